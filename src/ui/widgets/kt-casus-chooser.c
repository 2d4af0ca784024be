/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-casus-chooser.h"

#include "ui/widgets/kt-focus.h"

#include "core/kt-text.h"
#include "ui/widgets/kt-result.h"

#include <glib/gi18n-lib.h>

/* As many as fit without scrolling far: who looks for another types on. */
#define CHOICES_MAX 30

struct _KtCasusChooser
{
  GtkWidget parent_instance;

  KtSession *session;
  gboolean with_none;
  gint64 except;
  GtkWidget *entry;
  GtkWidget *list;
  GtkWidget *nothing;
  GtkStringList *labels;
  GArray *ids; /* of the labels */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtCasusChooser, kt_casus_chooser, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
begin_choices (KtCasusChooser *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->labels));

  gtk_string_list_splice (self->labels, 0, n, NULL);
  g_array_set_size (self->ids, 0);
}

static void
add_choice (KtCasusChooser *self, gint64 id, const char *code, const char *title)
{
  g_autofree char *label = g_strdup_printf ("%s  %s", code, title);

  if (id == self->except && id != 0)
    return;
  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_array_index (self->ids, gint64, i) == id)
        return;
    }
  g_array_append_val (self->ids, id);
  gtk_string_list_append (self->labels, id == 0 ? title : label);
}

static void
end_choices (KtCasusChooser *self)
{
  gtk_widget_set_visible (self->nothing, self->ids->len == 0);
  gtk_widget_set_visible (gtk_widget_get_parent (self->list), self->ids->len > 0);
}

static void
heads_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusChooser) self = user_data;
  g_autoptr (GPtrArray) heads = kt_vault_get_casus_heads_finish (KT_VAULT (source), result, NULL);

  if (heads == NULL || self->session == NULL)
    return;

  begin_choices (self);
  if (self->with_none)
    add_choice (self, 0, "", _ ("No casus yet"));
  for (guint i = 0; i < heads->len; i++)
    {
      KtCasusHead *head = g_ptr_array_index (heads, i);

      add_choice (self, head->casus->id, head->casus->code, head->casus->title);
    }
  end_choices (self);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusChooser) self = user_data;
  g_autoptr (GArray) ids = kt_vault_list_casussen_finish (KT_VAULT (source), result, NULL);

  if (ids == NULL || self->session == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  kt_vault_get_casus_heads_async (KT_VAULT (source), (const gint64 *)(gpointer)ids->data, MIN (ids->len, CHOICES_MAX),
                                  self->cancellable, heads_cb, g_object_ref (self));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusChooser) self = user_data;
  g_autoptr (GPtrArray) hits = kt_vault_search_finish (KT_VAULT (source), result, NULL, NULL);

  if (hits == NULL || self->session == NULL)
    return;

  /* A casus is found by its own words before it is by those of a person or a note in it. */
  begin_choices (self);
  for (guint i = 0; i < hits->len; i++)
    {
      KtSearchHit *hit = g_ptr_array_index (hits, i);

      if (hit->casus_id != 0)
        add_choice (self, hit->casus_id, hit->code, hit->title);
    }
  end_choices (self);
}

static void
look_up (KtCasusChooser *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  KtVault *vault = kt_session_get_vault (self->session);

  kt_result_ask_anew (&self->cancellable);

  if (kt_text_is_blank (words))
    {
      kt_vault_list_casussen_async (vault, self->cancellable, listed_cb, g_object_ref (self));
    }
  else
    {
      g_autoptr (KtSearchQuery) query = kt_search_query_new (words);

      query->limit = CHOICES_MAX;
      kt_vault_search_async (vault, query, self->cancellable, found_cb, g_object_ref (self));
    }
}

static void
choose (KtCasusChooser *self, guint position)
{
  g_autofree char *label = NULL;

  if (position >= self->ids->len)
    return;

  gint64 id = g_array_index (self->ids, gint64, position);

  label = id == 0 ? g_strdup ("") : g_strdup (gtk_string_list_get_string (self->labels, position));
  g_signal_emit (self, signals[CHOSEN], 0, id, label);
}

static void
row_activated_cb (KtCasusChooser *self, guint position)
{
  choose (self, position);
}

static void
entry_activated_cb (KtCasusChooser *self)
{
  choose (self, 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const char *label = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), label);
  gtk_list_item_set_accessible_label (item, label);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                gpointer user_data)
{
  KtCasusChooser *self = user_data;

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;

  gtk_widget_grab_focus (self->list);
  return TRUE;
}

static gboolean
kt_casus_chooser_grab_focus (GtkWidget *widget)
{
  return !kt_focus_is_within (widget) && gtk_widget_grab_focus (KT_CASUS_CHOOSER (widget)->entry);
}

static void
kt_casus_chooser_dispose (GObject *object)
{
  KtCasusChooser *self = KT_CASUS_CHOOSER (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->labels);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_casus_chooser_parent_class)->dispose (object);
}

static void
kt_casus_chooser_finalize (GObject *object)
{
  g_array_unref (KT_CASUS_CHOOSER (object)->ids);
  G_OBJECT_CLASS (kt_casus_chooser_parent_class)->finalize (object);
}

static void
kt_casus_chooser_class_init (KtCasusChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_casus_chooser_dispose;
  object_class->finalize = kt_casus_chooser_finalize;
  widget_class->grab_focus = kt_casus_chooser_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", KT_TYPE_CASUS_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  2, G_TYPE_INT64, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
kt_casus_chooser_init (KtCasusChooser *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *scroller;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->labels = gtk_string_list_new (NULL);

  self->entry = gtk_search_entry_new ();
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->entry), _ ("Part of the code or title"));
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->entry), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Find a casus"), -1);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (look_up), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->list = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->labels)))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (self->list), GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Casussen"), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (row_activated_cb), self);

  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->list, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "min-content-height", 220, "vexpand", TRUE, NULL);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));

  self->nothing = g_object_new (GTK_TYPE_LABEL, "label", _ ("No casus has these words."), "wrap", TRUE, "visible",
                                FALSE, "vexpand", TRUE, "margin-top", 12, "margin-bottom", 12, NULL);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
}

GtkWidget *
kt_casus_chooser_new (KtSession *session, gboolean with_none, gint64 except)
{
  KtCasusChooser *self = g_object_new (KT_TYPE_CASUS_CHOOSER, NULL);

  self->session = g_object_ref (session);
  self->with_none = with_none;
  self->except = except;
  look_up (self);
  return GTK_WIDGET (self);
}

void
kt_casus_chooser_start (KtCasusChooser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  look_up (self);
  gtk_widget_grab_focus (self->entry);
}
