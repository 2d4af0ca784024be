/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-known-table.h"

#include "anonymise/kt-lexicon-format.h"

#include <string.h>

static void
clear_entity (gpointer data)
{
  g_free (((KtEntity *)data)->initials);
}

static void
clear_form (gpointer data)
{
  g_array_unref (((KtForm *)data)->words);
  g_array_unref (((KtForm *)data)->members);
}

static void
clear_word (gpointer data)
{
  g_free (((KtKnownWord *)data)->text);
  g_array_unref (((KtKnownWord *)data)->forms);
}

KtKnown *
kt_known_new (const KtLexicon *lexicon)
{
  KtKnown *self = g_new0 (KtKnown, 1);

  self->lexicon = lexicon;
  self->entities = g_array_new (FALSE, FALSE, sizeof (KtEntity));
  g_array_set_clear_func (self->entities, clear_entity);
  self->forms = g_array_new (FALSE, FALSE, sizeof (KtForm));
  g_array_set_clear_func (self->forms, clear_form);
  self->words = g_array_new (FALSE, FALSE, sizeof (KtKnownWord));
  g_array_set_clear_func (self->words, clear_word);
  self->form_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n_slots = 64;
  self->slots = g_new0 (KtSlot, self->n_slots);
  self->joined = g_string_chunk_new (256);
  return self;
}

void
kt_known_free (KtKnown *self)
{
  g_array_unref (self->entities);
  g_array_unref (self->forms);
  g_array_unref (self->words);
  g_hash_table_unref (self->form_ids);
  g_free (self->slots);
  g_string_chunk_free (self->joined);
  g_free (self);
}

/* --- Words --- */

static guint32
get_letters (const char *text, gsize length)
{
  guint32 letters = 0;

  for (gsize i = 0; i < length; i++)
    {
      if ((guchar)(text[i] - 'a') < 26)
        letters |= 1u << (text[i] - 'a');
    }
  return letters;
}

KtSlot *
kt_known_find_slot (KtKnown *self, const char *text, gsize length, guint64 hash)
{
  for (gsize i = hash & (self->n_slots - 1);; i = (i + 1) & (self->n_slots - 1))
    {
      KtSlot *slot = &self->slots[i];
      const KtKnownWord *word;

      if (slot->word == 0)
        return slot;
      word = &g_array_index (self->words, KtKnownWord, slot->word - 1);
      if (slot->hash == hash && word->length == length && memcmp (word->text, text, length) == 0)
        return slot;
    }
}

static guint
add_word (KtKnown *self, const char *text, gsize length)
{
  guint64 hash = kt_hash (text, length);
  KtSlot *slot = kt_known_find_slot (self, text, length, hash);
  KtKnownWord word = { g_strndup (text, length), length, get_letters (text, length), NULL, 0 };

  if (slot->word != 0)
    {
      g_free (word.text);
      return slot->word - 1;
    }
  word.forms = g_array_new (FALSE, FALSE, sizeof (guint));
  if (length >= KT_FUZZY_MIN && length <= KT_FUZZY_MAX && (guchar)(text[0] - 'a') < 26)
    {
      guint *first = &self->fuzzy[text[0] - 'a'][length];

      word.next = *first;
      *first = self->words->len + 1;
    }
  g_array_append_val (self->words, word);
  *slot = (KtSlot){ hash, self->words->len };

  if (self->words->len * 2 > self->n_slots)
    {
      g_free (self->slots);
      self->n_slots *= 4;
      self->slots = g_new0 (KtSlot, self->n_slots);
      for (guint i = 0; i < self->words->len; i++)
        {
          const KtKnownWord *old = &g_array_index (self->words, KtKnownWord, i);
          guint64 old_hash = kt_hash (old->text, old->length);

          *kt_known_find_slot (self, old->text, old->length, old_hash) = (KtSlot){ old_hash, i + 1 };
        }
    }
  return self->words->len - 1;
}

gboolean
kt_known_is_typing_error (const char *a, gsize a_length, const char *b, gsize b_length)
{
  gsize i = 0, j = 0;

  while (i < a_length && i < b_length && a[i] == b[i])
    i++;
  while (j < a_length - i && j < b_length - i && a[a_length - 1 - j] == b[b_length - 1 - j])
    j++;
  if (a_length == b_length)
    return i + j + 1 == a_length || (i + j + 2 == a_length && a[i] == b[i + 1] && a[i + 1] == b[i]);
  return i + j + 1 == MAX (a_length, b_length) && i + j == MIN (a_length, b_length);
}

gboolean
kt_known_is_ordinary (KtKnown *self, const char *text, gsize length)
{
  return (kt_lexicon_look_up (self->lexicon, text, length).classes & (KT_CLASS_ORDINARY | KT_CLASS_ROLE)) != 0;
}

gboolean
kt_known_may_be_misspelt (KtKnown *self, const char *text, gsize length)
{
  return length + 1 >= KT_FUZZY_MIN && length <= KT_FUZZY_MAX && !kt_known_is_ordinary (self, text, length);
}

guint
kt_known_find_misspelt (KtKnown *self, const char *text, gsize length, guint candidates[KT_CANDIDATES_MAX])
{
  guint32 letters;
  guint n = 0;
  gboolean checked = FALSE;

  if (length + 1 < KT_FUZZY_MIN || length >= KT_FUZZY_MAX)
    return 0;
  letters = get_letters (text, length);
  for (guint k = 0; k < 2; k++) /* the first letter as it is, or swapped with the second */
    {
      if ((guchar)(text[k] - 'a') >= 26 || (k == 1 && text[0] == text[1]))
        continue;
      for (gsize l = k == 0 ? length - 1 : length; l <= (k == 0 ? length + 1 : length); l++)
        {
          for (guint next = self->fuzzy[text[k] - 'a'][l]; next != 0;)
            {
              const KtKnownWord *word = &g_array_index (self->words, KtKnownWord, next - 1);

              if (__builtin_popcount (letters ^ word->letters) <= 2 &&
                  kt_known_is_typing_error (text, length, word->text, word->length))
                {
                  if (!checked && !kt_known_may_be_misspelt (self, text, length))
                    return 0;
                  checked = TRUE;
                  candidates[n++] = next - 1;
                  if (n == KT_CANDIDATES_MAX)
                    return n;
                }
              next = word->next;
            }
        }
    }
  return n;
}

/* --- Forms --- */

static void
add_form (KtKnown *self, const char *text, guint entity, KtKinds kinds)
{
  guint id = GPOINTER_TO_UINT (g_hash_table_lookup (self->form_ids, text));
  KtMember member = { entity, kinds };
  KtForm *form;

  if (strlen (text) < 2)
    return;
  if (id == 0)
    {
      KtForm new_form = { g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (KtMember)),
                          FALSE };
      g_auto (GStrv) words = g_strsplit (text, " ", -1);
      guint n = g_strv_length (words), first;

      for (guint i = 0; i < n; i++)
        {
          guint word = add_word (self, words[i], strlen (words[i]));

          g_array_append_val (new_form.words, word);
        }
      /* "de boer" may be anyone in lower case, "van der boer" is a name. */
      new_form.ordinary =
          (strlen (words[n - 1]) <= 2 || kt_known_is_ordinary (self, words[n - 1], strlen (words[n - 1]))) &&
          !(n >= 3 && (g_str_equal (words[n - 2], "der") || g_str_equal (words[n - 2], "den")));
      id = self->forms->len + 1;
      first = g_array_index (new_form.words, guint, 0);
      g_array_append_val (self->forms, new_form);
      g_hash_table_insert (self->form_ids, g_strdup (text), GUINT_TO_POINTER (id));
      id--;
      g_array_append_val (g_array_index (self->words, KtKnownWord, first).forms, id);
      id++;
    }
  form = &g_array_index (self->forms, KtForm, id - 1);
  for (guint i = 0; i < form->members->len; i++)
    {
      KtMember *old = &g_array_index (form->members, KtMember, i);

      if (old->entity == entity)
        {
          old->kinds |= kinds;
          return;
        }
    }
  g_array_append_val (form->members, member);
}

gboolean
kt_known_is_abbreviation (const char *text)
{
  static const char *const words[] = { "pw", "tv", "hb", "ms", "pc", "pb", "gz", "id", "nl",  "ggz", "gpk", "ok", "ov",
                                       "bv", "nv", "cv", "wa", "ww", "zw", "aa", "iq", "wo",  "kb",  "mt",  "hr", "jb",
                                       "gi", "vt", "ib", "mr", "dr", "ds", "ap", "ad", "svb", "cak", "uwv", "ggd" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (text, words[i]))
        return TRUE;
    }
  return FALSE;
}

static void
add_alias (KtKnown *self, const char *text, guint entity)
{
  if (g_str_is_ascii (text) && strlen (text) >= 2 && strlen (text) <= 4 && !kt_known_is_abbreviation (text))
    add_form (self, text, entity, KT_KIND_ALIAS);
}

void
kt_known_add_name (KtKnown *self, const KtName *name, const char *replacement)
{
  KtEntity entity = { KT_TAG_PERSOON, replacement, g_strdup (name->initials), name->surname_initial };
  guint id = self->entities->len;

  g_array_append_val (self->entities, entity);
  for (guint i = 0; i < name->given->len; i++)
    add_form (self, name->given->pdata[i], id, KT_KIND_GIVEN);
  for (guint i = 0; i < name->surnames->len; i++)
    add_form (self, name->surnames->pdata[i], id, KT_KIND_SURNAME);
  if (name->surname_initial != '\0' && name->initials[0] != '\0')
    {
      g_autofree char *all = g_strdup_printf ("%s%c", name->initials, name->surname_initial);
      char two[] = { name->initials[0], name->surname_initial, '\0' };

      add_alias (self, all, id);
      add_alias (self, two, id);
    }
}

static void
add_words (KtKnown *self, const char *phrase, KtTag tag, KtKinds kind, const char *replacement)
{
  g_autofree char *folded = kt_fold_string (phrase);
  g_autoptr (GString) words = g_string_new (NULL);
  KtEntity entity = { tag, replacement, NULL, '\0' };

  for (const char *p = folded; *p != '\0';)
    {
      const char *start = p;

      while (kt_fold_is_letter (*p))
        p++;
      if (p > start)
        {
          if (words->len > 0)
            g_string_append_c (words, ' ');
          g_string_append_len (words, start, p - start);
        }
      else
        p++;
    }
  if (words->len < (kind == KT_KIND_WORD ? 2 : 3))
    return;
  g_array_append_val (self->entities, entity);
  add_form (self, words->str, self->entities->len - 1, kind);
}

void
kt_known_add_phrase (KtKnown *self, const char *phrase, KtTag tag, gboolean is_street, const char *replacement)
{
  add_words (self, phrase, tag, is_street ? KT_KIND_STREET : KT_KIND_PHRASE, replacement);
}

void
kt_known_add_word (KtKnown *self, const char *words, const char *replacement)
{
  add_words (self, words, KT_TAG_ONBEKEND, KT_KIND_WORD, replacement);
}
