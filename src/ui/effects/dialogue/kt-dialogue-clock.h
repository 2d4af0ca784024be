/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-dialogue.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_DIALOGUE_CLOCK (kt_dialogue_clock_get_type ())
G_DECLARE_FINAL_TYPE (KtDialogueClock, kt_dialogue_clock, KT, DIALOGUE_CLOCK, AdwBin)

/**
 * KtDialogueClock:
 *
 * How long people have been speaking about this step and in all, with a button to pause. It runs while it is seen,
 * unless it is paused.
 *
 * Signal `ticked`: every second, and when it is paused or goes on.
 */

/* What time it is in microseconds by a clock that only runs forward; g_get_monotonic_time() unless it is set. */
typedef gint64 (*KtDialogueNow) (gpointer data);
void kt_dialogue_clock_set_now (KtDialogueClock *self, KtDialogueNow now, gpointer data);

/* They go on from what is kept in @dialogue. */
void kt_dialogue_clock_begin (KtDialogueClock *self, const KtDialogue *dialogue, guint step);
/* They come to @step, which may take @minutes. */
void kt_dialogue_clock_go (KtDialogueClock *self, guint step, guint minutes);
/* In all. */
gint kt_dialogue_clock_get_seconds (KtDialogueClock *self);
/* About each of %KT_DIALOGUE_STEPS. */
void kt_dialogue_clock_get_step_seconds (KtDialogueClock *self, gint *step_seconds);
/* Shows what time it is. */
void kt_dialogue_clock_tick (KtDialogueClock *self);

G_END_DECLS
