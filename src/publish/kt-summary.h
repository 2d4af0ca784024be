/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-casus.h"
#include "core/kt-note.h"
#include "core/kt-person.h"
#include "publish/kt-document.h"

G_BEGIN_DECLS

/**
 * kt_summary_make:
 * @casus: its theme and laws go in; its code and title do not
 * @persons: (element-type KtPerson): all persons of the casus
 * @notes: (element-type KtNote): the chosen notes in any order; working notes and blank ones are left out
 * @date: today, `YYYY-MM-DD`; only its month is read in the text
 *
 * The summary for intervisie: persons become their roles, formatted identifiers their kinds, dates distances. It is
 * Dutch in every language, as the notes are.
 *
 * Returns: (transfer full): a document whose blocks mark what was replaced and what is suspect
 */
KtDocument *kt_summary_make (const KtCasus *casus, GPtrArray *persons, GPtrArray *notes, const char *date);

/* (transfer full): a name for the file that says nothing of the casus, `samenvatting-intervisie-2026-10.odt`. */
char *kt_summary_get_file_name (const char *date, KtDocumentFormat format);

G_END_DECLS
