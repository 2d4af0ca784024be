/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-look.h"

#include "ui/widgets/kt-date-words.h"

#include <string.h>

static void
free_look (gpointer data)
{
  KtLook *self = data;

  g_free (self->date);
  g_free (self->who);
  kt_venster_record_unref (self->record);
  g_clear_pointer (&self->review, kt_venster_review_unref);
  g_free (self);
}

GPtrArray *
kt_look_list_all (const GPtrArray *records)
{
  GPtrArray *looks = g_ptr_array_new_with_free_func (free_look);

  for (guint i = 0; i < records->len; i++)
    {
      KtVensterRecord *record = records->pdata[i];
      guint viewer;
      KtLook *look;

      if (!kt_vocabulary_find (KT_VOCABULARY_VIEWER, record->viewer, &viewer))
        continue;
      look = g_new0 (KtLook, 1);
      look->id = record->id;
      look->date = g_strdup (record->date);
      look->viewer = (KtViewer)viewer;
      look->who = g_strdup (record->who);
      look->record = kt_venster_record_ref (record);
      g_ptr_array_add (looks, look);
    }
  return looks;
}

KtVensterReview *
kt_look_get_review (KtLook *self)
{
  if (self->review == NULL)
    self->review = kt_venster_review_parse (self->record->document, strlen (self->record->document), NULL);
  return self->review;
}

char *
kt_look_make_eyes (const KtLook *self)
{
  const char *viewer = kt_vocabulary_get_label (KT_VOCABULARY_VIEWER, self->viewer);

  return *self->who != '\0' ? g_strdup_printf ("%s · %s", viewer, self->who) : g_strdup (viewer);
}

char *
kt_look_make_title (const KtLook *self)
{
  g_autofree char *date = kt_date_words_long (self->date), *eyes = kt_look_make_eyes (self);

  return g_strdup_printf ("%s · %s", date, eyes);
}

char *
kt_look_make_short_title (const KtLook *self)
{
  g_autofree char *date = kt_date_words_brief (self->date), *eyes = kt_look_make_eyes (self);

  return g_strdup_printf ("%s · %s", date, eyes);
}

gboolean
kt_look_has_same_eyes (const KtLook *self, const KtLook *other)
{
  g_autofree char *who = g_utf8_casefold (self->who, -1), *other_who = g_utf8_casefold (other->who, -1);

  return self->viewer == other->viewer && g_str_equal (who, other_who);
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
