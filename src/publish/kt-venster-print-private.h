/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-account-private.h"
#include "publish/kt-venster-print.h"

G_BEGIN_DECLS

/* For the files of the printed look and of the summary only. */

/* Whether the label and the words of @answer are those of @start, so that nobody typed them. */
gboolean kt_venster_print_is_of_start (const KtQuestionBank *start, const KtVensterAnswer *answer);

/* Writes the look under a heading of the document of @writer, as kt_venster_print_make() does, without where the
 * questions come from. */
void kt_venster_print_write_part (KtAccountWriter *writer, const KtVensterPrintSource *source);

G_END_DECLS
