/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-venster-view.h"

#include "ui/vensters/kt-venster-form.h"
#include "ui/vensters/kt-window-picture.h"
#include "ui/widgets/kt-editions.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-toast.h"
#include "vensters/kt-venster-pane.h"

#include <glib/gi18n-lib.h>

struct _KtVensterView
{
  AdwBin parent_instance;

  AdwNavigationSplitView *split;
  GtkBox *picture_box;
  AdwNavigationPage *form_page;
  AdwBin *form_bin;
  GtkWidget *all_button;
  GtkLabel *saved_label;
  KtWindowPicture *picture;

  KtVensterEditor *editor;
  KtCasusNotes *notes;
  KtEditions *banks;
  KtQuestionBank *bank; /* (nullable): of the review, when it is there */
  char *problem;        /* (nullable): why it is not */
  GCancellable *cancellable;
  gint open; /* a KtVenster, or -1 */
  gboolean is_opening;
  gboolean is_form_alone;
};

enum
{
  PROP_IS_FORM_ALONE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KtVensterView, kt_venster_view, ADW_TYPE_BIN)

static void
update (KtVensterView *self)
{
  const KtVensterReview *review = kt_venster_editor_get_review (self->editor);

  kt_window_picture_show (self->picture, review, self->bank);
  gtk_widget_set_visible (self->all_button, review->is_quick);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "venster.undo", kt_venster_editor_can_undo (self->editor));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "venster.redo", kt_venster_editor_can_redo (self->editor));
}

static void
saved_cb (KtVensterView *self)
{
  const GError *error = kt_venster_editor_get_save_error (self->editor);
  g_autofree char *sentence = error != NULL ? kt_error_get_sentence (error) : NULL;

  gtk_label_set_label (self->saved_label, sentence != NULL ? sentence : "");
}

/* --- Windows --- */

/* Where one goes on: the first window from @from with something left to look at; -1 for none. */
static gint
find_unanswered (KtVensterView *self, guint from)
{
  for (guint i = 0; i < KT_VENSTER_COUNT; i++)
    {
      KtVenster venster = (KtVenster)((from + i) % KT_VENSTER_COUNT);
      g_autoptr (KtVensterPane) pane =
          kt_venster_pane_new (kt_venster_editor_get_review (self->editor), self->bank, venster);

      if (pane->n_answered < pane->n_asked)
        return (gint)venster;
    }
  return -1;
}

static void
form_answered_cb (KtVensterView *self)
{
  gint next = find_unanswered (self, (guint)self->open + 1);

  if (next >= 0 && next != self->open)
    kt_venster_view_open (self, (KtVenster)next);
}

static void
fill_form (KtVensterView *self)
{
  gboolean had_focus = kt_focus_is_within (GTK_WIDGET (self->form_bin));
  GtkWidget *form = kt_venster_form_new (self->editor, self->notes, (KtVenster)self->open, self->bank, self->problem);

  g_signal_connect_object (form, "answered", G_CALLBACK (form_answered_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->form_bin, form);
  if (had_focus)
    gtk_widget_grab_focus (form);
}

static void
set_open (KtVensterView *self, KtVenster venster)
{
  self->open = (gint)venster;
  kt_window_picture_set_open (self->picture, self->open);
  adw_navigation_page_set_title (self->form_page, kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, venster));
  fill_form (self);
}

static void
opened_cb (KtVensterView *self, guint venster)
{
  kt_venster_view_open (self, venster);
}

/* In a narrow window, where it could not have the focus before. */
static void
form_shown_cb (KtVensterView *self)
{
  GtkWidget *form = adw_bin_get_child (self->form_bin);

  if (self->is_opening && KT_IS_VENSTER_FORM (form))
    kt_venster_form_begin (KT_VENSTER_FORM (form));
  self->is_opening = FALSE;
}

static void
room_cb (KtVensterView *self)
{
  gboolean is_alone =
      adw_navigation_split_view_get_collapsed (self->split) && adw_navigation_split_view_get_show_content (self->split);

  if (self->is_form_alone == is_alone)
    return;
  self->is_form_alone = is_alone;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_FORM_ALONE]);
}

/* Back to the pane that one came from. */
static void
show_content_cb (KtVensterView *self)
{
  room_cb (self);
  if (!adw_navigation_split_view_get_show_content (self->split) && self->open >= 0)
    gtk_widget_grab_focus (kt_window_picture_get_pane (self->picture, (KtVenster)self->open));
}

static gboolean
form_key_cb (KtVensterView *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  adw_navigation_split_view_set_show_content (self->split, FALSE);
  show_content_cb (self);
  return GDK_EVENT_STOP;
}

/* --- The questions of the review --- */

static void
know_questions (KtVensterView *self)
{
  update (self);
  if (self->open >= 0)
    {
      fill_form (self);
      return;
    }
  set_open (self, (KtVenster)MAX (find_unanswered (self, 0), (gint)KT_VENSTER_LEEFWERELD));
  if (kt_focus_is_within (GTK_WIDGET (self->picture)))
    gtk_widget_grab_focus (kt_window_picture_get_pane (self->picture, (KtVenster)self->open));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtVensterView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtQuestionBank) bank = kt_editions_find_finish (KT_EDITIONS (source), result, &error);

  if (self->cancellable == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bank == NULL && self->problem != NULL)
    return;
  g_clear_pointer (&self->problem, g_free);
  /* Without it, what was asked stands in the review. */
  if (bank == NULL)
    self->problem = g_strdup (_ ("The list of questions that this look was made with cannot be read. What was answered "
                                 "is here, and nothing of it is lost."));
  self->bank = g_steal_pointer (&bank);
  know_questions (self);
}

static void
look_up (KtVensterView *self)
{
  KtQuestionBank *newest = kt_editions_get_newest (self->banks);
  const char *bank = kt_venster_editor_get_review (self->editor)->bank;

  if (self->bank != NULL)
    return;
  if (newest != NULL && g_str_equal (newest->id, bank))
    {
      self->bank = kt_question_bank_ref (newest);
      g_clear_pointer (&self->problem, g_free);
      know_questions (self);
    }
  else if (newest != NULL || kt_editions_get_error (self->banks) != NULL)
    kt_editions_find_async (self->banks, bank, self->cancellable, found_cb, g_object_ref (self));
}

static void
say_reading (KtVensterView *self)
{
  GtkWidget *page = g_object_new (ADW_TYPE_STATUS_PAGE, "title", _ ("The questions are being read"), NULL);

  gtk_widget_add_css_class (page, "compact");
  adw_bin_set_child (self->form_bin, page);
}

/* --- Actions --- */

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_venster_editor_undo (KT_VENSTER_VIEW (widget)->editor);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_venster_editor_redo (KT_VENSTER_VIEW (widget)->editor);
}

static void
ask_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtVensterView *self = KT_VENSTER_VIEW (widget);

  kt_venster_editor_put (self->editor, kt_venster_review_set_quick (kt_venster_editor_get_review (self->editor), FALSE),
                         NULL);
  fill_form (self);
}

/* --- Object --- */

static gboolean
kt_venster_view_grab_focus (GtkWidget *widget)
{
  KtVensterView *self = KT_VENSTER_VIEW (widget);

  if (kt_focus_is_within (widget))
    return FALSE;
  return gtk_widget_grab_focus (self->is_form_alone ? adw_bin_get_child (self->form_bin) : GTK_WIDGET (self->picture));
}

static void
kt_venster_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_IS_FORM_ALONE)
    g_value_set_boolean (value, KT_VENSTER_VIEW (object)->is_form_alone);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
kt_venster_view_dispose (GObject *object)
{
  KtVensterView *self = KT_VENSTER_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_VENSTER_VIEW);
  g_clear_object (&self->editor);
  g_clear_object (&self->notes);
  g_clear_object (&self->banks);
  g_clear_pointer (&self->bank, kt_question_bank_unref);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (kt_venster_view_parent_class)->dispose (object);
}

static void
kt_venster_view_class_init (KtVensterViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_venster_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = kt_venster_view_get_property;
  widget_class->grab_focus = kt_venster_view_grab_focus;

  properties[PROP_IS_FORM_ALONE] = g_param_spec_boolean (
      "is-form-alone", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/vensters/kt-venster-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KtVensterView, split);
  gtk_widget_class_bind_template_child (widget_class, KtVensterView, picture_box);
  gtk_widget_class_bind_template_child (widget_class, KtVensterView, form_page);
  gtk_widget_class_bind_template_child (widget_class, KtVensterView, form_bin);
  gtk_widget_class_bind_template_child (widget_class, KtVensterView, all_button);
  gtk_widget_class_bind_template_child (widget_class, KtVensterView, saved_label);
  gtk_widget_class_bind_template_callback (widget_class, form_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, room_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_content_cb);
  gtk_widget_class_install_action (widget_class, "venster.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "venster.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "venster.ask-all", NULL, ask_all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "venster.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "venster.redo",
                                       NULL);
}

static void
kt_venster_view_init (KtVensterView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->open = -1;
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->picture = KT_WINDOW_PICTURE (kt_window_picture_new ());
  gtk_box_prepend (self->picture_box, GTK_WIDGET (self->picture));
  g_signal_connect_object (self->picture, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (form_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->form_bin), keys);
}

GtkWidget *
kt_venster_view_new (KtSession *session, KtVensterEditor *editor, KtCasusNotes *notes)
{
  KtVensterView *self = g_object_new (KT_TYPE_VENSTER_VIEW, NULL);

  self->editor = g_object_ref (editor);
  self->notes = g_object_ref (notes);
  self->banks = g_object_ref (kt_session_get_question_banks (session));
  g_signal_connect_object (editor, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->banks, "changed", G_CALLBACK (look_up), self, G_CONNECT_SWAPPED);
  update (self);
  saved_cb (self);
  look_up (self);
  if (self->open < 0)
    say_reading (self);
  return GTK_WIDGET (self);
}

KtVensterEditor *
kt_venster_view_get_editor (KtVensterView *self)
{
  return self->editor;
}

void
kt_venster_view_open (KtVensterView *self, KtVenster venster)
{
  set_open (self, venster);
  self->is_opening = adw_navigation_split_view_get_collapsed (self->split);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  kt_venster_form_begin (KT_VENSTER_FORM (adw_bin_get_child (self->form_bin)));
}
