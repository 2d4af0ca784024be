/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-review-page-private.h"

#include "core/kt-text.h"
#include "ui/outgoing/kt-decided.h"
#include "ui/outgoing/kt-words-dialog.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

static void
go_on (KtReviewPage *self)
{
  if (kt_review_model_count_undecided (self->model) == 0)
    {
      kt_review_bar_focus_continue (self->bar);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("Done: everything is decided"),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }
  if (kt_review_page_get_item (self) == NULL ||
      kt_review_item_get_current (kt_review_page_get_item (self)) == KT_REVIEW_NO_PLACE ||
      kt_review_item_get_state (kt_review_page_get_item (self),
                                kt_review_item_get_current (kt_review_page_get_item (self))) != KT_REVIEW_STATE_SUSPECT)
    kt_review_page_go (self, TRUE, TRUE);
}

/* @here: (nullable): the one place that is decided, or the one that it is seen at. */
static void
decide (KtReviewPage *self,
        const char *form,
        const char *here,
        KtVerdict verdict,
        gboolean everywhere,
        const char *wording)
{
  g_autoptr (KtDecision) decision = kt_decision_new (form);
  g_autofree char *place = g_strdup (here != NULL ? here : "");
  KtDecision *of_this_place =
      here != NULL ? kt_decisions_find (kt_review_source_get_records (self->source)->decisions, form, here) : NULL;
  g_autoptr (GError) error = NULL;

  decision->casus_id = self->casus_id;
  decision->verdict = verdict;
  g_set_str (&decision->place, everywhere ? NULL : here);
  g_set_str (&decision->wording, wording);
  if (!kt_decision_check (decision, "", &error))
    {
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }

  /* What is decided of one place goes before what is decided of all. */
  if (everywhere && of_this_place != NULL)
    kt_review_history_remove_decision (self->history, of_this_place);
  kt_review_history_put_decision (self->history, decision);
  if (everywhere && of_this_place != NULL)
    kt_review_history_join (self->history);
  kt_review_model_apply (self->model, decision, place);
  go_on (self);
}

static void
decide_current (KtReviewPage *self, KtVerdict verdict, gboolean everywhere)
{
  const KtReviewPlace *place = kt_review_page_get_place (self);
  g_autofree char *form = place != NULL ? g_strdup (place->form) : NULL;
  g_autofree char *here = place != NULL ? g_strdup (place->place) : NULL;
  KtDecision *before =
      form != NULL ? kt_decisions_find (kt_review_source_get_records (self->source)->decisions, form, NULL) : NULL;
  g_autofree char *wording = NULL;

  if (place == NULL)
    return;
  /* Words that were worded already stay so when they are replaced once more. */
  if (everywhere && verdict == KT_VERDICT_REPLACE && before != NULL && before->verdict == verdict)
    wording = g_strdup (before->wording);
  decide (self, form, here, verdict, everywhere, wording);
}

static void
replace_words (KtReviewPage *self, const char *words, const char *wording)
{
  g_autofree char *form = kt_review_make_form (words);

  if (kt_text_is_blank (form))
    return;
  if (!kt_review_model_contains (self->model, form))
    {
      kt_toast_say (GTK_WIDGET (self), _ ("These words are not in what you share"));
      return;
    }
  g_set_str (&self->replaced, form);
  decide (self, form, NULL, KT_VERDICT_REPLACE, TRUE, wording);
}

void
kt_review_page_replace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  g_autofree char *selected = kt_review_list_get_selected (self->list);

  if (selected != NULL)
    replace_words (self, selected, NULL);
  else
    decide_current (self, KT_VERDICT_REPLACE, TRUE);
}

void
kt_review_page_keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  decide_current (KT_REVIEW_PAGE (widget), KT_VERDICT_KEEP, g_str_equal (name, "review.keep-everywhere"));
}

/* --- What is asked in a dialog --- */

/* What was looked at when it was asked. */
typedef struct
{
  KtReviewPage *self;
  char *form;
  char *here;
} Asked;

static Asked *
asked_new (KtReviewPage *self)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->self = g_object_ref (self);
  return asked;
}

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->self);
  g_free (asked->form);
  g_free (asked->here);
  g_free (asked);
}

static void
worded_cb (const char *words, gpointer user_data)
{
  Asked *asked = user_data;

  if (asked->self->list == NULL)
    return;
  if (asked->here != NULL)
    decide (asked->self, asked->form, asked->here, KT_VERDICT_REPLACE, TRUE, words);
  else
    replace_words (asked->self, asked->form, words);
}

void
kt_review_page_word_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  g_autofree char *selected = kt_review_list_get_selected (self->list);
  g_autofree char *words = kt_review_page_get_words (self);
  const KtReviewPlace *place = selected == NULL ? kt_review_page_get_place (self) : NULL;
  Asked *asked;

  if (words == NULL)
    return;
  asked = asked_new (self);
  asked->form = selected != NULL ? g_strdup (selected) : g_strdup (place->form);
  asked->here = place != NULL ? g_strdup (place->place) : NULL;
  kt_words_dialog_ask_wording (GTK_WIDGET (self), words, place != NULL ? place->wording : "", worded_cb, asked,
                               asked_free);
}

static void
also_replaced_cb (const char *words, gpointer user_data)
{
  Asked *asked = user_data;

  if (asked->self->list != NULL)
    replace_words (asked->self, words, NULL);
}

void
kt_review_page_also_replace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_words_dialog_ask (
      widget, _ ("Replace other words"),
      _ ("Which words must be replaced everywhere in what you share? You can also select them in the text "
         "and press r."),
      _ ("_Replace"), "", KT_DECISION_FORM_MAX, also_replaced_cb, asked_new (KT_REVIEW_PAGE (widget)), asked_free);
}

void
kt_review_page_add_person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *words = kt_review_page_get_words (KT_REVIEW_PAGE (widget));

  if (words != NULL)
    gtk_widget_activate_action (widget, "casus.add-person", "s", words);
}
