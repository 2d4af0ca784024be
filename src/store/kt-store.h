/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-clock.h"
#include "store/kt-secret.h"

G_BEGIN_DECLS

/**
 * KtStore:
 *
 * An open vault: a folder with the SQLCipher database `vault.db`, the key file `key.json` and the lock file `lock`.
 * All of its functions block and belong to one thread; #KtVault asks them from a worker thread, the command line
 * calls them directly. Every writing function is one transaction: it is done as a whole or not at all.
 */
typedef struct _KtStore KtStore;

/**
 * KtKeyStrength:
 * @KT_KEY_STRENGTH_NORMAL: Argon2id with 256 MiB, 3 passes: most of a second
 * @KT_KEY_STRENGTH_MINIMAL: the least that libsodium takes; for tests and measurements, the vault is not safe
 */
typedef enum
{
  KT_KEY_STRENGTH_NORMAL,
  KT_KEY_STRENGTH_MINIMAL,
} KtKeyStrength;

/**
 * kt_store_create:
 * @folder: a folder that is empty or does not exist yet
 * @passphrase: UTF-8, not empty
 * @recovery_code: (out) (transfer full): shown once, in groups of four; free it with kt_secret_string_free()
 *
 * Makes a vault with a random data key, wrapped once under @passphrase and once under the recovery code. Nothing is
 * left behind when it fails.
 *
 * Returns: (transfer full): the open vault; %NULL with %KT_ERROR_EXISTS, %KT_ERROR_READ_ONLY, %KT_ERROR_NO_SPACE, ...
 */
KtStore *kt_store_create (const char *folder,
                          const char *passphrase,
                          KtKeyStrength strength,
                          KtClock *clock,
                          char **recovery_code,
                          GError **error);
/* (transfer full): the open vault, without what was still hidden when it was last closed. %NULL with
 * %KT_ERROR_WRONG_PASSPHRASE, _OTHER_VAULT, _DAMAGED, _LATER_VERSION, _IN_USE, _READ_ONLY, _NOT_FOUND, ... */
KtStore *kt_store_open (const char *folder, const char *passphrase, KtClock *clock, GError **error);
KtStore *kt_store_open_with_data_key (const char *folder, KtSecret *data_key, KtClock *clock, GError **error);
/* Opens with the recovery code, then sets @passphrase. Letters of the code may be in either case, groups apart or not.
 */
KtStore *kt_store_recover (const char *folder,
                           const char *recovery_code,
                           const char *passphrase,
                           KtClock *clock,
                           GError **error);
/* Closes the database, gives the lock back and wipes the key. */
void kt_store_close (KtStore *self);

/* Wraps the data key under @new_passphrase; nothing is encrypted anew. %KT_ERROR_WRONG_PASSPHRASE when @old is not it.
 */
gboolean
kt_store_change_passphrase (KtStore *self, const char *old_passphrase, const char *new_passphrase, GError **error);

/* Whether @folder looks like a vault: it has a key file. %KT_ERROR_NOT_FOUND when it has none, %KT_ERROR_UNREADABLE
 * when that may not be seen. */
gboolean kt_store_look_for (const char *folder, GError **error);
/* The same, for who does not ask why. */
gboolean kt_store_is_vault (const char *folder);

/* (transfer none): the data key in locked memory, for measurements that skip the passphrase. */
KtSecret *kt_store_get_data_key (KtStore *self);

/**
 * kt_store_check:
 *
 * Looks whether the database is whole (every page's authentication code, the structure, references), the search index
 * says what the notes say, analyses and price lists are JSON objects, and the keys fit.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each fault, none when all is well; %NULL on error
 */
GPtrArray *kt_store_check (KtStore *self, GError **error);

/* Makes one transaction of what is written until kt_store_end_batch(), which waits for the disk only once. What was
 * written is kept when @keep is set and there is no error, else undone; returns whether it is kept. With @keep not set
 * @error stays as it is. */
gboolean kt_store_begin_batch (KtStore *self, GError **error);
gboolean kt_store_end_batch (KtStore *self, gboolean keep, GError **error);

/**
 * kt_store_tidy:
 *
 * Does some milliseconds of what can wait until nobody asks for anything: merges the parts that the search index has
 * got by writing, with which the words of what was purged leave them, and moves what was written from the log into the
 * database file.
 *
 * Returns: whether nothing is left to do
 */
gboolean kt_store_tidy (KtStore *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtStore, kt_store_close)

G_END_DECLS
