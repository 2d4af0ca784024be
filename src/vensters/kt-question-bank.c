/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters/kt-question-bank.h"

#include "core/kt-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- Values --- */

KtQuestion *
kt_question_new (void)
{
  return g_atomic_rc_box_new0 (KtQuestion);
}

KtQuestion *
kt_question_copy (const KtQuestion *self)
{
  KtQuestion *copy = g_atomic_rc_box_new0 (KtQuestion);

  *copy = *self;
  copy->name = g_strdup (self->name);
  copy->aspect = g_strdup (self->aspect);
  copy->label = g_strdup (self->label);
  copy->text = g_strdup (self->text);
  copy->simple = g_strdup (self->simple);
  copy->source = g_strdup (self->source);
  return copy;
}

KtQuestion *
kt_question_ref (KtQuestion *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_question (gpointer data)
{
  KtQuestion *self = data;

  g_free (self->name);
  g_free (self->aspect);
  g_free (self->label);
  g_free (self->text);
  g_free (self->simple);
  g_free (self->source);
}

void
kt_question_unref (KtQuestion *self)
{
  g_atomic_rc_box_release_full (self, clear_question);
}

gboolean
kt_question_equal (const KtQuestion *self, const KtQuestion *other)
{
  return self->venster == other->venster && self->usual == other->usual && self->is_factor == other->is_factor &&
         self->is_quick == other->is_quick && self->is_on == other->is_on && g_str_equal (self->name, other->name) &&
         g_str_equal (self->aspect, other->aspect) && g_str_equal (self->label, other->label) &&
         g_str_equal (self->text, other->text) && g_str_equal (self->simple, other->simple) &&
         g_str_equal (self->source, other->source);
}

KtAxis *
kt_axis_new (void)
{
  return g_atomic_rc_box_new0 (KtAxis);
}

static void
clear_axis (gpointer data)
{
  KtAxis *self = data;

  g_free (self->name);
  g_free (self->left);
  g_free (self->right);
  g_free (self->text);
  g_free (self->source);
}

void
kt_axis_unref (KtAxis *self)
{
  g_atomic_rc_box_release_full (self, clear_axis);
}

KtGovernmentForm *
kt_government_form_new (void)
{
  return g_atomic_rc_box_new0 (KtGovernmentForm);
}

static void
clear_form (gpointer data)
{
  KtGovernmentForm *self = data;

  g_free (self->name);
  g_free (self->label);
  g_free (self->text);
  g_free (self->source);
}

void
kt_government_form_unref (KtGovernmentForm *self)
{
  g_atomic_rc_box_release_full (self, clear_form);
}

KtExtentMeaning *
kt_extent_meaning_new (void)
{
  return g_atomic_rc_box_new0 (KtExtentMeaning);
}

static void
clear_meaning (gpointer data)
{
  KtExtentMeaning *self = data;

  g_free (self->meaning);
  g_free (self->source);
}

void
kt_extent_meaning_unref (KtExtentMeaning *self)
{
  g_atomic_rc_box_release_full (self, clear_meaning);
}

KtBankSource *
kt_bank_source_new (void)
{
  return g_atomic_rc_box_new0 (KtBankSource);
}

static void
clear_source (gpointer data)
{
  KtBankSource *self = data;

  g_free (self->name);
  g_free (self->title);
}

void
kt_bank_source_unref (KtBankSource *self)
{
  g_atomic_rc_box_release_full (self, clear_source);
}

KtQuestionBank *
kt_question_bank_new (void)
{
  KtQuestionBank *self = g_atomic_rc_box_new0 (KtQuestionBank);

  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_bank_source_unref);
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_extent_meaning_unref);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref);
  self->factors = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref);
  self->axes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_axis_unref);
  self->government = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_government_form_unref);
  return self;
}

KtQuestionBank *
kt_question_bank_ref (KtQuestionBank *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_bank (gpointer data)
{
  KtQuestionBank *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->made);
  g_free (self->changes);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->factors);
  g_ptr_array_unref (self->axes);
  g_ptr_array_unref (self->government);
}

void
kt_question_bank_unref (KtQuestionBank *self)
{
  g_atomic_rc_box_release_full (self, clear_bank);
}

/* --- Finding --- */

/* Everything in a bank that has a name begins with it. */
static gboolean
has_name (gconstpointer part, gconstpointer name)
{
  return g_str_equal (*(char *const *)part, name);
}
G_STATIC_ASSERT (G_STRUCT_OFFSET (KtQuestion, name) == 0 && G_STRUCT_OFFSET (KtAxis, name) == 0 &&
                 G_STRUCT_OFFSET (KtGovernmentForm, name) == 0 && G_STRUCT_OFFSET (KtBankSource, name) == 0);

static gpointer
find (GPtrArray *parts, const char *name)
{
  guint index;

  return g_ptr_array_find_with_equal_func (parts, name, has_name, &index) ? parts->pdata[index] : NULL;
}

KtQuestion *
kt_question_bank_find (const KtQuestionBank *self, const char *name)
{
  KtQuestion *question = find (self->questions, name);

  return question != NULL ? question : find (self->factors, name);
}

KtAxis *
kt_question_bank_find_axis (const KtQuestionBank *self, const char *name)
{
  return find (self->axes, name);
}

KtGovernmentForm *
kt_question_bank_find_government (const KtQuestionBank *self, const char *name)
{
  return find (self->government, name);
}

const char *
kt_question_bank_get_meaning (const KtQuestionBank *self, KtExtent extent)
{
  return ((const KtExtentMeaning *)self->words->pdata[extent])->meaning;
}

char *
kt_question_bank_explain_source (const KtQuestionBank *self, const char *source)
{
  g_auto (GStrv) places = g_strsplit (source, "; ", -1);
  GString *explained = g_string_new (NULL);

  for (char **place = places; *place != NULL; place++)
    {
      const char *colon = strchr (*place, ':');
      g_autofree char *name = colon != NULL ? g_strndup (*place, (gsize)(colon - *place)) : g_strdup (*place);
      const KtBankSource *document = find (self->sources, name);

      if (explained->len > 0)
        g_string_append (explained, "; ");
      if (document != NULL && colon != NULL && g_ascii_isdigit (colon[1]))
        /* Translators: the title of a document, and the number of a line in it, or of several. */
        g_string_append_printf (explained, _ ("%s, line %s"), document->title, colon + 1);
      else if (document != NULL && colon != NULL)
        g_string_append_printf (explained, "%s, %s", document->title, colon + 1);
      else
        g_string_append (explained, document != NULL ? document->title : *place);
    }
  return g_string_free_and_steal (explained);
}

/* --- The next version --- */

static void
put_question (KtQuestionBank *self, KtQuestion *question)
{
  GPtrArray *list = question->is_factor ? self->factors : self->questions;
  guint index;

  if (g_ptr_array_find_with_equal_func (list, question->name, has_name, &index))
    {
      kt_question_unref (list->pdata[index]);
      list->pdata[index] = kt_question_ref (question);
    }
  else
    {
      g_ptr_array_add (list, kt_question_ref (question));
    }
}

static void
take_copy (GPtrArray **parts, GPtrArray *of, GDestroyNotify unref)
{
  g_ptr_array_unref (*parts);
  *parts = kt_parts_copy (of, unref);
}

KtQuestionBank *
kt_question_bank_make_next (const KtQuestionBank *self, GPtrArray *put)
{
  KtQuestionBank *next = kt_question_bank_new ();

  next->title = g_strdup (self->title);
  take_copy (&next->sources, self->sources, (GDestroyNotify)kt_bank_source_unref);
  take_copy (&next->words, self->words, (GDestroyNotify)kt_extent_meaning_unref);
  take_copy (&next->questions, self->questions, (GDestroyNotify)kt_question_unref);
  take_copy (&next->factors, self->factors, (GDestroyNotify)kt_question_unref);
  take_copy (&next->axes, self->axes, (GDestroyNotify)kt_axis_unref);
  take_copy (&next->government, self->government, (GDestroyNotify)kt_government_form_unref);
  for (guint i = 0; i < put->len; i++)
    put_question (next, put->pdata[i]);
  return next;
}

char *
kt_question_bank_make_name (const KtQuestionBank *self, KtVenster venster)
{
  for (;;)
    {
      g_autofree char *random = g_uuid_string_random ();
      /* Random, so that it is not that of a question of somebody else whose bank is taken over. */
      g_autofree char *name =
          g_strdup_printf ("%s.eigen-%.8s", kt_vocabulary_get_nick (KT_VOCABULARY_VENSTER, venster), random);

      if (kt_question_bank_find (self, name) == NULL)
        return g_steal_pointer (&name);
    }
}
