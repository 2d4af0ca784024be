/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_NETWORK_PAGE (kt_network_page_get_type ())
G_DECLARE_FINAL_TYPE (KtNetworkPage, kt_network_page, KT, NETWORK_PAGE, AdwBin)

/**
 * KtNetworkPage:
 *
 * Who is who in a casus: inwoners, network and professionals, with who is regisseur and aanspreekpunt. Actions, for its
 * widgets: `network.add-person` (i: a #KtPersonKind), `network.edit-person` (x), `network.delete-person` (x),
 * `network.coordinator` and `network.contact` (x, with the person as state; the same person again makes it nobody).
 */
GtkWidget *kt_network_page_new (KtSession *session, gint64 casus_id);

G_END_DECLS
