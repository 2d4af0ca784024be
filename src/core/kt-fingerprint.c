/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-fingerprint.h"

#include <string.h>

char *
kt_fingerprint_get_kind (const char *fingerprint)
{
  const char *colon = fingerprint != NULL ? strchr (fingerprint, ':') : NULL;

  return colon != NULL ? g_strndup (fingerprint, (gsize)(colon - fingerprint)) : g_strdup ("");
}

gboolean
kt_fingerprint_is_of_kind (const char *fingerprint, const char *kind)
{
  g_autofree char *own = kt_fingerprint_get_kind (fingerprint);

  return g_str_equal (own, kind);
}
