/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-name.h"

#include "anonymise/kt-fold.h"
#include "anonymise/kt-name-short.h"

#include <string.h>

/* A word of the name and how it hangs on the one before. */
typedef struct
{
  char *text;
  gboolean hyphen;
} Part;

static void
clear_part (gpointer data)
{
  g_free (((Part *)data)->text);
}

/* The letter runs of @folded from @start to @end; titles are left out, and what stands in brackets too. */
static GArray *
split (const char *folded, gsize start, gsize end)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  gboolean hyphen = FALSE;
  gsize i = start;

  g_array_set_clear_func (parts, clear_part);
  while (i < end)
    {
      gsize from = i;

      while (i < end && kt_fold_is_letter (folded[i]))
        i++;
      if (i > from)
        {
          Part part = { g_strndup (folded + from, i - from), hyphen };

          if (kt_name_is_title (part.text) && !hyphen)
            g_free (part.text);
          else
            g_array_append_val (parts, part);
          hyphen = FALSE;
        }
      else
        {
          hyphen = folded[i] == '-' && parts->len > 0;
          i++;
        }
    }
  return parts;
}

static char *
join (GArray *parts, guint from, guint to, const char *between)
{
  GString *joined = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      if (i > from)
        g_string_append (joined, between);
      g_string_append (joined, g_array_index (parts, Part, i).text);
    }
  return g_string_free_and_steal (joined);
}

static void
add (GPtrArray *forms, char *form)
{
  if (*form == '\0' || g_ptr_array_find_with_equal_func (forms, form, g_str_equal, NULL))
    g_free (form);
  else
    g_ptr_array_add (forms, form);
}

/* A bare tussenvoegsel names nobody. */
static guint
skip_prefixes (GArray *parts, guint from, guint to)
{
  while (from + 1 < to && kt_name_is_prefix (g_array_index (parts, Part, from).text))
    from++;
  return from;
}

/* "vd Steen" and "v.d. Steen" for "van der Steen". */
static void
add_short_prefixes (KtName *self, GArray *parts, guint from, guint to)
{
  g_autofree char *rest = NULL;

  if (to - from < 3 || !g_str_equal (g_array_index (parts, Part, from).text, "van") ||
      g_array_index (parts, Part, from + 1).text[0] != 'd')
    return;
  rest = join (parts, from + 2, to, " ");
  add (self->surnames, g_strconcat ("vd ", rest, NULL));
  add (self->surnames, g_strconcat ("v d ", rest, NULL));
}

static void
add_surname (KtName *self, GArray *parts, guint from, guint to)
{
  guint start = from, bare = skip_prefixes (parts, from, to);

  if (from >= to)
    return;
  self->surname_initial = g_array_index (parts, Part, bare).text[0];
  add (self->surnames, join (parts, from, to, " "));
  add (self->surnames, join (parts, bare, to, " "));
  add (self->surnames, join (parts, from, to, ""));
  add_short_prefixes (self, parts, from, to);
  /* Each of "Figueiredo Pinto". */
  for (guint i = bare; i < to && to - bare > 1; i++)
    {
      const char *text = g_array_index (parts, Part, i).text;

      if (strlen (text) >= 3 && !kt_name_is_prefix (text))
        add (self->surnames, g_strdup (text));
    }
  if (bare > from)
    {
      g_autofree char *front = join (parts, from, bare, "");
      g_autofree char *back = join (parts, bare, to, " ");

      add (self->surnames, g_strconcat (front, " ", back, NULL)); /* "vander Molen" */
    }
  for (guint i = from + 1; i <= to; i++) /* halves */
    {
      /* At a hyphen, and where a second group of tussenvoegsels begins. */
      if (i < to && !g_array_index (parts, Part, i).hyphen &&
          !(kt_name_is_prefix (g_array_index (parts, Part, i).text) &&
            !kt_name_is_prefix (g_array_index (parts, Part, i - 1).text)))
        continue;
      if (i < to || start > from)
        {
          /* In "al-Hamwi" the hyphen follows a tussenvoegsel, which is no half. */
          if (i == start + 1 && i < to && kt_name_is_prefix (g_array_index (parts, Part, start).text))
            continue;
          add (self->surnames, join (parts, start, i, " "));
          add (self->surnames, join (parts, skip_prefixes (parts, start, i), i, " "));
          add (self->surnames, join (parts, start, i, ""));
          add_short_prefixes (self, parts, start, i);
        }
      start = i;
    }
}

static void
add_given (KtName *self, GArray *parts, guint from, guint to)
{
  GString *initials = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      const char *text = g_array_index (parts, Part, i).text;
      guint end = i + 1;

      g_string_append_c (initials, text[0]);
      while (end < to && g_array_index (parts, Part, end).hyphen)
        end++;
      if (end > i + 1 && (i == from || !g_array_index (parts, Part, i).hyphen))
        {
          add (self->given, join (parts, i, end, " "));
          add (self->given, join (parts, i, end, ""));
        }
      if (strlen (text) > 1 && !(i > from && kt_name_is_prefix (text)))
        {
          add (self->given, g_strdup (text));
          kt_name_add_short_forms (text, self->given);
        }
    }
  g_free (self->initials);
  self->initials = g_string_free_and_steal (initials);
}

/* Whether a name that begins with @word is a surname alone: "De Boer", but not "Ben Bakker". */
static gboolean
begins_surname (const char *word)
{
  static const char *const words[] = { "van", "de", "der", "den", "het", "ter", "ten", "te", "von", "el" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (word, words[i]))
        return TRUE;
    }
  return FALSE;
}

/* Where the surname begins: at the first tussenvoegsel, or else at the last word that no hyphen hangs on. */
static guint
find_surname (GArray *parts)
{
  guint last = 0;

  for (guint i = 1; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (i + 1 < parts->len && kt_name_is_prefix (part->text) && strlen (part->text) > 1)
        {
          /* In "Kooiman-de Bruijn" it begins earlier. */
          while (i > 1 && g_array_index (parts, Part, i).hyphen)
            i--;
          return i;
        }
      if (!part->hyphen)
        last = i;
    }
  /* "d'Hondt", "'t Hart": a single letter that an apostrophe hangs on. */
  while (last > 1 && strlen (g_array_index (parts, Part, last - 1).text) == 1 &&
         kt_name_is_prefix (g_array_index (parts, Part, last - 1).text) && last + 1 == parts->len &&
         kt_fold_is_one_of (g_array_index (parts, Part, last - 1).text[0], "tds"))
    last--;
  return last;
}

KtName *
kt_name_new (const char *name)
{
  KtName *self = g_new0 (KtName, 1);
  g_autofree char *folded = kt_fold_string (name);
  char *comma = strchr (folded, ','), *bracket = strchr (folded, '(');
  gsize length = strlen (folded);

  self->given = g_ptr_array_new_with_free_func (g_free);
  self->surnames = g_ptr_array_new_with_free_func (g_free);
  self->initials = g_strdup ("");

  if (bracket != NULL && bracket > folded) /* "Wilhelmina (Mien) de Vries": a call name */
    {
      char *end = strchr (bracket, ')');
      g_autoptr (GArray) call = split (folded, (gsize)(bracket - folded), end != NULL ? (gsize)(end - folded) : length);

      for (guint i = 0; i < call->len; i++)
        {
          const char *text = g_array_index (call, Part, i).text;

          if (strlen (text) > 1 && !kt_name_is_prefix (text))
            add (self->given, g_strdup (text));
        }
      memset (bracket, ' ', end != NULL ? (gsize)(end + 1 - bracket) : strlen (bracket));
      comma = strchr (folded, ',');
    }

  if (comma != NULL)
    {
      g_autoptr (GArray) surname = split (folded, 0, (gsize)(comma - folded));
      g_autoptr (GArray) given = split (folded, (gsize)(comma - folded), length);
      guint to = given->len;

      /* "Molen, Geert van der" */
      while (to > 1 && kt_name_is_prefix (g_array_index (given, Part, to - 1).text) &&
             strlen (g_array_index (given, Part, to - 1).text) > 1)
        to--;
      if (to < given->len && surname->len > 0)
        {
          g_autofree char *front = join (given, to, given->len, " ");
          g_autofree char *back = join (surname, 0, surname->len, " ");

          add (self->surnames, g_strconcat (front, " ", back, NULL));
        }
      add_surname (self, surname, 0, surname->len);
      add_given (self, given, 0, to);
    }
  else
    {
      g_autoptr (GArray) parts = split (folded, 0, length);

      if (parts->len == 1)
        add_given (self, parts, 0, 1);
      else if (parts->len > 1)
        {
          gboolean alone = begins_surname (g_array_index (parts, Part, 0).text);
          guint surname = alone ? 0 : find_surname (parts);

          /* "Anna-Maria" has no surname: every part hangs on the first. */
          if (surname == 0 && !alone)
            surname = parts->len;
          add_given (self, parts, 0, surname);
          add_surname (self, parts, surname, parts->len);
          /* The second of three may be a surname too: "Mariana Castillo Herrera". */
          if (surname == 2 && parts->len == 3 && !g_array_index (parts, Part, 1).hyphen &&
              !g_array_index (parts, Part, 2).hyphen)
            {
              add (self->surnames, join (parts, 1, 3, " "));
              add (self->surnames, join (parts, 1, 2, " "));
            }
        }
    }
  return self;
}

void
kt_name_free (KtName *self)
{
  g_ptr_array_unref (self->given);
  g_ptr_array_unref (self->surnames);
  g_free (self->initials);
  g_free (self);
}
