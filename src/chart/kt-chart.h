/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/**
 * KtChartKind:
 * @KT_CHART_KIND_BARS: by name the cost of both, lying, and the difference (#KtChartPair)
 * @KT_CHART_KIND_COLUMNS: by year the cost of both, standing (#KtChartPair)
 * @KT_CHART_KIND_RATINGS: by life domain and rater how much better off somebody is by both (#KtChartRating)
 * @KT_CHART_KIND_PLANE: what is gained in the life of people against what is gained in money (#KtChartPoint)
 * @KT_CHART_KIND_TORNADO: which activity moves the difference most (#KtChartSwing)
 * @KT_CHART_KIND_SPREAD: in how many draws the difference was how large (#KtChartSpread)
 * @KT_CHART_KIND_LANES: when what was done and happened, in both (#KtChartSpan)
 * @KT_CHART_KIND_WINDOW: what helps and hinders in each pane of a window, as one or more see it (#KtChartPane)
 */
typedef enum
{
  KT_CHART_KIND_BARS,
  KT_CHART_KIND_COLUMNS,
  KT_CHART_KIND_RATINGS,
  KT_CHART_KIND_PLANE,
  KT_CHART_KIND_TORNADO,
  KT_CHART_KIND_SPREAD,
  KT_CHART_KIND_LANES,
  KT_CHART_KIND_WINDOW,
} KtChartKind;
#define KT_CHART_KIND_COUNT 8

/* What a point looks like, so that it is told apart without colour. The first three are those of the raters. */
typedef enum
{
  KT_CHART_MARK_CIRCLE,
  KT_CHART_MARK_SQUARE,
  KT_CHART_MARK_TRIANGLE,
  KT_CHART_MARK_DIAMOND,
} KtChartMark;
#define KT_CHART_MARK_COUNT 4

/* Nobody gave this rating. */
#define KT_CHART_NO_SCORE G_MININT
/* Ratings go from -2 to 2, and what is gained by them from -4 to 4 unless a plane says otherwise. */
#define KT_CHART_SCORE_MAX 2
#define KT_CHART_EFFECT_MAX 4

/* All money is cents; a difference is reference - intervention, so that above zero the intervention costs less. */
typedef struct
{
  char *name;
  gint64 intervention;
  gint64 reference;
} KtChartPair;

/* Rows with one name after another belong together. A score may be %KT_CHART_NO_SCORE. */
typedef struct
{
  char *name;
  KtRater rater;
  gint intervention;
  gint reference;
} KtChartRating;

typedef struct
{
  char *name;
  gint effect;
  gint64 cents;
  KtChartMark mark;
} KtChartPoint;

typedef struct
{
  char *name;
  gint64 at_low;
  gint64 at_high;
} KtChartSwing;

/* How many draws there were in each of @n_bins equal parts of @lowest to @highest, and what 5, 50 and 95 in a hundred
 * of them do not pass. */
typedef struct
{
  gint64 lowest;
  gint64 highest;
  guint *bins;
  guint n_bins;
  gint64 p5;
  gint64 p50;
  gint64 p95;
} KtChartSpread;

/**
 * KtChartSpan:
 * @start: the first day, of the Julian calendar as GDate counts them
 * @end: the last day; that of what happens at a moment is @start
 * @is_moment: whether it is an event, or an activity that happens once
 */
typedef struct
{
  char *name;
  KtScenarioRole role;
  guint32 start;
  guint32 end;
  gboolean is_moment;
  gboolean is_event;
} KtChartSpan;

/**
 * KtChartPane:
 * @viewer: (nullable): whose eyes these are; %NULL when there is nobody to tell them from
 * @helps: what helps, each in a few words
 * @hinders: likewise
 * @n_asked: how many questions there are
 * @n_answered: how many of these were looked at
 *
 * One pane of a window. Rows with one name after another are one pane, seen by several.
 */
typedef struct
{
  char *name;
  char *viewer;
  GStrv helps;
  GStrv hinders;
  guint n_asked;
  guint n_answered;
} KtChartPane;

/* The corners of a plane. */
typedef enum
{
  KT_CHART_CORNER_WORSE_CHEAPER,
  KT_CHART_CORNER_BETTER_CHEAPER,
  KT_CHART_CORNER_WORSE_DEARER,
  KT_CHART_CORNER_BETTER_DEARER,
} KtChartCorner;
#define KT_CHART_CORNER_COUNT 4

/**
 * KtChart:
 * @title: what it shows, without client data when it may leave the program
 * @description: what one sees in it, in one or two sentences, for who does not see it
 * @caption: (nullable): what has to be said below it, such as where the figures come from
 * @names: (nullable): what the rows are, "Payer"; heads the first column of its table
 * @values: (nullable): what the figures are, "Difference in euros"
 * @effects: (nullable): what goes from left to right in a plane or in ratings
 * @intervention: what the intervention is called; "Intervention" to begin with
 * @reference: likewise
 * @corners: (array fixed-size=4) (nullable) of a plane, by #KtChartCorner: what it means to be there
 * @effect_max: of a plane: how far it goes to the left and to the right
 * @rows: (element-type KtChartPair or the like): by @kind; of a spread there are none
 * @middle: of a tornado: the likely difference
 * @spread: of a spread
 * @start: of time lines: the first day of the period
 * @end: of time lines: the last one
 *
 * The numbers of a chart and the words around them. Whoever has the numbers makes it, fills it with the functions
 * below and the members that are text, and does not change it after it was handed on; it may then cross threads.
 */
typedef struct
{
  KtChartKind kind;
  char *title;
  char *description;
  char *caption;
  char *names;
  char *values;
  char *effects;
  char *intervention;
  char *reference;
  char *corners[KT_CHART_CORNER_COUNT];
  gint effect_max;
  GArray *rows;
  gint64 middle;
  KtChartSpread spread;
  guint32 start;
  guint32 end;
} KtChart;

/* A chart without numbers, which says so when it is drawn. */
KtChart *kt_chart_new (KtChartKind kind, const char *title, const char *description);
KtChart *kt_chart_ref (KtChart *self);
void kt_chart_unref (KtChart *self);

/* Of bars and columns. */
void kt_chart_add_pair (KtChart *self, const char *name, gint64 intervention, gint64 reference);
/* Of ratings. */
void kt_chart_add_rating (KtChart *self, const char *name, KtRater rater, gint intervention, gint reference);
/* Of a plane, whose bounds are set before: @effect outside them is brought to them. */
void kt_chart_add_point (KtChart *self, const char *name, gint effect, gint64 cents, KtChartMark mark);
/* Of a tornado, in any order: the largest swing is drawn first. */
void kt_chart_add_swing (KtChart *self, const char *name, gint64 at_low, gint64 at_high);
/* Of a spread; @bins is copied and @lowest is not above @highest. */
void kt_chart_set_spread (KtChart *self, gint64 lowest, gint64 highest, const guint *bins, guint n_bins);
/* Of time lines, all with valid dates; @end is %NULL when it happens once. What lies outside the period is cut off. */
void kt_chart_set_period (KtChart *self, const char *start, const char *end);
void kt_chart_add_activity (KtChart *self, const char *name, KtScenarioRole role, const char *start, const char *end);
void kt_chart_add_event (KtChart *self, const char *name, KtScenarioRole role, const char *date);
/* Of a window; %NULL for a list is none. The last of an odd number of panes is its sill, over the whole width. */
void kt_chart_add_pane (KtChart *self,
                        const char *name,
                        const char *viewer,
                        const char *const *helps,
                        const char *const *hinders,
                        guint n_asked,
                        guint n_answered);

/* Whether there is nothing to draw. */
gboolean kt_chart_is_empty (const KtChart *self);

/* What a difference is that does not pass the range of its type. */
gint64 kt_chart_subtract (gint64 reference, gint64 intervention);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtChart, kt_chart_unref)

G_END_DECLS
