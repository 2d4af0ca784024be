/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-share-note.h"

#include "core/kt-date.h"
#include "core/kt-text.h"

#include <glib/gi18n-lib.h>

#define GIST_CHARS 120

struct _KtShareNote
{
  KtOffer parent_instance;

  KtNote *note;
};

G_DEFINE_FINAL_TYPE (KtShareNote, kt_share_note, KT_TYPE_OFFER)

static char *
make_title (KtOffer *offer)
{
  const KtNote *note = KT_SHARE_NOTE (offer)->note;
  g_autofree char *day = kt_share_note_describe_day (note);

  return g_strdup_printf ("%s · %s", day, kt_vocabulary_get_label (KT_VOCABULARY_NOTE_KIND, note->kind));
}

static char *
make_detail (KtOffer *offer)
{
  const KtNote *note = KT_SHARE_NOTE (offer)->note;
  const char *const parts[] = { note->text, note->own_words, note->impression };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!kt_text_is_blank (parts[i]))
        return kt_text_gist (parts[i], GIST_CHARS);
    }
  return g_strdup ("");
}

static void
kt_share_note_finalize (GObject *object)
{
  KtShareNote *self = KT_SHARE_NOTE (object);

  g_clear_pointer (&self->note, kt_note_unref);

  G_OBJECT_CLASS (kt_share_note_parent_class)->finalize (object);
}

static void
kt_share_note_class_init (KtShareNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_share_note_finalize;
  KT_OFFER_CLASS (klass)->make_title = make_title;
  KT_OFFER_CLASS (klass)->make_detail = make_detail;
}

static void
kt_share_note_init (KtShareNote *self)
{
}

KtShareNote *
kt_share_note_new (KtNote *note, gboolean chosen)
{
  KtShareNote *self = g_object_new (KT_TYPE_SHARE_NOTE, NULL);

  self->note = kt_note_ref (note);
  kt_offer_set_chosen (KT_OFFER (self), chosen);
  return self;
}

KtNote *
kt_share_note_get_note (KtShareNote *self)
{
  return self->note;
}

char *
kt_share_note_describe_day (const KtNote *note)
{
  g_autoptr (GDateTime) moment = kt_moment_to_date_time (note->at);

  /* Translators: a short date with the year, see strftime(). */
  return g_date_time_format (moment, _ ("%-d %b %Y"));
}
