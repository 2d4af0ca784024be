/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "share-fixture.h"

#include "store/kt-vault-vensters.h"
#include "ui/share/kt-disclosures-dialog.h"
#include "ui/share/kt-document-page.h"
#include "ui/share/kt-share-choice.h"
#include "ui/widgets/kt-document-model.h"
#include "ui/widgets/kt-document-row.h"
#include "ui/widgets/kt-withheld.h"

#include <glib/gstdio.h>
#include <string.h>

static void
click_choice (ShareFixture *fixture, const char *button)
{
  click (get_child (get_child (fixture->page, "choice"), button));
}

static void
wait_for_preview (ShareFixture *fixture, const char *text, gboolean expected)
{
  wait_until (share_fixture_preview_has (fixture, text) == expected);
  share_fixture_settle (fixture);
}

static const char *
get_status (ShareFixture *fixture)
{
  return gtk_label_get_label (get_child (share_fixture_get_document (fixture), "status"));
}

static GFile *
make_file (ShareFixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, name, NULL);

  return g_file_new_for_path (path);
}

static void
wait_until_written (ShareFixture *fixture)
{
  wait_until (!gtk_widget_get_visible (get_child (share_fixture_get_document (fixture), "cancel_button")));
}

static void
test_preview (ShareFixture *fixture, gconstpointer data)
{
  KtShareChoice *choice = get_child (fixture->page, "choice");

  wait_for_preview (fixture, "[moeder] wil rust. Bel [telefoonnummer].", TRUE);
  g_assert_cmpuint (kt_share_choice_get_n_notes (choice), ==, 2);
  g_assert_true (share_fixture_preview_has (fixture, "De huur is betaald."));
  g_assert_false (share_fixture_preview_has (fixture, "Okonjo"));
  g_assert_false (share_fixture_preview_has (fixture, "Sleutel"));
  g_assert_false (share_fixture_preview_has (fixture, "K-2026"));
  g_assert_cmpuint (share_fixture_count (fixture), ==, 0);
}

/* Nobody may leave without a word of for whom and for what. */
static void
test_ask (ShareFixture *fixture, gconstpointer data)
{
  wait_for_preview (fixture, "[moeder]", TRUE);
  g_assert_false (share_fixture_can_save (fixture));
  g_assert_nonnull (strstr (get_status (fixture), "for whom"));
  set_text (get_child (share_fixture_get_document (fixture), "recipient"), "Team Noord");
  g_assert_false (share_fixture_can_save (fixture));
  set_text (get_child (share_fixture_get_document (fixture), "purpose"), "  ");
  g_assert_false (share_fixture_can_save (fixture));
  share_fixture_fill_in (fixture);
  g_assert_true (share_fixture_can_save (fixture));
  g_assert_cmpstr (get_status (fixture), ==, "2 places replaced");
}

static void
test_choose (ShareFixture *fixture, gconstpointer data)
{
  GtkDropDown *from;

  wait_for_preview (fixture, "De huur is betaald.", TRUE);
  share_fixture_fill_in (fixture);

  click_choice (fixture, "none_button");
  wait_for_preview (fixture, "De huur is betaald.", FALSE);
  g_assert_false (share_fixture_can_save (fixture));
  g_assert_false (gtk_widget_get_sensitive (get_child (fixture->page, "decide_button")));

  click_choice (fixture, "all_button");
  wait_for_preview (fixture, "De huur is betaald.", TRUE);
  wait_for_preview (fixture, "[moeder]", TRUE);

  from = get_child (get_child (fixture->page, "choice"), "from");
  gtk_drop_down_set_selected (from, 1);
  wait_for_preview (fixture, "[moeder]", FALSE);
  g_assert_true (share_fixture_preview_has (fixture, "De huur is betaald."));
  g_assert_true (share_fixture_can_save (fixture));
}

/* A check mark of one row, and that it stays off when the notes change. */
static void
test_one (ShareFixture *fixture, gconstpointer data)
{
  GtkWidget *check;

  wait_for_preview (fixture, "De huur is betaald.", TRUE);
  wait_until ((check = find_widget (get_child (fixture->page, "choice"), GTK_TYPE_CHECK_BUTTON, NULL)) != NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  wait_for_preview (fixture, "[moeder]", FALSE);

  share_fixture_save_note (fixture, 0, "2026-04-12T10:00", KT_NOTE_LEVEL_DOSSIER, "Nieuw.");
  wait_for_preview (fixture, "Nieuw.", TRUE);
  g_assert_false (share_fixture_preview_has (fixture, "[moeder]"));
}

static void
add_look (ShareFixture *fixture, const char *date, const char *bank)
{
  g_autofree char *document = g_strdup_printf (
      "{\"format\": \"keukentafel-venster-review\", \"version\": 1, \"date\": \"%s\", \"viewer\": \"professional\","
      " \"who\": \"\", \"bank\": \"%s\", \"quick\": false, \"samenhang\": \"" NAME " houdt het samen.\","
      " \"answers\": [], \"axes\": []}",
      date, bank);
  g_autoptr (KtVensterRecord) record = kt_venster_record_new (date, document);

  record->casus_id = fixture->casus_id;
  kt_vault_add_venster_review_async (fixture->base.vault, record, NULL, NULL, NULL);
}

/* A look through the four windows goes along when it is chosen, with what people typed in it looked through. */
static void
test_look (ShareFixture *fixture, gconstpointer data)
{
  GtkWidget *choice = get_child (fixture->page, "choice"), *check;

  wait_for_preview (fixture, "[moeder]", TRUE);
  check = get_child (choice, "look_check");
  g_assert_false (gtk_widget_get_visible (check));
  add_look (fixture, "2026-09-14", "eigen");
  wait_until (gtk_widget_get_visible (check));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_false (share_fixture_preview_has (fixture, "houdt het samen."));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  wait_for_preview (fixture, "[moeder] houdt het samen.", TRUE);
  /* It is looked through beside the notes. */
  adw_view_stack_set_visible_child (get_child (fixture->page, "steps"), share_fixture_get_review (fixture));
  wait_until (shows_text (share_fixture_get_review (fixture), "The four windows"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  wait_for_preview (fixture, "houdt het samen.", FALSE);

  /* Of one whose questions cannot be read nobody knows what was left out. */
  page_fixture_add_bank (&fixture->base, "kapot", BROKEN_BANK);
  add_look (fixture, "2026-10-14", "kapot");
  wait_until (!gtk_widget_get_visible (check));
}

/* What leaves is in the register, with what was said about it. */
static void
test_write (ShareFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a.odt", "a.pdf", "a.txt" };
  g_autoptr (GPtrArray) disclosures = NULL;

  wait_for_preview (fixture, "[moeder]", TRUE);
  share_fixture_fill_in (fixture);
  for (guint form = KT_DISCLOSURE_FORM_ODT; form <= KT_DISCLOSURE_FORM_TEXT; form++)
    {
      g_autoptr (GFile) file = make_file (fixture, names[form]);

      kt_document_page_write (share_fixture_get_document (fixture), (KtDisclosureForm)form, file);
      g_assert_false (share_fixture_can_save (fixture));
      wait_until_written (fixture);
      g_assert_true (g_file_query_exists (file, NULL));
      g_assert_true (share_fixture_can_save (fixture));
      g_assert_true (g_file_delete (file, NULL, NULL));
    }
  disclosures = share_fixture_list_disclosures (fixture);
  g_assert_cmpuint (disclosures->len, ==, 3);
  for (guint i = 0; i < disclosures->len; i++)
    {
      const KtDisclosure *disclosure = g_ptr_array_index (disclosures, i);

      g_assert_cmpstr (disclosure->recipient, ==, "Team Noord");
      g_assert_cmpstr (disclosure->purpose, ==, "Intervisie");
      g_assert_cmpstr (disclosure->title, ==, "Samenvatting voor intervisie");
      g_assert_cmpuint (strlen (disclosure->fingerprint), ==, 64);
      g_assert_cmpint (disclosure->form, ==, KT_DISCLOSURE_FORM_TEXT - i);
    }
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (ShareFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autofree char *text = NULL;

  wait_for_preview (fixture, "[moeder]", TRUE);
  share_fixture_fill_in (fixture);
  gtk_widget_activate_action (share_fixture_get_document (fixture), "document.copy", NULL);
  wait_until_written (fixture);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->page), NULL, pasted_cb, &text);
  wait_until (text != NULL);
  g_assert_nonnull (strstr (text, "[moeder] wil rust"));
  g_assert_null (strstr (text, "Okonjo"));
  disclosures = share_fixture_list_disclosures (fixture);
  g_assert_cmpuint (disclosures->len, ==, 1);
  g_assert_cmpint (((KtDisclosure *)disclosures->pdata[0])->form, ==, KT_DISCLOSURE_FORM_COPY);
}

/* Cancelled in time or too late: the register says what is there. */
static void
test_cancel (ShareFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "a.pdf");
  g_autoptr (GPtrArray) disclosures = NULL;

  wait_for_preview (fixture, "[moeder]", TRUE);
  share_fixture_fill_in (fixture);
  kt_document_page_write (share_fixture_get_document (fixture), KT_DISCLOSURE_FORM_PDF, file);
  click (get_child (share_fixture_get_document (fixture), "cancel_button"));
  wait_until_written (fixture);
  g_assert_true (share_fixture_can_save (fixture));
  disclosures = share_fixture_list_disclosures (fixture);
  g_assert_cmpuint (disclosures->len, ==, g_file_query_exists (file, NULL) ? 1 : 0);
  g_file_delete (file, NULL, NULL);
}

static void
test_withheld (ShareFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "samenvatting okonjo.odt");
  g_autoptr (GPtrArray) disclosures = NULL;
  AdwDialog *dialog;

  wait_for_preview (fixture, "[moeder]", TRUE);
  share_fixture_fill_in (fixture);
  kt_document_page_write (share_fixture_get_document (fixture), KT_DISCLOSURE_FORM_ODT, file);
  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window))) != NULL);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "name of the file"));
  g_assert_null (strcasestr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "okonjo"));
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "again"));
  g_assert_false (g_file_query_exists (file, NULL));
  disclosures = share_fixture_list_disclosures (fixture);
  g_assert_cmpuint (disclosures->len, ==, 0);
}

/* A folder that is not there: nothing has left, and the register says so. */
static void
test_unwritable (ShareFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "nergens/a.pdf");
  g_autoptr (GPtrArray) disclosures = NULL;

  wait_for_preview (fixture, "[moeder]", TRUE);
  share_fixture_fill_in (fixture);
  kt_document_page_write (share_fixture_get_document (fixture), KT_DISCLOSURE_FORM_PDF, file);
  wait_until_written (fixture);
  disclosures = share_fixture_list_disclosures (fixture);
  g_assert_cmpuint (disclosures->len, ==, 0);
  g_assert_true (share_fixture_can_save (fixture));
}

static void
test_register (ShareFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "a.txt");
  AdwDialog *dialog;
  GtkStack *stack;

  wait_for_preview (fixture, "[moeder]", TRUE);
  gtk_widget_activate_action (fixture->page, "share.register", NULL);
  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window))) != NULL);
  stack = get_child (dialog, "stack");
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (stack), "empty") == 0);

  share_fixture_fill_in (fixture);
  kt_document_page_write (share_fixture_get_document (fixture), KT_DISCLOSURE_FORM_TEXT, file);
  wait_until (shows_text (dialog, "Team Noord"));
  g_assert_true (shows_text (dialog, "Intervisie"));
  wait_until_written (fixture);
  g_file_delete (file, NULL, NULL);
}

static void
test_empty (ShareFixture *fixture, gconstpointer data)
{
  GtkStack *stack = get_child (fixture->page, "stack");

  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (stack), "empty") == 0);
  share_fixture_save_note (fixture, 0, "2026-04-12T10:00", KT_NOTE_LEVEL_DOSSIER, "Nieuw.");
  wait_for_preview (fixture, "Nieuw.", TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "content");
}

/* Whoever opens the page by the keyboard is in it, also when it is read only then. */
static void
test_focus (ShareFixture *fixture, gconstpointer data)
{
  GtkStack *stack = get_child (fixture->page, "stack");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "loading");
  g_assert_true (gtk_widget_grab_focus (fixture->page));
  wait_for_preview (fixture, "De huur is betaald.", TRUE);
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (stack)));
}

/* Without the lexicon nothing can be told, so nothing is shown and nothing leaves; with it all is well again. */
static void
test_no_lexicon (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strdup (g_getenv ("KT_LEXICON"));
  GtkStack *stack = get_child (fixture->page, "stack");

  g_setenv ("KT_LEXICON", "/nergens", TRUE);
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (stack), "failed") == 0);
  g_assert_false (share_fixture_can_save (fixture));
  g_setenv ("KT_LEXICON", path, TRUE);
  gtk_widget_activate_action (fixture->page, "share.again", NULL);
  wait_for_preview (fixture, "[moeder]", TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "content");
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
  g_autoptr (PangoAttrList) attributes = NULL, strong = NULL;
  GdkRGBA color = { 1, 0, 0, 1 };
  PangoAttrIterator *iter;
  int start;
  int end;

  kt_document_block_append (block, "Dit is ", -1, KT_DOCUMENT_MARK_NONE);
  kt_document_block_append (block, "[moeder]", -1, KT_DOCUMENT_MARK_REPLACED);
  kt_document_block_append (block, ".", -1, KT_DOCUMENT_MARK_NONE);
  attributes = kt_document_row_create_attributes (block, &color, &color, FALSE);
  strong = kt_document_row_create_attributes (block, &color, &color, TRUE);

  iter = pango_attr_list_get_iterator (attributes);
  g_assert_true (pango_attr_iterator_next (iter));
  pango_attr_iterator_range (iter, &start, &end);
  g_assert_cmpint (start, ==, 7);
  g_assert_cmpint (end, ==, 15);
  g_assert_nonnull (pango_attr_iterator_get (iter, PANGO_ATTR_BACKGROUND));
  g_assert_nonnull (pango_attr_iterator_get (iter, PANGO_ATTR_FOREGROUND));
  g_assert_nonnull (pango_attr_iterator_get (iter, PANGO_ATTR_FOREGROUND_ALPHA));
  pango_attr_iterator_destroy (iter);

  iter = pango_attr_list_get_iterator (strong);
  g_assert_true (pango_attr_iterator_next (iter));
  g_assert_nonnull (pango_attr_iterator_get (iter, PANGO_ATTR_BACKGROUND));
  g_assert_null (pango_attr_iterator_get (iter, PANGO_ATTR_FOREGROUND));
  pango_attr_iterator_destroy (iter);
}

static void
test_sentences (void)
{
  KtFinding finding = { .place = KT_READBACK_PLACE_TEXT, .kind = KT_TAG_TELEFOONNUMMER };
  g_autofree char *text = kt_withheld_describe (&finding, "Week 4: Bericht", "Change it.");

  g_assert_nonnull (strstr (text, "A phone number of someone in this casus is still in the text"));
  g_assert_nonnull (strstr (text, "Week 4: Bericht"));
  g_assert_true (g_str_has_suffix (text, "Change it."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, kind)                                                                                                \
  g_test_add ("/share/" #name, ShareFixture, kind, share_fixture_set_up, test_##name, share_fixture_tear_down)
  ADD (preview, NULL);
  ADD (ask, NULL);
  ADD (choose, NULL);
  ADD (one, NULL);
  ADD (write, NULL);
  ADD (copy, NULL);
  ADD (cancel, NULL);
  ADD (withheld, NULL);
  ADD (unwritable, NULL);
  ADD (register, NULL);
  ADD (focus, NULL);
  ADD (no_lexicon, NULL);
  ADD (empty, "empty");
  ADD (look, NULL);
  g_test_add_func ("/share/model", test_model);
  g_test_add_func ("/share/attributes", test_attributes);
  g_test_add_func ("/share/sentences", test_sentences);
  return g_test_run ();
}
