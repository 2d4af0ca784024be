/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_APPLICATION (kt_application_get_type ())
G_DECLARE_FINAL_TYPE (KtApplication, kt_application, KT, APPLICATION, AdwApplication)

/**
 * KtApplication:
 *
 * The process: its options, its one #KtKeeper, its windows, and how it ends. Whatever ends it in an orderly way (the
 * last window, Ctrl+Q, SIGTERM, SIGINT, SIGHUP) has editors save and closes the vault first.
 */
KtApplication *kt_application_new (void);

G_END_DECLS
