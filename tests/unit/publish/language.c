/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

void
speak_dutch (void)
{
  g_autofree char *texts = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  g_autofree char *locales = g_test_build_filename (G_TEST_BUILT, "unit", "publish", NULL);

  g_setenv ("LOCPATH", locales, TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "nl_NL.UTF-8"));
  bindtextdomain (GETTEXT_PACKAGE, texts);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

void
speak_english (void)
{
  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
}
