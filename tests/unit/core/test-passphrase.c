/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "core/kt-passphrase.h"

static void
test_check (void)
{
  static const char *const too_short[] = { "", "x", "geheim", "ééééééé" };
  static const char *const long_enough[] = { "éééééééé", "12345678", "fiets stoel regen kaas" };

  for (gsize i = 0; i < G_N_ELEMENTS (too_short); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (kt_passphrase_check (too_short[i], &error));
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (long_enough); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (kt_passphrase_check (long_enough[i], &error));
      g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/passphrase/check", test_check);
  return g_test_run ();
}
