/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-outgoing-dialog.h"

#include "publish/kt-recognition.h"
#include "ui/outgoing/kt-outgoing-leave.h"
#include "ui/outgoing/kt-recognition-page.h"
#include "ui/outgoing/kt-recognition-text.h"
#include "ui/outgoing/kt-review-history.h"
#include "ui/outgoing/kt-undecided-list.h"
#include "ui/widgets/kt-document-model.h"
#include "ui/widgets/kt-document-row.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _KtOutgoingDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *failure;
  AdwViewStack *views;
  AdwViewStackPage *decide_page;
  GtkWidget *all_decided;
  GtkWidget *explanation;
  KtUndecidedList *undecided;
  AdwBanner *banner;
  GtkListView *preview_list;
  GtkNoSelection *preview_selection;
  AdwBin *recognition_bin;
  GtkEditable *recipient;
  GtkEditable *purpose;
  GtkLabel *status;
  GtkWidget *spinner;
  GtkWidget *cancel_button;
  GtkWidget *save_button;

  KtOutgoingWords words;
  KtOutgoingMaker *maker;
  KtReviewHistory *history;
  KtExporter *exporter;
  KtRecognitionPage *recognition_page;
  KtDocumentModel *preview;
  gboolean is_shown; /* whether a document was made before */
};

G_DEFINE_FINAL_TYPE (KtOutgoingDialog, kt_outgoing_dialog, ADW_TYPE_DIALOG)

static gboolean
is_closed (KtOutgoingDialog *self)
{
  return self->stack == NULL;
}

static guint
count_undecided (KtOutgoingDialog *self)
{
  const KtReview *review = kt_outgoing_maker_get_review (self->maker);

  return review != NULL ? kt_review_count_undecided (review) : 0;
}

static KtOutgoingLeave
get_leave (KtOutgoingDialog *self)
{
  return (KtOutgoingLeave){ self->maker, self->exporter, self->recipient, self->purpose, self->words.get_file_name };
}

/* (transfer full): what keeps the document from leaving, or what has been done to it. */
static char *
describe (KtOutgoingDialog *self)
{
  const KtReview *review = kt_outgoing_maker_get_review (self->maker);
  const KtOutgoingLeave leave = get_leave (self);
  guint n_undecided = count_undecided (self), n_replaced;

  if (review == NULL)
    return g_strdup ("");
  if (n_undecided > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Nothing can leave yet: %u place is still to be decided.",
                                         "Nothing can leave yet: %u places are still to be decided.", n_undecided),
                            n_undecided);
  if (!kt_outgoing_leave_is_filled_in (&leave))
    return g_strdup (_ ("Fill in for whom it is and what for. It is noted in the register."));
  n_replaced = kt_review_count_replaced (review);
  if (n_replaced == 0)
    return g_strdup (_ ("Nothing had to be replaced."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u place replaced", "%u places replaced", n_replaced),
                          n_replaced);
}

static void
update (KtOutgoingDialog *self)
{
  const KtOutgoingLeave leave = get_leave (self);
  g_autofree char *status = NULL;
  gboolean is_writing;

  if (self->maker == NULL || is_closed (self))
    return;
  status = describe (self);
  is_writing = kt_exporter_is_writing (self->exporter);
  gtk_label_set_label (self->status, status);
  gtk_widget_set_visible (self->spinner, is_writing || kt_outgoing_maker_is_busy (self->maker));
  gtk_widget_set_visible (self->cancel_button, is_writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outgoing.save", kt_outgoing_leave_is_allowed (&leave));
}

/* --- Deciding --- */

static void
undo (gpointer history)
{
  g_autoptr (KtDecision) decision = kt_review_history_undo (history);
}

static void
decided_cb (KtOutgoingDialog *self, KtDecision *decision)
{
  g_autoptr (GError) error = NULL;

  decision->casus_id = kt_review_source_get_casus_id (kt_outgoing_maker_get_source (self->maker));
  if (!kt_decision_check (decision, "", &error))
    {
      kt_toast_error (GTK_WIDGET (self->views), error);
      kt_outgoing_maker_make (self->maker);
      return;
    }
  kt_review_history_put_decision (self->history, decision);
  /* One after another would still be there when much else is decided. */
  adw_toast_overlay_dismiss_all (self->toasts);
  kt_toast_undo (GTK_WIDGET (self->views), _ ("Decided"), undo, g_object_ref (self->history), g_object_unref);
}

static void
not_stored_cb (KtOutgoingDialog *self, const GError *error)
{
  if (is_closed (self))
    return;
  adw_toast_overlay_dismiss_all (self->toasts);
  kt_toast_error (GTK_WIDGET (self->views), error);
}

static void
done_cb (KtOutgoingDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->recipient));
}

/* --- What was made --- */

/* Why the document calls itself what it does, as long as that is not anonymised. */
static void
show_banner (KtOutgoingDialog *self, const KtAssessment *assessment)
{
  adw_banner_set_title (self->banner, assessment == NULL
                                          ? _ ("Pseudonymised, until you have looked who it could be.")
                                          : _ ("It stays pseudonymised: somebody may still be recognised."));
  adw_banner_set_button_label (self->banner, assessment == NULL ? _ ("_Look") : _ ("See the _answers"));
  adw_banner_set_revealed (self->banner, assessment == NULL || !kt_recognition_is_anonymous (assessment));
}

static void
show_views (KtOutgoingDialog *self)
{
  guint n_undecided = count_undecided (self);
  /* Translators: a view with the words that are still to be decided, and how many they are. */
  g_autofree char *title = g_strdup_printf (_ ("To decide (%u)"), n_undecided);

  adw_view_stack_page_set_title (self->decide_page, n_undecided > 0 ? title : _ ("To decide"));
  gtk_widget_set_visible (self->all_decided, n_undecided == 0);
  gtk_widget_set_visible (self->explanation, n_undecided > 0);
  if (!self->is_shown)
    adw_view_stack_set_visible_child_name (self->views, n_undecided > 0 ? "decide" : "document");
  self->is_shown = TRUE;
}

static void
made_cb (KtOutgoingDialog *self)
{
  const KtOutgoing *made = kt_outgoing_maker_get_made (self->maker);
  g_autoptr (KtDocument) lines = kt_document_without_tables (made->document);

  kt_document_model_set_document (self->preview, lines);
  kt_undecided_list_set_review (self->undecided, made->review);
  kt_recognition_page_set_review (self->recognition_page, made->review, made->fingerprint);
  show_banner (self, made->assessment);
  show_views (self);
  gtk_stack_set_visible_child_name (self->stack, "content");
  update (self);
}

static void
failed_cb (KtOutgoingDialog *self, const GError *error)
{
  g_autofree char *sentence = kt_error_get_sentence (error);

  if (is_closed (self))
    return;
  adw_status_page_set_description (self->failure, sentence);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  update (self);
}

static guint
find_in_preview (KtOutgoingDialog *self, const char *text)
{
  GListModel *items = G_LIST_MODEL (self->preview);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (KtDocumentItem) item = g_list_model_get_item (items, i);

      if (strstr (kt_document_item_get_text (item), text) != NULL)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Goes to what was seen, where it stands in the document; to its words when the passage is written in parts. */
static void
place_activated_cb (KtOutgoingDialog *self, guint number, guint start, guint end)
{
  const KtReview *review = kt_outgoing_maker_get_review (self->maker);
  g_autofree char *text = NULL, *words = NULL;
  guint position;

  if (review == NULL || number >= review->passages->len)
    return;
  text = kt_recognition_make_text (g_ptr_array_index (review->passages, number));
  words = g_strndup (text + start, end - start);
  position = find_in_preview (self, text);
  if (position == GTK_INVALID_LIST_POSITION)
    position = find_in_preview (self, words);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  adw_view_stack_set_visible_child_name (self->views, "document");
  gtk_list_view_scroll_to (self->preview_list, position, GTK_LIST_SCROLL_FOCUS, NULL);
}

/* --- Leaving --- */

static void
choose_file (KtOutgoingDialog *self, guint form)
{
  const KtOutgoingLeave leave = get_leave (self);

  kt_outgoing_leave_choose_file (&leave, form);
}

static void
chosen_cb (KtOutgoingDialog *self, guint form, GFile *file)
{
  kt_outgoing_dialog_write (self, (KtDisclosureForm)form, file);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean is_odt = g_str_equal (g_variant_get_string (parameter, NULL), "odt");

  choose_file (KT_OUTGOING_DIALOG (widget), is_odt ? KT_DISCLOSURE_FORM_ODT : KT_DISCLOSURE_FORM_PDF);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtOutgoingDialog *self = KT_OUTGOING_DIALOG (widget);

  gtk_stack_set_visible_child_name (self->stack, "loading");
  kt_outgoing_maker_again (self->maker);
}

static void
recognise_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtOutgoingDialog *self = KT_OUTGOING_DIALOG (widget);

  adw_view_stack_set_visible_child_name (self->views, "recognition");
  gtk_widget_child_focus (GTK_WIDGET (self->recognition_bin), GTK_DIR_TAB_FORWARD);
}

static void
cancel_cb (KtOutgoingDialog *self)
{
  kt_exporter_cancel (self->exporter);
}

/* --- Object --- */

static void
kt_outgoing_dialog_dispose (GObject *object)
{
  KtOutgoingDialog *self = KT_OUTGOING_DIALOG (object);

  if (self->maker != NULL)
    {
      kt_outgoing_maker_stop (self->maker);
      kt_review_source_stop (kt_outgoing_maker_get_source (self->maker));
    }
  if (self->exporter != NULL)
    kt_exporter_stop (self->exporter);
  /* It keeps the vault, and goes now, whatever else still keeps the widgets. */
  if (self->recognition_bin != NULL)
    adw_bin_set_child (self->recognition_bin, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_OUTGOING_DIALOG);
  g_clear_object (&self->maker);
  g_clear_object (&self->history);
  g_clear_object (&self->exporter);
  g_clear_object (&self->preview);

  G_OBJECT_CLASS (kt_outgoing_dialog_parent_class)->dispose (object);
}

static void
kt_outgoing_dialog_class_init (KtOutgoingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_outgoing_dialog_dispose;

  g_type_ensure (KT_TYPE_DOCUMENT_ROW);
  g_type_ensure (KT_TYPE_UNDECIDED_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/outgoing/kt-outgoing-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, views);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, decide_page);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, all_decided);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, undecided);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, preview_list);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, preview_selection);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, recognition_bin);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, recipient);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, status);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, KtOutgoingDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, decided_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "outgoing.save", "s", save_action);
  gtk_widget_class_install_action (widget_class, "outgoing.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "outgoing.recognise", NULL, recognise_action);
}

static void
kt_outgoing_dialog_init (KtOutgoingDialog *self)
{
  self->preview = kt_document_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_no_selection_set_model (self->preview_selection, G_LIST_MODEL (self->preview));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outgoing.save", FALSE);
}

static void
set_maker (KtOutgoingDialog *self, KtOutgoingMaker *maker, const char *kind)
{
  KtSession *session = kt_outgoing_maker_get_session (maker);
  KtReviewSource *source = kt_outgoing_maker_get_source (maker);

  self->maker = g_object_ref (maker);
  self->history = kt_review_history_new (session, source);
  self->exporter = kt_exporter_new (GTK_WIDGET (self->views), session, &self->words.export);
  self->recognition_page =
      KT_RECOGNITION_PAGE (kt_recognition_page_new (session, kt_review_source_get_casus_id (source), kind));
  adw_bin_set_child (self->recognition_bin, GTK_WIDGET (self->recognition_page));
  g_signal_connect_object (self->recognition_page, "place-activated", G_CALLBACK (place_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->exporter, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->exporter, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->exporter, "again", G_CALLBACK (choose_file), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "failed", G_CALLBACK (not_stored_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (maker, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (maker, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (maker, "busy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  kt_review_source_set_active (source, TRUE);
}

void
kt_outgoing_dialog_present (GtkWidget *parent, KtOutgoingMaker *maker, const char *kind, const KtOutgoingWords *words)
{
  KtOutgoingDialog *self = g_object_new (KT_TYPE_OUTGOING_DIALOG, NULL);

  self->words = *words;
  adw_dialog_set_title (ADW_DIALOG (self), words->title);
  adw_status_page_set_title (self->failure, words->failed);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->purpose), words->purpose);
  set_maker (self, maker, kind);
  update (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
kt_outgoing_dialog_write (KtOutgoingDialog *self, KtDisclosureForm form, GFile *file)
{
  KtOutgoingLeave leave;

  g_return_if_fail (KT_IS_OUTGOING_DIALOG (self));

  leave = get_leave (self);
  if (kt_outgoing_leave_is_allowed (&leave))
    kt_outgoing_leave_write (&leave, form, file);
}
