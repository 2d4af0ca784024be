/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-draft.h"

#include "store/kt-vault-edition.h"
#include "ui/questions/kt-question-words.h"
#include "ui/widgets/kt-history.h"
#include "ui/widgets/kt-record-saver.h"
#include "ui/widgets/kt-version-group.h"
#include "vensters/kt-question-change.h"

#include <string.h>

struct _KtBankDraft
{
  GObject parent_instance;

  KtSession *session; /* (unowned) (nullable): has the draft */
  KtEditions *banks;
  KtQuestionBank *newest;
  KtQuestionBank *bank;
  KtHistory *history; /* of GPtrArray of KtQuestion: what is otherwise */
  gboolean is_handed_over;
  gboolean is_read;     /* what the vault kept */
  KtRecordSaver *saver; /* (unowned) (nullable): while there is something to store, because it keeps the session */
  char *kept;           /* what the vault keeps, or is asked to */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtBankDraft, kt_bank_draft, G_TYPE_OBJECT)

static GPtrArray *
get_put (KtBankDraft *self)
{
  return kt_history_get (self->history);
}

/* (transfer full): what is otherwise, without what has @name. */
static GPtrArray *
copy_put (KtBankDraft *self, const char *name)
{
  GPtrArray *put = get_put (self);
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref);

  for (guint i = 0; i < put->len; i++)
    {
      KtQuestion *question = put->pdata[i];

      if (name == NULL || !g_str_equal (question->name, name))
        g_ptr_array_add (copy, kt_question_ref (question));
    }
  return copy;
}

/* --- What the vault keeps --- */

static void
write_kept (KtVault *vault, gpointer state, GAsyncReadyCallback callback, gpointer user_data)
{
  kt_vault_put_edition_draft_async (vault, KT_EDITION_QUESTION_BANK, state, NULL, callback, user_data);
}

static const KtRecordCalls calls = { write_kept, kt_vault_put_edition_draft_finish, g_free };

/* (transfer full) */
static KtRecordSaver *
open_saver (KtBankDraft *self)
{
  KtRecordSaver *saver =
      self->saver != NULL ? g_object_ref (self->saver) : kt_record_saver_open (self->session, &calls, 0);

  g_set_weak_pointer (&self->saver, saver);
  return saver;
}

static void
keep (KtBankDraft *self)
{
  GPtrArray *put = get_put (self);
  g_autofree char *now = put->len > 0 ? kt_question_draft_print (put) : g_strdup ("");
  g_autoptr (KtRecordSaver) saver = NULL;

  if (!self->is_read || self->session == NULL || g_str_equal (now, self->kept))
    return;
  saver = open_saver (self);
  g_set_str (&self->kept, now);
  kt_record_saver_put (saver, g_steal_pointer (&now));
  kt_record_saver_hurry (saver);
}

static void
tell (KtBankDraft *self)
{
  g_clear_pointer (&self->bank, kt_question_bank_unref);
  keep (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_otherwise (KtBankDraft *self, const KtQuestion *question)
{
  const KtQuestion *now = self->newest != NULL ? kt_question_bank_find (self->newest, question->name) : NULL;

  return now == NULL || !kt_question_equal (now, question);
}

/* What was put since the draft was opened goes before what was kept. */
static void
take_kept (KtBankDraft *self, const GPtrArray *kept)
{
  GPtrArray *put = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref), *now = get_put (self);

  for (guint i = 0; i < kept->len; i++)
    {
      KtQuestion *question = kept->pdata[i];

      if (is_otherwise (self, question) && !kt_bank_draft_has (self, question->name))
        g_ptr_array_add (put, kt_question_ref (question));
    }
  for (guint i = 0; i < now->len; i++)
    g_ptr_array_add (put, kt_question_ref (now->pdata[i]));
  kt_history_free (self->history);
  self->history = kt_history_new (put, (GDestroyNotify)g_ptr_array_unref);
}

/* What cannot be read is there as long as nothing is changed. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtBankDraft) self = user_data;
  g_autofree char *kept = kt_vault_get_edition_draft_finish (KT_VAULT (source), result, NULL);
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (KtRecordSaver) saver = NULL;
  const char *unstored;

  if (kept == NULL || self->session == NULL)
    return;
  self->is_read = TRUE;
  saver = open_saver (self);
  unstored = kt_record_saver_get_unstored (saver);
  if (unstored != NULL)
    g_set_str (&kept, unstored);
  g_set_str (&self->kept, kept);
  questions = *kept != '\0' ? kt_question_draft_parse (kept, strlen (kept), NULL) : NULL;
  if (questions != NULL)
    take_kept (self, questions);
  if (questions != NULL || !kt_bank_draft_is_empty (self))
    tell (self);
}

/* --- What it follows --- */

/* What the newest version has as it is here is not otherwise any more. */
static void
banks_changed_cb (KtBankDraft *self)
{
  KtQuestionBank *newest = kt_editions_get_newest (self->banks);
  GPtrArray *left, *put = get_put (self);

  if (newest == self->newest)
    {
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  g_clear_pointer (&self->newest, kt_question_bank_unref);
  self->newest = newest != NULL ? kt_question_bank_ref (newest) : NULL;
  left = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref);
  for (guint i = 0; i < put->len && newest != NULL; i++)
    if (is_otherwise (self, put->pdata[i]))
      g_ptr_array_add (left, kt_question_ref (put->pdata[i]));
  kt_history_free (self->history);
  self->history = kt_history_new (left, (GDestroyNotify)g_ptr_array_unref);
  self->is_handed_over = FALSE;
  tell (self);
}

static void
ending_cb (KtBankDraft *self)
{
  g_autoptr (KtQuestionBank) version = NULL;
  g_autoptr (KtEditionRecord) record = NULL;
  g_autoptr (GArray) changes = NULL;
  g_autofree char *sum = NULL;

  if (kt_bank_draft_is_empty (self) || self->newest == NULL || self->is_handed_over)
    return;
  changes = kt_question_bank_compare (self->newest, kt_bank_draft_get_bank (self));
  sum = kt_question_words_sum_up (changes);
  version = kt_bank_draft_make_version (self, self->newest->title, sum);
  record = kt_question_bank_calls.make_record (version);
  self->is_handed_over = TRUE;
  kt_vault_add_edition_async (kt_session_get_vault (self->session), record, NULL, NULL, NULL);
}

/* --- Object --- */

static void
kt_bank_draft_finalize (GObject *object)
{
  KtBankDraft *self = KT_BANK_DRAFT (object);

  g_clear_weak_pointer (&self->session);
  g_clear_weak_pointer (&self->saver);
  g_free (self->kept);
  g_clear_object (&self->banks);
  g_clear_pointer (&self->newest, kt_question_bank_unref);
  g_clear_pointer (&self->bank, kt_question_bank_unref);
  g_clear_pointer (&self->history, kt_history_free);
  G_OBJECT_CLASS (kt_bank_draft_parent_class)->finalize (object);
}

static void
kt_bank_draft_class_init (KtBankDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_bank_draft_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_bank_draft_init (KtBankDraft *self)
{
  self->kept = g_strdup ("");
  self->history = kt_history_new (g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref),
                                  (GDestroyNotify)g_ptr_array_unref);
}

KtBankDraft *
kt_bank_draft_get (KtSession *session)
{
  static const char key[] = "kt-bank-draft";
  KtBankDraft *self = g_object_get_data (G_OBJECT (session), key);

  if (self != NULL)
    return self;
  self = g_object_new (KT_TYPE_BANK_DRAFT, NULL);
  g_set_weak_pointer (&self->session, session);
  self->banks = g_object_ref (kt_session_get_question_banks (session));
  g_signal_connect_object (self->banks, "changed", G_CALLBACK (banks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "ending", G_CALLBACK (ending_cb), self, G_CONNECT_SWAPPED);
  banks_changed_cb (self);
  kt_vault_get_edition_draft_async (kt_session_get_vault (session), KT_EDITION_QUESTION_BANK, NULL, read_cb,
                                    g_object_ref (self));
  g_object_set_data_full (G_OBJECT (session), key, self, g_object_unref);
  return self;
}

/* --- What it is --- */

KtQuestionBank *
kt_bank_draft_get_bank (KtBankDraft *self)
{
  g_return_val_if_fail (KT_IS_BANK_DRAFT (self), NULL);

  if (kt_bank_draft_is_empty (self) || self->newest == NULL)
    return self->newest;
  if (self->bank == NULL)
    {
      self->bank = kt_question_bank_make_next (self->newest, get_put (self));
      self->bank->id = g_strdup ("");
      self->bank->made = g_strdup (self->newest->made);
      self->bank->changes = g_strdup ("");
    }
  return self->bank;
}

gboolean
kt_bank_draft_is_empty (KtBankDraft *self)
{
  g_return_val_if_fail (KT_IS_BANK_DRAFT (self), TRUE);

  return get_put (self)->len == 0;
}

gboolean
kt_bank_draft_has (KtBankDraft *self, const char *name)
{
  GPtrArray *put;

  g_return_val_if_fail (KT_IS_BANK_DRAFT (self), FALSE);

  put = get_put (self);
  for (guint i = 0; i < put->len; i++)
    {
      if (g_str_equal (((KtQuestion *)put->pdata[i])->name, name))
        return TRUE;
    }
  return FALSE;
}

KtQuestionBank *
kt_bank_draft_make_version (KtBankDraft *self, const char *title, const char *changes)
{
  KtQuestionBank *version;

  g_return_val_if_fail (KT_IS_BANK_DRAFT (self), NULL);

  version = kt_question_bank_make_next (self->newest, get_put (self));
  kt_bank_draft_complete (self, version, title, changes);
  return version;
}

void
kt_bank_draft_complete (KtBankDraft *self, KtQuestionBank *version, const char *title, const char *changes)
{
  GPtrArray *heads;
  const char *made;

  g_return_if_fail (KT_IS_BANK_DRAFT (self));

  heads = kt_editions_get_heads (self->banks);
  /* The newest one that can be read need not be the last one that there is. */
  made = heads->len > 0 ? ((KtEditionRecord *)heads->pdata[heads->len - 1])->made : self->newest->made;
  kt_version_complete (&version->id, &version->made, made, kt_session_get_clock (self->session));
  g_set_str (&version->title, title);
  g_set_str (&version->changes, changes);
}

/* --- Steps --- */

void
kt_bank_draft_put (KtBankDraft *self, KtQuestion *question)
{
  GPtrArray *put;

  g_return_if_fail (KT_IS_BANK_DRAFT (self) && self->newest != NULL);

  put = copy_put (self, question->name);
  if (is_otherwise (self, question))
    g_ptr_array_add (put, kt_question_ref (question));
  kt_history_put (self->history, put, NULL);
  tell (self);
}

void
kt_bank_draft_revert (KtBankDraft *self, const char *name)
{
  g_return_if_fail (KT_IS_BANK_DRAFT (self));

  if (!kt_bank_draft_has (self, name))
    return;
  kt_history_put (self->history, copy_put (self, name), NULL);
  tell (self);
}

void
kt_bank_draft_discard (KtBankDraft *self)
{
  g_return_if_fail (KT_IS_BANK_DRAFT (self));

  if (kt_bank_draft_is_empty (self))
    return;
  kt_history_put (self->history, g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref), NULL);
  tell (self);
}

gboolean
kt_bank_draft_can_undo (KtBankDraft *self)
{
  g_return_val_if_fail (KT_IS_BANK_DRAFT (self), FALSE);

  return kt_history_can_undo (self->history);
}

gboolean
kt_bank_draft_can_redo (KtBankDraft *self)
{
  g_return_val_if_fail (KT_IS_BANK_DRAFT (self), FALSE);

  return kt_history_can_redo (self->history);
}

void
kt_bank_draft_undo (KtBankDraft *self)
{
  g_return_if_fail (KT_IS_BANK_DRAFT (self));

  if (kt_history_undo (self->history))
    tell (self);
}

void
kt_bank_draft_redo (KtBankDraft *self)
{
  g_return_if_fail (KT_IS_BANK_DRAFT (self));

  if (kt_history_redo (self->history))
    tell (self);
}
