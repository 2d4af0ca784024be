/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan.h"

#include <string.h>

/* So many small words stand between what was measured and what it came to: "score op de angstlijst was nu". */
#define BETWEEN_MAX 3

#define BETWEEN " is was nu toen bleef blijft werd op van bij de scoort scoorde score "
#define MEASURED                                                                                                       \
  " iq bmi pols hartslag gewicht temperatuur saturatie bloeddruk bovendruk onderdruk cijfer rapportcijfer waarde "     \
  "huisnummer kamernummer maat schoenmaat snelheid "

/* Whether the word says that something was measured: "depressieschaal", "totaalscore". */
static gboolean
is_measure (const KtTokens *tokens, guint i)
{
  static const char *const endings[] = { "score", "scores", "schaal", "index", "lijst", "test", "waarde", "meting" };
  const KtToken *token = kt_tokens_get (tokens, i);
  gsize length = kt_token_get_length (token);

  for (gsize k = 0; k < G_N_ELEMENTS (endings); k++)
    {
      gsize n = strlen (endings[k]);

      if (length >= n && memcmp (tokens->fold->text + token->end - n, endings[k], n) == 0)
        return TRUE;
    }
  return kt_token_is_in (tokens, i, MEASURED);
}

/* Whether the word at @i may hang together with the one before it in one clause. */
static gboolean
is_same_clause (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return token->gap == KT_GAP_SPACE || token->gap == KT_GAP_HYPHEN ||
         (token->gap == KT_GAP_BREAK && token->start - kt_tokens_get (tokens, i - 1)->end <= 3 &&
          kt_fold_is_one_of (tokens->fold->text[kt_tokens_get (tokens, i - 1)->end], ":="));
}

gboolean
kt_scan_is_score (const KtTokens *tokens, guint i)
{
  for (guint n = 0; n <= BETWEEN_MAX && i > 0 && is_same_clause (tokens, i); n++)
    {
      const KtToken *token = kt_tokens_get (tokens, --i);

      /* "PHQ-9" */
      if (token->is_digits && token->gap == KT_GAP_HYPHEN && i > 0)
        token = kt_tokens_get (tokens, --i);
      if (token->is_digits)
        return FALSE;
      /* An abbreviation has no age. */
      if (is_measure (tokens, i) ||
          (token->is_all_upper && kt_token_get_length (token) > 1 && kt_token_is (token, KT_CLASS_PROTECTED)))
        return TRUE;
      if (!kt_token_is_in (tokens, i, BETWEEN))
        return FALSE;
    }
  return FALSE;
}
