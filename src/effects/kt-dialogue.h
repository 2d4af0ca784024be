/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * The conversation that an analysis came out of (001 section 4.1): who was at the table, what they agreed and differed
 * about, and what they say made it dearer or cheaper. It is kept beside the analysis and changes no figure of it. All
 * are values as those of kt-analysis.h.
 */

/* The file format of a dialogue. */
#define KT_DIALOGUE_FORMAT "keukentafel-dialogue"
#define KT_DIALOGUE_VERSION 1

/* What a list of a dialogue may hold at most. */
#define KT_DIALOGUE_ITEMS_MAX 2000
/* A day. */
#define KT_DIALOGUE_SECONDS_MAX (24 * 60 * 60)
#define KT_DIALOGUE_STEP_MAX 99
/* So many steps have a time of their own; those beyond share that of the last. */
#define KT_DIALOGUE_STEPS 16

/* Somebody who was at the table, or should have been. */
typedef struct
{
  char *who;
  gboolean present;
} KtSeat;

/* Not about what one rater said. */
#define KT_DIALOGUE_NO_RATER (-1)

/**
 * KtRemark:
 * @scenario: the id of the scenario that it is about, "" for the whole analysis
 * @item: the id of the activity or event, or the life domain; "" for the whole scenario
 * @rater: whose view of a life domain it is about, a #KtRater, or %KT_DIALOGUE_NO_RATER
 * @agreed: whether those at the table agreed about it
 * @text: what they said; may be empty
 */
typedef struct
{
  char *scenario;
  char *item;
  gint rater;
  gboolean agreed;
  char *text;
} KtRemark;

/* What made the intervention dearer or cheaper than the reference. */
typedef struct
{
  gboolean dearer;
  char *text;
} KtMechanism;

/* What was answered to a question of the method. */
typedef struct
{
  char *question; /* its name */
  char *text;
} KtAnswer;

/**
 * KtDialogue:
 * @perspective: whose costs the analysis looks at
 * @selection: how the casus was chosen; may be empty
 * @seats: (element-type KtSeat)
 * @remarks: (element-type KtRemark)
 * @mechanisms: (element-type KtMechanism)
 * @answers: (element-type KtAnswer): one for a question
 * @step: the step of the method that they came to, from 0
 * @seconds: how long they spoke
 * @step_seconds: how much of it about each step; together not more than @seconds
 */
typedef struct
{
  KtPerspective perspective;
  char *selection;
  GPtrArray *seats;
  GPtrArray *remarks;
  GPtrArray *mechanisms;
  GPtrArray *answers;
  gint step;
  gint seconds;
  gint step_seconds[KT_DIALOGUE_STEPS];
} KtDialogue;

KtSeat *kt_seat_new (const char *who, gboolean present);
KtSeat *kt_seat_ref (KtSeat *self);
void kt_seat_unref (KtSeat *self);
KtRemark *kt_remark_new (const char *scenario, const char *item, gint rater, gboolean agreed, const char *text);
KtRemark *kt_remark_ref (KtRemark *self);
void kt_remark_unref (KtRemark *self);
KtMechanism *kt_mechanism_new (gboolean dearer, const char *text);
KtMechanism *kt_mechanism_ref (KtMechanism *self);
void kt_mechanism_unref (KtMechanism *self);
KtAnswer *kt_answer_new (const char *question, const char *text);
KtAnswer *kt_answer_ref (KtAnswer *self);
void kt_answer_unref (KtAnswer *self);

/* (transfer full): what may be changed until it is handed on. A copy has lists of its own, with the same parts. */
KtDialogue *kt_dialogue_new (void);
KtDialogue *kt_dialogue_copy (const KtDialogue *self);
KtDialogue *kt_dialogue_ref (KtDialogue *self);
void kt_dialogue_unref (KtDialogue *self);

/* (transfer none) (nullable): what was said about an item, and what was answered. */
const KtRemark *kt_dialogue_find_remark (const KtDialogue *self, const char *scenario, const char *item, gint rater);
const char *kt_dialogue_find_answer (const KtDialogue *self, const char *question);

/* (transfer full): a dialogue from its JSON; %NULL with %KT_ERROR_INVALID, whose message begins with the place. */
KtDialogue *kt_dialogue_read (JsonNode *root, const char *path, GError **error);
/* (transfer full): what kt_dialogue_read() reads again without loss. */
JsonNode *kt_dialogue_write (const KtDialogue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtSeat, kt_seat_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtRemark, kt_remark_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtMechanism, kt_mechanism_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtAnswer, kt_answer_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtDialogue, kt_dialogue_unref)

G_END_DECLS
