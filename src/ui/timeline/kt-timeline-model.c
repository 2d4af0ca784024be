/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-timeline-model.h"

#include "core/kt-date.h"

#include <gtk/gtk.h>
#include <stdlib.h>

struct _KtTimelineModel
{
  GObject parent_instance;

  KtPagedModel *paged;
  GArray *entries;
  GArray *starts; /* guint: the first position of each section, ascending */
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KtTimelineModel,
                               kt_timeline_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

#define ENTRY(entries, i) g_array_index (entries, KtTimelineEntry, i)

static void
load_notes (gpointer owner,
            const gint64 *ids,
            gsize n_ids,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  kt_vault_get_notes_async (KT_VAULT (owner), ids, n_ids, cancellable, callback, user_data);
}

static GPtrArray *
finish_notes (gpointer owner, GAsyncResult *result, GError **error)
{
  return kt_vault_get_notes_finish (KT_VAULT (owner), result, error);
}

static gint64
get_note_id (gconstpointer record)
{
  return ((const KtNote *)record)->id;
}

static const KtPagedSource source = {
  load_notes,
  finish_notes,
  get_note_id,
  (GDestroyNotify)kt_note_unref,
};

static GType
get_item_type (GListModel *model)
{
  return KT_TYPE_PAGED_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (KT_TIMELINE_MODEL (model)->paged));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (KT_TIMELINE_MODEL (model)->paged), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  KtTimelineModel *self = KT_TIMELINE_MODEL (model);
  guint n_items = get_n_items (G_LIST_MODEL (model));
  guint low = 0;
  guint high = self->starts->len;

  if (position >= n_items)
    {
      *start = n_items;
      *end = G_MAXUINT;
      return;
    }

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->starts, guint, middle) <= position)
        low = middle;
      else
        high = middle;
    }
  /* While the list changes bit by bit the sections may already reach further than it does. */
  *start = self->starts->len > 0 ? g_array_index (self->starts, guint, low) : 0;
  *end = low + 1 < self->starts->len ? g_array_index (self->starts, guint, low + 1) : n_items;
  *end = MIN (*end, n_items);
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

static void
items_changed_cb (GListModel *paged, guint position, guint removed, guint added, gpointer user_data)
{
  g_list_model_items_changed (G_LIST_MODEL (user_data), position, removed, added);
}

static void
kt_timeline_model_finalize (GObject *object)
{
  KtTimelineModel *self = KT_TIMELINE_MODEL (object);

  g_clear_object (&self->paged);
  g_array_unref (self->entries);
  g_array_unref (self->starts);
  G_OBJECT_CLASS (kt_timeline_model_parent_class)->finalize (object);
}

static void
kt_timeline_model_class_init (KtTimelineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_timeline_model_finalize;
}

static void
kt_timeline_model_init (KtTimelineModel *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (KtTimelineEntry));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
}

KtTimelineModel *
kt_timeline_model_new (KtVault *vault)
{
  KtTimelineModel *self = g_object_new (KT_TYPE_TIMELINE_MODEL, NULL);

  self->paged = kt_paged_model_new (G_OBJECT (vault), &source);
  g_signal_connect_object (self->paged, "items-changed", G_CALLBACK (items_changed_cb), self, 0);
  return self;
}

void
kt_timeline_model_set_entries (KtTimelineModel *self, const KtTimelineEntry *entries, guint n_entries)
{
  g_autofree gint64 *ids = g_new (gint64, n_entries + 1);

  g_array_set_size (self->starts, 0);
  for (guint i = 0; i < n_entries; i++)
    {
      ids[i] = entries[i].id;
      if (i == 0 || entries[i].month != entries[i - 1].month)
        g_array_append_val (self->starts, i);
    }
  g_array_set_size (self->entries, 0);
  g_array_append_vals (self->entries, entries, n_entries);

  kt_paged_model_set_ids (self->paged, ids, n_entries);
  if (n_entries > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, n_entries);
}

GArray *
kt_timeline_model_get_entries (KtTimelineModel *self)
{
  return self->entries;
}

KtPagedModel *
kt_timeline_model_get_paged (KtTimelineModel *self)
{
  return self->paged;
}

gboolean
kt_timeline_model_find (KtTimelineModel *self, gint64 id, guint *position)
{
  return kt_paged_model_find (self->paged, id, position);
}

int
kt_timeline_model_find_month (KtTimelineModel *self, int month)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (ENTRY (self->entries, i).month == month)
        return (int)i;
    }
  return -1;
}

int
kt_timeline_month_of_minutes (gint64 minutes)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)(minutes / (24 * 60)));
  return (int)g_date_get_year (&day) * 12 + (int)g_date_get_month (&day) - 1;
}

int
kt_timeline_month_of_moment (const char *moment)
{
  return atoi (moment) * 12 + atoi (moment + 5) - 1;
}

GArray *
kt_timeline_arrange (GArray *listed, GArray *shown, gint64 place_id, gint64 note_id)
{
  GArray *arranged = g_array_sized_new (FALSE, FALSE, sizeof (KtTimelineEntry), listed->len + 1);
  KtTimelineEntry place = { 0 };
  guint place_at = 0;
  guint insert_at = 0;
  gboolean has_place = FALSE;

  for (guint i = 0; i < shown->len && place_id != 0; i++)
    {
      if (ENTRY (shown, i).id == place_id)
        {
          place = ENTRY (shown, i);
          place_at = i;
          has_place = TRUE;
        }
    }

  for (guint i = 0; i < listed->len; i++)
    {
      const KtTimelineEntry *entry = &ENTRY (listed, i);

      if (!has_place || (entry->id != place_id && (note_id == 0 || entry->id != note_id)))
        g_array_append_val (arranged, *entry);
    }
  if (!has_place)
    return arranged;

  /* After the nearest note before it that is still there. */
  for (guint i = place_at; i > 0 && insert_at == 0; i--)
    {
      for (guint j = 0; j < arranged->len; j++)
        {
          if (ENTRY (arranged, j).id == ENTRY (shown, i - 1).id)
            {
              insert_at = j + 1;
              break;
            }
        }
    }
  if (place_id == KT_TIMELINE_DRAFT_ID && place_at + 1 == shown->len)
    insert_at = arranged->len;
  g_array_insert_val (arranged, insert_at, place);
  return arranged;
}
