/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-activity-dialog.h"

#include "effects/kt-analysis-edit.h"
#include "ui/effects/kt-activity-form.h"
#include "ui/widgets/kt-price-chooser.h"
#include "ui/widgets/kt-editions.h"

#include <glib/gi18n-lib.h>

/* Of one dialog, which it lives as long as. */
typedef struct
{
  AdwDialog *dialog; /* (unowned) */
  GtkWidget *form;   /* (unowned) */
  KtSession *session;
  KtAnalysisEditor *editor;
  char *scenario;
  char *id;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->session);
  g_object_unref (work->editor);
  g_free (work->scenario);
  g_free (work->id);
  g_free (work);
}

static void
chosen_cb (KtActivityForm *form, const KtPriceEntry *entry)
{
  if (entry != NULL)
    kt_activity_form_take_price (form, entry);
}

static void
price_asked_cb (GtkWidget *form, Work *work)
{
  KtPriceList *newest = kt_editions_get_newest (kt_session_get_price_lists (work->session));
  AdwDialog *chooser;

  if (newest == NULL)
    return;
  chooser = kt_price_chooser_new (newest);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), form, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, form);
}

static void
removed_cb (GtkWidget *form, Work *work)
{
  const KtAnalysis *analysis = kt_analysis_editor_get_analysis (work->editor);
  guint scenario;

  if (kt_analysis_find_scenario (analysis, work->scenario, &scenario))
    kt_analysis_editor_put (work->editor, kt_analysis_remove_activity (analysis, scenario, work->id), NULL);
  adw_dialog_close (work->dialog);
}

void
kt_activity_dialog_present (GtkWidget *parent,
                            KtSession *session,
                            KtAnalysisEditor *editor,
                            const char *scenario,
                            const char *id)
{
  Work *work = g_new0 (Work, 1);
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  work->dialog = adw_dialog_new ();
  work->form = kt_activity_form_new (session, editor);
  work->session = g_object_ref (session);
  work->editor = g_object_ref (editor);
  work->scenario = g_strdup (scenario);
  work->id = g_strdup (id);
  g_object_set_data_full (G_OBJECT (work->dialog), "kt-work", work, work_free);
  g_signal_connect (work->form, "price-asked", G_CALLBACK (price_asked_cb), work);
  g_signal_connect (work->form, "removed", G_CALLBACK (removed_cb), work);
  kt_activity_form_set_activity (KT_ACTIVITY_FORM (work->form), scenario, id);

  gtk_widget_set_margin_top (work->form, 12);
  gtk_widget_set_margin_bottom (work->form, 24);
  gtk_widget_set_margin_start (work->form, 12);
  gtk_widget_set_margin_end (work->form, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), work->form);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (page), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), clamp);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (work->dialog, _ ("Activity"));
  adw_dialog_set_content_width (work->dialog, 560);
  adw_dialog_set_content_height (work->dialog, 720);
  adw_dialog_set_child (work->dialog, view);
  adw_dialog_present (work->dialog, parent);
}
