/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-document-page.h"

#include "core/kt-error.h"
#include "core/kt-text.h"
#include "ui/share/kt-document-model.h"
#include "ui/share/kt-document-row.h"
#include "ui/share/kt-share-export.h"
#include "ui/share/kt-withheld.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtDocumentPage
{
  AdwBin parent_instance;

  GtkListView *preview_list;
  GtkNoSelection *preview_selection;
  GtkEditable *recipient;
  GtkEditable *purpose;
  GtkLabel *status;
  GtkWidget *undecided_button;
  GtkWidget *spinner;
  GtkWidget *cancel_button;
  GtkWidget *save_button;

  KtSession *session;
  KtReviewMaker *maker;
  gint64 casus_id;
  KtDocumentModel *preview;
  guint n_undecided;
  gboolean is_writing;
  GCancellable *cancellable; /* of the page */
  GCancellable *writing;
};

G_DEFINE_FINAL_TYPE (KtDocumentPage, kt_document_page, ADW_TYPE_BIN)

static void choose_file (KtDocumentPage *self, KtDisclosureForm form);

static gboolean
is_closed (KtDocumentPage *self)
{
  return self->preview_list == NULL;
}

static gboolean
has_notes (KtDocumentPage *self)
{
  KtReview *review = kt_review_maker_get_review (self->maker);

  return review != NULL && review->notes->len > 0;
}

/* (transfer full): what keeps the summary from leaving, or what has been done to it. */
static char *
describe (KtDocumentPage *self)
{
  KtReview *review = kt_review_maker_get_review (self->maker);
  guint n_replaced;

  if (review == NULL)
    return g_strdup ("");
  if (self->n_undecided > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Nothing can leave yet: %u place is still to be decided.",
                                         "Nothing can leave yet: %u places are still to be decided.",
                                         self->n_undecided),
                            self->n_undecided);
  if (!has_notes (self))
    return g_strdup (_ ("Choose at least one note first."));
  if (kt_text_is_blank (gtk_editable_get_text (self->recipient)) ||
      kt_text_is_blank (gtk_editable_get_text (self->purpose)))
    return g_strdup (_ ("Fill in for whom it is and what for. It is noted in the register."));
  n_replaced = kt_review_count_replaced (review);
  if (n_replaced == 0)
    return g_strdup (_ ("Nothing was replaced. Is everyone in Netwerk?"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u place replaced", "%u places replaced", n_replaced),
                          n_replaced);
}

static gboolean
may_leave (KtDocumentPage *self)
{
  return self->maker != NULL && !self->is_writing && !kt_review_maker_is_busy (self->maker) &&
         kt_review_maker_get_document (self->maker) != NULL && has_notes (self) && self->n_undecided == 0 &&
         kt_review_count_undecided (kt_review_maker_get_review (self->maker)) == 0 &&
         !kt_text_is_blank (gtk_editable_get_text (self->recipient)) &&
         !kt_text_is_blank (gtk_editable_get_text (self->purpose));
}

static void
update (KtDocumentPage *self)
{
  g_autofree char *status = NULL;
  gboolean is_enabled;

  if (self->maker == NULL || is_closed (self))
    return;
  status = describe (self);
  is_enabled = may_leave (self);
  gtk_label_set_label (self->status, status);
  gtk_widget_set_visible (self->undecided_button, self->n_undecided > 0);
  gtk_widget_set_visible (self->spinner, self->is_writing || kt_review_maker_is_busy (self->maker));
  gtk_widget_set_visible (self->cancel_button, self->is_writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.save", is_enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.copy", is_enabled);
}

static void
made_cb (KtDocumentPage *self)
{
  kt_document_model_set_document (self->preview, kt_review_maker_get_document (self->maker));
  update (self);
}

/* --- Leaving --- */

static void
show_folder_cb (AdwToast *toast, gpointer user_data)
{
  GtkWidget *self = user_data;
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (g_object_get_data (G_OBJECT (toast), "file"));

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (gtk_widget_get_root (self)), NULL, NULL, NULL);
}

static void
toast_left (KtDocumentPage *self, const char *path)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return;
  toast = adw_toast_new (path != NULL ? _ ("Summary saved") : _ ("Summary copied"));
  if (path != NULL)
    {
      /* Translators: the folder with the saved file */
      adw_toast_set_button_label (toast, _ ("Show"));
      g_object_set_data_full (G_OBJECT (toast), "file", g_file_new_for_path (path), g_object_unref);
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (show_folder_cb), self, 0);
    }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
withheld_response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (KtDocumentPage) self = g_object_steal_data (G_OBJECT (task), "page");
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (!is_closed (self) && g_str_equal (response, "again"))
    choose_file (self, kt_share_export_get (G_ASYNC_RESULT (task))->disclosure->form);
}

static void
left_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtDocumentPage) self = user_data;
  const KtShareExport *export = kt_share_export_get (result);
  g_autoptr (GError) error = NULL;
  gboolean has_left = kt_share_export_finish (result, &error);

  if (is_closed (self))
    return;

  self->is_writing = FALSE;
  update (self);
  if (has_left && export->text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), export->text);
  if (has_left)
    {
      toast_left (self, export->path);
    }
  else if (g_error_matches (error, KT_ERROR, KT_ERROR_REFUSED))
    {
      g_object_set_data_full (G_OBJECT (result), "page", g_object_ref (self), g_object_unref);
      adw_alert_dialog_choose (ADW_ALERT_DIALOG (kt_withheld_create_dialog (&export->finding, export->heading)),
                               GTK_WIDGET (self), self->cancellable, withheld_response_cb, g_object_ref (result));
    }
  else
    {
      kt_toast_error (GTK_WIDGET (self), error);
    }
}

/* (transfer full): a line of the register. */
static KtDisclosure *
make_disclosure (KtDocumentPage *self, KtDisclosureForm form)
{
  KtDisclosure *disclosure = kt_disclosure_new ();
  KtAssessment *assessment = kt_review_maker_get_assessment (self->maker);

  disclosure->casus_id = self->casus_id;
  g_free (disclosure->recipient);
  disclosure->recipient = g_strstrip (g_strdup (gtk_editable_get_text (self->recipient)));
  g_free (disclosure->purpose);
  disclosure->purpose = g_strstrip (g_strdup (gtk_editable_get_text (self->purpose)));
  disclosure->form = form;
  g_set_str (&disclosure->title, kt_review_maker_get_document (self->maker)->title);
  g_set_str (&disclosure->fingerprint, kt_review_maker_get_fingerprint (self->maker));
  disclosure->assessment_id = assessment != NULL ? assessment->id : 0;
  return disclosure;
}

/* --- Choosing a file --- */

static KtDocumentFormat
get_format (KtDisclosureForm form)
{
  return form == KT_DISCLOSURE_FORM_ODT   ? KT_DOCUMENT_FORMAT_ODT
         : form == KT_DISCLOSURE_FORM_PDF ? KT_DOCUMENT_FORMAT_PDF
                                          : KT_DOCUMENT_FORMAT_TEXT;
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtDocumentPage) self = user_data;
  KtDisclosureForm form = (KtDisclosureForm)GPOINTER_TO_INT (g_object_get_data (source, "form"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (is_closed (self))
    return;
  if (file != NULL)
    kt_document_page_write (self, form, file);
  else if (error->domain != GTK_DIALOG_ERROR)
    kt_toast_error (GTK_WIDGET (self), error);
}

static void
choose_file (KtDocumentPage *self, KtDisclosureForm form)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *date = kt_clock_get_date (kt_session_get_clock (self->session));
  g_autofree char *name = kt_summary_get_file_name (date, get_format (form));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_filter_add_mime_type (filter, kt_document_format_get_mime_type (get_format (form)));
  gtk_file_dialog_set_title (dialog, _ ("Save summary"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_default_filter (dialog, filter);
  g_object_set_data (G_OBJECT (dialog), "form", GINT_TO_POINTER (form));
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->cancellable, file_chosen_cb,
                        g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint form;

  if (kt_vocabulary_find (KT_VOCABULARY_DISCLOSURE_FORM, g_variant_get_string (parameter, NULL), &form) &&
      form != KT_DISCLOSURE_FORM_COPY)
    choose_file (KT_DOCUMENT_PAGE (widget), (KtDisclosureForm)form);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_document_page_write (KT_DOCUMENT_PAGE (widget), KT_DISCLOSURE_FORM_COPY, NULL);
}

static void
cancel_cb (KtDocumentPage *self)
{
  g_cancellable_cancel (self->writing);
}

/* --- Object --- */

/* What is still to be filled in; else the way out. */
static gboolean
kt_document_page_grab_focus (GtkWidget *widget)
{
  KtDocumentPage *self = KT_DOCUMENT_PAGE (widget);
  GtkEditable *entries[] = { self->recipient, self->purpose };

  if (kt_focus_is_within (widget))
    return FALSE;
  if (gtk_widget_get_visible (self->undecided_button))
    return gtk_widget_grab_focus (self->undecided_button);
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (kt_text_is_blank (gtk_editable_get_text (entries[i])))
        return gtk_widget_grab_focus (GTK_WIDGET (entries[i]));
    }
  return gtk_widget_child_focus (self->save_button, GTK_DIR_TAB_FORWARD);
}

static void
kt_document_page_dispose (GObject *object)
{
  KtDocumentPage *self = KT_DOCUMENT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->writing);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_DOCUMENT_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->writing);
  g_clear_object (&self->session);
  g_clear_object (&self->maker);
  g_clear_object (&self->preview);

  G_OBJECT_CLASS (kt_document_page_parent_class)->dispose (object);
}

static void
kt_document_page_class_init (KtDocumentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_document_page_dispose;
  widget_class->grab_focus = kt_document_page_grab_focus;

  g_type_ensure (KT_TYPE_DOCUMENT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/share/kt-document-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtDocumentPage, preview_list);
  gtk_widget_class_bind_template_child (widget_class, KtDocumentPage, preview_selection);
  gtk_widget_class_bind_template_child (widget_class, KtDocumentPage, recipient);
  gtk_widget_class_bind_template_child (widget_class, KtDocumentPage, purpose);
  gtk_widget_class_bind_template_child (widget_class, KtDocumentPage, status);
  gtk_widget_class_bind_template_child (widget_class, KtDocumentPage, undecided_button);
  gtk_widget_class_bind_template_child (widget_class, KtDocumentPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, KtDocumentPage, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, KtDocumentPage, save_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "document.save", "s", save_action);
  gtk_widget_class_install_action (widget_class, "document.copy", NULL, copy_action);
}

static void
kt_document_page_init (KtDocumentPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->preview = kt_document_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_no_selection_set_model (self->preview_selection, G_LIST_MODEL (self->preview));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.copy", FALSE);
}

void
kt_document_page_set_maker (KtDocumentPage *self, KtSession *session, KtReviewMaker *maker, gint64 casus_id)
{
  g_return_if_fail (KT_IS_DOCUMENT_PAGE (self));
  g_return_if_fail (self->maker == NULL);

  self->session = g_object_ref (session);
  self->maker = g_object_ref (maker);
  self->casus_id = casus_id;
  g_signal_connect_object (maker, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (maker, "busy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
kt_document_page_set_undecided (KtDocumentPage *self, guint n_undecided)
{
  g_return_if_fail (KT_IS_DOCUMENT_PAGE (self));

  self->n_undecided = n_undecided;
  update (self);
}

void
kt_document_page_write (KtDocumentPage *self, KtDisclosureForm form, GFile *file)
{
  g_autoptr (KtDisclosure) disclosure = NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (KT_IS_DOCUMENT_PAGE (self));

  if (!may_leave (self))
    return;
  if (file != NULL && path == NULL)
    g_set_error (&error, KT_ERROR, KT_ERROR_FAILED, "the file is not on this machine");
  disclosure = make_disclosure (self, form);
  if (error != NULL || !kt_disclosure_check (disclosure, "", &error))
    {
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }

  self->is_writing = TRUE;
  update (self);
  g_clear_object (&self->writing);
  self->writing = g_cancellable_new ();
  kt_share_export_async (kt_share_export_new (self->session, kt_review_maker_get_review (self->maker),
                                              kt_review_maker_get_document (self->maker), disclosure, path),
                         self->writing, left_cb, g_object_ref (self));
}
