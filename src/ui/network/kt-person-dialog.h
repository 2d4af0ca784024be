/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-person.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PERSON_DIALOG (kt_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtPersonDialog, kt_person_dialog, KT, PERSON_DIALOG, AdwDialog)

/**
 * KtPersonDialog:
 *
 * Adds a person to a casus or changes one. Only the name must be given. Says when a BSN was typed, which does not
 * belong here, and when the same inwoner or network member is likely in a casus already.
 */
void kt_person_dialog_present_new (GtkWidget *parent, KtSession *session, gint64 casus_id, KtPersonKind kind);
/* A new one of whom the name is known already. */
void kt_person_dialog_present_named (GtkWidget *parent,
                                     KtSession *session,
                                     gint64 casus_id,
                                     KtPersonKind kind,
                                     const char *name);
void kt_person_dialog_present_edit (GtkWidget *parent, KtSession *session, KtPerson *person);

G_END_DECLS
