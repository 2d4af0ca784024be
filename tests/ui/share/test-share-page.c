/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-document-model.h"
#include "ui/share/kt-document-row.h"
#include "ui/share/kt-share-choice.h"
#include "ui/share/kt-share-note-row.h"
#include "ui/share/kt-share-page.h"
#include "ui/share/kt-withheld.h"

#include <glib/gstdio.h>
#include <string.h>

#define NAME "Blessing Okonjo"

typedef struct
{
  char *folder;
  KtVault *vault;
  KtSession *session;
  gint64 casus_id;
  gint64 first_note;
  GtkWindow *window;
  KtSharePage *page;
} Fixture;

typedef struct
{
  GObject *object;
  gint64 id;
  gboolean done;
} Answer;

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;
  g_autoptr (GError) error = NULL;
  char *code = NULL;

  answer->object = G_OBJECT (kt_vault_create_finish (result, &code, &error));
  g_assert_no_error (error);
  kt_secret_string_free (code);
  answer->done = TRUE;
}

static void
added_casus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->id = kt_vault_add_casus_finish (KT_VAULT (source), result, NULL);
  answer->done = TRUE;
}

static void
added_person_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->id = kt_vault_add_person_finish (KT_VAULT (source), result, NULL);
  answer->done = TRUE;
}

static void
saved_note_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->id = kt_vault_save_note_finish (KT_VAULT (source), result, NULL);
  answer->done = TRUE;
}

static void
wait_for (Answer *answer)
{
  while (!answer->done)
    g_main_context_iteration (NULL, TRUE);
}

static gint64
add_casus (KtVault *vault)
{
  g_autoptr (KtCasus) casus = kt_casus_new ();
  Answer answer = { 0 };

  g_set_str (&casus->title, "Gezin Okonjo");
  g_set_str (&casus->theme, "Huur");
  kt_vault_add_casus_async (vault, casus, NULL, added_casus_cb, &answer);
  wait_for (&answer);
  g_assert_cmpint (answer.id, >, 0);
  return answer.id;
}

static void
add_person (KtVault *vault, gint64 casus_id)
{
  g_autoptr (KtPerson) person = kt_person_new ();
  Answer answer = { 0 };

  person->casus_id = casus_id;
  g_set_str (&person->name, NAME);
  g_set_str (&person->role, "moeder");
  kt_vault_add_person_async (vault, person, NULL, added_person_cb, &answer);
  wait_for (&answer);
  g_assert_cmpint (answer.id, >, 0);
}

static gint64
add_note (KtVault *vault, gint64 casus_id, const char *at, KtNoteLevel level, const char *text)
{
  g_autoptr (KtNote) note = kt_note_new (at);
  Answer answer = { 0 };

  note->casus_id = casus_id;
  note->level = level;
  g_set_str (&note->text, text);
  kt_vault_save_note_async (vault, note, NULL, saved_note_cb, &answer);
  wait_for (&answer);
  g_assert_cmpint (answer.id, >, 0);
  return answer.id;
}

static gpointer
get_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page), KT_TYPE_SHARE_PAGE, name);
}

static GListModel *
get_preview (Fixture *fixture)
{
  return gtk_no_selection_get_model (get_child (fixture, "preview_selection"));
}

static gboolean
preview_has (Fixture *fixture, const char *text)
{
  GListModel *preview = get_preview (fixture);

  for (guint i = 0; i < g_list_model_get_n_items (preview); i++)
    {
      g_autoptr (KtDocumentItem) item = g_list_model_get_item (preview, i);

      if (strstr (kt_document_item_get_text (item), text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
wait_for_preview (Fixture *fixture, const char *text, gboolean expected)
{
  while (preview_has (fixture, text) != expected)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_widget (GtkWidget *within, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type))
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
can_save (Fixture *fixture)
{
  GtkWidget *split = find_widget (GTK_WIDGET (fixture->page), ADW_TYPE_SPLIT_BUTTON);

  return gtk_widget_get_sensitive (find_widget (split, GTK_TYPE_BUTTON));
}

static void
wait_until_idle (Fixture *fixture)
{
  while (gtk_widget_get_visible (get_child (fixture, "spinner")))
    g_main_context_iteration (NULL, TRUE);
}

static void
click (Fixture *fixture, const char *button)
{
  GtkWidget *choice = get_child (fixture, "choice");
  GObject *child = gtk_widget_get_template_child (choice, KT_TYPE_SHARE_CHOICE, button);

  g_signal_emit_by_name (child, "clicked");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtClock) clock = kt_clock_new_at ("2026-10-14T09:00");
  g_autoptr (GSettings) settings = g_settings_new ("nl.keukentafel.Keukentafel");
  GtkWidget *overlay = adw_toast_overlay_new ();
  Answer answer = { 0 };

  fixture->folder = g_dir_make_tmp ("kt-share-XXXXXX", NULL);
  kt_vault_create_async (fixture->folder, "geheim", KT_KEY_STRENGTH_MINIMAL, clock, NULL, created_cb, &answer);
  wait_for (&answer);
  fixture->vault = KT_VAULT (answer.object);
  fixture->session = kt_session_new (fixture->vault, settings, clock);
  fixture->casus_id = add_casus (fixture->vault);
  add_person (fixture->vault, fixture->casus_id);
  if (g_strcmp0 (data, "empty") != 0)
    {
      fixture->first_note = add_note (fixture->vault, fixture->casus_id, "2026-01-12T10:00", KT_NOTE_LEVEL_DOSSIER,
                                      NAME " wil rust. Bel 06-12345678.");
      add_note (fixture->vault, fixture->casus_id, "2026-03-12T10:00", KT_NOTE_LEVEL_DOSSIER, "De huur is betaald.");
    }
  add_note (fixture->vault, fixture->casus_id, "2026-03-13T10:00", KT_NOTE_LEVEL_WORKING, "Sleutel ligt buiten.");

  fixture->page = KT_SHARE_PAGE (kt_share_page_new (fixture->session, fixture->casus_id));
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (fixture->page));
  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
  gtk_window_set_default_size (fixture->window, 1000, 700);
  gtk_window_present (fixture->window);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
  kt_vault_close (fixture->vault);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (fixture->vault);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
test_preview (Fixture *fixture, gconstpointer data)
{
  KtShareChoice *choice = get_child (fixture, "choice");
  GtkLabel *status = get_child (fixture, "status");

  wait_for_preview (fixture, "[moeder] wil rust. Bel [telefoonnummer].", TRUE);
  wait_until_idle (fixture);
  g_assert_cmpuint (kt_share_choice_get_n_notes (choice), ==, 2);
  g_assert_true (preview_has (fixture, "De huur is betaald."));
  g_assert_false (preview_has (fixture, "Okonjo"));
  g_assert_false (preview_has (fixture, "Sleutel"));
  g_assert_false (preview_has (fixture, "K-2026"));
  g_assert_cmpstr (gtk_label_get_label (status), ==, "2 places replaced");
  g_assert_true (can_save (fixture));
}

static void
test_choose (Fixture *fixture, gconstpointer data)
{
  KtShareChoice *choice = get_child (fixture, "choice");
  GtkDropDown *from;

  wait_for_preview (fixture, "De huur is betaald.", TRUE);

  click (fixture, "none_button");
  g_assert_false (can_save (fixture));
  wait_for_preview (fixture, "De huur is betaald.", FALSE);
  wait_until_idle (fixture);
  g_assert_false (can_save (fixture));

  click (fixture, "all_button");
  wait_for_preview (fixture, "De huur is betaald.", TRUE);
  wait_for_preview (fixture, "[moeder]", TRUE);

  from = GTK_DROP_DOWN (gtk_widget_get_template_child (GTK_WIDGET (choice), KT_TYPE_SHARE_CHOICE, "from"));
  gtk_drop_down_set_selected (from, 1);
  wait_for_preview (fixture, "[moeder]", FALSE);
  g_assert_true (preview_has (fixture, "De huur is betaald."));
  wait_until_idle (fixture);
  g_assert_true (can_save (fixture));
}

/* A check mark of one row, and that it stays off when the notes change. */
static void
test_one (Fixture *fixture, gconstpointer data)
{
  GtkWidget *check;

  wait_for_preview (fixture, "De huur is betaald.", TRUE);
  while ((check = find_widget (get_child (fixture, "choice"), GTK_TYPE_CHECK_BUTTON)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  wait_for_preview (fixture, "[moeder]", FALSE);

  add_note (fixture->vault, fixture->casus_id, "2026-04-12T10:00", KT_NOTE_LEVEL_DOSSIER, "Nieuw.");
  wait_for_preview (fixture, "Nieuw.", TRUE);
  g_assert_false (preview_has (fixture, "[moeder]"));
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      g_autofree char *path =
          g_build_filename (fixture->folder, kt_document_format_get_extension ((KtDocumentFormat)format), NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      wait_for_preview (fixture, "[moeder]", TRUE);
      wait_until_idle (fixture);
      kt_share_page_write (fixture->page, (KtDocumentFormat)format, file);
      g_assert_false (can_save (fixture));
      wait_until_idle (fixture);
      g_assert_true (g_file_query_exists (file, NULL));
      g_assert_true (can_save (fixture));
    }
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  wait_for_preview (fixture, "[moeder]", TRUE);
  wait_until_idle (fixture);
  kt_share_page_write (fixture->page, KT_DOCUMENT_FORMAT_PDF, file);
  g_signal_emit_by_name (get_child (fixture, "cancel_button"), "clicked");
  wait_until_idle (fixture);
  g_assert_true (can_save (fixture));
}

static void
test_withheld (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "samenvatting okonjo.odt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwDialog *dialog;

  wait_for_preview (fixture, "[moeder]", TRUE);
  wait_until_idle (fixture);
  kt_share_page_write (fixture->page, KT_DOCUMENT_FORMAT_ODT, file);
  while ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "name of the file"));
  g_assert_null (strcasestr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "okonjo"));
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "again"));
  g_assert_false (g_file_query_exists (file, NULL));
  adw_dialog_force_close (dialog);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack = get_child (fixture, "stack");

  while (g_strcmp0 (gtk_stack_get_visible_child_name (stack), "empty") != 0)
    g_main_context_iteration (NULL, TRUE);
  add_note (fixture->vault, fixture->casus_id, "2026-04-12T10:00", KT_NOTE_LEVEL_DOSSIER, "Nieuw.");
  wait_for_preview (fixture, "Nieuw.", TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "content");
}

/* Whoever opens the page by the keyboard is in it, also when it is read only then. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack = get_child (fixture, "stack");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "loading");
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->page)));
  wait_for_preview (fixture, "De huur is betaald.", TRUE);
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (stack)));
}

static void
count_changes_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  guint *changes = user_data;

  changes[0] = position;
  changes[1] = removed;
  changes[2] = added;
}

static void
test_model (void)
{
  g_autoptr (KtDocumentModel) model = kt_document_model_new ();
  g_autoptr (KtDocument) one = kt_document_new ("Titel", "", "2026-10-14");
  g_autoptr (KtDocument) other = kt_document_new ("Titel", "", "2026-10-14");
  guint changes[3] = { 0 };

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      kt_document_add_text (one, KT_DOCUMENT_BLOCK_PARAGRAPH, text);
      if (i != 2)
        kt_document_add_text (other, KT_DOCUMENT_BLOCK_PARAGRAPH, text);
    }
  g_signal_connect (model, "items-changed", G_CALLBACK (count_changes_cb), changes);

  kt_document_model_set_document (model, one);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 7);
  kt_document_model_set_document (model, other);
  g_assert_cmpuint (changes[0], ==, 4);
  g_assert_cmpuint (changes[1], ==, 1);
  g_assert_cmpuint (changes[2], ==, 0);
  kt_document_model_set_document (model, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
}

static void
test_attributes (void)
{
  g_autoptr (KtDocument) document = kt_document_new ("Titel", "", "2026-10-14");
  KtDocumentBlock *block = kt_document_add_block (document, KT_DOCUMENT_BLOCK_PARAGRAPH);
  g_autoptr (PangoAttrList) attributes = NULL;
  GdkRGBA color = { 1, 0, 0, 1 };
  PangoAttrIterator *iter;
  int start;
  int end;

  kt_document_block_append (block, "Dit is ", -1, KT_DOCUMENT_MARK_NONE);
  kt_document_block_append (block, "[moeder]", -1, KT_DOCUMENT_MARK_REPLACED);
  kt_document_block_append (block, ".", -1, KT_DOCUMENT_MARK_NONE);
  attributes = kt_document_row_create_attributes (block, &color, &color);

  iter = pango_attr_list_get_iterator (attributes);
  g_assert_true (pango_attr_iterator_next (iter));
  pango_attr_iterator_range (iter, &start, &end);
  g_assert_cmpint (start, ==, 7);
  g_assert_cmpint (end, ==, 15);
  g_assert_nonnull (pango_attr_iterator_get (iter, PANGO_ATTR_BACKGROUND));
  pango_attr_iterator_destroy (iter);
}

static void
test_sentences (void)
{
  KtFinding finding = { .place = KT_READBACK_PLACE_TEXT, .kind = KT_TAG_TELEFOONNUMMER };
  g_autofree char *text = kt_withheld_describe (&finding, "Week 4: Bericht");

  g_assert_nonnull (strstr (text, "A phone number of someone in this casus is still in the text"));
  g_assert_nonnull (strstr (text, "Week 4: Bericht"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/share/preview", Fixture, NULL, set_up, test_preview, tear_down);
  g_test_add ("/share/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/share/one", Fixture, NULL, set_up, test_one, tear_down);
  g_test_add ("/share/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/share/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/share/withheld", Fixture, NULL, set_up, test_withheld, tear_down);
  g_test_add ("/share/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/share/empty", Fixture, "empty", set_up, test_empty, tear_down);
  g_test_add_func ("/share/model", test_model);
  g_test_add_func ("/share/attributes", test_attributes);
  g_test_add_func ("/share/sentences", test_sentences);
  return g_test_run ();
}
