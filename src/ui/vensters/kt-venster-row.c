/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-venster-row.h"

#include "ui/vensters/kt-choice-bar.h"
#include "ui/vensters/kt-evidence-list.h"
#include "ui/widgets/kt-words-field.h"

#include <glib/gi18n-lib.h>

struct _KtVensterRow
{
  AdwBin parent_instance;

  KtVensterEditor *editor;
  KtCasusNotes *notes;
  KtQuestion *question;
  KtQuestionBank *bank; /* (nullable) */
  GtkWidget *box;
  GtkWidget *heading;
  KtChoiceBar *words;      /* (nullable): a factor has none */
  KtChoiceBar *influences; /* (nullable): until it is filled */
  GtkWidget *remark_button;
  KtWordsField *remark; /* (nullable): made when there is one */
  GtkWidget *evidence;
};

G_DEFINE_FINAL_TYPE (KtVensterRow, kt_venster_row, ADW_TYPE_BIN)

enum
{
  ANSWERED,
  LINK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Answering --- */

static KtVensterReview *
get_review (KtVensterRow *self)
{
  return kt_venster_editor_get_review (self->editor);
}

static void
answered_cb (KtVensterRow *self)
{
  kt_venster_editor_put (
      self->editor,
      kt_venster_review_set_extent (get_review (self), self->question, kt_choice_bar_get_chosen (self->words)), NULL);
}

static void
influenced_cb (KtVensterRow *self)
{
  kt_venster_editor_put (
      self->editor,
      kt_venster_review_set_influence (get_review (self), self->question, kt_choice_bar_get_chosen (self->influences)),
      NULL);
}

/* What is said already is taken back. */
static void
influence (KtVensterRow *self, gint value)
{
  kt_choice_bar_choose (self->influences,
                        kt_choice_bar_get_chosen (self->influences) == value ? KT_INFLUENCE_UNSAID : value);
}

static gboolean
key_cb (KtVensterRow *self, guint key, guint code, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  kt_venster_row_fill (self);
  if (self->words != NULL && kt_choice_bar_take_key (self->words, key))
    {
      if (kt_choice_bar_get_chosen (self->words) >= 0)
        g_signal_emit (self, signals[ANSWERED], 0);
    }
  else if (key == GDK_KEY_plus || key == GDK_KEY_KP_Add)
    influence (self, KT_INFLUENCE_BEVORDEREND);
  else if (key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract)
    influence (self, KT_INFLUENCE_BELEMMEREND);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* --- A remark --- */

static void
remark_changed_cb (KtVensterRow *self)
{
  g_autofree char *text = kt_words_field_get_text (self->remark);
  g_autofree char *field = g_strconcat ("remark ", self->question->name, NULL);

  kt_venster_editor_put (self->editor, kt_venster_review_set_remark (get_review (self), self->question, text), field);
}

static void
show_remark (KtVensterRow *self, const char *text)
{
  if (self->remark == NULL)
    {
      self->remark = kt_words_field_new (_ ("Remark"), TRUE);
      kt_words_field_set_low (self->remark);
      g_signal_connect_object (self->remark, "changed", G_CALLBACK (remark_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_insert_child_after (GTK_BOX (self->box), GTK_WIDGET (self->remark), GTK_WIDGET (self->influences));
    }
  kt_words_field_set_text (self->remark, text);
  gtk_widget_set_visible (self->remark_button, FALSE);
}

static void
remark_cb (KtVensterRow *self)
{
  show_remark (self, "");
  gtk_widget_child_focus (GTK_WIDGET (self->remark), GTK_DIR_TAB_FORWARD);
}

static void
link_cb (KtVensterRow *self)
{
  g_signal_emit (self, signals[LINK], 0);
}

/* Pages do not know each other: the casus page makes the signal. */
static void
signal_cb (KtVensterRow *self)
{
  const KtVensterAnswer *now = kt_venster_review_find (get_review (self), self->question->name);
  g_autofree char *text = now != NULL && *now->remark != '\0'
                              ? g_strdup_printf ("%s: %s", self->question->label, now->remark)
                              : g_strdup (self->question->label);

  gtk_widget_activate_action (GTK_WIDGET (self), "casus.raise-signal", "(uss)", (guint)self->question->venster,
                              self->question->name, text);
}

/* --- Making --- */

static GtkWidget *
append_button (KtVensterRow *self, GtkWidget *wrap, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (wrap), button);
  return button;
}

static GtkWidget *
make_source_button (const KtQuestion *question, const KtQuestionBank *bank)
{
  g_autofree char *source = kt_question_bank_explain_source (bank, question->source);
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new (), *label = gtk_label_new (source);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "help-about-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Where this question comes from"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
make_heading (KtVensterRow *self)
{
  const KtVensterReview *review = get_review (self);
  const char *text =
      review->viewer == KT_VIEWER_INWONER && self->question->simple != NULL && *self->question->simple != '\0'
          ? self->question->simple
          : self->question->text;
  GtkWidget *label = gtk_label_new (text);

  self->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (self->heading), label);
  gtk_box_append (GTK_BOX (self->box), self->heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static KtChoiceBar *
append_bar (KtVensterRow *self, const char *label)
{
  GtkWidget *bar = kt_choice_bar_new (label);

  gtk_box_append (GTK_BOX (self->box), bar);
  return KT_CHOICE_BAR (bar);
}

static void
make_words (KtVensterRow *self)
{
  self->words = append_bar (self, _ ("Answer"));
  for (guint i = 0; i < KT_EXTENT_COUNT; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u %s", i + 1, kt_vocabulary_get_label (KT_VOCABULARY_EXTENT, i));

      kt_choice_bar_append (self->words, label,
                            self->bank != NULL ? kt_question_bank_get_meaning (self->bank, i) : NULL);
    }
  g_signal_connect_object (self->words, "chosen", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
}

static void
make_influences (KtVensterRow *self)
{
  const char *const signs[KT_INFLUENCE_COUNT] = { "+", "−" };
  /* As simple as what the inwoner is asked. */
  const char *const simple[KT_INFLUENCE_COUNT] = { _ ("This helps"), _ ("This gets in the way") };
  gboolean is_simple = get_review (self)->viewer == KT_VIEWER_INWONER;

  self->influences = append_bar (self, _ ("What it does"));
  for (guint i = 0; i < KT_INFLUENCE_COUNT; i++)
    {
      g_autofree char *label = g_strdup_printf (
          "%s %s", signs[i], is_simple ? simple[i] : kt_vocabulary_get_label (KT_VOCABULARY_INFLUENCE, i));

      kt_choice_bar_append (self->influences, label, NULL);
    }
  g_signal_connect_object (self->influences, "chosen", G_CALLBACK (influenced_cb), self, G_CONNECT_SWAPPED);
}

static void
make_buttons (KtVensterRow *self)
{
  GtkWidget *wrap = adw_wrap_box_new ();

  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 3);
  gtk_widget_add_css_class (wrap, "kt-more");
  gtk_box_append (GTK_BOX (self->box), wrap);
  self->remark_button = append_button (self, wrap, _ ("Remark…"), G_CALLBACK (remark_cb));
  append_button (self, wrap, _ ("Link a note…"), G_CALLBACK (link_cb));
  append_button (self, wrap, _ ("Make it a signal…"), G_CALLBACK (signal_cb));
}

/* --- Object --- */

static void
kt_venster_row_dispose (GObject *object)
{
  KtVensterRow *self = KT_VENSTER_ROW (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->question, kt_question_unref);
  g_clear_pointer (&self->bank, kt_question_bank_unref);

  G_OBJECT_CLASS (kt_venster_row_parent_class)->dispose (object);
}

static void
kt_venster_row_class_init (KtVensterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_venster_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "venster-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[ANSWERED] = g_signal_new ("answered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LINK] = g_signal_new ("link", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_venster_row_init (KtVensterRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  /* A field in it takes its keys first. */
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
kt_venster_row_new (KtVensterEditor *editor, KtCasusNotes *notes, KtQuestion *question, KtQuestionBank *bank)
{
  KtVensterRow *self = g_object_new (KT_TYPE_VENSTER_ROW, NULL);

  self->editor = g_object_ref (editor);
  self->notes = g_object_ref (notes);
  self->question = kt_question_ref (question);
  self->bank = bank != NULL ? kt_question_bank_ref (bank) : NULL;
  make_heading (self);
  return GTK_WIDGET (self);
}

void
kt_venster_row_fill (KtVensterRow *self)
{
  if (self->influences != NULL)
    return;
  if (self->bank != NULL && self->question->source != NULL && *self->question->source != '\0')
    gtk_box_append (GTK_BOX (self->heading), make_source_button (self->question, self->bank));
  if (!self->question->is_factor)
    make_words (self);
  make_influences (self);
  self->evidence = kt_evidence_list_new (self->editor, self->notes, self->question);
  gtk_box_append (GTK_BOX (self->box), self->evidence);
  make_buttons (self);
  kt_venster_row_update (self);
}

KtQuestion *
kt_venster_row_get_question (KtVensterRow *self)
{
  return self->question;
}

void
kt_venster_row_update (KtVensterRow *self)
{
  const KtVensterAnswer *now = kt_venster_review_find (get_review (self), self->question->name);
  gint extent = now != NULL ? now->extent : KT_EXTENT_UNSAID;
  gint said = now != NULL ? now->influence : KT_INFLUENCE_UNSAID;
  const char *remark = now != NULL ? now->remark : "";

  if (self->influences == NULL)
    return;
  if (self->words != NULL)
    kt_choice_bar_show (self->words, extent);
  kt_choice_bar_show (self->influences, said);
  if (*remark != '\0' || self->remark != NULL)
    show_remark (self, remark);
  kt_evidence_list_update (KT_EVIDENCE_LIST (self->evidence));
}
