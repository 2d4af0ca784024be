/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-remark.h"

#include "core/kt-text.h"

#include <glib/gi18n-lib.h>

struct _KtRemarkItem
{
  GObject parent_instance;

  char *text;
  char *code;
  gint64 casus_id;
};

enum
{
  PROP_TEXT = 1,
  PROP_CODE,
  PROP_CASUS_ID,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KtRemarkItem, kt_remark_item, G_TYPE_OBJECT)

static const char *const labels[KT_REMARK_KIND_COUNT] = {
  N_ ("What made it cheaper"),
  N_ ("What made it dearer"),
  N_ ("How each casus was chosen"),
};

static void
kt_remark_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KtRemarkItem *self = KT_REMARK_ITEM (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_CASUS_ID:
      g_value_set_int64 (value, self->casus_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_remark_item_finalize (GObject *object)
{
  KtRemarkItem *self = KT_REMARK_ITEM (object);

  g_free (self->text);
  g_free (self->code);
  G_OBJECT_CLASS (kt_remark_item_parent_class)->finalize (object);
}

static void
kt_remark_item_class_init (KtRemarkItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kt_remark_item_get_property;
  object_class->finalize = kt_remark_item_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  properties[PROP_CASUS_ID] = g_param_spec_int64 ("casus-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
kt_remark_item_init (KtRemarkItem *self)
{
}

const char *
kt_remark_item_get_text (KtRemarkItem *self)
{
  return self->text;
}

const char *
kt_remark_item_get_code (KtRemarkItem *self)
{
  return self->code;
}

gint64
kt_remark_item_get_casus_id (KtRemarkItem *self)
{
  return self->casus_id;
}

/* What is being listed; @max of it is. */
typedef struct
{
  GListStore *list;
  guint max;
  guint n;
} Listing;

static void
add (Listing *listing, KtOutcomeItem *item, const char *text)
{
  g_autoptr (KtRemarkItem) remark = NULL;

  if (kt_text_is_blank (text) || listing->n++ >= listing->max)
    return;
  remark = g_object_new (KT_TYPE_REMARK_ITEM, NULL);
  remark->text = g_strdup (text);
  remark->code = g_strdup (kt_outcome_item_get_code (item));
  remark->casus_id = kt_outcome_item_get_casus_id (item);
  g_list_store_append (listing->list, remark);
}

GListStore *
kt_remark_list (KtSideModel *model, KtRemarkKind kind, guint max, guint *n)
{
  Listing listing = { g_list_store_new (KT_TYPE_REMARK_ITEM), max, 0 };
  GListModel *items = kt_side_model_get_items (model);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (KtOutcomeItem) item = g_list_model_get_item (items, i);
      const KtDialogue *dialogue = kt_outcome_item_get_outcome (item)->dialogue;

      if (!kt_outcome_item_get_chosen (item) || dialogue == NULL)
        continue;
      if (kind == KT_REMARK_SELECTION)
        add (&listing, item, dialogue->selection);
      for (guint m = 0; kind != KT_REMARK_SELECTION && m < dialogue->mechanisms->len; m++)
        {
          const KtMechanism *mechanism = dialogue->mechanisms->pdata[m];

          if (mechanism->dearer == (kind == KT_REMARK_DEARER))
            add (&listing, item, mechanism->text);
        }
    }
  if (n != NULL)
    *n = listing.n;
  return listing.list;
}

const char *
kt_remark_kind_get_label (KtRemarkKind kind)
{
  return _ (labels[kind]);
}
