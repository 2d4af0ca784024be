/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../widgets/page-fixture.h"

#include "publish/kt-model-file.h"
#include "publish/kt-readback.h"
#include "ui/outgoing/kt-outgoing-dialog.h"
#include "ui/vensters/kt-venster-print-dialog.h"
#include "ui/widgets/kt-chart-area.h"
#include "ui/widgets/kt-document-model.h"
#include "vensters/kt-venster-review-edit.h"

#include <string.h>

typedef struct
{
  PageFixture base;
  gint64 casus_id;
  KtOutgoingDialog *dialog;
} Fixture;

/* @bank: the id of its questions; %NULL for those that the program begins with */
static KtVensterReview *
make_review (const char *bank)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtQuestionBank) start = kt_question_bank_open_start (&error);
  g_autoptr (KtVensterReview) review = NULL, answered = NULL, remarked = NULL;
  const KtQuestion *question;

  g_assert_no_error (error);
  question = kt_question_bank_find (start, "leefwereld.doel");
  review = kt_venster_review_new ("2026-09-14", KT_VIEWER_PROFESSIONAL, bank != NULL ? bank : start->id);
  answered = kt_venster_review_set_influence (review, question, KT_INFLUENCE_BEVORDEREND);
  remarked =
      kt_venster_review_set_remark (answered, question, "Blessing Okonjo ging graag naar Kwibus en koos het zelf.");
  return kt_venster_review_set_samenhang (remarked, "Okonjo houdt alles bij elkaar.");
}

/* @data: the id of a bank that the look was made with and that cannot be read; %NULL for the one to begin with */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtVensterReview) review = make_review (data);
  AdwDialog *dialog = NULL;

  page_fixture_set_up (&fixture->base, NULL);
  fixture->casus_id = page_fixture_add_casus (&fixture->base, "Een", KT_CASUS_STATUS_OPEN, 0);
  page_fixture_add_person (&fixture->base, fixture->casus_id, "Blessing Okonjo", KT_PERSON_KIND_INWONER, "moeder");
  if (data != NULL)
    page_fixture_add_bank (&fixture->base, data, BROKEN_BANK);
  page_fixture_show (&fixture->base, gtk_label_new (NULL));
  kt_venster_print_present (GTK_WIDGET (fixture->base.overlay), fixture->base.session, fixture->casus_id, review);
  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window))) != NULL);
  fixture->dialog = KT_OUTGOING_DIALOG (dialog);
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (dialog, "stack")), "loading") != 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  page_fixture_tear_down (&fixture->base, NULL);
}

static gboolean
preview_has (Fixture *fixture, const char *text)
{
  GListModel *preview = gtk_no_selection_get_model (get_child (fixture->dialog, "preview_selection"));

  for (guint i = 0; i < g_list_model_get_n_items (preview); i++)
    {
      g_autoptr (KtDocumentItem) item = g_list_model_get_item (preview, i);

      if (strstr (kt_document_item_get_text (item), text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
settle (Fixture *fixture)
{
  wait_until (!gtk_widget_get_visible (get_child (fixture->dialog, "spinner")));
}

/* A name in a remark is replaced, what may be one is asked, and then it leaves with a line in the register. */
static void
test_leaves (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "a.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkListBox *undecided = GTK_LIST_BOX (adw_bin_get_child (get_child (fixture->dialog, "undecided")));
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (KtReadback) readback = NULL;
  GtkListBoxRow *row;

  set_text (get_child (fixture->dialog, "recipient"), "Team");
  set_text (get_child (fixture->dialog, "purpose"), "Overleg");
  row = gtk_list_box_get_row_at_index (undecided, 0);
  g_assert_nonnull (row);
  kt_outgoing_dialog_write (fixture->dialog, KT_DISCLOSURE_FORM_PDF, file);
  g_assert_false (g_file_query_exists (file, NULL));
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (row)));
  click (get_child (row, "replace_button"));
  wait_until (gtk_list_box_get_row_at_index (undecided, 0) == NULL);
  settle (fixture);
  g_assert_true (preview_has (fixture, "[moeder] ging graag naar [naam] en koos het zelf."));
  g_assert_false (preview_has (fixture, "Okonjo"));
  /* The picture itself is there, and what it shows in words. */
  adw_view_stack_set_visible_child_name (get_child (fixture->dialog, "views"), "document");
  wait_until (find_widget (get_child (fixture->dialog, "preview_list"), KT_TYPE_CHART_AREA, NULL) != NULL);
  /* The whole of the bank was asked, although nobody opened it before. */
  g_assert_true (preview_has (fixture, "Leefwereld: What helps Een gedeeld doel · Questions looked at 1 of 12"));

  kt_outgoing_dialog_write (fixture->dialog, KT_DISCLOSURE_FORM_PDF, file);
  settle (fixture);
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_nonnull (bytes);
  readback = kt_readback_new (bytes, KT_DOCUMENT_FORMAT_PDF, NULL);
  g_assert_nonnull (strstr (readback->text, "Een gedeeld doel"));
  g_assert_nonnull (strstr (readback->text, "[moeder] houdt alles bij elkaar."));
  g_assert_null (strstr (readback->text, "Okonjo"));
  g_assert_null (strstr (readback->text, "Kwibus"));
  g_assert_true (g_file_delete (file, NULL, NULL));

  disclosures = page_fixture_list_disclosures (&fixture->base, fixture->casus_id);
  g_assert_cmpuint (disclosures->len, ==, 1);
  g_assert_cmpstr (((KtDisclosure *)disclosures->pdata[0])->recipient, ==, "Team");
  g_assert_true (g_str_has_prefix (((KtDisclosure *)disclosures->pdata[0])->fingerprint, "vensters:"));
}

/* It would say that all that was asked was looked at: nobody knows that when the questions cannot be read. */
static void
test_unreadable_bank (Fixture *fixture, gconstpointer data)
{
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (fixture->dialog, "stack")), "failed") == 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/venster-print-dialog/leaves", Fixture, NULL, set_up, test_leaves, tear_down);
  g_test_add ("/venster-print-dialog/unreadable-bank", Fixture, "kapot", set_up, test_unreadable_bank, tear_down);
  return g_test_run ();
}
