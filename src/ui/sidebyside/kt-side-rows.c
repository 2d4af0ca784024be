/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-side-rows.h"

#include <glib/gi18n-lib.h>

#define KT_TYPE_SIDE_ROW (kt_side_row_get_type ())
G_DECLARE_FINAL_TYPE (KtSideRow, kt_side_row, KT, SIDE_ROW, AdwActionRow)

struct _KtSideRow
{
  AdwActionRow parent_instance;

  GtkWidget *amount;
  GtkWidget *arrow;
};

G_DEFINE_FINAL_TYPE (KtSideRow, kt_side_row, ADW_TYPE_ACTION_ROW)

static void
kt_side_row_class_init (KtSideRowClass *klass)
{
}

static void
kt_side_row_init (KtSideRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->amount = gtk_label_new ("");
  gtk_widget_add_css_class (self->amount, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->amount);
  self->arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->arrow);
}

static void
set (KtSideRow *self, const char *title, const char *subtitle, const char *amount)
{
  if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), title) != 0)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  if (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (self)), subtitle) != 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_label_set_label (GTK_LABEL (self->amount), amount);
  gtk_widget_set_visible (self->amount, *amount != '\0');
}

/* @target: (transfer floating) (nullable) */
static void
set_way (KtSideRow *self, const char *action, GVariant *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  gtk_widget_set_visible (self->arrow, action != NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), action != NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), owned);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}

static KtSideRow *
next_row (KtSideRows *self, gboolean is_sum)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, self->n++);

  if (row == NULL)
    {
      row = g_object_new (KT_TYPE_SIDE_ROW, NULL);
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }
  if (is_sum)
    gtk_widget_add_css_class (KT_SIDE_ROW (row)->amount, "heading");
  else
    gtk_widget_remove_css_class (KT_SIDE_ROW (row)->amount, "heading");
  return KT_SIDE_ROW (row);
}

KtSideRows
kt_side_rows_begin (GtkListBox *list)
{
  return (KtSideRows){ list, 0 };
}

static void
add (KtSideRows *self, const char *title, const char *subtitle, const char *amount, gboolean is_sum)
{
  KtSideRow *row = next_row (self, is_sum);

  set (row, title, subtitle, amount);
  set_way (row, NULL, NULL);
}

void
kt_side_rows_add (KtSideRows *self, const char *title, const char *subtitle, const char *amount)
{
  add (self, title, subtitle, amount, FALSE);
}

void
kt_side_rows_add_sum (KtSideRows *self, const char *title, const char *subtitle, const char *amount)
{
  add (self, title, subtitle, amount, TRUE);
}

void
kt_side_rows_add_way (KtSideRows *self, const char *title, const char *subtitle, const char *action, GVariant *target)
{
  KtSideRow *row = next_row (self, FALSE);

  set (row, title, subtitle, "");
  set_way (row, action, target);
}

void
kt_side_rows_add_more (KtSideRows *self, guint n)
{
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more", "And %u more", n), n);

  if (n > 0)
    kt_side_rows_add (self, title, "", "");
}

void
kt_side_rows_end (KtSideRows *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, self->n)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}
