/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_SETTING_AUTO_LOCK_MINUTES "auto-lock-minutes"
#define KT_SETTING_CHECK_SPELLING "check-spelling"
#define KT_SETTING_LAST_VAULT_FOLDER "last-vault-folder"
#define KT_SETTING_WINDOW_WIDTH "window-width"
#define KT_SETTING_WINDOW_HEIGHT "window-height"
#define KT_SETTING_WINDOW_MAXIMIZED "window-maximized"

/* (transfer full): the settings of the program, also when it was installed outside the folders of XDG_DATA_DIRS. */
GSettings *kt_settings_new (void);

G_END_DECLS
