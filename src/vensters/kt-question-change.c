/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters/kt-question-change.h"

#include "core/kt-error.h"
#include "core/kt-text.h"

typedef void (*EachFunc) (KtQuestion *question, gpointer user_data);

static void
for_each (const KtQuestionBank *self, EachFunc function, gpointer user_data)
{
  g_ptr_array_foreach (self->questions, (GFunc)function, user_data);
  g_ptr_array_foreach (self->factors, (GFunc)function, user_data);
}

/* (transfer full): all that @self asks by its name; nothing is owned. */
static GHashTable *
index_names (const KtQuestionBank *self)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *lists[] = { self->questions, self->factors };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      g_hash_table_insert (index, ((KtQuestion *)lists[i]->pdata[j])->name, lists[i]->pdata[j]);
  return index;
}

/* --- Comparing --- */

typedef struct
{
  GHashTable *others;
  gboolean is_newer; /* whether the others are of the older one */
  GArray *changes;
} Comparing;

static void
compare (KtQuestion *question, gpointer user_data)
{
  Comparing *comparing = user_data;
  const KtQuestion *other = g_hash_table_lookup (comparing->others, question->name);
  KtQuestionChange change = { comparing->is_newer ? other : question, comparing->is_newer ? question : NULL };

  if (other == NULL || (comparing->is_newer && !kt_question_equal (other, question)))
    g_array_append_val (comparing->changes, change);
}

GArray *
kt_question_bank_compare (const KtQuestionBank *older, const KtQuestionBank *newer)
{
  g_autoptr (GHashTable) before = index_names (older), after = index_names (newer);
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (KtQuestionChange));
  Comparing of_newer = { before, TRUE, changes }, of_older = { after, FALSE, changes };

  for_each (newer, compare, &of_newer);
  for_each (older, compare, &of_older);
  return changes;
}

/* (transfer full): all of @self but what is asked. */
static char *
print_rest (const KtQuestionBank *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (KtQuestionBank) rest = kt_question_bank_make_next (self, none);

  g_set_str (&rest->id, "");
  g_set_str (&rest->title, "");
  g_set_str (&rest->made, "");
  g_set_str (&rest->changes, "");
  g_ptr_array_set_size (rest->questions, 0);
  g_ptr_array_set_size (rest->factors, 0);
  return kt_question_bank_print (rest);
}

typedef struct
{
  GHashTable *others;
  GString *names;
} Listing;

static void
list_name (KtQuestion *question, gpointer user_data)
{
  Listing *listing = user_data;

  if (g_hash_table_contains (listing->others, question->name))
    g_string_append_printf (listing->names, "%s\n", question->name);
}

/* (transfer full): the names of what both ask, in the order of @self. */
static char *
list_common (const KtQuestionBank *self, const KtQuestionBank *other)
{
  g_autoptr (GHashTable) others = index_names (other);
  Listing listing = { others, g_string_new (NULL) };

  for_each (self, list_name, &listing);
  return g_string_free_and_steal (listing.names);
}

gboolean
kt_question_bank_is_alike_otherwise (const KtQuestionBank *self, const KtQuestionBank *other)
{
  g_autofree char *rest = print_rest (self), *other_rest = print_rest (other);
  g_autofree char *names = list_common (self, other), *other_names = list_common (other, self);

  return g_str_equal (rest, other_rest) && g_str_equal (names, other_names);
}

/* --- Taking over --- */

/* Adds to @list what is in @of_self and not in @others. */
static void
add_missing (GPtrArray *list, GPtrArray *of_self, GHashTable *others)
{
  for (guint i = 0; i < of_self->len; i++)
    {
      KtQuestion *question = of_self->pdata[i], *off;

      if (g_hash_table_contains (others, question->name))
        continue;
      off = kt_question_copy (question);
      off->is_on = FALSE;
      g_ptr_array_add (list, off);
    }
}

KtQuestionBank *
kt_question_bank_make_taken_over (const KtQuestionBank *self, const KtQuestionBank *other, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GHashTable) others = index_names (other);
  g_autoptr (KtQuestionBank) next = kt_question_bank_make_next (other, none);

  add_missing (next->questions, self->questions, others);
  add_missing (next->factors, self->factors, others);
  if (next->questions->len <= KT_QUESTION_BANK_ITEMS_MAX && next->factors->len <= KT_QUESTION_BANK_ITEMS_MAX)
    return g_steal_pointer (&next);
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: with those that are here already there are more than %d",
               next->questions->len > KT_QUESTION_BANK_ITEMS_MAX ? "questions" : "factors", KT_QUESTION_BANK_ITEMS_MAX);
  return NULL;
}

/* --- The same text --- */

/* (transfer full) */
static char *
make_key (const char *text)
{
  g_autofree char *gist = kt_text_gist (text, KT_LINE_MAX);
  g_autofree char *trimmed = g_strstrip (g_utf8_casefold (gist, -1));

  return g_utf8_normalize (trimmed, -1, G_NORMALIZE_ALL);
}

typedef struct
{
  const KtQuestion *question;
  char *key;
  const KtQuestion *found;
} Looking;

static void
look (KtQuestion *question, gpointer user_data)
{
  Looking *looking = user_data;
  g_autofree char *key = make_key (question->text);

  if (looking->found == NULL && !g_str_equal (question->name, looking->question->name) &&
      g_str_equal (key, looking->key))
    looking->found = question;
}

const KtQuestion *
kt_question_bank_find_same_text (const KtQuestionBank *self, const KtQuestion *question)
{
  Looking looking = { question, make_key (question->text), NULL };

  for_each (self, look, &looking);
  g_free (looking.key);
  return looking.found;
}
