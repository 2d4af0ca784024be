/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../widgets/page-fixture.h"
#include "publish/kt-lexicon-file.h"
#include "publish/kt-summary.h"
#include "store/kt-store-private.h"
#include "store/kt-vault-private.h"
#include "store/kt-vault-review.h"
#include "ui/outgoing/kt-question-row.h"
#include "ui/outgoing/kt-recognition-page.h"
#include "ui/outgoing/kt-recognition-text.h"

#include <string.h>

#define TELLING "Zij was vroeger stuurman. Nu <rust> & niets meer."
#define PLAIN "De huur is betaald."

static KtLexicon *lexicon;

typedef struct
{
  PageFixture base;
  gint64 casus_id;
  KtRecognitionPage *page;
  guint n_notified;
  guint place[3];
} Fixture;

static void
notified_cb (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
place_activated_cb (Fixture *fixture, guint passage, guint start, guint end)
{
  fixture->place[0] = passage;
  fixture->place[1] = start;
  fixture->place[2] = end;
}

static KtRecognitionPage *
create_page (Fixture *fixture)
{
  KtRecognitionPage *page =
      KT_RECOGNITION_PAGE (kt_recognition_page_new (fixture->base.session, fixture->casus_id, ""));

  g_signal_connect_swapped (page, "notify::assessment", G_CALLBACK (notified_cb), fixture);
  g_signal_connect_swapped (page, "place-activated", G_CALLBACK (place_activated_cb), fixture);
  return page;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  page_fixture_set_up (&fixture->base, NULL);
  fixture->casus_id = page_fixture_add_casus (&fixture->base, "Gezin", KT_CASUS_STATUS_OPEN, KT_LAW_WMO);
  fixture->page = create_page (fixture);
  page_fixture_show (&fixture->base, GTK_WIDGET (fixture->page));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (&fixture->base, NULL);
}

/* (transfer full): what goes out of a casus with one note. */
static KtReview *
make_review (const char *text)
{
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_unref);
  KtNote *note = kt_note_new ("2026-01-12T10:00");

  note->id = 1;
  g_set_str (&note->text, text);
  g_ptr_array_add (notes, note);
  return kt_review_make (lexicon, casus, none, notes, none, none);
}

static gpointer
get_part (Fixture *fixture, const char *name)
{
  return get_child (get_child (fixture->page, "form"), name);
}

static gboolean
is_looked (Fixture *fixture)
{
  return gtk_widget_get_visible (get_child (fixture->page, "state"));
}

static void
set_review (Fixture *fixture, const char *text)
{
  g_autoptr (KtReview) review = make_review (text);
  g_autofree char *fingerprint = kt_summary_make_fingerprint (review, NULL);

  kt_recognition_page_set_review (fixture->page, review, fingerprint);
  wait_until (is_looked (fixture));
}

static void
answer (Fixture *fixture, const char *question, gboolean yes)
{
  gtk_check_button_set_active (get_child (get_part (fixture, question), yes ? "yes_button" : "no_button"), TRUE);
}

static void
answer_all (Fixture *fixture, gboolean yes, const char *name)
{
  answer (fixture, "singled_out", yes);
  answer (fixture, "linked", FALSE);
  answer (fixture, "inferred", FALSE);
  set_text (get_part (fixture, "name"), name);
}

static gboolean
can_register (Fixture *fixture)
{
  return gtk_widget_get_sensitive (get_part (fixture, "register_button"));
}

static const char *
get_hint (Fixture *fixture)
{
  return gtk_label_get_label (get_part (fixture, "hint"));
}

static const char *
get_state (Fixture *fixture)
{
  return adw_preferences_row_get_title (get_child (fixture->page, "state"));
}

static void
test_signs (Fixture *fixture, gconstpointer data)
{
  AdwExpanderRow *work;
  AdwActionRow *row;

  set_review (fixture, TELLING);
  wait_until ((work = find_widget (fixture->page, ADW_TYPE_EXPANDER_ROW, "Occupation")) != NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (work)));
  g_assert_cmpstr (adw_expander_row_get_subtitle (work), ==, "stuurman");
  g_assert_null (find_widget (fixture->page, ADW_TYPE_EXPANDER_ROW, "Rare illness"));

  /* A row is made when it is wanted. */
  g_assert_null (find_widget (work, ADW_TYPE_ACTION_ROW, "Zij was vroeger <b>stuurman</b>."));
  adw_expander_row_set_expanded (work, TRUE);
  wait_until ((row = find_widget (work, ADW_TYPE_ACTION_ROW, "Zij was vroeger <b>stuurman</b>.")) != NULL);
  adw_action_row_activate (row);
  g_assert_cmpuint (fixture->place[0], ==, 0);
  g_assert_cmpuint (fixture->place[1], ==, strlen ("Zij was vroeger "));
  g_assert_cmpuint (fixture->place[2], ==, strlen ("Zij was vroeger stuurman"));

  /* It stays open with another text, and goes when there is nothing of it. */
  set_review (fixture, "Hij is visser & boer.");
  wait_until (find_widget (work, ADW_TYPE_ACTION_ROW, "Zij was vroeger <b>stuurman</b>.") == NULL);
  g_assert_nonnull (find_widget (work, ADW_TYPE_ACTION_ROW, "Hij is <b>visser</b> &amp; <b>boer</b>."));
  set_review (fixture, PLAIN);
  wait_until (!gtk_widget_get_visible (GTK_WIDGET (work)));
  g_assert_true (shows_text (fixture->page, "The program sees nothing by itself"));
}

/* A long casus has hundreds of places; they are shown some at a time. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  AdwExpanderRow *work;
  gpointer more;

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "Hij is visser.\n");
  set_review (fixture, text->str);
  wait_until ((work = find_widget (fixture->page, ADW_TYPE_EXPANDER_ROW, "Occupation")) != NULL);
  adw_expander_row_set_expanded (work, TRUE);
  wait_until ((more = find_widget (work, ADW_TYPE_BUTTON_ROW, "Show more: 35 places are left")) != NULL);
  g_signal_emit_by_name (more, "activated");
  more = find_widget (work, ADW_TYPE_BUTTON_ROW, "Show more: 10 places are left");
  g_assert_nonnull (more);
  g_signal_emit_by_name (more, "activated");
  g_assert_null (find_widget (work, ADW_TYPE_BUTTON_ROW, NULL));
}

static void
test_register (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = make_review (PLAIN);
  g_autofree char *fingerprint = kt_summary_make_fingerprint (review, NULL);
  const KtAssessment *assessment;

  set_review (fixture, PLAIN);
  g_assert_nonnull (strstr (get_state (fixture), "Nobody has answered yet"));
  g_assert_false (can_register (fixture));
  g_assert_cmpstr (get_hint (fixture), ==, "Answer the three questions.");
  g_assert_cmpint (kt_question_row_get_answer (get_part (fixture, "linked")), ==, KT_ANSWER_NONE);

  answer (fixture, "singled_out", FALSE);
  g_assert_cmpstr (get_hint (fixture), ==, "Answer the 2 questions that are left.");
  answer (fixture, "linked", FALSE);
  answer (fixture, "inferred", FALSE);
  g_assert_cmpstr (get_hint (fixture), ==, "Fill in who answers.");
  set_text (get_part (fixture, "name"), "  ");
  g_assert_false (can_register (fixture));
  set_text (get_part (fixture, "name"), " Sanne ");
  g_assert_true (can_register (fixture));
  g_assert_nonnull (strstr (get_hint (fixture), "may call itself anonymised"));
  answer (fixture, "linked", TRUE);
  g_assert_nonnull (strstr (get_hint (fixture), "stays pseudonymised"));
  answer (fixture, "linked", FALSE);
  gtk_text_buffer_set_text (get_part (fixture, "why_buffer"), "Niets bijzonders.\n", -1);

  click (get_part (fixture, "register_button"));
  g_assert_false (can_register (fixture));
  wait_until (kt_recognition_page_get_assessment (fixture->page) != NULL);
  assessment = kt_recognition_page_get_assessment (fixture->page);
  g_assert_cmpint (assessment->casus_id, ==, fixture->casus_id);
  g_assert_cmpstr (assessment->answered_by, ==, "Sanne");
  g_assert_cmpstr (assessment->why, ==, "Niets bijzonders.");
  g_assert_cmpstr (assessment->fingerprint, ==, fingerprint);
  g_assert_true (kt_recognition_is_anonymous (assessment));
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  g_assert_nonnull (strstr (get_state (fixture), "may call itself anonymised"));
  g_assert_cmpstr (get_hint (fixture), ==, "Registered.");
  g_assert_false (can_register (fixture));

  /* Another answer about the same text. */
  answer (fixture, "singled_out", TRUE);
  g_assert_true (can_register (fixture));
  click (get_part (fixture, "register_button"));
  wait_until (fixture->n_notified == 2);
  g_assert_true (kt_recognition_page_get_assessment (fixture->page)->singled_out);
  g_assert_nonnull (strstr (get_state (fixture), "stays pseudonymised"));
  g_assert_true (shows_text (get_child (fixture->page, "history"), "Answered 2 times"));
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  set_review (fixture, PLAIN);
  answer_all (fixture, FALSE, "Sanne");
  gtk_text_buffer_set_text (get_part (fixture, "why_buffer"), "Om dit.", -1);
  click (get_part (fixture, "register_button"));
  wait_until (kt_recognition_page_get_assessment (fixture->page) != NULL);

  set_review (fixture, TELLING);
  g_assert_null (kt_recognition_page_get_assessment (fixture->page));
  g_assert_cmpstr (get_state (fixture), ==, "The text has changed since your answer. Look again.");
  g_assert_cmpint (kt_question_row_get_answer (get_part (fixture, "singled_out")), ==, KT_ANSWER_NONE);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_part (fixture, "why_buffer")), ==, 0);
  g_assert_false (can_register (fixture));
  adw_expander_row_set_expanded (find_widget (get_child (fixture->page, "history"), ADW_TYPE_EXPANDER_ROW, NULL), TRUE);
  wait_until (shows_text (get_child (fixture->page, "history"),
                          "Singled out: no · linked: no · inferred: no\nOm dit.\nThe text was different then."));

  /* As it was again, so is what was answered about it. */
  set_review (fixture, PLAIN);
  g_assert_nonnull (kt_recognition_page_get_assessment (fixture->page));
  g_assert_cmpint (kt_question_row_get_answer (get_part (fixture, "singled_out")), ==, KT_ANSWER_NO);
}

/* The same text that is only looked at again does not take away what somebody is answering. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  set_review (fixture, PLAIN);
  answer (fixture, "singled_out", TRUE);
  set_review (fixture, PLAIN);
  g_assert_cmpint (kt_question_row_get_answer (get_part (fixture, "singled_out")), ==, KT_ANSWER_YES);
  set_review (fixture, TELLING);
  g_assert_cmpint (kt_question_row_get_answer (get_part (fixture, "singled_out")), ==, KT_ANSWER_NONE);
}

static char *
dup_why (Fixture *fixture)
{
  GtkTextBuffer *buffer = get_part (fixture, "why_buffer");
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
assert_form (Fixture *fixture, KtOpenAnswer singled_out, KtOpenAnswer linked, const char *name, const char *why)
{
  g_autofree char *typed = dup_why (fixture);

  g_assert_cmpint (kt_question_row_get_answer (get_part (fixture, "singled_out")), ==, singled_out);
  g_assert_cmpint (kt_question_row_get_answer (get_part (fixture, "linked")), ==, linked);
  g_assert_cmpint (kt_question_row_get_answer (get_part (fixture, "inferred")), ==, KT_ANSWER_NONE);
  g_assert_cmpstr (gtk_editable_get_text (get_part (fixture, "name")), ==, name);
  g_assert_cmpstr (typed, ==, why);
}

static void
reopen (Fixture *fixture, const char *text)
{
  page_fixture_reopen (&fixture->base);
  fixture->page = create_page (fixture);
  page_fixture_show (&fixture->base, GTK_WIDGET (fixture->page));
  set_review (fixture, text);
}

/* What was begun is there after the vault was locked, as far as it was about this text, until it is registered. */
static void
test_begun (Fixture *fixture, gconstpointer data)
{
  set_review (fixture, PLAIN);
  answer (fixture, "singled_out", TRUE);
  answer (fixture, "linked", FALSE);
  gtk_text_buffer_set_text (get_part (fixture, "why_buffer"), "Om dit.", -1);
  reopen (fixture, PLAIN);
  assert_form (fixture, KT_ANSWER_YES, KT_ANSWER_NO, "", "Om dit.");
  g_assert_cmpstr (get_hint (fixture), ==, "Answer the question that is left.");

  set_text (get_part (fixture, "name"), "Sann");
  reopen (fixture, TELLING);
  assert_form (fixture, KT_ANSWER_NONE, KT_ANSWER_NONE, "Sann", "Om dit.");
  reopen (fixture, PLAIN);
  assert_form (fixture, KT_ANSWER_YES, KT_ANSWER_NO, "Sann", "Om dit.");

  answer (fixture, "inferred", FALSE);
  click (get_part (fixture, "register_button"));
  wait_until (kt_recognition_page_get_assessment (fixture->page) != NULL);
  reopen (fixture, TELLING);
  assert_form (fixture, KT_ANSWER_NONE, KT_ANSWER_NONE, "Sann", "");

  /* Another mind about what was registered is begun too. */
  reopen (fixture, PLAIN);
  wait_until (kt_recognition_page_get_assessment (fixture->page) != NULL);
  answer (fixture, "singled_out", FALSE);
  reopen (fixture, PLAIN);
  g_assert_nonnull (kt_recognition_page_get_assessment (fixture->page));
  g_assert_cmpint (kt_question_row_get_answer (get_part (fixture, "singled_out")), ==, KT_ANSWER_NO);
  g_assert_cmpint (kt_question_row_get_answer (get_part (fixture, "inferred")), ==, KT_ANSWER_NO);
  g_assert_true (can_register (fixture));
}

/* Nor is it lost with the page. */
static void
test_begun_elsewhere (Fixture *fixture, gconstpointer data)
{
  set_review (fixture, PLAIN);
  answer (fixture, "linked", TRUE);
  adw_toast_overlay_set_child (fixture->base.overlay, NULL);
  fixture->page = create_page (fixture);
  page_fixture_show (&fixture->base, GTK_WIDGET (fixture->page));
  set_review (fixture, PLAIN);
  assert_form (fixture, KT_ANSWER_NONE, KT_ANSWER_YES, "", "");
}

static gboolean
execute_work (KtStore *store, KtJob *job, GError **error)
{
  return kt_database_execute (store->database, job->text, error);
}

static void
execute (Fixture *fixture, const char *sql)
{
  KtJob *job = kt_job_new (execute_work);
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;

  job->text = g_strdup (sql);
  kt_vault_ask (fixture->base.vault, job, execute, NULL, page_fixture_answered_cb, &call);
  kt_vault_finish (fixture->base.vault, page_fixture_wait_for (&call), execute, &error);
  g_assert_no_error (error);
  g_object_unref (call);
}

static gboolean
has_draft (Fixture *fixture)
{
  g_autoptr (KtAssessmentDraft) draft = NULL;
  GAsyncResult *call = NULL;

  kt_vault_get_assessment_draft_async (fixture->base.vault, fixture->casus_id, "", NULL, page_fixture_answered_cb,
                                       &call);
  draft = kt_vault_get_assessment_draft_finish (fixture->base.vault, page_fixture_wait_for (&call), NULL);
  g_object_unref (call);
  return draft->linked == KT_ANSWER_YES;
}

/* What could not be kept is told, and kept as soon as the vault takes it, whether or not anything else is typed. */
static void
test_begun_again (Fixture *fixture, gconstpointer data)
{
  set_review (fixture, PLAIN);
  execute (fixture, "CREATE TRIGGER full BEFORE INSERT ON casus_json BEGIN SELECT RAISE (ABORT, 'full'); END");
  answer (fixture, "linked", TRUE);
  wait_until (find_widget (fixture->base.overlay, g_type_from_name ("AdwToastWidget"), NULL) != NULL);
  g_assert_false (has_draft (fixture));
  execute (fixture, "DROP TRIGGER full");
  wait_until (has_draft (fixture));
}

static void
test_name (Fixture *fixture, gconstpointer data)
{
  Fixture other = { .base = fixture->base };

  set_review (fixture, PLAIN);
  g_assert_cmpstr (gtk_editable_get_text (get_part (fixture, "name")), ==, "");
  answer_all (fixture, TRUE, "Sanne");
  click (get_part (fixture, "register_button"));
  wait_until (kt_recognition_page_get_assessment (fixture->page) != NULL);

  /* Of another casus in the same session. */
  other.casus_id = page_fixture_add_casus (&fixture->base, "Ander", KT_CASUS_STATUS_OPEN, KT_LAW_WMO);
  other.page = create_page (&other);
  page_fixture_show (&fixture->base, GTK_WIDGET (other.page));
  set_review (&other, PLAIN);
  g_assert_cmpstr (gtk_editable_get_text (get_part (&other, "name")), ==, "Sanne");
  g_assert_null (kt_recognition_page_get_assessment (other.page));

  /* Of this casus in a later one. */
  g_object_set_data (G_OBJECT (fixture->base.session), "kt-recognition-name", NULL);
  fixture->page = create_page (fixture);
  page_fixture_show (&fixture->base, GTK_WIDGET (fixture->page));
  set_review (fixture, TELLING);
  g_assert_cmpstr (gtk_editable_get_text (get_part (fixture, "name")), ==, "Sanne");
}

static void
test_caseload (Fixture *fixture, gconstpointer data)
{
  GtkWidget *caseload = get_child (fixture->page, "caseload");
  AdwPreferencesRow *alike = get_child (caseload, "alike");

  wait_until (gtk_widget_get_visible (caseload));
  g_assert_true (
      g_str_has_prefix (adw_preferences_row_get_title (alike), "In your own caseload this is the only casus"));
  page_fixture_add_casus (&fixture->base, "Ander", KT_CASUS_STATUS_OPEN, KT_LAW_WMO);
  wait_until (g_str_has_prefix (adw_preferences_row_get_title (alike), "In your own caseload there are 2 casussen"));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  wait_until (is_looked (fixture));
  g_assert_false (gtk_widget_get_visible (get_child (fixture->page, "signs")));
  answer_all (fixture, FALSE, "Sanne");
  g_assert_false (can_register (fixture));
  kt_recognition_page_set_review (fixture->page, NULL, NULL);
  g_assert_false (can_register (fixture));
}

/* Whatever is to be answered can be reached with the Tab key, and the text for why does not keep it. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *wanted[] = { get_child (get_part (fixture, "singled_out"), "yes_button"),
                          get_child (get_part (fixture, "linked"), "yes_button"),
                          get_child (get_part (fixture, "inferred"), "yes_button"),
                          find_widget (fixture->page, GTK_TYPE_TEXT_VIEW, NULL),
                          get_part (fixture, "name"),
                          get_part (fixture, "register_button") };
  guint n = 0;

  set_review (fixture, TELLING);
  wait_until (gtk_widget_get_height (GTK_WIDGET (fixture->page)) > 0);
  answer_all (fixture, TRUE, "Sanne");
  answer (fixture, "linked", TRUE);
  answer (fixture, "inferred", TRUE);
  /* The window may have given the focus to a question before there was anything above it. */
  gtk_window_set_focus (fixture->base.window, NULL);
  for (guint i = 0; i < 60 && n < G_N_ELEMENTS (wanted); i++)
    {
      GtkWidget *focus;

      /* No keys come while what came into view last has no place yet. */
      g_usleep (5000);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      gtk_widget_child_focus (GTK_WIDGET (fixture->base.window), GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (fixture->base.window);
      if (focus != NULL && (focus == wanted[n] || gtk_widget_is_ancestor (focus, wanted[n])))
        n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (wanted));
}

/* A page that closes while it looks and stores leaves nothing behind. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = make_review (TELLING);

  set_review (fixture, PLAIN);
  answer_all (fixture, FALSE, "Sanne");
  click (get_part (fixture, "register_button"));
  kt_recognition_page_set_review (fixture->page, review, "another");
  adw_toast_overlay_set_child (fixture->base.overlay, NULL);
}

static void
test_markup (void)
{
  g_autofree char *long_text = g_strnfill (300, 'x');
  g_autofree char *sentence =
      g_strdup_printf ("%s, een heel lange zin met <tekens> en een stuurman of schipper & nog heel veel woorden %s.",
                       long_text, long_text);
  g_autoptr (KtReview) review = make_review (sentence);
  g_autoptr (KtRecognition) recognition = kt_recognition_make (lexicon, review);
  g_autoptr (GPtrArray) signs = g_ptr_array_new ();
  g_autofree char *markup = NULL, *alike = kt_recognition_describe_alike (0);

  g_assert_null (alike);
  g_assert_cmpuint (recognition->signs->len, ==, 2);
  for (guint i = 0; i < recognition->signs->len; i++)
    g_ptr_array_add (signs, &g_array_index (recognition->signs, KtRecognitionSign, i));
  g_assert_cmpuint (kt_recognition_count_together (recognition, signs, 0), ==, 2);
  markup = kt_recognition_make_markup (recognition, signs, 0, 2);
  g_assert_cmpstr (
      markup, ==,
      "…een heel lange zin met &lt;tekens&gt; en een <b>stuurman</b> of <b>schipper</b> &amp; nog heel veel woorden…");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  lexicon = kt_lexicon_open (&error);
  g_assert_no_error (error);
  g_test_add ("/recognition-page/signs", Fixture, NULL, set_up, test_signs, tear_down);
  g_test_add ("/recognition-page/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/recognition-page/register", Fixture, NULL, set_up, test_register, tear_down);
  g_test_add ("/recognition-page/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/recognition-page/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/recognition-page/begun", Fixture, NULL, set_up, test_begun, tear_down);
  g_test_add ("/recognition-page/begun-elsewhere", Fixture, NULL, set_up, test_begun_elsewhere, tear_down);
  g_test_add ("/recognition-page/begun-again", Fixture, NULL, set_up, test_begun_again, tear_down);
  g_test_add ("/recognition-page/name", Fixture, NULL, set_up, test_name, tear_down);
  g_test_add ("/recognition-page/caseload", Fixture, NULL, set_up, test_caseload, tear_down);
  g_test_add ("/recognition-page/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/recognition-page/keyboard", Fixture, NULL, set_up, test_keyboard, tear_down);
  g_test_add ("/recognition-page/close", Fixture, NULL, set_up, test_close, tear_down);
  g_test_add_func ("/recognition-page/markup", test_markup);
  status = g_test_run ();
  kt_lexicon_unref (lexicon);
  return status;
}
