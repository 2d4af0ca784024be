/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-parts.h"

#include "core/kt-json-member.h"

static gpointer
acquire (gconstpointer part, gpointer data)
{
  return g_atomic_rc_box_acquire ((gpointer)part);
}

GPtrArray *
kt_parts_copy (GPtrArray *parts, GDestroyNotify unref)
{
  GPtrArray *copy = g_ptr_array_copy (parts, acquire, NULL);

  g_ptr_array_set_free_func (copy, unref);
  return copy;
}

void
kt_parts_write (GPtrArray *parts,
                JsonBuilder *builder,
                const char *member,
                void (*add) (JsonBuilder *builder, gconstpointer part))
{
  kt_json_begin_array (builder, member);
  for (guint i = 0; i < parts->len; i++)
    {
      json_builder_begin_object (builder);
      add (builder, parts->pdata[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
