/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-window.h"

#include "ui/network/kt-casus-dialog.h"
#include "ui/signals/kt-stuck-dialog.h"
#include "ui/timeline/kt-passing-note-dialog.h"
#include "ui/widgets/kt-toast.h"
#include "ui/window/kt-door.h"
#include "ui/window/kt-main-page.h"
#include "ui/window/kt-settings.h"
#include "ui/window/kt-shortcuts.h"

#include <glib/gi18n-lib.h>

struct _KtWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *overlay;
  AdwBin *place; /* holds the door, the main page, or a spinner while a vault is opened at the start */

  KtKeeper *keeper;
  GListModel *dialogs; /* that are open in it */
  double pointer_x;
  double pointer_y;
};

G_DEFINE_FINAL_TYPE (KtWindow, kt_window, ADW_TYPE_APPLICATION_WINDOW)

static const char *const session_actions[] = {
  "win.open-casus", "win.open-loose-notes", "win.open-note",        "win.show-page", "win.new-casus",
  "win.edit-casus", "win.delete-casus",     "win.new-passing-note", "win.search",    "win.lock",
  "win.show-place", "win.stuck-casus",      "win.open-analysis",
};

/* (nullable) */
static KtMainPage *
get_main_page (KtWindow *self)
{
  GtkWidget *child = adw_bin_get_child (self->place);

  return KT_IS_MAIN_PAGE (child) ? KT_MAIN_PAGE (child) : NULL;
}

static void
close_dialogs (KtWindow *self)
{
  for (guint i = g_list_model_get_n_items (self->dialogs); i > 0; i--)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (self->dialogs, i - 1);

      adw_dialog_force_close (dialog);
    }
}

static void
dialogs_changed_cb (KtWindow *self, guint position, guint n_removed, guint n_added)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (self->dialogs, i);

      kt_shortcuts_install_in_dialog (dialog);
    }
}

static void
enable_session_actions (KtWindow *self, gboolean enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (session_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), session_actions[i], enabled);
}

/* It is told where one types, so that no dialog covers it. */
static void
refused_cb (KtWindow *self, const GError *error)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autofree char *sentence = kt_error_get_sentence (error);
  g_autofree char *title = g_strdup_printf (
      "%s %s", sentence, _ ("What you filled in or wrote is not lost; saving is tried again by itself."));

  /* The door may have gone with the focus. */
  if (focus == NULL || gtk_widget_get_root (focus) == NULL)
    focus = GTK_WIDGET (self->place);
  kt_toast_say (focus, title);
}

static void
update (KtWindow *self)
{
  KtSession *session = kt_keeper_get_session (self->keeper);

  enable_session_actions (self, session != NULL);
  if (session != NULL)
    {
      g_signal_connect_object (session, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
      adw_bin_set_child (self->place, GTK_WIDGET (kt_main_page_new (session, kt_keeper_is_example (self->keeper))));
      /* What is searched for is there at once; the list of casussen is still being read. */
      kt_main_page_focus_search (get_main_page (self));
    }
  else
    {
      adw_toast_overlay_dismiss_all (self->overlay);
      close_dialogs (self);
      /* A page that goes while something in it has the focus may be kept by the window. */
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      adw_bin_set_child (self->place, GTK_WIDGET (kt_door_new (self->keeper)));
      gtk_widget_child_focus (GTK_WIDGET (self->place), GTK_DIR_TAB_FORWARD);
    }
}

/* A vault that is opened at the start keeps the door from being shown; if that fails it is needed after all. */
static void
busy_changed_cb (KtWindow *self)
{
  if (!kt_keeper_get_busy (self->keeper) && get_main_page (self) == NULL &&
      !KT_IS_DOOR (adw_bin_get_child (self->place)))
    update (self);
}

static gboolean
event_cb (KtWindow *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  switch (type)
    {
    case GDK_MOTION_NOTIFY:
      {
        double x, y;

        /* GTK makes motion events of its own when widgets move under a pointer that stands still. */
        gdk_event_get_position (event, &x, &y);
        if (x != self->pointer_x || y != self->pointer_y)
          kt_idle_timer_touch (kt_keeper_get_idle_timer (self->keeper));
        self->pointer_x = x;
        self->pointer_y = y;
        break;
      }
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCHPAD_SWIPE:
    case GDK_TOUCHPAD_PINCH:
      kt_idle_timer_touch (kt_keeper_get_idle_timer (self->keeper));
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
open_casus (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kt_main_page_show_casus (get_main_page (KT_WINDOW (widget)), g_variant_get_int64 (parameter));
}

static void
open_loose_notes (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kt_main_page_show_casus (get_main_page (KT_WINDOW (widget)), 0);
}

static void
open_note (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gint64 casus_id, note_id;
  const char *words;

  g_variant_get (parameter, "(xx&s)", &casus_id, &note_id, &words);
  kt_main_page_show_note (get_main_page (KT_WINDOW (widget)), casus_id, note_id, words);
}

static void
open_analysis (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gint64 casus_id, analysis_id;

  g_variant_get (parameter, "(xx)", &casus_id, &analysis_id);
  kt_main_page_show_analysis (get_main_page (KT_WINDOW (widget)), casus_id, analysis_id);
}

static void
show_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kt_main_page_show_page (get_main_page (KT_WINDOW (widget)), g_variant_get_string (parameter, NULL));
}

static void
show_place (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kt_main_page_show_place (get_main_page (KT_WINDOW (widget)), g_variant_get_string (parameter, NULL));
}

static void
new_casus (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kt_casus_dialog_present_new (widget, kt_keeper_get_session (KT_WINDOW (widget)->keeper));
}

static void
edit_casus (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kt_casus_dialog_present_edit (widget, kt_keeper_get_session (KT_WINDOW (widget)->keeper),
                                g_variant_get_int64 (parameter));
}

static void
work_through_stuck_casus (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kt_stuck_dialog_present (widget, kt_keeper_get_session (KT_WINDOW (widget)->keeper), g_variant_get_int64 (parameter));
}

typedef struct
{
  KtWindow *window;
  gint64 casus_id;
} Deletion;

static Deletion *
deletion_new (KtWindow *window, gint64 casus_id)
{
  Deletion *deletion = g_new0 (Deletion, 1);

  deletion->window = g_object_ref (window);
  deletion->casus_id = casus_id;
  return deletion;
}

static void
deletion_free (Deletion *deletion)
{
  g_object_unref (deletion->window);
  g_free (deletion);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deletion, deletion_free)

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Deletion) deletion = user_data;
  g_autoptr (GError) error = NULL;
  gboolean restored = kt_vault_set_casus_deleted_finish (KT_VAULT (source), result, &error);
  KtMainPage *main_page = deletion->window->place != NULL ? get_main_page (deletion->window) : NULL;

  if (main_page == NULL) /* locked or closed */
    return;

  if (restored)
    kt_main_page_show_casus (main_page, deletion->casus_id);
  else
    kt_toast_error (GTK_WIDGET (main_page), error);
}

static void
undo_delete (gpointer user_data)
{
  Deletion *deletion = user_data;
  KtSession *session = kt_keeper_get_session (deletion->window->keeper);

  if (session != NULL)
    kt_vault_set_casus_deleted_async (kt_session_get_vault (session), deletion->casus_id, FALSE, NULL, restored_cb,
                                      deletion_new (deletion->window, deletion->casus_id));
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Deletion) deletion = user_data;
  g_autoptr (GError) error = NULL;
  gboolean deleted = kt_vault_set_casus_deleted_finish (KT_VAULT (source), result, &error);
  KtWindow *self = deletion->window;

  if (self->place == NULL || get_main_page (self) == NULL) /* locked or closed */
    return;

  if (deleted)
    kt_toast_undo (GTK_WIDGET (self->place), _ ("The casus was deleted"), undo_delete, g_steal_pointer (&deletion),
                   (GDestroyNotify)deletion_free);
  else
    kt_toast_error (GTK_WIDGET (self->place), error);
}

static void
delete_casus (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KtWindow *self = KT_WINDOW (widget);
  KtSession *session = kt_keeper_get_session (self->keeper);
  gint64 casus_id = g_variant_get_int64 (parameter);

  /* What is still being typed belongs to what the undo brings back. */
  kt_session_flush (session);
  kt_vault_set_casus_deleted_async (kt_session_get_vault (session), casus_id, TRUE, NULL, deleted_cb,
                                    deletion_new (self, casus_id));
}

static void
new_passing_note (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KtWindow *self = KT_WINDOW (widget);

  if (KT_IS_PASSING_NOTE_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))))
    return;
  kt_passing_note_dialog_present (widget, kt_keeper_get_session (self->keeper),
                                  kt_main_page_get_casus_id (get_main_page (self)));
}

static void
focus_search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kt_main_page_focus_search (get_main_page (KT_WINDOW (widget)));
}

static void
lock (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kt_keeper_lock (KT_WINDOW (widget)->keeper);
}

static void
show_shortcuts (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_dialog_present (kt_shortcuts_dialog_new (), widget);
}

static void
close_anyway_cb (KtWindow *self)
{
  /* The vault is there and whole; other windows may go on with it. */
  kt_keeper_enter (self->keeper);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask (KtWindow *self, const char *heading, const char *body, GCallback close_anyway)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "back", _ ("Go back"), "close", _ ("Close anyway"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "back");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "back");
  g_signal_connect_object (dialog, "response::close", close_anyway, self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Other windows would go on trying to save. */
static gboolean
is_last (KtWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application == NULL || g_list_length (gtk_application_get_windows (application)) == 1;
}

static void
save_size (KtWindow *self)
{
  GSettings *settings = kt_keeper_get_settings (self->keeper);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, KT_SETTING_WINDOW_WIDTH, MAX (width, 360));
  g_settings_set_int (settings, KT_SETTING_WINDOW_HEIGHT, MAX (height, 294));
  g_settings_set_boolean (settings, KT_SETTING_WINDOW_MAXIMIZED, gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
kt_window_close_request (GtkWindow *window)
{
  KtWindow *self = KT_WINDOW (window);
  GtkWidget *child = adw_bin_get_child (self->place);
  KtSession *session = kt_keeper_get_session (self->keeper);

  if (KT_IS_DOOR (child) && kt_door_has_open_code (KT_DOOR (child)))
    {
      ask (self, _ ("Close without the recovery code?"),
           _ ("It is not shown again. If you forget your passphrase, nobody can open the vault any more."),
           G_CALLBACK (close_anyway_cb));
      return GDK_EVENT_STOP;
    }
  if (kt_keeper_has_unsaved (self->keeper) && is_last (self))
    {
      ask (self, _ ("Close without saving?"),
           _ ("Some of what you wrote could not be saved yet. Go back and make room on the disk; if you close now, it "
              "is "
              "lost."),
           G_CALLBACK (gtk_window_destroy));
      return GDK_EVENT_STOP;
    }

  save_size (self);
  if (session != NULL)
    kt_session_flush (session);

  return GTK_WINDOW_CLASS (kt_window_parent_class)->close_request (window);
}

static void
kt_window_dispose (GObject *object)
{
  KtWindow *self = KT_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_WINDOW);
  g_clear_object (&self->dialogs);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (kt_window_parent_class)->dispose (object);
}

static void
kt_window_class_init (KtWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = kt_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/window/kt-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KtWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, KtWindow, place);

  gtk_widget_class_install_action (widget_class, "win.open-casus", "x", open_casus);
  gtk_widget_class_install_action (widget_class, "win.open-loose-notes", NULL, open_loose_notes);
  gtk_widget_class_install_action (widget_class, "win.open-note", "(xxs)", open_note);
  gtk_widget_class_install_action (widget_class, "win.open-analysis", "(xx)", open_analysis);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "win.show-place", "s", show_place);
  gtk_widget_class_install_action (widget_class, "win.new-casus", NULL, new_casus);
  gtk_widget_class_install_action (widget_class, "win.edit-casus", "x", edit_casus);
  gtk_widget_class_install_action (widget_class, "win.delete-casus", "x", delete_casus);
  gtk_widget_class_install_action (widget_class, "win.stuck-casus", "x", work_through_stuck_casus);
  gtk_widget_class_install_action (widget_class, "win.new-passing-note", NULL, new_passing_note);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, focus_search);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, show_shortcuts);
}

static void
kt_window_init (KtWindow *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));
  g_signal_connect_object (self->dialogs, "items-changed", G_CALLBACK (dialogs_changed_cb), self, G_CONNECT_SWAPPED);
  enable_session_actions (self, FALSE);
}

KtWindow *
kt_window_new (GtkApplication *application, KtKeeper *keeper)
{
  KtWindow *self = g_object_new (KT_TYPE_WINDOW, "application", application, NULL);
  GSettings *settings = kt_keeper_get_settings (keeper);

  self->keeper = g_object_ref (keeper);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, KT_SETTING_WINDOW_WIDTH),
                               g_settings_get_int (settings, KT_SETTING_WINDOW_HEIGHT));
  if (g_settings_get_boolean (settings, KT_SETTING_WINDOW_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));

  g_signal_connect_object (keeper, "notify::session", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::busy", G_CALLBACK (busy_changed_cb), self, G_CONNECT_SWAPPED);
  if (kt_keeper_get_session (keeper) != NULL || !kt_keeper_get_busy (keeper))
    update (self);
  return self;
}
