/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-happening.h"

KtHappeningRecord *
kt_happening_record_new (KtHappening kind, gint64 id, const char *date, const char *text)
{
  KtHappeningRecord *self = g_atomic_rc_box_new0 (KtHappeningRecord);

  self->kind = kind;
  self->id = id;
  self->date = g_strdup (date);
  self->text = g_strdup (text);
  return self;
}

KtHappeningRecord *
kt_happening_record_ref (KtHappeningRecord *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
free_texts (gpointer data)
{
  KtHappeningRecord *self = data;

  g_free (self->date);
  g_free (self->text);
}

void
kt_happening_record_unref (KtHappeningRecord *self)
{
  g_atomic_rc_box_release_full (self, free_texts);
}
