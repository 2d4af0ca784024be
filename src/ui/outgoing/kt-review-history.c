/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-review-history.h"

#include "store/kt-vault-review.h"
#include "ui/outgoing/kt-decided.h"

struct _KtReviewHistory
{
  GObject parent_instance;

  KtSession *session;
  KtReviewSource *source;
  GPtrArray *changes; /* Change, the last one last */
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtReviewHistory, kt_review_history, G_TYPE_OBJECT)

/* One decision, or one passage, before and after: %NULL where there is none. */
typedef struct
{
  grefcount ref_count;
  KtDecision *decisions[2];
  KtPassage *passages[2];
  gint64 id; /* of what was put; 0 until the vault says so */
  gboolean is_undone;
  gboolean is_joined; /* with the one before it: they are undone together */
} Change;

enum
{
  BEFORE,
  AFTER,
};

/* What a call of the vault is about. */
typedef struct
{
  KtReviewHistory *self;
  Change *change;
} Call;

static Change *
change_new (void)
{
  Change *change = g_new0 (Change, 1);

  g_ref_count_init (&change->ref_count);
  return change;
}

static Change *
change_ref (Change *change)
{
  g_ref_count_inc (&change->ref_count);
  return change;
}

static void
change_unref (gpointer data)
{
  Change *change = data;

  if (!g_ref_count_dec (&change->ref_count))
    return;
  for (guint i = BEFORE; i <= AFTER; i++)
    {
      g_clear_pointer (&change->decisions[i], kt_decision_unref);
      g_clear_pointer (&change->passages[i], kt_passage_unref);
    }
  g_free (change);
}

static Call *
call_new (KtReviewHistory *self, Change *change)
{
  Call *call = g_new0 (Call, 1);

  call->self = g_object_ref (self);
  call->change = change_ref (change);
  return call;
}

static void
call_free (Call *call)
{
  g_object_unref (call->self);
  change_unref (call->change);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Call, call_free)

static void
fail (Call *call, const GError *error)
{
  KtReviewHistory *self = call->self;

  if (g_ptr_array_remove (self->changes, call->change))
    g_signal_emit (self, signals[CHANGED], 0);
  kt_review_source_reload (self->source);
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Call) call = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_removed = call->change->decisions[BEFORE] != NULL || call->change->decisions[AFTER] != NULL
                            ? kt_vault_remove_decision_finish (KT_VAULT (source), result, &error)
                            : kt_vault_remove_passage_finish (KT_VAULT (source), result, &error);

  if (!is_removed)
    fail (call, error);
}

static void
remove_by_id (KtReviewHistory *self, Change *change, gint64 id)
{
  KtVault *vault = kt_session_get_vault (self->session);

  if (change->decisions[BEFORE] != NULL || change->decisions[AFTER] != NULL)
    kt_vault_remove_decision_async (vault, id, NULL, removed_cb, call_new (self, change));
  else
    kt_vault_remove_passage_async (vault, id, NULL, removed_cb, call_new (self, change));
}

/* Whether @later takes away what @change put. */
static gboolean
takes_away (const Change *later, const Change *change)
{
  if (later->decisions[AFTER] != NULL || later->passages[AFTER] != NULL)
    return FALSE;
  return (change->decisions[AFTER] != NULL && later->decisions[BEFORE] == change->decisions[AFTER]) ||
         (change->passages[AFTER] != NULL && later->passages[BEFORE] == change->passages[AFTER]);
}

static void
put_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Call) call = user_data;
  Change *change = call->change;
  g_autoptr (GError) error = NULL;
  gint64 id = change->decisions[BEFORE] != NULL || change->decisions[AFTER] != NULL
                  ? kt_vault_put_decision_finish (KT_VAULT (source), result, &error)
                  : kt_vault_put_passage_finish (KT_VAULT (source), result, &error);

  if (id == 0)
    {
      fail (call, error);
      return;
    }
  /* It was taken back before it had an id to be removed by. */
  if (change->is_undone && change->id == 0 && change->decisions[BEFORE] == NULL && change->passages[BEFORE] == NULL)
    remove_by_id (call->self, change, id);
  change->id = id;
  for (guint i = 0; i < call->self->changes->len; i++)
    {
      Change *later = g_ptr_array_index (call->self->changes, i);

      if (later->id != 0 || !takes_away (later, change))
        continue;
      later->id = id;
      remove_by_id (call->self, later, id);
    }
}

/* Makes of the vault and the source what the change has at @side. */
static void
establish (KtReviewHistory *self, Change *change, guint side)
{
  KtVault *vault = kt_session_get_vault (self->session);
  guint other = side == BEFORE ? AFTER : BEFORE;

  if (change->decisions[side] != NULL)
    {
      kt_review_source_put_decision (self->source, change->decisions[side]);
      kt_vault_put_decision_async (vault, change->decisions[side], NULL, put_cb, call_new (self, change));
      return;
    }
  if (change->passages[side] != NULL)
    {
      kt_review_source_put_passage (self->source, change->passages[side]);
      kt_vault_put_passage_async (vault, change->passages[side], NULL, put_cb, call_new (self, change));
      return;
    }

  if (change->decisions[other] != NULL)
    kt_review_source_drop_decision (self->source, change->decisions[other]);
  else
    kt_review_source_drop_passage (self->source, change->passages[other]);
  if (change->id != 0)
    remove_by_id (self, change, change->id);
}

/* The id that the vault has given to what was put in this visit. */
static gint64
find_id (KtReviewHistory *self, const KtDecision *decision, const KtPassage *passage)
{
  for (guint i = self->changes->len; i > 0; i--)
    {
      const Change *change = g_ptr_array_index (self->changes, i - 1);

      if ((decision != NULL && change->decisions[AFTER] == decision) ||
          (passage != NULL && change->passages[AFTER] == passage))
        return change->id;
    }
  return 0;
}

static void
perform (KtReviewHistory *self, Change *change)
{
  g_ptr_array_add (self->changes, change);
  establish (self, change, AFTER);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kt_review_history_finalize (GObject *object)
{
  KtReviewHistory *self = KT_REVIEW_HISTORY (object);

  g_clear_object (&self->session);
  g_clear_object (&self->source);
  g_clear_pointer (&self->changes, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_review_history_parent_class)->finalize (object);
}

static void
kt_review_history_class_init (KtReviewHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_review_history_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kt_review_history_init (KtReviewHistory *self)
{
  self->changes = g_ptr_array_new_with_free_func (change_unref);
}

KtReviewHistory *
kt_review_history_new (KtSession *session, KtReviewSource *source)
{
  KtReviewHistory *self = g_object_new (KT_TYPE_REVIEW_HISTORY, NULL);

  self->session = g_object_ref (session);
  self->source = g_object_ref (source);
  return self;
}

void
kt_review_history_put_decision (KtReviewHistory *self, KtDecision *decision)
{
  KtDecision *before;
  Change *change;

  g_return_if_fail (KT_IS_REVIEW_HISTORY (self));

  before = kt_decisions_find (kt_review_source_get_records (self->source)->decisions, decision->form, decision->place);
  change = change_new ();
  change->decisions[BEFORE] = before != NULL ? kt_decision_ref (before) : NULL;
  change->decisions[AFTER] = kt_decision_ref (decision);
  perform (self, change);
}

void
kt_review_history_remove_decision (KtReviewHistory *self, KtDecision *decision)
{
  Change *change;

  g_return_if_fail (KT_IS_REVIEW_HISTORY (self));

  change = change_new ();
  change->decisions[BEFORE] = kt_decision_ref (decision);
  change->id = decision->id != 0 ? decision->id : find_id (self, decision, NULL);
  perform (self, change);
}

void
kt_review_history_put_passage (KtReviewHistory *self, KtPassage *passage)
{
  KtPassage *before;
  Change *change;

  g_return_if_fail (KT_IS_REVIEW_HISTORY (self));

  before = kt_passages_find (kt_review_source_get_records (self->source)->passages, passage->note_id, passage->part,
                             passage->original);
  change = change_new ();
  change->passages[BEFORE] = before != NULL ? kt_passage_ref (before) : NULL;
  change->passages[AFTER] = kt_passage_ref (passage);
  perform (self, change);
}

void
kt_review_history_remove_passage (KtReviewHistory *self, KtPassage *passage)
{
  Change *change;

  g_return_if_fail (KT_IS_REVIEW_HISTORY (self));

  change = change_new ();
  change->passages[BEFORE] = kt_passage_ref (passage);
  change->id = passage->id != 0 ? passage->id : find_id (self, NULL, passage);
  perform (self, change);
}

gboolean
kt_review_history_can_undo (KtReviewHistory *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_HISTORY (self), FALSE);
  return self->changes->len > 0;
}

void
kt_review_history_join (KtReviewHistory *self)
{
  g_return_if_fail (KT_IS_REVIEW_HISTORY (self));

  if (self->changes->len > 1)
    ((Change *)g_ptr_array_index (self->changes, self->changes->len - 1))->is_joined = TRUE;
}

KtDecision *
kt_review_history_undo (KtReviewHistory *self)
{
  gboolean is_joined = TRUE;
  KtDecision *decision = NULL;

  g_return_val_if_fail (KT_IS_REVIEW_HISTORY (self), NULL);

  while (is_joined && self->changes->len > 0)
    {
      Change *change = g_ptr_array_steal_index (self->changes, self->changes->len - 1);
      KtDecision *of_change = change->decisions[AFTER] != NULL ? change->decisions[AFTER] : change->decisions[BEFORE];

      change->is_undone = TRUE;
      establish (self, change, BEFORE);
      is_joined = change->is_joined;
      if (of_change != NULL)
        {
          g_clear_pointer (&decision, kt_decision_unref);
          decision = kt_decision_ref (of_change);
        }
      change_unref (change);
    }
  g_signal_emit (self, signals[CHANGED], 0);
  return decision;
}
