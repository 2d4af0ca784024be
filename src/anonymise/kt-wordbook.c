/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-wordbook.h"

#include "anonymise/kt-scan-words.h"

/* Words that are kept; a power of two. With 16 bytes each they stay near the processor. */
#define N_KEPT (1 << 15)
#define N_PAIRS (1 << 14)

/* How names of streets, squares, waters and parks end. */
#define STREET_ENDINGS                                                                                                 \
  " straat straatje laan laantje plein pleintje dijk dyk dijkje kade gracht singel steeg steegje plantsoen gaarde "    \
  "dreef weg pad markt park strjitte buorren leane boulevard allee kanaal viaduct "
/* How streets end as well as many other names. */
#define LOOSE_STREET_ENDINGS                                                                                           \
  " wal hof hofje weide kamp baan brink stroom haven oever erf kwartier buurt wijk bos veld velden akker akkers "      \
  "graaf "                                                                                                             \
  "hoek rak burg poort sluis vliet zoom tunnel brug polder eiland wei ring passage kreek horst dal stein eind kerk "
#define STREET_ENDING_MIN 3
#define STREET_ENDING_MAX 9

/* How words end that announce a number of an administration. */
#define NUMBER_CUES " nummer nummers kenmerk dossier nrs nr polis factuur code beschikking formulier "
#define WHOLE_NUMBER_CUES                                                                                              \
  " zaak kenteken ref referentie ticket kvk akte indicatie registratie agb skj paspoort rijbewijs "
/* What may stand before "zeventig" in an age. */
#define DECADES " eind begin midden half ver diep in achter ergens voor "
/* What a URL begins with, and media in which people have an account. */
#define CONTACTS                                                                                                       \
  " http https www insta instagram snap snapchat tiktok facebook fb twitter linkedin telegram discord skype "
/* How @ is said. */
#define AT_SIGNS " apenstaartje apenstaart apestaartje apestaart at "
#define NUMBER_CUE_MIN 2
#define NUMBER_CUE_MAX 11

/* The shortest word that another may be made with, and the longest that is taken apart. */
#define PART_MIN 3
#define COMPOUND_MIN 7
#define COMPOUND_MAX 40
#define HEAD_MIN 3

typedef struct
{
  guint64 hash;
  KtEntry entry;
} Kept;

struct _KtWordbook
{
  KtLexicon *lexicon;
  Kept kept[N_KEPT];
  guint64 no_pairs[N_PAIRS]; /* two words that begin no entry */
};

KtWordbook *
kt_wordbook_new (KtLexicon *lexicon)
{
  KtWordbook *self = g_new0 (KtWordbook, 1);

  self->lexicon = kt_lexicon_ref (lexicon);
  return self;
}

void
kt_wordbook_free (KtWordbook *self)
{
  kt_lexicon_unref (self->lexicon);
  g_free (self);
}

const KtLexicon *
kt_wordbook_get_lexicon (const KtWordbook *self)
{
  return self->lexicon;
}

/* --- Compounds --- */

static gboolean
is_ordinary (const KtLexicon *lexicon, const char *text, gsize length)
{
  return (kt_lexicon_look_up (lexicon, text, length).classes &
          (KT_CLASS_ORDINARY | KT_CLASS_ROLE | KT_CLASS_INSTITUTION | KT_CLASS_PROTECTED)) != 0;
}

/* Whether @text is a word, or the form of one that the dictionary may lack. */
static gboolean
is_form (const KtLexicon *lexicon, const char *text, gsize length)
{
  static const char *const endings[] = { "s", "en", "n", "e", "je", "tje", "jes", "tjes", "te", "t", "d", "de" };

  if (is_ordinary (lexicon, text, length))
    return TRUE;
  for (gsize k = 0; k < G_N_ELEMENTS (endings); k++)
    {
      gsize n = strlen (endings[k]);

      if (length >= n + 4 && memcmp (text + length - n, endings[k], n) == 0 && is_ordinary (lexicon, text, length - n))
        return TRUE;
    }
  return FALSE;
}

/* Whether a word that the lexicon does not have is made of words that it has, as Dutch makes words. */
static gboolean
is_compound (const KtLexicon *lexicon, const char *text, gsize length)
{
  if (length > COMPOUND_MAX)
    return FALSE;
  if (length >= 5 && is_form (lexicon, text, length))
    return TRUE;
  /* Two short words side by side are as often a name. */
  if (length < COMPOUND_MIN)
    return FALSE;
  for (gsize cut = PART_MIN; cut + PART_MIN <= length; cut++)
    {
      if ((is_ordinary (lexicon, text, cut) ||
           (cut > PART_MIN && text[cut - 1] == 's' && is_ordinary (lexicon, text, cut - 1))) &&
          is_form (lexicon, text + cut, length - cut))
        return TRUE;
    }
  return FALSE;
}

/* --- Endings --- */

/* The kind of the institution whose head noun the word ends with: "huisartsenpraktijk", "zonnebloemschool". */
static gboolean
find_head (const KtLexicon *lexicon, const char *text, gsize length, guint8 *kind)
{
  for (gsize cut = 3; cut + HEAD_MIN < length && length <= COMPOUND_MAX; cut++)
    {
      KtEntry entry = kt_lexicon_look_up (lexicon, text + cut, length - cut);

      if ((entry.classes & KT_CLASS_INSTITUTION) != 0)
        {
          *kind = entry.kind;
          return TRUE;
        }
    }
  return FALSE;
}

static KtClasses
get_street_classes (const char *text, gsize length)
{
  KtClasses classes = 0;

  for (gsize n = STREET_ENDING_MIN; n <= STREET_ENDING_MAX && n + 1 < length; n++)
    {
      const char *end = text + length - n;

      if (kt_word_is_among (kt_hash (end, n), end, n, STREET_ENDINGS))
        classes |= KT_CLASS_STREET_NAME;
      if (kt_word_is_among (kt_hash (end, n), end, n, LOOSE_STREET_ENDINGS))
        classes |= KT_CLASS_LOOSE_STREET_NAME;
    }
  return classes;
}

static gboolean
is_number_cue (guint64 hash, const char *text, gsize length)
{
  for (gsize n = NUMBER_CUE_MIN; n <= NUMBER_CUE_MAX && n <= length; n++)
    {
      const char *end = text + length - n;

      if (kt_word_is_among (kt_hash (end, n), end, n, NUMBER_CUES))
        return TRUE;
    }
  return kt_word_is_among (hash, text, length, WHOLE_NUMBER_CUES);
}

static gboolean
is_number (guint64 hash, const char *text, gsize length)
{
  char word[KT_WORD_MAX + 1];
  gboolean ordinal;

  if (!kt_word_may_be_number (text, length))
    return FALSE;
  memcpy (word, text, length);
  word[length] = '\0';
  return kt_word_get_number (word, &ordinal) >= 0 ||
         kt_word_is_among (hash, text, length,
                           " twintiger dertiger veertiger vijftiger zestiger zeventiger tachtiger "
                           "negentiger ");
}

static KtEntry
work_out (const KtLexicon *lexicon, guint64 hash, const char *text, gsize length)
{
  KtEntry entry = kt_lexicon_look_up_hash (lexicon, hash, text, length);

  if ((entry.classes & ~(guint)KT_CLASS_PHRASE) == 0 && is_compound (lexicon, text, length))
    entry.classes |= KT_CLASS_COMPOUND;
  if ((entry.classes & KT_CLASS_INSTITUTION) != 0 ||
      ((entry.classes & ~(guint)(KT_CLASS_COMPOUND | KT_CLASS_ORDINARY | KT_CLASS_PHRASE | KT_CLASS_PROPER)) == 0 &&
       find_head (lexicon, text, length, &entry.kind)))
    entry.classes |= KT_CLASS_HEAD;
  entry.classes |= get_street_classes (text, length);
  if (is_number_cue (hash, text, length))
    entry.classes |= KT_CLASS_NUMBER_CUE;
  if (is_number (hash, text, length))
    entry.classes |= KT_CLASS_NUMBER;
  if (kt_word_is_among (hash, text, length, DECADES))
    entry.classes |= KT_CLASS_DECADE;
  if (kt_word_is_among (hash, text, length, CONTACTS))
    entry.classes |= KT_CLASS_CONTACT;
  if (kt_word_is_among (hash, text, length, AT_SIGNS))
    entry.classes |= KT_CLASS_AT_SIGN;
  return entry;
}

KtEntry
kt_wordbook_look_up (KtWordbook *self, guint64 hash, const char *text, gsize length)
{
  Kept *kept = &self->kept[(hash >> 16) & (N_KEPT - 1)];

  if (kept->hash != hash)
    {
      kept->hash = hash;
      kept->entry = work_out (self->lexicon, hash, text, length);
    }
  return kept->entry;
}

KtEntry
kt_wordbook_look_up_pair (KtWordbook *self, guint64 first, guint64 second, const char *text, gsize length)
{
  guint64 pair = first * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^ second;
  guint64 *no_pair = &self->no_pairs[(pair >> 20) & (N_PAIRS - 1)];
  KtEntry entry = { 0 };

  if (*no_pair == pair)
    return entry;
  entry = kt_lexicon_look_up (self->lexicon, text, length);
  if (entry.classes == 0)
    *no_pair = pair;
  return entry;
}
