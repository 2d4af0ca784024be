/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-layout-private.h"

#include <string.h>

#define BOTTOM (KT_PAGE_HEIGHT - KT_PAGE_MARGIN_BOTTOM)
#define SPACE_BEFORE 4
#define SPACE_AFTER 8
#define COLUMN_GAP 12
/* Between the words of a row and the line below them, and the one above. */
#define PADDING 2.5
/* A column is measured by so many bytes of a cell, which are more than a line. */
#define MEASURE_BYTES 300
/* A word takes at most this part of the table for itself. */
#define WORD_MAX (KT_PAGE_TEXT_WIDTH / 3)
/* A header that is higher does not stand on every page. */
#define HEADER_MAX 120
/* A row that is divided over pages begins where so much room is left. */
#define ROOM_MIN 60
/* So much of a table stands together at its beginning. */
#define KEEP_MAX 240

static const KtDocumentStyle header_style = { .font = "Bold 9", .grey = 0.25, .tag = "TH" };
static const KtDocumentStyle total_style = { .font = "Bold 9.5", .tag = "TD" };
static const KtDocumentStyle cell_style = { .font = "9.5", .tag = "TD" };

typedef struct
{
  PangoLayout *layout;
  double *heights;
  int n_lines;
  int n_placed;
} Cell;

/* The table while it is divided over pages. */
typedef struct
{
  KtDocumentLayout *layout;
  const KtDocumentBlock *block;
  guint number; /* of the block, from 1 */
  guint n_columns;
  double *widths;
  Cell *header;
  double header_height;
} Table;

static const KtDocumentStyle *
get_style (const Table *table, guint row, guint column)
{
  const KtDocumentBlock *cell = g_ptr_array_index (table->block->cells, row * table->n_columns + column);

  if (row == 0)
    return &header_style;
  return cell->kind == KT_DOCUMENT_BLOCK_LABEL ? &total_style : &cell_style;
}

static PangoLayout *
create_cell (const Table *table, guint row, guint column, gsize most)
{
  const KtDocumentBlock *cell = g_ptr_array_index (table->block->cells, row * table->n_columns + column);
  const char *end = cell->text->str + MIN (cell->text->len, most);

  while ((*end & 0xc0) == 0x80)
    end++;
  return kt_document_layout_create_text (table->layout, get_style (table, row, column), cell->text->str,
                                         end - cell->text->str);
}

static double
get_width (PangoLayout *layout, int width)
{
  int natural;

  pango_layout_set_width (layout, width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_size (layout, &natural, NULL);
  return pango_units_to_double (natural);
}

/* How wide every column is on one line, and at least; both are zeroed. */
static void
measure_columns (const Table *table, double *natural, double *least)
{
  for (guint i = 0; i < table->block->cells->len; i++)
    {
      guint column = i % table->n_columns;
      g_autoptr (PangoLayout) layout = create_cell (table, i / table->n_columns, column, MEASURE_BYTES);
      double width = get_width (layout, -1);

      natural[column] = MAX (natural[column], width);
      if (table->block->columns[column] == 'r')
        least[column] = natural[column];
      else if (width > least[column])
        least[column] = MAX (least[column], MIN (get_width (layout, 0), WORD_MAX));
    }
}

/* Divides the page over the columns: numbers stay on one line while they leave a third of it, and words share what is
 * left. */
static void
divide_width (Table *table)
{
  guint n = table->n_columns;
  g_autofree double *natural = g_new0 (double, n), *least = g_new0 (double, n);
  double room = KT_PAGE_TEXT_WIDTH - COLUMN_GAP * (n - 1), sum = 0, sum_least = 0, words = 0, numbers = 0;

  measure_columns (table, natural, least);
  for (guint j = 0; j < n; j++)
    {
      sum += natural[j];
      sum_least += least[j];
      words += table->block->columns[j] == 'l' ? natural[j] : 0;
      numbers += table->block->columns[j] == 'r' ? natural[j] : 0;
    }
  for (guint j = 0; j < n; j++)
    {
      if (sum <= room && words > 0)
        table->widths[j] = natural[j] + (table->block->columns[j] == 'l' ? (room - sum) * natural[j] / words : 0);
      else if (sum <= room)
        table->widths[j] = room / n;
      else if (sum_least < room)
        table->widths[j] = least[j] + (room - sum_least) * (natural[j] - least[j]) / (sum - sum_least);
      else if (numbers > room * 2 / 3)
        table->widths[j] = room * least[j] / sum_least;
      else if (table->block->columns[j] == 'r')
        table->widths[j] = natural[j];
      else
        table->widths[j] = (room - numbers) * least[j] / (sum_least - numbers);
    }
}

static Cell *
create_row (const Table *table, guint row)
{
  Cell *cells = g_new0 (Cell, table->n_columns);

  for (guint j = 0; j < table->n_columns; j++)
    {
      Cell *cell = &cells[j];

      cell->layout = create_cell (table, row, j, G_MAXSIZE);
      pango_layout_set_width (cell->layout, (int)(table->widths[j] * PANGO_SCALE) + 1);
      if (table->block->columns[j] == 'r')
        pango_layout_set_alignment (cell->layout, PANGO_ALIGN_RIGHT);
      cell->n_lines = pango_layout_get_line_count (cell->layout);
      cell->heights = kt_document_layout_measure_lines (cell->layout, cell->n_lines);
    }
  return cells;
}

static void
free_row (const Table *table, Cell *cells)
{
  for (guint j = 0; j < table->n_columns; j++)
    {
      g_object_unref (cells[j].layout);
      g_free (cells[j].heights);
    }
  g_free (cells);
}

/* The height of what is still to be placed of a row. */
static double
measure_row (const Table *table, const Cell *cells)
{
  double highest = 0;

  for (guint j = 0; j < table->n_columns; j++)
    {
      double height = 0;

      for (int line = cells[j].n_placed; line < cells[j].n_lines; line++)
        height += cells[j].heights[line];
      highest = MAX (highest, height);
    }
  return highest > 0 ? highest + 2 * PADDING : 0;
}

/* %FALSE when there is nothing to show. */
static gboolean
table_init (Table *table, KtDocumentLayout *layout, guint i)
{
  table->layout = layout;
  table->block = g_ptr_array_index (layout->document->blocks, i);
  table->number = i + 1;
  table->n_columns = (guint)strlen (table->block->columns);
  if (table->block->cells->len < table->n_columns)
    return FALSE;
  table->widths = g_new (double, table->n_columns);
  divide_width (table);
  table->header = create_row (table, 0);
  table->header_height = measure_row (table, table->header);
  return TRUE;
}

/* Places what fits of a row on this page, and at least @least lines of each of its cells. */
static void
place_lines (const Table *table, guint row, Cell *cells, int least)
{
  KtDocumentLayout *layout = table->layout;
  double x = 0, top = layout->y, bottom = top, room = BOTTOM - top - 2 * PADDING;
  KtDocumentPiece *first = NULL;

  for (guint j = 0; j < table->n_columns; x += table->widths[j++] + COLUMN_GAP)
    {
      Cell *cell = &cells[j];
      int begin = cell->n_placed;
      double height = 0;
      KtDocumentPiece *piece;

      while (cell->n_placed < cell->n_lines &&
             (height + cell->heights[cell->n_placed] <= room || cell->n_placed < begin + least))
        height += cell->heights[cell->n_placed++];
      layout->y = top + PADDING;
      piece = kt_document_layout_add_piece (layout, get_style (table, row, j), cell->layout, begin,
                                            cell->n_placed - begin, height);
      piece->x = x;
      piece->table = table->number;
      piece->row = row;
      bottom = MAX (bottom, top + height + 2 * PADDING);
      if (j + 1 == table->n_columns)
        first = piece - j;
    }
  first->line = bottom;
  layout->y = bottom;
}

static void
place_header (const Table *table)
{
  place_lines (table, 0, table->header, 1);
  for (guint j = 0; j < table->n_columns; j++)
    table->header[j].n_placed = 0;
}

static void
place_row (const Table *table, guint row, Cell *cells)
{
  double above = table->header_height <= HEADER_MAX ? table->header_height : 0;
  double page = BOTTOM - KT_PAGE_MARGIN_TOP - above;
  gboolean is_begun = FALSE;

  for (double height = measure_row (table, cells); height > 0; height = measure_row (table, cells))
    {
      double room = BOTTOM - table->layout->y;
      /* A row that no page can hold begins where it is. */
      gboolean turns = height > room && (height <= page || is_begun || room < ROOM_MIN);

      if (turns)
        {
          kt_document_layout_add_page (table->layout);
          if (above > 0)
            place_header (table);
        }
      place_lines (table, row, cells, turns ? 1 : 0);
      is_begun = TRUE;
    }
}

static double
measure_beginning (const Table *table)
{
  double height = table->header_height;

  if (table->block->cells->len > table->n_columns)
    {
      Cell *cells = create_row (table, 1);

      height += measure_row (table, cells);
      free_row (table, cells);
    }
  return height;
}

static void
table_clear (Table *table)
{
  free_row (table, table->header);
  g_free (table->widths);
}

void
kt_document_layout_add_table (KtDocumentLayout *self, guint i)
{
  Table table;

  if (!table_init (&table, self, i))
    return;
  if (self->y > KT_PAGE_MARGIN_TOP)
    self->y += SPACE_BEFORE;
  if (self->y > KT_PAGE_MARGIN_TOP && self->y + MIN (measure_beginning (&table), KEEP_MAX) > BOTTOM)
    kt_document_layout_add_page (self);
  if (table.header_height <= HEADER_MAX)
    place_header (&table);
  else
    place_row (&table, 0, table.header);
  for (guint row = 1; row < table.block->cells->len / table.n_columns; row++)
    {
      Cell *cells = create_row (&table, row);

      place_row (&table, row, cells);
      free_row (&table, cells);
    }
  self->y += SPACE_AFTER;
  table_clear (&table);
}

double
kt_document_layout_measure_table_beginning (KtDocumentLayout *self, guint i)
{
  Table table;
  double height;

  if (!table_init (&table, self, i))
    return 0;
  height = SPACE_BEFORE + measure_beginning (&table);
  table_clear (&table);
  return height;
}
