/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-dialogue.h"

G_BEGIN_DECLS

/**
 * KtDialogueTime:
 *
 * How long people spoke, in all and about each step. It begins paused. Every time is in microseconds; every @now is one
 * of a clock that only runs forward.
 */
typedef struct
{
  gint64 before; /* what was spoken an earlier time, when steps had no time of their own */
  gint64 steps[KT_DIALOGUE_STEPS];
  guint step;
  gboolean is_running;
  gint64 since; /* while it is running */
} KtDialogueTime;

/* Goes on from what is kept in @dialogue. */
void kt_dialogue_time_init (KtDialogueTime *self, const KtDialogue *dialogue, guint step);
/* They come to another step. */
void kt_dialogue_time_go (KtDialogueTime *self, guint step, gint64 now);
void kt_dialogue_time_run (KtDialogueTime *self, gint64 now);
void kt_dialogue_time_pause (KtDialogueTime *self, gint64 now);
/* About the step that they are at, and in all. */
gint64 kt_dialogue_time_get_step (const KtDialogueTime *self, gint64 now);
gint64 kt_dialogue_time_get_total (const KtDialogueTime *self, gint64 now);
/* About each of %KT_DIALOGUE_STEPS, in whole seconds. */
void kt_dialogue_time_get_seconds (const KtDialogueTime *self, gint64 now, gint *step_seconds);

/* (transfer full): "4:07", "1:04:07". */
char *kt_dialogue_time_to_text (gint64 time);

G_END_DECLS
