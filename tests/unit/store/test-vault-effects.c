/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store/kt-vault-effects.h"
#include "store/kt-vault-edition.h"
#include "vault-fixture.h"

static void
analyses_changed_cb (KtVault *vault, gint64 casus_id, gint64 analysis_id, GString *events)
{
  g_string_append_printf (events, "analyses %d %d;", (int)casus_id, (int)analysis_id);
}

static void
editions_changed_cb (KtVault *vault, gint64 kind, GString *events)
{
  g_string_append (events, kind == KT_EDITION_PRICE_LIST ? "price lists;" : "question banks;");
}

static void
casus_changed_cb (KtVault *vault, gint64 casus_id, GString *events)
{
  g_string_append (events, "casus;");
}

/* Casus 1 without an analysis, and casus 2 with analysis 1. */
static void
set_up (VaultFixture *self, gconstpointer data)
{
  g_autoptr (KtAnalysisRecord) record = kt_analysis_record_new ("{}");

  fixture_set_up (&self->base, data);
  add_casus (self->base.store, "Verhuizing");
  record->casus_id = add_casus (self->base.store, "Schulden");
  g_assert_cmpint (kt_store_add_analysis (self->base.store, record, NULL), ==, 1);
  vault_fixture_open (self);
  g_signal_connect (self->vault, "analyses-changed", G_CALLBACK (analyses_changed_cb), self->events);
  g_signal_connect (self->vault, "editions-changed", G_CALLBACK (editions_changed_cb), self->events);
  g_signal_connect (self->vault, "casus-changed", G_CALLBACK (casus_changed_cb), self->events);
}

static void
test_analyses (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtAnalysisRecord) record = kt_analysis_record_new ("{\"a\":1}");
  g_autoptr (KtAnalysisRecord) change = NULL;
  g_autoptr (KtAnalysisRecord) got = NULL;
  g_autoptr (GPtrArray) all = NULL;

  record->casus_id = 1;
  kt_vault_add_analysis_async (self->vault, record, NULL, result_cb, self);
  g_assert_cmpint (kt_vault_add_analysis_finish (self->vault, wait_for (self), &error), ==, 2);
  assert_events (self, "analyses 1 2;done;");

  /* Whoever changes an analysis need not know its casus. */
  change = kt_analysis_record_new ("{\"a\":2}");
  change->id = 2;
  kt_vault_update_analysis_async (self->vault, change, NULL, result_cb, self);
  g_assert_true (kt_vault_update_analysis_finish (self->vault, wait_for (self), &error));
  assert_events (self, "analyses 1 2;done;");
  kt_vault_get_analysis_async (self->vault, 2, NULL, result_cb, self);
  got = kt_vault_get_analysis_finish (self->vault, wait_for (self), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (got->document, ==, "{\"a\":2}");
  assert_events (self, "done;");

  kt_vault_set_analysis_deleted_async (self->vault, 1, TRUE, NULL, result_cb, self);
  g_assert_true (kt_vault_set_analysis_deleted_finish (self->vault, wait_for (self), &error));
  assert_events (self, "analyses 2 1;done;");
  kt_vault_list_analyses_async (self->vault, 0, NULL, result_cb, self);
  all = kt_vault_list_analyses_finish (self->vault, wait_for (self), &error);
  g_assert_cmpuint (all->len, ==, 1);
  assert_events (self, "done;");
}

static void
test_price_lists (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtEditionRecord) record = kt_edition_record_new (KT_EDITION_PRICE_LIST, "prijzen");
  g_autoptr (KtEditionRecord) got = NULL;
  g_autoptr (GPtrArray) heads = NULL;

  g_set_str (&record->made, "2026-01-01");
  g_set_str (&record->document, "{}");
  kt_vault_add_edition_async (self->vault, record, NULL, result_cb, self);
  g_assert_cmpint (kt_vault_add_edition_finish (self->vault, wait_for (self), &error), ==, 1);
  assert_events (self, "price lists;done;");
  /* To add what is there changes nothing. */
  kt_vault_add_edition_async (self->vault, record, NULL, result_cb, self);
  g_assert_cmpint (kt_vault_add_edition_finish (self->vault, wait_for (self), &error), ==, 1);
  assert_events (self, "done;");

  kt_vault_list_editions_async (self->vault, KT_EDITION_PRICE_LIST, NULL, result_cb, self);
  heads = kt_vault_list_editions_finish (self->vault, wait_for (self), &error);
  g_assert_cmpuint (heads->len, ==, 1);
  kt_vault_get_edition_async (self->vault, KT_EDITION_PRICE_LIST, "prijzen", NULL, result_cb, self);
  got = kt_vault_get_edition_finish (self->vault, wait_for (self), &error);
  g_assert_cmpstr (got->document, ==, "{}");
  assert_events (self, "done;done;");
}

/* What is not done is not told. */
static void
test_refused (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtAnalysisRecord) record = kt_analysis_record_new ("{}");
  g_autoptr (KtEditionRecord) price_list = kt_edition_record_new (KT_EDITION_PRICE_LIST, "prijzen");

  record->id = record->casus_id = 77;
  kt_vault_add_analysis_async (self->vault, record, NULL, result_cb, self);
  g_assert_cmpint (kt_vault_add_analysis_finish (self->vault, wait_for (self), &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  kt_vault_update_analysis_async (self->vault, record, NULL, result_cb, self);
  g_assert_false (kt_vault_update_analysis_finish (self->vault, wait_for (self), &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  kt_vault_set_analysis_deleted_async (self->vault, 77, TRUE, NULL, result_cb, self);
  g_assert_false (kt_vault_set_analysis_deleted_finish (self->vault, wait_for (self), &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  kt_vault_add_edition_async (self->vault, price_list, NULL, result_cb, self);
  g_assert_cmpint (kt_vault_add_edition_finish (self->vault, wait_for (self), &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  assert_events (self, "done;done;done;done;");
}

#define ADD(path, function) g_test_add (path, VaultFixture, NULL, set_up, function, vault_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/vault-effects/analyses", test_analyses);
  ADD ("/vault-effects/price-lists", test_price_lists);
  ADD ("/vault-effects/refused", test_refused);

  return g_test_run ();
}
