/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-key-file.h"

#include "core/kt-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#define FORMAT "keukentafel-key"
#define VERSION 1
#define KDF "argon2id13"
#define FILE_SIZE_MAX (16 * 1024)
/* A file that asks for more than this would only keep the machine busy. */
#define OPSLIMIT_MAX 32
#define MEMLIMIT_MAX (G_GINT64_CONSTANT (2) * 1024 * 1024 * 1024)

#define WRAPPED_SIZE (KT_SECRET_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define HASH_SIZE 32

typedef struct
{
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint8 nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES];
  guint8 wrapped[WRAPPED_SIZE];
} Slot;

struct _KtKeyFile
{
  gint64 opslimit;
  gint64 memlimit;
  guint8 database_salt[KT_DATABASE_SALT_SIZE];
  Slot slots[KT_KEY_SLOT_COUNT];
  guint8 hash[HASH_SIZE];
  guint8 seal[HASH_SIZE];
};

static const char *const slot_names[KT_KEY_SLOT_COUNT] = { "passphrase", "recovery" };

static gboolean
fail (GError **error, KtError code, const char *message)
{
  g_set_error (error, KT_ERROR, code, "key.json: %s", message);
  return FALSE;
}

/* Over all that the file says: with a key it is the seal, without one it covers the seal too. */
static void
compute_hash (const KtKeyFile *self, const guint8 *key, guint8 *hash)
{
  const guint64 limits[] = { GUINT64_TO_LE ((guint64)self->opslimit), GUINT64_TO_LE ((guint64)self->memlimit) };
  crypto_generichash_state state;

  crypto_generichash_init (&state, key, key != NULL ? KT_SECRET_SIZE : 0, HASH_SIZE);
  crypto_generichash_update (&state, (const guint8 *)limits, sizeof limits);
  crypto_generichash_update (&state, self->database_salt, sizeof self->database_salt);
  crypto_generichash_update (&state, (const guint8 *)self->slots, sizeof self->slots);
  if (key == NULL)
    crypto_generichash_update (&state, self->seal, HASH_SIZE);
  crypto_generichash_final (&state, hash, HASH_SIZE);
}

static gboolean
derive (const KtKeyFile *self, const Slot *slot, const char *secret, guint8 *key, GError **error)
{
  if (crypto_pwhash (key, crypto_aead_xchacha20poly1305_ietf_KEYBYTES, secret, strlen (secret), slot->salt,
                     (guint64)self->opslimit, (gsize)self->memlimit, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;
  return fail (error, KT_ERROR_FAILED, "there is not enough memory to work with the passphrase");
}

/* What a wrapped key is bound to: it opens in no other slot and for no other database. */
static GByteArray *
get_bond (const KtKeyFile *self, KtKeySlot slot)
{
  GByteArray *bond = g_byte_array_new ();

  g_byte_array_append (bond, (const guint8 *)slot_names[slot], (guint)strlen (slot_names[slot]));
  g_byte_array_append (bond, self->database_salt, sizeof self->database_salt);
  return bond;
}

KtKeyFile *
kt_key_file_new (KtKeyStrength strength)
{
  KtKeyFile *self = g_new0 (KtKeyFile, 1);

  if (sodium_init () < 0)
    g_error ("libsodium could not be started");
  self->opslimit = strength == KT_KEY_STRENGTH_NORMAL ? crypto_pwhash_OPSLIMIT_MODERATE : crypto_pwhash_OPSLIMIT_MIN;
  self->memlimit = strength == KT_KEY_STRENGTH_NORMAL ? crypto_pwhash_MEMLIMIT_MODERATE : crypto_pwhash_MEMLIMIT_MIN;
  randombytes_buf (self->database_salt, sizeof self->database_salt);
  return self;
}

/* --- Reading ---------------------------------------------------------------------------------------------- */

static char *
read_file (const char *path, gsize *length, GError **error)
{
  g_autofree char *text = g_malloc (FILE_SIZE_MAX + 1);
  gsize size = 0;
  int fd = open (path, O_RDONLY | O_CLOEXEC);

  if (fd < 0)
    {
      kt_error_set_from_reading (error, errno, "key.json");
      return NULL;
    }
  while (size <= FILE_SIZE_MAX)
    {
      gssize n = read (fd, text + size, FILE_SIZE_MAX + 1 - size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          kt_error_set_from_errno (error, errno, "key.json");
          g_close (fd, NULL);
          return NULL;
        }
      if (n == 0)
        break;
      size += (gsize)n;
    }
  g_close (fd, NULL);

  if (size > FILE_SIZE_MAX)
    {
      fail (error, KT_ERROR_DAMAGED, "is too large");
      return NULL;
    }
  *length = size;
  return g_steal_pointer (&text);
}

/* The members of @object are those of @names and no more. */
static gboolean
has_members (JsonObject *object, const char *const *names)
{
  if (json_object_get_size (object) != g_strv_length ((char **)names))
    return FALSE;
  for (; *names != NULL; names++)
    {
      if (!json_object_has_member (object, *names))
        return FALSE;
    }
  return TRUE;
}

static gboolean
get_bytes (JsonObject *object, const char *name, guint8 *bytes, gsize size)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text;
  gsize length;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  text = json_node_get_string (node);
  return strlen (text) == size * 2 && sodium_hex2bin (bytes, size, text, size * 2, NULL, &length, NULL) == 0 &&
         length == size;
}

static gboolean
get_int (JsonObject *object, const char *name, gint64 least, gint64 most, gint64 *value)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *value = json_node_get_int (node);
  return *value >= least && *value <= most;
}

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
is_string (JsonObject *object, const char *name, const char *expected)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING &&
         g_str_equal (json_node_get_string (node), expected);
}

static gboolean
read_members (KtKeyFile *self, JsonObject *root)
{
  static const char *const members[] = { "format",   "version", "kdf",  "database", "passphrase",
                                         "recovery", "hash",    "seal", NULL };
  static const char *const kdf_members[] = { "name", "opslimit", "memlimit", NULL };
  static const char *const slot_members[] = { "salt", "nonce", "key", NULL };
  JsonObject *kdf = get_object (root, "kdf");

  if (!has_members (root, members) || kdf == NULL || !has_members (kdf, kdf_members) || !is_string (kdf, "name", KDF) ||
      !get_int (kdf, "opslimit", crypto_pwhash_OPSLIMIT_MIN, OPSLIMIT_MAX, &self->opslimit) ||
      !get_int (kdf, "memlimit", crypto_pwhash_MEMLIMIT_MIN, MEMLIMIT_MAX, &self->memlimit) ||
      !get_bytes (root, "database", self->database_salt, sizeof self->database_salt) ||
      !get_bytes (root, "hash", self->hash, HASH_SIZE) || !get_bytes (root, "seal", self->seal, HASH_SIZE))
    return FALSE;

  for (guint i = 0; i < KT_KEY_SLOT_COUNT; i++)
    {
      JsonObject *slot = get_object (root, slot_names[i]);

      if (slot == NULL || !has_members (slot, slot_members) ||
          !get_bytes (slot, "salt", self->slots[i].salt, sizeof self->slots[i].salt) ||
          !get_bytes (slot, "nonce", self->slots[i].nonce, sizeof self->slots[i].nonce) ||
          !get_bytes (slot, "key", self->slots[i].wrapped, sizeof self->slots[i].wrapped))
        return FALSE;
    }
  return TRUE;
}

KtKeyFile *
kt_key_file_load (const char *path, GError **error)
{
  g_autoptr (KtKeyFile) self = g_new0 (KtKeyFile, 1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *text = NULL;
  guint8 hash[HASH_SIZE];
  JsonNode *root;
  JsonObject *object;
  gint64 version;
  gsize length;

  text = read_file (path, &length, error);
  if (text == NULL)
    return NULL;
  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, text, (gssize)length, NULL) ||
      (root = json_parser_get_root (parser)) == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fail (error, KT_ERROR_DAMAGED, "is not JSON");
      return NULL;
    }

  object = json_node_get_object (root);
  if (!is_string (object, "format", FORMAT) || !get_int (object, "version", 1, G_MAXINT32, &version))
    {
      fail (error, KT_ERROR_DAMAGED, "is not a key file of Keukentafel");
      return NULL;
    }
  if (version > VERSION)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_LATER_VERSION, "key.json: has version %d and this program knows %d",
                   (int)version, VERSION);
      return NULL;
    }
  if (!read_members (self, object))
    {
      fail (error, KT_ERROR_DAMAGED, "is not as it was written");
      return NULL;
    }
  compute_hash (self, NULL, hash);
  if (sodium_memcmp (hash, self->hash, HASH_SIZE) != 0)
    {
      fail (error, KT_ERROR_DAMAGED, "is not as it was written");
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* --- Writing ---------------------------------------------------------------------------------------------- */

static void
append_bytes (GString *json, const char *name, const guint8 *bytes, gsize size, const char *after)
{
  g_autofree char *hex = g_malloc (size * 2 + 1);

  g_string_append_printf (json, "\"%s\": \"%s\"%s", name, sodium_bin2hex (hex, size * 2 + 1, bytes, size), after);
}

static GString *
write_members (const KtKeyFile *self)
{
  GString *json = g_string_new (NULL);

  g_string_append_printf (json,
                          "{\"format\": \"" FORMAT "\", \"version\": %d,\n"
                          " \"kdf\": {\"name\": \"" KDF "\", \"opslimit\": %" G_GINT64_FORMAT
                          ", \"memlimit\": %" G_GINT64_FORMAT "},\n ",
                          VERSION, self->opslimit, self->memlimit);
  append_bytes (json, "database", self->database_salt, sizeof self->database_salt, ",\n ");
  for (guint i = 0; i < KT_KEY_SLOT_COUNT; i++)
    {
      g_string_append_printf (json, "\"%s\": {", slot_names[i]);
      append_bytes (json, "salt", self->slots[i].salt, sizeof self->slots[i].salt, ",\n  ");
      append_bytes (json, "nonce", self->slots[i].nonce, sizeof self->slots[i].nonce, ",\n  ");
      append_bytes (json, "key", self->slots[i].wrapped, sizeof self->slots[i].wrapped, "},\n ");
    }
  append_bytes (json, "hash", self->hash, HASH_SIZE, ",\n ");
  append_bytes (json, "seal", self->seal, HASH_SIZE, "}\n");
  return json;
}

static gboolean
write_all (int fd, const char *text, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, text, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      text += n;
      length -= (gsize)n;
    }
  return TRUE;
}

gboolean
kt_key_file_save (KtKeyFile *self, const char *path, const KtSecret *data_key, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *new_path = g_strconcat (path, ".new", NULL);
  g_autoptr (GString) json = NULL;
  int saved_errno = 0, fd;

  compute_hash (self, kt_secret_get_bytes (data_key), self->seal);
  compute_hash (self, NULL, self->hash);
  json = write_members (self);

  /* One that an earlier call left when the power went is overwritten. */
  fd = open (new_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return kt_error_set_from_errno (error, errno, "key.json");
  if (!write_all (fd, json->str, json->len) || fsync (fd) < 0)
    saved_errno = errno;
  if (close (fd) < 0 && saved_errno == 0)
    saved_errno = errno;
  if (saved_errno == 0 && rename (new_path, path) < 0)
    saved_errno = errno;
  if (saved_errno != 0)
    {
      unlink (new_path);
      return kt_error_set_from_errno (error, saved_errno, "key.json");
    }

  fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
  return TRUE;
}

void
kt_key_file_free (KtKeyFile *self)
{
  g_free (self);
}

/* --- Wrapping --------------------------------------------------------------------------------------------- */

gboolean
kt_key_file_wrap (KtKeyFile *self, KtKeySlot slot, const char *secret, const KtSecret *data_key, GError **error)
{
  g_autoptr (GByteArray) bond = get_bond (self, slot);
  guint8 key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
  Slot *place = &self->slots[slot];

  randombytes_buf (place->salt, sizeof place->salt);
  randombytes_buf (place->nonce, sizeof place->nonce);
  if (!derive (self, place, secret, key, error))
    return FALSE;
  crypto_aead_xchacha20poly1305_ietf_encrypt (place->wrapped, NULL, kt_secret_get_bytes (data_key), KT_SECRET_SIZE,
                                              bond->data, bond->len, NULL, place->nonce, key);
  sodium_memzero (key, sizeof key);
  return TRUE;
}

KtSecret *
kt_key_file_unwrap (KtKeyFile *self, KtKeySlot slot, const char *secret, GError **error)
{
  g_autoptr (GByteArray) bond = get_bond (self, slot);
  guint8 key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES], bytes[KT_SECRET_SIZE];
  const Slot *place = &self->slots[slot];
  KtSecret *data_key = NULL;

  if (!derive (self, place, secret, key, error))
    return NULL;
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (bytes, NULL, NULL, place->wrapped, WRAPPED_SIZE, bond->data,
                                                  bond->len, place->nonce, key) == 0)
    data_key = kt_secret_new (bytes);
  else if (slot == KT_KEY_SLOT_PASSPHRASE)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_WRONG_PASSPHRASE, "the passphrase does not open this vault");
  else
    g_set_error_literal (error, KT_ERROR, KT_ERROR_WRONG_RECOVERY_CODE, "the recovery code does not open this vault");
  sodium_memzero (key, sizeof key);
  sodium_memzero (bytes, sizeof bytes);
  return data_key;
}

const guint8 *
kt_key_file_get_salt (KtKeyFile *self)
{
  return self->database_salt;
}

gboolean
kt_key_file_is_sealed_by (KtKeyFile *self, const KtSecret *data_key)
{
  guint8 seal[HASH_SIZE];

  compute_hash (self, kt_secret_get_bytes (data_key), seal);
  return sodium_memcmp (seal, self->seal, HASH_SIZE) == 0;
}
