/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-typing.h"

#include "ui/widgets/kt-focus.h"

#define KEY "kt-is-typing"

void
kt_typing_begin (gpointer widget)
{
  g_object_set_data (widget, KEY, GINT_TO_POINTER (TRUE));
}

void
kt_typing_end (gpointer widget)
{
  g_object_set_data (widget, KEY, NULL);
}

gboolean
kt_typing_is_on (gpointer widget)
{
  return g_object_get_data (widget, KEY) != NULL;
}

void
kt_typing_show_text (gpointer editable, const char *text)
{
  if (!kt_typing_is_on (editable) && g_strcmp0 (gtk_editable_get_text (editable), text) != 0)
    gtk_editable_set_text (editable, text);
}

void
kt_typing_show_date (KtDateRow *row, const char *date)
{
  gboolean is_half = kt_date_row_get_date (row) == NULL && kt_focus_is_within (GTK_WIDGET (row));

  if (!kt_typing_is_on (row) && !is_half)
    kt_date_row_set_date (row, date);
}
