/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-date-row.h"

#include "core/kt-date.h"
#include "core/kt-text.h"
#include "ui/widgets/kt-date-parser.h"
#include "ui/widgets/kt-date-words.h"

#include <glib/gi18n-lib.h>

struct _KtDateRow
{
  AdwEntryRow parent_instance;

  GtkMenuButton *button;
  GtkCalendar *calendar;

  char *today;
  char *date;
  gboolean is_valid;
  gboolean is_filling; /* while the calendar shows what was typed */
};

enum
{
  PROP_DATE = 1,
  PROP_IS_VALID,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtDateRow, kt_date_row, ADW_TYPE_ENTRY_ROW)

static void
write_date (KtDateRow *self)
{
  g_autofree char *words = self->date != NULL ? kt_date_words_long (self->date) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (self), words != NULL ? words : "");
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
}

static void
changed_cb (KtDateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *date = self->today != NULL ? kt_date_parser_read_date (text, self->today) : NULL;
  gboolean is_valid = date != NULL || kt_text_is_blank (text);

  if (g_set_str (&self->date, date))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
  if (is_valid == self->is_valid)
    return;
  self->is_valid = is_valid;
  if (is_valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               is_valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_VALID]);
}

/* Half a date is completed when somebody leaves it. */
static void
left_cb (KtDateRow *self)
{
  if (self->date != NULL)
    write_date (self);
}

static void
day_selected_cb (KtDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *date = NULL;

  if (self->is_filling)
    return;
  day = gtk_calendar_get_date (self->calendar);
  date = g_date_time_format (day, "%Y-%m-%d");
  kt_date_row_set_date (self, date);
}

static void
calendar_shown_cb (KtDateRow *self)
{
  const char *date = self->date != NULL ? self->date : self->today;
  g_autofree char *noon = NULL;
  g_autoptr (GDateTime) day = NULL;

  if (date == NULL)
    return;
  noon = g_strdup_printf ("%sT12:00", date);
  day = kt_moment_to_date_time (noon);
  self->is_filling = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->is_filling = FALSE;
}

static void
kt_date_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtDateRow *self = KT_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_IS_VALID:
      g_value_set_boolean (value, self->is_valid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_date_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_DATE)
    kt_date_row_set_date (KT_DATE_ROW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kt_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_DATE_ROW);
  G_OBJECT_CLASS (kt_date_row_parent_class)->dispose (object);
}

static void
kt_date_row_finalize (GObject *object)
{
  KtDateRow *self = KT_DATE_ROW (object);

  g_free (self->today);
  g_free (self->date);
  G_OBJECT_CLASS (kt_date_row_parent_class)->finalize (object);
}

static void
kt_date_row_class_init (KtDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_date_row_dispose;
  object_class->finalize = kt_date_row_finalize;
  object_class->get_property = kt_date_row_get_property;
  object_class->set_property = kt_date_row_set_property;

  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_VALID] = g_param_spec_boolean (
      "is-valid", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/widgets/kt-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, KtDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
kt_date_row_init (KtDateRow *self)
{
  self->is_valid = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_date_row_set_today (KtDateRow *self, const char *today)
{
  g_return_if_fail (KT_IS_DATE_ROW (self));

  g_set_str (&self->today, today);
}

const char *
kt_date_row_get_date (KtDateRow *self)
{
  g_return_val_if_fail (KT_IS_DATE_ROW (self), NULL);

  return self->date;
}

void
kt_date_row_set_date (KtDateRow *self, const char *date)
{
  g_return_if_fail (KT_IS_DATE_ROW (self));

  if (!g_set_str (&self->date, date))
    return;
  write_date (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

gboolean
kt_date_row_get_is_valid (KtDateRow *self)
{
  g_return_val_if_fail (KT_IS_DATE_ROW (self), FALSE);

  return self->is_valid;
}
