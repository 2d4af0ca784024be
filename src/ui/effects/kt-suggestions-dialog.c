/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-suggestions-dialog.h"

#include "core/kt-error.h"
#include "ui/effects/kt-suggestion.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtSuggestionsDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkListView *list;
  GtkWidget *add_button;
  AdwStatusPage *error_page;
  GListStore *suggestions;

  KtSession *session;
  KtAnalysisEditor *editor;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtSuggestionsDialog, kt_suggestions_dialog, ADW_TYPE_DIALOG)

static void
show_list (KtSuggestionsDialog *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->suggestions)) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "list");
  if (!is_empty)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
fail (KtSuggestionsDialog *self, const GError *error)
{
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  sentence = kt_error_get_sentence (error);
  adw_status_page_set_description (self->error_page, sentence);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
chosen_cb (KtSuggestionsDialog *self)
{
  gboolean is_chosen = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->suggestions)) && !is_chosen; i++)
    {
      g_autoptr (KtSuggestion) suggestion = g_list_model_get_item (G_LIST_MODEL (self->suggestions), i);

      is_chosen = kt_offer_get_chosen (KT_OFFER (suggestion));
    }
  gtk_widget_set_sensitive (self->add_button, is_chosen);
}

/* @suggestion: (transfer full). */
static void
add_suggestion (KtSuggestionsDialog *self, KtSuggestion *suggestion)
{
  g_signal_connect_object (suggestion, "notify::chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_list_store_append (self->suggestions, suggestion);
  g_object_unref (suggestion);
}

static void
notes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSuggestionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = kt_vault_get_notes_finish (KT_VAULT (source), result, &error);

  if (notes == NULL)
    {
      fail (self, error);
      return;
    }
  for (guint i = 0; i < notes->len; i++)
    {
      KtNote *note = notes->pdata[i];

      /* One that was removed meanwhile is not there; working notes are no part of the dossier. */
      if (note != NULL && note->level == KT_NOTE_LEVEL_DOSSIER && !kt_note_is_blank (note))
        add_suggestion (self, kt_suggestion_new_for_note (note));
    }
  show_list (self);
}

static void
ids_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSuggestionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = kt_vault_list_notes_finish (KT_VAULT (source), result, &error);

  if (ids != NULL)
    kt_vault_get_notes_async (KT_VAULT (source), (const gint64 *)(gpointer)ids->data, ids->len, self->cancellable,
                              notes_cb, g_object_ref (self));
  else
    fail (self, error);
}

static void
persons_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSuggestionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) persons = kt_vault_list_persons_finish (KT_VAULT (source), result, &error);

  if (persons == NULL)
    {
      fail (self, error);
      return;
    }
  for (guint i = 0; i < persons->len; i++)
    if (((const KtPerson *)persons->pdata[i])->kind == KT_PERSON_KIND_PROFESSIONAL)
      add_suggestion (self, kt_suggestion_new_for_person (persons->pdata[i]));
  kt_vault_list_notes_async (KT_VAULT (source), kt_analysis_editor_get_casus_id (self->editor), self->cancellable,
                             ids_cb, g_object_ref (self));
}

static void
add_cb (KtSuggestionsDialog *self)
{
  KtAnalysis *analysis = kt_analysis_ref (kt_analysis_editor_get_analysis (self->editor));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->suggestions)); i++)
    {
      g_autoptr (KtSuggestion) suggestion = g_list_model_get_item (G_LIST_MODEL (self->suggestions), i);
      KtAnalysis *next;

      if (!kt_offer_get_chosen (KT_OFFER (suggestion)))
        continue;
      next = kt_suggestion_add (suggestion, analysis);
      kt_analysis_unref (analysis);
      analysis = next;
    }
  kt_analysis_editor_put (self->editor, analysis, NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Enter on a row is as a click on its mark. */
static void
activate_cb (KtSuggestionsDialog *self, guint position)
{
  g_autoptr (KtSuggestion) suggestion = g_list_model_get_item (G_LIST_MODEL (self->suggestions), position);

  kt_offer_set_chosen (KT_OFFER (suggestion), !kt_offer_get_chosen (KT_OFFER (suggestion)));
}

static void
kt_suggestions_dialog_dispose (GObject *object)
{
  KtSuggestionsDialog *self = KT_SUGGESTIONS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SUGGESTIONS_DIALOG);
  g_clear_object (&self->suggestions);
  g_clear_object (&self->editor);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_suggestions_dialog_parent_class)->dispose (object);
}

static void
kt_suggestions_dialog_class_init (KtSuggestionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_suggestions_dialog_dispose;

  g_type_ensure (KT_TYPE_SUGGESTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/effects/kt-suggestions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSuggestionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KtSuggestionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KtSuggestionsDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, KtSuggestionsDialog, error_page);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
kt_suggestions_dialog_init (KtSuggestionsDialog *self)
{
  GtkNoSelection *selection;

  self->cancellable = g_cancellable_new ();
  self->suggestions = g_list_store_new (KT_TYPE_SUGGESTION);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->suggestions)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}

AdwDialog *
kt_suggestions_dialog_new (KtSession *session, KtAnalysisEditor *editor)
{
  KtSuggestionsDialog *self = g_object_new (KT_TYPE_SUGGESTIONS_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->editor = g_object_ref (editor);
  kt_vault_list_persons_async (kt_session_get_vault (session), kt_analysis_editor_get_casus_id (editor),
                               self->cancellable, persons_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}
