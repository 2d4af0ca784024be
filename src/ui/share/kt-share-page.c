/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-share-page.h"

#include "core/kt-error.h"
#include "publish/kt-lexicon-file.h"
#include "publish/kt-publish.h"
#include "publish/kt-summary.h"
#include "ui/share/kt-document-model.h"
#include "ui/share/kt-document-row.h"
#include "ui/share/kt-share-choice.h"
#include "ui/share/kt-withheld.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

/* While somebody types in Verloop, the notes change every second. */
#define RELOAD_MILLISECONDS 300

struct _KtSharePage
{
  AdwBin parent_instance;

  GtkStack *stack;
  KtShareChoice *choice;
  GtkNoSelection *preview_selection;
  GtkLabel *status;
  GtkWidget *spinner;
  GtkWidget *cancel_button;

  KtSession *session;
  gint64 casus_id;
  GCancellable *cancellable; /* of the page */
  GCancellable *loading;     /* of the load under way */
  guint reload_source;
  gboolean is_stale;
  gboolean wants_focus; /* as soon as there is something to take it */

  KtCasus *casus;
  GPtrArray *persons;
  KtDocumentModel *preview;
  gboolean is_making;
  gboolean make_again;
  gboolean is_writing;
  GCancellable *writing;
};

G_DEFINE_FINAL_TYPE (KtSharePage, kt_share_page, ADW_TYPE_BIN)

/* What the summary is made of, for the thread that makes it. */
typedef struct
{
  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *notes;
  char *date;
} Making;

/* A file on its way out. */
typedef struct
{
  KtDocument *document;
  GPtrArray *persons;
  KtDocumentFormat format;
  GFile *file;
  char *path;
  KtFinding finding;
  char *heading;
} Writing;

static void choose_file (KtSharePage *self, KtDocumentFormat format);
static void load (KtSharePage *self);

static void
making_free (gpointer data)
{
  Making *making = data;

  kt_casus_unref (making->casus);
  g_ptr_array_unref (making->persons);
  g_ptr_array_unref (making->notes);
  g_free (making->date);
  g_free (making);
}

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  kt_document_unref (writing->document);
  g_ptr_array_unref (writing->persons);
  g_object_unref (writing->file);
  g_free (writing->path);
  g_free (writing->heading);
  g_free (writing);
}

static gboolean
is_closed (KtSharePage *self)
{
  return self->stack == NULL;
}

static void
show_status (KtSharePage *self)
{
  KtDocument *document = kt_document_model_get_document (self->preview);
  guint n_replaced = document != NULL ? kt_document_count_marks (document, KT_DOCUMENT_MARK_REPLACED) : 0;
  guint n_suspect = document != NULL ? kt_document_count_marks (document, KT_DOCUMENT_MARK_SUSPECT) : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  if (document != NULL && n_replaced == 0)
    g_string_append (text, _ ("Nothing was replaced. Is everyone in Netwerk?"));
  else if (document != NULL)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u place replaced", "%u places replaced", n_replaced),
                            n_replaced);
  if (n_suspect > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u to look at", "%u to look at", n_suspect),
                              n_suspect);
    }
  gtk_label_set_label (self->status, text->str);
}

static void
update_actions (KtSharePage *self)
{
  gboolean is_busy = self->is_making || self->is_writing;
  g_autoptr (GPtrArray) chosen = kt_share_choice_get_chosen (self->choice);

  gtk_widget_set_visible (self->spinner, is_busy);
  gtk_widget_set_visible (self->cancel_button, self->is_writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.save",
                                 !is_busy && chosen->len > 0 && kt_document_model_get_document (self->preview) != NULL);
}

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Making *making = data;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KtLexicon) lexicon = kt_lexicon_open (&error);
  g_autoptr (KtReview) review = NULL;

  if (lexicon == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  review = kt_review_make (lexicon, making->casus, making->persons, making->notes, none, none);
  g_task_return_pointer (task, kt_summary_make (review, NULL, making->date), (GDestroyNotify)kt_document_unref);
}

static void make (KtSharePage *self);

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KtSharePage *self = KT_SHARE_PAGE (source);
  g_autoptr (KtDocument) document = g_task_propagate_pointer (G_TASK (result), NULL);

  if (is_closed (self))
    return;

  self->is_making = FALSE;
  if (self->make_again)
    {
      make (self);
      return;
    }
  if (document != NULL)
    {
      kt_document_model_set_document (self->preview, document);
      show_status (self);
    }
  update_actions (self);
}

/* Makes the summary of what is chosen, on a thread; once more when the choice changes meanwhile. */
static void
make (KtSharePage *self)
{
  g_autoptr (GTask) task = NULL;
  Making *making;

  self->make_again = self->is_making;
  if (self->is_making || self->casus == NULL || self->persons == NULL)
    return;

  making = g_new0 (Making, 1);
  making->casus = kt_casus_ref (self->casus);
  making->persons = g_ptr_array_ref (self->persons);
  making->notes = kt_share_choice_get_chosen (self->choice);
  making->date = kt_clock_get_date (kt_session_get_clock (self->session));

  self->is_making = TRUE;
  update_actions (self);
  task = g_task_new (self, self->cancellable, made_cb, NULL);
  g_task_set_source_tag (task, make);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_thread);
}

static void
load_failed (KtSharePage *self, const GError *error)
{
  /* Cancelled by a later load, or the casus is gone and with it this page. */
  if (is_closed (self) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    return;
  kt_toast_error (GTK_WIDGET (self), error);
}

static void
got_notes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSharePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = kt_vault_get_notes_finish (KT_VAULT (source), result, &error);
  gboolean is_empty;

  if (notes == NULL)
    {
      load_failed (self, error);
      return;
    }
  if (is_closed (self))
    return;

  kt_share_choice_set_notes (self->choice, notes);
  is_empty = kt_share_choice_get_n_notes (self->choice) == 0;
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "content");
  /* The page may have left its window before the answer came. */
  if (self->wants_focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  self->wants_focus = FALSE;
  make (self);
}

static void
got_ids_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSharePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = kt_vault_list_notes_finish (KT_VAULT (source), result, &error);

  if (ids == NULL)
    {
      load_failed (self, error);
      return;
    }
  if (is_closed (self))
    return;

  /* All of them at once: all are chosen, so all are read. */
  kt_vault_get_notes_async (KT_VAULT (source), (const gint64 *)(gpointer)ids->data, ids->len, self->loading,
                            got_notes_cb, g_object_ref (self));
}

static void
got_persons_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSharePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) persons = kt_vault_list_persons_finish (KT_VAULT (source), result, &error);

  if (persons == NULL)
    {
      load_failed (self, error);
    }
  else
    {
      g_clear_pointer (&self->persons, g_ptr_array_unref);
      self->persons = g_steal_pointer (&persons);
    }
}

static void
got_casus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSharePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtCasus) casus = kt_vault_get_casus_finish (KT_VAULT (source), result, &error);

  if (casus == NULL)
    {
      load_failed (self, error);
    }
  else
    {
      g_clear_pointer (&self->casus, kt_casus_unref);
      self->casus = g_steal_pointer (&casus);
    }
}

/* The vault answers in the order in which it was asked: when the notes are there, so are casus and persons. */
static void
load (KtSharePage *self)
{
  KtVault *vault = kt_session_get_vault (self->session);

  self->is_stale = FALSE;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  kt_vault_get_casus_async (vault, self->casus_id, self->loading, got_casus_cb, g_object_ref (self));
  kt_vault_list_persons_async (vault, self->casus_id, self->loading, got_persons_cb, g_object_ref (self));
  kt_vault_list_notes_async (vault, self->casus_id, self->loading, got_ids_cb, g_object_ref (self));
}

static gboolean
reload_cb (gpointer user_data)
{
  KtSharePage *self = user_data;

  self->reload_source = 0;
  load (self);
  return G_SOURCE_REMOVE;
}

/* What is not looked at is loaded when it is. */
static void
casus_changed_cb (KtSharePage *self, gint64 casus_id)
{
  if (casus_id != self->casus_id)
    return;
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->reload_source == 0)
    self->reload_source = g_timeout_add (RELOAD_MILLISECONDS, reload_cb, self);
}

static void
notes_changed_cb (KtSharePage *self, gint64 casus_id, gint64 note_id)
{
  casus_changed_cb (self, casus_id);
}

static void
choice_changed_cb (KtSharePage *self)
{
  make (self);
  update_actions (self);
}

static void
show_folder_cb (AdwToast *toast, gpointer user_data)
{
  GtkWidget *self = user_data;
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (g_object_get_data (G_OBJECT (toast), "file"));

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (gtk_widget_get_root (self)), NULL, NULL, NULL);
}

static void
toast_written (KtSharePage *self, GFile *file)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return;
  toast = adw_toast_new (_ ("Summary saved"));
  /* Translators: the folder with the saved file */
  adw_toast_set_button_label (toast, _ ("Show"));
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (show_folder_cb), self, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
withheld_response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KtSharePage *self = g_task_get_source_object (task);
  const Writing *writing = g_task_get_task_data (task);
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (!is_closed (self) && g_str_equal (response, "again"))
    choose_file (self, writing->format);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  g_autofree char *file_name = g_path_get_basename (writing->path);
  g_autoptr (KtVerification) verification = NULL;
  g_autoptr (GBytes) file = NULL;
  GError *error = NULL;

  verification = kt_verification_new (writing->persons);
  file = kt_publish_render (writing->document, writing->format, file_name, verification, &writing->finding, &error);
  if (file != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error) &&
      kt_publish_save (file, writing->path, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (g_error_matches (error, KT_ERROR, KT_ERROR_REFUSED) && writing->finding.place == KT_READBACK_PLACE_TEXT)
    writing->heading = g_strdup (kt_publish_find_heading (writing->document, verification));
  g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KtSharePage *self = KT_SHARE_PAGE (source);
  const Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  if (is_closed (self))
    return;

  self->is_writing = FALSE;
  update_actions (self);
  if (written)
    toast_written (self, writing->file);
  else if (g_error_matches (error, KT_ERROR, KT_ERROR_REFUSED))
    adw_alert_dialog_choose (ADW_ALERT_DIALOG (kt_withheld_create_dialog (&writing->finding, writing->heading)),
                             GTK_WIDGET (self), self->cancellable, withheld_response_cb, g_object_ref (result));
  else
    kt_toast_error (GTK_WIDGET (self), error);
}

static void
cancel_cb (KtSharePage *self)
{
  g_cancellable_cancel (self->writing);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSharePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  KtDocumentFormat format = GPOINTER_TO_INT (g_object_get_data (source, "format"));

  if (is_closed (self))
    return;
  if (file != NULL)
    kt_share_page_write (self, format, file);
  else if (error->domain != GTK_DIALOG_ERROR)
    kt_toast_error (GTK_WIDGET (self), error);
}

static void
choose_file (KtSharePage *self, KtDocumentFormat format)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *date = kt_clock_get_date (kt_session_get_clock (self->session));
  g_autofree char *name = kt_summary_get_file_name (date, format);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_filter_add_mime_type (filter, kt_document_format_get_mime_type (format));
  gtk_file_dialog_set_title (dialog, _ ("Save summary"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_default_filter (dialog, filter);
  g_object_set_data (G_OBJECT (dialog), "format", GINT_TO_POINTER (format));
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->cancellable, file_chosen_cb,
                        g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      if (g_str_equal (g_variant_get_string (parameter, NULL),
                       kt_document_format_get_extension ((KtDocumentFormat)format)))
        choose_file (KT_SHARE_PAGE (widget), (KtDocumentFormat)format);
    }
}

static void
kt_share_page_map (GtkWidget *widget)
{
  KtSharePage *self = KT_SHARE_PAGE (widget);

  GTK_WIDGET_CLASS (kt_share_page_parent_class)->map (widget);
  if (self->is_stale)
    load (self);
}

static void
kt_share_page_dispose (GObject *object)
{
  KtSharePage *self = KT_SHARE_PAGE (object);

  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->writing);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SHARE_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->loading);
  g_clear_object (&self->writing);
  g_clear_object (&self->session);
  g_clear_object (&self->preview);
  g_clear_pointer (&self->casus, kt_casus_unref);
  g_clear_pointer (&self->persons, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_share_page_parent_class)->dispose (object);
}

static gboolean
kt_share_page_grab_focus (GtkWidget *widget)
{
  KtSharePage *self = KT_SHARE_PAGE (widget);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "loading"))
    return self->wants_focus = TRUE;
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
kt_share_page_class_init (KtSharePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_share_page_dispose;
  widget_class->map = kt_share_page_map;
  widget_class->grab_focus = kt_share_page_grab_focus;

  g_type_ensure (KT_TYPE_DOCUMENT_ROW);
  g_type_ensure (KT_TYPE_SHARE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/share/kt-share-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, stack);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, choice);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, preview_selection);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, status);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, KtSharePage, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_install_action (widget_class, "share.save", "s", save_action);
}

static void
kt_share_page_init (KtSharePage *self)
{
  self->cancellable = g_cancellable_new ();
  self->preview = kt_document_model_new ();
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_no_selection_set_model (self->preview_selection, G_LIST_MODEL (self->preview));
  update_actions (self);
}

GtkWidget *
kt_share_page_new (KtSession *session, gint64 casus_id)
{
  KtSharePage *self = g_object_new (KT_TYPE_SHARE_PAGE, NULL);
  KtVault *vault = kt_session_get_vault (session);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  g_signal_connect_object (vault, "casus-changed", G_CALLBACK (casus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "persons-changed", G_CALLBACK (casus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "notes-changed", G_CALLBACK (notes_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
kt_share_page_write (KtSharePage *self, KtDocumentFormat format, GFile *file)
{
  KtDocument *document;
  g_autoptr (GTask) task = NULL;
  g_autofree char *path = NULL;
  Writing *writing;

  g_return_if_fail (KT_IS_SHARE_PAGE (self));

  document = kt_document_model_get_document (self->preview);
  if (document == NULL || self->is_making || self->is_writing)
    return;
  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_autoptr (GError) error = g_error_new (KT_ERROR, KT_ERROR_FAILED, "the file is not on this machine");

      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }

  writing = g_new0 (Writing, 1);
  writing->document = kt_document_ref (document);
  writing->persons = g_ptr_array_ref (self->persons);
  writing->format = format;
  writing->file = g_object_ref (file);
  writing->path = g_steal_pointer (&path);

  self->is_writing = TRUE;
  update_actions (self);
  g_clear_object (&self->writing);
  self->writing = g_cancellable_new ();
  task = g_task_new (self, self->writing, written_cb, NULL);
  g_task_set_source_tag (task, kt_share_page_write);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_thread);
}
