/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-fixture.h"
#include "store/kt-vault.h"

G_BEGIN_DECLS

/* The vault as the pages see it. */
typedef struct
{
  Fixture base;
  KtVault *vault;
  GString *events; /* what was told, in order */
  GAsyncResult *result;
} VaultFixture;

/* Closes the store of @base and opens it as a vault. */
void vault_fixture_open (VaultFixture *self);
void vault_fixture_tear_down (VaultFixture *self, gconstpointer data);

/* The callback of a call, whose data is the fixture: adds "done;" to the events. */
void result_cb (GObject *source, GAsyncResult *result, gpointer data);
/* (transfer none): of the one call that was made. */
GAsyncResult *wait_for (VaultFixture *self);
/* That just this was told since the last time. */
void assert_events (VaultFixture *self, const char *expected);

G_END_DECLS
