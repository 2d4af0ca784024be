/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-dialogue.h"

G_BEGIN_DECLS

/*
 * Changes of a dialogue: each is a function that leaves what it is given alone and returns the next state (transfer
 * full), which kt_dialogue_read() takes. Texts may be as somebody typed or pasted them; what a list has no place for is
 * left out. @index is that of a part that is there.
 */

/* At the end; nobody sits at the table twice. */
KtDialogue *kt_dialogue_add_seat (const KtDialogue *self, const char *who, gboolean present);
KtDialogue *kt_dialogue_set_seat (const KtDialogue *self, guint index, const char *who, gboolean present);
KtDialogue *kt_dialogue_remove_seat (const KtDialogue *self, guint index);
/* Whether @who has a seat, present or not. */
gboolean kt_dialogue_has_seat (const KtDialogue *self, const char *who);
/* How many are present, or missing. */
guint kt_dialogue_count_seats (const KtDialogue *self, gboolean present);

/* In place of what was said about the same item and rater, or at the end. */
KtDialogue *kt_dialogue_put_remark (const KtDialogue *self,
                                    const char *scenario,
                                    const char *item,
                                    gint rater,
                                    gboolean agreed,
                                    const char *text);
/* As it was when there is none. */
KtDialogue *kt_dialogue_remove_remark (const KtDialogue *self, const char *scenario, const char *item, gint rater);

KtDialogue *kt_dialogue_add_mechanism (const KtDialogue *self, gboolean dearer, const char *text);
KtDialogue *kt_dialogue_set_mechanism (const KtDialogue *self, guint index, gboolean dearer, const char *text);
KtDialogue *kt_dialogue_remove_mechanism (const KtDialogue *self, guint index);

/* In place of what was answered before; an answer that is blank is none. */
KtDialogue *kt_dialogue_put_answer (const KtDialogue *self, const char *question, const char *text);

KtDialogue *kt_dialogue_set_perspective (const KtDialogue *self, KtPerspective perspective);
KtDialogue *kt_dialogue_set_selection (const KtDialogue *self, const char *selection);
/* How far they are, and how long they spoke in all and about each of %KT_DIALOGUE_STEPS; what lies outside the bounds
 * of kt-dialogue.h becomes the nearest that does not. */
KtDialogue *kt_dialogue_set_progress (const KtDialogue *self, gint step, gint seconds, const gint *step_seconds);

G_END_DECLS
