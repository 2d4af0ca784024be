/* SPDX-License-Identifier: GPL-3.0-or-later */

/* compile-lexicon OUTPUT CLASS:FILE...: makes one table of the word lists. A line is a word or a phrase; behind a tab
 * stands its kind, for the class institution, or its class, for the class role. Of a class with a minus before it the
 * words are taken out again, and with a question mark before it they have it weakly. */

#include "anonymise/kt-fold.h"
#include "anonymise/kt-lexicon-format.h"
#include "anonymise/kt-lexicon.h"

#include <stdlib.h>

/* Of words that are no ordinary ones, whatever the dictionary has. */
#define NEVER_ORDINARY (1 << 30)

static const struct
{
  const char *name;
  guint32 class;
} classes[] = {
  { "ordinary", KT_CLASS_ORDINARY },
  { "given", KT_CLASS_GIVEN },
  { "name", NEVER_ORDINARY },
  { "surname", KT_CLASS_SURNAME },
  { "place", KT_CLASS_PLACE },
  { "protected", KT_CLASS_PROTECTED },
  { "role", KT_CLASS_ROLE },
  { "institution", KT_CLASS_INSTITUTION },
  { "prefix", KT_CLASS_PREFIX },
  { "street", KT_CLASS_STREET },
  { "occupation", KT_CLASS_OCCUPATION },
  { "origin", KT_CLASS_ORIGIN },
  { "illness", KT_CLASS_ILLNESS },
  { "household", KT_CLASS_HOUSEHOLD },
  { "event", KT_CLASS_EVENT },
};

/* What stands before the name of a class. */
#define SIGN_WEAK '?'
#define SIGN_NOT '-'

typedef struct
{
  GHashTable *entries; /* folded text -> KtEntry */
  GPtrArray *kinds;
} Compiler;

static KtEntry *
get_entry (Compiler *self, const char *text)
{
  KtEntry *entry = g_hash_table_lookup (self->entries, text);

  if (entry == NULL)
    {
      entry = g_new0 (KtEntry, 1);
      g_hash_table_insert (self->entries, g_strdup (text), entry);
    }
  return entry;
}

/* The runs of letters and digits of @line with one space between: as a text is looked up. */
static char *
make_key (const char *line)
{
  g_autofree char *folded = kt_fold_string (line);
  GString *key = g_string_new (NULL);
  gboolean seam = FALSE;

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (!kt_fold_is_alnum (*p))
        {
          seam = key->len > 0;
          continue;
        }
      if (seam)
        g_string_append_c (key, ' ');
      seam = FALSE;
      g_string_append_c (key, *p);
    }
  return g_string_free_and_steal (key);
}

static guint8
get_kind (Compiler *self, const char *kind)
{
  guint i;

  if (!g_ptr_array_find_with_equal_func (self->kinds, kind, g_str_equal, &i))
    {
      i = self->kinds->len;
      g_ptr_array_add (self->kinds, g_strdup (kind));
    }
  if (i > G_MAXUINT8)
    g_error ("more than 256 kinds of institution");
  return (guint8)i;
}

static void
add_line (Compiler *self, guint32 class, char sign, char *line)
{
  g_auto (GStrv) parts = g_strsplit (g_strstrip (line), "\t", 2);
  g_autofree char *key = make_key (parts[0]);
  const char *space = strchr (key, ' ');
  KtEntry *entry;

  /* The dictionary writes names with a capital; what these are, the other lists tell. */
  if (class == KT_CLASS_ORDINARY && !g_unichar_islower (g_utf8_get_char (parts[0])))
    class = KT_CLASS_PROPER;
  /* "Emma's" of the dictionary would hide what the other lists tell of "Emma". */
  if (key[0] == '\0' || strlen (key) > KT_LEXICON_WORD_MAX || (class == KT_CLASS_ORDINARY && space != NULL) ||
      (class == KT_CLASS_PROPER && g_str_has_suffix (key, " s")))
    return;
  if (sign == SIGN_NOT)
    {
      entry = g_hash_table_lookup (self->entries, key);
      if (entry != NULL)
        entry->classes &= ~(guint) class;
      return;
    }
  entry = get_entry (self, key);
  entry->is_weak = entry->is_weak || sign == SIGN_WEAK;
  if (class == KT_CLASS_ROLE && g_strcmp0 (parts[1], "title") == 0)
    entry->classes |= KT_CLASS_TITLE;
  else
    entry->classes |= class;
  if (class == KT_CLASS_INSTITUTION && parts[1] != NULL)
    entry->kind = get_kind (self, parts[1]);
  /* So that whoever looks for a phrase knows when to stop; who looks for what tells joins words himself. */
  for (; space != NULL && (class & KT_CLASSES_TELLING) == 0; space = strchr (space + 1, ' '))
    {
      g_autofree char *beginning = g_strndup (key, (gsize)(space - key));

      get_entry (self, beginning)->classes |= KT_CLASS_PHRASE;
    }
}

static void
add_file (Compiler *self, guint32 class, char sign, const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error) || !g_utf8_validate (text, -1, NULL))
    {
      g_printerr ("%s: %s\n", path, error != NULL ? error->message : "is not UTF-8");
      exit (1);
    }
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] != '#' && lines[i][0] != '\0')
        add_line (self, class, sign, lines[i]);
    }
}

static gboolean
add_argument (Compiler *self, const char *argument)
{
  char sign = argument[0] == SIGN_WEAK || argument[0] == SIGN_NOT ? argument[0] : '\0';
  const char *name = argument + (sign != '\0'), *colon = strchr (name, ':');
  gsize k = 0;

  while (colon != NULL && k < G_N_ELEMENTS (classes) &&
         !(strncmp (name, classes[k].name, (gsize)(colon - name)) == 0 && classes[k].name[colon - name] == '\0'))
    k++;
  if (colon == NULL || k == G_N_ELEMENTS (classes))
    {
      g_printerr ("%s: is not CLASS:FILE\n", argument);
      return FALSE;
    }
  add_file (self, classes[k].class, sign, colon + 1);
  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The table, the same for the same lists. */
static GByteArray *
compile (Compiler *self)
{
  g_autoptr (GPtrArray) texts = g_hash_table_get_keys_as_ptr_array (self->entries);
  g_autoptr (GByteArray) entries = g_byte_array_new (), kinds = g_byte_array_new ();
  g_autofree guint32 *slots = NULL;
  GByteArray *table = g_byte_array_new ();
  KtLexiconHeader header = { KT_LEXICON_MAGIC, 1, 0, 0, 0 };

  while (header.n_slots < texts->len * 2)
    header.n_slots *= 2;
  slots = g_new0 (guint32, header.n_slots);
  g_byte_array_set_size (entries, 4);
  memset (entries->data, 0, 4);
  g_ptr_array_sort (texts, compare);
  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = texts->pdata[i];
      const KtEntry *entry = g_hash_table_lookup (self->entries, text);
      gsize length = strlen (text);
      guint32 ordinary = (entry->classes & NEVER_ORDINARY) != 0 ? KT_CLASS_ORDINARY : 0;
      KtLexiconEntry head = { entry->classes & ~(ordinary | NEVER_ORDINARY), entry->kind, (guint8)(length & 0x7f),
                              entry->is_weak };
      guint64 hash = kt_hash (text, length);
      guint32 offset = entries->len / 4;
      gsize at = hash & (header.n_slots - 1);

      if (offset > 0xffffff)
        g_error ("too many words");
      while (slots[at] != 0)
        at = (at + 1) & (header.n_slots - 1);
      slots[at] = KT_LEXICON_SLOT (hash, offset);
      g_byte_array_append (entries, (const guint8 *)&head, G_STRUCT_OFFSET (KtLexiconEntry, text));
      g_byte_array_append (entries, (const guint8 *)text, (guint)length);
      g_byte_array_append (entries, (const guint8 *)"\0\0\0", -entries->len & 3);
    }
  for (guint i = 0; i < self->kinds->len; i++)
    g_byte_array_append (kinds, self->kinds->pdata[i], (guint)strlen (self->kinds->pdata[i]) + 1);
  header.entries_size = entries->len;
  header.n_kinds = self->kinds->len;
  header.kinds_size = kinds->len;
  g_byte_array_append (table, (const guint8 *)&header, sizeof header);
  g_byte_array_append (table, (const guint8 *)slots, header.n_slots * (guint)sizeof *slots);
  g_byte_array_append (table, entries->data, entries->len);
  g_byte_array_append (table, kinds->data, kinds->len);
  return table;
}

int
main (int argc, char **argv)
{
  g_autoptr (GByteArray) table = NULL;
  g_autoptr (GError) error = NULL;
  Compiler compiler = { 0 };

  compiler.entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  compiler.kinds = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (compiler.kinds, g_strdup ("een instelling"));
  /* What is taken out comes last, whatever the order of the arguments is. */
  for (int i = 2; i < argc; i++)
    {
      if (argv[i][0] != SIGN_NOT && !add_argument (&compiler, argv[i]))
        return 2;
    }
  for (int i = 2; i < argc; i++)
    {
      if (argv[i][0] == SIGN_NOT && !add_argument (&compiler, argv[i]))
        return 2;
    }
  table = compile (&compiler);
  if (argc < 3 || !g_file_set_contents (argv[1], (const char *)table->data, table->len, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "nothing to compile");
      return 1;
    }
  g_ptr_array_unref (compiler.kinds);
  g_hash_table_unref (compiler.entries);
  return 0;
}
