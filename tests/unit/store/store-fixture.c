/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <glib/gstdio.h>

void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->above = g_dir_make_tmp ("keukentafel-store-XXXXXX", &error);
  g_assert_no_error (error);
  /* A path like people have them. */
  self->folder = g_build_filename (self->above, "Mijn kluis é 100% ?x=1#", "wijkteam", NULL);
  self->clock = kt_clock_new_at (START);
  self->store =
      kt_store_create (self->folder, PASSPHRASE, KT_KEY_STRENGTH_MINIMAL, self->clock, &self->recovery_code, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->store, kt_store_close);
  kt_clock_unref (self->clock);
  kt_secret_string_free (self->recovery_code);
  remove_folder (self->above);
  g_free (self->above);
  g_free (self->folder);
}

void
fixture_reopen (Fixture *self, const char *moment)
{
  g_autoptr (GError) error = NULL;

  if (moment != NULL)
    {
      kt_clock_unref (self->clock);
      self->clock = kt_clock_new_at (moment);
    }
  g_clear_pointer (&self->store, kt_store_close);
  self->store = kt_store_open (self->folder, PASSPHRASE, self->clock, &error);
  g_assert_no_error (error);
}

char *
fixture_get_path (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

gint64
add_casus (KtStore *store, const char *title)
{
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_set_str (&casus->title, title);
  id = kt_store_add_casus (store, casus, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

gint64
add_person (KtStore *store, gint64 casus_id, const char *name, KtPersonKind kind)
{
  g_autoptr (KtPerson) person = kt_person_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  person->casus_id = casus_id;
  person->kind = kind;
  g_set_str (&person->name, name);
  id = kt_store_add_person (store, person, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

gint64
add_note (KtStore *store, gint64 casus_id, const char *at, const char *text)
{
  g_autoptr (KtNote) note = kt_note_new (at);
  g_autoptr (GError) error = NULL;
  gint64 id;

  note->casus_id = casus_id;
  g_set_str (&note->text, text);
  id = kt_store_save_note (store, note, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

void
set_note_text (KtStore *store, gint64 id, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtNote) stored = kt_store_get_note (store, id, &error);
  g_autoptr (KtNote) note = NULL;

  g_assert_no_error (error);
  note = kt_note_copy (stored);
  g_set_str (&note->text, text);
  g_assert_cmpint (kt_store_save_note (store, note, &error), ==, id);
  g_assert_no_error (error);
}

GPtrArray *
search (KtStore *store, const char *words)
{
  g_autoptr (KtSearchQuery) query = kt_search_query_new (words);
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = kt_store_search (store, query, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (hits);
  return hits;
}

guint
count_hits (KtStore *store, const char *words)
{
  g_autoptr (GPtrArray) hits = search (store, words);

  return hits->len;
}
