/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-venster-print.h"

G_BEGIN_DECLS

/* For the files of the printed look only. */

/* Whether the label and the words of @answer are those of @start, so that nobody typed them. */
gboolean kt_venster_print_is_of_start (const KtQuestionBank *start, const KtVensterAnswer *answer);

G_END_DECLS
