/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-note.h"
#include "ui/widgets/kt-offer.h"

G_BEGIN_DECLS

#define KT_TYPE_SHARE_NOTE (kt_share_note_get_type ())
G_DECLARE_FINAL_TYPE (KtShareNote, kt_share_note, KT, SHARE_NOTE, KtOffer)

/* A note that can be chosen for the summary. */
KtShareNote *kt_share_note_new (KtNote *note, gboolean chosen);
/* (transfer none) */
KtNote *kt_share_note_get_note (KtShareNote *self);

/* (transfer full): of what day a note is, in the language of the user. */
char *kt_share_note_describe_day (const KtNote *note);

G_END_DECLS
