/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-review-page.h"

#include "core/kt-text.h"
#include "ui/outgoing/kt-decided.h"
#include "ui/share/kt-decisions-dialog.h"
#include "ui/share/kt-review-bar.h"
#include "ui/share/kt-review-list.h"
#include "ui/outgoing/kt-words-dialog.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtReviewPage
{
  AdwBin parent_instance;

  KtReviewList *list;
  KtReviewBar *bar;

  KtReviewSource *source;
  KtOutgoingMaker *maker;
  KtReviewHistory *history;
  gint64 casus_id;
  KtReviewModel *model;
  char *replaced;     /* the form of words that were chosen by hand, until there is a review of it */
  KtDecision *undone; /* whose place is gone to when there is a review without it */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtReviewPage, kt_review_page, ADW_TYPE_BIN)

/* --- What is looked at --- */

static KtReviewItem *
get_item (KtReviewPage *self)
{
  return kt_review_model_get_current (self->model);
}

/* (nullable) */
static const KtReviewPlace *
get_place (KtReviewPage *self)
{
  KtReviewItem *item = get_item (self);

  return item != NULL ? kt_review_item_get_place (item, kt_review_item_get_current (item)) : NULL;
}

/* (transfer full) (nullable): the words that an action is about, as they are written. */
static char *
get_words (KtReviewPage *self)
{
  const KtReviewPlace *place = get_place (self);
  char *selected = kt_review_list_get_selected (self->list);

  if (selected != NULL || place == NULL)
    return selected;
  return g_strndup (kt_review_item_get_passage (get_item (self))->text + place->start, place->end - place->start);
}

static gboolean
is_of_a_note (KtReviewItem *item)
{
  const KtReviewPassage *passage = item != NULL ? kt_review_item_get_passage (item) : NULL;

  return passage != NULL && passage->note != NULL && passage->part >= KT_REVIEW_PART_TEXT;
}

static void
update (KtReviewPage *self)
{
  KtReviewItem *item = get_item (self);
  const KtReviewPlace *place = get_place (self);
  g_autofree char *selected = kt_review_list_get_selected (self->list);
  guint n_undecided = kt_review_model_count_undecided (self->model);
  gboolean is_decided = is_of_a_note (item) && kt_review_item_get_passage (item)->decided != NULL;
  gboolean can_keep = selected == NULL && place != NULL && !place->is_registered;
  const struct
  {
    const char *name;
    gboolean is_enabled;
  } actions[] = {
    { "review.next", n_undecided > 0 },
    { "review.previous", n_undecided > 0 },
    { "review.replace", selected != NULL || place != NULL },
    { "review.word", selected != NULL || place != NULL },
    { "review.add-person", selected != NULL || (place != NULL && !place->is_registered) },
    { "review.keep", can_keep },
    { "review.keep-everywhere", can_keep },
    { "review.undo", self->history != NULL && kt_review_history_can_undo (self->history) },
    { "review.leave-out", is_of_a_note (item) && !kt_review_item_is_left_out (item) },
    { "review.rewrite", is_of_a_note (item) },
    { "review.restore", is_decided },
    { "review.understood", item != NULL && kt_review_item_get_stale (item) != NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, actions[i].is_enabled);
  kt_review_bar_show (self->bar, n_undecided, item, selected);
}

static void
moved_cb (KtReviewPage *self)
{
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
go (KtReviewPage *self, gboolean forward, gboolean undecided)
{
  if (!kt_review_model_walk (self->model, forward, undecided))
    return;
  kt_review_list_show_current (self->list, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), kt_review_bar_get_words (self->bar),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* --- Deciding --- */

static void
go_on (KtReviewPage *self)
{
  if (kt_review_model_count_undecided (self->model) == 0)
    {
      kt_review_bar_focus_continue (self->bar);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("Done: everything is decided"),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }
  if (get_item (self) == NULL || kt_review_item_get_current (get_item (self)) == KT_REVIEW_NO_PLACE ||
      kt_review_item_get_state (get_item (self), kt_review_item_get_current (get_item (self))) !=
          KT_REVIEW_STATE_SUSPECT)
    go (self, TRUE, TRUE);
}

/* @here: (nullable): the one place that is decided, or the one that it is seen at. */
static void
decide (KtReviewPage *self,
        const char *form,
        const char *here,
        KtVerdict verdict,
        gboolean everywhere,
        const char *wording)
{
  g_autoptr (KtDecision) decision = kt_decision_new (form);
  g_autofree char *place = g_strdup (here != NULL ? here : "");
  KtDecision *of_this_place =
      here != NULL ? kt_decisions_find (kt_review_source_get_records (self->source)->decisions, form, here) : NULL;
  g_autoptr (GError) error = NULL;

  decision->casus_id = self->casus_id;
  decision->verdict = verdict;
  g_set_str (&decision->place, everywhere ? NULL : here);
  g_set_str (&decision->wording, wording);
  if (!kt_decision_check (decision, "", &error))
    {
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }

  /* What is decided of one place goes before what is decided of all. */
  if (everywhere && of_this_place != NULL)
    kt_review_history_remove_decision (self->history, of_this_place);
  kt_review_history_put_decision (self->history, decision);
  if (everywhere && of_this_place != NULL)
    kt_review_history_join (self->history);
  kt_review_model_apply (self->model, decision, place);
  go_on (self);
}

static void
decide_current (KtReviewPage *self, KtVerdict verdict, gboolean everywhere)
{
  const KtReviewPlace *place = get_place (self);
  g_autofree char *form = place != NULL ? g_strdup (place->form) : NULL;
  g_autofree char *here = place != NULL ? g_strdup (place->place) : NULL;
  KtDecision *before =
      form != NULL ? kt_decisions_find (kt_review_source_get_records (self->source)->decisions, form, NULL) : NULL;
  g_autofree char *wording = NULL;

  if (place == NULL)
    return;
  /* Words that were worded already stay so when they are replaced once more. */
  if (everywhere && verdict == KT_VERDICT_REPLACE && before != NULL && before->verdict == verdict)
    wording = g_strdup (before->wording);
  decide (self, form, here, verdict, everywhere, wording);
}

static void
say (KtReviewPage *self, const char *sentence)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), adw_toast_new (sentence));
}

static void
replace_words (KtReviewPage *self, const char *words, const char *wording)
{
  g_autofree char *form = kt_review_make_form (words);

  if (kt_text_is_blank (form))
    return;
  if (!kt_review_model_contains (self->model, form))
    {
      say (self, _ ("These words are not in what you share"));
      return;
    }
  g_set_str (&self->replaced, form);
  decide (self, form, NULL, KT_VERDICT_REPLACE, TRUE, wording);
}

static void
replace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  g_autofree char *selected = kt_review_list_get_selected (self->list);

  if (selected != NULL)
    replace_words (self, selected, NULL);
  else
    decide_current (self, KT_VERDICT_REPLACE, TRUE);
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  decide_current (KT_REVIEW_PAGE (widget), KT_VERDICT_KEEP, g_str_equal (name, "review.keep-everywhere"));
}

/* --- What is asked in a dialog --- */

/* What was looked at when it was asked. */
typedef struct
{
  KtReviewPage *self;
  char *form;
  char *here;
  KtReviewItem *item;
} Asked;

static Asked *
asked_new (KtReviewPage *self)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->self = g_object_ref (self);
  return asked;
}

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->self);
  g_clear_object (&asked->item);
  g_free (asked->form);
  g_free (asked->here);
  g_free (asked);
}

static gboolean
is_closed (KtReviewPage *self)
{
  return self->list == NULL;
}

static void
worded_cb (const char *words, gpointer user_data)
{
  Asked *asked = user_data;

  if (is_closed (asked->self))
    return;
  if (asked->here != NULL)
    decide (asked->self, asked->form, asked->here, KT_VERDICT_REPLACE, TRUE, words);
  else
    replace_words (asked->self, asked->form, words);
}

static void
word_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  g_autofree char *selected = kt_review_list_get_selected (self->list);
  g_autofree char *words = get_words (self);
  const KtReviewPlace *place = selected == NULL ? get_place (self) : NULL;
  Asked *asked;

  if (words == NULL)
    return;
  asked = asked_new (self);
  asked->form = selected != NULL ? g_strdup (selected) : g_strdup (place->form);
  asked->here = place != NULL ? g_strdup (place->place) : NULL;
  kt_words_dialog_ask_wording (GTK_WIDGET (self), words, place != NULL ? place->wording : "", worded_cb, asked,
                               asked_free);
}

static void
also_replaced_cb (const char *words, gpointer user_data)
{
  Asked *asked = user_data;

  if (!is_closed (asked->self))
    replace_words (asked->self, words, NULL);
}

static void
also_replace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_words_dialog_ask (
      widget, _ ("Replace other words"),
      _ ("Which words must be replaced everywhere in what you share? You can also select them in the text "
         "and press r."),
      _ ("_Replace"), "", KT_DECISION_FORM_MAX, also_replaced_cb, asked_new (KT_REVIEW_PAGE (widget)), asked_free);
}

static void
add_person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *words = get_words (KT_REVIEW_PAGE (widget));

  if (words != NULL)
    gtk_widget_activate_action (widget, "casus.add-person", "s", words);
}

/* --- Passages --- */

static KtNotePart
get_note_part (KtReviewPart part)
{
  switch (part)
    {
    case KT_REVIEW_PART_OWN_WORDS:
      return KT_NOTE_PART_OWN_WORDS;
    case KT_REVIEW_PART_IMPRESSION:
      return KT_NOTE_PART_IMPRESSION;
    default:
      return KT_NOTE_PART_TEXT;
    }
}

static void
put_passage (KtReviewPage *self, KtReviewItem *item, const char *wording)
{
  const KtReviewPassage *reviewed = kt_review_item_get_passage (item);
  g_autoptr (KtPassage) passage = kt_passage_new (reviewed->original);

  passage->casus_id = self->casus_id;
  passage->note_id = reviewed->note->id;
  passage->part = get_note_part (reviewed->part);
  g_set_str (&passage->wording, wording);
  kt_review_history_put_passage (self->history, passage);
}

static void
leave_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);

  if (is_of_a_note (get_item (self)))
    put_passage (self, get_item (self), "");
}

static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  KtReviewItem *item = get_item (self);
  const KtReviewPassage *passage = item != NULL ? kt_review_item_get_passage (item) : NULL;

  if (passage != NULL && passage->decided != NULL)
    kt_review_history_remove_passage (self->history, passage->decided);
}

static void
rewritten_cb (const char *words, gpointer user_data)
{
  Asked *asked = user_data;
  const KtReviewPassage *passage = kt_review_item_get_passage (asked->item);

  if (is_closed (asked->self) || passage == NULL)
    return;
  if (!g_str_equal (words, passage->original))
    put_passage (asked->self, asked->item, words);
  else if (passage->decided != NULL)
    kt_review_history_remove_passage (asked->self->history, passage->decided);
}

static void
rewrite_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  KtReviewItem *item = get_item (self);
  const KtReviewPassage *passage;
  Asked *asked;

  if (!is_of_a_note (item))
    return;
  passage = kt_review_item_get_passage (item);
  asked = asked_new (self);
  asked->item = g_object_ref (item);
  kt_words_dialog_ask_paragraph (
      widget, _ ("Write otherwise"), _ ("Only what you share changes; the dossier stays as it is."), _ ("_Save"),
      kt_review_item_is_left_out (item) ? passage->original : passage->text, rewritten_cb, asked, asked_free);
}

static void
understood_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  KtPassage *stale = get_item (self) != NULL ? kt_review_item_get_stale (get_item (self)) : NULL;

  if (stale != NULL)
    kt_review_history_remove_passage (self->history, stale);
}

/* --- Walking, undoing --- */

static void
walk_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (KT_REVIEW_PAGE (widget), g_str_has_prefix (name, "review.next"), !g_str_has_suffix (name, "-any"));
}

static void
go_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  guint position;
  int place;

  g_variant_get (parameter, "(ui)", &position, &place);
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    return;
  kt_review_model_set_current (self->model, position, place);
  kt_review_list_mark_current (self->list);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);

  if (!kt_review_history_can_undo (self->history))
    return;
  g_clear_pointer (&self->undone, kt_decision_unref);
  self->undone = kt_review_history_undo (self->history);
}

static void
removed_cb (KtReviewPage *self, KtDecision *decision)
{
  kt_review_history_remove_decision (self->history, decision);
}

static void
passage_removed_cb (KtReviewPage *self, KtPassage *passage)
{
  kt_review_history_remove_passage (self->history, passage);
}

static void
decisions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);
  AdwDialog *dialog = kt_decisions_dialog_new (self->source);

  g_signal_connect_object (dialog, "remove", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "remove-passage", G_CALLBACK (passage_removed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* --- The review --- */

static void
made_cb (KtReviewPage *self)
{
  g_autoptr (KtDecision) undone = g_steal_pointer (&self->undone);
  guint before = kt_review_model_get_current_position (self->model);
  gboolean has_focus = kt_focus_is_within (GTK_WIDGET (self));

  kt_review_model_set_review (self->model, kt_outgoing_maker_get_review (self->maker));
  if (self->replaced != NULL && !kt_review_model_has_place (self->model, self->replaced))
    say (self, _ ("These words could not be replaced. Write the passage otherwise: press e."));
  g_clear_pointer (&self->replaced, g_free);
  if (undone != NULL && kt_review_model_go_to (self->model, undone->form, undone->place))
    kt_review_list_show_current (self->list, has_focus);
  else if (before != kt_review_model_get_current_position (self->model))
    kt_review_list_show_current (self->list, has_focus && kt_focus_is_within (GTK_WIDGET (self->list)));
}

static gboolean
kt_review_page_grab_focus (GtkWidget *widget)
{
  KtReviewPage *self = KT_REVIEW_PAGE (widget);

  if (kt_focus_is_within (widget))
    return FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return FALSE;
  kt_review_list_show_current (self->list, TRUE);
  return TRUE;
}

/* Who comes in, with Tab or from the step before, comes to what is looked at. */
static gboolean
kt_review_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD && kt_review_page_grab_focus (widget))
    return TRUE;
  return GTK_WIDGET_CLASS (kt_review_page_parent_class)->focus (widget, direction);
}

static void
kt_review_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kt_review_page_parent_class)->map (widget);
  kt_review_list_show_current (KT_REVIEW_PAGE (widget)->list, FALSE);
}

static void
kt_review_page_dispose (GObject *object)
{
  KtReviewPage *self = KT_REVIEW_PAGE (object);

  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_REVIEW_PAGE);
  g_clear_object (&self->source);
  g_clear_object (&self->maker);
  g_clear_object (&self->history);
  g_clear_object (&self->model);
  g_clear_pointer (&self->undone, kt_decision_unref);
  g_clear_pointer (&self->replaced, g_free);

  G_OBJECT_CLASS (kt_review_page_parent_class)->dispose (object);
}

static void
kt_review_page_class_init (KtReviewPageClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc func;
    guint keys[2];
    GdkModifierType modifiers;
  } actions[] = {
    { "review.next", walk_action, { GDK_KEY_n }, 0 },
    { "review.previous", walk_action, { GDK_KEY_p }, 0 },
    { "review.next-any", walk_action, { GDK_KEY_n }, GDK_SHIFT_MASK },
    { "review.previous-any", walk_action, { GDK_KEY_p }, GDK_SHIFT_MASK },
    { "review.replace", replace_action, { GDK_KEY_r }, 0 },
    { "review.keep", keep_action, { GDK_KEY_k }, 0 },
    { "review.keep-everywhere", keep_action, { GDK_KEY_a }, 0 },
    { "review.word", word_action, { GDK_KEY_w }, 0 },
    { "review.add-person", add_person_action, { GDK_KEY_plus, GDK_KEY_KP_Add }, 0 },
    { "review.also-replace", also_replace_action, { GDK_KEY_o }, 0 },
    { "review.leave-out", leave_out_action, { GDK_KEY_x }, 0 },
    { "review.rewrite", rewrite_action, { GDK_KEY_e }, 0 },
    { "review.undo", undo_action, { GDK_KEY_z }, GDK_CONTROL_MASK },
    { "review.restore", restore_action, { 0 }, 0 },
    { "review.understood", understood_action, { 0 }, 0 },
    { "review.decisions", decisions_action, { 0 }, 0 },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_review_page_dispose;
  widget_class->grab_focus = kt_review_page_grab_focus;
  widget_class->focus = kt_review_page_focus;
  widget_class->map = kt_review_page_map;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_REVIEW_BAR);
  g_type_ensure (KT_TYPE_REVIEW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/share/kt-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtReviewPage, list);
  gtk_widget_class_bind_template_child (widget_class, KtReviewPage, bar);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_install_action (widget_class, "review.go-to", "(ui)", go_to_action);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].func);
      for (gsize k = 0; k < G_N_ELEMENTS (actions[i].keys) && actions[i].keys[k] != 0; k++)
        gtk_widget_class_add_binding_action (widget_class, actions[i].keys[k], actions[i].modifiers, actions[i].name,
                                             NULL);
    }
}

static void
kt_review_page_init (KtReviewPage *self)
{
  self->model = kt_review_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_review_list_set_model (self->list, self->model);
  g_signal_connect_object (self->model, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
history_failed_cb (KtReviewPage *self, const GError *error)
{
  kt_toast_error (GTK_WIDGET (self), error);
}

void
kt_review_page_set_maker (KtReviewPage *self,
                          KtReviewSource *source,
                          KtOutgoingMaker *maker,
                          KtReviewHistory *history,
                          gint64 casus_id)
{
  g_return_if_fail (KT_IS_REVIEW_PAGE (self));
  g_return_if_fail (self->maker == NULL);

  self->source = g_object_ref (source);
  self->maker = g_object_ref (maker);
  self->history = g_object_ref (history);
  self->casus_id = casus_id;
  g_signal_connect_object (maker, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "failed", G_CALLBACK (history_failed_cb), self, G_CONNECT_SWAPPED);
}

guint
kt_review_page_count_undecided (KtReviewPage *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_PAGE (self), 0);
  return kt_review_model_count_undecided (self->model);
}

void
kt_review_page_go_to_undecided (KtReviewPage *self)
{
  KtReviewItem *item;

  g_return_if_fail (KT_IS_REVIEW_PAGE (self));

  item = get_item (self);
  if (item != NULL && kt_review_item_get_current (item) != KT_REVIEW_NO_PLACE &&
      kt_review_item_get_state (item, kt_review_item_get_current (item)) == KT_REVIEW_STATE_SUSPECT)
    kt_review_list_show_current (self->list, TRUE);
  else
    go (self, TRUE, TRUE);
}

KtReviewModel *
kt_review_page_get_model (KtReviewPage *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_PAGE (self), NULL);
  return self->model;
}
