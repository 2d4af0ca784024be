/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-person.h"

G_BEGIN_DECLS

/* What somebody is called by the part that they play, as it reads within a sentence. */

/* (transfer full): the first words of @role, "zoon" of "Zoon, oudste kind"; empty when they are none, or too long to be
 * a role. */
char *kt_role_make (const char *role);
/* (transfer none): what somebody without a role is called. */
const char *kt_role_get_of_kind (KtPersonKind kind);

G_END_DECLS
