/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects-fixture.h"

#include "core/kt-json.h"
#include "effects/kt-analysis-reader.h"
#include "effects/kt-analysis-writer.h"
#include "effects/kt-dialogue.h"
#include "publish/kt-readback.h"
#include "store/kt-vault-effects.h"
#include "store/kt-vault-review.h"
#include "ui/effects/kt-account-dialog.h"
#include "ui/outgoing/kt-outgoing-dialog.h"
#include "ui/outgoing/kt-undecided-row.h"
#include "ui/widgets/kt-document-model.h"

#include <string.h>

typedef struct
{
  EffectsFixture base;
  KtOutgoingDialog *dialog;
} Fixture;

/* @data: what was said at the table; %NULL for nothing that is to be decided. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *said = data != NULL ? data : "Okonjo kon blijven wonen.";
  g_autoptr (KtAnalysisRecord) record = NULL;
  g_autoptr (KtDialogue) dialogue = kt_dialogue_new ();
  g_autoptr (JsonNode) node = NULL;
  AdwDialog *dialog = NULL;

  effects_fixture_set_up (&fixture->base, "full");
  page_fixture_add_person (&fixture->base.base, fixture->base.casus_id, "Blessing Okonjo", KT_PERSON_KIND_INWONER,
                           "moeder");
  record = effects_fixture_get_record (&fixture->base);
  g_ptr_array_add (dialogue->mechanisms, kt_mechanism_new (FALSE, said));
  node = kt_dialogue_write (dialogue);
  g_free (record->dialogue);
  record->dialogue = json_to_string (node, FALSE);
  page_fixture_show (&fixture->base.base, gtk_label_new (NULL));
  kt_account_dialog_present (GTK_WIDGET (fixture->base.base.overlay), fixture->base.base.session, record);
  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.base.window))) != NULL);
  fixture->dialog = KT_OUTGOING_DIALOG (dialog);
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (dialog, "stack")), "loading") != 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  effects_fixture_tear_down (&fixture->base, NULL);
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

static gboolean
can_save (Fixture *fixture)
{
  return gtk_widget_get_sensitive (find_widget (get_child (fixture->dialog, "save_button"), GTK_TYPE_BUTTON, NULL));
}

static void
fill_in (Fixture *fixture)
{
  set_text (get_child (fixture->dialog, "recipient"), "Gemeente");
  set_text (get_child (fixture->dialog, "purpose"), "Jaarverslag");
}

static const char *
get_view (Fixture *fixture)
{
  return adw_view_stack_get_visible_child_name (get_child (fixture->dialog, "views"));
}

static KtUndecidedRow *
get_row (Fixture *fixture, int i)
{
  GtkListBox *list = GTK_LIST_BOX (adw_bin_get_child (get_child (fixture->dialog, "undecided")));

  return KT_UNDECIDED_ROW (gtk_list_box_get_row_at_index (list, i));
}

static void
settle (Fixture *fixture)
{
  wait_until (!gtk_widget_get_visible (get_child (fixture->dialog, "spinner")));
}

static GFile *
make_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->base.base.folder, name, NULL);

  return g_file_new_for_path (path);
}

static GPtrArray *
list (Fixture *fixture,
      void (*ask) (KtVault *, gint64, GCancellable *, GAsyncReadyCallback, gpointer),
      GPtrArray *(*answer) (KtVault *, GAsyncResult *, GError **))
{
  KtVault *vault = fixture->base.base.vault;
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  ask (vault, fixture->base.casus_id, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  return answer (vault, result, NULL);
}

static GPtrArray *
list_disclosures (Fixture *fixture)
{
  return list (fixture, kt_vault_list_disclosures_async, kt_vault_list_disclosures_finish);
}

/* What is known is replaced, nothing is asked, and it reads without columns. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_view (fixture), ==, "document");
  g_assert_true (preview_has (fixture, "Cheaper: [moeder] kon blijven wonen."));
  g_assert_true (preview_has (fixture, "It is expected to save €\u00a01.200."));
  g_assert_true (preview_has (fixture, "Gemeente (Wmo): Intervention €\u00a0600 · Reference €\u00a01.800 · Difference "
                                       "€\u00a01.200"));
  g_assert_false (preview_has (fixture, "Okonjo"));
  g_assert_null (get_row (fixture, 0));
}

/* Both kinds of file leave, with a line in the register each, and hold the difference and no name. */
static void
test_write (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a.odt", "a.pdf" };
  g_autoptr (GPtrArray) disclosures = NULL;

  g_assert_false (can_save (fixture));
  fill_in (fixture);
  g_assert_true (can_save (fixture));
  for (guint form = KT_DISCLOSURE_FORM_ODT; form <= KT_DISCLOSURE_FORM_PDF; form++)
    {
      g_autoptr (GFile) file = make_file (fixture, names[form]);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (KtReadback) readback = NULL;

      kt_outgoing_dialog_write (fixture->dialog, (KtDisclosureForm)form, file);
      g_assert_false (can_save (fixture));
      settle (fixture);
      bytes = g_file_load_bytes (file, NULL, NULL, NULL);
      g_assert_nonnull (bytes);
      readback = kt_readback_new (
          bytes, form == KT_DISCLOSURE_FORM_ODT ? KT_DOCUMENT_FORMAT_ODT : KT_DOCUMENT_FORMAT_PDF, NULL);
      g_assert_nonnull (strstr (readback->text, "1.200"));
      g_assert_null (strstr (readback->text, "Okonjo"));
      g_assert_true (g_file_delete (file, NULL, NULL));
    }
  disclosures = list_disclosures (fixture);
  g_assert_cmpuint (disclosures->len, ==, 2);
  for (guint i = 0; i < disclosures->len; i++)
    {
      const KtDisclosure *disclosure = g_ptr_array_index (disclosures, i);

      g_assert_cmpstr (disclosure->recipient, ==, "Gemeente");
      g_assert_cmpstr (disclosure->purpose, ==, "Jaarverslag");
      g_assert_cmpstr (disclosure->title, ==, "Account of costs and effects");
      g_assert_true (g_str_has_prefix (disclosure->fingerprint, "account:"));
    }
}

/* What may be a name is asked, and nothing leaves before it is answered; an answer can be taken back. */
static void
test_decide (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "a.pdf");
  g_autoptr (GPtrArray) decisions = NULL, disclosures = NULL;
  const KtDecision *decision;
  GtkWidget *toast;

  g_assert_cmpstr (get_view (fixture), ==, "decide");
  fill_in (fixture);
  g_assert_false (can_save (fixture));
  kt_outgoing_dialog_write (fixture->dialog, KT_DISCLOSURE_FORM_PDF, file);
  g_assert_false (g_file_query_exists (file, NULL));
  g_assert_true (shows_text (get_row (fixture, 0), "Zij ging graag naar Kwibus en toen naar Zwirrel."));
  g_assert_nonnull (get_row (fixture, 1));
  g_assert_null (get_row (fixture, 2));

  /* Once it is there, the dialog gives the focus to what comes first. */
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (get_row (fixture, 0))) &&
              (gtk_widget_get_state_flags (GTK_WIDGET (fixture->dialog)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, 0)));
  g_assert_true (gtk_widget_is_focus (get_child (get_row (fixture, 0), "replace_button")));
  click (get_child (get_row (fixture, 0), "replace_button"));
  wait_until (preview_has (fixture, "graag naar [naam] en"));
  settle (fixture);
  g_assert_cmpstr (kt_undecided_row_get_form (get_row (fixture, 0)), ==, "zwirrel");
  g_assert_true (gtk_widget_is_focus (get_child (get_row (fixture, 0), "replace_button")));
  click (get_child (get_row (fixture, 0), "keep_button"));
  wait_until (get_row (fixture, 0) == NULL);
  settle (fixture);
  g_assert_true (can_save (fixture));
  g_assert_true (preview_has (fixture, "graag naar [naam] en toen naar Zwirrel."));
  decisions = list (fixture, kt_vault_list_decisions_async, kt_vault_list_decisions_finish);
  g_assert_cmpuint (decisions->len, ==, 2);
  decision = g_ptr_array_index (decisions, 0);
  g_assert_cmpint (decision->verdict, ==, KT_VERDICT_REPLACE);
  g_assert_null (decision->place);
  decision = g_ptr_array_index (decisions, 1);
  g_assert_cmpint (decision->verdict, ==, KT_VERDICT_KEEP);
  g_assert_nonnull (decision->place);

  wait_until ((toast = find_widget (fixture->dialog, GTK_TYPE_BUTTON, "Undo")) != NULL);
  click (toast);
  wait_until (get_row (fixture, 0) != NULL);
  settle (fixture);
  g_assert_false (can_save (fixture));
  disclosures = list_disclosures (fixture);
  g_assert_cmpuint (disclosures->len, ==, 0);
}

/* (transfer none): the dialog over the dialog that asks for words. */
static AdwDialog *
wait_for_question (Fixture *fixture)
{
  AdwDialog *question;

  wait_until (ADW_IS_ALERT_DIALOG (question = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.base.window))));
  return question;
}

/* Who knows a better word than the program says it, with or without the brackets. */
static void
test_word (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) decisions = NULL;
  const KtDecision *decision;
  AdwDialog *question;
  gpointer entry;

  click (get_child (get_row (fixture, 0), "word_button"));
  question = wait_for_question (fixture);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (question)), "“Kwibus”"));
  wait_until ((entry = find_widget (question, GTK_TYPE_ENTRY, NULL)) != NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "naam");
  set_text (entry, " [het buurthuis] ");
  g_signal_emit_by_name (question, "response", "accept");
  adw_dialog_force_close (question);
  wait_until (preview_has (fixture, "graag naar [het buurthuis] en"));
  settle (fixture);
  decisions = list (fixture, kt_vault_list_decisions_async, kt_vault_list_decisions_finish);
  g_assert_cmpuint (decisions->len, ==, 1);
  decision = g_ptr_array_index (decisions, 0);
  g_assert_cmpstr (decision->wording, ==, "het buurthuis");
  g_assert_null (decision->place);
  g_assert_cmpint (decision->casus_id, ==, fixture->base.casus_id);
}

static gpointer
get_form (Fixture *fixture)
{
  return get_child (adw_bin_get_child (get_child (fixture->dialog, "recognition_bin")), "form");
}

static void
answer (Fixture *fixture, const char *question, gboolean yes)
{
  gtk_check_button_set_active (get_child (get_child (get_form (fixture), question), yes ? "yes_button" : "no_button"),
                               TRUE);
}

static void
register_answers (Fixture *fixture)
{
  click (get_child (get_form (fixture), "register_button"));
  settle (fixture);
}

/* Only after somebody has answered that nobody can be recognised does it call itself anonymised, and only this text. */
static void
test_assess (Fixture *fixture, gconstpointer data)
{
  AdwBanner *banner = get_child (fixture->dialog, "banner");
  g_autoptr (GFile) file = make_file (fixture, "a.odt");
  g_autoptr (GPtrArray) assessments = NULL, disclosures = NULL;
  const KtAssessment *assessment;
  const KtDisclosure *disclosure;

  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_true (preview_has (fixture, "Pseudonymised, October 2026"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "outgoing.recognise", NULL));
  g_assert_cmpstr (get_view (fixture), ==, "recognition");
  answer (fixture, "singled_out", FALSE);
  answer (fixture, "linked", FALSE);
  answer (fixture, "inferred", FALSE);
  set_text (get_child (get_form (fixture), "name"), "Sanne");
  register_answers (fixture);
  wait_until (preview_has (fixture, "Anonymised, October 2026"));
  settle (fixture);
  g_assert_false (adw_banner_get_revealed (banner));

  fill_in (fixture);
  kt_outgoing_dialog_write (fixture->dialog, KT_DISCLOSURE_FORM_ODT, file);
  settle (fixture);
  g_assert_true (g_file_delete (file, NULL, NULL));
  assessments = list (fixture, kt_vault_list_assessments_async, kt_vault_list_assessments_finish);
  disclosures = list_disclosures (fixture);
  g_assert_cmpuint (assessments->len, ==, 1);
  g_assert_cmpuint (disclosures->len, ==, 1);
  assessment = g_ptr_array_index (assessments, 0);
  disclosure = g_ptr_array_index (disclosures, 0);
  g_assert_cmpint (disclosure->assessment_id, ==, assessment->id);
  g_assert_cmpstr (disclosure->fingerprint, ==, assessment->fingerprint);

  /* Another mind. */
  answer (fixture, "linked", TRUE);
  register_answers (fixture);
  wait_until (preview_has (fixture, "Pseudonymised, October 2026"));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "It stays pseudonymised: somebody may still be recognised.");
  g_assert_true (adw_banner_get_revealed (banner));

  /* Another text. */
  page_fixture_add_person (&fixture->base.base, fixture->base.casus_id, "Okonjo Kon", KT_PERSON_KIND_NETWERK, "oom");
  wait_until (preview_has (fixture, "Cheaper: [oom] blijven"));
  settle (fixture);
  g_assert_nonnull (strstr (adw_banner_get_title (banner), "until you have looked"));
}

/* Somebody who is registered while the dialog is open is replaced, too. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (get_row (fixture, 1));
  page_fixture_add_person (&fixture->base.base, fixture->base.casus_id, "Bo Zwirrel", KT_PERSON_KIND_NETWERK, "oom");
  wait_until (preview_has (fixture, "naar [oom]."));
  settle (fixture);
  g_assert_null (get_row (fixture, 1));
}

/* When the check finds somebody, nothing is written and the sentence names kind and place, not who. */
static void
test_withheld (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "verantwoording okonjo.pdf");
  g_autoptr (GPtrArray) disclosures = NULL;
  AdwDialog *alert;

  fill_in (fixture);
  kt_outgoing_dialog_write (fixture->dialog, KT_DISCLOSURE_FORM_PDF, file);
  wait_until (ADW_IS_ALERT_DIALOG (alert = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.base.window))));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), "name of the file"));
  g_assert_null (strcasestr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), "okonjo"));
  g_assert_false (g_file_query_exists (file, NULL));
  disclosures = list_disclosures (fixture);
  g_assert_cmpuint (disclosures->len, ==, 0);
  adw_dialog_force_close (alert);
}

/* An analysis that cannot be read is told, and not half printed. */
static void
test_unreadable (EffectsFixture *fixture, gconstpointer data)
{
  g_autoptr (KtAnalysisRecord) record = kt_analysis_record_new ("{\"format\": \"keukentafel-effects\"}");
  AdwDialog *dialog;

  record->casus_id = fixture->casus_id;
  page_fixture_show (&fixture->base, gtk_label_new (NULL));
  kt_account_dialog_present (GTK_WIDGET (fixture->base.overlay), fixture->base.session, record);
  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window))) != NULL);
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (dialog, "stack")), "failed") == 0);
  adw_dialog_force_close (dialog);
}

#define SAID "Zij ging graag naar Kwibus en toen naar Zwirrel."
#define ADD(name, data, test) g_test_add ("/account-dialog/" name, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("preview", NULL, test_preview);
  ADD ("write", NULL, test_write);
  ADD ("decide", SAID, test_decide);
  ADD ("word", SAID, test_word);
  ADD ("assess", NULL, test_assess);
  ADD ("follows", SAID, test_follows);
  ADD ("withheld", NULL, test_withheld);
  g_test_add ("/account-dialog/unreadable", EffectsFixture, NULL, effects_fixture_set_up, test_unreadable,
              effects_fixture_tear_down);
  return g_test_run ();
}
