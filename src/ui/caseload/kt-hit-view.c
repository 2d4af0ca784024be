/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-hit-view.h"

#include "ui/caseload/kt-caseload-words.h"
#include "ui/caseload/kt-hit-model.h"
#include "ui/caseload/kt-hit-row.h"
#include "ui/caseload/kt-row-scope.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

/* The hits that are asked for: more than that nobody reads, a further word is quicker. */
#define HITS_MAX 50

struct _KtHitView
{
  AdwBin parent_instance;

  AdwBanner *damage;
  GtkStack *stack;
  GtkLabel *count;
  GtkListView *list;

  KtSession *session;
  KtHitModel *model;
  KtWordShaper *shaper;
  KtSearchQuery *query;      /* %NULL while nothing is looked for */
  GCancellable *cancellable; /* set while a search is under way */
  gboolean opens_first;      /* when the search under way is done */
  guint refresh_id;
};

enum
{
  FOUND,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtHitView, kt_hit_view, ADW_TYPE_BIN)

static void
open_hit (KtHitView *self, guint position)
{
  g_autoptr (KtHitItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  const KtSearchHit *hit;

  if (item == NULL)
    return;
  hit = kt_hit_item_get_hit (item);
  if (hit->kind == KT_SEARCH_HIT_NOTE)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-note", "(xxs)", hit->casus_id, hit->note_id,
                                self->query->words);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-casus", "x", hit->casus_id);
}

static void
show_hits (KtHitView *self, GPtrArray *hits)
{
  gboolean is_empty = hits->len == 0;
  g_autofree char *words =
      is_empty ? g_strdup (_ ("Nothing found")) : kt_hit_words_count (hits->len, hits->len < HITS_MAX);

  kt_hit_model_take_hits (self->model, hits);
  gtk_label_set_label (self->count, words);
  if (!is_empty)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "nothing-found" : "hits");
  g_signal_emit (self, signals[FOUND], 0, words);
}

/* Says so once, and stays in sight for as long as something is missing. */
static void
show_damage (KtHitView *self, gboolean is_damaged)
{
  if (is_damaged && !adw_banner_get_revealed (self->damage))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), adw_banner_get_title (self->damage),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  adw_banner_set_revealed (self->damage, is_damaged);
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtHitView) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_whole = TRUE;
  g_autoptr (GPtrArray) hits = kt_vault_search_finish (KT_VAULT (object), result, &is_whole, &error);

  if (kt_result_is_unwanted (result))
    return;
  g_clear_object (&self->cancellable);
  if (hits == NULL)
    {
      self->opens_first = FALSE;
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }

  show_hits (self, hits);
  show_damage (self, !is_whole);
  if (self->opens_first)
    open_hit (self, 0);
  self->opens_first = FALSE;
}

static void
search (KtHitView *self)
{
  kt_result_ask_anew (&self->cancellable);
  kt_vault_search_async (kt_session_get_vault (self->session), self->query, self->cancellable, found_cb,
                         g_object_ref (self));
}

static void
cancel_search (KtHitView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->opens_first = FALSE;
}

/* The vault answers in the order in which it is asked: a search under way knows of every change that was told. */
static gboolean
refresh_cb (gpointer user_data)
{
  KtHitView *self = user_data;

  self->refresh_id = 0;
  if (self->query != NULL && self->cancellable == NULL)
    search (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (KtHitView *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static gboolean
kt_hit_view_grab_focus (GtkWidget *widget)
{
  KtHitView *self = KT_HIT_VIEW (widget);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return FALSE;
  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  return TRUE;
}

static void
kt_hit_view_dispose (GObject *object)
{
  KtHitView *self = KT_HIT_VIEW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  cancel_search (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_HIT_VIEW);
  g_clear_pointer (&self->shaper, kt_word_shaper_unref);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_hit_view_parent_class)->dispose (object);
}

static void
kt_hit_view_finalize (GObject *object)
{
  g_clear_pointer (&KT_HIT_VIEW (object)->query, kt_search_query_free);
  G_OBJECT_CLASS (kt_hit_view_parent_class)->finalize (object);
}

static void
kt_hit_view_class_init (KtHitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_hit_view_dispose;
  object_class->finalize = kt_hit_view_finalize;
  widget_class->grab_focus = kt_hit_view_grab_focus;

  signals[FOUND] = g_signal_new ("found", KT_TYPE_HIT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (KT_TYPE_HIT_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/caseload/kt-hit-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KtHitView, count);
  gtk_widget_class_bind_template_child (widget_class, KtHitView, damage);
  gtk_widget_class_bind_template_child (widget_class, KtHitView, list);
  gtk_widget_class_bind_template_child (widget_class, KtHitView, stack);
  gtk_widget_class_bind_template_callback (widget_class, open_hit);
}

static void
kt_hit_view_init (KtHitView *self)
{
  self->model = kt_hit_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shaper = kt_word_shaper_new (gtk_widget_get_pango_context (GTK_WIDGET (self->list)));
}

void
kt_hit_view_set_session (KtHitView *self, KtSession *session)
{
  KtVault *vault = kt_session_get_vault (session);
  KtClock *clock = kt_session_get_clock (session);
  g_autoptr (KtRowScope) scope = kt_row_scope_new (clock);
  g_autoptr (GtkListItemFactory) rows = kt_hit_row_create_factory (clock, self->shaper);
  g_autoptr (GtkListItemFactory) headers = kt_row_scope_create_factory (scope, "kt-hit-header");
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->model)));

  g_return_if_fail (KT_IS_HIT_VIEW (self));

  self->session = g_object_ref (session);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (vault, "casus-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "notes-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "persons-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
kt_hit_view_search (KtHitView *self, const KtSearchQuery *query)
{
  g_return_if_fail (KT_IS_HIT_VIEW (self));

  cancel_search (self);
  g_clear_pointer (&self->query, kt_search_query_free);
  if (query == NULL)
    return;
  self->query = kt_search_query_copy (query);
  self->query->limit = HITS_MAX;
  search (self);
}

void
kt_hit_view_open_first (KtHitView *self)
{
  g_return_if_fail (KT_IS_HIT_VIEW (self));

  if (self->cancellable != NULL)
    self->opens_first = TRUE;
  else
    open_hit (self, 0);
}

KtWordShaper *
kt_hit_view_get_word_shaper (KtHitView *self)
{
  return self->shaper;
}
