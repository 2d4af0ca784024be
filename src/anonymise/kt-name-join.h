/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-hit.h"

G_BEGIN_DECLS

/* Makes one of the parts of a name of which each was found by itself: "Maria" and "Lurdes" of "Maria de Lurdes", of
 * whom the first is known; @hits are resolved. */
void kt_name_join (GArray *hits, const KtFold *fold);

G_END_DECLS
