/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/outgoing/kt-assessment-form.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

#define KT_TYPE_DRAFT_SAVER (kt_draft_saver_get_type ())
G_DECLARE_FINAL_TYPE (KtDraftSaver, kt_draft_saver, KT, DRAFT_SAVER, GObject)

/**
 * KtDraftSaver:
 *
 * Keeps in the vault what is begun in the form of a casus, within a second and before the vault closes, and finds what
 * was begun before.
 *
 * Signals: `loaded`: kt_draft_saver_is_loaded() holds; `failed (GError *error)`: the vault did not take what is typed;
 * it is asked again by and by.
 */
/* @kind: of document, see kt-fingerprint.h */
KtDraftSaver *kt_draft_saver_new (KtSession *session, gint64 casus_id, const char *kind, KtAssessmentForm *form);

gboolean kt_draft_saver_is_loaded (KtDraftSaver *self);
/* (transfer full) (nullable): what was begun before, once; %NULL when nothing was, or something is begun by now. */
KtAssessmentDraft *kt_draft_saver_take (KtDraftSaver *self);

/* What the form is about. */
void kt_draft_saver_set_fingerprint (KtDraftSaver *self, const char *fingerprint);
/* Hands what is typed to the vault now. */
void kt_draft_saver_hurry (KtDraftSaver *self);
/* What is typed needs no keeping, because it was registered. */
void kt_draft_saver_forget (KtDraftSaver *self);
/* It does after all. */
void kt_draft_saver_remember (KtDraftSaver *self);

G_END_DECLS
