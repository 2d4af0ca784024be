/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-outcome.h"

#include "core/kt-json.h"
#include "effects/kt-analysis-reader.h"
#include "effects/kt-analysis-result.h"

#include <string.h>

/* More of them wait for each other's memory. */
#define THREADS_MAX 4

/* --- Comparisons --- */

static void
clear_effect (gpointer data)
{
  g_free (((KtOutcomeEffect *)data)->life_domain);
}

static void
clear_domain (gpointer data)
{
  g_free (((KtOutcomeDomain *)data)->life_domain);
}

static void
comparison_free (gpointer data)
{
  KtOutcomeComparison *self = data;

  g_free (self->label);
  g_array_unref (self->by_payer);
  g_array_unref (self->effects);
  g_array_unref (self->domains);
  g_free (self);
}

KtStanding
kt_standing_of (gint difference)
{
  return difference > 0 ? KT_STANDING_BETTER : difference < 0 ? KT_STANDING_WORSE : KT_STANDING_SAME;
}

static KtStanding
join_standings (KtStanding one, KtStanding other)
{
  if (one == other || other == KT_STANDING_SAME)
    return one;
  return one == KT_STANDING_SAME ? other : KT_STANDING_DIVIDED;
}

/* The effects are by life domain. */
static void
find_domains (KtOutcomeComparison *self)
{
  for (guint i = 0; i < self->effects->len; i++)
    {
      const KtOutcomeEffect *effect = &g_array_index (self->effects, KtOutcomeEffect, i);
      KtStanding standing = kt_standing_of (effect->difference);
      KtOutcomeDomain *last = NULL;

      if (self->domains->len > 0)
        last = &g_array_index (self->domains, KtOutcomeDomain, self->domains->len - 1);
      if (last != NULL && g_str_equal (last->life_domain, effect->life_domain))
        {
          last->standing = join_standings (last->standing, standing);
        }
      else
        {
          KtOutcomeDomain domain = { g_strdup (effect->life_domain), standing };

          g_array_append_val (self->domains, domain);
        }
    }
  for (guint i = 0; i < self->domains->len; i++)
    self->n_domains[g_array_index (self->domains, KtOutcomeDomain, i).standing]++;
}

static KtOutcomeComparison *
comparison_new (const KtComparison *comparison)
{
  KtOutcomeComparison *self = g_new0 (KtOutcomeComparison, 1);

  self->basis = comparison->reference->scenario->basis;
  self->label = g_strdup (comparison->reference->scenario->label);
  self->difference = comparison->difference;
  self->by_payer = g_array_ref (comparison->by_payer);
  self->effects = g_array_new (FALSE, FALSE, sizeof (KtOutcomeEffect));
  g_array_set_clear_func (self->effects, clear_effect);
  self->domains = g_array_new (FALSE, FALSE, sizeof (KtOutcomeDomain));
  g_array_set_clear_func (self->domains, clear_domain);
  for (guint i = 0; i < comparison->ratings->len; i++)
    {
      const KtRatingPair *pair = &g_array_index (comparison->ratings, KtRatingPair, i);
      KtOutcomeEffect effect;

      if (pair->intervention == NULL || pair->reference == NULL)
        continue;
      effect = (KtOutcomeEffect){ g_strdup (pair->life_domain), pair->rater,
                                  pair->intervention->score - pair->reference->score };
      g_array_append_val (self->effects, effect);
    }
  find_domains (self);
  return self;
}

/* --- An outcome --- */

static gboolean
read_analysis (KtOutcome *self)
{
  const char *text = self->record->document;
  g_autoptr (JsonNode) root = kt_json_parse (text, strlen (text), &self->fault);
  g_autoptr (KtAnalysis) analysis = root != NULL ? kt_analysis_read (root, "", &self->fault) : NULL;
  g_autoptr (KtAnalysisResult) result = analysis != NULL ? kt_analysis_calculate (analysis, &self->fault) : NULL;

  if (result == NULL)
    return FALSE;
  self->price_year = analysis->price_year;
  self->start = g_strdup (analysis->start);
  self->end = g_strdup (analysis->end);
  for (guint i = 0; i < result->comparisons->len; i++)
    g_ptr_array_add (self->comparisons, comparison_new (result->comparisons->pdata[i]));
  return TRUE;
}

/* Without what a dialogue says of its perspective a row could be added to others wrongly. */
static void
read_dialogue (KtOutcome *self)
{
  const char *text = self->record->dialogue;
  g_autoptr (JsonNode) root = NULL;

  if (*text == '\0')
    {
      self->dialogue = kt_dialogue_new ();
      return;
    }
  root = kt_json_parse (text, strlen (text), &self->fault);
  if (root != NULL)
    self->dialogue = kt_dialogue_read (root, "", &self->fault);
  if (self->fault != NULL)
    g_prefix_error_literal (&self->fault, "dialogue: ");
}

KtOutcome *
kt_outcome_new (KtAnalysisRecord *record)
{
  KtOutcome *self = g_atomic_rc_box_new0 (KtOutcome);

  self->record = kt_analysis_record_ref (record);
  self->comparisons = g_ptr_array_new_with_free_func (comparison_free);
  if (read_analysis (self))
    read_dialogue (self);
  return self;
}

KtOutcome *
kt_outcome_ref (KtOutcome *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtOutcome *self = data;

  kt_analysis_record_unref (self->record);
  g_clear_error (&self->fault);
  g_free (self->start);
  g_free (self->end);
  g_clear_pointer (&self->dialogue, kt_dialogue_unref);
  g_ptr_array_unref (self->comparisons);
}

void
kt_outcome_unref (KtOutcome *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_outcome_is_of (const KtOutcome *self, const KtAnalysisRecord *record)
{
  const KtAnalysisRecord *own = self->record;

  return own == record ||
         (own->id == record->id && own->casus_id == record->casus_id && own->changed == record->changed &&
          g_str_equal (own->title, record->title) && g_str_equal (own->document, record->document) &&
          g_str_equal (own->dialogue, record->dialogue));
}

/* --- Many --- */

typedef struct
{
  GPtrArray *records;
  KtOutcome **outcomes;
  GCancellable *cancellable;
  gint next;
  gint *n_read;
} Reading;

/* Takes one after another, so that no thread waits for one that was given larger ones. */
static gpointer
read_some (gpointer data)
{
  Reading *self = data;
  guint i;

  while ((i = (guint)g_atomic_int_add (&self->next, 1)) < self->records->len &&
         !g_cancellable_is_cancelled (self->cancellable))
    {
      self->outcomes[i] = kt_outcome_new (self->records->pdata[i]);
      g_atomic_int_inc (self->n_read);
    }
  return NULL;
}

guint
kt_outcome_get_n_threads (void)
{
  return CLAMP (g_get_num_processors (), 1, THREADS_MAX);
}

GPtrArray *
kt_outcome_read_all (GPtrArray *records, guint n_threads, GCancellable *cancellable, gint *n_read, GError **error)
{
  gint own_count = 0;
  g_autofree KtOutcome **outcomes = g_new0 (KtOutcome *, records->len);
  Reading reading = { records, outcomes, cancellable, 0, n_read != NULL ? n_read : &own_count };
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_outcome_unref);

  for (guint i = 1; i < MIN (n_threads, records->len); i++)
    {
      GThread *thread = g_thread_try_new ("outcomes", read_some, &reading, NULL);

      if (thread != NULL)
        g_ptr_array_add (threads, thread);
    }
  read_some (&reading);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (threads->pdata[i]);
  for (guint i = 0; i < records->len; i++)
    {
      if (outcomes[i] != NULL)
        g_ptr_array_add (read, outcomes[i]);
    }
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&read);
}
