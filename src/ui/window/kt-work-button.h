/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_WORK_BUTTON (kt_work_button_get_type ())
G_DECLARE_FINAL_TYPE (KtWorkButton, kt_work_button, KT, WORK_BUTTON, AdwBin)

/**
 * KtWorkButton:
 *
 * The button of a form whose work takes a moment. While it is `busy` it shows that with a spinner, and offers to
 * cancel. Properties: `label`, `ready` (whether it can be clicked), `busy`, `flat` (when the form has a more likely
 * next step). Signals: `clicked ()`, `cancelled ()`.
 */
void kt_work_button_set_busy (KtWorkButton *self, gboolean busy);
gboolean kt_work_button_get_busy (KtWorkButton *self);
void kt_work_button_set_ready (KtWorkButton *self, gboolean ready);
gboolean kt_work_button_get_ready (KtWorkButton *self);

G_END_DECLS
