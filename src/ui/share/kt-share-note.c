/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-share-note.h"

#include "core/kt-date.h"
#include "core/kt-text.h"

#include <glib/gi18n-lib.h>

#define GIST_CHARS 120

struct _KtShareNote
{
  GObject parent_instance;

  KtNote *note;
  gboolean chosen;
};

enum
{
  PROP_0,
  PROP_CHOSEN,
  PROP_TITLE,
  PROP_GIST,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtShareNote, kt_share_note, G_TYPE_OBJECT)

static char *
create_title (const KtNote *note)
{
  g_autofree char *day = kt_share_note_describe_day (note);

  return g_strdup_printf ("%s · %s", day, kt_vocabulary_get_label (KT_VOCABULARY_NOTE_KIND, note->kind));
}

static char *
create_gist (const KtNote *note)
{
  const char *const parts[] = { note->text, note->own_words, note->impression };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!kt_text_is_blank (parts[i]))
        return kt_text_gist (parts[i], GIST_CHARS);
    }
  return g_strdup ("");
}

static void
kt_share_note_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtShareNote *self = KT_SHARE_NOTE (object);

  switch (prop_id)
    {
    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;
    case PROP_TITLE:
      g_value_take_string (value, create_title (self->note));
      break;
    case PROP_GIST:
      g_value_take_string (value, create_gist (self->note));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_share_note_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHOSEN:
      kt_share_note_set_chosen (KT_SHARE_NOTE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kt_share_note_get_property;
  object_class->set_property = kt_share_note_set_property;
  object_class->finalize = kt_share_note_finalize;

  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_GIST] = g_param_spec_string ("gist", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
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
  self->chosen = chosen;
  return self;
}

KtNote *
kt_share_note_get_note (KtShareNote *self)
{
  return self->note;
}

gboolean
kt_share_note_get_chosen (KtShareNote *self)
{
  return self->chosen;
}

void
kt_share_note_set_chosen (KtShareNote *self, gboolean chosen)
{
  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

char *
kt_share_note_describe_day (const KtNote *note)
{
  g_autoptr (GDateTime) moment = kt_moment_to_date_time (note->at);

  /* Translators: a short date with the year, see strftime(). */
  return g_date_time_format (moment, _ ("%-d %b %Y"));
}
