/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Money as a chart and its table say it, in Dutch notation: whole euros, rounded half away from zero, with a point for
 * the thousands and a true minus sign: "18.400", "−2.300", "0". */

/* (transfer full): @cents in whole euros. */
char *kt_chart_format_euro (gint64 cents);
/* (transfer full): the same with a sign when it is not zero: "+9.100". */
char *kt_chart_format_difference (gint64 cents);
/* (transfer full): no more than a few letters for any @cents: from ten million euros on "18,4 mln" in the language of
 * the user, rounded to tenths below a hundred of its unit. */
char *kt_chart_format_short (gint64 cents);
/* (transfer full): a whole number with a sign when it is not zero: "+2", "−1", "0". */
char *kt_chart_format_score (gint score);

G_END_DECLS
