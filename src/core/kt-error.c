/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"

#include <errno.h>

G_DEFINE_QUARK (kt - error - quark, kt_error)

gboolean
kt_error_set_from_errno (GError **error, int saved_errno, const char *what)
{
  KtError code = KT_ERROR_FAILED;

  switch (saved_errno)
    {
    case ENOSPC:
    case EDQUOT:
      code = KT_ERROR_NO_SPACE;
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      code = KT_ERROR_READ_ONLY;
      break;
    case ENOENT:
    case ENOTDIR:
      code = KT_ERROR_NOT_FOUND;
      break;
    case EEXIST:
      code = KT_ERROR_EXISTS;
      break;
    case EISDIR:
      code = KT_ERROR_INVALID;
      break;
    default:
      break;
    }

  g_set_error (error, KT_ERROR, code, "%s: %s", what, g_strerror (saved_errno));
  return FALSE;
}

gboolean
kt_error_set_from_reading (GError **error, int saved_errno, const char *what)
{
  if (saved_errno != EACCES && saved_errno != EPERM)
    return kt_error_set_from_errno (error, saved_errno, what);
  g_set_error (error, KT_ERROR, KT_ERROR_UNREADABLE, "%s: %s", what, g_strerror (saved_errno));
  return FALSE;
}

int
kt_error_get_exit_code (const GError *error)
{
  if (error->domain == G_OPTION_ERROR)
    return 2;
  if (error->domain != KT_ERROR)
    return 1;

  switch ((KtError)error->code)
    {
    case KT_ERROR_INVALID:
    case KT_ERROR_NOT_FOUND:
    case KT_ERROR_EXISTS:
      return 2;
    case KT_ERROR_REFUSED:
    case KT_ERROR_UNDECIDED:
      return 3;
    case KT_ERROR_WRONG_PASSPHRASE:
    case KT_ERROR_WRONG_RECOVERY_CODE:
    case KT_ERROR_OTHER_VAULT:
    case KT_ERROR_DAMAGED:
    case KT_ERROR_LATER_VERSION:
    case KT_ERROR_IN_USE:
    case KT_ERROR_UNENCRYPTED:
      return 4;
    case KT_ERROR_READ_ONLY:
    case KT_ERROR_UNREADABLE:
    case KT_ERROR_NO_SPACE:
    case KT_ERROR_FAILED:
      return 1;
    default:
      g_assert_not_reached ();
    }
}
