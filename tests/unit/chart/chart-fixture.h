/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart-layout.h"

/* Texts of which every letter is as wide as the next: 7 wide and 16 high, a digit too; small ones 6 and 14, strong ones
 * 8 and 16, titles 9 and 20. A text scale is a factor for all. */
KtChartMeasure fixture_measure (double *scale);

/* (transfer none): the shape of @kind and @role that shows @row, the @number-th of them; fails when there is none. */
const KtChartShape *
fixture_get_shape (const KtChartLayout *layout, KtChartShapeKind kind, KtChartRole role, gint row, guint number);
/* (transfer none): the first text that is @text; fails when there is none. */
const KtChartShape *fixture_get_text (const KtChartLayout *layout, const char *text);
/* Whether there is a text that is @text. */
gboolean fixture_has_text (const KtChartLayout *layout, const char *text);
