/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-caseload-view.h"

#include "ui/caseload/kt-caseload-model.h"
#include "ui/caseload/kt-filter.h"
#include "ui/caseload/kt-row-scope.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

/* The rows that are read before the caseload is shown, so that its first frame is complete. */
#define FIRST_ROWS 24
/* The rows that come at a time after these, and how many a list view makes in advance. */
#define MORE_ROWS 8
#define MADE_ROWS 256

struct _KtCaseloadView
{
  AdwBin parent_instance;

  GtkWidget *loose_button;
  GtkLabel *loose_count;
  GtkStack *stack;
  GtkListView *list;

  KtSession *session;
  KtSearchQuery *filter;
  KtCaseloadModel *model;

  GArray *ids; /* of all casussen that pass the filter */
  guint n_open;
  guint n_shown; /* of these ids, while the rows are being made */
  guint grow_id;
  gboolean is_listed;     /* whether the casussen were shown once */
  gboolean is_listing;    /* while the ids are asked for */
  gboolean is_list_stale; /* changed while they were */
  gboolean is_filter_new; /* since the casussen were shown */
  GArray *listed_ids;     /* while the first rows are read */
  guint n_listed_open;
  GCancellable *list_cancellable;

  GHashTable *changed; /* ids of casussen that changed since the last refresh */
  guint refresh_id;
  char *shown_date; /* the day that "today" means in the rows */

  GCancellable *cancellable;
};

enum
{
  LISTED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtCaseloadView, kt_caseload_view, ADW_TYPE_BIN)

static KtVault *
get_vault (KtCaseloadView *self)
{
  return kt_session_get_vault (self->session);
}

static gboolean
is_empty (KtCaseloadView *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0;
}

/* --- Casussen --- */

static void list_casussen (KtCaseloadView *self);

static void
show_ids (KtCaseloadView *self)
{
  guint n_ids = MIN (self->n_shown, self->ids->len);

  kt_caseload_model_set_ids (self->model, (const gint64 *)(gpointer)self->ids->data, n_ids, MIN (self->n_open, n_ids));
}

/* A list view makes two hundred rows, far more than can be seen. They come a few at a time, when nothing else is to be
 * done, so that nobody waits for those out of sight. */
static gboolean
grow_cb (gpointer user_data)
{
  KtCaseloadView *self = user_data;

  self->n_shown = self->n_shown < MADE_ROWS ? self->n_shown + MORE_ROWS : G_MAXUINT;
  show_ids (self);
  if (self->n_shown < self->ids->len)
    return G_SOURCE_CONTINUE;
  self->n_shown = G_MAXUINT;
  self->grow_id = 0;
  return G_SOURCE_REMOVE;
}

static void
show_page (KtCaseloadView *self)
{
  if (!is_empty (self))
    gtk_stack_set_visible_child_name (self->stack, "casussen");
  else
    gtk_stack_set_visible_child_name (self->stack, kt_filter_is_empty (self->filter) ? "no-casussen" : "none-pass");
}

static void
show_listed (KtCaseloadView *self)
{
  gboolean is_first = !self->is_listed;
  gboolean is_new = self->is_filter_new || is_empty (self);

  g_array_unref (self->ids);
  self->ids = g_steal_pointer (&self->listed_ids);
  self->n_open = self->n_listed_open;
  if (is_new)
    self->n_shown = FIRST_ROWS;
  show_ids (self);
  if (self->n_shown < self->ids->len && self->grow_id == 0)
    self->grow_id = g_idle_add_full (G_PRIORITY_LOW, grow_cb, self, NULL);
  /* Else the list stands below its first heading. */
  if (is_new && self->ids->len > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
  self->is_filter_new = FALSE;
  self->is_listing = FALSE;
  self->is_listed = TRUE;
  show_page (self);
  if (self->is_list_stale)
    list_casussen (self);
  if (is_first)
    g_signal_emit (self, signals[LISTED], 0);
}

static void
first_rows_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCaseloadView) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *heads = kt_vault_get_casus_heads_finish (KT_VAULT (object), result, &error);

  if (kt_result_is_unwanted (result))
    {
      g_clear_pointer (&heads, g_ptr_array_unref);
      return;
    }
  if (heads != NULL)
    kt_caseload_model_put_heads (self->model, heads);
  show_listed (self);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCaseloadView) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_open = 0;
  g_autoptr (GArray) ids = kt_vault_filter_casussen_finish (KT_VAULT (object), result, &n_open, &error);

  if (kt_result_is_unwanted (result))
    return;
  if (ids == NULL)
    {
      self->is_listing = FALSE;
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }

  g_clear_pointer (&self->listed_ids, g_array_unref);
  self->listed_ids = g_array_ref (ids);
  self->n_listed_open = n_open;
  if (ids->len > 0 && (self->is_filter_new || is_empty (self)))
    kt_vault_get_casus_heads_async (KT_VAULT (object), (const gint64 *)(gpointer)ids->data, MIN (ids->len, FIRST_ROWS),
                                    self->list_cancellable, first_rows_cb, g_object_ref (self));
  else
    show_listed (self);
}

/* One listing at a time: however fast the vault changes, there is always one that comes to its end. */
static void
list_casussen (KtCaseloadView *self)
{
  self->is_list_stale = self->is_listing;
  if (self->is_listing)
    return;
  self->is_listing = TRUE;
  kt_vault_filter_casussen_async (get_vault (self), kt_filter_is_empty (self->filter) ? NULL : self->filter,
                                  self->list_cancellable, listed_cb, g_object_ref (self));
}

static void
activated_cb (KtCaseloadView *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-casus", "x",
                              kt_caseload_model_get_id (self->model, position));
}

/* --- Notes of no casus --- */

static void
loose_notes_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCaseloadView) self = user_data;
  g_autoptr (GArray) ids = kt_vault_list_notes_finish (KT_VAULT (object), result, NULL);

  if (ids == NULL || kt_result_is_unwanted (result))
    return;

  g_autofree char *count = g_strdup_printf ("%u", ids->len);

  gtk_label_set_label (self->loose_count, count);
  gtk_widget_set_visible (self->loose_button, ids->len > 0);
}

static void
count_loose_notes (KtCaseloadView *self)
{
  kt_vault_list_notes_async (get_vault (self), 0, self->cancellable, loose_notes_cb, g_object_ref (self));
}

/* --- Changes --- */

static gboolean
refresh_cb (gpointer user_data)
{
  KtCaseloadView *self = user_data;
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (self->session));
  GHashTableIter iter;
  gpointer casus_id;

  self->refresh_id = 0;
  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, &casus_id, NULL))
    {
      if (*(gint64 *)casus_id == 0)
        count_loose_notes (self);
      else
        kt_caseload_model_invalidate (self->model, *(gint64 *)casus_id);
      g_hash_table_iter_remove (&iter);
    }
  if (g_set_str (&self->shown_date, today))
    kt_caseload_model_invalidate_all (self->model);
  list_casussen (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (KtCaseloadView *self, gint64 casus_id)
{
  g_hash_table_add (self->changed, g_memdup2 (&casus_id, sizeof casus_id));
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
note_changed_cb (KtCaseloadView *self, gint64 casus_id, gint64 note_id)
{
  changed_cb (self, casus_id);
}

/* --- Object --- */

static gboolean
kt_caseload_view_grab_focus (GtkWidget *widget)
{
  KtCaseloadView *self = KT_CASELOAD_VIEW (widget);

  if (is_empty (self))
    return FALSE;
  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  return TRUE;
}

static void
kt_caseload_view_dispose (GObject *object)
{
  KtCaseloadView *self = KT_CASELOAD_VIEW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->list_cancellable);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_CASELOAD_VIEW);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_caseload_view_parent_class)->dispose (object);
}

static void
kt_caseload_view_finalize (GObject *object)
{
  KtCaseloadView *self = KT_CASELOAD_VIEW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->list_cancellable);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->listed_ids, g_array_unref);
  g_clear_pointer (&self->changed, g_hash_table_unref);
  g_clear_pointer (&self->filter, kt_search_query_free);
  g_free (self->shown_date);
  G_OBJECT_CLASS (kt_caseload_view_parent_class)->finalize (object);
}

static void
kt_caseload_view_class_init (KtCaseloadViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_caseload_view_dispose;
  object_class->finalize = kt_caseload_view_finalize;
  widget_class->grab_focus = kt_caseload_view_grab_focus;

  signals[LISTED] =
      g_signal_new ("listed", KT_TYPE_CASELOAD_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/caseload/kt-caseload-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KtCaseloadView, list);
  gtk_widget_class_bind_template_child (widget_class, KtCaseloadView, loose_button);
  gtk_widget_class_bind_template_child (widget_class, KtCaseloadView, loose_count);
  gtk_widget_class_bind_template_child (widget_class, KtCaseloadView, stack);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
kt_caseload_view_init (KtCaseloadView *self)
{
  self->cancellable = g_cancellable_new ();
  self->list_cancellable = g_cancellable_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->changed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->filter = kt_search_query_new ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_caseload_view_set_session (KtCaseloadView *self, KtSession *session)
{
  KtVault *vault = kt_session_get_vault (session);
  KtClock *clock = kt_session_get_clock (session);
  g_autoptr (KtRowScope) scope = kt_row_scope_new (clock);
  g_autoptr (GtkListItemFactory) rows = kt_row_scope_create_factory (scope, "kt-casus-row");
  g_autoptr (GtkListItemFactory) headers = kt_row_scope_create_factory (scope, "kt-casus-header");

  g_return_if_fail (KT_IS_CASELOAD_VIEW (self));

  self->session = g_object_ref (session);
  self->shown_date = kt_clock_get_date (clock);
  self->model = kt_caseload_model_new (vault);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->model));
  g_signal_connect_object (self->model, "load-failed", G_CALLBACK (kt_toast_error), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "casus-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "notes-changed", G_CALLBACK (note_changed_cb), self, G_CONNECT_SWAPPED);
  list_casussen (self);
  count_loose_notes (self);
}

void
kt_caseload_view_set_filter (KtCaseloadView *self, const KtSearchQuery *filter)
{
  g_return_if_fail (KT_IS_CASELOAD_VIEW (self));

  kt_search_query_free (self->filter);
  self->filter = kt_search_query_copy (filter);
  kt_result_ask_anew (&self->list_cancellable);
  self->is_listing = FALSE;
  self->is_filter_new = TRUE;
  list_casussen (self);
}

void
kt_caseload_view_select_casus (KtCaseloadView *self, gint64 casus_id)
{
  guint position;

  g_return_if_fail (KT_IS_CASELOAD_VIEW (self));

  if (kt_caseload_model_get_selected (self->model) == casus_id)
    return;
  kt_caseload_model_set_selected (self->model, casus_id);
  position = kt_caseload_model_find (self->model, casus_id);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}
