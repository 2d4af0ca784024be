/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/outgoing/kt-outgoing-maker.h"
#include "ui/widgets/kt-exporter.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KtOutgoingWords:
 * @title: what the document is, in a word or two
 * @failed: what is said when it cannot be made
 * @purpose: asks what for, with an example
 * @get_file_name: a name for the file that says nothing of the casus; @date: today, `YYYY-MM-DD`
 *
 * What is said about one kind of document, in the language of the user; static.
 */
typedef struct
{
  const char *title;
  const char *failed;
  const char *purpose;
  KtExportWords export;
  char *(*get_file_name) (const char *date, KtDocumentFormat format);
} KtOutgoingWords;

#define KT_TYPE_OUTGOING_DIALOG (kt_outgoing_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtOutgoingDialog, kt_outgoing_dialog, KT, OUTGOING_DIALOG, AdwDialog)

/**
 * KtOutgoingDialog:
 *
 * A document of a casus on its way out: which words are still to be decided, how it will read, who it could be, for
 * whom it is and what for.
 */

/* Shows the dialog over @parent, which stops @maker when it closes. */
void
kt_outgoing_dialog_present (GtkWidget *parent, KtOutgoingMaker *maker, const char *kind, const KtOutgoingWords *words);

/* Writes the document as @form, PDF or ODT, to @file, when it may leave. */
void kt_outgoing_dialog_write (KtOutgoingDialog *self, KtDisclosureForm form, GFile *file);

G_END_DECLS
