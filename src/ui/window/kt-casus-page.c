/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-casus-page.h"

#include "core/kt-error.h"
#include "core/kt-text.h"
#include "ui/effects/kt-effects-page.h"
#include "ui/network/kt-network-page.h"
#include "ui/network/kt-person-dialog.h"
#include "ui/share/kt-share-page.h"
#include "ui/signals/kt-signal-dialog.h"
#include "ui/timeline/kt-timeline-page.h"
#include "ui/vensters/kt-vensters-page.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-late-menu.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

/* How much of what was said a signal begins with. */
#define SIGNAL_GIST 300

struct _KtCasusPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *casus_title;
  GtkMenuButton *menu_button;
  GtkWidget *edit_button;
  AdwBin *switcher_bin;
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;
  AdwViewStack *stack;
  AdwBin *verloop_bin;
  AdwBin *network_bin;
  AdwBin *effects_bin;
  AdwBin *vensters_bin;
  AdwBin *share_bin;

  KtSession *session;
  gint64 casus_id;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtCasusPage, kt_casus_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The child of the page that is looked at, made if this is the first time. */
static GtkWidget *
ensure_child (KtCasusPage *self)
{
  GtkWidget *visible = adw_view_stack_get_visible_child (self->stack);
  GtkWidget *child;

  if (visible == NULL || self->session == NULL)
    return NULL;

  child = adw_bin_get_child (ADW_BIN (visible));
  if (child != NULL)
    return child;

  if (visible == GTK_WIDGET (self->verloop_bin))
    child = GTK_WIDGET (kt_timeline_page_new (self->session, self->casus_id));
  else if (visible == GTK_WIDGET (self->network_bin))
    child = GTK_WIDGET (kt_network_page_new (self->session, self->casus_id));
  else if (visible == GTK_WIDGET (self->effects_bin))
    child = GTK_WIDGET (kt_effects_page_new (self->session, self->casus_id));
  else if (visible == GTK_WIDGET (self->vensters_bin))
    child = kt_vensters_page_new (self->session, self->casus_id);
  else
    child = GTK_WIDGET (kt_share_page_new (self->session, self->casus_id));

  adw_bin_set_child (ADW_BIN (visible), child);
  return child;
}

static void
visible_child_cb (KtCasusPage *self)
{
  ensure_child (self);
}

static void
show_casus (KtCasusPage *self, const KtCasus *casus)
{
  g_autofree char *subtitle = NULL;

  if (casus->status == KT_CASUS_STATUS_OPEN)
    subtitle = g_strdup (casus->code);
  else
    subtitle =
        g_strdup_printf ("%s · %s", casus->code, kt_vocabulary_get_label (KT_VOCABULARY_CASUS_STATUS, casus->status));

  adw_window_title_set_title (self->casus_title, casus->title);
  adw_window_title_set_subtitle (self->casus_title, subtitle);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), casus->code);
}

static void
got_casus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtCasus) casus = kt_vault_get_casus_finish (KT_VAULT (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL) /* another took its place */
    return;

  if (casus != NULL)
    show_casus (self, casus);
  else if (g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    g_signal_emit (self, signals[GONE], 0);
  else
    kt_toast_error (GTK_WIDGET (self), error);
}

static void
casus_changed_cb (KtCasusPage *self, gint64 casus_id)
{
  if (casus_id == self->casus_id)
    kt_vault_get_casus_async (kt_session_get_vault (self->session), casus_id, self->cancellable, got_casus_cb,
                              g_object_ref (self));
}

static GMenuModel *
make_menu (gint64 casus_id)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuItem) edit = g_menu_item_new (_ ("Edit casus"), NULL);
  g_autoptr (GMenuItem) stuck = g_menu_item_new (_ ("Work through a stuck casus"), NULL);
  g_autoptr (GMenuItem) delete = g_menu_item_new (_ ("Delete casus"), NULL);

  g_menu_item_set_action_and_target (edit, "win.edit-casus", "x", casus_id);
  g_menu_item_set_action_and_target (delete, "win.delete-casus", "x", casus_id);
  g_menu_item_set_action_and_target (stuck, "win.stuck-casus", "x", casus_id);
  g_menu_append_item (menu, edit);
  g_menu_append_item (menu, stuck);
  g_menu_append_item (menu, delete);
  return G_MENU_MODEL (menu);
}

/* Gives the page that is looked at the focus, unless it has it. */
static gboolean
focus_child (KtCasusPage *self)
{
  GtkWidget *child = ensure_child (self);

  return child != NULL && (kt_focus_is_within (child) || gtk_widget_grab_focus (child) ||
                           gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD));
}

static gboolean
kt_casus_page_grab_focus (GtkWidget *widget)
{
  return !kt_focus_is_within (widget) && focus_child (KT_CASUS_PAGE (widget));
}

/* Pages do not know each other: one that met somebody new asks here. */
static void
add_person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtCasusPage *self = KT_CASUS_PAGE (widget);

  kt_person_dialog_present_named (widget, self->session, self->casus_id, KT_PERSON_KIND_NETWERK,
                                  g_variant_get_string (parameter, NULL));
}

static void
raise_signal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtCasusPage *self = KT_CASUS_PAGE (widget);
  g_autoptr (KtSignal) draft = NULL;
  g_autofree char *line = NULL;
  const char *question, *text;
  guint venster;

  g_variant_get (parameter, "(u&s&s)", &venster, &question, &text);
  line = kt_text_gist (text, SIGNAL_GIST);
  draft = kt_signal_new (line);
  draft->venster = (KtVenster)venster;
  g_set_str (&draft->question, question);
  kt_signal_add_casus (draft, self->casus_id);
  kt_signal_dialog_present (widget, self->session, draft);
}

static void
kt_casus_page_dispose (GObject *object)
{
  KtCasusPage *self = KT_CASUS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_CASUS_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_casus_page_parent_class)->dispose (object);
}

static void
kt_casus_page_class_init (KtCasusPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_casus_page_dispose;
  widget_class->focus = kt_focus_through;
  widget_class->grab_focus = kt_casus_page_grab_focus;

  signals[GONE] =
      g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/window/kt-casus-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, casus_title);
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, switcher_bin);
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, verloop_bin);
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, network_bin);
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, effects_bin);
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, vensters_bin);
  gtk_widget_class_bind_template_child (widget_class, KtCasusPage, share_bin);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_cb);
  gtk_widget_class_install_action (widget_class, "casus.add-person", "s", add_person_action);
  gtk_widget_class_install_action (widget_class, "casus.raise-signal", "(uss)", raise_signal_action);
}

static void
kt_casus_page_init (KtCasusPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

KtCasusPage *
kt_casus_page_new (KtSession *session, gint64 casus_id)
{
  KtCasusPage *self = g_object_new (KT_TYPE_CASUS_PAGE, NULL);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;

  if (casus_id == 0)
    {
      adw_window_title_set_title (self->casus_title, _ ("Loose notes"));
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Loose notes"));
      gtk_widget_set_visible (GTK_WIDGET (self->menu_button), FALSE);
      gtk_widget_set_visible (self->edit_button, FALSE);
      /* One page needs no switchers. */
      adw_view_switcher_set_stack (self->switcher, NULL);
      adw_view_switcher_bar_set_stack (self->switcher_bar, NULL);
      gtk_widget_set_visible (GTK_WIDGET (self->switcher), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->switcher_bar), FALSE);
    }
  else
    {
      g_autoptr (GMenuModel) menu = make_menu (casus_id);

      kt_late_menu_set (self->menu_button, menu);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "x", casus_id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit_button), "win.edit-casus");
      g_signal_connect_object (kt_session_get_vault (session), "casus-changed", G_CALLBACK (casus_changed_cb), self,
                               G_CONNECT_SWAPPED);
      casus_changed_cb (self, casus_id);
    }

  ensure_child (self);
  return self;
}

gint64
kt_casus_page_get_casus_id (KtCasusPage *self)
{
  g_return_val_if_fail (KT_IS_CASUS_PAGE (self), 0);
  return self->casus_id;
}

void
kt_casus_page_show_note (KtCasusPage *self, gint64 note_id, const char *words)
{
  g_return_if_fail (KT_IS_CASUS_PAGE (self));

  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->verloop_bin));
  focus_child (self);
  kt_timeline_page_show_note (KT_TIMELINE_PAGE (ensure_child (self)), note_id, words);
}

void
kt_casus_page_show_analysis (KtCasusPage *self, gint64 analysis_id)
{
  g_return_if_fail (KT_IS_CASUS_PAGE (self));

  kt_casus_page_show_page (self, "effecten");
  if (self->casus_id != 0)
    kt_effects_page_show_analysis (KT_EFFECTS_PAGE (ensure_child (self)), analysis_id);
}

void
kt_casus_page_show_page (KtCasusPage *self, const char *name)
{
  g_return_if_fail (KT_IS_CASUS_PAGE (self));

  if (self->casus_id == 0)
    return;
  adw_view_stack_set_visible_child_name (self->stack, name);
  focus_child (self);
}
