/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-date.h"
#include "store-fixture.h"
#include "store/kt-store-private.h"

static const KtSearchHit *
get_hit (GPtrArray *hits, guint index)
{
  g_assert_cmpuint (index, <, hits->len);
  return g_ptr_array_index (hits, index);
}

static void
assert_snippet (Fixture *self, const char *words, const char *expected)
{
  g_autoptr (GPtrArray) hits = search (self->store, words);
  g_autoptr (GString) snippet = g_string_new (get_hit (hits, 0)->snippet);

  g_string_replace (snippet, "\x02", "[", 0);
  g_string_replace (snippet, "\x03", "]", 0);
  g_assert_cmpstr (snippet->str, ==, expected);
}

static void
assert_notes (Fixture *self, const KtSearchQuery *query, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = kt_store_search (self->store, query, NULL, &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      if (get_hit (hits, i)->kind == KT_SEARCH_HIT_NOTE)
        g_string_append_printf (list, "%d ", (int)get_hit (hits, i)->note_id);
    }
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_beginnings (Fixture *self, gconstpointer data)
{
  static const char text[] = "De schuldhulpverlening belde: één brief van het café over Björns reïntegratie in 2025.";
  static const char *const found[] = {
    "s",     "sc",       "schul", "schuld",    "schuldhulp", "SCHULDHULPVERLENING", "een brief", "cafe", "CAFÉ",
    "bjorn", "reintegr", "2025",  "brief één", "b b",        "e\xcc\x81\x65n"
  };
  static const char *const not_found[] = { "huld", "schuldhulpx", "cafes", "brief tafel", "zz", "verlening" };

  add_note (self->store, 0, START, text);
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    g_assert_cmpuint (count_hits (self->store, found[i]), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (not_found); i++)
    g_assert_cmpuint (count_hits (self->store, not_found[i]), ==, 0);
}

static void
test_hostile (Fixture *self, gconstpointer data)
{
  static const char *const queries[] = {
    "",          " ",     "\"",     "\"\"*",   "*",        "AND",   "OR NOT",
    "NEAR(a b)", "a AND", "text:a", "-a",      "^a",       "a + b", "'; DROP TABLE note; --",
    "{a b}:",    "(",     ")",      "a\tb\nc", "\xff\xfe", "a\xff", "\xed\xa0\x80",
    "%s%n",      "😀",    "\uE0001"
  };
  g_autoptr (GString) many = g_string_new (NULL);
  g_autofree char *long_word = g_strnfill (100000, 'a');

  add_note (self->store, 0, START, "a and or not near text");
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    count_hits (self->store, queries[i]);
  g_assert_cmpuint (count_hits (self->store, "AND"), ==, 1);
  g_assert_cmpuint (count_hits (self->store, "\"or\" (not)"), ==, 1);
  g_assert_cmpuint (count_hits (self->store, "🙂 !?"), ==, 0);
  for (guint i = 0; i < 5000; i++)
    g_string_append (many, "a ");
  g_assert_cmpuint (count_hits (self->store, many->str), ==, 1);
  g_assert_cmpuint (count_hits (self->store, long_word), ==, 0);

  /* No character at all is trouble, whatever the Unicode versions of the libraries. */
  for (gunichar c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 17)
    {
      char buffer[16] = "a";
      int length;

      if (!g_unichar_validate (c))
        continue;
      length = g_unichar_to_utf8 (c, buffer + 1);
      buffer[1 + length] = 'b';
      buffer[2 + length] = '\0';
      count_hits (self->store, buffer);
    }
}

static void
test_order (Fixture *self, gconstpointer data)
{
  g_autoptr (KtSearchQuery) query = kt_search_query_new ("tafel");

  add_note (self->store, 0, "2026-01-02T10:00", "tafel een");
  add_note (self->store, 0, "2026-03-02T10:00", "tafel twee");
  add_note (self->store, 0, "2025-12-02T10:00", "tafeltje drie");
  add_note (self->store, 0, "2026-02-02T10:00", "tafels vier");
  add_note (self->store, 0, "2026-02-02T10:00", "tafels vijf");
  assert_notes (self, query, "2 5 4 1 3 ");
  query->limit = 2;
  assert_notes (self, query, "2 5 ");
  query->limit = 0;
  assert_notes (self, query, "");
}

static void
test_kinds (Fixture *self, gconstpointer data)
{
  gint64 casus_id = add_casus (self->store, "Verhuizing van het gezin"), person_id, note_id;
  g_autoptr (GPtrArray) hits = NULL;
  const KtSearchHit *hit;

  person_id = add_person (self->store, casus_id, "Ada Verhoef", KT_PERSON_KIND_INWONER);
  note_id = add_note (self->store, casus_id, START, "Alles is verhuisd");
  hits = search (self->store, "verh");
  g_assert_cmpuint (hits->len, ==, 3);
  hit = get_hit (hits, 0);
  g_assert_cmpint (hit->kind, ==, KT_SEARCH_HIT_CASUS);
  g_assert_cmpint (hit->casus_id, ==, casus_id);
  g_assert_cmpstr (hit->code, ==, "K-2026-001");
  g_assert_cmpstr (hit->title, ==, "Verhuizing van het gezin");
  g_assert_cmpstr (hit->snippet, ==, "\x02Verhuizing\x03 van het gezin");
  g_assert_null (hit->at);
  hit = get_hit (hits, 1);
  g_assert_cmpint (hit->kind, ==, KT_SEARCH_HIT_PERSON);
  g_assert_cmpint (hit->casus_id, ==, casus_id);
  g_assert_cmpint (hit->person_id, ==, person_id);
  g_assert_cmpstr (hit->title, ==, "Verhuizing van het gezin");
  g_assert_cmpstr (hit->snippet, ==, "Ada \x02Verhoef\x03");
  hit = get_hit (hits, 2);
  g_assert_cmpint (hit->kind, ==, KT_SEARCH_HIT_NOTE);
  g_assert_cmpint (hit->casus_id, ==, casus_id);
  g_assert_cmpint (hit->note_id, ==, note_id);
  g_assert_cmpstr (hit->at, ==, START);
  g_assert_cmpint (hit->note_kind, ==, KT_NOTE_KIND_TERLOOPS);
  g_assert_cmpstr (hit->snippet, ==, "Alles is \x02verhuisd\x03");

  g_assert_cmpuint (count_hits (self->store, "K-2026-001"), ==, 1);
  g_assert_cmpuint (count_hits (self->store, "k 2026"), ==, 1);
}

static void
test_snippets (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (KtPerson) person = kt_person_new ();
  g_autoptr (KtNote) note = kt_note_new ("2026-03-04T12:00");

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "woord%u%s", i, i % 10 == 9 ? ".\n\n" : " ");
  add_note (self->store, 0, START, text->str);
  assert_snippet (self, "woord50",
                  "…woord46 woord47 woord48 woord49. [woord50] woord51 woord52 woord53 woord54 woord55 woord56 woord57"
                  " woord58 woord59. woord60 woord61…");
  /* Where most of the words are near each other. */
  assert_snippet (self, "woord99 woord97", "…woord93 woord94 woord95 woord96 [woord97] woord98 [woord99].");
  assert_snippet (
      self, "woord2 woord28 woord31",
      "…woord16 woord17 woord18 woord19. [woord20] [woord21] [woord22] [woord23] [woord24] [woord25] [woord26]"
      " [woord27] [woord28] [woord29]. woord30 [woord31]…");

  /* In the part of the note that has them. */
  g_set_str (&note->text, "Gesproken over de week");
  g_set_str (&note->own_words, "‘Ik wil gewoon\trust’");
  g_assert_cmpint (kt_store_save_note (self->store, note, NULL), >, 0);
  assert_snippet (self, "RUS", "‘Ik wil gewoon [rust]’");

  person->casus_id = add_casus (self->store, "B");
  g_set_str (&person->name, "Ada Bos");
  g_set_str (&person->role, "moeder");
  g_set_str (&person->phone, "06-12345678");
  g_set_str (&person->address, "Lindelaan 1\n1234 AB Dorp");
  g_assert_cmpint (kt_store_add_person (self->store, person, NULL), >, 0);
  assert_snippet (self, "ada moe", "[Ada] Bos, [moeder]");
  assert_snippet (self, "linde", "Ada Bos, moeder · [Lindelaan] 1 1234 AB Dorp");
  assert_snippet (self, "06 1234", "Ada Bos, moeder · [06]-[12345678] · Lindelaan 1 [1234] AB Dorp");
}

static gint64
add_filtered (Fixture *self, KtCasusStatus status, KtLaws laws, const char *theme)
{
  g_autoptr (KtCasus) casus = kt_casus_new ();

  casus->status = status;
  casus->laws = laws;
  g_set_str (&casus->theme, theme);
  g_set_str (&casus->title, "Tafel");
  return kt_store_add_casus (self->store, casus, NULL);
}

static void
test_filters (Fixture *self, gconstpointer data)
{
  gint64 a = add_filtered (self, KT_CASUS_STATUS_OPEN, KT_LAW_WMO | KT_LAW_WGS, "schulden");
  gint64 b = add_filtered (self, KT_CASUS_STATUS_CLOSED, KT_LAW_JEUGDWET, "school");
  g_autoptr (KtSearchQuery) query = kt_search_query_new ("tafel");
  g_autoptr (KtNote) call = kt_note_new ("2026-02-01T10:00");
  g_autoptr (GPtrArray) hits = NULL;

  add_note (self->store, a, "2026-01-01T23:59", "tafel");
  add_note (self->store, b, "2026-01-02T00:00", "tafel");
  call->kind = KT_NOTE_KIND_TELEFOON;
  g_set_str (&call->text, "tafel");
  kt_store_save_note (self->store, call, NULL);
  assert_notes (self, query, "3 2 1 ");

  query->statuses = 1u << KT_CASUS_STATUS_OPEN;
  assert_notes (self, query, "1 ");
  hits = kt_store_search (self->store, query, NULL, NULL);
  g_assert_cmpuint (hits->len, ==, 2);
  query->statuses = (1u << KT_CASUS_STATUS_OPEN) | (1u << KT_CASUS_STATUS_CLOSED);
  assert_notes (self, query, "2 1 ");
  query->statuses = 0;
  query->laws = KT_LAW_WGS | KT_LAW_PARTICIPATIEWET;
  assert_notes (self, query, "1 ");
  query->laws = KT_LAW_PARTICIPATIEWET;
  assert_notes (self, query, "");
  query->laws = 0;
  query->theme = g_strdup ("school");
  assert_notes (self, query, "2 ");
  g_set_str (&query->theme, "");
  query->note_kinds = 1u << KT_NOTE_KIND_TELEFOON;
  assert_notes (self, query, "3 ");
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = kt_store_search (self->store, query, NULL, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  query->note_kinds |= 1u << KT_NOTE_KIND_TERLOOPS;
  assert_notes (self, query, "3 2 1 ");
  query->note_kinds = 0;
  query->from = g_strdup ("2026-01-02");
  assert_notes (self, query, "3 2 ");
  query->until = g_strdup ("2026-01-02");
  assert_notes (self, query, "2 ");
  g_set_str (&query->from, "");
  assert_notes (self, query, "2 1 ");
  g_set_str (&query->until, "2025-12-31");
  assert_notes (self, query, "");
}

/* Filters that leave many casussen take another way. */
static void
test_wide_filter (Fixture *self, gconstpointer data)
{
  g_autoptr (KtSearchQuery) query = kt_search_query_new ("tafel");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  kt_store_begin_batch (self->store, NULL);
  for (guint i = 0; i < 200; i++)
    {
      gint64 id = add_filtered (self, i % 2 == 0 ? KT_CASUS_STATUS_OPEN : KT_CASUS_STATUS_MELDING, 0, "");

      add_note (self->store, id, START, "tafel");
      add_filtered (self, KT_CASUS_STATUS_OPEN, 0, "");
    }
  kt_store_end_batch (self->store, TRUE, NULL);
  query->statuses = 1u << KT_CASUS_STATUS_OPEN;
  query->from = g_strdup ("2026-01-01");
  query->limit = 1000;
  hits = kt_store_search (self->store, query, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 100);
}

static void
assert_caseload (Fixture *self, const KtSearchQuery *query, const char *expected, guint expected_open)
{
  g_autoptr (GError) error = NULL;
  guint n_open = 99;
  g_autoptr (GArray) ids = kt_store_filter_casussen (self->store, query, &n_open, &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (list, "%d ", (int)g_array_index (ids, gint64, i));
  g_assert_cmpstr (list->str, ==, expected);
  g_assert_cmpuint (n_open, ==, expected_open);
}

static void
test_caseload (Fixture *self, gconstpointer data)
{
  gint64 a = add_filtered (self, KT_CASUS_STATUS_CLOSED, KT_LAW_WMO, "schulden");
  gint64 b = add_filtered (self, KT_CASUS_STATUS_OPEN, KT_LAW_WMO | KT_LAW_WGS, "schulden");
  g_autoptr (KtSearchQuery) query = kt_search_query_new ("wordt niet bekeken");
  g_autoptr (KtNote) call = kt_note_new ("2026-02-01T10:00");

  add_filtered (self, KT_CASUS_STATUS_MELDING, KT_LAW_JEUGDWET, "school");
  add_note (self->store, a, "2026-03-01T10:00", "tafel");
  add_note (self->store, b, "2026-01-01T10:00", "tafel");
  call->kind = KT_NOTE_KIND_TELEFOON;
  call->casus_id = b;
  kt_store_save_note (self->store, call, NULL);

  assert_caseload (self, NULL, "2 3 1 ", 2);
  assert_caseload (self, query, "2 3 1 ", 2);
  query->laws = KT_LAW_WMO;
  assert_caseload (self, query, "2 1 ", 1);
  query->statuses = 1u << KT_CASUS_STATUS_CLOSED;
  assert_caseload (self, query, "1 ", 0);
  query->statuses = 0;
  query->laws = 0;
  query->theme = g_strdup ("school");
  assert_caseload (self, query, "3 ", 1);
  g_set_str (&query->theme, "");
  query->note_kinds = 1u << KT_NOTE_KIND_TELEFOON;
  assert_caseload (self, query, "2 ", 1);
  query->note_kinds = 0;
  query->from = g_strdup ("2026-02-02");
  assert_caseload (self, query, "1 ", 0);
}

static void
test_limit (Fixture *self, gconstpointer data)
{
  g_autoptr (KtSearchQuery) query = kt_search_query_new ("tafel");
  g_autoptr (GPtrArray) few_notes = NULL;
  g_autoptr (GPtrArray) many_notes = NULL;

  for (guint i = 0; i < 60; i++)
    add_filtered (self, KT_CASUS_STATUS_OPEN, 0, "");
  query->limit = 50;
  add_note (self->store, 0, START, "tafel");
  few_notes = kt_store_search (self->store, query, NULL, NULL);
  g_assert_cmpuint (few_notes->len, ==, 50);
  g_assert_cmpint (get_hit (few_notes, 48)->kind, ==, KT_SEARCH_HIT_CASUS);
  g_assert_cmpint (get_hit (few_notes, 49)->kind, ==, KT_SEARCH_HIT_NOTE);

  /* Notes are found whatever number of casussen there is. */
  for (guint i = 0; i < 60; i++)
    add_note (self->store, 0, START, "tafel");
  many_notes = kt_store_search (self->store, query, NULL, NULL);
  g_assert_cmpuint (many_notes->len, ==, 50);
  g_assert_cmpint (get_hit (many_notes, 9)->kind, ==, KT_SEARCH_HIT_CASUS);
  g_assert_cmpint (get_hit (many_notes, 10)->kind, ==, KT_SEARCH_HIT_NOTE);
}

static void
test_index_follows (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 casus_id = add_casus (self->store, "Verhuizing"), id = add_note (self->store, casus_id, START, "Wandelingen");
  gint64 person_id = add_person (self->store, casus_id, "Wander Bos", KT_PERSON_KIND_NETWERK);
  g_autoptr (KtNote) stored = NULL;
  g_autoptr (KtNote) note = NULL;
  g_autoptr (KtSearchQuery) query = kt_search_query_new ("fietstocht");

  g_assert_cmpuint (count_hits (self->store, "wande"), ==, 2);
  set_note_text (self->store, id, "Fietstochten");
  g_assert_cmpuint (count_hits (self->store, "wandelin"), ==, 0);
  g_assert_cmpuint (count_hits (self->store, "fietstoch"), ==, 1);

  /* The place in time and the kind are parts of the index. */
  stored = kt_store_get_note (self->store, id, &error);
  note = kt_note_copy (stored);
  g_set_str (&note->at, "2020-01-01T10:00");
  note->kind = KT_NOTE_KIND_OVERLEG;
  g_assert_cmpint (kt_store_save_note (self->store, note, &error), ==, id);
  query->until = g_strdup ("2020-12-31");
  query->note_kinds = 1u << KT_NOTE_KIND_OVERLEG;
  assert_notes (self, query, "1 ");

  g_assert_true (kt_store_set_person_deleted (self->store, person_id, TRUE, &error));
  g_assert_cmpuint (count_hits (self->store, "wander"), ==, 0);
  g_assert_true (kt_store_set_person_deleted (self->store, person_id, FALSE, &error));
  g_assert_cmpuint (count_hits (self->store, "wander"), ==, 1);

  /* A hidden casus takes all of its own with it. */
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, TRUE, &error));
  g_assert_cmpuint (count_hits (self->store, "fiets"), ==, 0);
  g_assert_cmpuint (count_hits (self->store, "wander"), ==, 0);
  g_assert_cmpuint (count_hits (self->store, "verhuiz"), ==, 0);
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, FALSE, &error));
  g_assert_cmpuint (count_hits (self->store, "fiets"), ==, 1);
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, TRUE, &error));
  fixture_reopen (self, NULL);
  g_assert_cmpuint (count_hits (self->store, "fiets"), ==, 0);
  g_assert_cmpuint (count_hits (self->store, "w"), ==, 0);
}

/* Whether the words that are searched by beginnings have @word. */
static gboolean
knows (KtStore *store, const char *word)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (store->database, "SELECT 1 FROM word WHERE word = ?", NULL);

  kt_statement_put_text (statement, word);
  return kt_statement_step (statement, NULL) == KT_STEP_ROW;
}

static void
test_words_go (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  gint64 casus_id = add_casus (self->store, "Verhuizing"), other_id = add_casus (self->store, "Tuinieren");
  gint64 id = add_note (self->store, other_id, START, "Wandelingen en fietstocht");
  gint64 person_id = add_person (self->store, other_id, "Wandeling Janssen", KT_PERSON_KIND_NETWERK);

  add_note (self->store, casus_id, START, "Boodschappen en wandelingen");
  add_person (self->store, casus_id, "Everhard Bos", KT_PERSON_KIND_INWONER);

  /* A word that was typed over is gone, one that stands elsewhere is not. */
  set_note_text (self->store, id, "Zwemmen, fietstochten");
  g_assert_false (knows (self->store, "fietstocht"));
  g_assert_true (knows (self->store, "fietstochten"));
  g_assert_true (knows (self->store, "wandelingen"));

  /* What is hidden comes back with its words. */
  g_assert_true (kt_store_set_note_deleted (self->store, id, TRUE, &error));
  g_assert_true (kt_store_set_person_deleted (self->store, person_id, TRUE, &error));
  g_assert_false (knows (self->store, "fietstochten"));
  g_assert_false (knows (self->store, "janssen"));
  g_assert_true (kt_store_set_note_deleted (self->store, id, FALSE, &error));
  g_assert_true (kt_store_set_person_deleted (self->store, person_id, FALSE, &error));
  g_assert_cmpuint (count_hits (self->store, "fietstoch"), ==, 1);
  g_assert_cmpuint (count_hits (self->store, "jansse"), ==, 1);

  /* A casus takes the words of all its own with it. */
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, TRUE, &error));
  fixture_reopen (self, NULL);
  g_assert_false (knows (self->store, "verhuizing"));
  g_assert_false (knows (self->store, "boodschappen"));
  g_assert_false (knows (self->store, "everhard"));
  g_assert_true (knows (self->store, "zwemmen"));
  faults = kt_store_check (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_many_endings (Fixture *self, gconstpointer data)
{
  g_autoptr (KtSearchQuery) query = kt_search_query_new ("samenwerking");
  g_autoptr (GPtrArray) hits = NULL;

  kt_store_begin_batch (self->store, NULL);
  /* More words with one beginning than are asked for one by one. */
  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *text = g_strdup_printf ("samenwerkings%u", i);

      add_note (self->store, 0, START, text);
    }
  kt_store_end_batch (self->store, TRUE, NULL);
  query->limit = 1000;
  hits = kt_store_search (self->store, query, NULL, NULL);
  g_assert_cmpuint (hits->len, ==, 600);
}

/* Of many words that begin alike the notes are looked at, but not of any number that only begin somewhat alike. */
static void
test_loose (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *text = g_strdup_printf ("vrijwilligers%c%c", (int)('a' + i / 5), (int)('a' + i % 5));

      add_note (self->store, 0, "2026-01-05T10:00", text);
    }
  g_assert_cmpuint (count_hits (self->store, "vrijwi"), ==, 30);
  g_assert_cmpuint (count_hits (self->store, "vrijwilligersa"), ==, 5);
  g_assert_cmpuint (count_hits (self->store, "vrijwilligers iets"), ==, 0);

  for (guint i = 0; i < 150; i++)
    add_note (self->store, 0, "2026-02-05T10:00", "Iets over vrijwaring");
  g_assert_cmpuint (count_hits (self->store, "vrijwi"), ==, 30);
  g_assert_cmpuint (count_hits (self->store, "vrijwa"), ==, 50);
  g_assert_cmpuint (count_hits (self->store, "vrijwilligers iets"), ==, 0);
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KtSearchQuery) query = kt_search_query_new ("tafel");
  g_autoptr (GPtrArray) hits = NULL;

  kt_store_begin_batch (self->store, NULL);
  for (guint i = 0; i < 500; i++)
    add_note (self->store, 0, START, "tafel");
  kt_store_end_batch (self->store, TRUE, NULL);
  query->limit = G_MAXUINT32;
  g_cancellable_cancel (cancellable);
  kt_store_set_cancellable (self->store, cancellable);
  g_assert_null (kt_store_search (self->store, query, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  kt_store_set_cancellable (self->store, NULL);
  hits = kt_store_search (self->store, query, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-search/beginnings", test_beginnings);
  fixture_add ("/store-search/hostile", test_hostile);
  fixture_add ("/store-search/order", test_order);
  fixture_add ("/store-search/kinds", test_kinds);
  fixture_add ("/store-search/snippets", test_snippets);
  fixture_add ("/store-search/filters", test_filters);
  fixture_add ("/store-search/wide-filter", test_wide_filter);
  fixture_add ("/store-search/caseload", test_caseload);
  fixture_add ("/store-search/limit", test_limit);
  fixture_add ("/store-search/index-follows", test_index_follows);
  fixture_add ("/store-search/words-go", test_words_go);
  fixture_add ("/store-search/many-endings", test_many_endings);
  fixture_add ("/store-search/loose", test_loose);
  fixture_add ("/store-search/cancel", test_cancel);

  return g_test_run ();
}
