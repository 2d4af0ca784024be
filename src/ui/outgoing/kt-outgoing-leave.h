/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/outgoing/kt-outgoing-maker.h"
#include "ui/widgets/kt-exporter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KtOutgoingLeave:
 * @maker: what makes the document
 * @exporter: what brings it out
 * @recipient: for whom it is, as a person fills it in
 * @purpose: what for
 * @get_file_name: a name for the file that says nothing of the casus; @date: today, `YYYY-MM-DD`
 *
 * The last step of a document, the same wherever it is taken; all unowned.
 */
typedef struct
{
  KtOutgoingMaker *maker;
  KtExporter *exporter;
  GtkEditable *recipient;
  GtkEditable *purpose;
  char *(*get_file_name) (const char *date, KtDocumentFormat format);
} KtOutgoingLeave;

/* Whether it is said for whom it is and what for. */
gboolean kt_outgoing_leave_is_filled_in (const KtOutgoingLeave *self);
/* Whether it may leave: it is made of what was decided last, nothing is undecided, and it is filled in. */
gboolean kt_outgoing_leave_is_allowed (const KtOutgoingLeave *self);
/* @form: a #KtDisclosureForm, no copy */
void kt_outgoing_leave_choose_file (const KtOutgoingLeave *self, guint form);
/* @file: (nullable): %NULL for a copy. It is allowed. */
void kt_outgoing_leave_write (const KtOutgoingLeave *self, KtDisclosureForm form, GFile *file);

G_END_DECLS
