/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most bytes that the document of a price list may have. */
#define KT_PRICE_LIST_DOCUMENT_MAX (16 * 1024 * 1024)

/**
 * KtPriceListRecord:
 * @id: 0 until it is stored
 * @list_id: the id that the version has wherever it goes; one line, not blank
 * @title: one line
 * @made: the date
 * @changes: what this version has otherwise than the one before
 * @document: (nullable): the version as JSON text in the format keukentafel-prices, of which only that it is an object
 *   is checked here; %NULL in a list of heads
 *
 * A version of a price list as the vault keeps it, which never changes. A record like #KtCasus.
 */
typedef struct
{
  gint64 id;
  char *list_id;
  char *title;
  char *made;
  char *changes;
  char *document;
} KtPriceListRecord;

/* With empty texts, @made too, and without a document. */
KtPriceListRecord *kt_price_list_record_new (const char *list_id);
KtPriceListRecord *kt_price_list_record_ref (KtPriceListRecord *self);
void kt_price_list_record_unref (KtPriceListRecord *self);

/* As kt_casus_check(); the document must be there. */
gboolean kt_price_list_record_check (const KtPriceListRecord *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtPriceListRecord, kt_price_list_record_unref)

G_END_DECLS
