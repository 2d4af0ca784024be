/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-passage.h"

#include "core/kt-text.h"

KtPassage *
kt_passage_new (const char *original)
{
  KtPassage *self = g_atomic_rc_box_new0 (KtPassage);

  self->original = g_strdup (original);
  self->wording = g_strdup ("");
  return self;
}

KtPassage *
kt_passage_copy (const KtPassage *self)
{
  KtPassage *copy = g_atomic_rc_box_new0 (KtPassage);

  *copy = *self;
  copy->original = g_strdup (self->original);
  copy->wording = g_strdup (self->wording);
  return copy;
}

KtPassage *
kt_passage_ref (KtPassage *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtPassage *self = data;

  g_free (self->original);
  g_free (self->wording);
}

void
kt_passage_unref (KtPassage *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_passage_check (const KtPassage *self, const char *place, GError **error)
{
  g_autofree char *original_place = g_strconcat (place, "original", NULL);
  g_autofree char *wording_place = g_strconcat (place, "wording", NULL);

  return kt_text_check (self->original, -1, KT_TEXT_MAX, original_place, error) &&
         kt_text_check_filled (self->original, original_place, error) &&
         kt_text_check (self->wording, -1, KT_TEXT_MAX, wording_place, error);
}
