/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "core/kt-text.h"

#include <string.h>

static char *
repeat (const char *what, gsize times)
{
  GString *text = g_string_new (NULL);

  while (times-- > 0)
    g_string_append (text, what);
  return g_string_free_and_steal (text);
}

static void
assert_refused (const char *text, gssize length, gsize max_chars, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (kt_text_check (text, length, max_chars, "notes[0].text", &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_kept (void)
{
  static const char *const texts[] = {
    "", "Één kop koffie.\n\tEn toen\r\nnog één", "👩‍👧‍👦 🇳🇱", "שלום עליכם مرحبا", "\u202e\u200d",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (kt_text_check (texts[i], -1, KT_TEXT_MAX, "text", &error));
      g_assert_no_error (error);
    }
}

static void
test_refused (void)
{
  assert_refused ("a\0b", 3, 10, "notes[0].text: has a NUL character");
  assert_refused ("a\xff", -1, 10, "notes[0].text: is not UTF-8");
  assert_refused ("a\xc3", -1, 10, "notes[0].text: is not UTF-8");
  assert_refused ("\xed\xa0\x80", -1, 10, "notes[0].text: is not UTF-8");
  assert_refused ("a\x02", -1, 10, "notes[0].text: has a control character");
  assert_refused ("a\rb", -1, 10, "notes[0].text: has a control character");
  assert_refused ("a\r", -1, 10, "notes[0].text: has a control character");
  assert_refused ("a\x7f", -1, 10, "notes[0].text: has a control character");
  assert_refused ("ééééé", -1, 4, "notes[0].text: is longer than 4 characters");
}

static void
test_lengths (void)
{
  g_autofree char *longest = repeat ("é", KT_LINE_MAX);
  g_autofree char *longer = repeat ("é", KT_LINE_MAX + 1);
  g_autofree char *name = repeat ("x", 10000);
  g_autofree char *pasted = repeat ("vijf megabytes. ", 5 * 1024 * 1024 / 16);
  g_autoptr (GError) error = NULL;

  g_assert_true (kt_line_check (longest, "name", NULL));
  g_assert_false (kt_line_check (longer, "name", NULL));
  g_assert_false (kt_line_check (name, "name", &error));
  g_assert_cmpstr (error->message, ==, "name: is longer than 1000 characters");
  g_clear_error (&error);
  g_assert_false (kt_line_check ("two\nlines", "name", &error));
  g_assert_cmpstr (error->message, ==, "name: has more than one line");
  assert_refused (pasted, -1, KT_TEXT_MAX, "notes[0].text: is longer than 200000 characters");
}

static void
assert_gist (const char *text, gsize max_chars, const char *expected)
{
  g_autofree char *gist = kt_text_gist (text, max_chars);

  g_assert_cmpstr (gist, ==, expected);
}

static void
test_gist (void)
{
  assert_gist ("", 5, "");
  assert_gist ("  \n ", 5, "");
  assert_gist ("  Een \n\n\tkop  thee ", 20, "Een kop thee");
  assert_gist ("Een kop thee", 12, "Een kop thee");
  assert_gist ("Een kop thee", 7, "Een kop…");
  assert_gist ("Een kop thee", 4, "Een…");
  assert_gist ("één twee", 3, "één…");
}

static void
assert_clean (const char *text, gsize max_chars, gboolean one_line, const char *expected)
{
  g_autofree char *clean = kt_text_clean (text, max_chars, one_line);

  g_assert_cmpstr (clean, ==, expected);
  g_assert_true (kt_text_check (clean, -1, max_chars, "text", NULL));
}

static void
test_clean (void)
{
  assert_clean ("Een\tnotitie\nmet é", 100, FALSE, "Een\tnotitie\nmet é");
  assert_clean ("a\r\nb\rc\vd\x7f", 100, FALSE, "a\nb\ncd");
  assert_clean ("a\r\nb\nc", 100, TRUE, "a b c");
  assert_clean ("één", 2, FALSE, "éé");
}

static void
test_blank (void)
{
  g_assert_true (kt_text_is_blank (NULL));
  g_assert_true (kt_text_is_blank (" \t\r\n\u00a0"));
  g_assert_false (kt_text_is_blank (" . "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/text/kept", test_kept);
  g_test_add_func ("/core/text/refused", test_refused);
  g_test_add_func ("/core/text/lengths", test_lengths);
  g_test_add_func ("/core/text/gist", test_gist);
  g_test_add_func ("/core/text/clean", test_clean);
  g_test_add_func ("/core/text/blank", test_blank);
  return g_test_run ();
}
