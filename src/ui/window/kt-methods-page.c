/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-methods-page.h"

#include "ui/prices/kt-prices-page.h"
#include "ui/questions/kt-questions-page.h"
#include "ui/widgets/kt-focus.h"

#include <glib/gi18n-lib.h>

struct _KtMethodsPage
{
  AdwNavigationPage parent_instance;

  AdwViewStack *stack; /* the child */
};

G_DEFINE_FINAL_TYPE (KtMethodsPage, kt_methods_page, ADW_TYPE_NAVIGATION_PAGE)

/* Each page has one of its own, because its header bar is above it. */
static GtkWidget *
make_switcher (KtMethodsPage *self)
{
  GtkWidget *switcher = adw_inline_view_switcher_new ();

  adw_inline_view_switcher_set_stack (ADW_INLINE_VIEW_SWITCHER (switcher), self->stack);
  adw_inline_view_switcher_set_display_mode (ADW_INLINE_VIEW_SWITCHER (switcher), ADW_INLINE_VIEW_SWITCHER_LABELS);
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_bottom (switcher, 6);
  return switcher;
}

/* (nullable): the toggle of the page that is looked at. */
static GtkWidget *
find_checked (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (gtk_widget_get_focusable (widget) && (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_CHECKED) != 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_checked (child);
  return found;
}

static gboolean
focus_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  GtkWidget *child = adw_view_stack_get_visible_child (KT_METHODS_PAGE (widget)->stack);
  GtkWidget *toggle = find_checked (g_object_get_data (G_OBJECT (child), "switcher"));

  if (toggle != NULL && kt_focus_is_within (child))
    gtk_widget_grab_focus (toggle);
  return G_SOURCE_REMOVE;
}

/* After this the stack moves the focus to what comes first in the page; it goes on at the switcher, where it was. */
static void
visible_child_cb (KtMethodsPage *self)
{
  if (kt_focus_is_within (GTK_WIDGET (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_tick, NULL, NULL);
}

static void
add_page (KtMethodsPage *self, AdwNavigationPage *page, GtkWidget *switcher, const char *name, const char *title)
{
  g_object_set_data (G_OBJECT (page), "switcher", switcher);
  adw_view_stack_add_titled (self->stack, GTK_WIDGET (page), name, title);
}

static gboolean
kt_methods_page_grab_focus (GtkWidget *widget)
{
  return !kt_focus_is_within (widget) &&
         gtk_widget_grab_focus (adw_view_stack_get_visible_child (KT_METHODS_PAGE (widget)->stack));
}

static void
kt_methods_page_class_init (KtMethodsPageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = kt_methods_page_grab_focus;
}

static void
kt_methods_page_init (KtMethodsPage *self)
{
  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Prices and methods"));
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), GTK_WIDGET (self->stack));
}

AdwNavigationPage *
kt_methods_page_new (KtSession *session)
{
  KtMethodsPage *self = g_object_new (KT_TYPE_METHODS_PAGE, NULL);
  AdwNavigationPage *prices = kt_prices_page_new (session), *questions = kt_questions_page_new (session);
  GtkWidget *of_prices = make_switcher (self), *of_questions = make_switcher (self);

  kt_prices_page_set_switcher (KT_PRICES_PAGE (prices), of_prices);
  kt_questions_page_set_switcher (KT_QUESTIONS_PAGE (questions), of_questions);
  add_page (self, prices, of_prices, "prices", _ ("Prices"));
  add_page (self, questions, of_questions, "questions", _ ("Questions"));
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (visible_child_cb), self,
                           G_CONNECT_SWAPPED);
  return ADW_NAVIGATION_PAGE (self);
}
