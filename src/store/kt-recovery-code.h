/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): 130 random bits and ten that check them, in seven groups of four of Crockford's base 32. Free it
 * with kt_secret_string_free(). */
char *kt_recovery_code_new (void);

/* (transfer full): @typed as kt_recovery_code_new() gave it, whatever the case and the groups, with O read as 0 and I
 * and L as 1; %NULL when it is mistyped: one wrong character and two swapped neighbours are always found. Free it with
 * kt_secret_string_free(). */
char *kt_recovery_code_normalize (const char *typed);

G_END_DECLS
