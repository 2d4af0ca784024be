/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is done with a stretch of text. */
typedef enum
{
  KT_TEXT_LOOK_REPLACED,
  KT_TEXT_LOOK_UNDECIDED,
  KT_TEXT_LOOK_KEPT,
} KtTextLook;

/* Bytes of a text, half open. */
typedef struct
{
  guint start;
  guint end;
  KtTextLook look;
} KtTextMark;

#define KT_TYPE_MARKED_TEXT (kt_marked_text_get_type ())
G_DECLARE_FINAL_TYPE (KtMarkedText, kt_marked_text, KT, MARKED_TEXT, GtkWidget)

/**
 * KtMarkedText:
 *
 * A paragraph with marked stretches: what is replaced is quiet; what is undecided stands out, by its background and by
 * a line under it, for whoever sees no colors; one may be the current one, which has an outline.
 *
 * Property `selectable` (boolean): whether words in it can be selected. Signal `clicked (int mark)`.
 */

/* @marks: (element-type KtTextMark): in order, not overlapping; @current: one of them, or -1. */
void kt_marked_text_set (KtMarkedText *self, const char *text, GArray *marks, int current, gboolean is_struck);
const char *kt_marked_text_get_text (KtMarkedText *self);
/* (transfer full) (nullable): the words that are selected; %NULL when there are none. */
char *kt_marked_text_get_selected (KtMarkedText *self);
/* Where the current mark is; whether there is one. */
gboolean kt_marked_text_get_current_bounds (KtMarkedText *self, GtkWidget *relative_to, graphene_rect_t *bounds);

G_END_DECLS
