/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-verbs.h"
#include "cli/kt-cli.h"
#include "core/kt-json.h"
#include "effects/kt-analysis-reader.h"
#include "effects/kt-analysis-result.h"

static gboolean
run (int argc, char **argv, GString *out, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE - calculate what a way of working cost and brought");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL, answer = NULL;
  g_autoptr (KtAnalysis) analysis = NULL;
  g_autoptr (KtAnalysisResult) result = NULL;
  g_autofree char *text = NULL;
  const char *given;
  gsize length;

  g_option_context_set_summary (context, "Calculates an analysis of the Effectencalculator, from FILE or from standard "
                                         "input for -, and\nwrites its result as one JSON object.");
  if (!kt_cli_parse (context, &argc, &argv, 1, 1, error))
    return FALSE;
  bytes = kt_cli_read (argv[1], KT_JSON_SIZE_MAX, error);
  if (bytes == NULL)
    return FALSE;
  given = g_bytes_get_data (bytes, &length);
  root = kt_json_parse (given != NULL ? given : "", length, error);
  if (root == NULL)
    return FALSE;
  analysis = kt_analysis_read (root, "", error);
  if (analysis == NULL)
    return FALSE;
  result = kt_analysis_calculate (analysis, error);
  if (result == NULL)
    return FALSE;
  kt_analysis_result_draw (result);
  answer = kt_analysis_result_to_json (result);
  text = json_to_string (answer, TRUE);
  g_string_append (out, text);
  g_string_append_c (out, '\n');
  return TRUE;
}

int
kt_cli_effects (int argc, char **argv)
{
  return kt_cli_run (argc, argv, run);
}
