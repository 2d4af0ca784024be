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
  KtOffer parent_instance;

  KtNote *note; /* one of these two */
  KtPerson *person;
};

G_DEFINE_FINAL_TYPE (KtSuggestion, kt_suggestion, KT_TYPE_OFFER)

/* (transfer full): what a note is about, in a few words. */
static char *
make_gist (const KtNote *note)
{
  const char *text = !kt_text_is_blank (note->text) ? note->text : note->own_words;

  return kt_text_gist (text, GIST_MAX);
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

static char *
make_title (KtOffer *offer)
{
  KtSuggestion *self = KT_SUGGESTION (offer);

  return self->note != NULL ? make_gist (self->note) : g_strdup (get_role (self->person));
}

static char *
make_detail (KtOffer *offer)
{
  const KtNote *note = KT_SUGGESTION (offer)->note;
  g_autofree char *date = NULL, *day = NULL;

  if (note == NULL)
    return g_strdup (_ ("Activity · every week, price to be chosen"));
  date = g_strndup (note->at, DATE_LENGTH);
  day = kt_date_words_long (date);
  return g_strdup_printf (_ ("Event · %s · %s"), day, kt_vocabulary_get_label (KT_VOCABULARY_NOTE_KIND, note->kind));
}

static void
kt_suggestion_finalize (GObject *object)
{
  KtSuggestion *self = KT_SUGGESTION (object);

  g_clear_pointer (&self->note, kt_note_unref);
  g_clear_pointer (&self->person, kt_person_unref);

  G_OBJECT_CLASS (kt_suggestion_parent_class)->finalize (object);
}

static void
kt_suggestion_class_init (KtSuggestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_suggestion_finalize;
  KT_OFFER_CLASS (klass)->make_title = make_title;
  KT_OFFER_CLASS (klass)->make_detail = make_detail;
}

static void
kt_suggestion_init (KtSuggestion *self)
{
}

KtSuggestion *
kt_suggestion_new_for_note (KtNote *note)
{
  KtSuggestion *self = g_object_new (KT_TYPE_SUGGESTION, NULL);

  self->note = kt_note_ref (note);
  return self;
}

KtSuggestion *
kt_suggestion_new_for_person (KtPerson *person)
{
  KtSuggestion *self = g_object_new (KT_TYPE_SUGGESTION, NULL);

  self->person = kt_person_ref (person);
  return self;
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
  g_autofree char *label = make_title (KT_OFFER (self));

  return self->note != NULL ? add_event (self->note, label, analysis) : add_activity (label, analysis);
}
