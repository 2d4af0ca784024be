/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-side-plane.h"

#include <glib/gi18n-lib.h>

static gint
get_effect (const KtOutcomeComparison *comparison)
{
  return (gint)comparison->n_domains[KT_STANDING_BETTER] - (gint)comparison->n_domains[KT_STANDING_WORSE];
}

static char *
describe (guint n, guint n_both)
{
  g_autofree char *casussen = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u casus.", "%u casussen.", n), n);
  g_autofree char *both =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "In %u the intervention is cheaper and somebody is better off.",
                                    "In %u the intervention is cheaper and somebody is better off.", n_both),
                       n_both);

  return g_strconcat (casussen, " ", both, NULL);
}

static KtChart *
make_chart (guint n, guint n_both)
{
  g_autofree char *description = describe (n, n_both);
  KtChart *chart = kt_chart_new (KT_CHART_KIND_PLANE, _ ("Money and life domains"), description);

  g_set_str (&chart->caption, _ ("A view of our own: life domains that are better off minus those that are worse off. "
                                 "It says nothing of how much, and is no score of a casus."));
  g_set_str (&chart->names, _ ("Casus"));
  g_set_str (&chart->values, _ ("What the intervention saves, in euros"));
  g_set_str (&chart->effects, _ ("Life domains better minus worse off"));
  g_set_str (&chart->corners[KT_CHART_CORNER_WORSE_CHEAPER], _ ("Cheaper, and worse off"));
  g_set_str (&chart->corners[KT_CHART_CORNER_BETTER_CHEAPER], _ ("Cheaper, and better off"));
  g_set_str (&chart->corners[KT_CHART_CORNER_WORSE_DEARER], _ ("Dearer, and worse off"));
  g_set_str (&chart->corners[KT_CHART_CORNER_BETTER_DEARER], _ ("Dearer, and better off"));
  return chart;
}

KtChart *
kt_side_plane_new (KtSideModel *model, gboolean with_codes)
{
  g_autoptr (GPtrArray) rows = kt_collection_list_by_difference (kt_side_model_get_collection (model));
  gint most = KT_CHART_EFFECT_MAX;
  guint n_both = 0;
  KtChart *chart;

  for (guint i = 0; i < rows->len; i++)
    {
      const KtOutcomeComparison *comparison = ((KtCollectionRow *)rows->pdata[i])->comparison;
      gint effect = get_effect (comparison);

      most = MAX (most, ABS (effect));
      n_both += effect > 0 && comparison->difference.likely > 0;
    }
  chart = make_chart (rows->len, n_both);
  chart->effect_max = most;
  for (guint i = 0; i < rows->len; i++)
    {
      const KtCollectionRow *row = rows->pdata[i];
      KtOutcomeItem *item = kt_side_model_find (model, row->outcome->record->id);
      g_autofree char *name = with_codes && item != NULL ? g_strdup (kt_outcome_item_get_code (item))
                                                         : g_strdup_printf (_ ("casus %u"), i + 1);

      kt_chart_add_point (chart, name, get_effect (row->comparison), row->comparison->difference.likely,
                          KT_CHART_MARK_CIRCLE);
    }
  return chart;
}
