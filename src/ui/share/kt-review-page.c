/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-review-page-private.h"

#include "ui/share/kt-decisions-dialog.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtReviewPage, kt_review_page, ADW_TYPE_BIN)

/* --- What is looked at --- */

KtReviewItem *
kt_review_page_get_item (KtReviewPage *self)
{
  return kt_review_model_get_current (self->model);
}

const KtReviewPlace *
kt_review_page_get_place (KtReviewPage *self)
{
  KtReviewItem *item = kt_review_page_get_item (self);

  return item != NULL ? kt_review_item_get_place (item, kt_review_item_get_current (item)) : NULL;
}

char *
kt_review_page_get_words (KtReviewPage *self)
{
  const KtReviewPlace *place = kt_review_page_get_place (self);
  char *selected = kt_review_list_get_selected (self->list);

  if (selected != NULL || place == NULL)
    return selected;
  return g_strndup (kt_review_item_get_passage (kt_review_page_get_item (self))->text + place->start,
                    place->end - place->start);
}

gboolean
kt_review_item_is_of_a_note (KtReviewItem *item)
{
  const KtReviewPassage *passage = item != NULL ? kt_review_item_get_passage (item) : NULL;

  return passage != NULL && passage->note != NULL && passage->part >= KT_REVIEW_PART_TEXT;
}

static void
update (KtReviewPage *self)
{
  KtReviewItem *item = kt_review_page_get_item (self);
  const KtReviewPlace *place = kt_review_page_get_place (self);
  g_autofree char *selected = kt_review_list_get_selected (self->list);
  guint n_undecided = kt_review_model_count_undecided (self->model);
  gboolean is_decided = kt_review_item_is_of_a_note (item) && kt_review_item_get_passage (item)->decided != NULL;
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
    { "review.leave-out", kt_review_item_is_of_a_note (item) && !kt_review_item_is_left_out (item) },
    { "review.rewrite", kt_review_item_is_of_a_note (item) },
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

void
kt_review_page_go (KtReviewPage *self, gboolean forward, gboolean undecided)
{
  if (!kt_review_model_walk (self->model, forward, undecided))
    return;
  kt_review_list_show_current (self->list, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), kt_review_bar_get_words (self->bar),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* --- Walking, undoing --- */

static void
walk_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_review_page_go (KT_REVIEW_PAGE (widget), g_str_has_prefix (name, "review.next"), !g_str_has_suffix (name, "-any"));
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
    kt_toast_say (GTK_WIDGET (self), _ ("These words could not be replaced. Write the passage otherwise: press e."));
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
    { "review.replace", kt_review_page_replace_action, { GDK_KEY_r }, 0 },
    { "review.keep", kt_review_page_keep_action, { GDK_KEY_k }, 0 },
    { "review.keep-everywhere", kt_review_page_keep_action, { GDK_KEY_a }, 0 },
    { "review.word", kt_review_page_word_action, { GDK_KEY_w }, 0 },
    { "review.add-person", kt_review_page_add_person_action, { GDK_KEY_plus, GDK_KEY_KP_Add }, 0 },
    { "review.also-replace", kt_review_page_also_replace_action, { GDK_KEY_o }, 0 },
    { "review.leave-out", kt_review_page_leave_out_action, { GDK_KEY_x }, 0 },
    { "review.rewrite", kt_review_page_rewrite_action, { GDK_KEY_e }, 0 },
    { "review.undo", undo_action, { GDK_KEY_z }, GDK_CONTROL_MASK },
    { "review.restore", kt_review_page_restore_action, { 0 }, 0 },
    { "review.understood", kt_review_page_understood_action, { 0 }, 0 },
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

  item = kt_review_page_get_item (self);
  if (item != NULL && kt_review_item_get_current (item) != KT_REVIEW_NO_PLACE &&
      kt_review_item_get_state (item, kt_review_item_get_current (item)) == KT_REVIEW_STATE_SUSPECT)
    kt_review_list_show_current (self->list, TRUE);
  else
    kt_review_page_go (self, TRUE, TRUE);
}

KtReviewModel *
kt_review_page_get_model (KtReviewPage *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_PAGE (self), NULL);
  return self->model;
}
