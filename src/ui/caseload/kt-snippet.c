/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-snippet.h"

#include "store/kt-store-search.h"

char *
kt_snippet_get_text (const char *snippet)
{
  GString *text = g_string_new (NULL);

  for (; *snippet != '\0'; snippet++)
    {
      if (*snippet != KT_SNIPPET_MARK_START && *snippet != KT_SNIPPET_MARK_END)
        g_string_append_c (text, *snippet);
    }
  return g_string_free_and_steal (text);
}

PangoAttrList *
kt_snippet_get_attributes (const char *snippet)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  guint position = 0;
  guint start = G_MAXUINT;

  for (; *snippet != '\0'; snippet++)
    {
      if (*snippet == KT_SNIPPET_MARK_START)
        start = position;
      else if (*snippet == KT_SNIPPET_MARK_END)
        {
          if (start < position)
            {
              PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

              bold->start_index = start;
              bold->end_index = position;
              pango_attr_list_insert (attributes, bold);
            }
          start = G_MAXUINT;
        }
      else
        position++;
    }
  return attributes;
}
