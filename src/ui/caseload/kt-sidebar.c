/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-sidebar.h"

#include "core/kt-text.h"
#include "ui/caseload/kt-caseload-model.h"
#include "ui/caseload/kt-caseload-words.h"
#include "ui/caseload/kt-filter-popover.h"
#include "ui/caseload/kt-hit-model.h"
#include "ui/caseload/kt-hit-row.h"
#include "ui/caseload/kt-letters.h"
#include "ui/caseload/kt-row-scope.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

/* The hits that are asked for: more than that nobody reads, a further word is quicker. */
#define HITS_MAX 50
/* The rows that are read before the caseload is shown, so that its first frame is complete. */
#define FIRST_ROWS 24
/* The rows that come at a time after these, and how many a list view makes in advance. */
#define MORE_ROWS 8
#define MADE_ROWS 256

struct _KtSidebar
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkMenuButton *filter_button;
  KtFilterPopover *filter_popover;
  AdwWrapBox *chips;
  GtkBox *places;
  GtkStack *stack;
  GtkWidget *loose_button;
  GtkLabel *loose_count;
  GtkListView *caseload_view;
  GtkListView *hit_view;
  GtkLabel *hit_count;

  KtSession *session;
  KtSearchQuery *filter;

  KtCaseloadModel *caseload;
  GArray *ids; /* of all casussen that pass the filters */
  guint n_open;
  guint n_shown; /* of these ids, while the rows are being made */
  guint grow_id;
  gboolean has_loose_notes;
  gboolean is_listed;     /* whether the caseload was shown once */
  gboolean is_listing;    /* while the ids are asked for */
  gboolean is_list_stale; /* changed while they were */
  gboolean is_filter_new; /* since the caseload was shown */
  GArray *listed_ids;     /* while the first rows are read */
  guint n_listed_open;
  GCancellable *list_cancellable;

  GHashTable *changed; /* ids of casussen that changed since the last refresh */
  guint refresh_id;
  char *shown_date; /* the day that "today" means in the rows */

  KtHitModel *hits;
  KtLetters *letters;               /* %NULL until the caseload was shown */
  GCancellable *search_cancellable; /* set while a search is under way */
  gboolean has_searched;            /* whether the hits are those of the words in the entry, or of earlier ones */
  gboolean opens_first_hit;         /* when the search under way is done */

  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtSidebar, kt_sidebar, ADW_TYPE_BIN)

static KtVault *
get_vault (KtSidebar *self)
{
  return kt_session_get_vault (self->session);
}

static gboolean
is_searching (KtSidebar *self)
{
  return !kt_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
update_page (KtSidebar *self)
{
  const char *page;
  gboolean shows_hits;

  if (is_searching (self) && self->has_searched)
    page = g_list_model_get_n_items (G_LIST_MODEL (self->hits)) > 0 ? "hits" : "nothing-found";
  else if (!self->is_listed)
    page = "blank";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->caseload)) > 0)
    page = "caseload";
  else
    page = kt_filter_is_empty (self->filter) ? "no-casussen" : "none-pass";
  gtk_stack_set_visible_child_name (self->stack, page);
  shows_hits = g_str_equal (page, "hits") || g_str_equal (page, "nothing-found");
  gtk_widget_set_visible (GTK_WIDGET (self->places), !shows_hits);
  gtk_widget_set_visible (self->loose_button, self->has_loose_notes && !shows_hits);
}

static void
report (KtSidebar *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    kt_toast_error (GTK_WIDGET (self), error);
}

/* --- Caseload --- */

static void list_caseload (KtSidebar *self);

static void
show_ids (KtSidebar *self)
{
  guint n_ids = MIN (self->n_shown, self->ids->len);

  kt_caseload_model_set_ids (self->caseload, (const gint64 *)(gpointer)self->ids->data, n_ids,
                             MIN (self->n_open, n_ids));
}

/* A list view makes two hundred rows, far more than can be seen. They come a few at a time, when nothing else is to be
 * done, so that nobody waits for those out of sight. */
static gboolean
grow_cb (gpointer user_data)
{
  KtSidebar *self = user_data;

  self->n_shown = self->n_shown < MADE_ROWS ? self->n_shown + MORE_ROWS : G_MAXUINT;
  show_ids (self);
  if (self->n_shown < self->ids->len)
    return G_SOURCE_CONTINUE;
  self->n_shown = G_MAXUINT;
  self->grow_id = 0;
  return G_SOURCE_REMOVE;
}

static void
show_listed (KtSidebar *self)
{
  gboolean is_new = self->is_filter_new || g_list_model_get_n_items (G_LIST_MODEL (self->caseload)) == 0;

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
    gtk_list_view_scroll_to (self->caseload_view, 0, GTK_LIST_SCROLL_NONE, NULL);
  self->is_filter_new = FALSE;
  self->is_listing = FALSE;
  self->is_listed = TRUE;
  if (self->letters == NULL)
    self->letters = kt_letters_new (GTK_WIDGET (self));
  update_page (self);
  if (self->is_list_stale)
    list_caseload (self);
}

static void
first_rows_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSidebar) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *heads = kt_vault_get_casus_heads_finish (KT_VAULT (object), result, &error);

  if (kt_result_is_unwanted (result))
    {
      g_clear_pointer (&heads, g_ptr_array_unref);
      return;
    }
  if (heads != NULL)
    kt_caseload_model_put_heads (self->caseload, heads);
  show_listed (self);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSidebar) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_open = 0;
  g_autoptr (GArray) ids = kt_vault_filter_casussen_finish (KT_VAULT (object), result, &n_open, &error);

  if (kt_result_is_unwanted (result))
    return;
  if (ids == NULL)
    {
      self->is_listing = FALSE;
      report (self, error);
      return;
    }

  g_clear_pointer (&self->listed_ids, g_array_unref);
  self->listed_ids = g_array_ref (ids);
  self->n_listed_open = n_open;
  if (ids->len > 0 && (self->is_filter_new || g_list_model_get_n_items (G_LIST_MODEL (self->caseload)) == 0))
    kt_vault_get_casus_heads_async (KT_VAULT (object), (const gint64 *)(gpointer)ids->data, MIN (ids->len, FIRST_ROWS),
                                    self->list_cancellable, first_rows_cb, g_object_ref (self));
  else
    show_listed (self);
}

/* One listing at a time: however fast the vault changes, there is always one that comes to its end. */
static void
list_caseload (KtSidebar *self)
{
  self->is_list_stale = self->is_listing;
  if (self->is_listing)
    return;
  self->is_listing = TRUE;
  kt_vault_filter_casussen_async (get_vault (self), kt_filter_is_empty (self->filter) ? NULL : self->filter,
                                  self->list_cancellable, listed_cb, g_object_ref (self));
}

/* The filters changed: an earlier listing is not wanted any more. */
static void
list_caseload_anew (KtSidebar *self)
{
  g_cancellable_cancel (self->list_cancellable);
  g_object_unref (self->list_cancellable);
  self->list_cancellable = g_cancellable_new ();
  self->is_listing = FALSE;
  self->is_filter_new = TRUE;
  list_caseload (self);
}

static void
loose_notes_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSidebar) self = user_data;
  g_autoptr (GArray) ids = kt_vault_list_notes_finish (KT_VAULT (object), result, NULL);

  if (ids == NULL || kt_result_is_unwanted (result))
    return;

  g_autofree char *count = g_strdup_printf ("%u", ids->len);

  gtk_label_set_label (self->loose_count, count);
  self->has_loose_notes = ids->len > 0;
  update_page (self);
}

static void
count_loose_notes (KtSidebar *self)
{
  kt_vault_list_notes_async (get_vault (self), 0, self->cancellable, loose_notes_cb, g_object_ref (self));
}

static void
open_casus (KtSidebar *self, gint64 casus_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-casus", "x", casus_id);
}

static void
casus_activated_cb (KtSidebar *self, guint position)
{
  open_casus (self, kt_caseload_model_get_id (self->caseload, position));
}

/* --- Search --- */

static void
open_hit (KtSidebar *self, guint position)
{
  g_autoptr (KtHitItem) item = g_list_model_get_item (G_LIST_MODEL (self->hits), position);
  const KtSearchHit *hit;

  if (item == NULL)
    return;
  hit = kt_hit_item_get_hit (item);
  if (hit->kind == KT_SEARCH_HIT_NOTE)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-note", "(xxs)", hit->casus_id, hit->note_id,
                                gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  else
    open_casus (self, hit->casus_id);
}

static void
show_hits (KtSidebar *self, GPtrArray *hits)
{
  g_autofree char *count = kt_hit_words_count (hits->len, hits->len < HITS_MAX);
  gboolean is_empty = hits->len == 0;

  kt_hit_model_take_hits (self->hits, hits);
  gtk_label_set_label (self->hit_count, count);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), is_empty ? _ ("Nothing found") : count,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  if (!is_empty)
    gtk_list_view_scroll_to (self->hit_view, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSidebar) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = kt_vault_search_finish (KT_VAULT (object), result, &error);

  if (kt_result_is_unwanted (result))
    return;
  g_clear_object (&self->search_cancellable);
  if (hits == NULL)
    {
      report (self, error);
      return;
    }

  self->has_searched = TRUE;
  show_hits (self, hits);
  update_page (self);
  if (self->opens_first_hit)
    open_hit (self, 0);
  self->opens_first_hit = FALSE;
}

static void
cancel_search (KtSidebar *self)
{
  g_cancellable_cancel (self->search_cancellable);
  g_clear_object (&self->search_cancellable);
  self->opens_first_hit = FALSE;
}

/* Looks for what is in the entry; what was found before stays until this is done. */
static void
search (KtSidebar *self)
{
  g_autoptr (KtSearchQuery) query = kt_search_query_copy (self->filter);

  cancel_search (self);
  if (!is_searching (self))
    {
      self->has_searched = FALSE;
      update_page (self);
      return;
    }

  g_set_str (&query->words, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  query->limit = HITS_MAX;
  self->search_cancellable = g_cancellable_new ();
  kt_vault_search_async (get_vault (self), query, self->search_cancellable, found_cb, g_object_ref (self));
}

static void
entry_activate_cb (KtSidebar *self)
{
  if (self->search_cancellable != NULL)
    self->opens_first_hit = TRUE;
  else if (is_searching (self))
    open_hit (self, 0);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->caseload)) > 0)
    gtk_list_view_scroll_to (self->caseload_view, 0, GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
entry_stop_cb (KtSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static gboolean
entry_key_cb (KtSidebar *self, guint keyval, guint keycode, GdkModifierType state)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  if (g_str_equal (page, "hits"))
    gtk_list_view_scroll_to (self->hit_view, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  else if (g_str_equal (page, "caseload"))
    gtk_list_view_scroll_to (self->caseload_view, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* --- Filters --- */

static void filter_changed (KtSidebar *self);

static void
chip_clicked_cb (GtkWidget *button, KtSidebar *self)
{
  const KtFilterChip *chip = g_object_get_data (G_OBJECT (button), "chip");

  kt_filter_remove_chip (self->filter, chip);
  kt_filter_popover_set_filter (self->filter_popover, self->filter);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  filter_changed (self);
}

static GtkWidget *
create_chip (KtSidebar *self, KtFilterChip *chip)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (chip->label);
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove the filter “%s”"), chip->label);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_object_set_data_full (G_OBJECT (button), "chip", chip, (GDestroyNotify)kt_filter_chip_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_DEFAULT);
  return button;
}

static void
filter_changed (KtSidebar *self)
{
  g_autoptr (GPtrArray) chips = kt_filter_list_chips (self->filter);

  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, old);
  g_ptr_array_set_free_func (chips, NULL);
  for (guint i = 0; i < chips->len; i++)
    adw_wrap_box_append (self->chips, create_chip (self, g_ptr_array_index (chips, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->chips), chips->len > 0);
  if (chips->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
  list_caseload_anew (self);
  search (self);
}

static void
filter_changed_cb (KtSidebar *self)
{
  kt_search_query_free (self->filter);
  self->filter = kt_filter_popover_get_filter (self->filter_popover);
  filter_changed (self);
}

static void
clear_filter_cb (KtSidebar *self)
{
  kt_search_query_free (self->filter);
  self->filter = kt_search_query_new ("");
  kt_filter_popover_set_filter (self->filter_popover, self->filter);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  filter_changed (self);
}

static void
themes_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSidebar) self = user_data;
  g_autoptr (GPtrArray) themes = kt_vault_list_themes_finish (KT_VAULT (object), result, NULL);

  if (themes != NULL && !kt_result_is_unwanted (result))
    kt_filter_popover_set_themes (self->filter_popover, themes);
}

static void
filter_shown_cb (KtSidebar *self)
{
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (self->session));

  kt_filter_popover_set_today (self->filter_popover, today);
  kt_vault_list_themes_async (get_vault (self), self->cancellable, themes_cb, g_object_ref (self));
}

/* --- Changes --- */

static gboolean
refresh_cb (gpointer user_data)
{
  KtSidebar *self = user_data;
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
        kt_caseload_model_invalidate (self->caseload, *(gint64 *)casus_id);
      g_hash_table_iter_remove (&iter);
    }
  if (g_set_str (&self->shown_date, today))
    kt_caseload_model_invalidate_all (self->caseload);
  list_caseload (self);
  if (is_searching (self) && self->search_cancellable == NULL)
    search (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (KtSidebar *self, gint64 casus_id)
{
  g_hash_table_add (self->changed, g_memdup2 (&casus_id, sizeof casus_id));
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
note_changed_cb (KtSidebar *self, gint64 casus_id, gint64 note_id)
{
  changed_cb (self, casus_id);
}

/* --- Object --- */

static void
kt_sidebar_dispose (GObject *object)
{
  KtSidebar *self = KT_SIDEBAR (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_clear_pointer (&self->letters, kt_letters_free);
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->list_cancellable);
  cancel_search (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_SIDEBAR);
  g_clear_object (&self->caseload);
  g_clear_object (&self->hits);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_sidebar_parent_class)->dispose (object);
}

static void
kt_sidebar_finalize (GObject *object)
{
  KtSidebar *self = KT_SIDEBAR (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->list_cancellable);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->listed_ids, g_array_unref);
  g_clear_pointer (&self->changed, g_hash_table_unref);
  g_clear_pointer (&self->filter, kt_search_query_free);
  g_free (self->shown_date);
  G_OBJECT_CLASS (kt_sidebar_parent_class)->finalize (object);
}

static void
kt_sidebar_class_init (KtSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_sidebar_dispose;
  object_class->finalize = kt_sidebar_finalize;

  g_type_ensure (KT_TYPE_FILTER_POPOVER);
  g_type_ensure (KT_TYPE_HIT_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/caseload/kt-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, caseload_view);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, chips);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, entry);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, hit_count);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, hit_view);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, loose_button);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, loose_count);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, stack);
  gtk_widget_class_bind_template_callback (widget_class, casus_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_hit);
  gtk_widget_class_bind_template_callback (widget_class, search);
}

static void
kt_sidebar_init (KtSidebar *self)
{
  self->cancellable = g_cancellable_new ();
  self->list_cancellable = g_cancellable_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->changed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->filter = kt_search_query_new ("");
  self->hits = kt_hit_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->stack));
}

static void
set_rows (GtkListView *view,
          KtRowScope *scope,
          GtkListItemFactory *row_factory,
          const char *header,
          GtkSelectionModel *model)
{
  g_autoptr (GtkListItemFactory) header_factory = kt_row_scope_create_factory (scope, header);

  gtk_list_view_set_factory (view, row_factory);
  gtk_list_view_set_header_factory (view, header_factory);
  gtk_list_view_set_model (view, model);
}

GtkWidget *
kt_sidebar_new (KtSession *session)
{
  KtSidebar *self = g_object_new (KT_TYPE_SIDEBAR, NULL);
  KtVault *vault = kt_session_get_vault (session);
  g_autoptr (KtRowScope) scope = kt_row_scope_new (kt_session_get_clock (session));
  g_autoptr (GtkListItemFactory) casus_rows = kt_row_scope_create_factory (scope, "kt-casus-row");
  g_autoptr (GtkListItemFactory) hit_rows = kt_hit_row_create_factory (kt_session_get_clock (session));
  g_autoptr (GtkNoSelection) hit_selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->hits)));

  self->session = g_object_ref (session);
  self->shown_date = kt_clock_get_date (kt_session_get_clock (session));
  self->caseload = kt_caseload_model_new (vault);
  set_rows (self->caseload_view, scope, casus_rows, "kt-casus-header", GTK_SELECTION_MODEL (self->caseload));
  set_rows (self->hit_view, scope, hit_rows, "kt-hit-header", GTK_SELECTION_MODEL (hit_selection));
  g_signal_connect_object (self->caseload, "load-failed", G_CALLBACK (report), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "casus-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "notes-changed", G_CALLBACK (note_changed_cb), self, G_CONNECT_SWAPPED);
  kt_filter_popover_set_today (self->filter_popover, self->shown_date);
  list_caseload (self);
  count_loose_notes (self);
  return GTK_WIDGET (self);
}

static void
place_clicked_cb (GtkToggleButton *button, KtSidebar *self)
{
  const char *name = gtk_widget_get_name (GTK_WIDGET (button));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-place", "s", name);
}

void
kt_sidebar_add_place (KtSidebar *self, const char *name, const char *label, const char *icon_name)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image =
      g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", label, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  g_return_if_fail (KT_IS_SIDEBAR (self));

  gtk_box_append (GTK_BOX (content), image);
  gtk_box_append (GTK_BOX (content), text);
  gtk_widget_add_css_class (text, "body");
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_name (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (place_clicked_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (self->places, button);
}

void
kt_sidebar_select_place (KtSidebar *self, const char *name)
{
  g_return_if_fail (KT_IS_SIDEBAR (self));

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->places)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_strcmp0 (gtk_widget_get_name (button), name) == 0);
}

void
kt_sidebar_focus_search (KtSidebar *self)
{
  g_return_if_fail (KT_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
kt_sidebar_select_casus (KtSidebar *self, gint64 casus_id)
{
  guint position;

  g_return_if_fail (KT_IS_SIDEBAR (self));

  if (kt_caseload_model_get_selected (self->caseload) == casus_id)
    return;
  kt_caseload_model_set_selected (self->caseload, casus_id);
  position = kt_caseload_model_find (self->caseload, casus_id);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->caseload_view, position, GTK_LIST_SCROLL_NONE, NULL);
}
