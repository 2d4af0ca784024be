/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-item-edit.h"

#include "effects/kt-analysis-edit.h"

#define DRAG "drag"

/* --- Adding --- */

static KtAnalysis *
put_new_activity (KtAnalysis *analysis, guint scenario, const char *date, char **id)
{
  g_autoptr (KtActivity) activity = kt_activity_new_blank (analysis, scenario);

  if (g_strcmp0 (date, activity->end) <= 0)
    g_set_str (&activity->start, date);
  *id = g_strdup (activity->id);
  return kt_analysis_put_activity (analysis, scenario, activity);
}

static KtAnalysis *
put_new_event (KtAnalysis *analysis, guint scenario, const char *date, char **id)
{
  g_autoptr (KtEvent) event = kt_event_new ();

  event->id = kt_scenario_make_event_id (analysis->scenarios->pdata[scenario]);
  event->date = g_strdup (date);
  event->label = g_strdup ("");
  event->life_domain = g_strdup ("praktisch-functioneren");
  *id = g_strdup (event->id);
  return kt_analysis_put_event (analysis, scenario, event);
}

char *
kt_item_add (KtAnalysisEditor *editor, const char *scenario, gboolean is_event, const char *date)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (editor), *next;
  g_autofree char *id = NULL;
  guint index;

  if (!kt_analysis_find_scenario (analysis, scenario, &index))
    return NULL;
  next = is_event ? put_new_event (analysis, index, date, &id) : put_new_activity (analysis, index, date, &id);
  return kt_analysis_editor_put (editor, next, NULL) ? g_steal_pointer (&id) : NULL;
}

/* --- Moving --- */

static KtAnalysis *
move_activity (KtAnalysis *analysis, guint scenario, const char *item, const char *start, const char *end)
{
  const KtActivity *activity = kt_scenario_find_activity (analysis->scenarios->pdata[scenario], item);
  g_autoptr (KtActivity) next = activity != NULL ? kt_activity_copy (activity) : NULL;

  if (next == NULL)
    return NULL;
  g_set_str (&next->start, start);
  g_set_str (&next->end, end);
  return kt_analysis_put_activity (analysis, scenario, next);
}

static KtAnalysis *
move_event (KtAnalysis *analysis, guint scenario, const char *item, const char *date)
{
  const KtEvent *event = kt_scenario_find_event (analysis->scenarios->pdata[scenario], item);
  g_autoptr (KtEvent) next = event != NULL ? kt_event_copy (event) : NULL;

  if (next == NULL)
    return NULL;
  g_set_str (&next->date, date);
  return kt_analysis_put_event (analysis, scenario, next);
}

void
kt_item_drag (KtAnalysisEditor *editor,
              const char *scenario,
              const char *item,
              gboolean is_event,
              const char *start,
              const char *end)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (editor), *next;
  guint index;

  if (!kt_analysis_find_scenario (analysis, scenario, &index))
    return;
  next = is_event ? move_event (analysis, index, item, start) : move_activity (analysis, index, item, start, end);
  if (next != NULL)
    kt_analysis_editor_put (editor, next, DRAG);
}

void
kt_item_drop (KtAnalysisEditor *editor,
              const char *scenario,
              const char *item,
              gboolean is_event,
              const char *start,
              const char *end)
{
  kt_item_drag (editor, scenario, item, is_event, start, end);
  kt_analysis_editor_end_step (editor);
}

void
kt_item_let_go (KtAnalysisEditor *editor)
{
  kt_analysis_editor_take_back (editor, DRAG);
}

/* --- Copying --- */

static KtAnalysis *
copy_activity (KtAnalysis *analysis, guint scenario, const char *item, guint target, char **id)
{
  const KtActivity *activity = kt_scenario_find_activity (analysis->scenarios->pdata[scenario], item);
  g_autoptr (KtActivity) copy = activity != NULL ? kt_activity_copy (activity) : NULL;

  if (copy == NULL)
    return NULL;
  *id = kt_scenario_make_activity_id (analysis->scenarios->pdata[target]);
  g_set_str (&copy->id, *id);
  return kt_analysis_put_activity (analysis, target, copy);
}

static KtAnalysis *
copy_event (KtAnalysis *analysis, guint scenario, const char *item, guint target, char **id)
{
  const KtEvent *event = kt_scenario_find_event (analysis->scenarios->pdata[scenario], item);
  g_autoptr (KtEvent) copy = event != NULL ? kt_event_copy (event) : NULL;

  if (copy == NULL)
    return NULL;
  *id = kt_scenario_make_event_id (analysis->scenarios->pdata[target]);
  g_set_str (&copy->id, *id);
  return kt_analysis_put_event (analysis, target, copy);
}

char *
kt_item_copy (KtAnalysisEditor *editor, const char *scenario, const char *item, gboolean is_event, const char *target)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (editor), *next;
  g_autofree char *id = NULL;
  guint from, to;

  if (!kt_analysis_find_scenario (analysis, scenario, &from) || !kt_analysis_find_scenario (analysis, target, &to))
    return NULL;
  next = is_event ? copy_event (analysis, from, item, to, &id) : copy_activity (analysis, from, item, to, &id);
  return next != NULL && kt_analysis_editor_put (editor, next, NULL) ? g_steal_pointer (&id) : NULL;
}

/* --- */

void
kt_item_remove (KtAnalysisEditor *editor, const char *scenario, const char *item, gboolean is_event)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (editor);
  guint index;

  if (!kt_analysis_find_scenario (analysis, scenario, &index))
    return;
  kt_analysis_editor_put (editor,
                          is_event ? kt_analysis_remove_event (analysis, index, item)
                                   : kt_analysis_remove_activity (analysis, index, item),
                          NULL);
}
