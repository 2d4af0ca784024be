/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-compared-item.h"

#include <glib/gi18n-lib.h>

struct _KtComparedItem
{
  GObject parent_instance;

  KtComparedGroup group;
  char *heading;
  char *title;
  char *word;
  gboolean is_far;
  char *detail;
  GArray *cells; /* (element-type KtComparedCell) */
  char *hint;    /* (nullable) */
  char *action;  /* (nullable) */
  GVariant *target;
};

enum
{
  PROP_HEADING = 1,
  PROP_LABEL,
  PROP_CAN_OPEN,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KtComparedItem, kt_compared_item, G_TYPE_OBJECT)

static void
clear_cell (gpointer data)
{
  KtComparedCell *cell = data;

  g_free ((char *)cell->name);
  g_free ((char *)cell->said);
  g_free ((char *)cell->influence);
  g_free ((char *)cell->scale);
  g_free ((char *)cell->more);
  g_free ((char *)cell->asked);
}

static void
kt_compared_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KtComparedItem *self = KT_COMPARED_ITEM (object);

  switch (id)
    {
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_LABEL:
      g_value_take_string (value, kt_compared_item_make_label (self));
      break;
    case PROP_CAN_OPEN:
      g_value_set_boolean (value, self->action != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_compared_item_finalize (GObject *object)
{
  KtComparedItem *self = KT_COMPARED_ITEM (object);

  g_free (self->heading);
  g_free (self->title);
  g_free (self->word);
  g_free (self->detail);
  g_free (self->hint);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  g_array_unref (self->cells);

  G_OBJECT_CLASS (kt_compared_item_parent_class)->finalize (object);
}

static void
kt_compared_item_class_init (KtComparedItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kt_compared_item_get_property;
  object_class->finalize = kt_compared_item_finalize;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_CAN_OPEN] = g_param_spec_boolean ("can-open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
kt_compared_item_init (KtComparedItem *self)
{
  self->cells = g_array_new (FALSE, TRUE, sizeof (KtComparedCell));
  g_array_set_clear_func (self->cells, clear_cell);
}

KtComparedItem *
kt_compared_item_new (KtComparedGroup group,
                      const char *heading,
                      const char *title,
                      const char *word,
                      gboolean is_far,
                      const char *detail)
{
  KtComparedItem *self = g_object_new (KT_TYPE_COMPARED_ITEM, NULL);

  self->group = group;
  self->heading = g_strdup (heading);
  self->title = g_strdup (title);
  self->word = g_strdup (word);
  self->is_far = is_far;
  self->detail = g_strdup (detail);
  return self;
}

KtComparedItem *
kt_compared_item_new_event (const char *heading,
                            const char *title,
                            const char *gist,
                            const char *hint,
                            const char *action,
                            GVariant *target)
{
  KtComparedItem *self = kt_compared_item_new (KT_COMPARED_GROUP_BETWEEN, heading, title, "", FALSE, gist);

  self->hint = g_strdup (hint);
  self->action = g_strdup (action);
  self->target = g_variant_ref_sink (target);
  return self;
}

void
kt_compared_item_add (KtComparedItem *self, const KtComparedCell *cell)
{
  const KtComparedCell copy = { g_strdup (cell->name),  g_strdup (cell->said), g_strdup (cell->influence),
                                g_strdup (cell->scale), g_strdup (cell->more), g_strdup (cell->asked) };

  g_array_append_val (self->cells, copy);
}

KtComparedGroup
kt_compared_item_get_group (KtComparedItem *self)
{
  return self->group;
}

const char *
kt_compared_item_get_heading (KtComparedItem *self)
{
  return self->heading;
}

const char *
kt_compared_item_get_title (KtComparedItem *self)
{
  return self->title;
}

const char *
kt_compared_item_get_word (KtComparedItem *self)
{
  return self->word;
}

gboolean
kt_compared_item_get_is_far (KtComparedItem *self)
{
  return self->is_far;
}

const char *
kt_compared_item_get_detail (KtComparedItem *self)
{
  return self->detail;
}

guint
kt_compared_item_get_n_cells (KtComparedItem *self)
{
  return self->cells->len;
}

const KtComparedCell *
kt_compared_item_get_cell (KtComparedItem *self, guint index)
{
  return &g_array_index (self->cells, KtComparedCell, index);
}

const char *
kt_compared_item_get_hint (KtComparedItem *self)
{
  return self->hint;
}

const char *
kt_compared_item_get_action (KtComparedItem *self)
{
  return self->action;
}

GVariant *
kt_compared_item_get_target (KtComparedItem *self)
{
  return self->target;
}

static void
append_part (GString *text, const char *separator, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", separator, part);
}

char *
kt_compared_item_make_label (KtComparedItem *self)
{
  GString *text = g_string_new (self->title);

  append_part (text, "; ", self->word);
  append_part (text, "; ", self->detail);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const KtComparedCell *cell = kt_compared_item_get_cell (self, i);

      g_string_append_printf (text, "; %s", cell->name);
      if (cell->said != NULL)
        g_string_append_printf (text, ": %s", *cell->said != '\0' ? cell->said : _ ("Nothing said"));
      append_part (text, ", ", cell->influence);
      append_part (text, cell->said != NULL ? ", " : ": ", cell->more);
      append_part (text, ", ", cell->asked);
    }
  return g_string_free_and_steal (text);
}

gboolean
kt_compared_item_equal (KtComparedItem *self, KtComparedItem *other)
{
  g_autofree char *label = kt_compared_item_make_label (self), *other_label = kt_compared_item_make_label (other);

  return self->group == other->group && self->is_far == other->is_far && g_strcmp0 (self->action, other->action) == 0 &&
         g_str_equal (self->heading, other->heading) && g_str_equal (label, other_label) &&
         (self->target == NULL || g_variant_equal (self->target, other->target));
}
