/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-disclosure.h"
#include "ui/outgoing/kt-outgoing-maker.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_DOCUMENT_PAGE (kt_document_page_get_type ())
G_DECLARE_FINAL_TYPE (KtDocumentPage, kt_document_page, KT, DOCUMENT_PAGE, AdwBin)

/**
 * KtDocumentPage:
 *
 * The step Document of the page Delen: the summary as it will read, for whom it is and for what, and its ways out:
 * actions of the group `document`. None of them can be used while something is undecided.
 */

/* What it is of; once. */
void kt_document_page_set_maker (KtDocumentPage *self, KtSession *session, KtOutgoingMaker *maker);
/* How much is still to be decided, with what the maker does not know yet. */
void kt_document_page_set_undecided (KtDocumentPage *self, guint n_undecided);

/* Lets the summary that is shown out, as after a choice in the file dialog, or says why it was held back. @file:
 * (nullable): %NULL for a copy. Does nothing while nothing may leave. */
void kt_document_page_write (KtDocumentPage *self, KtDisclosureForm form, GFile *file);

G_END_DECLS
