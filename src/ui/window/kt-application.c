/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-application.h"

#include "config.h"
#include "core/kt-date.h"
#include "ui/widgets/kt-toast.h"
#include "ui/window/kt-keeper.h"
#include "ui/window/kt-place.h"
#include "ui/window/kt-preferences-dialog.h"
#include "ui/window/kt-settings.h"
#include "ui/window/kt-shortcuts.h"
#include "ui/window/kt-sleep-watch.h"
#include "ui/window/kt-window.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#define N_SIGNALS 3

struct _KtApplication
{
  AdwApplication parent_instance;

  KtClock *clock;
  KtSecret *data_key; /* of --data-key-file, until it was used */
  GSettings *settings;
  KtKeeper *keeper;
  KtSleepWatch *sleep_watch;
  guint signal_sources[N_SIGNALS];
  guint inhibition; /* of the end of the desktop session; 0 for none */
};

G_DEFINE_FINAL_TYPE (KtApplication, kt_application, ADW_TYPE_APPLICATION)

/* (transfer full): the key that stands in @path as 64 hexadecimal digits. */
static KtSecret *
read_data_key (const char *path)
{
  g_autofree char *text = NULL;
  guint8 bytes[KT_SECRET_SIZE];
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL) || length < 2 * KT_SECRET_SIZE)
    return NULL;

  for (guint i = 0; i < KT_SECRET_SIZE; i++)
    {
      int high = g_ascii_xdigit_value (text[2 * i]);
      int low = g_ascii_xdigit_value (text[2 * i + 1]);

      if (high < 0 || low < 0)
        return NULL;
      bytes[i] = (guint8)(high << 4 | low);
    }

  return kt_secret_new (bytes);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (!kt_keeper_finish (KT_KEEPER (source), result, &error) && window != NULL)
    kt_toast_error (GTK_WIDGET (window), error);
}

static void
open_window (KtApplication *self)
{
  gtk_window_present (GTK_WINDOW (kt_window_new (GTK_APPLICATION (self), self->keeper)));
}

/* The vault of the last time; or, where settings are not kept, the one in the usual place. */
static void
choose_first_folder (KtApplication *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, KT_SETTING_LAST_VAULT_FOLDER);
  g_autofree char *usual = kt_place_get_default_vault ();

  if (*last != '\0')
    kt_keeper_set_folder (self->keeper, last);
  else if (kt_store_is_vault (usual))
    kt_keeper_set_folder (self->keeper, usual);
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_window (user_data);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KtApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    adw_dialog_present (kt_preferences_dialog_new (self->keeper), GTK_WIDGET (window));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  AdwDialog *dialog;

  if (window == NULL)
    return;

  dialog = adw_about_dialog_new ();
  g_object_set (dialog, "application-name", "Keukentafel", "application-icon", KT_APPLICATION_ID, "version", KT_VERSION,
                "developer-name", _ ("The Keukentafel contributors"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
                _ ("Case notes for the wijkteam. Everything stays on your own computer, encrypted."), NULL);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

/* Window by window, so that each can save its size and ask what it has to ask. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static gboolean
signal_cb (gpointer user_data)
{
  g_application_quit (user_data);
  return G_SOURCE_CONTINUE;
}

/* The desktop asks before it ends the session: what could not be saved yet is worth to wait for. */
static void
query_end_cb (KtApplication *self)
{
  GtkApplication *application = GTK_APPLICATION (self);
  KtSession *session = kt_keeper_get_session (self->keeper);

  if (session != NULL)
    kt_session_flush (session);
  if (self->inhibition != 0)
    gtk_application_uninhibit (application, self->inhibition);
  self->inhibition = 0;
  if (kt_keeper_has_unsaved (self->keeper))
    self->inhibition =
        gtk_application_inhibit (application, gtk_application_get_active_window (application),
                                 GTK_APPLICATION_INHIBIT_LOGOUT, _ ("Some of what you wrote could not be saved yet."));
}

static void
screensaver_cb (KtApplication *self)
{
  gboolean active;

  g_object_get (self, "screensaver-active", &active, NULL);
  if (active)
    kt_keeper_lock (self->keeper);
}

static int
kt_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  KtApplication *self = KT_APPLICATION (application);
  const char *now, *key_file;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("keukentafel %s\n", KT_VERSION);
      return 0;
    }

  if (g_variant_dict_lookup (options, "now", "&s", &now))
    {
      if (!kt_moment_is_valid (now))
        {
          g_printerr ("keukentafel: --now: not a moment: %s\n", now);
          return 2;
        }
      self->clock = kt_clock_new_at (now);
    }

  if (g_variant_dict_lookup (options, "data-key-file", "^&ay", &key_file))
    {
      self->data_key = read_data_key (key_file);
      if (self->data_key == NULL)
        {
          g_printerr ("keukentafel: --data-key-file: no key in %s\n", key_file);
          return 2;
        }
    }

  return -1;
}

static int
kt_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  KtApplication *self = KT_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  const char *vault = NULL;

  if (window == NULL)
    choose_first_folder (self);

  if (g_variant_dict_lookup (options, "vault", "^&ay", &vault))
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, vault);

      if (kt_keeper_get_session (self->keeper) == NULL && !kt_keeper_get_busy (self->keeper))
        {
          kt_keeper_set_folder (self->keeper, g_file_peek_path (file));
        }
      else if (g_strcmp0 (kt_keeper_get_folder (self->keeper), g_file_peek_path (file)) != 0)
        {
          g_application_command_line_printerr (line, "keukentafel: another vault is open; lock it first\n");
          g_application_command_line_set_exit_status (line, 1);
        }
    }

  if (self->data_key != NULL && kt_keeper_get_folder (self->keeper) != NULL)
    {
      g_autoptr (KtSecret) data_key = g_steal_pointer (&self->data_key);

      kt_keeper_open_with_data_key_async (self->keeper, data_key, NULL, opened_cb, g_object_ref (self));
    }
  else if (g_variant_dict_contains (options, "example") && kt_keeper_get_folder (self->keeper) == NULL)
    {
      kt_keeper_open_example_async (self->keeper, NULL, opened_cb, g_object_ref (self));
    }

  if (window == NULL || g_variant_dict_contains (options, "new-window"))
    open_window (self);
  else
    gtk_window_present (window);

  return g_application_command_line_get_exit_status (line);
}

static void
kt_application_activate (GApplication *application)
{
  KtApplication *self = KT_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }

  choose_first_folder (self);
  open_window (self);
}

static void
kt_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "new-window", .activate = new_window_cb },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
  };
  static const int signal_numbers[N_SIGNALS] = { SIGTERM, SIGINT, SIGHUP };
  KtApplication *self = KT_APPLICATION (application);

  G_APPLICATION_CLASS (kt_application_parent_class)->startup (application);

  kt_secret_forbid_core_dumps ();
  gtk_window_set_default_icon_name (KT_APPLICATION_ID);
  /* File dialogs note what was chosen in them for all programs to see, also when it is not written after all. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);

  if (self->clock == NULL)
    self->clock = kt_clock_new_system ();
  self->settings = kt_settings_new ();
  self->keeper = kt_keeper_new (self->settings, self->clock, KT_KEY_STRENGTH_NORMAL);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  kt_shortcuts_install (GTK_APPLICATION (self));

  for (guint i = 0; i < N_SIGNALS; i++)
    self->signal_sources[i] = g_unix_signal_add (signal_numbers[i], signal_cb, self);

  self->sleep_watch = kt_sleep_watch_new ();
  g_signal_connect_object (self->sleep_watch, "going-to-sleep", G_CALLBACK (kt_keeper_lock), self->keeper,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::screensaver-active", G_CALLBACK (screensaver_cb), NULL);
  g_signal_connect (self, "query-end", G_CALLBACK (query_end_cb), NULL);
}

static void
kt_application_shutdown (GApplication *application)
{
  KtApplication *self = KT_APPLICATION (application);

  for (guint i = 0; i < N_SIGNALS; i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);
  g_clear_object (&self->sleep_watch);

  /* While the windows are still there, so that editors can save. */
  kt_keeper_close (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (kt_application_parent_class)->shutdown (application);
}

static void
kt_application_finalize (GObject *object)
{
  KtApplication *self = KT_APPLICATION (object);

  g_clear_pointer (&self->clock, kt_clock_unref);
  g_clear_pointer (&self->data_key, kt_secret_free);

  G_OBJECT_CLASS (kt_application_parent_class)->finalize (object);
}

static void
kt_application_class_init (KtApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kt_application_finalize;
  application_class->handle_local_options = kt_application_handle_local_options;
  application_class->command_line = kt_application_command_line;
  application_class->activate = kt_application_activate;
  application_class->startup = kt_application_startup;
  application_class->shutdown = kt_application_shutdown;
}

static void
kt_application_init (KtApplication *self)
{
  static const GOptionEntry options[] = {
    { "vault", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Unlock the vault in this folder"), N_ ("FOLDER") },
    { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
    { "example", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, "Open the example when there is no vault", NULL },
    { "data-key-file", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, NULL, "Skip the passphrase, to measure",
      "FILE" },
    { "now", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, "What time it is, to test", "MOMENT" },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

KtApplication *
kt_application_new (void)
{
  return g_object_new (KT_TYPE_APPLICATION, "application-id", KT_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, "resource-base-path", "/nl/keukentafel/Keukentafel",
                       "register-session", TRUE, NULL);
}
