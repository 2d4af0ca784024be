/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters-fixture.h"

#include "core/kt-text.h"
#include "ui/vensters/kt-venster-editor.h"

static KtVensterEditor *
make_editor (VenstersFixture *self)
{
  g_autoptr (GPtrArray) records = vensters_fixture_list (self);
  g_autoptr (GError) error = NULL;
  KtVensterEditor *editor = kt_venster_editor_new (self->base.session, records->pdata[0], &error);

  g_assert_no_error (error);
  return editor;
}

static void
put_text (KtVensterEditor *editor, const char *samenhang, const char *field)
{
  kt_venster_editor_put (editor, kt_venster_review_set_samenhang (kt_venster_editor_get_review (editor), samenhang),
                         field);
}

static const char *
read_text (KtVensterEditor *editor)
{
  return kt_venster_editor_get_review (editor)->samenhang;
}

/* Every step can be taken back and done again; what is typed in one field is one step. */
static void
test_undo (VenstersFixture *self, gconstpointer data)
{
  g_autoptr (KtVensterEditor) editor = make_editor (self);

  g_assert_false (kt_venster_editor_can_undo (editor));
  put_text (editor, "A", NULL);
  put_text (editor, "Ab", "samenhang");
  put_text (editor, "Abc", "samenhang");
  kt_venster_editor_undo (editor);
  g_assert_cmpstr (read_text (editor), ==, "A");
  kt_venster_editor_redo (editor);
  g_assert_cmpstr (read_text (editor), ==, "Abc");
  g_assert_false (kt_venster_editor_can_redo (editor));
  kt_venster_editor_undo (editor);
  kt_venster_editor_undo (editor);
  g_assert_cmpstr (read_text (editor), ==, "");
  g_assert_false (kt_venster_editor_can_undo (editor));
  /* Who goes on from here does not come back there. */
  put_text (editor, "B", NULL);
  g_assert_false (kt_venster_editor_can_redo (editor));
}

/* It is in the vault by itself, and at once when the vault closes. */
static void
test_saved (VenstersFixture *self, gconstpointer data)
{
  KtVensterEditor *editor = make_editor (self);
  g_autoptr (KtVensterReview) first = NULL, last = NULL;

  put_text (editor, "Vandaag", NULL);
  g_assert_cmpint (kt_venster_editor_get_save_state (editor), ==, KT_AUTOSAVE_WAITING);
  wait_until (kt_venster_editor_get_save_state (editor) == KT_AUTOSAVE_SAVED);
  first = vensters_fixture_get_last (self);
  g_assert_cmpstr (first->samenhang, ==, "Vandaag");

  /* What is taken back is saved as well. */
  kt_venster_editor_undo (editor);
  g_object_unref (editor);
  page_fixture_reopen (&self->base);
  last = vensters_fixture_get_last (self);
  g_assert_cmpstr (last->samenhang, ==, "");
}

/* More than may be kept is cut off, so that what is put can always be saved and read back. */
static void
test_limits (VenstersFixture *self, gconstpointer data)
{
  g_autoptr (KtVensterEditor) editor = make_editor (self);
  g_autoptr (KtVensterReview) kept = NULL;
  g_autofree char *long_text = g_strnfill (KT_TEXT_MAX + 10, 'a');

  put_text (editor, long_text, NULL);
  for (guint i = 0; i < KT_EVIDENCE_MAX + 5; i++)
    {
      const KtVensterReview *review = kt_venster_editor_get_review (editor);
      g_autoptr (KtQuestion) question = kt_venster_answer_make_question (review->answers->pdata[0]);
      g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, self->note_id), *words = g_strdup_printf ("%u", i);

      kt_venster_editor_put (editor, kt_venster_review_add_evidence (review, question, name, KT_NOTE_PART_TEXT, words),
                             NULL);
    }
  wait_until (kt_venster_editor_get_save_state (editor) == KT_AUTOSAVE_SAVED);
  g_assert_no_error (kt_venster_editor_get_save_error (editor));
  kept = vensters_fixture_get_last (self);
  g_assert_nonnull (kept);
  g_assert_cmpuint (strlen (kept->samenhang), ==, KT_TEXT_MAX);
  g_assert_cmpuint (((const KtVensterAnswer *)kept->answers->pdata[0])->evidence->len, ==, KT_EVIDENCE_MAX);
}

/* A review that this program does not know is left alone. */
static void
test_unknown (VenstersFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) records = vensters_fixture_list (self);
  g_autoptr (GError) error = NULL;
  KtVensterRecord *record = records->pdata[0];

  g_set_str (&record->document, "{\"format\": \"keukentafel-venster-review\", \"version\": 99}");
  g_assert_null (kt_venster_editor_new (self->base.session, record, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test)                                                                                                \
  g_test_add (path, VenstersFixture, "vensters-2026", vensters_fixture_set_up, test, vensters_fixture_tear_down)
  ADD ("/vensters/editor/undo", test_undo);
  ADD ("/vensters/editor/saved", test_saved);
  ADD ("/vensters/editor/limits", test_limits);
  ADD ("/vensters/editor/unknown", test_unknown);
#undef ADD

  return g_test_run ();
}
