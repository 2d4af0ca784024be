/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/kt-cli-dutch.h"

#include "core/kt-error.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

gboolean
kt_cli_speak_dutch (GError **error)
{
  static const char *const locales[] = { "nl_NL.UTF-8", "nl_BE.UTF-8" };
  const char *texts = g_getenv ("KT_LOCALES");

  /* Of a program that is not installed the variable names the folder. */
  bindtextdomain (GETTEXT_PACKAGE, texts != NULL ? texts : KT_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  /* It goes before the locale. */
  g_unsetenv ("LANGUAGE");
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    if (setlocale (LC_MESSAGES, locales[i]) != NULL)
      return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "the look is written in Dutch, and this machine has no locale %s",
               locales[0]);
  return FALSE;
}

void
kt_cli_speak_english (void)
{
  setlocale (LC_MESSAGES, "C");
}
