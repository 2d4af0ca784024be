/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-signal-list.h"

#include "core/kt-text.h"
#include "store/kt-vault-signals.h"
#include "ui/signals/kt-signal-dialog.h"
#include "ui/signals/kt-signal-row.h"
#include "ui/signals/kt-theme-dialog.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TITLE_CHARS 80

struct _KtSignalList
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkNoSelection *selection;
  AdwStatusPage *failure;
  GtkActionBar *bar;
  GtkButton *make_button;

  KtSession *session;
  GListStore *items;  /* (element-type KtSignalItem) */
  GPtrArray *signals; /* (nullable), as themes */
  GPtrArray *themes;
  GHashTable *chosen;   /* (element-type gint64): the numbers of signals */
  gint64 made_theme;    /* to be opened when it is there; 0 for none */
  gboolean wants_focus; /* as soon as there is something to take it */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtSignalList, kt_signal_list, ADW_TYPE_BIN)

/* --- What is shown --- */

static const KtSignalTheme *
find_theme (KtSignalList *self, gint64 id)
{
  for (guint i = 0; i < self->themes->len; i++)
    if (((const KtSignalTheme *)self->themes->pdata[i])->id == id)
      return self->themes->pdata[i];
  return NULL;
}

static void
show_chosen (KtSignalList *self)
{
  guint n = g_hash_table_size (self->chosen);
  g_autofree char *label =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Make a theme of %u signal", "Make a theme of %u signals", n), n);

  gtk_button_set_label (self->make_button, label);
  gtk_action_bar_set_revealed (self->bar, n > 0);
}

static void
chosen_cb (KtSignalList *self, GParamSpec *pspec, KtSignalItem *item)
{
  gint64 id = kt_signal_item_get_signal (item)->id;

  if (kt_signal_item_get_chosen (item))
    g_hash_table_add (self->chosen, g_memdup2 (&id, sizeof (gint64)));
  else
    g_hash_table_remove (self->chosen, &id);
  show_chosen (self);
}

/* @theme: (nullable): those in none. A theme is also there without signals. */
static void
add_group (KtSignalList *self, GPtrArray *items, KtSignalTheme *theme)
{
  gint64 theme_id = theme != NULL ? theme->id : 0;
  guint n_before = items->len;

  g_ptr_array_add (items, kt_signal_item_new_heading (theme));
  for (guint i = 0; i < self->signals->len; i++)
    {
      KtSignal *signal = self->signals->pdata[i];
      KtSignalItem *item;

      if (signal->theme_id != theme_id)
        continue;
      item = kt_signal_item_new (signal);
      kt_signal_item_set_chosen (item, g_hash_table_contains (self->chosen, &signal->id));
      g_ptr_array_add (items, item);
    }
  if (theme == NULL && items->len == n_before + 1)
    g_ptr_array_set_size (items, n_before);
}

static gboolean
is_as_before (KtSignalList *self, guint position, KtSignalItem *item)
{
  g_autoptr (KtSignalItem) before = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return kt_signal_item_equal (before, item);
}

/* Only what is other is put in, so that the rest stays where one looks and where the focus is. */
static void
put_items (KtSignalList *self, GPtrArray *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items)), begin = 0, end = 0;

  while (begin < MIN (n, items->len) && is_as_before (self, begin, items->pdata[begin]))
    begin++;
  while (end < MIN (n, items->len) - begin && is_as_before (self, n - 1 - end, items->pdata[items->len - 1 - end]))
    end++;
  for (guint i = begin; i < items->len - end; i++)
    if (kt_signal_item_get_signal (items->pdata[i]) != NULL)
      g_signal_connect_object (items->pdata[i], "notify::chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_list_store_splice (self->items, begin, n - begin - end, items->pdata + begin, items->len - begin - end);
}

static void
forget_chosen (KtSignalList *self)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_int64_hash, g_int64_equal);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < self->signals->len; i++)
    g_hash_table_add (there, &((KtSignal *)self->signals->pdata[i])->id);
  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (there, id))
      g_hash_table_iter_remove (&iter);
}

static gboolean
take_focus (KtSignalList *self)
{
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
show (KtSignalList *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const KtSignalTheme *made = self->made_theme != 0 ? find_theme (self, self->made_theme) : NULL;

  forget_chosen (self);
  for (guint i = 0; i < self->themes->len; i++)
    add_group (self, items, self->themes->pdata[i]);
  add_group (self, items, NULL);
  if (items->len > 0)
    put_items (self, items);
  else
    g_list_store_remove_all (self->items);
  show_chosen (self);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "empty");
  if (self->wants_focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    take_focus (self);
  self->wants_focus = FALSE;
  /* Its title is still to be reworded. */
  if (made != NULL)
    {
      self->made_theme = 0;
      kt_theme_dialog_present (GTK_WIDGET (self), self->session, made, TRUE);
    }
}

static void
activate_cb (KtSignalList *self, guint position)
{
  g_autoptr (KtSignalItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (kt_signal_item_get_signal (item) != NULL)
    kt_signal_dialog_present (GTK_WIDGET (self), self->session, kt_signal_item_get_signal (item));
  else if (kt_signal_item_get_theme (item) != NULL)
    kt_theme_dialog_present (GTK_WIDGET (self), self->session, kt_signal_item_get_theme (item), FALSE);
}

/* The space bar chooses the signal that has the focus. */
static gboolean
key_cb (KtSignalList *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  KtSignalItem *item;

  if (keyval != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || row == NULL ||
      !KT_IS_SIGNAL_ROW (row))
    return GDK_EVENT_PROPAGATE;
  item = kt_signal_row_get_item (KT_SIGNAL_ROW (row));
  kt_signal_item_set_chosen (item, !kt_signal_item_get_chosen (item));
  return GDK_EVENT_STOP;
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

  kt_result_ask_anew (&self->cancellable);
  kt_vault_list_signals_async (vault, 0, self->cancellable, signals_cb, g_object_ref (self));
  kt_vault_list_signal_themes_async (vault, self->cancellable, themes_cb, g_object_ref (self));
}

/* --- A theme of what is chosen --- */

static void
theme_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSignalList) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = kt_vault_add_signal_theme_finish (KT_VAULT (source), result, &error);

  if (self->session == NULL)
    return;
  if (id == 0)
    {
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }
  g_hash_table_remove_all (self->chosen);
  /* The list that has it is on its way. */
  self->made_theme = id;
}

/* (transfer full): what @text says, to its last whole word when it is long. */
static char *
make_title (const char *text)
{
  g_autofree char *gist = kt_text_gist (text, TITLE_CHARS);
  char *space = g_str_has_suffix (gist, "…") ? strrchr (gist, ' ') : NULL;

  return space != NULL ? g_strdup_printf ("%.*s…", (int)(space - gist), gist) : g_steal_pointer (&gist);
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
          g_autofree char *title = make_title (signal->text);

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
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SIGNAL_LIST);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_signal_list_parent_class)->dispose (object);
}

static void
kt_signal_list_finalize (GObject *object)
{
  KtSignalList *self = KT_SIGNAL_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->items);
  g_clear_pointer (&self->signals, g_ptr_array_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_hash_table_unref (self->chosen);
  G_OBJECT_CLASS (kt_signal_list_parent_class)->finalize (object);
}

static void
kt_signal_list_class_init (KtSignalListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_signal_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_signal_list_finalize;
  g_type_ensure (KT_TYPE_SIGNAL_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/signals/kt-signal-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSignalList, bar);
  gtk_widget_class_bind_template_child (widget_class, KtSignalList, failure);
  gtk_widget_class_bind_template_child (widget_class, KtSignalList, make_button);
  gtk_widget_class_bind_template_child (widget_class, KtSignalList, selection);
  gtk_widget_class_bind_template_child (widget_class, KtSignalList, stack);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_theme_cb);
}

static void
kt_signal_list_init (KtSignalList *self)
{
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->items = g_list_store_new (KT_TYPE_SIGNAL_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->items));
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

gboolean
kt_signal_list_take_focus (KtSignalList *self)
{
  g_return_val_if_fail (KT_IS_SIGNAL_LIST (self), FALSE);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "loading") == 0)
    return self->wants_focus = TRUE;
  return take_focus (self);
}
