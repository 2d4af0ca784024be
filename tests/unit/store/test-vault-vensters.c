/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store/kt-vault-vensters.h"
#include "vault-fixture.h"

static void
vensters_changed_cb (KtVault *vault, gint64 casus_id, gint64 review_id, GString *events)
{
  g_string_append_printf (events, "vensters %d %d;", (int)casus_id, (int)review_id);
}

static void
set_up (VaultFixture *self, gconstpointer data)
{
  fixture_set_up (&self->base, data);
  add_casus (self->base.store, "Verhuizing");
  vault_fixture_open (self);
  g_signal_connect (self->vault, "vensters-changed", G_CALLBACK (vensters_changed_cb), self->events);
}

static void
test_reviews (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtVensterRecord) record = kt_venster_record_new ("2026-03-04", "{}");
  g_autoptr (KtVensterRecord) change = kt_venster_record_new ("2026-03-05", "{}");
  KtVensterMark *mark = kt_venster_mark_new ("regie", KT_VENSTER_LEEFWERELD, "Regie", FALSE);
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) counts = NULL;
  g_autoptr (GArray) ids = NULL;

  record->casus_id = 1;
  kt_vault_add_venster_review_async (self->vault, record, NULL, result_cb, self);
  g_assert_cmpint (kt_vault_add_venster_review_finish (self->vault, wait_for (self), &error), ==, 1);
  assert_events (self, "vensters 1 1;done;");

  mark->marks = KT_VENSTER_MARK_LOOKED | KT_VENSTER_MARK_HINDERS;
  g_ptr_array_add (change->marks, mark);
  change->id = 1;
  kt_vault_update_venster_review_async (self->vault, change, NULL, result_cb, self);
  g_assert_true (kt_vault_update_venster_review_finish (self->vault, wait_for (self), &error));
  assert_events (self, "vensters 1 1;done;");

  kt_vault_list_venster_reviews_async (self->vault, 1, NULL, result_cb, self);
  listed = kt_vault_list_venster_reviews_finish (self->vault, wait_for (self), &error);
  g_assert_cmpuint (listed->len, ==, 1);
  kt_vault_count_factors_async (self->vault, NULL, result_cb, self);
  counts = kt_vault_count_factors_finish (self->vault, wait_for (self), &error);
  g_assert_cmpuint (counts->len, ==, 1);
  kt_vault_list_casussen_with_factor_async (self->vault, "regie", KT_VENSTER_MARK_HINDERS, NULL, result_cb, self);
  ids = kt_vault_list_casussen_with_factor_finish (self->vault, wait_for (self), &error);
  g_assert_cmpuint (ids->len, ==, 1);
  assert_events (self, "done;done;done;");

  kt_vault_set_venster_review_deleted_async (self->vault, 1, TRUE, NULL, result_cb, self);
  g_assert_true (kt_vault_set_venster_review_deleted_finish (self->vault, wait_for (self), &error));
  assert_events (self, "vensters 1 1;done;");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/vault-vensters/reviews", VaultFixture, NULL, set_up, test_reviews, vault_fixture_tear_down);

  return g_test_run ();
}
