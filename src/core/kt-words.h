/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The closed vocabularies of the field. Each word has a nick, which files and columns hold, and a label for people.
 * Nicks never change; domain words are Dutch in every language.
 */

/* Where a casus stands between melding and closing. */
typedef enum
{
  KT_CASUS_STATUS_MELDING,
  KT_CASUS_STATUS_OPEN,
  KT_CASUS_STATUS_CLOSED,
} KtCasusStatus;
#define KT_CASUS_STATUS_COUNT 3

typedef enum
{
  KT_LAW_WMO = 1 << 0,
  KT_LAW_JEUGDWET = 1 << 1,
  KT_LAW_PARTICIPATIEWET = 1 << 2,
  KT_LAW_LEERPLICHTWET = 1 << 3,
  KT_LAW_WGS = 1 << 4,
} KtLaws;
#define KT_LAW_COUNT 5

/* The leefgebieden. */
typedef enum
{
  KT_LIFE_DOMAIN_WONEN = 1 << 0,
  KT_LIFE_DOMAIN_FINANCIEN = 1 << 1,
  KT_LIFE_DOMAIN_LICHAMELIJKE_GEZONDHEID = 1 << 2,
  KT_LIFE_DOMAIN_MENTAAL_WELBEVINDEN = 1 << 3,
  KT_LIFE_DOMAIN_SOCIALE_RELATIES = 1 << 4,
  KT_LIFE_DOMAIN_ZINGEVING = 1 << 5,
  KT_LIFE_DOMAIN_DAGBESTEDING_EN_WERK = 1 << 6,
  KT_LIFE_DOMAIN_OPVOEDEN_EN_OPGROEIEN = 1 << 7,
  KT_LIFE_DOMAIN_VEILIGHEID = 1 << 8,
  KT_LIFE_DOMAIN_PRAKTISCH_FUNCTIONEREN = 1 << 9,
} KtLifeDomains;
#define KT_LIFE_DOMAIN_COUNT 10

/* Who somebody is in a casus. */
typedef enum
{
  KT_PERSON_KIND_INWONER,
  KT_PERSON_KIND_NETWERK,
  KT_PERSON_KIND_PROFESSIONAL,
} KtPersonKind;
#define KT_PERSON_KIND_COUNT 3

/* A terloops note is a passing one, made in ten seconds. */
typedef enum
{
  KT_NOTE_KIND_TERLOOPS,
  KT_NOTE_KIND_KEUKENTAFELGESPREK,
  KT_NOTE_KIND_HUISBEZOEK,
  KT_NOTE_KIND_TELEFOON,
  KT_NOTE_KIND_BERICHT,
  KT_NOTE_KIND_OVERLEG,
} KtNoteKind;
#define KT_NOTE_KIND_COUNT 6

/* A working note is a private memory aid and never part of the dossier. */
typedef enum
{
  KT_NOTE_LEVEL_DOSSIER,
  KT_NOTE_LEVEL_WORKING,
} KtNoteLevel;
#define KT_NOTE_LEVEL_COUNT 2

/* The texts of a note. */
typedef enum
{
  KT_NOTE_PART_TEXT,
  KT_NOTE_PART_OWN_WORDS,
  KT_NOTE_PART_IMPRESSION,
} KtNotePart;
#define KT_NOTE_PART_COUNT 3

/* What a person decided about words that may tell who somebody is. */
typedef enum
{
  KT_VERDICT_REPLACE,
  KT_VERDICT_KEEP,
} KtVerdict;
#define KT_VERDICT_COUNT 2

/* The form in which something left the program; a copy went to the clipboard, of a table or a picture as well. */
typedef enum
{
  KT_DISCLOSURE_FORM_ODT,
  KT_DISCLOSURE_FORM_PDF,
  KT_DISCLOSURE_FORM_TEXT,
  KT_DISCLOSURE_FORM_COPY,
  KT_DISCLOSURE_FORM_CSV,
  KT_DISCLOSURE_FORM_SVG,
  KT_DISCLOSURE_FORM_PNG,
} KtDisclosureForm;
#define KT_DISCLOSURE_FORM_COUNT 7

/* A scenario of the Effectencalculator: what was done, or what that is compared with. */
typedef enum
{
  KT_SCENARIO_ROLE_INTERVENTION,
  KT_SCENARIO_ROLE_REFERENCE,
} KtScenarioRole;
#define KT_SCENARIO_ROLE_COUNT 2

/* What a scenario rests on. */
typedef enum
{
  KT_BASIS_HAPPENED,
  KT_BASIS_PLANNED,
  KT_BASIS_NONE,
  KT_BASIS_FORMER,
  KT_BASIS_LIGHTER,
  KT_BASIS_IMPROVED,
} KtBasis;
#define KT_BASIS_COUNT 6

/* How often the quantity of an activity comes back. */
typedef enum
{
  KT_PER_ONCE,
  KT_PER_DAY,
  KT_PER_WEEK,
  KT_PER_MONTH,
  KT_PER_YEAR,
} KtPer;
#define KT_PER_COUNT 5

/* Who says how much better or worse off somebody is. */
typedef enum
{
  KT_RATER_INWONER,
  KT_RATER_NETWERK,
  KT_RATER_PROFESSIONAL,
} KtRater;
#define KT_RATER_COUNT 3

/* Whose costs an analysis looks at. */
typedef enum
{
  KT_PERSPECTIVE_SOCIETY, /* all that anybody pays */
  KT_PERSPECTIVE_MUNICIPALITY,
  KT_PERSPECTIVE_CARE,
} KtPerspective;
#define KT_PERSPECTIVE_COUNT 3

/* How a price or index was found. */
typedef enum
{
  KT_CERTAINTY_READ,    /* with the source that sets it */
  KT_CERTAINTY_QUOTED,  /* with another, which quotes it */
  KT_CERTAINTY_DERIVED, /* worked out of others */
  KT_CERTAINTY_OWN,     /* the organisation's own contract or budget */
} KtCertainty;
#define KT_CERTAINTY_COUNT 4

/* Who pays for something, or bears it, first. Other payers are free text. */
typedef enum
{
  KT_PAYER_GEMEENTE_WMO,
  KT_PAYER_GEMEENTE_JEUGD,
  KT_PAYER_GEMEENTE_PARTICIPATIE,
  KT_PAYER_GEMEENTE_OVERIG,
  KT_PAYER_ZORGVERZEKERAAR,
  KT_PAYER_WLZ,
  KT_PAYER_RIJK_OVERIG,
  KT_PAYER_JUSTITIE,
  KT_PAYER_ONDERWIJS,
  KT_PAYER_WERKGEVER,
  KT_PAYER_WONINGCORPORATIE,
  KT_PAYER_INWONER_NETWERK,
} KtPayer;
#define KT_PAYER_COUNT 12

/* The four windows on integraal werken (001:155-158), and the field that ties them (001:195). */
typedef enum
{
  KT_VENSTER_LEEFWERELD,
  KT_VENSTER_PROFESSIE,
  KT_VENSTER_ORGANISATIE,
  KT_VENSTER_BELEID,
  KT_VENSTER_SAMENHANG,
} KtVenster;
#define KT_VENSTER_COUNT 5

/* How much there is of something, in the words of the researchers (003:2146-2153). The first six are a scale; the last
 * three are answers as full as these, and have no place on it. */
typedef enum
{
  KT_EXTENT_NAUWELIJKS,
  KT_EXTENT_GERING,
  KT_EXTENT_MATIG,
  KT_EXTENT_REDELIJK,
  KT_EXTENT_VOLDOENDE,
  KT_EXTENT_GROOT,
  KT_EXTENT_WISSELEND,
  KT_EXTENT_ONDUIDELIJK,
  KT_EXTENT_ONBEKEND,
} KtExtent;
#define KT_EXTENT_COUNT 9
#define KT_EXTENT_STEPS 6

/* What something does to the help in a casus. */
typedef enum
{
  KT_INFLUENCE_BEVORDEREND,
  KT_INFLUENCE_BELEMMEREND,
} KtInfluence;
#define KT_INFLUENCE_COUNT 2

/* Whose eyes look through the windows. */
typedef enum
{
  KT_VIEWER_PROFESSIONAL,
  KT_VIEWER_AANBIEDER,
  KT_VIEWER_INWONER,
  KT_VIEWER_TEAMLEIDER,
} KtViewer;
#define KT_VIEWER_COUNT 4

/* What a signal is about. */
typedef enum
{
  KT_SIGNAL_KIND_FACTOR, /* something that hinders */
  KT_SIGNAL_KIND_RULE,   /* a rule that pinches */
  KT_SIGNAL_KIND_GAP,    /* help that is not there */
} KtSignalKind;
#define KT_SIGNAL_KIND_COUNT 3

/* How far a theme of signals is; it may go from any to any. */
typedef enum
{
  KT_THEME_STATUS_IDEA,
  KT_THEME_STATUS_CHOSEN,
  KT_THEME_STATUS_TRIED,
  KT_THEME_STATUS_SPREAD,
} KtThemeStatus;
#define KT_THEME_STATUS_COUNT 4

typedef enum
{
  KT_VOCABULARY_CASUS_STATUS,
  KT_VOCABULARY_LAW,
  KT_VOCABULARY_LIFE_DOMAIN,
  KT_VOCABULARY_PERSON_KIND,
  KT_VOCABULARY_NOTE_KIND,
  KT_VOCABULARY_NOTE_LEVEL,
  KT_VOCABULARY_NOTE_PART,
  KT_VOCABULARY_VERDICT,
  KT_VOCABULARY_DISCLOSURE_FORM,
  KT_VOCABULARY_SCENARIO_ROLE,
  KT_VOCABULARY_BASIS,
  KT_VOCABULARY_PER,
  KT_VOCABULARY_RATER,
  KT_VOCABULARY_PERSPECTIVE,
  KT_VOCABULARY_CERTAINTY,
  KT_VOCABULARY_PAYER,
  KT_VOCABULARY_VENSTER,
  KT_VOCABULARY_EXTENT,
  KT_VOCABULARY_INFLUENCE,
  KT_VOCABULARY_VIEWER,
  KT_VOCABULARY_SIGNAL_KIND,
  KT_VOCABULARY_THEME_STATUS,
} KtVocabulary;

/* How many words @vocabulary has. */
guint kt_vocabulary_get_size (KtVocabulary vocabulary);
/* The nick of word @index, from 0. For laws and life domains the flag is `1 << index`. */
const char *kt_vocabulary_get_nick (KtVocabulary vocabulary, guint index);
/* The label of word @index in the language of the user, in sentence case. */
const char *kt_vocabulary_get_label (KtVocabulary vocabulary, guint index);
/* Whether @nick is a word of @vocabulary, and if so which. */
gboolean kt_vocabulary_find (KtVocabulary vocabulary, const char *nick, guint *index);
/* (transfer full): the labels of the words in @flags, in order, with a comma and a space between. */
char *kt_vocabulary_join_labels (KtVocabulary vocabulary, guint flags);

/* The label of a payer or life domain that may be free text: that of a word of the vocabulary, else the text itself. */
const char *kt_words_get_payer_label (const char *payer);
const char *kt_words_get_life_domain_label (const char *life_domain);

/* The other way about, for what a person wrote: the nick of the word whose nick or label @text is, without regard to
 * case; else the text itself. */
const char *kt_words_read_payer (const char *text);
const char *kt_words_read_life_domain (const char *text);

/* Whether notes of @kind keep the words of the inwoner and the impression of the professional apart (002:553). */
gboolean kt_note_kind_is_conversation (KtNoteKind kind);

G_END_DECLS
