/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/**
 * KtNote:
 * @id: 0 until it is stored
 * @casus_id: 0 for a passing note that belongs to no casus yet
 * @ref: the id in a casus file, `n1`; %NULL until it was given
 * @at: the moment that it is about, `YYYY-MM-DDTHH:MM`; never %NULL
 * @participants: who took part, free text
 * @life_domains: the leefgebieden that it touches
 * @text: what happened; never %NULL, like the other texts
 * @own_words: what the inwoner said, in his own words
 * @impression: what the professional makes of it, kept apart from what was said (002:553)
 * @saved: when it was last saved, in seconds since 1970
 *
 * A note on the time line. A record like #KtCasus.
 */
typedef struct
{
  gint64 id;
  gint64 casus_id;
  char *ref;
  char *at;
  KtNoteKind kind;
  KtNoteLevel level;
  char *participants;
  KtLifeDomains life_domains;
  char *text;
  char *own_words;
  char *impression;
  gint64 saved;
} KtNote;

/* A passing note of the dossier at @at with empty texts. */
KtNote *kt_note_new (const char *at);
/* (transfer full): a copy that may be changed. */
KtNote *kt_note_copy (const KtNote *self);
KtNote *kt_note_ref (KtNote *self);
void kt_note_unref (KtNote *self);

/* As kt_casus_check(); a part of the text may have %KT_TEXT_MAX code points. */
gboolean kt_note_check (const KtNote *self, const char *place, GError **error);

/* Whether nothing was written in it yet. */
gboolean kt_note_is_blank (const KtNote *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtNote, kt_note_unref)

G_END_DECLS
