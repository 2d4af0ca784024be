/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-json.h"
#include "effects/kt-analysis-reader.h"
#include "effects/kt-analysis-result.h"
#include "effects/kt-analysis-writer.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

#define DRAWS_MAX 50

static void
check_scenario (const KtScenarioCost *cost, guint n_years)
{
  gint64 by_payer = 0, by_life_domain = 0, by_year = 0;

  g_assert_cmpint (cost->total.low, <=, cost->total.likely);
  g_assert_cmpint (cost->total.likely, <=, cost->total.high);
  for (guint i = 0; i < cost->by_payer->len; i++)
    by_payer += g_array_index (cost->by_payer, KtTallyEntry, i).cents;
  for (guint i = 0; i < cost->by_life_domain->len; i++)
    by_life_domain += g_array_index (cost->by_life_domain, KtTallyEntry, i).cents;
  for (guint i = 0; i < n_years; i++)
    by_year += cost->by_year[i];
  g_assert_cmpint (by_payer, ==, cost->total.likely);
  g_assert_cmpint (by_life_domain, ==, cost->total.likely);
  g_assert_cmpint (by_year, ==, cost->total.likely);
}

static void
check_writer (const KtAnalysis *analysis)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) written = kt_analysis_write (analysis), rewritten = NULL;
  g_autoptr (KtAnalysis) again = kt_analysis_read (written, "", &error);

  g_assert_no_error (error);
  rewritten = kt_analysis_write (again);
  g_assert_true (json_node_equal (written, rewritten));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = kt_json_parse ((const char *)data, size, &error), answer = NULL;
  g_autoptr (KtAnalysis) analysis = root != NULL ? kt_analysis_read (root, "", &error) : NULL;
  g_autoptr (KtAnalysisResult) result = NULL;

  if (analysis == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }
  check_writer (analysis);
  analysis->draws = MIN (analysis->draws, DRAWS_MAX);
  result = kt_analysis_calculate (analysis, &error);
  if (result == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }
  for (guint i = 0; i < result->scenarios->len; i++)
    check_scenario (result->scenarios->pdata[i], result->n_years);
  kt_analysis_result_draw (result);
  for (guint i = 0; i < result->comparisons->len; i++)
    {
      const KtComparison *comparison = result->comparisons->pdata[i];
      const KtUncertainty *uncertainty = &result->uncertainties[i];

      g_assert_cmpint (uncertainty->p5, >=, comparison->difference.low);
      g_assert_cmpint (uncertainty->p5, <=, uncertainty->p50);
      g_assert_cmpint (uncertainty->p50, <=, uncertainty->p95);
      g_assert_cmpint (uncertainty->p95, <=, comparison->difference.high);
      g_assert_cmpuint (uncertainty->cheaper, <=, 1000);
    }
  answer = kt_analysis_result_to_json (result);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (answer));
  return 0;
}
