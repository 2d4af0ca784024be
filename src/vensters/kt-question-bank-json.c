/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters/kt-question-bank.h"

#include "core/kt-date.h"
#include "core/kt-json-member.h"
#include "core/kt-json-parts.h"
#include "core/kt-parts.h"
#include "core/kt-text.h"

/* --- Reading --- */

/* A line of text that must be there and is not empty. */
static char *
read_line (KtJsonObject *object, const char *member)
{
  char *text = kt_json_object_get_string (object, member, TRUE);
  g_autofree char *place = kt_json_object_get_place (object, member);

  if (text != NULL && kt_text_is_blank (text))
    kt_json_object_fail (object, member, "is empty");
  else if (text != NULL)
    kt_line_check (text, place, &object->error);
  return text;
}

static gpointer
read_source (KtJsonObject *object)
{
  KtBankSource *source = kt_bank_source_new ();

  source->name = read_line (object, "name");
  source->title = read_line (object, "title");
  return source;
}

static gpointer
read_meaning (KtJsonObject *object)
{
  KtExtentMeaning *meaning = kt_extent_meaning_new ();

  meaning->extent = (KtExtent)kt_json_object_get_nick (object, "word", KT_VOCABULARY_EXTENT);
  meaning->meaning = read_line (object, "meaning");
  meaning->source = read_line (object, "source");
  return meaning;
}

static KtQuestion *
read_asked (KtJsonObject *object)
{
  KtQuestion *question = kt_question_new ();

  question->name = read_line (object, "name");
  question->venster = (KtVenster)kt_json_object_get_nick (object, "venster", KT_VOCABULARY_VENSTER);
  question->label = read_line (object, "label");
  question->text = read_line (object, "text");
  question->source = read_line (object, "source");
  question->is_on = kt_json_object_get_boolean (object, "on", TRUE);
  return question;
}

static gpointer
read_question (KtJsonObject *object)
{
  KtQuestion *question = read_asked (object);

  question->aspect = read_line (object, "aspect");
  question->simple = read_line (object, "simple");
  question->is_quick = kt_json_object_get_boolean (object, "quick", TRUE);
  return question;
}

static gpointer
read_factor (KtJsonObject *object)
{
  KtQuestion *factor = read_asked (object);

  factor->aspect = g_strdup ("");
  factor->simple = g_strdup ("");
  factor->usual = (KtInfluence)kt_json_object_get_nick (object, "usual", KT_VOCABULARY_INFLUENCE);
  factor->is_factor = TRUE;
  return factor;
}

static gpointer
read_axis (KtJsonObject *object)
{
  KtAxis *axis = kt_axis_new ();

  axis->name = read_line (object, "name");
  axis->left = read_line (object, "left");
  axis->right = read_line (object, "right");
  axis->text = read_line (object, "text");
  axis->source = read_line (object, "source");
  return axis;
}

static gpointer
read_form (KtJsonObject *object)
{
  KtGovernmentForm *form = kt_government_form_new ();

  form->name = read_line (object, "name");
  form->label = read_line (object, "label");
  form->text = read_line (object, "text");
  form->source = read_line (object, "source");
  return form;
}

/* Everything with a name begins with it, see kt-question-bank.c. */
static char *
get_name (gconstpointer item)
{
  return g_strdup (*(char *const *)item);
}

static void
read_list (KtJsonObject *root, const char *member, KtJsonReadItem read, GPtrArray *items)
{
  kt_json_object_read_list (root, member, read, items);
  kt_json_object_check_unique (root, member, items, get_name, ".name");
  if (items->len > KT_QUESTION_BANK_ITEMS_MAX)
    kt_json_object_fail (root, member, "there are more than 500");
}

/* Words are compared between reviews, so a bank explains all of them and has no others. */
static void
read_words (KtJsonObject *root, GPtrArray *words)
{
  gboolean is_whole;

  kt_json_object_read_list (root, "words", read_meaning, words);
  is_whole = words->len == KT_EXTENT_COUNT;
  for (guint i = 0; i < words->len && is_whole; i++)
    is_whole = ((const KtExtentMeaning *)words->pdata[i])->extent == i;
  if (root->error == NULL && !is_whole)
    kt_json_object_fail (root, "words", "must have each of the nine words once, from nauwelijks to onbekend");
}

/* A factor and a question are answered in the same place, so they share their names. */
static void
check_factor_names (KtJsonObject *root, const KtQuestionBank *bank)
{
  for (guint i = 0; i < bank->factors->len && root->error == NULL; i++)
    {
      const KtQuestion *factor = bank->factors->pdata[i];

      for (guint j = 0; j < bank->questions->len; j++)
        if (g_str_equal (((const KtQuestion *)bank->questions->pdata[j])->name, factor->name))
          {
            g_autofree char *place = g_strdup_printf ("factors[%u].name", i);

            kt_json_object_fail (root, place, "a question has the same");
          }
    }
}

static KtQuestionBank *
read_bank (JsonNode *node, GError **error)
{
  g_autoptr (KtJsonObject) root = kt_json_object_new (node, "");
  g_autoptr (KtQuestionBank) bank = kt_question_bank_new ();

  kt_json_object_check_format (root, KT_QUESTION_BANK_FORMAT, KT_QUESTION_BANK_VERSION);
  bank->id = read_line (root, "id");
  bank->title = read_line (root, "title");
  bank->made = kt_json_object_get_string (root, "made", TRUE);
  if (bank->made != NULL && !kt_date_is_valid (bank->made))
    kt_json_object_fail (root, "made", "is not a date");
  bank->changes = kt_json_object_get_string (root, "changes", TRUE);
  if (bank->changes != NULL)
    kt_text_check (bank->changes, -1, KT_TEXT_MAX, "changes", root->error == NULL ? &root->error : NULL);
  read_list (root, "sources", read_source, bank->sources);
  read_words (root, bank->words);
  read_list (root, "questions", read_question, bank->questions);
  read_list (root, "factors", read_factor, bank->factors);
  read_list (root, "axes", read_axis, bank->axes);
  read_list (root, "government", read_form, bank->government);
  if (root->error == NULL)
    check_factor_names (root, bank);
  return kt_json_object_finish (root, error) ? g_steal_pointer (&bank) : NULL;
}

KtQuestionBank *
kt_question_bank_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonNode) root = kt_json_parse (text, length, error);

  return root != NULL ? read_bank (root, error) : NULL;
}

GPtrArray *
kt_question_draft_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonNode) node = kt_json_parse (text, length, error);
  g_autoptr (KtJsonObject) root = NULL;
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref);
  g_autoptr (GPtrArray) factors = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref);

  if (node == NULL)
    return NULL;
  root = kt_json_object_new (node, "");
  kt_json_object_check_format (root, KT_QUESTION_DRAFT_FORMAT, KT_QUESTION_DRAFT_VERSION);
  read_list (root, "questions", read_question, questions);
  read_list (root, "factors", read_factor, factors);
  if (!kt_json_object_finish (root, error))
    return NULL;
  g_ptr_array_extend_and_steal (questions, g_steal_pointer (&factors));
  return g_steal_pointer (&questions);
}

/* --- Writing --- */

static void
add_source (JsonBuilder *builder, gconstpointer part)
{
  const KtBankSource *source = part;

  kt_json_add_text (builder, "name", source->name);
  kt_json_add_text (builder, "title", source->title);
}

static void
add_meaning (JsonBuilder *builder, gconstpointer part)
{
  const KtExtentMeaning *meaning = part;

  kt_json_add_text (builder, "word", kt_vocabulary_get_nick (KT_VOCABULARY_EXTENT, meaning->extent));
  kt_json_add_text (builder, "meaning", meaning->meaning);
  kt_json_add_text (builder, "source", meaning->source);
}

static void
add_question (JsonBuilder *builder, gconstpointer part)
{
  const KtQuestion *question = part;

  kt_json_add_text (builder, "name", question->name);
  kt_json_add_text (builder, "venster", kt_vocabulary_get_nick (KT_VOCABULARY_VENSTER, question->venster));
  kt_json_add_text (builder, "label", question->label);
  kt_json_add_text (builder, "text", question->text);
  if (question->is_factor)
    {
      kt_json_add_text (builder, "usual", kt_vocabulary_get_nick (KT_VOCABULARY_INFLUENCE, question->usual));
    }
  else
    {
      kt_json_add_text (builder, "aspect", question->aspect);
      kt_json_add_text (builder, "simple", question->simple);
      kt_json_add_boolean (builder, "quick", question->is_quick);
    }
  kt_json_add_text (builder, "source", question->source);
  kt_json_add_boolean (builder, "on", question->is_on);
}

static void
add_axis (JsonBuilder *builder, gconstpointer part)
{
  const KtAxis *axis = part;

  kt_json_add_text (builder, "name", axis->name);
  kt_json_add_text (builder, "left", axis->left);
  kt_json_add_text (builder, "right", axis->right);
  kt_json_add_text (builder, "text", axis->text);
  kt_json_add_text (builder, "source", axis->source);
}

static void
add_form (JsonBuilder *builder, gconstpointer part)
{
  const KtGovernmentForm *form = part;

  kt_json_add_text (builder, "name", form->name);
  kt_json_add_text (builder, "label", form->label);
  kt_json_add_text (builder, "text", form->text);
  kt_json_add_text (builder, "source", form->source);
}

char *
kt_question_bank_print (const KtQuestionBank *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "format", KT_QUESTION_BANK_FORMAT);
  kt_json_add_int (builder, "version", KT_QUESTION_BANK_VERSION);
  kt_json_add_text (builder, "id", self->id);
  kt_json_add_text (builder, "title", self->title);
  kt_json_add_text (builder, "made", self->made);
  kt_json_add_text (builder, "changes", self->changes);
  kt_parts_write (self->sources, builder, "sources", add_source);
  kt_parts_write (self->words, builder, "words", add_meaning);
  kt_parts_write (self->questions, builder, "questions", add_question);
  kt_parts_write (self->factors, builder, "factors", add_question);
  kt_parts_write (self->axes, builder, "axes", add_axis);
  kt_parts_write (self->government, builder, "government", add_form);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/* (transfer container) (element-type KtQuestion) */
static GPtrArray *
pick (const GPtrArray *questions, gboolean factors)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < questions->len; i++)
    if (!((const KtQuestion *)questions->pdata[i])->is_factor == !factors)
      g_ptr_array_add (picked, questions->pdata[i]);
  return picked;
}

char *
kt_question_draft_print (const GPtrArray *questions)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) asked = pick (questions, FALSE), factors = pick (questions, TRUE);
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "format", KT_QUESTION_DRAFT_FORMAT);
  kt_json_add_int (builder, "version", KT_QUESTION_DRAFT_VERSION);
  kt_parts_write (asked, builder, "questions", add_question);
  kt_parts_write (factors, builder, "factors", add_question);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}
