/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-word-shaper.h"

#define CAPTION_SCALE 0.82
/* Of each face; some screens full of hits have that many different words. */
#define WORDS_MAX 2048

typedef struct
{
  GHashTable *words; /* char* to KtShapedWord*, %NULL for what cannot be shaped so */
  PangoAttrList *attributes;
  int line_height;
  int baseline;
  int char_width;
} Face;

struct _KtWordShaper
{
  PangoContext *context;
  guint serial; /* of the context, when the faces were measured */
  Face faces[KT_FACE_COUNT];
  GString *key;
};

static void
word_free (gpointer data)
{
  KtShapedWord *word = data;

  if (word == NULL)
    return;
  g_object_unref (word->font);
  pango_glyph_string_free (word->glyphs);
  g_free (word);
}

PangoAttrList *
kt_face_get_attributes (KtFace face)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (face == KT_FACE_BOLD)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  else if (face == KT_FACE_CAPTION)
    pango_attr_list_insert (attributes, pango_attr_scale_new (CAPTION_SCALE));
  return attributes;
}

static void
measure (KtWordShaper *self)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (self->context, NULL, NULL);

  for (int i = 0; i < KT_FACE_COUNT; i++)
    {
      double scale = i == KT_FACE_CAPTION ? CAPTION_SCALE : 1;
      Face *face = &self->faces[i];

      face->line_height = PANGO_PIXELS_CEIL ((int)(pango_font_metrics_get_height (metrics) * scale));
      face->baseline = PANGO_PIXELS ((int)(pango_font_metrics_get_ascent (metrics) * scale));
      face->char_width = PANGO_PIXELS ((int)(pango_font_metrics_get_approximate_char_width (metrics) * scale));
    }
  pango_font_metrics_unref (metrics);
}

KtWordShaper *
kt_word_shaper_new (PangoContext *context)
{
  KtWordShaper *self = g_rc_box_new0 (KtWordShaper);

  self->context = g_object_ref (context);
  self->key = g_string_new (NULL);
  for (int i = 0; i < KT_FACE_COUNT; i++)
    {
      self->faces[i].words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, word_free);
      self->faces[i].attributes = kt_face_get_attributes (i);
    }
  kt_word_shaper_begin (self);
  return self;
}

KtWordShaper *
kt_word_shaper_ref (KtWordShaper *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtWordShaper *self = data;

  for (int i = 0; i < KT_FACE_COUNT; i++)
    {
      g_hash_table_unref (self->faces[i].words);
      pango_attr_list_unref (self->faces[i].attributes);
    }
  g_string_free (self->key, TRUE);
  g_object_unref (self->context);
}

void
kt_word_shaper_unref (KtWordShaper *self)
{
  g_rc_box_release_full (self, clear);
}

PangoContext *
kt_word_shaper_get_context (KtWordShaper *self)
{
  return self->context;
}

void
kt_word_shaper_begin (KtWordShaper *self)
{
  guint serial = pango_context_get_serial (self->context);
  gboolean is_other = serial != self->serial;

  for (int i = 0; i < KT_FACE_COUNT; i++)
    {
      if (is_other || g_hash_table_size (self->faces[i].words) > WORDS_MAX)
        g_hash_table_remove_all (self->faces[i].words);
    }
  if (is_other)
    measure (self);
  self->serial = serial;
}

static KtShapedWord *
shape (KtWordShaper *self, Face *face, const char *text, int length)
{
  GList *items = pango_itemize (self->context, text, 0, length, face->attributes, NULL);
  PangoItem *item = items->data;
  KtShapedWord *word = NULL;

  if (items->next == NULL && item->analysis.level == 0 && item->analysis.font != NULL)
    {
      PangoShapeFlags flags =
          pango_context_get_round_glyph_positions (self->context) ? PANGO_SHAPE_ROUND_POSITIONS : PANGO_SHAPE_NONE;

      word = g_new0 (KtShapedWord, 1);
      word->font = g_object_ref (item->analysis.font);
      word->glyphs = pango_glyph_string_new ();
      pango_shape_item (item, text, length, NULL, word->glyphs, flags);
      word->width = pango_glyph_string_get_width (word->glyphs);
    }
  g_list_free_full (items, (GDestroyNotify)pango_item_free);
  return word;
}

const KtShapedWord *
kt_word_shaper_shape (KtWordShaper *self, KtFace face_name, const char *text, gsize length)
{
  Face *face = &self->faces[face_name];
  gpointer word;

  g_string_truncate (self->key, 0);
  g_string_append_len (self->key, text, (gssize)length);
  if (!g_hash_table_lookup_extended (face->words, self->key->str, NULL, &word))
    {
      word = shape (self, face, self->key->str, (int)length);
      g_hash_table_insert (face->words, g_strdup (self->key->str), word);
    }
  return word;
}

int
kt_word_shaper_get_line_height (KtWordShaper *self, KtFace face)
{
  return self->faces[face].line_height;
}

int
kt_word_shaper_get_baseline (KtWordShaper *self, KtFace face)
{
  return self->faces[face].baseline;
}

int
kt_word_shaper_get_char_width (KtWordShaper *self, KtFace face)
{
  return self->faces[face].char_width;
}
