/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-anonymiser.h"
#include "anonymise/kt-verification.h"

#include "publish/kt-lexicon-file.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Makes known @persons, every other one by name alone. */
static KtAnonymiser *
make_anonymiser (KtLexicon *lexicon, GPtrArray *persons)
{
  KtAnonymiser *anonymiser = kt_anonymiser_new (lexicon);

  for (guint i = 0; i < persons->len; i++)
    {
      const KtPerson *person = persons->pdata[i];

      if (i % 2 == 0)
        kt_anonymiser_add_person (anonymiser, person);
      else
        kt_anonymiser_add_name (anonymiser, person->name);
    }
  return anonymiser;
}

static void
check_twice (KtAnonymiser *anonymiser, const char *applied)
{
  g_autoptr (GPtrArray) spans = kt_anonymiser_find (anonymiser, applied);
  g_autofree char *twice = kt_anonymiser_apply (applied, spans);

  g_assert_cmpstr (twice, ==, applied);
}

/* The first line has names with semicolons between; the first of them is a whole person. The rest is the text. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *valid = g_utf8_make_valid ((const char *)data, (gssize)size);
  g_auto (GStrv) parts = g_strsplit (valid, "\n", 2);
  const char *known = parts[0] != NULL ? parts[0] : "", *text = parts[0] != NULL && parts[1] != NULL ? parts[1] : "";
  g_auto (GStrv) names = g_strsplit (known, ";", 20);
  g_autoptr (KtLexicon) lexicon = kt_lexicon_open (NULL);
  g_autoptr (KtAnonymiser) anonymiser = NULL, fresh = NULL;
  g_autoptr (KtVerification) verification = NULL;
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_person_unref), spans = NULL;
  g_autofree char *applied = NULL;
  gsize length = (gsize)g_utf8_strlen (text, -1), last = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      KtPerson *person = kt_person_new ();

      g_set_str (&person->name, names[i]);
      if (i == 0)
        {
          g_set_str (&person->role, names[i]);
          g_set_str (&person->address, known);
          g_set_str (&person->organisation, known);
          g_set_str (&person->phone, known);
          g_set_str (&person->email, known);
        }
      g_ptr_array_add (persons, person);
    }

  anonymiser = make_anonymiser (lexicon, persons);
  spans = kt_anonymiser_find (anonymiser, text);
  for (guint i = 0; i < spans->len; i++)
    {
      const KtSpan *span = spans->pdata[i];

      g_assert_cmpuint (span->start, >=, last);
      g_assert_cmpuint (span->start, <, span->end);
      g_assert_cmpuint (span->end, <=, length);
      g_assert_true (span->replacement[0] == '[' && g_str_has_suffix (span->replacement, "]"));
      g_assert_true ((span->layer == KT_LAYER_SUSPECT) == (span->tag == KT_TAG_ONBEKEND));
      last = span->end;
    }
  applied = kt_anonymiser_apply (text, spans);
  g_assert_true (g_utf8_validate (applied, -1, NULL));
  check_twice (anonymiser, applied);
  fresh = make_anonymiser (lexicon, persons);
  check_twice (fresh, applied);

  verification = kt_verification_new (persons);
  kt_verification_find (verification, applied, NULL);
  return 0;
}
