/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters/kt-venster-comparison.h"

/*
 * The table that is worked out by hand. Three people look at one casus, P (professional), A (aanbieder) and I
 * (inwoner); + helps, - hinders, a dot is nothing said. On the scale nauwelijks is 0 and groot 5.
 *
 * question       P              A              I             lowest highest opposed difference
 * leef           groot (5) +    matig (2)      gering (1)    1      5       no      5 - 1 = 4
 * prof           redelijk (3)   redelijk (3)   .             3      3       no      0
 * org            matig (2) +    matig (2) -    .             2      2       yes     5
 * beleid         wisselend      matig (2)      onbekend      2      2       no      1
 * beleid2        onbekend       onbekend       .             -1     -1      no      0
 * samen          .              .              groot (5)     5      5       no      0
 * factor         . -            .              . -           -1     -1      no      0
 *
 * In the order of difference: org 5, leef 4, beleid 1, and then prof, beleid2, samen and factor as they stood; the
 * factor is in window professie, behind its questions.
 */

static void
answer (KtVensterReview *review, const char *question, KtVenster venster, gint extent, gint influence)
{
  KtVensterAnswer *answer = kt_venster_answer_new ();

  answer->question = g_strdup (question);
  answer->venster = venster;
  answer->label = g_strdup (question);
  answer->asked = g_strdup (review->viewer == KT_VIEWER_INWONER ? "Eenvoudig" : "Gewoon");
  answer->is_factor = g_str_equal (question, "factor");
  answer->extent = extent;
  answer->influence = influence;
  g_ptr_array_add (review->answers, answer);
}

static GPtrArray *
make_reviews (void)
{
  GPtrArray *reviews = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_review_unref);
  KtVensterReview *p = kt_venster_review_new ("2026-01-10", KT_VIEWER_PROFESSIONAL, "b");
  KtVensterReview *a = kt_venster_review_new ("2026-02-10", KT_VIEWER_AANBIEDER, "b");
  KtVensterReview *i = kt_venster_review_new ("2026-03-10", KT_VIEWER_INWONER, "b");

  answer (p, "leef", KT_VENSTER_LEEFWERELD, KT_EXTENT_GROOT, KT_INFLUENCE_BEVORDEREND);
  answer (p, "factor", KT_VENSTER_PROFESSIE, KT_EXTENT_UNSAID, KT_INFLUENCE_BELEMMEREND);
  answer (p, "prof", KT_VENSTER_PROFESSIE, KT_EXTENT_REDELIJK, KT_INFLUENCE_UNSAID);
  answer (p, "org", KT_VENSTER_ORGANISATIE, KT_EXTENT_MATIG, KT_INFLUENCE_BEVORDEREND);
  answer (p, "beleid", KT_VENSTER_BELEID, KT_EXTENT_WISSELEND, KT_INFLUENCE_UNSAID);
  answer (p, "beleid2", KT_VENSTER_BELEID, KT_EXTENT_ONBEKEND, KT_INFLUENCE_UNSAID);
  answer (a, "leef", KT_VENSTER_LEEFWERELD, KT_EXTENT_MATIG, KT_INFLUENCE_UNSAID);
  answer (a, "prof", KT_VENSTER_PROFESSIE, KT_EXTENT_REDELIJK, KT_INFLUENCE_UNSAID);
  answer (a, "org", KT_VENSTER_ORGANISATIE, KT_EXTENT_MATIG, KT_INFLUENCE_BELEMMEREND);
  answer (a, "beleid", KT_VENSTER_BELEID, KT_EXTENT_MATIG, KT_INFLUENCE_UNSAID);
  answer (a, "beleid2", KT_VENSTER_BELEID, KT_EXTENT_ONBEKEND, KT_INFLUENCE_UNSAID);
  answer (i, "leef", KT_VENSTER_LEEFWERELD, KT_EXTENT_GERING, KT_INFLUENCE_UNSAID);
  answer (i, "beleid", KT_VENSTER_BELEID, KT_EXTENT_ONBEKEND, KT_INFLUENCE_UNSAID);
  answer (i, "samen", KT_VENSTER_SAMENHANG, KT_EXTENT_GROOT, KT_INFLUENCE_UNSAID);
  answer (i, "factor", KT_VENSTER_PROFESSIE, KT_EXTENT_UNSAID, KT_INFLUENCE_BELEMMEREND);
  g_ptr_array_add (p->axes, kt_axis_position_new ("as", "links", "rechts", -2, ""));
  g_ptr_array_add (a->axes, kt_axis_position_new ("as", "links", "rechts", 1, "Toch"));
  g_ptr_array_add (a->axes, kt_axis_position_new ("as2", "links", "rechts", 2, ""));
  g_ptr_array_add (reviews, p);
  g_ptr_array_add (reviews, a);
  g_ptr_array_add (reviews, i);
  return reviews;
}

static char *
print (const KtVensterComparison *comparison)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < comparison->answers->len; i++)
    {
      const KtComparedAnswer *row = comparison->answers->pdata[i];

      g_string_append_printf (text, "%s %u %d %d %s%s%d\n", row->question, row->n_answers, row->lowest, row->highest,
                              row->is_opposed ? "opposed " : "", row->is_reworded ? "reworded " : "", row->difference);
    }
  return g_string_free_and_steal (text);
}

static void
test_table (void)
{
  g_autoptr (GPtrArray) reviews = make_reviews ();
  g_autoptr (KtVensterComparison) comparison = kt_venster_comparison_new (reviews);
  g_autofree char *in_order = print (comparison), *sorted = NULL;
  const KtComparedAxis *axis;

  g_assert_cmpstr (in_order, ==,
                   "leef 3 1 5 reworded 4\n"
                   "prof 2 3 3 0\n"
                   "factor 2 -1 -1 reworded 0\n"
                   "org 2 2 2 opposed 5\n"
                   "beleid 3 2 2 reworded 1\n"
                   "beleid2 2 -1 -1 0\n"
                   "samen 1 5 5 0\n");
  kt_venster_comparison_sort (comparison);
  sorted = print (comparison);
  g_assert_cmpstr (sorted, ==,
                   "org 2 2 2 opposed 5\n"
                   "leef 3 1 5 reworded 4\n"
                   "beleid 3 2 2 reworded 1\n"
                   "prof 2 3 3 0\n"
                   "factor 2 -1 -1 reworded 0\n"
                   "beleid2 2 -1 -1 0\n"
                   "samen 1 5 5 0\n");
  axis = comparison->axes->pdata[0];
  g_assert_cmpint (axis->difference, ==, 3);
  g_assert_null (axis->positions->pdata[2]);
  axis = comparison->axes->pdata[1];
  g_assert_cmpint (axis->difference, ==, 0);
}

/* Whoever stands first changes nothing about how far apart they are. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) reviews = make_reviews ();
  g_autoptr (KtVensterComparison) comparison = kt_venster_comparison_new (reviews);
  g_autoptr (GPtrArray) turned = g_ptr_array_new ();
  g_autoptr (KtVensterComparison) other = NULL;
  g_autofree char *text = NULL, *other_text = NULL;

  for (guint i = reviews->len; i > 0; i--)
    g_ptr_array_add (turned, reviews->pdata[i - 1]);
  other = kt_venster_comparison_new (turned);
  for (guint i = 0; i < comparison->answers->len; i++)
    {
      const KtComparedAnswer *row = comparison->answers->pdata[i];

      for (guint j = 0; j < other->answers->len; j++)
        {
          const KtComparedAnswer *same = other->answers->pdata[j];

          if (g_str_equal (row->question, same->question))
            g_assert_cmpint (row->difference, ==, same->difference);
        }
    }
  g_assert_cmpuint (comparison->answers->len, ==, other->answers->len);
}

static void
test_moves (void)
{
  static const struct
  {
    gint before, before_influence, after, after_influence;
    KtMove move;
  } cases[] = {
    { KT_EXTENT_GERING, -1, KT_EXTENT_GROOT, -1, KT_MOVE_MORE },
    { KT_EXTENT_GROOT, 0, KT_EXTENT_MATIG, 0, KT_MOVE_LESS },
    { KT_EXTENT_MATIG, 1, KT_EXTENT_MATIG, 1, KT_MOVE_NONE },
    { KT_EXTENT_MATIG, 1, KT_EXTENT_MATIG, 0, KT_MOVE_MORE },
    { -1, 0, -1, 1, KT_MOVE_LESS },
    { KT_EXTENT_GERING, 0, KT_EXTENT_MATIG, 1, KT_MOVE_MORE },
    { KT_EXTENT_MATIG, -1, KT_EXTENT_WISSELEND, -1, KT_MOVE_OTHER },
    { KT_EXTENT_ONBEKEND, -1, KT_EXTENT_ONBEKEND, 1, KT_MOVE_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_review_unref);
      g_autoptr (KtVensterComparison) comparison = NULL;

      g_ptr_array_add (reviews, kt_venster_review_new ("2026-01-10", KT_VIEWER_PROFESSIONAL, "b"));
      g_ptr_array_add (reviews, kt_venster_review_new ("2026-02-10", KT_VIEWER_PROFESSIONAL, "b"));
      g_ptr_array_add (reviews, kt_venster_review_new ("2026-03-10", KT_VIEWER_PROFESSIONAL, "b"));
      answer (reviews->pdata[0], "q", KT_VENSTER_BELEID, cases[i].before, cases[i].before_influence);
      answer (reviews->pdata[1], "q", KT_VENSTER_BELEID, cases[i].after, cases[i].after_influence);
      comparison = kt_venster_comparison_new (reviews);
      g_assert_cmpint (kt_compared_answer_get_move (comparison->answers->pdata[0], 0, 1), ==, cases[i].move);
      g_assert_cmpint (kt_compared_answer_get_move (comparison->answers->pdata[0], 1, 2), ==, KT_MOVE_GOES);
      g_assert_cmpint (kt_compared_answer_get_move (comparison->answers->pdata[0], 2, 1), ==, KT_MOVE_APPEARS);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/venster-comparison/table", test_table);
  g_test_add_func ("/venster-comparison/order", test_order);
  g_test_add_func ("/venster-comparison/moves", test_moves);
  return g_test_run ();
}
