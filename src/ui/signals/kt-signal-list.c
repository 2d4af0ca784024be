/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-signal-list.h"

#include "core/kt-text.h"
#include "store/kt-vault-signals.h"
#include "ui/signals/kt-signal-dialog.h"
#include "ui/signals/kt-signal-words.h"
#include "ui/signals/kt-theme-dialog.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

#define TITLE_CHARS 80

struct _KtSignalList
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwBin *place; /* of the page that is made anew when something changed */
  AdwStatusPage *failure;
  GtkActionBar *bar;

  KtSession *session;
  GPtrArray *signals; /* (nullable), as themes */
  GPtrArray *themes;
  GHashTable *chosen; /* (element-type gint64): the numbers of signals */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtSignalList, kt_signal_list, ADW_TYPE_BIN)

/* --- Rows --- */

static const KtSignal *
find_signal (KtSignalList *self, gint64 id)
{
  for (guint i = 0; i < self->signals->len; i++)
    if (((const KtSignal *)self->signals->pdata[i])->id == id)
      return self->signals->pdata[i];
  return NULL;
}

static gint64
get_id (gpointer widget)
{
  return *(gint64 *)g_object_get_data (G_OBJECT (widget), "id");
}

static void
set_id (gpointer widget, gint64 id)
{
  g_object_set_data_full (G_OBJECT (widget), "id", g_memdup2 (&id, sizeof (gint64)), g_free);
}

static void
activated_cb (KtSignalList *self, GtkWidget *row)
{
  const KtSignal *signal = find_signal (self, get_id (row));

  if (signal != NULL)
    kt_signal_dialog_present (GTK_WIDGET (self), self->session, signal);
}

static void
toggled_cb (KtSignalList *self, GtkCheckButton *check)
{
  gint64 id = get_id (check);

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->chosen, g_memdup2 (&id, sizeof (gint64)));
  else
    g_hash_table_remove (self->chosen, &id);
  gtk_action_bar_set_revealed (self->bar, g_hash_table_size (self->chosen) > 0);
}

static GtkWidget *
make_row (KtSignalList *self, const KtSignal *signal)
{
  g_autofree char *subtitle = kt_signal_words_describe (signal);
  GtkWidget *row = kt_signal_words_make_row (signal->text, subtitle), *check = gtk_check_button_new ();

  set_id (row, signal->id);
  set_id (check, signal->id);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose for a theme"), -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_hash_table_contains (self->chosen, &signal->id));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static const KtSignalTheme *
find_theme (KtSignalList *self, gint64 id)
{
  for (guint i = 0; i < self->themes->len; i++)
    if (((const KtSignalTheme *)self->themes->pdata[i])->id == id)
      return self->themes->pdata[i];
  return NULL;
}

static void
open_theme (KtSignalList *self, const KtSignalTheme *theme)
{
  g_autoptr (GPtrArray) its = g_ptr_array_new ();

  for (guint i = 0; i < self->signals->len; i++)
    if (((const KtSignal *)self->signals->pdata[i])->theme_id == theme->id)
      g_ptr_array_add (its, self->signals->pdata[i]);
  kt_theme_dialog_present (GTK_WIDGET (self), self->session, theme, its);
}

static void
theme_clicked_cb (KtSignalList *self, GtkWidget *button)
{
  const KtSignalTheme *theme = find_theme (self, get_id (button));

  if (theme != NULL)
    open_theme (self, theme);
}

/* @theme: (nullable): those in none */
static void
add_group (KtSignalList *self, AdwPreferencesPage *page, const KtSignalTheme *theme)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gint64 theme_id = theme != NULL ? theme->id : 0;
  guint n = 0;

  for (guint i = 0; i < self->signals->len; i++)
    {
      const KtSignal *signal = self->signals->pdata[i];

      if (signal->theme_id != theme_id)
        continue;
      adw_preferences_group_add (group, make_row (self, signal));
      n++;
    }
  if (theme != NULL)
    {
      g_autofree char *title = g_markup_escape_text (theme->title, -1);
      g_autofree char *words =
          *theme->addressee != '\0'
              ? g_markup_printf_escaped ("%s · %s", kt_vocabulary_get_label (KT_VOCABULARY_THEME_STATUS, theme->status),
                                         theme->addressee)
              : g_strdup (kt_vocabulary_get_label (KT_VOCABULARY_THEME_STATUS, theme->status));
      GtkWidget *button = gtk_button_new_with_label (_ ("Theme"));

      set_id (button, theme->id);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, _ ("For whom it is, how far it is, and what came back"));
      g_signal_connect_object (button, "clicked", G_CALLBACK (theme_clicked_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_set_title (group, title);
      adw_preferences_group_set_description (group, words);
      adw_preferences_group_set_header_suffix (group, button);
    }
  else
    {
      adw_preferences_group_set_title (group, _ ("Not in a theme yet"));
      adw_preferences_group_set_description (
          group,
          _ ("Choose signals that have something in common and make them a theme for a werkatelier or the ALV."));
    }
  if (theme != NULL || n > 0)
    adw_preferences_page_add (page, group);
  else
    g_object_ref_sink (group), g_object_unref (group);
}

static void
show (KtSignalList *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (find_signal (self, *(gint64 *)id) == NULL)
      g_hash_table_iter_remove (&iter);
  gtk_action_bar_set_revealed (self->bar, g_hash_table_size (self->chosen) > 0);
  add_group (self, page, NULL);
  for (guint i = 0; i < self->themes->len; i++)
    add_group (self, page, self->themes->pdata[i]);
  adw_bin_set_child (self->place, GTK_WIDGET (page));
  gtk_stack_set_visible_child_name (self->stack, self->signals->len + self->themes->len > 0 ? "list" : "empty");
}

/* --- Reading --- */

static void
fail (KtSignalList *self, const GError *error)
{
  g_autofree char *sentence = kt_error_get_sentence (error);

  adw_status_page_set_description (self->failure, sentence);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
themes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSignalList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) themes = kt_vault_list_signal_themes_finish (KT_VAULT (source), result, &error);

  if (kt_result_is_unwanted (result))
    return;
  if (themes == NULL)
    {
      fail (self, error);
      return;
    }
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  self->themes = g_steal_pointer (&themes);
  if (self->signals != NULL)
    show (self);
}

static void
signals_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSignalList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signals = kt_vault_list_signals_finish (KT_VAULT (source), result, &error);

  if (kt_result_is_unwanted (result))
    return;
  if (signals == NULL)
    {
      fail (self, error);
      return;
    }
  g_clear_pointer (&self->signals, g_ptr_array_unref);
  self->signals = g_steal_pointer (&signals);
}

/* The vault answers in order: with the themes, both are there. */
static void
load (KtSignalList *self)
{
  KtVault *vault = kt_session_get_vault (self->session);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  kt_vault_list_signals_async (vault, 0, self->cancellable, signals_cb, g_object_ref (self));
  kt_vault_list_signal_themes_async (vault, self->cancellable, themes_cb, g_object_ref (self));
}

/* --- A theme of what is chosen --- */

static void
theme_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSignalList) self = user_data;
  g_autoptr (GError) error = NULL;

  if (kt_vault_add_signal_theme_finish (KT_VAULT (source), result, &error) != 0)
    g_hash_table_remove_all (self->chosen);
  else if (self->session != NULL)
    kt_toast_error (GTK_WIDGET (self), error);
}

/* Its title begins as what the newest of the signals says, to be reworded. */
static void
make_theme_cb (KtSignalList *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (KtSignalTheme) theme = NULL;

  for (guint i = 0; i < self->signals->len; i++)
    {
      const KtSignal *signal = self->signals->pdata[i];

      if (!g_hash_table_contains (self->chosen, &signal->id))
        continue;
      if (theme == NULL)
        {
          g_autofree char *title = kt_text_gist (signal->text, TITLE_CHARS);

          theme = kt_signal_theme_new (title);
        }
      g_array_append_val (ids, signal->id);
    }
  if (theme != NULL)
    kt_vault_add_signal_theme_async (kt_session_get_vault (self->session), theme, ids, NULL, theme_made_cb,
                                     g_object_ref (self));
}

/* --- Object --- */

static void
kt_signal_list_dispose (GObject *object)
{
  KtSignalList *self = KT_SIGNAL_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_signal_list_parent_class)->dispose (object);
}

static void
kt_signal_list_finalize (GObject *object)
{
  KtSignalList *self = KT_SIGNAL_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->signals, g_ptr_array_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_hash_table_unref (self->chosen);
  G_OBJECT_CLASS (kt_signal_list_parent_class)->finalize (object);
}

static void
kt_signal_list_class_init (KtSignalListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_signal_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_signal_list_finalize;
}

static void
kt_signal_list_init (KtSignalList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *make = gtk_button_new_with_label (_ ("Make it a theme"));
  GtkWidget *add = gtk_button_new_with_label (_ ("New signal"));
  GtkWidget *empty = g_object_new (
      ADW_TYPE_STATUS_PAGE, "icon-name", "kt-signals-symbolic", "title", _ ("No signals yet"), "description",
      _ ("Does a rule pinch, or is there help missing, in more than one casus? Write it down here. What "
         "several casussen show becomes a theme for a werkatelier or the ALV."),
      "child", add, NULL);

  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->place = ADW_BIN (adw_bin_new ());
  self->failure = g_object_new (ADW_TYPE_STATUS_PAGE, "title", _ ("The signals could not be read"), NULL);
  self->bar = GTK_ACTION_BAR (gtk_action_bar_new ());
  gtk_widget_set_halign (add, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (add, "pill");
  gtk_widget_add_css_class (add, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "signals.add");
  gtk_stack_add_named (self->stack, adw_spinner_new (), "loading");
  gtk_stack_add_named (self->stack, empty, "empty");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->failure), "failed");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->place), "list");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_add_css_class (make, "suggested-action");
  g_signal_connect_object (make, "clicked", G_CALLBACK (make_theme_cb), self, G_CONNECT_SWAPPED);
  gtk_action_bar_set_center_widget (self->bar, make);
  gtk_action_bar_set_revealed (self->bar, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  adw_bin_set_child (ADW_BIN (self), box);
}

void
kt_signal_list_set_session (KtSignalList *self, KtSession *session)
{
  KtVault *vault = kt_session_get_vault (session);

  self->session = g_object_ref (session);
  g_signal_connect_object (vault, "signals-changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "casus-changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}
