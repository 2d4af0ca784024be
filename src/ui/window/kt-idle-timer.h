/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define KT_TYPE_IDLE_TIMER (kt_idle_timer_get_type ())
G_DECLARE_FINAL_TYPE (KtIdleTimer, kt_idle_timer, KT, IDLE_TIMER, GObject)

/**
 * KtIdleTimer:
 *
 * Emits `idle ()` once when it runs and was not touched for as long as the limit, by the monotonic clock: setting the
 * time of the computer neither hastens nor delays it. It has stopped then.
 */
KtIdleTimer *kt_idle_timer_new (void);

/* In milliseconds; 0 means never. The time that has passed since the last touch counts. */
void kt_idle_timer_set_limit (KtIdleTimer *self, guint limit);
void kt_idle_timer_start (KtIdleTimer *self);
void kt_idle_timer_stop (KtIdleTimer *self);
/* Cheap enough to call for every event. */
void kt_idle_timer_touch (KtIdleTimer *self);

G_END_DECLS
