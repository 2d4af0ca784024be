/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-document-page.h"

#include "core/kt-text.h"
#include "publish/kt-summary.h"
#include "ui/outgoing/kt-outgoing-leave.h"
#include "ui/widgets/kt-document-model.h"
#include "ui/widgets/kt-document-row.h"
#include "ui/widgets/kt-focus.h"

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
  KtOutgoingMaker *maker;
  KtExporter *exporter;
  KtDocumentModel *preview;
  guint n_undecided;
};

G_DEFINE_FINAL_TYPE (KtDocumentPage, kt_document_page, ADW_TYPE_BIN)

static gboolean
is_closed (KtDocumentPage *self)
{
  return self->preview_list == NULL;
}

static KtOutgoingLeave
get_leave (KtDocumentPage *self)
{
  return (KtOutgoingLeave){ self->maker, self->exporter, self->recipient, self->purpose, kt_summary_get_file_name };
}

static gboolean
has_notes (KtDocumentPage *self)
{
  KtReview *review = kt_outgoing_maker_get_review (self->maker);

  return review != NULL && review->notes->len > 0;
}

/* (transfer full): what keeps the summary from leaving, or what has been done to it. */
static char *
describe (KtDocumentPage *self)
{
  KtReview *review = kt_outgoing_maker_get_review (self->maker);
  const KtOutgoingLeave leave = get_leave (self);
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
  if (!kt_outgoing_leave_is_filled_in (&leave))
    return g_strdup (_ ("Fill in for whom it is and what for. It is noted in the register."));
  n_replaced = kt_review_count_replaced (review);
  if (n_replaced == 0)
    return g_strdup (_ ("Nothing was replaced. Is everyone in Netwerk?"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u place replaced", "%u places replaced", n_replaced),
                          n_replaced);
}

/* How much is undecided is known here before the maker knows. */
static gboolean
may_leave (KtDocumentPage *self)
{
  const KtOutgoingLeave leave = get_leave (self);

  return self->maker != NULL && kt_outgoing_leave_is_allowed (&leave) && has_notes (self) && self->n_undecided == 0;
}

static void
update (KtDocumentPage *self)
{
  g_autofree char *status = NULL;
  gboolean is_enabled, is_writing;

  if (self->maker == NULL || is_closed (self))
    return;
  status = describe (self);
  is_enabled = may_leave (self);
  is_writing = kt_exporter_is_writing (self->exporter);
  gtk_label_set_label (self->status, status);
  gtk_widget_set_visible (self->undecided_button, self->n_undecided > 0);
  gtk_widget_set_visible (self->spinner, is_writing || kt_outgoing_maker_is_busy (self->maker));
  gtk_widget_set_visible (self->cancel_button, is_writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.save", is_enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.copy", is_enabled);
}

static void
made_cb (KtDocumentPage *self)
{
  g_autoptr (KtDocument) lines = kt_document_without_tables (kt_outgoing_maker_get_made (self->maker)->document);

  kt_document_model_set_document (self->preview, lines);
  update (self);
}

/* --- Leaving --- */

static void
choose_file (KtDocumentPage *self, guint form)
{
  const KtOutgoingLeave leave = get_leave (self);

  kt_outgoing_leave_choose_file (&leave, form);
}

static void
chosen_cb (KtDocumentPage *self, guint form, GFile *file)
{
  kt_document_page_write (self, (KtDisclosureForm)form, file);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint form;

  if (kt_vocabulary_find (KT_VOCABULARY_DISCLOSURE_FORM, g_variant_get_string (parameter, NULL), &form) &&
      form != KT_DISCLOSURE_FORM_COPY)
    choose_file (KT_DOCUMENT_PAGE (widget), form);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_document_page_write (KT_DOCUMENT_PAGE (widget), KT_DISCLOSURE_FORM_COPY, NULL);
}

static void
cancel_cb (KtDocumentPage *self)
{
  kt_exporter_cancel (self->exporter);
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

  if (self->exporter != NULL)
    kt_exporter_stop (self->exporter);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_DOCUMENT_PAGE);
  g_clear_object (&self->exporter);
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
  self->preview = kt_document_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_no_selection_set_model (self->preview_selection, G_LIST_MODEL (self->preview));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.copy", FALSE);
}

void
kt_document_page_set_maker (KtDocumentPage *self, KtSession *session, KtOutgoingMaker *maker)
{
  KtExportWords words = {
    .title = _ ("Save summary"),
    .saved = _ ("Summary saved"),
    .copied = _ ("Summary copied"),
    .next_step = _ ("Change the words of that note in Verloop, or leave the note out of the summary."),
  };

  g_return_if_fail (KT_IS_DOCUMENT_PAGE (self));
  g_return_if_fail (self->maker == NULL);

  self->session = g_object_ref (session);
  self->maker = g_object_ref (maker);
  self->exporter = kt_exporter_new (GTK_WIDGET (self), session, &words);
  g_signal_connect_object (self->exporter, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->exporter, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->exporter, "again", G_CALLBACK (choose_file), self, G_CONNECT_SWAPPED);
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
  g_return_if_fail (KT_IS_DOCUMENT_PAGE (self));

  if (may_leave (self))
    {
      const KtOutgoingLeave leave = get_leave (self);

      kt_outgoing_leave_write (&leave, form, file);
    }
}
