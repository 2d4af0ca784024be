/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-analysis-state.h"

#include "effects/kt-analysis-writer.h"
#include "store/kt-vault-effects.h"

KtAnalysisState *
kt_analysis_state_new (gint64 id, gint64 casus_id, KtAnalysis *analysis, KtDialogue *dialogue, const char *price_list)
{
  KtAnalysisState *self = g_rc_box_new0 (KtAnalysisState);

  self->id = id;
  self->casus_id = casus_id;
  self->analysis = analysis;
  self->dialogue = dialogue;
  self->price_list = g_strdup (price_list);
  return self;
}

KtAnalysisState *
kt_analysis_state_ref (KtAnalysisState *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtAnalysisState *self = data;

  kt_analysis_unref (self->analysis);
  kt_dialogue_unref (self->dialogue);
  g_free (self->price_list);
}

void
kt_analysis_state_unref (KtAnalysisState *self)
{
  g_rc_box_release_full (self, clear);
}

KtAnalysisRecord *
kt_analysis_state_make_record (const KtAnalysisState *self)
{
  g_autoptr (JsonNode) document = kt_analysis_write (self->analysis), said = kt_dialogue_write (self->dialogue);
  g_autofree char *text = json_to_string (document, FALSE);
  KtAnalysisRecord *record = kt_analysis_record_new (text);

  record->id = self->id;
  record->casus_id = self->casus_id;
  g_set_str (&record->title, self->analysis->title);
  g_set_str (&record->price_list, self->price_list);
  g_free (record->dialogue);
  record->dialogue = json_to_string (said, FALSE);
  return record;
}

static void
write_state (KtVault *vault, gpointer state, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KtAnalysisRecord) record = kt_analysis_state_make_record (state);

  kt_vault_update_analysis_async (vault, record, NULL, callback, user_data);
}

const KtRecordCalls kt_analysis_state_calls = { write_state, kt_vault_update_analysis_finish,
                                                (GDestroyNotify)kt_analysis_state_unref };
