/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  VaultFixture *self = data;

  g_string_append (self->events, "done;");
  self->result = g_object_ref (result);
}

GAsyncResult *
wait_for (VaultFixture *self)
{
  g_clear_object (&self->result);
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return self->result;
}

void
assert_events (VaultFixture *self, const char *expected)
{
  g_assert_cmpstr (self->events->str, ==, expected);
  g_string_truncate (self->events, 0);
}

void
vault_fixture_open (VaultFixture *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->base.store, kt_store_close);
  self->events = g_string_new (NULL);
  kt_vault_open_async (self->base.folder, PASSPHRASE, self->base.clock, NULL, result_cb, self);
  self->vault = kt_vault_open_finish (wait_for (self), &error);
  g_assert_no_error (error);
  g_string_truncate (self->events, 0);
}

void
vault_fixture_tear_down (VaultFixture *self, gconstpointer data)
{
  g_clear_object (&self->result);
  g_clear_object (&self->vault);
  g_string_free (self->events, TRUE);
  fixture_tear_down (&self->base, data);
}
