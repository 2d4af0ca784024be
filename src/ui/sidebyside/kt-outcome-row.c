/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-outcome-row.h"

#include "publish/kt-collection-words.h"
#include "publish/kt-effects-words.h"
#include "ui/sidebyside/kt-difference-bar.h"
#include "ui/widgets/kt-plain-text.h"

#include <glib/gi18n-lib.h>

struct _KtOutcomeRow
{
  AdwBin parent_instance;

  GtkWidget *check;
  GtkLabel *code;
  GtkLabel *amount;
  GtkLabel *title;
  GtkWidget *bar;
  KtPlainText *reason;
  KtPlainText *range;
  KtPlainText *domains;
  KtPlainText *basis;

  KtOutcomeItem *item;
  GBindingGroup *bindings;
  GSignalGroup *signals;
};

enum
{
  PROP_ITEM = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KtOutcomeRow, kt_outcome_row, ADW_TYPE_BIN)

static char *
describe_range (KtMoney difference)
{
  g_autofree char *range = kt_effects_words_range (difference.likely, difference.low, difference.high);

  return g_strstrip (g_strdelimit (g_steal_pointer (&range), "()", ' '));
}

/* Takes @text over; a line that says nothing takes no room. */
static void
set_line (KtPlainText *line, char *text)
{
  kt_plain_text_set_text (line, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (line), text != NULL && *text != '\0');
  g_free (text);
}

static void
show_comparison (KtOutcomeRow *self, const KtOutcome *outcome, const KtOutcomeComparison *comparison)
{
  g_autofree char *amount = kt_effects_words_side (comparison->difference.likely);
  g_autofree char *prices = kt_collection_words_prices (outcome->price_year, outcome->dialogue->perspective);

  gtk_label_set_label (self->amount, amount);
  kt_difference_bar_set (KT_DIFFERENCE_BAR (self->bar), comparison->difference, kt_outcome_item_get_most (self->item));
  set_line (self->range, describe_range (comparison->difference));
  set_line (self->domains, kt_collection_words_domains (comparison));
  /* Translators: the year of the prices and whose costs are looked at; what it is compared with. */
  set_line (self->basis, g_strdup_printf (_ ("%s · against: %s"), prices,
                                          kt_vocabulary_get_label (KT_VOCABULARY_BASIS, comparison->basis)));
}

static void
update (KtOutcomeRow *self)
{
  const KtOutcomeComparison *comparison;

  if (self->item == NULL)
    return;
  comparison = kt_outcome_item_get_comparison (self->item);
  gtk_label_set_label (self->code, kt_outcome_item_get_code (self->item));
  gtk_label_set_label (self->title, kt_outcome_item_get_title (self->item));
  gtk_widget_set_visible (self->bar, comparison != NULL);
  set_line (self->reason, kt_outcome_item_get_reason (self->item));
  if (comparison != NULL)
    {
      show_comparison (self, kt_outcome_item_get_outcome (self->item), comparison);
      return;
    }
  gtk_label_set_label (self->amount, "");
  set_line (self->range, NULL);
  set_line (self->domains, NULL);
  set_line (self->basis, NULL);
}

static void
kt_outcome_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, KT_OUTCOME_ROW (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_outcome_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KtOutcomeRow *self = KT_OUTCOME_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      if (!g_set_object (&self->item, g_value_get_object (value)))
        break;
      g_binding_group_set_source (self->bindings, self->item);
      g_signal_group_set_target (self->signals, self->item);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_outcome_row_dispose (GObject *object)
{
  KtOutcomeRow *self = KT_OUTCOME_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->item);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_OUTCOME_ROW);
  G_OBJECT_CLASS (kt_outcome_row_parent_class)->dispose (object);
}

static void
kt_outcome_row_class_init (KtOutcomeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_outcome_row_get_property;
  object_class->set_property = kt_outcome_row_set_property;
  object_class->dispose = kt_outcome_row_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, KT_TYPE_OUTCOME_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (KT_TYPE_DIFFERENCE_BAR);
  g_type_ensure (KT_TYPE_PLAIN_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/sidebyside/kt-outcome-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtOutcomeRow, amount);
  gtk_widget_class_bind_template_child (widget_class, KtOutcomeRow, bar);
  gtk_widget_class_bind_template_child (widget_class, KtOutcomeRow, basis);
  gtk_widget_class_bind_template_child (widget_class, KtOutcomeRow, check);
  gtk_widget_class_bind_template_child (widget_class, KtOutcomeRow, code);
  gtk_widget_class_bind_template_child (widget_class, KtOutcomeRow, domains);
  gtk_widget_class_bind_template_child (widget_class, KtOutcomeRow, range);
  gtk_widget_class_bind_template_child (widget_class, KtOutcomeRow, reason);
  gtk_widget_class_bind_template_child (widget_class, KtOutcomeRow, title);
}

static void
kt_outcome_row_init (KtOutcomeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "chosen", self->check, "active", G_BINDING_BIDIRECTIONAL);
  self->signals = g_signal_group_new (KT_TYPE_OUTCOME_ITEM);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
}
