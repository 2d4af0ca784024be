/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-assessment.h"
#include "core/kt-disclosure.h"
#include "publish/kt-document.h"
#include "publish/kt-review.h"
#include "ui/outgoing/kt-review-source.h"
#include "ui/widgets/kt-editions.h"

G_BEGIN_DECLS

/**
 * KtOutgoing:
 * @fingerprint: tells one document from another by what a reader learns from it
 * @assessment: (nullable): the last one that a person made of this very document
 *
 * A document of a casus that may leave, with what was found in it and decided.
 */
typedef struct
{
  KtReview *review;
  KtDocument *document;
  char *fingerprint;
  KtAssessment *assessment;
} KtOutgoing;

/* (transfer full): the line of the register about it, when it leaves as @form. */
KtDisclosure *
kt_outgoing_make_disclosure (const KtOutgoing *self, KtDisclosureForm form, const char *recipient, const char *purpose);

#define KT_TYPE_OUTGOING_MAKER (kt_outgoing_maker_get_type ())
G_DECLARE_DERIVABLE_TYPE (KtOutgoingMaker, kt_outgoing_maker, KT, OUTGOING_MAKER, GObject)

/**
 * KtOutgoingMakerClass:
 * @prepare: (transfer full) (nullable): what the thread needs beside the records and does not change while it runs;
 *   %NULL while something of it lacks
 * @release: frees that
 * @make_review: on the thread, first: looks through what goes out
 * @make_fingerprint: on the thread, after that; what is the same for a reader has the same, whatever the day is and
 *   whoever answered
 * @make_document: on the thread, last
 * @finished: (nullable): takes over of what @prepare gave what need not be made twice, before it is released
 * @take_edition: (nullable): keeps @edition (transfer full) (nullable), which kt_outgoing_maker_set_casus() asked for;
 *   once, before @prepare
 *
 * What one kind of document has to say about how it is made. There is one thread at a time.
 */
struct _KtOutgoingMakerClass
{
  GObjectClass parent_class;

  gpointer (*prepare) (KtOutgoingMaker *self);
  void (*release) (gpointer input);
  KtReview *(*make_review) (gpointer input, const KtReviewRecords *records, KtLexicon *lexicon, GError **error);
  char *(*make_fingerprint) (gpointer input, const KtReview *review, GError **error);
  KtDocument *(*make_document) (gpointer input,
                                const KtReview *review,
                                const KtAssessment *assessment,
                                const char *date);
  void (*finished) (KtOutgoingMaker *self, gpointer input);
  void (*take_edition) (KtOutgoingMaker *self, gpointer edition);
};

/**
 * KtOutgoingMaker:
 *
 * Makes a document that may leave, on a thread, and anew when something else is decided or answered.
 *
 * Signals: `made`: there is one, or another one; `busy`: kt_outgoing_maker_is_busy() says otherwise;
 * `failed (GError *error)`: it could not be made, and there is none.
 */

/* Ends what is under way; nothing is told any more. */
void kt_outgoing_maker_stop (KtOutgoingMaker *self);
/* Reads anew what could not be read, and makes it. */
void kt_outgoing_maker_again (KtOutgoingMaker *self);

/* (transfer none): where it has its records from. */
KtReviewSource *kt_outgoing_maker_get_source (KtOutgoingMaker *self);
/* Whether what it has is not yet of what was last decided and changed. */
gboolean kt_outgoing_maker_is_busy (KtOutgoingMaker *self);
/* (transfer none) (nullable): what was made last, until there is another. */
const KtOutgoing *kt_outgoing_maker_get_made (KtOutgoingMaker *self);
/* (transfer none) (nullable): the review of that. */
KtReview *kt_outgoing_maker_get_review (KtOutgoingMaker *self);

/* For a kind of document: what it is made of, once. */
void kt_outgoing_maker_set_source (KtOutgoingMaker *self, KtSession *session, KtReviewSource *source);
/* Likewise, of one that goes out without the notes of the casus and is about what was made with the edition @edition_id
 * of @editions: empty when there was none. Nothing is made before that is found, or is not in the vault; an edition
 * that cannot be read is a failure, because the document would say that it is not there. */
void kt_outgoing_maker_set_casus (KtOutgoingMaker *self,
                                  KtSession *session,
                                  gint64 casus_id,
                                  KtEditions *editions,
                                  const char *edition_id);
/* For a kind of document: that it is to be made of something else. */
void kt_outgoing_maker_make (KtOutgoingMaker *self);
/* (transfer none) */
KtSession *kt_outgoing_maker_get_session (KtOutgoingMaker *self);

G_END_DECLS
