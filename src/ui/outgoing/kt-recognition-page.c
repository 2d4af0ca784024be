/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-recognition-page.h"

#include "core/kt-fingerprint.h"
#include "store/kt-vault-review.h"
#include "ui/outgoing/kt-alike-group.h"
#include "ui/outgoing/kt-assessment-form.h"
#include "ui/outgoing/kt-assessment-history.h"
#include "ui/outgoing/kt-draft-saver.h"
#include "ui/outgoing/kt-recognition-look.h"
#include "ui/outgoing/kt-recognition-text.h"
#include "ui/outgoing/kt-sign-list.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

/* Who answered last, kept with the session and so no longer than it. */
#define NAME_KEY "kt-recognition-name"

struct _KtRecognitionPage
{
  AdwBin parent_instance;

  AdwActionRow *state;
  GtkImage *state_icon;
  KtSignList *signs;
  KtAlikeGroup *caseload;
  KtAssessmentForm *form;
  KtAssessmentHistory *history;

  KtSession *session;
  gint64 casus_id;
  char *kind;                /* of document */
  GCancellable *cancellable; /* of the page */
  GCancellable *looking;     /* of the look under way */

  KtReview *review;
  char *fingerprint;      /* of what goes out; NULL when nothing does */
  GPtrArray *assessments; /* of the casus and this kind of document, newest first; NULL until they are known */
  KtAssessment *assessment;
  KtDraftSaver *saver;
  char *answered;     /* the fingerprint of what the form is about; NULL at first */
  gint64 answered_id; /* of the answer that the form shows; 0 when nobody gave one */
  gboolean is_storing;
};

enum
{
  PROP_0,
  PROP_ASSESSMENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  PLACE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtRecognitionPage, kt_recognition_page, ADW_TYPE_BIN)

static gboolean
is_closed (KtRecognitionPage *self)
{
  return self->state == NULL;
}

/* --- What is shown --- */

static const KtAssessment *
find_current (KtRecognitionPage *self)
{
  for (guint i = 0; self->assessments != NULL && self->fingerprint != NULL && i < self->assessments->len; i++)
    {
      const KtAssessment *assessment = g_ptr_array_index (self->assessments, i);

      if (g_str_equal (assessment->fingerprint, self->fingerprint))
        return assessment;
    }
  return NULL;
}

static void
set_icon (GtkImage *icon, const char *name, const char *class)
{
  const char *classes[] = { class, NULL };

  gtk_image_set_from_icon_name (icon, name);
  gtk_widget_set_css_classes (GTK_WIDGET (icon), classes);
}

static void
show_state (KtRecognitionPage *self)
{
  g_autofree char *now = kt_clock_get_moment (kt_session_get_clock (self->session));
  g_autofree char *who = NULL;
  const KtAssessment *last = self->assessment;
  const char *text;

  if (last == NULL && self->assessments != NULL && self->assessments->len > 0)
    last = g_ptr_array_index (self->assessments, 0);
  if (last == NULL)
    {
      text = _ ("Nobody has answered yet. Until then the document calls itself pseudonymised.");
      set_icon (self->state_icon, "help-about-symbolic", "dimmed");
    }
  else if (self->assessment == NULL)
    {
      text = _ ("The text has changed since your answer. Look again.");
      set_icon (self->state_icon, "dialog-warning-symbolic", "warning");
    }
  else if (kt_recognition_is_anonymous (last))
    {
      text = _ ("The document may call itself anonymised, because all three answers are no.");
      set_icon (self->state_icon, "object-select-symbolic", "success");
    }
  else
    {
      text = _ ("The document stays pseudonymised, because somebody may still be recognised.");
      set_icon (self->state_icon, "help-about-symbolic", "accent");
    }
  who = last != NULL ? kt_recognition_describe_answerer (last, now) : g_strdup ("");
  if (!g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->state)), text) && last != NULL &&
      self->fingerprint != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state), text);
  adw_action_row_set_subtitle (self->state, who);
  gtk_widget_set_visible (GTK_WIDGET (self->state), self->assessments != NULL);
}

static void
suggest_name (KtRecognitionPage *self)
{
  const char *name = g_object_get_data (G_OBJECT (self->session), NAME_KEY);

  if (name == NULL && self->assessments != NULL && self->assessments->len > 0)
    name = ((const KtAssessment *)g_ptr_array_index (self->assessments, 0))->answered_by;
  if (name != NULL)
    kt_assessment_form_suggest_name (self->form, name);
}

static void
set_assessment (KtRecognitionPage *self, const KtAssessment *current)
{
  if ((current != NULL ? current->id : 0) == (self->assessment != NULL ? self->assessment->id : 0))
    return;
  g_clear_pointer (&self->assessment, kt_assessment_unref);
  self->assessment = current != NULL ? kt_assessment_ref ((KtAssessment *)current) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASSESSMENT]);
}

/* What was begun before the page was there: its answers only when they are about the text as it is now. */
static void
show_begun (KtRecognitionPage *self)
{
  g_autoptr (KtAssessmentDraft) draft = kt_draft_saver_take (self->saver);
  gboolean is_same = draft != NULL && g_str_equal (draft->fingerprint, self->fingerprint);

  if (draft == NULL || (!is_same && self->assessment != NULL))
    return;
  kt_assessment_form_set_draft (self->form, draft);
  if (!is_same)
    kt_assessment_form_set_stored (self->form, NULL);
}

/* The form is filled anew when the text is another one or somebody answered, and left alone when the same text was only
 * looked at again. */
static void
fill_form (KtRecognitionPage *self)
{
  gint64 id = self->assessment != NULL ? self->assessment->id : 0;

  if (self->fingerprint == NULL || self->assessments == NULL || !kt_draft_saver_is_loaded (self->saver) ||
      (g_strcmp0 (self->answered, self->fingerprint) == 0 && self->answered_id == id))
    return;
  /* What is answered already about a text that nobody answered about before stays. */
  if (self->answered != NULL || id != 0)
    kt_assessment_form_set_stored (self->form, self->assessment);
  show_begun (self);
  kt_draft_saver_set_fingerprint (self->saver, self->fingerprint);
  g_set_str (&self->answered, self->fingerprint);
  self->answered_id = id;
}

static void
update (KtRecognitionPage *self)
{
  g_autofree char *now = kt_clock_get_moment (kt_session_get_clock (self->session));

  set_assessment (self, find_current (self));
  fill_form (self);
  suggest_name (self);
  gtk_widget_set_visible (GTK_WIDGET (self->signs), self->review != NULL);
  kt_assessment_form_set_ready (self->form,
                                self->fingerprint != NULL && self->assessments != NULL && !self->is_storing);
  if (self->assessments != NULL)
    kt_assessment_history_set (self->history, self->assessments, self->fingerprint, now);
  show_state (self);
}

/* --- What is asked --- */

static void
listed_assessments_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtRecognitionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) assessments = kt_vault_list_assessments_finish (KT_VAULT (object), result, &error);

  if (is_closed (self) || kt_result_is_unwanted (result))
    return;
  if (assessments == NULL)
    {
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
  self->assessments = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_assessment_unref);
  for (guint i = 0; i < assessments->len; i++)
    {
      KtAssessment *assessment = g_ptr_array_index (assessments, i);

      if (kt_fingerprint_is_of_kind (assessment->fingerprint, self->kind))
        g_ptr_array_add (self->assessments, kt_assessment_ref (assessment));
    }
  update (self);
}

static void
list_assessments (KtRecognitionPage *self)
{
  kt_vault_list_assessments_async (kt_session_get_vault (self->session), self->casus_id, self->cancellable,
                                   listed_assessments_cb, g_object_ref (self));
}

static void
review_changed_cb (KtRecognitionPage *self, gint64 casus_id)
{
  if (casus_id == self->casus_id)
    list_assessments (self);
}

/* --- What the program sees --- */

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtRecognitionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtRecognition) recognition = kt_recognition_look_finish (result, &error);
  g_autofree char *sentence = NULL;

  if (is_closed (self) || kt_result_is_unwanted (result))
    return;
  if (recognition != NULL)
    {
      kt_sign_list_set_recognition (self->signs, recognition);
      return;
    }
  sentence = kt_error_get_sentence (error);
  kt_sign_list_set_failure (self->signs, sentence);
}

/* --- What is done --- */

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtRecognitionPage) self = user_data;
  g_autoptr (GError) error = NULL;

  /* The vault told that the review changed, so the answers are being listed already. */
  kt_vault_add_assessment_finish (KT_VAULT (object), result, &error);
  if (is_closed (self))
    return;
  self->is_storing = FALSE;
  if (error != NULL)
    {
      kt_draft_saver_remember (self->saver);
      kt_toast_error (GTK_WIDGET (self), error);
    }
  update (self);
}

static void
failed_cb (KtRecognitionPage *self, const GError *error)
{
  kt_toast_error (GTK_WIDGET (self), error);
}

static void
register_cb (KtRecognitionPage *self)
{
  g_autoptr (KtAssessment) assessment = kt_assessment_form_make (self->form);

  if (assessment == NULL || self->fingerprint == NULL || self->is_storing)
    return;
  assessment->casus_id = self->casus_id;
  g_set_str (&assessment->fingerprint, self->fingerprint);
  g_object_set_data_full (G_OBJECT (self->session), NAME_KEY, g_strdup (assessment->answered_by), g_free);
  self->is_storing = TRUE;
  kt_draft_saver_forget (self->saver);
  /* Not cancelled with the page: what a person registered is to be stored. */
  kt_vault_add_assessment_async (kt_session_get_vault (self->session), assessment, NULL, added_cb, g_object_ref (self));
  update (self);
}

static void
place_activated_cb (KtRecognitionPage *self, guint passage, guint start, guint end)
{
  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, passage, start, end);
}

static void
kt_recognition_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ASSESSMENT:
      g_value_set_pointer (value, KT_RECOGNITION_PAGE (object)->assessment);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_recognition_page_unmap (GtkWidget *widget)
{
  KtRecognitionPage *self = KT_RECOGNITION_PAGE (widget);

  if (self->saver != NULL)
    kt_draft_saver_hurry (self->saver);
  GTK_WIDGET_CLASS (kt_recognition_page_parent_class)->unmap (widget);
}

static void
kt_recognition_page_dispose (GObject *object)
{
  KtRecognitionPage *self = KT_RECOGNITION_PAGE (object);

  g_clear_object (&self->saver);
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->looking);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_RECOGNITION_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->looking);
  g_clear_object (&self->session);
  g_clear_pointer (&self->review, kt_review_unref);
  g_clear_pointer (&self->fingerprint, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->answered, g_free);
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
  g_clear_pointer (&self->assessment, kt_assessment_unref);

  G_OBJECT_CLASS (kt_recognition_page_parent_class)->dispose (object);
}

static void
kt_recognition_page_class_init (KtRecognitionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_recognition_page_get_property;
  object_class->dispose = kt_recognition_page_dispose;
  widget_class->unmap = kt_recognition_page_unmap;

  properties[PROP_ASSESSMENT] = g_param_spec_pointer (
      "assessment", NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[PLACE_ACTIVATED] = g_signal_new ("place-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);

  g_type_ensure (KT_TYPE_ALIKE_GROUP);
  g_type_ensure (KT_TYPE_SIGN_LIST);
  g_type_ensure (KT_TYPE_ASSESSMENT_FORM);
  g_type_ensure (KT_TYPE_ASSESSMENT_HISTORY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/outgoing/kt-recognition-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtRecognitionPage, state);
  gtk_widget_class_bind_template_child (widget_class, KtRecognitionPage, state_icon);
  gtk_widget_class_bind_template_child (widget_class, KtRecognitionPage, signs);
  gtk_widget_class_bind_template_child (widget_class, KtRecognitionPage, caseload);
  gtk_widget_class_bind_template_child (widget_class, KtRecognitionPage, form);
  gtk_widget_class_bind_template_child (widget_class, KtRecognitionPage, history);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, register_cb);
}

static void
kt_recognition_page_init (KtRecognitionPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kt_recognition_page_new (KtSession *session, gint64 casus_id, const char *kind)
{
  KtRecognitionPage *self = g_object_new (KT_TYPE_RECOGNITION_PAGE, NULL);
  KtVault *vault;

  g_return_val_if_fail (KT_IS_SESSION (session), NULL);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  self->kind = g_strdup (kind);
  vault = kt_session_get_vault (session);
  g_signal_connect_object (vault, "review-changed", G_CALLBACK (review_changed_cb), self, G_CONNECT_SWAPPED);
  /* First, so that it is known when the assessments are. */
  self->saver = kt_draft_saver_new (session, casus_id, kind, self->form);
  g_signal_connect_object (self->saver, "loaded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  kt_alike_group_set_casus (self->caseload, session, casus_id);
  list_assessments (self);
  update (self);
  return GTK_WIDGET (self);
}

void
kt_recognition_page_set_review (KtRecognitionPage *self, KtReview *review, const char *fingerprint)
{
  g_return_if_fail (KT_IS_RECOGNITION_PAGE (self));

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->review, kt_review_unref);
  self->review = review != NULL ? kt_review_ref (review) : NULL;
  g_set_str (&self->fingerprint, fingerprint);
  self->looking = g_cancellable_new ();
  if (review != NULL)
    kt_recognition_look_async (review, kt_session_get_lexicon (self->session), self->looking, looked_cb,
                               g_object_ref (self));
  else
    kt_sign_list_set_recognition (self->signs, NULL);
  update (self);
}

const KtAssessment *
kt_recognition_page_get_assessment (KtRecognitionPage *self)
{
  g_return_val_if_fail (KT_IS_RECOGNITION_PAGE (self), NULL);

  return self->assessment;
}
