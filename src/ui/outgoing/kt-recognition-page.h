/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-assessment.h"
#include "publish/kt-review.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_RECOGNITION_PAGE (kt_recognition_page_get_type ())
G_DECLARE_FINAL_TYPE (KtRecognitionPage, kt_recognition_page, KT, RECOGNITION_PAGE, AdwBin)

/**
 * KtRecognitionPage:
 *
 * Who could this be? What the program sees by itself in what goes out of a casus, how many casussen of the caseload are
 * like it, and the three questions that a person answers before a document may call itself anonymised.
 *
 * Property `assessment` (pointer to #KtAssessment, nullable): the latest stored answer about this very text.
 *
 * Signal `place-activated (guint passage, guint start, guint end)`: that passage of the review is to be shown, with
 * what is from @start to @end, in bytes of what goes out of it.
 */
/* @kind: of the fingerprints of the document; see kt-fingerprint.h */
GtkWidget *kt_recognition_page_new (KtSession *session, gint64 casus_id, const char *kind);

/* What goes out, and its fingerprint; both %NULL when nothing does. */
void kt_recognition_page_set_review (KtRecognitionPage *self, KtReview *review, const char *fingerprint);
/* (transfer none) (nullable) */
const KtAssessment *kt_recognition_page_get_assessment (KtRecognitionPage *self);

G_END_DECLS
