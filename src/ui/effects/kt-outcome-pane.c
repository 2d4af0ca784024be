/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-outcome-pane.h"

#include "publish/kt-effects-charts.h"
#include "publish/kt-effects-words.h"
#include "ui/widgets/kt-chart-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More break-even sentences than these say little. */
#define N_BREAK_EVEN 3

typedef enum
{
  SPREAD,
  PAYERS,
  RATINGS,
  PLANE,
  TORNADO,
  YEARS,
  LIFE_DOMAINS,
  TIME_LINES,
  N_CHARTS,
} ChartPlace;

struct _KtOutcomePane
{
  AdwBin parent_instance;

  GtkLabel *difference_label;
  GtkWidget *why_button;
  GtkLabel *break_even_label;
  GtkBox *chart_box;
  GtkWidget *views[N_CHARTS];

  KtAnalysisEditor *editor;
  guint comparison;
};

G_DEFINE_FINAL_TYPE (KtOutcomePane, kt_outcome_pane, ADW_TYPE_BIN)

enum
{
  WHY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const file_names[N_CHARTS] = {
  [SPREAD] = "grafiek-zekerheid",
  [PAYERS] = "grafiek-kosten-per-betaler",
  [RATINGS] = "grafiek-beter-of-slechter-af",
  [PLANE] = "grafiek-kosten-en-effecten",
  [TORNADO] = "grafiek-wat-telt-het-meest",
  [YEARS] = "grafiek-kosten-per-jaar",
  [LIFE_DOMAINS] = "grafiek-kosten-per-leefgebied",
  [TIME_LINES] = "grafiek-tijdlijnen",
};

static KtChart *
make_chart (const KtAnalysisResult *result, guint comparison, ChartPlace place)
{
  switch (place)
    {
    case PAYERS:
      return kt_effects_chart_payers (result, comparison);
    case RATINGS:
      return kt_effects_chart_ratings (result, comparison);
    case PLANE:
      return kt_effects_chart_plane (result, comparison);
    case TORNADO:
      return kt_effects_chart_tornado (result, comparison, TRUE);
    case YEARS:
      return kt_effects_chart_years (result, comparison);
    case LIFE_DOMAINS:
      return kt_effects_chart_life_domains (result, comparison);
    case TIME_LINES:
      return kt_effects_chart_time_lines (result, comparison, TRUE);
    case SPREAD:
    case N_CHARTS:
    default:
      g_assert_not_reached ();
    }
}

/* The nearer to 1, the more it decides. */
static int
compare_factors (gconstpointer a, gconstpointer b)
{
  double left = fabs (g_ascii_strtod (((const KtBreakEven *)a)->factor, NULL) - 1);
  double right = fabs (g_ascii_strtod (((const KtBreakEven *)b)->factor, NULL) - 1);

  return (left > right) - (left < right);
}

/* (transfer full): until when it stays so, a sentence a line, of what decides it; "" when nothing can be said. */
static char *
say_break_even (const KtAnalysisResult *result, const KtComparison *comparison)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) sorted = g_array_copy (comparison->break_even);
  guint count = 0;

  g_array_set_clear_func (sorted, NULL); /* the factors stay those of the comparison */
  g_array_sort (sorted, compare_factors);
  for (guint i = 0; i < sorted->len && count < N_BREAK_EVEN; i++)
    {
      const KtBreakEven *even = &g_array_index (sorted, KtBreakEven, i);
      g_autofree char *sentence = NULL;

      /* Of what would have to cost less than nothing there is nothing to tell. */
      if (g_ascii_strtod (even->factor, NULL) <= 0)
        continue;
      sentence = kt_effects_words_break_even (result, comparison, even);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
      count++;
    }
  return g_strdup (text->str);
}

static void
show_chart (KtOutcomePane *self, ChartPlace place, KtChart *chart)
{
  kt_chart_view_set_chart (KT_CHART_VIEW (self->views[place]), chart);
  kt_chart_unref (chart);
}

static void
show_sentence (KtOutcomePane *self)
{
  const KtAnalysisResult *result = kt_analysis_editor_get_result (self->editor);
  const KtUncertainty *uncertainty = kt_analysis_editor_get_uncertainty (self->editor, self->comparison);
  g_autofree char *difference = kt_effects_words_difference (result->comparisons->pdata[self->comparison], uncertainty);

  gtk_label_set_label (self->difference_label, difference);
  show_chart (self, SPREAD, kt_effects_chart_spread (result, self->comparison, uncertainty));
}

static void
show (KtOutcomePane *self)
{
  const KtAnalysisResult *result = kt_analysis_editor_get_result (self->editor);
  g_autofree char *break_even = NULL;
  g_autoptr (KtChart) tornado = NULL, time_lines = NULL;

  /* A reference may have gone. */
  self->comparison = MIN (self->comparison, result->comparisons->len - 1);
  break_even = say_break_even (result, result->comparisons->pdata[self->comparison]);
  gtk_label_set_label (self->break_even_label, break_even);
  gtk_widget_set_visible (GTK_WIDGET (self->break_even_label), *break_even != '\0');
  for (guint place = SPREAD + 1; place < N_CHARTS; place++)
    show_chart (self, place, make_chart (result, self->comparison, place));
  tornado = kt_effects_chart_tornado (result, self->comparison, FALSE);
  kt_chart_view_set_outgoing (KT_CHART_VIEW (self->views[TORNADO]), tornado);
  time_lines = kt_effects_chart_time_lines (result, self->comparison, FALSE);
  kt_chart_view_set_outgoing (KT_CHART_VIEW (self->views[TIME_LINES]), time_lines);
  show_sentence (self);
}

static void
why_cb (KtOutcomePane *self)
{
  g_signal_emit (self, signals[WHY], 0);
}

static void
kt_outcome_pane_dispose (GObject *object)
{
  KtOutcomePane *self = KT_OUTCOME_PANE (object);

  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_OUTCOME_PANE);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (kt_outcome_pane_parent_class)->dispose (object);
}

static void
kt_outcome_pane_class_init (KtOutcomePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_outcome_pane_dispose;

  signals[WHY] =
      g_signal_new ("why", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/effects/kt-outcome-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, KtOutcomePane, difference_label);
  gtk_widget_class_bind_template_child (widget_class, KtOutcomePane, why_button);
  gtk_widget_class_bind_template_child (widget_class, KtOutcomePane, break_even_label);
  gtk_widget_class_bind_template_child (widget_class, KtOutcomePane, chart_box);
  gtk_widget_class_bind_template_callback (widget_class, why_cb);
}

static void
kt_outcome_pane_init (KtOutcomePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint place = 0; place < N_CHARTS; place++)
    {
      self->views[place] = kt_chart_view_new (file_names[place]);
      gtk_box_append (self->chart_box, self->views[place]);
    }
}

GtkWidget *
kt_outcome_pane_new (KtSession *session, KtAnalysisEditor *editor)
{
  KtOutcomePane *self = g_object_new (KT_TYPE_OUTCOME_PANE, NULL);
  gint64 casus_id = kt_analysis_editor_get_casus_id (editor);
  g_autoptr (GArray) casussen = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (casussen, casus_id);
  for (guint place = 0; place < N_CHARTS; place++)
    kt_chart_view_set_casussen (KT_CHART_VIEW (self->views[place]), session, casussen);
  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "drawn", G_CALLBACK (show_sentence), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

void
kt_outcome_pane_set_comparison (KtOutcomePane *self, guint comparison)
{
  self->comparison = comparison;
  show (self);
}
