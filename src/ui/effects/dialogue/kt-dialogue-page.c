/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-dialogue-page.h"

#include "effects/kt-analysis-edit.h"
#include "effects/kt-method.h"
#include "ui/effects/dialogue/kt-dialogue-panels.h"
#include "ui/effects/dialogue/kt-reference-choice.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-style.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How often the time that was spoken is put away, in seconds. */
#define KEEP_EVERY 15
/* The largest letters; dialogue.css has a class for each size from 0. */
#define LARGEST 7

struct _KtDialoguePage
{
  AdwNavigationPage parent_instance;

  AdwBreakpointBin *bin;
  AdwBreakpoint *wide;
  AdwBreakpoint *wall;
  GtkWidget *view;
  GtkLabel *step_label;
  GtkPopover *steps_popover;
  GtkListBox *steps;
  AdwBanner *banner;
  AdwToastOverlay *toasts;
  GtkScrolledWindow *outer;
  GtkScrolledWindow *inner;
  GtkLabel *goal_label;
  KtReferenceChoice *reference_choice;
  GtkLabel *question_label;
  GtkLabel *help_label;
  GtkLabel *caution_label;
  AdwBin *place;
  KtDialogueClock *clock;
  GtkWidget *next_button;
  GtkLabel *next_label;
  GtkImage *next_image;
  AdwButtonContent *previous_content;
  GtkWidget *redo_button;

  KtSession *session;
  KtAnalysisEditor *editor;
  guint step;
  guint question;
  char *reference; /* the id of the one that they speak about */
  gint kept;       /* the seconds that were put away last */
  gint kept_steps[KT_DIALOGUE_STEPS];
  gint zoom;              /* what a person made the letters larger */
  gboolean is_fullscreen; /* because of this page */
};

G_DEFINE_FINAL_TYPE (KtDialoguePage, kt_dialogue_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  REFERENCE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Where they are --- */

static void
keep (KtDialoguePage *self)
{
  self->kept = kt_dialogue_clock_get_seconds (self->clock);
  kt_dialogue_clock_get_step_seconds (self->clock, self->kept_steps);
  kt_analysis_editor_keep_progress (self->editor, (gint)self->step, self->kept, self->kept_steps);
}

static gboolean
is_light (KtDialoguePage *self)
{
  const char *variant =
      kt_dialogue_find_answer (kt_analysis_editor_get_dialogue (self->editor), KT_METHOD_VARIANT_NAME);

  return g_strcmp0 (variant, KT_METHOD_VARIANT_LIGHT) == 0;
}

static void
show_step (KtDialoguePage *self)
{
  gboolean is_narrow = adw_breakpoint_bin_get_current_breakpoint (self->bin) == NULL;
  g_autofree char *words = NULL;

  if (is_narrow)
    /* Translators: the number of a step, how many there are. */
    words = g_strdup_printf (_ ("%u/%u"), self->step + 1, kt_method_get_n_steps ());
  else
    /* Translators: the number of a step, how many there are, what it is called; the number of a question, how many
     * there are. */
    words =
        g_strdup_printf (_ ("Step %u of %u: %s · question %u of %u"), self->step + 1, kt_method_get_n_steps (),
                         kt_method_get_title (self->step), self->question + 1, kt_method_get_n_questions (self->step));
  gtk_label_set_text (self->step_label, words);
  for (guint i = 0; i < kt_method_get_n_steps (); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->steps, (gint)i);

      if (i == self->step)
        gtk_widget_add_css_class (GTK_WIDGET (row), "heading");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (row), "heading");
    }
}

static gboolean
is_last (KtDialoguePage *self)
{
  guint step = self->step, question = self->question;

  return !kt_method_go_on (&step, &question);
}

static gboolean
has_previous (KtDialoguePage *self)
{
  return self->step > 0 || self->question > 0;
}

static void
show_buttons (KtDialoguePage *self)
{
  gboolean last = is_last (self);
  gboolean is_narrow = adw_breakpoint_bin_get_current_breakpoint (self->bin) == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialogue.previous", has_previous (self));
  gtk_image_set_from_icon_name (self->next_image, last ? "object-select-symbolic" : "go-next-symbolic");
  gtk_label_set_text (self->next_label, last ? _ ("Finish") : _ ("Next"));
  gtk_widget_set_visible (GTK_WIDGET (self->next_label), !is_narrow);
  adw_button_content_set_label (self->previous_content, is_narrow ? "" : _ ("Previous"));
  gtk_widget_set_tooltip_text (self->next_button, last ? _ ("Finish the conversation") : _ ("Next question"));
}

static void
show_undo (KtDialoguePage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialogue.undo", kt_analysis_editor_can_undo (self->editor));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialogue.redo", kt_analysis_editor_can_redo (self->editor));
}

/* One that is gone again is not spoken about. */
static void
show_reference (KtDialoguePage *self)
{
  KtMethodQuestion question = kt_method_get_question (self->step, self->question);
  const KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  guint number = kt_analysis_get_reference_number (analysis, self->reference);
  const KtScenario *scenario = analysis->scenarios->pdata[kt_analysis_find_reference (analysis, number)];

  g_set_str (&self->reference, scenario->id);
  kt_reference_choice_show (self->reference_choice, analysis, number, question.is_reference || question.is_comparison);
}

static void
show_question (KtDialoguePage *self)
{
  KtMethodQuestion question = kt_method_get_question (self->step, self->question);
  GtkWidget *panel = kt_dialogue_panels_make (self->session, self->editor, &question, self->reference);
  gboolean had_focus = kt_focus_is_within (GTK_WIDGET (self->place)) || !kt_focus_is_within (GTK_WIDGET (self));

  show_step (self);
  show_reference (self);
  show_buttons (self);
  gtk_label_set_text (self->goal_label, kt_method_get_goal (self->step));
  gtk_label_set_text (self->question_label, question.text);
  gtk_label_set_text (self->help_label, question.help);
  gtk_label_set_text (self->caution_label, kt_method_get_caution (self->step));
  gtk_accessible_update_property (GTK_ACCESSIBLE (panel), GTK_ACCESSIBLE_PROPERTY_LABEL, question.text, -1);
  kt_analysis_editor_end_step (self->editor);
  adw_bin_set_child (self->place, panel);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->outer), 0);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->inner), 0);
  kt_dialogue_clock_go (self->clock, self->step, kt_method_get_minutes (self->step, is_light (self)));
  keep (self);
  /* Who goes on with the button or the arrows stays there; who types goes on typing. */
  if (had_focus)
    gtk_widget_child_focus (panel, GTK_DIR_TAB_FORWARD);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), question.text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* --- Actions --- */

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtDialoguePage *self = KT_DIALOGUE_PAGE (widget);

  if (kt_method_go_on (&self->step, &self->question))
    show_question (self);
  else
    gtk_widget_activate_action (widget, "navigation.pop", NULL);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtDialoguePage *self = KT_DIALOGUE_PAGE (widget);

  if (kt_method_go_back (&self->step, &self->question))
    show_question (self);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_analysis_editor_undo (KT_DIALOGUE_PAGE (widget)->editor);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_analysis_editor_redo (KT_DIALOGUE_PAGE (widget)->editor);
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtDialoguePage *self = KT_DIALOGUE_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  self->is_fullscreen = !gtk_window_is_fullscreen (window);
  if (self->is_fullscreen)
    gtk_window_fullscreen (window);
  else
    gtk_window_unfullscreen (window);
}

/* --- The size of the letters --- */

static void
show_size (KtDialoguePage *self)
{
  AdwBreakpoint *breakpoint = adw_breakpoint_bin_get_current_breakpoint (self->bin);
  gint base = breakpoint == self->wall ? 5 : breakpoint == self->wide ? 2 : 0;
  /* In a narrow window larger ones have no room. */
  gint size = CLAMP (base + self->zoom, 0, base == 0 ? 2 : LARGEST);
  g_autofree char *class = g_strdup_printf ("kt-room-%d", size);

  for (gint i = 0; i <= LARGEST; i++)
    {
      g_autofree char *other = g_strdup_printf ("kt-room-%d", i);

      gtk_widget_remove_css_class (self->view, other);
    }
  gtk_widget_add_css_class (self->view, class);
}

static void
size_cb (KtDialoguePage *self)
{
  show_size (self);
  if (self->editor == NULL)
    return;
  show_step (self);
  show_buttons (self);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtDialoguePage *self = KT_DIALOGUE_PAGE (widget);
  gint by = g_variant_get_int32 (parameter);

  self->zoom = by == 0 ? 0 : CLAMP (self->zoom + by, -LARGEST, LARGEST);
  show_size (self);
}

/* --- What happens --- */

static void
ticked_cb (KtDialoguePage *self)
{
  if (self->editor != NULL && ABS (kt_dialogue_clock_get_seconds (self->clock) - self->kept) >= KEEP_EVERY)
    keep (self);
}

static void
reference_chosen_cb (KtDialoguePage *self, guint number)
{
  const KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  const KtScenario *scenario = analysis->scenarios->pdata[kt_analysis_find_reference (analysis, number)];

  g_set_str (&self->reference, scenario->id);
  show_question (self);
  g_signal_emit (self, signals[REFERENCE_CHOSEN], 0, number);
}

/* Undoing takes the time back as well, which it should not. */
static void
changed_cb (KtDialoguePage *self)
{
  g_autofree char *before = g_strdup (self->reference);

  show_reference (self);
  if (!g_str_equal (self->reference, before))
    show_question (self);
  show_undo (self);
  kt_dialogue_clock_go (self->clock, self->step, kt_method_get_minutes (self->step, is_light (self)));
  kt_analysis_editor_keep_progress (self->editor, (gint)self->step, self->kept, self->kept_steps);
}

static void
refused_cb (KtDialoguePage *self, const GError *error)
{
  kt_toast_error (GTK_WIDGET (self->toasts), error);
}

static void
saved_cb (KtDialoguePage *self)
{
  const GError *error = kt_analysis_editor_get_save_error (self->editor);
  gboolean failed = kt_analysis_editor_get_save_state (self->editor) == KT_AUTOSAVE_FAILED && error != NULL;
  g_autofree char *sentence = failed ? kt_error_get_sentence (error) : NULL;

  if (failed)
    adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, failed);
}

static void
closing_cb (KtDialoguePage *self)
{
  keep (self);
  kt_analysis_editor_hurry (self->editor);
}

static void
step_chosen_cb (KtDialoguePage *self, GtkListBoxRow *row)
{
  self->step = (guint)gtk_list_box_row_get_index (row);
  self->question = 0;
  gtk_popover_popdown (self->steps_popover);
  show_question (self);
}

static void
kt_dialogue_page_hiding (AdwNavigationPage *page)
{
  KtDialoguePage *self = KT_DIALOGUE_PAGE (page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  keep (self);
  kt_analysis_editor_end_step (self->editor);
  if (self->is_fullscreen && root != NULL)
    gtk_window_unfullscreen (GTK_WINDOW (root));
  self->is_fullscreen = FALSE;
}

/* --- Object --- */

static void
fill_steps (KtDialoguePage *self)
{
  for (guint i = 0; i < kt_method_get_n_steps (); i++)
    {
      /* Translators: the number of a step, and what it is called. */
      g_autofree char *words = g_strdup_printf (_ ("%u. %s"), i + 1, kt_method_get_title (i));
      GtkWidget *label = gtk_label_new (words);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (self->steps, label);
    }
}

/* Whether what has the focus stands in a row that one walks along with the arrows. */
static gboolean
is_in_row (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL &&
         (GTK_IS_TOGGLE_BUTTON (focus) || gtk_widget_get_ancestor (focus, ADW_TYPE_TOGGLE_GROUP) != NULL);
}

static gboolean
turn_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gboolean is_back = g_variant_get_boolean (arguments);

  if (is_in_row (widget) || (is_back && !has_previous (KT_DIALOGUE_PAGE (widget))))
    return FALSE;
  return gtk_widget_activate_action (widget, is_back ? "dialogue.previous" : "dialogue.next", NULL);
}

/* These work while somebody types as well, and for what turns the pages of a presentation. */
static void
add_keys (KtDialoguePage *self)
{
  static const struct
  {
    const char *trigger, *action;
    gint zoom;
  } keys[] = {
    { "Page_Down", "dialogue.next" },
    { "Page_Up", "dialogue.previous" },
    { "<Primary>z", "dialogue.undo" },
    { "<Primary><Shift>z", "dialogue.redo" },
    { "F11", "dialogue.fullscreen" },
    { "<Primary>plus|<Primary>equal|<Primary>KP_Add", "dialogue.zoom", 1 },
    { "<Primary>minus|<Primary>KP_Subtract", "dialogue.zoom", -1 },
    { "<Primary>0|<Primary>KP_0", "dialogue.zoom", 0 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut =
          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger), gtk_named_action_new (keys[i].action));

      if (g_str_equal (keys[i].action, "dialogue.zoom"))
        gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].zoom));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
kt_dialogue_page_dispose (GObject *object)
{
  KtDialoguePage *self = KT_DIALOGUE_PAGE (object);

  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_DIALOGUE_PAGE);
  g_clear_object (&self->editor);
  g_clear_object (&self->session);
  g_clear_pointer (&self->reference, g_free);
  G_OBJECT_CLASS (kt_dialogue_page_parent_class)->dispose (object);
}

static void
kt_dialogue_page_class_init (KtDialoguePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_dialogue_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hiding = kt_dialogue_page_hiding;

  signals[REFERENCE_CHOSEN] = g_signal_new ("reference-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (KT_TYPE_DIALOGUE_CLOCK);
  g_type_ensure (KT_TYPE_REFERENCE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/dialogue/kt-dialogue-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, bin);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, wide);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, wall);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, view);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, step_label);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, steps_popover);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, steps);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, banner);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, outer);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, inner);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, goal_label);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, reference_choice);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, question_label);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, help_label);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, caution_label);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, place);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, clock);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, next_button);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, next_image);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, next_label);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, previous_content);
  gtk_widget_class_bind_template_child (widget_class, KtDialoguePage, redo_button);
  gtk_widget_class_bind_template_callback (widget_class, reference_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, ticked_cb);

  gtk_widget_class_install_action (widget_class, "dialogue.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "dialogue.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "dialogue.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "dialogue.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "dialogue.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "dialogue.zoom", "i", zoom_action);
  /* Where nobody types, and where they do nothing else. */
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, turn_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, turn_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, turn_cb, "b", TRUE);
}

static void
kt_dialogue_page_init (KtDialoguePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_style_ensure (GTK_WIDGET (self), "dialogue/dialogue.css");
  fill_steps (self);
  add_keys (self);
  show_size (self);
}

KtDialoguePage *
kt_dialogue_page_new (KtSession *session, KtAnalysisEditor *editor, const char *reference)
{
  KtDialoguePage *self = g_object_new (KT_TYPE_DIALOGUE_PAGE, NULL);
  const KtDialogue *dialogue = kt_analysis_editor_get_dialogue (editor);

  self->session = g_object_ref (session);
  self->step = MIN ((guint)dialogue->step, kt_method_get_n_steps () - 1);
  self->editor = g_object_ref (editor);
  self->reference = g_strdup (reference);
  self->kept = dialogue->seconds;
  memcpy (self->kept_steps, dialogue->step_seconds, sizeof self->kept_steps);
  kt_dialogue_clock_begin (self->clock, dialogue, self->step);
  g_signal_connect_object (editor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "closing", G_CALLBACK (closing_cb), self, G_CONNECT_SWAPPED);
  show_undo (self);
  saved_cb (self);
  show_question (self);
  return self;
}

KtDialoguePage *
kt_dialogue_page_present (GtkWidget *parent, KtSession *session, KtAnalysisEditor *editor, const char *reference)
{
  AdwNavigationView *view = NULL;
  KtDialoguePage *page;

  for (GtkWidget *widget = parent; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (ADW_IS_NAVIGATION_VIEW (widget))
      view = ADW_NAVIGATION_VIEW (widget);
  g_return_val_if_fail (view != NULL, NULL);

  page = kt_dialogue_page_new (session, editor, reference);
  adw_navigation_view_push (view, ADW_NAVIGATION_PAGE (page));
  return page;
}

KtDialogueClock *
kt_dialogue_page_get_clock (KtDialoguePage *self)
{
  return self->clock;
}
