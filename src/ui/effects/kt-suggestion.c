/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-suggestion.h"

#include "core/kt-text.h"
#include "ui/widgets/kt-date-words.h"

#include <glib/gi18n-lib.h>

/* A label of an event is a few words. */
#define GIST_MAX 60
#define DATE_LENGTH (sizeof "YYYY-MM-DD" - 1)

struct _KtSuggestion
{
  GObject parent_instance;

  KtNote *note; /* one of these two */
  KtPerson *person;
  char *title;
  char *detail;
  gboolean chosen;
};

G_DEFINE_FINAL_TYPE (KtSuggestion, kt_suggestion, G_TYPE_OBJECT)

enum
{
  PROP_CHOSEN = 1,
  PROP_TITLE,
  PROP_DETAIL,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
kt_suggestion_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KtSuggestion *self = KT_SUGGESTION (object);

  switch (id)
    {
    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_suggestion_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KtSuggestion *self = KT_SUGGESTION (object);

  switch (id)
    {
    case PROP_CHOSEN:
      if (self->chosen != g_value_get_boolean (value))
        {
          self->chosen = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_suggestion_finalize (GObject *object)
{
  KtSuggestion *self = KT_SUGGESTION (object);

  g_clear_pointer (&self->note, kt_note_unref);
  g_clear_pointer (&self->person, kt_person_unref);
  g_free (self->title);
  g_free (self->detail);

  G_OBJECT_CLASS (kt_suggestion_parent_class)->finalize (object);
}

static void
kt_suggestion_class_init (KtSuggestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kt_suggestion_get_property;
  object_class->set_property = kt_suggestion_set_property;
  object_class->finalize = kt_suggestion_finalize;

  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
kt_suggestion_init (KtSuggestion *self)
{
}

/* (transfer full): what a note is about, in a few words. */
static char *
make_gist (const KtNote *note)
{
  const char *text = !kt_text_is_blank (note->text) ? note->text : note->own_words;

  return kt_text_gist (text, GIST_MAX);
}

KtSuggestion *
kt_suggestion_new_for_note (KtNote *note)
{
  KtSuggestion *self = g_object_new (KT_TYPE_SUGGESTION, NULL);
  g_autofree char *date = g_strndup (note->at, DATE_LENGTH), *day = kt_date_words_long (date);

  self->note = kt_note_ref (note);
  self->title = make_gist (note);
  self->detail =
      g_strdup_printf (_ ("Event · %s · %s"), day, kt_vocabulary_get_label (KT_VOCABULARY_NOTE_KIND, note->kind));
  return self;
}

/* Who somebody is, and not his name: that is not needed to count. */
static const char *
get_role (const KtPerson *person)
{
  if (!kt_text_is_blank (person->role))
    return person->role;
  return !kt_text_is_blank (person->organisation) ? person->organisation
                                                  : kt_vocabulary_get_label (KT_VOCABULARY_PERSON_KIND, person->kind);
}

KtSuggestion *
kt_suggestion_new_for_person (KtPerson *person)
{
  KtSuggestion *self = g_object_new (KT_TYPE_SUGGESTION, NULL);

  self->person = kt_person_ref (person);
  self->title = g_strdup (get_role (person));
  self->detail = g_strdup (_ ("Activity · every week, price to be chosen"));
  return self;
}

gboolean
kt_suggestion_get_chosen (KtSuggestion *self)
{
  return self->chosen;
}

/* The first life domain of a note; where it has none, the one that asks the least. */
static const char *
get_life_domain (const KtNote *note)
{
  for (guint i = 0; i < KT_LIFE_DOMAIN_COUNT; i++)
    if (note->life_domains & (1u << i))
      return kt_vocabulary_get_nick (KT_VOCABULARY_LIFE_DOMAIN, i);
  return "praktisch-functioneren";
}

static KtAnalysis *
add_event (const KtNote *note, const char *label, const KtAnalysis *analysis)
{
  guint scenario = kt_analysis_find_intervention (analysis);
  g_autoptr (KtEvent) event = kt_event_new ();

  event->id = kt_scenario_make_event_id (analysis->scenarios->pdata[scenario]);
  event->date = g_strndup (note->at, DATE_LENGTH);
  event->label = g_strdup (label);
  event->life_domain = g_strdup (get_life_domain (note));
  return kt_analysis_put_event (analysis, scenario, event);
}

static KtAnalysis *
add_activity (const char *label, const KtAnalysis *analysis)
{
  guint scenario = kt_analysis_find_intervention (analysis);
  g_autoptr (KtActivity) activity = kt_activity_new_blank (analysis, scenario);

  g_set_str (&activity->label, label);
  return kt_analysis_put_activity (analysis, scenario, activity);
}

KtAnalysis *
kt_suggestion_add (KtSuggestion *self, const KtAnalysis *analysis)
{
  return self->note != NULL ? add_event (self->note, self->title, analysis) : add_activity (self->title, analysis);
}
