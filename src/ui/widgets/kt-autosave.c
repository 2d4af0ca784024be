/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-autosave.h"

void
kt_autosave_change (KtAutosave *self, gint64 now)
{
  /* The first change starts the clock; who keeps typing does not push the save ahead. */
  if (!self->changed && !self->saving)
    self->due = now + KT_AUTOSAVE_DELAY_USEC;
  self->changed = TRUE;
}

void
kt_autosave_hurry (KtAutosave *self, gint64 now)
{
  if (!self->changed)
    return;

  self->urgent = TRUE;
  self->due = MIN (self->due, now);
}

gboolean
kt_autosave_begin (KtAutosave *self, gint64 now)
{
  if (!self->changed || self->saving || now < self->due)
    return FALSE;

  self->changed = FALSE;
  self->urgent = FALSE;
  self->saving = TRUE;
  return TRUE;
}

void
kt_autosave_end (KtAutosave *self, gboolean success, gint64 now)
{
  g_return_if_fail (self->saving);

  self->saving = FALSE;
  if (success)
    {
      self->failures = 0;
      self->due = self->urgent ? now : now + KT_AUTOSAVE_DELAY_USEC;
      return;
    }

  gint64 wait = KT_AUTOSAVE_RETRY_USEC << MIN (self->failures, 10);

  self->failures++;
  self->changed = TRUE;
  self->urgent = FALSE;
  self->due = now + MIN (wait, KT_AUTOSAVE_RETRY_MAX_USEC);
}

gint64
kt_autosave_get_wait (const KtAutosave *self, gint64 now)
{
  if (!self->changed || self->saving)
    return -1;

  return MAX (0, self->due - now);
}

KtAutosaveState
kt_autosave_get_state (const KtAutosave *self)
{
  if (self->saving)
    return KT_AUTOSAVE_SAVING;
  if (self->failures > 0)
    return KT_AUTOSAVE_FAILED;
  return self->changed ? KT_AUTOSAVE_WAITING : KT_AUTOSAVE_SAVED;
}
