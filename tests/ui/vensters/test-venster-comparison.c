/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../widgets/page-fixture.h"

#include "store/kt-vault-effects.h"
#include "store/kt-vault-signals.h"
#include "store/kt-vault-vensters.h"
#include "ui/vensters/kt-compared-item.h"
#include "ui/vensters/kt-venster-comparison-view.h"
#include "ui/vensters/kt-vensters-page.h"
#include "ui/widgets/kt-editions.h"
#include "vensters/kt-venster-review-record.h"

#include <string.h>

/*
 * The table that is worked out by hand. One casus has four looks: of the professional in February (P1) and September
 * (P2), of aanbieder De Haven in May (A) and of the inwoner in June (I). On the scale nauwelijks is 0 and groot 5; +
 * helps, - hinders, a dot is nothing said.
 *
 * question     window       P1            A             I           P2
 * Regie?       leefwereld   matig 2       groot 5       gering 1    redelijk 3
 * Doel?        organisatie  gering 1 -    redelijk 3 -  .           voldoende 4 +
 * Lijnen?      professie    matig 2       .             .           .
 * Vertrouwen?  professie    .             matig 2       .           .
 * Visie?       beleid       .             redelijk 3    .           redelijk 3
 * Ruimte?      beleid       groot 5       .             .           groot 5
 *
 * In P1 the question of the goal was asked in other words, `Is er een doel?`; the inwoner is asked `Regie?
 * (eenvoudig)`.
 *
 * Beside each other are P2, A and I, the latest of each pair of eyes:
 *   Doel?        P2 helps, A hinders: opposite, whatever the words
 *   Regie?       from 1 to 5: 4 steps, far apart
 *   Visie?       3 and 3: agreed
 *   Vertrouwen?  A only
 *   Ruimte?      P2 only
 *
 * Over time are P1 and P2, of the same eyes:
 *   Doel?        from 1 to 4, and it helps now: more, most of all because it turned
 *   Regie?       from 2 to 3: more, 1 step
 *   Visie?       new
 *   Lijnen?      no longer answered
 *   Ruimte?      unchanged
 * with the notes of 1 March and of 1 September itself, and not those of January and October.
 */
#define DOEL "In hoeverre is er een doel?"
#define DOEL_BEFORE "Is er een doel?"
#define REGIE "Regie?"

typedef struct
{
  PageFixture base;
  gint64 casus_id;
  gint64 march_id;
  gint64 p1, a, i, p2;
  gpointer page;
} Fixture;

static void
answer (KtVensterReview *review, const char *asked, KtVenster venster, KtExtent extent, gint influence)
{
  KtVensterAnswer *given = kt_venster_answer_new ();
  g_autofree char *simple = g_strconcat (asked, " (eenvoudig)", NULL);

  given->question = g_ascii_strdown (g_str_has_suffix (asked, "een doel?") ? "doel" : asked, -1);
  g_strdelimit (given->question, "?", '\0');
  given->venster = venster;
  given->label = g_strdup (asked);
  given->asked = g_strdup (review->viewer == KT_VIEWER_INWONER ? simple : asked);
  given->extent = extent;
  given->influence = influence;
  given->remark = g_strdup ("");
  g_ptr_array_add (review->answers, given);
}

static gint64
store (Fixture *self, KtVensterReview *review)
{
  g_autoptr (KtVensterRecord) record = kt_venster_review_make_record (review);
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  record->casus_id = self->casus_id;
  kt_vault_add_venster_review_async (self->base.vault, record, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  id = kt_vault_add_venster_review_finish (self->base.vault, result, &error);
  g_assert_no_error (error);
  kt_venster_review_unref (review);
  return id;
}

static gint64
add_p1 (Fixture *self)
{
  KtVensterReview *review = kt_venster_review_new ("2026-02-01", KT_VIEWER_PROFESSIONAL, "vragen-1");

  answer (review, REGIE, KT_VENSTER_LEEFWERELD, KT_EXTENT_MATIG, KT_INFLUENCE_UNSAID);
  answer (review, DOEL_BEFORE, KT_VENSTER_ORGANISATIE, KT_EXTENT_GERING, KT_INFLUENCE_BELEMMEREND);
  answer (review, "Lijnen?", KT_VENSTER_PROFESSIE, KT_EXTENT_MATIG, KT_INFLUENCE_UNSAID);
  answer (review, "Ruimte?", KT_VENSTER_BELEID, KT_EXTENT_GROOT, KT_INFLUENCE_UNSAID);
  return store (self, review);
}

static gint64
add_a (Fixture *self)
{
  KtVensterReview *review = kt_venster_review_new ("2026-05-01", KT_VIEWER_AANBIEDER, "vragen-2");

  g_set_str (&review->who, "De Haven");
  answer (review, REGIE, KT_VENSTER_LEEFWERELD, KT_EXTENT_GROOT, KT_INFLUENCE_UNSAID);
  answer (review, DOEL, KT_VENSTER_ORGANISATIE, KT_EXTENT_REDELIJK, KT_INFLUENCE_BELEMMEREND);
  answer (review, "Vertrouwen?", KT_VENSTER_PROFESSIE, KT_EXTENT_MATIG, KT_INFLUENCE_UNSAID);
  answer (review, "Visie?", KT_VENSTER_BELEID, KT_EXTENT_REDELIJK, KT_INFLUENCE_UNSAID);
  return store (self, review);
}

static gint64
add_i (Fixture *self)
{
  KtVensterReview *review = kt_venster_review_new ("2026-06-01", KT_VIEWER_INWONER, "vragen-2");

  answer (review, REGIE, KT_VENSTER_LEEFWERELD, KT_EXTENT_GERING, KT_INFLUENCE_UNSAID);
  return store (self, review);
}

static gint64
add_p2 (Fixture *self)
{
  KtVensterReview *review = kt_venster_review_new ("2026-09-01", KT_VIEWER_PROFESSIONAL, "vragen-2");

  answer (review, REGIE, KT_VENSTER_LEEFWERELD, KT_EXTENT_REDELIJK, KT_INFLUENCE_UNSAID);
  answer (review, DOEL, KT_VENSTER_ORGANISATIE, KT_EXTENT_VOLDOENDE, KT_INFLUENCE_BEVORDEREND);
  answer (review, "Visie?", KT_VENSTER_BELEID, KT_EXTENT_REDELIJK, KT_INFLUENCE_UNSAID);
  answer (review, "Ruimte?", KT_VENSTER_BELEID, KT_EXTENT_GROOT, KT_INFLUENCE_UNSAID);
  return store (self, review);
}

/* @data: "P" for the looks of the professional alone; NULL for all of them. */
static void
set_up (Fixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->base, NULL);
  self->casus_id = page_fixture_add_casus (&self->base, "Een", KT_CASUS_STATUS_OPEN, 0);
  page_fixture_add_note (&self->base, self->casus_id, "2026-01-15T10:00", "Ervoor.");
  self->march_id = page_fixture_add_note (&self->base, self->casus_id, "2026-03-01T10:00", "Zij belt zelf.");
  page_fixture_add_note (&self->base, self->casus_id, "2026-09-01T10:00", "Op de dag zelf.");
  page_fixture_add_note (&self->base, self->casus_id, "2026-10-01T10:00", "Erna.");
  wait_until (kt_editions_get_newest (kt_session_get_question_banks (self->base.session)) != NULL);
  self->p1 = add_p1 (self);
  self->a = data == NULL ? add_a (self) : 0;
  self->i = data == NULL ? add_i (self) : 0;
  self->p2 = add_p2 (self);
  self->page = kt_vensters_page_new (self->base.session, self->casus_id);
  page_fixture_show (&self->base, self->page);
  wait_until (find_widget (self->page, GTK_TYPE_BUTTON, "Side by side") != NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  kt_session_flush (self->base.session);
  page_fixture_tear_down (&self->base, NULL);
}

static gpointer
open_view (Fixture *self)
{
  gpointer view;

  click (find_widget (self->page, GTK_TYPE_BUTTON, "Side by side"));
  view = find_widget (self->page, KT_TYPE_VENSTER_COMPARISON_VIEW, NULL);
  wait_until (g_str_equal (gtk_stack_get_visible_child_name (get_child (view, "stack")), "list"));
  return view;
}

static gpointer
find_view (Fixture *self)
{
  return find_widget (self->page, KT_TYPE_VENSTER_COMPARISON_VIEW, NULL);
}

static const char *
get_page (gpointer view)
{
  return gtk_stack_get_visible_child_name (get_child (view, "stack"));
}

static GListModel *
get_model (gpointer view)
{
  return G_LIST_MODEL (gtk_list_view_get_model (get_child (view, "list")));
}

/* (transfer full): what is asked and the word for it, a line each. */
static char *
list (gpointer view)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (get_model (view)); i++)
    {
      g_autoptr (KtComparedItem) item = g_list_model_get_item (get_model (view), i);

      g_string_append_printf (text, "%s|%s\n", kt_compared_item_get_title (item), kt_compared_item_get_word (item));
    }
  return g_string_free_and_steal (text);
}

/* GTK_INVALID_LIST_POSITION when it is not there. */
static guint
find_title (gpointer view, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (get_model (view)); i++)
    {
      g_autoptr (KtComparedItem) item = g_list_model_get_item (get_model (view), i);

      if (g_str_equal (kt_compared_item_get_title (item), title))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* (transfer full): all that is told of what is asked as @title, to who hears it. */
static char *
tell (gpointer view, const char *title)
{
  g_autoptr (KtComparedItem) item = g_list_model_get_item (get_model (view), find_title (view, title));

  g_assert_nonnull (item);
  return kt_compared_item_make_label (item);
}

static gboolean
lists (gpointer view, const char *expected)
{
  g_autofree char *now = list (view);

  return g_str_equal (now, expected);
}

static gboolean
begins_with (gpointer view, const char *expected)
{
  g_autofree char *now = list (view);

  return g_str_has_prefix (now, expected);
}

static void
assert_lists (gpointer view, const char *expected)
{
  g_autofree char *now = list (view);

  g_assert_cmpstr (now, ==, expected);
}

static void
choose_way (gpointer view, const char *way)
{
  adw_toggle_group_set_active_name (get_child (view, "way_group"), way);
}

#define BESIDE                                                                                                         \
  DOEL "|Opposite\n" REGIE "|Far apart\nVisie?|Agreed\nVertrouwen?|Answered by one only\nRuimte?|Answered by one "     \
       "only\n"

/* Where they differ most comes first, and each says what it says. */
static void
test_order (Fixture *self, gconstpointer data)
{
  gpointer view = open_view (self);
  g_autofree char *regie = NULL, *ruimte = NULL;

  assert_lists (view, BESIDE);
  regie = tell (view, REGIE);
  g_assert_cmpstr (regie, ==,
                   "Regie?; Far apart; Leefwereld · from little to great; Professional: Reasonable; Aanbieder · De "
                   "Haven: Great; Inwoner: Little, Asked: “Regie? (eenvoudig)”");
  ruimte = tell (view, "Ruimte?");
  g_assert_cmpstr (ruimte, ==, "Ruimte?; Answered by one only; Beleid; Professional: Great");
  g_assert_true (shows_text (view, "2 questions differ · 1 agreed · 2 answered by one only"));
}

static void
test_filter (Fixture *self, gconstpointer data)
{
  gpointer view = open_view (self);

  gtk_check_button_set_active (get_child (view, "differing_check"), TRUE);
  assert_lists (view, DOEL "|Opposite\n" REGIE "|Far apart\n");
  gtk_drop_down_set_selected (get_child (view, "venster_drop_down"), 1 + KT_VENSTER_LEEFWERELD);
  assert_lists (view, REGIE "|Far apart\n");
  gtk_drop_down_set_selected (get_child (view, "venster_drop_down"), 1 + KT_VENSTER_BELEID);
  g_assert_cmpstr (get_page (view), ==, "nothing");
  gtk_check_button_set_active (get_child (view, "differing_check"), FALSE);
  assert_lists (view, "Visie?|Agreed\nRuimte?|Answered by one only\n");
}

/* With the look of February beside them the goal was asked in other words; simpler ones for the inwoner are none. */
static void
test_reworded (Fixture *self, gconstpointer data)
{
  gpointer view = open_view (self), button, check;
  g_autofree char *before = tell (view, DOEL), *doel = NULL, *regie = NULL;

  g_assert_null (strstr (before, "asked otherwise"));
  /* The list of looks is in a popover, the oldest first. */
  button = find_widget (get_child (view, "chooser"), GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (button);
  check = find_widget (gtk_menu_button_get_popover (button), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  doel = tell (view, DOEL);
  g_assert_nonnull (strstr (doel, "asked otherwise"));
  g_assert_nonnull (strstr (doel, "1 February 2026 · Professional: Little, −\u00a0Hinders, Asked: “" DOEL_BEFORE "”"));
  regie = tell (view, REGIE);
  g_assert_null (strstr (regie, "asked otherwise"));
}

/* What moved most comes first; of the notes those between the two days, and a note opens from there. */
static void
test_over_time (Fixture *self, gconstpointer data)
{
  gpointer view = open_view (self);
  g_autofree char *doel = NULL, *opened = NULL;

  choose_way (view, "over-time");
  wait_until (find_widget (view, GTK_TYPE_BUTTON, "2 events in between") != NULL);
  assert_lists (view, DOEL "|↑ More than before\n" REGIE "|↑ More than before\nVisie?|New\nLijnen?|No longer answered\n"
                           "1 March 2026 · Terloops|\n1 September 2026 · Terloops|\nRuimte?|Unchanged\n");
  doel = tell (view, DOEL);
  g_assert_cmpstr (doel, ==,
                   DOEL "; ↑ More than before; Organisatie · from little to sufficient · it helps now · asked "
                        "otherwise; 1 February 2026: Little, −\u00a0Hinders, Asked: “" DOEL_BEFORE
                        "”; 1 September 2026: Sufficient, +\u00a0Helps");
  g_signal_emit_by_name (get_child (view, "list"), "activate", 4u);
  opened = g_strdup_printf ("open-note (int64 %" G_GINT64_FORMAT ", int64 %" G_GINT64_FORMAT ", '')", self->casus_id,
                            self->march_id);
  g_assert_nonnull (self->base.fired);
  g_assert_cmpstr (self->base.fired, ==, opened);
  /* Where no notes are shown, there are none to go to. */
  g_assert_true (gtk_widget_get_visible (get_child (view, "between_button")));
  gtk_toggle_button_set_active (get_child (view, "picture_button"), TRUE);
  g_assert_false (gtk_widget_get_visible (get_child (view, "between_button")));
  gtk_toggle_button_set_active (get_child (view, "picture_button"), FALSE);
  g_assert_true (gtk_widget_get_visible (get_child (view, "between_button")));
}

/* Waits until the row of @title is there and opens it; what was fired is to be @expected. */
static void
assert_opens (Fixture *self, gpointer view, const char *title, const char *expected)
{
  guint position = 0;

  wait_until ((position = find_title (view, title)) != GTK_INVALID_LIST_POSITION);
  g_signal_emit_by_name (get_child (view, "list"), "activate", position);
  g_assert_cmpstr (self->base.fired, ==, expected);
}

/* Besides the notes there is what else is known of those days, by day, and each opens where it stands. */
static void
test_happenings (Fixture *self, gconstpointer data)
{
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (KtAnalysisRecord) analysis = kt_analysis_record_new (
      "{\"format\": \"keukentafel-effects\", \"scenarios\": [{\"basis\": \"happened\", \"activities\": [{\"label\":"
      " \"Begeleiding\", \"start\": \"2026-01-01\", \"end\": \"2026-09-01\"}], \"events\": [{\"date\": \"2026-03-01\","
      " \"label\": \"Eigen huis\"}]}]}");
  g_autoptr (KtSignal) signal = kt_signal_new ("Geen plek");
  g_autofree char *opens = g_strdup_printf ("open-analysis (int64 %" G_GINT64_FORMAT ", int64 1)", self->casus_id);
  g_autofree char *edit = g_strdup_printf ("edit-casus int64 %" G_GINT64_FORMAT, self->casus_id), *told = NULL;
  gpointer view = open_view (self);

  choose_way (view, "over-time");
  wait_until (find_widget (view, GTK_TYPE_BUTTON, "2 events in between") != NULL);
  casus->id = self->casus_id;
  g_set_str (&casus->code, "K-2026-001");
  g_set_str (&casus->title, "Een");
  g_set_str (&casus->opened, "2026-02-01");
  kt_vault_update_casus_async (self->base.vault, casus, NULL, NULL, NULL);
  wait_until (find_widget (view, GTK_TYPE_BUTTON, "3 events in between") != NULL);
  analysis->casus_id = self->casus_id;
  kt_vault_add_analysis_async (self->base.vault, analysis, NULL, NULL, NULL);
  wait_until (find_widget (view, GTK_TYPE_BUTTON, "5 events in between") != NULL);
  assert_lists (view, DOEL "|↑ More than before\n" REGIE "|↑ More than before\nVisie?|New\nLijnen?|No longer answered\n"
                           "1 February 2026 · Casus opened|\n1 March 2026 · Event|\n1 March 2026 · Terloops|\n"
                           "1 September 2026 · Activity ends|\n1 September 2026 · Terloops|\nRuimte?|Unchanged\n");
  assert_opens (self, view, "1 February 2026 · Casus opened", edit);
  assert_opens (self, view, "1 March 2026 · Event", opens);
  assert_opens (self, view, "1 September 2026 · Activity ends", opens);

  /* Today a signal is raised, and the professional looks again. */
  kt_signal_add_casus (signal, self->casus_id);
  kt_vault_add_signal_async (self->base.vault, signal, NULL, NULL, NULL);
  store (self, kt_venster_review_new ("2026-10-16", KT_VIEWER_PROFESSIONAL, "vragen-2"));
  assert_opens (self, view, "16 October 2026 · Signal", "show-place 'signals'");
  told = tell (view, "16 October 2026 · Signal");
  g_assert_cmpstr (told, ==, "16 October 2026 · Signal; Geen plek");
}

/* Whichever is chosen first, what was earlier stands first. */
static void
test_turned (Fixture *self, gconstpointer data)
{
  gpointer view = open_view (self);

  choose_way (view, "over-time");
  gtk_drop_down_set_selected (get_child (get_child (view, "pair"), "later_drop_down"), 0);
  g_assert_cmpstr (get_page (view), ==, "choose");
  gtk_drop_down_set_selected (get_child (get_child (view, "pair"), "earlier_drop_down"), 3);
  g_assert_true (begins_with (view, DOEL "|↑ More than before\n"));
}

/* Questions that cannot be read are missed in the picture; those that never were in the vault are not. */
static void
test_broken_bank (Fixture *self, gconstpointer data)
{
  const char *said =
      "A list of questions that these looks were made with cannot be read. The picture has only what was "
      "answered of it.";
  gpointer view = open_view (self);

  gtk_toggle_button_set_active (get_child (view, "picture_button"), TRUE);
  page_fixture_add_bank (&self->base, "kapot", BROKEN_BANK);
  g_assert_false (shows_text (view, said));
  store (self, kt_venster_review_new ("2026-10-16", KT_VIEWER_TEAMLEIDER, "kapot"));
  wait_until (shows_text (view, said));
}

/* All of one pair of eyes: they tell of time, and the picture has both. */
static void
test_one_pair_of_eyes (Fixture *self, gconstpointer data)
{
  gpointer view = open_view (self);

  g_assert_cmpstr (adw_toggle_group_get_active_name (get_child (view, "way_group")), ==, "over-time");
  gtk_toggle_button_set_active (get_child (view, "picture_button"), TRUE);
  g_assert_cmpstr (get_page (view), ==, "picture");
}

/* Looks that come and go while it is open; what was chosen by itself follows. */
static void
test_come_and_go (Fixture *self, gconstpointer data)
{
  gpointer view = open_view (self);

  choose_way (view, "beside");
  add_a (self);
  wait_until (lists (view, DOEL "|Opposite\n" REGIE "|Apart\nVisie?|Agreed\nVertrouwen?|Answered by one "
                                "only\nRuimte?|Answered by one only\n"));
  add_i (self);
  wait_until (lists (view, BESIDE));
  kt_vault_set_venster_review_deleted_async (self->base.vault, self->p2, TRUE, NULL, NULL, NULL);
  wait_until (begins_with (view, REGIE));
  g_assert_true (find_view (self) == view);
}

/* With one left there is nothing to lay beside it, and with one alone no way in. */
static void
test_one_left (Fixture *self, gconstpointer data)
{
  gpointer view = open_view (self);

  kt_vault_set_venster_review_deleted_async (self->base.vault, self->p1, TRUE, NULL, NULL, NULL);
  wait_until (g_str_equal (get_page (view), "few"));
  g_assert_true (gtk_widget_activate_action (view, "comparison.close", NULL));
  g_assert_null (find_view (self));
  g_assert_null (find_widget (self->page, GTK_TYPE_BUTTON, "Side by side"));
  kt_vault_set_venster_review_deleted_async (self->base.vault, self->p1, FALSE, NULL, NULL, NULL);
  wait_until (find_widget (self->page, GTK_TYPE_BUTTON, "Side by side") != NULL);
}

/* The first row has the focus when it opens, whatever had it before; back is where it was opened. */
static void
test_focus (Fixture *self, gconstpointer data)
{
  gpointer view;

  gtk_widget_grab_focus (self->page);
  g_assert_nonnull (gtk_window_get_focus (self->base.window));
  view = open_view (self);
  wait_until (gtk_window_get_focus (self->base.window) != NULL &&
              gtk_widget_is_ancestor (gtk_window_get_focus (self->base.window), get_child (view, "list")));
  g_assert_true (press (view, "Escape"));
  g_assert_null (find_view (self));
  g_assert_true (gtk_window_get_focus (self->base.window) == get_child (self->page, "compare_button"));
}

/* What is begun from there is seen in its place. */
static void
test_begin (Fixture *self, gconstpointer data)
{
  gpointer view = open_view (self);
  AdwDialog *dialog;

  g_assert_true (gtk_widget_activate_action (view, "vensters.add", "b", FALSE));
  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->base.window))) != NULL);
  g_signal_emit_by_name (dialog, "response::inwoner", "inwoner");
  adw_dialog_force_close (dialog);
  wait_until (find_view (self) == NULL);
  g_assert_true (shows_text (self->page, "16 October 2026 · Inwoner"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/vensters/comparison/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/vensters/comparison/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/vensters/comparison/reworded", Fixture, NULL, set_up, test_reworded, tear_down);
  g_test_add ("/vensters/comparison/over-time", Fixture, NULL, set_up, test_over_time, tear_down);
  g_test_add ("/vensters/comparison/happenings", Fixture, "P", set_up, test_happenings, tear_down);
  g_test_add ("/vensters/comparison/turned", Fixture, NULL, set_up, test_turned, tear_down);
  g_test_add ("/vensters/comparison/one-pair-of-eyes", Fixture, "P", set_up, test_one_pair_of_eyes, tear_down);
  g_test_add ("/vensters/comparison/broken-bank", Fixture, NULL, set_up, test_broken_bank, tear_down);
  g_test_add ("/vensters/comparison/come-and-go", Fixture, "P", set_up, test_come_and_go, tear_down);
  g_test_add ("/vensters/comparison/one-left", Fixture, "P", set_up, test_one_left, tear_down);
  g_test_add ("/vensters/comparison/begin", Fixture, "P", set_up, test_begin, tear_down);
  g_test_add ("/vensters/comparison/focus", Fixture, NULL, set_up, test_focus, tear_down);

  return g_test_run ();
}
