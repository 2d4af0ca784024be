/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* (transfer full): a list of its own with the same parts, which are reference counted atomically. @unref: of a part */
GPtrArray *kt_parts_copy (GPtrArray *parts, GDestroyNotify unref);

/* Writes the list @member: an object for each of @parts, whose members @add writes. */
void kt_parts_write (GPtrArray *parts,
                     JsonBuilder *builder,
                     const char *member,
                     void (*add) (JsonBuilder *builder, gconstpointer part));

G_END_DECLS
