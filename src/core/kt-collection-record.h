/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most bytes that the document may have. */
#define KT_COLLECTION_DOCUMENT_MAX (4 * 1024 * 1024)

/**
 * KtCollectionRecord:
 * @id: 0 until it is stored
 * @title: one line; may be empty
 * @document: the choice as JSON text in the format keukentafel-collection; only that it is an object is checked here
 * @changed: when, in seconds since 1970; the store says
 *
 * A choice of casussen that are laid side by side, as the vault keeps it. A record like #KtCasus.
 */
typedef struct
{
  gint64 id;
  char *title;
  char *document;
  gint64 changed;
} KtCollectionRecord;

/* Without a title. */
KtCollectionRecord *kt_collection_record_new (const char *document);
KtCollectionRecord *kt_collection_record_ref (KtCollectionRecord *self);
void kt_collection_record_unref (KtCollectionRecord *self);

/* As kt_casus_check(). */
gboolean kt_collection_record_check (const KtCollectionRecord *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtCollectionRecord, kt_collection_record_unref)

G_END_DECLS
