/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/caseload/kt-word-shaper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KtHitText:
 *
 * A text of a hit, set in lines of a width: of shaped words when it is plain Dutch, and by Pango itself when it has
 * other scripts, or a word longer than a line.
 */
typedef struct _KtHitText KtHitText;

/* (transfer full): what does not fit in @n_lines ends with an ellipsis. @bold: (nullable): which parts of @text are
 * in KT_FACE_BOLD instead of @face, see kt_snippet_get_attributes(). @width: in pixels, -1 for one line as long as it
 * needs to be. */
KtHitText *
kt_hit_text_new (KtWordShaper *shaper, const char *text, PangoAttrList *bold, KtFace face, int width, int n_lines);
void kt_hit_text_free (KtHitText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtHitText, kt_hit_text_free)

int kt_hit_text_get_n_lines (KtHitText *self);
/* Of its longest line, in pixels. */
int kt_hit_text_get_width (KtHitText *self);
/* Whether Pango set it. */
gboolean kt_hit_text_is_laid_out (KtHitText *self);

/* Draws it with the left end of its first line's top at @x, @y, in pixels. */
void kt_hit_text_snapshot (KtHitText *self, GtkSnapshot *snapshot, int x, int y, const GdkRGBA *color);

G_END_DECLS
