/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *nick;
  const char *label;
} Word;

static const Word casus_statuses[KT_CASUS_STATUS_COUNT] = {
  { "melding", N_ ("Melding") },
  { "open", N_ ("Open") },
  { "closed", N_ ("Closed") },
};

static const Word laws[KT_LAW_COUNT] = {
  { "wmo", N_ ("Wmo") },
  { "jeugdwet", N_ ("Jeugdwet") },
  { "participatiewet", N_ ("Participatiewet") },
  { "leerplichtwet", N_ ("Leerplichtwet") },
  { "wgs", N_ ("Wgs (schuldhulp)") },
};

static const Word life_domains[KT_LIFE_DOMAIN_COUNT] = {
  { "wonen", N_ ("Wonen") },
  { "financien", N_ ("Financiën") },
  { "lichamelijke-gezondheid", N_ ("Lichamelijke gezondheid") },
  { "mentaal-welbevinden", N_ ("Mentaal welbevinden") },
  { "sociale-relaties", N_ ("Sociale relaties") },
  { "zingeving", N_ ("Zingeving") },
  { "dagbesteding-en-werk", N_ ("Dagbesteding en werk") },
  { "opvoeden-en-opgroeien", N_ ("Opvoeden en opgroeien") },
  { "veiligheid", N_ ("Veiligheid") },
  { "praktisch-functioneren", N_ ("Praktisch functioneren") },
};

static const Word person_kinds[KT_PERSON_KIND_COUNT] = {
  { "inwoner", N_ ("Inwoner") },
  { "netwerk", N_ ("Netwerk") },
  { "professional", N_ ("Professional") },
};

static const Word note_kinds[KT_NOTE_KIND_COUNT] = {
  { "terloops", N_ ("Terloops") },     { "keukentafelgesprek", N_ ("Keukentafelgesprek") },
  { "huisbezoek", N_ ("Home visit") }, { "telefoon", N_ ("Telephone") },
  { "bericht", N_ ("Message") },       { "overleg", N_ ("Meeting of professionals") },
};

static const Word note_levels[KT_NOTE_LEVEL_COUNT] = {
  { "dossier", N_ ("Dossier") },
  { "werkaantekening", N_ ("Werkaantekening") },
};

static const Word note_parts[KT_NOTE_PART_COUNT] = {
  { "text", N_ ("What happened") },
  { "own_words", N_ ("In own words") },
  { "impression", N_ ("Impression of the professional") },
};

static const Word verdicts[KT_VERDICT_COUNT] = {
  { "replace", N_ ("Replaced") },
  { "keep", N_ ("Kept") },
};

static const Word disclosure_forms[KT_DISCLOSURE_FORM_COUNT] = {
  { "odt", N_ ("ODT document") },  { "pdf", N_ ("PDF document") },
  { "text", N_ ("Text file") },    { "copy", N_ ("Copied to the clipboard") },
  { "csv", N_ ("Table (CSV)") },   { "svg", N_ ("Picture (SVG)") },
  { "png", N_ ("Picture (PNG)") },
};

static const Word scenario_roles[KT_SCENARIO_ROLE_COUNT] = {
  { "intervention", N_ ("Intervention") },
  { "reference", N_ ("Reference") },
};

static const Word bases[KT_BASIS_COUNT] = {
  { "happened", N_ ("As it happened") },    { "planned", N_ ("As it was planned") },
  { "none", N_ ("Without help") },          { "former", N_ ("The former way") },
  { "lighter", N_ ("A lighter approach") }, { "improved", N_ ("An improved approach") },
};

static const Word pers[KT_PER_COUNT] = {
  { "once", N_ ("Once") },         { "day", N_ ("Every day") },   { "week", N_ ("Every week") },
  { "month", N_ ("Every month") }, { "year", N_ ("Every year") },
};

static const Word raters[KT_RATER_COUNT] = {
  { "inwoner", N_ ("Inwoner") },
  { "netwerk", N_ ("Netwerk") },
  { "professional", N_ ("Professional") },
};

static const Word perspectives[KT_PERSPECTIVE_COUNT] = {
  { "society", N_ ("Society: whoever pays") },
  { "municipality", N_ ("The municipality") },
  { "care", N_ ("Care: insurer and Wlz") },
};

static const Word certainties[KT_CERTAINTY_COUNT] = {
  { "read", N_ ("Read with its source") },
  { "quoted", N_ ("Quoted by another") },
  { "derived", N_ ("Worked out of others") },
  { "own", N_ ("Your own price") },
};

static const Word payers[KT_PAYER_COUNT] = {
  { "gemeente-wmo", N_ ("Gemeente (Wmo)") },
  { "gemeente-jeugd", N_ ("Gemeente (Jeugdwet)") },
  { "gemeente-participatie", N_ ("Gemeente (Participatiewet)") },
  { "gemeente-overig", N_ ("Gemeente (overig)") },
  { "zorgverzekeraar", N_ ("Zorgverzekeraar") },
  { "wlz", N_ ("Wlz") },
  { "rijk-overig", N_ ("Rijk (overig)") },
  { "justitie", N_ ("Justitie") },
  { "onderwijs", N_ ("Onderwijs") },
  { "werkgever", N_ ("Werkgever") },
  { "woningcorporatie", N_ ("Woningcorporatie") },
  { "inwoner-netwerk", N_ ("Inwoner en netwerk") },
};

static const Word vensters[KT_VENSTER_COUNT] = {
  { "leefwereld", N_ ("Leefwereld") }, { "professie", N_ ("Professie") }, { "organisatie", N_ ("Organisatie") },
  { "beleid", N_ ("Beleid") },         { "samenhang", N_ ("Samenhang") },
};

static const Word extents[KT_EXTENT_COUNT] = {
  { "nauwelijks", N_ ("Hardly") },   { "gering", N_ ("Little") },        { "matig", N_ ("Moderate") },
  { "redelijk", N_ ("Reasonable") }, { "voldoende", N_ ("Sufficient") }, { "groot", N_ ("Great") },
  { "wisselend", N_ ("Varying") },   { "onduidelijk", N_ ("Unclear") },  { "onbekend", N_ ("Unknown") },
};

static const Word influences[KT_INFLUENCE_COUNT] = {
  { "bevorderend", N_ ("Helps") },
  { "belemmerend", N_ ("Hinders") },
};

static const Word viewers[KT_VIEWER_COUNT] = {
  { "professional", N_ ("Professional") },
  { "aanbieder", N_ ("Aanbieder") },
  { "inwoner", N_ ("Inwoner") },
  { "teamleider", N_ ("Teamleider") },
};

static const Word signal_kinds[KT_SIGNAL_KIND_COUNT] = {
  { "belemmering", N_ ("Something that hinders") },
  { "regel", N_ ("Rule that pinches") },
  { "leemte", N_ ("Gap in the offer") },
};

static const Word theme_statuses[KT_THEME_STATUS_COUNT] = {
  { "idee", N_ ("Idea") },
  { "gekozen", N_ ("Chosen") },
  { "geprobeerd", N_ ("Tried") },
  { "verspreid", N_ ("Spread") },
};

static const struct
{
  const Word *words;
  guint size;
} vocabularies[] = {
  [KT_VOCABULARY_CASUS_STATUS] = { casus_statuses, G_N_ELEMENTS (casus_statuses) },
  [KT_VOCABULARY_LAW] = { laws, G_N_ELEMENTS (laws) },
  [KT_VOCABULARY_LIFE_DOMAIN] = { life_domains, G_N_ELEMENTS (life_domains) },
  [KT_VOCABULARY_PERSON_KIND] = { person_kinds, G_N_ELEMENTS (person_kinds) },
  [KT_VOCABULARY_NOTE_KIND] = { note_kinds, G_N_ELEMENTS (note_kinds) },
  [KT_VOCABULARY_NOTE_LEVEL] = { note_levels, G_N_ELEMENTS (note_levels) },
  [KT_VOCABULARY_NOTE_PART] = { note_parts, G_N_ELEMENTS (note_parts) },
  [KT_VOCABULARY_VERDICT] = { verdicts, G_N_ELEMENTS (verdicts) },
  [KT_VOCABULARY_DISCLOSURE_FORM] = { disclosure_forms, G_N_ELEMENTS (disclosure_forms) },
  [KT_VOCABULARY_SCENARIO_ROLE] = { scenario_roles, G_N_ELEMENTS (scenario_roles) },
  [KT_VOCABULARY_BASIS] = { bases, G_N_ELEMENTS (bases) },
  [KT_VOCABULARY_PER] = { pers, G_N_ELEMENTS (pers) },
  [KT_VOCABULARY_RATER] = { raters, G_N_ELEMENTS (raters) },
  [KT_VOCABULARY_PERSPECTIVE] = { perspectives, G_N_ELEMENTS (perspectives) },
  [KT_VOCABULARY_CERTAINTY] = { certainties, G_N_ELEMENTS (certainties) },
  [KT_VOCABULARY_PAYER] = { payers, G_N_ELEMENTS (payers) },
  [KT_VOCABULARY_VENSTER] = { vensters, G_N_ELEMENTS (vensters) },
  [KT_VOCABULARY_EXTENT] = { extents, G_N_ELEMENTS (extents) },
  [KT_VOCABULARY_INFLUENCE] = { influences, G_N_ELEMENTS (influences) },
  [KT_VOCABULARY_VIEWER] = { viewers, G_N_ELEMENTS (viewers) },
  [KT_VOCABULARY_SIGNAL_KIND] = { signal_kinds, G_N_ELEMENTS (signal_kinds) },
  [KT_VOCABULARY_THEME_STATUS] = { theme_statuses, G_N_ELEMENTS (theme_statuses) },
};

guint
kt_vocabulary_get_size (KtVocabulary vocabulary)
{
  return vocabularies[vocabulary].size;
}

const char *
kt_vocabulary_get_nick (KtVocabulary vocabulary, guint index)
{
  g_return_val_if_fail (index < vocabularies[vocabulary].size, NULL);

  return vocabularies[vocabulary].words[index].nick;
}

const char *
kt_vocabulary_get_label (KtVocabulary vocabulary, guint index)
{
  g_return_val_if_fail (index < vocabularies[vocabulary].size, NULL);

  return _ (vocabularies[vocabulary].words[index].label);
}

gboolean
kt_vocabulary_find (KtVocabulary vocabulary, const char *nick, guint *index)
{
  for (guint i = 0; i < vocabularies[vocabulary].size; i++)
    {
      if (g_str_equal (vocabularies[vocabulary].words[i].nick, nick))
        {
          *index = i;
          return TRUE;
        }
    }
  return FALSE;
}

char *
kt_vocabulary_join_labels (KtVocabulary vocabulary, guint flags)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < vocabularies[vocabulary].size; i++)
    {
      if ((flags & (1u << i)) == 0)
        continue;
      if (joined->len > 0)
        g_string_append (joined, ", ");
      g_string_append (joined, kt_vocabulary_get_label (vocabulary, i));
    }
  return g_string_free_and_steal (joined);
}

static const char *
get_label_of (KtVocabulary vocabulary, const char *text)
{
  guint index;

  return kt_vocabulary_find (vocabulary, text, &index) ? kt_vocabulary_get_label (vocabulary, index) : text;
}

const char *
kt_words_get_payer_label (const char *payer)
{
  return get_label_of (KT_VOCABULARY_PAYER, payer);
}

const char *
kt_words_get_life_domain_label (const char *life_domain)
{
  return get_label_of (KT_VOCABULARY_LIFE_DOMAIN, life_domain);
}

static const char *
read_word (KtVocabulary vocabulary, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < vocabularies[vocabulary].size; i++)
    {
      g_autofree char *nick = g_utf8_casefold (kt_vocabulary_get_nick (vocabulary, i), -1);
      g_autofree char *label = g_utf8_casefold (kt_vocabulary_get_label (vocabulary, i), -1);

      if (g_str_equal (folded, nick) || g_str_equal (folded, label))
        return kt_vocabulary_get_nick (vocabulary, i);
    }
  return text;
}

const char *
kt_words_read_payer (const char *text)
{
  return read_word (KT_VOCABULARY_PAYER, text);
}

const char *
kt_words_read_life_domain (const char *text)
{
  return read_word (KT_VOCABULARY_LIFE_DOMAIN, text);
}

gboolean
kt_note_kind_is_conversation (KtNoteKind kind)
{
  return kind == KT_NOTE_KIND_KEUKENTAFELGESPREK || kind == KT_NOTE_KIND_HUISBEZOEK || kind == KT_NOTE_KIND_TELEFOON;
}
