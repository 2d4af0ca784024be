/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-price-changes.h"

#include "ui/prices/kt-price-words.h"

typedef struct
{
  KtPriceList *older;
  KtPriceList *newer;
  GArray *changes; /* of entries of both */
} Shown;

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_array_unref (shown->changes);
  kt_price_list_unref (shown->older);
  kt_price_list_unref (shown->newer);
  g_free (shown);
}

static const KtPriceChange *
get_change (gpointer shown, guint index)
{
  return &g_array_index (((Shown *)shown)->changes, KtPriceChange, index);
}

static KtChangeKind
get_kind (gpointer shown, guint index)
{
  return kt_price_change_get_kind (get_change (shown, index));
}

static const char *
get_title (gpointer shown, guint index)
{
  const KtPriceChange *change = get_change (shown, index);

  return change->after != NULL ? change->after->description : change->before->description;
}

static char *
tell (gpointer shown, guint index)
{
  return kt_price_words_tell (get_change (shown, index));
}

static const KtChangeCalls calls = { get_kind, get_title, tell };

GArray *
kt_price_changes_show (KtChangeList *list, KtPriceList *older, KtPriceList *newer)
{
  Shown *shown = g_new (Shown, 1);

  shown->older = kt_price_list_ref (older);
  shown->newer = kt_price_list_ref (newer);
  shown->changes = kt_price_list_compare (older, newer);
  kt_change_list_set_changes (list, &calls, shown, shown_free, shown->changes->len);
  return shown->changes;
}
