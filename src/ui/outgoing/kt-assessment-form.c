/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-assessment-form.h"

#include "core/kt-text.h"
#include "ui/outgoing/kt-question-row.h"
#include "ui/outgoing/kt-recognition-text.h"

#include <glib/gi18n-lib.h>

#define N_QUESTIONS 3

struct _KtAssessmentForm
{
  AdwBin parent_instance;

  KtQuestionRow *singled_out;
  KtQuestionRow *linked;
  KtQuestionRow *inferred;
  GtkTextBuffer *why_buffer;
  AdwEntryRow *name;
  GtkLabel *hint;
  GtkWidget *register_button;

  gboolean is_ready;
  gboolean is_stored; /* as it stands */
  gboolean setting;
};

enum
{
  REGISTER,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtAssessmentForm, kt_assessment_form, ADW_TYPE_BIN)

static guint
count_open (KtAssessmentForm *self)
{
  return (kt_question_row_get_answer (self->singled_out) == KT_ANSWER_NONE) +
         (kt_question_row_get_answer (self->linked) == KT_ANSWER_NONE) +
         (kt_question_row_get_answer (self->inferred) == KT_ANSWER_NONE);
}

/* (transfer full): what is to be done yet, or what follows from the answers. */
static char *
describe (KtAssessmentForm *self)
{
  guint n_open = count_open (self);
  g_autoptr (KtAssessment) made = kt_assessment_form_make (self);

  if (n_open == N_QUESTIONS)
    return g_strdup (_ ("Answer the three questions."));
  if (n_open > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Answer the question that is left.",
                                         "Answer the %u questions that are left.", n_open),
                            n_open);
  if (made == NULL)
    return g_strdup (_ ("Fill in who answers."));
  if (self->is_stored)
    return g_strdup (_ ("Registered."));
  return g_strdup (kt_recognition_is_anonymous (made)
                       ? _ ("With these answers the document may call itself anonymised.")
                       : _ ("With these answers the document stays pseudonymised: somebody may still be recognised."));
}

static void
update (KtAssessmentForm *self)
{
  g_autofree char *text = describe (self);
  g_autoptr (KtAssessment) made = kt_assessment_form_make (self);

  gtk_label_set_label (self->hint, text);
  gtk_widget_set_sensitive (self->register_button, made != NULL && self->is_ready && !self->is_stored);
}

static void
changed_cb (KtAssessmentForm *self)
{
  if (self->setting)
    return;
  self->is_stored = FALSE;
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
register_cb (KtAssessmentForm *self)
{
  if (gtk_widget_get_sensitive (self->register_button))
    g_signal_emit (self, signals[REGISTER], 0);
}

static void
kt_assessment_form_dispose (GObject *object)
{
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_ASSESSMENT_FORM);

  G_OBJECT_CLASS (kt_assessment_form_parent_class)->dispose (object);
}

static void
kt_assessment_form_class_init (KtAssessmentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_assessment_form_dispose;

  signals[REGISTER] =
      g_signal_new ("register", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_QUESTION_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/outgoing/kt-assessment-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KtAssessmentForm, singled_out);
  gtk_widget_class_bind_template_child (widget_class, KtAssessmentForm, linked);
  gtk_widget_class_bind_template_child (widget_class, KtAssessmentForm, inferred);
  gtk_widget_class_bind_template_child (widget_class, KtAssessmentForm, why_buffer);
  gtk_widget_class_bind_template_child (widget_class, KtAssessmentForm, name);
  gtk_widget_class_bind_template_child (widget_class, KtAssessmentForm, hint);
  gtk_widget_class_bind_template_child (widget_class, KtAssessmentForm, register_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, register_cb);
}

static void
kt_assessment_form_init (KtAssessmentForm *self)
{
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->setting = FALSE;
  update (self);
}

static char *
get_why (KtAssessmentForm *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->why_buffer, &start, &end);
  return gtk_text_buffer_get_text (self->why_buffer, &start, &end, FALSE);
}

KtAssessment *
kt_assessment_form_make (KtAssessmentForm *self)
{
  g_autoptr (KtAssessment) made = kt_assessment_new ();
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  g_return_val_if_fail (KT_IS_ASSESSMENT_FORM (self), NULL);

  if (count_open (self) > 0 || kt_text_is_blank (name))
    return NULL;
  g_set_str (&made->answered_by, name);
  g_free (made->why);
  made->why = g_strstrip (get_why (self));
  made->singled_out = kt_question_row_get_answer (self->singled_out) == KT_ANSWER_YES;
  made->linked = kt_question_row_get_answer (self->linked) == KT_ANSWER_YES;
  made->inferred = kt_question_row_get_answer (self->inferred) == KT_ANSWER_YES;
  return g_steal_pointer (&made);
}

static KtOpenAnswer
get_answer (const KtAssessment *stored, gboolean could_be)
{
  if (stored == NULL)
    return KT_ANSWER_NONE;
  return could_be ? KT_ANSWER_YES : KT_ANSWER_NO;
}

void
kt_assessment_form_set_stored (KtAssessmentForm *self, const KtAssessment *stored)
{
  g_return_if_fail (KT_IS_ASSESSMENT_FORM (self));

  self->setting = TRUE;
  /* What was registered is done with; what is being typed stays. */
  if (stored == NULL && self->is_stored)
    gtk_text_buffer_set_text (self->why_buffer, "", -1);
  kt_question_row_set_answer (self->singled_out, get_answer (stored, stored != NULL && stored->singled_out));
  kt_question_row_set_answer (self->linked, get_answer (stored, stored != NULL && stored->linked));
  kt_question_row_set_answer (self->inferred, get_answer (stored, stored != NULL && stored->inferred));
  if (stored != NULL)
    {
      gtk_text_buffer_set_text (self->why_buffer, stored->why, -1);
      gtk_editable_set_text (GTK_EDITABLE (self->name), stored->answered_by);
    }
  self->setting = FALSE;
  self->is_stored = stored != NULL;
  update (self);
}

KtAssessmentDraft *
kt_assessment_form_make_draft (KtAssessmentForm *self)
{
  KtAssessmentDraft *draft;

  g_return_val_if_fail (KT_IS_ASSESSMENT_FORM (self), NULL);

  draft = kt_assessment_draft_new ();
  draft->singled_out = kt_question_row_get_answer (self->singled_out);
  draft->linked = kt_question_row_get_answer (self->linked);
  draft->inferred = kt_question_row_get_answer (self->inferred);
  g_set_str (&draft->answered_by, gtk_editable_get_text (GTK_EDITABLE (self->name)));
  g_free (draft->why);
  draft->why = get_why (self);
  return draft;
}

void
kt_assessment_form_set_draft (KtAssessmentForm *self, const KtAssessmentDraft *draft)
{
  g_return_if_fail (KT_IS_ASSESSMENT_FORM (self));

  self->setting = TRUE;
  kt_question_row_set_answer (self->singled_out, draft->singled_out);
  kt_question_row_set_answer (self->linked, draft->linked);
  kt_question_row_set_answer (self->inferred, draft->inferred);
  gtk_text_buffer_set_text (self->why_buffer, draft->why, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->name), draft->answered_by);
  self->setting = FALSE;
  self->is_stored = FALSE;
  update (self);
}

void
kt_assessment_form_suggest_name (KtAssessmentForm *self, const char *name)
{
  g_return_if_fail (KT_IS_ASSESSMENT_FORM (self));

  if (!kt_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->name))))
    return;
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  self->setting = FALSE;
  update (self);
}

void
kt_assessment_form_set_ready (KtAssessmentForm *self, gboolean is_ready)
{
  g_return_if_fail (KT_IS_ASSESSMENT_FORM (self));

  self->is_ready = is_ready;
  update (self);
}
