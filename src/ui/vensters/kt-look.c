/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-look.h"

#include "ui/widgets/kt-date-words.h"

#include <string.h>

static void
free_look (gpointer data)
{
  KtLook *self = data;

  kt_venster_review_unref (self->review);
  g_free (self);
}

static void
read_all (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const GPtrArray *records = data;
  GPtrArray *looks = g_ptr_array_new_with_free_func (free_look);

  for (guint i = 0; i < records->len; i++)
    {
      const KtVensterRecord *record = records->pdata[i];
      KtVensterReview *review = kt_venster_review_parse (record->document, strlen (record->document), NULL);
      KtLook *look;

      if (review == NULL)
        continue;
      look = g_new0 (KtLook, 1);
      look->id = record->id;
      look->review = review;
      g_ptr_array_add (looks, look);
    }
  g_task_return_pointer (task, looks, (GDestroyNotify)g_ptr_array_unref);
}

void
kt_look_read_all_async (GPtrArray *records, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, kt_look_read_all_async);
  g_task_set_task_data (task, g_ptr_array_ref (records), (GDestroyNotify)g_ptr_array_unref);
  g_task_run_in_thread (task, read_all);
}

GPtrArray *
kt_look_read_all_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
kt_look_make_eyes (const KtVensterReview *review)
{
  const char *viewer = kt_vocabulary_get_label (KT_VOCABULARY_VIEWER, review->viewer);

  return *review->who != '\0' ? g_strdup_printf ("%s · %s", viewer, review->who) : g_strdup (viewer);
}

char *
kt_look_make_title (const KtVensterReview *review)
{
  g_autofree char *date = kt_date_words_long (review->date), *eyes = kt_look_make_eyes (review);

  return g_strdup_printf ("%s · %s", date, eyes);
}

gboolean
kt_look_has_same_eyes (const KtLook *self, const KtLook *other)
{
  g_autofree char *who = g_utf8_casefold (self->review->who, -1);
  g_autofree char *other_who = g_utf8_casefold (other->review->who, -1);

  return self->review->viewer == other->review->viewer && g_str_equal (who, other_who);
}

/* The one before @index that the same eyes made; G_MAXUINT when there is none. */
static guint
find_before (const GPtrArray *looks, guint index)
{
  for (guint i = index; i > 0; i--)
    if (kt_look_has_same_eyes (looks->pdata[i - 1], looks->pdata[index]))
      return i - 1;
  return G_MAXUINT;
}

static gboolean
is_latest (const GPtrArray *looks, guint index)
{
  for (guint i = index + 1; i < looks->len; i++)
    if (kt_look_has_same_eyes (looks->pdata[i], looks->pdata[index]))
      return FALSE;
  return TRUE;
}

GPtrArray *
kt_look_pick_latest (const GPtrArray *looks)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < looks->len; i++)
    if (is_latest (looks, i))
      g_ptr_array_add (picked, looks->pdata[i]);
  if (picked->len == 1 && looks->len > 1)
    g_ptr_array_insert (picked, 0, looks->pdata[looks->len - 2]);
  return picked;
}

void
kt_look_pick_pair (const GPtrArray *looks, guint *earlier, guint *later)
{
  for (guint i = looks->len; i > 1; i--)
    {
      *later = i - 1;
      *earlier = find_before (looks, *later);
      if (*earlier != G_MAXUINT)
        return;
    }
  *later = looks->len - 1;
  *earlier = looks->len - 2;
}
