/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan-ages.h"

/* Words that a person's age can stand behind in brackets or after a comma. */
#define RELATIVES                                                                                                      \
  " zoon zoontje dochter dochtertje kind kinderen baby vader moeder broer broertje zus zusje oma opa man vrouw "       \
  "partner "                                                                                                           \
  "jongste oudste middelste tweeling client kleinzoon kleindochter neef neefje nicht nichtje vriend vriendin "         \
  "echtgenoot "                                                                                                        \
  "echtgenote meisje jongen mevrouw meneer dhr mw buurman buurvrouw stiefzoon stiefdochter pleegkind "
/* After these a number of years is a span of time and no age. */
#define SPANS_BEFORE                                                                                                   \
  " al sinds over na voor afgelopen laatste ruim elke per binnen komende om duur duurt eerste vorige gedurende zo "    \
  "max "                                                                                                               \
  "maximaal minimaal minstens totaal iedere volgende hele halve aantal meer minder dan elk termijn "
#define SPANS_AFTER                                                                                                    \
  " geleden getrouwd lang later ervaring samen gewerkt gescheiden droog wachten clean na voor gevangenis cel "         \
  "celstraf "                                                                                                          \
  "garantie werkzaam dienst gewoond verbonden gerookt lid vooruit terug weg vast voorwaardelijk toezicht huurder "
#define SPAN_NOUNS                                                                                                     \
  " periode relatie duur straf celstraf huwelijk looptijd traject indicatie contract schuldregeling tijd "

static gboolean
is_capital (const KtFold *fold, const KtWord *word)
{
  return word->end > word->start && kt_fold_is_upper (fold, word->start);
}

gboolean
kt_scan_is_age (const KtFold *fold, gsize start, gsize end, gboolean months)
{
  KtWord before, earlier, after;
  gsize at = start;
  gboolean comma = FALSE, bracket = FALSE;

  kt_word_get_next (fold, end, &after);
  if (kt_word_is_in (after.text, SPANS_AFTER))
    return FALSE;
  if (g_str_equal (after.text, "in") || g_str_equal (after.text, "bij") || g_str_equal (after.text, "niet"))
    return FALSE;
  while (at > 0 && start - at < 3 && kt_fold_is_one_of (fold->text[at - 1], " ,("))
    {
      at--;
      comma = comma || fold->text[at] == ',';
      bracket = bracket || fold->text[at] == '(';
    }
  kt_word_get_previous (fold, at, &before);
  if (kt_word_is_in (before.text, SPANS_BEFORE))
    return FALSE;
  /* Nothing but the beginning of a sentence, line, cell or bracket before it: "geld. 78 jaar", "), 68 jr.". */
  if (!months && (before.text[0] == '\0' || comma || bracket || fold->text[before.end] == '.'))
    return TRUE;
  if (comma || bracket)
    return is_capital (fold, &before) || kt_word_is_in (before.text, RELATIVES);
  if (g_str_equal (before.text, "van"))
    {
      kt_word_get_previous (fold, before.start, &earlier);
      return !kt_word_is_in (earlier.text, SPAN_NOUNS);
    }
  if (kt_word_is_in (before.text, " is was ben wordt werd bijna pas nu leeftijd nog net en "))
    {
      kt_word_get_previous (fold, before.start, &earlier);
      return !months || !kt_word_is_in (before.text, " pas nu nog net is was en ") || is_capital (fold, &earlier);
    }
  return !months && (is_capital (fold, &before) || kt_word_is_in (before.text, RELATIVES));
}

gboolean
kt_scan_is_behind_person (const KtFold *fold, gsize start, gsize end)
{
  gsize at = start, to = kt_skip_spaces (fold, end, 1);
  gboolean bracket, plural;
  KtWord before, after;

  while (at > 0 && start - at < 2 && fold->text[at - 1] == ' ')
    at--;
  if (at == 0 || (fold->text[at - 1] != '(' && fold->text[at - 1] != ','))
    return FALSE;
  bracket = fold->text[at - 1] == '(';
  at--;
  while (at > 0 && start - at < 4 && fold->text[at - 1] == ' ')
    at--;
  /* "mevrouw Van Dam (meisjesnaam Pattiwael), 88." */
  if (at > 1 && fold->text[at - 1] == ')' && !bracket && kt_fold_is_letter (fold->text[at - 2]))
    at--;
  if (at == 0 || (!kt_fold_is_letter (fold->text[at - 1]) &&
                  !(fold->text[at - 1] == '.' && at > 1 && kt_fold_is_letter (fold->text[at - 2]))))
    return FALSE;
  kt_word_get_previous (fold, at, &before);
  kt_word_get_next (fold, end, &after);
  plural = g_str_equal (after.text, "en") && bracket;
  if (!is_capital (fold, &before) && !kt_word_is_in (before.text, RELATIVES))
    return FALSE;
  if (kt_fold_is_alnum (fold->text[end]) ||
      (end < fold->length && kt_fold_is_one_of (fold->text[end], ".,:-/") && kt_fold_is_digit (fold->text[end + 1])))
    return FALSE;
  if (bracket)
    return fold->text[to] == ')' || fold->text[to] == ',' || plural;
  return (end == to && end < fold->length && kt_fold_is_one_of (fold->text[end], ",.;")) ||
         (to < fold->length && fold->text[to] == '(');
}

gboolean
kt_scan_is_predicate (const KtFold *fold, gsize start, gsize end, gboolean digits, int number)
{
  KtWord before, after;
  gsize to = kt_skip_spaces (fold, end, 1);

  kt_word_get_previous (fold, start, &before);
  if (before.end > before.start && fold->text[before.end] == '.')
    return FALSE;
  if (kt_fold_is_one_of (fold->text[end], ".,:-/") && kt_fold_is_digit (fold->text[end + 1]))
    return FALSE;
  kt_word_get_next (fold, end, &after);
  if (kt_word_is_in (before.text, " leeftijd lft "))
    return TRUE;
  if (kt_word_is_in (before.text, " van "))
    {
      KtWord earlier;

      kt_word_get_previous (fold, before.start, &earlier);
      return kt_word_is_in (earlier.text, RELATIVES) && earlier.end < before.start &&
             (!digits || to == fold->length || kt_fold_is_one_of (fold->text[to], ".,!?;)\n") ||
              kt_word_is_in (after.text, " en die is was met "));
    }
  if (kt_word_is_in (after.text, " geworden "))
    return TRUE;
  if (kt_word_is_in (before.text, " inmiddels net nu zelf pas hij ze zij ") && !digits && number >= 10)
    return to == fold->length || kt_fold_is_one_of (fold->text[to], ".,!?;)\n") ||
           kt_word_is_in (after.text, " en te maar ");
  if (kt_word_is_in (before.text, " inmiddels net zelf ") && digits)
    return to == fold->length || kt_fold_is_one_of (fold->text[to], ".,!?;)\n") ||
           kt_word_is_in (after.text, " en te maar ");
  if (!kt_word_is_in (before.text, " is was wordt werd word bijna ben "))
    return FALSE;
  if (kt_word_is_in (after.text, " toen pas en was maar sinds geworden ") && digits)
    return TRUE;
  if (kt_word_is_in (after.text, " toen geworden en ") && !digits)
    return TRUE;
  return to == fold->length || kt_fold_is_one_of (fold->text[to], ".,!?;)\n");
}
