/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-recognition.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SIGN_LIST (kt_sign_list_get_type ())
G_DECLARE_FINAL_TYPE (KtSignList, kt_sign_list, KT, SIGN_LIST, AdwPreferencesGroup)

/**
 * KtSignList:
 *
 * What may tell who it is, by kind: each a row that opens to the sentences. Signal `place-activated (guint passage,
 * guint start, guint end)`: that place of a #KtRecognitionSign is to be shown.
 */

/* @recognition: (nullable): %NULL when it is not known yet; what was open stays open */
void kt_sign_list_set_recognition (KtSignList *self, KtRecognition *recognition);
/* Says @sentence in place of what was seen. */
void kt_sign_list_set_failure (KtSignList *self, const char *sentence);

G_END_DECLS
