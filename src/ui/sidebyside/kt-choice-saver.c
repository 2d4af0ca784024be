/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-choice-saver.h"

#include "store/kt-vault-collection.h"

/* A save of a choice, which need not be the one that is open any more. */
typedef struct
{
  KtOpenChoice *choice;
  KtChoiceSavedFunc saved;
  GObject *owner;
} Save;

static void
save_free (Save *save)
{
  g_object_unref (save->owner);
  kt_open_choice_unref (save->choice);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static void
finish (KtVault *vault, const Save *save, const GError *error)
{
  KtOpenChoice *choice = save->choice;

  choice->is_saving = FALSE;
  if (error != NULL)
    {
      choice->is_changed = TRUE;
      save->saved (save->owner, choice, error);
    }
  else if (choice->is_changed)
    {
      kt_choice_saver_save (vault, choice, save->saved, save->owner);
    }
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Save) save = user_data;
  g_autoptr (GError) error = NULL;

  save->choice->id = kt_vault_add_collection_finish (KT_VAULT (source), result, &error);
  if (save->choice->id != 0)
    save->saved (save->owner, save->choice, NULL);
  finish (KT_VAULT (source), save, error);
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Save) save = user_data;
  g_autoptr (GError) error = NULL;

  kt_vault_update_collection_finish (KT_VAULT (source), result, &error);
  finish (KT_VAULT (source), save, error);
}

void
kt_choice_saver_save (KtVault *vault, KtOpenChoice *choice, KtChoiceSavedFunc saved, GObject *owner)
{
  g_autoptr (KtCollectionRecord) record = NULL;
  Save *save;

  if (!choice->is_changed || choice->is_saving || kt_vault_is_closed (vault))
    return;
  choice->is_changed = FALSE;
  choice->is_saving = TRUE;
  record = kt_open_choice_write (choice);
  save = g_new0 (Save, 1);
  save->choice = kt_open_choice_ref (choice);
  save->saved = saved;
  save->owner = g_object_ref (owner);
  if (choice->id == 0)
    {
      kt_vault_add_collection_async (vault, record, NULL, added_cb, save);
      return;
    }
  kt_vault_update_collection_async (vault, record, NULL, updated_cb, save);
  saved (owner, choice, NULL);
}
