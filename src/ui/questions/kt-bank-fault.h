/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): what is wrong in a file of questions, in the words of the user: the place in the file that @message,
 * of an error from the reader, begins with, and what is to be done there; "" when neither is known. */
char *kt_bank_fault_tell (const char *message);

G_END_DECLS
