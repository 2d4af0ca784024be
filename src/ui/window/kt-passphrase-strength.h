/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KtPassphraseStrength:
 * @KT_PASSPHRASE_EMPTY: nothing yet
 * @KT_PASSPHRASE_SHORT: too short for kt_passphrase_check()
 * @KT_PASSPHRASE_WEAK: guessed within days by someone who has the folder
 * @KT_PASSPHRASE_FAIR: within reach of someone who wants it very much
 * @KT_PASSPHRASE_STRONG: out of reach
 */
typedef enum
{
  KT_PASSPHRASE_EMPTY,
  KT_PASSPHRASE_SHORT,
  KT_PASSPHRASE_WEAK,
  KT_PASSPHRASE_FAIR,
  KT_PASSPHRASE_STRONG,
} KtPassphraseStrength;

/* A careful estimate: a run of letters counts as one word, however long it is. */
KtPassphraseStrength kt_passphrase_judge (const char *passphrase);
/* What to do about it, in the language of the user. */
const char *kt_passphrase_strength_get_hint (KtPassphraseStrength strength);

G_END_DECLS
