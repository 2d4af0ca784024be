/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include "ui/timeline/kt-text-area.h"

#include <glib/gstdio.h>

#define PASSPHRASE "vier losse woorden hier"

static gboolean
nothing_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
turn (void)
{
  guint wake = g_timeout_add (5, nothing_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  WAIT_UNTIL (*result != NULL);
  return *result;
}

static void
open_vault (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GSettings) settings = g_settings_new ("nl.keukentafel.Keukentafel");
  g_autoptr (GError) error = NULL;

  kt_vault_open_async (self->folder, PASSPHRASE, self->clock, NULL, result_cb, &result);
  self->vault = kt_vault_open_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  self->session = kt_session_new (self->vault, settings, self->clock);
}

static gint64
add_casus (KtStore *store, const char *title)
{
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_set_str (&casus->title, title);
  id = kt_store_add_casus (store, casus, &error);
  g_assert_no_error (error);
  return id;
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  char *recovery_code = NULL;
  KtStore *store;

  self->parent = g_dir_make_tmp ("timeline-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->parent, "kluis", NULL);
  self->clock = kt_clock_new_at (FIXTURE_NOW);

  store = kt_store_create (self->folder, PASSPHRASE, KT_KEY_STRENGTH_MINIMAL, self->clock, &recovery_code, &error);
  g_assert_no_error (error);
  kt_secret_string_free (recovery_code);
  self->casus_id = add_casus (store, "Twee jongeren na overlijden vader");
  self->other_casus_id = add_casus (store, "Schulden na scheiding");
  kt_store_close (store);
  open_vault (self);

  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 700);
  self->bin = adw_bin_new ();

  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->bin);
  adw_window_set_content (ADW_WINDOW (self->window), overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  WAIT_UNTIL (gtk_widget_get_mapped (self->window));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->session);
  if (self->vault != NULL)
    kt_vault_close (self->vault);
  g_clear_object (&self->vault);
  kt_clock_unref (self->clock);
  remove_folder (self->parent);
  g_free (self->parent);
  g_free (self->folder);
}

void
fixture_reopen (Fixture *self)
{
  g_clear_object (&self->session);
  kt_vault_close (self->vault);
  g_clear_object (&self->vault);
  open_vault (self);
}

gint64
fixture_save (Fixture *self, KtNote *note)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  kt_vault_save_note_async (self->vault, note, NULL, result_cb, &result);
  id = kt_vault_save_note_finish (self->vault, wait_for (&result), &error);
  g_assert_no_error (error);
  return id;
}

gint64
fixture_add (Fixture *self, const char *at, KtNoteKind kind, const char *text)
{
  g_autoptr (KtNote) note = kt_note_new (at);

  note->casus_id = self->casus_id;
  note->kind = kind;
  g_set_str (&note->text, text);
  return fixture_save (self, note);
}

KtNote *
fixture_get (Fixture *self, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;

  kt_vault_get_note_async (self->vault, id, NULL, result_cb, &result);
  return kt_vault_get_note_finish (self->vault, wait_for (&result), NULL);
}

static GArray *
list_notes (Fixture *self, gint64 casus_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  kt_vault_list_notes_async (self->vault, casus_id, NULL, result_cb, &result);
  ids = kt_vault_list_notes_finish (self->vault, wait_for (&result), &error);
  g_assert_no_error (error);
  return ids;
}

gint64
fixture_get_only (Fixture *self, gint64 casus_id)
{
  g_autoptr (GArray) ids = list_notes (self, casus_id);

  return ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;
}

guint
fixture_count (Fixture *self, gint64 casus_id)
{
  g_autoptr (GArray) ids = list_notes (self, casus_id);

  return ids->len;
}

gboolean
fixture_has_text (Fixture *self, gint64 id, const char *text)
{
  g_autoptr (KtNote) note = id != 0 ? fixture_get (self, id) : NULL;

  return note != NULL && g_str_equal (note->text, text);
}

void
fixture_show (Fixture *self, GtkWidget *child)
{
  adw_bin_set_child (ADW_BIN (self->bin), child);
}

static GtkWidget *
find_counting (GtkWidget *root, GType type, guint *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*n)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_counting (child, type, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
find_widget (GtkWidget *root, GType type, guint n)
{
  return find_counting (root, type, &n);
}

GtkWidget *
find_text (GtkWidget *root, GType type, const char *text)
{
  GtkWidget *found;

  for (guint i = 0; (found = find_widget (root, type, i)) != NULL; i++)
    {
      const char *label =
          GTK_IS_LABEL (found) ? gtk_label_get_text (GTK_LABEL (found)) : gtk_button_get_label (GTK_BUTTON (found));

      if (g_strcmp0 (label, text) == 0 && gtk_widget_get_mapped (found))
        return found;
    }
  return NULL;
}

GtkTextBuffer *
find_buffer (GtkWidget *root, const char *title)
{
  GtkWidget *found;

  for (guint i = 0; (found = find_widget (root, KT_TYPE_TEXT_AREA, i)) != NULL; i++)
    {
      g_autofree char *name = NULL;

      g_object_get (found, "title", &name, NULL);
      if (g_str_equal (name, title))
        return gtk_text_view_get_buffer (GTK_TEXT_VIEW (kt_text_area_get_view (KT_TEXT_AREA (found))));
    }
  g_error ("There is no text called %s", title);
}

void
type_text (GtkTextBuffer *buffer, const char *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
}

char *
dup_text (GtkTextBuffer *buffer)
{
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}
