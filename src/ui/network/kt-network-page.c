/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/network/kt-network-page.h"

#include "core/kt-error.h"
#include "ui/network/kt-person-dialog.h"
#include "ui/network/kt-person-row.h"
#include "ui/widgets/kt-deletion.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtNetworkPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *hint_label;
  GtkListBox *inwoner_list;
  GtkListBox *netwerk_list;
  GtkListBox *professional_list;

  KtSession *session;
  gint64 casus_id;
  KtCasus *casus;
  GListStore *persons[KT_PERSON_KIND_COUNT];
  GSimpleActionGroup *actions;
  GCancellable *cancellable;
  guint refresh_id;
  gboolean wants_focus; /* as soon as there is something to take it */
};

G_DEFINE_FINAL_TYPE (KtNetworkPage, kt_network_page, ADW_TYPE_BIN)

static KtVault *
get_vault (KtNetworkPage *self)
{
  return kt_session_get_vault (self->session);
}

/* --- Showing --- */

static gboolean
has_same_persons (GListModel *items, GPtrArray *persons)
{
  if (g_list_model_get_n_items (items) != persons->len)
    return FALSE;
  for (guint i = 0; i < persons->len; i++)
    {
      g_autoptr (KtPersonItem) item = g_list_model_get_item (items, i);

      if (kt_person_item_get_person (item)->id != ((KtPerson *)g_ptr_array_index (persons, i))->id)
        return FALSE;
    }
  return TRUE;
}

/* Rows whose person only changed stay, and with them the keyboard focus. */
static void
show_kind (KtNetworkPage *self, KtPersonKind kind, GPtrArray *persons)
{
  GListStore *store = self->persons[kind];
  gboolean is_same = has_same_persons (G_LIST_MODEL (store), persons);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < persons->len; i++)
    {
      KtPerson *person = g_ptr_array_index (persons, i);
      gboolean is_coordinator = person->id == self->casus->coordinator;
      gboolean is_contact = person->id == self->casus->contact;

      if (is_same)
        {
          g_autoptr (KtPersonItem) item = g_list_model_get_item (G_LIST_MODEL (store), i);

          kt_person_item_set (item, person, is_coordinator, is_contact);
        }
      else
        g_ptr_array_add (items, kt_person_item_new (person, is_coordinator, is_contact));
    }
  if (!is_same)
    g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata, items->len);
}

static void
show_persons (KtNetworkPage *self, GPtrArray *persons)
{
  gboolean has_coordinator = FALSE;
  gboolean has_contact = FALSE;

  for (KtPersonKind kind = 0; kind < KT_PERSON_KIND_COUNT; kind++)
    {
      g_autoptr (GPtrArray) of_kind = g_ptr_array_new ();

      for (guint i = 0; i < persons->len; i++)
        {
          KtPerson *person = g_ptr_array_index (persons, i);

          if (person->kind != kind)
            continue;
          g_ptr_array_add (of_kind, person);
          has_coordinator = has_coordinator || person->id == self->casus->coordinator;
          has_contact = has_contact || person->id == self->casus->contact;
        }
      show_kind (self, kind, of_kind);
    }

  gtk_widget_set_visible (self->hint_label, !has_coordinator || !has_contact);
  gtk_label_set_label (GTK_LABEL (self->hint_label),
                       !has_coordinator && !has_contact
                           ? _ ("Nobody is regisseur or aanspreekpunt yet. Choose them in the menu beside a person.")
                       : !has_coordinator ? _ ("Nobody is regisseur yet. Choose one in the menu beside a person.")
                                          : _ ("Nobody is aanspreekpunt yet. Choose one in the menu beside a person."));
  gtk_stack_set_visible_child_name (self->stack, persons->len > 0 ? "persons" : "empty");
  /* The page may have left its window before the answer came. */
  if (self->wants_focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  self->wants_focus = FALSE;
}

static void
update_states (KtNetworkPage *self)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "coordinator")),
                             g_variant_new_int64 (self->casus->coordinator));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "contact")),
                             g_variant_new_int64 (self->casus->contact));
}

static void
persons_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtNetworkPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) persons = kt_vault_list_persons_finish (KT_VAULT (object), result, &error);

  if (kt_result_is_unwanted (result))
    return;
  if (persons == NULL)
    kt_toast_error (GTK_WIDGET (self), error);
  else
    show_persons (self, persons);
}

static void
casus_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtNetworkPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtCasus) casus = kt_vault_get_casus_finish (KT_VAULT (object), result, &error);

  if (kt_result_is_unwanted (result))
    return;
  if (casus == NULL)
    {
      /* The casus was deleted: the window shows something else. */
      if (!g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
        kt_toast_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->casus, kt_casus_unref);
  self->casus = g_steal_pointer (&casus);
  update_states (self);
  kt_vault_list_persons_async (KT_VAULT (object), self->casus_id, self->cancellable, persons_cb, g_object_ref (self));
}

static void
read_persons (KtNetworkPage *self)
{
  kt_vault_get_casus_async (get_vault (self), self->casus_id, self->cancellable, casus_cb, g_object_ref (self));
}

static gboolean
refresh_cb (gpointer user_data)
{
  KtNetworkPage *self = user_data;

  self->refresh_id = 0;
  read_persons (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (KtNetworkPage *self, gint64 casus_id)
{
  if (casus_id == self->casus_id && self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  KtNetworkPage *self = user_data;

  return kt_person_row_new (item, kt_session_get_clock (self->session));
}

/* --- Actions --- */

static KtPerson *
find_person (KtNetworkPage *self, gint64 id)
{
  for (KtPersonKind kind = 0; kind < KT_PERSON_KIND_COUNT; kind++)
    {
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->persons[kind])); i++)
        {
          g_autoptr (KtPersonItem) item = g_list_model_get_item (G_LIST_MODEL (self->persons[kind]), i);

          if (kt_person_item_get_person (item)->id == id)
            return kt_person_item_get_person (item);
        }
    }
  return NULL;
}

static void
add_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KtNetworkPage *self = user_data;
  int kind = CLAMP (g_variant_get_int32 (parameter), 0, KT_PERSON_KIND_COUNT - 1);

  kt_person_dialog_present_new (GTK_WIDGET (self), self->session, self->casus_id, (KtPersonKind)kind);
}

static void
edit_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KtNetworkPage *self = user_data;
  KtPerson *person = find_person (self, g_variant_get_int64 (parameter));

  if (person != NULL)
    kt_person_dialog_present_edit (GTK_WIDGET (self), self->session, person);
}

static const KtDeletionKind deletion = {
  kt_vault_set_person_deleted_async,
  kt_vault_set_person_deleted_finish,
  N_ ("Person deleted"),
};

static void
delete_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KtNetworkPage *self = user_data;

  kt_delete (&deletion, get_vault (self), g_variant_get_int64 (parameter), GTK_WIDGET (self), GTK_WIDGET (self));
}

static void
casus_updated_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtNetworkPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!kt_vault_update_casus_finish (KT_VAULT (object), result, &error))
    kt_toast_error (GTK_WIDGET (self), error);
}

static void
choose_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KtNetworkPage *self = user_data;
  gint64 person_id = g_variant_get_int64 (parameter);
  g_autoptr (KtCasus) casus = NULL;
  gint64 *chosen;

  if (self->casus == NULL)
    return;
  casus = kt_casus_copy (self->casus);
  chosen = g_str_equal (g_action_get_name (G_ACTION (action)), "coordinator") ? &casus->coordinator : &casus->contact;
  *chosen = *chosen == person_id ? 0 : person_id;
  kt_vault_update_casus_async (get_vault (self), casus, NULL, casus_updated_cb, g_object_ref (self));
}

static const GActionEntry action_entries[] = {
  { "add-person", add_person_cb, "i" },       { "edit-person", edit_person_cb, "x" },
  { "delete-person", delete_person_cb, "x" }, { "coordinator", choose_cb, "x", "int64 0" },
  { "contact", choose_cb, "x", "int64 0" },
};

/* --- Object --- */

static gboolean
kt_network_page_grab_focus (GtkWidget *widget)
{
  KtNetworkPage *self = KT_NETWORK_PAGE (widget);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "blank"))
    return self->wants_focus = TRUE;
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
kt_network_page_dispose (GObject *object)
{
  KtNetworkPage *self = KT_NETWORK_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  /* The stack is the child of the bin, which would let go of it once more. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_NETWORK_PAGE);
  for (KtPersonKind kind = 0; kind < KT_PERSON_KIND_COUNT; kind++)
    g_clear_object (&self->persons[kind]);
  g_clear_object (&self->actions);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_network_page_parent_class)->dispose (object);
}

static void
kt_network_page_finalize (GObject *object)
{
  KtNetworkPage *self = KT_NETWORK_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->casus, kt_casus_unref);
  G_OBJECT_CLASS (kt_network_page_parent_class)->finalize (object);
}

static void
kt_network_page_class_init (KtNetworkPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_network_page_dispose;
  object_class->finalize = kt_network_page_finalize;
  widget_class->grab_focus = kt_network_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/network/kt-network-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtNetworkPage, hint_label);
  gtk_widget_class_bind_template_child (widget_class, KtNetworkPage, inwoner_list);
  gtk_widget_class_bind_template_child (widget_class, KtNetworkPage, netwerk_list);
  gtk_widget_class_bind_template_child (widget_class, KtNetworkPage, professional_list);
  gtk_widget_class_bind_template_child (widget_class, KtNetworkPage, stack);
}

static void
kt_network_page_init (KtNetworkPage *self)
{
  GtkListBox *lists[KT_PERSON_KIND_COUNT];

  self->cancellable = g_cancellable_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries, G_N_ELEMENTS (action_entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "network", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  lists[KT_PERSON_KIND_INWONER] = self->inwoner_list;
  lists[KT_PERSON_KIND_NETWERK] = self->netwerk_list;
  lists[KT_PERSON_KIND_PROFESSIONAL] = self->professional_list;
  for (KtPersonKind kind = 0; kind < KT_PERSON_KIND_COUNT; kind++)
    {
      self->persons[kind] = g_list_store_new (KT_TYPE_PERSON_ITEM);
      gtk_list_box_bind_model (lists[kind], G_LIST_MODEL (self->persons[kind]), create_row_cb, self, NULL);
    }
}

GtkWidget *
kt_network_page_new (KtSession *session, gint64 casus_id)
{
  KtNetworkPage *self = g_object_new (KT_TYPE_NETWORK_PAGE, NULL);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  g_signal_connect_object (get_vault (self), "casus-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_vault (self), "persons-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_persons (self);
  return GTK_WIDGET (self);
}
