/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-known-match.h"

#include <string.h>

/* From this length on a misspelt word counts in lower case too, where it is no ordinary word. */
#define FUZZY_LOWER_MIN 7

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
              !(kt_known_is_all_upper (fold, from, i) && i - from <= 3 && n == 0 && !kt_known_is_abbreviation (word)))
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
      gsize to = kt_known_skip_letters (fold, i);
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

const char *
kt_known_get_replacement (KtKnown *self, GArray *members)
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
intersect (KtKnown *self, GArray *members, const KtKnownMatch *match)
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
is_strong (KtKnown *self, const KtKnownMatch *match)
{
  const KtForm *form = &g_array_index (self->forms, KtForm, match->form);

  /* "Bakken" begins a sentence more often than it is a misspelt Bakker. */
  if (match->fuzzy && form->ordinary)
    return FALSE;
  if (match->fuzzy)
    return match->capital || match->end - match->start >= FUZZY_LOWER_MIN;
  return match->capital || !form->ordinary;
}

/* Whether a title stands right before @start. */
static gboolean
follows_title (const KtFold *fold, gsize start)
{
  KtWord word;

  kt_word_get_previous (fold, start, &word);
  return word.text[0] != '\0' && kt_name_is_title (word.text);
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

guint
kt_known_add_person (KtKnown *self, const KtFold *fold, GArray *matches, guint from, GArray *hits)
{
  const KtKnownMatch *match = &g_array_index (matches, KtKnownMatch, from);
  g_autoptr (GArray) members = intersect (self, NULL, match);
  /* A name that ends a sentence is no initial of the one that begins the next. */
  gsize floor = hits->len > 0 ? g_array_index (hits, KtHit, hits->len - 1).end : 0;
  gsize start = match->start, end = match->end, initials, next, first = 0;
  KtKinds kinds = kt_known_get_kinds (members);
  /* "meneer mulder", but not "mevrouw wil". */
  gboolean strong = is_strong (self, match) ||
                    (!match->fuzzy && (kinds & KT_KIND_SURNAME) != 0 && follows_title (fold, start)),
           stranger = FALSE;
  guint i = from + 1;

  for (; i < matches->len; i++)
    {
      const KtKnownMatch *other = &g_array_index (matches, KtKnownMatch, i);
      g_autoptr (GArray) both = NULL;
      KtKnownGap gap = kt_known_get_gap (fold, end, &next);

      if (gap == KT_KNOWN_GAP_NONE || next != other->start)
        break;
      both = intersect (self, members, other);
      if (gap == KT_KNOWN_GAP_LINE &&
          ((kinds & KT_KIND_SURNAME) != 0 ||
           (kt_known_get_kinds (g_array_index (self->forms, KtForm, other->form).members) & KT_KIND_SURNAME) == 0))
        break;
      /* "Hoekstra, Lotte" is one person; "Lotte, Hoekstra" may be two mentions. */
      if (both->len == 0 || (gap == KT_KNOWN_GAP_COMMA && !(i == from + 1 && (kinds & KT_KIND_GIVEN) == 0 &&
                                                            (kt_known_get_kinds (both) & KT_KIND_GIVEN) != 0 &&
                                                            find_initials_before (fold, floor, start) == start)))
        break;
      /* Two words that are names together; "winter ad" is none. */
      strong = strong || is_strong (self, other) || gap == KT_KNOWN_GAP_COMMA ||
               ((kinds & KT_KIND_GIVEN) != 0 &&
                (kt_known_get_kinds (g_array_index (self->forms, KtForm, other->form).members) & KT_KIND_SURNAME) != 0);
      g_clear_pointer (&members, g_array_unref);
      members = g_steal_pointer (&both);
      kinds = kt_known_get_kinds (members);
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
    kt_hit_add (hits, start, end, KT_TAG_PERSOON, stranger ? "[familielid]" : kt_known_get_replacement (self, members));
  return i;
}
