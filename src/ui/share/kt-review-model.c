/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-review-model.h"

#include <string.h>

struct _KtReviewModel
{
  GObject parent_instance;

  GPtrArray *items;
  KtReviewItem *current;
};

enum
{
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);
static void section_model_iface_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KtReviewModel,
                               kt_review_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_iface_init))

static KtReviewItem *
get_item (KtReviewModel *self, guint position)
{
  return g_ptr_array_index (self->items, position);
}

static GType
kt_review_model_get_item_type (GListModel *model)
{
  return KT_TYPE_REVIEW_ITEM;
}

static guint
kt_review_model_get_n_items (GListModel *model)
{
  return KT_REVIEW_MODEL (model)->items->len;
}

static gpointer
kt_review_model_get_item (GListModel *model, guint position)
{
  KtReviewModel *self = KT_REVIEW_MODEL (model);

  return position < self->items->len ? g_object_ref (get_item (self, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = kt_review_model_get_item_type;
  iface->get_n_items = kt_review_model_get_n_items;
  iface->get_item = kt_review_model_get_item;
}

static void
kt_review_model_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  KtReviewModel *self = KT_REVIEW_MODEL (model);

  if (position >= self->items->len)
    {
      *start = self->items->len;
      *end = G_MAXUINT;
      return;
    }
  *start = position;
  *end = position + 1;
  while (*start > 0 && kt_review_item_is_beside (get_item (self, *start - 1), get_item (self, position)))
    *start -= 1;
  while (*end < self->items->len && kt_review_item_is_beside (get_item (self, *end), get_item (self, position)))
    *end += 1;
}

static void
section_model_iface_init (GtkSectionModelInterface *iface)
{
  iface->get_section = kt_review_model_get_section;
}

static void
kt_review_model_finalize (GObject *object)
{
  KtReviewModel *self = KT_REVIEW_MODEL (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->current);

  G_OBJECT_CLASS (kt_review_model_parent_class)->finalize (object);
}

static void
kt_review_model_class_init (KtReviewModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_review_model_finalize;

  signals[MOVED] =
      g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_review_model_init (KtReviewModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

KtReviewModel *
kt_review_model_new (void)
{
  return g_object_new (KT_TYPE_REVIEW_MODEL, NULL);
}

static GPtrArray *
make_items (KtReview *review)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; review != NULL && i < review->stale->len; i++)
    g_ptr_array_add (items, kt_review_item_new_stale (review, i));
  for (guint i = 0; review != NULL && i < review->passages->len; i++)
    g_ptr_array_add (items, kt_review_item_new (review, i));
  return items;
}

static void
take_over (GPtrArray *items, guint position, KtReviewItem *old)
{
  kt_review_item_update (old, g_ptr_array_index (items, position));
  g_object_unref (g_ptr_array_index (items, position));
  g_ptr_array_index (items, position) = g_object_ref (old);
}

/* The place that was looked at has gone: what comes next from there is it now. */
static void
settle_current (KtReviewModel *self, guint position)
{
  KtReviewItem *item;

  if (kt_review_model_get_current_position (self) != GTK_INVALID_LIST_POSITION)
    return;
  if (self->current != NULL)
    kt_review_item_set_current (self->current, FALSE, KT_REVIEW_NO_PLACE);
  g_clear_object (&self->current);
  if (self->items->len == 0)
    return;
  item = get_item (self, MIN (position, self->items->len - 1));
  kt_review_item_set_current (item, TRUE, kt_review_item_find (item, KT_REVIEW_NO_PLACE, TRUE, TRUE));
  self->current = g_object_ref (item);
  if (kt_review_item_get_current (item) == KT_REVIEW_NO_PLACE)
    kt_review_model_walk (self, TRUE, TRUE);
}

void
kt_review_model_set_review (KtReviewModel *self, KtReview *review)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  guint position = 0;
  guint begin = 0;
  guint end = 0;
  guint least;

  g_return_if_fail (KT_IS_REVIEW_MODEL (self));

  if (self->current != NULL)
    g_ptr_array_find (old, self->current, &position);
  self->items = make_items (review);
  least = MIN (old->len, self->items->len);
  for (; begin < least && kt_review_item_equals (get_item (self, begin), old->pdata[begin]); begin++)
    take_over (self->items, begin, old->pdata[begin]);
  for (; end < least - begin &&
         kt_review_item_equals (get_item (self, self->items->len - 1 - end), old->pdata[old->len - 1 - end]);
       end++)
    take_over (self->items, self->items->len - 1 - end, old->pdata[old->len - 1 - end]);

  if (begin + end < old->len || begin + end < self->items->len)
    g_list_model_items_changed (G_LIST_MODEL (self), begin, old->len - begin - end, self->items->len - begin - end);
  settle_current (self, position);
  g_signal_emit (self, signals[MOVED], 0);
}

guint
kt_review_model_count_undecided (KtReviewModel *self)
{
  guint n = 0;

  g_return_val_if_fail (KT_IS_REVIEW_MODEL (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += kt_review_item_count_undecided (get_item (self, i));
  return n;
}

void
kt_review_model_apply (KtReviewModel *self, const KtDecision *decision, const char *here)
{
  g_return_if_fail (KT_IS_REVIEW_MODEL (self));

  for (guint i = 0; i < self->items->len; i++)
    kt_review_item_apply (get_item (self, i), decision, here);
  g_signal_emit (self, signals[MOVED], 0);
}

KtReviewItem *
kt_review_model_get_current (KtReviewModel *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_MODEL (self), NULL);
  return self->current;
}

guint
kt_review_model_get_current_position (KtReviewModel *self)
{
  guint position;

  g_return_val_if_fail (KT_IS_REVIEW_MODEL (self), GTK_INVALID_LIST_POSITION);

  if (self->current == NULL || !g_ptr_array_find (self->items, self->current, &position))
    return GTK_INVALID_LIST_POSITION;
  return position;
}

void
kt_review_model_set_current (KtReviewModel *self, guint position, int place)
{
  g_autoptr (KtReviewItem) before = NULL;
  KtReviewItem *item;

  g_return_if_fail (KT_IS_REVIEW_MODEL (self));
  g_return_if_fail (position < self->items->len);

  item = get_item (self, position);
  before = g_steal_pointer (&self->current);
  self->current = g_object_ref (item);
  if (before != NULL && before != item)
    kt_review_item_set_current (before, FALSE, KT_REVIEW_NO_PLACE);
  kt_review_item_set_current (item, TRUE, place);
  g_signal_emit (self, signals[MOVED], 0);
}

gboolean
kt_review_model_walk (KtReviewModel *self, gboolean forward, gboolean undecided)
{
  guint n = self->items->len;
  guint from = kt_review_model_get_current_position (self);
  int place = self->current != NULL ? kt_review_item_get_current (self->current) : KT_REVIEW_NO_PLACE;

  if (n == 0)
    return FALSE;
  if (from == GTK_INVALID_LIST_POSITION)
    from = 0;
  /* All the way round, and at last the item itself again from its other side. */
  for (guint i = 0; i <= n; i++)
    {
      guint position = (forward ? from + i : from + 2 * n - i) % n;
      KtReviewItem *item = get_item (self, position);
      int start = i == 0 ? place : forward ? KT_REVIEW_NO_PLACE : G_MAXINT;
      int found = kt_review_item_find (item, start, forward, undecided);

      if (found != KT_REVIEW_NO_PLACE)
        {
          kt_review_model_set_current (self, position, found);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
find_place (KtReviewModel *self, const char *form, const char *place, guint *position, guint *index)
{
  for (guint i = 0; i < self->items->len; i++)
    for (guint k = 0; k < kt_review_item_get_n_places (get_item (self, i)); k++)
      {
        const KtReviewPlace *found = kt_review_item_get_place (get_item (self, i), (int)k);

        if (found == NULL || !g_str_equal (found->form, form) || (place != NULL && !g_str_equal (found->place, place)))
          continue;
        *position = i;
        *index = k;
        return TRUE;
      }
  return FALSE;
}

gboolean
kt_review_model_go_to (KtReviewModel *self, const char *form, const char *place)
{
  guint position;
  guint index;

  g_return_val_if_fail (KT_IS_REVIEW_MODEL (self), FALSE);

  if (!find_place (self, form, place, &position, &index))
    return FALSE;
  kt_review_model_set_current (self, position, (int)index);
  return TRUE;
}

gboolean
kt_review_model_has_place (KtReviewModel *self, const char *form)
{
  guint position;
  guint index;

  g_return_val_if_fail (KT_IS_REVIEW_MODEL (self), FALSE);
  return find_place (self, form, NULL, &position, &index);
}

gboolean
kt_review_model_contains (KtReviewModel *self, const char *form)
{
  g_return_val_if_fail (KT_IS_REVIEW_MODEL (self), FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      const KtReviewPassage *passage = kt_review_item_get_passage (get_item (self, i));
      g_autofree char *text = passage != NULL ? kt_review_make_form (passage->text) : NULL;

      if (text != NULL && strstr (text, form) != NULL)
        return TRUE;
    }
  return FALSE;
}
