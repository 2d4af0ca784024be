/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-review-bar.h"

#include "ui/widgets/kt-late-menu.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *label;
  const char *short_label;
  const char *key;
  const char *action;
  const char *tooltip;
} actions[] = {
  { N_ ("Replace"), NC_ ("narrow", "Replace"), "R", "review.replace",
    N_ ("These words are replaced everywhere in this casus") },
  { N_ ("Keep here"), NC_ ("narrow", "Keep here"), "K", "review.keep",
    N_ ("These words stay as they are in this one place") },
  /* Translators: beside “Keep here”. */
  { N_ ("Keep everywhere"), NC_ ("narrow", "Everywhere"), "A", "review.keep-everywhere",
    N_ ("These words stay as they are in the whole text") },
  { N_ ("Otherwise…"), NC_ ("narrow", "Otherwise…"), "W", "review.word",
    N_ ("Choose what stands in place of these words, everywhere") },
  { N_ ("Add to Netwerk…"), NC_ ("narrow", "Netwerk…"), "+", "review.add-person",
    N_ ("This is somebody of this casus: add them to Netwerk") },
};

struct _KtReviewBar
{
  AdwBin parent_instance;

  GtkLabel *count;
  GtkWidget *go_on;
  GtkLabel *words;
  AdwWrapBox *buttons;
  GtkMenuButton *more_button;
  GMenuModel *more_menu;

  gboolean is_narrow;
  gboolean is_stacked;
  GtkWidget *boxes[G_N_ELEMENTS (actions)]; /* in the buttons */
  GtkWidget *labels[G_N_ELEMENTS (actions)];
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_STACKED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtReviewBar, kt_review_bar, ADW_TYPE_BIN)

static void
add_button (KtReviewBar *self, guint index)
{
  GtkWidget *key = gtk_label_new (actions[index].key);
  GtkWidget *button = gtk_button_new ();

  self->boxes[index] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->labels[index] = gtk_label_new (NULL);
  gtk_widget_set_halign (self->boxes[index], GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (key, "dimmed");
  gtk_widget_add_css_class (key, "caption");
  gtk_box_append (GTK_BOX (self->boxes[index]), self->labels[index]);
  gtk_box_append (GTK_BOX (self->boxes[index]), key);
  gtk_button_set_child (GTK_BUTTON (button), self->boxes[index]);
  gtk_widget_set_tooltip_text (button, _ (actions[index].tooltip));
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), actions[index].action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (actions[index].label),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, actions[index].key, -1);
  adw_wrap_box_append (self->buttons, button);
}

static void
set_css_class (GtkWidget *widget, const char *name, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
arrange (KtReviewBar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const char *label =
          self->is_narrow ? g_dpgettext2 (GETTEXT_PACKAGE, "narrow", actions[i].short_label) : _ (actions[i].label);

      gtk_label_set_label (GTK_LABEL (self->labels[i]), label);
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->boxes[i]),
                                      self->is_stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_spacing (GTK_BOX (self->boxes[i]), self->is_stacked ? 0 : self->is_narrow ? 4 : 8);
      set_css_class (gtk_widget_get_parent (self->boxes[i]), "kt-narrow", self->is_narrow);
      set_css_class (self->labels[i], "caption", self->is_narrow);
    }
  adw_wrap_box_set_justify (self->buttons, self->is_narrow ? ADW_JUSTIFY_FILL : ADW_JUSTIFY_NONE);
  adw_wrap_box_set_justify_last_line (self->buttons, self->is_stacked);
  adw_wrap_box_set_child_spacing (self->buttons, self->is_narrow ? 4 : 6);
  adw_wrap_box_set_line_spacing (self->buttons, self->is_narrow ? 4 : 6);
}

/* (transfer full) */
static char *
describe (KtReviewItem *item, guint n_undecided)
{
  int current = item != NULL ? kt_review_item_get_current (item) : KT_REVIEW_NO_PLACE;
  const KtReviewPlace *place = current != KT_REVIEW_NO_PLACE ? kt_review_item_get_place (item, current) : NULL;
  g_autofree char *words = NULL;

  if (item != NULL && kt_review_item_get_stale (item) != NULL)
    return g_strdup (_ ("A passage that you had left out or rewritten has changed in the dossier. Look at it again."));
  if (place == NULL)
    return g_strdup (n_undecided > 0 ? _ ("Press n for what is to be decided.")
                                     : _ ("Read it over once more, or continue."));

  words = g_strndup (kt_review_item_get_passage (item)->text + place->start, place->end - place->start);
  if (kt_review_item_get_state (item, current) == KT_REVIEW_STATE_KEPT)
    /* Translators: words of a note. */
    return g_strdup_printf (_ ("“%s” stays as it is"), words);
  if (place->is_registered)
    /* Translators: words of a note, and what stands there instead. */
    return g_strdup_printf (_ ("“%s” becomes %s. It belongs to someone in Netwerk, so it cannot be kept."), words,
                            *place->wording != '\0' ? place->wording : "…");
  if (*place->wording == '\0')
    /* Translators: words of a note. */
    return g_strdup_printf (_ ("“%s” is left out"), words);
  if (kt_review_item_get_state (item, current) == KT_REVIEW_STATE_SUSPECT)
    /* Translators: words of a note, and what is proposed to stand there instead. */
    return g_strdup_printf (_ ("Can “%s” stay, or shall it become %s?"), words, place->wording);
  /* Translators: words of a note, and what stands there instead. */
  return g_strdup_printf (_ ("“%s” becomes %s"), words, place->wording);
}

static void
kt_review_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, KT_REVIEW_BAR (object)->is_narrow);
      break;
    case PROP_STACKED:
      g_value_set_boolean (value, KT_REVIEW_BAR (object)->is_stacked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_review_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KtReviewBar *self = KT_REVIEW_BAR (object);
  gboolean *flag = prop_id == PROP_NARROW ? &self->is_narrow : &self->is_stacked;

  if (prop_id != PROP_NARROW && prop_id != PROP_STACKED)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (*flag == g_value_get_boolean (value))
    return;
  *flag = g_value_get_boolean (value);
  arrange (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
kt_review_bar_dispose (GObject *object)
{
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_REVIEW_BAR);

  G_OBJECT_CLASS (kt_review_bar_parent_class)->dispose (object);
}

static void
kt_review_bar_class_init (KtReviewBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_review_bar_get_property;
  object_class->set_property = kt_review_bar_set_property;
  object_class->dispose = kt_review_bar_dispose;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STACKED] = g_param_spec_boolean (
      "stacked", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/share/kt-review-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KtReviewBar, count);
  gtk_widget_class_bind_template_child (widget_class, KtReviewBar, go_on);
  gtk_widget_class_bind_template_child (widget_class, KtReviewBar, words);
  gtk_widget_class_bind_template_child (widget_class, KtReviewBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, KtReviewBar, more_button);
  gtk_widget_class_bind_template_child (widget_class, KtReviewBar, more_menu);
}

static void
kt_review_bar_init (KtReviewBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_late_menu_set (self->more_button, self->more_menu);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    add_button (self, i);
  arrange (self);
}

void
kt_review_bar_show (KtReviewBar *self, guint n_undecided, KtReviewItem *item, const char *selected)
{
  g_autofree char *words = NULL;
  g_autofree char *count = NULL;
  gboolean has_words;

  g_return_if_fail (KT_IS_REVIEW_BAR (self));

  count = n_undecided > 0
              ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u left to decide", "%u left to decide", n_undecided),
                                 n_undecided)
              : g_strdup (_ ("Done: everything is decided"));
  gtk_label_set_label (self->count, count);
  if (n_undecided == 0)
    gtk_widget_add_css_class (self->go_on, "suggested-action");
  else
    gtk_widget_remove_css_class (self->go_on, "suggested-action");

  if (selected != NULL)
    /* Translators: words that were selected in a note. */
    words = g_strdup_printf (_ ("Selected: “%s”"), selected);
  else
    words = describe (item, n_undecided);
  gtk_label_set_label (self->words, words);
  has_words = selected != NULL || (item != NULL && kt_review_item_get_stale (item) == NULL &&
                                   kt_review_item_get_current (item) != KT_REVIEW_NO_PLACE);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), has_words);
}

void
kt_review_bar_focus_continue (KtReviewBar *self)
{
  g_return_if_fail (KT_IS_REVIEW_BAR (self));
  gtk_widget_grab_focus (self->go_on);
}

const char *
kt_review_bar_get_words (KtReviewBar *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_BAR (self), NULL);
  return gtk_label_get_label (self->words);
}
