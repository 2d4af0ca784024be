/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-vault.h"
#include "ui/sidebyside/kt-open-choice.h"

G_BEGIN_DECLS

/* With the object that was handed in: @choice is kept under its id from now on; or with @error it could not be stored,
 * and is changed still. */
typedef void (*KtChoiceSavedFunc) (gpointer owner, KtOpenChoice *choice, const GError *error);

/* Stores what changed of @choice, if anything did; what changes meanwhile is stored after that, so that a new one is
 * added once. It is not cancelled with the page: it is for when the page is gone. Holds @owner and @choice as long. */
void kt_choice_saver_save (KtVault *vault, KtOpenChoice *choice, KtChoiceSavedFunc saved, GObject *owner);

G_END_DECLS
