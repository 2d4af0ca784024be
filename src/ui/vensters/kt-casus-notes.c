/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-casus-notes.h"

#include "ui/widgets/kt-date-words.h"

#define GIST_MAX 90 /* code points */

struct _KtCasusNotes
{
  GObject parent_instance;

  KtVault *vault;
  gint64 casus_id;
  GCancellable *cancellable;
  GPtrArray *notes; /* (nullable) (element-type KtNote) */
  GError *error;    /* (nullable): why they could not be read last */
};

G_DEFINE_FINAL_TYPE (KtCasusNotes, kt_casus_notes, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* @notes: (transfer full) (nullable)
 * @error: (transfer full) (nullable) */
static void
loaded (KtCasusNotes *self, GPtrArray *notes, GError *error)
{
  if (self->cancellable == NULL)
    {
      g_clear_pointer (&notes, g_ptr_array_unref);
      g_clear_error (&error);
      return;
    }
  g_clear_error (&self->error);
  self->error = error;
  if (notes != NULL)
    {
      g_clear_pointer (&self->notes, g_ptr_array_unref);
      self->notes = notes;
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
got_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusNotes) self = user_data;
  GError *error = NULL;
  GPtrArray *notes = kt_vault_get_notes_finish (KT_VAULT (source), result, &error);

  loaded (self, notes, error);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusNotes) self = user_data;
  GError *error = NULL;
  g_autoptr (GArray) ids = kt_vault_list_notes_finish (KT_VAULT (source), result, &error);

  if (ids == NULL)
    loaded (self, NULL, error);
  else if (self->cancellable != NULL)
    kt_vault_get_notes_async (self->vault, (const gint64 *)(gpointer)ids->data, ids->len, self->cancellable, got_cb,
                              g_object_ref (self));
}

static void
load (KtCasusNotes *self)
{
  kt_vault_list_notes_async (self->vault, self->casus_id, self->cancellable, listed_cb, g_object_ref (self));
}

static void
notes_changed_cb (KtCasusNotes *self, gint64 casus_id, gint64 note_id)
{
  if (casus_id == self->casus_id)
    load (self);
}

static void
kt_casus_notes_dispose (GObject *object)
{
  KtCasusNotes *self = KT_CASUS_NOTES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->vault);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (kt_casus_notes_parent_class)->dispose (object);
}

static void
kt_casus_notes_class_init (KtCasusNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_casus_notes_dispose;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_casus_notes_init (KtCasusNotes *self)
{
  self->cancellable = g_cancellable_new ();
}

KtCasusNotes *
kt_casus_notes_new (KtSession *session, gint64 casus_id)
{
  KtCasusNotes *self = g_object_new (KT_TYPE_CASUS_NOTES, NULL);

  self->vault = g_object_ref (kt_session_get_vault (session));
  self->casus_id = casus_id;
  g_signal_connect_object (self->vault, "notes-changed", G_CALLBACK (notes_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  return self;
}

GPtrArray *
kt_casus_notes_get_all (KtCasusNotes *self)
{
  return self->notes;
}

const GError *
kt_casus_notes_get_error (KtCasusNotes *self)
{
  return self->error;
}

KtNote *
kt_casus_notes_find (KtCasusNotes *self, const char *name)
{
  gint64 id = g_ascii_strtoll (name, NULL, 10);

  for (guint i = 0; self->notes != NULL && i < self->notes->len; i++)
    if (((const KtNote *)self->notes->pdata[i])->id == id)
      return self->notes->pdata[i];
  return NULL;
}

char *
kt_casus_notes_make_title (const KtNote *note)
{
  g_autofree char *date = g_strndup (note->at, 10);
  g_autofree char *words = kt_date_words_long (date);

  return g_strdup_printf ("%s · %s", words, kt_vocabulary_get_label (KT_VOCABULARY_NOTE_KIND, note->kind));
}

char *
kt_casus_notes_make_gist (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), GIST_MAX));
  gboolean is_cut = g_utf8_strlen (text, -1) > GIST_MAX;

  g_strdelimit (start, "\n\r\t", ' ');
  return is_cut ? g_strconcat (g_strchomp (start), "…", NULL) : g_strdup (g_strstrip (start));
}
