/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-account-private.h"

#include "core/kt-text.h"
#include "publish/kt-effects-words.h"
#include "publish/kt-review-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
kt_account_append (KtDocumentBlock *block, const char *text)
{
  kt_document_block_append (block, text, -1, KT_DOCUMENT_MARK_NONE);
}

KtDocumentBlock *
kt_account_add_block (KtAccountWriter *self, KtDocumentBlockKind kind, const char *text)
{
  KtDocumentBlock *block = kt_document_add_block (self->document, kind);

  kt_account_append (block, text);
  return block;
}

KtDocumentBlock *
kt_account_add_table (KtAccountWriter *self, const char *columns, const char *const *header)
{
  KtDocumentBlock *table = kt_document_add_table (self->document, columns);

  kt_document_block_add_row (table, KT_DOCUMENT_BLOCK_LABEL, header);
  return table;
}

KtDocumentBlock *
kt_account_add_cell (KtDocumentBlock *table, const char *text)
{
  KtDocumentBlock *cell = kt_document_block_add_cell (table, KT_DOCUMENT_BLOCK_PARAGRAPH);

  kt_account_append (cell, text);
  return cell;
}

static void
append (KtAccountWriter *self, KtDocumentBlock *block, const char *text, const char *date, gboolean is_people)
{
  const KtReviewPassage *passage;

  if (kt_text_is_blank (text))
    return;
  if (self->review == NULL)
    {
      g_ptr_array_add (self->texts, kt_review_text_new (text, date, is_people));
      return;
    }
  g_return_if_fail (self->n_used < self->review->passages->len);
  passage = g_ptr_array_index (self->review->passages, self->n_used++);
  /* What was not looked through stays out. */
  g_return_if_fail (g_str_equal (passage->original, text));
  kt_review_passage_write (passage, 0, block);
}

void
kt_account_append_text (KtAccountWriter *self, KtDocumentBlock *block, const char *text, const char *date)
{
  append (self, block, text, date, FALSE);
}

void
kt_account_append_people (KtAccountWriter *self, KtDocumentBlock *block, const char *text)
{
  append (self, block, text, NULL, TRUE);
}

void
kt_account_append_sentence (KtAccountWriter *self,
                            KtDocumentBlock *block,
                            const char *sentence,
                            const char *text,
                            const char *date)
{
  const char *slot = strstr (sentence, KT_ACCOUNT_SLOT);

  if (slot == NULL)
    {
      kt_account_append (block, sentence);
      return;
    }
  kt_document_block_append (block, sentence, slot - sentence, KT_DOCUMENT_MARK_NONE);
  kt_account_append_text (self, block, text, date);
  kt_account_append (block, slot + strlen (KT_ACCOUNT_SLOT));
}

void
kt_account_append_scenario (KtAccountWriter *self, KtDocumentBlock *block, const KtScenario *scenario)
{
  g_autofree char *role = kt_effects_words_role (self->source->result->analysis, scenario);
  g_autofree char *sentence = NULL;

  if (kt_text_is_blank (scenario->label))
    {
      kt_account_append (block, role);
      return;
    }
  /* Translators: intervention or reference, and what it is called. */
  sentence = g_strdup_printf (_ ("%s: “%s”"), role, KT_ACCOUNT_SLOT);
  kt_account_append_sentence (self, block, sentence, scenario->label, NULL);
}

void
kt_account_append_name (KtAccountWriter *self, KtDocumentBlock *block, const char *sentence, const KtScenario *scenario)
{
  g_autofree char *role = kt_effects_words_role (self->source->result->analysis, scenario);

  kt_account_append_sentence (self, block, sentence, kt_text_is_blank (scenario->label) ? role : scenario->label, NULL);
}

static void
append_word (KtAccountWriter *self, KtDocumentBlock *block, KtVocabulary vocabulary, const char *word)
{
  guint index;

  if (kt_vocabulary_find (vocabulary, word, &index))
    kt_account_append (block, kt_vocabulary_get_label (vocabulary, index));
  else
    kt_account_append_text (self, block, word, NULL);
}

void
kt_account_append_payer (KtAccountWriter *self, KtDocumentBlock *block, const char *payer)
{
  append_word (self, block, KT_VOCABULARY_PAYER, payer);
}

void
kt_account_append_life_domain (KtAccountWriter *self, KtDocumentBlock *block, const char *life_domain)
{
  append_word (self, block, KT_VOCABULARY_LIFE_DOMAIN, life_domain);
}

char *
kt_account_say_months (const char *start, const char *end)
{
  g_autofree char *first = kt_effects_words_month (start);
  g_autofree char *last = kt_effects_words_month (end != NULL ? end : start);

  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: the first and the last month of a period. */
  return g_strdup_printf (C_ ("months", "%s to %s"), first, last);
}
