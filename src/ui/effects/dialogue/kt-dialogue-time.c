/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-dialogue-time.h"

/* Puts the time since the last change where it belongs. */
static void
settle (KtDialogueTime *self, gint64 now)
{
  if (self->is_running)
    self->steps[self->step] += now - self->since;
  self->since = now;
}

void
kt_dialogue_time_init (KtDialogueTime *self, const KtDialogue *dialogue, guint step)
{
  *self = (KtDialogueTime){ .before = (gint64)dialogue->seconds * G_USEC_PER_SEC,
                            .step = MIN (step, KT_DIALOGUE_STEPS - 1) };
  for (guint i = 0; i < KT_DIALOGUE_STEPS; i++)
    {
      self->steps[i] = (gint64)dialogue->step_seconds[i] * G_USEC_PER_SEC;
      self->before -= self->steps[i];
    }
}

void
kt_dialogue_time_go (KtDialogueTime *self, guint step, gint64 now)
{
  settle (self, now);
  self->step = MIN (step, KT_DIALOGUE_STEPS - 1);
}

void
kt_dialogue_time_run (KtDialogueTime *self, gint64 now)
{
  settle (self, now);
  self->is_running = TRUE;
}

void
kt_dialogue_time_pause (KtDialogueTime *self, gint64 now)
{
  settle (self, now);
  self->is_running = FALSE;
}

gint64
kt_dialogue_time_get_step (const KtDialogueTime *self, gint64 now)
{
  return self->steps[self->step] + (self->is_running ? now - self->since : 0);
}

gint64
kt_dialogue_time_get_total (const KtDialogueTime *self, gint64 now)
{
  gint64 total = self->before + (self->is_running ? now - self->since : 0);

  for (guint i = 0; i < KT_DIALOGUE_STEPS; i++)
    total += self->steps[i];
  return total;
}

void
kt_dialogue_time_get_seconds (const KtDialogueTime *self, gint64 now, gint *step_seconds)
{
  for (guint i = 0; i < KT_DIALOGUE_STEPS; i++)
    step_seconds[i] =
        (gint)((i == self->step ? kt_dialogue_time_get_step (self, now) : self->steps[i]) / G_USEC_PER_SEC);
}

char *
kt_dialogue_time_to_text (gint64 time)
{
  gint64 seconds = time / G_USEC_PER_SEC;
  gint minutes = (gint)(seconds / 60 % 60), rest = (gint)(seconds % 60);

  if (seconds >= 3600)
    return g_strdup_printf ("%d:%02d:%02d", (gint)(seconds / 3600), minutes, rest);
  return g_strdup_printf ("%d:%02d", minutes, rest);
}
