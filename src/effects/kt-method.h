/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The conversation of the Effectencalculator in steps, and in each step a few questions, one at a time. The steps
 * follow 001 sections 4.1 and 5.3: who is there, how it began, what happened and what was done along a time line, what
 * would have happened otherwise and why that is plausible, how much better off the inwoner is, what comes out, and who
 * was missing. The wording and the times are our own. Texts are in the language of the user.
 */

/* Where an answer goes. */
typedef enum
{
  KT_METHOD_ANSWER, /* words, kept under the name of the question */
  KT_METHOD_SEATS,
  KT_METHOD_SELECTION, /* how the casus was chosen, and whose costs are looked at */
  KT_METHOD_VARIANT,   /* how much time there is */
  KT_METHOD_PERIOD,
  KT_METHOD_EVENTS,
  KT_METHOD_ACTIVITIES,
  KT_METHOD_PAYERS,
  KT_METHOD_BASIS, /* what is compared with */
  KT_METHOD_WHY,   /* why that is plausible */
  KT_METHOD_RATINGS,
  KT_METHOD_OUTCOME, /* and words */
  KT_METHOD_MECHANISMS,
  KT_METHOD_DIFFERENCES, /* where those at the table differ, and words */
  KT_METHOD_DATE,
} KtMethodInput;

/**
 * KtMethodQuestion:
 * @name: of the answer; it never gets another meaning
 * @text: the question
 * @help: what to think of
 * @input: where the answer goes
 * @is_reference: whether it is about the reference instead of the intervention
 * @is_comparison: whether it is about one against the other
 */
typedef struct
{
  const char *name;
  const char *text;
  const char *help;
  KtMethodInput input;
  gboolean is_reference;
  gboolean is_comparison;
} KtMethodQuestion;

/* Step @step, from 0, in words. */
guint kt_method_get_n_steps (void);
const char *kt_method_get_title (guint step);
/* What it is for, in one sentence. */
const char *kt_method_get_goal (guint step);
/* What is not to be done in it. */
const char *kt_method_get_caution (guint step);
/* How long it may take; shorter when few people talk about it. */
guint kt_method_get_minutes (guint step, gboolean is_light);

guint kt_method_get_n_questions (guint step);
/* Question @index of @step, from 0; filled with static texts. */
KtMethodQuestion kt_method_get_question (guint step, guint index);

/* Goes to the question after the one at @step and @index, or before it; %FALSE where there is none. */
gboolean kt_method_go_on (guint *step, guint *index);
gboolean kt_method_go_back (guint *step, guint *index);

/* What was answered about those who were missing, which belongs to the question who is at the table. */
#define KT_METHOD_MISSING_NAME "missing"

/* The answer to the question about time that stands for the light variant. */
#define KT_METHOD_VARIANT_NAME "variant"
#define KT_METHOD_VARIANT_LIGHT "light"
#define KT_METHOD_VARIANT_FULL "full"

G_END_DECLS
