/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-fault.h"

#include "vensters/kt-question-bank.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NONE_OF "is none of "
#define TOO_MANY "there are more than "

/* What the readers say after the place, which is English for the command line, and what is said here. */
static const struct
{
  const char *why; /* or what it begins with */
  const char *sentence;
} reasons[] = {
  { "is missing", N_ ("This must be there, and it is missing.") },
  { "is empty", N_ ("Nothing is filled in.") },
  { "unknown member", N_ ("This name is not known here. Look whether it is spelled right.") },
  { "is given twice", N_ ("This is there twice.") },
  { "member \"", N_ ("Something is there twice here.") },
  { "a question has the same", N_ ("A question has this name as well.") },
  { "is not a text", N_ ("This must be a text, between quotation marks.") },
  { "is not true or false", N_ ("This must be true or false, without quotation marks.") },
  { "is not a whole number", N_ ("This must be a whole number.") },
  { "is not between ", N_ ("This number is too small or too large.") },
  { "is not a list", N_ ("This must be a list, between square brackets.") },
  { "is not an object", N_ ("This must be an object, between braces.") },
  { "is not a date", N_ ("This is no date. Write it as 2026-11-26.") },
  { "is not " KT_QUESTION_BANK_FORMAT, N_ ("This is no file with questions of Keukentafel.") },
  { "must have each of the nine words",
    N_ ("Each of the nine words must be there once, from nauwelijks to onbekend.") },
  { "has more than one line", N_ ("This must be on one line.") },
  { "is longer than ", N_ ("This text is too long.") },
  { "has a ", N_ ("There is a sign in it that cannot be read.") },
  { "a text has a ", N_ ("There is a sign in it that cannot be read.") },
  { "is not UTF-8", N_ ("The file is not in UTF-8. Save it so in your editor.") },
  { "the file is larger than ", N_ ("The file is too large.") },
  { "the text is larger than ", N_ ("The file is too large.") },
};

/* Whether @text is @prefix, a number and @suffix; @rest is what follows then. */
static gboolean
read_number (const char *text, const char *prefix, char suffix, guint64 *number, const char **rest)
{
  char *end;

  if (!g_str_has_prefix (text, prefix) || !g_ascii_isdigit (text[strlen (prefix)]))
    return FALSE;
  *number = g_ascii_strtoull (text + strlen (prefix), &end, 10);
  *rest = end + 1;
  return *end == suffix && *number < G_MAXUINT;
}

/* (transfer full): where @place is, in words. Writes in it. */
static char *
tell_place (char *place)
{
  const char *rest;
  char *bracket = strchr (place, '[');
  guint64 number;

  if (read_number (place, "line ", '\0', &number, &rest))
    return g_strdup_printf (_ ("In the file: line %u."), (guint)number);
  if (bracket != NULL && read_number (bracket, "[", ']', &number, &rest))
    {
      *bracket = '\0';
      /* Translators: the number of an object in a list of a file, the list, and a member of the object. */
      return *rest == '.'
                 ? g_strdup_printf (_ ("In the file: number %u of “%s”, “%s”."), (guint)number + 1, place, rest + 1)
                 /* Translators: the number of an object in a list of a file, and the list. */
                 : g_strdup_printf (_ ("In the file: number %u of “%s”."), (guint)number + 1, place);
    }
  return *place != '\0' ? g_strdup_printf (_ ("In the file: “%s”."), place) : g_strdup ("");
}

/* (transfer full): "" when it is not known. */
static char *
tell_why (const char *why, gboolean is_line)
{
  if (g_str_has_prefix (why, NONE_OF))
    /* Translators: the words that may stand in a place of a file. */
    return g_strdup_printf (_ ("Choose one of these: %s."), why + strlen (NONE_OF));
  if (g_str_has_prefix (why, TOO_MANY))
    return g_strdup_printf (_ ("There may be at most %d of these."), KT_QUESTION_BANK_ITEMS_MAX);
  if (strstr (why, TOO_MANY) != NULL)
    return g_strdup_printf (_ ("With those that are here already there would be more than %d of these."),
                            KT_QUESTION_BANK_ITEMS_MAX);
  if (strstr (why, " is later than ") != NULL)
    return g_strdup (_ ("A later Keukentafel made this file. Update the program to read it."));
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_has_prefix (why, reasons[i].why))
      return g_strdup (_ (reasons[i].sentence));
  return is_line
             ? g_strdup (_ ("From here on it is no JSON: perhaps a comma, a quotation mark or a bracket is missing."))
             : g_strdup ("");
}

char *
kt_bank_fault_tell (const char *message)
{
  const char *end = strstr (message, ": ");
  g_autofree char *place = end != NULL ? g_strndup (message, (gsize)(end - message)) : g_strdup ("");
  gboolean is_line = g_str_has_prefix (place, "line ");
  g_autofree char *where = tell_place (place);
  g_autofree char *why = tell_why (end != NULL ? end + strlen (": ") : message, is_line);

  return g_strconcat (where, *where != '\0' && *why != '\0' ? " " : "", why, NULL);
}
