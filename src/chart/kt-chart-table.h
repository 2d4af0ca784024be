/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart.h"

G_BEGIN_DECLS

/**
 * KtChartTable:
 * @n_columns: at least two; the first one says what the row is
 * @rows: (element-type GStrv): each of @n_columns cells; the first row is the head
 *
 * The numbers and words of a chart as text, all of them and in whole euros as the chart says them.
 */
typedef struct
{
  guint n_columns;
  GPtrArray *rows;
} KtChartTable;

KtChartTable *kt_chart_get_table (const KtChart *chart);
void kt_chart_table_free (KtChartTable *self);

/* (transfer full): lines of cells with tabs between them, for spreadsheets: the minus sign is that of the keyboard, and
 * no cell has a tab or an end of line in it or is read as a formula. */
char *kt_chart_table_to_text (const KtChartTable *self);

/* (transfer full) (element-type guint): the rows of a tornado by the size of their swing, the largest first; what is
 * equal stays in its order. */
GArray *kt_chart_order_swings (const KtChart *chart);

/* (transfer full): every word that a picture of @chart may show or hold, in lines, for who looks what is in it. */
char *kt_chart_get_words (const KtChart *chart);

/* (transfer full): how much of the questions of @pane was looked at. */
char *kt_chart_say_looked (const KtChartPane *pane);

/* (transfer full) (element-type guint): the rows of time lines: the intervention first, and each in the order of time.
 */
GArray *kt_chart_order_spans (const KtChart *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtChartTable, kt_chart_table_free)

G_END_DECLS
