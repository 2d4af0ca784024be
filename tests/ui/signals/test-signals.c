/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../widgets/page-fixture.h"

#include "store/kt-vault-signals.h"
#include "store/kt-vault-vensters.h"
#include "ui/signals/kt-signal-dialog.h"
#include "ui/signals/kt-signal-row.h"
#include "ui/signals/kt-signals-page.h"
#include "ui/signals/kt-stuck-dialog.h"
#include "ui/signals/kt-theme-dialog.h"
#include "ui/widgets/kt-casus-chooser.h"
#include "ui/widgets/kt-words-field.h"

static gpointer
get_dialog (PageFixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static GtkWidget *
show_page (PageFixture *fixture)
{
  GtkWidget *page = GTK_WIDGET (kt_signals_page_new (fixture->session));

  page_fixture_show (fixture, page);
  return page;
}

static GPtrArray *
list_signals (PageFixture *fixture)
{
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kt_vault_list_signals_async (fixture->vault, 0, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  return kt_vault_list_signals_finish (fixture->vault, result, NULL);
}

static GPtrArray *
list_themes (PageFixture *fixture)
{
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kt_vault_list_signal_themes_async (fixture->vault, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  return kt_vault_list_signal_themes_finish (fixture->vault, result, NULL);
}

static void
add_signal (PageFixture *fixture, const char *text, gint64 casus_id)
{
  g_autoptr (KtSignal) signal = kt_signal_new (text);
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kt_signal_add_casus (signal, casus_id);
  kt_vault_add_signal_async (fixture->vault, signal, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  g_assert_cmpint (kt_vault_add_signal_finish (fixture->vault, result, NULL), !=, 0);
}

/* Presses the line that begins with @title. */
static void
open_line (GtkWidget *page, const char *title)
{
  GtkListView *list = find_widget (page, GTK_TYPE_LIST_VIEW, NULL);
  GListModel *items = G_LIST_MODEL (gtk_list_view_get_model (list));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);
      g_autofree char *shown = NULL;

      g_object_get (item, "title", &shown, NULL);
      if (!g_str_equal (shown, title))
        continue;
      g_signal_emit_by_name (list, "activate", i);
      return;
    }
  g_assert_not_reached ();
}

static void
choose_signal (GtkWidget *page, const char *text)
{
  GtkWidget *row = gtk_widget_get_ancestor (find_widget (page, GTK_TYPE_LABEL, text), KT_TYPE_SIGNAL_ROW);

  gtk_check_button_set_active (find_widget (row, GTK_TYPE_CHECK_BUTTON, NULL), TRUE);
}

static gboolean
shows_dialog (PageFixture *fixture, GType type)
{
  gpointer dialog = get_dialog (fixture);

  return dialog != NULL && G_TYPE_CHECK_INSTANCE_TYPE (dialog, type);
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

/* (transfer full): the only signal. */
static KtSignal *
get_signal (PageFixture *fixture)
{
  g_autoptr (GPtrArray) signals = list_signals (fixture);

  g_assert_cmpuint (signals->len, ==, 1);
  return kt_signal_ref (signals->pdata[0]);
}

static gboolean
has_focus_in_list (PageFixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL;
}

/* What is there already is not selected, which would show the end of a long text. */
static void
assert_reads_from_start (PageFixture *fixture, const char *row)
{
  GtkEditable *editable = get_child (get_dialog (fixture), row);

  wait_until (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (editable))));
  wait_until (!gtk_editable_get_selection_bounds (editable, NULL, NULL));
  g_assert_cmpint (gtk_editable_get_position (editable), ==, 0);
}

/* The first line is a heading that cannot be opened, and still the way in for the keyboard. */
static void
test_keyboard (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  GtkWidget *page, *list;

  add_signal (fixture, "Geen plek", casus_id);
  page = show_page (fixture);
  gtk_root_set_focus (GTK_ROOT (fixture->window), NULL);
  gtk_widget_grab_focus (page);
  wait_until (shows_text (page, "Geen plek"));
  wait_until (has_focus_in_list (fixture));
  list = find_widget (page, GTK_TYPE_LIST_VIEW, NULL);
  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_DOWN));
  g_assert_true (KT_IS_SIGNAL_ROW (gtk_widget_get_first_child (gtk_root_get_focus (GTK_ROOT (fixture->window)))));
}

/* A theme is called what its signal says, without a word that is cut off. */
static void
test_long_title (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  const char *text = "Logeren bij familie telt mee als wonen, en dan raakt iemand zijn laatste bed kwijt.";
  GtkWidget *page = show_page (fixture);
  g_autoptr (GPtrArray) themes = NULL;

  add_signal (fixture, text, casus_id);
  wait_until (shows_text (page, text));
  choose_signal (page, text);
  click (find_widget (page, GTK_TYPE_BUTTON, "Make a theme of 1 signal"));
  wait_until (shows_dialog (fixture, KT_TYPE_THEME_DIALOG));
  themes = list_themes (fixture);
  g_assert_cmpstr (((const KtSignalTheme *)themes->pdata[0])->title, ==,
                   "Logeren bij familie telt mee als wonen, en dan raakt iemand zijn laatste bed…");
  adw_dialog_force_close (get_dialog (fixture));
}

/* What a page has filled in already is stored by Enter alone. */
static void
test_one_action (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  GtkWidget *page = show_page (fixture);
  g_autoptr (KtSignal) draft = kt_signal_new ("Geen plek");
  g_autoptr (GPtrArray) signals = NULL;
  const KtSignal *signal;

  wait_until (shows_text (page, "No signals yet"));
  draft->kind = KT_SIGNAL_KIND_GAP;
  draft->venster = KT_VENSTER_ORGANISATIE;
  kt_signal_add_casus (draft, casus_id);
  kt_signal_dialog_present (page, fixture->session, draft);
  wait_until (get_dialog (fixture) != NULL);
  wait_until (shows_text (get_dialog (fixture), "Verhuizing"));
  gtk_widget_activate_default (get_child (get_dialog (fixture), "text_row"));
  wait_until (get_dialog (fixture) == NULL);
  wait_until (shows_text (page, "Geen plek"));
  signals = list_signals (fixture);
  signal = signals->pdata[0];
  g_assert_cmpint (signal->kind, ==, KT_SIGNAL_KIND_GAP);
  g_assert_cmpint (signal->venster, ==, KT_VENSTER_ORGANISATIE);
  g_assert_true (kt_signal_has_casus (signal, casus_id));
}

/* From a signal one comes to its casussen; one that was deleted comes back. */
static void
test_open_and_delete (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  GtkWidget *page;

  add_signal (fixture, "Geen plek", casus_id);
  page = show_page (fixture);
  wait_until (shows_text (page, "Geen plek"));
  open_line (page, "Geen plek");
  wait_until (get_dialog (fixture) != NULL && shows_text (get_dialog (fixture), "Verhuizing"));
  g_signal_emit_by_name (find_widget (get_dialog (fixture), ADW_TYPE_ACTION_ROW, "Verhuizing"), "activated");
  g_assert_cmpstr (fixture->fired, ==, "open-casus int64 1");
  wait_until (get_dialog (fixture) == NULL);

  open_line (page, "Geen plek");
  wait_until (get_dialog (fixture) != NULL && find_widget (get_dialog (fixture), ADW_TYPE_BUTTON_ROW, NULL) != NULL);
  g_signal_emit_by_name (find_widget (get_dialog (fixture), ADW_TYPE_BUTTON_ROW, NULL), "activated");
  wait_until (shows_text (page, "No signals yet"));
  wait_until (find_widget (fixture->window, GTK_TYPE_BUTTON, "Undo") != NULL);
  click (find_widget (fixture->window, GTK_TYPE_BUTTON, "Undo"));
  wait_until (shows_text (page, "Geen plek"));
}

/* What is typed about a signal that is there is stored by itself, also when the vault closes in the middle of it. */
static void
test_autosave (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (KtSignal) saved = NULL, last = NULL, other = NULL;
  GtkWidget *page;

  add_signal (fixture, "Geen plek", 0);
  page = show_page (fixture);
  wait_until (shows_text (page, "Geen plek"));
  open_line (page, "Geen plek");
  wait_until (shows_dialog (fixture, KT_TYPE_SIGNAL_DIALOG));
  assert_reads_from_start (fixture, "text_row");
  set_text (get_child (get_dialog (fixture), "text_row"), "Geen bed");
  adw_combo_row_set_selected (get_child (get_dialog (fixture), "kind_row"), KT_SIGNAL_KIND_GAP);
  wait_until (shows_text (page, "Geen bed"));
  saved = get_signal (fixture);
  g_assert_cmpint (saved->kind, ==, KT_SIGNAL_KIND_GAP);

  /* Another window. */
  other = kt_signal_copy (saved);
  g_set_str (&other->text, "Geen bed meer");
  kt_vault_update_signal_async (fixture->vault, other, NULL, NULL, NULL);
  wait_until (g_str_equal (gtk_editable_get_text (get_child (get_dialog (fixture), "text_row")), "Geen bed meer"));

  set_text (get_child (get_dialog (fixture), "text_row"), "Geen bed voor nood");
  set_text (get_child (get_dialog (fixture), "text_row"), "");
  kt_session_flush (fixture->session);
  last = get_signal (fixture);
  g_assert_cmpstr (last->text, ==, "Geen bed voor nood");
  adw_dialog_force_close (get_dialog (fixture));
}

/* One that is new is not lost when the vault closes, and is not made by who cancels. */
static void
test_new_is_kept (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_page (fixture);
  g_autoptr (KtSignal) draft = kt_signal_new (""), kept = NULL;
  g_autoptr (GPtrArray) none = NULL;

  kt_signal_dialog_present (page, fixture->session, draft);
  wait_until (shows_dialog (fixture, KT_TYPE_SIGNAL_DIALOG));
  set_text (get_child (get_dialog (fixture), "text_row"), "Geen plek");
  click (get_child (get_dialog (fixture), "cancel_button"));
  wait_until (get_dialog (fixture) == NULL);
  kt_session_flush (fixture->session);
  none = list_signals (fixture);
  g_assert_cmpuint (none->len, ==, 0);

  kt_signal_dialog_present (page, fixture->session, draft);
  wait_until (shows_dialog (fixture, KT_TYPE_SIGNAL_DIALOG));
  set_text (get_child (get_dialog (fixture), "text_row"), "Geen bed");
  kt_session_flush (fixture->session);
  kept = get_signal (fixture);
  g_assert_cmpstr (kept->text, ==, "Geen bed");
  wait_until (get_dialog (fixture) == NULL);
}

/* Casussen are added to a signal and taken off it, with the way back. */
static void
test_casussen (PageFixture *fixture, gconstpointer data)
{
  gint64 one = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  gint64 other = page_fixture_add_casus (fixture, "Schulden", KT_CASUS_STATUS_OPEN, 0);
  g_autoptr (KtSignal) added = NULL, taken = NULL;
  GtkWidget *page, *dialog;

  add_signal (fixture, "Geen plek", one);
  page = show_page (fixture);
  wait_until (shows_text (page, "Geen plek"));
  open_line (page, "Geen plek");
  wait_until (shows_dialog (fixture, KT_TYPE_SIGNAL_DIALOG));
  dialog = get_dialog (fixture);
  wait_until (find_widget (dialog, ADW_TYPE_ACTION_ROW, "Verhuizing") != NULL);
  click (find_widget (get_child (dialog, "casussen"), GTK_TYPE_BUTTON, NULL));
  wait_until (find_widget (get_dialog (fixture), KT_TYPE_CASUS_CHOOSER, NULL) != NULL);
  g_signal_emit_by_name (find_widget (get_dialog (fixture), KT_TYPE_CASUS_CHOOSER, NULL), "chosen", other, "");
  wait_until (get_dialog (fixture) == dialog);
  wait_until (find_widget (dialog, ADW_TYPE_ACTION_ROW, "Schulden") != NULL &&
              shows_text (page, "Something that hinders · Samenhang · 2 casussen"));
  added = get_signal (fixture);
  g_assert_true (kt_signal_has_casus (added, one) && kt_signal_has_casus (added, other));

  click (find_widget (find_widget (dialog, ADW_TYPE_ACTION_ROW, "Verhuizing"), GTK_TYPE_BUTTON, NULL));
  wait_until (find_widget (dialog, ADW_TYPE_ACTION_ROW, "Verhuizing") == NULL &&
              shows_text (page, "Something that hinders · Samenhang · 1 casus"));
  taken = get_signal (fixture);
  g_assert_false (kt_signal_has_casus (taken, one));
  wait_until (find_widget (dialog, GTK_TYPE_BUTTON, "Undo") != NULL);
  click (find_widget (dialog, GTK_TYPE_BUTTON, "Undo"));
  wait_until (find_widget (dialog, ADW_TYPE_ACTION_ROW, "Verhuizing") != NULL &&
              shows_text (page, "Something that hinders · Samenhang · 2 casussen"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* Makes a theme of both signals, which opens it. */
static GtkWidget *
make_theme (PageFixture *fixture)
{
  gint64 casus_id = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  GtkWidget *page;

  add_signal (fixture, "Geen plek", casus_id);
  add_signal (fixture, "Wachten", casus_id);
  page = show_page (fixture);
  wait_until (shows_text (page, "Wachten"));
  choose_signal (page, "Geen plek");
  choose_signal (page, "Wachten");
  click (find_widget (page, GTK_TYPE_BUTTON, "Make a theme of 2 signals"));
  wait_until (shows_dialog (fixture, KT_TYPE_THEME_DIALOG));
  return page;
}

static void
test_theme (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) themes = NULL;
  GtkWidget *page = make_theme (fixture), *dialog = get_dialog (fixture);
  const KtSignalTheme *theme;

  g_assert_false (shows_text (page, "Not in a theme yet"));
  /* Both signals are of one casus. */
  wait_until (shows_text (dialog, "1 casus"));
  /* Its title is ready to be typed over. */
  wait_until (
      gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (get_child (dialog, "title_row"))))));
  g_assert_true (gtk_editable_get_selection_bounds (get_child (dialog, "title_row"), NULL, NULL));
  set_text (get_child (dialog, "title_row"), "Wonen");
  set_text (get_child (dialog, "addressee_row"), "de ALV");
  adw_combo_row_set_selected (get_child (dialog, "status_row"), KT_THEME_STATUS_TRIED);
  wait_until (shows_text (page, "Wonen") && shows_text (page, "Tried · de ALV"));
  set_text (get_child (dialog, "title_row"), " ");
  set_text (get_child (dialog, "goal_row"), "Dichtbij");
  kt_session_flush (fixture->session);
  themes = list_themes (fixture);
  theme = themes->pdata[0];
  g_assert_cmpstr (theme->title, ==, "Wonen");
  g_assert_cmpstr (theme->goal, ==, "Dichtbij");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  wait_until (get_dialog (fixture) == NULL);
  open_line (page, "Wonen");
  wait_until (shows_dialog (fixture, KT_TYPE_THEME_DIALOG));
  assert_reads_from_start (fixture, "title_row");
  adw_dialog_force_close (get_dialog (fixture));
}

/* A signal leaves a theme by itself, and comes back into it. */
static void
test_leave_theme (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_theme (fixture), *dialog = get_dialog (fixture);

  wait_until (find_widget (dialog, ADW_TYPE_ACTION_ROW, "Wachten") != NULL);
  click (find_widget (find_widget (dialog, ADW_TYPE_ACTION_ROW, "Wachten"), GTK_TYPE_BUTTON, NULL));
  wait_until (shows_text (page, "Not in a theme yet"));
  wait_until (find_widget (dialog, ADW_TYPE_ACTION_ROW, "Wachten") == NULL);
  g_assert_nonnull (find_widget (dialog, ADW_TYPE_ACTION_ROW, "Geen plek"));
  wait_until (find_widget (dialog, GTK_TYPE_BUTTON, "Undo") != NULL);
  click (find_widget (dialog, GTK_TYPE_BUTTON, "Undo"));
  wait_until (find_widget (dialog, ADW_TYPE_ACTION_ROW, "Wachten") != NULL);
  wait_until (!shows_text (page, "Not in a theme yet"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  wait_until (get_dialog (fixture) == NULL);

  /* The signal itself knows as well in which theme it is. */
  open_line (page, "Geen plek");
  wait_until (shows_dialog (fixture, KT_TYPE_SIGNAL_DIALOG));
  dialog = get_dialog (fixture);
  wait_until (adw_combo_row_get_selected (get_child (dialog, "theme_row")) == 1);
  adw_combo_row_set_selected (get_child (dialog, "theme_row"), 0);
  wait_until (shows_text (page, "Not in a theme yet"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* Thousands are there at once, and only those that are looked at are widgets. */
static void
test_many (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page;
  GtkListView *list;

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (KtSignal) signal = kt_signal_new ("Wachten");

      kt_vault_add_signal_async (fixture->vault, signal, NULL, NULL, NULL);
    }
  add_signal (fixture, "Geen plek", 0);
  page = show_page (fixture);
  wait_until (shows_text (page, "Geen plek"));
  list = find_widget (page, GTK_TYPE_LIST_VIEW, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))), ==, 2002);
  g_assert_cmpuint (count_rows (GTK_WIDGET (list)), <, 400);
}

static void
add_review (PageFixture *fixture, gint64 casus_id, KtVensterMarks marks)
{
  g_autoptr (KtVensterRecord) record = kt_venster_record_new ("2026-03-04", "{}");
  KtVensterMark *mark = kt_venster_mark_new ("wachten", KT_VENSTER_ORGANISATIE, "Lang wachten", TRUE);
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  record->casus_id = casus_id;
  mark->marks = KT_VENSTER_MARK_LOOKED | marks;
  g_ptr_array_add (record->marks, mark);
  kt_vault_add_venster_review_async (fixture->vault, record, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  g_assert_cmpint (kt_vault_add_venster_review_finish (fixture->vault, result, NULL), !=, 0);
}

static GtkWidget *
show_factors (PageFixture *fixture)
{
  GtkWidget *page = show_page (fixture);

  adw_view_stack_set_visible_child_name (get_child (page, "stack"), "factors");
  return page;
}

/* Whether the casus @title stands under @heading in the dialog. */
static gboolean
is_under (PageFixture *fixture, const char *title, const char *heading)
{
  GtkWidget *row = find_widget (get_dialog (fixture), ADW_TYPE_ACTION_ROW, title);

  return row != NULL && g_str_equal (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (
                                         gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP))),
                                     heading);
}

/* A number never stands without that of the casussen in which it was looked at. */
static void
test_factors (PageFixture *fixture, gconstpointer data)
{
  gint64 one = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  gint64 other = page_fixture_add_casus (fixture, "Schulden", KT_CASUS_STATUS_OPEN, 0);
  gint64 third = page_fixture_add_casus (fixture, "Wonen", KT_CASUS_STATUS_OPEN, 0);
  GtkWidget *page = show_factors (fixture);
  g_autoptr (GPtrArray) signals = NULL;
  const KtSignal *signal;

  wait_until (shows_text (page, "Nothing looked at yet"));
  add_review (fixture, third, 0);
  wait_until (shows_text (page, "Looked at in 1 casus; neither helped nor hindered"));
  add_review (fixture, one, KT_VENSTER_MARK_HINDERS);
  wait_until (shows_text (page, "Hindered in 1 of 2 casussen in which it was looked at"));
  add_review (fixture, other, KT_VENSTER_MARK_HELPS);
  wait_until (shows_text (page, "Hindered in 1 and helped in 1 of 3 casussen in which it was looked at"));
  g_signal_emit_by_name (find_widget (page, ADW_TYPE_ACTION_ROW, "Lang wachten"), "activated");
  wait_until (get_dialog (fixture) != NULL && shows_text (get_dialog (fixture), "Wonen"));
  wait_until (is_under (fixture, "Verhuizing", "Hindered in 1 casus"));
  wait_until (is_under (fixture, "Schulden", "Helped in 1 casus"));
  wait_until (is_under (fixture, "Wonen", "Looked at in 1 more casus"));
  adw_dialog_force_close (get_dialog (fixture));

  click (find_widget (find_widget (page, ADW_TYPE_ACTION_ROW, "Lang wachten"), GTK_TYPE_BUTTON, NULL));
  wait_until (get_dialog (fixture) != NULL && KT_IS_SIGNAL_DIALOG (get_dialog (fixture)));
  click (get_child (get_dialog (fixture), "save_button"));
  wait_until (get_dialog (fixture) == NULL);
  signals = list_signals (fixture);
  signal = signals->pdata[0];
  g_assert_cmpstr (signal->text, ==, "Lang wachten");
  g_assert_cmpstr (signal->question, ==, "wachten");
  g_assert_cmpuint (signal->casussen->len, ==, 1);
  g_assert_true (kt_signal_has_casus (signal, one));
}

static KtStuckCasus *
get_stuck (PageFixture *fixture, gint64 casus_id)
{
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kt_vault_get_stuck_casus_async (fixture->vault, casus_id, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  return kt_vault_get_stuck_casus_finish (fixture->vault, result, NULL);
}

/* (transfer none): where what is written in @step is. */
static GtkTextBuffer *
get_step (PageFixture *fixture, guint step)
{
  GtkWidget *field = gtk_widget_get_first_child (get_child (get_dialog (fixture), "steps"));

  for (guint i = 0; i < step; i++)
    field = gtk_widget_get_next_sibling (field);
  return gtk_text_view_get_buffer (find_widget (field, GTK_TYPE_TEXT_VIEW, NULL));
}

static gboolean
says (PageFixture *fixture, guint step, const char *text)
{
  g_autofree char *shown = NULL;

  g_object_get (get_step (fixture, step), "text", &shown, NULL);
  return g_str_equal (shown, text);
}

static gint64
open_stuck (PageFixture *fixture)
{
  gint64 casus_id = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  GtkWidget *page = adw_bin_new ();

  page_fixture_show (fixture, page);
  kt_stuck_dialog_present (page, fixture->session, casus_id);
  wait_until (get_dialog (fixture) != NULL && gtk_widget_get_sensitive (get_child (get_dialog (fixture), "steps")));
  return casus_id;
}

static void
test_stuck (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = open_stuck (fixture);
  g_autoptr (KtStuckCasus) stuck = NULL;

  gtk_text_buffer_set_text (get_step (fixture, KT_STUCK_PURPOSE), "Thuis wonen", -1);
  kt_session_flush (fixture->session);
  stuck = get_stuck (fixture, casus_id);
  g_assert_cmpstr (stuck->texts[KT_STUCK_PURPOSE], ==, "Thuis wonen");
  adw_dialog_force_close (get_dialog (fixture));
}

/* What is written in another window appears, and what is typed here meanwhile is not lost by it. */
static void
test_stuck_elsewhere (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = open_stuck (fixture);
  g_autoptr (KtStuckCasus) other = kt_stuck_casus_new (), stuck = NULL;

  other->casus_id = casus_id;
  g_set_str (&other->texts[KT_STUCK_RULE], "Inschrijving");
  kt_vault_put_stuck_casus_async (fixture->vault, other, NULL, NULL, NULL);
  wait_until (says (fixture, KT_STUCK_RULE, "Inschrijving"));

  other = (kt_stuck_casus_unref (other), kt_stuck_casus_new ());
  other->casus_id = casus_id;
  g_set_str (&other->texts[KT_STUCK_RULE], "Inschrijving bij de gemeente");
  g_set_str (&other->texts[KT_STUCK_PURPOSE], "Rust");
  gtk_text_buffer_set_text (get_step (fixture, KT_STUCK_PURPOSE), "Thuis wonen", -1);
  kt_vault_put_stuck_casus_async (fixture->vault, other, NULL, NULL, NULL);
  wait_until (says (fixture, KT_STUCK_RULE, "Inschrijving bij de gemeente"));
  g_assert_true (says (fixture, KT_STUCK_PURPOSE, "Thuis wonen"));
  wait_until (shows_text (get_dialog (fixture), "This was changed in another window too. What you typed here stays."));
  kt_session_flush (fixture->session);
  stuck = get_stuck (fixture, casus_id);
  g_assert_cmpstr (stuck->texts[KT_STUCK_PURPOSE], ==, "Thuis wonen");
  g_assert_cmpstr (stuck->texts[KT_STUCK_RULE], ==, "Inschrijving bij de gemeente");
  adw_dialog_force_close (get_dialog (fixture));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/signals/keyboard", PageFixture, NULL, page_fixture_set_up, test_keyboard, page_fixture_tear_down);
  g_test_add ("/signals/long-title", PageFixture, NULL, page_fixture_set_up, test_long_title, page_fixture_tear_down);
  g_test_add ("/signals/one-action", PageFixture, NULL, page_fixture_set_up, test_one_action, page_fixture_tear_down);
  g_test_add ("/signals/open-and-delete", PageFixture, NULL, page_fixture_set_up, test_open_and_delete,
              page_fixture_tear_down);
  g_test_add ("/signals/autosave", PageFixture, NULL, page_fixture_set_up, test_autosave, page_fixture_tear_down);
  g_test_add ("/signals/new-is-kept", PageFixture, NULL, page_fixture_set_up, test_new_is_kept, page_fixture_tear_down);
  g_test_add ("/signals/casussen", PageFixture, NULL, page_fixture_set_up, test_casussen, page_fixture_tear_down);
  g_test_add ("/signals/leave-theme", PageFixture, NULL, page_fixture_set_up, test_leave_theme, page_fixture_tear_down);
  g_test_add ("/signals/many", PageFixture, NULL, page_fixture_set_up, test_many, page_fixture_tear_down);
  g_test_add ("/signals/stuck-elsewhere", PageFixture, NULL, page_fixture_set_up, test_stuck_elsewhere,
              page_fixture_tear_down);
  g_test_add ("/signals/theme", PageFixture, NULL, page_fixture_set_up, test_theme, page_fixture_tear_down);
  g_test_add ("/signals/factors", PageFixture, NULL, page_fixture_set_up, test_factors, page_fixture_tear_down);
  g_test_add ("/signals/stuck", PageFixture, NULL, page_fixture_set_up, test_stuck, page_fixture_tear_down);
  return g_test_run ();
}
