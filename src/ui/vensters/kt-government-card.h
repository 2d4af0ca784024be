/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-venster-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_GOVERNMENT_CARD (kt_government_card_get_type ())
G_DECLARE_FINAL_TYPE (KtGovernmentCard, kt_government_card, KT, GOVERNMENT_CARD, AdwBin)

/**
 * KtGovernmentCard:
 *
 * Which of the forms of government a review sees most of, and why.
 */
/* @bank: (nullable): without it only the form that was chosen is there */
GtkWidget *kt_government_card_new (KtVensterEditor *editor, const KtQuestionBank *bank);

G_END_DECLS
