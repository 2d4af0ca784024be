/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store/kt-store-private.h"
#include "store/kt-store-stuck.h"
#include "store/kt-vault-signals.h"
#include "vault-fixture.h"

#define LATER "2026-07-04T12:00"

static gint64
add_signal (KtStore *store, const char *text, gint64 one, gint64 other)
{
  g_autoptr (KtSignal) signal = kt_signal_new (text);
  g_autoptr (GError) error = NULL;
  gint64 id;

  kt_signal_add_casus (signal, one);
  kt_signal_add_casus (signal, other);
  id = kt_store_add_signal (store, signal, &error);
  g_assert_no_error (error);
  return id;
}

/* "TEXT casus,casus (theme)", in order. */
static void
assert_signals (KtStore *store, gint64 casus_id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signals = kt_store_list_signals (store, casus_id, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < signals->len; i++)
    {
      const KtSignal *signal = signals->pdata[i];

      g_string_append_printf (text, "%s%s ", i > 0 ? "; " : "", signal->text);
      for (guint j = 0; j < signal->casussen->len; j++)
        g_string_append_printf (text, "%s%d", j > 0 ? "," : "", (int)g_array_index (signal->casussen, gint64, j));
      if (signal->theme_id != 0)
        g_string_append_printf (text, "(%d)", (int)signal->theme_id);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static KtSignal *
find (KtStore *store, gint64 id)
{
  g_autoptr (GPtrArray) signals = kt_store_list_signals (store, 0, NULL);

  for (guint i = 0; i < signals->len; i++)
    if (((KtSignal *)signals->pdata[i])->id == id)
      return kt_signal_copy (signals->pdata[i]);
  g_assert_not_reached ();
}

static void
test_signals (Fixture *self, gconstpointer data)
{
  gint64 a = add_casus (self->store, "A"), b = add_casus (self->store, "B"), id;
  g_autoptr (KtSignal) signal = kt_signal_new ("Geen plek");
  g_autoptr (KtSignal) read = NULL;
  g_autoptr (GError) error = NULL;

  signal->kind = KT_SIGNAL_KIND_GAP;
  signal->venster = KT_VENSTER_ORGANISATIE;
  g_set_str (&signal->question, "organisatie.plek");
  kt_signal_add_casus (signal, b);
  kt_signal_add_casus (signal, a);
  kt_signal_add_casus (signal, b);
  id = kt_store_add_signal (self->store, signal, &error);
  g_assert_no_error (error);
  read = find (self->store, id);
  g_assert_cmpint (read->kind, ==, KT_SIGNAL_KIND_GAP);
  g_assert_cmpint (read->venster, ==, KT_VENSTER_ORGANISATIE);
  g_assert_cmpstr (read->question, ==, "organisatie.plek");
  g_assert_cmpint (read->made, ==, kt_clock_get_seconds (self->clock));
  add_signal (self->store, "Wachten", b, 0);
  assert_signals (self->store, 0, "Wachten 2; Geen plek 1,2");
  assert_signals (self->store, a, "Geen plek 1,2");

  g_set_str (&read->text, "Nergens plek");
  g_array_remove_index (read->casussen, 0);
  g_assert_true (kt_store_update_signal (self->store, read, &error));
  assert_signals (self->store, 0, "Wachten 2; Nergens plek 2");

  g_assert_true (kt_store_set_signal_deleted (self->store, id, TRUE, &error));
  assert_signals (self->store, 0, "Wachten 2");
  g_assert_true (kt_store_set_signal_deleted (self->store, id, FALSE, &error));
  assert_signals (self->store, b, "Wachten 2; Nergens plek 2");
  g_assert_true (kt_store_set_signal_deleted (self->store, id, TRUE, &error));
  fixture_reopen (self, LATER);
  g_assert_false (kt_store_set_signal_deleted (self->store, id, FALSE, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
}

/* With a casus goes the tie. What is changed while the casus is hidden does not lose it. */
static void
test_casus_goes (Fixture *self, gconstpointer data)
{
  gint64 a = add_casus (self->store, "A"), b = add_casus (self->store, "B");
  gint64 id = add_signal (self->store, "Geen plek", a, b);
  g_autoptr (KtSignal) signal = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (kt_store_set_casus_deleted (self->store, a, TRUE, &error));
  assert_signals (self->store, 0, "Geen plek 2");
  signal = find (self->store, id);
  g_set_str (&signal->text, "Nergens plek");
  g_assert_true (kt_store_update_signal (self->store, signal, &error));
  g_assert_true (kt_store_set_casus_deleted (self->store, a, FALSE, &error));
  assert_signals (self->store, 0, "Nergens plek 1,2");
  g_assert_true (kt_store_set_casus_deleted (self->store, a, TRUE, &error));
  g_assert_true (kt_store_set_casus_deleted (self->store, b, TRUE, &error));
  fixture_reopen (self, LATER);
  assert_signals (self->store, 0, "Nergens plek ");
}

static gint64
add_theme (KtStore *store, const char *title, gint64 one, gint64 other)
{
  g_autoptr (KtSignalTheme) theme = kt_signal_theme_new (title);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_array_append_val (ids, one);
  g_array_append_val (ids, other);
  id = kt_store_add_signal_theme (store, theme, ids, &error);
  g_assert_no_error (error);
  return id;
}

static void
test_themes (Fixture *self, gconstpointer data)
{
  gint64 a = add_casus (self->store, "A");
  gint64 one = add_signal (self->store, "Een", a, 0), other = add_signal (self->store, "Twee", 0, 0);
  gint64 id = add_theme (self->store, "Wonen", one, other);
  g_autoptr (KtSignalTheme) theme = kt_signal_theme_new ("Wonen eerst");
  g_autoptr (GPtrArray) themes = NULL;
  g_autoptr (KtSignal) signal = NULL;
  g_autoptr (GError) error = NULL;
  const KtSignalTheme *read;

  assert_signals (self->store, 0, "Twee (1); Een 1(1)");
  theme->id = id;
  theme->status = KT_THEME_STATUS_SPREAD;
  g_set_str (&theme->addressee, "ALV");
  g_set_str (&theme->goal, "Doel 2");
  g_set_str (&theme->came_back, "Werkt\nsinds maart");
  g_assert_true (kt_store_update_signal_theme (self->store, theme, &error));
  themes = kt_store_list_signal_themes (self->store, &error);
  g_assert_cmpuint (themes->len, ==, 1);
  read = themes->pdata[0];
  g_assert_cmpstr (read->title, ==, "Wonen eerst");
  g_assert_cmpstr (read->addressee, ==, "ALV");
  g_assert_cmpstr (read->goal, ==, "Doel 2");
  g_assert_cmpstr (read->came_back, ==, "Werkt\nsinds maart");
  g_assert_cmpint (read->status, ==, KT_THEME_STATUS_SPREAD);

  g_assert_true (kt_store_set_signal_theme_deleted (self->store, id, TRUE, &error));
  assert_signals (self->store, 0, "Twee ; Een 1");
  signal = find (self->store, one);
  g_assert_true (kt_store_update_signal (self->store, signal, &error));
  g_assert_true (kt_store_set_signal_theme_deleted (self->store, id, FALSE, &error));
  assert_signals (self->store, 0, "Twee (1); Een 1(1)");
  signal->theme_id = 0;
  g_assert_true (kt_store_update_signal (self->store, signal, &error));
  assert_signals (self->store, 0, "Twee (1); Een 1");
  g_assert_true (kt_store_set_signal_theme_deleted (self->store, id, TRUE, &error));
  fixture_reopen (self, LATER);
  assert_signals (self->store, 0, "Twee ; Een 1");
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (KtSignal) signal = kt_signal_new (" ");
  g_autoptr (KtSignalTheme) theme = kt_signal_theme_new ("Een\nTwee");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  gint64 nobody = 77;

  g_assert_cmpint (kt_store_add_signal (self->store, signal, &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  g_clear_error (&error);
  g_set_str (&signal->text, "Wachten");
  signal->theme_id = 77;
  g_assert_cmpint (kt_store_add_signal (self->store, signal, &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  signal->theme_id = 0;
  kt_signal_add_casus (signal, 77);
  g_assert_cmpint (kt_store_add_signal (self->store, signal, &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (kt_store_add_signal_theme (self->store, theme, ids, &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  g_clear_error (&error);
  g_set_str (&theme->title, "Een");
  g_array_append_val (ids, nobody);
  g_assert_cmpint (kt_store_add_signal_theme (self->store, theme, ids, &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  assert_signals (self->store, 0, "");
}

static void
test_stuck (Fixture *self, gconstpointer data)
{
  g_autoptr (KtStuckCasus) stuck = kt_stuck_casus_new ();
  g_autoptr (KtStuckCasus) read = NULL;
  g_autoptr (KtStuckCasus) blank = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_left;

  stuck->casus_id = add_casus (self->store, "A");
  g_set_str (&stuck->texts[KT_STUCK_PURPOSE], "Thuis wonen");
  g_set_str (&stuck->texts[KT_STUCK_RESULT], "Gelukt\nsinds mei");
  g_assert_true (kt_store_put_stuck_casus (self->store, stuck, &error));
  g_assert_true (kt_store_put_stuck_casus (self->store, stuck, &error));
  read = kt_store_get_stuck_casus (self->store, 1, &error);
  g_assert_cmpint (read->casus_id, ==, 1);
  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    g_assert_cmpstr (read->texts[i], ==, stuck->texts[i]);

  blank = kt_stuck_casus_new ();
  blank->casus_id = 1;
  g_assert_true (kt_store_put_stuck_casus (self->store, blank, &error));
  g_assert_true (kt_database_query_int (self->store->database, "SELECT count(*) FROM casus_json", &n_left, &error));
  g_assert_cmpint (n_left, ==, 0);
  blank->casus_id = 77;
  g_assert_false (kt_store_put_stuck_casus (self->store, blank, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
}

/* --- Asked of the vault --- */

static void
signals_changed_cb (KtVault *vault, GString *events)
{
  g_string_append (events, "signals;");
}

static void
stuck_changed_cb (KtVault *vault, gint64 casus_id, GString *events)
{
  g_string_append_printf (events, "stuck %" G_GINT64_FORMAT ";", casus_id);
}

static void
set_up (VaultFixture *self, gconstpointer data)
{
  fixture_set_up (&self->base, data);
  add_casus (self->base.store, "Verhuizing");
  vault_fixture_open (self);
  g_signal_connect (self->vault, "signals-changed", G_CALLBACK (signals_changed_cb), self->events);
  g_signal_connect (self->vault, "stuck-changed", G_CALLBACK (stuck_changed_cb), self->events);
}

static void
test_vault (VaultFixture *self, gconstpointer data)
{
  g_autoptr (KtSignal) signal = kt_signal_new ("Wachten"), change = kt_signal_new ("Lang wachten");
  g_autoptr (KtSignalTheme) theme = kt_signal_theme_new ("Wachten"), other = kt_signal_theme_new ("Wachttijd");
  g_autoptr (KtStuckCasus) stuck = kt_stuck_casus_new ();
  g_autoptr (KtStuckCasus) read = NULL;
  g_autoptr (KtSignal) one = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) signals = NULL, themes = NULL;
  g_autoptr (GError) error = NULL;

  kt_vault_add_signal_async (self->vault, signal, NULL, result_cb, self);
  change->id = kt_vault_add_signal_finish (self->vault, wait_for (self), &error);
  g_assert_cmpint (change->id, ==, 1);
  kt_vault_update_signal_async (self->vault, change, NULL, result_cb, self);
  g_assert_true (kt_vault_update_signal_finish (self->vault, wait_for (self), &error));
  g_array_append_val (ids, change->id);
  kt_vault_add_signal_theme_async (self->vault, theme, ids, NULL, result_cb, self);
  other->id = kt_vault_add_signal_theme_finish (self->vault, wait_for (self), &error);
  kt_vault_update_signal_theme_async (self->vault, other, NULL, result_cb, self);
  g_assert_true (kt_vault_update_signal_theme_finish (self->vault, wait_for (self), &error));
  assert_events (self, "signals;done;signals;done;signals;done;signals;done;");

  kt_vault_list_signals_async (self->vault, 0, NULL, result_cb, self);
  signals = kt_vault_list_signals_finish (self->vault, wait_for (self), &error);
  g_assert_cmpint (((KtSignal *)signals->pdata[0])->theme_id, ==, 1);
  kt_vault_list_signal_themes_async (self->vault, NULL, result_cb, self);
  themes = kt_vault_list_signal_themes_finish (self->vault, wait_for (self), &error);
  g_assert_cmpstr (((KtSignalTheme *)themes->pdata[0])->title, ==, "Wachttijd");
  assert_events (self, "done;done;");
  kt_vault_get_signal_async (self->vault, 1, NULL, result_cb, self);
  one = kt_vault_get_signal_finish (self->vault, wait_for (self), &error);
  g_assert_cmpstr (one->text, ==, "Lang wachten");
  kt_vault_get_signal_async (self->vault, 2, NULL, result_cb, self);
  g_assert_null (kt_vault_get_signal_finish (self->vault, wait_for (self), &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  assert_events (self, "done;done;");
  stuck->casus_id = 1;
  g_set_str (&stuck->texts[KT_STUCK_RULE], "Inschrijving");
  kt_vault_put_stuck_casus_async (self->vault, stuck, NULL, result_cb, self);
  g_assert_true (kt_vault_put_stuck_casus_finish (self->vault, wait_for (self), &error));
  kt_vault_get_stuck_casus_async (self->vault, 1, NULL, result_cb, self);
  read = kt_vault_get_stuck_casus_finish (self->vault, wait_for (self), &error);
  g_assert_cmpstr (read->texts[KT_STUCK_RULE], ==, "Inschrijving");
  assert_events (self, "stuck 1;done;done;");

  kt_vault_set_signal_deleted_async (self->vault, 1, TRUE, NULL, result_cb, self);
  g_assert_true (kt_vault_set_signal_deleted_finish (self->vault, wait_for (self), &error));
  kt_vault_set_signal_theme_deleted_async (self->vault, 1, TRUE, NULL, result_cb, self);
  g_assert_true (kt_vault_set_signal_theme_deleted_finish (self->vault, wait_for (self), &error));
  assert_events (self, "signals;done;signals;done;");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-signals/signals", test_signals);
  fixture_add ("/store-signals/casus-goes", test_casus_goes);
  fixture_add ("/store-signals/themes", test_themes);
  fixture_add ("/store-signals/refused", test_refused);
  fixture_add ("/store-signals/stuck", test_stuck);
  g_test_add ("/store-signals/vault", VaultFixture, NULL, set_up, test_vault, vault_fixture_tear_down);

  return g_test_run ();
}
