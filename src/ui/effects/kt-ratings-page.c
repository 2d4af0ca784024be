/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-ratings-page.h"

#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"
#include "ui/effects/kt-rating-row.h"

#include <glib/gi18n-lib.h>

struct _KtRatingsPage
{
  AdwBin parent_instance;

  AdwPreferencesPage *page;
  AdwPreferencesGroup *group;
  GPtrArray *life_domains; /* (element-type utf8): of the rows, in their order */
  GPtrArray *expanders;    /* (element-type AdwExpanderRow): of each life domain */
  GPtrArray *rows;         /* (element-type KtRatingRow): of all */

  KtAnalysisEditor *editor;
  char *reference;
};

G_DEFINE_FINAL_TYPE (KtRatingsPage, kt_ratings_page, ADW_TYPE_BIN)

static const KtRating *
find_rating (KtRatingsPage *self, KtScenarioRole role, const char *life_domain, KtRater rater)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  guint index = kt_analysis_find_intervention (analysis);

  if (role == KT_SCENARIO_ROLE_REFERENCE && !kt_analysis_find_scenario (analysis, self->reference, &index))
    return NULL;
  return kt_scenario_find_rating (analysis->scenarios->pdata[index], life_domain, rater);
}

/* (transfer full): "Inwoner: better off, worse off with the reference". */
static char *
summarize (KtRatingsPage *self, const char *life_domain)
{
  g_autoptr (GString) summary = g_string_new (NULL);

  for (guint rater = 0; rater < KT_RATER_COUNT; rater++)
    {
      const KtRating *intervention = find_rating (self, KT_SCENARIO_ROLE_INTERVENTION, life_domain, (KtRater)rater);
      const KtRating *reference = find_rating (self, KT_SCENARIO_ROLE_REFERENCE, life_domain, (KtRater)rater);

      if (intervention == NULL && reference == NULL)
        continue;
      if (summary->len > 0)
        g_string_append (summary, "; ");
      g_string_append_printf (summary, _ ("%s: %s, with the reference %s"),
                              kt_vocabulary_get_label (KT_VOCABULARY_RATER, rater),
                              intervention != NULL ? kt_effects_words_score (intervention->score) : "?",
                              reference != NULL ? kt_effects_words_score (reference->score) : "?");
    }
  if (summary->len == 0)
    g_string_append (summary, _ ("Not discussed"));
  return g_strdup (summary->str);
}

static void
add_life_domain (KtRatingsPage *self, const char *life_domain)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), kt_words_get_life_domain_label (life_domain));
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (expander), 3);
  for (guint rater = 0; rater < KT_RATER_COUNT; rater++)
    {
      GtkWidget *row = kt_rating_row_new (self->editor, life_domain, (KtRater)rater);

      kt_rating_row_set_reference (KT_RATING_ROW (row), self->reference);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_add (self->group, expander);
  g_ptr_array_add (self->life_domains, g_strdup (life_domain));
  g_ptr_array_add (self->expanders, expander);
}

/* Analyses from outside may have life domains of their own. */
static void
add_others (KtRatingsPage *self)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);

  for (guint s = 0; s < analysis->scenarios->len; s++)
    {
      const KtScenario *scenario = analysis->scenarios->pdata[s];

      for (guint i = 0; i < scenario->ratings->len; i++)
        {
          const char *life_domain = ((const KtRating *)scenario->ratings->pdata[i])->life_domain;

          if (!g_ptr_array_find_with_equal_func (self->life_domains, life_domain, g_str_equal, NULL))
            add_life_domain (self, life_domain);
        }
    }
}

static void
show (KtRatingsPage *self)
{
  add_others (self);
  for (guint i = 0; i < self->expanders->len; i++)
    {
      g_autofree char *summary = summarize (self, self->life_domains->pdata[i]);

      adw_expander_row_set_subtitle (self->expanders->pdata[i], summary);
    }
}

static void
kt_ratings_page_dispose (GObject *object)
{
  KtRatingsPage *self = KT_RATINGS_PAGE (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->life_domains, g_ptr_array_unref);
  g_clear_pointer (&self->expanders, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_ratings_page_parent_class)->dispose (object);
}

static void
kt_ratings_page_class_init (KtRatingsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_ratings_page_dispose;
}

static void
kt_ratings_page_init (KtRatingsPage *self)
{
  self->life_domains = g_ptr_array_new_with_free_func (g_free);
  self->expanders = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("Better or worse off?"));
  adw_preferences_group_set_description (
      self->group, _ ("Than at the start, in each life domain, according to the inwoner, the network and the "
                      "professional. The scale of five steps is our own (eigen weergave)."));
  adw_preferences_page_add (self->page, self->group);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

GtkWidget *
kt_ratings_page_new (KtAnalysisEditor *editor)
{
  KtRatingsPage *self = g_object_new (KT_TYPE_RATINGS_PAGE, NULL);

  self->editor = g_object_ref (editor);
  self->reference = g_strdup ("");
  for (guint i = 0; i < KT_LIFE_DOMAIN_COUNT; i++)
    add_life_domain (self, kt_vocabulary_get_nick (KT_VOCABULARY_LIFE_DOMAIN, i));
  g_signal_connect_object (editor, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

void
kt_ratings_page_set_reference (KtRatingsPage *self, const char *reference)
{
  g_set_str (&self->reference, reference);
  for (guint i = 0; i < self->rows->len; i++)
    kt_rating_row_set_reference (self->rows->pdata[i], reference);
  show (self);
}
