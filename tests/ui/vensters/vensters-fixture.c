/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters-fixture.h"

#include "store/kt-vault-vensters.h"
#include "ui/vensters/kt-choice-bar.h"
#include "ui/vensters/kt-venster-row.h"
#include "ui/vensters/kt-venster-view.h"
#include "ui/vensters/kt-vensters-page.h"
#include "ui/widgets/kt-editions.h"
#include "vensters/kt-venster-review-edit.h"
#include "vensters/kt-venster-review-record.h"

#include <string.h>

void
vensters_fixture_set_up (VenstersFixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->base, NULL);
  self->casus_id = page_fixture_add_casus (&self->base, "Een", KT_CASUS_STATUS_OPEN, 0);
  self->note_id = page_fixture_add_note (&self->base, self->casus_id, "2026-10-01T10:00", "Zij belt zelf de school.");
  wait_until (kt_editions_get_newest (kt_session_get_question_banks (self->base.session)) != NULL);
  if (data != NULL)
    vensters_fixture_add_look (self, "2026-10-01", KT_VIEWER_AANBIEDER, data);
}

void
vensters_fixture_add_look (VenstersFixture *self, const char *date, KtViewer viewer, const char *bank)
{
  g_autoptr (KtVensterReview) blank = kt_venster_review_new (date, viewer, bank);
  g_autoptr (KtQuestion) question = kt_question_new ();
  g_autoptr (KtVensterReview) review = NULL;
  g_autoptr (KtVensterRecord) record = NULL;

  g_set_str (&question->name, "leefwereld.oud");
  g_set_str (&question->label, "Wat er was");
  g_set_str (&question->text, "Was het er?");
  question->venster = KT_VENSTER_LEEFWERELD;
  review = kt_venster_review_set_extent (blank, question, KT_EXTENT_GROOT);
  record = kt_venster_review_make_record (review);
  vensters_fixture_add_record (self, record);
}

void
vensters_fixture_add_record (VenstersFixture *self, KtVensterRecord *record)
{
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  record->casus_id = self->casus_id;
  kt_vault_add_venster_review_async (self->base.vault, record, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  g_assert_cmpint (kt_vault_add_venster_review_finish (self->base.vault, result, NULL), !=, 0);
}

void
vensters_fixture_tear_down (VenstersFixture *self, gconstpointer data)
{
  kt_session_flush (self->base.session);
  page_fixture_tear_down (&self->base, NULL);
}

GPtrArray *
vensters_fixture_list (VenstersFixture *self)
{
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kt_vault_list_venster_reviews_async (self->base.vault, self->casus_id, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  return kt_vault_list_venster_reviews_finish (self->base.vault, result, NULL);
}

KtVensterReview *
vensters_fixture_get_last (VenstersFixture *self)
{
  g_autoptr (GPtrArray) records = vensters_fixture_list (self);
  const KtVensterRecord *last;

  g_assert_cmpuint (records->len, >, 0);
  last = records->pdata[records->len - 1];
  return kt_venster_review_parse (last->document, strlen (last->document), NULL);
}

gpointer
vensters_fixture_show_page (VenstersFixture *self, const char *name)
{
  GtkWidget *page = kt_vensters_page_new (self->base.session, self->casus_id);

  page_fixture_show (&self->base, page);
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), name) == 0);
  return page;
}

KtVensterReview *
vensters_fixture_get_review (gpointer page)
{
  return kt_venster_editor_get_review (kt_venster_view_get_editor (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL)));
}

gboolean
vensters_fixture_is_filled (gpointer page)
{
  GtkWidget *last = NULL;

  for (GtkWidget *row = find_widget (page, KT_TYPE_VENSTER_ROW, NULL); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (KT_IS_VENSTER_ROW (row))
      last = row;
  return last != NULL && find_widget (last, KT_TYPE_CHOICE_BAR, NULL) != NULL;
}
