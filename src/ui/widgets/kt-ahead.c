/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-ahead.h"

struct _KtAhead
{
  GAsyncReadyCallback callback;
  gpointer user_data;
};

KtAhead *
kt_ahead_new (GAsyncReadyCallback callback)
{
  KtAhead *self = g_new0 (KtAhead, 1);

  self->callback = callback;
  return self;
}

void
kt_ahead_set_user_data (KtAhead *self, gpointer user_data)
{
  self->user_data = user_data;
}

void
kt_ahead_cb (GObject *source, GAsyncResult *result, gpointer ahead)
{
  g_autofree KtAhead *self = ahead;

  self->callback (source, result, self->user_data);
}
