/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-date.h"
#include "core/kt-text.h"
#include "ui/timeline/kt-moment-text.h"
#include "ui/timeline/kt-note-text.h"
#include "ui/timeline/kt-timeline-model.h"
#include "ui/widgets/kt-date-parser.h"

#include <locale.h>
#include <string.h>

static void
test_clean (void)
{
  g_autofree char *none = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *control = NULL;
  g_autofree char *nul = NULL;
  g_autofree char *too_long = NULL;

  g_assert_cmpint (kt_note_text_clean ("Dag 👨‍👩‍👧, مرحبا\tnu\n", -1, 100, &none), ==,
                   KT_NOTE_TEXT_FINE);
  g_assert_null (none);
  g_assert_cmpint (kt_note_text_clean ("een\r\ntwee\rdrie", -1, 100, &lines), ==, KT_NOTE_TEXT_FINE);
  g_assert_cmpstr (lines, ==, "een\ntwee\ndrie");
  g_assert_cmpint (kt_note_text_clean ("b\x1b[1mel\x7f", -1, 100, &control), ==, KT_NOTE_TEXT_CLEANED);
  g_assert_cmpstr (control, ==, "b[1mel");
  g_assert_cmpint (kt_note_text_clean ("voor\0na", 7, 100, &nul), ==, KT_NOTE_TEXT_CLEANED);
  g_assert_cmpstr (nul, ==, "voorna");

  g_autofree char *long_paragraph = g_strnfill (KT_PARAGRAPH_MAX + 1, 'a');

  g_assert_cmpint (kt_note_text_clean (long_paragraph, -1, KT_TEXT_MAX, &none), ==, KT_NOTE_TEXT_LONG_PARAGRAPH);
  long_paragraph[10] = '\n';
  g_assert_cmpint (kt_note_text_clean (long_paragraph, -1, KT_TEXT_MAX, &none), ==, KT_NOTE_TEXT_FINE);

  /* Code points are counted, not bytes. */
  g_assert_cmpint (kt_note_text_clean ("ééé", -1, 3, &none), ==, KT_NOTE_TEXT_FINE);
  g_assert_cmpint (kt_note_text_clean ("ééé", -1, 2, &too_long), ==, KT_NOTE_TEXT_TOO_LONG);
  g_assert_null (too_long);
}

static void
test_one_line (void)
{
  g_autofree char *joined = kt_note_text_one_line ("moeder,\r\n\x01tante");
  g_autofree char *many = g_strnfill (5000, 'a');
  g_autofree char *cut = kt_note_text_one_line (many);

  g_assert_cmpstr (joined, ==, "moeder, tante");
  g_assert_cmpuint (strlen (cut), ==, KT_LINE_MAX);
  g_assert_true (kt_line_check (joined, "", NULL));
}

static void
test_bsn (void)
{
  g_assert_true (kt_note_text_has_bsn ("bsn 111222333."));
  g_assert_true (kt_note_text_has_bsn ("zijn nummer is 1112.22.333, zei hij"));
  g_assert_true (kt_note_text_has_bsn ("111 222 333"));
  g_assert_false (kt_note_text_has_bsn ("111222334"));
  g_assert_false (kt_note_text_has_bsn ("000000000"));
  g_assert_false (kt_note_text_has_bsn ("1112223330"));
  g_assert_false (kt_note_text_has_bsn ("A111222333"));
  g_assert_false (kt_note_text_has_bsn ("op 14 oktober 2026 om 14:00"));
  g_assert_false (kt_note_text_has_bsn (""));
}

static void
assert_found (const char *text, const char *words, const char *expected)
{
  g_autoptr (GArray) spans = kt_note_text_find_words (text, words);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const KtTextSpan *span = &g_array_index (spans, KtTextSpan, i);

      g_string_append_c (found, '[');
      g_string_append_len (found, text + span->start, (gssize)(span->end - span->start));
      g_string_append_c (found, ']');
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_find_words (void)
{
  assert_found ("De huurschuld, en Huur.", "huur", "[huurschuld][Huur]");
  assert_found ("Financiën en financien", "FINANCIEN", "[Financiën][financien]");
  assert_found ("cafe\xcc\x81 en cafetaria", "café", "[cafe\xcc\x81][cafetaria]");
  assert_found ("verhuur", "huur", "");
  assert_found ("vader en moeder", "moe vad", "[vader][moeder]");
  assert_found ("iets", " , ", "");
  assert_found ("", "iets", "");
  assert_found ("مرحبا 🎉 dag", "dag", "[dag]");
}

static void
test_moment_reads_what_it_writes (void)
{
  const char *const moments[] = { "2026-10-14T14:00", "2026-03-01T00:00", "2019-12-31T23:59" };

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *text = kt_moment_text_format (moments[i], "2026-10-20T14:03");
      g_autofree char *moment = kt_date_parser_read_moment (text, "2026-10-20T14:03", "2026-09-01T11:15");

      g_assert_cmpstr (moment, ==, moments[i]);
    }
}

static GArray *
new_entries (const char *ids)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (KtTimelineEntry));
  g_auto (GStrv) each = g_strsplit (ids, " ", -1);

  for (gsize i = 0; each[i] != NULL && each[i][0] != '\0'; i++)
    {
      KtTimelineEntry entry = { g_ascii_strtoll (each[i], NULL, 10), 1 };

      g_array_append_val (entries, entry);
    }
  return entries;
}

static void
assert_arranged (const char *listed, const char *shown, gint64 place_id, gint64 note_id, const char *expected)
{
  g_autoptr (GArray) old = new_entries (shown);
  g_autoptr (GArray) new = new_entries (listed);
  g_autoptr (GArray) arranged = kt_timeline_arrange (new, old, place_id, note_id);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < arranged->len; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            g_array_index (arranged, KtTimelineEntry, i).id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_arrange (void)
{
  assert_arranged ("1 2 3", "", 0, 0, "1 2 3");
  /* A draft stays at the bottom, also once it is stored and listed. */
  assert_arranged ("1 2 3", "1 2 3 -1", -1, 0, "1 2 3 -1");
  assert_arranged ("1 2 3 4", "1 2 3 -1", -1, 4, "1 2 3 -1");
  assert_arranged ("1 2 3 9 4", "1 2 3 -1", -1, 4, "1 2 3 9 -1");
  assert_arranged ("1 2 3 4", "1 2 3 -1", 0, 0, "1 2 3 4");
  /* What is written in does not move when its date changes, whatever happens around it. */
  assert_arranged ("2 3 1", "1 2 3", 1, 1, "1 2 3");
  assert_arranged ("2 1 3", "1 2 3", 2, 2, "1 2 3");
  assert_arranged ("2 5", "1 2 3", 3, 3, "2 3 5");
  assert_arranged ("", "1 2 3", 2, 2, "2");
}

static void
test_month (void)
{
  g_autofree char *name = kt_moment_text_format_month (kt_timeline_month_of_moment ("2026-10-14T14:00"));

  g_assert_cmpint (kt_timeline_month_of_moment ("2026-10-14T14:00"), ==, 2026 * 12 + 9);
  g_assert_cmpint (kt_timeline_month_of_minutes (kt_moment_to_minutes ("2025-02-28T23:59")), ==, 2025 * 12 + 1);
  g_assert_cmpstr (name, ==, "October 2026");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/note-text/clean", test_clean);
  g_test_add_func ("/note-text/one-line", test_one_line);
  g_test_add_func ("/note-text/bsn", test_bsn);
  g_test_add_func ("/note-text/find-words", test_find_words);
  g_test_add_func ("/note-text/moment-reads-what-it-writes", test_moment_reads_what_it_writes);
  g_test_add_func ("/note-text/arrange", test_arrange);
  g_test_add_func ("/note-text/month", test_month);
  return g_test_run ();
}
