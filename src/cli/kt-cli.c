/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli.h"

#include "core/kt-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int
kt_cli_fail (const char *verb, const GError *error)
{
  g_autofree char *valid = g_utf8_make_valid (error->message, -1);
  g_autoptr (GString) line = g_string_new (verb);

  g_string_append (line, ": ");
  kt_cli_append_line (line, valid);
  g_string_append_c (line, '\n');
  if (write (STDERR_FILENO, line->str, line->len) < 0)
    return 1;
  return kt_error_get_exit_code (error);
}

int
kt_cli_run (int argc, char **argv, KtCliRun run)
{
  const char *verb = argv[0];
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (!run (argc, argv, out, &error) || !kt_cli_print (out->str, out->len, &error))
    return kt_cli_fail (verb, error);
  return 0;
}

static gboolean
wants_help (int argc, char **argv)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    {
      if (g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h"))
        return TRUE;
    }
  return FALSE;
}

gboolean
kt_cli_parse (GOptionContext *context, int *argc, char ***argv, int least, int most, GError **error)
{
  /* GLib would end the program as well, but as if all had gone well. */
  if (wants_help (*argc, *argv))
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      if (!kt_cli_print (help, strlen (help), error))
        return FALSE;
      exit (0);
    }
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  /* GLib leaves the separator standing before arguments that begin with a dash. */
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      (*argv)++;
      (*argc)--;
    }
  if (*argc - 1 < least)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "an argument is missing; see --help");
      return FALSE;
    }
  if (*argc - 1 > most)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: one argument too many; see --help", (*argv)[most + 1]);
      return FALSE;
    }
  return TRUE;
}

GBytes *
kt_cli_read (const char *path, gsize most, GError **error)
{
  gboolean standard = g_str_equal (path, "-");
  const char *what = standard ? "standard input" : path;
  g_autofd int opened = standard ? -1 : g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int fd = standard ? STDIN_FILENO : opened;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[64 * 1024];

  if (fd < 0)
    {
      kt_error_set_from_errno (error, errno, what);
      return NULL;
    }
  while (bytes->len <= most)
    {
      gssize n = read (fd, buffer, sizeof buffer);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          kt_error_set_from_errno (error, errno, what);
          return NULL;
        }
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      g_byte_array_append (bytes, buffer, (guint)n);
    }
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is larger than %" G_GSIZE_FORMAT " bytes", what, most);
  return NULL;
}

gboolean
kt_cli_print (const char *text, gsize length, GError **error)
{
  while (length > 0)
    {
      gssize n = write (STDOUT_FILENO, text, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return kt_error_set_from_errno (error, errno, "standard output");
      text += n;
      length -= (gsize)n;
    }
  return TRUE;
}

/* GLib's message names its temporary file, which is gone by now. */
static gboolean
set_file_error (const char *path, const GError *file_error, GError **error)
{
  static const struct
  {
    GFileError code;
    int number;
  } numbers[] = {
    { G_FILE_ERROR_NOSPC, ENOSPC }, { G_FILE_ERROR_ACCES, EACCES }, { G_FILE_ERROR_PERM, EPERM },
    { G_FILE_ERROR_ROFS, EROFS },   { G_FILE_ERROR_NOENT, ENOENT }, { G_FILE_ERROR_NOTDIR, ENOTDIR },
    { G_FILE_ERROR_IO, EIO },       { G_FILE_ERROR_ISDIR, EISDIR },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (g_error_matches (file_error, G_FILE_ERROR, (int)numbers[i].code))
        return kt_error_set_from_errno (error, numbers[i].number, path);
    }
  g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "%s: could not be written", path);
  return FALSE;
}

gboolean
kt_cli_check_target (const char *path, GError **error)
{
  GStatBuf found;

  if (g_stat (path, &found) != 0 || S_ISREG (found.st_mode))
    return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is not a regular file", path);
  return FALSE;
}

gboolean
kt_cli_write_file (const char *path, const char *text, gsize length, GError **error)
{
  g_autoptr (GError) file_error = NULL;

  if (!kt_cli_check_target (path, error))
    return FALSE;
  return g_file_set_contents_full (path, text, (gssize)length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &file_error) ||
         set_file_error (path, file_error, error);
}

void
kt_cli_append_line (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? ' ' : c);
    }
}
