/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-dialogue-panels.h"

#include "ui/effects/dialogue/kt-activities-panel.h"
#include "ui/effects/dialogue/kt-answer-panel.h"
#include "ui/effects/dialogue/kt-choice-panel.h"
#include "ui/effects/dialogue/kt-events-panel.h"
#include "ui/effects/dialogue/kt-outcome-panel.h"
#include "ui/effects/dialogue/kt-period-panel.h"
#include "ui/effects/dialogue/kt-ratings-panel.h"
#include "ui/effects/dialogue/kt-seats-panel.h"

static GType
get_type (KtMethodInput input)
{
  switch (input)
    {
    case KT_METHOD_SEATS:
      return KT_TYPE_SEATS_PANEL;
    case KT_METHOD_SELECTION:
      return KT_TYPE_SELECTION_PANEL;
    case KT_METHOD_VARIANT:
      return KT_TYPE_VARIANT_PANEL;
    case KT_METHOD_PERIOD:
      return KT_TYPE_PERIOD_PANEL;
    case KT_METHOD_EVENTS:
      return KT_TYPE_EVENTS_PANEL;
    case KT_METHOD_ACTIVITIES:
      return KT_TYPE_ACTIVITIES_PANEL;
    case KT_METHOD_PAYERS:
      return KT_TYPE_PAYERS_PANEL;
    case KT_METHOD_BASIS:
      return KT_TYPE_BASIS_PANEL;
    case KT_METHOD_RATINGS:
      return KT_TYPE_RATINGS_PANEL;
    case KT_METHOD_OUTCOME:
      return KT_TYPE_OUTCOME_PANEL;
    case KT_METHOD_MECHANISMS:
      return KT_TYPE_MECHANISMS_PANEL;
    case KT_METHOD_DIFFERENCES:
      return KT_TYPE_DIFFERENCES_PANEL;
    case KT_METHOD_DATE:
      return KT_TYPE_DATE_PANEL;
    case KT_METHOD_ANSWER:
    case KT_METHOD_WHY:
    default:
      return KT_TYPE_ANSWER_PANEL;
    }
}

GtkWidget *
kt_dialogue_panels_make (KtSession *session,
                         KtAnalysisEditor *editor,
                         const KtMethodQuestion *question,
                         const char *reference)
{
  return kt_dialogue_panel_new (get_type (question->input), session, editor, question, reference);
}
