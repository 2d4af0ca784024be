/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long after the first change a save begins, so that with the writing itself it is stored within a second. */
#define KT_AUTOSAVE_DELAY_USEC (G_USEC_PER_SEC * 6 / 10)
/* How long a save that failed waits before it is tried again: the first time, and at most. */
#define KT_AUTOSAVE_RETRY_USEC G_USEC_PER_SEC
#define KT_AUTOSAVE_RETRY_MAX_USEC (16 * G_USEC_PER_SEC)

/**
 * KtAutosave:
 *
 * When to save what is being typed, without doing it. At most one save is under way; what changes meanwhile is saved
 * after it, so that the last words win. Starts zeroed. Every @now is in microseconds of a clock that only runs forward.
 */
typedef struct
{
  gboolean changed; /* since the words that were saved, or are being saved */
  gboolean saving;
  gboolean urgent;
  guint failures; /* in a row */
  gint64 due;     /* when @changed is set and @saving is not */
} KtAutosave;

typedef enum
{
  KT_AUTOSAVE_SAVED,
  KT_AUTOSAVE_WAITING,
  KT_AUTOSAVE_SAVING,
  KT_AUTOSAVE_FAILED,
} KtAutosaveState;

/* Something was typed. */
void kt_autosave_change (KtAutosave *self, gint64 now);
/* What changed is due at once, or as soon as the save under way has ended. */
void kt_autosave_hurry (KtAutosave *self, gint64 now);
/* Whether a save must begin now; if so it counts as under way. */
gboolean kt_autosave_begin (KtAutosave *self, gint64 now);
/* The save under way has ended. */
void kt_autosave_end (KtAutosave *self, gboolean success, gint64 now);
/* Microseconds until kt_autosave_begin() must be asked; -1 when there is nothing to wait for. */
gint64 kt_autosave_get_wait (const KtAutosave *self, gint64 now);
KtAutosaveState kt_autosave_get_state (const KtAutosave *self);

G_END_DECLS
