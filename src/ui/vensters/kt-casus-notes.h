/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-note.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

#define KT_TYPE_CASUS_NOTES (kt_casus_notes_get_type ())
G_DECLARE_FINAL_TYPE (KtCasusNotes, kt_casus_notes, KT, CASUS_NOTES, GObject)

/**
 * KtCasusNotes:
 *
 * The notes of a casus, for what names them by their number. They are read again when they change.
 *
 * Signal `changed`: they were read, or that failed.
 */
KtCasusNotes *kt_casus_notes_new (KtSession *session, gint64 casus_id);

/* (transfer none) (nullable) (element-type KtNote): oldest first; %NULL until they were read. */
GPtrArray *kt_casus_notes_get_all (KtCasusNotes *self);
/* (transfer none) (nullable): why they could not be read last; those that were read before are still there. */
const GError *kt_casus_notes_get_error (KtCasusNotes *self);
/* (transfer none) (nullable): the one whose number @name is, as a decimal; %NULL when it is not there. */
KtNote *kt_casus_notes_find (KtCasusNotes *self, const char *name);

/* (transfer full): when and what kind: "14 October 2025 · Huisbezoek". */
char *kt_casus_notes_make_title (const KtNote *note);
/* (transfer full): the first words of @text, on one line. */
char *kt_casus_notes_make_gist (const char *text);

G_END_DECLS
