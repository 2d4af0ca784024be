/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The file format of a price list; data/model/README.md describes it. */
#define KT_PRICE_LIST_FORMAT "keukentafel-prices"
#define KT_PRICE_LIST_VERSION 1

#define KT_PRICE_LIST_ENTRIES_MAX 20000
#define KT_PRICE_LIST_CENTS_MAX ((G_GINT64_CONSTANT (1) << 53) - 1)

/* The chain of indices that an analysis begins with. */
#define KT_PRICE_LIST_CHAIN "cpi-keten-2022"

/**
 * KtPriceEntry:
 * @code: unique in the list; it never gets another meaning
 * @year: of which the price holds
 * @source: who says so, with the year and the page
 * @source_url: may be empty
 *
 * What a unit of something costs. Filled by whoever makes it, and not changed after it was handed on; versions of a
 * list share those that they have in common.
 */
typedef struct
{
  char *code;
  char *description;
  char *unit;
  gint64 cents;
  gint year;
  char *payer;
  char *life_domain;
  char *source;
  char *source_url;
  KtCertainty certainty;
} KtPriceEntry;

/* What @value, a decimal, says of @year in a series of figures about prices. */
typedef struct
{
  char *series;
  gint year;
  char *value;
  char *unit;
  char *status;
  char *source;
  char *source_url;
  KtCertainty certainty;
} KtIndexFigure;

/**
 * KtPriceList:
 * @id: of this version; another version has another
 * @made: the date
 * @changes: what this version has otherwise than the one before, in the words of who made it
 * @prices: (element-type KtPriceEntry)
 * @indices: (element-type KtIndexFigure)
 *
 * One version of a price list, filled by whoever makes it and not changed after it was handed on. It never changes: who
 * adds a price makes the next version.
 */
typedef struct
{
  char *id;
  char *title;
  char *made;
  char *changes;
  GPtrArray *prices;
  GPtrArray *indices;

  /*< private >*/
  GPtrArray *folded;
} KtPriceList;

KtPriceEntry *kt_price_entry_new (void);
KtPriceEntry *kt_price_entry_ref (KtPriceEntry *self);
void kt_price_entry_unref (KtPriceEntry *self);
gboolean kt_price_entry_equal (const KtPriceEntry *self, const KtPriceEntry *other);
KtIndexFigure *kt_index_figure_new (void);
KtIndexFigure *kt_index_figure_ref (KtIndexFigure *self);
void kt_index_figure_unref (KtIndexFigure *self);
KtPriceList *kt_price_list_new (void);
KtPriceList *kt_price_list_ref (KtPriceList *self);
void kt_price_list_unref (KtPriceList *self);

/* (transfer full): a price list from its file; %NULL with %KT_ERROR_INVALID, whose message begins with the place. */
KtPriceList *kt_price_list_read (JsonNode *root, GError **error);
/* (transfer full): the file of a price list. */
JsonNode *kt_price_list_write (const KtPriceList *self);
/* The same, from and to the JSON text. */
KtPriceList *kt_price_list_parse (const char *text, gsize length, GError **error);
char *kt_price_list_print (const KtPriceList *self);

/* Does the part of the first search that takes long, on the thread of whoever made the list. */
void kt_price_list_prepare (KtPriceList *self);

/* (transfer none) (nullable): the price with @code. */
const KtPriceEntry *kt_price_list_find (const KtPriceList *self, const char *code);

/**
 * kt_price_list_search:
 * @words: each must begin a word of the description, the code or the unit, without regard to case and diacritics; ""
 *   is in all
 * @payer: (nullable): only prices of this payer
 * @life_domain: (nullable): only prices of this life domain
 *
 * Returns: (transfer container) (element-type KtPriceEntry): what is found, in the order of the list
 */
GPtrArray *kt_price_list_search (KtPriceList *self, const char *words, const char *payer, const char *life_domain);

/**
 * kt_price_list_make_next:
 * @put: (element-type KtPriceEntry): each takes the place of the price with its code, or comes at the end
 * @gone: (nullable): the code of a price that is left out
 *
 * Returns: (transfer full): what follows on @self, with its title and indices; @id, @made and @changes are %NULL and
 * for whoever makes it to fill
 */
KtPriceList *kt_price_list_make_next (const KtPriceList *self, GPtrArray *put, const char *gone);

/* What became of one price: @before is %NULL when it was added, @after when it was removed. */
typedef struct
{
  const KtPriceEntry *before;
  const KtPriceEntry *after;
} KtPriceChange;

/* (transfer full) (element-type KtPriceChange): what @newer has otherwise than @older; in the order of @newer, and then
 * what is gone, in the order of @older. */
GArray *kt_price_list_compare (const KtPriceList *older, const KtPriceList *newer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtPriceEntry, kt_price_entry_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtIndexFigure, kt_index_figure_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtPriceList, kt_price_list_unref)

G_END_DECLS
