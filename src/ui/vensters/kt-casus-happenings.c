/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-casus-happenings.h"

#include "store/kt-vault-happening.h"

struct _KtCasusHappenings
{
  GObject parent_instance;

  KtVault *vault;
  gint64 casus_id;
  GCancellable *cancellable;
  GPtrArray *happenings; /* (nullable) (element-type KtHappeningRecord) */
};

G_DEFINE_FINAL_TYPE (KtCasusHappenings, kt_casus_happenings, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What cannot be read now stays as it was read last. */
static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusHappenings) self = user_data;
  g_autoptr (GPtrArray) happenings = kt_vault_list_happenings_finish (KT_VAULT (source), result, NULL);

  if (happenings == NULL || self->cancellable == NULL)
    return;
  g_clear_pointer (&self->happenings, g_ptr_array_unref);
  self->happenings = g_steal_pointer (&happenings);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_all (KtCasusHappenings *self)
{
  kt_vault_list_happenings_async (self->vault, self->casus_id, self->cancellable, listed_cb, g_object_ref (self));
}

static void
casus_changed_cb (KtCasusHappenings *self, gint64 casus_id)
{
  if (casus_id == self->casus_id)
    read_all (self);
}

static void
analyses_changed_cb (KtCasusHappenings *self, gint64 casus_id, gint64 analysis_id)
{
  casus_changed_cb (self, casus_id);
}

static void
kt_casus_happenings_dispose (GObject *object)
{
  KtCasusHappenings *self = KT_CASUS_HAPPENINGS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->vault);
  g_clear_pointer (&self->happenings, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_casus_happenings_parent_class)->dispose (object);
}

static void
kt_casus_happenings_class_init (KtCasusHappeningsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_casus_happenings_dispose;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_casus_happenings_init (KtCasusHappenings *self)
{
  self->cancellable = g_cancellable_new ();
}

KtCasusHappenings *
kt_casus_happenings_new (KtSession *session, gint64 casus_id)
{
  KtCasusHappenings *self = g_object_new (KT_TYPE_CASUS_HAPPENINGS, NULL);

  self->vault = g_object_ref (kt_session_get_vault (session));
  self->casus_id = casus_id;
  g_signal_connect_object (self->vault, "casus-changed", G_CALLBACK (casus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->vault, "analyses-changed", G_CALLBACK (analyses_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->vault, "signals-changed", G_CALLBACK (read_all), self, G_CONNECT_SWAPPED);
  read_all (self);
  return self;
}

GPtrArray *
kt_casus_happenings_get_all (KtCasusHappenings *self)
{
  return self->happenings;
}
