/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

#include "publish/kt-model-file.h"
#include "ui/widgets/kt-price-browser.h"
#include "ui/widgets/kt-price-chooser.h"

static gboolean is_chosen;
static char *chosen;

static void
chosen_cb (gpointer dialog, const KtPriceEntry *entry, gpointer user_data)
{
  is_chosen = TRUE;
  g_free (chosen);
  chosen = entry != NULL ? g_strdup (entry->code) : NULL;
}

/* The list to begin with, and a price of somebody who is in no vocabulary. */
static KtPriceList *
make_list (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtPriceList) start = kt_price_list_open_start (&error);
  g_autoptr (GPtrArray) put = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_price_entry_unref);
  KtPriceEntry *own = kt_price_entry_new ();

  g_assert_no_error (error);
  own->code = g_strdup ("eigen-1");
  own->description = g_strdup ("Maatje <b>van het fonds</b>");
  own->unit = g_strdup ("uur");
  own->cents = 123450;
  own->year = 2026;
  own->payer = g_strdup ("Fonds Samen");
  own->life_domain = g_strdup ("zingeving");
  own->source = g_strdup ("Eigen contract");
  own->source_url = g_strdup ("");
  own->certainty = KT_CERTAINTY_OWN;
  g_ptr_array_add (put, own);
  return kt_price_list_make_next (start, put, NULL);
}

static gpointer
show_chooser (PageFixture *fixture)
{
  g_autoptr (KtPriceList) list = make_list ();
  AdwDialog *dialog = kt_price_chooser_new (list);

  is_chosen = FALSE;
  g_clear_pointer (&chosen, g_free);
  g_signal_connect (dialog, "chosen", G_CALLBACK (chosen_cb), NULL);
  page_fixture_show (fixture, gtk_label_new (""));
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  return dialog;
}

static gpointer
get_part (gpointer dialog, const char *name)
{
  return get_child (get_child (dialog, "browser"), name);
}

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static const char *
get_page (gpointer dialog)
{
  return gtk_stack_get_visible_child_name (get_part (dialog, "stack"));
}

static void
select_line (GtkDropDown *drop_down, const char *label)
{
  GListModel *lines = gtk_drop_down_get_model (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (GtkStringObject) line = g_list_model_get_item (lines, i);

      if (g_str_equal (gtk_string_object_get_string (line), label))
        {
          gtk_drop_down_set_selected (drop_down, i);
          return;
        }
    }
  g_test_message ("no line %s", label);
  g_test_fail ();
}

/* Once it was laid out. */
static void
click_on (gpointer dialog, const char *label)
{
  wait_until (find_widget (dialog, GTK_TYPE_BUTTON, label) != NULL);
  click (find_widget (dialog, GTK_TYPE_BUTTON, label));
}

static void
test_search (PageFixture *fixture, gconstpointer data)
{
  gpointer dialog = show_chooser (fixture);

  wait_until (has_focus (get_part (dialog, "entry")));
  set_text (get_part (dialog, "entry"), "fonds maat");
  g_assert_cmpstr (gtk_label_get_label (get_part (dialog, "count")), ==, "1 of 282 prices");
  wait_until (shows_text (dialog, "Maatje <b>van het fonds</b>"));
  g_assert_true (shows_text (dialog, "€\u00a01.234,50"));
  g_assert_true (shows_text (dialog, "per uur · 2026"));
  g_assert_true (shows_text (dialog, "Fonds Samen · Zingeving"));
  g_assert_true (shows_text (dialog, "Your own price"));

  g_signal_emit_by_name (get_part (dialog, "entry"), "activate");
  g_assert_cmpstr (chosen, ==, "eigen-1");
  wait_until (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) == NULL);
}

static void
test_filters (PageFixture *fixture, gconstpointer data)
{
  gpointer dialog = show_chooser (fixture);

  select_line (get_part (dialog, "payer"), "Fonds Samen");
  g_assert_cmpstr (gtk_label_get_label (get_part (dialog, "count")), ==, "1 of 282 prices");
  select_line (get_part (dialog, "life_domain"), "Wonen");
  g_assert_cmpstr (get_page (dialog), ==, "nothing-found");
  g_signal_emit_by_name (get_part (dialog, "entry"), "activate");
  g_assert_false (is_chosen);

  click_on (dialog, "Show all prices");
  g_assert_cmpstr (gtk_label_get_label (get_part (dialog, "count")), ==, "282 prices");
  select_line (get_part (dialog, "payer"), "Gemeente (Wmo)");
  g_assert_cmpstr (gtk_label_get_label (get_part (dialog, "count")), ==, "44 of 282 prices");
  g_signal_emit_by_name (get_part (dialog, "list"), "activate", 0);
  g_assert_true (is_chosen);
  g_assert_nonnull (chosen);
}

/* From what was shown one goes on with the keys. */
static void
test_shown (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (KtPriceList) list = make_list ();
  GtkWidget *browser = kt_price_browser_new ();

  page_fixture_show (fixture, browser);
  kt_price_browser_set_list (KT_PRICE_BROWSER (browser), list);
  set_text (get_child (browser, "entry"), "fonds");
  kt_price_browser_set_shown (KT_PRICE_BROWSER (browser), "eigen-1");
  wait_until (shows_text (browser, "Maatje <b>van het fonds</b>"));
  gtk_widget_grab_focus (browser);
  g_assert_true (has_focus (get_child (browser, "entry")));
  kt_price_browser_focus_shown (KT_PRICE_BROWSER (browser));
  g_assert_true (has_focus (get_child (browser, "list")));
  kt_price_browser_set_shown (KT_PRICE_BROWSER (browser), NULL);
  kt_price_browser_focus_shown (KT_PRICE_BROWSER (browser));
  g_assert_true (has_focus (get_child (browser, "entry")));
}

static void
test_own (PageFixture *fixture, gconstpointer data)
{
  gpointer dialog = show_chooser (fixture);

  click_on (dialog, "Fill in a price yourself");
  g_assert_true (is_chosen);
  g_assert_null (chosen);
  wait_until (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) == NULL);
}

static void
test_escape (PageFixture *fixture, gconstpointer data)
{
  gpointer dialog = show_chooser (fixture);
  gpointer entry = get_part (dialog, "entry");

  set_text (entry, "x");
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_nonnull (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  g_signal_emit_by_name (entry, "stop-search");
  wait_until (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) == NULL);
  g_assert_false (is_chosen);
}

/* Another version leaves what was chosen as it is, as far as it still has that. */
static void
test_other_list (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (KtPriceList) list = make_list (), without = NULL;
  g_autoptr (GPtrArray) put = g_ptr_array_new ();
  GtkWidget *browser = kt_price_browser_new ();

  page_fixture_show (fixture, browser);
  kt_price_browser_set_list (KT_PRICE_BROWSER (browser), list);
  kt_price_browser_set_shown (KT_PRICE_BROWSER (browser), "eigen-1");
  g_assert_cmpstr (kt_price_browser_get_shown (KT_PRICE_BROWSER (browser))->code, ==, "eigen-1");
  select_line (get_child (browser, "payer"), "Fonds Samen");
  select_line (get_child (browser, "life_domain"), "Zingeving");

  without = kt_price_list_make_next (list, put, "eigen-1");
  kt_price_browser_set_list (KT_PRICE_BROWSER (browser), without);
  g_assert_null (kt_price_browser_get_shown (KT_PRICE_BROWSER (browser)));
  g_assert_cmpuint (gtk_drop_down_get_selected (get_child (browser, "payer")), ==, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_child (browser, "life_domain")), ==, 0);
  g_assert_cmpstr (gtk_label_get_label (get_child (browser, "count")), ==, "281 prices");

  select_line (get_child (browser, "payer"), "Wlz");
  kt_price_browser_set_list (KT_PRICE_BROWSER (browser), list);
  g_assert_cmpstr (gtk_label_get_label (get_child (browser, "count")), ==, "17 of 282 prices");
  kt_price_browser_set_list (KT_PRICE_BROWSER (browser), NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (browser, "stack")), ==, "blank");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (PageFixture *, gconstpointer);
  } tests[] = {
    { "search", test_search }, { "filters", test_filters }, { "own", test_own },
    { "escape", test_escape }, { "shown", test_shown },     { "other-list", test_other_list },
  };
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/price-chooser/", tests[i].name, NULL);

      g_test_add (path, PageFixture, NULL, page_fixture_set_up, tests[i].test, page_fixture_tear_down);
    }
  status = g_test_run ();
  g_free (chosen);
  return status;
}
