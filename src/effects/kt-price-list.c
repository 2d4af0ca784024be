/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-price-list.h"

#include <string.h>

KtPriceEntry *
kt_price_entry_new (void)
{
  return g_atomic_rc_box_new0 (KtPriceEntry);
}

KtPriceEntry *
kt_price_entry_ref (KtPriceEntry *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_entry (gpointer data)
{
  KtPriceEntry *self = data;

  g_free (self->code);
  g_free (self->description);
  g_free (self->unit);
  g_free (self->payer);
  g_free (self->life_domain);
  g_free (self->source);
  g_free (self->source_url);
}

void
kt_price_entry_unref (KtPriceEntry *self)
{
  g_atomic_rc_box_release_full (self, clear_entry);
}

gboolean
kt_price_entry_equal (const KtPriceEntry *self, const KtPriceEntry *other)
{
  return self->cents == other->cents && self->year == other->year && self->certainty == other->certainty &&
         g_str_equal (self->code, other->code) && g_str_equal (self->description, other->description) &&
         g_str_equal (self->unit, other->unit) && g_str_equal (self->payer, other->payer) &&
         g_str_equal (self->life_domain, other->life_domain) && g_str_equal (self->source, other->source) &&
         g_str_equal (self->source_url, other->source_url);
}

KtIndexFigure *
kt_index_figure_new (void)
{
  return g_atomic_rc_box_new0 (KtIndexFigure);
}

KtIndexFigure *
kt_index_figure_ref (KtIndexFigure *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_figure (gpointer data)
{
  KtIndexFigure *self = data;

  g_free (self->series);
  g_free (self->value);
  g_free (self->unit);
  g_free (self->status);
  g_free (self->source);
  g_free (self->source_url);
}

void
kt_index_figure_unref (KtIndexFigure *self)
{
  g_atomic_rc_box_release_full (self, clear_figure);
}

KtPriceList *
kt_price_list_new (void)
{
  KtPriceList *self = g_atomic_rc_box_new0 (KtPriceList);

  self->prices = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_price_entry_unref);
  self->indices = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_index_figure_unref);
  return self;
}

KtPriceList *
kt_price_list_ref (KtPriceList *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_list (gpointer data)
{
  KtPriceList *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->made);
  g_free (self->changes);
  g_ptr_array_unref (self->prices);
  g_ptr_array_unref (self->indices);
  g_clear_pointer (&self->folded, g_ptr_array_unref);
}

void
kt_price_list_unref (KtPriceList *self)
{
  g_atomic_rc_box_release_full (self, clear_list);
}

const KtPriceEntry *
kt_price_list_find (const KtPriceList *self, const char *code)
{
  for (guint i = 0; i < self->prices->len; i++)
    {
      const KtPriceEntry *entry = self->prices->pdata[i];

      if (g_str_equal (entry->code, code))
        return entry;
    }
  return NULL;
}

/* (transfer full): the words of @text, each with a space before it, without case and marks. */
static char *
fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);
  gboolean is_in_word = FALSE;

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      if (!g_unichar_isalnum (c))
        {
          is_in_word = FALSE;
          continue;
        }
      if (!is_in_word)
        g_string_append_c (folded, ' ');
      is_in_word = TRUE;
      g_string_append_unichar (folded, g_unichar_tolower (c));
    }
  return g_string_free_and_steal (folded);
}

/* Folding is most of the work, so it is done once for a list, by whichever thread searches it first. */
static GPtrArray *
get_folded (KtPriceList *self)
{
  if (g_once_init_enter_pointer (&self->folded))
    {
      GPtrArray *folded = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < self->prices->len; i++)
        {
          const KtPriceEntry *entry = self->prices->pdata[i];
          g_autofree char *text = g_strconcat (entry->description, " ", entry->code, " ", entry->unit, NULL);

          g_ptr_array_add (folded, fold (text));
        }
      g_once_init_leave_pointer (&self->folded, folded);
    }
  return self->folded;
}

/* Whether each of @words, which have a space before them, begins a word. */
static gboolean
has_words (const char *folded, GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      if (strstr (folded, words->pdata[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
split_words (const char *words)
{
  g_autofree char *folded = fold (words);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  GPtrArray *split = g_ptr_array_new_with_free_func (g_free);

  for (char **part = parts; *part != NULL; part++)
    {
      if (**part != '\0')
        g_ptr_array_add (split, g_strconcat (" ", *part, NULL));
    }
  return split;
}

void
kt_price_list_prepare (KtPriceList *self)
{
  get_folded (self);
}

GPtrArray *
kt_price_list_search (KtPriceList *self, const char *words, const char *payer, const char *life_domain)
{
  GPtrArray *found = g_ptr_array_new (), *folded = get_folded (self);
  g_autoptr (GPtrArray) parts = split_words (words);

  for (guint i = 0; i < self->prices->len; i++)
    {
      KtPriceEntry *entry = self->prices->pdata[i];

      if ((payer == NULL || g_str_equal (entry->payer, payer)) &&
          (life_domain == NULL || g_str_equal (entry->life_domain, life_domain)) && has_words (folded->pdata[i], parts))
        g_ptr_array_add (found, entry);
    }
  return found;
}

static GHashTable *
index_by_code (const KtPriceList *self)
{
  GHashTable *by_code = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->prices->len; i++)
    g_hash_table_insert (by_code, ((KtPriceEntry *)self->prices->pdata[i])->code, self->prices->pdata[i]);
  return by_code;
}

KtPriceList *
kt_price_list_make_next (const KtPriceList *self, GPtrArray *put, const char *gone)
{
  KtPriceList *next = kt_price_list_new ();
  g_autoptr (GHashTable) had = index_by_code (self), replaced = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < put->len; i++)
    g_hash_table_insert (replaced, ((KtPriceEntry *)put->pdata[i])->code, put->pdata[i]);
  next->title = g_strdup (self->title);
  for (guint i = 0; i < self->prices->len; i++)
    {
      KtPriceEntry *before = self->prices->pdata[i], *after = g_hash_table_lookup (replaced, before->code);

      if (g_strcmp0 (before->code, gone) != 0)
        g_ptr_array_add (next->prices, kt_price_entry_ref (after != NULL ? after : before));
    }
  for (guint i = 0; i < put->len; i++)
    {
      KtPriceEntry *entry = put->pdata[i];

      if (!g_hash_table_contains (had, entry->code))
        g_ptr_array_add (next->prices, kt_price_entry_ref (entry));
    }
  for (guint i = 0; i < self->indices->len; i++)
    g_ptr_array_add (next->indices, kt_index_figure_ref (self->indices->pdata[i]));
  return next;
}

GArray *
kt_price_list_compare (const KtPriceList *older, const KtPriceList *newer)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (KtPriceChange));
  g_autoptr (GHashTable) had = index_by_code (older), has = index_by_code (newer);

  for (guint i = 0; i < newer->prices->len; i++)
    {
      const KtPriceEntry *after = newer->prices->pdata[i], *before = g_hash_table_lookup (had, after->code);
      KtPriceChange change = { before, after };

      if (before == NULL || !kt_price_entry_equal (before, after))
        g_array_append_val (changes, change);
    }
  for (guint i = 0; i < older->prices->len; i++)
    {
      const KtPriceEntry *before = older->prices->pdata[i];
      KtPriceChange change = { before, NULL };

      if (!g_hash_table_contains (has, before->code))
        g_array_append_val (changes, change);
    }
  return changes;
}
