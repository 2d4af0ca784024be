/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-assessment.h"

#include "core/kt-text.h"

KtAssessment *
kt_assessment_new (void)
{
  KtAssessment *self = g_atomic_rc_box_new0 (KtAssessment);

  self->answered_by = g_strdup ("");
  self->fingerprint = g_strdup ("");
  self->why = g_strdup ("");
  return self;
}

KtAssessment *
kt_assessment_copy (const KtAssessment *self)
{
  KtAssessment *copy = g_atomic_rc_box_new0 (KtAssessment);

  *copy = *self;
  copy->answered_by = g_strdup (self->answered_by);
  copy->fingerprint = g_strdup (self->fingerprint);
  copy->why = g_strdup (self->why);
  return copy;
}

KtAssessment *
kt_assessment_ref (KtAssessment *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtAssessment *self = data;

  g_free (self->answered_by);
  g_free (self->fingerprint);
  g_free (self->why);
}

void
kt_assessment_unref (KtAssessment *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_assessment_check (const KtAssessment *self, const char *place, GError **error)
{
  g_autofree char *answered_by_place = g_strconcat (place, "answered_by", NULL);
  g_autofree char *fingerprint_place = g_strconcat (place, "fingerprint", NULL);
  g_autofree char *why_place = g_strconcat (place, "why", NULL);

  return kt_line_check (self->answered_by, answered_by_place, error) &&
         kt_text_check_filled (self->answered_by, answered_by_place, error) &&
         kt_line_check (self->fingerprint, fingerprint_place, error) &&
         kt_text_check (self->why, -1, KT_TEXT_MAX, why_place, error);
}
