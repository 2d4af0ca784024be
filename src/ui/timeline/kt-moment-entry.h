/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-clock.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_MOMENT_ENTRY (kt_moment_entry_get_type ())
G_DECLARE_FINAL_TYPE (KtMomentEntry, kt_moment_entry, KT, MOMENT_ENTRY, GtkWidget)

/**
 * KtMomentEntry:
 *
 * A date and time, typed as people write them or chosen from a calendar. What is not a moment is not taken over; the
 * moment that stood there stays.
 *
 * Signal `changed`: the user gave another moment.
 */
GtkWidget *kt_moment_entry_new (void);

void kt_moment_entry_set_clock (KtMomentEntry *self, KtClock *clock);
/* @moment: `YYYY-MM-DDTHH:MM` */
void kt_moment_entry_set_moment (KtMomentEntry *self, const char *moment);
const char *kt_moment_entry_get_moment (KtMomentEntry *self);
/* Takes over what is typed, as leaving the entry does. */
void kt_moment_entry_commit (KtMomentEntry *self);
/* (transfer none) */
GtkEditable *kt_moment_entry_get_editable (KtMomentEntry *self);

G_END_DECLS
