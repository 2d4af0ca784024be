/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KtTimeAxis:
 * @start: the first day, of the Julian calendar as GDate counts them
 * @end: the last day, which is on the axis too
 * @width: how long it is, in any unit
 *
 * A calendar laid out from left to right; every day is equally wide.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  double width;
} KtTimeAxis;

/* @start and @end are valid dates; when @end lies before @start the axis has one day. */
KtTimeAxis kt_time_axis_new (const char *start, const char *end, double width);

/* Where @day begins; below zero or above the width when it is not on the axis. */
double kt_time_axis_get_x (const KtTimeAxis *self, guint32 day);
/* The day that @x is in, the nearest one of the axis when it lies beside it. */
guint32 kt_time_axis_get_day (const KtTimeAxis *self, double x);
/* How many days @distance is, to the nearest whole one. */
gint kt_time_axis_get_days (const KtTimeAxis *self, double distance);

typedef enum
{
  KT_TIME_UNIT_DAY,
  KT_TIME_UNIT_WEEK, /* from Monday */
  KT_TIME_UNIT_MONTH,
  KT_TIME_UNIT_QUARTER,
  KT_TIME_UNIT_YEAR,
} KtTimeUnit;

/* How an axis is divided: every @step units, of which only years are taken together. */
typedef struct
{
  KtTimeUnit unit;
  guint step;
} KtTimeScale;

/* A part of the axis: from @start up to and including @end, cut off where the axis begins and ends. */
typedef struct
{
  guint32 start;
  guint32 end;
  double x;
  double width;
} KtTimeTick;

/* The finest scale whose parts have room for their labels; @char_width: that of a letter. */
KtTimeScale kt_time_axis_choose_scale (const KtTimeAxis *self, double char_width);
/* Whether a scale above @scale says what its labels leave out: the months above days, the years above months; if so
 * which. */
gboolean kt_time_scale_get_above (KtTimeScale scale, KtTimeScale *above);

/* (transfer full) (element-type KtTimeTick): the parts of the axis that the days @from up to and including @to are in,
 * from left to right. */
GArray *kt_time_axis_create_ticks (const KtTimeAxis *self, KtTimeScale scale, guint32 from, guint32 to);
/* (transfer full): what stands in a part, in the language of the user: "mrt", "kw 2", "2024". With @with_year a month
 * says its year too. */
char *kt_time_tick_get_label (const KtTimeTick *tick, KtTimeScale scale, gboolean with_year);

G_END_DECLS
