/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-decisions-dialog.h"

#include "core/kt-text.h"
#include "ui/share/kt-share-note.h"

#include <glib/gi18n-lib.h>

/* A paragraph is known by its first lines. */
#define LINES_MAX 4

struct _KtDecisionsDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkListView *list;
  GtkNoSelection *selection;

  KtReviewSource *source;
  GPtrArray *decisions; /* as they are shown, as the next, which come after them */
  GPtrArray *passages;
};

enum
{
  REMOVE,
  REMOVE_PASSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtDecisionsDialog, kt_decisions_dialog, ADW_TYPE_DIALOG)

/* (nullable): %NULL for the place of a passage. */
static KtDecision *
get_decision (KtDecisionsDialog *self, guint position)
{
  return position < self->decisions->len ? g_ptr_array_index (self->decisions, position) : NULL;
}

static KtPassage *
get_passage (KtDecisionsDialog *self, guint position)
{
  return g_ptr_array_index (self->passages, position - self->decisions->len);
}

/* (transfer full) */
static char *
describe_decision (const KtDecision *decision)
{
  if (decision->verdict == KT_VERDICT_KEEP)
    return g_strdup (decision->place != NULL ? _ ("Stays as it is in one place") : _ ("Stays as it is everywhere"));
  if (decision->wording == NULL)
    return g_strdup (_ ("Is replaced everywhere"));
  if (*decision->wording == '\0')
    return g_strdup (_ ("Is left out everywhere"));
  /* Translators: what stands there instead of words. */
  return g_strdup_printf (_ ("Becomes [%s] everywhere"), decision->wording);
}

/* (transfer full): of what day its note is, with " · " behind it; empty when that is not known. */
static char *
describe_day (KtDecisionsDialog *self, const KtPassage *passage)
{
  GPtrArray *notes = kt_review_source_get_records (self->source)->notes;

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const KtNote *note = g_ptr_array_index (notes, i);
      g_autofree char *day = NULL;

      if (note->id != passage->note_id)
        continue;
      day = kt_share_note_describe_day (note);
      return g_strdup_printf ("%s · ", day);
    }
  return g_strdup ("");
}

/* (transfer full) */
static char *
describe_passage (KtDecisionsDialog *self, const KtPassage *passage)
{
  g_autofree char *day = describe_day (self, passage);
  g_autofree char *wording = NULL;

  if (kt_text_is_blank (passage->wording))
    return g_strconcat (day, _ ("Left out of what you share"), NULL);
  /* Translators: what stands there instead of a passage. */
  wording = g_strdup_printf (_ ("Becomes “%s”"), passage->wording);
  return g_strconcat (day, wording, NULL);
}

static void
show_decisions (KtDecisionsDialog *self)
{
  GPtrArray *decisions = kt_review_source_get_records (self->source)->decisions;
  GPtrArray *passages = kt_review_source_get_records (self->source)->passages;
  g_autoptr (GListStore) sections = g_list_store_new (GTK_TYPE_STRING_LIST);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) originals = gtk_string_list_new (NULL);
  GtkFlattenListModel *all;

  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_decision_unref);
  for (guint i = decisions != NULL ? decisions->len : 0; i > 0; i--)
    {
      KtDecision *decision = g_ptr_array_index (decisions, i - 1);

      g_ptr_array_add (self->decisions, kt_decision_ref (decision));
      gtk_string_list_append (words, decision->form);
    }
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  self->passages = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_passage_unref);
  for (guint i = passages != NULL ? passages->len : 0; i > 0; i--)
    {
      KtPassage *passage = g_ptr_array_index (passages, i - 1);

      g_ptr_array_add (self->passages, kt_passage_ref (passage));
      gtk_string_list_append (originals, passage->original);
    }
  g_list_store_append (sections, words);
  g_list_store_append (sections, originals);
  all = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&sections)));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (all));
  gtk_stack_set_visible_child_name (self->stack,
                                    self->decisions->len + self->passages->len > 0 ? "decisions" : "empty");
  g_object_unref (all);
}

static void
remove_cb (GtkButton *button, GtkListItem *item)
{
  GtkWidget *widget = gtk_widget_get_ancestor (GTK_WIDGET (button), KT_TYPE_DECISIONS_DIALOG);
  guint position = gtk_list_item_get_position (item);
  KtDecisionsDialog *self = KT_DECISIONS_DIALOG (widget);

  if (self == NULL || position >= self->decisions->len + self->passages->len)
    return;
  if (get_decision (self, position) != NULL)
    {
      g_autoptr (KtDecision) decision = kt_decision_ref (get_decision (self, position));

      g_signal_emit (self, signals[REMOVE], 0, decision);
    }
  else
    {
      g_autoptr (KtPassage) passage = kt_passage_ref (get_passage (self, position));

      g_signal_emit (self, signals[REMOVE_PASSAGE], 0, passage);
    }
}

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", LINES_MAX, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  if (style != NULL)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_add_css_class (label, "dimmed");
    }
  return label;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_box_append (GTK_BOX (texts), new_label (NULL));
  gtk_box_append (GTK_BOX (texts), new_label ("caption"));
  gtk_box_append (GTK_BOX (row), texts);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Forget this decision"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), item);
  gtk_box_append (GTK_BOX (row), button);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_focusable (item, FALSE);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, KtDecisionsDialog *self)
{
  GtkWidget *texts = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  guint position = gtk_list_item_get_position (item);
  const KtDecision *decision = get_decision (self, position);
  g_autofree char *words =
      decision != NULL ? describe_decision (decision) : describe_passage (self, get_passage (self, position));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (texts)), words);
}

static void
setup_header_cb (GtkListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "margin-start", 12, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkListItemFactory *factory, GtkListHeader *header, KtDecisionsDialog *self)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       get_decision (self, gtk_list_header_get_start (header)) != NULL ? _ ("Words") : _ ("Passages"));
}

static void
kt_decisions_dialog_dispose (GObject *object)
{
  KtDecisionsDialog *self = KT_DECISIONS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_DECISIONS_DIALOG);
  g_clear_object (&self->source);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->passages, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_decisions_dialog_parent_class)->dispose (object);
}

static void
kt_decisions_dialog_class_init (KtDecisionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_decisions_dialog_dispose;

  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REMOVE_PASSAGE] = g_signal_new ("remove-passage", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/share/kt-decisions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtDecisionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KtDecisionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KtDecisionsDialog, selection);
}

static void
kt_decisions_dialog_init (KtDecisionsDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) header_factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  g_signal_connect (header_factory, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect_object (header_factory, "bind", G_CALLBACK (bind_header_cb), self, 0);
  gtk_list_view_set_header_factory (self->list, header_factory);
}

AdwDialog *
kt_decisions_dialog_new (KtReviewSource *source)
{
  KtDecisionsDialog *self = g_object_new (KT_TYPE_DECISIONS_DIALOG, NULL);

  self->source = g_object_ref (source);
  g_signal_connect_object (source, "loaded", G_CALLBACK (show_decisions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "changed", G_CALLBACK (show_decisions), self, G_CONNECT_SWAPPED);
  show_decisions (self);
  return ADW_DIALOG (self);
}
