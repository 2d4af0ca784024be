/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-known-table.h"

#include "anonymise/kt-lexicon-format.h"

#include <string.h>

/* From this length on a misspelt word counts in lower case too, where it is no ordinary word. */
#define FUZZY_LOWER_MIN 7
/* So many signs part two words of one name at most. */
#define GAP_MAX 8

/* One form at one place of a text. */
typedef struct
{
  gsize start;
  gsize end;
  guint form;
  gboolean fuzzy;
  gboolean capital;
} Match;

typedef enum
{
  GAP_NONE,
  GAP_TIGHT,
  GAP_COMMA,
  GAP_LINE, /* within a name that was broken off at the end of a line */
} Gap;

static gsize
skip_letters (const KtFold *fold, gsize i)
{
  while (kt_fold_is_letter (fold->text[i]))
    i++;
  return i;
}

/* How the word that begins at or after @end hangs on what ended there; @next is where it begins. */
static Gap
get_gap (const KtFold *fold, gsize end, gsize *next)
{
  gsize i = end;
  Gap gap = GAP_TIGHT;
  gboolean dot = FALSE;

  while (i < end + GAP_MAX && kt_fold_is_one_of (fold->text[i], " \t-'._,/\n"))
    {
      if (fold->text[i] == ',')
        gap = GAP_COMMA;
      else if (fold->text[i] == '\n')
        gap = gap == GAP_TIGHT ? GAP_LINE : GAP_NONE;
      dot = dot || fold->text[i] == '.';
      i++;
    }
  *next = i;
  if (i == end || !kt_fold_is_letter (fold->text[i]))
    return GAP_NONE;
  if (fold->text[end] == '/' && gap != GAP_TIGHT)
    return GAP_NONE;
  /* A full stop and a space end a sentence, unless a single letter stands before them. */
  if (dot && fold->text[i - 1] == ' ' && end > 1 && kt_fold_is_letter (fold->text[end - 2]))
    return GAP_NONE;
  return gap;
}

static gboolean
is_word_at (KtKnown *self,
            const KtFold *fold,
            gsize start,
            gsize end,
            const KtKnownWord *word,
            gboolean last,
            gsize *word_end,
            gboolean *fuzzy)
{
  gsize length = end - start;

  *word_end = end;
  if (length == word->length && memcmp (fold->text + start, word->text, length) == 0)
    return TRUE;
  if (last && length == word->length + 1 && fold->text[end - 1] == 's' && word->length >= 3 &&
      memcmp (fold->text + start, word->text, word->length) == 0)
    {
      *word_end = end - 1;
      return TRUE;
    }
  if (word->length >= KT_FUZZY_MIN && length <= KT_FUZZY_MAX && word->length <= KT_FUZZY_MAX &&
      length + 1 >= word->length && length <= word->length + 1 && fold->text[start] == word->text[0] &&
      kt_known_is_typing_error (fold->text + start, length, word->text, word->length) &&
      kt_known_may_be_misspelt (self, fold->text + start, length))
    {
      *fuzzy = TRUE;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_all_upper (const KtFold *fold, gsize start, gsize end)
{
  for (gsize i = start; i < end; i++)
    {
      if (!kt_fold_is_upper (fold, i))
        return FALSE;
    }
  return TRUE;
}

/* The longest form that begins with @word, which the text has from @start to @end. */
static void
match_forms (KtKnown *self,
             const KtFold *fold,
             const KtKnownWord *word,
             gsize start,
             gsize end,
             gsize word_end,
             gboolean fuzzy,
             Match *best)
{
  for (guint i = 0; i < word->forms->len; i++)
    {
      guint id = g_array_index (word->forms, guint, i);
      const KtForm *form = &g_array_index (self->forms, KtForm, id);
      gsize at = start, run_end = end, match_end = word_end;
      gboolean form_fuzzy = fuzzy;
      guint k = 1;

      if (form->words->len > 1 && word_end != end)
        continue;
      for (; k < form->words->len; k++)
        {
          const KtKnownWord *next = &g_array_index (self->words, KtKnownWord, g_array_index (form->words, guint, k));

          Gap gap = get_gap (fold, run_end, &at);

          if (gap != GAP_TIGHT && gap != GAP_LINE)
            break;
          run_end = skip_letters (fold, at);
          if (!is_word_at (self, fold, at, run_end, next, k + 1 == form->words->len, &match_end, &form_fuzzy))
            break;
        }
      if (k < form->words->len)
        continue;
      if (match_end > best->end || (match_end == best->end && best->fuzzy && !form_fuzzy))
        *best = (Match){ start, match_end, id, form_fuzzy, kt_fold_is_upper (fold, at) };
    }
}

static gboolean
match_at (KtKnown *self, const KtFold *fold, const KtToken *token, Match *match)
{
  gsize start = token->start, end = token->end, length = end - start;
  const char *text = fold->text + start;
  const KtSlot *slot = kt_known_find_slot (self, text, length, token->hash);

  *match = (Match){ start, start, 0, FALSE, FALSE };
  if (slot->word != 0)
    {
      match_forms (self, fold, &g_array_index (self->words, KtKnownWord, slot->word - 1), start, end, end, FALSE,
                   match);
      return match->end > start;
    }
  if (length > 3 && text[length - 1] == 's')
    {
      slot = kt_known_find_slot (self, text, length - 1, kt_hash (text, length - 1));
      if (slot->word != 0)
        match_forms (self, fold, &g_array_index (self->words, KtKnownWord, slot->word - 1), start, end, end - 1, FALSE,
                     match);
    }
  if (match->end == start && !kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_ROLE))
    {
      guint candidates[KT_CANDIDATES_MAX], n = kt_known_find_misspelt (self, text, length, candidates);

      for (guint i = 0; i < n; i++)
        match_forms (self, fold, &g_array_index (self->words, KtKnownWord, candidates[i]), start, end, end, TRUE,
                     match);
    }
  return match->end > start;
}

static KtKinds
get_kinds (GArray *members)
{
  KtKinds kinds = 0;

  for (guint i = 0; i < members->len; i++)
    kinds |= g_array_index (members, KtMember, i).kinds;
  return kinds;
}

/* Leaves in @members those whose name has @initial; all of them when none has. Returns whether one has. */
static gboolean
keep_initial (KtKnown *self, GArray *members, char initial)
{
  guint n = 0;

  for (guint i = 0; i < members->len; i++)
    {
      const char *initials =
          g_array_index (self->entities, KtEntity, g_array_index (members, KtMember, i).entity).initials;

      if (initials != NULL && initials[0] == initial)
        n++;
    }
  if (n == 0)
    return FALSE;
  for (guint i = members->len; i > 0; i--)
    {
      const char *initials =
          g_array_index (self->entities, KtEntity, g_array_index (members, KtMember, i - 1).entity).initials;

      if (initials == NULL || initials[0] != initial)
        g_array_remove_index (members, i - 1);
    }
  return TRUE;
}

/* What stands between @floor and @start and reads as initials of the surname there: "W.J. ", "P.-B. ", "Th. ", "RA ".
 * Returns where they begin, @start when there are none. */
static gsize
find_initials_before (const KtFold *fold, gsize floor, gsize start)
{
  gsize at = start;

  for (guint n = 0; n < 8; n++)
    {
      gsize i = at, from;
      gboolean dot = FALSE;

      while (i > 0 && at - i < 3 && kt_fold_is_one_of (fold->text[i - 1], " .-"))
        {
          i--;
          dot = dot || fold->text[i] == '.';
        }
      from = i;
      while (from > 0 && i - from < 4 && kt_fold_is_letter (fold->text[from - 1]))
        from--;
      if (from < floor || from == i || (i == at && at != start) ||
          (from > 0 && kt_fold_is_alnum (fold->text[from - 1])) || (guchar)fold->text[from] >= 0x80)
        break;
      if (i == start)
        break;
      /* One capital letter; of two to four letters only what has a dot and is no title, or capitals alone. */
      if (i - from == 1 ? !(kt_fold_is_upper (fold, from) || (dot && n > 0)) : TRUE)
        {
          g_autofree char *word = g_strndup (fold->text + from, i - from);

          if (i - from == 1 || !kt_fold_is_upper (fold, from) || kt_name_is_title (word) || kt_name_is_prefix (word))
            break;
          if (!(dot && i - from <= 3) &&
              !(is_all_upper (fold, from, i) && i - from <= 3 && n == 0 && !kt_known_is_abbreviation (word)))
            break;
        }
      at = from;
      if (at > 0 && fold->text[at - 1] == '\'')
        break;
    }
  return at;
}

/* What stands after @end and reads as initials: ", R.A.", ", M". Returns where they end, @end when there are none. */
static gsize
find_initials_after (const KtFold *fold, gsize end, gsize *first)
{
  gsize i = end, last = end;
  gboolean comma = FALSE;

  if (fold->text[i] == ',')
    {
      comma = TRUE;
      i++;
    }
  if (fold->text[i] != ' ')
    return end;
  while (fold->text[i] == ' ' && i < end + 3)
    i++;
  *first = i;
  for (guint n = 0; n < 8; n++)
    {
      gsize to = skip_letters (fold, i);
      gboolean dot = fold->text[to] == '.';

      if (to == i || to - i > 3 || !kt_fold_is_upper (fold, i) || (guchar)fold->text[i] >= 0x80)
        break;
      if (to - i == 1 ? !(dot || comma) || kt_fold_is_digit (fold->text[to]) : !(dot && comma))
        break;
      last = dot ? to + 1 : to;
      i = last;
      if (!dot && n > 0)
        break;
      while (i < last + 2 && (fold->text[i] == ' ' || fold->text[i] == '-'))
        i++;
    }
  return last;
}

/* " sr." and " jr" make somebody else of a name. */
static gsize
skip_generation (const KtFold *fold, gsize end, gboolean *stranger)
{
  const char *p = fold->text + end;

  if (p[0] != ' ' || (p[1] != 's' && p[1] != 'j') || p[2] != 'r' || kt_fold_is_alnum (p[3]))
    return end;
  *stranger = TRUE;
  return end + (p[3] == '.' ? 4 : 3);
}

static const char *
get_replacement (KtKnown *self, GArray *members)
{
  g_autoptr (GString) joined = NULL;
  const char *first = g_array_index (self->entities, KtEntity, g_array_index (members, KtMember, 0).entity).replacement;
  guint n = 0;

  joined = g_string_new ("[");
  for (guint i = 0; i < members->len; i++)
    {
      const KtEntity *entity = &g_array_index (self->entities, KtEntity, g_array_index (members, KtMember, i).entity);

      if (i > 0 && g_str_equal (entity->replacement, first))
        continue;
      if (n > 0)
        g_string_append (joined, " of ");
      g_string_append_len (joined, entity->replacement + 1, (gssize)strlen (entity->replacement) - 2);
      n++;
    }
  if (n == 1)
    return first;
  if (n > 2)
    return "[familielid]";
  g_string_append_c (joined, ']');
  return g_string_chunk_insert_const (self->joined, joined->str);
}

/* The persons of @match, or those who are both there and in @members. */
static GArray *
intersect (KtKnown *self, GArray *members, const Match *match)
{
  GArray *all = g_array_index (self->forms, KtForm, match->form).members;
  GArray *both = g_array_new (FALSE, FALSE, sizeof (KtMember));

  for (guint i = 0; i < all->len; i++)
    {
      KtMember member = g_array_index (all, KtMember, i);

      if ((member.kinds & (KT_KIND_GIVEN | KT_KIND_SURNAME)) == 0)
        continue;
      for (guint j = 0; members != NULL && j < members->len; j++)
        {
          if (g_array_index (members, KtMember, j).entity == member.entity)
            {
              member.kinds |= g_array_index (members, KtMember, j).kinds;
              g_array_append_val (both, member);
              break;
            }
        }
      if (members == NULL)
        g_array_append_val (both, member);
    }
  return both;
}

static gboolean
is_strong (KtKnown *self, const Match *match)
{
  const KtForm *form = &g_array_index (self->forms, KtForm, match->form);

  /* "Bakken" begins a sentence more often than it is a misspelt Bakker. */
  if (match->fuzzy && form->ordinary)
    return FALSE;
  if (match->fuzzy)
    return match->capital || match->end - match->start >= FUZZY_LOWER_MIN;
  return match->capital || !form->ordinary;
}

/* Whether a title, or else a word for a place, stands right before @start. */
static gboolean
follows_word (const KtFold *fold, gsize start, gboolean title)
{
  KtWord word;

  kt_word_get_previous (fold, start, &word);
  if (word.text[0] == '\0')
    return FALSE;
  return title ? kt_name_is_title (word.text) : kt_word_is_in (word.text, " in te uit naar ");
}

/* Whether the last of @hits is a first name right before @start: the initials there are of the middle names. */
static KtHit *
get_first_name_before (const KtFold *fold, GArray *hits, gsize start)
{
  KtHit *last = hits->len > 0 ? &g_array_index (hits, KtHit, hits->len - 1) : NULL;

  if (last == NULL || last->tag != KT_TAG_PERSOON || last->end + 1 != start || fold->text[last->end] != ' ')
    return NULL;
  return last;
}

/* Makes one hit of the matches from @from on that belong to one person. Returns the first match after them. */
static guint
add_person (KtKnown *self, const KtFold *fold, GArray *matches, guint from, GArray *hits)
{
  const Match *match = &g_array_index (matches, Match, from);
  g_autoptr (GArray) members = intersect (self, NULL, match);
  /* A name that ends a sentence is no initial of the one that begins the next. */
  gsize floor = hits->len > 0 ? g_array_index (hits, KtHit, hits->len - 1).end : 0;
  gsize start = match->start, end = match->end, initials, next, first = 0;
  KtKinds kinds = get_kinds (members);
  /* "meneer mulder", but not "mevrouw wil". */
  gboolean strong = is_strong (self, match) ||
                    (!match->fuzzy && (kinds & KT_KIND_SURNAME) != 0 && follows_word (fold, start, TRUE)),
           stranger = FALSE;
  guint i = from + 1;

  for (; i < matches->len; i++)
    {
      const Match *other = &g_array_index (matches, Match, i);
      g_autoptr (GArray) both = NULL;

      Gap gap = get_gap (fold, end, &next);

      if (gap == GAP_NONE || next != other->start)
        break;
      both = intersect (self, members, other);
      if (gap == GAP_LINE &&
          ((kinds & KT_KIND_SURNAME) != 0 ||
           (get_kinds (g_array_index (self->forms, KtForm, other->form).members) & KT_KIND_SURNAME) == 0))
        break;
      /* "Hoekstra, Lotte" is one person; "Lotte, Hoekstra" may be two mentions. */
      if (both->len == 0 || (gap == GAP_COMMA && !(i == from + 1 && (kinds & KT_KIND_GIVEN) == 0 &&
                                                   (get_kinds (both) & KT_KIND_GIVEN) != 0 &&
                                                   find_initials_before (fold, floor, start) == start)))
        break;
      /* Two words that are names together; "winter ad" is none. */
      strong = strong || is_strong (self, other) || gap == GAP_COMMA ||
               ((kinds & KT_KIND_GIVEN) != 0 &&
                (get_kinds (g_array_index (self->forms, KtForm, other->form).members) & KT_KIND_SURNAME) != 0);
      g_clear_pointer (&members, g_array_unref);
      members = g_steal_pointer (&both);
      kinds = get_kinds (members);
      end = other->end;
    }

  if ((kinds & KT_KIND_SURNAME) != 0)
    {
      initials = find_initials_before (fold, floor, start);
      if (initials < start)
        {
          KtHit *first_name = get_first_name_before (fold, hits, initials);

          if (first_name != NULL)
            {
              first_name->end = end;
              return i;
            }
          stranger = !keep_initial (self, members, fold->text[initials]);
          start = initials;
          strong = TRUE;
        }
      else
        {
          initials = find_initials_after (fold, end, &first);
          if (initials > end && (keep_initial (self, members, fold->text[first]) || fold->text[end] == ','))
            {
              stranger = !keep_initial (self, members, fold->text[first]);
              end = initials;
              strong = TRUE;
            }
        }
      end = skip_generation (fold, end, &stranger);
    }
  if ((kinds & KT_KIND_GIVEN) != 0 && fold->text[end] == ' ' && kt_fold_is_letter (fold->text[end + 1]) &&
      kt_fold_is_upper (fold, end + 1) && !kt_fold_is_alnum (fold->text[end + 2]) && fold->text[end + 2] != '\'')
    {
      for (guint k = 0; k < members->len; k++)
        {
          const KtEntity *entity =
              &g_array_index (self->entities, KtEntity, g_array_index (members, KtMember, k).entity);

          if (entity->surname_initial == fold->text[end + 1])
            {
              end += fold->text[end + 2] == '.' ? 3 : 2;
              strong = TRUE;
              break;
            }
        }
    }
  if (strong)
    kt_hit_add (hits, start, end, KT_TAG_PERSOON, stranger ? "[familielid]" : get_replacement (self, members));
  return i;
}

/* The house number that follows a street: " 12", " 88-B", " 12 bis". */
static gsize
skip_house_number (const KtFold *fold, gsize end)
{
  gsize i = end, to;

  while (i < end + 3 && (fold->text[i] == ' ' || fold->text[i] == ','))
    i++;
  to = i;
  while (to < i + 5 && kt_fold_is_digit (fold->text[to]))
    to++;
  if (to == i || kt_fold_is_digit (fold->text[to]))
    return end;
  if (kt_fold_is_letter (fold->text[to]) && !kt_fold_is_alnum (fold->text[to + 1]))
    return to + 1;
  if ((fold->text[to] == '-' || fold->text[to] == '/') && kt_fold_is_alnum (fold->text[to + 1]))
    {
      i = to + 1;
      while (i < to + 6 && kt_fold_is_alnum (fold->text[i]))
        i++;
      return kt_fold_is_alnum (fold->text[i]) ? to : i;
    }
  return to;
}

static void
add_match (KtKnown *self, const KtFold *fold, const Match *match, GArray *hits)
{
  const KtForm *form = &g_array_index (self->forms, KtForm, match->form);
  KtMember member = g_array_index (form->members, KtMember, 0);
  const KtEntity *entity = &g_array_index (self->entities, KtEntity, member.entity);
  gsize end = match->end;

  if ((member.kinds & KT_KIND_ALIAS) != 0)
    {
      if (is_all_upper (fold, match->start, end) && !match->fuzzy)
        kt_hit_add (hits, match->start, end, KT_TAG_PERSOON, get_replacement (self, form->members));
      return;
    }
  if ((member.kinds & KT_KIND_WORD) != 0)
    {
      if (!match->fuzzy)
        kt_hit_add (hits, match->start, end, entity->tag, entity->replacement);
      return;
    }
  if ((member.kinds & KT_KIND_STREET) != 0)
    end = skip_house_number (fold, end);
  if (end > match->end || match->capital ||
      (!match->fuzzy && (!form->ordinary || form->words->len > 2 || follows_word (fold, match->start, FALSE))))
    kt_hit_add (hits, match->start, end, entity->tag, entity->replacement);
}

void
kt_known_find (KtKnown *self, const KtTokens *tokens, GArray *hits)
{
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  const KtFold *fold = tokens->fold;
  gsize end = 0; /* of what was matched already */

  if (self->forms->len == 0)
    return;
  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      Match match;

      if (!token->is_digits && token->start >= end && match_at (self, fold, token, &match))
        {
          g_array_append_val (matches, match);
          end = match.end;
        }
    }

  for (guint i = 0; i < matches->len;)
    {
      const Match *match = &g_array_index (matches, Match, i);
      KtKinds kinds = get_kinds (g_array_index (self->forms, KtForm, match->form).members);

      if ((kinds & (KT_KIND_GIVEN | KT_KIND_SURNAME)) != 0)
        i = add_person (self, fold, matches, i, hits);
      else
        add_match (self, fold, &g_array_index (matches, Match, i++), hits);
    }
}
