/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-generator.h"
#include "publish/kt-dossier-rooms.h"

#include <string.h>

#define TODAY "2025-06-30"

static char *
write_casus (KtGenerator *generator, guint index)
{
  g_autoptr (KtDossier) dossier = kt_generator_make_dossier (generator, index);

  return kt_dossier_write (dossier);
}

static void
test_same_everywhere (void)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (KtGenerator) generator = kt_generator_new (7, 20, 200, TODAY);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = write_casus (generator, i);

      g_checksum_update (checksum, (const guchar *)text, (gssize)strlen (text));
    }
  /* Other bytes make measurements before and after incomparable. */
  g_assert_cmpstr (g_checksum_get_string (checksum), ==,
                   "bae18fc6fabaf8aa2491d4b7a472d5ed653345f75e55da49977e06f10ba0afdc");
}

static void
test_seeds (void)
{
  g_autoptr (KtGenerator) one = kt_generator_new (1, 10, 100, TODAY);
  g_autoptr (KtGenerator) same = kt_generator_new (1, 10, 100, TODAY);
  g_autoptr (KtGenerator) other = kt_generator_new (2, 10, 100, TODAY);
  g_autofree char *text = write_casus (one, 3);
  g_autofree char *same_text = write_casus (same, 3);
  g_autofree char *other_text = write_casus (other, 3);

  g_assert_cmpstr (text, ==, same_text);
  g_assert_cmpstr (text, !=, other_text);
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += !g_ascii_isspace (*p) && (p[1] == '\0' || g_ascii_isspace (p[1]));
  return n;
}

static void
add_words (GHashTable *words, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \n.,;:?", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    g_hash_table_add (words, g_utf8_strdown (parts[i], -1));
}

static void
test_notes (void)
{
  g_autoptr (KtGenerator) generator = kt_generator_new (1, 100, 2000, TODAY);
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) years = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_notes = 0, laws = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (KtDossier) dossier = kt_generator_make_dossier (generator, i);
      g_autofree char *text = kt_dossier_write (dossier);
      g_autoptr (GError) error = NULL;
      g_autoptr (KtDossier) again = kt_dossier_read (text, strlen (text), &kt_dossier_rooms, &error);

      g_assert_no_error (error);
      g_assert_true (g_hash_table_add (codes, g_strdup (dossier->casus->code)));
      laws |= dossier->casus->laws;
      n_notes += dossier->notes->len;
      for (guint j = 0; j < dossier->notes->len; j++)
        {
          const KtNote *note = dossier->notes->pdata[j];
          guint n_words = count_words (note->text) + count_words (note->own_words) + count_words (note->impression);

          g_assert_cmpuint (n_words, >=, 60);
          g_assert_cmpuint (n_words, <=, 400);
          g_assert_cmpstr (note->at, >=, dossier->casus->opened);
          g_assert_cmpstr (note->at, <, TODAY "T24:00");
          g_hash_table_add (years, g_strndup (note->at, 4));
          add_words (words, note->text);
        }
    }
  g_assert_cmpuint (n_notes, ==, 2000);
  g_assert_cmpuint (laws, ==, (1u << KT_LAW_COUNT) - 1);
  g_assert_cmpuint (g_hash_table_size (years), >=, 5);
  g_assert_cmpuint (g_hash_table_size (words), >=, 3000);
}

static guint
count_notes (guint n_casussen, guint n_notes, guint *first)
{
  g_autoptr (KtGenerator) generator = kt_generator_new (1, n_casussen, n_notes, TODAY);
  guint sum = 0;

  for (guint i = 0; i < n_casussen; i++)
    {
      g_autoptr (KtDossier) dossier = kt_generator_make_dossier (generator, i);

      sum += dossier->notes->len;
      if (i == 0)
        *first = dossier->notes->len;
    }
  return sum;
}

static void
test_large_casus (void)
{
  guint first;

  g_assert_cmpuint (count_notes (200, 20000, &first), ==, 20000);
  g_assert_cmpuint (first, ==, 2000);
  g_assert_cmpuint (count_notes (200, 1999, &first), ==, 1999);
  g_assert_cmpuint (first, <, 100);
  g_assert_cmpuint (count_notes (5, 0, &first), ==, 0);
  g_assert_cmpuint (count_notes (1, 10, &first), ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/generator/same-everywhere", test_same_everywhere);
  g_test_add_func ("/cli/generator/seeds", test_seeds);
  g_test_add_func ("/cli/generator/notes", test_notes);
  g_test_add_func ("/cli/generator/large-casus", test_large_casus);
  return g_test_run ();
}
