/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-dialogue.h"

#include "core/kt-parts.h"

KtSeat *
kt_seat_new (const char *who, gboolean present)
{
  KtSeat *self = g_atomic_rc_box_new0 (KtSeat);

  self->who = g_strdup (who);
  self->present = present;
  return self;
}

KtSeat *
kt_seat_ref (KtSeat *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_seat (gpointer data)
{
  KtSeat *self = data;

  g_free (self->who);
}

void
kt_seat_unref (KtSeat *self)
{
  g_atomic_rc_box_release_full (self, clear_seat);
}

KtRemark *
kt_remark_new (const char *scenario, const char *item, gint rater, gboolean agreed, const char *text)
{
  KtRemark *self = g_atomic_rc_box_new0 (KtRemark);

  self->scenario = g_strdup (scenario);
  self->item = g_strdup (item);
  self->text = g_strdup (text);
  self->rater = rater;
  self->agreed = agreed;
  return self;
}

KtRemark *
kt_remark_ref (KtRemark *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_remark (gpointer data)
{
  KtRemark *self = data;

  g_free (self->scenario);
  g_free (self->item);
  g_free (self->text);
}

void
kt_remark_unref (KtRemark *self)
{
  g_atomic_rc_box_release_full (self, clear_remark);
}

KtMechanism *
kt_mechanism_new (gboolean dearer, const char *text)
{
  KtMechanism *self = g_atomic_rc_box_new0 (KtMechanism);

  self->text = g_strdup (text);
  self->dearer = dearer;
  return self;
}

KtMechanism *
kt_mechanism_ref (KtMechanism *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_mechanism (gpointer data)
{
  KtMechanism *self = data;

  g_free (self->text);
}

void
kt_mechanism_unref (KtMechanism *self)
{
  g_atomic_rc_box_release_full (self, clear_mechanism);
}

KtAnswer *
kt_answer_new (const char *question, const char *text)
{
  KtAnswer *self = g_atomic_rc_box_new0 (KtAnswer);

  self->question = g_strdup (question);
  self->text = g_strdup (text);
  return self;
}

KtAnswer *
kt_answer_ref (KtAnswer *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_answer (gpointer data)
{
  KtAnswer *self = data;

  g_free (self->question);
  g_free (self->text);
}

void
kt_answer_unref (KtAnswer *self)
{
  g_atomic_rc_box_release_full (self, clear_answer);
}

KtDialogue *
kt_dialogue_new (void)
{
  KtDialogue *self = g_atomic_rc_box_new0 (KtDialogue);

  self->selection = g_strdup ("");
  self->seats = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_seat_unref);
  self->remarks = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_remark_unref);
  self->mechanisms = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_mechanism_unref);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_answer_unref);
  return self;
}

KtDialogue *
kt_dialogue_copy (const KtDialogue *self)
{
  KtDialogue *copy = g_atomic_rc_box_new0 (KtDialogue);

  *copy = *self;
  copy->selection = g_strdup (self->selection);
  copy->seats = kt_parts_copy (self->seats, (GDestroyNotify)kt_seat_unref);
  copy->remarks = kt_parts_copy (self->remarks, (GDestroyNotify)kt_remark_unref);
  copy->mechanisms = kt_parts_copy (self->mechanisms, (GDestroyNotify)kt_mechanism_unref);
  copy->answers = kt_parts_copy (self->answers, (GDestroyNotify)kt_answer_unref);
  return copy;
}

KtDialogue *
kt_dialogue_ref (KtDialogue *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_dialogue (gpointer data)
{
  KtDialogue *self = data;

  g_free (self->selection);
  g_ptr_array_unref (self->seats);
  g_ptr_array_unref (self->remarks);
  g_ptr_array_unref (self->mechanisms);
  g_ptr_array_unref (self->answers);
}

void
kt_dialogue_unref (KtDialogue *self)
{
  g_atomic_rc_box_release_full (self, clear_dialogue);
}

const KtRemark *
kt_dialogue_find_remark (const KtDialogue *self, const char *scenario, const char *item, gint rater)
{
  for (guint i = 0; i < self->remarks->len; i++)
    {
      const KtRemark *remark = self->remarks->pdata[i];

      if (remark->rater == rater && g_str_equal (remark->scenario, scenario) && g_str_equal (remark->item, item))
        return remark;
    }
  return NULL;
}

const char *
kt_dialogue_find_answer (const KtDialogue *self, const char *question)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      const KtAnswer *answer = self->answers->pdata[i];

      if (g_str_equal (answer->question, question))
        return answer->text;
    }
  return NULL;
}
