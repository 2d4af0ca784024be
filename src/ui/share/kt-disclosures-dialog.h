/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_DISCLOSURES_DIALOG (kt_disclosures_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtDisclosuresDialog, kt_disclosures_dialog, KT, DISCLOSURES_DIALOG, AdwDialog)

/* The register of what left the program of a casus: when, for whom, for what and in which form, newest first. */
AdwDialog *kt_disclosures_dialog_new (KtSession *session, gint64 casus_id);

G_END_DECLS
