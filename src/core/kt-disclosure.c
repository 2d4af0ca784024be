/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-disclosure.h"

#include "core/kt-text.h"

KtDisclosure *
kt_disclosure_new (void)
{
  KtDisclosure *self = g_atomic_rc_box_new0 (KtDisclosure);

  self->recipient = g_strdup ("");
  self->purpose = g_strdup ("");
  self->title = g_strdup ("");
  self->fingerprint = g_strdup ("");
  return self;
}

KtDisclosure *
kt_disclosure_copy (const KtDisclosure *self)
{
  KtDisclosure *copy = g_atomic_rc_box_new0 (KtDisclosure);

  *copy = *self;
  copy->recipient = g_strdup (self->recipient);
  copy->purpose = g_strdup (self->purpose);
  copy->title = g_strdup (self->title);
  copy->fingerprint = g_strdup (self->fingerprint);
  return copy;
}

KtDisclosure *
kt_disclosure_ref (KtDisclosure *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtDisclosure *self = data;

  g_free (self->recipient);
  g_free (self->purpose);
  g_free (self->title);
  g_free (self->fingerprint);
}

void
kt_disclosure_unref (KtDisclosure *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_disclosure_check (const KtDisclosure *self, const char *place, GError **error)
{
  const struct
  {
    const char *member;
    const char *text;
  } lines[] = {
    { "recipient", self->recipient },
    { "purpose", self->purpose },
    { "title", self->title },
    { "fingerprint", self->fingerprint },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line_place = g_strconcat (place, lines[i].member, NULL);

      if (!kt_line_check (lines[i].text, line_place, error))
        return FALSE;
    }
  return TRUE;
}
