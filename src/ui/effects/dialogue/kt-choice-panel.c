/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-choice-panel.h"

#include "effects/kt-analysis-edit.h"
#include "effects/kt-dialogue-edit.h"
#include "ui/effects/dialogue/kt-answer-panel.h"
#include "ui/effects/dialogue/kt-radio-group.h"
#include "ui/widgets/kt-words-field.h"

#include <glib/gi18n-lib.h>

/* --- What is compared with --- */

struct _KtBasisPanel
{
  KtDialoguePanel parent_instance;

  KtRadioGroup *group;
};

G_DEFINE_FINAL_TYPE (KtBasisPanel, kt_basis_panel, KT_TYPE_DIALOGUE_PANEL)

static const struct
{
  KtBasis basis;
  const char *meaning;
} bases[] = {
  { KT_BASIS_FORMER, N_ ("As it was done before, or elsewhere") },
  { KT_BASIS_PLANNED, N_ ("What was already applied for or decided") },
  { KT_BASIS_NONE, N_ ("If nobody had done anything") },
  { KT_BASIS_LIGHTER, N_ ("With less help, or only from the network") },
  { KT_BASIS_IMPROVED, N_ ("With what we have learned by now") },
};

static void
basis_chosen_cb (KtBasisPanel *self, guint basis)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const KtScenario *scenario = kt_dialogue_panel_get_scenario (panel);

  kt_dialogue_panel_put (panel,
                         kt_analysis_describe (kt_dialogue_panel_get_analysis (panel),
                                               kt_dialogue_panel_get_scenario_index (panel), scenario->label,
                                               (KtBasis)basis, scenario->why),
                         NULL);
}

static void
kt_basis_panel_build (KtDialoguePanel *panel)
{
  KtBasisPanel *self = KT_BASIS_PANEL (panel);

  self->group = kt_radio_group_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    kt_radio_group_add (self->group, bases[i].basis, kt_vocabulary_get_label (KT_VOCABULARY_BASIS, bases[i].basis),
                        _ (bases[i].meaning));
  g_signal_connect_object (self->group, "chosen", G_CALLBACK (basis_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

static void
kt_basis_panel_fill (KtDialoguePanel *panel)
{
  kt_radio_group_set_value (KT_BASIS_PANEL (panel)->group, (gint)kt_dialogue_panel_get_scenario (panel)->basis);
}

static void
kt_basis_panel_class_init (KtBasisPanelClass *klass)
{
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_basis_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_basis_panel_fill;
}

static void
kt_basis_panel_init (KtBasisPanel *self)
{
}

/* --- How much time there is --- */

struct _KtVariantPanel
{
  KtDialoguePanel parent_instance;

  KtRadioGroup *group;
};

G_DEFINE_FINAL_TYPE (KtVariantPanel, kt_variant_panel, KT_TYPE_DIALOGUE_PANEL)

static const char *const variants[] = { KT_METHOD_VARIANT_FULL, KT_METHOD_VARIANT_LIGHT };

static void
variant_chosen_cb (KtVariantPanel *self, guint variant)
{
  kt_answer_put (KT_DIALOGUE_PANEL (self), KT_METHOD_VARIANT_NAME, variants[variant]);
}

/* (transfer full): how long all steps take together. */
static char *
say_length (gboolean is_light)
{
  guint minutes = 0;

  for (guint step = 0; step < kt_method_get_n_steps (); step++)
    minutes += kt_method_get_minutes (step, is_light);
  /* Translators: hours, and minutes in two digits, for a conversation as a whole. */
  return g_strdup_printf (_ ("About %u:%02u hours together"), minutes / 60, minutes % 60);
}

static void
kt_variant_panel_build (KtDialoguePanel *panel)
{
  KtVariantPanel *self = KT_VARIANT_PANEL (panel);
  g_autofree char *full = say_length (FALSE), *light = say_length (TRUE);

  self->group = kt_radio_group_new (NULL);
  kt_radio_group_add (self->group, 0, _ ("The whole conversation"), full);
  kt_radio_group_add (self->group, 1, _ ("The light variant, with a few people"), light);
  g_signal_connect_object (self->group, "chosen", G_CALLBACK (variant_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

static void
kt_variant_panel_fill (KtDialoguePanel *panel)
{
  gboolean is_light = g_str_equal (kt_answer_get (panel, KT_METHOD_VARIANT_NAME), KT_METHOD_VARIANT_LIGHT);

  kt_radio_group_set_value (KT_VARIANT_PANEL (panel)->group, is_light ? 1 : 0);
}

static void
kt_variant_panel_class_init (KtVariantPanelClass *klass)
{
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_variant_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_variant_panel_fill;
}

static void
kt_variant_panel_init (KtVariantPanel *self)
{
}

/* --- How the casus was chosen, and whose costs count --- */

struct _KtSelectionPanel
{
  KtDialoguePanel parent_instance;

  KtWordsField *field;
  KtRadioGroup *group;
};

G_DEFINE_FINAL_TYPE (KtSelectionPanel, kt_selection_panel, KT_TYPE_DIALOGUE_PANEL)

static void
selection_changed_cb (KtSelectionPanel *self)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  g_autofree char *text = kt_words_field_get_text (self->field);

  kt_dialogue_panel_put_dialogue (panel, kt_dialogue_set_selection (kt_dialogue_panel_get_dialogue (panel), text),
                                  "selection");
}

static void
perspective_chosen_cb (KtSelectionPanel *self, guint perspective)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);

  kt_dialogue_panel_put_dialogue (
      panel, kt_dialogue_set_perspective (kt_dialogue_panel_get_dialogue (panel), (KtPerspective)perspective), NULL);
}

static void
kt_selection_panel_build (KtDialoguePanel *panel)
{
  KtSelectionPanel *self = KT_SELECTION_PANEL (panel);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->field = kt_words_field_new (_ ("How it was chosen"), TRUE);
  self->group = kt_radio_group_new (_ ("Whose costs"));
  for (guint i = 0; i < KT_PERSPECTIVE_COUNT; i++)
    kt_radio_group_add (self->group, i, kt_vocabulary_get_label (KT_VOCABULARY_PERSPECTIVE, i), NULL);
  g_signal_connect_object (self->field, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->group, "chosen", G_CALLBACK (perspective_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
kt_selection_panel_fill (KtDialoguePanel *panel)
{
  KtSelectionPanel *self = KT_SELECTION_PANEL (panel);
  const KtDialogue *dialogue = kt_dialogue_panel_get_dialogue (panel);

  kt_words_field_set_text (self->field, dialogue->selection);
  kt_radio_group_set_value (self->group, (gint)dialogue->perspective);
}

static void
kt_selection_panel_class_init (KtSelectionPanelClass *klass)
{
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_selection_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_selection_panel_fill;
}

static void
kt_selection_panel_init (KtSelectionPanel *self)
{
}
