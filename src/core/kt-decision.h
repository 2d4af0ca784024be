/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

#define KT_DECISION_FORM_MAX 500
#define KT_DECISION_PLACE_MAX 500
#define KT_DECISION_WORDING_MAX 200

/**
 * KtDecision:
 * @id: 0 until it is stored
 * @casus_id: the casus that it was made in
 * @form: the words as they are compared, folded by the caller; not blank, at most %KT_DECISION_FORM_MAX code points
 * @place: %NULL for everywhere in the casus, else the key of one place, which the caller makes and reads; not blank, at
 *   most %KT_DECISION_PLACE_MAX code points. It names no id: those change when the casus is read from a file.
 * @wording: %NULL when what is proposed stands in place of the words, else what stands there, "" for nothing; one line
 *   of at most %KT_DECISION_WORDING_MAX code points. Words that are kept have no use for it.
 * @made: when, in seconds since 1970; the store says
 *
 * What a person decided about words that may tell who somebody is. A casus has one for a form and place. A record like
 * #KtCasus.
 */
typedef struct
{
  gint64 id;
  gint64 casus_id;
  char *form;
  char *place;
  KtVerdict verdict;
  char *wording;
  gint64 made;
} KtDecision;

/* That @form is replaced everywhere by what is proposed. */
KtDecision *kt_decision_new (const char *form);
/* (transfer full): a copy that may be changed. */
KtDecision *kt_decision_copy (const KtDecision *self);
KtDecision *kt_decision_ref (KtDecision *self);
void kt_decision_unref (KtDecision *self);

/* As kt_casus_check(). */
gboolean kt_decision_check (const KtDecision *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtDecision, kt_decision_unref)

G_END_DECLS
