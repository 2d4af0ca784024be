/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-share-page.h"

#include "core/kt-date.h"
#include "ui/share/kt-disclosures-dialog.h"
#include "ui/share/kt-document-page.h"
#include "ui/share/kt-latest-look.h"
#include "ui/outgoing/kt-recognition-page.h"
#include "ui/outgoing/kt-review-history.h"
#include "ui/share/kt-summary-maker.h"
#include "ui/share/kt-review-page.h"
#include "ui/share/kt-share-choice.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtSharePage
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwViewStack *steps;
  GtkWidget *decide_button;
  GtkLabel *choice_status;
  KtShareChoice *choice;
  KtReviewPage *review_page;
  GtkWidget *recognition;
  AdwBin *recognition_bin;
  KtDocumentPage *document_page;
  AdwStatusPage *failure;

  KtSession *session;
  gint64 casus_id;
  KtRecognitionPage *recognition_page;
  KtReviewSource *source;
  KtOutgoingMaker *maker;
  KtLatestLook *look;
  KtReviewHistory *history;
  guint n_undecided;
  gboolean wants_focus; /* as soon as there is something to take it */
};

G_DEFINE_FINAL_TYPE (KtSharePage, kt_share_page, ADW_TYPE_BIN)

static gboolean
is_shown (KtSharePage *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static void
focus_step (KtSharePage *self)
{
  GtkWidget *step = adw_view_stack_get_visible_child (self->steps);

  if (!gtk_widget_grab_focus (step))
    gtk_widget_child_focus (step, GTK_DIR_TAB_FORWARD);
}

/* What keeps from the next step, or waits there. */
static void
show_choice_status (KtSharePage *self)
{
  g_autoptr (GPtrArray) chosen = kt_share_choice_get_chosen (self->choice);
  g_autofree char *text = NULL;

  if (chosen->len == 0)
    text = g_strdup (_ ("Choose at least one note first."));
  else if (self->n_undecided > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u left to decide", "%u left to decide", self->n_undecided),
                            self->n_undecided);
  gtk_label_set_label (self->choice_status, text != NULL ? text : "");
}

/* How much is to be decided is known to the review first. */
static void
review_changed_cb (KtSharePage *self)
{
  guint n_undecided = kt_review_page_count_undecided (self->review_page);

  self->n_undecided = n_undecided;
  show_choice_status (self);
  kt_document_page_set_undecided (self->document_page, n_undecided);
}

static void
set_shown (KtSharePage *self, const char *name)
{
  gboolean takes_focus = self->wants_focus && !g_str_equal (name, "loading");

  gtk_stack_set_visible_child_name (self->stack, name);
  if (!takes_focus)
    return;
  self->wants_focus = FALSE;
  /* The page may have left its window before the answer came. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (g_str_equal (name, "content"))
    focus_step (self);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
show_chosen (KtSharePage *self)
{
  g_autoptr (GPtrArray) chosen = kt_share_choice_get_chosen (self->choice);

  gtk_widget_set_sensitive (self->decide_button, chosen->len > 0);
  show_choice_status (self);
  if (kt_share_choice_has_look (self->choice))
    kt_summary_maker_set_chosen (KT_SUMMARY_MAKER (self->maker), chosen, kt_latest_look_get_review (self->look),
                                 kt_latest_look_get_bank (self->look));
  else
    kt_summary_maker_set_chosen (KT_SUMMARY_MAKER (self->maker), chosen, NULL, NULL);
}

static void
choice_changed_cb (KtSharePage *self)
{
  if (self->maker != NULL)
    show_chosen (self);
}

static void
look_changed_cb (KtSharePage *self)
{
  const KtVensterReview *review = kt_latest_look_get_review (self->look);
  gboolean was_chosen = kt_share_choice_has_look (self->choice);
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *date = NULL, *label = NULL;

  if (review != NULL)
    {
      g_autofree char *moment = g_strdup_printf ("%sT12:00", review->date);

      day = kt_moment_to_date_time (moment);
      /* Translators: a short date with the year, see strftime(). */
      date = g_date_time_format (day, _ ("%-d %b %Y"));
      /* Translators: the day of it, and who looked: a professional, an inwoner. */
      label = g_strdup_printf (_ ("Also the latest look through the four windows: %s, %s"), date,
                               kt_vocabulary_get_label (KT_VOCABULARY_VIEWER, (guint)review->viewer));
    }
  kt_share_choice_offer_look (self->choice, label);
  if (was_chosen)
    show_chosen (self);
}

static void
loaded_cb (KtSharePage *self)
{
  kt_share_choice_set_notes (self->choice, kt_review_source_get_records (self->source)->notes);
  show_chosen (self);
  if (kt_share_choice_get_n_notes (self->choice) == 0)
    set_shown (self, "empty");
  else if (!is_shown (self, "failed"))
    set_shown (self, "content");
}

/* Who it could be is looked for only while somebody looks there. */
static void
show_recognition (KtSharePage *self)
{
  const KtOutgoing *made;

  if (self->maker == NULL || adw_view_stack_get_visible_child (self->steps) != self->recognition)
    return;
  made = kt_outgoing_maker_get_made (self->maker);
  kt_recognition_page_set_review (self->recognition_page, made != NULL ? made->review : NULL,
                                  made != NULL ? made->fingerprint : NULL);
}

static void
step_changed_cb (KtSharePage *self)
{
  show_recognition (self);
}

/* Goes to what was seen where it can be replaced, left out or worded otherwise. */
static void
place_activated_cb (KtSharePage *self, guint passage, guint start, guint end)
{
  guint n_stale = kt_outgoing_maker_get_review (self->maker)->stale->len;

  adw_view_stack_set_visible_child (self->steps, GTK_WIDGET (self->review_page));
  gtk_widget_activate_action (GTK_WIDGET (self->review_page), "review.go-to", "(ui)", n_stale + passage, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->review_page));
}

static void
made_cb (KtSharePage *self)
{
  show_recognition (self);
  if (is_shown (self, "failed") || is_shown (self, "loading"))
    set_shown (self, kt_share_choice_get_n_notes (self->choice) > 0 ? "content" : "empty");
}

/* Without a review nothing may be shown that could be taken for one. */
static void
failed_cb (KtSharePage *self, const GError *error)
{
  g_autofree char *sentence = kt_error_get_sentence (error);

  if (kt_outgoing_maker_get_review (self->maker) != NULL)
    {
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }
  adw_status_page_set_description (self->failure, sentence);
  set_shown (self, "failed");
}

/* --- Actions --- */

/* The steps are the pages of the stack, in their order. */
static void
continue_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtSharePage *self = KT_SHARE_PAGE (widget);
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->steps);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (pages));

  for (guint i = 0; i + 1 < n; i++)
    {
      g_autoptr (AdwViewStackPage) next = g_list_model_get_item (G_LIST_MODEL (pages), i + 1);

      if (!gtk_selection_model_is_selected (pages, i))
        continue;
      /* The stack would move the focus to the first thing in the next step, wherever that is. */
      if (gtk_widget_get_root (widget) != NULL)
        gtk_root_set_focus (gtk_widget_get_root (widget), NULL);
      adw_view_stack_set_visible_child (self->steps, adw_view_stack_page_get_child (next));
      focus_step (self);
      return;
    }
}

static void
decide_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtSharePage *self = KT_SHARE_PAGE (widget);

  adw_view_stack_set_visible_child (self->steps, GTK_WIDGET (self->review_page));
  kt_review_page_go_to_undecided (self->review_page);
}

static void
register_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtSharePage *self = KT_SHARE_PAGE (widget);

  adw_dialog_present (kt_disclosures_dialog_new (self->session, self->casus_id), widget);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtSharePage *self = KT_SHARE_PAGE (widget);

  set_shown (self, "loading");
  kt_outgoing_maker_again (self->maker);
}

/* --- Object --- */

static void
kt_share_page_map (GtkWidget *widget)
{
  KtSharePage *self = KT_SHARE_PAGE (widget);

  GTK_WIDGET_CLASS (kt_share_page_parent_class)->map (widget);
  kt_review_source_set_active (self->source, TRUE);
}

static void
kt_share_page_unmap (GtkWidget *widget)
{
  KtSharePage *self = KT_SHARE_PAGE (widget);

  if (self->source != NULL)
    kt_review_source_set_active (self->source, FALSE);
  GTK_WIDGET_CLASS (kt_share_page_parent_class)->unmap (widget);
}

static gboolean
kt_share_page_grab_focus (GtkWidget *widget)
{
  KtSharePage *self = KT_SHARE_PAGE (widget);

  if (is_shown (self, "loading"))
    return self->wants_focus = TRUE;
  if (is_shown (self, "content") && !kt_focus_is_within (widget))
    {
      focus_step (self);
      return TRUE;
    }
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
kt_share_page_dispose (GObject *object)
{
  KtSharePage *self = KT_SHARE_PAGE (object);

  if (self->source != NULL)
    kt_review_source_stop (self->source);
  if (self->maker != NULL)
    kt_outgoing_maker_stop (self->maker);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SHARE_PAGE);
  g_clear_object (&self->history);
  g_clear_object (&self->look);
  g_clear_object (&self->maker);
  g_clear_object (&self->source);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_share_page_parent_class)->dispose (object);
}

static void
kt_share_page_class_init (KtSharePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_share_page_dispose;
  widget_class->map = kt_share_page_map;
  widget_class->unmap = kt_share_page_unmap;
  widget_class->grab_focus = kt_share_page_grab_focus;

  g_type_ensure (KT_TYPE_DOCUMENT_PAGE);
  g_type_ensure (KT_TYPE_REVIEW_PAGE);
  g_type_ensure (KT_TYPE_SHARE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/share/kt-share-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, stack);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, steps);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, decide_button);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, choice_status);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, choice);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, review_page);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, recognition);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, recognition_bin);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, document_page);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, failure);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, review_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_changed_cb);
  gtk_widget_class_install_action (widget_class, "share.continue", NULL, continue_action);
  gtk_widget_class_install_action (widget_class, "share.decide", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "share.register", NULL, register_action);
  gtk_widget_class_install_action (widget_class, "share.again", NULL, again_action);
}

static void
kt_share_page_init (KtSharePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kt_share_page_new (KtSession *session, gint64 casus_id)
{
  KtSharePage *self = g_object_new (KT_TYPE_SHARE_PAGE, NULL);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  self->source = kt_review_source_new (session, casus_id);
  self->maker = kt_summary_maker_new (session, self->source);
  self->history = kt_review_history_new (session, self->source);
  self->look = kt_latest_look_new (session, casus_id);
  g_signal_connect_object (self->look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->source, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->maker, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->source, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->maker, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  /* The review first: it tells the document how much is undecided in what was made. */
  kt_review_page_set_maker (self->review_page, self->source, self->maker, self->history, casus_id);
  kt_document_page_set_maker (self->document_page, session, self->maker);
  self->recognition_page = KT_RECOGNITION_PAGE (kt_recognition_page_new (session, casus_id, ""));
  g_signal_connect_object (self->recognition_page, "place-activated", G_CALLBACK (place_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->recognition_bin, GTK_WIDGET (self->recognition_page));
  return GTK_WIDGET (self);
}
