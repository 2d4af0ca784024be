/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-database.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/**
 * KtKeyFile:
 *
 * What `key.json` holds: the data key of a vault, wrapped once for each secret that opens it, and the salt of the
 * database that it belongs to. A wrapped key is XChaCha20-Poly1305 under Argon2id of the secret, bound to slot and
 * database. The file also has a hash, which tells damage from a wrong passphrase, and a seal under the data key.
 */
typedef struct _KtKeyFile KtKeyFile;

typedef enum
{
  KT_KEY_SLOT_PASSPHRASE,
  KT_KEY_SLOT_RECOVERY,
} KtKeySlot;
#define KT_KEY_SLOT_COUNT 2

/* For a new database, with a random salt and empty slots. */
KtKeyFile *kt_key_file_new (KtKeyStrength strength);
/* %KT_ERROR_NOT_FOUND, _DAMAGED, _LATER_VERSION. */
KtKeyFile *kt_key_file_load (const char *path, GError **error);
/* Replaces the file as a whole, so that it is there as it was or as it is, whatever happens. */
gboolean kt_key_file_save (KtKeyFile *self, const char *path, const KtSecret *data_key, GError **error);
void kt_key_file_free (KtKeyFile *self);

/* Both take as long as Argon2 does. */
gboolean
kt_key_file_wrap (KtKeyFile *self, KtKeySlot slot, const char *secret, const KtSecret *data_key, GError **error);
/* (transfer full): %NULL with %KT_ERROR_WRONG_PASSPHRASE or %KT_ERROR_WRONG_RECOVERY_CODE. */
KtSecret *kt_key_file_unwrap (KtKeyFile *self, KtKeySlot slot, const char *secret, GError **error);

/* %KT_DATABASE_SALT_SIZE bytes. */
const guint8 *kt_key_file_get_salt (KtKeyFile *self);
/* Whether the slots are those that a holder of @data_key wrote. */
gboolean kt_key_file_is_sealed_by (KtKeyFile *self, const KtSecret *data_key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtKeyFile, kt_key_file_free)

G_END_DECLS
