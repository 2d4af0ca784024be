/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters/kt-venster-review.h"

#include "core/kt-parts.h"

KtEvidence *
kt_evidence_new (const char *note, KtNotePart part, const char *passage)
{
  KtEvidence *self = g_atomic_rc_box_new0 (KtEvidence);

  self->note = g_strdup (note);
  self->part = part;
  self->passage = g_strdup (passage);
  return self;
}

KtEvidence *
kt_evidence_ref (KtEvidence *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_evidence (gpointer data)
{
  KtEvidence *self = data;

  g_free (self->note);
  g_free (self->passage);
}

void
kt_evidence_unref (KtEvidence *self)
{
  g_atomic_rc_box_release_full (self, clear_evidence);
}

KtVensterAnswer *
kt_venster_answer_new (void)
{
  KtVensterAnswer *self = g_atomic_rc_box_new0 (KtVensterAnswer);

  self->extent = KT_EXTENT_UNSAID;
  self->influence = KT_INFLUENCE_UNSAID;
  self->remark = g_strdup ("");
  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_evidence_unref);
  return self;
}

KtVensterAnswer *
kt_venster_answer_copy (const KtVensterAnswer *self)
{
  KtVensterAnswer *copy = g_atomic_rc_box_new0 (KtVensterAnswer);

  *copy = *self;
  copy->question = g_strdup (self->question);
  copy->label = g_strdup (self->label);
  copy->asked = g_strdup (self->asked);
  copy->remark = g_strdup (self->remark);
  copy->evidence = kt_parts_copy (self->evidence, (GDestroyNotify)kt_evidence_unref);
  return copy;
}

KtVensterAnswer *
kt_venster_answer_ref (KtVensterAnswer *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_answer (gpointer data)
{
  KtVensterAnswer *self = data;

  g_free (self->question);
  g_free (self->label);
  g_free (self->asked);
  g_free (self->remark);
  g_ptr_array_unref (self->evidence);
}

void
kt_venster_answer_unref (KtVensterAnswer *self)
{
  g_atomic_rc_box_release_full (self, clear_answer);
}

KtAxisPosition *
kt_axis_position_new (const char *axis, const char *left, const char *right, gint position, const char *why)
{
  KtAxisPosition *self = g_atomic_rc_box_new0 (KtAxisPosition);

  self->axis = g_strdup (axis);
  self->left = g_strdup (left);
  self->right = g_strdup (right);
  self->position = position;
  self->why = g_strdup (why);
  return self;
}

KtAxisPosition *
kt_axis_position_ref (KtAxisPosition *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_position (gpointer data)
{
  KtAxisPosition *self = data;

  g_free (self->axis);
  g_free (self->left);
  g_free (self->right);
  g_free (self->why);
}

void
kt_axis_position_unref (KtAxisPosition *self)
{
  g_atomic_rc_box_release_full (self, clear_position);
}

KtVensterReview *
kt_venster_review_new (const char *date, KtViewer viewer, const char *bank)
{
  KtVensterReview *self = g_atomic_rc_box_new0 (KtVensterReview);

  self->date = g_strdup (date);
  self->viewer = viewer;
  self->who = g_strdup ("");
  self->bank = g_strdup (bank);
  self->samenhang = g_strdup ("");
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_answer_unref);
  self->axes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_axis_position_unref);
  self->government = g_strdup ("");
  self->government_label = g_strdup ("");
  self->government_why = g_strdup ("");
  return self;
}

KtVensterReview *
kt_venster_review_copy (const KtVensterReview *self)
{
  KtVensterReview *copy = g_atomic_rc_box_new0 (KtVensterReview);

  *copy = *self;
  copy->date = g_strdup (self->date);
  copy->who = g_strdup (self->who);
  copy->bank = g_strdup (self->bank);
  copy->samenhang = g_strdup (self->samenhang);
  copy->answers = kt_parts_copy (self->answers, (GDestroyNotify)kt_venster_answer_unref);
  copy->axes = kt_parts_copy (self->axes, (GDestroyNotify)kt_axis_position_unref);
  copy->government = g_strdup (self->government);
  copy->government_label = g_strdup (self->government_label);
  copy->government_why = g_strdup (self->government_why);
  return copy;
}

KtVensterReview *
kt_venster_review_ref (KtVensterReview *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_review (gpointer data)
{
  KtVensterReview *self = data;

  g_free (self->date);
  g_free (self->who);
  g_free (self->bank);
  g_free (self->samenhang);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->axes);
  g_free (self->government);
  g_free (self->government_label);
  g_free (self->government_why);
}

void
kt_venster_review_unref (KtVensterReview *self)
{
  g_atomic_rc_box_release_full (self, clear_review);
}

/* Both kinds of parts begin with what they are about. */
static gboolean
is_about (gconstpointer part, gconstpointer name)
{
  return g_str_equal (*(char *const *)part, name);
}
G_STATIC_ASSERT (G_STRUCT_OFFSET (KtVensterAnswer, question) == 0 && G_STRUCT_OFFSET (KtAxisPosition, axis) == 0);

static gpointer
find (GPtrArray *parts, const char *name)
{
  guint index;

  return g_ptr_array_find_with_equal_func (parts, name, is_about, &index) ? parts->pdata[index] : NULL;
}

KtVensterAnswer *
kt_venster_review_find (const KtVensterReview *self, const char *question)
{
  return find (self->answers, question);
}

KtAxisPosition *
kt_venster_review_find_axis (const KtVensterReview *self, const char *axis)
{
  return find (self->axes, axis);
}

gint
kt_extent_get_step (gint extent)
{
  return extent >= KT_EXTENT_NAUWELIJKS && extent < KT_EXTENT_STEPS ? extent : -1;
}
