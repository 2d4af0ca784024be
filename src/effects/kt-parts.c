/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-parts.h"

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
