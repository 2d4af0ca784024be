/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-json.h"
#include "effects/kt-analysis-reader.h"
#include "effects/kt-analysis-result.h"

#include <string.h>

/* The analyses of tests/fixtures/effects/. Beside each stands how its figures are worked out by hand, and what the
 * command line prints of it. */

static char *
read_file (const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "effects", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static KtAnalysis *
read_analysis (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_file (name, ".json");
  g_autoptr (JsonNode) root = kt_json_parse (text, strlen (text), &error);
  KtAnalysis *analysis = root != NULL ? kt_analysis_read (root, "", &error) : NULL;

  g_assert_no_error (error);
  return analysis;
}

static void
test_result (gconstpointer name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtAnalysis) analysis = read_analysis (name);
  g_autoptr (KtAnalysisResult) result = kt_analysis_calculate (analysis, &error);
  g_autofree char *wanted = read_file (name, ".result.json");
  g_autoptr (JsonNode) answer = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  kt_analysis_result_draw (result);
  answer = kt_analysis_result_to_json (result);
  text = json_to_string (answer, TRUE);
  g_assert_cmpstr (text, ==, g_strchomp (wanted));
}

/* With one uncertain price the spread is that of its triangle, which can be worked out. */
static void
test_spread (void)
{
  g_autoptr (KtAnalysis) analysis = read_analysis ("one-price");
  g_autoptr (KtAnalysisResult) result = kt_analysis_calculate (analysis, NULL);
  const KtUncertainty *uncertainty;

  kt_analysis_result_draw (result);
  uncertainty = result->uncertainties;
  g_assert_cmpint (ABS (uncertainty->p5 - -13267), <, 600);
  g_assert_cmpint (ABS (uncertainty->p50 - 26334), <, 600);
  g_assert_cmpint (ABS (uncertainty->p95 - 83542), <, 600);
  g_assert_cmpint (ABS ((gint)uncertainty->cheaper - 839), <, 5);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "eviction", "two-references", "certain", "one-price" };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/effects/golden/", names[i], NULL);

      g_test_add_data_func (path, names[i], test_result);
    }
  g_test_add_func ("/effects/golden/spread", test_spread);
  return g_test_run ();
}
