/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-editions-view.h"

#include "ui/widgets/kt-date-words.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtEditionsView
{
  AdwBin parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationSplitView *split;
  AdwWindowTitle *title;
  AdwBin *menu_bin;
  AdwBin *add_bin;
  AdwBin *switcher_bin;
  AdwBanner *older_banner;
  AdwToolbarView *list_view;
  GtkStack *stack;
  GtkWidget *spinner;
  AdwStatusPage *failure;
  AdwBin *browser_bin;
  AdwNavigationPage *detail_page;
  AdwBin *detail_bin;

  KtEditions *editions;
  const KtVersionCalls *calls;
  gpointer older; /* the version that is looked at; NULL: the newest */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void kt_editions_view_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KtEditionsView,
                               kt_editions_view,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, kt_editions_view_buildable_init))

static GtkBuildableIface *parent_buildable;

/* --- Which version --- */

static void
update (KtEditionsView *self)
{
  adw_banner_set_revealed (self->older_banner, self->older != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editions.versions", kt_editions_view_get_shown (self) != NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
editions_changed_cb (KtEditionsView *self)
{
  const GError *error = kt_editions_get_error (self->editions);
  gboolean has_any = kt_editions_get_newest (self->editions) != NULL;

  if (error != NULL && has_any)
    {
      kt_toast_error (GTK_WIDGET (self->toasts), error);
    }
  else if (error != NULL)
    {
      g_autofree char *sentence = kt_error_get_sentence (error);

      adw_status_page_set_description (self->failure, sentence);
    }
  gtk_stack_set_visible_child_name (self->stack, has_any ? "list" : error != NULL ? "failed" : "loading");
  update (self);
}

static void
forget_older (KtEditionsView *self)
{
  if (self->older != NULL)
    self->calls->changes->edition->unref (self->older);
  self->older = NULL;
}

static void
chosen_cb (KtEditionsView *self, gpointer edition)
{
  const KtEditionCalls *calls = self->calls->changes->edition;
  gpointer newest = kt_editions_get_newest (self->editions);

  forget_older (self);
  if (newest != NULL && !g_str_equal (calls->get_id (edition), calls->get_id (newest)))
    self->older = calls->ref (edition);
  update (self);
}

/* --- Actions --- */

static void
versions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtEditionsView *self = KT_EDITIONS_VIEW (widget);
  AdwDialog *dialog = kt_editions_dialog_new (self->editions, self->calls);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
newest_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtEditionsView *self = KT_EDITIONS_VIEW (widget);

  forget_older (self);
  update (self);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtEditionsView *self = KT_EDITIONS_VIEW (widget);

  gtk_stack_set_visible_child_name (self->stack, "loading");
  kt_editions_load (self->editions);
}

/* --- Object --- */

static void
kt_editions_view_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  KtEditionsView *self = KT_EDITIONS_VIEW (buildable);

  if (g_strcmp0 (type, "browser") == 0)
    adw_bin_set_child (self->browser_bin, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "detail") == 0)
    adw_bin_set_child (self->detail_bin, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "add") == 0)
    adw_bin_set_child (self->add_bin, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "menu") == 0)
    adw_bin_set_child (self->menu_bin, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "bottom") == 0)
    adw_toolbar_view_add_bottom_bar (self->list_view, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
kt_editions_view_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = kt_editions_view_add_child;
}

static gboolean
kt_editions_view_grab_focus (GtkWidget *widget)
{
  KtEditionsView *self = KT_EDITIONS_VIEW (widget);

  if (kt_focus_is_within (widget))
    return FALSE;
  if (adw_navigation_split_view_get_collapsed (self->split) && adw_navigation_split_view_get_show_content (self->split))
    return gtk_widget_child_focus (GTK_WIDGET (self->detail_page), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (adw_bin_get_child (self->browser_bin));
}

static void
kt_editions_view_dispose (GObject *object)
{
  KtEditionsView *self = KT_EDITIONS_VIEW (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_EDITIONS_VIEW);
  forget_older (self);
  g_clear_object (&self->editions);
  G_OBJECT_CLASS (kt_editions_view_parent_class)->dispose (object);
}

static void
kt_editions_view_class_init (KtEditionsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_editions_view_dispose;
  widget_class->grab_focus = kt_editions_view_grab_focus;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/widgets/kt-editions-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, add_bin);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, browser_bin);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, detail_bin);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, detail_page);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, failure);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, list_view);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, menu_bin);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, older_banner);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, spinner);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, split);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, stack);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, switcher_bin);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, title);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsView, toasts);
  gtk_widget_class_install_action (widget_class, "editions.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "editions.newest", NULL, newest_action);
  gtk_widget_class_install_action (widget_class, "editions.versions", NULL, versions_action);
}

static void
kt_editions_view_init (KtEditionsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_editions_view_set_editions (KtEditionsView *self, KtEditions *editions, const KtVersionCalls *calls)
{
  g_return_if_fail (KT_IS_EDITIONS_VIEW (self));

  self->editions = g_object_ref (editions);
  self->calls = calls;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (calls->reading),
                                  -1);
  adw_status_page_set_title (self->failure, _ (calls->failed));
  g_signal_connect_object (editions, "changed", G_CALLBACK (editions_changed_cb), self, G_CONNECT_SWAPPED);
  editions_changed_cb (self);
}

gpointer
kt_editions_view_get_shown (KtEditionsView *self)
{
  g_return_val_if_fail (KT_IS_EDITIONS_VIEW (self), NULL);

  return self->older != NULL ? self->older : kt_editions_get_newest (self->editions);
}

gboolean
kt_editions_view_is_newest (KtEditionsView *self)
{
  g_return_val_if_fail (KT_IS_EDITIONS_VIEW (self), FALSE);

  return self->older == NULL && kt_editions_get_newest (self->editions) != NULL;
}

void
kt_editions_view_set_version (KtEditionsView *self, const char *title, const char *made)
{
  g_autofree char *date = kt_date_words_long (made);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", title, date);

  g_return_if_fail (KT_IS_EDITIONS_VIEW (self));

  adw_window_title_set_subtitle (self->title, subtitle);
}

void
kt_editions_view_set_detail_title (KtEditionsView *self, const char *title)
{
  g_return_if_fail (KT_IS_EDITIONS_VIEW (self));

  adw_navigation_page_set_title (self->detail_page, title);
}

void
kt_editions_view_show_detail (KtEditionsView *self, gboolean is_shown)
{
  g_return_if_fail (KT_IS_EDITIONS_VIEW (self));

  adw_navigation_split_view_set_show_content (self->split, is_shown);
}

void
kt_editions_view_set_switcher (KtEditionsView *self, GtkWidget *switcher)
{
  g_return_if_fail (KT_IS_EDITIONS_VIEW (self));

  adw_bin_set_child (self->switcher_bin, switcher);
}
