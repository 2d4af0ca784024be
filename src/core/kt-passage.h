/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/**
 * KtPassage:
 * @id: 0 until it is stored
 * @casus_id: the casus that the note is in; 0 until it is stored
 * @note_id: the note that it is a paragraph of
 * @part: the text of the note that it stands in
 * @original: the paragraph as it stood when it was decided; not blank, at most %KT_TEXT_MAX code points. Once the note
 *   says otherwise the decision is about nothing.
 * @wording: what goes out in its place, "" when it is left out; never %NULL, at most %KT_TEXT_MAX code points
 * @made: when, in seconds since 1970; the store says
 *
 * A paragraph that does not leave the program as it stands in the dossier. A note has one for a part and original, and
 * takes it along to another casus. A record like #KtCasus.
 */
typedef struct
{
  gint64 id;
  gint64 casus_id;
  gint64 note_id;
  KtNotePart part;
  char *original;
  char *wording;
  gint64 made;
} KtPassage;

/* That @original is left out. */
KtPassage *kt_passage_new (const char *original);
/* (transfer full): a copy that may be changed. */
KtPassage *kt_passage_copy (const KtPassage *self);
KtPassage *kt_passage_ref (KtPassage *self);
void kt_passage_unref (KtPassage *self);

/* As kt_casus_check(). */
gboolean kt_passage_check (const KtPassage *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtPassage, kt_passage_unref)

G_END_DECLS
