/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-timeline-page-private.h"

#include "ui/timeline/kt-note-actions.h"
#include "ui/timeline/kt-note-editor.h"
#include "ui/timeline/kt-timeline-menus.h"
#include "ui/timeline/kt-versions-dialog.h"
#include "ui/widgets/kt-ahead.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-style.h"
#include "ui/widgets/kt-toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (KtTimelinePage, kt_timeline_page, GTK_TYPE_WIDGET)

static KtVault *
get_vault (KtTimelinePage *self)
{
  return kt_session_get_vault (self->session);
}

/* --- Actions --- */

static gint64
get_selected_id (KtTimelinePage *self)
{
  KtPagedItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? kt_paged_item_get_id (item) : 0;
}

static void
activated_cb (KtTimelinePage *self, guint position)
{
  kt_timeline_writing_begin (self, kt_paged_model_get_id (kt_timeline_model_get_paged (self->model), position));
}

static void
new_note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint kind;

  if (kt_vocabulary_find (KT_VOCABULARY_NOTE_KIND, g_variant_get_string (parameter, NULL), &kind))
    kt_timeline_page_add_note (KT_TIMELINE_PAGE (widget), (KtNoteKind)kind);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_timeline_writing_begin (KT_TIMELINE_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
versions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (widget);

  kt_versions_dialog_present (widget, self->session,
                              kt_timeline_writing_settle (self, g_variant_get_int64 (parameter)));
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (widget);

  kt_note_actions_move (widget, self->session, kt_timeline_writing_settle (self, g_variant_get_int64 (parameter)),
                        self->casus_id);
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_timeline_page_show_note (KT_TIMELINE_PAGE (widget), g_variant_get_int64 (parameter), NULL);
}

/* When the last row goes GTK gives its focus to the first one, which may be years before: it goes to the one above. */
static void
delete_note (KtTimelinePage *self, gint64 id)
{
  gint64 settled = kt_timeline_writing_settle (self, id);
  guint position;

  if (kt_focus_is_within (self->list) && kt_timeline_model_find (self->model, settled, &position) && position > 0 &&
      position + 1 == g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), position - 1, GTK_LIST_SCROLL_FOCUS, NULL);
  kt_note_actions_delete (GTK_WIDGET (self), self->session, settled);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  delete_note (KT_TIMELINE_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
jump_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (widget);
  int position = kt_timeline_model_find_month (self->model, g_variant_get_int32 (parameter));

  if (position >= 0)
    kt_timeline_sight_go_to_position (self, (guint)position, KT_SIGHT_MONTH);
}

static gboolean
edit_shortcut_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (user_data);
  gint64 id = get_selected_id (self);

  if (id <= 0)
    return FALSE;
  kt_timeline_writing_begin (self, id);
  return TRUE;
}

static gboolean
delete_shortcut_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (user_data);
  gint64 id = get_selected_id (self);

  /* In an editor the key deletes a letter. */
  if (id <= 0 || (self->editor != NULL && gtk_widget_get_focus_child (self->editor) != NULL))
    return FALSE;
  delete_note (self, id);
  return TRUE;
}

static gboolean
menu_shortcut_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (user_data);
  KtNoteRow *row = kt_timeline_rows_find (self, get_selected_id (self));

  if (row == NULL || (self->editor != NULL && gtk_widget_get_focus_child (self->editor) != NULL))
    return FALSE;
  kt_note_row_popup_menu (row);
  return TRUE;
}

/* --- Object --- */

/* When it is opened: a menu of years of months takes longer to build than a frame. */
static void
create_months_cb (GtkMenuButton *button, gpointer user_data)
{
  KtTimelinePage *self = user_data;
  g_autoptr (GMenuModel) menu = kt_timeline_menus_new_months (kt_timeline_model_get_entries (self->model));

  gtk_menu_button_set_menu_model (button, menu);
}

static void
load_failed_cb (KtTimelinePage *self, const GError *error)
{
  kt_toast_error (GTK_WIDGET (self), error);
}

static void
add_shortcut (KtTimelinePage *self, GtkEventController *controller, const char *trigger, GtkShortcutFunc func)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_callback_action_new (func, self, NULL)));
}

static gboolean
kt_timeline_page_grab_focus (GtkWidget *widget)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (widget);

  return !kt_focus_is_within (widget) && gtk_widget_grab_focus (self->editor != NULL ? self->editor : self->add);
}

static void
kt_timeline_page_realize (GtkWidget *widget)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (widget);

  GTK_WIDGET_CLASS (kt_timeline_page_parent_class)->realize (widget);
  self->laid_out =
      g_signal_connect_object (gtk_widget_get_frame_clock (widget), "layout",
                               G_CALLBACK (kt_timeline_sight_laid_out_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
kt_timeline_page_unrealize (GtkWidget *widget)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (widget);

  g_clear_signal_handler (&self->laid_out, gtk_widget_get_frame_clock (widget));
  GTK_WIDGET_CLASS (kt_timeline_page_parent_class)->unrealize (widget);
}

static void
kt_timeline_page_dispose (GObject *object)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->fill, g_source_remove);
  if (self->editor != NULL)
    kt_note_editor_finish (KT_NOTE_EDITOR (self->editor));
  self->place_id = 0;
  g_clear_object (&self->editor);
  if (self->list != NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_TIMELINE_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (kt_timeline_page_parent_class)->dispose (object);
}

static void
kt_timeline_page_finalize (GObject *object)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->listed, g_array_unref);
  g_clear_pointer (&self->target_words, g_free);
  G_OBJECT_CLASS (kt_timeline_page_parent_class)->finalize (object);
}

static void
kt_timeline_page_class_init (KtTimelinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_timeline_page_dispose;
  object_class->finalize = kt_timeline_page_finalize;
  widget_class->grab_focus = kt_timeline_page_grab_focus;
  widget_class->realize = kt_timeline_page_realize;
  widget_class->unrealize = kt_timeline_page_unrealize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/timeline/kt-timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtTimelinePage, view);
  gtk_widget_class_bind_template_child (widget_class, KtTimelinePage, stack);
  gtk_widget_class_bind_template_child (widget_class, KtTimelinePage, empty);
  gtk_widget_class_bind_template_child (widget_class, KtTimelinePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, KtTimelinePage, list);
  gtk_widget_class_bind_template_child (widget_class, KtTimelinePage, add);
  gtk_widget_class_bind_template_child (widget_class, KtTimelinePage, months);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);

  gtk_widget_class_install_action (widget_class, "timeline.new-note", "s", new_note_action);
  gtk_widget_class_install_action (widget_class, "timeline.edit", "x", edit_action);
  gtk_widget_class_install_action (widget_class, "timeline.versions", "x", versions_action);
  gtk_widget_class_install_action (widget_class, "timeline.move", "x", move_action);
  gtk_widget_class_install_action (widget_class, "timeline.show", "x", show_action);
  gtk_widget_class_install_action (widget_class, "timeline.delete", "x", delete_action);
  gtk_widget_class_install_action (widget_class, "timeline.jump", "i", jump_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "timeline.new-note", "s", "terloops");
}

static void
set_up_list (KtTimelinePage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) header_factory = gtk_signal_list_item_factory_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkEventController *events = gtk_event_controller_legacy_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (kt_timeline_rows_setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (kt_timeline_rows_bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (kt_timeline_rows_unbind_cb), self);
  g_signal_connect (header_factory, "setup", G_CALLBACK (kt_timeline_rows_header_setup_cb), self);
  g_signal_connect (header_factory, "bind", G_CALLBACK (kt_timeline_rows_header_bind_cb), self);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_list_view_set_header_factory (GTK_LIST_VIEW (self->list), header_factory);

  /* Whatever the user does in the list, by wheel, finger, pointer or key. */
  g_signal_connect_swapped (events, "event", G_CALLBACK (kt_timeline_sight_event_cb), self);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->scroller, events);

  add_shortcut (self, shortcuts, "F2", edit_shortcut_cb);
  add_shortcut (self, shortcuts, "Delete|KP_Delete", delete_shortcut_cb);
  add_shortcut (self, shortcuts, "Menu|<Shift>F10", menu_shortcut_cb);
  gtk_widget_add_controller (self->list, shortcuts);
}

static void
kt_timeline_page_init (KtTimelinePage *self)
{
  kt_style_ensure (GTK_WIDGET (self), "timeline/timeline.css");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->rows = g_hash_table_new (NULL, NULL);
  self->listed = g_array_new (FALSE, FALSE, sizeof (KtTimelineEntry));
  set_up_list (self);

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->months), create_months_cb, self, NULL);
  adw_split_button_set_direction (ADW_SPLIT_BUTTON (self->add), GTK_ARROW_UP);
}

GtkWidget *
kt_timeline_page_new (KtSession *session, gint64 casus_id)
{
  KtAhead *read = kt_ahead_new (kt_timeline_reading_read_cb);
  KtTimelinePage *self;

  kt_vault_read_timeline_async (kt_session_get_vault (session), casus_id, TRUE, NULL, kt_ahead_cb, read);
  self = g_object_new (KT_TYPE_TIMELINE_PAGE, NULL);
  kt_ahead_set_user_data (read, g_object_ref (self));

  self->is_listing = TRUE;
  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  self->model = kt_timeline_model_new (get_vault (self));
  g_signal_connect_object (kt_timeline_model_get_paged (self->model), "load-failed", G_CALLBACK (load_failed_cb), self,
                           G_CONNECT_SWAPPED);

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));

  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), casus_id == 0 ? _ ("No loose notes") : _ ("No notes yet"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (self->empty),
      casus_id == 0
          ? _ ("What you jot down in passing without a casus comes to stand here, until you assign it to one.")
          : _ ("Begin with what was said at the kitchen table. It is kept while you write."));

  g_signal_connect_object (get_vault (self), "notes-changed", G_CALLBACK (kt_timeline_reading_notes_changed_cb), self,
                           0);
  return GTK_WIDGET (self);
}

void
kt_timeline_page_show_note (KtTimelinePage *self, gint64 note_id, const char *words)
{
  KtNoteRow *row = self->look == KT_SIGHT_MARK ? kt_timeline_rows_find (self, self->look_id) : NULL;

  if (row != NULL)
    kt_note_row_mark_words (row, NULL);
  self->target_id = note_id;
  g_set_str (&self->target_words, words);
  kt_timeline_sight_go_to_target (self);
}

void
kt_timeline_page_add_note (KtTimelinePage *self, KtNoteKind kind)
{
  g_autofree char *now = kt_clock_get_moment (kt_session_get_clock (self->session));
  g_autoptr (KtNote) note = kt_note_new (now);
  KtTimelineEntry draft = { KT_TIMELINE_DRAFT_ID, kt_timeline_month_of_moment (now) };

  kt_timeline_writing_finish (self);

  g_autoptr (GArray) entries = g_array_copy (kt_timeline_model_get_entries (self->model));

  note->casus_id = self->casus_id;
  note->kind = kind;
  g_array_append_val (entries, draft);
  self->is_opened = TRUE;
  self->centre = entries->len - 1;
  kt_timeline_reading_show (self, entries);
  kt_timeline_writing_place_editor (self, note, KT_TIMELINE_DRAFT_ID);
}
