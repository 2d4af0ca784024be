/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-casus.h"

#include "core/kt-date.h"
#include "core/kt-error.h"
#include "core/kt-text.h"

KtCasus *
kt_casus_new (void)
{
  KtCasus *self = g_atomic_rc_box_new0 (KtCasus);

  self->status = KT_CASUS_STATUS_OPEN;
  self->title = g_strdup ("");
  self->theme = g_strdup ("");
  return self;
}

KtCasus *
kt_casus_copy (const KtCasus *self)
{
  KtCasus *copy = g_atomic_rc_box_new0 (KtCasus);

  *copy = *self;
  copy->code = g_strdup (self->code);
  copy->title = g_strdup (self->title);
  copy->theme = g_strdup (self->theme);
  copy->opened = g_strdup (self->opened);
  copy->closed = g_strdup (self->closed);
  return copy;
}

KtCasus *
kt_casus_ref (KtCasus *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtCasus *self = data;

  g_free (self->code);
  g_free (self->title);
  g_free (self->theme);
  g_free (self->opened);
  g_free (self->closed);
}

void
kt_casus_unref (KtCasus *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
check_date (const char *date, const char *place, const char *member, GError **error)
{
  if (date == NULL || kt_date_is_valid (date))
    return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s%s: is not a date", place, member);
  return FALSE;
}

gboolean
kt_casus_check (const KtCasus *self, const char *place, GError **error)
{
  g_autofree char *code_place = g_strconcat (place, "code", NULL);
  g_autofree char *title_place = g_strconcat (place, "title", NULL);
  g_autofree char *theme_place = g_strconcat (place, "theme", NULL);

  return (self->code == NULL || kt_line_check (self->code, code_place, error)) &&
         kt_line_check (self->title, title_place, error) && kt_line_check (self->theme, theme_place, error) &&
         check_date (self->opened, place, "opened", error) && check_date (self->closed, place, "closed", error);
}
