/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"

#include <errno.h>
#include <gio/gio.h>

static void
test_exit_codes (void)
{
  static const int exit_codes[] = {
    [KT_ERROR_INVALID] = 2,
    [KT_ERROR_NOT_FOUND] = 2,
    [KT_ERROR_EXISTS] = 2,
    [KT_ERROR_REFUSED] = 3,
    [KT_ERROR_UNDECIDED] = 3,
    [KT_ERROR_WRONG_PASSPHRASE] = 4,
    [KT_ERROR_WRONG_RECOVERY_CODE] = 4,
    [KT_ERROR_OTHER_VAULT] = 4,
    [KT_ERROR_DAMAGED] = 4,
    [KT_ERROR_LATER_VERSION] = 4,
    [KT_ERROR_IN_USE] = 4,
    [KT_ERROR_UNENCRYPTED] = 4,
    [KT_ERROR_READ_ONLY] = 1,
    [KT_ERROR_UNREADABLE] = 1,
    [KT_ERROR_NO_SPACE] = 1,
    [KT_ERROR_FAILED] = 1,
  };

  for (int code = 0; code < (int)G_N_ELEMENTS (exit_codes); code++)
    {
      g_autoptr (GError) error = g_error_new_literal (KT_ERROR, code, "x");

      g_assert_cmpint (kt_error_get_exit_code (error), ==, exit_codes[code]);
    }
}

static void
test_foreign_errors (void)
{
  g_autoptr (GError) option = g_error_new_literal (G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "x");
  g_autoptr (GError) io = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "x");

  g_assert_cmpint (kt_error_get_exit_code (option), ==, 2);
  g_assert_cmpint (kt_error_get_exit_code (io), ==, 1);
}

static void
test_errno (void)
{
  static const struct
  {
    int number;
    KtError code;
  } cases[] = {
    { ENOSPC, KT_ERROR_NO_SPACE },   { EDQUOT, KT_ERROR_NO_SPACE }, { EACCES, KT_ERROR_READ_ONLY },
    { EPERM, KT_ERROR_READ_ONLY },   { EROFS, KT_ERROR_READ_ONLY }, { ENOENT, KT_ERROR_NOT_FOUND },
    { ENOTDIR, KT_ERROR_NOT_FOUND }, { EEXIST, KT_ERROR_EXISTS },   { EIO, KT_ERROR_FAILED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_refused = cases[i].number == EACCES || cases[i].number == EPERM;
      KtError expected = is_refused ? KT_ERROR_UNREADABLE : cases[i].code;
      g_autoptr (GError) error = NULL;

      g_assert_false (kt_error_set_from_errno (&error, cases[i].number, "key.json"));
      g_assert_error (error, KT_ERROR, (int)cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, "key.json: "));
      g_clear_error (&error);
      g_assert_false (kt_error_set_from_reading (&error, cases[i].number, "key.json"));
      g_assert_error (error, KT_ERROR, (int)expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/error/exit-codes", test_exit_codes);
  g_test_add_func ("/core/error/foreign", test_foreign_errors);
  g_test_add_func ("/core/error/errno", test_errno);
  return g_test_run ();
}
