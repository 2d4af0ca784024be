/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "core/kt-fingerprint.h"
#include "language.h"
#include "publish/kt-lexicon-file.h"
#include "publish/kt-model-file.h"
#include "publish/kt-publish.h"
#include "publish/kt-readback.h"
#include "publish/kt-summary.h"
#include "publish/kt-venster-print.h"
#include "vensters/kt-venster-review-edit.h"

#include <string.h>

typedef struct
{
  KtLexicon *lexicon;
  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *decisions;
  KtQuestionBank *start;
  KtQuestionBank *bank;
  KtVensterReview *review;
} Fixture;

static void
add_person (Fixture *self, const char *name, KtPersonKind kind, const char *role)
{
  KtPerson *person = kt_person_new ();

  person->kind = kind;
  g_set_str (&person->name, name);
  g_set_str (&person->role, role);
  g_ptr_array_add (self->persons, person);
}

/* Takes @next over. */
static void
put (Fixture *self, KtVensterReview *next)
{
  kt_venster_review_unref (self->review);
  self->review = next;
}

/* The bank of an organisation that asks something of its own, with a name in it. */
static KtQuestionBank *
make_bank (const KtQuestionBank *start)
{
  g_autoptr (GPtrArray) put = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref);
  KtQuestion *own = kt_question_new ();
  KtQuestionBank *bank;

  own->name = g_strdup ("professie.eigen-1");
  own->venster = KT_VENSTER_PROFESSIE;
  own->aspect = g_strdup ("");
  own->label = g_strdup ("De aanpak van Terpstra");
  own->text = g_strdup ("Werkt de aanpak van Sanne Terpstra?");
  own->simple = g_strdup ("Helpt Sanne Terpstra je?");
  own->source = g_strdup ("");
  own->is_on = TRUE;
  g_ptr_array_add (put, own);
  bank = kt_question_bank_make_next (start, put);
  g_set_str (&bank->id, "eigen");
  g_set_str (&bank->made, "2026-11-26");
  g_set_str (&bank->changes, "");
  return bank;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const KtQuestion *question, *own;

  speak_dutch ();
  self->lexicon = kt_lexicon_open (&error);
  g_assert_no_error (error);
  self->start = kt_question_bank_open_start (&error);
  g_assert_no_error (error);
  self->casus = kt_casus_new ();
  self->persons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_person_unref);
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_decision_unref);
  add_person (self, "Blessing Okonjo", KT_PERSON_KIND_INWONER, "moeder");
  add_person (self, "Sanne Terpstra", KT_PERSON_KIND_PROFESSIONAL, "wijkcoach");
  self->bank = make_bank (self->start);
  self->review = kt_venster_review_new ("2026-03-18", KT_VIEWER_PROFESSIONAL, "eigen");

  put (self, kt_venster_review_set_viewer (self->review, KT_VIEWER_PROFESSIONAL, "Sanne Terpstra"));
  question = kt_question_bank_find (self->start, "leefwereld.doel");
  put (self, kt_venster_review_set_extent (self->review, question, KT_EXTENT_GERING));
  put (self, kt_venster_review_set_influence (self->review, question, KT_INFLUENCE_BELEMMEREND));
  put (self, kt_venster_review_set_remark (self->review, question, "Mevrouw Okonjo wilde iets anders."));
  put (self, kt_venster_review_add_evidence (self->review, question, "7", KT_NOTE_PART_TEXT,
                                             "Blessing zei op 3 oktober 2025 dat zij wil blijven wonen."));
  own = kt_question_bank_find (self->bank, "professie.eigen-1");
  put (self, kt_venster_review_set_influence (self->review, own, KT_INFLUENCE_BEVORDEREND));
  put (self, kt_venster_review_set_position (self->review, self->start->axes->pdata[0], -1, "Okonjo wil dat zo."));
  put (self, kt_venster_review_set_government (self->review, self->start->government->pdata[0],
                                               "Sanne Terpstra hield zich aan de regels."));
  put (self, kt_venster_review_set_samenhang (self->review, "Alles hangt bij Okonjo samen."));
  question = kt_question_bank_find (self->start, "samenhang.keuzes");
  put (self, kt_venster_review_set_influence (self->review, question, KT_INFLUENCE_BEVORDEREND));
  put (self, kt_venster_review_set_remark (self->review, question, "Behalve bij Okonjo thuis."));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  kt_lexicon_unref (self->lexicon);
  kt_casus_unref (self->casus);
  g_ptr_array_unref (self->persons);
  g_ptr_array_unref (self->decisions);
  kt_question_bank_unref (self->start);
  kt_question_bank_unref (self->bank);
  kt_venster_review_unref (self->review);
}

static KtVensterPrintSource
get_source (Fixture *self)
{
  return (KtVensterPrintSource){ self->review, self->bank, self->start };
}

static KtReview *
make_review (Fixture *self)
{
  KtVensterPrintSource source = get_source (self);

  return kt_venster_print_review (&source, self->lexicon, self->casus, self->persons, self->decisions);
}

static KtDocument *
make_document (Fixture *self, const KtReview *review)
{
  KtVensterPrintSource source = get_source (self);

  return kt_venster_print_make (&source, review, NULL, "2026-11-27");
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

static void
test_golden (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = make_review (fixture);
  g_autoptr (KtDocument) document = make_document (fixture, review);
  g_autoptr (GBytes) file = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));

  g_assert_cmpuint (kt_review_count_undecided (review), ==, 0);
  g_assert_true (g_str_has_prefix (text, "Een casus door de vier vensters\n"));
  assert_has (text, "\nGepseudonimiseerd, november 2026\n");
  assert_has (text, "\nGezien door: Professional, [wijkcoach]\nBekeken in: maart 2026\n");
  assert_has (text, "\nDe vier vensters: Per venster wat");
  assert_has (text, "Een gedeeld doel");
  assert_has (text, "een eigen vraag");
  assert_has (text, "\nSamenhang\n=========\n\nAlles hangt bij [moeder] samen.\n");
  assert_has (text, "\nSamenhang    Keuzes die elkaar helpen  ");
  assert_has (text, "Behalve bij [moeder] thuis.");
  assert_has (text, "In hoeverre werken inwoner en professional aan een doel dat zij samen hebben gekozen?  ");
  assert_has (text, "Mevrouw [moeder] wilde iets anders.");
  assert_has (text, "Waaruit dat blijkt\n------------------\n\nEen gedeeld doel:\n> [moeder] zei op ");
  assert_has (text, "Werkt de aanpak van [wijkcoach]?");
  assert_has (text, "[moeder] wil dat zo.");
  assert_has (text, "[wijkcoach] hield zich aan de regels.");
  assert_has (text, "Over dit venster is niets gezegd.");
  assert_has (text, "- Samen voor een stevige sociale basis");
  assert_has (text, "- Door de organisatie zelf bedacht\n");
}

/* What is said of samenhang is in the picture and below its heading as that of the four windows is. */
static void
test_samenhang (Fixture *self, gconstpointer data)
{
  const KtQuestion *question = kt_question_bank_find (self->start, "samenhang.streven");
  g_autoptr (KtReview) review = NULL;
  g_autoptr (KtDocument) document = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) chapters = NULL;

  put (self, kt_venster_review_set_extent (self->review, question, KT_EXTENT_GROOT));
  put (self, kt_venster_review_set_influence (self->review, question, KT_INFLUENCE_BEVORDEREND));
  put (self, kt_venster_review_set_remark (self->review, question, "Okonjo belt ieder kwartaal."));
  review = make_review (self);
  document = make_document (self, review);
  file = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, NULL);
  text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  chapters = g_strsplit (text, "\nSamenhang\n=========\n", 2);
  g_assert_cmpuint (g_strv_length (chapters), ==, 2);
  assert_has (chapters[0], "Blijven zoeken");
  assert_has (chapters[1], "Alles hangt bij [moeder] samen.\n");
  assert_has (chapters[1], "In hoeverre blijven de betrokkenen samen zoeken");
  assert_has (chapters[1], "[moeder] belt ieder kwartaal.");
}

/* Nobody is found in what leaves, in any format, nor in what a picture shows. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  static const char *const absent[] = { "Okonjo", "Blessing", "Sanne", "Terpstra", "3 oktober", "2026-03-18" };
  g_autoptr (KtReview) review = make_review (fixture);
  g_autoptr (KtVerification) verification = kt_review_make_verification (review, fixture->lexicon);
  g_autoptr (KtDocument) document = make_document (fixture, review);
  const char *folder = g_getenv ("KT_PRINT_FOLDER");

  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = kt_venster_print_get_file_name ("2026-11-27", (KtDocumentFormat)format);
      g_autoptr (GBytes) file =
          kt_publish_render (document, (KtDocumentFormat)format, name, verification, NULL, &error);
      g_autoptr (KtReadback) readback = NULL;

      g_assert_no_error (error);
      if (folder != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          g_file_set_contents (path, g_bytes_get_data (file, NULL), (gssize)g_bytes_get_size (file), NULL);
        }
      readback = kt_readback_new (file, (KtDocumentFormat)format, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
        {
          g_assert_null (strstr (readback->text, absent[i]));
          g_assert_null (strstr (readback->metadata, absent[i]));
        }
    }
}

/* Without the questions of the program all of them are text of people. */
static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  KtVensterPrintSource source = { fixture->review, NULL, NULL };
  g_autoptr (KtReview) review =
      kt_venster_print_review (&source, fixture->lexicon, fixture->casus, fixture->persons, fixture->decisions);
  g_autoptr (KtDocument) document = kt_venster_print_make (&source, review, NULL, "2026-11-27");
  g_autoptr (GBytes) file = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, NULL);
  g_autoptr (KtReview) known = make_review (fixture);

  g_assert_cmpuint (review->passages->len, >, known->passages->len);
  g_assert_null (g_strstr_len (g_bytes_get_data (file, NULL), (gssize)g_bytes_get_size (file), "Terpstra"));
}

/* A name in a picture does not leave, whatever the format makes of it. */
static void
test_name_in_picture (Fixture *fixture, gconstpointer data)
{
  static const char *const helps[] = { "Blessing Okonjo", NULL };
  g_autoptr (KtReview) review = make_review (fixture);
  g_autoptr (KtVerification) verification = kt_review_make_verification (review, fixture->lexicon);
  g_autoptr (KtDocument) document = kt_document_new ("Titel", "", "2026-11-27");
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_WINDOW, "Beeld", "");
  g_autoptr (KtDocument) captioned = kt_document_new ("Titel", "", "2026-11-27");
  g_autoptr (KtChart) caption = kt_chart_new (KT_CHART_KIND_WINDOW, "Beeld", "");
  g_autoptr (GError) caption_error = NULL;

  kt_document_add_heading (document, 1, "Kop");
  kt_chart_add_pane (chart, "Leefwereld", NULL, helps, NULL, 1, 1);
  kt_document_add_picture (document, chart);
  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file =
          kt_publish_render (document, (KtDocumentFormat)format, NULL, verification, NULL, &error);

      g_assert_error (error, KT_ERROR, KT_ERROR_REFUSED);
    }
  g_assert_cmpstr (kt_publish_find_heading (document, verification), ==, "Kop");

  /* Also where no table has it. */
  g_set_str (&caption->caption, "Blessing Okonjo");
  kt_document_add_picture (captioned, caption);
  g_assert_null (kt_publish_render (captioned, KT_DOCUMENT_FORMAT_ODT, NULL, verification, NULL, &caption_error));
  g_assert_error (caption_error, KT_ERROR, KT_ERROR_REFUSED);
}

/* Answers stand in the order in which they are asked, whatever the order in which they were given. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = NULL;
  g_autoptr (KtDocument) document = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *text = NULL;
  const char *first, *second;

  put (fixture,
       kt_venster_review_set_extent (fixture->review, kt_question_bank_find (fixture->start, "leefwereld.betekenis"),
                                     KT_EXTENT_WISSELEND));
  review = make_review (fixture);
  document = make_document (fixture, review);
  file = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, NULL);
  text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  first = strstr (text, "In hoeverre weten we wat in het leven");
  second = strstr (text, "In hoeverre werken inwoner en professional");
  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_true (first < second);
}

static void
test_fingerprint (Fixture *fixture, gconstpointer data)
{
  KtVensterPrintSource source = get_source (fixture);
  g_autoptr (KtReview) review = make_review (fixture);
  g_autofree char *one = kt_venster_print_make_fingerprint (&source, review, NULL), *other = NULL;
  const KtQuestion *question = kt_question_bank_find (fixture->start, "leefwereld.doel");

  g_assert_true (kt_fingerprint_is_of_kind (one, KT_VENSTER_PRINT_FINGERPRINT_KIND));
  put (fixture, kt_venster_review_set_extent (fixture->review, question, KT_EXTENT_GROOT));
  source = get_source (fixture);
  other = kt_venster_print_make_fingerprint (&source, review, NULL);
  g_assert_cmpstr (one, !=, other);
}

/* Of looks that the same eyes had twice the month tells which is which, and each is counted by its own questions. */
static void
test_several (Fixture *self, gconstpointer data)
{
  g_autoptr (KtVensterReview) later = kt_venster_review_make_next (self->review, "2026-09-02");
  g_autoptr (KtVensterReview) inwoner = kt_venster_review_new ("2026-04-01", KT_VIEWER_INWONER, self->start->id);
  g_autoptr (GPtrArray) reviews = g_ptr_array_new (), banks = g_ptr_array_new ();
  g_autoptr (KtChart) chart = NULL;
  const KtChartPane *panes;

  g_ptr_array_add (reviews, self->review);
  g_ptr_array_add (reviews, later);
  g_ptr_array_add (reviews, inwoner);
  g_ptr_array_add (banks, self->start);
  g_ptr_array_add (banks, self->bank);
  chart = kt_venster_chart_new (reviews, banks, self->start, NULL);
  /* Those of leefwereld come first, one for each look, and then those of professie, where one question is added. */
  panes = (const KtChartPane *)(gpointer)chart->rows->data;
  g_assert_cmpstr (panes[3].viewer, ==, "Professional, maart 2026");
  g_assert_cmpstr (panes[4].viewer, ==, "Professional, september 2026");
  g_assert_cmpstr (panes[5].viewer, ==, "Inwoner");
  g_assert_cmpuint (panes[3].n_asked, ==, panes[5].n_asked + 1);
  g_assert_cmpuint (panes[4].n_asked, ==, panes[5].n_asked + 1);
}

/* In a summary the look stands behind the notes, and what people typed in it is looked through as they are. */
static void
test_in_summary (Fixture *self, gconstpointer data)
{
  const KtVensterPrintSource source = { self->review, self->bank, self->start };
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (KtReview) review = NULL, without = NULL;
  g_autoptr (KtDocument) document = NULL;
  g_autofree char *print = NULL, *other_print = NULL, *print_without = NULL;
  KtNote *note = kt_note_new ("2026-03-04T10:00");
  const char *at;

  g_set_str (&note->text, "Okonjo belde zelf.");
  note->level = KT_NOTE_LEVEL_DOSSIER;
  g_ptr_array_add (notes, note);
  review = kt_summary_review (&source, self->lexicon, self->casus, self->persons, notes, self->decisions, none);
  document = kt_summary_make (review, &source, NULL, "2026-11-20");
  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      g_autoptr (GBytes) file = kt_document_render (document, (KtDocumentFormat)format, NULL);
      g_autoptr (KtReadback) readback = kt_readback_new (file, (KtDocumentFormat)format, NULL);

      g_assert_nonnull (readback);
      at = strstr (readback->text, "[moeder] belde zelf.");
      g_assert_nonnull (at);
      at = strstr (at, "Door de vier vensters");
      g_assert_nonnull (at);
      g_assert_nonnull (strstr (at, "[moeder]"));
      g_assert_nonnull (strstr (at, "wilde"));
      g_assert_null (strstr (readback->text, "Okonjo"));
      g_assert_null (strstr (readback->text, "Terpstra"));
    }

  /* What was answered about a summary with another look, or without one, is not about this one. */
  print = kt_summary_make_fingerprint (review, &source);
  without = kt_summary_review (NULL, self->lexicon, self->casus, self->persons, notes, self->decisions, none);
  print_without = kt_summary_make_fingerprint (without, NULL);
  g_assert_cmpstr (print, !=, print_without);
  put (self, kt_venster_review_set_extent (self->review, kt_question_bank_find (self->start, "leefwereld.doel"),
                                           KT_EXTENT_GROOT));
  {
    const KtVensterPrintSource other = { self->review, self->bank, self->start };

    other_print = kt_summary_make_fingerprint (review, &other);
    g_assert_cmpstr (print, !=, other_print);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/venster-print/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("golden", test_golden);
  ADD ("samenhang", test_samenhang);
  ADD ("hidden", test_hidden);
  ADD ("unknown", test_unknown);
  ADD ("name-in-picture", test_name_in_picture);
  ADD ("order", test_order);
  ADD ("several", test_several);
  ADD ("fingerprint", test_fingerprint);
  ADD ("in-summary", test_in_summary);
  return g_test_run ();
}
