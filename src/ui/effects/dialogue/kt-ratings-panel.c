/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-ratings-panel.h"

#include "core/kt-text.h"
#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"
#include "ui/effects/dialogue/kt-remark-buttons.h"
#include "ui/widgets/kt-typing.h"

#include <glib/gi18n-lib.h>

#define N_SCORES (KT_SCORE_MAX - KT_SCORE_MIN + 1)

typedef struct
{
  const char *domain;
  GtkToggleButton *buttons[N_SCORES];
  AdwEntryRow *why;
  KtRemarkButtons *remark;
} Domain;

struct _KtRatingsPanel
{
  KtDialoguePanel parent_instance;

  AdwToggleGroup *raters;
  Domain domains[KT_LIFE_DOMAIN_COUNT];
  gboolean is_switching; /* another rater is shown */
};

G_DEFINE_FINAL_TYPE (KtRatingsPanel, kt_ratings_panel, KT_TYPE_DIALOGUE_PANEL)

#define DOMAIN "kt-domain"
#define SCORE "kt-score"

static const char *const signs[N_SCORES] = { "−−", "−", "=", "+", "++" };

static KtRater
get_rater (KtRatingsPanel *self)
{
  return (KtRater)adw_toggle_group_get_active (self->raters);
}

static const KtRating *
find_rating (KtRatingsPanel *self, const char *domain)
{
  return kt_scenario_find_rating (kt_dialogue_panel_get_scenario (KT_DIALOGUE_PANEL (self)), domain, get_rater (self));
}

static gboolean
is_showing (KtRatingsPanel *self)
{
  return self->is_switching || kt_dialogue_panel_is_filling (KT_DIALOGUE_PANEL (self));
}

static void
put (KtRatingsPanel *self, const char *domain, gint score, const char *why, const char *field)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  g_autoptr (KtRating) rating = kt_rating_new ();

  rating->life_domain = g_strdup (domain);
  rating->rater = get_rater (self);
  rating->score = score;
  rating->why = kt_text_clean (why, KT_TEXT_MAX, FALSE);
  kt_dialogue_panel_put (panel,
                         kt_analysis_put_rating (kt_dialogue_panel_get_analysis (panel),
                                                 kt_dialogue_panel_get_scenario_index (panel), rating),
                         field);
}

/* The one that is pressed once more is taken back. */
static void
toggled_cb (KtRatingsPanel *self, GtkToggleButton *button)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const Domain *domain = g_object_get_data (G_OBJECT (button), DOMAIN);
  gint score = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), SCORE));
  const KtRating *rating;

  if (is_showing (self))
    return;
  rating = find_rating (self, domain->domain);
  if (gtk_toggle_button_get_active (button))
    put (self, domain->domain, score, rating != NULL ? rating->why : "", NULL);
  else
    kt_dialogue_panel_put (panel,
                           kt_analysis_remove_rating (kt_dialogue_panel_get_analysis (panel),
                                                      kt_dialogue_panel_get_scenario_index (panel), domain->domain,
                                                      get_rater (self)),
                           NULL);
}

static void
why_changed_cb (KtRatingsPanel *self, GtkEditable *row)
{
  const Domain *domain = g_object_get_data (G_OBJECT (row), DOMAIN);
  const KtRating *rating = is_showing (self) ? NULL : find_rating (self, domain->domain);
  g_autofree char *field = NULL;

  if (rating == NULL)
    return;
  field = g_strdup_printf ("rating/%s/%d/%s", kt_dialogue_panel_get_scenario (KT_DIALOGUE_PANEL (self))->id,
                           (gint)get_rater (self), domain->domain);
  kt_typing_begin (row);
  put (self, domain->domain, rating->score, gtk_editable_get_text (row), field);
  kt_typing_end (row);
}

static gboolean
has_remark (KtRatingsPanel *self, const char *domain)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);

  return kt_dialogue_find_remark (kt_dialogue_panel_get_dialogue (panel), kt_dialogue_panel_get_scenario (panel)->id,
                                  domain, (gint)get_rater (self)) != NULL;
}

static void
show (KtRatingsPanel *self)
{
  for (guint i = 0; i < KT_LIFE_DOMAIN_COUNT; i++)
    {
      Domain *domain = &self->domains[i];
      const KtRating *rating = find_rating (self, domain->domain);

      for (gint b = 0; b < N_SCORES; b++)
        gtk_toggle_button_set_active (domain->buttons[b], rating != NULL && rating->score == b + KT_SCORE_MIN);
      kt_typing_show_text (domain->why, rating != NULL ? rating->why : "");
      gtk_widget_set_visible (GTK_WIDGET (domain->why), rating != NULL);
      gtk_widget_set_visible (kt_remark_buttons_get_row (domain->remark),
                              rating != NULL || has_remark (self, domain->domain));
    }
}

static void
rater_cb (KtRatingsPanel *self)
{
  self->is_switching = TRUE;
  for (guint i = 0; i < KT_LIFE_DOMAIN_COUNT; i++)
    kt_remark_buttons_set_rater (self->domains[i].remark, (gint)get_rater (self));
  show (self);
  self->is_switching = FALSE;
}

static void
kt_ratings_panel_fill (KtDialoguePanel *panel)
{
  show (KT_RATINGS_PANEL (panel));
}

/* --- Making it --- */

static GtkToggleButton *
make_button (KtRatingsPanel *self, Domain *domain, gint index)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sign = gtk_label_new (signs[index]);
  GtkWidget *words = gtk_label_new (kt_effects_words_score (index + KT_SCORE_MIN));

  gtk_widget_add_css_class (sign, "title-3");
  gtk_widget_add_css_class (words, "caption");
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "kt-narrow");
  gtk_widget_add_css_class (button, "kt-score");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kt_effects_words_score (index + KT_SCORE_MIN), -1);
  g_object_set_data (G_OBJECT (button), DOMAIN, domain);
  g_object_set_data (G_OBJECT (button), SCORE, GINT_TO_POINTER (index + KT_SCORE_MIN));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return GTK_TOGGLE_BUTTON (button);
}

static GtkWidget *
make_domain (KtRatingsPanel *self, guint index)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  Domain *domain = &self->domains[index];
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const char *label = kt_vocabulary_get_label (KT_VOCABULARY_LIFE_DOMAIN, index);

  domain->domain = kt_vocabulary_get_nick (KT_VOCABULARY_LIFE_DOMAIN, index);
  gtk_widget_add_css_class (buttons, "linked");
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (buttons), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  for (gint i = 0; i < N_SCORES; i++)
    {
      domain->buttons[i] = make_button (self, domain, i);
      gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (domain->buttons[i]));
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), buttons);
  domain->why = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (domain->why), _ ("Why"));
  g_object_set_data (G_OBJECT (domain->why), DOMAIN, domain);
  g_signal_connect_object (domain->why, "changed", G_CALLBACK (why_changed_cb), self, G_CONNECT_SWAPPED);
  domain->remark = kt_remark_buttons_new (kt_dialogue_panel_get_editor (panel),
                                          kt_dialogue_panel_get_scenario (panel)->id, domain->domain);
  kt_remark_buttons_set_rater (domain->remark, (gint)get_rater (self));
  adw_preferences_group_set_title (group, label);
  adw_preferences_group_set_header_suffix (group, GTK_WIDGET (domain->remark));
  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, GTK_WIDGET (domain->why));
  adw_preferences_group_add (group, kt_remark_buttons_get_row (domain->remark));
  return GTK_WIDGET (group);
}

static void
kt_ratings_panel_build (KtDialoguePanel *panel)
{
  KtRatingsPanel *self = KT_RATINGS_PANEL (panel);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->raters = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->raters), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("According to"), -1);
  for (guint i = 0; i < KT_RATER_COUNT; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, kt_vocabulary_get_label (KT_VOCABULARY_RATER, i));
      adw_toggle_group_add (self->raters, toggle);
    }
  adw_toggle_group_set_active (self->raters, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->raters));
  for (guint i = 0; i < KT_LIFE_DOMAIN_COUNT; i++)
    gtk_box_append (GTK_BOX (box), make_domain (self, i));
  g_signal_connect_object (self->raters, "notify::active", G_CALLBACK (rater_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
kt_ratings_panel_class_init (KtRatingsPanelClass *klass)
{
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_ratings_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_ratings_panel_fill;
}

static void
kt_ratings_panel_init (KtRatingsPanel *self)
{
}
