/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-signal-item.h"

#include "ui/signals/kt-signal-words.h"

#include <glib/gi18n-lib.h>

struct _KtSignalItem
{
  GObject parent_instance;

  KtSignal *signal;     /* (nullable) */
  KtSignalTheme *theme; /* (nullable) */
  gboolean chosen;
};

enum
{
  PROP_0,
  PROP_CHOSEN,
  PROP_DETAIL,
  PROP_IS_OPEN,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtSignalItem, kt_signal_item, G_TYPE_OBJECT)

static const char *
get_title (KtSignalItem *self)
{
  if (self->signal != NULL)
    return self->signal->text;
  return self->theme != NULL ? self->theme->title : _ ("Not in a theme yet");
}

/* (transfer full) */
static char *
make_detail (KtSignalItem *self)
{
  const char *status;

  if (self->signal != NULL)
    return kt_signal_words_describe (self->signal);
  if (self->theme == NULL)
    return g_strdup (
        _ ("Choose signals that have something in common and make them a theme for a werkatelier or the ALV."));
  status = kt_vocabulary_get_label (KT_VOCABULARY_THEME_STATUS, self->theme->status);
  return *self->theme->addressee != '\0' ? g_strdup_printf ("%s · %s", status, self->theme->addressee)
                                         : g_strdup (status);
}

static void
kt_signal_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtSignalItem *self = KT_SIGNAL_ITEM (object);

  switch (prop_id)
    {
    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;
    case PROP_DETAIL:
      g_value_take_string (value, make_detail (self));
      break;
    case PROP_IS_OPEN:
      g_value_set_boolean (value, self->signal != NULL || self->theme != NULL);
      break;
    case PROP_TITLE:
      g_value_set_string (value, get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_signal_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHOSEN:
      kt_signal_item_set_chosen (KT_SIGNAL_ITEM (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_signal_item_finalize (GObject *object)
{
  KtSignalItem *self = KT_SIGNAL_ITEM (object);

  g_clear_pointer (&self->signal, kt_signal_unref);
  g_clear_pointer (&self->theme, kt_signal_theme_unref);
  G_OBJECT_CLASS (kt_signal_item_parent_class)->finalize (object);
}

static void
kt_signal_item_class_init (KtSignalItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kt_signal_item_get_property;
  object_class->set_property = kt_signal_item_set_property;
  object_class->finalize = kt_signal_item_finalize;

  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_OPEN] =
      g_param_spec_boolean ("is-open", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kt_signal_item_init (KtSignalItem *self)
{
}

KtSignalItem *
kt_signal_item_new (KtSignal *signal)
{
  KtSignalItem *self = g_object_new (KT_TYPE_SIGNAL_ITEM, NULL);

  self->signal = kt_signal_ref (signal);
  return self;
}

KtSignalItem *
kt_signal_item_new_heading (KtSignalTheme *theme)
{
  KtSignalItem *self = g_object_new (KT_TYPE_SIGNAL_ITEM, NULL);

  self->theme = theme != NULL ? kt_signal_theme_ref (theme) : NULL;
  return self;
}

const KtSignal *
kt_signal_item_get_signal (KtSignalItem *self)
{
  return self->signal;
}

const KtSignalTheme *
kt_signal_item_get_theme (KtSignalItem *self)
{
  return self->theme;
}

gboolean
kt_signal_item_get_chosen (KtSignalItem *self)
{
  return self->chosen;
}

void
kt_signal_item_set_chosen (KtSignalItem *self, gboolean chosen)
{
  if (self->signal == NULL || self->chosen == chosen)
    return;
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

gboolean
kt_signal_item_equal (KtSignalItem *self, KtSignalItem *other)
{
  g_autofree char *detail = NULL, *other_detail = NULL;

  if ((self->signal == NULL) != (other->signal == NULL) || (self->theme == NULL) != (other->theme == NULL) ||
      self->chosen != other->chosen || !g_str_equal (get_title (self), get_title (other)))
    return FALSE;
  if (self->signal != NULL && self->signal->id != other->signal->id)
    return FALSE;
  if (self->theme != NULL && self->theme->id != other->theme->id)
    return FALSE;
  detail = make_detail (self);
  other_detail = make_detail (other);
  return g_str_equal (detail, other_detail);
}
