/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* From now on measures for how long the main loop answers to nothing else: between two polls. */
void bench_loop_watch (void);
/* In microseconds, since then. */
gint64 bench_loop_get_longest (void);
