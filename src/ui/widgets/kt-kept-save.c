/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-kept-save.h"

struct _KtKeptSave
{
  KtKeptSaveFunc store;
  gpointer work;
  GDestroyNotify free_work;
};

KtKeptSave *
kt_kept_save_new (KtKeptSaveFunc store, gpointer work, GDestroyNotify free_work)
{
  KtKeptSave *self = g_rc_box_new0 (KtKeptSave);

  self->store = store;
  self->work = work;
  self->free_work = free_work;
  return self;
}

KtKeptSave *
kt_kept_save_ref (KtKeptSave *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtKeptSave *self = data;

  self->free_work (self->work);
}

void
kt_kept_save_unref (KtKeptSave *self)
{
  g_rc_box_release_full (self, clear);
}

void
kt_kept_save_store (KtKeptSave *self, KtSession *session)
{
  self->store (session, self->work);
}
