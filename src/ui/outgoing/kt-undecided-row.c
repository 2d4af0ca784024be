/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-undecided-row.h"

#include "ui/outgoing/kt-words-dialog.h"

#include <glib/gi18n-lib.h>

/* So many letters stand on either side of the words. */
#define AROUND 60

struct _KtUndecidedRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *label;
  GtkWidget *replace_button;
  GtkWidget *word_button;
  GtkWidget *keep_button;

  char *words;
  char *form;
  char *place;
  char *wording;
  gboolean is_decided;
};

enum
{
  DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtUndecidedRow, kt_undecided_row, GTK_TYPE_LIST_BOX_ROW)

/* @wording: (nullable): %NULL for what is proposed. */
static void
decide (KtUndecidedRow *self, KtVerdict verdict, const char *wording)
{
  g_autoptr (KtDecision) decision = NULL;

  /* Not insensitive, which would take the focus from who answers with the keys. */
  if (self->is_decided || self->form == NULL)
    return;
  self->is_decided = TRUE;
  decision = kt_decision_new (self->form);
  decision->verdict = verdict;
  g_set_str (&decision->wording, wording);
  /* What stands here may be harmless here and a name elsewhere. */
  if (verdict == KT_VERDICT_KEEP)
    decision->place = g_strdup (self->place);
  g_signal_emit (self, signals[DECIDED], 0, decision);
}

static void
replace_cb (KtUndecidedRow *self)
{
  decide (self, KT_VERDICT_REPLACE, NULL);
}

static void
keep_cb (KtUndecidedRow *self)
{
  decide (self, KT_VERDICT_KEEP, NULL);
}

static void
worded_cb (const char *words, gpointer user_data)
{
  decide (user_data, KT_VERDICT_REPLACE, words);
}

static void
word_cb (KtUndecidedRow *self)
{
  kt_words_dialog_ask_wording (GTK_WIDGET (self), self->words, self->wording, worded_cb, g_object_ref (self),
                               g_object_unref);
}

/* Shows the words in bold in what stands around them. */
static void
show_words (KtUndecidedRow *self, const KtReviewPassage *passage, const KtReviewPlace *place)
{
  const char *from = passage->text + place->start, *to = passage->text + place->end;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < AROUND && from > passage->text; i++)
    from = g_utf8_prev_char (from);
  for (guint i = 0; i < AROUND && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  if (from > passage->text)
    g_string_append (words, "…");
  g_string_append_len (words, from, passage->text + place->start - from);
  bold->start_index = (guint)words->len;
  g_string_append_len (words, passage->text + place->start, (gssize)(place->end - place->start));
  bold->end_index = (guint)words->len;
  g_string_append_len (words, passage->text + place->end, to - (passage->text + place->end));
  if (*to != '\0')
    g_string_append (words, "…");
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_text (self->label, g_strdelimit (words->str, "\n\r\t", ' '));
  gtk_label_set_attributes (self->label, attributes);
}

/* Takes @name. */
static void
name_button (GtkWidget *button, char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_free (name);
}

/* The first of the buttons, so that a row that takes the place of another is answered with the same key. */
static gboolean
kt_undecided_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KT_UNDECIDED_ROW (widget)->replace_button);
}

static void
kt_undecided_row_dispose (GObject *object)
{
  KtUndecidedRow *self = KT_UNDECIDED_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_UNDECIDED_ROW);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->wording, g_free);
  g_clear_pointer (&self->form, g_free);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (kt_undecided_row_parent_class)->dispose (object);
}

static void
kt_undecided_row_class_init (KtUndecidedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_undecided_row_dispose;
  widget_class->grab_focus = kt_undecided_row_grab_focus;

  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/outgoing/kt-undecided-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtUndecidedRow, label);
  gtk_widget_class_bind_template_child (widget_class, KtUndecidedRow, replace_button);
  gtk_widget_class_bind_template_child (widget_class, KtUndecidedRow, word_button);
  gtk_widget_class_bind_template_child (widget_class, KtUndecidedRow, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, word_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
kt_undecided_row_init (KtUndecidedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kt_undecided_row_new (const KtReviewPassage *passage, const KtReviewPlace *place)
{
  KtUndecidedRow *self = g_object_new (KT_TYPE_UNDECIDED_ROW, NULL);

  self->words = g_strndup (passage->text + place->start, place->end - place->start);
  self->form = g_strdup (place->form);
  self->place = g_strdup (place->place);
  self->wording = g_strdup (place->wording);
  show_words (self, passage, place);
  /* Translators: a button that replaces these words. */
  name_button (self->replace_button, g_strdup_printf (_ ("Replace “%s”"), self->words));
  /* Translators: a button that asks what is to stand in place of these words. */
  name_button (self->word_button, g_strdup_printf (_ ("Say “%s” otherwise"), self->words));
  /* Translators: a button that lets these words stand. */
  name_button (self->keep_button, g_strdup_printf (_ ("Keep “%s”"), self->words));
  /* What names somebody of the casus is never kept. */
  gtk_widget_set_visible (self->keep_button, !place->is_registered);
  return GTK_WIDGET (self);
}

const char *
kt_undecided_row_get_form (KtUndecidedRow *self)
{
  g_return_val_if_fail (KT_IS_UNDECIDED_ROW (self), NULL);

  return self->form;
}

const char *
kt_undecided_row_get_place (KtUndecidedRow *self)
{
  g_return_val_if_fail (KT_IS_UNDECIDED_ROW (self), NULL);

  return self->place;
}

void
kt_undecided_row_ask_again (KtUndecidedRow *self)
{
  g_return_if_fail (KT_IS_UNDECIDED_ROW (self));

  self->is_decided = FALSE;
}
