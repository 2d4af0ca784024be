/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-history.h"

struct _KtHistory
{
  gpointer now;
  GPtrArray *before; /* the latest last */
  GPtrArray *after;  /* the next one last */
  char *field;       /* (nullable): what the last step is in */
  GDestroyNotify free_state;
};

KtHistory *
kt_history_new (gpointer now, GDestroyNotify free_state)
{
  KtHistory *self = g_new0 (KtHistory, 1);

  self->now = now;
  self->before = g_ptr_array_new_with_free_func (free_state);
  self->after = g_ptr_array_new_with_free_func (free_state);
  self->free_state = free_state;
  return self;
}

void
kt_history_free (KtHistory *self)
{
  self->free_state (self->now);
  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->after);
  g_free (self->field);
  g_free (self);
}

gpointer
kt_history_get (const KtHistory *self)
{
  return self->now;
}

void
kt_history_amend (KtHistory *self, gpointer other)
{
  self->free_state (self->now);
  self->now = other;
}

void
kt_history_put (KtHistory *self, gpointer next, const char *field)
{
  if (field != NULL && g_strcmp0 (field, self->field) == 0 && self->before->len > 0)
    {
      kt_history_amend (self, next);
    }
  else
    {
      g_ptr_array_add (self->before, self->now);
      self->now = next;
    }
  g_ptr_array_set_size (self->after, 0);
  g_set_str (&self->field, field);
}

void
kt_history_end_step (KtHistory *self)
{
  g_clear_pointer (&self->field, g_free);
}

gboolean
kt_history_can_undo (const KtHistory *self)
{
  return self->before->len > 0;
}

gboolean
kt_history_can_redo (const KtHistory *self)
{
  return self->after->len > 0;
}

static gboolean
go (KtHistory *self, GPtrArray *from, GPtrArray *to)
{
  if (from->len == 0)
    return FALSE;
  g_ptr_array_add (to, self->now);
  self->now = g_ptr_array_steal_index (from, from->len - 1);
  kt_history_end_step (self);
  return TRUE;
}

gboolean
kt_history_undo (KtHistory *self)
{
  return go (self, self->before, self->after);
}

gboolean
kt_history_redo (KtHistory *self)
{
  return go (self, self->after, self->before);
}

gboolean
kt_history_take_back (KtHistory *self, const char *field)
{
  if (g_strcmp0 (self->field, field) != 0 || !kt_history_undo (self))
    return FALSE;
  g_ptr_array_set_size (self->after, 0);
  return TRUE;
}
