/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-fact-list.h"

struct _KtFactList
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *rows; /* (element-type AdwActionRow) (unowned) */
  guint n;         /* how many of them are filled */
};

G_DEFINE_FINAL_TYPE (KtFactList, kt_fact_list, ADW_TYPE_BIN)

static void
kt_fact_list_finalize (GObject *object)
{
  g_ptr_array_unref (KT_FACT_LIST (object)->rows);
  G_OBJECT_CLASS (kt_fact_list_parent_class)->finalize (object);
}

static void
kt_fact_list_class_init (KtFactListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_fact_list_finalize;
}

static void
kt_fact_list_init (KtFactList *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

KtFactList *
kt_fact_list_new (const char *title)
{
  KtFactList *self = g_object_new (KT_TYPE_FACT_LIST, NULL);

  adw_preferences_group_set_title (self->group, title);
  return self;
}

void
kt_fact_list_begin (KtFactList *self)
{
  self->n = 0;
}

void
kt_fact_list_add (KtFactList *self, const char *title, const char *words)
{
  if (self->n == self->rows->len)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_row_set_title (self->rows->pdata[self->n], title);
  adw_action_row_set_subtitle (self->rows->pdata[self->n], words);
  self->n++;
}

void
kt_fact_list_end (KtFactList *self)
{
  while (self->rows->len > self->n)
    {
      adw_preferences_group_remove (self->group, self->rows->pdata[self->rows->len - 1]);
      g_ptr_array_set_size (self->rows, (gint)self->rows->len - 1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->n > 0);
}
