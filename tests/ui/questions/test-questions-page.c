/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../widgets/editions-fixture.h"

#include "store/kt-vault-edition.h"
#include "ui/questions/kt-bank-draft.h"
#include "ui/questions/kt-bank-version-dialog.h"
#include "ui/questions/kt-question-dialog.h"
#include "ui/questions/kt-questions-page.h"
#include "ui/vensters/kt-venster-row.h"
#include "ui/vensters/kt-venster-view.h"
#include "ui/vensters/kt-vensters-page.h"
#include "ui/widgets/kt-words-field.h"

#include <glib/gstdio.h>
#include <string.h>

#define NAME "leefwereld.regie"
#define TEXT "Hoeveel regie heeft de inwoner over wat er gebeurt en in welke volgorde?"

static KtQuestionBank *
get_newest (PageFixture *fixture)
{
  return kt_editions_get_newest (kt_session_get_question_banks (fixture->session));
}

static GListModel *
get_model (gpointer page)
{
  return G_LIST_MODEL (gtk_list_view_get_model (get_child (get_child (page, "browser"), "list")));
}

/* Activates what of the bank has the title. */
static void
open_item (gpointer page, const char *title)
{
  GListModel *model = get_model (page);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_autofree char *found = NULL;

      g_object_get (item, "title", &found, NULL);
      if (!g_str_equal (found, title))
        continue;
      g_signal_emit_by_name (get_child (get_child (page, "browser"), "list"), "activate", i);
      return;
    }
  g_assert_not_reached ();
}

static KtWordsField *
get_words (gpointer dialog, const char *bin)
{
  return KT_WORDS_FIELD (adw_bin_get_child (get_child (dialog, bin)));
}

/* As somebody types. */
static void
type (gpointer dialog, const char *bin, const char *text)
{
  GtkTextView *view = find_widget (get_words (dialog, bin), GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static void
reword (PageFixture *fixture, gpointer page, const char *name, const char *text)
{
  gpointer dialog;

  fire (page, "questions.reword", name);
  dialog = wait_for_dialog (fixture, KT_TYPE_QUESTION_DIALOG);
  type (dialog, "text_bin", text);
  click (get_child (dialog, "put_button"));
  wait_until (get_dialog (fixture) == NULL);
}

static void
make_version (PageFixture *fixture, gpointer page)
{
  guint n = editions_fixture_count (fixture);
  gpointer dialog;

  fire (page, "draft.make-version", NULL);
  dialog = wait_for_dialog (fixture, KT_TYPE_BANK_VERSION_DIALOG);
  click (get_child (dialog, "save_button"));
  wait_until (get_dialog (fixture) == NULL && editions_fixture_count (fixture) == n + 1 &&
              kt_bank_draft_is_empty (kt_bank_draft_get (fixture->session)));
}

/* All of the bank can be read and found. */
static void
test_read (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture), detail = get_child (page, "detail"),
           browser = get_child (page, "browser");
  const KtQuestionBank *bank = get_newest (fixture);
  guint n_all = bank->questions->len + bank->factors->len + bank->axes->len + bank->government->len + bank->words->len;
  guint n_beleid = 0;

  g_assert_cmpuint (g_list_model_get_n_items (get_model (page)), ==, n_all);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (detail, "stack")), ==, "none");
  open_item (page, "Regie bij de inwoner");
  g_assert_true (shows_text (detail, TEXT));
  g_assert_true (shows_text (detail, "Beslis jij zelf wat er gebeurt?"));
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (get_child (detail, "source_row")), "Samen voor een "));
  g_assert_false (adw_switch_row_get_active (get_child (detail, "quick_row")));
  g_assert_true (adw_switch_row_get_active (get_child (detail, "on_row")));
  open_item (page, "Wat ertoe doet");
  g_assert_true (adw_switch_row_get_active (get_child (detail, "quick_row")));

  /* An axis is there to be read. */
  set_text (get_child (browser, "entry"), "nabij");
  g_assert_cmpuint (g_list_model_get_n_items (get_model (page)), <, n_all);
  set_text (get_child (browser, "entry"), "");
  gtk_drop_down_set_selected (get_child (browser, "section"), 7);
  g_assert_cmpuint (g_list_model_get_n_items (get_model (page)), ==, bank->axes->len);
  g_signal_emit_by_name (get_child (browser, "list"), "activate", 0);
  g_assert_true (shows_text (detail, ((KtAxis *)bank->axes->pdata[0])->text));
  g_assert_false (gtk_widget_get_visible (get_child (detail, "switches")));
  g_assert_false (gtk_widget_get_visible (get_child (detail, "actions")));

  /* A venster has its questions and its factors. */
  for (guint i = 0; i < bank->questions->len; i++)
    n_beleid += ((KtQuestion *)bank->questions->pdata[i])->venster == KT_VENSTER_BELEID;
  for (guint i = 0; i < bank->factors->len; i++)
    n_beleid += ((KtQuestion *)bank->factors->pdata[i])->venster == KT_VENSTER_BELEID;
  gtk_drop_down_set_selected (get_child (browser, "section"), 1 + KT_VENSTER_BELEID);
  g_assert_cmpuint (g_list_model_get_n_items (get_model (page)), ==, n_beleid);
  set_text (get_child (browser, "entry"), "xyzzy");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (browser, "stack")), ==, "nothing-found");
}

/* What is changed is collected, undone, and made a version in one go. */
static void
test_draft (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture), detail = get_child (page, "detail"), dialog;
  KtBankDraft *draft = kt_bank_draft_get (fixture->session);

  g_assert_false (gtk_widget_get_visible (get_child (page, "draft_bar")));
  open_item (page, "Regie bij de inwoner");
  adw_switch_row_set_active (get_child (detail, "on_row"), FALSE);
  g_assert_true (gtk_widget_get_visible (get_child (page, "draft_bar")));
  g_assert_true (shows_text (page, "Draft: 1 question off"));
  reword (fixture, page, "factor.plafond", "Er is een plafond, en dat is bereikt.");
  g_assert_true (shows_text (page, "Draft: 1 question changed, 1 question off"));
  g_assert_true (get_newest (fixture) != kt_bank_draft_get_bank (draft));
  g_assert_true (kt_question_bank_find (get_newest (fixture), NAME)->is_on);

  fire (page, "draft.undo", NULL);
  g_assert_true (press (page, "<Control>z"));
  g_assert_true (adw_switch_row_get_active (get_child (detail, "on_row")) ||
                 kt_question_bank_find (kt_bank_draft_get_bank (draft), NAME)->is_on);
  g_assert_false (gtk_widget_get_visible (get_child (page, "draft_bar")));
  fire (page, "draft.redo", NULL);
  g_assert_true (press (page, "<Control><Shift>z"));
  fire (page, "draft.discard", NULL);
  g_assert_true (kt_bank_draft_is_empty (draft));
  fire (page, "draft.undo", NULL);
  g_assert_true (kt_bank_draft_has (draft, NAME) && kt_bank_draft_has (draft, "factor.plafond"));

  fire (page, "draft.make-version", NULL);
  dialog = wait_for_dialog (fixture, KT_TYPE_BANK_VERSION_DIALOG);
  wait_until (shows_text (dialog, "Not asked any more"));
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "rest_label")));
  set_text (get_child (get_child (dialog, "version"), "title_row"), "");
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "save_button")));
  set_text (get_child (get_child (dialog, "version"), "title_row"), "Vragen van ons team");
  click (get_child (dialog, "save_button"));
  wait_until (editions_fixture_count (fixture) == 2 && kt_bank_draft_is_empty (draft));
  g_assert_cmpstr (get_newest (fixture)->title, ==, "Vragen van ons team");
  g_assert_cmpstr (get_newest (fixture)->changes, ==, "1 question changed, 1 question off");
  /* Not before the one that it follows, whatever the clock says. */
  g_assert_cmpstr (get_newest (fixture)->made, ==, "2026-11-26");
  g_assert_false (kt_question_bank_find (get_newest (fixture), NAME)->is_on);
  g_assert_false (kt_bank_draft_can_undo (draft));
  wait_until (!gtk_widget_get_visible (get_child (page, "draft_bar")));
}

/* A question is brought back as it was, and what is in the draft is there when somebody comes back. */
static void
test_come_back (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture);
  KtBankDraft *draft = kt_bank_draft_get (fixture->session);

  fire (page, "questions.quick", NAME);
  reword (fixture, page, NAME, "Wie beslist er?");
  g_assert_true (kt_question_bank_find (kt_bank_draft_get_bank (draft), NAME)->is_quick);
  adw_toast_overlay_set_child (fixture->overlay, NULL);
  page = kt_questions_page_new (fixture->session);
  page_fixture_show (fixture, page);
  g_assert_true (gtk_widget_get_visible (get_child (page, "draft_bar")));
  open_item (page, "Regie bij de inwoner");
  g_assert_true (shows_text (get_child (page, "detail"), "Wie beslist er?"));
  g_assert_true (gtk_widget_get_visible (get_child (get_child (page, "detail"), "revert_button")));
  fire (page, "questions.revert", NAME);
  g_assert_true (shows_text (get_child (page, "detail"), TEXT));
  g_assert_false (gtk_widget_get_visible (get_child (get_child (page, "detail"), "revert_button")));
  g_assert_true (kt_bank_draft_is_empty (draft));
}

static void
test_own (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture), dialog;
  const KtQuestion *own;

  gtk_drop_down_set_selected (get_child (get_child (page, "browser"), "section"), 1 + KT_VENSTER_ORGANISATIE);
  fire (page, "questions.add", NULL);
  dialog = wait_for_dialog (fixture, KT_TYPE_QUESTION_DIALOG);
  g_assert_cmpuint (adw_combo_row_get_selected (get_child (dialog, "venster_row")), ==, KT_VENSTER_ORGANISATIE);
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "put_button")));
  /* What nobody filled in yet is no fault. */
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "label_fault")));
  set_text (get_child (dialog, "label_row"), "Wachttijd <b>");
  set_text (get_child (dialog, "aspect_row"), "Tijd");
  type (dialog, "text_bin", "Hoe snel is er iemand\ndie kan beginnen? ");
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "put_button")));
  type (dialog, "simple_bin", "Hoef je niet lang te wachten?");
  adw_switch_row_set_active (get_child (dialog, "quick_row"), TRUE);
  g_assert_true (gtk_widget_get_sensitive (get_child (dialog, "put_button")));
  click (get_child (dialog, "put_button"));
  wait_until (get_dialog (fixture) == NULL);
  g_assert_true (shows_text (get_child (page, "detail"), "Hoe snel is er iemand die kan beginnen?"));
  make_version (fixture, page);
  g_assert_cmpstr (get_newest (fixture)->changes, ==, "Added: Wachttijd <b>");
  own = get_newest (fixture)->questions->pdata[get_newest (fixture)->questions->len - 1];
  g_assert_true (g_str_has_prefix (own->name, "organisatie.eigen-"));
  g_assert_cmpstr (own->source, ==, "Own question");
  g_assert_true (own->is_quick && own->is_on && !own->is_factor);

  /* Something that hinders. */
  fire (page, "questions.add", NULL);
  dialog = wait_for_dialog (fixture, KT_TYPE_QUESTION_DIALOG);
  adw_combo_row_set_selected (get_child (dialog, "kind_row"), 1);
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "aspect_row")));
  set_text (get_child (dialog, "label_row"), "Geen tolk");
  type (dialog, "text_bin", "Er is geen tolk te krijgen.");
  adw_combo_row_set_selected (get_child (dialog, "usual_row"), KT_INFLUENCE_BELEMMEREND);
  click (get_child (dialog, "put_button"));
  make_version (fixture, page);
  own = get_newest (fixture)->factors->pdata[get_newest (fixture)->factors->len - 1];
  g_assert_cmpstr (own->text, ==, "Er is geen tolk te krijgen.");
  g_assert_true (own->is_factor && own->usual == KT_INFLUENCE_BELEMMEREND);
}

static gboolean
says (gpointer dialog, const char *fault)
{
  return shows_text (dialog, fault) && !gtk_widget_get_sensitive (get_child (dialog, "put_button"));
}

static void
test_bad_input (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *long_label = g_strnfill (61, 'x'), *long_text = g_strnfill (301, 'x');
  gpointer page = editions_fixture_show_page (fixture), dialog;

  fire (page, "questions.reword", NAME);
  dialog = wait_for_dialog (fixture, KT_TYPE_QUESTION_DIALOG);
  /* Nothing is otherwise yet. */
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "put_button")));
  type (dialog, "text_bin", " \n ");
  wait_until (says (dialog, "This cannot be left empty."));
  type (dialog, "text_bin", long_text);
  wait_until (says (dialog, "This is too long. It can have 300 characters."));
  type (dialog, "text_bin",
        "in hoeverre past de hulp bij de  vraag: licht waar het licht kan, zwaar waar dat nodig is?");
  wait_until (says (dialog, "“Passende hulp” asks exactly this already."));
  type (dialog, "text_bin", "Wie beslist?");
  g_assert_true (gtk_widget_get_sensitive (get_child (dialog, "put_button")));
  set_text (get_child (dialog, "label_row"), long_label);
  wait_until (says (dialog, "This is too long. It can have 60 characters."));
  g_assert_true (gtk_widget_has_css_class (get_child (dialog, "label_row"), "error"));
  set_text (get_child (dialog, "label_row"), "Regie");
  type (dialog, "simple_bin", "");
  wait_until (says (dialog, "This cannot be left empty."));
  adw_dialog_close (dialog);
  wait_until (get_dialog (fixture) == NULL);
  g_assert_true (kt_bank_draft_is_empty (kt_bank_draft_get (fixture->session)));
}

static void
test_full (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture), dialog;
  KtBankDraft *draft = kt_bank_draft_get (fixture->session);

  for (guint n = get_newest (fixture)->questions->len; n < KT_QUESTION_BANK_ITEMS_MAX; n++)
    {
      g_autoptr (KtQuestion) own = kt_question_copy (kt_question_bank_find (get_newest (fixture), NAME));

      g_free (own->name);
      own->name = g_strdup_printf ("leefwereld.vol-%u", n);
      kt_bank_draft_put (draft, own);
    }
  fire (page, "questions.add", NULL);
  dialog = wait_for_dialog (fixture, KT_TYPE_QUESTION_DIALOG);
  wait_until (says (dialog, "There are 500 already, and no more fit."));
  adw_combo_row_set_selected (get_child (dialog, "kind_row"), 1);
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "kind_fault")));
}

/* (transfer full): the file that the page writes. */
static char *export (PageFixture *fixture, gpointer page)
{
  g_autoptr (GFile) file = editions_fixture_get_file (fixture, "uit.json");

  kt_questions_page_export (page, file);
  return editions_fixture_wait_for_file (fixture, "uit.json", "The questions were saved");
}

static char *
replace (const char *text, const char *find, const char *with)
{
  g_autoptr (GString) changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, find, with, 1), ==, 1);
  return g_string_free_and_steal (g_steal_pointer (&changed));
}

static void
test_files (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture), dialog;
  g_autofree char *text = export (fixture, page), *other = NULL, *off = NULL;

  /* What was written is what there is. */
  editions_fixture_import (fixture, page, text);
  wait_until (find_widget (fixture->window, GTK_TYPE_LABEL, "Nothing in it is new") != NULL);
  g_assert_cmpuint (editions_fixture_count (fixture), ==, 1);

  /* One question is worded otherwise, and another has gone. */
  other = replace (text, TEXT, "Wie beslist hier?");
  off = replace (other, "\"leefwereld.kracht\"", "\"leefwereld.kracht-anders\"");
  editions_fixture_import (fixture, page, off);
  dialog = wait_for_dialog (fixture, KT_TYPE_BANK_VERSION_DIALOG);
  g_assert_cmpstr (gtk_editable_get_text (get_child (get_child (dialog, "version"), "changes_row")), ==,
                   "1 question added, 1 question changed, 1 question off");
  click (get_child (dialog, "save_button"));
  wait_until (get_dialog (fixture) == NULL && editions_fixture_count (fixture) == 2);
  wait_until (g_str_equal (kt_question_bank_find (get_newest (fixture), NAME)->text, "Wie beslist hier?"));
  g_assert_false (kt_question_bank_find (get_newest (fixture), "leefwereld.kracht")->is_on);
  g_assert_cmpstr (get_newest (fixture)->id, !=, "vensters-2026");
}

static void
test_bad_files (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture);
  g_autofree char *text = export (fixture, page);
  g_autofree char *empty = replace (text, TEXT, ""), *half = g_strndup (text, 2000),
                  *later = replace (text, "\"version\" : 1", "\"version\" : 2"),
                  *twice = replace (text, "\"leefwereld.kracht\"", "\"" NAME "\"");
  const struct
  {
    const char *text;
    const char *says;
  } files[] = {
    { empty, "In the file: number 4 of “questions”, “text”. Nothing is filled in." },
    { twice, "In the file: number 5 of “questions”, “name”. This is there twice." },
    { later, "In the file: “version”. A later Keukentafel made this file." },
    { half, "In the file: line " },
    { "", "In the file: line 1." },
    { "[]", "Something in this is not right" },
    { "\xff\xfe", "Something in this is not right" },
  };
  g_autoptr (GFile) none = g_file_new_for_path ("/there/is/none.json");

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gpointer dialog;

      editions_fixture_import (fixture, page, files[i].text);
      dialog = wait_for_dialog (fixture, ADW_TYPE_ALERT_DIALOG);
      g_assert_cmpstr (adw_alert_dialog_get_heading (dialog), ==, "Nothing was imported");
      g_assert_nonnull (strstr (adw_alert_dialog_get_body (dialog), files[i].says));
      adw_dialog_force_close (dialog);
      wait_until (get_dialog (fixture) == NULL);
    }
  kt_questions_page_import (page, none);
  wait_for_dialog (fixture, ADW_TYPE_ALERT_DIALOG);
  g_assert_cmpuint (editions_fixture_count (fixture), ==, 1);
  g_assert_true (kt_bank_draft_is_empty (kt_bank_draft_get (fixture->session)));
}

static void
test_versions (PageFixture *fixture, gconstpointer data)
{
  const char *changes[] = { "1 question changed", "now “Wie beslist hier?”, was “" TEXT "”", NULL };
  gpointer page = editions_fixture_show_page (fixture);

  reword (fixture, page, NAME, "Wie beslist hier?");
  make_version (fixture, page);
  open_item (page, "Regie bij de inwoner");
  editions_fixture_look_in_first (fixture, page, changes, "The first version, with 50 questions");
  g_assert_true (shows_text (get_child (page, "detail"), TEXT));

  /* What was is not changed. */
  g_assert_false (gtk_widget_get_sensitive (find_widget (page, GTK_TYPE_BUTTON, "Own question")));
  g_assert_false (gtk_widget_get_visible (get_child (get_child (page, "detail"), "actions")));
  g_assert_false (gtk_widget_get_sensitive (get_child (get_child (page, "detail"), "switches")));
  editions_fixture_look_in_newest (page);
  g_assert_true (shows_text (get_child (page, "detail"), "Wie beslist hier?"));
  g_assert_true (gtk_widget_get_sensitive (find_widget (page, GTK_TYPE_BUTTON, "Own question")));
}

/* What is in the draft when the vault is locked is a version after it. */
static void
test_lock (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture);
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) heads = NULL;

  reword (fixture, page, NAME, "Wie beslist hier?");
  /* A window alone closes. */
  kt_session_flush (fixture->session);
  kt_vault_list_editions_async (fixture->vault, KT_EDITION_QUESTION_BANK, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  heads = kt_vault_list_editions_finish (fixture->vault, result, NULL);
  g_assert_cmpuint (heads->len, ==, 1);
  /* It has the vault, which cannot be opened again as long. */
  g_clear_object (&result);
  page_fixture_reopen (fixture);
  page = kt_questions_page_new (fixture->session);
  page_fixture_show (fixture, page);
  wait_until (get_newest (fixture) != NULL);
  g_assert_cmpstr (kt_question_bank_find (get_newest (fixture), NAME)->text, ==, "Wie beslist hier?");
  g_assert_cmpstr (get_newest (fixture)->changes, ==, "Changed: Regie bij de inwoner");
  g_assert_true (kt_bank_draft_is_empty (kt_bank_draft_get (fixture->session)));
}

static gboolean
asks_so (PageFixture *fixture, const char *name, const char *text)
{
  const KtQuestionBank *bank = kt_bank_draft_get_bank (kt_bank_draft_get (fixture->session));
  const KtQuestion *question = bank != NULL ? kt_question_bank_find (bank, name) : NULL;

  return question != NULL && g_str_equal (question->text, text);
}

/* (transfer full) */
static char *
get_kept (PageFixture *fixture)
{
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kt_vault_get_edition_draft_async (fixture->vault, KT_EDITION_QUESTION_BANK, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  return kt_vault_get_edition_draft_finish (fixture->vault, result, NULL);
}

/* What was not made a version is there after a crash, beside what is put before it was read; and the vault keeps none
 * of it once it is a version. */
static void
test_crash (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture);
  g_autoptr (KtQuestion) other = NULL;
  g_autofree char *first = get_kept (fixture), *kept = NULL, *last = NULL;
  KtBankDraft *draft;

  g_assert_cmpstr (first, ==, "");
  reword (fixture, page, NAME, "Wie beslist hier?");
  page_fixture_crash (fixture);
  wait_until (get_newest (fixture) != NULL);
  g_assert_cmpstr (kt_question_bank_find (get_newest (fixture), NAME)->text, ==, TEXT);
  draft = kt_bank_draft_get (fixture->session);
  other = kt_question_copy (kt_question_bank_find (get_newest (fixture), "leefwereld.doel"));
  g_set_str (&other->text, "Is er een doel?");
  kt_bank_draft_put (draft, other);
  wait_until (asks_so (fixture, NAME, "Wie beslist hier?"));
  g_assert_true (asks_so (fixture, "leefwereld.doel", "Is er een doel?"));
  page = editions_fixture_show_page (fixture);
  wait_until (gtk_widget_get_visible (get_child (page, "draft_bar")));
  kept = get_kept (fixture);
  g_assert_nonnull (strstr (kept, "Wie beslist hier?"));
  g_assert_nonnull (strstr (kept, "Is er een doel?"));
  make_version (fixture, page);
  last = get_kept (fixture);
  g_assert_cmpstr (last, ==, "");
}

/* --- Reviews --- */

/* Begins a look of the professional, as somebody does. */
static void
begin_look (PageFixture *fixture, gpointer page)
{
  AdwDialog *dialog;

  click (find_widget (page, GTK_TYPE_BUTTON, "New look"));
  wait_until ((dialog = get_dialog (fixture)) != NULL);
  g_signal_emit_by_name (dialog, "response::professional", "professional");
  adw_dialog_force_close (dialog);
  wait_until (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL) != NULL);
}

static gpointer
show_casus (PageFixture *fixture, gint64 casus_id)
{
  GtkWidget *page = kt_vensters_page_new (fixture->session, casus_id);

  page_fixture_show (fixture, page);
  return page;
}

static gboolean
asks (gpointer page, const char *text)
{
  gpointer view = find_widget (page, KT_TYPE_VENSTER_VIEW, NULL);

  if (view == NULL)
    return FALSE;
  kt_venster_view_open (view, KT_VENSTER_LEEFWERELD);
  return shows_text (view, text);
}

/* A review keeps what was asked; one that is begun later asks what is asked now. */
static void
test_reviews (PageFixture *fixture, gconstpointer data)
{
  gint64 before = page_fixture_add_casus (fixture, "Een", KT_CASUS_STATUS_OPEN, 0);
  gint64 after = page_fixture_add_casus (fixture, "Twee", KT_CASUS_STATUS_OPEN, 0);
  gpointer page = editions_fixture_show_page (fixture), look;

  look = show_casus (fixture, before);
  wait_until (find_widget (look, GTK_TYPE_BUTTON, "New look") != NULL);
  begin_look (fixture, look);
  g_assert_true (asks (look, TEXT));
  kt_session_flush (fixture->session);

  page = kt_questions_page_new (fixture->session);
  page_fixture_show (fixture, page);
  reword (fixture, page, NAME, "Wie beslist hier?");
  make_version (fixture, page);

  look = show_casus (fixture, after);
  wait_until (find_widget (look, GTK_TYPE_BUTTON, "New look") != NULL);
  begin_look (fixture, look);
  g_assert_true (asks (look, "Wie beslist hier?"));
  g_assert_false (asks (look, TEXT));
  kt_session_flush (fixture->session);

  look = show_casus (fixture, before);
  wait_until (asks (look, TEXT));
  g_assert_false (asks (look, "Wie beslist hier?"));
  kt_session_flush (fixture->session);
}

static void
import_file (gpointer page, GFile *file)
{
  kt_questions_page_import (page, file);
}

int
main (int argc, char **argv)
{
  static const EditionsPage page = { kt_questions_page_new, kt_session_get_question_banks, import_file, "KT_VENSTERS" };
  static const EditionsTest tests[] = {
    { "read", test_read },   { "draft", test_draft },         { "come-back", test_come_back },
    { "own", test_own },     { "bad-input", test_bad_input }, { "full", test_full },
    { "files", test_files }, { "bad-files", test_bad_files }, { "versions", test_versions },
    { "lock", test_lock },   { "crash", test_crash },         { "reviews", test_reviews },
  };

  return editions_fixture_run (argc, argv, &page, tests, G_N_ELEMENTS (tests));
}
