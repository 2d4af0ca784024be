/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters-fixture.h"

#include "store/kt-vault-vensters.h"
#include "ui/vensters/kt-axis-card.h"
#include "ui/vensters/kt-reasoned-choice.h"
#include "ui/vensters/kt-venster-form.h"
#include "ui/vensters/kt-venster-row.h"
#include "ui/vensters/kt-venster-view.h"
#include "ui/vensters/kt-window-picture.h"
#include "ui/widgets/kt-editions.h"
#include "vensters/kt-question-bank.h"

#include <string.h>

#define BANK "vensters-2026"

static gboolean
fire (gpointer page, const char *action)
{
  return gtk_widget_activate_action (get_child (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL), "all_button"), action,
                                     NULL);
}

static void
answer_dialog (AdwDialog *dialog, const char *viewer)
{
  g_autofree char *signal = g_strconcat ("response::", viewer, NULL);

  g_signal_emit_by_name (dialog, signal, viewer);
  adw_dialog_force_close (dialog);
}

static GtkWidget *
get_focus (VenstersFixture *self)
{
  return gtk_window_get_focus (self->base.window);
}

static GtkWidget *
get_row (gpointer page, guint number)
{
  GtkWidget *row = find_widget (page, KT_TYPE_VENSTER_ROW, NULL);

  for (guint i = 0; i < number; i++)
    do
      row = gtk_widget_get_next_sibling (row);
    while (!KT_IS_VENSTER_ROW (row));
  return row;
}

static gpointer
open_window (gpointer page, KtVenster venster)
{
  KtVensterView *view = find_widget (page, KT_TYPE_VENSTER_VIEW, NULL);

  kt_venster_view_open (view, venster);
  return find_widget (page, KT_TYPE_VENSTER_FORM, NULL);
}

/* A quick look of the inwoner is begun, answered in one press, undone and done again, and is in the vault after. */
static void
test_begin (VenstersFixture *self, gconstpointer data)
{
  gpointer page = vensters_fixture_show_page (self, "empty");
  AdwDialog *dialog;
  GtkWidget *row, *word;
  g_autoptr (KtVensterReview) kept = NULL;

  wait_until (gtk_widget_is_sensitive (get_child (page, "quick_button")));
  click (find_widget (page, GTK_TYPE_BUTTON, "Quick look"));
  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->base.window))) != NULL);
  answer_dialog (dialog, "inwoner");
  wait_until (vensters_fixture_is_filled (page));
  g_assert_true (vensters_fixture_get_review (page)->is_quick);
  g_assert_cmpint (vensters_fixture_get_review (page)->viewer, ==, KT_VIEWER_INWONER);
  row = find_widget (page, KT_TYPE_VENSTER_ROW, NULL);
  /* In simpler words than others are asked. */
  g_assert_true (shows_text (row, kt_venster_row_get_question (KT_VENSTER_ROW (row))->simple));
  g_assert_nonnull (find_widget (row, GTK_TYPE_TOGGLE_BUTTON, "+ This helps"));
  word = find_widget (row, GTK_TYPE_TOGGLE_BUTTON, "3 Moderate");
  click (word);
  g_assert_cmpuint (vensters_fixture_get_review (page)->answers->len, ==, 1);
  g_assert_true (fire (page, "venster.undo"));
  g_assert_cmpuint (vensters_fixture_get_review (page)->answers->len, ==, 0);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (word)));
  g_assert_true (fire (page, "venster.redo"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (word)));

  page_fixture_reopen (&self->base);
  kept = vensters_fixture_get_last (self);
  g_assert_cmpint (((const KtVensterAnswer *)kept->answers->pdata[0])->extent, ==, KT_EXTENT_MATIG);
}

/* Where one begins has the focus: the pane of the window that is open, and in a window its first question. */
static void
test_focus (VenstersFixture *self, gconstpointer data)
{
  gpointer page = vensters_fixture_show_page (self, "empty");
  AdwDialog *dialog;
  KtWindowPicture *picture;
  GtkWidget *form_bin;

  wait_until (gtk_widget_is_sensitive (get_child (page, "quick_button")));
  gtk_widget_grab_focus (find_widget (page, GTK_TYPE_BUTTON, "New look"));
  click (find_widget (page, GTK_TYPE_BUTTON, "New look"));
  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->base.window))) != NULL);
  answer_dialog (dialog, "professional");
  wait_until ((picture = find_widget (page, KT_TYPE_WINDOW_PICTURE, NULL)) != NULL &&
              get_focus (self) == kt_window_picture_get_pane (picture, KT_VENSTER_LEEFWERELD));
  open_window (page, KT_VENSTER_ORGANISATIE);
  g_assert_true (get_focus (self) == get_row (page, 0));
  form_bin = get_child (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL), "form_bin");
  g_assert_true (press_key (form_bin, GDK_KEY_Escape));
  g_assert_true (get_focus (self) == kt_window_picture_get_pane (picture, KT_VENSTER_ORGANISATIE));
}

/* A digit answers and goes on, and signs say what it does; the same key of a sign takes that back. */
static void
test_keys (VenstersFixture *self, gconstpointer data)
{
  gpointer page = vensters_fixture_show_page (self, "review");
  const KtVensterAnswer *answer;
  GtkWidget *row, *box;
  const char *name;

  open_window (page, KT_VENSTER_LEEFWERELD);
  row = get_row (page, 0);
  name = kt_venster_row_get_question (KT_VENSTER_ROW (row))->name;
  g_assert_true (press_key (row, GDK_KEY_KP_9));
  answer = kt_venster_review_find (vensters_fixture_get_review (page), name);
  g_assert_cmpint (answer->extent, ==, KT_EXTENT_ONBEKEND);
  g_assert_true (get_focus (self) == get_row (page, 1));
  g_assert_true (press_key (row, GDK_KEY_plus));
  g_assert_true (press_key (row, GDK_KEY_minus));
  answer = kt_venster_review_find (vensters_fixture_get_review (page), name);
  g_assert_cmpint (answer->influence, ==, KT_INFLUENCE_BELEMMEREND);
  g_assert_true (press_key (row, GDK_KEY_minus));
  answer = kt_venster_review_find (vensters_fixture_get_review (page), name);
  g_assert_cmpint (answer->influence, ==, KT_INFLUENCE_UNSAID);
  g_assert_true (press_key (row, GDK_KEY_0));
  g_assert_null (kt_venster_review_find (vensters_fixture_get_review (page), name));
  g_assert_false (press_key (row, GDK_KEY_x));

  /* One may pass over a question. */
  gtk_widget_grab_focus (row);
  box = gtk_widget_get_parent (row);
  g_assert_true (press_key (box, GDK_KEY_Down));
  g_assert_true (press_key (box, GDK_KEY_Down));
  g_assert_true (get_focus (self) == get_row (page, 2));
  g_assert_true (press_key (box, GDK_KEY_Up));
  g_assert_true (get_focus (self) == get_row (page, 1));
}

/* Behind the last question of a window the next one opens that has something left, until all are answered. */
static void
test_windows_by_keys (VenstersFixture *self, gconstpointer data)
{
  gpointer page = vensters_fixture_show_page (self, "empty"), form;
  KtVensterForm *before = NULL;
  AdwDialog *dialog;
  guint n_windows = 0;

  wait_until (gtk_widget_is_sensitive (get_child (page, "quick_button")));
  click (find_widget (page, GTK_TYPE_BUTTON, "Quick look"));
  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->base.window))) != NULL);
  answer_dialog (dialog, "professional");
  wait_until (vensters_fixture_is_filled (page));
  kt_venster_form_begin (find_widget (page, KT_TYPE_VENSTER_FORM, NULL));
  for (guint i = 0; i < 5; i++)
    {
      wait_until (vensters_fixture_is_filled (page));
      form = find_widget (page, KT_TYPE_VENSTER_FORM, NULL);
      n_windows += form != before ? 1 : 0;
      before = form;
      g_assert_true (KT_IS_VENSTER_ROW (get_focus (self)));
      g_assert_true (press_key (get_focus (self), GDK_KEY_3));
      g_assert_cmpuint (vensters_fixture_get_review (page)->answers->len, ==, i + 1);
    }
  g_assert_cmpuint (n_windows, ==, 4);
  g_assert_true (find_widget (page, KT_TYPE_VENSTER_FORM, NULL) == before);
}

/* A place on an axis is chosen by its digit, and has a why that goes with it. */
static void
test_axis (VenstersFixture *self, gconstpointer data)
{
  gpointer page = vensters_fixture_show_page (self, "review");
  GtkWidget *choice;
  const KtAxisPosition *position;

  open_window (page, KT_VENSTER_PROFESSIE);
  choice = find_widget (find_widget (page, KT_TYPE_AXIS_CARD, NULL), KT_TYPE_REASONED_CHOICE, NULL);
  g_assert_true (press_key (choice, GDK_KEY_5));
  g_assert_false (press_key (choice, GDK_KEY_6));
  position = kt_venster_review_find_axis (vensters_fixture_get_review (page), "individueel-collectief");
  g_assert_cmpint (position->position, ==, KT_AXIS_REACH);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (find_widget (choice, GTK_TYPE_TEXT_VIEW, NULL)), "Meer buren",
                            -1);
  position = kt_venster_review_find_axis (vensters_fixture_get_review (page), "individueel-collectief");
  g_assert_cmpstr (position->why, ==, "Meer buren");
  g_assert_true (press_key (choice, GDK_KEY_0));
  g_assert_null (kt_venster_review_find_axis (vensters_fixture_get_review (page), "individueel-collectief"));
  g_assert_true (fire (page, "venster.undo"));
  g_assert_true (shows_text (choice, "Why"));
}

/* Its questions are not there: what was asked is shown all the same, and why that is all. */
static void
test_without_bank (VenstersFixture *self, gconstpointer data)
{
  gpointer page = vensters_fixture_show_page (self, "review");

  wait_until (find_widget (page, KT_TYPE_VENSTER_FORM, NULL) != NULL);
  g_assert_true (shows_text (page, "Was het er?"));
  g_assert_true (shows_text (page, "The list of questions that this look was made with cannot be read. What was "
                                   "answered is here, and nothing of it is lost."));
}

/* The newest bank is broken: that is said, and a look can be begun with the questions of the program. */
static void
test_broken_bank (VenstersFixture *self, gconstpointer data)
{
  gpointer page;

  page_fixture_add_bank (&self->base, "kapot", BROKEN_BANK);
  page_fixture_reopen (&self->base);
  page = vensters_fixture_show_page (self, "empty");
  wait_until (adw_banner_get_revealed (get_child (page, "bank_banner")));
  g_assert_nonnull (strstr (adw_banner_get_title (get_child (page, "bank_banner")), "begins with are used"));
  g_assert_true (gtk_widget_is_sensitive (get_child (page, "quick_button")));
}

/* No questions at all: a look cannot be begun, and the page says why. */
static void
test_no_bank (VenstersFixture *self, gconstpointer data)
{
  g_autofree char *path = g_strdup (g_getenv ("KT_VENSTERS"));
  PageFixture other;
  GtkWidget *page;
  gint64 casus_id;
  VenstersFixture fixture;

  g_setenv ("KT_VENSTERS", "/there/is/none", TRUE);
  page_fixture_set_up (&other, NULL);
  casus_id = page_fixture_add_casus (&other, "Twee", KT_CASUS_STATUS_OPEN, 0);
  fixture.base = other;
  fixture.casus_id = casus_id;
  page = vensters_fixture_show_page (&fixture, "empty");
  wait_until (adw_banner_get_revealed (get_child (page, "bank_banner")));
  g_assert_nonnull (strstr (adw_banner_get_title (get_child (page, "bank_banner")), "No new look can be begun now."));
  g_assert_false (gtk_widget_is_sensitive (get_child (page, "quick_button")));
  g_setenv ("KT_VENSTERS", path, TRUE);
  page_fixture_tear_down (&fixture.base, NULL);
}

/* Where there is no room beside them, the questions have all of it until one goes back. */
static void
test_narrow (VenstersFixture *self, gconstpointer data)
{
  gpointer page, view;
  GtkWidget *looks;

  gtk_window_set_default_size (self->base.window, 360, 700);
  page = vensters_fixture_show_page (self, "review");
  looks = get_child (page, "review_drop_down");
  view = find_widget (page, KT_TYPE_VENSTER_VIEW, NULL);
  wait_until (adw_navigation_split_view_get_collapsed (get_child (view, "split")));
  g_assert_true (gtk_widget_get_mapped (looks));
  gtk_widget_grab_focus (looks);
  open_window (page, KT_VENSTER_ORGANISATIE);
  g_assert_false (gtk_widget_get_mapped (looks));
  wait_until (get_focus (self) == get_row (page, 0));
  g_assert_true (press_key (get_child (view, "form_bin"), GDK_KEY_Escape));
  g_assert_true (gtk_widget_get_mapped (looks));
}

/* The latest is shown, and another one when it is chosen. */
static void
test_choose (VenstersFixture *self, gconstpointer data)
{
  gpointer page;
  GtkDropDown *looks;

  vensters_fixture_add_look (self, "2025-05-01", KT_VIEWER_PROFESSIONAL, BANK);
  page = vensters_fixture_show_page (self, "review");
  looks = get_child (page, "review_drop_down");
  g_assert_cmpint (vensters_fixture_get_review (page)->viewer, ==, KT_VIEWER_AANBIEDER);
  g_assert_true (shows_text (looks, "1 October 2026 · Aanbieder"));
  wait_until (g_list_model_get_n_items (gtk_drop_down_get_model (looks)) == 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (looks), ==, 1);
  gtk_drop_down_set_selected (looks, 0);
  wait_until (vensters_fixture_get_review (page)->viewer == KT_VIEWER_PROFESSIONAL);
}

/* One that cannot be read says so in its place, and the others are there. */
static void
test_broken_look (VenstersFixture *self, gconstpointer data)
{
  g_autoptr (KtVensterRecord) record = kt_venster_record_new ("2026-11-01", "{\"format\": 3}");
  gpointer page;
  GtkDropDown *looks;

  vensters_fixture_add_record (self, record);
  page = vensters_fixture_show_page (self, "review");
  looks = get_child (page, "review_drop_down");
  g_assert_true (shows_text (page, "This look cannot be shown"));
  wait_until (g_list_model_get_n_items (gtk_drop_down_get_model (looks)) == 2);
  gtk_drop_down_set_selected (looks, 0);
  wait_until (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL) != NULL);
}

static void
test_delete (VenstersFixture *self, gconstpointer data)
{
  gpointer page = vensters_fixture_show_page (self, "review");
  g_autoptr (GPtrArray) records = NULL;

  g_assert_true (gtk_widget_activate_action (get_child (page, "stack"), "vensters.delete", NULL));
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), "empty") == 0);
  click (find_widget (self->base.overlay, GTK_TYPE_BUTTON, "Undo"));
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), "review") == 0);
  records = vensters_fixture_list (self);
  g_assert_cmpuint (records->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, data, test)                                                                                          \
  g_test_add (path, VenstersFixture, data, vensters_fixture_set_up, test, vensters_fixture_tear_down)
  ADD ("/vensters/page/begin", NULL, test_begin);
  ADD ("/vensters/page/focus", NULL, test_focus);
  ADD ("/vensters/page/keys", BANK, test_keys);
  ADD ("/vensters/page/windows-by-keys", NULL, test_windows_by_keys);
  ADD ("/vensters/page/axis", BANK, test_axis);
  ADD ("/vensters/page/without-bank", "vensters-oud", test_without_bank);
  ADD ("/vensters/page/broken-bank", NULL, test_broken_bank);
  ADD ("/vensters/page/no-bank", NULL, test_no_bank);
  ADD ("/vensters/page/narrow", BANK, test_narrow);
  ADD ("/vensters/page/choose", BANK, test_choose);
  ADD ("/vensters/page/broken-look", BANK, test_broken_look);
  ADD ("/vensters/page/delete", "vensters-oud", test_delete);
#undef ADD

  return g_test_run ();
}
