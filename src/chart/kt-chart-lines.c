/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-pen.h"

/* How far a line stays away from the ends of a text. */
#define GAP 2.0

typedef struct
{
  double from;
  double to;
} Piece;

static gboolean
is_line_to_clear (const KtChartShape *shape)
{
  return shape->kind == KT_CHART_SHAPE_LINE &&
         (shape->role == KT_CHART_ROLE_GRID || shape->role == KT_CHART_ROLE_AXIS) &&
         (shape->width <= 0 || shape->height <= 0);
}

/* Takes what lies between @from and @to out of @pieces. */
static void
cut (GArray *pieces, double from, double to)
{
  for (guint i = pieces->len; i > 0; i--)
    {
      Piece piece = g_array_index (pieces, Piece, i - 1), before = { piece.from, MIN (piece.to, from) },
            after = { MAX (piece.from, to), piece.to };

      if (to <= piece.from || from >= piece.to)
        continue;
      g_array_remove_index (pieces, i - 1);
      if (after.to > after.from)
        g_array_insert_val (pieces, i - 1, after);
      if (before.to > before.from)
        g_array_insert_val (pieces, i - 1, before);
    }
}

/* (transfer full) (element-type Piece): what is left of @line, along its length. */
static GArray *
clear (const GArray *shapes, const KtChartShape *line)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  gboolean stands = line->width <= 0;
  Piece whole = stands ? (Piece){ line->y, line->y + line->height } : (Piece){ line->x, line->x + line->width };

  g_array_append_val (pieces, whole);
  for (guint i = 0; i < shapes->len; i++)
    {
      const KtChartShape *text = &g_array_index (shapes, KtChartShape, i);

      if (text->kind != KT_CHART_SHAPE_TEXT)
        continue;
      if (stands && line->x > text->x - GAP && line->x < text->x + text->width + GAP)
        cut (pieces, text->y, text->y + text->height);
      else if (!stands && line->y > text->y && line->y < text->y + text->height)
        cut (pieces, text->x - GAP, text->x + text->width + GAP);
    }
  return pieces;
}

void
kt_chart_pen_clear_lines (KtChartPen *self)
{
  GArray *shapes = self->layout->shapes;

  for (guint i = shapes->len; i > 0; i--)
    {
      KtChartShape line = g_array_index (shapes, KtChartShape, i - 1);

      if (!is_line_to_clear (&line))
        continue;

      g_autoptr (GArray) pieces = clear (shapes, &line);

      g_array_remove_index (shapes, i - 1);
      for (guint j = pieces->len; j > 0; j--)
        {
          const Piece *piece = &g_array_index (pieces, Piece, j - 1);
          KtChartShape part = line;

          if (line.width <= 0)
            {
              part.y = piece->from;
              part.height = piece->to - piece->from;
            }
          else
            {
              part.x = piece->from;
              part.width = piece->to - piece->from;
            }
          g_array_insert_val (shapes, i - 1, part);
        }
    }
}
