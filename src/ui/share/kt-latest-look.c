/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-latest-look.h"

#include "core/kt-error.h"
#include "store/kt-vault-vensters.h"
#include "ui/widgets/kt-result.h"
#include "vensters/kt-venster-review-record.h"

#include <string.h>

struct _KtLatestLook
{
  GObject parent_instance;

  KtSession *session;
  gint64 casus_id;
  char *document; /* (nullable): what @review was read from */
  KtVensterReview *review;
  KtQuestionBank *bank;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtLatestLook, kt_latest_look, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
got_bank_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtLatestLook) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtQuestionBank) bank = kt_editions_find_finish (KT_EDITIONS (source), result, &error);

  if (kt_result_is_unwanted (result))
    return;
  /* A look whose bank is not there says so. Of one that cannot be read nobody knows how much was left out. */
  if (bank == NULL && !g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    g_clear_pointer (&self->review, kt_venster_review_unref);
  self->bank = g_steal_pointer (&bank);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtLatestLook) self = user_data;
  g_autoptr (GPtrArray) records = kt_vault_list_venster_reviews_finish (KT_VAULT (source), result, NULL);
  const KtVensterRecord *latest;

  if (kt_result_is_unwanted (result) || records == NULL)
    return;
  latest = kt_venster_review_find_latest (records);
  if (!g_set_str (&self->document, latest != NULL ? latest->document : NULL))
    return;
  g_clear_pointer (&self->review, kt_venster_review_unref);
  g_clear_pointer (&self->bank, kt_question_bank_unref);
  if (latest != NULL)
    self->review = kt_venster_review_parse (latest->document, strlen (latest->document), NULL);
  if (self->review != NULL && *self->review->bank != '\0')
    kt_editions_find_async (kt_session_get_question_banks (self->session), self->review->bank, self->cancellable,
                            got_bank_cb, g_object_ref (self));
  else
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
load (KtLatestLook *self)
{
  kt_result_ask_anew (&self->cancellable);
  kt_vault_list_venster_reviews_async (kt_session_get_vault (self->session), self->casus_id, self->cancellable,
                                       listed_cb, g_object_ref (self));
}

static void
vensters_changed_cb (KtLatestLook *self, gint64 casus_id)
{
  if (casus_id == self->casus_id)
    load (self);
}

static void
kt_latest_look_dispose (GObject *object)
{
  KtLatestLook *self = KT_LATEST_LOOK (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_latest_look_parent_class)->dispose (object);
}

static void
kt_latest_look_finalize (GObject *object)
{
  KtLatestLook *self = KT_LATEST_LOOK (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->document, g_free);
  g_clear_pointer (&self->review, kt_venster_review_unref);
  g_clear_pointer (&self->bank, kt_question_bank_unref);
  G_OBJECT_CLASS (kt_latest_look_parent_class)->finalize (object);
}

static void
kt_latest_look_class_init (KtLatestLookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_latest_look_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_latest_look_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_latest_look_init (KtLatestLook *self)
{
}

KtLatestLook *
kt_latest_look_new (KtSession *session, gint64 casus_id)
{
  KtLatestLook *self = g_object_new (KT_TYPE_LATEST_LOOK, NULL);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  g_signal_connect_object (kt_session_get_vault (session), "vensters-changed", G_CALLBACK (vensters_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);
  return self;
}

KtVensterReview *
kt_latest_look_get_review (KtLatestLook *self)
{
  return self->review;
}

KtQuestionBank *
kt_latest_look_get_bank (KtLatestLook *self)
{
  return self->bank;
}
