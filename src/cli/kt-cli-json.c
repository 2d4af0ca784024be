/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-json.h"

void
kt_cli_json_append (GString *out, JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  g_string_append (out, text);
  g_string_append_c (out, '\n');
}
