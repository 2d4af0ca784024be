/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-price-item.h"

#include "core/kt-money.h"

#include <glib/gi18n-lib.h>

struct _KtPriceItem
{
  GObject parent_instance;

  KtPriceEntry *entry;
};

enum
{
  PROP_DESCRIPTION = 1,
  PROP_AMOUNT,
  PROP_UNIT,
  PROP_ABOUT,
  PROP_MARK,
  PROP_LABEL,
  PROP_IS_MARKED,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtPriceItem, kt_price_item, G_TYPE_OBJECT)

static char *
make_unit (const KtPriceEntry *entry)
{
  /* Translators: what a price is of: a unit such as "uur", and the year of the price. */
  return g_strdup_printf (_ ("per %s · %d"), entry->unit, entry->year);
}

static char *
make_about (const KtPriceEntry *entry)
{
  return g_strconcat (kt_words_get_payer_label (entry->payer), " · ",
                      kt_words_get_life_domain_label (entry->life_domain), NULL);
}

static const char *
get_mark (const KtPriceEntry *entry)
{
  return entry->certainty == KT_CERTAINTY_READ ? ""
                                               : kt_vocabulary_get_label (KT_VOCABULARY_CERTAINTY, entry->certainty);
}

static char *
make_label (const KtPriceEntry *entry)
{
  g_autofree char *amount = kt_money_format_cents (entry->cents), *unit = make_unit (entry),
                  *about = make_about (entry);
  const char *mark = get_mark (entry);

  return g_strjoin (", ", entry->description, amount, unit, about, *mark != '\0' ? mark : NULL, NULL);
}

static void
kt_price_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  const KtPriceEntry *entry = KT_PRICE_ITEM (object)->entry;

  switch (prop_id)
    {
    case PROP_DESCRIPTION:
      g_value_set_string (value, entry->description);
      break;
    case PROP_AMOUNT:
      g_value_take_string (value, kt_money_format_cents (entry->cents));
      break;
    case PROP_UNIT:
      g_value_take_string (value, make_unit (entry));
      break;
    case PROP_ABOUT:
      g_value_take_string (value, make_about (entry));
      break;
    case PROP_MARK:
      g_value_set_string (value, get_mark (entry));
      break;
    case PROP_LABEL:
      g_value_take_string (value, make_label (entry));
      break;
    case PROP_IS_MARKED:
      g_value_set_boolean (value, entry->certainty != KT_CERTAINTY_READ);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_price_item_finalize (GObject *object)
{
  g_clear_pointer (&KT_PRICE_ITEM (object)->entry, kt_price_entry_unref);
  G_OBJECT_CLASS (kt_price_item_parent_class)->finalize (object);
}

static void
kt_price_item_class_init (KtPriceItemClass *klass)
{
  static const char *const names[PROP_IS_MARKED] = {
    [PROP_DESCRIPTION] = "description",
    [PROP_AMOUNT] = "amount",
    [PROP_UNIT] = "unit",
    [PROP_ABOUT] = "about",
    [PROP_MARK] = "mark",
    [PROP_LABEL] = "label",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kt_price_item_finalize;
  object_class->get_property = kt_price_item_get_property;

  for (guint i = 1; i < PROP_IS_MARKED; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_MARKED] =
      g_param_spec_boolean ("is-marked", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kt_price_item_init (KtPriceItem *self)
{
}

KtPriceItem *
kt_price_item_new (KtPriceEntry *entry)
{
  KtPriceItem *self = g_object_new (KT_TYPE_PRICE_ITEM, NULL);

  self->entry = kt_price_entry_ref (entry);
  return self;
}

KtPriceEntry *
kt_price_item_get_entry (KtPriceItem *self)
{
  g_return_val_if_fail (KT_IS_PRICE_ITEM (self), NULL);

  return self->entry;
}
