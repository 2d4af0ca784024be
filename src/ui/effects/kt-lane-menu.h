/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer full): the menu of an activity or event of a scenario with @role, for a widget with the actions `item.`. */
GtkWidget *kt_lane_menu_new (KtScenarioRole role);

G_END_DECLS
