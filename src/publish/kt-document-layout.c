/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-layout-private.h"

#define FOOTER_BASELINE 44.0 /* from the bottom */
#define INDENT 16.0
/* The height of a line as a part of that of its letters. */
#define LINE_SPACING 1.25
/* A paragraph is not divided so that one line of it stands alone. */
#define LINES_TOGETHER 2
/* What a heading keeps below it for what follows is at most this high, and is measured by so many bytes of a text. */
#define KEEP_MAX 240.0
#define KEEP_BYTES 1000

#define FONT_FAMILY "Cantarell, Adwaita Sans, Sans"

static const KtDocumentStyle title_style = { .font = "Bold 20", .space_after = 2, .tag = "H1", .keep_with_next = TRUE };
static const KtDocumentStyle meta_style = { .font = "10", .grey = 0.35, .space_after = 10, .tag = "P" };
static const KtDocumentStyle heading_styles[] = {
  { .font = "Bold 14", .space_before = 18, .space_after = 3, .tag = "H2", .keep_with_next = TRUE },
  { .font = "Bold 11.5", .space_before = 14, .space_after = 2, .tag = "H3", .keep_with_next = TRUE },
};
static const KtDocumentStyle label_style = {
  .font = "Bold 9",
  .grey = 0.35,
  .space_before = 5,
  .tag = "P",
  .keep_with_next = TRUE,
};
static const KtDocumentStyle fact_style = { .font = "9.5", .grey = 0.35, .tag = "P", .keep_with_next = TRUE };
static const KtDocumentStyle paragraph_style = { .font = "10.5", .space_before = 4, .space_after = 3, .tag = "P" };
static const KtDocumentStyle item_style = {
  .font = "10.5",
  .space_before = 1,
  .space_after = 2,
  .indent = INDENT,
  .tag = "P",
  .bullet = "•",
};
static const KtDocumentStyle quote_style = {
  .font = "10.5",
  .space_before = 3,
  .space_after = 3,
  .indent = INDENT,
  .tag = "P",
  .rule = TRUE,
};
static const KtDocumentStyle picture_style = { .font = "9.5", .space_before = 14, .space_after = 6, .tag = "Figure" };
static const KtDocumentStyle footer_style = { .font = "9", .grey = 0.35 };

static void
piece_clear (gpointer data)
{
  KtDocumentPiece *piece = data;

  g_clear_object (&piece->layout);
  g_clear_pointer (&piece->picture, kt_document_picture_free);
}

void
kt_document_layout_add_page (KtDocumentLayout *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (KtDocumentPiece));

  g_array_set_clear_func (page, piece_clear);
  g_ptr_array_add (self->pages, page);
  self->y = KT_PAGE_MARGIN_TOP;
}

PangoContext *
kt_document_layout_create_context (const char *language)
{
  /* A font map of its own, because the default one belongs to another thread. */
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  return context;
}

PangoLayout *
kt_document_layout_create_text (KtDocumentLayout *self, const KtDocumentStyle *style, const char *text, gssize length)
{
  g_autofree char *name = g_strconcat (FONT_FAMILY, " ", style->font, NULL);
  PangoFontDescription *font = pango_font_description_from_string (name);
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int)((KT_PAGE_TEXT_WIDTH - style->indent) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, (int)length);
  return layout;
}

static double
get_line_height (const PangoRectangle *logical)
{
  return pango_units_to_double (logical->height) * LINE_SPACING;
}

double *
kt_document_layout_measure_lines (PangoLayout *layout, int n_lines)
{
  double *heights = g_new (double, n_lines);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  for (int i = 0; i < n_lines; i++)
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      heights[i] = get_line_height (&logical);
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
  return heights;
}

/* How many of the lines from @first on fit in @room without leaving one alone, and their height. */
static int
count_fitting (const double *heights, int first, int n_lines, double room, double *height)
{
  int left = n_lines - first;
  int n = 0;

  while (n < left && room >= heights[first + n])
    room -= heights[first + n++];
  if (n < left)
    {
      if (left - n < LINES_TOGETHER)
        n = left - LINES_TOGETHER;
      if (n < LINES_TOGETHER)
        n = 0;
    }

  *height = 0;
  for (int i = first; i < first + n; i++)
    *height += heights[i];
  return n;
}

KtDocumentPiece *
kt_document_layout_add_piece (KtDocumentLayout *self,
                              const KtDocumentStyle *style,
                              PangoLayout *layout,
                              int first,
                              int n,
                              double height)
{
  GArray *page = g_ptr_array_index (self->pages, self->pages->len - 1);
  KtDocumentPiece piece = {
    .style = style,
    .layout = g_object_ref (layout),
    .first_line = first,
    .n_lines = n,
    .height = height,
    .x = style->indent,
    .y = self->y,
  };

  g_array_append_val (page, piece);
  self->y += height;
  return &g_array_index (page, KtDocumentPiece, page->len - 1);
}

/* Puts a text on the page and those after it; @keep is the room that must be left below it for what follows. */
static void
add_text (KtDocumentLayout *self, const KtDocumentStyle *style, const char *text, gssize length, double keep)
{
  g_autoptr (PangoLayout) layout = kt_document_layout_create_text (self, style, text, length);
  int n_lines = pango_layout_get_line_count (layout);
  g_autofree double *heights = kt_document_layout_measure_lines (layout, n_lines);
  double bottom = KT_PAGE_HEIGHT - KT_PAGE_MARGIN_BOTTOM;
  int first = 0;

  if (self->y > KT_PAGE_MARGIN_TOP)
    self->y += style->space_before;
  while (first < n_lines)
    {
      double height;
      int n = count_fitting (heights, first, n_lines, bottom - self->y - keep, &height);

      if (n == 0 && self->y <= KT_PAGE_MARGIN_TOP)
        {
          /* Not even on an empty page: then without the rules. */
          n = 1;
          height = heights[first];
        }
      if (n > 0)
        kt_document_layout_add_piece (self, style, layout, first, n, height);
      first += n;
      if (first < n_lines)
        kt_document_layout_add_page (self);
    }
  self->y += style->space_after;
}

static const KtDocumentStyle *
get_block_style (const KtDocumentBlock *block)
{
  switch (block->kind)
    {
    case KT_DOCUMENT_BLOCK_HEADING:
      return &heading_styles[block->level - 1];
    case KT_DOCUMENT_BLOCK_LABEL:
      return &label_style;
    case KT_DOCUMENT_BLOCK_FACT:
      return &fact_style;
    case KT_DOCUMENT_BLOCK_ITEM:
      return &item_style;
    case KT_DOCUMENT_BLOCK_QUOTE:
      return &quote_style;
    case KT_DOCUMENT_BLOCK_PICTURE:
      return &picture_style;
    case KT_DOCUMENT_BLOCK_PARAGRAPH:
    default:
      return &paragraph_style;
    }
}

/* Whether block @i may not be parted from the one before it. */
static gboolean
is_kept (KtDocumentLayout *self, guint i)
{
  const KtDocumentBlock *block, *before;

  if (i == 0 || i >= self->document->blocks->len)
    return FALSE;
  block = g_ptr_array_index (self->document->blocks, i);
  before = g_ptr_array_index (self->document->blocks, i - 1);
  return get_block_style (before)->keep_with_next &&
         !(before->kind == KT_DOCUMENT_BLOCK_FACT && block->kind == KT_DOCUMENT_BLOCK_HEADING);
}

/* The height that block @i needs on a page to begin there, with that of what it may not be parted from. */
static double
measure_beginning (KtDocumentLayout *self, guint i)
{
  double room = 0;

  for (; i < self->document->blocks->len && room < KEEP_MAX; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (self->document->blocks, i);
      const KtDocumentStyle *style = get_block_style (block);
      const char *end = block->text->str + MIN (block->text->len, KEEP_BYTES);
      g_autoptr (PangoLayout) layout = NULL;
      g_autofree double *heights = NULL;
      int n_lines;

      if (block->kind == KT_DOCUMENT_BLOCK_TABLE)
        {
          room += kt_document_layout_measure_table_beginning (self, i);
          break;
        }
      if (block->kind == KT_DOCUMENT_BLOCK_PICTURE)
        {
          g_autoptr (KtDocumentPicture) picture = kt_document_picture_new (self, block->picture);

          /* It is never parted, however high it is. */
          return room + style->space_before + kt_document_picture_get_height (picture);
        }
      while ((*end & 0xc0) == 0x80)
        end++;
      layout = kt_document_layout_create_text (self, style, block->text->str, end - block->text->str);
      n_lines = pango_layout_get_line_count (layout);
      heights = kt_document_layout_measure_lines (layout, n_lines);
      if (n_lines >= 2 * LINES_TOGETHER)
        n_lines = LINES_TOGETHER;

      room += style->space_before;
      for (int line = 0; line < n_lines; line++)
        room += heights[line];
      if (!is_kept (self, i + 1))
        break;
      room += style->space_after;
    }
  return MIN (room, KEEP_MAX);
}

static void
add_picture (KtDocumentLayout *self, const KtChart *chart)
{
  KtDocumentPicture *picture = kt_document_picture_new (self, chart);
  double height = kt_document_picture_get_height (picture);
  KtDocumentPiece piece = { .style = &picture_style, .picture = picture, .height = height };

  if (self->y > KT_PAGE_MARGIN_TOP)
    self->y += picture_style.space_before;
  if (self->y > KT_PAGE_MARGIN_TOP && self->y + height > KT_PAGE_HEIGHT - KT_PAGE_MARGIN_BOTTOM)
    kt_document_layout_add_page (self);
  piece.y = self->y;
  g_array_append_val ((GArray *)g_ptr_array_index (self->pages, self->pages->len - 1), piece);
  self->y += height + picture_style.space_after;
}

static void
add_block (KtDocumentLayout *self, guint i)
{
  const KtDocumentBlock *block = g_ptr_array_index (self->document->blocks, i);
  const KtDocumentStyle *style = get_block_style (block);
  double keep = 0;

  if (block->kind == KT_DOCUMENT_BLOCK_TABLE)
    {
      kt_document_layout_add_table (self, i);
      return;
    }
  if (block->kind == KT_DOCUMENT_BLOCK_PICTURE)
    {
      add_picture (self, block->picture);
      return;
    }

  /* The first of those that are kept together sees to the room for them all. */
  if (is_kept (self, i + 1) && !is_kept (self, i))
    keep = style->space_after + measure_beginning (self, i + 1);

  add_text (self, style, block->text->str, (gssize)block->text->len, keep);

  if (block->kind == KT_DOCUMENT_BLOCK_HEADING)
    {
      GArray *page = g_ptr_array_index (self->pages, self->pages->len - 1);
      KtDocumentPlace place = {
        .text = block->text->str,
        .level = block->level,
        .page = self->pages->len - 1,
        .y = g_array_index (page, KtDocumentPiece, page->len - 1).y,
      };

      g_array_append_val (self->headings, place);
    }
}

static void
set_grey (cairo_t *cr, double grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
}

/* The rule beside a quote, on to @next when that is one too. */
static void
draw_rule (const KtDocumentPiece *piece, const KtDocumentPiece *next, cairo_t *cr)
{
  gboolean goes_on = next != NULL && next->style->rule;

  set_grey (cr, 0.75);
  cairo_rectangle (cr, KT_PAGE_MARGIN_SIDE, piece->y, 2, goes_on ? next->y - piece->y : piece->height);
  cairo_fill (cr);
}

/* The line under a row of a table. */
static void
draw_line (const KtDocumentPiece *piece, cairo_t *cr)
{
  set_grey (cr, piece->row == 0 ? 0.5 : 0.85);
  cairo_rectangle (cr, KT_PAGE_MARGIN_SIDE, piece->line - 0.25, KT_PAGE_TEXT_WIDTH, 0.5);
  cairo_fill (cr);
}

static void
draw_bullet (KtDocumentLayout *self, const KtDocumentPiece *piece, double baseline, cairo_t *cr)
{
  g_autoptr (PangoLayout) bullet = kt_document_layout_create_text (self, piece->style, piece->style->bullet, -1);

  cairo_move_to (cr, KT_PAGE_MARGIN_SIDE + 3, baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (bullet, 0));
}

static void
draw_lines (KtDocumentLayout *self, const KtDocumentPiece *piece, cairo_t *cr)
{
  PangoLayoutIter *iter = pango_layout_get_iter (piece->layout);
  double y = piece->y;
  int line = 0;

  set_grey (cr, piece->style->grey);
  do
    {
      PangoRectangle logical;
      double leading;
      double baseline;

      if (line < piece->first_line)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      leading = get_line_height (&logical) - pango_units_to_double (logical.height);
      baseline = y + leading / 2 + pango_units_to_double (pango_layout_iter_get_baseline (iter) - logical.y);
      if (line == 0 && piece->style->bullet != NULL)
        draw_bullet (self, piece, baseline, cr);
      cairo_move_to (cr, KT_PAGE_MARGIN_SIDE + piece->x + pango_units_to_double (logical.x), baseline);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
      y += get_line_height (&logical);
    }
  while (++line < piece->first_line + piece->n_lines && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
draw_footer (KtDocumentLayout *self, guint page, cairo_t *cr)
{
  g_autofree char *number = g_strdup_printf ("%u / %u", page + 1, self->pages->len);
  g_autoptr (PangoLayout) left = kt_document_layout_create_text (self, &footer_style, self->document->meta, -1);
  g_autoptr (PangoLayout) right = kt_document_layout_create_text (self, &footer_style, number, -1);

  pango_layout_set_height (left, -1);
  pango_layout_set_ellipsize (left, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (left, (int)((KT_PAGE_TEXT_WIDTH - 60) * PANGO_SCALE));
  pango_layout_set_alignment (right, PANGO_ALIGN_RIGHT);

  set_grey (cr, footer_style.grey);
  cairo_move_to (cr, KT_PAGE_MARGIN_SIDE, KT_PAGE_HEIGHT - FOOTER_BASELINE);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (left, 0));
  cairo_move_to (cr, KT_PAGE_MARGIN_SIDE,
                 KT_PAGE_HEIGHT - FOOTER_BASELINE - pango_units_to_double (pango_layout_get_baseline (right)));
  pango_cairo_show_layout (cr, right);
}

/* Ends and begins the rows and tables in the tags between two pieces of a page, of which either may be none. */
static void
tag_rows (const KtDocumentPiece *before, const KtDocumentPiece *piece, cairo_t *cr)
{
  guint old_table = before != NULL ? before->table : 0, table = piece != NULL ? piece->table : 0;
  gboolean is_other = old_table != table || (table > 0 && before->row != piece->row);

  if (is_other && old_table > 0)
    cairo_tag_end (cr, "TR");
  if (old_table != table && old_table > 0)
    cairo_tag_end (cr, "Table");
  if (old_table != table && table > 0)
    cairo_tag_begin (cr, "Table", NULL);
  if (is_other && table > 0)
    cairo_tag_begin (cr, "TR", NULL);
}

KtDocumentLayout *
kt_document_layout_new (const KtDocument *document)
{
  KtDocumentLayout *self = g_new0 (KtDocumentLayout, 1);

  self->document = kt_document_ref ((KtDocument *)document);
  self->context = kt_document_layout_create_context (document->language);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->headings = g_array_new (FALSE, FALSE, sizeof (KtDocumentPlace));

  kt_document_layout_add_page (self);
  add_text (self, &title_style, document->title, -1, 0);
  if (*document->meta != '\0')
    add_text (self, &meta_style, document->meta, -1, 0);
  for (guint i = 0; i < document->blocks->len; i++)
    add_block (self, i);
  return self;
}

void
kt_document_layout_free (KtDocumentLayout *self)
{
  g_ptr_array_unref (self->pages);
  g_array_unref (self->headings);
  g_object_unref (self->context);
  kt_document_unref (self->document);
  g_free (self);
}

guint
kt_document_layout_get_n_pages (KtDocumentLayout *self)
{
  return self->pages->len;
}

void
kt_document_layout_draw_page (KtDocumentLayout *self, guint page, cairo_t *cr)
{
  const GArray *pieces;

  g_return_if_fail (page < self->pages->len);

  pieces = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < pieces->len; i++)
    {
      const KtDocumentPiece *piece = &g_array_index (pieces, KtDocumentPiece, i);

      tag_rows (i > 0 ? piece - 1 : NULL, piece, cr);
      if (piece->line > 0)
        draw_line (piece, cr);
      if (piece->style->rule)
        draw_rule (piece, i + 1 < pieces->len ? piece + 1 : NULL, cr);
      /* A paragraph that goes on over the page is two in the tags: a PDF's content stands within one page. */
      cairo_tag_begin (cr, piece->style->tag, NULL);
      if (piece->picture != NULL)
        kt_document_picture_draw (piece->picture, KT_PAGE_MARGIN_SIDE, piece->y, cr);
      else if (piece->n_lines > 0)
        draw_lines (self, piece, cr);
      cairo_tag_end (cr, piece->style->tag);
    }
  tag_rows (pieces->len > 0 ? &g_array_index (pieces, KtDocumentPiece, pieces->len - 1) : NULL, NULL, cr);
  draw_footer (self, page, cr);
}

GArray *
kt_document_layout_get_headings (KtDocumentLayout *self)
{
  return g_array_ref (self->headings);
}
