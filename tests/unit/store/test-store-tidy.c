/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"
#include "store/kt-store-private.h"

static gint64
ask (Fixture *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number = 0;

  kt_database_query_int (self->store->database, sql, &number, &error);
  g_assert_no_error (error);
  return number;
}

static gint64
count_parts (Fixture *self)
{
  return ask (self, "SELECT count(DISTINCT segid) FROM note_fts_idx");
}

/* The index has the end of a word in one piece, whatever it shares with the word before. */
static gint64
count_traces (Fixture *self)
{
  return ask (self, "SELECT count(*) FROM note_fts_data WHERE instr(block, CAST('kwijtjesrand' AS BLOB)) > 0");
}

static void
tidy (Fixture *self)
{
  guint n_steps = 0;

  while (!kt_store_tidy (self->store))
    g_assert_cmpuint (++n_steps, <, 10000);
}

static void
test_merges (Fixture *self, gconstpointer data)
{
  gint64 n_parts;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf ("Gesprek %u over de huur, met bewindvoerder%u", i, i);

      add_note (self->store, 0, START, text);
    }
  n_parts = count_parts (self);
  g_assert_cmpint (n_parts, >, 2);
  tidy (self);
  g_assert_cmpint (count_parts (self), <, n_parts);
  g_assert_cmpint (count_parts (self), <=, 3);
  g_assert_cmpuint (count_hits (self->store, "bewindvoerder199"), ==, 1);
  g_assert_cmpuint (count_hits (self->store, "huur"), ==, 50);
  g_assert_true (kt_store_tidy (self->store));
}

static void
test_forgets (Fixture *self, gconstpointer data)
{
  gint64 id = add_note (self->store, 0, START, "De buurman zag hem bij de kwijtjesrand");

  /* So many that the part which has them is not merged for a change or two. */
  for (guint i = 0; i < 300; i++)
    add_note (self->store, 0, START, "Iets anders");
  tidy (self);
  g_assert_cmpint (count_traces (self), >, 0);

  kt_store_set_note_deleted (self->store, id, TRUE, NULL);
  tidy (self);
  kt_store_set_note_deleted (self->store, id, FALSE, NULL);
  g_assert_cmpuint (count_hits (self->store, "kwijtjesrand"), ==, 1);

  kt_store_set_note_deleted (self->store, id, TRUE, NULL);
  fixture_reopen (self, NULL);
  tidy (self);
  g_assert_cmpint (count_traces (self), ==, 0);
  g_assert_cmpuint (count_hits (self->store, "anders"), ==, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store-tidy/merges", test_merges);
  fixture_add ("/store-tidy/forgets", test_forgets);
  return g_test_run ();
}
