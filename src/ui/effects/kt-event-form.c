/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-event-form.h"

#include "effects/kt-analysis-edit.h"
#include "ui/effects/kt-choice.h"
#include "ui/widgets/kt-typing.h"

struct _KtEventForm
{
  AdwBin parent_instance;

  GtkEditable *label_row;
  KtDateRow *date_row;
  AdwComboRow *life_domain_row;

  KtAnalysisEditor *editor;
  char *scenario;
  char *id;
  gboolean is_showing; /* so that what is shown is not taken for typing */
};

G_DEFINE_FINAL_TYPE (KtEventForm, kt_event_form, ADW_TYPE_BIN)

enum
{
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static KtEvent *
get_event (KtEventForm *self, guint *scenario)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);

  if (self->id == NULL || !kt_analysis_find_scenario (analysis, self->scenario, scenario))
    return NULL;
  return kt_scenario_find_event (analysis->scenarios->pdata[*scenario], self->id);
}

static void
show (KtEventForm *self)
{
  guint scenario;
  const KtEvent *event = get_event (self, &scenario);

  if (event == NULL)
    return;
  self->is_showing = TRUE;
  kt_typing_show_text (self->label_row, event->label);
  kt_typing_show_date (self->date_row, event->date);
  kt_choice_set (self->life_domain_row, KT_VOCABULARY_LIFE_DOMAIN, event->life_domain);
  self->is_showing = FALSE;
}

static void
changed_cb (KtEventForm *self)
{
  guint scenario;
  const KtEvent *event = self->is_showing ? NULL : get_event (self, &scenario);
  const char *date = kt_date_row_get_date (self->date_row);
  const char *life_domain = kt_choice_get (self->life_domain_row, KT_VOCABULARY_LIFE_DOMAIN);
  g_autoptr (KtEvent) next = NULL;
  g_autofree char *field = NULL;

  if (event == NULL)
    return;
  next = kt_event_copy (event);
  g_set_str (&next->label, gtk_editable_get_text (self->label_row));
  if (date != NULL)
    g_set_str (&next->date, date);
  if (life_domain != NULL)
    g_set_str (&next->life_domain, life_domain);
  field = g_strdup_printf ("%s/%s", self->scenario, self->id);
  kt_analysis_editor_put (
      self->editor, kt_analysis_put_event (kt_analysis_editor_get_analysis (self->editor), scenario, next), field);
}

static void
remove_cb (KtEventForm *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static gboolean
kt_event_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KT_EVENT_FORM (widget)->label_row));
}

static void
kt_event_form_dispose (GObject *object)
{
  KtEventForm *self = KT_EVENT_FORM (object);

  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_EVENT_FORM);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->scenario, g_free);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (kt_event_form_parent_class)->dispose (object);
}

static void
kt_event_form_class_init (KtEventFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_event_form_dispose;
  widget_class->grab_focus = kt_event_form_grab_focus;

  signals[REMOVED] =
      g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/effects/kt-event-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KtEventForm, label_row);
  gtk_widget_class_bind_template_child (widget_class, KtEventForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, KtEventForm, life_domain_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
kt_event_form_init (KtEventForm *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_showing = FALSE;
}

GtkWidget *
kt_event_form_new (KtSession *session, KtAnalysisEditor *editor)
{
  KtEventForm *self = g_object_new (KT_TYPE_EVENT_FORM, NULL);
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (session));

  self->editor = g_object_ref (editor);
  kt_date_row_set_today (self->date_row, today);
  g_signal_connect_object (editor, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
kt_event_form_set_event (KtEventForm *self, const char *scenario, const char *id)
{
  g_set_str (&self->scenario, scenario);
  g_set_str (&self->id, id);
  show (self);
}
