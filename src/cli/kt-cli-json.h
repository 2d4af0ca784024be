/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Adds what @builder made to @out, with a line feed at its end. */
void kt_cli_json_append (GString *out, JsonBuilder *builder);

G_END_DECLS
