/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"
#include "vensters/kt-question-bank.h"

G_BEGIN_DECLS

/*
 * What a vault begins with, as it is installed with the program; the environment variables KT_PRICES and KT_VENSTERS
 * name the files of a program that is not installed. These block.
 */

/* (transfer full): %NULL with %KT_ERROR_FAILED or %KT_ERROR_INVALID. */
KtPriceList *kt_price_list_open_start (GError **error);
KtQuestionBank *kt_question_bank_open_start (GError **error);

G_END_DECLS
