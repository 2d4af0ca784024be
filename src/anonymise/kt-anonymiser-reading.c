/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-anonymiser-private.h"

#include "anonymise/kt-context.h"
#include "anonymise/kt-name-join.h"
#include "anonymise/kt-scan.h"

#include <string.h>

/* The longest replacement, between its brackets, that is recognised when a text is read again. */
#define REPLACEMENT_MAX 160

/* --- Replacements that stand in the text already --- */

/* (transfer full) (element-type KtHit): the places of @fold where a replacement stands, in order. */
static GArray *
find_own (KtAnonymiser *self, const KtFold *fold)
{
  GArray *own = g_array_new (FALSE, FALSE, sizeof (KtHit));
  const char *open = fold->text, *end = fold->text + fold->length;

  while ((open = memchr (open, '[', (gsize)(end - open))) != NULL)
    {
      const char *close = open + 1;
      g_autofree char *inside = NULL;

      while (*close != ']' && *close != '[' && *close != '\n' && *close != '\0' && close - open <= REPLACEMENT_MAX)
        close++;
      open++;
      if (*close != ']')
        continue;
      inside = g_strndup (open, (gsize)(close - open));
      if (!kt_cast_is_replacement (self->cast, inside))
        continue;
      kt_hit_add (own, (gsize)(open - 1 - fold->text), (gsize)(close + 1 - fold->text), KT_TAG_ONBEKEND, NULL);
      open = close;
    }
  return own;
}

/* Drops of @hits those that overlap one of @own; both are in order. */
static void
drop_own (GArray *hits, GArray *own)
{
  guint n = 0, k = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      KtHit hit = g_array_index (hits, KtHit, i);

      while (k < own->len && g_array_index (own, KtHit, k).end <= hit.start)
        k++;
      if (k < own->len && g_array_index (own, KtHit, k).start < hit.end)
        continue;
      g_array_index (hits, KtHit, n++) = hit;
    }
  g_array_set_size (hits, n);
}

/* --- Finding --- */

/* What stands for somebody whom nobody made known. */
static const char *
name_stranger (KtAnonymiser *self, const KtFold *fold, const KtHit *hit)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = hit->start; i < hit->end;)
    {
      gsize from = i;

      while (i < hit->end && kt_fold_is_letter (fold->text[i]))
        i++;
      if (i > from + 1)
        {
          g_autofree char *part = g_strndup (fold->text + from, i - from);

          if (!kt_name_is_prefix (part))
            g_ptr_array_add (parts, g_steal_pointer (&part));
        }
      i += i == from;
    }
  if (parts->len == 0)
    g_ptr_array_add (parts, g_strndup (fold->text + hit->start, hit->end - hit->start));
  g_ptr_array_add (parts, NULL);
  return kt_cast_name_stranger (self->cast, (const char *const *)parts->pdata);
}

/* What stands for an institution of a kind, "een basisschool": behind its own head noun that would be said twice. */
static const char *
name_institution (KtAnonymiser *self, const KtFold *fold, const KtHit *hit)
{
  KtWord before;

  kt_word_get_previous (fold, hit->start, &before);
  if (before.end > before.start && fold->text[before.end] == ' ' &&
      (kt_wordbook_look_up (self->wordbook, kt_hash (before.text, before.end - before.start), before.text,
                            before.end - before.start)
           .classes &
       KT_CLASS_HEAD) != 0)
    return "[naam]";
  return kt_cast_enclose (self->cast, hit->replacement);
}

/* Gives each of @hits that has none what stands for it. */
static void
replace (KtAnonymiser *self, const KtFold *fold, GArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      KtHit *hit = &g_array_index (hits, KtHit, i);

      if (hit->replacement != NULL && hit->replacement[0] != '[')
        hit->replacement = name_institution (self, fold, hit);
      if (hit->replacement != NULL)
        continue;
      switch (hit->tag)
        {
        case KT_TAG_PERSOON:
          hit->replacement = name_stranger (self, fold, hit);
          break;
        case KT_TAG_INSTELLING:
          hit->replacement = "[instelling]";
          break;
        case KT_TAG_LOCATIE:
          hit->replacement = "[plaats]";
          break;
        default:
          hit->replacement = "[onbekend]";
        }
    }
}

/* (transfer full) (element-type KtSpan): @hits, which are resolved, in code points of the original. */
static GPtrArray *
make_spans (const KtFold *fold, GArray *hits)
{
  GPtrArray *spans = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_span_free);

  for (guint i = 0; i < hits->len; i++)
    {
      const KtHit *hit = &g_array_index (hits, KtHit, i);
      gsize start = kt_fold_get_start (fold, hit->start), end = kt_fold_get_end (fold, hit->end);
      const KtSpan *last = spans->len > 0 ? spans->pdata[spans->len - 1] : NULL;

      /* One letter of the original may be two folded ones with a hit in each. */
      if (last != NULL && start < last->end)
        start = last->end;
      if (start < end)
        g_ptr_array_add (spans, kt_span_new (start, end, hit->tag, hit->layer, hit->replacement));
    }
  return spans;
}

void
kt_reading_begin (KtReading *reading, KtAnonymiser *anonymiser, const char *text)
{
  KtFold *fold = kt_fold_new (text);
  KtTokens *tokens = kt_tokens_new (fold, anonymiser->wordbook);
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (KtHit));
  g_autoptr (GArray) own = NULL;
  guint n_known;

  kt_known_find (kt_cast_get_known (anonymiser->cast), tokens, hits);
  kt_scan_contacts (tokens, hits);
  kt_scan_numbers (tokens, kt_cast_get_phones (anonymiser->cast), hits);
  kt_scan_dates (tokens, hits);
  kt_scan_ages (tokens, hits);
  kt_hits_resolve (hits, fold);
  own = find_own (anonymiser, fold);
  drop_own (hits, own);
  kt_tokens_take (tokens, own);
  kt_tokens_take (tokens, hits);
  kt_context_widen_numbers (tokens, hits);
  kt_context_widen_names (tokens, hits);
  n_known = hits->len;
  kt_context_find_streets (tokens, hits);
  kt_context_find_institutions (tokens, hits);
  kt_context_find_persons (tokens, hits);
  kt_context_find_places (tokens, hits);
  kt_accepted_learn (anonymiser->accepted, tokens, hits, n_known);
  *reading = (KtReading){ fold, tokens, hits };
}

GPtrArray *
kt_reading_end (KtReading *reading, KtAnonymiser *anonymiser)
{
  kt_accepted_find (anonymiser->accepted, reading->tokens, reading->hits);
  kt_context_find_ages (reading->tokens, reading->hits);
  kt_hits_resolve (reading->hits, reading->fold);
  kt_name_join (reading->hits, reading->fold);
  replace (anonymiser, reading->fold, reading->hits);
  return make_spans (reading->fold, reading->hits);
}

GPtrArray *
kt_reading_find_suspects (const KtReading *reading, KtAnonymiser *anonymiser)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (KtHit));

  kt_context_find_suspects (reading->tokens, hits);
  replace (anonymiser, reading->fold, hits);
  return make_spans (reading->fold, hits);
}

void
kt_reading_clear (KtReading *reading)
{
  g_clear_pointer (&reading->hits, g_array_unref);
  g_clear_pointer (&reading->tokens, kt_tokens_free);
  g_clear_pointer (&reading->fold, kt_fold_free);
}
