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
  GtkStringList *words; /* as they are shown, as the next */
  GtkStringList *originals;
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

/* (nullable): the button of the row at @position. Rows are bound to an item that knows its position. */
static GtkWidget *
find_button (KtDecisionsDialog *self, guint position)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      GtkListItem *item = row != NULL ? g_object_get_data (G_OBJECT (row), "item") : NULL;

      if (item != NULL && gtk_list_item_get_position (item) == position)
        return gtk_widget_get_last_child (row);
    }
  return NULL;
}

/* Who forgets with the keys goes on with the next row, or the one before, before this one goes with the focus. */
static void
move_focus (KtDecisionsDialog *self, guint position)
{
  guint n = self->decisions->len + self->passages->len;
  GtkWidget *button = find_button (self, position + 1 < n ? position + 1 : position - 1);

  if (button != NULL)
    gtk_widget_grab_focus (button);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
is_same_decision (gconstpointer a, gconstpointer b)
{
  const KtDecision *one = a, *other = b;

  return g_str_equal (one->form, other->form) && g_strcmp0 (one->place, other->place) == 0 &&
         one->verdict == other->verdict && g_strcmp0 (one->wording, other->wording) == 0;
}

static gboolean
is_same_passage (gconstpointer a, gconstpointer b)
{
  const KtPassage *one = a, *other = b;

  return one->note_id == other->note_id && one->part == other->part && g_str_equal (one->original, other->original) &&
         g_str_equal (one->wording, other->wording);
}

/* (transfer full): @records, the newest first. */
static GPtrArray *
turn_around (GPtrArray *records, GBoxedCopyFunc ref, GDestroyNotify unref)
{
  GPtrArray *turned = g_ptr_array_new_with_free_func (unref);

  for (guint i = records != NULL ? records->len : 0; i > 0; i--)
    g_ptr_array_add (turned, ref (g_ptr_array_index (records, i - 1)));
  return turned;
}

/* Shows @records where @old were; rows of what is the same stay, and the focus with them. @get_text: of a record. */
static void
show_records (GtkStringList *list,
              GPtrArray *old,
              GPtrArray *records,
              GEqualFunc is_same,
              const char *(*get_text) (gconstpointer record))
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  guint least = MIN (old->len, records->len), begin = 0, end = 0;

  while (begin < least && is_same (old->pdata[begin], records->pdata[begin]))
    begin++;
  while (end < least - begin && is_same (old->pdata[old->len - 1 - end], records->pdata[records->len - 1 - end]))
    end++;
  for (guint i = begin; i < records->len - end; i++)
    g_ptr_array_add (texts, (gpointer)get_text (records->pdata[i]));
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (list, begin, old->len - begin - end, (const char *const *)texts->pdata);
}

static const char *
get_form (gconstpointer decision)
{
  return ((const KtDecision *)decision)->form;
}

static const char *
get_original (gconstpointer passage)
{
  return ((const KtPassage *)passage)->original;
}

static void
show_decisions (KtDecisionsDialog *self)
{
  const KtReviewRecords *records = kt_review_source_get_records (self->source);
  g_autoptr (GPtrArray) decisions = g_steal_pointer (&self->decisions);
  g_autoptr (GPtrArray) passages = g_steal_pointer (&self->passages);

  self->decisions =
      turn_around (records->decisions, (GBoxedCopyFunc)kt_decision_ref, (GDestroyNotify)kt_decision_unref);
  self->passages = turn_around (records->passages, (GBoxedCopyFunc)kt_passage_ref, (GDestroyNotify)kt_passage_unref);
  show_records (self->words, decisions, self->decisions, is_same_decision, get_form);
  show_records (self->originals, passages, self->passages, is_same_passage, get_original);
  gtk_stack_set_visible_child_name (self->stack,
                                    self->decisions->len + self->passages->len > 0 ? "decisions" : "empty");
}

static void
remove_cb (GtkButton *button, GtkListItem *item)
{
  GtkWidget *widget = gtk_widget_get_ancestor (GTK_WIDGET (button), KT_TYPE_DECISIONS_DIALOG);
  guint position = gtk_list_item_get_position (item);
  KtDecisionsDialog *self = KT_DECISIONS_DIALOG (widget);

  if (self == NULL || position >= self->decisions->len + self->passages->len)
    return;
  if (gtk_widget_has_focus (GTK_WIDGET (button)))
    move_focus (self, position);
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
  g_object_set_data (G_OBJECT (row), "item", item);
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
  g_clear_object (&self->words);
  g_clear_object (&self->originals);
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
  g_autoptr (GListStore) sections = g_list_store_new (GTK_TYPE_STRING_LIST);
  g_autoptr (GtkFlattenListModel) all = NULL;

  self->decisions = g_ptr_array_new ();
  self->passages = g_ptr_array_new ();
  self->words = gtk_string_list_new (NULL);
  self->originals = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_list_store_append (sections, self->words);
  g_list_store_append (sections, self->originals);
  all = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&sections)));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (all));
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
