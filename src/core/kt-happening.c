/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-happening.h"

KtHappeningRecord *
kt_happening_record_new (KtHappening kind, gint64 id, const char *date, const char *text)
{
  KtHappeningRecord *self = g_new0 (KtHappeningRecord, 1);

  self->kind = kind;
  self->id = id;
  self->date = g_strdup (date);
  self->text = g_strdup (text);
  return self;
}

void
kt_happening_record_free (KtHappeningRecord *self)
{
  g_free (self->date);
  g_free (self->text);
  g_free (self);
}
