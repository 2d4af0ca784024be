/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-kept-saves.h"

struct _KtKeptSaves
{
  GPtrArray *kept; /* of Kept */
};

typedef struct
{
  char *folder;
  KtKeptSave *save;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_free (kept->folder);
  kt_kept_save_unref (kept->save);
  g_free (kept);
}

KtKeptSaves *
kt_kept_saves_new (void)
{
  KtKeptSaves *self = g_new0 (KtKeptSaves, 1);

  self->kept = g_ptr_array_new_with_free_func (kept_free);
  return self;
}

void
kt_kept_saves_free (KtKeptSaves *self)
{
  g_ptr_array_unref (self->kept);
  g_free (self);
}

void
kt_kept_saves_add (KtKeptSaves *self, KtSession *session, KtKeptSave *save)
{
  Kept *kept = g_new0 (Kept, 1);

  kept->folder = g_strdup (kt_vault_get_folder (kt_session_get_vault (session)));
  kept->save = kt_kept_save_ref (save);
  g_ptr_array_add (self->kept, kept);
}

void
kt_kept_saves_store (KtKeptSaves *self, KtSession *session)
{
  const char *folder = kt_vault_get_folder (kt_session_get_vault (session));
  guint i = 0;

  while (i < self->kept->len)
    {
      Kept *kept = g_ptr_array_index (self->kept, i);

      if (!g_str_equal (kept->folder, folder))
        {
          i++;
          continue;
        }
      kt_kept_save_store (kept->save, session);
      g_ptr_array_remove_index (self->kept, i);
    }
}

gboolean
kt_kept_saves_is_empty (const KtKeptSaves *self)
{
  return self->kept->len == 0;
}
