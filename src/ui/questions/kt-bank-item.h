/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vensters/kt-question-bank.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The parts of a bank in the order in which they are shown; the first are the questions of each of KtVenster. */
typedef enum
{
  KT_BANK_SECTION_FACTORS = KT_VENSTER_COUNT,
  KT_BANK_SECTION_AXES,
  KT_BANK_SECTION_GOVERNMENT,
  KT_BANK_SECTION_WORDS,
} KtBankSection;
#define KT_BANK_SECTION_COUNT (KT_VENSTER_COUNT + 4)

const char *kt_bank_section_get_label (guint section);

#define KT_TYPE_BANK_ITEM (kt_bank_item_get_type ())
G_DECLARE_FINAL_TYPE (KtBankItem, kt_bank_item, KT, BANK_ITEM, GObject)

/**
 * KtBankItem:
 *
 * Something in a bank that can be read, whatever it is: a question, a factor, an axis, a form of government, the
 * meaning of an answer word. It holds the texts of its bank, which it keeps.
 *
 * Properties: `title`, `text`, `mark` (what is to be known besides, "" for nothing), `is-marked`, `label` (all of it,
 * for who cannot see it).
 */

/* (transfer full) (element-type KtBankItem): all of @bank, in order. @is_draft: (nullable): whether the one with a name
 * is in no version yet */
GPtrArray *kt_bank_items_list (KtQuestionBank *bank,
                               gboolean (*is_draft) (gpointer user_data, const char *name),
                               gpointer user_data);

guint kt_bank_item_get_section (KtBankItem *self);
/* (transfer none): within its section no other has it. */
const char *kt_bank_item_get_name (KtBankItem *self);
const char *kt_bank_item_get_title (KtBankItem *self);
const char *kt_bank_item_get_text (KtBankItem *self);
const char *kt_bank_item_get_source (KtBankItem *self);
KtQuestionBank *kt_bank_item_get_bank (KtBankItem *self);
gboolean kt_bank_item_is_draft (KtBankItem *self);
/* (transfer none) (nullable): %NULL when it is neither a question nor a factor. */
KtQuestion *kt_bank_item_get_question (KtBankItem *self);

/* Whether it shows the same as @other. */
gboolean kt_bank_item_equal (KtBankItem *self, KtBankItem *other);
/* Whether each of @words begins one of its own; %TRUE for "". */
gboolean kt_bank_item_matches (KtBankItem *self, const char *words);

G_END_DECLS
