/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-session.h"

struct _KtSession
{
  GObject parent_instance;

  KtVault *vault;
  GSettings *settings;
  KtClock *clock;
  KtLexicon *lexicon;
  KtEditions *price_lists;
  KtEditions *question_banks;
  guint n_unsaved;
  gboolean is_refused; /* since all was stored */
};

G_DEFINE_FINAL_TYPE (KtSession, kt_session, G_TYPE_OBJECT)

enum
{
  CLOSING,
  ENDING,
  REFUSED,
  UNSAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
stop_editions (KtEditions **editions)
{
  if (*editions != NULL)
    kt_editions_stop (*editions);
  g_clear_object (editions);
}

static void
kt_session_finalize (GObject *object)
{
  KtSession *self = KT_SESSION (object);

  stop_editions (&self->price_lists);
  stop_editions (&self->question_banks);
  g_clear_object (&self->vault);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->clock, kt_clock_unref);
  g_clear_pointer (&self->lexicon, kt_lexicon_unref);

  G_OBJECT_CLASS (kt_session_parent_class)->finalize (object);
}

static void
kt_session_class_init (KtSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kt_session_finalize;

  signals[CLOSING] =
      g_signal_new ("closing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENDING] =
      g_signal_new ("ending", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[UNSAVED] = g_signal_new ("unsaved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
kt_session_init (KtSession *self)
{
}

KtSession *
kt_session_new (KtVault *vault, GSettings *settings, KtClock *clock)
{
  KtSession *self = g_object_new (KT_TYPE_SESSION, NULL);

  self->vault = g_object_ref (vault);
  self->settings = g_object_ref (settings);
  self->clock = kt_clock_ref (clock);
  return self;
}

KtVault *
kt_session_get_vault (KtSession *self)
{
  g_return_val_if_fail (KT_IS_SESSION (self), NULL);
  return self->vault;
}

GSettings *
kt_session_get_settings (KtSession *self)
{
  g_return_val_if_fail (KT_IS_SESSION (self), NULL);
  return self->settings;
}

KtClock *
kt_session_get_clock (KtSession *self)
{
  g_return_val_if_fail (KT_IS_SESSION (self), NULL);
  return self->clock;
}

KtLexicon *
kt_session_get_lexicon (KtSession *self)
{
  g_return_val_if_fail (KT_IS_SESSION (self), NULL);
  return self->lexicon;
}

void
kt_session_set_lexicon (KtSession *self, KtLexicon *lexicon)
{
  g_return_if_fail (KT_IS_SESSION (self));
  if (self->lexicon == NULL)
    self->lexicon = kt_lexicon_ref (lexicon);
}

KtEditions *
kt_session_get_price_lists (KtSession *self)
{
  g_return_val_if_fail (KT_IS_SESSION (self), NULL);
  if (self->price_lists == NULL)
    self->price_lists = kt_editions_new (self->vault, &kt_price_list_calls);
  return self->price_lists;
}

KtEditions *
kt_session_get_question_banks (KtSession *self)
{
  g_return_val_if_fail (KT_IS_SESSION (self), NULL);
  if (self->question_banks == NULL)
    self->question_banks = kt_editions_new (self->vault, &kt_question_bank_calls);
  return self->question_banks;
}

void
kt_session_flush (KtSession *self)
{
  g_return_if_fail (KT_IS_SESSION (self));
  g_signal_emit (self, signals[CLOSING], 0);
}

void
kt_session_end (KtSession *self)
{
  g_return_if_fail (KT_IS_SESSION (self));
  g_signal_emit (self, signals[CLOSING], 0);
  g_signal_emit (self, signals[ENDING], 0);
}

void
kt_session_change_unsaved (KtSession *self, int change)
{
  g_return_if_fail (KT_IS_SESSION (self));
  self->n_unsaved += (guint)change;
  if (self->n_unsaved == 0)
    self->is_refused = FALSE;
}

gboolean
kt_session_has_unsaved (KtSession *self)
{
  g_return_val_if_fail (KT_IS_SESSION (self), FALSE);
  return self->n_unsaved > 0;
}

void
kt_session_refuse (KtSession *self, const GError *error)
{
  g_return_if_fail (KT_IS_SESSION (self));

  if (self->is_refused)
    return;
  self->is_refused = TRUE;
  g_signal_emit (self, signals[REFUSED], 0, error);
}

void
kt_session_leave (KtSession *self, KtKeptSave *save)
{
  g_return_if_fail (KT_IS_SESSION (self));
  g_signal_emit (self, signals[UNSAVED], 0, save);
}
