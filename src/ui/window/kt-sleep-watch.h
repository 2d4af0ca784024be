/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_TYPE_SLEEP_WATCH (kt_sleep_watch_get_type ())
G_DECLARE_FINAL_TYPE (KtSleepWatch, kt_sleep_watch, KT, SLEEP_WATCH, GObject)

/* Emits `going-to-sleep ()` when logind says that the computer is about to be suspended. Where there is no logind it
 * never does. */
KtSleepWatch *kt_sleep_watch_new (void);

G_END_DECLS
