/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/questions/kt-bank-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_BANK_DETAIL (kt_bank_detail_get_type ())
G_DECLARE_FINAL_TYPE (KtBankDetail, kt_bank_detail, KT, BANK_DETAIL, AdwBin)

/**
 * KtBankDetail:
 *
 * All that a bank says of one question, or of whatever else it has. It fires `questions.reword`, `questions.revert`,
 * `questions.switch` and `questions.quick` (s: the name).
 */

/* @item: (nullable); @is_newest: whether it is of what can be changed. */
void kt_bank_detail_set_item (KtBankDetail *self, KtBankItem *item, gboolean is_newest);

G_END_DECLS
