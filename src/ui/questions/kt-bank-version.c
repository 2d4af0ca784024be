/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-version.h"

#include "ui/questions/kt-question-words.h"

#include <glib/gi18n-lib.h>

/* --- Changes --- */

static GArray *
compare (gconstpointer older, gconstpointer newer)
{
  return kt_question_bank_compare (older, newer);
}

static KtChangeKind
get_kind (gconstpointer change)
{
  return kt_question_change_get_kind (change);
}

static const char *
get_title (gconstpointer data)
{
  const KtQuestionChange *change = data;

  return change->after != NULL ? change->after->label : change->before->label;
}

static char *
tell (gconstpointer change)
{
  return kt_question_words_tell (change);
}

const KtChangeCalls kt_bank_change_calls = { &kt_question_bank_calls, compare, get_kind, get_title, tell };

/* --- Versions --- */

static char *
describe_first (gpointer edition)
{
  guint n = ((KtQuestionBank *)edition)->questions->len;

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "The first version, with %u question", "The first version, with %u questions", n),
      n);
}

const KtVersionCalls kt_bank_version_calls = {
  N_ ("Versions of the questions"),
  N_ ("Reading the questions"),
  N_ ("The questions cannot be shown"),
  &kt_bank_change_calls,
  describe_first,
  kt_question_words_count,
};
