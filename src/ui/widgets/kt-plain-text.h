/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A stretch of text in bytes, half open. */
typedef struct
{
  gsize start;
  gsize end;
} KtTextSpan;

#define KT_TYPE_PLAIN_TEXT (kt_plain_text_get_type ())
G_DECLARE_FINAL_TYPE (KtPlainText, kt_plain_text, KT, PLAIN_TEXT, GtkWidget)

/**
 * KtPlainText:
 *
 * A text of many lines to be read. It takes the width that it is given and lays the text out once for it; a #GtkLabel
 * lays it out three times to learn its widths too, which for a screen full of rows is longer than a frame.
 */
GtkWidget *kt_plain_text_new (void);

void kt_plain_text_set_text (KtPlainText *self, const char *text);
const char *kt_plain_text_get_text (KtPlainText *self);
/* Byte positions in the text; @marks: (element-type KtTextSpan) (nullable). */
void kt_plain_text_set_marks (KtPlainText *self, GArray *marks);
/* Where the first mark is, in coordinates of @relative_to. */
gboolean kt_plain_text_get_mark_bounds (KtPlainText *self, GtkWidget *relative_to, graphene_rect_t *bounds);

G_END_DECLS
