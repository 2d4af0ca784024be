/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-price-list-record.h"

#include "core/kt-date.h"
#include "core/kt-error.h"
#include "core/kt-json.h"
#include "core/kt-text.h"

KtPriceListRecord *
kt_price_list_record_new (const char *list_id)
{
  KtPriceListRecord *self = g_atomic_rc_box_new0 (KtPriceListRecord);

  self->list_id = g_strdup (list_id);
  self->title = g_strdup ("");
  self->made = g_strdup ("");
  self->changes = g_strdup ("");
  return self;
}

KtPriceListRecord *
kt_price_list_record_ref (KtPriceListRecord *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtPriceListRecord *self = data;

  g_free (self->list_id);
  g_free (self->title);
  g_free (self->made);
  g_free (self->changes);
  g_free (self->document);
}

void
kt_price_list_record_unref (KtPriceListRecord *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_price_list_record_check (const KtPriceListRecord *self, const char *place, GError **error)
{
  g_autofree char *list_id_place = g_strconcat (place, "list_id", NULL);
  g_autofree char *title_place = g_strconcat (place, "title", NULL);
  g_autofree char *changes_place = g_strconcat (place, "changes", NULL);
  g_autofree char *document_place = g_strconcat (place, "document", NULL);

  if (!kt_line_check (self->list_id, list_id_place, error) ||
      !kt_text_check_filled (self->list_id, list_id_place, error) || !kt_line_check (self->title, title_place, error) ||
      !kt_text_check (self->changes, -1, KT_TEXT_MAX, changes_place, error))
    return FALSE;
  if (!kt_date_is_valid (self->made))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%smade: is not a date", place);
      return FALSE;
    }
  return kt_json_check_document (self->document != NULL ? self->document : "", KT_PRICE_LIST_DOCUMENT_MAX,
                                 document_place, error);
}
