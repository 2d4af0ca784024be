/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-passphrase.h"

#include "core/kt-error.h"

gboolean
kt_passphrase_check (const char *passphrase, GError **error)
{
  if (g_utf8_strlen (passphrase, -1) >= KT_PASSPHRASE_MIN_CHARS)
    return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID,
               "the passphrase is shorter than %d characters and can be guessed; four words are better",
               KT_PASSPHRASE_MIN_CHARS);
  return FALSE;
}
