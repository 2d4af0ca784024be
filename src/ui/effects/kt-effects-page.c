/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-effects-page.h"

#include "core/kt-date.h"
#include "core/kt-error.h"
#include "effects/kt-analysis-edit.h"
#include "store/kt-vault-effects.h"
#include "ui/effects/kt-analysis-state.h"
#include "ui/effects/kt-analysis-view.h"
#include "ui/widgets/kt-choice-name.h"
#include "ui/widgets/kt-deletion.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-editions.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtEffectsPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkDropDown *analysis_drop_down;
  AdwBin *view_bin;

  KtSession *session;
  gint64 casus_id;
  GCancellable *cancellable;
  GPtrArray *records; /* (nullable) (element-type KtAnalysisRecord): of the casus, in order of entry */
  gint64 shown_id;    /* of the analysis that is shown; 0 for none */
  gint64 wanted_id;   /* of the one to be shown when the records are read; 0 for the last */
  gboolean is_filling;
  gboolean is_beginning; /* a new analysis, when the prices are read */
  gboolean wants_focus;  /* as soon as there is something to take it */
};

G_DEFINE_FINAL_TYPE (KtEffectsPage, kt_effects_page, ADW_TYPE_BIN)

static KtVault *
get_vault (KtEffectsPage *self)
{
  return kt_session_get_vault (self->session);
}

/* --- Showing --- */

static void
show_child (KtEffectsPage *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  /* The page may have left its window before the answer came. At the top, since on a time line it would open a form. */
  if (self->wants_focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  self->wants_focus = FALSE;
}

static void
fail (KtEffectsPage *self, const GError *error)
{
  g_autofree char *sentence = kt_error_get_sentence (error);

  adw_status_page_set_description (self->error_page, sentence);
  show_child (self, "error");
}

static void
show_record (KtEffectsPage *self, const KtAnalysisRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtAnalysisEditor) editor = NULL;

  if (record->id == self->shown_id)
    return;
  editor = kt_analysis_editor_new (self->session, record, &error);
  self->shown_id = record->id;
  if (editor == NULL)
    {
      adw_bin_set_child (self->view_bin, NULL);
      fail (self, error);
      return;
    }
  adw_bin_set_child (self->view_bin, kt_analysis_view_new (self->session, editor));
  show_child (self, "analysis");
}

static void
fill_drop_down (KtEffectsPage *self, guint selected)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->records->len; i++)
    {
      const KtAnalysisRecord *record = self->records->pdata[i];
      g_autofree char *title =
          *record->title != '\0' ? g_strdup (record->title) : g_strdup_printf (_ ("Analysis %u"), i + 1);

      gtk_string_list_append (titles, title);
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->analysis_drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->analysis_drop_down, selected);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->analysis_drop_down), self->records->len > 1);
}

static void
show (KtEffectsPage *self)
{
  guint selected = self->records->len - 1;

  if (self->records->len == 0)
    {
      adw_bin_set_child (self->view_bin, NULL);
      self->shown_id = 0;
      show_child (self, "empty");
      return;
    }
  for (guint i = 0; i < self->records->len; i++)
    {
      gint64 id = ((const KtAnalysisRecord *)self->records->pdata[i])->id;

      if (id == (self->wanted_id != 0 ? self->wanted_id : self->shown_id))
        selected = i;
    }
  self->wanted_id = 0;
  fill_drop_down (self, selected);
  show_record (self, self->records->pdata[selected]);
}

static void
chosen_cb (KtEffectsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->analysis_drop_down);

  if (!self->is_filling && self->records != NULL && selected < self->records->len)
    {
      /* What was read may be older than what was typed since. */
      self->wanted_id = ((const KtAnalysisRecord *)self->records->pdata[selected])->id;
      gtk_widget_activate_action (GTK_WIDGET (self), "effects.reload", NULL);
    }
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtEffectsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = kt_vault_list_analyses_finish (KT_VAULT (source), result, &error);

  if (self->cancellable == NULL)
    return;
  if (records == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        fail (self, error);
      return;
    }
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_steal_pointer (&records);
  show (self);
}

static void
load (KtEffectsPage *self)
{
  KtAnalysisEditor *editor = NULL;
  GtkWidget *view = adw_bin_get_child (self->view_bin);

  if (view != NULL)
    editor = kt_analysis_view_get_editor (KT_ANALYSIS_VIEW (view));
  if (editor != NULL)
    kt_analysis_editor_hurry (editor);
  kt_vault_list_analyses_async (get_vault (self), self->casus_id, self->cancellable, listed_cb, g_object_ref (self));
}

/* What is shown saves itself, and that it did is no news. */
static void
analyses_changed_cb (KtEffectsPage *self, gint64 casus_id, gint64 analysis_id)
{
  if (casus_id == self->casus_id && analysis_id != self->shown_id)
    load (self);
}

/* --- A new analysis --- */

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtEffectsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = kt_vault_add_analysis_finish (KT_VAULT (source), result, &error);

  if (self->cancellable == NULL)
    return;
  if (id == 0)
    {
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }
  self->wanted_id = id;
  load (self);
}

/* From the day that the casus was opened until it was closed or today. */
static void
casus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtEffectsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtCasus) casus = kt_vault_get_casus_finish (KT_VAULT (source), result, &error);
  g_autofree char *today = NULL;
  const char *start, *end;
  KtPriceList *prices;
  KtAnalysis *analysis;
  g_autoptr (KtAnalysisState) state = NULL;
  g_autoptr (KtAnalysisRecord) record = NULL;

  if (self->cancellable == NULL)
    return;
  if (casus == NULL)
    {
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }
  prices = kt_editions_get_newest (kt_session_get_price_lists (self->session));
  today = kt_clock_get_date (kt_session_get_clock (self->session));
  start = casus->opened != NULL ? casus->opened : today;
  end = casus->closed != NULL ? casus->closed : today;
  analysis = kt_analysis_new_blank (_ ("Effectencalculator"), start, g_strcmp0 (end, start) >= 0 ? end : start, prices);
  state = kt_analysis_state_new (0, self->casus_id, analysis, kt_dialogue_new (), prices->id);
  record = kt_analysis_state_make_record (state);
  kt_vault_add_analysis_async (get_vault (self), record, NULL, added_cb, g_object_ref (self));
}

static void
begin (KtEffectsPage *self)
{
  KtEditions *lists = kt_session_get_price_lists (self->session);

  if (!self->is_beginning)
    return;
  if (kt_editions_get_newest (lists) == NULL)
    {
      if (kt_editions_get_error (lists) != NULL)
        {
          self->is_beginning = FALSE;
          kt_toast_error (GTK_WIDGET (self), kt_editions_get_error (lists));
        }
      return;
    }
  self->is_beginning = FALSE;
  kt_vault_get_casus_async (get_vault (self), self->casus_id, self->cancellable, casus_cb, g_object_ref (self));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KT_EFFECTS_PAGE (widget)->is_beginning = TRUE;
  begin (KT_EFFECTS_PAGE (widget));
}

/* --- Deleting --- */

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const KtDeletionKind deletion = { kt_vault_set_analysis_deleted_async, kt_vault_set_analysis_deleted_finish,
                                           N_ ("Analysis deleted") };
  KtEffectsPage *self = KT_EFFECTS_PAGE (widget);

  if (self->shown_id == 0)
    return;
  kt_delete (&deletion, get_vault (self), self->shown_id, widget, widget);
  self->shown_id = 0;
  load (self);
}

static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  load (KT_EFFECTS_PAGE (widget));
}

/* --- Object --- */

static gboolean
kt_effects_page_grab_focus (GtkWidget *widget)
{
  KtEffectsPage *self = KT_EFFECTS_PAGE (widget);
  GtkWidget *view = adw_bin_get_child (self->view_bin);

  if (kt_focus_is_within (widget))
    return FALSE;
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "blank"))
    return self->wants_focus = TRUE;
  return view != NULL ? gtk_widget_grab_focus (view)
                      : gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
kt_effects_page_dispose (GObject *object)
{
  KtEffectsPage *self = KT_EFFECTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_EFFECTS_PAGE);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_effects_page_parent_class)->dispose (object);
}

static void
kt_effects_page_class_init (KtEffectsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_effects_page_dispose;
  widget_class->grab_focus = kt_effects_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/effects/kt-effects-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtEffectsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KtEffectsPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, KtEffectsPage, analysis_drop_down);
  gtk_widget_class_bind_template_child (widget_class, KtEffectsPage, view_bin);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "effects.add-analysis", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "effects.delete-analysis", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "effects.reload", NULL, reload_action);
}

static void
kt_effects_page_init (KtEffectsPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_choice_name_set (self->analysis_drop_down, _ ("Analysis"));
}

GtkWidget *
kt_effects_page_new (KtSession *session, gint64 casus_id)
{
  KtEffectsPage *self = g_object_new (KT_TYPE_EFFECTS_PAGE, NULL);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  /* They are read meanwhile, so that they are there when an analysis is begun. */
  g_signal_connect_object (kt_session_get_price_lists (session), "changed", G_CALLBACK (begin), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_vault (self), "analyses-changed", G_CALLBACK (analyses_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}

void
kt_effects_page_show_analysis (KtEffectsPage *self, gint64 analysis_id)
{
  g_return_if_fail (KT_IS_EFFECTS_PAGE (self));

  self->wanted_id = analysis_id;
  load (self);
}
