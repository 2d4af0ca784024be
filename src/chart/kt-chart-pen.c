/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-pen.h"

#include "chart/kt-chart-number.h"

#include <string.h>

#define ELLIPSIS "\u2026"

double
kt_chart_pen_get_width (const KtChartPen *self, KtChartTextStyle style, const char *text)
{
  return self->measure->get_width (style, text, self->measure->data);
}

double
kt_chart_pen_get_height (const KtChartPen *self, KtChartTextStyle style)
{
  return self->measure->get_height (style, self->measure->data);
}

/* How many characters of @text fit, with @tail behind them; 0 when not even one does. */
static glong
count_fitting (const KtChartPen *self, KtChartTextStyle style, const char *text, const char *tail, double room)
{
  glong low = 0, high = g_utf8_strlen (text, -1);

  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      g_autofree char *head = g_utf8_substring (text, 0, middle);
      g_autofree char *tried = g_strconcat (head, tail, NULL);

      if (kt_chart_pen_get_width (self, style, tried) <= room)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

char *
kt_chart_pen_fit (const KtChartPen *self, KtChartTextStyle style, const char *text, double room)
{
  g_autofree char *head = NULL;
  glong n;

  if (kt_chart_pen_get_width (self, style, text) <= room)
    return g_strdup (text);
  n = count_fitting (self, style, text, ELLIPSIS, room);
  if (n == 0)
    return g_strdup ("");
  head = g_utf8_substring (text, 0, n);
  return g_strconcat (g_strchomp (head), ELLIPSIS, NULL);
}

/* Cuts the line off @text that fits in @room: at a space when there is one, and else within the word. */
static char *
take_line (const KtChartPen *self, KtChartTextStyle style, const char **text, double room)
{
  glong n = MAX (count_fitting (self, style, *text, "", room), 1);
  const char *end = g_utf8_offset_to_pointer (*text, n), *space = end;
  char *line;

  if (*end != '\0')
    {
      while (space > *text && *space != ' ')
        space--;
      if (space > *text)
        end = space;
    }
  line = g_strndup (*text, (gsize)(end - *text));
  while (*end == ' ')
    end++;
  *text = end;
  return g_strchomp (line);
}

GStrv
kt_chart_pen_wrap (const KtChartPen *self, KtChartTextStyle style, const char *text, double room, guint n_max)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint n = 1; n < n_max && kt_chart_pen_get_width (self, style, text) > room; n++)
    g_strv_builder_take (lines, take_line (self, style, &text, room));
  g_strv_builder_take (lines, kt_chart_pen_fit (self, style, text, room));
  return g_strv_builder_end (lines);
}

char *
kt_chart_pen_format (const KtChartPen *self, KtChartTextStyle style, gint64 cents, gboolean sign, double room)
{
  g_autofree char *full = sign ? kt_chart_format_difference (cents) : kt_chart_format_euro (cents);
  g_autofree char *brief = NULL;

  if (kt_chart_pen_get_width (self, style, full) <= room)
    return g_steal_pointer (&full);
  brief = kt_chart_format_short (cents);
  return g_strconcat (sign && cents > 0 ? "+" : "", brief, NULL);
}

static void
add (KtChartPen *self, KtChartShape shape)
{
  g_array_append_val (self->layout->shapes, shape);
}

void
kt_chart_pen_rect (KtChartPen *self, KtChartRole role, gint row, double x, double y, double width, double height)
{
  add (self,
       (KtChartShape){
           .kind = KT_CHART_SHAPE_RECT, .role = role, .row = row, .x = x, .y = y, .width = width, .height = height });
}

void
kt_chart_pen_line (KtChartPen *self, KtChartRole role, double x1, double y1, double x2, double y2)
{
  add (self, (KtChartShape){ .kind = KT_CHART_SHAPE_LINE,
                             .role = role,
                             .row = -1,
                             .x = x1,
                             .y = y1,
                             .width = x2 - x1,
                             .height = y2 - y1 });
}

void
kt_chart_pen_mark (KtChartPen *self, KtChartRole role, gint row, KtChartMark mark, double x, double y, double size)
{
  add (self, (KtChartShape){ .kind = KT_CHART_SHAPE_MARK,
                             .role = role,
                             .row = row,
                             .x = x - size / 2,
                             .y = y - size / 2,
                             .width = size,
                             .height = size,
                             .mark = mark });
}

void
kt_chart_pen_text (KtChartPen *self,
                   KtChartRole role,
                   KtChartTextStyle style,
                   KtChartAnchor anchor,
                   double x,
                   double y,
                   const char *text)
{
  double width;

  if (*text == '\0')
    return;
  width = kt_chart_pen_get_width (self, style, text);
  add (self, (KtChartShape){ .kind = KT_CHART_SHAPE_TEXT,
                             .role = role,
                             .row = -1,
                             .x = x - width * (anchor == KT_CHART_ANCHOR_START    ? 0
                                               : anchor == KT_CHART_ANCHOR_MIDDLE ? 0.5
                                                                                  : 1),
                             .y = y,
                             .width = width,
                             .height = kt_chart_pen_get_height (self, style),
                             .style = style,
                             .anchor = anchor,
                             .text = g_strdup (text) });
}

double
kt_chart_pen_lines (KtChartPen *self,
                    KtChartRole role,
                    KtChartTextStyle style,
                    KtChartAnchor anchor,
                    double x,
                    double y,
                    const char *const *lines)
{
  double height = kt_chart_pen_get_height (self, style);
  guint n = 0;

  for (; lines[n] != NULL; n++)
    kt_chart_pen_text (self, role, style, anchor, x, y + n * height, lines[n]);
  return n * height;
}

void
kt_chart_pen_paragraph (KtChartPen *self,
                        KtChartRole role,
                        KtChartTextStyle style,
                        KtChartAnchor anchor,
                        const char *text,
                        guint n_max)
{
  g_auto (GStrv) lines = kt_chart_pen_wrap (self, style, text, self->width, n_max);
  double x = anchor == KT_CHART_ANCHOR_START ? 0 : anchor == KT_CHART_ANCHOR_MIDDLE ? self->width / 2 : self->width;

  self->y += kt_chart_pen_lines (self, role, style, anchor, x, self->y, (const char *const *)lines);
}

void
kt_chart_pen_legend (KtChartPen *self, const KtChartLegendItem *items, guint n_items)
{
  double line = self->em * 1.3, sample = self->em * 0.75, gap = self->em * 0.4, x = 0;

  for (guint i = 0; i < n_items; i++)
    {
      double swatch = items[i].is_mark ? sample : self->em * 1.4;
      g_autofree char *text = kt_chart_pen_fit (self, KT_CHART_TEXT_LABEL, items[i].text, self->width - swatch - gap);
      double width = swatch + gap + kt_chart_pen_get_width (self, KT_CHART_TEXT_LABEL, text);

      if (x > 0 && x + width > self->width)
        {
          x = 0;
          self->y += line;
        }
      if (items[i].is_mark)
        kt_chart_pen_mark (self, items[i].role, -1, items[i].mark, x + swatch / 2, self->y + self->em / 2, sample);
      else
        kt_chart_pen_rect (self, items[i].role, -1, x, self->y + (self->em - sample) / 2, swatch, sample);
      kt_chart_pen_text (self, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_LABEL, KT_CHART_ANCHOR_START, x + swatch + gap,
                         self->y, text);
      x += width + self->em * 1.2;
    }
  self->y += line + self->em * 0.3;
}
