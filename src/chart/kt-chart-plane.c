/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-pen.h"

#include "chart/kt-chart-number.h"

#include <glib/gi18n-lib.h>

#define HEIGHT_MIN 14.0 /* in lines */
#define HEIGHT_MAX 22.0
#define HEIGHT_OF_WIDTH 0.6
#define STEPS 6
#define STEP_MIN 100.0
#define CORNER_LINES 2
#define MARK 0.8

/* Where more points lie there is room for few more names, and to look for it takes too long. */
#define NAMES_MAX 60

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Box;

typedef struct
{
  Box box; /* of the plane */
  KtChartScale across;
  KtChartScale up;
  double step;
  GArray *taken; /* of Box: where no text may come */
} Plane;

static const KtChartPoint *
get_point (const KtChartPen *pen, guint i)
{
  return &g_array_index (pen->chart->rows, KtChartPoint, i);
}

static void
measure_money (const KtChartPen *pen, Plane *plane)
{
  double low = 0, high = 0;

  for (guint i = 0; i < pen->chart->rows->len; i++)
    {
      low = MIN (low, (double)get_point (pen, i)->cents);
      high = MAX (high, (double)get_point (pen, i)->cents);
    }
  if (high - low < STEP_MIN)
    high = STEP_MIN;
  /* Both sides of zero are seen, also when there is nothing on one of them. */
  plane->up.low = MIN (low, -0.3 * high);
  plane->up.high = MAX (high, -0.3 * low);
  plane->step = kt_chart_nice_step (plane->up.low, plane->up.high, STEPS, STEP_MIN);
  kt_chart_round_outward (&plane->up.low, &plane->up.high, plane->step);
}

static gboolean
overlap (const Box *a, const Box *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
is_free (const Plane *plane, const Box *box)
{
  if (box->x < plane->box.x || box->x + box->width > plane->box.x + plane->box.width || box->y < plane->box.y ||
      box->y + box->height > plane->box.y + plane->box.height)
    return FALSE;
  for (guint i = 0; i < plane->taken->len; i++)
    if (overlap (box, &g_array_index (plane->taken, Box, i)))
      return FALSE;
  return TRUE;
}

static gboolean
is_low (KtChartCorner corner)
{
  return corner == KT_CHART_CORNER_WORSE_DEARER || corner == KT_CHART_CORNER_BETTER_DEARER;
}

/* (transfer full): what it means to be in @corner, in lines of half the plane. */
static GStrv
wrap_corner (const KtChartPen *pen, const Plane *plane, KtChartCorner corner)
{
  const char *words = pen->chart->corners[corner];

  return kt_chart_pen_wrap (pen, KT_CHART_TEXT_SMALL, words != NULL ? words : "", (plane->box.width - 2 * pen->em) / 2,
                            CORNER_LINES);
}

/* How much the words of both corners above or below need, where no point comes. */
static double
measure_corners (const KtChartPen *pen, const Plane *plane, gboolean low)
{
  guint n_lines = 0;

  for (guint i = 0; i < KT_CHART_CORNER_COUNT; i++)
    {
      g_auto (GStrv) lines = wrap_corner (pen, plane, (KtChartCorner)i);

      if (is_low ((KtChartCorner)i) == low)
        n_lines = MAX (n_lines, g_strv_length (lines));
    }
  return n_lines * kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL) + pen->em * (MARK / 2 + 0.2);
}

static void
add_corner (KtChartPen *pen, Plane *plane, KtChartCorner corner)
{
  gboolean is_right = corner == KT_CHART_CORNER_BETTER_CHEAPER || corner == KT_CHART_CORNER_BETTER_DEARER;
  double inset = pen->em * 0.4, line = kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL);
  g_auto (GStrv) lines = wrap_corner (pen, plane, corner);
  double x = is_right ? plane->box.x + plane->box.width - inset : plane->box.x + inset,
         y = is_low (corner) ? plane->box.y + plane->box.height - inset / 4 - g_strv_length (lines) * line
                             : plane->box.y + inset / 4;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      double width = kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, lines[i]);
      Box box = { is_right ? x - width : x, y + i * line, width, line };

      g_array_append_val (plane->taken, box);
    }
  kt_chart_pen_lines (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL,
                      is_right ? KT_CHART_ANCHOR_END : KT_CHART_ANCHOR_START, x, y, (const char *const *)lines);
}

static void
add_scores (KtChartPen *pen, const Plane *plane)
{
  double bottom = plane->box.y + plane->box.height;
  gint most = pen->chart->effect_max;

  for (gint effect = -most; effect <= most; effect++)
    {
      double x = kt_chart_scale_map (&plane->across, effect);
      g_autofree char *label = kt_chart_format_score (effect);

      kt_chart_pen_line (pen, effect == 0 ? KT_CHART_ROLE_AXIS : KT_CHART_ROLE_GRID, x, plane->box.y, x, bottom);
      /* With very large letters every second one has room. */
      if (effect % 2 == 0 || plane->box.width > 2 * most * pen->em * 1.8)
        kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_MIDDLE, x,
                           bottom + pen->em * 0.2, label);
    }
}

static Box
get_mark_box (const KtChartPen *pen, const Plane *plane, guint i)
{
  double size = pen->em * MARK;

  return (Box){ kt_chart_scale_map (&plane->across, get_point (pen, i)->effect) - size / 2,
                kt_chart_scale_map (&plane->up, (double)get_point (pen, i)->cents) - size / 2, size, size };
}

/* Puts the name of a point beside its mark where nothing else stands; %FALSE when there is no such place. */
static gboolean
add_name (KtChartPen *pen, Plane *plane, guint i)
{
  static const struct
  {
    double x; /* -1: to the left, 0: centred, 1: to the right */
    double y;
  } places[] = { { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 } };
  g_autofree char *name = kt_chart_pen_fit (pen, KT_CHART_TEXT_LABEL, get_point (pen, i)->name, plane->box.width * 0.4);
  Box mark = get_mark_box (pen, plane, i);
  double gap = pen->em * 0.2, width = kt_chart_pen_get_width (pen, KT_CHART_TEXT_LABEL, name);

  if (*name == '\0')
    return get_point (pen, i)->name[0] == '\0';
  for (guint place = 0; place < G_N_ELEMENTS (places); place++)
    {
      double across = places[place].x, down = places[place].y;
      Box box = {
        mark.x + mark.width / 2 + across * (mark.width / 2 + gap) - (1 - across) / 2 * width,
        mark.y + mark.height / 2 + (down - 0.5) * pen->em,
        width,
        pen->em,
      };

      if (is_free (plane, &box))
        {
          g_array_append_val (plane->taken, box);
          kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_LABEL, KT_CHART_ANCHOR_START, box.x, box.y, name);
          return TRUE;
        }
    }
  return FALSE;
}

static void
add_points (KtChartPen *pen, Plane *plane, guint *n_nameless)
{
  for (guint i = 0; i < pen->chart->rows->len; i++)
    {
      Box box = get_mark_box (pen, plane, i);

      g_array_append_val (plane->taken, box);
      kt_chart_pen_mark (pen, KT_CHART_ROLE_INTERVENTION, (gint)i, get_point (pen, i)->mark, box.x + box.width / 2,
                         box.y + box.height / 2, box.width);
    }
  for (guint i = 0; i < pen->chart->rows->len; i++)
    *n_nameless += i >= NAMES_MAX || !add_name (pen, plane, i);
}

static void
add_note (KtChartPen *pen, const char *text)
{
  kt_chart_pen_paragraph (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_START, text, 2);
}

void
kt_chart_plane_lay_out (KtChartPen *pen)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Box));
  Plane plane = { .taken = taken };
  double inset = pen->em, half = kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL) / 2;
  guint n_nameless = 0;

  measure_money (pen, &plane);
  if (pen->chart->values != NULL)
    add_note (pen, pen->chart->values);
  plane.box.x = kt_chart_pen_measure_ladder (pen, plane.up.low, plane.up.high, plane.step);
  plane.box.y = pen->y + half;
  plane.box.width = pen->width - plane.box.x;
  plane.box.height = CLAMP (plane.box.width * HEIGHT_OF_WIDTH, HEIGHT_MIN * pen->em, HEIGHT_MAX * pen->em);
  plane.across = (KtChartScale){ -pen->chart->effect_max, pen->chart->effect_max, plane.box.x + inset,
                                 plane.box.x + plane.box.width - inset };
  plane.up.end = plane.box.y + measure_corners (pen, &plane, FALSE);
  plane.up.start = plane.up.end + plane.box.height;
  plane.box.height = plane.up.start + measure_corners (pen, &plane, TRUE) - plane.box.y;

  kt_chart_pen_money_ladder (pen, &plane.up, plane.step, plane.box.x, pen->width);
  add_scores (pen, &plane);
  for (guint i = 0; i < KT_CHART_CORNER_COUNT; i++)
    add_corner (pen, &plane, (KtChartCorner)i);
  add_points (pen, &plane, &n_nameless);
  pen->y = plane.box.y + plane.box.height + pen->em * 0.2 + 2 * half;

  if (pen->chart->effects != NULL)
    {
      g_auto (GStrv) lines = kt_chart_pen_wrap (pen, KT_CHART_TEXT_SMALL, pen->chart->effects, plane.box.width, 2);

      pen->y += kt_chart_pen_lines (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_MIDDLE,
                                    plane.box.x + plane.box.width / 2, pen->y, (const char *const *)lines);
    }
  if (n_nameless > 0)
    {
      g_autofree char *text =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "There is no room for %u name; the table has it",
                                        "There is no room for %u names; the table has them", n_nameless),
                           n_nameless);

      add_note (pen, text);
    }
}
