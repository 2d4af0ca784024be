/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-disclosure.h"
#include "publish/kt-document.h"
#include "publish/kt-review.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KtExportWords:
 * @title: of the dialog that asks for a file
 * @saved: what is said when the file is there
 * @copied: what is said when it was copied
 * @next_step: what to do when somebody is found in the text
 *
 * What is said about one kind of document, in the language of the user; static.
 */
typedef struct
{
  const char *title;
  const char *saved;
  const char *copied;
  const char *next_step;
} KtExportWords;

#define KT_TYPE_EXPORTER (kt_exporter_get_type ())
G_DECLARE_FINAL_TYPE (KtExporter, kt_exporter, KT, EXPORTER, GObject)

/**
 * KtExporter:
 *
 * Brings what a widget shows out of the program: asks for a file, writes it, and says what became of it.
 *
 * Signals:
 *  - `changed`: kt_exporter_is_writing() says otherwise;
 *  - `chosen (guint form, GFile *file)`: a person chose where it goes;
 *  - `again (guint form)`: a person wants to choose once more.
 */

/* @widget: (unowned): is in a toast overlay, and stops the exporter before it goes */
KtExporter *kt_exporter_new (GtkWidget *widget, KtSession *session, const KtExportWords *words);
/* Ends what is under way; nothing is told any more. */
void kt_exporter_stop (KtExporter *self);

/* @form: no copy. @name: of the file, to begin with */
void kt_exporter_choose_file (KtExporter *self, KtDisclosureForm form, const char *name);
/* @file: (nullable): %NULL for a copy, which goes to the clipboard. */
void
kt_exporter_write (KtExporter *self, KtReview *review, KtDocument *document, KtDisclosure *disclosure, GFile *file);
gboolean kt_exporter_is_writing (KtExporter *self);
/* Gives up the file that is being written. */
void kt_exporter_cancel (KtExporter *self);

G_END_DECLS
