/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-question-row.h"

struct _KtQuestionRow
{
  AdwPreferencesRow parent_instance;

  GtkCheckButton *no_button;
  GtkCheckButton *yes_button;

  char *explanation;
  gboolean setting;
};

enum
{
  PROP_0,
  PROP_EXPLANATION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtQuestionRow, kt_question_row, ADW_TYPE_PREFERENCES_ROW)

/* Of the two that change with an answer, the one that is given tells. */
static void
toggled_cb (KtQuestionRow *self, GtkCheckButton *button)
{
  if (!self->setting && gtk_check_button_get_active (button))
    g_signal_emit (self, signals[ANSWERED], 0);
}

static void
kt_question_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtQuestionRow *self = KT_QUESTION_ROW (object);

  switch (prop_id)
    {
    case PROP_EXPLANATION:
      g_value_set_string (value, self->explanation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_question_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KtQuestionRow *self = KT_QUESTION_ROW (object);

  switch (prop_id)
    {
    case PROP_EXPLANATION:
      if (g_set_str (&self->explanation, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_question_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_QUESTION_ROW);

  G_OBJECT_CLASS (kt_question_row_parent_class)->dispose (object);
}

static void
kt_question_row_finalize (GObject *object)
{
  g_free (KT_QUESTION_ROW (object)->explanation);

  G_OBJECT_CLASS (kt_question_row_parent_class)->finalize (object);
}

static void
kt_question_row_class_init (KtQuestionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_question_row_get_property;
  object_class->set_property = kt_question_row_set_property;
  object_class->dispose = kt_question_row_dispose;
  object_class->finalize = kt_question_row_finalize;

  properties[PROP_EXPLANATION] = g_param_spec_string (
      "explanation", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ANSWERED] =
      g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/outgoing/kt-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtQuestionRow, no_button);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionRow, yes_button);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
kt_question_row_init (KtQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

KtOpenAnswer
kt_question_row_get_answer (KtQuestionRow *self)
{
  g_return_val_if_fail (KT_IS_QUESTION_ROW (self), KT_ANSWER_NONE);

  if (gtk_check_button_get_active (self->yes_button))
    return KT_ANSWER_YES;
  return gtk_check_button_get_active (self->no_button) ? KT_ANSWER_NO : KT_ANSWER_NONE;
}

void
kt_question_row_set_answer (KtQuestionRow *self, KtOpenAnswer answer)
{
  g_return_if_fail (KT_IS_QUESTION_ROW (self));

  self->setting = TRUE;
  gtk_check_button_set_active (self->yes_button, answer == KT_ANSWER_YES);
  gtk_check_button_set_active (self->no_button, answer == KT_ANSWER_NO);
  self->setting = FALSE;
}
