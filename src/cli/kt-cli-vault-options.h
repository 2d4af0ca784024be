/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store.h"

G_BEGIN_DECLS

/* The options of every verb with a vault. */
typedef struct
{
  char *folder;
  char *passphrase_file;
  char *now;
} KtCliVaultOptions;

void kt_cli_vault_options_clear (KtCliVaultOptions *self);

/* Adds the options to @context; @self is filled when it parses. */
void kt_cli_vault_options_add (KtCliVaultOptions *self, GOptionContext *context);

/* Whether the options take standard input for themselves. */
gboolean kt_cli_vault_options_use_standard_input (const KtCliVaultOptions *self);

/* (transfer full): free it with kt_secret_string_free(). */
char *kt_cli_vault_options_read_passphrase (const KtCliVaultOptions *self, GError **error);
/* (transfer full) */
KtClock *kt_cli_vault_options_get_clock (const KtCliVaultOptions *self, GError **error);
/* (transfer full) */
KtStore *kt_cli_vault_options_open (const KtCliVaultOptions *self, GError **error);

/* The id of the casus with @code; 0 on error, whose message names the code. */
gint64 kt_cli_find_casus (KtStore *store, const char *code, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KtCliVaultOptions, kt_cli_vault_options_clear)

G_END_DECLS
