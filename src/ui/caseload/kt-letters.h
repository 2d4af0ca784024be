/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/caseload/kt-word-shaper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KtLetters:
 *
 * The letters that hits of a search are written with, painted ahead: the first time that a letter is painted takes a
 * hundred times as long as the next, and the first words that somebody looks for would have to wait for all of them.
 */
typedef struct _KtLetters KtLetters;

/* (transfer full): paints them with the renderer of @widget, a few at a time when nothing else is to be done. @widget:
 * outlives it. */
KtLetters *kt_letters_new (GtkWidget *widget, KtWordShaper *shaper);
/* Also before all are painted. */
void kt_letters_free (KtLetters *self);

G_END_DECLS
