/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-signals-page.h"

#include "ui/signals/kt-factors-list.h"
#include "ui/signals/kt-signal-dialog.h"
#include "ui/signals/kt-signal-list.h"
#include "ui/widgets/kt-focus.h"

struct _KtSignalsPage
{
  AdwNavigationPage parent_instance;

  AdwViewStack *stack;
  KtSignalList *list;
  KtFactorsList *factors;

  KtSession *session;
};

G_DEFINE_FINAL_TYPE (KtSignalsPage, kt_signals_page, ADW_TYPE_NAVIGATION_PAGE)

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtSignalsPage *self = KT_SIGNALS_PAGE (widget);
  g_autoptr (KtSignal) draft = kt_signal_new ("");

  kt_signal_dialog_present (GTK_WIDGET (self->stack), self->session, draft);
}

static gboolean
kt_signals_page_grab_focus (GtkWidget *widget)
{
  KtSignalsPage *self = KT_SIGNALS_PAGE (widget);
  GtkWidget *shown = adw_view_stack_get_visible_child (self->stack);

  if (kt_focus_is_within (widget))
    return FALSE;
  return shown == GTK_WIDGET (self->list) ? kt_signal_list_take_focus (self->list)
                                          : gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

static void
kt_signals_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SIGNALS_PAGE);
  g_clear_object (&KT_SIGNALS_PAGE (object)->session);
  G_OBJECT_CLASS (kt_signals_page_parent_class)->dispose (object);
}

static void
kt_signals_page_class_init (KtSignalsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_signals_page_dispose;
  widget_class->focus = kt_focus_through;
  widget_class->grab_focus = kt_signals_page_grab_focus;

  g_type_ensure (KT_TYPE_FACTORS_LIST);
  g_type_ensure (KT_TYPE_SIGNAL_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/signals/kt-signals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSignalsPage, factors);
  gtk_widget_class_bind_template_child (widget_class, KtSignalsPage, list);
  gtk_widget_class_bind_template_child (widget_class, KtSignalsPage, stack);
  gtk_widget_class_install_action (widget_class, "signals.add", NULL, add_action);
}

static void
kt_signals_page_init (KtSignalsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
kt_signals_page_new (KtSession *session)
{
  KtSignalsPage *self = g_object_new (KT_TYPE_SIGNALS_PAGE, NULL);

  self->session = g_object_ref (session);
  kt_signal_list_set_session (self->list, session);
  kt_factors_list_set_session (self->factors, session);
  return ADW_NAVIGATION_PAGE (self);
}
