/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-json.h"

void
kt_cli_json_add_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
kt_cli_json_append (GString *out, JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  g_string_append (out, text);
  g_string_append_c (out, '\n');
}
