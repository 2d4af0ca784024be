/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-anonymiser-private.h"

#include "anonymise/kt-chunk.h"
#include "anonymise/kt-open.h"

#include <string.h>

/* A long text is read in pieces, of which so many are kept at hand. */
#define PIECES_AT_ONCE 32

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
  KtReading reading; /* while it is searched */
  GPtrArray *spans;
  guint count;    /* of the accepted words, when it was searched */
  GArray *latent; /* see KtAccepted */
} Piece;

static void
piece_clear (gpointer data)
{
  Piece *piece = data;

  g_clear_pointer (&piece->text, g_free);
  kt_reading_clear (&piece->reading);
  g_clear_pointer (&piece->spans, g_ptr_array_unref);
  g_clear_pointer (&piece->latent, g_array_unref);
}

static void
begin_piece (KtAnonymiser *self, const char *text, Piece *piece)
{
  piece->text = g_strndup (text + piece->start, piece->length);
  kt_reading_begin (&piece->reading, self, piece->text);
  piece->n_chars = piece->reading.fold->n_chars;
}

static void
end_piece (KtAnonymiser *self, Piece *piece)
{
  g_autoptr (GPtrArray) spans = NULL, suspects = NULL;
  g_autoptr (GArray) open = NULL;

  piece->count = kt_accepted_get_count (self->accepted);
  spans = kt_reading_end (&piece->reading, self);
  suspects = kt_reading_find_suspects (&piece->reading, self);
  open = kt_open_find (piece->reading.tokens, piece->reading.hits);
  g_clear_pointer (&piece->latent, g_array_unref);
  piece->latent = kt_accepted_get_latent (piece->reading.tokens);
  kt_reading_clear (&piece->reading);
  if (open->len > 0)
    spans = kt_anonymiser_settle (self, piece->text, g_steal_pointer (&spans), open);
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
      g_auto (KtReading) reading = { 0 };

      kt_reading_begin (&reading, self, piece);
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
