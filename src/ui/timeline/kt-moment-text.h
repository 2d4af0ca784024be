/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moments and months as people read them, in the language of the user. */

/* (transfer full): @moment as `di 14 okt 14:00`, with the year when it is another than that of @now. */
char *kt_moment_text_format (const char *moment, const char *now);
/* (transfer full): a month, as years times twelve and months from 0, as `oktober 2026`. */
char *kt_moment_text_format_month (int month);

G_END_DECLS
