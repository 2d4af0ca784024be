/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KtClock:
 *
 * What time it is for the whole program, so that a test can say what time it is. Immutable, reference counted
 * atomically.
 */
typedef struct _KtClock KtClock;

KtClock *kt_clock_new_system (void);
/* A clock that starts at @moment (`YYYY-MM-DDTHH:MM`, local time) and then runs on. @moment must be valid. */
KtClock *kt_clock_new_at (const char *moment);
KtClock *kt_clock_ref (KtClock *self);
void kt_clock_unref (KtClock *self);

/* Seconds since 1970 in UTC. */
gint64 kt_clock_get_seconds (KtClock *self);
/* (transfer full): local time as `YYYY-MM-DDTHH:MM`. */
char *kt_clock_get_moment (KtClock *self);
/* (transfer full): local date as `YYYY-MM-DD`. */
char *kt_clock_get_date (KtClock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtClock, kt_clock_unref)

G_END_DECLS
