/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-lexicon-format.h"
#include "anonymise/kt-lexicon.h"
#include "core/kt-error.h"
#include "publish/kt-lexicon-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static KtEntry
look_up (const KtLexicon *lexicon, const char *text)
{
  return kt_lexicon_look_up (lexicon, text, strlen (text));
}

static KtLexicon *
open_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  KtLexicon *lexicon = kt_lexicon_open (&error);

  g_assert_no_error (error);
  g_assert_nonnull (lexicon);
  return lexicon;
}

/* --- The lexicon of the build --- */

static void
test_words (void)
{
  static const struct
  {
    const char *word;
    guint32 classes;
  } cases[] = {
    { "huur", KT_CLASS_ORDINARY },
    { "roos", KT_CLASS_ORDINARY | KT_CLASS_GIVEN },
    { "fatima", KT_CLASS_GIVEN },
    { "jansen", KT_CLASS_SURNAME },
    { "amersfoort", KT_CLASS_PLACE },
    { "uwv", KT_CLASS_PROTECTED },
    { "ritalin", KT_CLASS_PROTECTED },
    { "mevrouw", KT_CLASS_TITLE },
    { "moeder", KT_CLASS_ROLE },
    { "basisschool", KT_CLASS_INSTITUTION },
    { "van", KT_CLASS_PREFIX },
    { "straat", KT_CLASS_STREET },
    { "bergen op zoom", KT_CLASS_PLACE },
    { "bergen", KT_CLASS_PHRASE },
    { "wet langdurige zorg", KT_CLASS_PROTECTED },
    { "ozturk", KT_CLASS_SURNAME },
  };
  g_autoptr (KtLexicon) lexicon = open_lexicon ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 classes = look_up (lexicon, cases[i].word).classes;

      if ((classes & cases[i].classes) != cases[i].classes)
        g_error ("\"%s\" has the classes %x without %x", cases[i].word, classes, cases[i].classes);
    }
}

static void
test_no_words (void)
{
  /* Longer than the longest; not folded; two that are no phrase; the beginning of a word. */
  static const char *const cases[] = {
    "",
    " ",
    "qxzvw",
    "Fatima",
    "huur roos",
    "bergen op",
    "amersfoor",
    "fatima\n",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  };
  g_autoptr (KtLexicon) lexicon = open_lexicon ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KtEntry entry = look_up (lexicon, cases[i]);

      g_assert_cmpuint (entry.classes & ~(guint32)KT_CLASS_PHRASE, ==, 0);
      g_assert_cmpuint (entry.kind, ==, 0);
    }
}

/* What tells of a household without naming anybody is asked for apart, so that no word is known by it. */
static void
test_telling (void)
{
  static const struct
  {
    const char *word;
    guint32 class;
  } cases[] = {
    { "imker", KT_CLASS_OCCUPATION },    { "syrisch", KT_CLASS_ORIGIN },         { "huntington", KT_CLASS_ILLNESS },
    { "woonwagen", KT_CLASS_HOUSEHOLD }, { "toeslagenaffaire", KT_CLASS_EVENT }, { "huur", 0 },
  };
  g_autoptr (KtLexicon) lexicon = open_lexicon ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *word = cases[i].word;
      guint32 telling = kt_lexicon_look_up_telling (lexicon, word, strlen (word)).classes;

      g_assert_cmpuint (look_up (lexicon, word).classes & KT_CLASSES_TELLING, ==, 0);
      g_assert_cmpuint (telling & ~(guint32)KT_CLASSES_TELLING, ==, 0);
      if ((telling & cases[i].class) != cases[i].class)
        g_error ("\"%s\" tells %x", word, telling);
    }
}

/* A word is looked up within its text. */
static void
test_within (void)
{
  static const char text[] = "fatimahuur";
  g_autoptr (KtLexicon) lexicon = open_lexicon ();
  KtEntry name = kt_lexicon_look_up (lexicon, text, 6), word = kt_lexicon_look_up (lexicon, text + 6, 4);
  KtEntry again = kt_lexicon_look_up_hash (lexicon, kt_hash (text, 6), text, 6);

  g_assert_cmpuint (name.classes, ==, look_up (lexicon, "fatima").classes);
  g_assert_cmpuint (word.classes, ==, look_up (lexicon, "huur").classes);
  g_assert_cmpuint (again.classes, ==, name.classes);
}

static void
test_kinds (void)
{
  g_autoptr (KtLexicon) lexicon = open_lexicon (), other = kt_lexicon_ref (lexicon);

  g_assert_cmpstr (kt_lexicon_get_kind (lexicon, look_up (lexicon, "basisschool").kind), ==, "een basisschool");
  g_assert_cmpstr (kt_lexicon_get_kind (other, 0), ==, "een instelling");
  g_assert_cmpstr (kt_lexicon_get_kind (lexicon, G_MAXUINT8), ==, "een instelling");
}

static void
test_missing_file (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;

      g_setenv ("KT_LEXICON", "/nonexistent/lexicon", TRUE);
      g_assert_null (kt_lexicon_open (&error));
      g_assert_error (error, KT_ERROR, KT_ERROR_FAILED);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* --- What compile-lexicon makes --- */

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("lexicon-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
write_list (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Compiles the lists whose names are their classes, with their signs, up to %NULL. Returns the exit status. */
static int
compile (Fixture *fixture, const char *output, const char *const *lists)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  /* A compiler that gives up frees nothing. */
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "ASAN_OPTIONS", "detect_leaks=0", TRUE);
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_ptr_array_add (arguments, g_test_build_filename (G_TEST_BUILT, "..", "data", "lexicon", "compile-lexicon", NULL));
  g_ptr_array_add (arguments, g_build_filename (fixture->folder, output, NULL));
  for (; *lists != NULL; lists++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, *lists, NULL);

      g_ptr_array_add (arguments, g_strconcat (*lists, ":", path, NULL));
    }
  g_ptr_array_add (arguments, NULL);
  g_assert_true (g_spawn_sync (NULL, (char **)arguments->pdata, environment, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL,
                               NULL, &errors, &status, &error));
  g_assert_no_error (error);
  if (g_spawn_check_wait_status (status, &error))
    return 0;
  g_assert_cmpstr (errors, !=, "");
  g_assert_true (error->domain == G_SPAWN_EXIT_ERROR);
  return error->code;
}

static GBytes *
read_table (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *contents;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return g_bytes_new_take (contents, length);
}

static const char *const lists[] = { "-given",      "ordinary",  "given",       "place",      "role",
                                     "institution", "protected", "?occupation", "occupation", NULL };

/* (transfer full): a small table. */
static GBytes *
make_table (Fixture *fixture, const char *output)
{
  write_list (fixture, "ordinary", "# words\nhuis\nroos\nde\nhuis\nEmmen\n");
  write_list (fixture, "given", "Roos\nFatima\nŞükran\nHuis\n");
  write_list (fixture, "-given", "Huis\nOnbekend\n");
  write_list (fixture, "occupation", "imker\n");
  write_list (fixture, "?occupation", "huisarts in opleiding\n");
  write_list (fixture, "place", "Bergen op Zoom\nEmmen\n's-Hertogenbosch\n");
  write_list (fixture, "role", "moeder\tkin\nmevrouw\ttitle\n");
  write_list (fixture, "institution", "basisschool\teen basisschool\nmavo\teen school\n");
  write_list (fixture, "protected", "UWV\nWet langdurige zorg\n");
  g_assert_cmpint (compile (fixture, output, lists), ==, 0);
  return read_table (fixture, output);
}

static void
test_compile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = make_table (fixture, "first"), second = make_table (fixture, "second");
  g_autoptr (GError) error = NULL;
  g_autoptr (KtLexicon) lexicon = kt_lexicon_new (first, &error);
  KtEntry telling;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpuint (look_up (lexicon, "huis").classes, ==, KT_CLASS_ORDINARY);
  g_assert_cmpuint (look_up (lexicon, "roos").classes, ==, KT_CLASS_ORDINARY | KT_CLASS_GIVEN);
  g_assert_cmpuint (look_up (lexicon, "sukran").classes, ==, KT_CLASS_GIVEN);
  g_assert_cmpuint (look_up (lexicon, "mevrouw").classes, ==, KT_CLASS_TITLE);
  g_assert_cmpuint (look_up (lexicon, "moeder").classes, ==, KT_CLASS_ROLE);
  g_assert_cmpuint (look_up (lexicon, "bergen op zoom").classes, ==, KT_CLASS_PLACE);
  g_assert_cmpuint (look_up (lexicon, "bergen").classes, ==, KT_CLASS_PHRASE);
  g_assert_cmpuint (look_up (lexicon, "bergen op").classes, ==, KT_CLASS_PHRASE);
  g_assert_cmpuint (look_up (lexicon, "s hertogenbosch").classes, ==, KT_CLASS_PLACE);
  g_assert_cmpuint (look_up (lexicon, "words").classes, ==, 0);
  g_assert_cmpuint (look_up (lexicon, "onbekend").classes, ==, 0);
  g_assert_cmpuint (look_up (lexicon, "imker").classes, ==, 0);
  telling = kt_lexicon_look_up_telling (lexicon, "imker", 5);
  g_assert_cmpuint (telling.classes, ==, KT_CLASS_OCCUPATION);
  g_assert_false (telling.is_weak);
  telling = kt_lexicon_look_up_telling (lexicon, "huisarts in opleiding", 21);
  g_assert_cmpuint (telling.classes, ==, KT_CLASS_OCCUPATION);
  g_assert_true (telling.is_weak);
  /* The dictionary writes it with a capital: it is no ordinary word. */
  g_assert_cmpuint (look_up (lexicon, "emmen").classes & KT_CLASS_ORDINARY, ==, 0);
  g_assert_cmpuint (look_up (lexicon, "emmen").classes & KT_CLASS_PLACE, !=, 0);
  g_assert_cmpstr (kt_lexicon_get_kind (lexicon, look_up (lexicon, "basisschool").kind), ==, "een basisschool");
  g_assert_cmpstr (kt_lexicon_get_kind (lexicon, look_up (lexicon, "mavo").kind), ==, "een school");
}

static void
test_compile_faults (Fixture *fixture, gconstpointer data)
{
  static const char *const unknown[] = { "flower", NULL }, *const missing[] = { "given", NULL },
                           *const broken[] = { "place", NULL };

  g_assert_cmpint (compile (fixture, "out", unknown), ==, 2);
  g_assert_cmpint (compile (fixture, "out", missing), ==, 1);
  write_list (fixture, "place", "Emmen\n\xff\xfe\n");
  g_assert_cmpint (compile (fixture, "out", broken), ==, 1);
}

/* --- Damage --- */

/* Who reads further than the file is long is stopped: no memory follows it. */
static void
assert_damaged (const void *data, gsize size)
{
  gsize page = (gsize)sysconf (_SC_PAGESIZE), whole = (size / page + 1) * page;
  char *memory = mmap (NULL, whole + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (memory != MAP_FAILED);
  g_assert_cmpint (mprotect (memory + whole, page, PROT_NONE), ==, 0);
  if (size > 0)
    memcpy (memory + whole - size, data, size);
  bytes = g_bytes_new_static (memory + whole - size, size);
  g_assert_null (kt_lexicon_new (bytes, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_DAMAGED);
  munmap (memory, whole + page);
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) table = make_table (fixture, "table");
  gsize size;
  const guint8 *whole = g_bytes_get_data (table, &size);
  g_autofree guint8 *longer = g_malloc0 (size + 1);

  for (gsize length = 0; length < size; length++)
    assert_damaged (whole, length);
  memcpy (longer, whole, size);
  assert_damaged (longer, size + 1);
}

static void
test_headers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) table = make_table (fixture, "table");
  gsize size;
  const guint8 *whole = g_bytes_get_data (table, &size);
  KtLexiconHeader right;
  KtLexiconHeader cases[15];
  g_autofree guint8 *copy = g_memdup2 (whole, size);

  memcpy (&right, whole, sizeof right);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    cases[i] = right;
  cases[0].magic = GUINT32_SWAP_LE_BE (right.magic);
  cases[1].magic = 0;
  cases[2].n_slots = 0;
  cases[3].n_slots = right.n_slots * 2;
  cases[4].n_slots = right.n_slots - 1;
  cases[5].n_slots = G_MAXUINT32;
  cases[6].entries_size = G_MAXUINT32;
  cases[7].entries_size = right.entries_size - 4;
  cases[8].n_kinds = right.n_kinds + 1;
  cases[9].n_kinds = G_MAXUINT32;
  cases[10].kinds_size = 0;
  /* A size that is right all the same: slots that are no power of two. */
  cases[11].n_slots = right.n_slots - 1;
  cases[11].entries_size = right.entries_size + 4;
  /* Kinds that are fewer, more and none. */
  cases[12].n_kinds = right.n_kinds - 1;
  cases[13].n_kinds = G_MAXUINT8;
  cases[14].n_kinds = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      memcpy (copy, &cases[i], sizeof cases[i]);
      assert_damaged (copy, size);
    }
  memcpy (copy, &right, sizeof right);
  /* A last kind without its end. */
  copy[size - 1] = 'x';
  assert_damaged (copy, size);
}

/* Looks up what may be there and what is not. */
static void
ask (const KtLexicon *lexicon)
{
  static const char *const words[] = { "", "huis", "roos", "fatima", "bergen op zoom", "mevrouw", "x", "uwv", "emmen" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      KtEntry entry = look_up (lexicon, words[i]);

      kt_lexicon_look_up_telling (lexicon, words[i], strlen (words[i]));
      g_assert_cmpuint (strlen (kt_lexicon_get_kind (lexicon, entry.kind)), <, 1000);
    }
}

/* Slots that are all taken, and that lead out of the table. */
static void
test_slots (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) table = make_table (fixture, "table");
  gsize size;
  const guint8 *whole = g_bytes_get_data (table, &size);

  for (guint round = 0; round < 3; round++)
    {
      g_autofree guint8 *copy = g_memdup2 (whole, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (KtLexicon) lexicon = NULL;
      KtLexiconHeader header;

      memcpy (&header, whole, sizeof header);
      for (guint i = 0; i < header.n_slots; i++)
        {
          guint64 hash = kt_hash ("huis", 4);
          guint32 offset = round == 0 ? 0xffffff : round == 1 ? header.entries_size / 4 - 1 : i;
          guint32 slot = KT_LEXICON_SLOT (hash, offset);

          memcpy (copy + sizeof header + i * sizeof slot, &slot, sizeof slot);
        }
      bytes = g_bytes_new (copy, size);
      lexicon = kt_lexicon_new (bytes, NULL);
      g_assert_nonnull (lexicon);
      ask (lexicon);
      if (round < 2)
        g_assert_cmpuint (look_up (lexicon, "huis").classes, ==, 0);
    }
}

static void
test_random_damage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) table = make_table (fixture, "table");
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250607);
  gsize size;
  const guint8 *whole = g_bytes_get_data (table, &size);
  guint opened = 0;

  for (guint round = 0; round < 20000; round++)
    {
      g_autofree guint8 *copy = g_memdup2 (whole, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (KtLexicon) lexicon = NULL;
      g_autoptr (GError) error = NULL;
      gint n = g_rand_int_range (rand, 1, 40);

      for (gint i = 0; i < n; i++)
        copy[g_rand_int_range (rand, round % 2 == 0 ? 0 : sizeof (KtLexiconHeader), (gint)size)] =
            (guint8)g_rand_int_range (rand, 0, 256);
      bytes = g_bytes_new (copy, size);
      lexicon = kt_lexicon_new (bytes, &error);
      if (lexicon == NULL)
        {
          g_assert_error (error, KT_ERROR, KT_ERROR_DAMAGED);
          continue;
        }
      opened++;
      ask (lexicon);
    }
  g_assert_cmpuint (opened, >, 0);
  for (guint round = 0; round < 1000; round++)
    {
      guint8 noise[200];

      for (gsize i = 0; i < sizeof noise; i++)
        noise[i] = (guint8)g_rand_int_range (rand, 0, 256);
      assert_damaged (noise, (gsize)g_rand_int_range (rand, 0, sizeof noise));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/lexicon/words", test_words);
  g_test_add_func ("/anonymise/lexicon/no-words", test_no_words);
  g_test_add_func ("/anonymise/lexicon/telling", test_telling);
  g_test_add_func ("/anonymise/lexicon/within", test_within);
  g_test_add_func ("/anonymise/lexicon/kinds", test_kinds);
  g_test_add_func ("/anonymise/lexicon/missing-file", test_missing_file);
  g_test_add ("/anonymise/lexicon/compile", Fixture, NULL, set_up, test_compile, tear_down);
  g_test_add ("/anonymise/lexicon/compile-faults", Fixture, NULL, set_up, test_compile_faults, tear_down);
  g_test_add ("/anonymise/lexicon/truncated", Fixture, NULL, set_up, test_truncated, tear_down);
  g_test_add ("/anonymise/lexicon/headers", Fixture, NULL, set_up, test_headers, tear_down);
  g_test_add ("/anonymise/lexicon/slots", Fixture, NULL, set_up, test_slots, tear_down);
  g_test_add ("/anonymise/lexicon/random-damage", Fixture, NULL, set_up, test_random_damage, tear_down);
  return g_test_run ();
}
