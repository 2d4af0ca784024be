/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-signal-theme.h"

#include "core/kt-text.h"

KtSignalTheme *
kt_signal_theme_new (const char *title)
{
  KtSignalTheme *self = g_atomic_rc_box_new0 (KtSignalTheme);

  self->title = g_strdup (title);
  self->addressee = g_strdup ("");
  self->goal = g_strdup ("");
  self->came_back = g_strdup ("");
  return self;
}

KtSignalTheme *
kt_signal_theme_copy (const KtSignalTheme *self)
{
  KtSignalTheme *copy = g_atomic_rc_box_new0 (KtSignalTheme);

  *copy = *self;
  copy->title = g_strdup (self->title);
  copy->addressee = g_strdup (self->addressee);
  copy->goal = g_strdup (self->goal);
  copy->came_back = g_strdup (self->came_back);
  return copy;
}

KtSignalTheme *
kt_signal_theme_ref (KtSignalTheme *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtSignalTheme *self = data;

  g_free (self->title);
  g_free (self->addressee);
  g_free (self->goal);
  g_free (self->came_back);
}

void
kt_signal_theme_unref (KtSignalTheme *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_signal_theme_check (const KtSignalTheme *self, const char *place, GError **error)
{
  g_autofree char *title_place = g_strconcat (place, "title", NULL);
  g_autofree char *addressee_place = g_strconcat (place, "addressee", NULL);
  g_autofree char *goal_place = g_strconcat (place, "goal", NULL);
  g_autofree char *came_back_place = g_strconcat (place, "came_back", NULL);

  return kt_line_check (self->title, title_place, error) && kt_text_check_filled (self->title, title_place, error) &&
         kt_line_check (self->addressee, addressee_place, error) && kt_line_check (self->goal, goal_place, error) &&
         kt_text_check (self->came_back, -1, KT_TEXT_MAX, came_back_place, error);
}
