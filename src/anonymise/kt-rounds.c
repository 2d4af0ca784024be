/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-rounds.h"

void
kt_rounds_bring_back (GPtrArray *found, GPtrArray *spans, gsize length, gsize margin)
{
  gsize shift_from = 0, shift_to = 0; /* the last place after a replacement: in the text after, and before */
  guint k = 0;

  for (guint i = 0; i < found->len; i++)
    {
      KtSpan *span = found->pdata[i];
      gsize start = span->start, end = span->end;
      gsize last_from, last_to;

      for (; k < spans->len; k++)
        {
          const KtSpan *old = spans->pdata[k];
          gsize to = shift_from + (old->start - shift_to) + (gsize)g_utf8_strlen (old->replacement, -1);

          if (to > start)
            break;
          shift_from = to;
          shift_to = old->end;
        }
      last_from = shift_from;
      last_to = shift_to;
      span->start = start - shift_from + shift_to;
      span->end = end - shift_from + shift_to;
      for (guint j = k; j < spans->len; j++)
        {
          const KtSpan *old = spans->pdata[j];
          gsize from = last_from + (old->start - last_to);

          if (from >= end)
            break;
          last_from = from + (gsize)g_utf8_strlen (old->replacement, -1);
          last_to = old->end;
          span->start = MIN (span->start, old->start);
          span->end = last_from >= end ? old->end : end - last_from + last_to;
        }
      span->start -= MIN (span->start, margin);
      span->end = MIN (length, span->end + margin);
    }
}

/* What covers another comes before it. */
static gint
compare_spans (gconstpointer a, gconstpointer b)
{
  const KtSpan *one = *(const KtSpan *const *)a, *other = *(const KtSpan *const *)b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return one->end > other->end ? -1 : one->end < other->end;
}

gboolean
kt_rounds_unite (GPtrArray *spans, GPtrArray *found)
{
  gsize before = 0, after = 0;
  guint n = 0;

  for (guint i = 0; i < spans->len; i++)
    before += ((KtSpan *)spans->pdata[i])->end - ((KtSpan *)spans->pdata[i])->start;
  g_ptr_array_set_free_func (found, NULL);
  g_ptr_array_extend (spans, found, NULL, NULL);
  g_ptr_array_sort (spans, compare_spans);

  for (guint i = 0; i < spans->len; i++)
    {
      KtSpan *span = spans->pdata[i], *last = n > 0 ? spans->pdata[n - 1] : NULL;

      if (last != NULL && span->start < last->end)
        {
          last->end = MAX (last->end, span->end);
          kt_span_free (span);
        }
      else
        {
          spans->pdata[n++] = span;
        }
    }
  /* The places behind hold what was freed or stands in front now. */
  g_ptr_array_set_free_func (spans, NULL);
  g_ptr_array_set_size (spans, (gint)n);
  g_ptr_array_set_free_func (spans, (GDestroyNotify)kt_span_free);
  for (guint i = 0; i < spans->len; i++)
    after += ((KtSpan *)spans->pdata[i])->end - ((KtSpan *)spans->pdata[i])->start;
  return after > before;
}
