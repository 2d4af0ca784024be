/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-odt-private.h"

/* What stands between a table and its cell where one is pointed at. */
#define NOT_IN_NAMES ".<>"

/* The next name that @taken does not have yet: @title itself, or with a number behind it. */
static char *
take_name (GHashTable *taken, const char *title)
{
  g_autofree char *base = g_strstrip (g_strdelimit (g_strdup (title), NOT_IN_NAMES, ' '));
  g_autofree char *name = g_strdup (base);

  for (guint n = *base == '\0' ? 1 : 2; *name == '\0' || g_hash_table_contains (taken, name); n++)
    {
      g_free (name);
      name = *base == '\0' ? g_strdup_printf ("%u", n) : g_strdup_printf ("%s (%u)", base, n);
    }
  g_hash_table_add (taken, g_strdup (name));
  return g_steal_pointer (&name);
}

GPtrArray *
kt_odt_make_names (const KtDocument *document)
{
  g_autoptr (GHashTable) tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *title = document->title;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (document->blocks, i);
      char *name = NULL;

      if (block->kind == KT_DOCUMENT_BLOCK_HEADING)
        title = block->text->str;
      else if (block->kind == KT_DOCUMENT_BLOCK_TABLE)
        name = take_name (tables, title);
      else if (block->kind == KT_DOCUMENT_BLOCK_PICTURE)
        name = take_name (pictures, title);
      g_ptr_array_add (names, name);
    }
  return names;
}
