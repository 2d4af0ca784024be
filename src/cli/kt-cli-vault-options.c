/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-vault-options.h"

#include "core/kt-date.h"
#include "core/kt-error.h"
#include "store/kt-store-casus.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define PASSPHRASE_BYTES_MAX 4096

void
kt_cli_vault_options_clear (KtCliVaultOptions *self)
{
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->passphrase_file, g_free);
  g_clear_pointer (&self->now, g_free);
}

void
kt_cli_vault_options_add (KtCliVaultOptions *self, GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "vault", 0, 0, G_OPTION_ARG_FILENAME, &self->folder, "The folder of the vault", "DIR" },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &self->passphrase_file,
      "Where the passphrase is read from, \"-\" for standard input", "FILE" },
    { "now", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &self->now, "The moment that counts as now",
      "YYYY-MM-DDTHH:MM" },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

gboolean
kt_cli_vault_options_use_standard_input (const KtCliVaultOptions *self)
{
  return g_strcmp0 (self->passphrase_file, "-") == 0;
}

/* Bytes of @path into @buffer; no buffer that is not ours ever holds them. */
static gssize
read_secret (const char *path, char *buffer, gsize size, GError **error)
{
  gboolean standard = g_str_equal (path, "-");
  g_autofd int opened = standard ? -1 : g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int fd = standard ? STDIN_FILENO : opened;
  gsize length = 0;

  if (fd < 0)
    {
      kt_error_set_from_errno (error, errno, path);
      return -1;
    }
  while (length < size)
    {
      gssize n = read (fd, buffer + length, size - length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          kt_error_set_from_errno (error, errno, standard ? "standard input" : path);
          return -1;
        }
      if (n == 0)
        return (gssize)length;
      length += (gsize)n;
    }
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--passphrase-file: is longer than %d bytes", PASSPHRASE_BYTES_MAX);
  return -1;
}

static char *
check_secret (char *buffer, gsize length, GError **error)
{
  if (length > 0 && buffer[length - 1] == '\n')
    length--;
  if (length > 0 && buffer[length - 1] == '\r')
    length--;
  buffer[length] = '\0';
  if (length == 0)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--passphrase-file: is empty");
      return NULL;
    }
  if (!g_utf8_validate_len (buffer, length, NULL) || strpbrk (buffer, "\r\n") != NULL)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--passphrase-file: is not one line of UTF-8 text");
      return NULL;
    }
  return kt_secret_string_new (buffer);
}

char *
kt_cli_vault_options_read_passphrase (const KtCliVaultOptions *self, GError **error)
{
  char buffer[PASSPHRASE_BYTES_MAX + 3];
  char *passphrase = NULL;
  gssize length;

  if (self->passphrase_file == NULL)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--passphrase-file: is missing");
      return NULL;
    }
  length = read_secret (self->passphrase_file, buffer, sizeof buffer, error);
  if (length >= 0)
    passphrase = check_secret (buffer, (gsize)length, error);
  explicit_bzero (buffer, sizeof buffer);
  return passphrase;
}

KtClock *
kt_cli_vault_options_get_clock (const KtCliVaultOptions *self, GError **error)
{
  if (self->now == NULL)
    return kt_clock_new_system ();
  if (!kt_moment_is_valid (self->now))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--now: is not a moment YYYY-MM-DDTHH:MM");
      return NULL;
    }
  return kt_clock_new_at (self->now);
}

KtStore *
kt_cli_vault_options_open (const KtCliVaultOptions *self, GError **error)
{
  g_autoptr (KtClock) clock = NULL;
  KtStore *store = NULL;
  char *passphrase;

  if (self->folder == NULL)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--vault: is missing");
      return NULL;
    }
  clock = kt_cli_vault_options_get_clock (self, error);
  if (clock == NULL)
    return NULL;
  passphrase = kt_cli_vault_options_read_passphrase (self, error);
  if (passphrase != NULL)
    store = kt_store_open (self->folder, passphrase, clock, error);
  kt_secret_string_free (passphrase);
  return store;
}

gint64
kt_cli_find_casus (KtStore *store, const char *code, GError **error)
{
  gint64 id = kt_store_find_casus (store, code, error);

  if (id == 0)
    g_prefix_error (error, "%s: ", code);
  return id;
}
