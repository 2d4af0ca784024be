/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-version.h"

#include "ui/questions/kt-question-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  KtQuestionBank *older;
  KtQuestionBank *newer;
  GArray *changes; /* of questions of both */
} Shown;

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_array_unref (shown->changes);
  kt_question_bank_unref (shown->older);
  kt_question_bank_unref (shown->newer);
  g_free (shown);
}

static const KtQuestionChange *
get_change (gpointer shown, guint index)
{
  return &g_array_index (((Shown *)shown)->changes, KtQuestionChange, index);
}

static KtChangeKind
get_kind (gpointer shown, guint index)
{
  return kt_question_change_get_kind (get_change (shown, index));
}

static const char *
get_title (gpointer shown, guint index)
{
  const KtQuestionChange *change = get_change (shown, index);

  return change->after != NULL ? change->after->label : change->before->label;
}

static char *
tell (gpointer shown, guint index)
{
  return kt_question_words_tell (get_change (shown, index));
}

static const KtChangeCalls calls = { get_kind, get_title, tell };

GArray *
kt_bank_version_show_changes (KtChangeList *list, KtQuestionBank *older, KtQuestionBank *newer)
{
  Shown *shown = g_new (Shown, 1);

  shown->older = kt_question_bank_ref (older);
  shown->newer = kt_question_bank_ref (newer);
  shown->changes = kt_question_bank_compare (older, newer);
  kt_change_list_set_changes (list, &calls, shown, shown_free, shown->changes->len);
  return shown->changes;
}

static char *
describe_first (gpointer edition)
{
  guint n = ((KtQuestionBank *)edition)->questions->len;

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "The first version, with %u question", "The first version, with %u questions", n),
      n);
}

static char *
show_changes (KtChangeList *list, gpointer older, gpointer newer)
{
  return kt_question_words_count (kt_bank_version_show_changes (list, older, newer));
}

const KtVersionCalls kt_bank_version_calls = {
  N_ ("Versions of the questions"),
  &kt_question_bank_calls,
  describe_first,
  show_changes,
};
