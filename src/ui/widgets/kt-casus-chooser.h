/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_CASUS_CHOOSER (kt_casus_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KtCasusChooser, kt_casus_chooser, KT, CASUS_CHOOSER, GtkWidget)

/**
 * KtCasusChooser:
 *
 * Finds a casus by typing part of its code or title; the casussen of lately stand there before anything is typed.
 *
 * Signal `chosen (gint64 casus_id, const char *label)`: 0 with an empty label stands for no casus.
 */
/* @with_none: whether "no casus yet" can be chosen. @except: a casus that is left out, or 0. */
GtkWidget *kt_casus_chooser_new (KtSession *session, gboolean with_none, gint64 except);

/* Empties the entry and gives it the focus. */
void kt_casus_chooser_start (KtCasusChooser *self);

G_END_DECLS
