/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store-fixture.h"
#include "store/kt-key-file.h"
#include "store/kt-recovery-code.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_secret (void)
{
  g_autoptr (KtSecret) secret = kt_secret_new_random ();
  g_autoptr (KtSecret) other = kt_secret_new_random ();
  g_autoptr (KtSecret) copy = kt_secret_copy (secret);
  char *text = kt_secret_string_new ("wachtwoord");

  g_assert_cmpmem (kt_secret_get_bytes (secret), KT_SECRET_SIZE, kt_secret_get_bytes (copy), KT_SECRET_SIZE);
  g_assert_cmpint (memcmp (kt_secret_get_bytes (secret), kt_secret_get_bytes (other), KT_SECRET_SIZE), !=, 0);
  g_assert_cmpstr (text, ==, "wachtwoord");
  kt_secret_string_free (text);
  kt_secret_string_free (NULL);
}

static void
assert_normalizes (const char *typed, const char *code)
{
  char *normal = kt_recovery_code_normalize (typed);

  g_assert_cmpstr (normal, ==, code);
  kt_secret_string_free (normal);
}

static void
test_recovery_code (void)
{
  char *code = kt_recovery_code_new (), *other = kt_recovery_code_new ();
  g_autoptr (GString) typed = g_string_new (NULL);
  g_autofree char *lower = g_ascii_strdown (code, -1);

  g_assert_cmpuint (strlen (code), ==, 34);
  g_assert_cmpstr (code, !=, other);
  assert_normalizes (code, code);
  assert_normalizes (lower, code);
  for (const char *p = code; *p != '\0'; p++)
    g_string_append_printf (typed, "%s%c", *p == '-' ? " " : "",
                            *p == '0'   ? 'o'
                            : *p == '1' ? 'L'
                            : *p == '-' ? '\n'
                                        : *p);
  assert_normalizes (typed->str, code);
  assert_normalizes ("", NULL);
  assert_normalizes ("ééé", NULL);
  g_string_append_c (typed, '0');
  assert_normalizes (typed->str, NULL);
  code[33] = '\0';
  assert_normalizes (code, NULL);
  kt_secret_string_free (code);
  kt_secret_string_free (other);
}

/* Every single slip of the pen is found before Argon2 is asked. */
static void
test_recovery_code_slips (void)
{
  static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  for (guint run = 0; run < 20; run++)
    {
      char *code = kt_recovery_code_new ();

      for (guint i = 0; code[i] != '\0'; i++)
        {
          char was = code[i];
          guint next = code[i + 1] == '-' ? i + 2 : i + 1;

          if (was == '-')
            continue;
          for (const char *p = digits; *p != '\0'; p++)
            {
              code[i] = *p;
              if (*p != was)
                assert_normalizes (code, NULL);
            }
          code[i] = was;
          if (code[i + 1] == '\0' || code[next] == was)
            continue;
          code[i] = code[next];
          code[next] = was;
          assert_normalizes (code, NULL);
          code[next] = code[i];
          code[i] = was;
        }
      kt_secret_string_free (code);
    }
}

static void
write_file (const char *path, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, text, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static KtError
get_load_error (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtKeyFile) keys = kt_key_file_load (path, &error);

  g_assert_null (keys);
  g_assert_nonnull (error);
  g_assert_true (error->domain == KT_ERROR);
  g_assert_null (strchr (error->message, '\n'));
  return (KtError)error->code;
}

static void
test_key_file_faults (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *from;
    const char *to;
    KtError code;
  } faults[] = {
    { "\"version\": 1", "\"version\": 2", KT_ERROR_LATER_VERSION },
    { "\"version\": 1", "\"version\": 0", KT_ERROR_DAMAGED },
    { "\"version\": 1", "\"version\": \"1\"", KT_ERROR_DAMAGED },
    { "keukentafel-key", "keukentafel-casus", KT_ERROR_DAMAGED },
    { "argon2id13", "argon2i13", KT_ERROR_DAMAGED },
    { "\"memlimit\": 8192", "\"memlimit\": 8193", KT_ERROR_DAMAGED },
    { "\"memlimit\": 8192", "\"memlimit\": 99999999999999", KT_ERROR_DAMAGED },
    { "\"memlimit\": 8192", "\"memlimit\": -1", KT_ERROR_DAMAGED },
    { "\"opslimit\": 1", "\"opslimit\": 1000000", KT_ERROR_DAMAGED },
    { "\"opslimit\": 1", "\"opslimit\": 1, \"more\": 1", KT_ERROR_DAMAGED },
    { "\"kdf\": {", "\"kdf\": [{}], \"x\": {", KT_ERROR_DAMAGED },
    { "\"nonce\": \"", "\"nonce\": \"00", KT_ERROR_DAMAGED },
    { "\"seal\": \"", "\"more\": 1, \"seal\": \"", KT_ERROR_DAMAGED },
    { "}\n", "", KT_ERROR_DAMAGED },
    { "}\n", "} x", KT_ERROR_DAMAGED },
  };
  g_autofree char *path = fixture_get_path (self, "key.json");
  g_autofree char *good = NULL;
  g_autofree char *nested = g_strnfill (15000, '[');
  g_autofree char *large = g_strnfill (20000, ' ');
  gsize length;

  g_assert_true (g_file_get_contents (path, &good, &length, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GString) bad = g_string_new (good);
      guint n = g_string_replace (bad, faults[i].from, faults[i].to, 0);

      g_assert_cmpuint (n, >, 0);
      write_file (path, bad->str, bad->len);
      g_assert_cmpint (get_load_error (path), ==, faults[i].code);
    }

  write_file (path, "", 0);
  g_assert_cmpint (get_load_error (path), ==, KT_ERROR_DAMAGED);
  write_file (path, "\0\0\0\0", 4);
  g_assert_cmpint (get_load_error (path), ==, KT_ERROR_DAMAGED);
  write_file (path, nested, strlen (nested));
  g_assert_cmpint (get_load_error (path), ==, KT_ERROR_DAMAGED);
  write_file (path, large, strlen (large));
  g_assert_cmpint (get_load_error (path), ==, KT_ERROR_DAMAGED);

  /* A bit anywhere in what is read is damage, never a wrong passphrase. */
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *flipped = g_memdup2 (good, length);
      KtError code;

      if (g_ascii_isspace (good[i]))
        continue;
      flipped[i] ^= 1;
      write_file (path, flipped, length);
      code = get_load_error (path);
      g_assert_true (code == KT_ERROR_DAMAGED || code == KT_ERROR_LATER_VERSION);
    }
}

static void
assert_opens (Fixture *self, const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtStore) store = kt_store_open (self->folder, passphrase, self->clock, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
}

static void
assert_open_fails (Fixture *self, const char *passphrase, KtError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtStore) store = kt_store_open (self->folder, passphrase, self->clock, &error);

  g_assert_null (store);
  g_assert_error (error, KT_ERROR, (int)code);
  g_assert_null (strstr (error->message, passphrase));
}

static void
test_passphrase (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *database = fixture_get_path (self, "vault.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;

  add_note (self->store, 0, START, "Geheim");
  fixture_reopen (self, NULL);
  g_assert_true (g_file_get_contents (database, &before, &before_length, NULL));

  g_assert_false (kt_store_change_passphrase (self->store, "fout", "nieuw", &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_false (kt_store_change_passphrase (self->store, PASSPHRASE, "", &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (kt_store_change_passphrase (self->store, PASSPHRASE, "een nieuwe zin", &error));
  g_assert_no_error (error);
  g_clear_pointer (&self->store, kt_store_close);

  /* The data key is wrapped anew; not a byte of the data is. */
  g_assert_true (g_file_get_contents (database, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
  assert_open_fails (self, PASSPHRASE, KT_ERROR_WRONG_PASSPHRASE);
  assert_open_fails (self, "Een nieuwe zin", KT_ERROR_WRONG_PASSPHRASE);
  assert_opens (self, "een nieuwe zin");
}

static void
test_recover (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *lower = g_ascii_strdown (self->recovery_code, -1);
  char *other = kt_recovery_code_new ();

  add_note (self->store, 0, START, "Blijft");
  g_clear_pointer (&self->store, kt_store_close);

  g_assert_null (kt_store_recover (self->folder, other, "nieuw", self->clock, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_WRONG_RECOVERY_CODE);
  g_clear_error (&error);
  g_assert_null (kt_store_recover (self->folder, "ABCD", "nieuw", self->clock, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_WRONG_RECOVERY_CODE);
  g_clear_error (&error);
  g_assert_null (kt_store_recover (self->folder, self->recovery_code, "", self->clock, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  g_clear_error (&error);
  /* The code is no passphrase, nor the other way round. */
  assert_open_fails (self, self->recovery_code, KT_ERROR_WRONG_PASSPHRASE);
  assert_opens (self, PASSPHRASE);

  self->store = kt_store_recover (self->folder, lower, "nieuw", self->clock, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_hits (self->store, "blijft"), ==, 1);
  g_clear_pointer (&self->store, kt_store_close);
  assert_opens (self, "nieuw");
  assert_open_fails (self, PASSPHRASE, KT_ERROR_WRONG_PASSPHRASE);
  self->store = kt_store_recover (self->folder, self->recovery_code, "nog een", self->clock, &error);
  g_assert_no_error (error);
  kt_secret_string_free (other);
}

static void
test_data_key (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtSecret) key = kt_secret_copy (kt_store_get_data_key (self->store));
  g_autoptr (KtSecret) wrong = kt_secret_new_random ();

  g_clear_pointer (&self->store, kt_store_close);
  g_assert_null (kt_store_open_with_data_key (self->folder, wrong, self->clock, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_DAMAGED);
  g_clear_error (&error);
  self->store = kt_store_open_with_data_key (self->folder, key, self->clock, &error);
  g_assert_no_error (error);
}

static void
test_other_vault (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other_folder = g_build_filename (self->above, "ander", NULL);
  g_autofree char *other_path = g_build_filename (other_folder, "key.json", NULL);
  g_autofree char *path = fixture_get_path (self, "key.json");
  g_autofree char *keys = NULL;
  g_autofree char *own_keys = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (KtStore) other = NULL;
  char *code;

  g_assert_true (g_file_get_contents (path, &own_keys, NULL, NULL));
  other = kt_store_create (other_folder, "ander", KT_KEY_STRENGTH_MINIMAL, self->clock, &code, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (other_path, &keys, NULL, NULL));
  write_file (path, keys, strlen (keys));

  faults = kt_store_check (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_false (kt_store_change_passphrase (self->store, "ander", "nieuw", &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_OTHER_VAULT);
  g_clear_error (&error);
  g_clear_pointer (&self->store, kt_store_close);

  /* Whichever passphrase is tried, that is what is wrong. */
  assert_open_fails (self, PASSPHRASE, KT_ERROR_OTHER_VAULT);
  assert_open_fails (self, "ander", KT_ERROR_OTHER_VAULT);
  g_assert_null (kt_store_recover (self->folder, code, "nieuw", self->clock, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_OTHER_VAULT);
  kt_secret_string_free (code);

  write_file (path, own_keys, strlen (keys));
  assert_opens (self, PASSPHRASE);
}

static void
test_normal_strength (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->above, "echt", NULL);
  g_autofree char *path = g_build_filename (folder, "key.json", NULL);
  g_autofree char *keys = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtStore) store = NULL;
  char *code;

  store = kt_store_create (folder, "zin", KT_KEY_STRENGTH_NORMAL, self->clock, &code, &error);
  g_assert_no_error (error);
  kt_secret_string_free (code);
  g_assert_true (g_file_get_contents (path, &keys, NULL, NULL));
  g_assert_nonnull (strstr (keys, "\"opslimit\": 3, \"memlimit\": 268435456"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store-keys/secret", test_secret);
  g_test_add_func ("/store-keys/recovery-code", test_recovery_code);
  g_test_add_func ("/store-keys/recovery-code-slips", test_recovery_code_slips);
  fixture_add ("/store-keys/key-file-faults", test_key_file_faults);
  fixture_add ("/store-keys/passphrase", test_passphrase);
  fixture_add ("/store-keys/recover", test_recover);
  fixture_add ("/store-keys/data-key", test_data_key);
  fixture_add ("/store-keys/other-vault", test_other_vault);
  fixture_add ("/store-keys/normal-strength", test_normal_strength);

  return g_test_run ();
}
