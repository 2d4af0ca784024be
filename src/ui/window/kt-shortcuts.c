/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-shortcuts.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *action; /* (nullable): the page has these keys itself, where it has the focus */
  const char *title;
  const char *keys[3]; /* the first is shown */
  gboolean is_for_dialogs;
} Shortcut;

typedef struct
{
  const char *title;
  Shortcut shortcuts[13];
} Group;

/* One table for what the keys do and for what the dialog says that they do. */
static const Group groups[] = {
  { N_ ("Writing and finding"),
    {
        { "win.new-passing-note", N_ ("Passing note"), { "<Primary>n" }, TRUE },
        { "win.new-casus", N_ ("New casus"), { "<Primary>m" } },
        { "win.search", N_ ("Search"), { "<Primary>f", "<Primary>k" } },
    } },
  { N_ ("Verloop"),
    {
        { NULL, N_ ("New note"), { "Insert" } },
        { NULL, N_ ("Edit"), { "F2" } },
        { NULL, N_ ("Finish writing"), { "<Primary>Return" } },
        { NULL, N_ ("Check spelling"), { "F7" } },
        { NULL, N_ ("Menu of the note"), { "<Shift>F10" } },
        { NULL, N_ ("Delete note"), { "Delete" } },
    } },
  { N_ ("Places"),
    {
        { "win.show-place('signals')", N_ ("Signals"), { "<Alt>8" } },
        { "win.show-place('side-by-side')", N_ ("Side by side"), { "<Alt>9" } },
        { "win.show-place('prices')", N_ ("Prices and methods"), { "<Alt>0" } },
    } },
  { N_ ("Casus"),
    {
        { "win.show-page('verloop')", N_ ("Verloop"), { "<Alt>1" } },
        { "win.show-page('netwerk')", N_ ("Netwerk"), { "<Alt>2" } },
        { "win.show-page('effecten')", N_ ("Effecten"), { "<Alt>3" } },
        { "win.show-page('vensters')", N_ ("Vensters"), { "<Alt>4" } },
        { "win.show-page('delen')", N_ ("Delen"), { "<Alt>5" } },
    } },
  { N_ ("Delen: look through"),
    {
        { NULL, N_ ("Next to decide"), { "n" } },
        { NULL, N_ ("Previous to decide"), { "p" } },
        { NULL, N_ ("Next place of any kind"), { "<Shift>n" } },
        { NULL, N_ ("Replace everywhere"), { "r" } },
        { NULL, N_ ("Keep here"), { "k" } },
        { NULL, N_ ("Keep everywhere"), { "a" } },
        { NULL, N_ ("Say otherwise"), { "w" } },
        { NULL, N_ ("Replace other words"), { "o" } },
        { NULL, N_ ("Add to Netwerk"), { "plus" } },
        { NULL, N_ ("Leave passage out"), { "x" } },
        { NULL, N_ ("Write passage otherwise"), { "e" } },
        { NULL, N_ ("Undo the last decision"), { "<Primary>z" } },
    } },
  { N_ ("Effecten: conversation"),
    {
        { NULL, N_ ("Next question"), { "Page_Down" } },
        { NULL, N_ ("Previous question"), { "Page_Up" } },
        { NULL, N_ ("Full screen"), { "F11" } },
        { NULL, N_ ("Larger letters"), { "<Primary>plus" } },
        { NULL, N_ ("Smaller letters"), { "<Primary>minus" } },
        { NULL, N_ ("Undo"), { "<Primary>z" } },
        { NULL, N_ ("Leave the conversation"), { "Escape" } },
    } },
  { N_ ("General"),
    {
        { "win.lock", N_ ("Lock"), { "<Primary>l" }, TRUE },
        { "app.new-window", N_ ("New window"), { "<Primary><Shift>n" } },
        { "window.close", N_ ("Close window"), { "<Primary>w" } },
        { "app.preferences", N_ ("Preferences"), { "<Primary>comma" } },
        { "win.shortcuts", N_ ("Keyboard shortcuts"), { "<Primary>question", "F1" } },
        { "app.quit", N_ ("Quit"), { "<Primary>q" }, TRUE },
    } },
};

void
kt_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const Shortcut *shortcut = groups[i].shortcuts; shortcut->title != NULL; shortcut++)
      if (shortcut->action != NULL)
        gtk_application_set_accels_for_action (application, shortcut->action, shortcut->keys);
}

void
kt_shortcuts_install_in_dialog (AdwDialog *dialog)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const Shortcut *shortcut = groups[i].shortcuts; shortcut->title != NULL; shortcut++)
      if (shortcut->is_for_dialogs)
        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                              gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcut->keys[0]),
                                                                gtk_named_action_new (shortcut->action)));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
}

static GtkWidget *
make_row (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label;
  g_autofree char *keys = NULL;
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (shortcut->keys[0], &key, &modifiers);
  keys = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (keys);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

AdwDialog *
kt_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GtkWidget *group = adw_preferences_group_new ();

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (groups[i].title));
      for (const Shortcut *shortcut = groups[i].shortcuts; shortcut->title != NULL; shortcut++)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (shortcut));
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
    }

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _ ("Keyboard shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
