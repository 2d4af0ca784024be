/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-price-list.h"

#include "core/kt-date.h"
#include "core/kt-json.h"
#include "core/kt-json-member.h"
#include "core/kt-json-parts.h"
#include "core/kt-text.h"
#include "effects/kt-fraction.h"

#define YEAR_MAX 9999

/* --- Reading --- */

static void
read_line (KtJsonObject *object, const char *member, gboolean may_be_empty, char **text)
{
  g_autofree char *place = NULL;

  *text = kt_json_object_get_string (object, member, TRUE);
  if (*text == NULL)
    return;
  place = kt_json_object_get_place (object, member);
  if (!may_be_empty && kt_text_is_blank (*text))
    kt_json_object_fail (object, member, "is empty");
  else
    kt_line_check (*text, place, &object->error);
}

static void
read_source (KtJsonObject *object, char **source, char **source_url, KtCertainty *certainty)
{
  read_line (object, "source", FALSE, source);
  read_line (object, "source_url", TRUE, source_url);
  *certainty = (KtCertainty)kt_json_object_get_nick (object, "certainty", KT_VOCABULARY_CERTAINTY);
}

static gpointer
read_price (KtJsonObject *object)
{
  KtPriceEntry *entry = kt_price_entry_new ();

  read_line (object, "code", FALSE, &entry->code);
  read_line (object, "description", FALSE, &entry->description);
  read_line (object, "unit", FALSE, &entry->unit);
  entry->cents = kt_json_object_get_int (object, "cents", TRUE, 0, KT_PRICE_LIST_CENTS_MAX);
  entry->year = (gint)kt_json_object_get_int (object, "year", TRUE, 1, YEAR_MAX);
  read_line (object, "payer", FALSE, &entry->payer);
  read_line (object, "life_domain", FALSE, &entry->life_domain);
  read_source (object, &entry->source, &entry->source_url, &entry->certainty);
  return entry;
}

static gpointer
read_index (KtJsonObject *object)
{
  KtIndexFigure *figure = kt_index_figure_new ();

  read_line (object, "series", FALSE, &figure->series);
  figure->year = (gint)kt_json_object_get_int (object, "year", TRUE, 1, YEAR_MAX);
  read_line (object, "value", FALSE, &figure->value);
  if (figure->value != NULL && !kt_decimal_is_valid (figure->value))
    kt_json_object_fail (object, "value", "is not a decimal of at most 30 digits before and behind the point");
  read_line (object, "unit", FALSE, &figure->unit);
  read_line (object, "status", TRUE, &figure->status);
  read_source (object, &figure->source, &figure->source_url, &figure->certainty);
  return figure;
}

static char *
get_code (gconstpointer item)
{
  return g_strdup (((const KtPriceEntry *)item)->code);
}

KtPriceList *
kt_price_list_read (JsonNode *node, GError **error)
{
  g_autoptr (KtJsonObject) root = kt_json_object_new (node, "");
  g_autoptr (KtPriceList) list = kt_price_list_new ();

  kt_json_object_check_format (root, KT_PRICE_LIST_FORMAT, KT_PRICE_LIST_VERSION);
  read_line (root, "id", FALSE, &list->id);
  read_line (root, "title", FALSE, &list->title);
  list->made = kt_json_object_get_string (root, "made", TRUE);
  if (list->made != NULL && !kt_date_is_valid (list->made))
    kt_json_object_fail (root, "made", "is not a date");
  list->changes = kt_json_object_get_string (root, "changes", TRUE);
  if (list->changes != NULL)
    kt_text_check (list->changes, -1, KT_TEXT_MAX, "changes", root->error == NULL ? &root->error : NULL);
  kt_json_object_read_list (root, "prices", read_price, list->prices);
  kt_json_object_check_unique (root, "prices", list->prices, get_code, ".code");
  if (list->prices->len > KT_PRICE_LIST_ENTRIES_MAX)
    kt_json_object_fail (root, "prices", "there are more than 20000");
  kt_json_object_read_list (root, "indices", read_index, list->indices);
  return kt_json_object_finish (root, error) ? g_steal_pointer (&list) : NULL;
}

KtPriceList *
kt_price_list_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonNode) root = kt_json_parse (text, length, error);

  return root != NULL ? kt_price_list_read (root, error) : NULL;
}

/* --- Writing --- */

static void
add_source (JsonBuilder *builder, const char *source, const char *source_url, KtCertainty certainty)
{
  kt_json_add_text (builder, "source", source);
  kt_json_add_text (builder, "source_url", source_url);
  kt_json_add_text (builder, "certainty", kt_vocabulary_get_nick (KT_VOCABULARY_CERTAINTY, certainty));
  json_builder_end_object (builder);
}

JsonNode *
kt_price_list_write (const KtPriceList *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "format", KT_PRICE_LIST_FORMAT);
  kt_json_add_int (builder, "version", KT_PRICE_LIST_VERSION);
  kt_json_add_text (builder, "id", self->id);
  kt_json_add_text (builder, "title", self->title);
  kt_json_add_text (builder, "made", self->made);
  kt_json_add_text (builder, "changes", self->changes);
  kt_json_begin_array (builder, "prices");
  for (guint i = 0; i < self->prices->len; i++)
    {
      const KtPriceEntry *entry = self->prices->pdata[i];

      json_builder_begin_object (builder);
      kt_json_add_text (builder, "code", entry->code);
      kt_json_add_text (builder, "description", entry->description);
      kt_json_add_text (builder, "unit", entry->unit);
      kt_json_add_int (builder, "cents", entry->cents);
      kt_json_add_int (builder, "year", entry->year);
      kt_json_add_text (builder, "payer", entry->payer);
      kt_json_add_text (builder, "life_domain", entry->life_domain);
      add_source (builder, entry->source, entry->source_url, entry->certainty);
    }
  json_builder_end_array (builder);
  kt_json_begin_array (builder, "indices");
  for (guint i = 0; i < self->indices->len; i++)
    {
      const KtIndexFigure *figure = self->indices->pdata[i];

      json_builder_begin_object (builder);
      kt_json_add_text (builder, "series", figure->series);
      kt_json_add_int (builder, "year", figure->year);
      kt_json_add_text (builder, "value", figure->value);
      kt_json_add_text (builder, "unit", figure->unit);
      kt_json_add_text (builder, "status", figure->status);
      add_source (builder, figure->source, figure->source_url, figure->certainty);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

char *
kt_price_list_print (const KtPriceList *self)
{
  g_autoptr (JsonNode) root = kt_price_list_write (self);

  return json_to_string (root, FALSE);
}
