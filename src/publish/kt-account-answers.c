/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-account-private.h"

#include "core/kt-date.h"
#include "core/kt-text.h"
#include "effects/kt-method.h"
#include "publish/kt-effects-words.h"

#include <glib/gi18n-lib.h>

/* (transfer none) (nullable): what was answered to @name, when there is something to read. */
static const char *
find_answer (KtAccountWriter *self, const char *name)
{
  const char *text = kt_dialogue_find_answer (self->source->dialogue, name);

  return text == NULL || kt_text_is_blank (text) ? NULL : text;
}

/* What was chosen is printed in words of the program, and a day as its month; the rest was typed by people. */
static void
append_answer (KtAccountWriter *self, KtDocumentBlock *block, KtMethodInput input, const char *text)
{
  if (input == KT_METHOD_DATE && kt_date_is_valid (text))
    {
      g_autofree char *month = kt_effects_words_month (text);

      kt_account_append (block, month);
    }
  else if (input == KT_METHOD_VARIANT && g_str_equal (text, KT_METHOD_VARIANT_LIGHT))
    kt_account_append (block, _ ("The light variant, with a few people"));
  else if (input == KT_METHOD_VARIANT && g_str_equal (text, KT_METHOD_VARIANT_FULL))
    kt_account_append (block, _ ("The whole conversation"));
  else
    kt_account_append_text (self, block, text, NULL);
}

static void
write_answer (KtAccountWriter *self, const KtMethodQuestion *question)
{
  const char *text = find_answer (self, question->name);

  if (text == NULL)
    return;
  kt_account_add_block (self, KT_DOCUMENT_BLOCK_LABEL, question->text);
  append_answer (self, kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH, ""), question->input, text);
}

static gboolean
is_known (const char *name)
{
  guint step = 0, index = 0;

  do
    if (g_str_equal (kt_method_get_question (step, index).name, name))
      return TRUE;
  while (kt_method_go_on (&step, &index));
  return g_str_equal (name, KT_METHOD_MISSING_NAME);
}

/* A dialogue that was made elsewhere may have other questions; their names are as unknown as what was answered. */
static void
write_others (KtAccountWriter *self)
{
  const GPtrArray *answers = self->source->dialogue->answers;

  for (guint i = 0; i < answers->len; i++)
    {
      const KtAnswer *answer = g_ptr_array_index (answers, i);

      if (is_known (answer->question) || kt_text_is_blank (answer->text))
        continue;
      kt_account_append_text (self, kt_account_add_block (self, KT_DOCUMENT_BLOCK_LABEL, ""), answer->question, NULL);
      kt_account_append_text (self, kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH, ""), answer->text, NULL);
    }
}

static gboolean
has_answers (const KtDialogue *dialogue)
{
  for (guint i = 0; dialogue != NULL && i < dialogue->answers->len; i++)
    {
      const KtAnswer *answer = g_ptr_array_index (dialogue->answers, i);

      if (!g_str_equal (answer->question, KT_METHOD_MISSING_NAME) && !kt_text_is_blank (answer->text))
        return TRUE;
    }
  return FALSE;
}

void
kt_account_write_missing (KtAccountWriter *self)
{
  const char *text = find_answer (self, KT_METHOD_MISSING_NAME);
  KtDocumentBlock *block;

  if (text == NULL)
    return;
  block = kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH,
                                _ ("Why they were missing, and what that means for the outcome:"));
  kt_account_append (block, " ");
  kt_account_append_text (self, block, text, NULL);
}

void
kt_account_write_answers (KtAccountWriter *self)
{
  guint step = 0, index = 0;

  if (!has_answers (self->source->dialogue))
    return;
  kt_document_add_heading (self->document, 1, _ ("What was answered at the table"));
  do
    {
      KtMethodQuestion question = kt_method_get_question (step, index);

      write_answer (self, &question);
    }
  while (kt_method_go_on (&step, &index));
  write_others (self);
}
