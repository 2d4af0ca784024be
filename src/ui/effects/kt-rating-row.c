/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-rating-row.h"

#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"

#include "ui/widgets/kt-choice-name.h"

#include <glib/gi18n-lib.h>

/* Of the intervention and of the reference. */
typedef struct
{
  GtkDropDown *score;
  GtkEditable *why;
} Side;

struct _KtRatingRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *rater_label;
  GtkDropDown *intervention_score;
  GtkEditable *intervention_why;
  GtkDropDown *reference_score;
  GtkEditable *reference_why;

  KtAnalysisEditor *editor;
  char *life_domain;
  KtRater rater;
  char *reference;
  gboolean is_showing; /* so that what is shown is not taken for choosing */
};

G_DEFINE_FINAL_TYPE (KtRatingRow, kt_rating_row, ADW_TYPE_PREFERENCES_ROW)

static Side
get_side (KtRatingRow *self, KtScenarioRole role)
{
  if (role == KT_SCENARIO_ROLE_INTERVENTION)
    return (Side){ self->intervention_score, self->intervention_why };
  return (Side){ self->reference_score, self->reference_why };
}

static gboolean
find_scenario (KtRatingRow *self, KtScenarioRole role, guint *index)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);

  if (role == KT_SCENARIO_ROLE_REFERENCE)
    return kt_analysis_find_scenario (analysis, self->reference, index);
  *index = kt_analysis_find_intervention (analysis);
  return TRUE;
}

/* The list begins with that nobody said anything. */
static void
show_side (KtRatingRow *self, KtScenarioRole role)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  Side side = get_side (self, role);
  const KtRating *rating = NULL;
  guint index;

  if (find_scenario (self, role, &index))
    rating = kt_scenario_find_rating (analysis->scenarios->pdata[index], self->life_domain, self->rater);
  gtk_drop_down_set_selected (side.score, rating != NULL ? (guint)(rating->score - KT_SCORE_MIN + 1) : 0);
  gtk_widget_set_sensitive (GTK_WIDGET (side.why), rating != NULL);
  if (g_strcmp0 (gtk_editable_get_text (side.why), rating != NULL ? rating->why : "") != 0)
    gtk_editable_set_text (side.why, rating != NULL ? rating->why : "");
}

static void
show (KtRatingRow *self)
{
  self->is_showing = TRUE;
  show_side (self, KT_SCENARIO_ROLE_INTERVENTION);
  show_side (self, KT_SCENARIO_ROLE_REFERENCE);
  self->is_showing = FALSE;
}

static void
take (KtRatingRow *self, KtScenarioRole role, const char *field)
{
  Side side = get_side (self, role);
  guint selected = gtk_drop_down_get_selected (side.score), index;
  KtAnalysis *analysis;
  g_autoptr (KtRating) rating = NULL;
  g_autofree char *name = NULL;

  if (self->is_showing || selected == GTK_INVALID_LIST_POSITION || !find_scenario (self, role, &index))
    return;
  analysis = kt_analysis_editor_get_analysis (self->editor);
  if (selected == 0)
    {
      kt_analysis_editor_put (self->editor, kt_analysis_remove_rating (analysis, index, self->life_domain, self->rater),
                              NULL);
      return;
    }
  rating = kt_rating_new ();
  rating->life_domain = g_strdup (self->life_domain);
  rating->rater = self->rater;
  rating->score = (gint)selected - 1 + KT_SCORE_MIN;
  rating->why = g_strdup (gtk_editable_get_text (side.why));
  name = g_strdup_printf ("%u/%s/%u/%s", index, self->life_domain, self->rater, field);
  kt_analysis_editor_put (self->editor, kt_analysis_put_rating (analysis, index, rating), name);
}

static void
intervention_score_cb (KtRatingRow *self)
{
  take (self, KT_SCENARIO_ROLE_INTERVENTION, "score");
}

static void
intervention_why_cb (KtRatingRow *self)
{
  take (self, KT_SCENARIO_ROLE_INTERVENTION, "why");
}

static void
reference_score_cb (KtRatingRow *self)
{
  take (self, KT_SCENARIO_ROLE_REFERENCE, "score");
}

static void
reference_why_cb (KtRatingRow *self)
{
  take (self, KT_SCENARIO_ROLE_REFERENCE, "why");
}

static void
fill (GtkDropDown *score)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("Not discussed"));
  for (gint i = KT_SCORE_MIN; i <= KT_SCORE_MAX; i++)
    gtk_string_list_append (words, kt_effects_words_score (i));
  gtk_drop_down_set_model (score, G_LIST_MODEL (words));
}

/* The drop downs have no caption of their own, so each is named in full. */
static void
name_side (KtRatingRow *self, KtScenarioRole role)
{
  Side side = get_side (self, role);
  const char *role_label = kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, role);
  const char *rater = kt_vocabulary_get_label (KT_VOCABULARY_RATER, self->rater);
  const char *life_domain = kt_words_get_life_domain_label (self->life_domain);
  g_autofree char *score = g_strdup_printf ("%s, %s, %s", life_domain, rater, role_label);
  g_autofree char *why = g_strdup_printf (_ ("Why: %s"), score);

  kt_choice_name_set (side.score, score);
  gtk_accessible_update_property (GTK_ACCESSIBLE (side.why), GTK_ACCESSIBLE_PROPERTY_LABEL, why, -1);
}

static void
kt_rating_row_dispose (GObject *object)
{
  KtRatingRow *self = KT_RATING_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_RATING_ROW);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->life_domain, g_free);
  g_clear_pointer (&self->reference, g_free);

  G_OBJECT_CLASS (kt_rating_row_parent_class)->dispose (object);
}

static void
kt_rating_row_class_init (KtRatingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_rating_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/effects/kt-rating-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtRatingRow, rater_label);
  gtk_widget_class_bind_template_child (widget_class, KtRatingRow, intervention_score);
  gtk_widget_class_bind_template_child (widget_class, KtRatingRow, intervention_why);
  gtk_widget_class_bind_template_child (widget_class, KtRatingRow, reference_score);
  gtk_widget_class_bind_template_child (widget_class, KtRatingRow, reference_why);
  gtk_widget_class_bind_template_callback (widget_class, intervention_score_cb);
  gtk_widget_class_bind_template_callback (widget_class, intervention_why_cb);
  gtk_widget_class_bind_template_callback (widget_class, reference_score_cb);
  gtk_widget_class_bind_template_callback (widget_class, reference_why_cb);
}

static void
kt_rating_row_init (KtRatingRow *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self->intervention_score);
  fill (self->reference_score);
  self->is_showing = FALSE;
}

GtkWidget *
kt_rating_row_new (KtAnalysisEditor *editor, const char *life_domain, KtRater rater)
{
  KtRatingRow *self = g_object_new (KT_TYPE_RATING_ROW, NULL);

  self->editor = g_object_ref (editor);
  self->life_domain = g_strdup (life_domain);
  self->rater = rater;
  self->reference = g_strdup ("");
  gtk_label_set_label (self->rater_label, kt_vocabulary_get_label (KT_VOCABULARY_RATER, rater));
  name_side (self, KT_SCENARIO_ROLE_INTERVENTION);
  name_side (self, KT_SCENARIO_ROLE_REFERENCE);
  g_signal_connect_object (editor, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
kt_rating_row_set_reference (KtRatingRow *self, const char *reference)
{
  g_set_str (&self->reference, reference);
  show (self);
}
