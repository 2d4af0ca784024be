/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-question-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a change, as it is counted. */
typedef enum
{
  COUNT_ADDED,
  COUNT_CHANGED,
  COUNT_OFF,
  COUNT_ON,
  COUNT_GONE,
} Count;
#define N_COUNTS 5

KtChangeKind
kt_question_change_get_kind (const KtQuestionChange *change)
{
  return change->before == NULL ? KT_CHANGE_ADDED : change->after == NULL ? KT_CHANGE_GONE : KT_CHANGE_CHANGED;
}

static Count
get_count (const KtQuestionChange *change)
{
  switch (kt_question_change_get_kind (change))
    {
    case KT_CHANGE_ADDED:
      return COUNT_ADDED;
    case KT_CHANGE_GONE:
      return COUNT_GONE;
    default:
      break;
    }
  if (change->before->is_on != change->after->is_on)
    return change->after->is_on ? COUNT_ON : COUNT_OFF;
  return COUNT_CHANGED;
}

char *
kt_question_words_tell (const KtQuestionChange *change)
{
  const KtQuestion *before = change->before, *after = change->after;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  if (before == NULL || after == NULL)
    return g_strdup (before != NULL ? before->text : after->text);
  if (before->is_on != after->is_on)
    g_ptr_array_add (parts, g_strdup (after->is_on ? _ ("Asked again") : _ ("Not asked any more")));
  if (before->is_quick != after->is_quick)
    g_ptr_array_add (parts,
                     g_strdup (after->is_quick ? _ ("In the quick look") : _ ("Not in the quick look any more")));
  if (!g_str_equal (before->text, after->text))
    g_ptr_array_add (parts, g_strdup_printf (_ ("now “%s”, was “%s”"), after->text, before->text));
  if (!g_str_equal (before->simple, after->simple))
    g_ptr_array_add (parts, g_strdup_printf (_ ("in simpler words was “%s”"), before->simple));
  if (!g_str_equal (before->label, after->label))
    g_ptr_array_add (parts, g_strdup_printf (_ ("was called “%s”"), before->label));
  if (!g_str_equal (before->aspect, after->aspect))
    g_ptr_array_add (parts, g_strdup_printf (_ ("stood under “%s”"), before->aspect));
  if (before->usual != after->usual)
    g_ptr_array_add (parts,
                     g_strdup_printf ("%s → %s", kt_vocabulary_get_label (KT_VOCABULARY_INFLUENCE, before->usual),
                                      kt_vocabulary_get_label (KT_VOCABULARY_INFLUENCE, after->usual)));
  if (!g_str_equal (before->source, after->source))
    g_ptr_array_add (parts, g_strdup (_ ("another source")));
  if (before->venster != after->venster || before->is_factor != after->is_factor)
    g_ptr_array_add (parts, g_strdup (_ ("in another place")));
  return g_strjoinv (" · ", (char **)parts->pdata);
}

/* (transfer full) */
static char *
say_count (Count count, guint n)
{
  switch (count)
    {
    case COUNT_ADDED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question added", "%u questions added", n), n);
    case COUNT_CHANGED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question changed", "%u questions changed", n), n);
    case COUNT_OFF:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question off", "%u questions off", n), n);
    case COUNT_ON:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question on again", "%u questions on again", n), n);
    case COUNT_GONE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question gone", "%u questions gone", n), n);
    default:
      g_assert_not_reached ();
    }
}

char *
kt_question_words_count (GArray *changes)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (N_COUNTS, g_free, TRUE);
  guint n[N_COUNTS] = { 0 };

  for (guint i = 0; i < changes->len; i++)
    n[get_count (&g_array_index (changes, KtQuestionChange, i))]++;
  for (guint i = 0; i < N_COUNTS; i++)
    {
      if (n[i] > 0)
        g_ptr_array_add (parts, say_count (i, n[i]));
    }
  return parts->len > 0 ? g_strjoinv (", ", (char **)parts->pdata) : g_strdup (_ ("No question changed"));
}

char *
kt_question_words_sum_up (GArray *changes)
{
  const KtQuestionChange *only = changes->len == 1 ? &g_array_index (changes, KtQuestionChange, 0) : NULL;

  if (only == NULL)
    return kt_question_words_count (changes);
  switch (get_count (only))
    {
    case COUNT_ADDED:
      return g_strdup_printf (_ ("Added: %s"), only->after->label);
    case COUNT_CHANGED:
      return g_strdup_printf (_ ("Changed: %s"), only->after->label);
    case COUNT_OFF:
      return g_strdup_printf (_ ("Switched off: %s"), only->after->label);
    case COUNT_ON:
      return g_strdup_printf (_ ("On again: %s"), only->after->label);
    case COUNT_GONE:
      return g_strdup_printf (_ ("Gone: %s"), only->before->label);
    default:
      g_assert_not_reached ();
    }
}
