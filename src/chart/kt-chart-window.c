/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-pen.h"
#include "chart/kt-chart-table.h"

#include <glib/gi18n-lib.h>

/* Panes stand beside each other from this width on, and what several see within a pane; in lines. */
#define BESIDE_FROM 34
#define PART_MIN 10
/* In lines. */
#define BAR 0.35
#define PADDING 0.7
#define NAME_LINES 2
#define WORD_LINES 3
/* So much of what helps and hinders has room; how much more there is, is said. */
#define WORDS_MAX 6

static const KtChartPane *
get_pane (const KtChartPen *pen, guint i)
{
  return &g_array_index (pen->chart->rows, KtChartPane, i);
}

/* How many rows from @first on are one pane. */
static guint
count_viewers (const KtChartPen *pen, guint first)
{
  guint n = 1;

  while (first + n < pen->chart->rows->len &&
         g_str_equal (get_pane (pen, first + n)->name, get_pane (pen, first)->name))
    n++;
  return n;
}

/* Adds @text in as many lines as it needs and may have; returns their height. */
static double
add_lines (KtChartPen *pen,
           KtChartRole role,
           KtChartTextStyle style,
           const char *text,
           guint n_max,
           double x,
           double y,
           double room)
{
  g_auto (GStrv) lines = kt_chart_pen_wrap (pen, style, text, room, n_max);

  return kt_chart_pen_lines (pen, role, style, KT_CHART_ANCHOR_START, x, y, (const char *const *)lines);
}

/* Adds each of @words behind @sign; returns where they end. */
static double
add_words (KtChartPen *pen, KtChartRole role, const char *sign, const GStrv words, double x, double y, double room)
{
  double indent = pen->em, gap = pen->em * 0.15;
  guint n = g_strv_length (words);

  for (guint i = 0; i < MIN (n, WORDS_MAX); i++)
    {
      kt_chart_pen_text (pen, role, KT_CHART_TEXT_STRONG, KT_CHART_ANCHOR_START, x, y, sign);
      y += gap +
           add_lines (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_LABEL, words[i], WORD_LINES, x + indent, y, room - indent);
    }
  if (n > WORDS_MAX)
    {
      g_autofree char *more = g_strdup_printf (_ ("and %u more"), n - WORDS_MAX);

      y += gap + add_lines (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, more, 1, x + indent, y, room - indent);
    }
  return y;
}

/* How many lines the longest name of the @n pairs of eyes from @first on takes. */
static guint
count_name_lines (KtChartPen *pen, guint first, guint n, double room)
{
  guint n_lines = 0;

  for (guint i = first; i < first + n; i++)
    if (get_pane (pen, i)->viewer != NULL)
      {
        g_auto (GStrv) lines =
            kt_chart_pen_wrap (pen, KT_CHART_TEXT_STRONG, get_pane (pen, i)->viewer, room, NAME_LINES);

        n_lines = MAX (n_lines, g_strv_length (lines));
      }
  return n_lines;
}

/* What one pair of eyes sees in a pane, below a name that has the room of @n_lines; returns where it ends. */
static double
add_part (KtChartPen *pen, const KtChartPane *pane, guint n_lines, double x, double y, double room)
{
  g_autofree char *looked = kt_chart_say_looked (pane);

  if (pane->viewer != NULL)
    {
      y += pen->em * 0.25;
      add_lines (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_STRONG, pane->viewer, NAME_LINES, x, y, room);
      y += n_lines * kt_chart_pen_get_height (pen, KT_CHART_TEXT_STRONG);
    }
  y += add_lines (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, looked, NAME_LINES, x, y, room) + pen->em * 0.4;
  y = add_words (pen, KT_CHART_ROLE_GAIN, "+", pane->helps, x, y, room);
  return add_words (pen, KT_CHART_ROLE_LOSS, "\u2212", pane->hinders, x, y, room);
}

/* The @n rows from @first on, within @x, @y and @room; returns where they end. */
static double
add_pane (KtChartPen *pen, guint first, guint n, double x, double y, double room)
{
  double gap = pen->em, part = (room - gap * (n - 1)) / n, top, bottom;

  top = y + pen->em * 0.1 +
        add_lines (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_STRONG, get_pane (pen, first)->name, NAME_LINES, x, y, room);
  bottom = top;
  if (part >= PART_MIN * pen->em)
    {
      guint n_lines = count_name_lines (pen, first, n, part);

      for (guint i = 0; i < n; i++)
        {
          double end = add_part (pen, get_pane (pen, first + i), n_lines, x + i * (part + gap), top, part);

          bottom = MAX (bottom, end);
        }
      for (guint i = 1; i < n; i++)
        kt_chart_pen_line (pen, KT_CHART_ROLE_GRID, x + i * (part + gap) - gap / 2, top, x + i * (part + gap) - gap / 2,
                           bottom);
      return bottom;
    }
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        {
          bottom += gap / 2;
          kt_chart_pen_line (pen, KT_CHART_ROLE_GRID, x, bottom, x + room, bottom);
          bottom += gap / 2;
        }
      bottom = add_part (pen, get_pane (pen, first + i), count_name_lines (pen, first + i, 1, room), x, bottom, room);
    }
  return bottom;
}

/* A bar of the frame over the whole width. */
static void
add_bar (KtChartPen *pen)
{
  double bar = BAR * pen->em;

  kt_chart_pen_rect (pen, KT_CHART_ROLE_GRID, -1, 0, pen->y, pen->width, bar);
  pen->y += bar;
}

/* Two panes beside each other, or one; the last has the whole width when it is left over, as a sill. Returns the row
 * behind them. */
static guint
add_panes (KtChartPen *pen, guint first, guint n_most)
{
  guint n_beside = first + count_viewers (pen, first) < pen->chart->rows->len ? n_most : 1;
  double bar = BAR * pen->em, padding = PADDING * pen->em, width = (pen->width - (n_beside + 1) * bar) / n_beside,
         top = pen->y, bottom = top;
  guint n_placed = 0;

  for (; n_placed < n_beside && first < pen->chart->rows->len; n_placed++)
    {
      guint n = count_viewers (pen, first);
      double x = bar + n_placed * (width + bar) + padding,
             end = add_pane (pen, first, n, x, top + padding, width - 2 * padding);

      bottom = MAX (bottom, end);
      first += n;
    }
  pen->y = bottom + padding;
  for (guint i = 1; i < n_placed; i++)
    kt_chart_pen_rect (pen, KT_CHART_ROLE_GRID, -1, i * (width + bar), top, bar, pen->y - top);
  add_bar (pen);
  return first;
}

static void
add_legend (KtChartPen *pen)
{
  const struct
  {
    KtChartRole role;
    const char *sign;
    const char *text;
  } items[] = {
    { KT_CHART_ROLE_GAIN, "+", C_ ("chart", "helps") },
    { KT_CHART_ROLE_LOSS, "\u2212", C_ ("chart", "hinders") },
  };
  double x = 0;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *text = kt_chart_pen_fit (pen, KT_CHART_TEXT_LABEL, items[i].text, pen->width - pen->em);
      double width = pen->em + kt_chart_pen_get_width (pen, KT_CHART_TEXT_LABEL, text);

      if (x > 0 && x + width > pen->width)
        {
          x = 0;
          pen->y += pen->em * 1.4;
        }
      kt_chart_pen_text (pen, items[i].role, KT_CHART_TEXT_STRONG, KT_CHART_ANCHOR_START, x, pen->y, items[i].sign);
      kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_LABEL, KT_CHART_ANCHOR_START, x + pen->em, pen->y,
                         text);
      x += width + pen->em;
    }
  pen->y += pen->em * 1.4;
}

void
kt_chart_window_lay_out (KtChartPen *pen)
{
  guint n_beside = pen->width >= BESIDE_FROM * pen->em ? 2 : 1;
  double top;

  add_legend (pen);
  top = pen->y;
  add_bar (pen);
  for (guint i = 0; i < pen->chart->rows->len;)
    i = add_panes (pen, i, n_beside);
  kt_chart_pen_rect (pen, KT_CHART_ROLE_GRID, -1, 0, top, BAR * pen->em, pen->y - top);
  kt_chart_pen_rect (pen, KT_CHART_ROLE_GRID, -1, pen->width - BAR * pen->em, top, BAR * pen->em, pen->y - top);
}
