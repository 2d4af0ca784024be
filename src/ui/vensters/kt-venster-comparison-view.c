/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-venster-comparison-view.h"

#include "ui/vensters/kt-casus-happenings.h"
#include "ui/vensters/kt-compared-between.h"
#include "ui/vensters/kt-compared-list.h"
#include "ui/vensters/kt-compared-row.h"
#include "ui/vensters/kt-compared-store.h"
#include "ui/vensters/kt-compared-words.h"
#include "ui/vensters/kt-comparison-picture.h"
#include "ui/vensters/kt-look-chooser.h"
#include "ui/vensters/kt-look-pair.h"
#include "ui/widgets/kt-choice-name.h"
#include "ui/widgets/kt-first-focus.h"
#include "ui/widgets/kt-focus.h"

#include <glib/gi18n-lib.h>

struct _KtVensterComparisonView
{
  AdwBin parent_instance;

  GtkWidget *back_button;
  AdwToggleGroup *way_group;
  GtkToggleButton *filter_button; /* where there is no room for what it shows */
  GtkToggleButton *picture_button;
  KtLookChooser *chooser;
  KtLookPair *pair;
  GtkDropDown *venster_drop_down;
  GtkCheckButton *differing_check;
  GtkWidget *wanted_box;
  GtkLabel *summary_label;
  GtkButton *between_button;
  GtkStack *stack;
  AdwStatusPage *nothing_page;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkNoSelection *selection;
  AdwBin *picture_bin;

  KtSession *session;
  gint64 casus_id;
  KtCasusNotes *notes;
  KtCasusHappenings *happenings; /* (nullable): not before somebody looks at what moved */
  GPtrArray *looks;              /* (nullable) (element-type KtLook): oldest first */
  KtComparedStore *store;
};

G_DEFINE_FINAL_TYPE (KtVensterComparisonView, kt_venster_comparison_view, ADW_TYPE_BIN)

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void update (KtVensterComparisonView *self);

static gboolean
is_over_time (KtVensterComparisonView *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->way_group), "over-time") == 0;
}

/* --- Which looks --- */

/* Whose eyes come in one order, whenever they looked. */
static gint
compare_viewers (gconstpointer a, gconstpointer b)
{
  const KtLook *one = *(KtLook *const *)a, *other = *(KtLook *const *)b;

  return (gint)one->viewer - (gint)other->viewer;
}

/* (transfer container) (element-type KtLook): those that can be read, in the order in which they are shown. */
static GPtrArray *
get_chosen (KtVensterComparisonView *self)
{
  g_autoptr (GPtrArray) chosen =
      is_over_time (self) ? kt_look_pair_get_chosen (self->pair) : kt_look_chooser_get_chosen (self->chooser);

  if (!is_over_time (self))
    g_ptr_array_sort (chosen, compare_viewers);
  for (guint i = chosen->len; i > 0; i--)
    if (kt_look_get_review (chosen->pdata[i - 1]) == NULL)
      g_ptr_array_remove_index (chosen, i - 1);
  return g_steal_pointer (&chosen);
}

/* --- What is shown of them --- */

/* What is not seen any more does not keep the focus. */
static void
show_page (KtVensterComparisonView *self, const char *name)
{
  gboolean is_other = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) != 0;

  if (is_other && kt_focus_is_within (GTK_WIDGET (self->stack)))
    gtk_widget_grab_focus (g_str_equal (name, "picture") ? GTK_WIDGET (self->picture_button) : self->back_button);
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* The list keeps its first row at the top while it grows, which hides the heading above it. */
static void
filled_cb (KtVensterComparisonView *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
show_summary (KtVensterComparisonView *self, const KtComparedList *list)
{
  guint n_between = list->counts[KT_COMPARED_GROUP_BETWEEN];
  g_autofree char *counts = kt_compared_words_counts (list->counts, is_over_time (self));
  g_autofree char *between =
      g_strdup_printf (ngettext ("%u event in between", "%u events in between", n_between), n_between);

  gtk_label_set_label (self->summary_label, counts);
  gtk_widget_set_visible (GTK_WIDGET (self->summary_label), *counts != '\0');
  gtk_button_set_label (self->between_button, between);
  gtk_widget_set_visible (GTK_WIDGET (self->between_button), n_between > 0);
}

/* (transfer full) (element-type KtComparedItem): between two looks. */
static GPtrArray *
list_between (KtVensterComparisonView *self, KtLook *earlier, KtLook *later)
{
  if (self->happenings == NULL)
    {
      self->happenings = kt_casus_happenings_new (self->session, self->casus_id);
      g_signal_connect_object (self->happenings, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  return kt_compared_between_list (kt_casus_notes_get_all (self->notes), kt_casus_happenings_get_all (self->happenings),
                                   self->casus_id, kt_look_get_review (earlier)->date,
                                   kt_look_get_review (later)->date);
}

static void
show_list (KtVensterComparisonView *self, const GPtrArray *chosen)
{
  guint selected = gtk_drop_down_get_selected (self->venster_drop_down);
  const KtComparedWanted wanted = { selected == GTK_INVALID_LIST_POSITION ? -1 : (gint)selected - 1,
                                    gtk_check_button_get_active (self->differing_check) };
  g_autoptr (GPtrArray) between = is_over_time (self) ? list_between (self, chosen->pdata[0], chosen->pdata[1]) : NULL;
  g_autoptr (KtComparedList) list =
      is_over_time (self) ? kt_compared_list_new_over_time (chosen->pdata[0], chosen->pdata[1], between, &wanted)
                          : kt_compared_list_new_beside (chosen, &wanted);

  kt_compared_store_put (self->store, list->items);
  show_summary (self, list);
  adw_status_page_set_title (self->nothing_page, wanted.is_differing ? is_over_time (self) ? _ ("Nothing moved here")
                                                                                           : _ ("No difference here")
                                                                     : _ ("Nothing was answered here"));
  show_page (self, list->items->len > 0 ? "list" : "nothing");
}

static void
show_picture (KtVensterComparisonView *self, const GPtrArray *chosen)
{
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_review_unref);

  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (reviews, kt_venster_review_ref (kt_look_get_review (chosen->pdata[i])));
  if (adw_bin_get_child (self->picture_bin) == NULL)
    adw_bin_set_child (self->picture_bin, kt_comparison_picture_new (self->session, self->casus_id));
  kt_comparison_picture_set_reviews (KT_COMPARISON_PICTURE (adw_bin_get_child (self->picture_bin)), reviews);
  show_page (self, "picture");
}

/* What can be chosen depends on how many looks there are, on the way, and on the room. */
static void
update (KtVensterComparisonView *self)
{
  g_autoptr (GPtrArray) chosen = NULL;
  gboolean is_picture, can_compare, has_list, has_filters;

  if (self->looks == NULL)
    return;
  chosen = get_chosen (self);
  can_compare = self->looks->len > 1;
  is_picture = gtk_toggle_button_get_active (self->picture_button);
  has_list = can_compare && chosen->len > 1 && !is_picture;
  has_filters = has_list && (!gtk_widget_get_visible (GTK_WIDGET (self->filter_button)) ||
                             gtk_toggle_button_get_active (self->filter_button));
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter_button), has_list);
  gtk_widget_set_visible (GTK_WIDGET (self->way_group), can_compare);
  gtk_widget_set_visible (GTK_WIDGET (self->picture_button), can_compare);
  gtk_widget_set_visible (self->wanted_box, can_compare);
  gtk_widget_set_visible (GTK_WIDGET (self->chooser), !is_over_time (self));
  gtk_widget_set_visible (GTK_WIDGET (self->pair), is_over_time (self));
  gtk_widget_set_visible (GTK_WIDGET (self->venster_drop_down), has_filters);
  gtk_widget_set_visible (GTK_WIDGET (self->differing_check), has_filters);
  if (!has_list)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->summary_label), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->between_button), FALSE);
    }
  gtk_check_button_set_label (self->differing_check,
                              is_over_time (self) ? _ ("Only what moved") : _ ("Only where they differ"));
  if (!can_compare)
    show_page (self, "few");
  else if (chosen->len < 2)
    show_page (self, "choose");
  else if (is_picture)
    show_picture (self, chosen);
  else
    show_list (self, chosen);
}

/* --- What is done with it --- */

static void
activate_cb (KtVensterComparisonView *self, guint position)
{
  g_autoptr (KtComparedItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (kt_compared_item_get_action (item) != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), kt_compared_item_get_action (item),
                                        kt_compared_item_get_target (item));
}

/* A list that does not have the focus only remembers which row would get it. */
static void
go_to (KtVensterComparisonView *self, guint position)
{
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
between_cb (KtVensterComparisonView *self)
{
  kt_compared_store_finish (self->store);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (KtComparedItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (kt_compared_item_get_group (item) == KT_COMPARED_GROUP_BETWEEN)
        {
          go_to (self, i);
          return;
        }
    }
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

/* --- Object --- */

static gboolean
kt_venster_comparison_view_grab_focus (GtkWidget *widget)
{
  KtVensterComparisonView *self = KT_VENSTER_COMPARISON_VIEW (widget);

  if (kt_focus_is_within (widget))
    return FALSE;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") != 0)
    return gtk_widget_grab_focus (self->back_button);
  go_to (self, 0);
  return TRUE;
}

static void
kt_venster_comparison_view_dispose (GObject *object)
{
  KtVensterComparisonView *self = KT_VENSTER_COMPARISON_VIEW (object);

  g_clear_pointer (&self->looks, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_VENSTER_COMPARISON_VIEW);
  g_clear_object (&self->store);
  g_clear_object (&self->notes);
  g_clear_object (&self->happenings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_venster_comparison_view_parent_class)->dispose (object);
}

static void
kt_venster_comparison_view_class_init (KtVensterComparisonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_venster_comparison_view_dispose;
  widget_class->grab_focus = kt_venster_comparison_view_grab_focus;

  signals[CLOSED] =
      g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KT_TYPE_COMPARED_ITEM);
  g_type_ensure (KT_TYPE_COMPARED_ROW);
  g_type_ensure (KT_TYPE_LOOK_CHOOSER);
  g_type_ensure (KT_TYPE_LOOK_PAIR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/vensters/kt-venster-comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, back_button);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, way_group);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, filter_button);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, picture_button);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, chooser);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, pair);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, venster_drop_down);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, differing_check);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, wanted_box);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, between_button);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, stack);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, scroller);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, list);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, selection);
  gtk_widget_class_bind_template_child (widget_class, KtVensterComparisonView, picture_bin);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, between_cb);
  gtk_widget_class_install_action (widget_class, "comparison.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "comparison.close", NULL);
}

static void
kt_venster_comparison_view_init (KtVensterComparisonView *self)
{
  g_autoptr (GtkStringList) vensters = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->store = kt_compared_store_new ();
  g_signal_connect_object (self->store, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  gtk_no_selection_set_model (self->selection, kt_compared_store_get_model (self->store));
  gtk_string_list_append (vensters, _ ("All windows"));
  for (guint i = 0; i < KT_VENSTER_COUNT; i++)
    gtk_string_list_append (vensters, kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, i));
  gtk_drop_down_set_model (self->venster_drop_down, G_LIST_MODEL (vensters));
  kt_choice_name_set (self->venster_drop_down, _ ("Window"));
}

GtkWidget *
kt_venster_comparison_view_new (KtSession *session, gint64 casus_id, KtCasusNotes *notes)
{
  KtVensterComparisonView *self = g_object_new (KT_TYPE_VENSTER_COMPARISON_VIEW, NULL);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  self->notes = g_object_ref (notes);
  g_signal_connect_object (notes, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* The first row has it from the first frame on. */
static void
take_focus (KtVensterComparisonView *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0)
    kt_first_focus_set (GTK_WIDGET (self->list));
  else
    gtk_widget_grab_focus (self->back_button);
}

/* Whether one pair of eyes made all of them, so that they tell of time alone. */
static gboolean
are_of_one (const GPtrArray *looks)
{
  for (guint i = 1; i < looks->len; i++)
    if (!kt_look_has_same_eyes (looks->pdata[0], looks->pdata[i]))
      return FALSE;
  return TRUE;
}

void
kt_venster_comparison_view_set_looks (KtVensterComparisonView *self, GPtrArray *looks)
{
  gboolean is_first = self->looks == NULL;

  g_ptr_array_ref (looks);
  g_clear_pointer (&self->looks, g_ptr_array_unref);
  self->looks = looks;
  kt_look_chooser_set_looks (self->chooser, looks);
  kt_look_pair_set_looks (self->pair, looks);
  if (is_first && looks->len > 1 && are_of_one (looks))
    adw_toggle_group_set_active_name (self->way_group, "over-time");
  update (self);
  if (is_first)
    take_focus (self);
}
