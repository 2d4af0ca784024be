/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-caseload-words.h"
#include "ui/caseload/kt-filter.h"
#include "ui/caseload/kt-snippet.h"

static char *
describe_bold (const char *snippet)
{
  g_autoptr (PangoAttrList) attributes = kt_snippet_get_attributes (snippet);
  GSList *list = pango_attr_list_get_attributes (attributes);
  GString *description = g_string_new (NULL);

  for (GSList *l = list; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;

      g_assert_cmpint (attribute->klass->type, ==, PANGO_ATTR_WEIGHT);
      g_string_append_printf (description, "%u-%u ", attribute->start_index, attribute->end_index);
    }
  g_slist_free_full (list, (GDestroyNotify)pango_attribute_destroy);
  return g_strchomp (g_string_free_and_steal (description));
}

static void
test_snippet (void)
{
  const struct
  {
    const char *snippet;
    const char *text;
    const char *bold;
  } cases[] = {
    { "de \x02huur\x03 is hoog", "de huur is hoog", "3-7" },
    { "\x02huur\x03 en \x02huur\x03", "huur en huur", "0-4 8-12" },
    { "caf\xc3\xa9 \x02\xc3\xa9\xc3\xa9n\x03", "caf\xc3\xa9 \xc3\xa9\xc3\xa9n", "6-11" },
    { "<b>&amp;\x02<i>\x03</b>", "<b>&amp;<i></b>", "8-11" },
    { "\x02open", "open", "" },
    { "dicht\x03", "dicht", "" },
    { "\x02\x03", "", "" },
    { "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kt_snippet_get_text (cases[i].snippet);
      g_autofree char *bold = describe_bold (cases[i].snippet);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (bold, ==, cases[i].bold);
    }
}

static void
assert_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_casus (void)
{
  g_autoptr (KtCasusHead) head = g_new0 (KtCasusHead, 1);

  head->casus = kt_casus_new ();
  g_set_str (&head->casus->code, "K-2026-014");
  assert_words (kt_caseload_words_section (head), "Open");
  assert_words (kt_caseload_words_caption (head), "K-2026-014");
  assert_words (kt_caseload_words_gist (head), "No notes yet");
  assert_words (kt_caseload_words_moment (head, "2026-10-16T15:00"), "");

  g_set_str (&head->casus->theme, "Schulden");
  head->casus->status = KT_CASUS_STATUS_MELDING;
  head->n_notes = 1;
  head->latest_at = g_strdup ("2026-10-16T14:03");
  head->latest_gist = g_strdup ("Gebeld");
  assert_words (kt_caseload_words_section (head), "Open");
  assert_words (kt_caseload_words_caption (head), "K-2026-014 · Melding · Schulden");
  assert_words (kt_caseload_words_gist (head), "Gebeld");
  assert_words (kt_caseload_words_moment (head, "2026-10-16T15:00"), "today 14:03");

  head->casus->status = KT_CASUS_STATUS_CLOSED;
  g_set_str (&head->latest_gist, "");
  assert_words (kt_caseload_words_section (head), "Closed");
  assert_words (kt_caseload_words_gist (head), "Empty note");
}

static void
test_not_loaded (void)
{
  assert_words (kt_caseload_words_section (NULL), "");
  assert_words (kt_caseload_words_caption (NULL), "");
  assert_words (kt_caseload_words_gist (NULL), "");
  assert_words (kt_caseload_words_moment (NULL, "2026-10-16T15:00"), "");
}

static void
test_hits (void)
{
  KtSearchHit note = { KT_SEARCH_HIT_NOTE,
                       1,
                       0,
                       1,
                       (char *)"K-2026-014",
                       (char *)"Twee jongeren",
                       (char *)"2026-10-14T09:00",
                       KT_NOTE_KIND_KEUKENTAFELGESPREK,
                       (char *)"de \x02huur\x03" };
  KtSearchHit loose = { KT_SEARCH_HIT_NOTE,    0,          0, 1, (char *)"", (char *)"", (char *)"2026-10-14T09:00",
                        KT_NOTE_KIND_TERLOOPS, (char *)"x" };
  KtSearchHit casus = {
    KT_SEARCH_HIT_CASUS, 1, 0, 0, (char *)"K-2026-014", (char *)"Twee jongeren", NULL, 0, (char *)""
  };
  KtSearchHit person = { KT_SEARCH_HIT_PERSON,   1, 2, 0, (char *)"K-2026-014", (char *)"Twee jongeren", NULL, 0,
                         (char *)"\x02Milan\x03" };

  assert_words (kt_hit_words_section (&note), "Notes");
  assert_words (kt_hit_words_found (&note), "de \x02huur\x03");
  assert_words (kt_hit_words_caption (&note), "K-2026-014 · Keukentafelgesprek · Twee jongeren");
  assert_words (kt_hit_words_moment (&note, "2026-10-16T15:00"), "Wed 14 Oct");
  assert_words (kt_hit_words_caption (&loose), "Loose note · Terloops");
  assert_words (kt_hit_words_section (&casus), "Casussen");
  assert_words (kt_hit_words_found (&casus), "Twee jongeren");
  assert_words (kt_hit_words_caption (&casus), "K-2026-014");
  assert_words (kt_hit_words_moment (&casus, "2026-10-16T15:00"), "");
  assert_words (kt_hit_words_section (&person), "Persons");
  assert_words (kt_hit_words_caption (&person), "K-2026-014 · Twee jongeren");
  assert_words (kt_hit_words_count (1, TRUE), "1 result");
  assert_words (kt_hit_words_count (12, TRUE), "12 results");
  assert_words (kt_hit_words_count (50, FALSE), "First 50 results");
}

static char *
describe_chips (const KtSearchQuery *filter)
{
  g_autoptr (GPtrArray) chips = kt_filter_list_chips (filter);
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < chips->len; i++)
    g_string_append_printf (description, "[%s]", ((KtFilterChip *)g_ptr_array_index (chips, i))->label);
  return g_string_free_and_steal (description);
}

static void
test_filter (void)
{
  g_autoptr (KtSearchQuery) filter = kt_search_query_new ("words do not count");

  g_assert_true (kt_filter_is_empty (filter));
  assert_words (describe_chips (filter), "");

  filter->statuses = 1 << KT_CASUS_STATUS_OPEN;
  filter->laws = KT_LAW_JEUGDWET | KT_LAW_WMO;
  filter->theme = g_strdup ("Schulden");
  filter->note_kinds = 1 << KT_NOTE_KIND_TELEFOON;
  filter->from = g_strdup ("2026-01-01");
  assert_words (describe_chips (filter), "[Open][Wmo][Jeugdwet][Schulden][Telephone][from 1 January 2026]");
  filter->until = g_strdup ("2026-02-03");
  assert_words (describe_chips (filter),
                "[Open][Wmo][Jeugdwet][Schulden][Telephone][1 January 2026 – 3 February 2026]");

  /* Taking them away one by one leaves none. */
  for (guint n_left = 6; n_left > 0; n_left--)
    {
      g_autoptr (GPtrArray) chips = kt_filter_list_chips (filter);

      g_assert_cmpuint (chips->len, ==, n_left);
      g_assert_false (kt_filter_is_empty (filter));
      kt_filter_remove_chip (filter, g_ptr_array_index (chips, n_left / 2));
    }
  g_assert_true (kt_filter_is_empty (filter));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/caseload-words/snippet", test_snippet);
  g_test_add_func ("/caseload-words/casus", test_casus);
  g_test_add_func ("/caseload-words/not-loaded", test_not_loaded);
  g_test_add_func ("/caseload-words/hits", test_hits);
  g_test_add_func ("/caseload-words/filter", test_filter);
  return g_test_run ();
}
