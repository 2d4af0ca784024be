/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-collections.h"

#include "store/kt-vault-collection.h"
#include "ui/sidebyside/kt-choice-saver.h"

#define SAVE_MILLISECONDS 600

struct _KtCollections
{
  GObject parent_instance;

  KtSession *session;
  GPtrArray *records;
  gboolean is_loaded;
  gint64 wanted; /* opened as soon as it is listed; 0 for none */
  KtOpenChoice *open;
  guint timeout;
  GCancellable *cancellable;
};

enum
{
  OPENED,
  LISTED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtCollections, kt_collections, G_TYPE_OBJECT)

/* --- What is stored --- */

/* Its position among the records; their number when it is none of them. */
static guint
find_record (KtCollections *self, gint64 id)
{
  guint i = 0;

  while (i < self->records->len && ((const KtCollectionRecord *)self->records->pdata[i])->id != id)
    i++;
  return i;
}

/* What is being stored is what is opened next time, also before the vault has listed it. Takes @record. */
static void
remember (KtCollections *self, KtCollectionRecord *record)
{
  guint i = find_record (self, record->id);

  record->changed = kt_clock_get_seconds (kt_session_get_clock (self->session));
  if (i == self->records->len)
    {
      g_ptr_array_add (self->records, record);
      return;
    }
  kt_collection_record_unref (self->records->pdata[i]);
  self->records->pdata[i] = record;
}

/* --- Saving --- */

static void
saved_cb (gpointer owner, KtOpenChoice *choice, const GError *error)
{
  KtCollections *self = owner;

  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  else
    remember (self, kt_open_choice_write (choice));
}

static void
save (KtCollections *self)
{
  kt_choice_saver_save (kt_session_get_vault (self->session), self->open, saved_cb, G_OBJECT (self));
}

void
kt_collections_hurry (KtCollections *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  save (self);
}

/* A first save must have answered with the id of the choice before what was changed since can be saved under it: a few
 * milliseconds. */
static void
closing_cb (KtCollections *self)
{
  g_autoptr (KtCollections) hold = g_object_ref (self);

  while (self->open->is_saving && self->open->is_changed)
    g_main_context_iteration (NULL, TRUE);
  kt_collections_hurry (self);
}

static gboolean
timeout_cb (gpointer user_data)
{
  KtCollections *self = user_data;

  self->timeout = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

static void
change (KtCollections *self)
{
  self->open->is_changed = TRUE;
  /* With an id what is typed on belongs to the record that is there. */
  if (self->open->id == 0)
    kt_collections_hurry (self);
  else if (self->timeout == 0)
    self->timeout = g_timeout_add (SAVE_MILLISECONDS, timeout_cb, self);
}

/* --- The list --- */

static void
take_open (KtCollections *self, KtOpenChoice *open)
{
  kt_open_choice_unref (self->open);
  self->open = open;
  g_signal_emit (self, signals[OPENED], 0);
}

void
kt_collections_open (KtCollections *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  guint i;
  KtOpenChoice *open;

  /* What is read is then what was changed last. */
  kt_collections_hurry (self);
  i = find_record (self, id);
  open = i < self->records->len ? kt_open_choice_read (self->records->pdata[i], &error) : kt_open_choice_new ();
  if (open != NULL)
    take_open (self, open);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

static const KtCollectionRecord *
find_latest (KtCollections *self)
{
  const KtCollectionRecord *latest = NULL;

  for (guint i = 0; i < self->records->len; i++)
    {
      const KtCollectionRecord *record = self->records->pdata[i];

      if (latest == NULL || record->changed >= latest->changed)
        latest = record;
    }
  return latest;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCollections) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = kt_vault_list_collections_finish (KT_VAULT (source), result, &error);
  gboolean is_first = !self->is_loaded;

  if (records == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_ptr_array_unref (self->records);
  self->records = g_steal_pointer (&records);
  self->is_loaded = TRUE;
  if (is_first)
    {
      const KtCollectionRecord *latest = find_latest (self);

      kt_collections_open (self, latest != NULL ? latest->id : 0);
    }
  else if (self->wanted != 0 && find_record (self, self->wanted) < self->records->len)
    {
      kt_collections_open (self, self->wanted);
      self->wanted = 0;
    }
  else if (self->open->id != 0 && !self->open->is_saving && find_record (self, self->open->id) == self->records->len)
    {
      /* Another window has removed it. */
      self->open->is_changed = FALSE;
      kt_collections_open (self, 0);
    }
  g_signal_emit (self, signals[LISTED], 0);
}

static void
list (KtCollections *self)
{
  kt_vault_list_collections_async (kt_session_get_vault (self->session), self->cancellable, listed_cb,
                                   g_object_ref (self));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCollections) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!kt_vault_set_collection_deleted_finish (KT_VAULT (source), result, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
set_deleted (KtCollections *self, gint64 id, gboolean deleted)
{
  kt_vault_set_collection_deleted_async (kt_session_get_vault (self->session), id, deleted, NULL, removed_cb,
                                         g_object_ref (self));
}

gint64
kt_collections_remove (KtCollections *self)
{
  gint64 id = self->open->id;

  kt_collections_hurry (self);
  if (id != 0)
    {
      set_deleted (self, id, TRUE);
      if (find_record (self, id) < self->records->len)
        g_ptr_array_remove_index (self->records, find_record (self, id));
    }
  kt_collections_open (self, find_latest (self) != NULL ? find_latest (self)->id : 0);
  return id;
}

void
kt_collections_bring_back (KtCollections *self, gint64 id)
{
  self->wanted = id;
  set_deleted (self, id, FALSE);
}

/* --- Object --- */

static void
kt_collections_dispose (GObject *object)
{
  KtCollections *self = KT_COLLECTIONS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timeout, g_source_remove);
  G_OBJECT_CLASS (kt_collections_parent_class)->dispose (object);
}

static void
kt_collections_finalize (GObject *object)
{
  KtCollections *self = KT_COLLECTIONS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->records);
  kt_open_choice_unref (self->open);
  G_OBJECT_CLASS (kt_collections_parent_class)->finalize (object);
}

static void
kt_collections_class_init (KtCollectionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kt_collections_dispose;
  object_class->finalize = kt_collections_finalize;

  signals[OPENED] =
      g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LISTED] =
      g_signal_new ("listed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kt_collections_init (KtCollections *self)
{
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_collection_record_unref);
  self->open = kt_open_choice_new ();
  self->cancellable = g_cancellable_new ();
}

KtCollections *
kt_collections_new (KtSession *session)
{
  KtCollections *self = g_object_new (KT_TYPE_COLLECTIONS, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "closing", G_CALLBACK (closing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kt_session_get_vault (session), "collections-changed", G_CALLBACK (list), self,
                           G_CONNECT_SWAPPED);
  list (self);
  return self;
}

gboolean
kt_collections_is_loaded (KtCollections *self)
{
  return self->is_loaded;
}

GPtrArray *
kt_collections_get_records (KtCollections *self)
{
  return self->records;
}

gint64
kt_collections_get_open (KtCollections *self)
{
  return self->open->id;
}

const char *
kt_collections_get_title (KtCollections *self)
{
  return self->open->title;
}

const char *
kt_collections_get_how (KtCollections *self)
{
  return self->open->how;
}

gint
kt_collections_get_basis (KtCollections *self)
{
  return self->open->basis;
}

gboolean
kt_collections_is_new (KtCollections *self)
{
  return self->open->id == 0 && !self->open->is_changed && !self->open->is_saving;
}

gboolean
kt_collections_has_analysis (KtCollections *self, gint64 id)
{
  return g_hash_table_contains (self->open->analyses, &id);
}

void
kt_collections_set_title (KtCollections *self, const char *title)
{
  if (kt_open_choice_set_title (self->open, title))
    change (self);
}

void
kt_collections_set_how (KtCollections *self, const char *how)
{
  if (kt_open_choice_set_how (self->open, how))
    change (self);
}

void
kt_collections_set_basis (KtCollections *self, gint basis)
{
  if (kt_open_choice_set_basis (self->open, basis))
    change (self);
}

void
kt_collections_prefill (KtCollections *self, gint64 id)
{
  kt_open_choice_set_analysis (self->open, id, TRUE);
}

void
kt_collections_set_analysis (KtCollections *self, gint64 id, gboolean chosen)
{
  if (kt_open_choice_set_analysis (self->open, id, chosen))
    change (self);
}
