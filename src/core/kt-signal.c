/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-signal.h"

#include "core/kt-text.h"

KtSignal *
kt_signal_new (const char *text)
{
  KtSignal *self = g_atomic_rc_box_new0 (KtSignal);

  self->text = g_strdup (text);
  self->venster = KT_VENSTER_SAMENHANG;
  self->question = g_strdup ("");
  self->casussen = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

KtSignal *
kt_signal_copy (const KtSignal *self)
{
  KtSignal *copy = g_atomic_rc_box_new0 (KtSignal);

  *copy = *self;
  copy->text = g_strdup (self->text);
  copy->question = g_strdup (self->question);
  copy->casussen = g_array_copy (self->casussen);
  return copy;
}

KtSignal *
kt_signal_ref (KtSignal *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtSignal *self = data;

  g_free (self->text);
  g_free (self->question);
  g_array_unref (self->casussen);
}

void
kt_signal_unref (KtSignal *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_signal_has_casus (const KtSignal *self, gint64 casus_id)
{
  for (guint i = 0; i < self->casussen->len; i++)
    if (g_array_index (self->casussen, gint64, i) == casus_id)
      return TRUE;
  return FALSE;
}

void
kt_signal_add_casus (KtSignal *self, gint64 casus_id)
{
  guint i = 0;

  if (casus_id == 0 || kt_signal_has_casus (self, casus_id))
    return;
  while (i < self->casussen->len && g_array_index (self->casussen, gint64, i) < casus_id)
    i++;
  g_array_insert_val (self->casussen, i, casus_id);
}

void
kt_signal_remove_casus (KtSignal *self, gint64 casus_id)
{
  for (guint i = 0; i < self->casussen->len; i++)
    if (g_array_index (self->casussen, gint64, i) == casus_id)
      {
        g_array_remove_index (self->casussen, i);
        return;
      }
}

gboolean
kt_signal_check (const KtSignal *self, const char *place, GError **error)
{
  g_autofree char *text_place = g_strconcat (place, "text", NULL);
  g_autofree char *question_place = g_strconcat (place, "question", NULL);

  return kt_text_check (self->text, -1, KT_TEXT_MAX, text_place, error) &&
         kt_text_check_filled (self->text, text_place, error) && kt_line_check (self->question, question_place, error);
}
