/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-recognition-private.h"

#include <string.h>

/* So many words before a work still say whose it is. */
#define BEFORE_MAX 7
#define ENDING_MIN 2
#define ENDING_MAX 9
#define WORK_MIN 5

/* After these a work is that of somebody around: "de kapper", "haar kapper". */
#define OTHERS                                                                                                         \
  " de het deze die dit dat onze ons jullie zijn haar hun mijn uw welke elke iedere naar bij met via door aan "
/* The verbs of a work of one's own, followed by "als", "tot" or "voor". */
#define WORKS                                                                                                          \
  " werkt werkte werken werkten werkzaam gewerkt werk baan baantje bijbaan bijbaantje stage opleiding opgeleid leert " \
  "leerde studeert studeerde gestudeerd begonnen begint slag functie loopbaan carriere dienst kost aangesteld "
#define LINKS " als tot voor "
/* And the verbs that need nothing. */
#define IS " is was ben bent zijn waren wordt werd worden werden bleef blijft speelde "
#define BEHIND " geworden geweest worden wordt werd "
/* What may stand between the verb and the work. */
#define BETWEEN                                                                                                        \
  " een vroeger ooit eerder ook nu zelf nog lang jarenlang jaren jaar altijd heel eerst eigenlijk gewoon weer al "     \
  "toen "                                                                                                              \
  "zelfstandig fulltime parttime gepensioneerd gepensioneerde voormalig voormalige ervaren leerling opgeleid "         \
  "opgeleide succesvol succesvolle van beroep origine tot voor kort zijn haar leven pensioen "
/* Whose own it is when nothing but a comma or bracket is between. */
#define OWNERS                                                                                                         \
  " vader moeder man vrouw zoon dochter broer zus partner opa oma echtgenoot echtgenote ex meneer mevrouw client "     \
  "clienten inwoner schoonvader schoonmoeder grootvader grootmoeder stiefvader stiefmoeder "
/* How works end, in Dutch. */
#define ENDINGS                                                                                                        \
  " ster eur euse ist iste ent ente man vrouw hulp kracht loog loge ier aar ares kundige meester ator trice werker "   \
  "werkster monteur bediende chauffeur knecht baas helper maker rijder houder verkoper meisje jongen "

/* Whether the word before @i is on the same sentence as it. */
static gboolean
has_before (const KtTokens *tokens, guint i)
{
  return i > 0 && !kt_tokens_get (tokens, i)->begins && kt_tokens_get (tokens, i)->gap != KT_GAP_BREAK;
}

/* Whether who does it, who stands before the verb at @verb, is a professional. */
static gboolean
is_professional (const KtTokens *tokens, guint verb)
{
  const KtToken *who = verb > 0 ? kt_tokens_get (tokens, verb - 1) : NULL;

  return who != NULL && !kt_token_is_in (tokens, verb - 1, OWNERS) &&
         (kt_token_is (who, KT_CLASS_ROLE) || kt_token_is_in (tokens, verb - 1, " professional "));
}

gboolean
kt_find_is_own_work (const KtTokens *tokens, guint i)
{
  gboolean linked = FALSE, plain = TRUE;

  if (i + 1 < tokens->all->len && kt_token_is_in (tokens, i + 1, BEHIND) && has_before (tokens, i + 1) &&
      !(has_before (tokens, i) && kt_token_is_in (tokens, i - 1, " de ")))
    return TRUE;
  if (i + 2 < tokens->all->len && kt_token_is_in (tokens, i + 1, " van ") && kt_token_is_in (tokens, i + 2, " beroep "))
    return TRUE;
  /* "Vader, buschauffeur," and "moeder (kapster)" */
  if (i > 0 && (kt_tokens_get (tokens, i)->gap == KT_GAP_COMMA || kt_tokens_get (tokens, i)->gap == KT_GAP_BREAK) &&
      kt_tokens_get (tokens, i)->start <= kt_tokens_get (tokens, i - 1)->end + 3 &&
      kt_token_is_in (tokens, i - 1, OWNERS))
    return TRUE;
  if (has_before (tokens, i) && kt_token_is_in (tokens, i - 1, OTHERS))
    return FALSE;
  for (guint k = i, n = 0; has_before (tokens, k) && n < BEFORE_MAX; n++)
    {
      k--;
      if (kt_token_is_in (tokens, k, LINKS))
        linked = TRUE;
      else if (linked && kt_token_is_in (tokens, k, WORKS))
        return TRUE;
      else if (plain && kt_token_is_in (tokens, k, IS))
        return !is_professional (tokens, k);
      if (!kt_token_is_in (tokens, k, BETWEEN) && !kt_tokens_get (tokens, k)->is_digits)
        plain = FALSE;
    }
  return FALSE;
}

static gboolean
ends_as_work (const char *text, gsize length)
{
  for (gsize n = ENDING_MIN; n <= ENDING_MAX && n + 2 < length; n++)
    {
      if (kt_word_is_among (kt_hash (text + length - n, n), text + length - n, n, ENDINGS))
        return TRUE;
    }
  /* "-er" ends too much else in a short word. */
  return length > 6 && memcmp (text + length - 2, "er", 2) == 0;
}

gboolean
kt_find_is_other_work (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  guint link = i;

  if (token->is_upper || kt_token_get_length (token) < WORK_MIN || kt_token_is (token, KT_CLASS_ROLE) ||
      !has_before (tokens, i) || !ends_as_work (tokens->fold->text + token->start, kt_token_get_length (token)))
    return FALSE;
  link = i - 1;
  if (!kt_token_is_in (tokens, link, " als ") && has_before (tokens, link))
    link--;
  if (!kt_token_is_in (tokens, link, " als "))
    return FALSE;
  for (guint k = link, n = 0; has_before (tokens, k) && n < BEFORE_MAX; n++)
    {
      k--;
      if (kt_token_is_in (tokens, k, WORKS))
        return TRUE;
    }
  return FALSE;
}
