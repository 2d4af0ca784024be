/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-private.h"

#include "core/kt-error.h"
#include "publish/kt-document-layout.h"

#include <cairo-pdf.h>

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  GByteArray *file = closure;

  if (length > G_MAXINT32 - file->len)
    return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append (file, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, const KtDocument *document)
{
  g_autofree char *moment = g_strdup_printf ("%sT00:00:00Z", document->date);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Keukentafel");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, moment);
}

static void
add_outline (cairo_surface_t *surface, KtDocumentLayout *layout)
{
  g_autoptr (GArray) headings = kt_document_layout_get_headings (layout);
  int chapter = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < headings->len; i++)
    {
      const KtDocumentPlace *place = &g_array_index (headings, KtDocumentPlace, i);
      g_autofree char *target = g_strdup_printf ("page=%u pos=[0 %d]", place->page + 1, (int)place->y);
      int parent = place->level == 1 ? CAIRO_PDF_OUTLINE_ROOT : chapter;
      int id = cairo_pdf_surface_add_outline (surface, parent, place->text, target, CAIRO_PDF_OUTLINE_FLAG_OPEN);

      if (place->level == 1)
        chapter = id;
    }
}

GBytes *
kt_document_render_pdf (const KtDocument *self, GError **error)
{
  g_autoptr (KtDocumentLayout) layout = kt_document_layout_new (self);
  g_autoptr (GByteArray) file = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, file, KT_PAGE_WIDTH, KT_PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (surface, self);
  for (guint i = 0; i < kt_document_layout_get_n_pages (layout); i++)
    {
      kt_document_layout_draw_page (layout, i, cr);
      cairo_show_page (cr);
    }
  add_outline (surface, layout);

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "the PDF could not be made: %s", cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}
