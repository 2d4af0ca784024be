/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-collections.h"

#include "core/kt-json.h"
#include "core/kt-text.h"
#include "store/kt-vault-collection.h"

#include <string.h>

#define SAVE_MILLISECONDS 600

/* A choice that is open, or was and is still being saved. */
typedef struct
{
  gint64 id;
  char *title;
  char *how;
  gint basis;
  GHashTable *analyses; /* (element-type gint64) */
  gboolean is_changed;
  gboolean is_saving;
} Open;

struct _KtCollections
{
  GObject parent_instance;

  KtSession *session;
  GPtrArray *records;
  gboolean is_loaded;
  gint64 wanted; /* opened as soon as it is listed; 0 for none */
  Open *open;
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

/* --- A choice --- */

static void
open_clear (gpointer data)
{
  Open *open = data;

  g_free (open->title);
  g_free (open->how);
  g_hash_table_unref (open->analyses);
}

static void
open_unref (Open *open)
{
  g_rc_box_release_full (open, open_clear);
}

static Open *
open_new (void)
{
  Open *open = g_rc_box_new0 (Open);

  open->title = g_strdup ("");
  open->how = g_strdup ("");
  open->basis = KT_BASIS_ANY;
  open->analyses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return open;
}

static Open *
open_read (const KtCollectionRecord *record, GError **error)
{
  g_autoptr (JsonNode) root = kt_json_parse (record->document, strlen (record->document), error);
  g_autoptr (KtCollectionChoice) choice = root != NULL ? kt_collection_choice_read (root, "", error) : NULL;
  Open *open;

  if (choice == NULL)
    return NULL;
  open = open_new ();
  open->id = record->id;
  g_set_str (&open->title, record->title);
  g_set_str (&open->how, choice->how);
  open->basis = choice->basis;
  for (guint i = 0; i < choice->analyses->len; i++)
    g_hash_table_add (open->analyses, g_memdup2 (&g_array_index (choice->analyses, gint64, i), sizeof (gint64)));
  return open;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;

  return (one > other) - (one < other);
}

static KtCollectionRecord *
open_write (const Open *open)
{
  g_autoptr (KtCollectionChoice) choice = kt_collection_choice_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *document = NULL;
  KtCollectionRecord *record;
  GHashTableIter iter;
  gpointer id;

  g_set_str (&choice->how, open->how);
  choice->basis = open->basis;
  g_hash_table_iter_init (&iter, open->analyses);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (choice->analyses, id, 1);
  g_array_sort (choice->analyses, compare_ids);
  root = kt_collection_choice_write (choice);
  document = json_to_string (root, FALSE);
  record = kt_collection_record_new (document);
  record->id = open->id;
  g_set_str (&record->title, open->title);
  return record;
}

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

/* A save of a choice, which need not be the one that is open any more. */
typedef struct
{
  KtCollections *self;
  Open *open;
} Save;

static void
save_free (Save *save)
{
  g_object_unref (save->self);
  open_unref (save->open);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static void save (KtCollections *self, Open *open);

static void
saved (Save *save_data, gboolean is_saved, const GError *error)
{
  KtCollections *self = save_data->self;
  Open *open = save_data->open;

  open->is_saving = FALSE;
  if (!is_saved)
    {
      open->is_changed = TRUE;
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  else if (open->is_changed)
    {
      save (self, open);
    }
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Save) data = user_data;
  g_autoptr (GError) error = NULL;

  data->open->id = kt_vault_add_collection_finish (KT_VAULT (source), result, &error);
  if (data->open->id != 0)
    remember (data->self, open_write (data->open));
  saved (data, error == NULL, error);
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Save) data = user_data;
  g_autoptr (GError) error = NULL;

  kt_vault_update_collection_finish (KT_VAULT (source), result, &error);
  saved (data, error == NULL, error);
}

/* One save at a time, so that a new choice is added once. It is not cancelled with the page: it is for when the page is
 * gone. */
static void
save (KtCollections *self, Open *open)
{
  KtVault *vault = kt_session_get_vault (self->session);
  g_autoptr (KtCollectionRecord) record = NULL;
  Save *data;

  if (!open->is_changed || open->is_saving || kt_vault_is_closed (vault))
    return;
  open->is_changed = FALSE;
  open->is_saving = TRUE;
  record = open_write (open);
  data = g_new0 (Save, 1);
  data->self = g_object_ref (self);
  data->open = g_rc_box_acquire (open);
  if (open->id == 0)
    {
      kt_vault_add_collection_async (vault, record, NULL, added_cb, data);
      return;
    }
  kt_vault_update_collection_async (vault, record, NULL, updated_cb, data);
  remember (self, open_write (open));
}

void
kt_collections_hurry (KtCollections *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  save (self, self->open);
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
  save (self, self->open);
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
take_open (KtCollections *self, Open *open)
{
  open_unref (self->open);
  self->open = open;
  g_signal_emit (self, signals[OPENED], 0);
}

void
kt_collections_open (KtCollections *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  guint i;
  Open *open;

  /* What is read is then what was changed last. */
  kt_collections_hurry (self);
  i = find_record (self, id);
  open = i < self->records->len ? open_read (self->records->pdata[i], &error) : open_new ();
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
  open_unref (self->open);
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
  self->open = open_new ();
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
  g_autofree char *line = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), KT_LINE_MAX));

  if (g_set_str (&self->open->title, g_strdelimit (line, "\r\n\t", ' ')))
    change (self);
}

/* What a text may not hold is left out, so that what is pasted can be read again. */
static char *
clean_text (const char *text)
{
  GString *clean = g_string_new (NULL);
  glong n = 0;

  for (const char *p = text; *p != '\0' && n < KT_TEXT_MAX; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) && c != '\n' && c != '\t')
        continue;
      g_string_append_unichar (clean, c);
      n++;
    }
  return g_string_free_and_steal (clean);
}

void
kt_collections_set_how (KtCollections *self, const char *how)
{
  g_autofree char *clean = clean_text (how);

  if (g_set_str (&self->open->how, clean))
    change (self);
}

void
kt_collections_set_basis (KtCollections *self, gint basis)
{
  if (self->open->basis == basis)
    return;
  self->open->basis = basis;
  change (self);
}

void
kt_collections_prefill (KtCollections *self, gint64 id)
{
  g_hash_table_add (self->open->analyses, g_memdup2 (&id, sizeof (id)));
}

void
kt_collections_set_analysis (KtCollections *self, gint64 id, gboolean chosen)
{
  gboolean is_other = chosen ? g_hash_table_add (self->open->analyses, g_memdup2 (&id, sizeof (id)))
                             : g_hash_table_remove (self->open->analyses, &id);

  if (is_other)
    change (self);
}
