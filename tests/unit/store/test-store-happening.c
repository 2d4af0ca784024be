/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"
#include "store/kt-store-effects.h"
#include "store/kt-store-happening.h"
#include "store/kt-store-signals.h"

#define ANALYSIS(scenarios) "{\"format\": \"keukentafel-effects\", \"scenarios\": " scenarios "}"
#define HAPPENED                                                                                                       \
  "[{\"role\": \"intervention\", \"basis\": \"happened\","                                                             \
  "  \"activities\": [{\"label\": \"Begeleiding\", \"start\": \"2026-02-01\", \"end\": \"2026-05-31\"},"               \
  "                   {\"label\": \"Verhuizing\", \"start\": \"2026-03-01\"}],"                                        \
  "  \"events\": [{\"date\": \"2026-03-01\", \"label\": \"Eigen huis\"}]},"                                            \
  " {\"role\": \"reference\", \"basis\": \"former\","                                                                  \
  "  \"activities\": [{\"label\": \"Opvang\", \"start\": \"2026-02-01\", \"end\": \"2026-12-31\"}],"                   \
  "  \"events\": [{\"date\": \"2026-04-01\", \"label\": \"Huis kwijt\"}]}]"

static gint64
add_analysis (KtStore *store, gint64 casus_id, const char *document)
{
  g_autoptr (KtAnalysisRecord) record = kt_analysis_record_new (document);
  g_autoptr (GError) error = NULL;
  gint64 id;

  record->casus_id = casus_id;
  id = kt_store_add_analysis (store, record, &error);
  g_assert_no_error (error);
  return id;
}

/* "DATE KIND TEXT", a line each. */
static void
assert_happenings (KtStore *store, gint64 casus_id, const char *expected)
{
  static const char *const kinds[KT_HAPPENING_COUNT] = {
    "opened", "event", "begin", "once", "end", "signal", "closed"
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) happenings = kt_store_list_happenings (store, casus_id, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < happenings->len; i++)
    {
      const KtHappeningRecord *happening = happenings->pdata[i];

      g_string_append_printf (text, "%s %s %d %s\n", happening->date, kinds[happening->kind], (int)happening->id,
                              happening->text);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Of an analysis only what is said to have happened, once however many say it; by day. */
static void
test_by_day (Fixture *self, gconstpointer data)
{
  gint64 casus_id = add_casus (self->store, "A"), other_id = add_casus (self->store, "B"), first;
  g_autoptr (KtSignal) signal = kt_signal_new ("Geen plek");
  g_autoptr (KtCasus) casus = NULL;
  g_autoptr (GError) error = NULL;

  assert_happenings (self->store, casus_id, "");
  casus = kt_store_get_casus (self->store, casus_id, &error);
  g_assert_no_error (error);
  g_set_str (&casus->opened, "2026-01-10");
  g_set_str (&casus->closed, "2026-05-31");
  g_assert_true (kt_store_update_casus (self->store, casus, &error));
  first = add_analysis (self->store, casus_id, ANALYSIS (HAPPENED));
  add_analysis (self->store, casus_id, ANALYSIS (HAPPENED));
  kt_signal_add_casus (signal, casus_id);
  g_assert_cmpint (kt_store_add_signal (self->store, signal, &error), ==, 1);
  assert_happenings (self->store, casus_id,
                     "2026-01-10 opened 0 \n"
                     "2026-02-01 begin 1 Begeleiding\n"
                     "2026-03-01 event 1 Eigen huis\n"
                     "2026-03-01 once 1 Verhuizing\n"
                     "2026-03-04 signal 1 Geen plek\n"
                     "2026-05-31 end 1 Begeleiding\n"
                     "2026-05-31 closed 0 \n");
  assert_happenings (self->store, other_id, "");

  g_assert_true (kt_store_set_analysis_deleted (self->store, first, TRUE, &error));
  g_assert_true (kt_store_set_analysis_deleted (self->store, first + 1, TRUE, &error));
  g_assert_true (kt_store_set_signal_deleted (self->store, 1, TRUE, &error));
  assert_happenings (self->store, casus_id, "2026-01-10 opened 0 \n2026-05-31 closed 0 \n");
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, TRUE, &error));
  assert_happenings (self->store, casus_id, "");
}

/* What another program wrote is kept as it stands, whatever it is, and says nothing here. */
static void
test_of_others (Fixture *self, gconstpointer data)
{
  static const char *const documents[] = {
    "{}",
    "{\"scenarios\": 7}",
    ANALYSIS ("[\"happened\", 7, null, [], {\"basis\": 7}, {\"basis\": [\"happened\"]}]"),
    ANALYSIS ("{\"basis\": \"happened\", \"events\": [{\"date\": \"2026-03-01\", \"label\": \"x\"}]}"),
    ANALYSIS ("[{\"basis\": \"happened\", \"events\": \"{\", \"activities\": {\"start\": \"2026-03-01\"}}]"),
    ANALYSIS ("[{\"basis\": \"happened\", \"events\": [\"{\", null, {\"date\": 20260301, \"label\": \"x\"},"
              " {\"date\": \"2026-03-01\"}, {\"date\": \"1 maart\", \"label\": \"x\"}],"
              " \"activities\": [1.5, {\"start\": {}, \"end\": [], \"label\": {}}]}]"),
  };
  gint64 casus_id = add_casus (self->store, "A");

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    add_analysis (self->store, casus_id, documents[i]);
  assert_happenings (self->store, casus_id, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store-happening/by-day", test_by_day);
  fixture_add ("/store-happening/of-others", test_of_others);
  return g_test_run ();
}
