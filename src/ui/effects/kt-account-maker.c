/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-account-maker.h"

#include "core/kt-error.h"
#include "core/kt-json.h"
#include "effects/kt-analysis-reader.h"
#include "publish/kt-lexicon-file.h"
#include "store/kt-vault-review.h"

#include <string.h>

/* What was worked out of the analysis, once; reference counted atomically, because a thread may outlive the maker. */
typedef struct
{
  KtAnalysisResult *result;
  KtDialogue *dialogue; /* NULL for none */
} Figures;

struct _KtAccountMaker
{
  GObject parent_instance;

  KtSession *session;
  KtAnalysisRecord *record;
  GCancellable *cancellable; /* of the load under way */
  gboolean is_stopped;
  gboolean is_loading;

  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *decisions;
  KtPriceList *price_list;
  gboolean price_list_is_known; /* also that there is none */
  Figures *figures;

  gboolean is_making;
  gboolean make_again;
  KtMadeAccount *made;
};

enum
{
  MADE,
  BUSY,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtAccountMaker, kt_account_maker, G_TYPE_OBJECT)

/* What an account is made of, for the thread that makes it, and what it made. */
typedef struct
{
  KtLexicon *lexicon;
  KtAnalysisRecord *record;
  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *decisions;
  KtPriceList *price_list;
  Figures *figures;
  char *date;
  KtMadeAccount *made;
} Making;

static void
figures_clear (gpointer data)
{
  Figures *figures = data;

  g_clear_pointer (&figures->result, kt_analysis_result_free);
  g_clear_pointer (&figures->dialogue, kt_dialogue_unref);
}

static void
figures_unref (Figures *figures)
{
  g_atomic_rc_box_release_full (figures, figures_clear);
}

static void
made_free (KtMadeAccount *made)
{
  g_clear_pointer (&made->review, kt_review_unref);
  g_clear_pointer (&made->document, kt_document_unref);
  g_free (made->fingerprint);
  g_free (made);
}

static void
making_free (gpointer data)
{
  Making *making = data;

  g_clear_pointer (&making->lexicon, kt_lexicon_unref);
  kt_analysis_record_unref (making->record);
  kt_casus_unref (making->casus);
  g_ptr_array_unref (making->persons);
  g_ptr_array_unref (making->decisions);
  g_clear_pointer (&making->price_list, kt_price_list_unref);
  g_clear_pointer (&making->figures, figures_unref);
  g_free (making->date);
  g_clear_pointer (&making->made, made_free);
  g_free (making);
}

/* --- Making --- */

static gboolean
read_dialogue (const KtAnalysisRecord *record, KtDialogue **dialogue, GError **error)
{
  g_autoptr (JsonNode) node = NULL;

  if (*record->dialogue == '\0')
    return TRUE;
  node = kt_json_parse (record->dialogue, strlen (record->dialogue), error);
  *dialogue = node != NULL ? kt_dialogue_read (node, "", error) : NULL;
  return *dialogue != NULL;
}

/* (transfer full): the figures of @record, which are drawn. */
static Figures *
work_out (const KtAnalysisRecord *record, GError **error)
{
  g_autoptr (JsonNode) node = kt_json_parse (record->document, strlen (record->document), error);
  g_autoptr (KtAnalysis) analysis = node != NULL ? kt_analysis_read (node, "", error) : NULL;
  Figures *figures;

  if (analysis == NULL)
    return NULL;
  figures = g_atomic_rc_box_new0 (Figures);
  figures->result = kt_analysis_calculate (analysis, error);
  if (figures->result == NULL || !read_dialogue (record, &figures->dialogue, error))
    {
      figures_unref (figures);
      return NULL;
    }
  kt_analysis_result_draw (figures->result);
  return figures;
}

static char *
make_fingerprint (const KtDocument *document, GError **error)
{
  g_autoptr (GBytes) text = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, error);

  return text != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, text) : NULL;
}

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Making *making = data;
  g_autoptr (KtVerification) verification = NULL;
  GError *error = NULL;
  KtAccountSource account;
  KtMadeAccount *made;

  if (making->lexicon == NULL)
    making->lexicon = kt_lexicon_open (&error);
  if (making->lexicon != NULL && making->figures == NULL)
    making->figures = work_out (making->record, &error);
  if (making->lexicon == NULL || making->figures == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  account = (KtAccountSource){
    .result = making->figures->result,
    .dialogue = making->figures->dialogue,
    .price_list_id = making->record->price_list,
    .price_list = making->price_list,
  };
  made = making->made = g_new0 (KtMadeAccount, 1);
  made->review = kt_account_review (&account, making->lexicon, making->casus, making->persons, making->decisions);
  verification = kt_review_make_verification (made->review, making->lexicon);
  made->document = kt_account_make (&account, made->review, verification, making->date);
  made->fingerprint = make_fingerprint (made->document, &error);
  if (made->fingerprint != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void make (KtAccountMaker *self);

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KtAccountMaker *self = KT_ACCOUNT_MAKER (source);
  Making *making = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_made = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->is_stopped)
    return;
  self->is_making = FALSE;
  if (self->figures == NULL && making->figures != NULL)
    self->figures = g_atomic_rc_box_acquire (making->figures);
  if (self->make_again)
    {
      make (self);
      return;
    }
  g_clear_pointer (&self->made, made_free);
  if (is_made)
    {
      kt_session_set_lexicon (self->session, making->lexicon);
      self->made = g_steal_pointer (&making->made);
      g_signal_emit (self, signals[MADE], 0);
    }
  else
    {
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  g_signal_emit (self, signals[BUSY], 0);
}

static void
make (KtAccountMaker *self)
{
  KtLexicon *lexicon = kt_session_get_lexicon (self->session);
  g_autoptr (GTask) task = NULL;
  Making *making;

  self->make_again = self->is_making;
  if (self->is_making)
    return;
  making = g_new0 (Making, 1);
  making->lexicon = lexicon != NULL ? kt_lexicon_ref (lexicon) : NULL;
  making->record = kt_analysis_record_ref (self->record);
  making->casus = kt_casus_ref (self->casus);
  making->persons = g_ptr_array_ref (self->persons);
  making->decisions = g_ptr_array_ref (self->decisions);
  making->price_list = self->price_list != NULL ? kt_price_list_ref (self->price_list) : NULL;
  making->figures = self->figures != NULL ? g_atomic_rc_box_acquire (self->figures) : NULL;
  making->date = kt_clock_get_date (kt_session_get_clock (self->session));
  self->is_making = TRUE;
  g_signal_emit (self, signals[BUSY], 0);
  task = g_task_new (self, NULL, made_cb, NULL);
  g_task_set_source_tag (task, make);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_thread);
}

/* --- Loading --- */

/* Whether an answer is wanted and good; else what went wrong is told. */
static gboolean
is_good (KtAccountMaker *self, const GError *error)
{
  if (self->is_stopped || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;
  if (error == NULL)
    return TRUE;
  g_cancellable_cancel (self->cancellable);
  self->is_loading = FALSE;
  g_clear_pointer (&self->made, made_free);
  g_signal_emit (self, signals[FAILED], 0, error);
  g_signal_emit (self, signals[BUSY], 0);
  return FALSE;
}

static void
make_when_ready (KtAccountMaker *self)
{
  if (self->decisions == NULL || !self->price_list_is_known)
    return;
  self->is_loading = FALSE;
  make (self);
}

static void
got_price_list_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtAccountMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtPriceList) list = kt_editions_find_finish (KT_EDITIONS (source), result, &error);

  /* A version that was never in this vault is no reason to have no account: it says so. */
  if (g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    g_clear_error (&error);
  if (!is_good (self, error))
    return;
  g_clear_pointer (&self->price_list, kt_price_list_unref);
  self->price_list = g_steal_pointer (&list);
  self->price_list_is_known = TRUE;
  make_when_ready (self);
}

static void
got_decisions_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtAccountMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = kt_vault_list_decisions_finish (KT_VAULT (source), result, &error);

  if (!is_good (self, error))
    return;
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  self->decisions = g_steal_pointer (&decisions);
  make_when_ready (self);
}

static void
got_persons_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtAccountMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) persons = kt_vault_list_persons_finish (KT_VAULT (source), result, &error);

  if (!is_good (self, error))
    return;
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  self->persons = g_steal_pointer (&persons);
}

static void
got_casus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtAccountMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtCasus) casus = kt_vault_get_casus_finish (KT_VAULT (source), result, &error);

  if (!is_good (self, error))
    return;
  g_clear_pointer (&self->casus, kt_casus_unref);
  self->casus = g_steal_pointer (&casus);
}

void
kt_account_maker_load (KtAccountMaker *self)
{
  KtVault *vault;
  gint64 casus_id;

  g_return_if_fail (KT_IS_ACCOUNT_MAKER (self));

  vault = kt_session_get_vault (self->session);
  casus_id = self->record->casus_id;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_loading = TRUE;
  g_signal_emit (self, signals[BUSY], 0);
  /* The vault answers in the order in which it was asked: with the decisions all are there. */
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  kt_vault_get_casus_async (vault, casus_id, self->cancellable, got_casus_cb, g_object_ref (self));
  kt_vault_list_persons_async (vault, casus_id, self->cancellable, got_persons_cb, g_object_ref (self));
  kt_vault_list_decisions_async (vault, casus_id, self->cancellable, got_decisions_cb, g_object_ref (self));
  if (!self->price_list_is_known && *self->record->price_list != '\0')
    kt_editions_find_async (kt_session_get_price_lists (self->session), self->record->price_list, self->cancellable,
                            got_price_list_cb, g_object_ref (self));
  else
    self->price_list_is_known = TRUE;
}

static void
changed_cb (KtAccountMaker *self, gint64 casus_id)
{
  if (casus_id == self->record->casus_id && !self->is_stopped)
    kt_account_maker_load (self);
}

/* --- Object --- */

static void
kt_account_maker_finalize (GObject *object)
{
  KtAccountMaker *self = KT_ACCOUNT_MAKER (object);

  kt_account_maker_stop (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->record, kt_analysis_record_unref);
  g_clear_pointer (&self->casus, kt_casus_unref);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->price_list, kt_price_list_unref);
  g_clear_pointer (&self->figures, figures_unref);
  g_clear_pointer (&self->made, made_free);

  G_OBJECT_CLASS (kt_account_maker_parent_class)->finalize (object);
}

static void
kt_account_maker_class_init (KtAccountMakerClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kt_account_maker_finalize;

  signals[MADE] = g_signal_new ("made", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BUSY] = g_signal_new ("busy", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kt_account_maker_init (KtAccountMaker *self)
{
}

KtAccountMaker *
kt_account_maker_new (KtSession *session, KtAnalysisRecord *record)
{
  KtAccountMaker *self = g_object_new (KT_TYPE_ACCOUNT_MAKER, NULL);
  KtVault *vault = kt_session_get_vault (session);

  self->session = g_object_ref (session);
  self->record = kt_analysis_record_ref (record);
  g_signal_connect_object (vault, "casus-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "persons-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "review-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  kt_account_maker_load (self);
  return self;
}

void
kt_account_maker_stop (KtAccountMaker *self)
{
  g_return_if_fail (KT_IS_ACCOUNT_MAKER (self));

  self->is_stopped = TRUE;
  g_cancellable_cancel (self->cancellable);
}

gboolean
kt_account_maker_is_busy (KtAccountMaker *self)
{
  g_return_val_if_fail (KT_IS_ACCOUNT_MAKER (self), FALSE);

  return self->is_loading || self->is_making;
}

const KtMadeAccount *
kt_account_maker_get_made (KtAccountMaker *self)
{
  g_return_val_if_fail (KT_IS_ACCOUNT_MAKER (self), NULL);

  return self->made;
}
