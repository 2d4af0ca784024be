/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "publish/kt-lexicon-file.h"
#include "publish/kt-publish.h"
#include "publish/kt-summary.h"

#include <string.h>

typedef struct
{
  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *notes;
} Fixture;

static void
add_person (Fixture *fixture,
            const char *name,
            KtPersonKind kind,
            const char *role,
            const char *phone,
            const char *email,
            const char *address)
{
  KtPerson *person = kt_person_new ();

  person->kind = kind;
  g_set_str (&person->name, name);
  g_set_str (&person->role, role);
  g_set_str (&person->phone, phone);
  g_set_str (&person->email, email);
  g_set_str (&person->address, address);
  g_ptr_array_add (fixture->persons, person);
}

static KtNote *
add_note (Fixture *fixture, const char *at, KtNoteKind kind, const char *text)
{
  KtNote *note = kt_note_new (at);

  note->id = fixture->notes->len + 1;
  note->kind = kind;
  g_set_str (&note->text, text);
  g_ptr_array_add (fixture->notes, note);
  return note;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  KtNote *note;

  fixture->casus = kt_casus_new ();
  g_set_str (&fixture->casus->code, "K-2026-014");
  g_set_str (&fixture->casus->title, "Gezin Okonjo en de huur");
  g_set_str (&fixture->casus->theme, "Schulden bij Blessing Okonjo");
  fixture->casus->laws = KT_LAW_WMO | KT_LAW_PARTICIPATIEWET;
  fixture->persons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_person_unref);
  fixture->notes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_unref);
  add_person (fixture, "Blessing Okonjo", KT_PERSON_KIND_INWONER, "moeder", "06-48 21 73 90",
              "b.okonjo@voorbeeld.example", "Lindelaan 12, 3931 AB Woudenberg");
  add_person (fixture, "Sanne Terpstra", KT_PERSON_KIND_PROFESSIONAL, "", "", "", "");

  add_note (fixture, "2026-02-09T10:00", KT_NOTE_KIND_TELEFOON,
            "Gebeld met Blessing Okonjo op 0648217390.\n- huur betaald\n- brief van 3 mei ligt klaar");
  note = add_note (fixture, "2026-01-12T14:00", KT_NOTE_KIND_KEUKENTAFELGESPREK,
                   "Okonjo vertelt over NL91 ABNA 0417 1643 00 en 3931 AB.\n\nSanne Terpstra belt terug.");
  g_set_str (&note->participants, "Blessing Okonjo");
  g_set_str (&note->own_words, "Ik wil gewoon rust.");
  g_set_str (&note->impression, "Vermoeid maar vastberaden.");
  note->life_domains = KT_LIFE_DOMAIN_WONEN | KT_LIFE_DOMAIN_FINANCIEN;
  note = add_note (fixture, "2026-02-10T09:00", KT_NOTE_KIND_TERLOOPS, "Geheugensteun: fietssleutel.");
  note->level = KT_NOTE_LEVEL_WORKING;
  add_note (fixture, "2026-02-11T09:00", KT_NOTE_KIND_TERLOOPS, " \n ");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  kt_casus_unref (fixture->casus);
  g_ptr_array_unref (fixture->persons);
  g_ptr_array_unref (fixture->notes);
}

/* The summary while nobody has decided anything. */
static KtDocument *
make (KtCasus *casus, GPtrArray *persons, GPtrArray *notes, const char *date)
{
  g_autoptr (KtLexicon) lexicon = kt_lexicon_open (NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (KtReview) review = kt_review_make (lexicon, casus, persons, notes, none, none);

  return kt_summary_make (review, NULL, NULL, date);
}

static char *
render_text (const KtDocument *document)
{
  g_autoptr (GBytes) file = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, NULL);

  return g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtDocument) document = make (fixture->casus, fixture->persons, fixture->notes, "2026-10-14");
  g_autofree char *text = render_text (document);
  const char *body = strstr (text, "De casus\n");

  g_assert_true (g_str_has_prefix (text, "Samenvatting voor intervisie\n"));
  g_assert_nonnull (strstr (text, "\nGepseudonimiseerd, oktober 2026\n"));
  g_assert_cmpstr (body, ==,
                   "De casus\n========\n\n"
                   "Thema: Schulden bij [moeder]\n"
                   "Wetten: Wmo, Participatiewet\n"
                   "Omvang: 2 notities over 5 weken\n\n"
                   "Het verloop\n===========\n\n"
                   "Week 1: Keukentafelgesprek\n--------------------------\n\n"
                   "Met: [moeder]\nLeefgebieden: wonen, financiën\n\n"
                   "[moeder] vertelt over [iban] en [postcode].\n\n"
                   "[professional] belt terug.\n\n"
                   "In eigen woorden van de inwoner:\n> Ik wil gewoon rust.\n\n"
                   "Beeld van de professional:\nVermoeid maar vastberaden.\n\n"
                   "Week 5: Telefoongesprek, vier weken later\n-----------------------------------------\n\n"
                   "Gebeld met [moeder] op [telefoonnummer].\n\n"
                   "- huur betaald\n- brief van [drie maanden later] ligt klaar\n");
  g_assert_cmpuint (kt_document_count_marks (document, KT_DOCUMENT_MARK_REPLACED), >=, 8);
}

/* Who took part is a list of people, in which a name that is an ordinary word too is no ordinary word. */
static void
test_participants (Fixture *fixture, gconstpointer data)
{
  KtNote *note = add_note (fixture, "2026-03-09T10:00", KT_NOTE_KIND_OVERLEG, "Kort overleg.");
  g_autoptr (KtDocument) document = NULL;
  g_autofree char *text = NULL;

  add_person (fixture, "Kees Bos", KT_PERSON_KIND_NETWERK, "buurman", "", "", "");
  g_set_str (&note->participants, "kees, bos en blessing okonjo, twee stagiairs");
  document = make (fixture->casus, fixture->persons, fixture->notes, "2026-10-14");
  text = render_text (document);
  g_assert_nonnull (strstr (text, "Met: [buurman], [buurman] en [moeder], twee stagiairs\n"));
}

static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  static const char *const absent[] = { "K-2026-014", "Gezin",  "fietssleutel", "2026-0", "12 januari", "09-02",
                                        "Okonjo",     "okonjo", "Terpstra",     "Sanne",  "3931",       "4821" };
  g_autoptr (KtDocument) document = make (fixture->casus, fixture->persons, fixture->notes, "2026-10-14");
  g_autoptr (KtVerification) verification = kt_verification_new (fixture->persons);

  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      g_autofree char *name = kt_summary_get_file_name ("2026-10-14", (KtDocumentFormat)format);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file =
          kt_publish_render (document, (KtDocumentFormat)format, name, verification, NULL, &error);
      g_autoptr (KtReadback) readback = NULL;

      g_assert_no_error (error);
      readback = kt_readback_new (file, (KtDocumentFormat)format, &error);
      g_assert_no_error (error);
      for (gsize i = 0; i < G_N_ELEMENTS (absent); i++)
        {
          g_assert_null (strstr (readback->text, absent[i]));
          g_assert_null (strstr (readback->metadata, absent[i]));
        }
    }
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (KtDocument) document = NULL;
  g_autofree char *text = NULL;

  document = make (fixture->casus, none, none, "2026-01-01");
  text = render_text (document);
  g_assert_nonnull (strstr (text, "Er zijn geen notities gekozen."));
}

static void
test_distances (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *at;
    const char *heading;
  } cases[] = {
    { "2025-03-03T09:00", "Week 1: Terloops" },
    { "2025-03-03T23:59", "Week 1: Terloops, dezelfde dag" },
    { "2025-03-04T00:00", "Week 1: Terloops, een dag later" },
    { "2025-03-08T09:00", "Week 1: Terloops, enkele dagen later" },
    { "2025-03-17T09:00", "Week 3: Terloops, een week later" },
    { "2025-04-07T09:00", "Week 6: Terloops, drie weken later" },
    { "2025-07-07T09:00", "Week 19: Terloops, drie maanden later" },
    { "2027-07-07T09:00", "Week 123: Terloops, twee jaar later" },
  };
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_unref);
  g_autoptr (KtDocument) document = NULL;
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KtNote *note = kt_note_new (cases[i].at);

      g_set_str (&note->text, "Iets.");
      g_ptr_array_add (notes, note);
    }
  document = make (fixture->casus, fixture->persons, notes, "2026-10-14");
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == KT_DOCUMENT_BLOCK_HEADING && block->level == 2)
        g_assert_cmpstr (block->text->str, ==, cases[n++].heading);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (cases));
}

static void
test_file_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = kt_summary_get_file_name ("2026-10-14", KT_DOCUMENT_FORMAT_ODT);

  g_assert_cmpstr (name, ==, "samenvatting-intervisie-2026-10.odt");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/summary/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/summary/left-out", Fixture, NULL, set_up, test_left_out, tear_down);
  g_test_add ("/summary/participants", Fixture, NULL, set_up, test_participants, tear_down);
  g_test_add ("/summary/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/summary/distances", Fixture, NULL, set_up, test_distances, tear_down);
  g_test_add ("/summary/file-name", Fixture, NULL, set_up, test_file_name, tear_down);
  return g_test_run ();
}
