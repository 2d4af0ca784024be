/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-verification.h"

#include "anonymise/kt-fold.h"
#include "anonymise/kt-name.h"

#include <string.h>

/* Foreign numbers are compared by their end, because a country code may be left out. */
#define PHONE_DIGITS 9
#define PHONE_DIGITS_MIN 6

struct _KtVerification
{
  GHashTable *words;    /* parts of names that count alone */
  GHashTable *ordinary; /* those that are ordinary words as well, which count alone only in the name of a file */
  GPtrArray *names;     /* whole names and */
  GPtrArray *addresses; /* addresses, as spelled by spell(), with a space at both ends */
  GPtrArray *phones;    /* the last digits */
  GPtrArray *emails;    /* folded */
};

/* Whether the sign at @p, of @text, parts words that are no longer one name: "een roos. de boer", "roos 'de boer'". */
static gboolean
is_break (const char *text, const char *p)
{
  if (*p == '.')
    return p[1] == ' ' || p[1] == '\n' || p[1] == '\0';
  if (*p == '\'')
    return p == text || !kt_fold_is_letter (p[-1]) || !kt_fold_is_letter (p[1]);
  return strchr (" -_\t\n/+", *p) == NULL;
}

/* The runs of letters and of digits in @folded with one space before, between and after; where @breaks are wanted, a
 * stroke stands between what no name holds together. */
static char *
spell (const char *folded, gboolean breaks)
{
  GString *spelled = g_string_sized_new (strlen (folded) + 16);
  gboolean letter = FALSE, digit = FALSE, broken = FALSE;
  guint lines = 0; /* begun since the last word */

  for (const char *p = folded; *p != '\0'; p++)
    {
      gboolean is_letter = kt_fold_is_letter (*p), is_digit = kt_fold_is_digit (*p);

      if ((is_letter && !letter) || (is_digit && !digit))
        {
          g_string_append (spelled, broken ? " | " : " ");
          broken = FALSE;
          lines = 0;
        }
      if (is_letter || is_digit)
        g_string_append_c (spelled, *p);
      else
        {
          lines += *p == '\n';
          broken = broken || (breaks && (is_break (folded, p) || lines > 1));
        }
      letter = is_letter;
      digit = is_digit;
    }
  g_string_append_c (spelled, ' ');
  return g_string_free_and_steal (spelled);
}

/* The digits of @folded; what can stand within a phone number is skipped, all else parts. */
static char *
join_digits (const char *folded)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (kt_fold_is_digit (*p))
        g_string_append_c (digits, *p);
      else if (strchr (" .-/()+\t", *p) == NULL && digits->len > 0 && digits->str[digits->len - 1] != ' ')
        g_string_append_c (digits, ' ');
    }
  return g_string_free_and_steal (digits);
}

static void
add_part (KtVerification *self, const char *part)
{
  const char *last = strrchr (part, ' ');

  last = last != NULL ? last + 1 : part;
  if (strlen (last) >= 3 && !kt_name_is_prefix (last))
    g_hash_table_add (kt_name_is_ordinary (last) ? self->ordinary : self->words, g_strdup (last));
}

static void
add_name (KtVerification *self, const char *name)
{
  g_autofree char *folded = kt_fold_string (name);
  g_autofree char *spelled = spell (folded, FALSE);
  g_autoptr (KtName) parts = kt_name_new (name);

  /* A name of one word is a part of itself. */
  if (*g_strchomp (spelled) != '\0' && strchr (spelled + 1, ' ') != NULL)
    g_ptr_array_add (self->names, g_strconcat (spelled, " ", NULL));
  for (guint i = 0; i < parts->given->len; i++)
    {
      const char *given = parts->given->pdata[i];

      add_part (self, given);
      for (guint j = 0; j < parts->surnames->len; j++)
        g_ptr_array_add (self->names, g_strdup_printf (" %s %s ", given, (char *)parts->surnames->pdata[j]));
    }
  for (guint i = 0; i < parts->surnames->len; i++)
    add_part (self, parts->surnames->pdata[i]);
}

static void
add_address (KtVerification *self, const char *address)
{
  g_autofree char *folded = kt_fold_string (address);
  g_autofree char *spelled = spell (folded, FALSE);
  g_auto (GStrv) words = g_strsplit (g_strstrip (spelled), " ", -1);
  g_autoptr (GString) street = g_string_new (" ");
  gboolean number = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_number = kt_fold_is_digit (words[i][0]);

      if (!number && words[i][0] != '\0')
        {
          g_string_append_printf (street, "%s ", words[i]);
          number = is_number && i > 0;
          if (number)
            g_ptr_array_add (self->addresses, g_strdup (street->str));
        }
      if (is_number && strlen (words[i]) == 4 && words[i + 1] != NULL && strlen (words[i + 1]) == 2 &&
          kt_fold_is_letter (words[i + 1][0]))
        g_ptr_array_add (self->addresses, g_strdup_printf (" %s %s ", words[i], words[i + 1]));
    }
}

static void
add_phone (KtVerification *self, const char *phone)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  g_autofree char *folded = kt_fold_string (phone);
  gsize length;

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (kt_fold_is_digit (*p))
        g_string_append_c (digits, *p);
    }
  length = MIN (digits->len, PHONE_DIGITS);
  if (length >= PHONE_DIGITS_MIN)
    g_ptr_array_add (self->phones, g_strdup (digits->str + digits->len - length));
}

KtVerification *
kt_verification_new (GPtrArray *persons)
{
  KtVerification *self = g_new0 (KtVerification, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ordinary = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->addresses = g_ptr_array_new_with_free_func (g_free);
  self->phones = g_ptr_array_new_with_free_func (g_free);
  self->emails = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < persons->len; i++)
    {
      const KtPerson *person = persons->pdata[i];
      g_autofree char *email = kt_fold_string (person->email);

      add_name (self, person->name);
      add_address (self, person->address);
      add_phone (self, person->phone);
      g_strstrip (email);
      if (strlen (email) > 3)
        g_ptr_array_add (self->emails, g_steal_pointer (&email));
    }
  return self;
}

void
kt_verification_add_words (KtVerification *self, const char *words)
{
  g_autofree char *folded = kt_fold_string (words);
  g_autofree char *spelled = spell (folded, FALSE);

  if (spelled[0] != '\0' && spelled[1] != '\0')
    g_ptr_array_add (self->names, g_steal_pointer (&spelled));
}

void
kt_verification_free (KtVerification *self)
{
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->ordinary);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->addresses);
  g_ptr_array_unref (self->phones);
  g_ptr_array_unref (self->emails);
  g_free (self);
}

static gboolean
has_any (const char *text, GPtrArray *needles)
{
  for (guint i = 0; i < needles->len; i++)
    {
      if (strstr (text, needles->pdata[i]) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether a word of @spelled, or what is left of it without the s of a genitive, is in @words. */
static gboolean
has_word (GHashTable *words, char *spelled)
{
  for (char *p = spelled + 1, *end; *p != '\0'; p = end + 1)
    {
      gboolean found;

      end = strchr (p, ' ');
      if (end == NULL)
        return FALSE;
      *end = '\0';
      found = g_hash_table_contains (words, p);
      if (!found && end - p > 3 && end[-1] == 's')
        {
          end[-1] = '\0';
          found = g_hash_table_contains (words, p);
          end[-1] = 's';
        }
      *end = ' ';
      if (found)
        return TRUE;
    }
  return FALSE;
}

gboolean
kt_verification_find_numbers (const KtVerification *self, const char *text, KtTag *kind)
{
  g_autofree char *folded = kt_fold_string (text);
  g_autofree char *spelled = spell (folded, FALSE);
  g_autofree char *digits = join_digits (folded);
  KtTag found;

  if (has_any (folded, self->emails))
    found = KT_TAG_EMAILADRES;
  else if (has_any (spelled, self->addresses))
    found = KT_TAG_LOCATIE;
  else if (has_any (digits, self->phones))
    found = KT_TAG_TELEFOONNUMMER;
  else
    return FALSE;
  if (kind != NULL)
    *kind = found;
  return TRUE;
}

gboolean
kt_verification_find (const KtVerification *self, const char *text, KtTag *kind)
{
  g_autofree char *folded = kt_fold_string (text);
  g_autofree char *spelled = spell (folded, FALSE);
  g_autofree char *phrases = spell (folded, TRUE);

  /* A name within an e-mail address is told as the latter. */
  if (has_any (folded, self->emails) || (!has_any (phrases, self->names) && !has_word (self->words, spelled)))
    return kt_verification_find_numbers (self, text, kind);
  if (kind != NULL)
    *kind = KT_TAG_PERSOON;
  return TRUE;
}

gboolean
kt_verification_find_in_file_name (const KtVerification *self, const char *name, KtTag *kind)
{
  g_autofree char *folded = kt_fold_string (name);
  g_autofree char *spelled = spell (folded, FALSE);

  if (!has_word (self->ordinary, spelled))
    return kt_verification_find (self, name, kind);
  *kind = KT_TAG_PERSOON;
  return TRUE;
}
