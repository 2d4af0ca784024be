/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-decision.h"
#include "core/kt-passage.h"

G_BEGIN_DECLS

/* Lists of what is decided about the words and the paragraphs of a casus. There is one decision for a form and place,
 * and one passage for a note, part and original. */

/* Whether the same is decided; the second is %NULL for nothing known. */
gboolean kt_decisions_equal (GPtrArray *decisions, GPtrArray *others);
gboolean kt_passages_equal (GPtrArray *passages, GPtrArray *others);

/* (transfer none) (nullable): what is decided about exactly these words and this place, or this paragraph.
 * @decisions, @passages: (nullable) */
KtDecision *kt_decisions_find (GPtrArray *decisions, const char *form, const char *place);
KtPassage *kt_passages_find (GPtrArray *passages, gint64 note_id, KtNotePart part, const char *original);

/* (transfer full): another list, without what is about the same as @like, and with a new one if that is not %NULL.
 * @decisions, @passages: (nullable) */
GPtrArray *kt_decisions_change (GPtrArray *decisions, const KtDecision *like, KtDecision *decision);
GPtrArray *kt_passages_change (GPtrArray *passages, const KtPassage *like, KtPassage *passage);

G_END_DECLS
