/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/kt-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PREFERENCES_DIALOG (kt_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtPreferencesDialog, kt_preferences_dialog, KT, PREFERENCES_DIALOG, AdwPreferencesDialog)

/* (transfer floating): the settings; and, while a vault of the user is unlocked, its passphrase. */
AdwDialog *kt_preferences_dialog_new (KtKeeper *keeper);

G_END_DECLS
