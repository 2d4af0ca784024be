/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane-private.h"

/* What is there already for an activity or event is kept, so that a keystroke changes one item of hundreds, and the
 * focus and a drag go on. */

static int
compare_items (gconstpointer a, gconstpointer b)
{
  KtLaneItem *x = *(KtLaneItem *const *)a;
  KtLaneItem *y = *(KtLaneItem *const *)b;
  KtLaneSpan p = kt_lane_item_get_span (x);
  KtLaneSpan q = kt_lane_item_get_span (y);

  if (p.start != q.start)
    return p.start < q.start ? -1 : 1;
  if (kt_lane_item_is_event (x) != kt_lane_item_is_event (y))
    return kt_lane_item_is_event (x) ? -1 : 1;
  return (p.end > q.end) - (p.end < q.end);
}

static GHashTable *
index_items (KtLane *self, gboolean is_event)
{
  GHashTable *items = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->items->len; i++)
    {
      if (kt_lane_item_is_event (kt_lane_get_item (self, i)) == is_event)
        g_hash_table_insert (items, (gpointer)kt_lane_item_get_id (kt_lane_get_item (self, i)),
                             kt_lane_get_item (self, i));
    }
  return items;
}

static KtLaneItem *
take_item (KtLane *self, GHashTable *known, const char *id, GPtrArray *items)
{
  KtLaneItem *item = NULL;

  if (!g_hash_table_steal_extended (known, id, NULL, (gpointer *)&item))
    {
      item = kt_lane_item_new (self->scenario->role);
      gtk_widget_set_parent (GTK_WIDGET (item), GTK_WIDGET (self));
    }
  g_ptr_array_add (items, item);
  return item;
}

static gboolean
is_known (GPtrArray *items, KtLaneItem *item)
{
  return item != NULL && g_ptr_array_find (items, item, NULL);
}

/* The focus does not go with an item that is no longer there: it goes to the next one in time. */
static void
keep_focus (KtLane *self, GPtrArray *before, GPtrArray *items)
{
  guint i;

  if (is_known (items, self->current))
    return;
  if (self->current != NULL && g_ptr_array_find (before, self->current, &i))
    {
      KtLaneItem *next = NULL;
      gboolean had_focus = gtk_widget_is_focus (GTK_WIDGET (self->current));

      for (guint k = i + 1; k < before->len && next == NULL; k++)
        next = is_known (items, g_ptr_array_index (before, k)) ? g_ptr_array_index (before, k) : NULL;
      for (guint k = i; k > 0 && next == NULL; k--)
        next = is_known (items, g_ptr_array_index (before, k - 1)) ? g_ptr_array_index (before, k - 1) : NULL;
      self->current = next;
      if (had_focus)
        gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : GTK_WIDGET (self));
      return;
    }
  self->current = NULL;
}

static void
remove_items (KtLane *self, GPtrArray *before, GPtrArray *items)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (kept, g_ptr_array_index (items, i));
  for (guint i = 0; i < before->len; i++)
    {
      KtLaneItem *item = g_ptr_array_index (before, i);

      if (g_hash_table_contains (kept, item))
        continue;
      if (self->selected == item)
        self->selected = NULL;
      if (self->moving == item)
        self->moving = NULL;
      gtk_widget_unparent (GTK_WIDGET (item));
    }
}

/* As the order of the children is that in which a screen reader reads. */
static void
order_children (KtLane *self)
{
  GtkWidget *previous = self->empty_label;

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *item = GTK_WIDGET (kt_lane_get_item (self, i));

      if (gtk_widget_get_prev_sibling (item) != previous)
        gtk_widget_insert_after (item, GTK_WIDGET (self), previous);
      previous = item;
    }
}

static void
set_title (KtLane *self)
{
  const char *role = kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, self->scenario->role);
  g_autofree char *name =
      *self->scenario->label != '\0' ? g_strjoin (", ", role, self->scenario->label, NULL) : g_strdup (role);

  gtk_label_set_label (self->role_label, role);
  gtk_label_set_label (self->name_label, self->scenario->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
kt_lane_set_scenario (KtLane *self, KtScenario *scenario, KtLaneSpan period)
{
  gboolean is_other = self->scenario == NULL || g_strcmp0 (self->scenario->id, scenario->id) != 0 ||
                      self->scenario->role != scenario->role;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GHashTable) events = NULL;
  g_autoptr (GHashTable) activities = NULL;
  gboolean has_changed = FALSE;
  guint n_before = self->items->len;

  if (self->scenario == scenario && kt_lane_span_equal (self->period, period))
    return;
  if (is_other)
    {
      keep_focus (self, self->items, items);
      remove_items (self, self->items, items);
      g_ptr_array_set_size (self->items, 0);
      n_before = 0;
      has_changed = TRUE;
    }
  has_changed = has_changed || !kt_lane_span_equal (self->period, period);
  kt_scenario_ref (scenario);
  g_clear_pointer (&self->scenario, kt_scenario_unref);
  self->scenario = scenario;
  self->period = period;
  set_title (self);

  events = index_items (self, TRUE);
  activities = index_items (self, FALSE);
  for (guint i = 0; i < scenario->events->len; i++)
    {
      KtEvent *event = g_ptr_array_index (scenario->events, i);
      KtLaneItem *item = take_item (self, events, event->id, items);

      has_changed = kt_lane_item_set_event (item, event, period) || has_changed;
    }
  for (guint i = 0; i < scenario->activities->len; i++)
    {
      KtActivity *activity = g_ptr_array_index (scenario->activities, i);
      KtLaneItem *item = take_item (self, activities, activity->id, items);

      has_changed = kt_lane_item_set_activity (item, activity, period) || has_changed;
    }
  if (!has_changed && items->len == n_before)
    return;

  g_ptr_array_sort (items, compare_items);
  before = g_steal_pointer (&self->items);
  self->items = g_ptr_array_ref (items);
  gtk_widget_set_visible (self->empty_label, items->len == 0);
  gtk_widget_set_focusable (GTK_WIDGET (self), items->len == 0);
  keep_focus (self, before, items);
  remove_items (self, before, items);
  order_children (self);
  kt_lane_invalidate (self);
}

const char *
kt_lane_get_scenario_id (KtLane *self)
{
  return self->scenario != NULL ? self->scenario->id : NULL;
}
