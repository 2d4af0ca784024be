/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-decided.h"

static gboolean
is_about_same_words (gconstpointer a, gconstpointer b)
{
  const KtDecision *one = a;
  const KtDecision *other = b;

  return g_str_equal (one->form, other->form) && g_strcmp0 (one->place, other->place) == 0;
}

static gboolean
is_same_decision (gconstpointer a, gconstpointer b)
{
  const KtDecision *one = a;
  const KtDecision *other = b;

  return is_about_same_words (a, b) && one->verdict == other->verdict && g_strcmp0 (one->wording, other->wording) == 0;
}

static gboolean
is_about_same_paragraph (gconstpointer a, gconstpointer b)
{
  const KtPassage *one = a;
  const KtPassage *other = b;

  return one->note_id == other->note_id && one->part == other->part && g_str_equal (one->original, other->original);
}

static gboolean
is_same_passage (gconstpointer a, gconstpointer b)
{
  return is_about_same_paragraph (a, b) &&
         g_str_equal (((const KtPassage *)a)->wording, ((const KtPassage *)b)->wording);
}

static gboolean
are_same (GPtrArray *records, GPtrArray *others, GEqualFunc is_same)
{
  if (others == NULL || records->len != others->len)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      if (!g_ptr_array_find_with_equal_func (others, records->pdata[i], is_same, NULL))
        return FALSE;
    }
  return TRUE;
}

gboolean
kt_decisions_equal (GPtrArray *decisions, GPtrArray *others)
{
  return are_same (decisions, others, is_same_decision);
}

gboolean
kt_passages_equal (GPtrArray *passages, GPtrArray *others)
{
  return are_same (passages, others, is_same_passage);
}

static gpointer
find (GPtrArray *records, gconstpointer like, GEqualFunc is_same)
{
  guint index;

  if (records == NULL || !g_ptr_array_find_with_equal_func (records, like, is_same, &index))
    return NULL;
  return g_ptr_array_index (records, index);
}

KtDecision *
kt_decisions_find (GPtrArray *decisions, const char *form, const char *place)
{
  const KtDecision like = { .form = (char *)form, .place = (char *)place };

  return find (decisions, &like, is_about_same_words);
}

KtPassage *
kt_passages_find (GPtrArray *passages, gint64 note_id, KtNotePart part, const char *original)
{
  const KtPassage like = { .note_id = note_id, .part = part, .original = (char *)original };

  return find (passages, &like, is_about_same_paragraph);
}

GPtrArray *
kt_decisions_change (GPtrArray *decisions, const KtDecision *like, KtDecision *decision)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_decision_unref);

  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      if (!is_about_same_words (decisions->pdata[i], like))
        g_ptr_array_add (changed, kt_decision_ref (decisions->pdata[i]));
    }
  if (decision != NULL)
    g_ptr_array_add (changed, kt_decision_ref (decision));
  return changed;
}

GPtrArray *
kt_passages_change (GPtrArray *passages, const KtPassage *like, KtPassage *passage)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_passage_unref);

  for (guint i = 0; passages != NULL && i < passages->len; i++)
    {
      if (!is_about_same_paragraph (passages->pdata[i], like))
        g_ptr_array_add (changed, kt_passage_ref (passages->pdata[i]));
    }
  if (passage != NULL)
    g_ptr_array_add (changed, kt_passage_ref (passage));
  return changed;
}
