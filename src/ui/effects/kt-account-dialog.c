/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-account-dialog.h"

#include "core/kt-text.h"
#include "publish/kt-account.h"
#include "store/kt-vault-review.h"
#include "ui/effects/kt-account-maker.h"
#include "ui/outgoing/kt-undecided-row.h"
#include "ui/widgets/kt-document-model.h"
#include "ui/widgets/kt-document-row.h"
#include "ui/widgets/kt-exporter.h"
#include "ui/widgets/kt-share-export.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

/* So many are asked at once; who has decided about these gets the next. */
#define ROWS_MAX 50

struct _KtAccountDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *failure;
  AdwViewStack *views;
  AdwViewStackPage *decide_page;
  GtkWidget *all_decided;
  GtkWidget *explanation;
  GtkListBox *list;
  GtkNoSelection *preview_selection;
  GtkEditable *recipient;
  GtkEditable *purpose;
  GtkLabel *status;
  GtkWidget *spinner;
  GtkWidget *cancel_button;
  GtkWidget *save_button;

  KtSession *session;
  KtAnalysisRecord *record;
  KtAccountMaker *maker;
  KtExporter *exporter;
  KtDocumentModel *preview;
  gboolean is_shown; /* whether an account was made before */
};

G_DEFINE_FINAL_TYPE (KtAccountDialog, kt_account_dialog, ADW_TYPE_DIALOG)

static gboolean
is_closed (KtAccountDialog *self)
{
  return self->stack == NULL;
}

static guint
count_undecided (KtAccountDialog *self)
{
  const KtMadeAccount *made = kt_account_maker_get_made (self->maker);

  return made != NULL ? kt_review_count_undecided (made->review) : 0;
}

/* (transfer full): what keeps the account from leaving, or what has been done to it. */
static char *
describe (KtAccountDialog *self)
{
  const KtMadeAccount *made = kt_account_maker_get_made (self->maker);
  guint n_undecided = count_undecided (self), n_replaced;

  if (made == NULL)
    return g_strdup ("");
  if (n_undecided > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Nothing can leave yet: %u place is still to be decided.",
                                         "Nothing can leave yet: %u places are still to be decided.", n_undecided),
                            n_undecided);
  if (kt_text_is_blank (gtk_editable_get_text (self->recipient)) ||
      kt_text_is_blank (gtk_editable_get_text (self->purpose)))
    return g_strdup (_ ("Fill in for whom it is and what for. It is noted in the register."));
  n_replaced = kt_review_count_replaced (made->review);
  if (n_replaced == 0)
    return g_strdup (_ ("Nothing had to be replaced."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u place replaced", "%u places replaced", n_replaced),
                          n_replaced);
}

static gboolean
may_leave (KtAccountDialog *self)
{
  return !kt_exporter_is_writing (self->exporter) && !kt_account_maker_is_busy (self->maker) &&
         kt_account_maker_get_made (self->maker) != NULL && count_undecided (self) == 0 &&
         !kt_text_is_blank (gtk_editable_get_text (self->recipient)) &&
         !kt_text_is_blank (gtk_editable_get_text (self->purpose));
}

static void
update (KtAccountDialog *self)
{
  g_autofree char *status = NULL;
  gboolean is_writing;

  if (self->maker == NULL || is_closed (self))
    return;
  status = describe (self);
  is_writing = kt_exporter_is_writing (self->exporter);
  gtk_label_set_label (self->status, status);
  gtk_widget_set_visible (self->spinner, is_writing || kt_account_maker_is_busy (self->maker));
  gtk_widget_set_visible (self->cancel_button, is_writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "account.save", may_leave (self));
}

/* --- Deciding --- */

/* The toast that offers to undo it is in the dialog, which it must not keep. */
typedef struct
{
  GWeakRef dialog;
  GWeakRef row;
  gint64 id; /* of the decision, once it is stored */
} Decided;

static void
decided_free (gpointer data)
{
  Decided *decided = data;

  g_weak_ref_clear (&decided->dialog);
  g_weak_ref_clear (&decided->row);
  g_free (decided);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtAccountDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!kt_vault_remove_decision_finish (KT_VAULT (source), result, &error) && !is_closed (self))
    kt_toast_error (GTK_WIDGET (self->toasts), error);
}

static void
undo (gpointer user_data)
{
  Decided *decided = user_data;
  g_autoptr (KtAccountDialog) self = g_weak_ref_get (&decided->dialog);

  if (self != NULL && !is_closed (self))
    kt_vault_remove_decision_async (kt_session_get_vault (self->session), decided->id, NULL, removed_cb,
                                    g_object_ref (self));
}

static void
put_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Decided *decided = user_data;
  g_autoptr (KtAccountDialog) self = g_weak_ref_get (&decided->dialog);
  g_autoptr (KtUndecidedRow) row = g_weak_ref_get (&decided->row);
  g_autoptr (GError) error = NULL;

  decided->id = kt_vault_put_decision_finish (KT_VAULT (source), result, &error);
  if (self == NULL || is_closed (self))
    {
      decided_free (decided);
    }
  else if (decided->id == 0)
    {
      kt_toast_error (GTK_WIDGET (self->toasts), error);
      if (row != NULL)
        kt_undecided_row_ask_again (row);
      decided_free (decided);
    }
  else
    {
      /* One after another would still be there when much else is decided. */
      adw_toast_overlay_dismiss_all (self->toasts);
      kt_toast_undo (GTK_WIDGET (self->list), _ ("Decided"), undo, decided, decided_free);
    }
}

static void
decided_cb (KtAccountDialog *self, guint verdict, KtUndecidedRow *row)
{
  g_autoptr (KtDecision) decision = kt_decision_new (kt_undecided_row_get_form (row));
  Decided *decided = g_new0 (Decided, 1);

  decision->casus_id = self->record->casus_id;
  decision->verdict = (KtVerdict)verdict;
  /* What stands here may be harmless here and a name elsewhere. */
  if (decision->verdict == KT_VERDICT_KEEP)
    decision->place = g_strdup (kt_undecided_row_get_place (row));
  g_weak_ref_init (&decided->dialog, self);
  g_weak_ref_init (&decided->row, row);
  kt_vault_put_decision_async (kt_session_get_vault (self->session), decision, NULL, put_cb, decided);
}

/* The row that asks about @place, or none. */
static KtUndecidedRow *
find_row (KtAccountDialog *self, const KtReviewPlace *place)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (g_str_equal (kt_undecided_row_get_form (KT_UNDECIDED_ROW (row)), place->form) &&
          g_str_equal (kt_undecided_row_get_place (KT_UNDECIDED_ROW (row)), place->place))
        return KT_UNDECIDED_ROW (row);
    }
  return NULL;
}

/* Who answers with the keys goes on with the row behind the one that was answered, before that goes with the focus. */
static void
move_focus (KtAccountDialog *self, GHashTable *wanted)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, KT_TYPE_UNDECIDED_ROW) : NULL;
  GtkWidget *other = row;

  if (row == NULL || g_hash_table_contains (wanted, row))
    return;
  while (other != NULL && !g_hash_table_contains (wanted, other))
    other = gtk_widget_get_next_sibling (other);
  for (other = other != NULL ? other : row; other != NULL && !g_hash_table_contains (wanted, other);)
    other = gtk_widget_get_prev_sibling (other);
  gtk_widget_grab_focus (other != NULL ? other : GTK_WIDGET (self->recipient));
}

/* The same words in the same surroundings, such as an activity of both scenarios, are asked about once. Those that were
 * asked already stay where they are. */
static void
show_undecided (KtAccountDialog *self)
{
  const KtReview *review = kt_account_maker_get_made (self->maker)->review;
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GtkListBoxRow *row;

  for (guint i = 0; i < review->passages->len; i++)
    {
      const KtReviewPassage *passage = g_ptr_array_index (review->passages, i);

      for (guint k = 0; k < passage->places->len && g_hash_table_size (wanted) < ROWS_MAX; k++)
        {
          const KtReviewPlace *place = g_ptr_array_index (passage->places, k);
          KtUndecidedRow *known;

          if (place->state != KT_REVIEW_STATE_SUSPECT)
            continue;
          known = find_row (self, place);
          if (known == NULL)
            {
              known = KT_UNDECIDED_ROW (kt_undecided_row_new (passage, place));
              g_signal_connect_object (known, "decided", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
              gtk_list_box_append (self->list, GTK_WIDGET (known));
            }
          kt_undecided_row_ask_again (known);
          g_hash_table_add (wanted, known);
        }
    }
  move_focus (self, wanted);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;)
    {
      if (g_hash_table_contains (wanted, row))
        i++;
      else
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
}

/* --- What was made --- */

static void
show_views (KtAccountDialog *self)
{
  guint n_undecided = count_undecided (self);
  /* Translators: a view with the words that are still to be decided, and how many they are. */
  g_autofree char *title = g_strdup_printf (_ ("To decide (%u)"), n_undecided);

  adw_view_stack_page_set_title (self->decide_page, n_undecided > 0 ? title : _ ("To decide"));
  gtk_widget_set_visible (self->all_decided, n_undecided == 0);
  gtk_widget_set_visible (self->explanation, n_undecided > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_undecided > 0);
  if (!self->is_shown)
    adw_view_stack_set_visible_child_name (self->views, n_undecided > 0 ? "decide" : "account");
  self->is_shown = TRUE;
}

static void
made_cb (KtAccountDialog *self)
{
  g_autoptr (KtDocument) lines = kt_document_without_tables (kt_account_maker_get_made (self->maker)->document);

  kt_document_model_set_document (self->preview, lines);
  show_undecided (self);
  show_views (self);
  gtk_stack_set_visible_child_name (self->stack, "content");
  update (self);
}

static void
failed_cb (KtAccountDialog *self, const GError *error)
{
  g_autofree char *sentence = kt_error_get_sentence (error);

  adw_status_page_set_description (self->failure, sentence);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  update (self);
}

/* --- Leaving --- */

static void
choose_file (KtAccountDialog *self, guint form)
{
  g_autofree char *date = kt_clock_get_date (kt_session_get_clock (self->session));
  g_autofree char *name = kt_account_get_file_name (date, kt_share_export_get_format ((KtDisclosureForm)form));

  kt_exporter_choose_file (self->exporter, (KtDisclosureForm)form, name);
}

static void
chosen_cb (KtAccountDialog *self, guint form, GFile *file)
{
  kt_account_dialog_write (self, (KtDisclosureForm)form, file);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean is_odt = g_str_equal (g_variant_get_string (parameter, NULL), "odt");

  choose_file (KT_ACCOUNT_DIALOG (widget), is_odt ? KT_DISCLOSURE_FORM_ODT : KT_DISCLOSURE_FORM_PDF);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtAccountDialog *self = KT_ACCOUNT_DIALOG (widget);

  gtk_stack_set_visible_child_name (self->stack, "loading");
  kt_account_maker_load (self->maker);
}

static void
cancel_cb (KtAccountDialog *self)
{
  kt_exporter_cancel (self->exporter);
}

/* --- Object --- */

static void
kt_account_dialog_dispose (GObject *object)
{
  KtAccountDialog *self = KT_ACCOUNT_DIALOG (object);

  if (self->maker != NULL)
    kt_account_maker_stop (self->maker);
  if (self->exporter != NULL)
    kt_exporter_stop (self->exporter);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_ACCOUNT_DIALOG);
  g_clear_object (&self->maker);
  g_clear_object (&self->exporter);
  g_clear_object (&self->preview);
  g_clear_object (&self->session);
  g_clear_pointer (&self->record, kt_analysis_record_unref);

  G_OBJECT_CLASS (kt_account_dialog_parent_class)->dispose (object);
}

static void
kt_account_dialog_class_init (KtAccountDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_account_dialog_dispose;

  g_type_ensure (KT_TYPE_DOCUMENT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/effects/kt-account-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, views);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, decide_page);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, all_decided);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, preview_selection);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, recipient);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, status);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, KtAccountDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "account.save", "s", save_action);
  gtk_widget_class_install_action (widget_class, "account.again", NULL, again_action);
}

static void
kt_account_dialog_init (KtAccountDialog *self)
{
  self->preview = kt_document_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_no_selection_set_model (self->preview_selection, G_LIST_MODEL (self->preview));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "account.save", FALSE);
}

void
kt_account_dialog_present (GtkWidget *parent, KtSession *session, KtAnalysisRecord *record)
{
  KtAccountDialog *self = g_object_new (KT_TYPE_ACCOUNT_DIALOG, NULL);
  KtExportWords words = {
    .title = _ ("Save account"),
    .saved = _ ("Account saved"),
    .copied = _ ("Account copied"),
    .next_step = _ ("Change those words in the analysis, or in the price list."),
  };

  self->session = g_object_ref (session);
  self->record = kt_analysis_record_ref (record);
  self->exporter = kt_exporter_new (GTK_WIDGET (self->views), session, &words);
  g_signal_connect_object (self->exporter, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->exporter, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->exporter, "again", G_CALLBACK (choose_file), self, G_CONNECT_SWAPPED);
  self->maker = kt_account_maker_new (session, record);
  g_signal_connect_object (self->maker, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->maker, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->maker, "busy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/* (transfer full): a line of the register. */
static KtDisclosure *
make_disclosure (KtAccountDialog *self, KtDisclosureForm form)
{
  const KtMadeAccount *made = kt_account_maker_get_made (self->maker);
  KtDisclosure *disclosure = kt_disclosure_new ();

  disclosure->casus_id = self->record->casus_id;
  disclosure->form = form;
  g_free (disclosure->recipient);
  disclosure->recipient = g_strstrip (g_strdup (gtk_editable_get_text (self->recipient)));
  g_free (disclosure->purpose);
  disclosure->purpose = g_strstrip (g_strdup (gtk_editable_get_text (self->purpose)));
  g_set_str (&disclosure->title, made->document->title);
  g_set_str (&disclosure->fingerprint, made->fingerprint);
  return disclosure;
}

void
kt_account_dialog_write (KtAccountDialog *self, KtDisclosureForm form, GFile *file)
{
  const KtMadeAccount *made;
  g_autoptr (KtDisclosure) disclosure = NULL;

  g_return_if_fail (KT_IS_ACCOUNT_DIALOG (self));

  if (!may_leave (self))
    return;
  disclosure = make_disclosure (self, form);
  made = kt_account_maker_get_made (self->maker);
  kt_exporter_write (self->exporter, made->review, made->document, disclosure, file);
}
