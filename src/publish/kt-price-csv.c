/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-price-csv.h"

#include "core/kt-money.h"
#include "core/kt-text.h"
#include "publish/kt-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define YEAR_MAX 9999

/* Dutch, as in the list that the program begins with: files are exchanged between organisations. */
static const struct
{
  const char *name;
  gboolean required;
} columns[KT_PRICE_COLUMN_COUNT] = {
  [KT_PRICE_COLUMN_CODE] = { "code", TRUE },
  [KT_PRICE_COLUMN_DESCRIPTION] = { "omschrijving", TRUE },
  [KT_PRICE_COLUMN_UNIT] = { "eenheid", TRUE },
  [KT_PRICE_COLUMN_PRICE] = { "bedrag", TRUE },
  [KT_PRICE_COLUMN_YEAR] = { "prijspeil", TRUE },
  [KT_PRICE_COLUMN_PAYER] = { "financier", TRUE },
  [KT_PRICE_COLUMN_LIFE_DOMAIN] = { "leefgebied", TRUE },
  [KT_PRICE_COLUMN_SOURCE] = { "bron", TRUE },
  [KT_PRICE_COLUMN_SOURCE_URL] = { "bron_adres", FALSE },
  [KT_PRICE_COLUMN_CERTAINTY] = { "zekerheid", FALSE },
};

static const char *const certainties[KT_CERTAINTY_COUNT] = {
  [KT_CERTAINTY_READ] = "gelezen bij de bron",
  [KT_CERTAINTY_QUOTED] = "aangehaald",
  [KT_CERTAINTY_DERIVED] = "afgeleid",
  [KT_CERTAINTY_OWN] = "eigen",
};

char *
kt_price_fault_to_sentence (const KtPriceFault *self)
{
  const char *column = columns[self->column].name;

  switch (self->kind)
    {
    case KT_PRICE_FAULT_NOT_TEXT:
      return g_strdup (_ ("This is no table in UTF-8 of at most 16 MB. Save it as “CSV UTF-8” in your spreadsheet."));
    case KT_PRICE_FAULT_QUOTES:
      return g_strdup_printf (_ ("Row %u: a quotation mark has no counterpart"), self->row);
    case KT_PRICE_FAULT_COLUMN_MISSING:
      return g_strdup_printf (_ ("The column “%s” is missing in the first row"), column);
    case KT_PRICE_FAULT_COLUMN_TWICE:
      return g_strdup_printf (_ ("The column “%s” is there twice"), column);
    case KT_PRICE_FAULT_TOO_MANY:
      return g_strdup_printf (_ ("There are more than %d prices"), KT_PRICE_LIST_ENTRIES_MAX);
    case KT_PRICE_FAULT_FIELDS:
      return g_strdup_printf (_ ("Row %u has more or fewer fields than there are columns"), self->row);
    case KT_PRICE_FAULT_EMPTY:
      return g_strdup_printf (_ ("Row %u, %s: nothing is filled in"), self->row, column);
    case KT_PRICE_FAULT_LINE:
      return g_strdup_printf (_ ("Row %u, %s: the text is too long or has more than one line"), self->row, column);
    case KT_PRICE_FAULT_AMOUNT:
      return g_strdup_printf (_ ("Row %u, %s: this is no amount in euros, such as 64,50"), self->row, column);
    case KT_PRICE_FAULT_YEAR:
      return g_strdup_printf (_ ("Row %u, %s: this is no year"), self->row, column);
    case KT_PRICE_FAULT_CERTAINTY:
      return g_strdup_printf (_ ("Row %u, %s: choose “gelezen bij de bron”, “aangehaald”, “afgeleid” or “eigen”"),
                              self->row, column);
    case KT_PRICE_FAULT_CODE_TWICE:
      return g_strdup_printf (_ ("Row %u: another row has the same code"), self->row);
    default:
      g_assert_not_reached ();
    }
}

/* --- Writing --- */

char *
kt_price_csv_write (const KtPriceList *list)
{
  GString *out = g_string_new ("\xef\xbb\xbf");
  const char *fields[KT_PRICE_COLUMN_COUNT + 1] = { NULL };

  for (guint i = 0; i < KT_PRICE_COLUMN_COUNT; i++)
    fields[i] = columns[i].name;
  kt_csv_append_row (out, fields);
  for (guint i = 0; i < list->prices->len; i++)
    {
      const KtPriceEntry *entry = list->prices->pdata[i];
      g_autofree char *price = kt_money_to_text (entry->cents);
      g_autofree char *year = g_strdup_printf ("%d", entry->year);

      fields[KT_PRICE_COLUMN_CODE] = entry->code;
      fields[KT_PRICE_COLUMN_DESCRIPTION] = entry->description;
      fields[KT_PRICE_COLUMN_UNIT] = entry->unit;
      fields[KT_PRICE_COLUMN_PRICE] = price;
      fields[KT_PRICE_COLUMN_YEAR] = year;
      fields[KT_PRICE_COLUMN_PAYER] = entry->payer;
      fields[KT_PRICE_COLUMN_LIFE_DOMAIN] = entry->life_domain;
      fields[KT_PRICE_COLUMN_SOURCE] = entry->source;
      fields[KT_PRICE_COLUMN_SOURCE_URL] = entry->source_url;
      fields[KT_PRICE_COLUMN_CERTAINTY] = certainties[entry->certainty];
      kt_csv_append_row (out, fields);
    }
  return g_string_free_and_steal (out);
}

/* --- Reading --- */

typedef struct
{
  GArray *faults;
  guint places[KT_PRICE_COLUMN_COUNT]; /* of each column among the fields, whose first is the number of the row; 0: none
                                        */
  guint n_fields;
  GHashTable *codes;
} Reader;

static void
add_fault (Reader *self, guint row, KtPriceColumn column, KtPriceFaultKind kind)
{
  KtPriceFault fault = { row, column, kind };

  if (self->faults->len < KT_PRICE_FAULTS_MAX)
    g_array_append_val (self->faults, fault);
}

static void
read_header (Reader *self, char **fields)
{
  self->n_fields = g_strv_length (fields);
  for (guint i = 1; i < self->n_fields; i++)
    {
      g_autofree char *name = g_utf8_strdown (g_strstrip (fields[i]), -1);

      for (guint c = 0; c < KT_PRICE_COLUMN_COUNT; c++)
        {
          if (!g_str_equal (name, columns[c].name))
            continue;
          if (self->places[c] != 0)
            add_fault (self, 1, (KtPriceColumn)c, KT_PRICE_FAULT_COLUMN_TWICE);
          self->places[c] = i;
        }
    }
  for (guint c = 0; c < KT_PRICE_COLUMN_COUNT; c++)
    {
      if (self->places[c] == 0 && columns[c].required)
        add_fault (self, 1, (KtPriceColumn)c, KT_PRICE_FAULT_COLUMN_MISSING);
    }
}

/* The field of @column, "" when there is no such column. */
static char *
get_field (Reader *self, char **fields, guint row, KtPriceColumn column)
{
  char *field = self->places[column] != 0 ? g_strstrip (fields[self->places[column]]) : (char *)"";

  if (*field == '\0' && columns[column].required)
    add_fault (self, row, column, KT_PRICE_FAULT_EMPTY);
  else if (!kt_line_check (field, "", NULL))
    add_fault (self, row, column, KT_PRICE_FAULT_LINE);
  return field;
}

static void
read_certainty (Reader *self, guint row, const char *text, KtCertainty *certainty)
{
  *certainty = KT_CERTAINTY_OWN;
  for (guint i = 0; i < KT_CERTAINTY_COUNT; i++)
    {
      if (g_str_equal (certainties[i], text))
        {
          *certainty = (KtCertainty)i;
          return;
        }
    }
  if (*text != '\0')
    add_fault (self, row, KT_PRICE_COLUMN_CERTAINTY, KT_PRICE_FAULT_CERTAINTY);
}

static KtPriceEntry *
read_row (Reader *self, char **fields, guint row)
{
  KtPriceEntry *entry = kt_price_entry_new ();
  const char *price = get_field (self, fields, row, KT_PRICE_COLUMN_PRICE);
  const char *year = get_field (self, fields, row, KT_PRICE_COLUMN_YEAR);
  guint64 number = 0;

  entry->code = g_strdup (get_field (self, fields, row, KT_PRICE_COLUMN_CODE));
  entry->description = g_strdup (get_field (self, fields, row, KT_PRICE_COLUMN_DESCRIPTION));
  entry->unit = g_strdup (get_field (self, fields, row, KT_PRICE_COLUMN_UNIT));
  entry->payer = g_strdup (kt_words_read_payer (get_field (self, fields, row, KT_PRICE_COLUMN_PAYER)));
  entry->life_domain =
      g_strdup (kt_words_read_life_domain (get_field (self, fields, row, KT_PRICE_COLUMN_LIFE_DOMAIN)));
  entry->source = g_strdup (get_field (self, fields, row, KT_PRICE_COLUMN_SOURCE));
  entry->source_url = g_strdup (get_field (self, fields, row, KT_PRICE_COLUMN_SOURCE_URL));
  read_certainty (self, row, get_field (self, fields, row, KT_PRICE_COLUMN_CERTAINTY), &entry->certainty);
  if (*price != '\0' && !kt_money_parse (price, KT_PRICE_LIST_CENTS_MAX, &entry->cents))
    add_fault (self, row, KT_PRICE_COLUMN_PRICE, KT_PRICE_FAULT_AMOUNT);
  if (*year != '\0' && !g_ascii_string_to_unsigned (year, 10, 1, YEAR_MAX, &number, NULL))
    add_fault (self, row, KT_PRICE_COLUMN_YEAR, KT_PRICE_FAULT_YEAR);
  entry->year = (gint)number;
  if (!g_hash_table_add (self->codes, g_strdup (entry->code)))
    add_fault (self, row, KT_PRICE_COLUMN_CODE, KT_PRICE_FAULT_CODE_TWICE);
  return entry;
}

GPtrArray *
kt_price_csv_read (const char *text, gsize length, GArray *faults)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_price_entry_unref), rows = NULL;
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *ended = NULL;
  Reader reader = { .faults = faults, .codes = codes };
  guint bad_row;

  if (length > KT_PRICE_CSV_SIZE_MAX || !g_utf8_validate_len (text, length, NULL))
    {
      add_fault (&reader, 1, KT_PRICE_COLUMN_CODE, KT_PRICE_FAULT_NOT_TEXT);
      return NULL;
    }
  ended = g_strndup (text, length);
  rows = kt_csv_read (ended, &bad_row);
  if (rows == NULL)
    {
      add_fault (&reader, bad_row, KT_PRICE_COLUMN_CODE, KT_PRICE_FAULT_QUOTES);
      return NULL;
    }
  read_header (&reader, rows->len > 0 ? rows->pdata[0] : (char *[]){ NULL });
  if (rows->len > KT_PRICE_LIST_ENTRIES_MAX + 1)
    add_fault (&reader, 1, KT_PRICE_COLUMN_CODE, KT_PRICE_FAULT_TOO_MANY);
  if (faults->len > 0)
    return NULL;
  for (guint i = 1; i < rows->len; i++)
    {
      char **fields = rows->pdata[i];
      guint row = (guint)g_ascii_strtoull (fields[0], NULL, 10);

      if (g_strv_length (fields) != reader.n_fields)
        add_fault (&reader, row, KT_PRICE_COLUMN_CODE, KT_PRICE_FAULT_FIELDS);
      else
        g_ptr_array_add (entries, read_row (&reader, fields, row));
    }
  return faults->len == 0 ? g_steal_pointer (&entries) : NULL;
}
