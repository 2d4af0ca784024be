/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"

G_BEGIN_DECLS

/* The columns of a price list as a table; a file may have them in any order. */
typedef enum
{
  KT_PRICE_COLUMN_CODE,
  KT_PRICE_COLUMN_DESCRIPTION,
  KT_PRICE_COLUMN_UNIT,
  KT_PRICE_COLUMN_PRICE, /* in euros: 64, 64,00, 64.00 or 1.234,50 */
  KT_PRICE_COLUMN_YEAR,
  KT_PRICE_COLUMN_PAYER,
  KT_PRICE_COLUMN_LIFE_DOMAIN,
  KT_PRICE_COLUMN_SOURCE,
  KT_PRICE_COLUMN_SOURCE_URL, /* may be left out */
  KT_PRICE_COLUMN_CERTAINTY,  /* may be left out: own */
} KtPriceColumn;
#define KT_PRICE_COLUMN_COUNT 10

typedef enum
{
  KT_PRICE_FAULT_NOT_TEXT,       /* the file is no UTF-8, or too large */
  KT_PRICE_FAULT_QUOTES,         /* quotation marks do not match */
  KT_PRICE_FAULT_COLUMN_MISSING, /* in the first row */
  KT_PRICE_FAULT_COLUMN_TWICE,   /* in the first row */
  KT_PRICE_FAULT_TOO_MANY,       /* rows */
  KT_PRICE_FAULT_FIELDS,         /* more or fewer than there are columns */
  KT_PRICE_FAULT_EMPTY,
  KT_PRICE_FAULT_LINE, /* too long, or with more than one line */
  KT_PRICE_FAULT_AMOUNT,
  KT_PRICE_FAULT_YEAR,
  KT_PRICE_FAULT_CERTAINTY,
  KT_PRICE_FAULT_CODE_TWICE,
} KtPriceFaultKind;

/* What is wrong in @row, from 1, where the first row has the names of the columns. */
typedef struct
{
  guint row;
  KtPriceColumn column; /* where @kind is of one column */
  KtPriceFaultKind kind;
} KtPriceFault;

/* (transfer full): the sentence for a person. */
char *kt_price_fault_to_sentence (const KtPriceFault *self);

/* (transfer full): the prices of @list as a table, with a byte order mark, which spreadsheets need to read UTF-8. */
char *kt_price_csv_write (const KtPriceList *list);

/* The most bytes that a table may have. */
#define KT_PRICE_CSV_SIZE_MAX (16 * 1024 * 1024)

/* More faults than these are not told. */
#define KT_PRICE_FAULTS_MAX 100

/**
 * kt_price_csv_read:
 * @text: bytes of a file from outside
 * @faults: (element-type KtPriceFault): gets all that is wrong, at most %KT_PRICE_FAULTS_MAX
 *
 * Columns with another name are left alone. A payer or life domain may be written as its label.
 *
 * Returns: (transfer full) (element-type KtPriceEntry) (nullable): the prices; %NULL when anything is wrong
 */
GPtrArray *kt_price_csv_read (const char *text, gsize length, GArray *faults);

G_END_DECLS
