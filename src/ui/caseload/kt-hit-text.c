/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-hit-text.h"

#define ELLIPSIS "…"

/* What stands in one font on one line. */
typedef struct
{
  PangoFont *font;
  PangoGlyphString *glyphs;
  int line;
  int x; /* in Pango units */
} Run;

struct _KtHitText
{
  PangoLayout *layout; /* %NULL when it is set of shaped words */
  GArray *runs;        /* (element-type Run) */
  int n_lines;
  int width; /* in Pango units */
  int line_height;
  int baseline;
};

/* While it is set. */
typedef struct
{
  KtWordShaper *shaper;
  KtFace face;
  PangoAttrIterator *bold; /* (nullable) */
  const char *text;
  const char *at;   /* what is to be set next */
  GPtrArray *words; /* (element-type KtShapedWord): spaces, and then the parts of one word */
  guint n_spaces;   /* of the words, that are spaces */
  int x;            /* in Pango units, on the last line so far */
} Setter;

static void
run_clear (gpointer data)
{
  Run *run = data;

  g_object_unref (run->font);
  pango_glyph_string_free (run->glyphs);
}

/* --- Words --- */

/* Letters that stand one after another, and the signs between them. */
static gboolean
is_plain (gunichar letter)
{
  return (letter >= 0x20 && letter <= 0x7e) || (letter >= 0xa0 && letter <= 0x24f && letter != 0xad) ||
         (letter >= 0x2010 && letter <= 0x2026) || letter == 0x20ac;
}

/* The face at the place that is to be set next, and where it ends. */
static KtFace
get_face (Setter *setter, const char **end)
{
  int from, to;

  *end = NULL;
  if (setter->bold == NULL)
    return setter->face;
  pango_attr_iterator_range (setter->bold, &from, &to);
  while (setter->at - setter->text >= to && pango_attr_iterator_next (setter->bold))
    pango_attr_iterator_range (setter->bold, &from, &to);
  if (to != G_MAXINT)
    *end = setter->text + to;
  return pango_attr_iterator_get (setter->bold, PANGO_ATTR_WEIGHT) != NULL ? KT_FACE_BOLD : setter->face;
}

/* Where a line may end: behind a hyphen within a word, say. */
static gboolean
is_break (gunichar letter, const char *next)
{
  return (letter == '-' || letter == '/') && g_unichar_isalpha (g_utf8_get_char (next));
}

/* The end of the spaces, or of the word, at @at. (nullable): %NULL when it is not plain. */
static const char *
find_end (const char *at, gboolean are_spaces)
{
  const char *end = at;

  while (*end != '\0' && (*end == ' ') == are_spaces)
    {
      gunichar letter = g_utf8_get_char (end);
      gboolean is_first = end == at;

      if (!is_plain (letter))
        return NULL;
      end = g_utf8_next_char (end);
      if (!is_first && is_break (letter, end))
        break;
    }
  return end;
}

/* Reads spaces, or a word, in as many parts as it has faces. */
static gboolean
read_parts (Setter *setter, gboolean are_spaces)
{
  const char *end = find_end (setter->at, are_spaces);

  if (end == NULL)
    return FALSE;
  while (setter->at < end)
    {
      const char *face_end;
      KtFace face = get_face (setter, &face_end);
      const char *part_end = face_end != NULL && face_end < end ? face_end : end;
      const KtShapedWord *word =
          kt_word_shaper_shape (setter->shaper, face, setter->at, (gsize)(part_end - setter->at));

      if (word == NULL)
        return FALSE;
      g_ptr_array_add (setter->words, (gpointer)word);
      setter->at = part_end;
    }
  return TRUE;
}

/* The next word and the spaces before it. Returns %FALSE when it cannot be shaped. */
static gboolean
read_word (Setter *setter)
{
  g_ptr_array_set_size (setter->words, 0);
  if (!read_parts (setter, TRUE))
    return FALSE;
  setter->n_spaces = setter->words->len;
  return read_parts (setter, FALSE);
}

static int
get_words_width (Setter *setter, guint from)
{
  int width = 0;

  for (guint i = from; i < setter->words->len; i++)
    width += ((const KtShapedWord *)g_ptr_array_index (setter->words, i))->width;
  return width;
}

/* --- Lines --- */

static void
append_word (KtHitText *self, Setter *setter, const KtShapedWord *word)
{
  Run *last = self->runs->len > 0 ? &g_array_index (self->runs, Run, self->runs->len - 1) : NULL;
  PangoGlyphString *glyphs;
  int n_before;

  if (last == NULL || last->line != self->n_lines - 1 || last->font != word->font)
    {
      Run run = { g_object_ref (word->font), pango_glyph_string_new (), self->n_lines - 1, setter->x };

      g_array_append_val (self->runs, run);
      last = &g_array_index (self->runs, Run, self->runs->len - 1);
    }
  glyphs = last->glyphs;
  n_before = glyphs->num_glyphs;
  pango_glyph_string_set_size (glyphs, n_before + word->glyphs->num_glyphs);
  memcpy (glyphs->glyphs + n_before, word->glyphs->glyphs, sizeof (PangoGlyphInfo) * (gsize)word->glyphs->num_glyphs);
  setter->x += word->width;
}

static void
append_words (KtHitText *self, Setter *setter, guint from)
{
  for (guint i = from; i < setter->words->len; i++)
    append_word (self, setter, g_ptr_array_index (setter->words, i));
}

static void
end_line (KtHitText *self, Setter *setter)
{
  self->width = MAX (self->width, setter->x);
  setter->x = 0;
}

/* Takes letters from the end of the last line until it is not longer than @width. */
static void
shorten (KtHitText *self, Setter *setter, int width)
{
  while (setter->x > width && self->runs->len > 0)
    {
      Run *last = &g_array_index (self->runs, Run, self->runs->len - 1);
      PangoGlyphString *glyphs = last->glyphs;

      if (last->line != self->n_lines - 1)
        return;
      setter->x -= glyphs->glyphs[--glyphs->num_glyphs].geometry.width;
      if (glyphs->num_glyphs == 0)
        g_array_set_size (self->runs, self->runs->len - 1);
    }
}

/* Sets the word that does not fit on the last line as far as it goes. */
static gboolean
end_with_ellipsis (KtHitText *self, Setter *setter, int width)
{
  const KtShapedWord *ellipsis = kt_word_shaper_shape (setter->shaper, setter->face, ELLIPSIS, strlen (ELLIPSIS));

  if (ellipsis == NULL)
    return FALSE;
  append_words (self, setter, 0);
  shorten (self, setter, width - ellipsis->width);
  append_word (self, setter, ellipsis);
  end_line (self, setter);
  return TRUE;
}

/* Returns %FALSE when Pango is to set it. */
static gboolean
set_lines (KtHitText *self, Setter *setter, int width, int n_lines)
{
  self->n_lines = 1;
  while (*setter->at != '\0')
    {
      if (!read_word (setter))
        return FALSE;
      if (setter->words->len == setter->n_spaces)
        break;

      if (setter->x + get_words_width (setter, 0) <= width)
        append_words (self, setter, 0);
      else if (self->n_lines == n_lines)
        return end_with_ellipsis (self, setter, width);
      else if (get_words_width (setter, setter->n_spaces) > width)
        return FALSE;
      else
        {
          end_line (self, setter);
          self->n_lines++;
          append_words (self, setter, setter->n_spaces);
        }
    }
  end_line (self, setter);
  return TRUE;
}

/* --- Object --- */

static void
lay_out (KtHitText *self, Setter *setter, PangoAttrList *bold, int width, int n_lines)
{
  PangoLayout *layout = pango_layout_new (kt_word_shaper_get_context (setter->shaper));
  g_autoptr (PangoAttrList) attributes = kt_face_get_attributes (setter->face);

  g_array_set_size (self->runs, 0);
  if (bold != NULL)
    pango_attr_list_splice (attributes, bold, 0, 0);
  pango_layout_set_text (layout, setter->text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -n_lines);
  pango_layout_set_width (layout, width);
  self->layout = layout;
  self->n_lines = pango_layout_get_line_count (layout);
  pango_layout_get_size (layout, &self->width, NULL);
}

KtHitText *
kt_hit_text_new (KtWordShaper *shaper, const char *text, PangoAttrList *bold, KtFace face, int width, int n_lines)
{
  KtHitText *self = g_new0 (KtHitText, 1);
  g_autoptr (PangoAttrIterator) iterator = bold != NULL ? pango_attr_list_get_iterator (bold) : NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  Setter setter = { shaper, face, iterator, text, text, words, 0, 0 };
  int limit = width < 0 ? -1 : width * PANGO_SCALE;

  kt_word_shaper_begin (shaper);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_array_set_clear_func (self->runs, run_clear);
  self->line_height = kt_word_shaper_get_line_height (shaper, face);
  self->baseline = kt_word_shaper_get_baseline (shaper, face);
  if (!set_lines (self, &setter, limit < 0 ? G_MAXINT : limit, n_lines))
    lay_out (self, &setter, bold, limit, n_lines);
  return self;
}

void
kt_hit_text_free (KtHitText *self)
{
  g_clear_object (&self->layout);
  g_array_unref (self->runs);
  g_free (self);
}

int
kt_hit_text_get_n_lines (KtHitText *self)
{
  return self->n_lines;
}

int
kt_hit_text_get_width (KtHitText *self)
{
  return PANGO_PIXELS_CEIL (self->width);
}

gboolean
kt_hit_text_is_laid_out (KtHitText *self)
{
  return self->layout != NULL;
}

static void
append_layout (KtHitText *self, GtkSnapshot *snapshot, int x, int y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)y));
  gtk_snapshot_append_layout (snapshot, self->layout, color);
  gtk_snapshot_restore (snapshot);
}

void
kt_hit_text_snapshot (KtHitText *self, GtkSnapshot *snapshot, int x, int y, const GdkRGBA *color)
{
  if (self->layout != NULL)
    append_layout (self, snapshot, x, y, color);

  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = &g_array_index (self->runs, Run, i);
      graphene_point_t at = { (float)x + (float)run->x / PANGO_SCALE,
                              (float)(y + run->line * self->line_height + self->baseline) };
      g_autoptr (GskRenderNode) node = gsk_text_node_new (run->font, run->glyphs, color, &at);

      /* There is none for spaces only. */
      if (node != NULL)
        gtk_snapshot_append_node (snapshot, node);
    }
}
