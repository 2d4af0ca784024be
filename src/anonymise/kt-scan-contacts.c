/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan-contacts.h"

#include "anonymise/kt-scan-spoken.h"
#include "anonymise/kt-scan.h"

#include <stdlib.h>
#include <string.h>

/* The longest top-level domain is shorter. */
#define DOMAIN_MAX 16

/* Top-level domains that a name without http or www may end in. Those that are Dutch words are left out: a full stop
 * without a space after it is common in haste. */
static const char *const domains[] = {
  "amsterdam", "app", "be",   "biz",  "care",   "ch",   "click", "club", "co",   "com", "dev",        "edu",     "eu",
  "example",   "fr",  "frl",  "gov",  "info",   "io",   "link",  "me",   "mobi", "net", "nl",         "online",  "org",
  "page",      "pl",  "shop", "site", "social", "tech", "tel",   "tr",   "tv",   "uk",  "vlaanderen", "website", "xyz",
};

static int
compare (const void *key, const void *item)
{
  return strcmp (key, *(const char *const *)item);
}

gboolean
kt_scan_is_domain (const char *text, gsize length)
{
  char name[DOMAIN_MAX];

  if (length >= sizeof name || length < 2)
    return FALSE;
  memcpy (name, text, length);
  name[length] = '\0';
  return bsearch (name, domains, G_N_ELEMENTS (domains), sizeof *domains, compare) != NULL;
}

static gboolean
is_local (char c)
{
  return kt_fold_is_alnum (c) || kt_fold_is_one_of (c, "._%+-'&=~#!$*");
}

static gboolean
is_host (char c)
{
  return kt_fold_is_alnum (c) || c == '-' || c == '.' || c == '_';
}

static gboolean
is_path (char c)
{
  return (guchar)c > 0x20 && strchr ("<>\"{}|\\^[]", c) == NULL;
}

static gboolean
begins_with (const KtFold *fold, gsize i, const char *what)
{
  return strncmp (fold->text + i, what, strlen (what)) == 0;
}

/* The end of a host name at @i without the full stop of a sentence. */
static gsize
skip_host (const KtFold *fold, gsize i)
{
  gsize end = i;

  while (is_host (fold->text[end]))
    end++;
  while (end > i && !kt_fold_is_alnum (fold->text[end - 1]))
    end--;
  return end;
}

static gsize
skip_path (const KtFold *fold, gsize i)
{
  gsize end = i;

  while (is_path (fold->text[end]))
    end++;
  while (end > i && kt_fold_is_one_of (fold->text[end - 1], ".,;:!?')"))
    end--;
  return end;
}

/* The length of a sign that stands for @ at @i: "@", "(at)", " at "; 0 when there is none. */
static gsize
get_at_sign (const KtFold *fold, gsize i)
{
  static const char *const forms[] = { "(at)", "[at]", " (at) ", " [at] ", " @ " };

  if (fold->text[i] == '@')
    return 1;
  if (fold->text[i] == '\0')
    return 0;
  if (fold->text[i + 1] != 'a' && fold->text[i + 1] != '(' && fold->text[i + 1] != '[' && fold->text[i + 1] != '@')
    return 0;
  for (gsize k = 0; k < G_N_ELEMENTS (forms); k++)
    {
      if (begins_with (fold, i, forms[k]))
        return strlen (forms[k]);
    }
  return 0;
}

/* Looks at the sign at @i; nothing before @from may be taken. Returns where to go on. */
static gsize
scan_at (const KtFold *fold, gsize i, gsize length, gsize from, GArray *hits)
{
  gsize start = i, end = skip_host (fold, i + length);

  while (start > from && is_local (fold->text[start - 1]))
    start--;
  while (start < i && !kt_fold_is_alnum (fold->text[start]))
    start++;
  if (start < i && end > i + length)
    {
      if (length == 1 || memchr (fold->text + i + length, '.', end - i - length) != NULL)
        {
          kt_hit_add (hits, start, end, KT_TAG_EMAILADRES, "[e-mailadres]");
          return end;
        }
    }
  else if (length == 1 && start == i && end >= i + 4 && (i == 0 || !kt_fold_is_alnum (fold->text[i - 1])))
    {
      kt_hit_add (hits, i, end, KT_TAG_URL, "[account]");
      return end;
    }
  return i + length;
}

/* A URL that begins at @i with its scheme or www. */
static gsize
scan_url (const KtFold *fold, gsize i, GArray *hits)
{
  gsize host = i, end;

  if (fold->text[i] != 'h' && fold->text[i] != 'w')
    return i;
  if (begins_with (fold, i, "https://"))
    host = i + 8;
  else if (begins_with (fold, i, "http://"))
    host = i + 7;
  else if (!begins_with (fold, i, "www."))
    return i;
  end = skip_path (fold, host);
  if (end < host + 3)
    return i;
  kt_hit_add (hits, i, end, KT_TAG_URL, "[url]");
  return end;
}

/* A bare domain around the full stop at @dot: "mavodekade.nl/contact". */
static gsize
scan_domain (const KtFold *fold, gsize dot, gsize from, GArray *hits)
{
  gsize start = dot, end = skip_host (fold, dot), last = end;
  gboolean known;

  if (end <= dot + 2)
    return dot + 1;
  while (last > dot && fold->text[last - 1] != '.')
    last--;
  if (end - last >= DOMAIN_MAX || end - last < 2)
    return end;
  known = kt_scan_is_domain (fold->text + last, end - last);
  /* "gebeld.Me" is a sentence that ends. */
  if (known && kt_fold_is_upper (fold, last) && !kt_fold_is_upper (fold, end - 1))
    known = FALSE;
  if (!known && fold->text[end] != '/')
    return end;
  if (!known && (!kt_fold_is_alnum (fold->text[end + 1]) || end - last > 6))
    return end;
  while (start > from && is_host (fold->text[start - 1]))
    start--;
  while (start < dot && !kt_fold_is_alnum (fold->text[start]))
    start++;
  if (dot - start < 2 || !kt_fold_is_letter (fold->text[last]))
    return end;
  if (!known && dot - start < 4)
    return end;
  if (fold->text[end] == '/' || fold->text[end] == '?')
    end = skip_path (fold, end);
  kt_hit_add (hits, start, end, KT_TAG_URL, "[url]");
  return end;
}

/* "insta: naam", "snapchat naam": an account after the word for its medium. */
static gsize
scan_account (const KtFold *fold, const KtToken *token, GArray *hits)
{
  gsize end = token->end;
  gsize i = end, to;
  gboolean mark = FALSE;

  if (fold->text[end] != ':' && fold->text[end] != ' ')
    return end;
  while (i < end + 3 && (fold->text[i] == ' ' || fold->text[i] == ':'))
    i++;
  if (i == end)
    return end;
  for (to = i; to < i + 64 && is_host (fold->text[to]); to++)
    ;
  while (to > i && !kt_fold_is_alnum (fold->text[to - 1]))
    to--;
  for (gsize k = i; k < to; k++)
    mark = mark || kt_fold_is_digit (fold->text[k]) || ((fold->text[k] == '.' || fold->text[k] == '_') && k > i);
  if (to < i + 3 || !mark)
    return end;
  if (fold->text[to] == '/')
    to = skip_path (fold, to);
  kt_hit_add (hits, i, to, KT_TAG_URL, "[account]");
  return to;
}

/* A word that begins a URL or names a medium. Returns where what was found ends. */
static gsize
scan_word (const KtFold *fold, const KtToken *token, GArray *hits)
{
  guint found = hits->len;
  gsize end = scan_url (fold, token->start, hits);

  if (end > token->start)
    return end;
  end = scan_account (fold, token, hits);
  return hits->len > found ? end : 0;
}

void
kt_scan_contacts (const KtTokens *tokens, GArray *hits)
{
  const KtFold *fold = tokens->fold;
  gsize from = 0, host_end = 0, looked = 0;

  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      gsize until = i + 1 < tokens->all->len ? kt_tokens_get (tokens, i + 1)->start : fold->length;
      gsize start = i == 0 ? 0 : token->start;

      /* What stands between this word and the next, and at the very beginning before the first. */
      if (kt_token_is (token, KT_CLASS_CONTACT) && token->start >= from && token->gap != KT_GAP_NONE)
        from = MAX (from, scan_word (fold, token, hits));
      else if (kt_token_is (token, KT_CLASS_AT_SIGN))
        from = kt_scan_spoken_address (tokens, i, from, hits);
      /* Between most words stands a space and nothing else. */
      if (i > 0 && until == token->end + 1 && fold->text[token->end] == ' ')
        continue;
      for (gsize k = MAX (looked, i == 0 ? start : token->end); k < until; k = MAX (k + 1, MAX (from, looked)))
        {
          char c = fold->text[k];
          gsize length = 0, next = k + 1;
          guint found = hits->len;

          if (k < from || kt_fold_is_alnum (c))
            continue;
          if (c == '@' || c == '(' || c == '[' ||
              (c == ' ' && (fold->text[k + 1] == '@' || fold->text[k + 1] == '(' || fold->text[k + 1] == '[')))
            length = get_at_sign (fold, k);
          if (length > 0)
            next = scan_at (fold, k, length, from, hits);
          else if (c == '.' && k > from && kt_fold_is_alnum (fold->text[k - 1]) && kt_fold_is_alnum (fold->text[k + 1]))
            {
              if (k >= host_end)
                host_end = skip_host (fold, k);
              /* The dots of an address belong to what the @ finds. */
              if (get_at_sign (fold, host_end) == 0)
                next = scan_domain (fold, k, from, hits);
            }
          looked = next;
          if (hits->len > found)
            from = next;
        }
    }
}
