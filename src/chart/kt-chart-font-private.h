/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart-draw.h"

G_BEGIN_DECLS

/* (transfer none): @text, until the next one is asked for or measured. */
PangoLayout *kt_chart_font_get_layout (KtChartFont *self, KtChartTextStyle style, const char *text);

G_END_DECLS
