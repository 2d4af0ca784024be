/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/network/kt-field-words.h"

#include <string.h>

static void
test_bsn (void)
{
  const struct
  {
    const char *text;
    gboolean has_bsn;
  } cases[] = {
    { "111222333", TRUE },           { "123456782", TRUE },           { "Milan 111222333", TRUE },
    { "111.222.333", TRUE },         { "1112 22 333 x", TRUE },       { "BSN:111-222-333.", TRUE },
    { "123456789", FALSE },          { "0612345678", FALSE },         { "1112223330", FALSE },
    { "000000000", FALSE },          { "11122233", FALSE },           { "", FALSE },
    { "NL91ABNA0417164300", FALSE }, { "a1b1c1d2e2f2g3h3i3", FALSE }, { "\xd9\xa1\xd9\xa2", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (kt_field_words_has_bsn (cases[i].text), ==, cases[i].has_bsn);
    }
}

static void
test_fault (void)
{
  g_autofree char *long_text = g_strnfill (10000, 'x');
  g_autofree char *too_long = kt_field_words_get_fault ("Name", long_text, FALSE);
  g_autofree char *invisible = kt_field_words_get_fault ("Name", "a\x01z", FALSE);
  g_autofree char *lines = kt_field_words_get_fault ("Name", "a\nz", FALSE);

  g_assert_cmpstr (too_long, ==, "“Name” is too long: there is room for 1000 characters.");
  g_assert_nonnull (strstr (invisible, "invisible"));
  g_assert_nonnull (lines);
  g_assert_null (kt_field_words_get_fault ("Address", "Straat 1\n1234 AB Dorp", TRUE));
  g_assert_null (kt_field_words_get_fault ("Name", "\xd9\x81\xd8\xa7\xd8\xb7\xd9\x85\xd8\xa9 \xf0\x9f\x98\x80", FALSE));
  g_assert_null (kt_field_words_get_fault ("Name", "", FALSE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-words/bsn", test_bsn);
  g_test_add_func ("/field-words/fault", test_fault);
  return g_test_run ();
}
