/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-outcome-item.h"

#include "publish/kt-collection-words.h"

struct _KtOutcomeItem
{
  GObject parent_instance;

  KtOutcome *outcome;
  char *code;
  char *title;
  char *theme;
  const KtOutcomeComparison *comparison; /* of the outcome */
  KtLeftOut left_out;
  gint basis;
  gint64 most;
  gboolean chosen;
};

enum
{
  PROP_CHOSEN = 1,
  PROP_TITLE,
  N_PROPERTIES,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtOutcomeItem, kt_outcome_item, G_TYPE_OBJECT)

static void
kt_outcome_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CHOSEN:
      g_value_set_boolean (value, KT_OUTCOME_ITEM (object)->chosen);
      break;
    case PROP_TITLE:
      g_value_set_string (value, KT_OUTCOME_ITEM (object)->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_outcome_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CHOSEN:
      kt_outcome_item_set_chosen (KT_OUTCOME_ITEM (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_outcome_item_finalize (GObject *object)
{
  KtOutcomeItem *self = KT_OUTCOME_ITEM (object);

  g_clear_pointer (&self->outcome, kt_outcome_unref);
  g_free (self->code);
  g_free (self->title);
  g_free (self->theme);
  G_OBJECT_CLASS (kt_outcome_item_parent_class)->finalize (object);
}

static void
kt_outcome_item_class_init (KtOutcomeItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kt_outcome_item_get_property;
  object_class->set_property = kt_outcome_item_set_property;
  object_class->finalize = kt_outcome_item_finalize;

  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_outcome_item_init (KtOutcomeItem *self)
{
}

KtOutcomeItem *
kt_outcome_item_new (KtOutcome *outcome, const KtCasus *casus)
{
  KtOutcomeItem *self = g_object_new (KT_TYPE_OUTCOME_ITEM, NULL);

  kt_outcome_item_set (self, outcome, casus);
  return self;
}

void
kt_outcome_item_set (KtOutcomeItem *self, KtOutcome *outcome, const KtCasus *casus)
{
  gboolean is_same = self->outcome == outcome, has_title = !g_set_str (&self->title, casus->title);

  is_same &= !g_set_str (&self->code, casus->code);
  is_same &= !g_set_str (&self->theme, casus->theme);
  if (is_same && has_title)
    return;
  if (!has_title)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  kt_outcome_ref (outcome);
  g_clear_pointer (&self->outcome, kt_outcome_unref);
  self->outcome = outcome;
  self->comparison = NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
kt_outcome_item_compare (KtOutcomeItem *self,
                         const KtOutcomeComparison *comparison,
                         KtLeftOut left_out,
                         gint basis,
                         gint64 most)
{
  if (self->comparison == comparison && self->left_out == left_out && self->basis == basis && self->most == most)
    return;
  self->comparison = comparison;
  self->left_out = left_out;
  self->basis = basis;
  self->most = most;
  g_signal_emit (self, signals[CHANGED], 0);
}

KtOutcome *
kt_outcome_item_get_outcome (KtOutcomeItem *self)
{
  return self->outcome;
}

gint64
kt_outcome_item_get_id (KtOutcomeItem *self)
{
  return self->outcome->record->id;
}

gint64
kt_outcome_item_get_casus_id (KtOutcomeItem *self)
{
  return self->outcome->record->casus_id;
}

const char *
kt_outcome_item_get_code (KtOutcomeItem *self)
{
  return self->code;
}

const char *
kt_outcome_item_get_title (KtOutcomeItem *self)
{
  return self->title;
}

const char *
kt_outcome_item_get_theme (KtOutcomeItem *self)
{
  return self->theme;
}

const KtOutcomeComparison *
kt_outcome_item_get_comparison (KtOutcomeItem *self)
{
  return self->comparison;
}

gint64
kt_outcome_item_get_most (KtOutcomeItem *self)
{
  return self->most;
}

char *
kt_outcome_item_get_reason (KtOutcomeItem *self)
{
  return kt_collection_words_left_out (self->left_out, self->basis);
}

gboolean
kt_outcome_item_get_chosen (KtOutcomeItem *self)
{
  return self->chosen;
}

void
kt_outcome_item_set_chosen (KtOutcomeItem *self, gboolean chosen)
{
  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
