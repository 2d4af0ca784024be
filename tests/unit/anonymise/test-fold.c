/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-fold.h"

#include <string.h>

static void
test_letters (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "Fatima", "fatima" },
    { "Özdemir Yıldırım İnan", "ozdemir yildirim inan" },
    { "Wiśniewska Łódź", "wisniewska lodz" },
    { "Sørensen, Bjørn", "sorensen, bjorn" },
    { "Strauß ÆSIR œuvre", "strauss aesir oeuvre" },
    { "IJlst ĳsbaan", "ijlst ijsbaan" },
    { "e\u0301sme\u0301e", "esmee" },
    { "d\xe2\x80\x99\x48ondt \xe2\x80\x98t Hart `s", "d'hondt 't hart 's" },
    { "\xe2\x80\x9cja\xe2\x80\x9d \xe2\x80\x93 \xe2\x80\x94 nee", "\"ja\" - - nee" },
    { "a\xc2\xa0\x62\xe2\x80\xaf\x63", "a b c" },
    { "Hen\u00addrik Jan\xe2\x80\x8b\xe2\x80\x8dsen\xef\xbb\xbf", "hendrik jansen" },
    { "Ｊａｎ ０６", "jan 06" },
    { "٠٦١٢", "0612" },
    { "Фатима ΑΝΝΑ", "фатима αννα" },
    { "محمد", "محمد" },
    { "a\r\nb\tc", "a\n\nb\tc" },
    { "\xf0\x9f\x98\xa1!", "\x01!" },
    { "€ 5", "\x02 5" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = kt_fold_string (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_offsets (void)
{
  /* ß is two letters folded, é two code points here, the soft hyphen none; Ж is one letter of two bytes. */
  g_autoptr (KtFold) fold = kt_fold_new ("aße\u0301\u00adbЖc");
  static const gsize starts[] = { 0, 1, 1, 2, 5, 6, 6, 7 }, ends[] = { 1, 2, 2, 5, 6, 7, 7, 8 };

  g_assert_cmpstr (fold->text, ==, "assebжc");
  g_assert_cmpuint (fold->length, ==, 8);
  g_assert_cmpuint (fold->n_chars, ==, 8);
  for (gsize i = 0; i < fold->length; i++)
    {
      g_assert_cmpuint (kt_fold_get_start (fold, i), ==, starts[i]);
      g_assert_cmpuint (kt_fold_get_end (fold, i + 1), ==, ends[i]);
    }
  g_assert_cmpuint (kt_fold_get_start (fold, fold->length), ==, 8);
}

static void
test_case (void)
{
  g_autoptr (KtFold) fold = kt_fold_new ("De Özdemir");

  g_assert_true (kt_fold_is_upper (fold, 0));
  g_assert_false (kt_fold_is_upper (fold, 1));
  g_assert_true (kt_fold_is_upper (fold, 3));
  g_assert_cmpstr (fold->cased, ==, "De Ozdemir");
}

/* A ligature of one code point may fold to many letters. */
static void
test_growth (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (KtFold) fold = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "\xef\xb7\xba…");
  fold = kt_fold_new (text->str);
  g_assert_cmpuint (fold->n_chars, ==, 2000);
  g_assert_cmpuint (strlen (fold->text), ==, fold->length);
  for (gsize i = 1; i <= fold->length; i++)
    {
      g_assert_cmpuint (kt_fold_get_start (fold, i - 1), <, kt_fold_get_end (fold, i));
      g_assert_cmpuint (kt_fold_get_end (fold, i), <=, fold->n_chars);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/fold/letters", test_letters);
  g_test_add_func ("/anonymise/fold/offsets", test_offsets);
  g_test_add_func ("/anonymise/fold/case", test_case);
  g_test_add_func ("/anonymise/fold/growth", test_growth);
  return g_test_run ();
}
