/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-anonymiser.h"

#include "anonymise/kt-accepted.h"
#include "anonymise/kt-cast.h"
#include "anonymise/kt-chunk.h"
#include "anonymise/kt-context.h"
#include "anonymise/kt-name-join.h"
#include "anonymise/kt-open.h"
#include "anonymise/kt-rounds.h"
#include "anonymise/kt-scan.h"

#include <string.h>

/* From this round on what is found takes ever more of its surroundings with it. */
#define ROUNDS_PLAIN 4

/* A long text is read in pieces, of which so many are kept at hand. */
#define PIECES_AT_ONCE 32

/* The longest replacement, between its brackets, that is recognised when a text is read again. */
#define REPLACEMENT_MAX 160

struct _KtAnonymiser
{
  KtWordbook *wordbook;
  KtCast *cast;
  KtAccepted *accepted;
};

KtAnonymiser *
kt_anonymiser_new (KtLexicon *lexicon)
{
  KtAnonymiser *self = g_new0 (KtAnonymiser, 1);

  self->wordbook = kt_wordbook_new (lexicon);
  self->cast = kt_cast_new (self->wordbook);
  self->accepted = kt_accepted_new ();
  return self;
}

void
kt_anonymiser_free (KtAnonymiser *self)
{
  kt_accepted_free (self->accepted);
  kt_cast_free (self->cast);
  kt_wordbook_free (self->wordbook);
  g_free (self);
}

void
kt_anonymiser_add_person (KtAnonymiser *self, const KtPerson *person)
{
  kt_cast_add_person (self->cast, person);
}

void
kt_anonymiser_add_name (KtAnonymiser *self, const char *name)
{
  kt_cast_add_name (self->cast, name);
}

void
kt_anonymiser_add_word (KtAnonymiser *self, const char *words)
{
  kt_cast_add_word (self->cast, words);
}

void
kt_anonymiser_forget (KtAnonymiser *self)
{
  kt_cast_forget (self->cast);
  kt_accepted_clear (self->accepted);
}

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

/* A text under way: what the finders made of it so far. */
typedef struct
{
  KtFold *fold;
  KtTokens *tokens;
  GArray *hits;
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->hits, g_array_unref);
  g_clear_pointer (&reading->tokens, kt_tokens_free);
  g_clear_pointer (&reading->fold, kt_fold_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* Finds what is known, what has a form of its own and what the context gives away, and learns from the last. */
static void
begin_reading (KtAnonymiser *self, const char *text, Reading *reading)
{
  KtFold *fold = kt_fold_new (text);
  KtTokens *tokens = kt_tokens_new (fold, self->wordbook);
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (KtHit));
  g_autoptr (GArray) own = NULL;
  guint n_known;

  kt_known_find (kt_cast_get_known (self->cast), tokens, hits);
  kt_scan_contacts (tokens, hits);
  kt_scan_numbers (tokens, kt_cast_get_phones (self->cast), hits);
  kt_scan_dates (tokens, hits);
  kt_scan_ages (tokens, hits);
  kt_hits_resolve (hits, fold);
  own = find_own (self, fold);
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
  kt_accepted_learn (self->accepted, tokens, hits, n_known);
  *reading = (Reading){ fold, tokens, hits };
}

/* (transfer full) (element-type KtSpan): what is certain, now that everything was learnt. */
static GPtrArray *
end_reading (KtAnonymiser *self, Reading *reading)
{
  kt_accepted_find (self->accepted, reading->tokens, reading->hits);
  kt_context_find_ages (reading->tokens, reading->hits);
  kt_hits_resolve (reading->hits, reading->fold);
  kt_name_join (reading->hits, reading->fold);
  replace (self, reading->fold, reading->hits);
  return make_spans (reading->fold, reading->hits);
}

/* (transfer full) (element-type KtSpan): what is suspect beside it. */
static GPtrArray *
find_suspects (KtAnonymiser *self, const Reading *reading)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (KtHit));

  kt_context_find_suspects (reading->tokens, hits);
  replace (self, reading->fold, hits);
  return make_spans (reading->fold, hits);
}

/* (transfer full) (element-type KtSpan): @certain and, of @suspects, what does not lie within these, in order. */
static GPtrArray *
merge (GPtrArray *certain, GPtrArray *suspects)
{
  GPtrArray *spans = g_ptr_array_new_full (certain->len + suspects->len, (GDestroyNotify)kt_span_free);
  guint k = 0;

  g_ptr_array_set_free_func (certain, NULL);
  for (guint i = 0; i < suspects->len; i++)
    {
      const KtSpan *suspect = suspects->pdata[i];

      while (k < certain->len && ((KtSpan *)certain->pdata[k])->end <= suspect->start)
        g_ptr_array_add (spans, certain->pdata[k++]);
      if (k == certain->len || ((KtSpan *)certain->pdata[k])->start >= suspect->end)
        g_ptr_array_add (
            spans, kt_span_new (suspect->start, suspect->end, suspect->tag, suspect->layer, suspect->replacement));
    }
  while (k < certain->len)
    g_ptr_array_add (spans, certain->pdata[k++]);
  return spans;
}

/* A piece of the text, and what was found in it. */
typedef struct
{
  char *text;   /* while it is searched */
  gsize start;  /* in bytes of the whole */
  gsize length; /* in bytes */
  gsize n_chars;
  Reading reading; /* while it is searched */
  GPtrArray *spans;
  guint count;    /* of the accepted words, when it was searched */
  GArray *latent; /* see KtAccepted */
} Piece;

static void
piece_clear (gpointer data)
{
  Piece *piece = data;

  g_clear_pointer (&piece->text, g_free);
  reading_clear (&piece->reading);
  g_clear_pointer (&piece->spans, g_ptr_array_unref);
  g_clear_pointer (&piece->latent, g_array_unref);
}

static void
begin_piece (KtAnonymiser *self, const char *text, Piece *piece)
{
  piece->text = g_strndup (text + piece->start, piece->length);
  begin_reading (self, piece->text, &piece->reading);
  piece->n_chars = piece->reading.fold->n_chars;
}

/* A replacement is not what stood there, and beside it words may read otherwise: "12-3-2025fatima". So what comes out
 * is looked through until nothing is found in it. Every round covers more of the text, and the late ones so much more
 * that a few are enough for any text.
 *
 * Adds to @spans, of @text, what is found beside them. */
static void
settle (KtAnonymiser *self, const char *text, GPtrArray *spans)
{
  gsize length = (gsize)g_utf8_strlen (text, -1), margin = 0;

  for (guint round = 0; spans->len > 0; round++)
    {
      g_autofree char *applied = kt_anonymiser_apply (text, spans);
      g_auto (Reading) reading = { 0 };
      g_autoptr (GPtrArray) found = NULL;

      begin_reading (self, applied, &reading);
      found = end_reading (self, &reading);
      if (round >= ROUNDS_PLAIN)
        margin = MIN (length, margin * 4 + 1);
      if (found->len == 0)
        break;
      kt_rounds_bring_back (found, spans, length, margin);
      if (!kt_rounds_unite (spans, found))
        break;
    }
}

static void
shift (GPtrArray *spans, gssize by)
{
  for (guint i = 0; i < spans->len; i++)
    {
      KtSpan *span = spans->pdata[i];

      span->start = (gsize)((gssize)span->start + by);
      span->end = (gsize)((gssize)span->end + by);
    }
}

/* The code points in @length bytes of @text; gcc makes more of this loop than g_utf8_strlen() can of its table. */
static gsize
count_chars (const char *text, gsize length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += (text[i] & 0xc0) != 0x80;
  return n;
}

/* (transfer full) (element-type KtSpan): @spans (transfer full) of @text, settled line by line where something is open.
 * No finder looks past the end of a line for what could be found only after a replacement. */
static GPtrArray *
settle_lines (KtAnonymiser *self, const char *text, GPtrArray *spans, GArray *open)
{
  GPtrArray *settled = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_span_free);
  gsize start = 0;
  guint k = 0;

  g_ptr_array_set_free_func (spans, NULL);
  for (const char *line = text; *line != '\0';)
    {
      const char *feed = strchr (line, '\n');
      gsize length = feed != NULL ? (gsize)(feed - line) + 1 : strlen (line);
      gsize n_chars = count_chars (line, length);
      g_autoptr (GPtrArray) within = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_span_free);

      /* A name that is broken off at the end of a line takes the next along. */
      while (k < spans->len && ((KtSpan *)spans->pdata[k])->start < start + n_chars)
        {
          KtSpan *span = spans->pdata[k];

          while (span->end > start + n_chars)
            {
              const char *next = strchr (line + length, '\n');
              gsize more = next != NULL ? (gsize)(next - line) + 1 - length : strlen (line + length);

              n_chars += count_chars (line + length, more);
              length += more;
            }
          k++;
          g_ptr_array_add (within, span);
        }
      if (within->len > 0 && kt_open_has (open, start, start + n_chars))
        {
          g_autofree char *piece = g_strndup (line, length);

          shift (within, -(gssize)start);
          settle (self, piece, within);
          shift (within, (gssize)start);
        }
      g_ptr_array_extend_and_steal (settled, g_steal_pointer (&within));
      line += length;
      start += n_chars;
    }
  g_ptr_array_unref (spans);
  return settled;
}

static void
end_piece (KtAnonymiser *self, Piece *piece)
{
  g_autoptr (GPtrArray) spans = NULL, suspects = NULL;
  g_autoptr (GArray) open = NULL;

  piece->count = kt_accepted_get_count (self->accepted);
  spans = end_reading (self, &piece->reading);
  suspects = find_suspects (self, &piece->reading);
  open = kt_open_find (piece->reading.tokens, piece->reading.hits);
  g_clear_pointer (&piece->latent, g_array_unref);
  piece->latent = kt_accepted_get_latent (piece->reading.tokens);
  reading_clear (&piece->reading);
  if (open->len > 0)
    spans = settle_lines (self, piece->text, g_steal_pointer (&spans), open);
  g_clear_pointer (&piece->spans, g_ptr_array_unref);
  piece->spans = merge (spans, suspects);
  g_clear_pointer (&piece->text, g_free);
}

void
kt_anonymiser_learn (KtAnonymiser *self, const char *text)
{
  gsize length = strlen (text);

  for (gsize start = 0; start < length;)
    {
      gsize n = kt_chunk_measure (text + start, length - start);
      g_autofree char *piece = g_strndup (text + start, n);
      g_auto (Reading) reading = { 0 };

      begin_reading (self, piece, &reading);
      start += n;
    }
}

GPtrArray *
kt_anonymiser_find (KtAnonymiser *self, const char *text)
{
  GPtrArray *spans = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_span_free);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  gsize length = strlen (text), at = 0;

  g_array_set_clear_func (pieces, piece_clear);
  /* Some pieces at a time are read to the end before the first of them is closed, so that a name that the last gives
   * away is found in the first at once. */
  for (gsize start = 0; start < length;)
    {
      guint from = pieces->len;

      while (start < length && pieces->len < from + PIECES_AT_ONCE)
        {
          Piece piece = { .start = start, .length = kt_chunk_measure (text + start, length - start) };

          start += piece.length;
          begin_piece (self, text, &piece);
          g_array_append_val (pieces, piece);
        }
      for (guint i = from; i < pieces->len; i++)
        end_piece (self, &g_array_index (pieces, Piece, i));
    }
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);

      if (kt_accepted_concerns (self->accepted, piece->count, piece->latent))
        {
          begin_piece (self, text, piece);
          end_piece (self, piece);
        }
      for (guint k = 0; k < piece->spans->len; k++)
        {
          KtSpan *span = piece->spans->pdata[k];

          span->start += at;
          span->end += at;
        }
      at += piece->n_chars;
      g_ptr_array_extend_and_steal (spans, g_steal_pointer (&piece->spans));
    }
  return spans;
}

char *
kt_anonymiser_apply (const char *text, GPtrArray *spans)
{
  GString *applied = g_string_sized_new (strlen (text));
  const char *from = text, *p = text;
  gsize at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const KtSpan *span = spans->pdata[i];

      if (span->layer != KT_LAYER_CERTAIN)
        continue;
      for (; at < span->start && *p != '\0'; at++)
        p = g_utf8_next_char (p);
      g_string_append_len (applied, from, p - from);
      g_string_append (applied, span->replacement);
      for (; at < span->end && *p != '\0'; at++)
        p = g_utf8_next_char (p);
      from = p;
    }
  g_string_append (applied, from);
  return g_string_free_and_steal (applied);
}
