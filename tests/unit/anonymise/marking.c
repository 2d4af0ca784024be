/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marking.h"

#include "publish/kt-lexicon-file.h"

#include <string.h>

KtAnonymiser *
make_anonymiser (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtLexicon) lexicon = kt_lexicon_open (&error);

  g_assert_no_error (error);
  return kt_anonymiser_new (lexicon);
}

static char *
mark_layers (KtAnonymiser *anonymiser, const char *text, gboolean suspects)
{
  g_autoptr (GPtrArray) spans = kt_anonymiser_find (anonymiser, text);
  GString *marked = g_string_new (NULL);
  const char *p = text;
  gsize at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const KtSpan *span = spans->pdata[i];
      const char *start = g_utf8_offset_to_pointer (p, (glong)(span->start - at));
      const char *end = g_utf8_offset_to_pointer (start, (glong)(span->end - span->start));

      if (span->layer != KT_LAYER_CERTAIN && !suspects)
        continue;
      g_string_append_len (marked, p, start - p);
      g_string_append_printf (marked, "[[%s:", span->layer == KT_LAYER_CERTAIN ? kt_tag_get_nick (span->tag) : "?");
      g_string_append_len (marked, start, end - start);
      g_string_append (marked, "]]");
      p = end;
      at = span->end;
    }
  g_string_append (marked, p);
  return g_string_free_and_steal (marked);
}

char *
mark (KtAnonymiser *anonymiser, const char *text)
{
  return mark_layers (anonymiser, text, FALSE);
}

/* (transfer full): @marked without its marks. */
static char *
take_marks_out (const char *marked)
{
  GString *text = g_string_new (NULL);

  for (const char *p = marked; *p != '\0';)
    {
      const char *open = strstr (p, "[["), *colon, *close;

      if (open == NULL)
        {
          g_string_append (text, p);
          break;
        }
      colon = strchr (open, ':');
      close = strstr (colon, "]]");
      g_string_append_len (text, p, open - p);
      g_string_append_len (text, colon + 1, close - colon - 1);
      p = close + 2;
    }
  return g_string_free_and_steal (text);
}

static void
assert_layers (const char *known, const char *marked, gboolean suspects)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  g_autofree char *text = take_marks_out (marked), *found = NULL;
  g_auto (GStrv) names = g_strsplit (known != NULL ? known : "", ";", -1);

  for (guint i = 0; names[i] != NULL; i++)
    kt_anonymiser_add_name (anonymiser, names[i]);
  found = mark_layers (anonymiser, text, suspects);
  g_assert_cmpstr (found, ==, marked);
}

void
assert_marks (const char *known, const char *marked)
{
  assert_layers (known, marked, FALSE);
}

void
assert_marks_both (const char *known, const char *marked)
{
  assert_layers (known, marked, TRUE);
}

void
assert_all (void (*check) (const char *known, const char *marked), const char *const *cases)
{
  for (; *cases != NULL; cases++)
    check (NULL, *cases);
}
