/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_NEW_PASSPHRASE (kt_new_passphrase_get_type ())
G_DECLARE_FINAL_TYPE (KtNewPassphrase, kt_new_passphrase, KT, NEW_PASSPHRASE, AdwPreferencesGroup)

/**
 * KtNewPassphrase:
 *
 * Two rows for a new passphrase, with a hint in words of how strong it is. Property: `valid`, whether it is long
 * enough and twice the same. Signal: `submitted ()`, when Enter is pressed while it is valid.
 */
gboolean kt_new_passphrase_get_valid (KtNewPassphrase *self);
/* In locked memory that belongs to the row. */
const char *kt_new_passphrase_get_text (KtNewPassphrase *self);
void kt_new_passphrase_clear (KtNewPassphrase *self);

G_END_DECLS
