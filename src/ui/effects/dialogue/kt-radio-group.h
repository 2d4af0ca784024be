/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_RADIO_GROUP (kt_radio_group_get_type ())
G_DECLARE_FINAL_TYPE (KtRadioGroup, kt_radio_group, KT, RADIO_GROUP, AdwBin)

/**
 * KtRadioGroup:
 *
 * Rows of which one is chosen, or none so far.
 *
 * Signal `chosen (guint value)`: a person chose.
 */
/* @title: (nullable) */
KtRadioGroup *kt_radio_group_new (const char *title);
/* A row that stands for @value; @subtitle may be %NULL. */
void kt_radio_group_add (KtRadioGroup *self, guint value, const char *title, const char *subtitle);
/* -1 for none. */
void kt_radio_group_set_value (KtRadioGroup *self, gint value);

G_END_DECLS
