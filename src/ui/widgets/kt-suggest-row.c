/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-suggest-row.h"

#include "core/kt-text.h"

#include <string.h>

struct _KtSuggestRow
{
  AdwEntryRow parent_instance;

  GtkPopover *popover;
  GtkListView *list;
  GtkStringList *strings;
  GtkFilterListModel *matches;
  GtkStringFilter *filter;
  gboolean is_choosing;
};

G_DEFINE_FINAL_TYPE (KtSuggestRow, kt_suggest_row, ADW_TYPE_ENTRY_ROW)

static gboolean
has_focus (KtSuggestRow *self)
{
  GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (self));

  return delegate != NULL && gtk_widget_has_focus (GTK_WIDGET (delegate));
}

static gboolean
is_complete (KtSuggestRow *self, const char *text)
{
  GListModel *matches = G_LIST_MODEL (self->matches);
  g_autoptr (GtkStringObject) only = g_list_model_get_item (matches, 0);

  return g_list_model_get_n_items (matches) == 1 && g_str_equal (gtk_string_object_get_string (only), text);
}

static void
changed_cb (KtSuggestRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));

  if (self->is_choosing)
    return;
  gtk_string_filter_set_search (self->filter, text);
  if (has_focus (self) && !kt_text_is_blank (text) && g_list_model_get_n_items (G_LIST_MODEL (self->matches)) > 0 &&
      !is_complete (self, text))
    gtk_popover_popup (self->popover);
  else
    gtk_popover_popdown (self->popover);
}

static void
activate_cb (KtSuggestRow *self, guint position)
{
  g_autoptr (GtkStringObject) chosen = g_list_model_get_item (G_LIST_MODEL (self->matches), position);

  if (chosen == NULL)
    return;
  self->is_choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), gtk_string_object_get_string (chosen));
  self->is_choosing = FALSE;
  gtk_popover_popdown (self->popover);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
}

static gboolean
key_pressed_cb (KtSuggestRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean is_shown = gtk_widget_get_visible (GTK_WIDGET (self->popover));

  switch (keyval)
    {
    case GDK_KEY_Escape:
      gtk_popover_popdown (self->popover);
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return is_shown;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (!has_focus (self) || g_list_model_get_n_items (G_LIST_MODEL (self->matches)) == 0)
        return FALSE;
      gtk_popover_popup (self->popover);
      gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
left_cb (KtSuggestRow *self)
{
  gtk_popover_popdown (self->popover);
}

static void
kt_suggest_row_dispose (GObject *object)
{
  KtSuggestRow *self = KT_SUGGEST_ROW (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SUGGEST_ROW);
  G_OBJECT_CLASS (kt_suggest_row_parent_class)->dispose (object);
}

static void
kt_suggest_row_class_init (KtSuggestRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_suggest_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/widgets/kt-suggest-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSuggestRow, filter);
  gtk_widget_class_bind_template_child (widget_class, KtSuggestRow, list);
  gtk_widget_class_bind_template_child (widget_class, KtSuggestRow, matches);
  gtk_widget_class_bind_template_child (widget_class, KtSuggestRow, popover);
  gtk_widget_class_bind_template_child (widget_class, KtSuggestRow, strings);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
kt_suggest_row_init (KtSuggestRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
}

void
kt_suggest_row_set_suggestions (KtSuggestRow *self, const char *const *suggestions)
{
  g_return_if_fail (KT_IS_SUGGEST_ROW (self));

  gtk_string_list_splice (self->strings, 0, g_list_model_get_n_items (G_LIST_MODEL (self->strings)), suggestions);
}
