/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-review-page-private.h"

#include "ui/outgoing/kt-words-dialog.h"

#include <glib/gi18n-lib.h>

static KtNotePart
get_note_part (KtReviewPart part)
{
  switch (part)
    {
    case KT_REVIEW_PART_OWN_WORDS:
      return KT_NOTE_PART_OWN_WORDS;
    case KT_REVIEW_PART_IMPRESSION:
      return KT_NOTE_PART_IMPRESSION;
    default:
      return KT_NOTE_PART_TEXT;
    }
}

static void
put_passage (KtReviewPage *self, KtReviewItem *item, const char *wording)
{
  const KtReviewPassage *reviewed = kt_review_item_get_passage (item);
  g_autoptr (KtPassage) passage = kt_passage_new (reviewed->original);

  passage->casus_id = self->casus_id;
  passage->note_id = reviewed->note->id;
  passage->part = get_note_part (reviewed->part);
  g_set_str (&passage->wording, wording);
  kt_review_history_put_passage (self->history, passage);
}

void
kt_review_page_leave_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);

  if (kt_review_item_is_of_a_note (kt_review_page_get_item (self)))
    put_passage (self, kt_review_page_get_item (self), "");
}

void
kt_review_page_restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  KtReviewItem *item = kt_review_page_get_item (self);
  const KtReviewPassage *passage = item != NULL ? kt_review_item_get_passage (item) : NULL;

  if (passage != NULL && passage->decided != NULL)
    kt_review_history_remove_passage (self->history, passage->decided);
}

/* What is written otherwise. */
typedef struct
{
  KtReviewPage *self;
  KtReviewItem *item;
} Rewriting;

static void
rewriting_free (gpointer data)
{
  Rewriting *rewriting = data;

  g_object_unref (rewriting->self);
  g_object_unref (rewriting->item);
  g_free (rewriting);
}

static void
rewritten_cb (const char *words, gpointer user_data)
{
  Rewriting *rewriting = user_data;
  const KtReviewPassage *passage = kt_review_item_get_passage (rewriting->item);

  if (rewriting->self->list == NULL || passage == NULL)
    return;
  if (!g_str_equal (words, passage->original))
    put_passage (rewriting->self, rewriting->item, words);
  else if (passage->decided != NULL)
    kt_review_history_remove_passage (rewriting->self->history, passage->decided);
}

void
kt_review_page_rewrite_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  KtReviewItem *item = kt_review_page_get_item (self);
  const KtReviewPassage *passage;
  Rewriting *rewriting;

  if (!kt_review_item_is_of_a_note (item))
    return;
  passage = kt_review_item_get_passage (item);
  rewriting = g_new0 (Rewriting, 1);
  rewriting->self = g_object_ref (self);
  rewriting->item = g_object_ref (item);
  kt_words_dialog_ask_paragraph (
      widget, _ ("Write otherwise"), _ ("Only what you share changes; the dossier stays as it is."), _ ("_Save"),
      kt_review_item_is_left_out (item) ? passage->original : passage->text, rewritten_cb, rewriting, rewriting_free);
}

void
kt_review_page_understood_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  KtPassage *stale =
      kt_review_page_get_item (self) != NULL ? kt_review_item_get_stale (kt_review_page_get_item (self)) : NULL;

  if (stale != NULL)
    kt_review_history_remove_passage (self->history, stale);
}
