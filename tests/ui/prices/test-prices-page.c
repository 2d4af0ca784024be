/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../widgets/editions-fixture.h"

#include "ui/prices/kt-price-dialog.h"
#include "ui/prices/kt-price-import-dialog.h"
#include "ui/prices/kt-prices-page.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEADER "code;omschrijving;eenheid;bedrag;prijspeil;financier;leefgebied;bron\n"
#define OWN_CODE "zin-begeleiding-uur"

static KtPriceList *
get_newest (PageFixture *fixture)
{
  return kt_editions_get_newest (kt_session_get_price_lists (fixture->session));
}

static void
test_detail (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture), detail = get_child (page, "detail");
  gpointer browser = get_child (page, "browser");
  const KtPriceEntry *entry = kt_price_list_find (get_newest (fixture), OWN_CODE);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (detail, "stack")), ==, "none");
  g_signal_emit_by_name (browser, "activated", entry);
  g_assert_cmpstr (gtk_label_get_label (get_child (detail, "amount")), ==, "€\u00a064,00");
  g_assert_cmpstr (adw_action_row_get_subtitle (get_child (detail, "source_row")), ==, entry->source);
  g_assert_true (gtk_widget_get_visible (get_child (detail, "open_button")));
  g_assert_cmpstr (adw_preferences_row_get_title (get_child (detail, "certainty_row")), ==, "Read with its source");
  g_assert_cmpstr (gtk_button_get_label (get_child (detail, "change_button")), ==, "Own price instead");
}

static void
test_own (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture), dialog;
  KtPriceEntry *entry;

  fire (page, "prices.add", NULL);
  dialog = wait_for_dialog (fixture, KT_TYPE_PRICE_DIALOG);
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "save_button")));
  set_text (get_child (dialog, "description_row"), "Maatje van het <b>fonds</b>");
  set_text (get_child (dialog, "amount_row"), "1.250,50");
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "save_button")));
  set_text (get_child (dialog, "unit_row"), "traject");
  g_assert_true (gtk_widget_get_sensitive (get_child (dialog, "save_button")));

  /* Somebody who is in no vocabulary. */
  adw_combo_row_set_selected (get_child (dialog, "payer_row"), KT_PAYER_COUNT);
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "save_button")));
  set_text (get_child (dialog, "other_payer_row"), "Fonds Samen");
  click (get_child (dialog, "save_button"));
  wait_until (editions_fixture_count (fixture) == 2 && get_newest (fixture)->prices->len == 282);
  entry = (KtPriceEntry *)kt_price_list_find (get_newest (fixture), "eigen-maatje-van-het-b-fonds-b");
  g_assert_nonnull (entry);
  g_assert_cmpint (entry->cents, ==, 125050);
  g_assert_cmpint (entry->year, ==, 2026);
  g_assert_cmpstr (entry->payer, ==, "Fonds Samen");
  g_assert_cmpstr (entry->source, ==, "Own contract");
  g_assert_cmpint (entry->certainty, ==, KT_CERTAINTY_OWN);
  g_assert_cmpstr (get_newest (fixture)->changes, ==, "Added: Maatje van het <b>fonds</b>");
  /* Not before the one that it follows, whatever the clock says. */
  g_assert_cmpstr (get_newest (fixture)->made, ==, "2026-11-26");
  wait_until (get_dialog (fixture) == NULL);
  wait_until (shows_text (get_child (page, "detail"), "Maatje van het <b>fonds</b>"));
}

static void
test_replaced (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture), dialog;

  fire (page, "prices.change", OWN_CODE);
  dialog = wait_for_dialog (fixture, KT_TYPE_PRICE_DIALOG);
  g_assert_cmpstr (gtk_editable_get_text (get_child (dialog, "source_row")), ==, "Own contract");
  set_text (get_child (dialog, "amount_row"), "71,5");
  set_text (get_child (get_child (dialog, "version"), "changes_row"), "Nieuw contract met De Brug");
  click (get_child (dialog, "save_button"));
  wait_until (editions_fixture_count (fixture) == 2 &&
              kt_price_list_find (get_newest (fixture), OWN_CODE)->cents == 7150);
  g_assert_cmpuint (get_newest (fixture)->prices->len, ==, 281);
  g_assert_cmpstr (get_newest (fixture)->changes, ==, "Nieuw contract met De Brug");
  g_assert_cmpint (kt_price_list_find (get_newest (fixture), OWN_CODE)->certainty, ==, KT_CERTAINTY_OWN);
}

static void
test_bad_input (PageFixture *fixture, gconstpointer data)
{
  static const char *const amounts[] = { "veel", "-3", "64,505", "9999999999999999999" };
  g_autofree char *long_text = g_strnfill (5000, 'x');
  gpointer page = editions_fixture_show_page (fixture), dialog, save;

  fire (page, "prices.change", OWN_CODE);
  dialog = wait_for_dialog (fixture, KT_TYPE_PRICE_DIALOG);
  save = get_child (dialog, "save_button");
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      set_text (get_child (dialog, "amount_row"), amounts[i]);
      g_assert_false (gtk_widget_get_sensitive (save));
      g_assert_true (adw_banner_get_revealed (get_child (dialog, "banner")));
      g_assert_true (gtk_widget_has_css_class (get_child (dialog, "amount_row"), "error"));
    }
  set_text (get_child (dialog, "amount_row"), "64");
  g_assert_true (gtk_widget_get_sensitive (save));
  g_assert_false (adw_banner_get_revealed (get_child (dialog, "banner")));
  set_text (get_child (dialog, "description_row"), long_text);
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_cmpstr (adw_banner_get_title (get_child (dialog, "banner")), ==,
                   "“What it is” is too long, or has more than one line.");
  set_text (get_child (dialog, "description_row"), "  ");
  g_assert_false (gtk_widget_get_sensitive (save));
  set_text (get_child (dialog, "description_row"), "Begeleiding");
  set_text (get_child (get_child (dialog, "version"), "title_row"), "");
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_cmpstr (adw_banner_get_title (get_child (dialog, "banner")), ==, "Fill in “Name of the list”.");
}

static void
test_taken_off (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture);

  g_signal_emit_by_name (get_child (page, "browser"), "activated", kt_price_list_find (get_newest (fixture), OWN_CODE));
  fire (page, "prices.remove", OWN_CODE);
  wait_for_dialog (fixture, ADW_TYPE_ALERT_DIALOG);
  wait_until (find_widget (get_dialog (fixture), GTK_TYPE_BUTTON, "Take off") != NULL);
  click (find_widget (get_dialog (fixture), GTK_TYPE_BUTTON, "Take off"));
  wait_until (editions_fixture_count (fixture) == 2 && get_newest (fixture)->prices->len == 280);
  g_assert_null (kt_price_list_find (get_newest (fixture), OWN_CODE));
  g_assert_cmpstr (get_newest (fixture)->changes, ==, "Taken off: Begeleiding thuis");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (get_child (page, "detail"), "stack")), ==, "none");
}

static gpointer
import (PageFixture *fixture, gpointer page, const char *text, const char *expected)
{
  gpointer dialog;

  editions_fixture_import (fixture, page, text);
  dialog = wait_for_dialog (fixture, KT_TYPE_PRICE_IMPORT_DIALOG);
  wait_until (g_str_equal (gtk_stack_get_visible_child_name (get_child (dialog, "stack")), expected));
  return dialog;
}

static void
test_import (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture);
  gpointer dialog = import (fixture, page,
                            HEADER OWN_CODE ";Begeleiding;uur;71,50;2026;gemeente-wmo;praktisch-functioneren;Contract\n"
                                            "wt-uur;Wijkteam;uur;92,00;2026;gemeente-overig;wonen;Begroting\n"
                                            "wt-dag;Wijkteam;dag;700;2026;gemeente-overig;wonen;Begroting\n",
                            "preview");

  g_assert_cmpstr (gtk_editable_get_text (get_child (get_child (dialog, "version"), "changes_row")), ==,
                   "2 prices added, 1 price changed");
  wait_until (shows_text (
      dialog, "€\u00a064,00 → €\u00a071,50 · 2022 → 2026 · Read with its source → Your own price · was called "
              "“Begeleiding thuis” · another source"));
  g_assert_cmpuint (editions_fixture_count (fixture), ==, 1);
  click (get_child (dialog, "save_button"));
  wait_until (editions_fixture_count (fixture) == 2 && get_newest (fixture)->prices->len == 283);
  g_assert_cmpint (kt_price_list_find (get_newest (fixture), OWN_CODE)->cents, ==, 7150);
  g_assert_cmpstr (get_newest (fixture)->changes, ==, "2 prices added, 1 price changed");
  wait_until (get_dialog (fixture) == NULL);

  /* A second time there is nothing to do. */
  dialog = import (fixture, page, HEADER "wt-uur;Wijkteam;uur;92,00;2026;gemeente-overig;wonen;Begroting\n", "nothing");
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "save_button")));
}

static void
test_import_faults (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture);
  gpointer dialog = import (fixture, page,
                            HEADER "a;Een;uur;veel;2026;gemeente-wmo;wonen;x\n"
                                   "b;;uur;64,00;26x;gemeente-wmo;wonen;x\n",
                            "faults");
  GListModel *faults = get_child (dialog, "faults");
  g_autoptr (GtkStringObject) first = g_list_model_get_item (faults, 0);

  g_assert_cmpuint (g_list_model_get_n_items (faults), ==, 3);
  g_assert_cmpstr (gtk_string_object_get_string (first), ==,
                   "Row 2, bedrag: this is no amount in euros, such as 64,50");
  g_assert_cmpstr (gtk_label_get_label (get_child (dialog, "fault_count")), ==, "3 things are not right");
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "save_button")));
  g_assert_cmpuint (editions_fixture_count (fixture), ==, 1);
}

static void
test_import_bad_files (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture), dialog;
  g_autoptr (GFile) none = g_file_new_for_path ("/there/is/none.csv");

  kt_prices_page_import (page, none);
  dialog = wait_for_dialog (fixture, KT_TYPE_PRICE_IMPORT_DIALOG);
  wait_until (g_str_equal (gtk_stack_get_visible_child_name (get_child (dialog, "stack")), "failed"));
  adw_dialog_close (dialog);
  wait_until (get_dialog (fixture) == NULL);
  import (fixture, page, "", "faults");
  adw_dialog_close (get_dialog (fixture));
  wait_until (get_dialog (fixture) == NULL);
  import (fixture, page, "\xff\xfe\x00", "faults");
}

static void
test_export (PageFixture *fixture, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (fixture), dialog;
  g_autoptr (GFile) file = editions_fixture_get_file (fixture, "uit.csv");
  g_autofree char *text = NULL;

  kt_prices_page_export (page, file);
  text = editions_fixture_wait_for_file (fixture, "uit.csv", "The prices were saved");
  g_assert_nonnull (strstr (text, "\n" OWN_CODE ";"));

  /* What was written is what there is. */
  dialog = import (fixture, page, text, "nothing");
  adw_dialog_close (dialog);
  wait_until (get_dialog (fixture) == NULL);
}

static void
test_versions (PageFixture *fixture, gconstpointer data)
{
  const char *changes[] = { "1 price added", "€\u00a092,00 per uur · 2026", NULL };
  gpointer page = editions_fixture_show_page (fixture), dialog;

  dialog = import (fixture, page, HEADER "wt-uur;Wijkteam;uur;92,00;2026;gemeente-overig;wonen;Begroting\n", "preview");
  click (get_child (dialog, "save_button"));
  wait_until (get_dialog (fixture) == NULL && get_newest (fixture)->prices->len == 282);

  editions_fixture_look_in_first (fixture, page, changes, "The first version, with 281 prices");
  g_assert_true (shows_text (get_child (page, "browser"), "281 prices"));
  /* What was makes no versions. */
  g_assert_false (gtk_widget_get_sensitive (find_widget (page, GTK_TYPE_BUTTON, "Own price")));
  editions_fixture_look_in_newest (page);
  g_assert_true (shows_text (get_child (page, "browser"), "282 prices"));
  g_assert_true (gtk_widget_get_sensitive (find_widget (page, GTK_TYPE_BUTTON, "Own price")));
}

static void
import_file (gpointer page, GFile *file)
{
  kt_prices_page_import (page, file);
}

int
main (int argc, char **argv)
{
  static const EditionsPage page = { kt_prices_page_new, kt_session_get_price_lists, import_file, "KT_PRICES" };
  static const EditionsTest tests[] = {
    { "detail", test_detail },
    { "own", test_own },
    { "replaced", test_replaced },
    { "bad-input", test_bad_input },
    { "taken-off", test_taken_off },
    { "import", test_import },
    { "import-faults", test_import_faults },
    { "import-bad-files", test_import_bad_files },
    { "export", test_export },
    { "versions", test_versions },
  };

  return editions_fixture_run (argc, argv, &page, tests, G_N_ELEMENTS (tests));
}
