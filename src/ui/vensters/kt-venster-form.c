/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-venster-form.h"

#include "ui/vensters/kt-axis-card.h"
#include "ui/vensters/kt-government-card.h"
#include "ui/vensters/kt-link-note-dialog.h"
#include "ui/vensters/kt-venster-row.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-words-field.h"
#include "vensters/kt-venster-pane.h"

#include <glib/gi18n-lib.h>

/* What is seen before it is filled; software drawing takes its time for what is out of sight too. */
#define FIRST_ROWS 4

struct _KtVensterForm
{
  AdwBin parent_instance;

  KtVensterEditor *editor;
  KtCasusNotes *notes;
  KtVenster venster;
  KtQuestionBank *bank;    /* (nullable) */
  GtkWidget *box;          /* of headings and what can be answered, below each other */
  GPtrArray *rows;         /* (element-type KtVensterRow) */
  guint n_filled;          /* of these */
  guint filler;            /* the source that fills them; 0 for none */
  KtWordsField *samenhang; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (KtVensterForm, kt_venster_form, ADW_TYPE_BIN)

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static KtVensterReview *
get_review (KtVensterForm *self)
{
  return kt_venster_editor_get_review (self->editor);
}

/* --- Going along what is asked --- */

/* From @from, a child of the box, to the next of them that takes the focus. */
static gboolean
go_on (GtkWidget *from, gboolean is_back)
{
  GtkWidget *to = from;

  while ((to = is_back ? gtk_widget_get_prev_sibling (to) : gtk_widget_get_next_sibling (to)) != NULL)
    if (gtk_widget_grab_focus (to) || gtk_widget_child_focus (to, GTK_DIR_TAB_FORWARD))
      return TRUE;
  return FALSE;
}

/* A field in which somebody types takes these keys first. */
static gboolean
key_cb (KtVensterForm *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *child = gtk_widget_get_focus_child (self->box);

  if (child == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0 ||
      (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  go_on (child, key == GDK_KEY_Up);
  return GDK_EVENT_STOP;
}

static void
answered_cb (KtVensterForm *self, GtkWidget *row)
{
  /* Who looks quickly goes along the questions, and past what stands below them. */
  gboolean is_last = get_review (self)->is_quick && row == self->rows->pdata[self->rows->len - 1];

  if ((is_last || !go_on (row, FALSE)) && self->filler == 0)
    g_signal_emit (self, signals[ANSWERED], 0);
}

void
kt_venster_form_begin (KtVensterForm *self)
{
  GtkWidget *first = gtk_widget_get_first_child (self->box);

  if (first != NULL)
    go_on (first, FALSE);
}

static gboolean
kt_venster_form_grab_focus (GtkWidget *widget)
{
  if (kt_focus_is_within (widget))
    return FALSE;
  kt_venster_form_begin (KT_VENSTER_FORM (widget));
  return kt_focus_is_within (widget);
}

/* --- What is asked --- */

static void
link_cb (KtVensterForm *self, KtVensterRow *row)
{
  adw_dialog_present (kt_link_note_dialog_new (self->editor, self->notes, kt_venster_row_get_question (row)),
                      GTK_WIDGET (self));
}

static void
append_text (KtVensterForm *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
append_keys (KtVensterForm *self)
{
  append_text (self,
               get_review (self)->viewer == KT_VIEWER_INWONER
                   ? _ ("Keys: 1 to 9 answers and goes on, 0 clears, + helps, − gets in the way, ↑ and ↓ go along the "
                        "questions, Esc goes back.")
                   : _ ("Keys: 1 to 9 answers and goes on, 0 clears, + helps, − hinders, ↑ and ↓ go along the "
                        "questions, Esc goes back."),
               "kt-aside");
}

static void
append_questions (KtVensterForm *self, gboolean factors)
{
  g_autoptr (GPtrArray) asked = kt_venster_pane_list (get_review (self), self->bank, self->venster, factors);

  if (factors && asked->len > 0)
    append_text (self, _ ("What helps and what hinders"), "heading");
  for (guint i = 0; i < asked->len; i++)
    {
      GtkWidget *row = kt_venster_row_new (self->editor, self->notes, asked->pdata[i], self->bank);

      g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_visible (row, self->rows->len < FIRST_ROWS);
      gtk_box_append (GTK_BOX (self->box), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
append_axes (KtVensterForm *self)
{
  const KtVensterReview *review = get_review (self);
  guint n_known = self->bank != NULL ? self->bank->axes->len : 0;

  if (n_known + review->axes->len > 0)
    append_text (self, _ ("Where the balance lies"), "heading");
  for (guint i = 0; i < n_known; i++)
    gtk_box_append (GTK_BOX (self->box), kt_axis_card_new (self->editor, self->bank->axes->pdata[i]));
  for (guint i = 0; i < review->axes->len; i++)
    {
      const KtAxisPosition *position = review->axes->pdata[i];

      if (self->bank == NULL || kt_question_bank_find_axis (self->bank, position->axis) == NULL)
        gtk_box_append (GTK_BOX (self->box), kt_axis_card_new_for_position (self->editor, position));
    }
}

static void
append_government (KtVensterForm *self)
{
  if ((self->bank == NULL || self->bank->government->len == 0) && *get_review (self)->government == '\0')
    return;
  append_text (self, _ ("How the government steers here"), "heading");
  gtk_box_append (GTK_BOX (self->box), kt_government_card_new (self->editor, self->bank));
}

static void
samenhang_cb (KtVensterForm *self)
{
  g_autofree char *text = kt_words_field_get_text (self->samenhang);

  kt_venster_editor_put (self->editor, kt_venster_review_set_samenhang (get_review (self), text), "samenhang");
}

static void
append_samenhang (KtVensterForm *self)
{
  self->samenhang = kt_words_field_new (_ ("What ties the four windows in this casus?"), TRUE);
  g_signal_connect_object (self->samenhang, "changed", G_CALLBACK (samenhang_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->samenhang));
}

/* --- Object --- */

/* One after another, when nothing else is to be done: the first questions can be read at once. */
static gboolean
fill_cb (gpointer user_data)
{
  KtVensterForm *self = user_data;
  GtkWidget *row = self->rows->pdata[self->n_filled++];

  kt_venster_row_fill (KT_VENSTER_ROW (row));
  gtk_widget_set_visible (row, TRUE);
  if (self->n_filled < self->rows->len)
    return G_SOURCE_CONTINUE;
  self->filler = 0;
  return G_SOURCE_REMOVE;
}

/* Axes and forms of government do so themselves. */
static void
update (KtVensterForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    kt_venster_row_update (self->rows->pdata[i]);
  if (self->samenhang != NULL)
    kt_words_field_set_text (self->samenhang, get_review (self)->samenhang);
}

static void
kt_venster_form_dispose (GObject *object)
{
  KtVensterForm *self = KT_VENSTER_FORM (object);

  g_clear_handle_id (&self->filler, g_source_remove);
  g_clear_object (&self->editor);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->bank, kt_question_bank_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_venster_form_parent_class)->dispose (object);
}

static void
kt_venster_form_class_init (KtVensterFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_venster_form_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = kt_venster_form_grab_focus;

  signals[ANSWERED] =
      g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_venster_form_init (KtVensterForm *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *viewport = gtk_viewport_new (NULL, NULL);
  GtkWidget *clamp = adw_clamp_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_top (self->box, 12);
  gtk_widget_set_margin_bottom (self->box, 24);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 12);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->box, keys);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  /* Fields are as high as their words. */
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), clamp);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
kt_venster_form_new (KtVensterEditor *editor,
                     KtCasusNotes *notes,
                     KtVenster venster,
                     KtQuestionBank *bank,
                     const char *problem)
{
  KtVensterForm *self = g_object_new (KT_TYPE_VENSTER_FORM, NULL);

  self->editor = g_object_ref (editor);
  self->notes = g_object_ref (notes);
  self->venster = venster;
  self->bank = bank != NULL ? kt_question_bank_ref (bank) : NULL;
  if (problem != NULL)
    append_text (self, problem, "kt-problem");
  append_keys (self);
  append_questions (self, FALSE);
  if (venster == KT_VENSTER_SAMENHANG)
    append_samenhang (self);
  if (venster == KT_VENSTER_PROFESSIE)
    append_axes (self);
  if (venster == KT_VENSTER_BELEID)
    append_government (self);
  append_questions (self, TRUE);
  if (self->rows->len > 0)
    self->filler = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
  update (self);
  g_signal_connect_object (editor, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
