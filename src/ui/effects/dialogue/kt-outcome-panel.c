/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-outcome-panel.h"

#include "core/kt-money.h"
#include "publish/kt-effects-words.h"
#include "ui/effects/dialogue/kt-answer-panel.h"
#include "ui/effects/dialogue/kt-fact-list.h"
#include "ui/widgets/kt-words-field.h"

#include <glib/gi18n-lib.h>

struct _KtOutcomePanel
{
  KtDialoguePanel parent_instance;

  GtkLabel *sentence;
  GtkLabel *caution;
  KtFactList *payers;
  KtFactList *ratings;
  KtWordsField *field;
};

G_DEFINE_FINAL_TYPE (KtOutcomePanel, kt_outcome_panel, KT_TYPE_DIALOGUE_PANEL)

/* Those without a price count for nothing so far. */
static guint
count_unpriced (const KtAnalysis *analysis)
{
  guint count = 0;

  for (guint s = 0; s < analysis->scenarios->len; s++)
    {
      const KtScenario *scenario = analysis->scenarios->pdata[s];

      for (guint a = 0; a < scenario->activities->len; a++)
        {
          const KtPrice *price = &((const KtActivity *)scenario->activities->pdata[a])->price;

          count += price->cents == 0 && *price->code == '\0' ? 1 : 0;
        }
    }
  return count;
}

static void
show_caution (KtOutcomePanel *self, guint n_unpriced)
{
  const char *indicative = _ ("Indicative: this is one casus.");
  g_autofree char *unpriced = NULL;
  g_autofree char *both = NULL;

  if (n_unpriced > 0)
    unpriced = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u activity has no price yet and is not counted.",
                                             "%u activities have no price yet and are not counted.", n_unpriced),
                                n_unpriced);
  both = unpriced != NULL ? g_strconcat (unpriced, " ", indicative, NULL) : g_strdup (indicative);
  gtk_label_set_text (self->caution, both);
}

static void
show_payers (KtOutcomePanel *self, const KtComparison *comparison)
{
  kt_fact_list_begin (self->payers);
  for (guint i = 0; i < comparison->by_payer->len; i++)
    {
      const KtTallyEntry *entry = &g_array_index (comparison->by_payer, KtTallyEntry, i);
      g_autofree char *size = kt_money_format (ABS (entry->cents));
      g_autofree char *words = NULL;

      if (ABS (entry->cents) < 50)
        words = g_strdup (_ ("the same"));
      else
        /* Translators: an amount of money that a payer spends less, or more, by what was done. */
        words = g_strdup_printf (entry->cents > 0 ? _ ("%s less") : _ ("%s more"), size);
      kt_fact_list_add (self->payers, kt_words_get_payer_label (entry->name), words);
    }
  kt_fact_list_end (self->payers);
}

static const char *
say_score (const KtRating *rating)
{
  /* Translators: nobody said how much better or worse off somebody is. */
  return rating != NULL ? kt_effects_words_score (rating->score) : _ ("not said");
}

static void
show_ratings (KtOutcomePanel *self, const KtComparison *comparison)
{
  kt_fact_list_begin (self->ratings);
  for (guint i = 0; i < comparison->ratings->len; i++)
    {
      const KtRatingPair *pair = &g_array_index (comparison->ratings, KtRatingPair, i);
      g_autofree char *title = g_strdup_printf ("%s · %s", kt_words_get_life_domain_label (pair->life_domain),
                                                kt_vocabulary_get_label (KT_VOCABULARY_RATER, (guint)pair->rater));
      /* Translators: how somebody is now, and how it would have been otherwise: "better off; otherwise worse off". */
      g_autofree char *words =
          g_strdup_printf (_ ("%s; otherwise %s"), say_score (pair->intervention), say_score (pair->reference));

      kt_fact_list_add (self->ratings, title, words);
    }
  kt_fact_list_end (self->ratings);
}

static void
show (KtOutcomePanel *self)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  KtAnalysisEditor *editor = kt_dialogue_panel_get_editor (panel);
  guint number = kt_dialogue_panel_get_reference_number (panel);
  const KtComparison *comparison = kt_analysis_editor_get_result (editor)->comparisons->pdata[number];
  g_autofree char *sentence =
      kt_effects_words_difference (comparison, kt_analysis_editor_get_uncertainty (editor, number));

  gtk_label_set_text (self->sentence, sentence);
  show_caution (self, count_unpriced (kt_dialogue_panel_get_analysis (panel)));
  show_payers (self, comparison);
  show_ratings (self, comparison);
}

static void
kt_outcome_panel_fill (KtDialoguePanel *panel)
{
  KtOutcomePanel *self = KT_OUTCOME_PANEL (panel);

  show (self);
  kt_words_field_set_text (self->field, kt_answer_get (panel, kt_dialogue_panel_get_question (panel)->name));
}

static void
changed_cb (KtOutcomePanel *self)
{
  g_autofree char *text = kt_words_field_get_text (self->field);

  kt_answer_put (KT_DIALOGUE_PANEL (self), kt_dialogue_panel_get_question (KT_DIALOGUE_PANEL (self))->name, text);
}

static GtkLabel *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
kt_outcome_panel_build (KtDialoguePanel *panel)
{
  KtOutcomePanel *self = KT_OUTCOME_PANEL (panel);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->sentence = add_label (box, "title-3");
  self->caution = add_label (box, "dimmed");
  self->payers = kt_fact_list_new (_ ("Who spends less, and who more"));
  self->ratings = kt_fact_list_new (_ ("Better or worse off"));
  self->field = kt_words_field_new (_ ("What we say about it"), TRUE);
  g_signal_connect_object (self->field, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kt_dialogue_panel_get_editor (panel), "drawn", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->payers));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ratings));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
kt_outcome_panel_class_init (KtOutcomePanelClass *klass)
{
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_outcome_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_outcome_panel_fill;
}

static void
kt_outcome_panel_init (KtOutcomePanel *self)
{
}
