/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KtError:
 * @KT_ERROR_INVALID: What was given is wrong. The message begins with the place: `persons[2].phoon: unknown member`.
 * @KT_ERROR_NOT_FOUND: What was asked for is not there.
 * @KT_ERROR_EXISTS: What should be made is there already.
 * @KT_ERROR_REFUSED: Refused on purpose: something would leave the program that must not.
 * @KT_ERROR_UNDECIDED: Refused because a person still has to decide on words that may identify somebody.
 * @KT_ERROR_WRONG_PASSPHRASE: The passphrase does not open this vault.
 * @KT_ERROR_WRONG_RECOVERY_CODE: The recovery code does not open this vault, or is mistyped.
 * @KT_ERROR_OTHER_VAULT: Key file and database belong to different vaults.
 * @KT_ERROR_DAMAGED: Key file or database is truncated or changed.
 * @KT_ERROR_LATER_VERSION: Made by a later version of the program.
 * @KT_ERROR_IN_USE: Another process has the vault open.
 * @KT_ERROR_UNENCRYPTED: The linked database library does not encrypt; nothing is opened.
 * @KT_ERROR_READ_ONLY: The folder or file cannot be written.
 * @KT_ERROR_UNREADABLE: The folder or file may not be read.
 * @KT_ERROR_NO_SPACE: The disk is full.
 * @KT_ERROR_FAILED: Any other failure while working.
 *
 * Codes that mean something to a person. The message of the #GError is English and for the
 * command line; the user interface turns the code into a sentence and a next step.
 */
typedef enum
{
  KT_ERROR_INVALID,
  KT_ERROR_NOT_FOUND,
  KT_ERROR_EXISTS,
  KT_ERROR_REFUSED,
  KT_ERROR_UNDECIDED,
  KT_ERROR_WRONG_PASSPHRASE,
  KT_ERROR_WRONG_RECOVERY_CODE,
  KT_ERROR_OTHER_VAULT,
  KT_ERROR_DAMAGED,
  KT_ERROR_LATER_VERSION,
  KT_ERROR_IN_USE,
  KT_ERROR_UNENCRYPTED,
  KT_ERROR_READ_ONLY,
  KT_ERROR_UNREADABLE,
  KT_ERROR_NO_SPACE,
  KT_ERROR_FAILED,
} KtError;

#define KT_ERROR (kt_error_quark ())
GQuark kt_error_quark (void);

/* Sets @error from an errno of a file operation on @what, a place that may be shown. Returns %FALSE. */
gboolean kt_error_set_from_errno (GError **error, int saved_errno, const char *what);
/* Likewise of one that only reads: what is not allowed is %KT_ERROR_UNREADABLE. */
gboolean kt_error_set_from_reading (GError **error, int saved_errno, const char *what);

/* The exit code of the command line for @error: 1, 2, 3 or 4, as FORMATS lays down. */
int kt_error_get_exit_code (const GError *error);

G_END_DECLS
