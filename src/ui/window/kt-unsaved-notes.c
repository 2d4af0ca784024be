/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-unsaved-notes.h"

#include "ui/timeline/kt-note-saver.h"

struct _KtUnsavedNotes
{
  GPtrArray *notes; /* of Unsaved */
};

typedef struct
{
  char *folder;
  KtNote *note;
} Unsaved;

static void
unsaved_free (gpointer data)
{
  Unsaved *unsaved = data;

  g_free (unsaved->folder);
  kt_note_unref (unsaved->note);
  g_free (unsaved);
}

KtUnsavedNotes *
kt_unsaved_notes_new (void)
{
  KtUnsavedNotes *self = g_new0 (KtUnsavedNotes, 1);

  self->notes = g_ptr_array_new_with_free_func (unsaved_free);
  return self;
}

void
kt_unsaved_notes_free (KtUnsavedNotes *self)
{
  g_ptr_array_unref (self->notes);
  g_free (self);
}

void
kt_unsaved_notes_add (KtUnsavedNotes *self, KtSession *session, KtNote *note)
{
  Unsaved *unsaved = g_new0 (Unsaved, 1);

  unsaved->folder = g_strdup (kt_vault_get_folder (kt_session_get_vault (session)));
  unsaved->note = kt_note_ref (note);
  g_ptr_array_add (self->notes, unsaved);
}

static KtNote *
collect (gpointer user_data)
{
  return kt_note_ref (user_data);
}

void
kt_unsaved_notes_store (KtUnsavedNotes *self, KtSession *session)
{
  const char *folder = kt_vault_get_folder (kt_session_get_vault (session));

  for (guint i = self->notes->len; i > 0; i--)
    {
      Unsaved *unsaved = g_ptr_array_index (self->notes, i - 1);
      g_autoptr (KtNoteSaver) saver = NULL;

      if (!g_str_equal (unsaved->folder, folder))
        continue;

      saver = kt_note_saver_new (session, unsaved->note->id, collect, unsaved->note);
      kt_note_saver_change (saver);
      kt_note_saver_finish (saver);
      g_ptr_array_remove_index (self->notes, i - 1);
    }
}

gboolean
kt_unsaved_notes_is_empty (const KtUnsavedNotes *self)
{
  return self->notes->len == 0;
}
