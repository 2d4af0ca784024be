/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-account-private.h"

#include "core/kt-text.h"
#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"

#include <glib/gi18n-lib.h>

static void
write_seats (KtAccountWriter *self, gboolean present, const char *label, const char *nobody)
{
  const GPtrArray *seats = self->source->dialogue->seats;
  KtDocumentBlock *block = kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH, label);
  guint n = 0;

  for (guint i = 0; i < seats->len; i++)
    {
      const KtSeat *seat = g_ptr_array_index (seats, i);

      if (seat->present != present || kt_text_is_blank (seat->who))
        continue;
      kt_account_append (block, n++ > 0 ? ", " : " ");
      kt_account_append_people (self, block, seat->who);
    }
  kt_account_append (block, n > 0 ? "." : nobody);
}

static void
write_table (KtAccountWriter *self)
{
  const KtDialogue *dialogue = self->source->dialogue;
  KtDocumentBlock *chosen;

  kt_document_add_heading (self->document, 1, _ ("At the table"));
  if (dialogue == NULL || dialogue->seats->len == 0)
    {
      kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH, _ ("Who was at the table is not written down."));
    }
  else
    {
      write_seats (self, TRUE, _ ("There were:"), _ (" nobody."));
      write_seats (self, FALSE, _ ("Missing:"), _ (" nobody."));
    }
  if (dialogue != NULL)
    kt_account_write_missing (self);
  chosen = kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH, _ ("How this casus was chosen:"));
  kt_account_append (chosen, " ");
  if (dialogue != NULL && !kt_text_is_blank (dialogue->selection))
    kt_account_append_text (self, chosen, dialogue->selection, NULL);
  else
    kt_account_append (chosen, _ ("not written down."));
}

static void
write_mechanisms (KtAccountWriter *self)
{
  const KtDialogue *dialogue = self->source->dialogue;
  gboolean is_begun = FALSE;

  for (guint i = 0; dialogue != NULL && i < dialogue->mechanisms->len; i++)
    {
      const KtMechanism *mechanism = g_ptr_array_index (dialogue->mechanisms, i);
      KtDocumentBlock *item;

      if (kt_text_is_blank (mechanism->text))
        continue;
      if (!is_begun)
        kt_document_add_heading (self->document, 1, _ ("What made it dearer or cheaper"));
      is_begun = TRUE;
      item = kt_account_add_block (self, KT_DOCUMENT_BLOCK_ITEM, mechanism->dearer ? _ ("Dearer:") : _ ("Cheaper:"));
      kt_account_append (item, " ");
      kt_account_append_text (self, item, mechanism->text, NULL);
    }
}

/* Adds what @remark is about. */
static void
append_subject (KtAccountWriter *self, KtDocumentBlock *block, const KtRemark *remark)
{
  const KtAnalysis *analysis = self->source->result->analysis;
  const KtScenario *scenario = NULL;
  const KtActivity *activity;
  const KtEvent *event;
  guint index;

  if (kt_analysis_find_scenario (analysis, remark->scenario, &index))
    scenario = g_ptr_array_index (analysis->scenarios, index);
  activity = scenario != NULL ? kt_scenario_find_activity (scenario, remark->item) : NULL;
  event = scenario != NULL ? kt_scenario_find_event (scenario, remark->item) : NULL;
  if (activity != NULL)
    kt_account_append_text (self, block, activity->label, activity->start);
  else if (event != NULL)
    kt_account_append_text (self, block, event->label, event->date);
  else if (*remark->item != '\0')
    kt_account_append_life_domain (self, block, remark->item);
  else if (scenario == NULL)
    kt_account_append (block, _ ("The whole analysis"));
  if (remark->rater != KT_DIALOGUE_NO_RATER)
    {
      /* Translators: whose view of a life domain it is; it stands behind that. */
      g_autofree char *rater = g_strdup_printf (_ (", according to: %s"),
                                                kt_vocabulary_get_label (KT_VOCABULARY_RATER, (guint)remark->rater));

      kt_account_append (block, rater);
    }
  if (scenario == NULL)
    return;
  if (*remark->item != '\0')
    {
      g_autofree char *role = kt_effects_words_role (analysis, scenario);

      kt_account_append (block, " (");
      kt_account_append (block, role);
      kt_account_append (block, ")");
    }
  else
    {
      kt_account_append_scenario (self, block, scenario);
    }
}

static void
write_remarks (KtAccountWriter *self)
{
  const KtDialogue *dialogue = self->source->dialogue;
  const char *header[] = { _ ("About"), _ ("Agreed"), _ ("What was said") };
  KtDocumentBlock *table;

  if (dialogue == NULL || dialogue->remarks->len == 0)
    return;
  kt_document_add_heading (self->document, 1, _ ("Agreed and not agreed"));
  table = kt_account_add_table (self, "lll", header);
  for (guint i = 0; i < dialogue->remarks->len; i++)
    {
      const KtRemark *remark = g_ptr_array_index (dialogue->remarks, i);

      append_subject (self, kt_account_add_cell (table, ""), remark);
      kt_account_add_cell (table, remark->agreed ? _ ("yes") : _ ("no"));
      kt_account_append_text (self, kt_account_add_cell (table, ""), remark->text, NULL);
    }
}

void
kt_account_write_dialogue (KtAccountWriter *self)
{
  write_table (self);
  kt_account_write_answers (self);
  write_mechanisms (self);
  write_remarks (self);
}
