/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-dialogue-edit.h"

#include "core/kt-text.h"

static char *
clean (const char *text)
{
  return kt_text_clean (text, KT_TEXT_MAX, FALSE);
}

/* @part: (transfer full). */
static void
add (GPtrArray *parts, gpointer part, GDestroyNotify unref)
{
  if (parts->len < KT_DIALOGUE_ITEMS_MAX)
    g_ptr_array_add (parts, part);
  else
    unref (part);
}

/* @part: (transfer full). */
static void
set (GPtrArray *parts, guint index, gpointer part, GDestroyNotify unref)
{
  unref (parts->pdata[index]);
  parts->pdata[index] = part;
}

/* --- Seats --- */

/* (transfer full): one line without white space around it. */
static char *
clean_who (const char *who)
{
  return g_strstrip (kt_text_clean (who, KT_LINE_MAX, TRUE));
}

gboolean
kt_dialogue_has_seat (const KtDialogue *self, const char *who)
{
  g_autofree char *name = clean_who (who);

  for (guint i = 0; i < self->seats->len; i++)
    if (g_str_equal (((const KtSeat *)self->seats->pdata[i])->who, name))
      return TRUE;
  return FALSE;
}

guint
kt_dialogue_count_seats (const KtDialogue *self, gboolean present)
{
  guint count = 0;

  for (guint i = 0; i < self->seats->len; i++)
    count += ((const KtSeat *)self->seats->pdata[i])->present == present ? 1 : 0;
  return count;
}

KtDialogue *
kt_dialogue_add_seat (const KtDialogue *self, const char *who, gboolean present)
{
  KtDialogue *next = kt_dialogue_copy (self);
  g_autofree char *name = clean_who (who);

  if (!kt_text_is_blank (name) && !kt_dialogue_has_seat (self, name))
    add (next->seats, kt_seat_new (name, present), (GDestroyNotify)kt_seat_unref);
  return next;
}

KtDialogue *
kt_dialogue_set_seat (const KtDialogue *self, guint index, const char *who, gboolean present)
{
  KtDialogue *next = kt_dialogue_copy (self);
  g_autofree char *name = clean_who (who);

  set (next->seats, index, kt_seat_new (name, present), (GDestroyNotify)kt_seat_unref);
  return next;
}

KtDialogue *
kt_dialogue_remove_seat (const KtDialogue *self, guint index)
{
  KtDialogue *next = kt_dialogue_copy (self);

  g_ptr_array_remove_index (next->seats, index);
  return next;
}

/* --- Remarks --- */

static gboolean
find_remark (const KtDialogue *self, const char *scenario, const char *item, gint rater, guint *index)
{
  const KtRemark *remark = kt_dialogue_find_remark (self, scenario, item, rater);

  return remark != NULL && g_ptr_array_find (self->remarks, remark, index);
}

KtDialogue *
kt_dialogue_put_remark (const KtDialogue *self,
                        const char *scenario,
                        const char *item,
                        gint rater,
                        gboolean agreed,
                        const char *text)
{
  KtDialogue *next = kt_dialogue_copy (self);
  g_autofree char *said = clean (text);
  KtRemark *remark = kt_remark_new (scenario, item, rater, agreed, said);
  guint index;

  if (find_remark (self, scenario, item, rater, &index))
    set (next->remarks, index, remark, (GDestroyNotify)kt_remark_unref);
  else
    add (next->remarks, remark, (GDestroyNotify)kt_remark_unref);
  return next;
}

KtDialogue *
kt_dialogue_remove_remark (const KtDialogue *self, const char *scenario, const char *item, gint rater)
{
  KtDialogue *next = kt_dialogue_copy (self);
  guint index;

  if (find_remark (self, scenario, item, rater, &index))
    g_ptr_array_remove_index (next->remarks, index);
  return next;
}

/* --- Mechanisms --- */

KtDialogue *
kt_dialogue_add_mechanism (const KtDialogue *self, gboolean dearer, const char *text)
{
  KtDialogue *next = kt_dialogue_copy (self);
  g_autofree char *said = clean (text);

  if (!kt_text_is_blank (said))
    add (next->mechanisms, kt_mechanism_new (dearer, said), (GDestroyNotify)kt_mechanism_unref);
  return next;
}

KtDialogue *
kt_dialogue_set_mechanism (const KtDialogue *self, guint index, gboolean dearer, const char *text)
{
  KtDialogue *next = kt_dialogue_copy (self);
  g_autofree char *said = clean (text);

  set (next->mechanisms, index, kt_mechanism_new (dearer, said), (GDestroyNotify)kt_mechanism_unref);
  return next;
}

KtDialogue *
kt_dialogue_remove_mechanism (const KtDialogue *self, guint index)
{
  KtDialogue *next = kt_dialogue_copy (self);

  g_ptr_array_remove_index (next->mechanisms, index);
  return next;
}

/* --- The rest --- */

KtDialogue *
kt_dialogue_put_answer (const KtDialogue *self, const char *question, const char *text)
{
  KtDialogue *next = kt_dialogue_copy (self);
  g_autofree char *said = clean (text);
  guint index = 0;

  while (index < next->answers->len && !g_str_equal (((KtAnswer *)next->answers->pdata[index])->question, question))
    index++;
  if (kt_text_is_blank (said))
    {
      if (index < next->answers->len)
        g_ptr_array_remove_index (next->answers, index);
    }
  else if (index < next->answers->len)
    set (next->answers, index, kt_answer_new (question, said), (GDestroyNotify)kt_answer_unref);
  else
    add (next->answers, kt_answer_new (question, said), (GDestroyNotify)kt_answer_unref);
  return next;
}

KtDialogue *
kt_dialogue_set_perspective (const KtDialogue *self, KtPerspective perspective)
{
  KtDialogue *next = kt_dialogue_copy (self);

  next->perspective = perspective;
  return next;
}

KtDialogue *
kt_dialogue_set_selection (const KtDialogue *self, const char *selection)
{
  KtDialogue *next = kt_dialogue_copy (self);

  g_free (next->selection);
  next->selection = clean (selection);
  return next;
}

KtDialogue *
kt_dialogue_set_progress (const KtDialogue *self, gint step, gint seconds, const gint *step_seconds)
{
  KtDialogue *next = kt_dialogue_copy (self);
  gint left;

  next->step = CLAMP (step, 0, KT_DIALOGUE_STEP_MAX);
  next->seconds = CLAMP (seconds, 0, KT_DIALOGUE_SECONDS_MAX);
  left = next->seconds;
  for (guint i = 0; i < KT_DIALOGUE_STEPS; i++)
    {
      next->step_seconds[i] = CLAMP (step_seconds[i], 0, left);
      left -= next->step_seconds[i];
    }
  return next;
}
