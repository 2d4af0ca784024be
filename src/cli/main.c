/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-anonymise.h"
#include "cli/kt-cli-verbs.h"
#include "cli/kt-cli.h"
#include "core/kt-error.h"
#include "store/kt-secret.h"

#include "config.h"

#include <locale.h>
#include <signal.h>

typedef struct
{
  const char *name;
  const char *description;
  int (*run) (int argc, char **argv);
} Verb;

static const Verb verbs[] = {
  { "init", "make a vault and show its recovery code", kt_cli_init },
  { "check", "see whether a vault is whole", kt_cli_check },
  { "import", "store casussen from files", kt_cli_import },
  { "export", "write casussen to files", kt_cli_export },
  { "list", "list the casussen", kt_cli_list },
  { "show", "show a casus with its notes", kt_cli_show },
  { "note", "write a note", kt_cli_note },
  { "search", "search casussen, persons and notes", kt_cli_search },
  { "summary", "write a summary in which nobody is named", kt_cli_summary },
  { "anonymise", "replace what names somebody in JSON lines", kt_cli_anonymise },
  { "effects", "calculate what a way of working cost and brought", kt_cli_effects },
  { "generate", "fill a vault with invented casussen", kt_cli_generate },
};

static const Verb *
find_verb (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_equal (verbs[i].name, name))
        return &verbs[i];
    }
  return NULL;
}

static gboolean
print_version (GString *out)
{
  g_string_append (out, "keukentafel-cli " KT_VERSION "\n");
  return TRUE;
}

static gboolean
print_help (GString *out)
{
  g_string_append (out, "Usage:\n  keukentafel-cli VERB [OPTION…]\n\nVerbs:\n");
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_string_append_printf (out, "  %-12s%s\n", verbs[i].name, verbs[i].description);
  g_string_append (out, "\nkeukentafel-cli VERB --help describes a verb. keukentafel-cli --version names the version.\n"
                        "\nExit status: 0 done; 1 it failed while working; 2 the input or the arguments are wrong;\n"
                        "3 refused on purpose; 4 the vault cannot be opened or is damaged.\n");
  return TRUE;
}

/* Without a verb. */
static gboolean
answer (int argc, char **argv, GString *out, GError **error)
{
  const char *word = argc > 1 ? argv[1] : NULL;

  if (g_strcmp0 (word, "--help") == 0 || g_strcmp0 (word, "-h") == 0)
    return print_help (out);
  if (g_strcmp0 (word, "--version") == 0)
    return print_version (out);
  if (word == NULL)
    g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "a verb is missing; see --help");
  else
    g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: unknown verb; see --help", word);
  return FALSE;
}

int
main (int argc, char **argv)
{
  const Verb *verb = argc > 1 ? find_verb (argv[1]) : NULL;
  g_autofree char *program = NULL;
  char name[] = "keukentafel-cli";

  /* Else GLib writes its help in ASCII. */
  setlocale (LC_CTYPE, "C.UTF-8");
  kt_secret_forbid_core_dumps ();
  /* A reader that went away is an error of writing like any other. */
  signal (SIGPIPE, SIG_IGN);
  if (verb == NULL)
    {
      argv[0] = name;
      return kt_cli_run (argc, argv, answer);
    }
  program = g_strconcat (name, " ", verb->name, NULL);
  g_set_prgname (program);
  return verb->run (argc - 1, argv + 1);
}
