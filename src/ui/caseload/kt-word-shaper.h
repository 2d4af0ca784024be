/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * KtWordShaper:
 *
 * The words that rows of a search are written with, each shaped once: the next key finds mostly the same words again,
 * and to shape a word takes longer than all else that is done to draw it.
 */
typedef struct _KtWordShaper KtWordShaper;

/* In what way a word is written. */
typedef enum
{
  KT_FACE_PLAIN,
  KT_FACE_BOLD,
  KT_FACE_CAPTION, /* as the style class "caption" of libadwaita */
  KT_FACE_COUNT,
} KtFace;

typedef struct
{
  PangoFont *font;
  PangoGlyphString *glyphs; /* in the order in which they are drawn; log_clusters is not to be used */
  int width;                /* in Pango units */
} KtShapedWord;

/* (transfer full): shapes with the fonts of @context, which is left to right, also when these change. */
KtWordShaper *kt_word_shaper_new (PangoContext *context);
KtWordShaper *kt_word_shaper_ref (KtWordShaper *self);
void kt_word_shaper_unref (KtWordShaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtWordShaper, kt_word_shaper_unref)

/* (transfer none) */
PangoContext *kt_word_shaper_get_context (KtWordShaper *self);

/* Takes note of changed fonts and of how much is kept: what kt_word_shaper_shape() returned before is gone. */
void kt_word_shaper_begin (KtWordShaper *self);

/* (transfer none) (nullable): @length bytes of @word, without a space within, or spaces only. %NULL when it cannot be
 * drawn with one font from left to right, letter by letter. Kept until kt_word_shaper_begin(). */
const KtShapedWord *kt_word_shaper_shape (KtWordShaper *self, KtFace face, const char *word, gsize length);

/* In pixels. */
int kt_word_shaper_get_line_height (KtWordShaper *self, KtFace face);
/* From the top of a line to where its letters stand, in pixels. */
int kt_word_shaper_get_baseline (KtWordShaper *self, KtFace face);
/* Of a letter in @face, on average, in pixels. */
int kt_word_shaper_get_char_width (KtWordShaper *self, KtFace face);

/* (transfer full): what makes a #PangoLayout write in @face. */
PangoAttrList *kt_face_get_attributes (KtFace face);

G_END_DECLS
