/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/share/kt-share-note.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SHARE_NOTE_ROW (kt_share_note_row_get_type ())
G_DECLARE_FINAL_TYPE (KtShareNoteRow, kt_share_note_row, KT, SHARE_NOTE_ROW, AdwBin)

/* A note with the check mark that chooses it. Property: `note` (#KtShareNote), nullable. */

G_END_DECLS
