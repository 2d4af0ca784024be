/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "store/kt-store.h"
#include "ui/window/kt-main-page.h"
#include "ui/window/kt-settings.h"

#include <glib/gstdio.h>

GtkApplication *
window_fixture_make_application (void)
{
  GtkApplication *application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_autoptr (GError) error = NULL;

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

void
window_fixture_set_up (WindowFixture *self, gconstpointer application)
{
  g_autoptr (KtClock) clock = kt_clock_new_at ("2026-03-14T09:30");
  g_autoptr (GError) error = NULL;

  self->parent = g_dir_make_tmp ("keukentafel-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->parent, "mijn kluïs", NULL);
  self->settings = kt_settings_new ();
  g_settings_reset (self->settings, KT_SETTING_LAST_VAULT_FOLDER);
  g_settings_reset (self->settings, KT_SETTING_AUTO_LOCK_MINUTES);
  self->keeper = kt_keeper_new (self->settings, clock, KT_KEY_STRENGTH_MINIMAL);
  self->application = g_object_ref ((GtkApplication *)application);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
window_fixture_tear_down (WindowFixture *self, gconstpointer data)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  kt_keeper_close (self->keeper);
  g_clear_object (&self->window);

  /* Nothing keeps it; a page that was sliding in may do so until the next frame. */
  g_object_add_weak_pointer (G_OBJECT (self->keeper), (gpointer *)&self->keeper);
  g_object_unref (self->keeper);
  wait_until (self->keeper == NULL);
  g_clear_object (&self->settings);
  g_clear_object (&self->application);
  remove_tree (self->parent);
  g_free (self->parent);
  g_free (self->folder);
}

char *
window_fixture_make_vault (WindowFixture *self, const char *passphrase)
{
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autoptr (GError) error = NULL;
  char *recovery_code = NULL;
  KtStore *store = kt_store_create (self->folder, passphrase, KT_KEY_STRENGTH_MINIMAL, clock, &recovery_code, &error);

  g_assert_no_error (error);
  kt_store_close (store);
  kt_keeper_set_folder (self->keeper, self->folder);
  return recovery_code;
}

void
window_fixture_open_window (WindowFixture *self)
{
  self->window = g_object_ref (kt_window_new (self->application, self->keeper));
  gtk_window_present (GTK_WINDOW (self->window));
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (self->window)));
}

void
window_fixture_set_up_unlocked (WindowFixture *self, gconstpointer application)
{
  window_fixture_set_up (self, application);
  kt_secret_string_free (window_fixture_make_vault (self, PASSPHRASE));
  window_fixture_open_window (self);
  window_fixture_unlock (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  kt_keeper_finish (KT_KEEPER (source), result, &error);
  g_assert_no_error (error);
}

void
window_fixture_unlock (WindowFixture *self)
{
  kt_keeper_open_async (self->keeper, PASSPHRASE, NULL, opened_cb, NULL);
  wait_until (window_fixture_find (self, KT_TYPE_MAIN_PAGE) != NULL);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(gint64 *)user_data = kt_vault_add_casus_finish (KT_VAULT (source), result, &error);
  g_assert_no_error (error);
}

gint64
window_fixture_add_casus (WindowFixture *self, const char *title)
{
  KtVault *vault = kt_session_get_vault (kt_keeper_get_session (self->keeper));
  g_autoptr (KtCasus) casus = kt_casus_new ();
  gint64 id = 0;

  g_set_str (&casus->title, title);
  kt_vault_add_casus_async (vault, casus, NULL, added_cb, &id);
  wait_until (id != 0);
  return id;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
window_fixture_find (WindowFixture *self, GType type)
{
  return find (GTK_WIDGET (self->window), type);
}

static GtkWidget *
find_by_name (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (child)), name) == 0)
        return child;
      found = find_by_name (child, name);
    }

  return found;
}

gpointer
get_child (gpointer page, const char *name)
{
  GtkWidget *child = find_by_name (page, name);

  g_assert_nonnull (child);
  return child;
}

void
type_text (gpointer page, const char *name, const char *text)
{
  gtk_editable_set_text (get_child (page, name), text);
}

void
click (gpointer page, const char *name)
{
  GtkWidget *button = get_child (page, name);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}
