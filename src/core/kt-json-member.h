/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What json-glib asks two calls for: a member of the object that is being built. */

/* @text: (nullable): null when there is none. */
void kt_json_add_text (JsonBuilder *builder, const char *member, const char *text);
void kt_json_add_int (JsonBuilder *builder, const char *member, gint64 value);
void kt_json_add_boolean (JsonBuilder *builder, const char *member, gboolean value);
/* What follows is in the object or list @member until json_builder_end_object() or json_builder_end_array(). */
void kt_json_begin_object (JsonBuilder *builder, const char *member);
void kt_json_begin_array (JsonBuilder *builder, const char *member);

G_END_DECLS
