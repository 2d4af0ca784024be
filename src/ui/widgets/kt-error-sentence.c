/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-toast.h"

#include "core/kt-error.h"

#include <glib/gi18n-lib.h>

static const char *
get_sentence (KtError code)
{
  switch (code)
    {
    case KT_ERROR_INVALID:
      return _ ("Something in this is not right, so nothing was changed. Correct it and try again.");
    case KT_ERROR_NOT_FOUND:
      return _ ("This is not there any more. It may have been moved or deleted; look whether it is somewhere else.");
    case KT_ERROR_EXISTS:
      return _ ("There is something in this place already. Choose another place or another name.");
    case KT_ERROR_REFUSED:
      return _ ("This was held back, because someone could be recognised in it. Look at it again before you share it.");
    case KT_ERROR_UNDECIDED:
      return _ ("You still have to decide on some words that could tell who this is about.");
    case KT_ERROR_WRONG_PASSPHRASE:
      return _ ("This passphrase does not open the vault. Check Caps Lock and try again.");
    case KT_ERROR_WRONG_RECOVERY_CODE:
      return _ ("This recovery code does not open the vault. Compare it with your note, letter by letter.");
    case KT_ERROR_OTHER_VAULT:
      return _ (
          "The key file in this folder belongs to another vault. Put the right key file back, or restore a backup "
          "of the whole folder.");
    case KT_ERROR_DAMAGED:
      return _ (
          "The vault is damaged and was left as it is. Restore a backup of the folder, or ask for help before you "
          "change anything in it.");
    case KT_ERROR_LATER_VERSION:
      return _ ("This was made by a later version of Keukentafel. Update the program, then open it again.");
    case KT_ERROR_IN_USE:
      return _ ("The vault is open in another program already. Close it there, then try again.");
    case KT_ERROR_UNENCRYPTED:
      return _ ("The database library on this computer does not encrypt, so nothing was opened. Have the package "
                "SQLCipher installed.");
    case KT_ERROR_READ_ONLY:
      return _ ("The folder cannot be written to. Ask for permission, or choose another folder.");
    case KT_ERROR_UNREADABLE:
      return _ ("You may not read what is in this place. Ask for permission, or choose another folder.");
    case KT_ERROR_NO_SPACE:
      return _ ("The disk is full. Make some room, then try again; what was saved before is safe.");
    case KT_ERROR_FAILED:
      break;
    default:
      break;
    }

  return _ ("This did not work. Try again; if it keeps happening, start Keukentafel anew.");
}

char *
kt_error_get_sentence (const GError *error)
{
  KtError code = KT_ERROR_FAILED;

  if (error->domain == KT_ERROR)
    {
      code = error->code;
    }
  else if (error->domain == G_IO_ERROR)
    {
      switch (error->code)
        {
        case G_IO_ERROR_NOT_FOUND:
          code = KT_ERROR_NOT_FOUND;
          break;
        case G_IO_ERROR_EXISTS:
          code = KT_ERROR_EXISTS;
          break;
        case G_IO_ERROR_NO_SPACE:
          code = KT_ERROR_NO_SPACE;
          break;
        case G_IO_ERROR_READ_ONLY:
        case G_IO_ERROR_PERMISSION_DENIED:
          code = KT_ERROR_READ_ONLY;
          break;
        default:
          break;
        }
    }

  return g_strdup (get_sentence (code));
}
