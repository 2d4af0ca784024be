/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-model-file.h"
#include "ui/widgets/kt-editions.h"

/* @document: (transfer full) */
static KtEditionRecord *
make_record (KtEditionKind kind,
             const char *id,
             const char *title,
             const char *made,
             const char *changes,
             char *document)
{
  KtEditionRecord *record = kt_edition_record_new (kind, id);

  g_set_str (&record->title, title);
  g_set_str (&record->made, made);
  g_set_str (&record->changes, changes);
  record->document = document;
  return record;
}

/* --- Price lists --- */

static gpointer
parse_price_list (const char *text, gsize length, GError **error)
{
  KtPriceList *list = kt_price_list_parse (text, length, error);

  if (list != NULL)
    kt_price_list_prepare (list);
  return list;
}

static KtEditionRecord *
make_price_list_record (gconstpointer edition)
{
  const KtPriceList *list = edition;

  return make_record (KT_EDITION_PRICE_LIST, list->id, list->title, list->made, list->changes,
                      kt_price_list_print (list));
}

static gpointer
open_first_price_list (GError **error)
{
  return kt_price_list_open_start (error);
}

static const char *
get_price_list_id (gconstpointer edition)
{
  return ((const KtPriceList *)edition)->id;
}

static gpointer
ref_price_list (gpointer edition)
{
  return kt_price_list_ref (edition);
}

static void
unref_price_list (gpointer edition)
{
  kt_price_list_unref (edition);
}

const KtEditionCalls kt_price_list_calls = {
  KT_EDITION_PRICE_LIST, parse_price_list, make_price_list_record, open_first_price_list,
  get_price_list_id,     ref_price_list,   unref_price_list,       FALSE,
};

/* --- Question banks --- */

static gpointer
parse_question_bank (const char *text, gsize length, GError **error)
{
  return kt_question_bank_parse (text, length, error);
}

static KtEditionRecord *
make_question_bank_record (gconstpointer edition)
{
  const KtQuestionBank *bank = edition;

  return make_record (KT_EDITION_QUESTION_BANK, bank->id, bank->title, bank->made, bank->changes,
                      kt_question_bank_print (bank));
}

static gpointer
open_first_question_bank (GError **error)
{
  return kt_question_bank_open_start (error);
}

static const char *
get_question_bank_id (gconstpointer edition)
{
  return ((const KtQuestionBank *)edition)->id;
}

static gpointer
ref_question_bank (gpointer edition)
{
  return kt_question_bank_ref (edition);
}

static void
unref_question_bank (gpointer edition)
{
  kt_question_bank_unref (edition);
}

const KtEditionCalls kt_question_bank_calls = {
  KT_EDITION_QUESTION_BANK, parse_question_bank, make_question_bank_record, open_first_question_bank,
  get_question_bank_id,     ref_question_bank,   unref_question_bank,       TRUE,
};
