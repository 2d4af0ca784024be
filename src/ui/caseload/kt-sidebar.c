/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-sidebar.h"

#include "core/kt-text.h"
#include "ui/caseload/kt-caseload-view.h"
#include "ui/caseload/kt-filter-chips.h"
#include "ui/caseload/kt-filter-popover.h"
#include "ui/caseload/kt-hit-view.h"
#include "ui/caseload/kt-letters.h"
#include "ui/widgets/kt-result.h"

struct _KtSidebar
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkMenuButton *filter_button;
  KtFilterPopover *filter_popover;
  KtFilterChips *chips;
  GtkBox *places;
  GtkStack *stack;
  KtCaseloadView *caseload;
  KtHitView *hits;

  KtSession *session;
  KtSearchQuery *filter;
  KtLetters *letters; /* %NULL until the caseload was shown */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtSidebar, kt_sidebar, ADW_TYPE_BIN)

/* --- Search --- */

static gboolean
is_searching (KtSidebar *self)
{
  return !kt_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* What was found needs the room of the places. */
static void
show_page (KtSidebar *self, gboolean is_found)
{
  gtk_stack_set_visible_child (self->stack, is_found ? GTK_WIDGET (self->hits) : GTK_WIDGET (self->caseload));
  gtk_widget_set_visible (GTK_WIDGET (self->places), !is_found);
}

static void
search (KtSidebar *self)
{
  g_autoptr (KtSearchQuery) query = kt_search_query_copy (self->filter);

  g_set_str (&query->words, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (!is_searching (self))
    show_page (self, FALSE);
  kt_hit_view_search (self->hits, is_searching (self) ? query : NULL);
}

static void
found_cb (KtSidebar *self, const char *words)
{
  show_page (self, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
entry_activate_cb (KtSidebar *self)
{
  if (is_searching (self))
    kt_hit_view_open_first (self->hits);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->caseload));
}

static void
entry_stop_cb (KtSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static gboolean
entry_key_cb (KtSidebar *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

/* The letters of hits are painted when the caseload is in sight: nobody waits for them before that. */
static void
listed_cb (KtSidebar *self)
{
  self->letters = kt_letters_new (GTK_WIDGET (self), kt_hit_view_get_word_shaper (self->hits));
}

/* --- Filters --- */

static void
filter_changed (KtSidebar *self)
{
  kt_filter_chips_set_filter (self->chips, self->filter);
  if (kt_filter_is_empty (self->filter))
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  kt_caseload_view_set_filter (self->caseload, self->filter);
  search (self);
}

static void
filter_changed_cb (KtSidebar *self)
{
  kt_search_query_free (self->filter);
  self->filter = kt_filter_popover_get_filter (self->filter_popover);
  filter_changed (self);
}

/* The filter was changed elsewhere than where filters are chosen, with something that is gone by that. */
static void
filter_changed_outside (KtSidebar *self)
{
  kt_filter_popover_set_filter (self->filter_popover, self->filter);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  filter_changed (self);
}

static void
chip_removed_cb (KtSidebar *self, const KtFilterChip *chip)
{
  kt_filter_remove_chip (self->filter, chip);
  filter_changed_outside (self);
}

static void
clear_filters (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KtSidebar *self = KT_SIDEBAR (widget);

  kt_search_query_free (self->filter);
  self->filter = kt_search_query_new ("");
  filter_changed_outside (self);
}

static void
themes_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSidebar) self = user_data;
  g_autoptr (GPtrArray) themes = kt_vault_list_themes_finish (KT_VAULT (object), result, NULL);

  if (themes != NULL && !kt_result_is_unwanted (result))
    kt_filter_popover_set_themes (self->filter_popover, themes);
}

static void
filter_shown_cb (KtSidebar *self)
{
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (self->session));

  kt_filter_popover_set_today (self->filter_popover, today);
  kt_vault_list_themes_async (kt_session_get_vault (self->session), self->cancellable, themes_cb, g_object_ref (self));
}

/* --- Object --- */

static void
kt_sidebar_dispose (GObject *object)
{
  KtSidebar *self = KT_SIDEBAR (object);

  g_clear_pointer (&self->letters, kt_letters_free);
  g_cancellable_cancel (self->cancellable);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_SIDEBAR);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_sidebar_parent_class)->dispose (object);
}

static void
kt_sidebar_finalize (GObject *object)
{
  KtSidebar *self = KT_SIDEBAR (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->filter, kt_search_query_free);
  G_OBJECT_CLASS (kt_sidebar_parent_class)->finalize (object);
}

static void
kt_sidebar_class_init (KtSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_sidebar_dispose;
  object_class->finalize = kt_sidebar_finalize;

  gtk_widget_class_install_action (widget_class, "caseload.clear-filters", NULL, clear_filters);

  g_type_ensure (KT_TYPE_CASELOAD_VIEW);
  g_type_ensure (KT_TYPE_FILTER_CHIPS);
  g_type_ensure (KT_TYPE_FILTER_POPOVER);
  g_type_ensure (KT_TYPE_HIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/caseload/kt-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, caseload);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, chips);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, entry);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, hits);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, KtSidebar, stack);
  gtk_widget_class_bind_template_callback (widget_class, chip_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
  gtk_widget_class_bind_template_callback (widget_class, listed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search);
}

static void
kt_sidebar_init (KtSidebar *self)
{
  self->cancellable = g_cancellable_new ();
  self->filter = kt_search_query_new ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->stack));
}

GtkWidget *
kt_sidebar_new (KtSession *session)
{
  KtSidebar *self = g_object_new (KT_TYPE_SIDEBAR, NULL);
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (session));

  self->session = g_object_ref (session);
  kt_filter_popover_set_today (self->filter_popover, today);
  kt_caseload_view_set_session (self->caseload, session);
  kt_hit_view_set_session (self->hits, session);
  return GTK_WIDGET (self);
}

void
kt_sidebar_focus_search (KtSidebar *self)
{
  g_return_if_fail (KT_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
kt_sidebar_select_casus (KtSidebar *self, gint64 casus_id)
{
  g_return_if_fail (KT_IS_SIDEBAR (self));

  kt_caseload_view_select_casus (self->caseload, casus_id);
}

/* --- Places --- */

static void
place_clicked_cb (GtkToggleButton *button, KtSidebar *self)
{
  const char *name = gtk_widget_get_name (GTK_WIDGET (button));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-place", "s", name);
}

void
kt_sidebar_add_place (KtSidebar *self, const char *name, const char *label, const char *icon_name)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image =
      g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", label, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  g_return_if_fail (KT_IS_SIDEBAR (self));

  gtk_box_append (GTK_BOX (content), image);
  gtk_box_append (GTK_BOX (content), text);
  gtk_widget_add_css_class (text, "body");
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_name (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (place_clicked_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (self->places, button);
}

void
kt_sidebar_select_place (KtSidebar *self, const char *name)
{
  g_return_if_fail (KT_IS_SIDEBAR (self));

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->places)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_strcmp0 (gtk_widget_get_name (button), name) == 0);
}
