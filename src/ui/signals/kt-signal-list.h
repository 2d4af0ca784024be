/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SIGNAL_LIST (kt_signal_list_get_type ())
G_DECLARE_FINAL_TYPE (KtSignalList, kt_signal_list, KT, SIGNAL_LIST, AdwBin)

/**
 * KtSignalList:
 *
 * The signals of the vault: theme by theme, then those in none. What is chosen among them becomes a theme.
 */
/* Once, before it is shown. */
void kt_signal_list_set_session (KtSignalList *self, KtSession *session);
/* Gives the focus to the first line, as soon as there is one. Whether there is something that takes it. */
gboolean kt_signal_list_take_focus (KtSignalList *self);

G_END_DECLS
