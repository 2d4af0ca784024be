/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "share-fixture.h"

#include "ui/share/kt-document-page.h"
#include "ui/share/kt-review-page.h"
#include "ui/share/kt-share-page.h"
#include "ui/widgets/kt-document-model.h"

#include <string.h>

gint64
share_fixture_save_note (ShareFixture *self, gint64 id, const char *at, KtNoteLevel level, const char *text)
{
  g_autoptr (KtNote) note = kt_note_new (at);
  GAsyncResult *call = NULL;
  gint64 saved;

  note->id = id;
  note->casus_id = self->casus_id;
  note->level = level;
  g_set_str (&note->text, text);
  kt_vault_save_note_async (self->base.vault, note, NULL, page_fixture_answered_cb, &call);
  saved = kt_vault_save_note_finish (self->base.vault, page_fixture_wait_for (&call), NULL);
  g_assert_cmpint (saved, >, 0);
  g_object_unref (call);
  return saved;
}

void
share_fixture_set_up (ShareFixture *self, gconstpointer data)
{
  const char *kind = data != NULL ? data : "";

  page_fixture_set_up (&self->base, NULL);
  gtk_window_set_default_size (self->base.window, 1000, 700);
  self->casus_id = page_fixture_add_casus (&self->base, "Gezin Okonjo", KT_CASUS_STATUS_OPEN, 0);
  page_fixture_add_person (&self->base, self->casus_id, NAME, KT_PERSON_KIND_INWONER, "moeder");
  if (g_str_equal (kind, "review"))
    {
      self->first_note = share_fixture_save_note (self, 0, "2026-01-12T10:00", KT_NOTE_LEVEL_DOSSIER,
                                                  NAME " gaf " UNKNOWN " een hand.\nDaarna gaf zij " UNKNOWN
                                                       " en later " OTHER " een boek.");
      share_fixture_save_note (self, 0, "2026-03-12T10:00", KT_NOTE_LEVEL_DOSSIER, "De huur is betaald.");
    }
  else if (!g_str_equal (kind, "empty"))
    {
      self->first_note = share_fixture_save_note (self, 0, "2026-01-12T10:00", KT_NOTE_LEVEL_DOSSIER,
                                                  NAME " wil rust. Bel " PHONE ".");
      share_fixture_save_note (self, 0, "2026-03-12T10:00", KT_NOTE_LEVEL_DOSSIER, "De huur is betaald.");
    }
  share_fixture_save_note (self, 0, "2026-03-13T10:00", KT_NOTE_LEVEL_WORKING, "Sleutel ligt buiten.");
  self->page = kt_share_page_new (self->base.session, self->casus_id);
  page_fixture_show (&self->base, self->page);
}

void
share_fixture_tear_down (ShareFixture *self, gconstpointer data)
{
  page_fixture_tear_down (&self->base, data);
}

typedef void (*AskFunc) (KtVault *vault,
                         gint64 casus_id,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
typedef GPtrArray *(*AnswerFunc) (KtVault *vault, GAsyncResult *result, GError **error);

static GPtrArray *
list (ShareFixture *self, AskFunc ask, AnswerFunc answer)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;
  GPtrArray *records;

  ask (self->base.vault, self->casus_id, NULL, page_fixture_answered_cb, &call);
  records = answer (self->base.vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
  return records;
}

GPtrArray *
share_fixture_list_decisions (ShareFixture *self)
{
  return list (self, kt_vault_list_decisions_async, kt_vault_list_decisions_finish);
}

GPtrArray *
share_fixture_list_passages (ShareFixture *self)
{
  return list (self, kt_vault_list_passages_async, kt_vault_list_passages_finish);
}

GPtrArray *
share_fixture_list_disclosures (ShareFixture *self)
{
  return list (self, kt_vault_list_disclosures_async, kt_vault_list_disclosures_finish);
}

gpointer
share_fixture_get_review (ShareFixture *self)
{
  return get_child (self->page, "review_page");
}

gpointer
share_fixture_get_document (ShareFixture *self)
{
  return get_child (self->page, "document_page");
}

static GListModel *
get_preview (ShareFixture *self)
{
  return gtk_no_selection_get_model (get_child (share_fixture_get_document (self), "preview_selection"));
}

void
share_fixture_settle (ShareFixture *self)
{
  wait_until (g_list_model_get_n_items (get_preview (self)) > 0);
  wait_until (!gtk_widget_get_visible (get_child (share_fixture_get_document (self), "spinner")));
}

guint
share_fixture_count (ShareFixture *self)
{
  return kt_review_page_count_undecided (share_fixture_get_review (self));
}

void
share_fixture_press (ShareFixture *self, const char *key)
{
  press (share_fixture_get_review (self), key);
}

void
share_fixture_fill_in (ShareFixture *self)
{
  set_text (get_child (share_fixture_get_document (self), "recipient"), "Team Noord");
  set_text (get_child (share_fixture_get_document (self), "purpose"), "Intervisie");
}

gboolean
share_fixture_preview_has (ShareFixture *self, const char *text)
{
  GListModel *preview = get_preview (self);

  for (guint i = 0; i < g_list_model_get_n_items (preview); i++)
    {
      g_autoptr (KtDocumentItem) item = g_list_model_get_item (preview, i);

      if (strstr (kt_document_item_get_text (item), text) != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
share_fixture_can_save (ShareFixture *self)
{
  GtkWidget *split = get_child (share_fixture_get_document (self), "save_button");
  GtkWidget *button = find_widget (split, GTK_TYPE_BUTTON, NULL);

  return gtk_widget_get_sensitive (button);
}
