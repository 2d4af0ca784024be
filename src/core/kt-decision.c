/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-decision.h"

#include "core/kt-text.h"

KtDecision *
kt_decision_new (const char *form)
{
  KtDecision *self = g_atomic_rc_box_new0 (KtDecision);

  self->form = g_strdup (form);
  return self;
}

KtDecision *
kt_decision_copy (const KtDecision *self)
{
  KtDecision *copy = g_atomic_rc_box_new0 (KtDecision);

  *copy = *self;
  copy->form = g_strdup (self->form);
  copy->place = g_strdup (self->place);
  copy->wording = g_strdup (self->wording);
  return copy;
}

KtDecision *
kt_decision_ref (KtDecision *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtDecision *self = data;

  g_free (self->form);
  g_free (self->place);
  g_free (self->wording);
}

void
kt_decision_unref (KtDecision *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_decision_check (const KtDecision *self, const char *place, GError **error)
{
  g_autofree char *form_place = g_strconcat (place, "form", NULL);
  g_autofree char *place_place = g_strconcat (place, "place", NULL);
  g_autofree char *wording_place = g_strconcat (place, "wording", NULL);

  if (!kt_text_check (self->form, -1, KT_DECISION_FORM_MAX, form_place, error) ||
      !kt_text_check_filled (self->form, form_place, error))
    return FALSE;
  if (self->place != NULL && (!kt_text_check (self->place, -1, KT_DECISION_PLACE_MAX, place_place, error) ||
                              !kt_text_check_filled (self->place, place_place, error)))
    return FALSE;
  return self->wording == NULL || kt_short_line_check (self->wording, KT_DECISION_WORDING_MAX, wording_place, error);
}
