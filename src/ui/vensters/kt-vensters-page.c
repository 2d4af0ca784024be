/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-vensters-page.h"

#include "core/kt-error.h"
#include "store/kt-vault-vensters.h"
#include "ui/vensters/kt-venster-comparison-view.h"
#include "ui/vensters/kt-venster-print-dialog.h"
#include "ui/vensters/kt-venster-view.h"
#include "ui/vensters/kt-viewer-dialog.h"
#include "ui/widgets/kt-ahead.h"
#include "ui/widgets/kt-choice-name.h"
#include "ui/widgets/kt-date-words.h"
#include "ui/widgets/kt-deletion.h"
#include "ui/widgets/kt-editions.h"
#include "ui/widgets/kt-fault-page.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-late-menu.h"
#include "ui/widgets/kt-toast.h"
#include "vensters/kt-venster-review-record.h"

#include <glib/gi18n-lib.h>

struct _KtVenstersPage
{
  AdwBin parent_instance;

  AdwBanner *bank_banner;
  GtkStack *stack;
  GtkWidget *blank_box;
  GtkWidget *quick_button;
  AdwBin *error_bin;
  GtkWidget *look_box; /* which look it is, and what is done with it */
  GtkDropDown *review_drop_down;
  AdwBin *view_bin; /* holds the look, or why it cannot be shown */
  GtkWidget *compare_button;
  AdwBin *comparison_bin;
  GtkMenuButton *menu_button;
  GMenuModel *new_menu;

  KtSession *session;
  gint64 casus_id;
  GCancellable *cancellable;
  KtCasusNotes *notes;
  GPtrArray *records; /* (nullable) (element-type KtVensterRecord): those of this program, oldest first */
  gint64 shown_id;    /* of the review that is shown; 0 for none */
  gint64 wanted_id;   /* of the one to be shown when the records are read; 0 for the last */
  guint offerer;      /* the source that offers all looks; 0 for none */
  gboolean is_filling;
  gboolean is_new; /* what is to be shown was begun a moment ago */
};

G_DEFINE_FINAL_TYPE (KtVenstersPage, kt_vensters_page, ADW_TYPE_BIN)

static KtVault *
get_vault (KtVenstersPage *self)
{
  return kt_session_get_vault (self->session);
}

/* (nullable) */
static KtVensterView *
get_view (KtVenstersPage *self)
{
  GtkWidget *child = adw_bin_get_child (self->view_bin);

  return KT_IS_VENSTER_VIEW (child) ? KT_VENSTER_VIEW (child) : NULL;
}

/* --- Laying beside each other --- */

static gboolean
is_comparing (KtVenstersPage *self)
{
  return adw_bin_get_child (self->comparison_bin) != NULL;
}

/* What may be compared now, also when one came or went meanwhile. What is begun is seen in its place. */
static void
show_comparison (KtVenstersPage *self)
{
  gboolean can_compare = self->records->len > 1;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vensters.compare", can_compare);
  gtk_widget_set_visible (self->compare_button, can_compare);
  if (is_comparing (self) && (self->records->len == 0 || self->is_new))
    adw_bin_set_child (self->comparison_bin, NULL);
  else if (is_comparing (self))
    {
      g_autoptr (GPtrArray) looks = kt_look_list_all (self->records);

      kt_venster_comparison_view_set_looks (KT_VENSTER_COMPARISON_VIEW (adw_bin_get_child (self->comparison_bin)),
                                            looks);
    }
}

static void
comparison_closed_cb (KtVenstersPage *self)
{
  adw_bin_set_child (self->comparison_bin, NULL);
  gtk_stack_set_visible_child_name (self->stack, "review");
  gtk_widget_grab_focus (gtk_widget_get_visible (self->compare_button) ? self->compare_button
                                                                       : GTK_WIDGET (self->review_drop_down));
}

/* --- Showing --- */

/* The questions of a window get the room where there is little. */
static void
room_cb (KtVenstersPage *self)
{
  KtVensterView *view = get_view (self);
  gboolean is_form_alone = FALSE;

  if (view != NULL)
    g_object_get (view, "is-form-alone", &is_form_alone, NULL);
  if (is_form_alone && kt_focus_is_within (self->look_box))
    gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_widget_set_visible (self->look_box, !is_form_alone);
}

static void
show_view (KtVenstersPage *self, GtkWidget *view)
{
  adw_bin_set_child (self->view_bin, view);
  room_cb (self);
}

static void
show_record (KtVenstersPage *self, const KtVensterRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtVensterEditor) editor = NULL;
  GtkWidget *view;

  gtk_stack_set_visible_child_name (self->stack, is_comparing (self) ? "comparison" : "review");
  if (record->id == self->shown_id)
    return;
  self->shown_id = record->id;
  editor = kt_venster_editor_new (self->session, record, &error);
  if (editor == NULL)
    {
      g_autofree char *sentence = kt_error_get_sentence (error);

      show_view (self, kt_fault_page_new (_ ("This look cannot be shown"), sentence));
      return;
    }
  view = kt_venster_view_new (self->session, editor, self->notes);
  g_signal_connect_object (view, "notify::is-form-alone", G_CALLBACK (room_cb), self, G_CONNECT_SWAPPED);
  show_view (self, view);
}

/* (transfer full): "14 October 2025 · Aanbieder · De Haven". */
static char *
make_title (const KtVensterRecord *record)
{
  g_autofree char *date = kt_date_words_long (record->date);
  guint viewer;

  if (!kt_vocabulary_find (KT_VOCABULARY_VIEWER, record->viewer, &viewer))
    return g_steal_pointer (&date);
  return g_strjoin (" · ", date, kt_vocabulary_get_label (KT_VOCABULARY_VIEWER, viewer),
                    *record->who != '\0' ? record->who : NULL, NULL);
}

/* Those from @first up to @end, of which @selected is chosen. */
static void
offer_records (KtVenstersPage *self, guint first, guint end, guint selected)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = first; i < end; i++)
    gtk_string_list_take (titles, make_title (self->records->pdata[i]));
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->review_drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->review_drop_down, selected - first);
  self->is_filling = FALSE;
}

static gboolean
offer_all_cb (gpointer user_data)
{
  KtVenstersPage *self = user_data;

  self->offerer = 0;
  for (guint i = 0; i < self->records->len; i++)
    if (((const KtVensterRecord *)self->records->pdata[i])->id == self->shown_id)
      offer_records (self, 0, self->records->len, i);
  return G_SOURCE_REMOVE;
}

/* The others come when nothing else is to be done: a drop-down makes a row of each long before it is opened. */
static void
fill_drop_down (KtVenstersPage *self, guint selected)
{
  offer_records (self, selected, selected + 1, selected);
  g_clear_handle_id (&self->offerer, g_source_remove);
  self->offerer = g_idle_add_full (G_PRIORITY_LOW, offer_all_cb, self, NULL);
}

static void
show (KtVenstersPage *self)
{
  guint selected = self->records->len - 1;
  /* What had the focus will not be seen any more. */
  gboolean takes_focus = self->is_new || (self->shown_id == 0 && kt_focus_is_within (GTK_WIDGET (self->stack)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vensters.delete", self->records->len > 0);
  show_comparison (self);
  if (self->records->len == 0)
    {
      adw_bin_set_child (self->view_bin, NULL);
      self->shown_id = 0;
      gtk_stack_set_visible_child_name (self->stack, "empty");
      if (takes_focus)
        gtk_widget_grab_focus (self->quick_button);
      return;
    }
  for (guint i = 0; i < self->records->len; i++)
    {
      gint64 id = ((const KtVensterRecord *)self->records->pdata[i])->id;

      if (id == (self->wanted_id != 0 ? self->wanted_id : self->shown_id))
        selected = i;
    }
  self->wanted_id = 0;
  fill_drop_down (self, selected);
  show_record (self, self->records->pdata[selected]);
  if (takes_focus && get_view (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_view (self)));
  self->is_new = FALSE;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtVenstersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = kt_vault_list_venster_reviews_finish (KT_VAULT (source), result, &error);

  if (self->cancellable == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (records == NULL)
    {
      g_autofree char *sentence = kt_error_get_sentence (error);

      adw_bin_set_child (self->error_bin, kt_fault_page_new (_ ("The looks at this casus cannot be read"), sentence));
      gtk_stack_set_visible_child_name (self->stack, "error");
      return;
    }
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_record_unref);
  /* What another program made is kept, and not shown. */
  for (guint i = 0; i < records->len; i++)
    if (*((const KtVensterRecord *)records->pdata[i])->date != '\0')
      g_ptr_array_add (self->records, kt_venster_record_ref (records->pdata[i]));
  show (self);
}

static void
load (KtVenstersPage *self)
{
  KtVensterView *view = get_view (self);

  if (view != NULL)
    kt_venster_editor_hurry (kt_venster_view_get_editor (view));
  kt_vault_list_venster_reviews_async (get_vault (self), self->casus_id, self->cancellable, listed_cb,
                                       g_object_ref (self));
}

static void
chosen_cb (KtVenstersPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->review_drop_down);

  if (!self->is_filling && self->records != NULL && selected < self->records->len)
    {
      /* What was read may be older than what was answered since. */
      self->wanted_id = ((const KtVensterRecord *)self->records->pdata[selected])->id;
      load (self);
    }
}

/* What is shown saves itself, and that it did is no news. */
static void
vensters_changed_cb (KtVenstersPage *self, gint64 casus_id, gint64 review_id)
{
  if (casus_id == self->casus_id && (review_id != self->shown_id || is_comparing (self)))
    load (self);
}

static void
banks_changed_cb (KtVenstersPage *self)
{
  KtEditions *banks = kt_session_get_question_banks (self->session);
  gboolean has_questions = kt_editions_get_newest (banks) != NULL;
  const GError *error = kt_editions_get_error (banks);

  if (error != NULL)
    {
      g_autofree char *title = g_strdup_printf (
          has_questions
              ? _ ("The list of questions cannot be read (%s). The questions that the program begins with are used.")
              : _ ("The list of questions cannot be read (%s). No new look can be begun now."),
          error->message);

      adw_banner_set_title (self->bank_banner, title);
    }
  adw_banner_set_revealed (self->bank_banner, error != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vensters.add", has_questions);
  /* The buttons of an empty page could not have it before. */
  if (self->records != NULL && self->records->len == 0 && kt_focus_is_within (GTK_WIDGET (self->stack)))
    gtk_widget_grab_focus (self->quick_button);
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtVenstersPage *self = KT_VENSTERS_PAGE (widget);
  GtkWidget *view = kt_venster_comparison_view_new (self->session, self->casus_id, self->notes);

  g_signal_connect_object (view, "closed", G_CALLBACK (comparison_closed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->comparison_bin, view);
  gtk_stack_set_visible_child_name (self->stack, "comparison");
  show_comparison (self);
  /* What was answered a moment ago is saved and comes with what is read. */
  load (self);
}

/* --- A new look --- */

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtVenstersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = kt_vault_add_venster_review_finish (KT_VAULT (source), result, &error);

  if (self->cancellable == NULL)
    return;
  if (id == 0)
    {
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }
  self->wanted_id = id;
  self->is_new = TRUE;
  load (self);
}

static void
add (KtViewer viewer, const char *who, gboolean is_quick, gpointer user_data)
{
  KtVenstersPage *self = user_data;
  KtQuestionBank *bank = kt_editions_get_newest (kt_session_get_question_banks (self->session));
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (self->session));
  g_autoptr (KtVensterReview) blank = kt_venster_review_new (today, viewer, bank->id);
  g_autoptr (KtVensterReview) named = kt_venster_review_set_viewer (blank, viewer, who);
  g_autoptr (KtVensterReview) review = kt_venster_review_set_quick (named, is_quick);
  g_autoptr (KtVensterRecord) record = kt_venster_review_make_record (review);

  record->casus_id = self->casus_id;
  kt_vault_add_venster_review_async (get_vault (self), record, NULL, added_cb, g_object_ref (self));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_viewer_dialog_present (widget, g_variant_get_boolean (parameter), add, widget);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtVenstersPage *self = KT_VENSTERS_PAGE (widget);
  KtVensterView *view = get_view (self);

  if (view != NULL)
    kt_venster_print_present (widget, self->session, self->casus_id,
                              kt_venster_editor_get_review (kt_venster_view_get_editor (view)));
}

/* --- Deleting --- */

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const KtDeletionKind deletion = { kt_vault_set_venster_review_deleted_async,
                                           kt_vault_set_venster_review_deleted_finish, N_ ("Look deleted") };
  KtVenstersPage *self = KT_VENSTERS_PAGE (widget);

  if (self->shown_id == 0)
    return;
  kt_delete (&deletion, get_vault (self), self->shown_id, widget, widget);
  self->shown_id = 0;
  load (self);
}

/* --- Object --- */

static gboolean
kt_vensters_page_grab_focus (GtkWidget *widget)
{
  KtVenstersPage *self = KT_VENSTERS_PAGE (widget);
  if (kt_focus_is_within (widget))
    return FALSE;
  if (is_comparing (self))
    return gtk_widget_grab_focus (adw_bin_get_child (self->comparison_bin));
  if (get_view (self) != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (get_view (self)));
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD) ||
         gtk_widget_grab_focus (self->blank_box);
}

static void
kt_vensters_page_dispose (GObject *object)
{
  KtVenstersPage *self = KT_VENSTERS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->offerer, g_source_remove);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_VENSTERS_PAGE);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->notes);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_vensters_page_parent_class)->dispose (object);
}

static void
kt_vensters_page_class_init (KtVenstersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_vensters_page_dispose;
  widget_class->grab_focus = kt_vensters_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/vensters/kt-vensters-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, bank_banner);
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, blank_box);
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, quick_button);
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, error_bin);
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, look_box);
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, review_drop_down);
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, view_bin);
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, compare_button);
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, comparison_bin);
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtVenstersPage, new_menu);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "vensters.add", "b", add_action);
  gtk_widget_class_install_action (widget_class, "vensters.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "vensters.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "vensters.delete", NULL, delete_action);
}

static void
kt_vensters_page_init (KtVenstersPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_late_menu_set (self->menu_button, self->new_menu);
  kt_choice_name_set (self->review_drop_down, _ ("Look"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vensters.compare", FALSE);
}

GtkWidget *
kt_vensters_page_new (KtSession *session, gint64 casus_id)
{
  KtVault *vault = kt_session_get_vault (session);
  KtAhead *listed = kt_ahead_new (listed_cb);
  KtVenstersPage *self;

  kt_vault_list_venster_reviews_async (vault, casus_id, NULL, kt_ahead_cb, listed);
  self = g_object_new (KT_TYPE_VENSTERS_PAGE, NULL);
  kt_ahead_set_user_data (listed, g_object_ref (self));
  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  self->notes = kt_casus_notes_new (session, casus_id);
  g_signal_connect_object (kt_session_get_question_banks (session), "changed", G_CALLBACK (banks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "vensters-changed", G_CALLBACK (vensters_changed_cb), self, G_CONNECT_SWAPPED);
  banks_changed_cb (self);
  return GTK_WIDGET (self);
}
