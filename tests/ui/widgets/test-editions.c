/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

#include "core/kt-error.h"
#include "core/kt-edition-record.h"
#include "ui/widgets/kt-editions.h"

static KtEditions *
get_lists (PageFixture *fixture)
{
  return kt_session_get_price_lists (fixture->session);
}

static KtPriceList *
wait_for_newest (PageFixture *fixture, const char *id)
{
  KtPriceList *newest = NULL;

  wait_until ((newest = kt_editions_get_newest (get_lists (fixture))) != NULL && g_str_equal (newest->id, id));
  return newest;
}

static KtPriceList *
find (PageFixture *fixture, const char *id, GError **error)
{
  GAsyncResult *call = NULL;
  KtPriceList *list;

  kt_editions_find_async (get_lists (fixture), id, NULL, page_fixture_answered_cb, &call);
  list = kt_editions_find_finish (get_lists (fixture), page_fixture_wait_for (&call), error);
  g_object_unref (call);
  return list;
}

static void
add_edition (PageFixture *fixture, const char *id, const char *gone)
{
  g_autoptr (GPtrArray) put = g_ptr_array_new ();
  g_autoptr (KtPriceList) next = kt_price_list_make_next (kt_editions_get_newest (get_lists (fixture)), put, gone);
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;

  next->id = g_strdup (id);
  next->made = g_strdup ("2099-01-01");
  next->changes = g_strdup ("Een prijs weg");
  kt_editions_add_async (get_lists (fixture), next, NULL, page_fixture_answered_cb, &call);
  g_assert_true (kt_editions_add_finish (get_lists (fixture), page_fixture_wait_for (&call), &error));
  g_assert_no_error (error);
  g_object_unref (call);
}

static void
test_start (PageFixture *fixture, gconstpointer data)
{
  KtPriceList *list;

  g_assert_null (kt_editions_get_newest (get_lists (fixture)));
  list = wait_for_newest (fixture, "start-1");
  g_assert_cmpuint (list->prices->len, >, 250);
  g_assert_cmpuint (kt_editions_get_heads (get_lists (fixture))->len, ==, 1);

  /* The vault has it from then on. */
  page_fixture_reopen (fixture);
  wait_for_newest (fixture, "start-1");
  g_assert_cmpuint (kt_editions_get_heads (get_lists (fixture))->len, ==, 1);
}

static void
test_editions (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (KtPriceList) start = NULL, second = NULL, none = NULL;
  g_autoptr (GError) error = NULL;
  const char *gone = "zin-huisarts-consult-lang";
  KtEditionRecord *head;

  wait_for_newest (fixture, "start-1");
  add_edition (fixture, "tweede", gone);
  g_assert_null (kt_price_list_find (wait_for_newest (fixture, "tweede"), gone));
  head = g_ptr_array_index (kt_editions_get_heads (get_lists (fixture)), 1);
  g_assert_cmpstr (head->edition_id, ==, "tweede");
  g_assert_cmpstr (head->changes, ==, "Een prijs weg");

  /* Earlier versions are as they were. */
  start = find (fixture, "start-1", &error);
  g_assert_no_error (error);
  g_assert_nonnull (kt_price_list_find (start, gone));
  second = find (fixture, "tweede", &error);
  g_assert_no_error (error);
  g_assert_true (second == kt_editions_get_newest (get_lists (fixture)));
  none = find (fixture, "derde", &error);
  g_assert_null (none);
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
}

static void
test_failure (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strdup (g_getenv ("KT_PRICES"));
  KtEditions *lists;

  g_setenv ("KT_PRICES", "/there/is/none", TRUE);
  lists = get_lists (fixture);
  wait_until (kt_editions_get_error (lists) != NULL);
  g_assert_null (kt_editions_get_newest (lists));
  g_setenv ("KT_PRICES", path, TRUE);
  kt_editions_load (lists);
  wait_for_newest (fixture, "start-1");
  g_assert_null (kt_editions_get_error (lists));
}

/* A bank that is broken or of a later program does not stand in the way of asking: the one that the program begins with
 * is used, and what is wrong is told with its place. */
static void
test_falls_back (PageFixture *fixture, gconstpointer data)
{
  KtEditions *banks;
  const KtQuestionBank *bank;

  page_fixture_add_bank (fixture, "stuk", "{\"format\":\"keukentafel-vensters\",\"version\":2}");
  banks = kt_session_get_question_banks (fixture->session);
  wait_until (kt_editions_get_newest (banks) != NULL);
  bank = kt_editions_get_newest (banks);
  g_assert_cmpstr (bank->id, ==, "vensters-2026");
  g_assert_error (kt_editions_get_error (banks), KT_ERROR, KT_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (kt_editions_get_error (banks)->message, "version: "));
}

/* Whatever is under way when the vault is locked keeps nothing of it alive; tearing down checks that. */
static void
test_locked (PageFixture *fixture, gconstpointer data)
{
  get_lists (fixture);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (PageFixture *, gconstpointer);
  } tests[] = {
    { "start", test_start },           { "editions", test_editions }, { "failure", test_failure },
    { "falls-back", test_falls_back }, { "locked", test_locked },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/editions/", tests[i].name, NULL);

      g_test_add (path, PageFixture, NULL, page_fixture_set_up, tests[i].test, page_fixture_tear_down);
    }
  return g_test_run ();
}
