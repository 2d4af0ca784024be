/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-filter-popover.h"

#include "core/kt-date.h"
#include "core/kt-text.h"
#include "ui/widgets/kt-choice-name.h"
#include "ui/widgets/kt-date-row.h"

#include <glib/gi18n-lib.h>

struct _KtFilterPopover
{
  GtkPopover parent_instance;

  AdwWrapBox *status_box;
  AdwWrapBox *law_box;
  AdwWrapBox *kind_box;
  GtkWidget *theme_box;
  GtkDropDown *theme_drop_down;
  GtkStringList *themes; /* the first stands for all */
  KtDateRow *from_row;
  KtDateRow *until_row;
  GtkWidget *clear_button;

  char *today;
  gboolean is_filling;
};

enum
{
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtFilterPopover, kt_filter_popover, GTK_TYPE_POPOVER)

static void
changed_cb (KtFilterPopover *self)
{
  g_autoptr (KtSearchQuery) filter = kt_filter_popover_get_filter (self);

  gtk_widget_set_sensitive (self->clear_button, !kt_filter_is_empty (filter));
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear_cb (KtFilterPopover *self)
{
  g_autoptr (KtSearchQuery) none = kt_search_query_new ("");

  kt_filter_popover_set_filter (self, none);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_last_days (KtFilterPopover *self, guint n_days)
{
  g_autoptr (GDate) day = kt_date_to_gdate (self->today);
  g_autofree char *from = NULL;

  g_date_subtract_days (day, n_days);
  from = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), (int)g_date_get_month (day), g_date_get_day (day));
  self->is_filling = TRUE;
  kt_date_row_set_date (self->until_row, NULL);
  kt_date_row_set_date (self->from_row, from);
  self->is_filling = FALSE;
  changed_cb (self);
}

static void
week_cb (KtFilterPopover *self)
{
  set_last_days (self, 7);
}

static void
month_cb (KtFilterPopover *self)
{
  set_last_days (self, 30);
}

static void
year_cb (KtFilterPopover *self)
{
  set_last_days (self, 365);
}

static void
add_toggles (KtFilterPopover *self, AdwWrapBox *box, KtVocabulary vocabulary)
{
  for (guint i = 0; i < kt_vocabulary_get_size (vocabulary); i++)
    {
      GtkWidget *toggle = gtk_check_button_new_with_label (kt_vocabulary_get_label (vocabulary, i));

      g_signal_connect_object (toggle, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (box, toggle);
    }
}

static guint
get_flags (AdwWrapBox *box)
{
  guint flags = 0;
  guint i = 0;

  for (GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (box)); toggle != NULL;
       toggle = gtk_widget_get_next_sibling (toggle), i++)
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (toggle)))
        flags |= 1u << i;
    }
  return flags;
}

static void
set_flags (AdwWrapBox *box, guint flags)
{
  guint i = 0;

  for (GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (box)); toggle != NULL;
       toggle = gtk_widget_get_next_sibling (toggle), i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (toggle), (flags & (1u << i)) != 0);
}

/* A theme that is no longer in use stays to be chosen as long as it is. */
static void
select_theme (KtFilterPopover *self, const char *theme)
{
  guint position = 0;

  if (!kt_text_is_blank (theme))
    {
      position = gtk_string_list_find (self->themes, theme);
      if (position == G_MAXUINT)
        {
          position = g_list_model_get_n_items (G_LIST_MODEL (self->themes));
          gtk_string_list_append (self->themes, theme);
        }
    }
  gtk_drop_down_set_selected (self->theme_drop_down, position);
  gtk_widget_set_visible (self->theme_box, g_list_model_get_n_items (G_LIST_MODEL (self->themes)) > 1);
}

static const char *
get_theme (KtFilterPopover *self)
{
  guint position = gtk_drop_down_get_selected (self->theme_drop_down);

  return position == 0 || position == GTK_INVALID_LIST_POSITION ? NULL
                                                                : gtk_string_list_get_string (self->themes, position);
}

static void
kt_filter_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_FILTER_POPOVER);
  G_OBJECT_CLASS (kt_filter_popover_parent_class)->dispose (object);
}

static void
kt_filter_popover_finalize (GObject *object)
{
  g_free (KT_FILTER_POPOVER (object)->today);
  G_OBJECT_CLASS (kt_filter_popover_parent_class)->finalize (object);
}

static void
kt_filter_popover_class_init (KtFilterPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_filter_popover_dispose;
  object_class->finalize = kt_filter_popover_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", KT_TYPE_FILTER_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/caseload/kt-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, KtFilterPopover, clear_button);
  gtk_widget_class_bind_template_child (widget_class, KtFilterPopover, from_row);
  gtk_widget_class_bind_template_child (widget_class, KtFilterPopover, kind_box);
  gtk_widget_class_bind_template_child (widget_class, KtFilterPopover, law_box);
  gtk_widget_class_bind_template_child (widget_class, KtFilterPopover, status_box);
  gtk_widget_class_bind_template_child (widget_class, KtFilterPopover, theme_box);
  gtk_widget_class_bind_template_child (widget_class, KtFilterPopover, theme_drop_down);
  gtk_widget_class_bind_template_child (widget_class, KtFilterPopover, themes);
  gtk_widget_class_bind_template_child (widget_class, KtFilterPopover, until_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_cb);
  gtk_widget_class_bind_template_callback (widget_class, week_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_cb);
}

static void
kt_filter_popover_init (KtFilterPopover *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_toggles (self, self->status_box, KT_VOCABULARY_CASUS_STATUS);
  add_toggles (self, self->law_box, KT_VOCABULARY_LAW);
  add_toggles (self, self->kind_box, KT_VOCABULARY_NOTE_KIND);
  kt_choice_name_set (self->theme_drop_down, _ ("Theme"));
  self->is_filling = FALSE;
}

void
kt_filter_popover_set_today (KtFilterPopover *self, const char *today)
{
  g_return_if_fail (KT_IS_FILTER_POPOVER (self));

  g_set_str (&self->today, today);
  kt_date_row_set_today (self->from_row, today);
  kt_date_row_set_today (self->until_row, today);
}

void
kt_filter_popover_set_themes (KtFilterPopover *self, GPtrArray *themes)
{
  g_autofree char *theme = NULL;

  g_return_if_fail (KT_IS_FILTER_POPOVER (self));

  theme = g_strdup (get_theme (self));
  self->is_filling = TRUE;
  gtk_string_list_splice (self->themes, 1, g_list_model_get_n_items (G_LIST_MODEL (self->themes)) - 1, NULL);
  for (guint i = 0; i < themes->len; i++)
    gtk_string_list_append (self->themes, g_ptr_array_index (themes, i));
  select_theme (self, theme);
  self->is_filling = FALSE;
}

void
kt_filter_popover_set_filter (KtFilterPopover *self, const KtSearchQuery *filter)
{
  g_return_if_fail (KT_IS_FILTER_POPOVER (self));

  self->is_filling = TRUE;
  set_flags (self->status_box, filter->statuses);
  set_flags (self->law_box, filter->laws);
  set_flags (self->kind_box, filter->note_kinds);
  select_theme (self, filter->theme);
  kt_date_row_set_date (self->from_row, filter->from);
  kt_date_row_set_date (self->until_row, filter->until);
  gtk_widget_set_sensitive (self->clear_button, !kt_filter_is_empty (filter));
  self->is_filling = FALSE;
}

KtSearchQuery *
kt_filter_popover_get_filter (KtFilterPopover *self)
{
  KtSearchQuery *filter;

  g_return_val_if_fail (KT_IS_FILTER_POPOVER (self), NULL);

  filter = kt_search_query_new ("");
  filter->statuses = get_flags (self->status_box);
  filter->laws = get_flags (self->law_box);
  filter->note_kinds = get_flags (self->kind_box);
  g_set_str (&filter->theme, get_theme (self));
  g_set_str (&filter->from, kt_date_row_get_date (self->from_row));
  g_set_str (&filter->until, kt_date_row_get_date (self->until_row));
  return filter;
}
