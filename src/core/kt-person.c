/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-person.h"

#include "core/kt-date.h"
#include "core/kt-error.h"
#include "core/kt-text.h"

KtPerson *
kt_person_new (void)
{
  KtPerson *self = g_atomic_rc_box_new0 (KtPerson);

  self->name = g_strdup ("");
  self->role = g_strdup ("");
  self->organisation = g_strdup ("");
  self->phone = g_strdup ("");
  self->email = g_strdup ("");
  self->address = g_strdup ("");
  return self;
}

KtPerson *
kt_person_copy (const KtPerson *self)
{
  KtPerson *copy = g_atomic_rc_box_new0 (KtPerson);

  *copy = *self;
  copy->ref = g_strdup (self->ref);
  copy->name = g_strdup (self->name);
  copy->role = g_strdup (self->role);
  copy->organisation = g_strdup (self->organisation);
  copy->phone = g_strdup (self->phone);
  copy->email = g_strdup (self->email);
  copy->address = g_strdup (self->address);
  copy->born = g_strdup (self->born);
  return copy;
}

KtPerson *
kt_person_ref (KtPerson *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtPerson *self = data;

  g_free (self->ref);
  g_free (self->name);
  g_free (self->role);
  g_free (self->organisation);
  g_free (self->phone);
  g_free (self->email);
  g_free (self->address);
  g_free (self->born);
}

void
kt_person_unref (KtPerson *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_person_check (const KtPerson *self, const char *place, GError **error)
{
  const struct
  {
    const char *member;
    const char *text;
  } lines[] = {
    { "id", self->ref },      { "name", self->name },   { "role", self->role }, { "organisation", self->organisation },
    { "phone", self->phone }, { "email", self->email },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line_place = g_strconcat (place, lines[i].member, NULL);

      if (lines[i].text != NULL && !kt_line_check (lines[i].text, line_place, error))
        return FALSE;
    }

  g_autofree char *address_place = g_strconcat (place, "address", NULL);

  if (!kt_text_check (self->address, -1, KT_LINE_MAX, address_place, error))
    return FALSE;
  if (self->born != NULL && !kt_date_is_valid (self->born))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%sborn: is not a date", place);
      return FALSE;
    }
  return TRUE;
}
