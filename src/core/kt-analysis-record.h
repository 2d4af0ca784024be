/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most bytes that a text of the record may have. */
#define KT_ANALYSIS_TEXT_MAX (4 * 1024 * 1024)

/**
 * KtAnalysisRecord:
 * @id: 0 until it is stored
 * @casus_id: the casus that it is of
 * @title: as its document has it; may be empty
 * @price_list: the id of the price list that it was made with, "" when there is none; this list need not be in the
 * vault
 * @document: the analysis as JSON text in the format keukentafel-effects; only that it is an object is checked here
 * @dialogue: what was said at the table, as the JSON text of an object, "" when there is nothing
 * @changed: when, in seconds since 1970; the store says
 *
 * An analysis of the Effectencalculator as the vault keeps it. A record like #KtCasus.
 */
typedef struct
{
  gint64 id;
  gint64 casus_id;
  char *title;
  char *price_list;
  char *document;
  char *dialogue;
  gint64 changed;
} KtAnalysisRecord;

/* Without title, price list and dialogue. */
KtAnalysisRecord *kt_analysis_record_new (const char *document);
/* (transfer full): a copy that may be changed. */
KtAnalysisRecord *kt_analysis_record_copy (const KtAnalysisRecord *self);
KtAnalysisRecord *kt_analysis_record_ref (KtAnalysisRecord *self);
void kt_analysis_record_unref (KtAnalysisRecord *self);

/* As kt_casus_check(). */
gboolean kt_analysis_record_check (const KtAnalysisRecord *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtAnalysisRecord, kt_analysis_record_unref)

G_END_DECLS
