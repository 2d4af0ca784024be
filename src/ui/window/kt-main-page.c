/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-main-page.h"

#include "ui/caseload/kt-sidebar.h"
#include "ui/widgets/kt-late-menu.h"
#include "ui/window/kt-casus-page.h"
#include "ui/window/kt-places.h"

#include <glib/gi18n-lib.h>

struct _KtMainPage
{
  AdwBin parent_instance;

  AdwNavigationView *view; /* what needs the whole window is pushed on it */
  AdwNavigationSplitView *split_view;
  AdwToolbarView *sidebar_view;
  AdwBanner *example_banner;
  AdwNavigationPage *empty_page;
  GtkMenuButton *new_button;
  GMenuModel *new_menu;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;

  KtSession *session;
};

G_DEFINE_FINAL_TYPE (KtMainPage, kt_main_page, ADW_TYPE_BIN)

static KtSidebar *
get_sidebar (KtMainPage *self)
{
  return KT_SIDEBAR (adw_toolbar_view_get_content (self->sidebar_view));
}

/* (nullable): the casus that is shown. */
static KtCasusPage *
get_casus_page (KtMainPage *self)
{
  AdwNavigationPage *content = adw_navigation_split_view_get_content (self->split_view);

  return KT_IS_CASUS_PAGE (content) ? KT_CASUS_PAGE (content) : NULL;
}

static void
gone_cb (KtMainPage *self, KtCasusPage *page)
{
  if (page != get_casus_page (self))
    return;

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  adw_navigation_split_view_set_content (self->split_view, self->empty_page);
  kt_sidebar_select_casus (get_sidebar (self), 0);
  kt_sidebar_select_place (get_sidebar (self), NULL);
}

static KtCasusPage *
ensure_casus_page (KtMainPage *self, gint64 casus_id)
{
  KtCasusPage *page = get_casus_page (self);

  if (page == NULL || kt_casus_page_get_casus_id (page) != casus_id)
    {
      page = kt_casus_page_new (self->session, casus_id);
      g_signal_connect_object (page, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
      adw_navigation_split_view_set_content (self->split_view, ADW_NAVIGATION_PAGE (page));
      kt_sidebar_select_casus (get_sidebar (self), casus_id);
      kt_sidebar_select_place (get_sidebar (self), NULL);
    }

  adw_navigation_view_pop_to_tag (self->view, "all");
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  return page;
}

static void
kt_main_page_dispose (GObject *object)
{
  KtMainPage *self = KT_MAIN_PAGE (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_MAIN_PAGE);
  g_clear_object (&self->empty_page);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_main_page_parent_class)->dispose (object);
}

static void
kt_main_page_class_init (KtMainPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_main_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/window/kt-main-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtMainPage, view);
  gtk_widget_class_bind_template_child (widget_class, KtMainPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, KtMainPage, sidebar_view);
  gtk_widget_class_bind_template_child (widget_class, KtMainPage, example_banner);
  gtk_widget_class_bind_template_child (widget_class, KtMainPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, KtMainPage, new_menu);
  gtk_widget_class_bind_template_child (widget_class, KtMainPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtMainPage, primary_menu);
}

static void
kt_main_page_init (KtMainPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_late_menu_set (self->menu_button, self->primary_menu);
  kt_late_menu_set (self->new_button, self->new_menu);
  /* It leaves the view while a casus is shown. */
  self->empty_page = g_object_ref (adw_navigation_split_view_get_content (self->split_view));
}

static GtkWidget *
make_sidebar (KtSession *session)
{
  GtkWidget *sidebar = kt_sidebar_new (session);
  guint n_places;
  const KtPlace *places = kt_places_get (&n_places);

  for (guint i = 0; i < n_places; i++)
    kt_sidebar_add_place (KT_SIDEBAR (sidebar), places[i].name, _ (places[i].label), places[i].icon_name);
  return sidebar;
}

KtMainPage *
kt_main_page_new (KtSession *session, gboolean is_example)
{
  KtMainPage *self = g_object_new (KT_TYPE_MAIN_PAGE, NULL);

  self->session = g_object_ref (session);
  adw_banner_set_revealed (self->example_banner, is_example);
  adw_toolbar_view_set_content (self->sidebar_view, make_sidebar (session));
  return self;
}

void
kt_main_page_show_casus (KtMainPage *self, gint64 casus_id)
{
  g_return_if_fail (KT_IS_MAIN_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (ensure_casus_page (self, casus_id)));
}

void
kt_main_page_show_note (KtMainPage *self, gint64 casus_id, gint64 note_id, const char *words)
{
  g_return_if_fail (KT_IS_MAIN_PAGE (self));

  kt_casus_page_show_note (ensure_casus_page (self, casus_id), note_id, words);
}

void
kt_main_page_show_analysis (KtMainPage *self, gint64 casus_id, gint64 analysis_id)
{
  g_return_if_fail (KT_IS_MAIN_PAGE (self));

  kt_casus_page_show_analysis (ensure_casus_page (self, casus_id), analysis_id);
}

void
kt_main_page_show_page (KtMainPage *self, const char *name)
{
  KtCasusPage *page;

  g_return_if_fail (KT_IS_MAIN_PAGE (self));

  page = get_casus_page (self);
  if (page == NULL)
    return;
  adw_navigation_view_pop_to_tag (self->view, "all");
  kt_casus_page_show_page (page, name);
}

void
kt_main_page_show_place (KtMainPage *self, const char *name)
{
  const KtPlace *place = kt_places_find (name);
  AdwNavigationPage *page;

  g_return_if_fail (KT_IS_MAIN_PAGE (self));
  g_return_if_fail (place != NULL);

  adw_navigation_view_pop_to_tag (self->view, "all");
  page = adw_navigation_split_view_get_content (self->split_view);
  if (g_strcmp0 (adw_navigation_page_get_tag (page), name) != 0)
    {
      page = place->create (self->session);
      adw_navigation_page_set_tag (page, name);
      adw_navigation_page_set_title (page, _ (place->label));
      adw_navigation_split_view_set_content (self->split_view, page);
      kt_sidebar_select_casus (get_sidebar (self), 0);
    }
  kt_sidebar_select_place (get_sidebar (self), name);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

gint64
kt_main_page_get_casus_id (KtMainPage *self)
{
  KtCasusPage *page;

  g_return_val_if_fail (KT_IS_MAIN_PAGE (self), 0);

  page = get_casus_page (self);
  return page != NULL ? kt_casus_page_get_casus_id (page) : 0;
}

void
kt_main_page_focus_search (KtMainPage *self)
{
  g_return_if_fail (KT_IS_MAIN_PAGE (self));

  adw_navigation_view_pop_to_tag (self->view, "all");
  /* In a narrow window the search is a step back; a wide one that becomes narrow keeps what it shows. */
  if (adw_navigation_split_view_get_collapsed (self->split_view))
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  kt_sidebar_focus_search (get_sidebar (self));
}
