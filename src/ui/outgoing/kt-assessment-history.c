/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-assessment-history.h"

#include "core/kt-text.h"
#include "ui/outgoing/kt-recognition-text.h"

#include <glib/gi18n-lib.h>

/* Further back nobody looks. */
#define ROWS_MAX 50

struct _KtAssessmentHistory
{
  AdwPreferencesGroup parent_instance;

  AdwExpanderRow *expander;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (KtAssessmentHistory, kt_assessment_history, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
create_row (const KtAssessment *assessment, const char *fingerprint, const char *now)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *who = kt_recognition_describe_answerer (assessment, now);
  g_autofree char *answers = kt_recognition_describe_answers (assessment);
  GString *text = g_string_new (answers);

  if (!kt_text_is_blank (assessment->why))
    g_string_append_printf (text, "\n%s", assessment->why);
  if (g_strcmp0 (assessment->fingerprint, fingerprint) != 0)
    g_string_append_printf (text, "\n%s", _ ("The text was different then."));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), who);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text->str);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  g_string_free (text, TRUE);
  return row;
}

static void
kt_assessment_history_finalize (GObject *object)
{
  g_ptr_array_unref (KT_ASSESSMENT_HISTORY (object)->rows);

  G_OBJECT_CLASS (kt_assessment_history_parent_class)->finalize (object);
}

static void
kt_assessment_history_class_init (KtAssessmentHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_assessment_history_finalize;
}

static void
kt_assessment_history_init (KtAssessmentHistory *self)
{
  self->rows = g_ptr_array_new ();
  self->expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), _ ("Answers so far"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->expander));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
kt_assessment_history_set (KtAssessmentHistory *self, GPtrArray *assessments, const char *fingerprint, const char *now)
{
  g_autofree char *count = NULL;

  g_return_if_fail (KT_IS_ASSESSMENT_HISTORY (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < MIN (assessments->len, ROWS_MAX); i++)
    {
      GtkWidget *row = create_row (g_ptr_array_index (assessments, i), fingerprint, now);

      g_ptr_array_add (self->rows, row);
      adw_expander_row_add_row (self->expander, row);
    }
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Answered once", "Answered %u times", assessments->len),
                           assessments->len);
  adw_expander_row_set_subtitle (self->expander, count);
  gtk_widget_set_visible (GTK_WIDGET (self), assessments->len > 0);
}
