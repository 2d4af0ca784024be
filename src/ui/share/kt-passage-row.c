/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-passage-row.h"

#include "ui/share/kt-marked-text.h"
#include "ui/widgets/kt-late-menu.h"

#include <glib/gi18n-lib.h>

#define COLUMN_SPACING 24
#define LINE_SPACING 4
#define PLACES_SAID 6

struct _KtPassageRow
{
  AdwBin parent_instance;

  GtkLabel *caption;
  GtkBox *columns;
  KtMarkedText *original;
  KtMarkedText *proposal;
  GtkLabel *state;
  GtkWidget *understood;
  GtkMenuButton *menu_button;
  GMenuModel *passage_menu;

  KtReviewItem *item;
  guint position;
  GtkWidget *bin; /* around the list; the row is narrow while it has a breakpoint */
};

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_POSITION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtPassageRow, kt_passage_row, ADW_TYPE_BIN)

static const char *
get_caption (KtReviewItem *item)
{
  const KtReviewPassage *passage = kt_review_item_get_passage (item);

  if (passage == NULL)
    return "";
  switch (passage->part)
    {
    case KT_REVIEW_PART_THEME:
      return _ ("Theme");
    case KT_REVIEW_PART_PARTICIPANTS:
      return _ ("With");
    case KT_REVIEW_PART_OWN_WORDS:
      return _ ("In own words");
    case KT_REVIEW_PART_IMPRESSION:
      return _ ("Impression of the professional");
    case KT_REVIEW_PART_TEXT:
    default:
      return "";
    }
}

static const char *
get_state_words (KtReviewItem *item)
{
  if (kt_review_item_get_stale (item) != NULL)
    return _ ("You had left out or rewritten this passage. It has changed in the dossier since. Look at it again.");
  if (kt_review_item_is_left_out (item))
    return _ ("Left out of what you share");
  if (kt_review_item_is_rewritten (item))
    return _ ("Written otherwise for what you share");
  return "";
}

static KtTextLook
get_look (KtReviewState state)
{
  switch (state)
    {
    case KT_REVIEW_STATE_SUSPECT:
      return KT_TEXT_LOOK_UNDECIDED;
    case KT_REVIEW_STATE_KEPT:
      return KT_TEXT_LOOK_KEPT;
    case KT_REVIEW_STATE_REPLACED:
    default:
      return KT_TEXT_LOOK_REPLACED;
    }
}

/* What goes out when everything is decided as it is proposed; @marks gets one mark for each place. */
static char *
make_proposal (KtReviewItem *item, GArray *marks)
{
  const KtReviewPassage *passage = kt_review_item_get_passage (item);
  GString *text = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < passage->places->len; i++)
    {
      const KtReviewPlace *place = g_ptr_array_index (passage->places, i);
      KtReviewState state = kt_review_item_get_state (item, (int)i);
      KtTextMark mark = { .look = get_look (state) };

      g_string_append_len (text, passage->text + at, (gssize)(place->start - at));
      mark.start = (guint)text->len;
      if (state == KT_REVIEW_STATE_KEPT)
        g_string_append_len (text, passage->text + place->start, (gssize)(place->end - place->start));
      else
        g_string_append (text, place->wording);
      mark.end = (guint)text->len;
      g_array_append_val (marks, mark);
      at = place->end;
    }
  g_string_append (text, passage->text + at);
  return g_string_free_and_steal (text);
}

static void
mark_original (KtReviewItem *item, GArray *marks)
{
  const KtReviewPassage *passage = kt_review_item_get_passage (item);

  for (guint i = 0; i < passage->places->len; i++)
    {
      const KtReviewPlace *place = g_ptr_array_index (passage->places, i);
      KtTextMark mark = { (guint)place->start, (guint)place->end, get_look (kt_review_item_get_state (item, (int)i)) };

      g_array_append_val (marks, mark);
    }
}

/* What stands out by its color is said in words to whoever does not see it. */
static void
describe (KtPassageRow *self)
{
  const KtReviewPassage *passage = kt_review_item_get_passage (self->item);
  g_autoptr (GString) words = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; passage != NULL && i < passage->places->len && n < PLACES_SAID; i++)
    {
      const KtReviewPlace *place = g_ptr_array_index (passage->places, i);

      if (kt_review_item_get_state (self->item, (int)i) != KT_REVIEW_STATE_SUSPECT)
        continue;
      g_string_append_printf (words, "%s%.*s", n++ > 0 ? ", " : "", (int)(place->end - place->start),
                              passage->text + place->start);
    }
  if (n > 0)
    {
      /* Translators: words follow that nobody has decided on yet. */
      g_autofree char *text = g_strdup_printf (_ ("To decide: %s"), words->str);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  else
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static gboolean
is_narrow (KtPassageRow *self)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (self->columns)) == GTK_ORIENTATION_VERTICAL;
}

static void
show_stale (KtPassageRow *self, const KtPassage *stale)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (KtTextMark));

  kt_marked_text_set (self->original, stale->original, marks, -1, *stale->wording == '\0');
  kt_marked_text_set (self->proposal, stale->wording, marks, -1, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->proposal), *stale->wording != '\0');
}

static void
show_passage (KtPassageRow *self, const KtReviewPassage *passage)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (KtTextMark));
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (KtTextMark));
  g_autoptr (GArray) proposed = g_array_new (FALSE, FALSE, sizeof (KtTextMark));
  g_autofree char *proposal = make_proposal (self->item, proposed);
  gboolean is_left_out = kt_review_item_is_left_out (self->item);
  gboolean is_rewritten = kt_review_item_is_rewritten (self->item);
  int current = kt_review_item_get_current (self->item);

  mark_original (self->item, marks);
  /* Of a passage that was rewritten the places are in the new words. */
  kt_marked_text_set (self->original, passage->original, is_rewritten ? none : marks, is_rewritten ? -1 : current,
                      is_left_out);
  kt_marked_text_set (self->proposal, proposal, proposed, current, FALSE);
  /* Below each other the same words twice would only be more to read. */
  gtk_widget_set_visible (GTK_WIDGET (self->proposal),
                          !is_left_out && (!is_narrow (self) || is_rewritten || passage->places->len > 0));
}

static void
show_item (KtPassageRow *self)
{
  const KtReviewPassage *passage;
  KtPassage *stale;
  gboolean has_menu;

  if (self->item == NULL)
    return;
  passage = kt_review_item_get_passage (self->item);
  stale = kt_review_item_get_stale (self->item);
  set_label (self->caption, get_caption (self->item));
  set_label (self->state, get_state_words (self->item));
  gtk_widget_set_visible (self->understood, stale != NULL);
  has_menu = passage != NULL && passage->note != NULL && passage->part >= KT_REVIEW_PART_TEXT;
  /* Not hidden, so that the columns of all rows are as wide. */
  gtk_widget_set_opacity (GTK_WIDGET (self->menu_button), has_menu ? 1 : 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu_button), has_menu);
  if (stale != NULL)
    show_stale (self, stale);
  else
    show_passage (self, passage);
  describe (self);
}

static void
breakpoint_cb (KtPassageRow *self)
{
  gboolean has_one = adw_breakpoint_bin_get_current_breakpoint (ADW_BREAKPOINT_BIN (self->bin)) != NULL;

  if (has_one == is_narrow (self))
    return;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  has_one ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->columns, has_one ? LINE_SPACING : COLUMN_SPACING);
  gtk_box_set_homogeneous (self->columns, !has_one);
  show_item (self);
}

static void
clicked_cb (KtPassageRow *self, int mark)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "review.go-to", "(ui)", self->position, mark);
}

/* The menu acts on the passage that is looked at, so that one becomes it. */
static void
menu_cb (GtkMenuButton *button, GParamSpec *pspec, gpointer user_data)
{
  KtPassageRow *self = user_data;

  if (self->item != NULL && !kt_review_item_is_current (self->item))
    gtk_widget_activate_action (GTK_WIDGET (self), "review.go-to", "(ui)", self->position, KT_REVIEW_NO_PLACE);
}

static void
kt_passage_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtPassageRow *self = KT_PASSAGE_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_item (KtPassageRow *self, KtReviewItem *item)
{
  if (self->item == item)
    return;
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_item, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    g_signal_connect_object (item, "changed", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  show_item (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
kt_passage_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KtPassageRow *self = KT_PASSAGE_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      set_item (self, g_value_get_object (value));
      break;
    case PROP_POSITION:
      if (self->position != g_value_get_uint (value))
        {
          self->position = g_value_get_uint (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_passage_row_root (GtkWidget *widget)
{
  KtPassageRow *self = KT_PASSAGE_ROW (widget);

  GTK_WIDGET_CLASS (kt_passage_row_parent_class)->root (widget);
  self->bin = gtk_widget_get_ancestor (widget, ADW_TYPE_BREAKPOINT_BIN);
  if (self->bin == NULL)
    return;
  g_signal_connect_object (self->bin, "notify::current-breakpoint", G_CALLBACK (breakpoint_cb), self,
                           G_CONNECT_SWAPPED);
  breakpoint_cb (self);
}

static void
kt_passage_row_unroot (GtkWidget *widget)
{
  KtPassageRow *self = KT_PASSAGE_ROW (widget);

  if (self->bin != NULL)
    g_signal_handlers_disconnect_by_func (self->bin, breakpoint_cb, self);
  self->bin = NULL;
  GTK_WIDGET_CLASS (kt_passage_row_parent_class)->unroot (widget);
}

static void
kt_passage_row_dispose (GObject *object)
{
  KtPassageRow *self = KT_PASSAGE_ROW (object);

  g_clear_object (&self->item);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PASSAGE_ROW);

  G_OBJECT_CLASS (kt_passage_row_parent_class)->dispose (object);
}

static void
kt_passage_row_class_init (KtPassageRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_passage_row_get_property;
  object_class->set_property = kt_passage_row_set_property;
  object_class->dispose = kt_passage_row_dispose;
  widget_class->root = kt_passage_row_root;
  widget_class->unroot = kt_passage_row_unroot;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, KT_TYPE_REVIEW_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (KT_TYPE_MARKED_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/share/kt-passage-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPassageRow, caption);
  gtk_widget_class_bind_template_child (widget_class, KtPassageRow, columns);
  gtk_widget_class_bind_template_child (widget_class, KtPassageRow, original);
  gtk_widget_class_bind_template_child (widget_class, KtPassageRow, proposal);
  gtk_widget_class_bind_template_child (widget_class, KtPassageRow, state);
  gtk_widget_class_bind_template_child (widget_class, KtPassageRow, understood);
  gtk_widget_class_bind_template_child (widget_class, KtPassageRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtPassageRow, passage_menu);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kt_passage_row_init (KtPassageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_late_menu_set (self->menu_button, self->passage_menu);
  g_signal_connect_object (self->menu_button, "notify::active", G_CALLBACK (menu_cb), self, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->original), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("As it stands in the dossier"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->proposal), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("As it will go out"), -1);
}

char *
kt_passage_row_get_selected (KtPassageRow *self)
{
  g_return_val_if_fail (KT_IS_PASSAGE_ROW (self), NULL);
  return kt_marked_text_get_selected (self->original);
}

gboolean
kt_passage_row_get_current_bounds (KtPassageRow *self, GtkWidget *relative_to, graphene_rect_t *bounds)
{
  g_return_val_if_fail (KT_IS_PASSAGE_ROW (self), FALSE);
  return kt_marked_text_get_current_bounds (self->original, relative_to, bounds) ||
         kt_marked_text_get_current_bounds (self->proposal, relative_to, bounds);
}
