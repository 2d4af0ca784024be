/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-readback-private.h"

#include "core/kt-error.h"

#include <poppler.h>

#define OUTLINE_DEPTH_MAX 16
/* Letters of one word stand closer together, as a part of their height. */
#define GAP 0.2

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "file: %s", why);
  return FALSE;
}

static void
add_line (GString *to, char *line)
{
  if (line != NULL)
    g_string_append_printf (to, "%s\n", line);
  g_free (line);
}

static void
read_properties (PopplerDocument *document, GString *metadata)
{
  add_line (metadata, poppler_document_get_title (document));
  add_line (metadata, poppler_document_get_author (document));
  add_line (metadata, poppler_document_get_subject (document));
  add_line (metadata, poppler_document_get_keywords (document));
  add_line (metadata, poppler_document_get_creator (document));
  add_line (metadata, poppler_document_get_producer (document));
  add_line (metadata, poppler_document_get_metadata (document));
}

static void
read_outline (PopplerIndexIter *iter, GString *metadata, guint depth)
{
  if (iter == NULL || depth == OUTLINE_DEPTH_MAX)
    return;
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);

      if (action != NULL)
        {
          add_line (metadata, g_strdup (action->any.title));
          poppler_action_free (action);
        }
      read_outline (child, metadata, depth + 1);
      g_clear_pointer (&child, poppler_index_iter_free);
    }
  while (poppler_index_iter_next (iter));
}

static void
read_annotations (PopplerPage *page, GString *metadata)
{
  GList *mappings = poppler_page_get_annot_mapping (page);

  for (GList *l = mappings; l != NULL; l = l->next)
    {
      PopplerAnnotMapping *mapping = l->data;

      add_line (metadata, poppler_annot_get_contents (mapping->annot));
      add_line (metadata, poppler_annot_get_name (mapping->annot));
    }
  poppler_page_free_annot_mapping (mappings);
}

/* Whether two letters that follow each other stand apart: poppler leaves out the space between two columns, and that of
 * words that all stand equally far from each other. */
static gboolean
is_apart (const PopplerRectangle *one, const PopplerRectangle *next)
{
  double gap = next->x1 - one->x2, height = one->y2 - one->y1;

  return gap > height * GAP || gap < -height;
}

/* What poppler puts around words that are written from right to left; it has no place on the page. */
static gboolean
is_direction (gunichar c)
{
  return c >= 0x202a && c <= 0x202e;
}

static gsize
count_letters (const char *words)
{
  gsize n = 0;

  for (; *words != '\0'; words = g_utf8_next_char (words))
    n += !is_direction (g_utf8_get_char (words));
  return n;
}

/* Adds the words of @page, with a space where a reader sees one. */
static void
add_words (GString *text, PopplerPage *page, const char *words)
{
  PopplerRectangle *places = NULL;
  guint n = 0, i = 0;
  gboolean is_placed = poppler_page_get_text_layout (page, &places, &n) && count_letters (words) == n;
  gunichar before = ' ';

  for (; *words != '\0'; words = g_utf8_next_char (words))
    {
      gunichar c = g_utf8_get_char (words);

      if (is_placed && !is_direction (c))
        {
          if (i > 0 && !g_unichar_isspace (before) && !g_unichar_isspace (c) && is_apart (&places[i - 1], &places[i]))
            g_string_append_c (text, ' ');
          before = c;
          i++;
        }
      g_string_append_unichar (text, c);
    }
  g_free (places);
}

static gboolean
read_page (PopplerPage *page, GString *text, GString *metadata, GError **error)
{
  g_autofree char *words = NULL;

  if (page == NULL)
    return refuse (error, "has a page that cannot be read");
  words = poppler_page_get_text (page);
  if (words == NULL)
    return refuse (error, "has a page that cannot be read");
  add_words (text, page, words);
  g_string_append_c (text, '\n');
  read_annotations (page, metadata);
  if (text->len > KT_READBACK_SIZE_MAX)
    return refuse (error, "has too much text");
  return TRUE;
}

static gboolean
read_document (PopplerDocument *document, GString *text, GString *metadata, GError **error)
{
  PopplerIndexIter *outline;
  int n_pages = poppler_document_get_n_pages (document);

  if (n_pages < 1 || n_pages > KT_READBACK_PAGES_MAX)
    return refuse (error, "has no pages, or too many");
  if (poppler_document_has_attachments (document))
    return refuse (error, "has an attachment that cannot be checked");

  read_properties (document, metadata);
  outline = poppler_index_iter_new (document);
  read_outline (outline, metadata, 0);
  g_clear_pointer (&outline, poppler_index_iter_free);

  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      gboolean read = read_page (page, text, metadata, error);

      g_clear_object (&page);
      if (!read)
        return FALSE;
    }
  return TRUE;
}

gboolean
kt_readback_read_pdf (GBytes *file, GString *text, GString *metadata, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (file, NULL, NULL);
  gboolean read;

  if (document == NULL)
    return refuse (error, "is no PDF that can be read");
  read = read_document (document, text, metadata, error);
  g_object_unref (document);
  return read;
}
