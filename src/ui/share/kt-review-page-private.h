/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/share/kt-review-bar.h"
#include "ui/share/kt-review-list.h"
#include "ui/share/kt-review-page.h"

G_BEGIN_DECLS

struct _KtReviewPage
{
  AdwBin parent_instance;

  KtReviewList *list;
  KtReviewBar *bar;

  KtReviewSource *source;
  KtOutgoingMaker *maker;
  KtReviewHistory *history;
  gint64 casus_id;
  KtReviewModel *model;
  char *replaced;     /* the form of words that were chosen by hand, until there is a review of it */
  KtDecision *undone; /* whose place is gone to when there is a review without it */
};

/* (transfer none) (nullable): the passage and the place that are looked at. */
KtReviewItem *kt_review_page_get_item (KtReviewPage *self);
const KtReviewPlace *kt_review_page_get_place (KtReviewPage *self);
/* (transfer full) (nullable): the words that an action is about, as they are written. */
char *kt_review_page_get_words (KtReviewPage *self);
/* Whether @item, or none, is a paragraph of a note that goes out. */
gboolean kt_review_item_is_of_a_note (KtReviewItem *item);
/* To the next place or the one before, with the focus. */
void kt_review_page_go (KtReviewPage *self, gboolean forward, gboolean undecided);

/* Actions about words. */
void kt_review_page_replace_action (GtkWidget *widget, const char *name, GVariant *parameter);
void kt_review_page_keep_action (GtkWidget *widget, const char *name, GVariant *parameter);
void kt_review_page_word_action (GtkWidget *widget, const char *name, GVariant *parameter);
void kt_review_page_also_replace_action (GtkWidget *widget, const char *name, GVariant *parameter);
void kt_review_page_add_person_action (GtkWidget *widget, const char *name, GVariant *parameter);

/* Actions about passages. */
void kt_review_page_leave_out_action (GtkWidget *widget, const char *name, GVariant *parameter);
void kt_review_page_restore_action (GtkWidget *widget, const char *name, GVariant *parameter);
void kt_review_page_rewrite_action (GtkWidget *widget, const char *name, GVariant *parameter);
void kt_review_page_understood_action (GtkWidget *widget, const char *name, GVariant *parameter);

G_END_DECLS
