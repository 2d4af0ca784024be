/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most bytes that the document of an edition may have. */
#define KT_EDITION_DOCUMENT_MAX (16 * 1024 * 1024)

/* What the vault keeps editions of. */
typedef enum
{
  KT_EDITION_PRICE_LIST,    /* documents in the format keukentafel-prices */
  KT_EDITION_QUESTION_BANK, /* documents in the format keukentafel-vensters */
} KtEditionKind;

/**
 * KtEditionRecord:
 * @kind: what it is an edition of
 * @id: 0 until it is stored
 * @edition_id: the id that the edition has wherever it goes; one line, not blank
 * @title: one line
 * @made: the date
 * @changes: what this edition has otherwise than the one before
 * @document: (nullable): the edition as JSON text, of which only that it is an object is checked here; %NULL in a list
 *   of heads
 *
 * An edition of a price list or question bank as the vault keeps it, which never changes. A record like #KtCasus.
 */
typedef struct
{
  KtEditionKind kind;
  gint64 id;
  char *edition_id;
  char *title;
  char *made;
  char *changes;
  char *document;
} KtEditionRecord;

/* With empty texts, @made too, and without a document. */
KtEditionRecord *kt_edition_record_new (KtEditionKind kind, const char *edition_id);
KtEditionRecord *kt_edition_record_ref (KtEditionRecord *self);
void kt_edition_record_unref (KtEditionRecord *self);

/* As kt_casus_check(); the document must be there. */
gboolean kt_edition_record_check (const KtEditionRecord *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtEditionRecord, kt_edition_record_unref)

G_END_DECLS
