/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-analysis-record.h"
#include "core/kt-assessment.h"
#include "core/kt-casus.h"
#include "core/kt-decision.h"
#include "core/kt-disclosure.h"
#include "core/kt-note.h"
#include "core/kt-passage.h"
#include "core/kt-person.h"
#include "core/kt-signal.h"
#include "core/kt-stuck-casus.h"
#include "core/kt-venster-record.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * KtDossier:
 * @casus: the casus; its coordinator and contact are positions in @persons counted from 1, or 0
 * @persons: (element-type KtPerson): in the order of the file
 * @notes: (element-type KtNote): in the order of the file
 * @decisions: (element-type KtDecision): in the order of the file
 * @passages: (element-type KtPassage): likewise; the note of each is a position in @notes counted from 1
 * @assessments: (element-type KtAssessment): oldest first
 * @disclosures: (element-type KtDisclosure): oldest first; the assessment of each is a position in @assessments counted
 *   from 1, or 0
 * @analyses: (element-type KtAnalysisRecord): in the order of the file, each with its whole object as document
 * @vensters: (element-type KtVensterRecord): in the order of the file; a note is named by its position in @notes
 * counted from 1
 * @signals: (element-type KtSignal): in the order of the file, without casussen and theme
 * @stuck: blank when the file has none
 *
 * A whole casus as the casus format of FORMATS holds it, `keukentafel-casus` version 1. Beside the members named there
 * the format has: casus.closed, casus.coordinator and casus.contact (ids of persons), notes[].participants, .level,
 * .own_words and .impression; and the members decisions, passages, assessments, disclosures,
 * dialogues, signals and stuck.
 */
typedef struct
{
  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *notes;
  GPtrArray *decisions;
  GPtrArray *passages;
  GPtrArray *assessments;
  GPtrArray *disclosures;
  GPtrArray *analyses;
  GPtrArray *vensters;
  GPtrArray *signals;
  KtStuckCasus *stuck;
} KtDossier;

KtDossier *kt_dossier_new (void);
void kt_dossier_free (KtDossier *self);

/* Whether the object @analysis, which stands at @path, is an analysis of the Effectencalculator; else
 * %KT_ERROR_INVALID, the message beginning with the place. */
typedef gboolean (*KtDossierCheckAnalysis) (JsonNode *analysis, const char *path, GError **error);
/* (transfer full): the review of the four windows that the object @review is, which stands at @path; %NULL likewise. */
typedef KtVensterRecord *(*KtDossierReadReview) (JsonNode *review, const char *path, GError **error);

/* What a casus has in it that is known in other rooms, above this one. */
typedef struct
{
  KtDossierCheckAnalysis check_analysis;
  KtDossierReadReview read_review;
} KtDossierRooms;

/* Reads hostile bytes; %NULL with %KT_ERROR_INVALID, the message naming the place. */
KtDossier *kt_dossier_read (const char *text, gsize length, const KtDossierRooms *rooms, GError **error);
/* (transfer full): JSON text with a line feed at its end. Persons and notes without a ref get `p1`, `n1`, ...;
 * assessments have `a1`, ... Analyses must be what kt_analysis_record_check() lets pass. */
char *kt_dossier_write (const KtDossier *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtDossier, kt_dossier_free)

G_END_DECLS
