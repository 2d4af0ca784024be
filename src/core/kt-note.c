/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-note.h"

#include "core/kt-date.h"
#include "core/kt-error.h"
#include "core/kt-text.h"

KtNote *
kt_note_new (const char *at)
{
  KtNote *self = g_atomic_rc_box_new0 (KtNote);

  self->at = g_strdup (at);
  self->participants = g_strdup ("");
  self->text = g_strdup ("");
  self->own_words = g_strdup ("");
  self->impression = g_strdup ("");
  return self;
}

KtNote *
kt_note_copy (const KtNote *self)
{
  KtNote *copy = g_atomic_rc_box_new0 (KtNote);

  *copy = *self;
  copy->ref = g_strdup (self->ref);
  copy->at = g_strdup (self->at);
  copy->participants = g_strdup (self->participants);
  copy->text = g_strdup (self->text);
  copy->own_words = g_strdup (self->own_words);
  copy->impression = g_strdup (self->impression);
  return copy;
}

KtNote *
kt_note_ref (KtNote *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtNote *self = data;

  g_free (self->ref);
  g_free (self->at);
  g_free (self->participants);
  g_free (self->text);
  g_free (self->own_words);
  g_free (self->impression);
}

void
kt_note_unref (KtNote *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_note_check (const KtNote *self, const char *place, GError **error)
{
  const struct
  {
    const char *member;
    const char *text;
  } texts[] = {
    { "text", self->text },
    { "own_words", self->own_words },
    { "impression", self->impression },
  };

  if (!kt_moment_is_valid (self->at))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%sat: is not a moment YYYY-MM-DDTHH:MM", place);
      return FALSE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text_place = g_strconcat (place, texts[i].member, NULL);

      if (!kt_text_check (texts[i].text, -1, KT_TEXT_MAX, text_place, error))
        return FALSE;
    }

  g_autofree char *participants_place = g_strconcat (place, "participants", NULL);
  g_autofree char *ref_place = g_strconcat (place, "id", NULL);

  return kt_line_check (self->participants, participants_place, error) &&
         (self->ref == NULL || kt_line_check (self->ref, ref_place, error));
}

gboolean
kt_note_is_blank (const KtNote *self)
{
  return kt_text_is_blank (self->text) && kt_text_is_blank (self->own_words) && kt_text_is_blank (self->impression);
}
