/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-words-field.h"

#include "ui/widgets/kt-typing.h"

struct _KtWordsField
{
  AdwBin parent_instance;

  GtkTextView *view; /* a child of the child */
  GtkLabel *fault;   /* another */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (KtWordsField, kt_words_field, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (KtWordsField *self)
{
  if (self->is_showing)
    return;
  kt_typing_begin (self);
  g_signal_emit (self, signals[CHANGED], 0);
  kt_typing_end (self);
}

static void
kt_words_field_class_init (KtWordsFieldClass *klass)
{

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_words_field_init (KtWordsField *self)
{
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (self->view, 12);
  gtk_text_view_set_right_margin (self->view, 12);
  gtk_text_view_set_top_margin (self->view, 12);
  gtk_text_view_set_bottom_margin (self->view, 12);
  /* What is typed is taken back where all else is, unless whoever has the field says otherwise. */
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->view), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "kt-words");
  self->fault = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "caption");
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

KtWordsField *
kt_words_field_new (const char *label, gboolean is_shown)
{
  KtWordsField *self = g_object_new (KT_TYPE_WORDS_FIELD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (label);

  /* One that stands alone has the room. */
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, is_shown ? 108 : 216);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_visible (heading, is_shown);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fault));
  adw_bin_set_child (ADW_BIN (self), box);
  return self;
}

void
kt_words_field_set_low (KtWordsField *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, -1);
}

void
kt_words_field_set_text (KtWordsField *self, const char *text)
{
  g_autofree char *shown = kt_words_field_get_text (self);

  if (kt_typing_is_on (self) || g_strcmp0 (shown, text) == 0)
    return;
  self->is_showing = TRUE;
  /* It ends what could be taken back. */
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
  self->is_showing = FALSE;
}

char *
kt_words_field_get_text (KtWordsField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
kt_words_field_set_fault (KtWordsField *self, const char *fault)
{
  gtk_label_set_label (self->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (fault != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, self->fault,
                                    NULL, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
}

void
kt_words_field_enable_undo (KtWordsField *self)
{
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->view), TRUE);
}
