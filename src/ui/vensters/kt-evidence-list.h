/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-casus-notes.h"
#include "ui/vensters/kt-venster-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_EVIDENCE_LIST (kt_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (KtEvidenceList, kt_evidence_list, KT, EVIDENCE_LIST, AdwBin)

/**
 * KtEvidenceList:
 *
 * The notes that are linked to one question: each opens its note and can be unlinked. It is not seen when there are
 * none.
 */
GtkWidget *kt_evidence_list_new (KtVensterEditor *editor, KtCasusNotes *notes, KtQuestion *question);

/* Shows what is linked now. */
void kt_evidence_list_update (KtEvidenceList *self);

G_END_DECLS
