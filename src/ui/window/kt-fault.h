/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_FAULT (kt_fault_get_type ())
G_DECLARE_FINAL_TYPE (KtFault, kt_fault, KT, FAULT, AdwBin)

/* What went wrong and what to do next, in a form, beside what it is about. Not visible while there is nothing to say.
 */
void kt_fault_set_text (KtFault *self, const char *text);
/* Says nothing for %G_IO_ERROR_CANCELLED. */
void kt_fault_set_error (KtFault *self, const GError *error);
/* "" when there is nothing to say. */
const char *kt_fault_get_text (KtFault *self);

G_END_DECLS
