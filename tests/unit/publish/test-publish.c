/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-verification.h"
#include "core/kt-error.h"
#include "core/kt-person.h"
#include "publish/kt-publish.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

#define CLEAN "Moeder wil rust. De bakker op de hoek helpt."

static GPtrArray *
create_persons (void)
{
  GPtrArray *persons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_person_unref);
  KtPerson *person = kt_person_new ();

  g_set_str (&person->name, "Jörg Okonjo-Fiering");
  g_set_str (&person->phone, "06-48 21 73 90");
  g_set_str (&person->email, "lente17@een-heel-lang-domein-voor-een-voorbeeld.example");
  g_set_str (&person->address, "Lindelaan 12\n3931 AB Woudenberg");
  g_ptr_array_add (persons, person);
  return persons;
}

static KtDocument *
create_document (const char *title, const char *heading, const char *text)
{
  KtDocument *document = kt_document_new (title, "Gepseudonimiseerd", "2026-10-14");

  kt_document_add_heading (document, 1, heading);
  kt_document_add_text (document, KT_DOCUMENT_BLOCK_PARAGRAPH, CLEAN);
  kt_document_add_text (document, KT_DOCUMENT_BLOCK_QUOTE, text);
  return document;
}

static void
assert_refused (const KtDocument *document, KtDocumentFormat format, const char *file_name, KtFinding expected)
{
  g_autoptr (GPtrArray) persons = create_persons ();
  g_autoptr (KtVerification) verification = kt_verification_new (persons);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  KtFinding finding = { 0 };

  file = kt_publish_render (document, format, file_name, verification, &finding, &error);
  g_assert_error (error, KT_ERROR, KT_ERROR_REFUSED);
  g_assert_null (file);
  g_assert_cmpint (finding.kind, ==, expected.kind);
  g_assert_cmpint (finding.place, ==, expected.place);
  g_assert_null (strcasestr (error->message, "okonjo"));

  /* The file itself, without the look at the words before it. */
  if (expected.place == KT_READBACK_PLACE_TEXT)
    {
      g_autoptr (GBytes) unchecked = kt_document_render (document, format, NULL);

      g_assert_false (kt_readback_verify (unchecked, format, file_name, verification, &finding, NULL));
      g_assert_cmpint (finding.kind, ==, expected.kind);
    }
}

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    KtTag kind;
  } cases[] = {
    { "Dat zei Jörg Okonjo-Fiering.", KT_TAG_PERSOON },
    { "Dat zei JORG OKONJO FIERING.", KT_TAG_PERSOON },
    { "Gezin Okonjo belt.", KT_TAG_PERSOON },
    { "Bel 0648217390.", KT_TAG_TELEFOONNUMMER },
    { "Bel 06 4821 7390.", KT_TAG_TELEFOONNUMMER },
    { "Bel +31 6 48 21 73 90.", KT_TAG_TELEFOONNUMMER },
    { "Woont Lindelaan 12.", KT_TAG_LOCATIE },
    { "Post naar 3931AB.", KT_TAG_LOCATIE },
    { "Mail Lente17@een-heel-lang-domein-voor-een-voorbeeld.example", KT_TAG_EMAILADRES },
    { "Mail gaat meestal naar het adres dat hij zelf opgaf, namelijk naar "
      "lente17@een-heel-lang-domein-voor-een-voorbeeld.example zei hij.",
      KT_TAG_EMAILADRES },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KtDocument) document = create_document ("Titel", "Kop", cases[i].text);

      g_test_message ("%s", cases[i].text);
      for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
        assert_refused (document, (KtDocumentFormat)format, "a.x",
                        (KtFinding){ .place = KT_READBACK_PLACE_TEXT, .kind = cases[i].kind });
    }
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
create_pdf (cairo_pdf_metadata_t property, const char *value)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, file, 100, 100);

  cairo_pdf_surface_set_metadata (surface, property, value);
  cairo_surface_show_page (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}

typedef struct
{
  const char *name;
  const void *data;
  gsize size;
  const char *comment;
} Member;

static GBytes *
create_zip (const Member *members, guint n_members)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *zip = zip_open_from_source (source, ZIP_TRUNCATE, NULL);
  zip_stat_t status;
  guint8 *data;

  zip_source_keep (source);
  for (guint i = 0; i < n_members; i++)
    {
      g_assert_cmpint (
          zip_file_add (zip, members[i].name, zip_source_buffer (zip, members[i].data, members[i].size, 0), 0), ==, i);
      if (members[i].comment != NULL)
        zip_file_set_comment (zip, i, members[i].comment, (zip_uint16_t)strlen (members[i].comment), 0);
    }
  g_assert_cmpint (zip_close (zip), ==, 0);

  zip_source_stat (source, &status);
  data = g_malloc (status.size);
  zip_source_open (source);
  g_assert_cmpint (zip_source_read (source, data, status.size), ==, (zip_int64_t)status.size);
  zip_source_close (source);
  zip_source_free (source);
  return g_bytes_new_take (data, status.size);
}

static Member
get_mimetype (void)
{
  const char *type = kt_document_format_get_mime_type (KT_DOCUMENT_FORMAT_ODT);

  return (Member){ .name = "mimetype", .data = type, .size = strlen (type) };
}

static GBytes *
create_odt (const char *name, const char *xml, const char *comment)
{
  const Member members[] = {
    get_mimetype (),
    { .name = "content.xml", .data = "<a/>", .size = 4 },
    { .name = name, .data = xml, .size = strlen (xml), .comment = comment },
  };

  return create_zip (members, G_N_ELEMENTS (members));
}

static void
assert_in_metadata (GBytes *file, KtDocumentFormat format, KtTag kind)
{
  g_autoptr (GPtrArray) persons = create_persons ();
  g_autoptr (KtVerification) verification = kt_verification_new (persons);
  g_autoptr (GError) error = NULL;
  KtFinding finding;

  g_assert_false (kt_readback_verify (file, format, "a.x", verification, &finding, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_REFUSED);
  g_assert_cmpint (finding.place, ==, KT_READBACK_PLACE_METADATA);
  g_assert_cmpint (finding.kind, ==, kind);
}

/* What only a property, an attribute, a comment or the name of a member holds. */
static void
test_metadata (void)
{
  static const cairo_pdf_metadata_t properties[] = { CAIRO_PDF_METADATA_TITLE, CAIRO_PDF_METADATA_AUTHOR,
                                                     CAIRO_PDF_METADATA_SUBJECT, CAIRO_PDF_METADATA_KEYWORDS,
                                                     CAIRO_PDF_METADATA_CREATOR };
  static const struct
  {
    const char *name;
    const char *xml;
    const char *comment;
    KtTag kind;
  } members[] = {
    { "meta.xml", "<m><c>Okonjo</c></m>", NULL, KT_TAG_PERSOON },
    { "meta.xml", "<m c='0648217390'/>", NULL, KT_TAG_TELEFOONNUMMER },
    { "meta.xml", "<m><!-- Lindelaan 12 --></m>", NULL, KT_TAG_LOCATIE },
    { "okonjo.xml", "<m/>", NULL, KT_TAG_PERSOON },
    { "meta.xml", "<m/>", "van Okonjo", KT_TAG_PERSOON },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autoptr (GBytes) file = create_pdf (properties[i], "door Okonjo");

      assert_in_metadata (file, KT_DOCUMENT_FORMAT_PDF, KT_TAG_PERSOON);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (GBytes) file = create_odt (members[i].name, members[i].xml, members[i].comment);

      assert_in_metadata (file, KT_DOCUMENT_FORMAT_ODT, members[i].kind);
    }
}

/* What cannot be looked through does not leave either. */
static void
test_unreadable (void)
{
  g_autoptr (GPtrArray) persons = create_persons ();
  g_autoptr (KtVerification) verification = kt_verification_new (persons);
  g_autoptr (GBytes) picture = create_odt ("Pictures/a.png", "png", NULL);
  g_autoptr (GBytes) entity = create_odt ("meta.xml", "<!DOCTYPE m [<!ENTITY e 'x'>]><m>&e;</m>", NULL);
  g_autoptr (GBytes) broken = create_odt ("meta.xml", "<m>", NULL);
  GBytes *files[] = { picture, entity, broken };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (kt_readback_verify (files[i], KT_DOCUMENT_FORMAT_ODT, "a.odt", verification, NULL, &error));
      g_assert_error (error, KT_ERROR, KT_ERROR_FAILED);
    }
}

/* More members than a document has, and one of a few hundred kilobytes that unfolds to more than a file may. */
static void
test_bomb (void)
{
  g_autoptr (GPtrArray) persons = create_persons ();
  g_autoptr (KtVerification) verification = kt_verification_new (persons);
  g_autofree char *blanks = g_strnfill (300 * 1000 * 1000, ' ');
  Member many[100];
  const Member large[] = {
    get_mimetype (),
    { .name = "content.xml", .data = "<a/>", .size = 4 },
    { .name = "meta.xml", .data = blanks, .size = 300 * 1000 * 1000 },
  };
  g_autoptr (GBytes) many_file = NULL;
  g_autoptr (GBytes) large_file = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    many[i] = (Member){ .name = g_strdup_printf ("%u.xml", i), .data = "<a/>", .size = 4 };
  many_file = create_zip (many, G_N_ELEMENTS (many));
  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    g_free ((char *)many[i].name);
  g_assert_false (kt_readback_verify (many_file, KT_DOCUMENT_FORMAT_ODT, "a.odt", verification, NULL, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_FAILED);
  g_clear_error (&error);

  large_file = create_zip (large, G_N_ELEMENTS (large));
  g_assert_cmpuint (g_bytes_get_size (large_file), <, 1000 * 1000);
  g_assert_false (kt_readback_verify (large_file, KT_DOCUMENT_FORMAT_ODT, "a.odt", verification, NULL, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_FAILED);
}

static void
test_file_name (void)
{
  static const struct
  {
    const char *name;
    KtTag kind;
  } cases[] = {
    { "samenvatting-okonjo.odt", KT_TAG_PERSOON },
    { "jorg_okonjo_fiering.odt", KT_TAG_PERSOON },
    { "Lindelaan-12.odt", KT_TAG_LOCATIE },
    { "0648217390.odt", KT_TAG_TELEFOONNUMMER },
  };
  g_autoptr (KtDocument) document = create_document ("Titel", "Kop", "Zonder naam.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (document, KT_DOCUMENT_FORMAT_ODT, cases[i].name,
                    (KtFinding){ .place = KT_READBACK_PLACE_FILE_NAME, .kind = cases[i].kind });
}

static void
test_clean (void)
{
  g_autoptr (GPtrArray) persons = create_persons ();
  g_autoptr (KtVerification) verification = kt_verification_new (persons);
  g_autoptr (KtDocument) document = create_document ("Samenvatting", "Week 1: Huisbezoek", "Ik wil 12 keer wandelen.");

  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = kt_publish_render (document, (KtDocumentFormat)format,
                                                   "samenvatting-intervisie-2026-10.odt", verification, NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (file);
    }
  g_assert_null (kt_publish_find_heading (document, verification));
}

static void
test_heading (void)
{
  g_autoptr (GPtrArray) persons = create_persons ();
  g_autoptr (KtVerification) verification = kt_verification_new (persons);
  g_autoptr (KtDocument) document = create_document ("Titel", "Week 4: Bericht", "Okonjo.");

  g_assert_cmpstr (kt_publish_find_heading (document, verification), ==, "Week 4: Bericht");
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* As everything leaves: made and checked in memory, and written when it is clean. */
static gboolean
publish (const KtDocument *document, const char *path, const KtVerification *verification, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) file = kt_publish_render (document, KT_DOCUMENT_FORMAT_PDF, name, verification, NULL, error);

  return file != NULL && kt_publish_save (file, path, error);
}

static void
test_to_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kt-publish-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "uit gaand é.pdf", NULL);
  g_autofree char *missing = g_build_filename (folder, "weg", "a.pdf", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) persons = create_persons ();
  g_autoptr (KtVerification) verification = kt_verification_new (persons);
  g_autoptr (KtDocument) clean = create_document ("Titel", "Kop", "Zonder naam.");
  g_autoptr (KtDocument) dirty = create_document ("Titel", "Kop", "Okonjo.");
  g_autoptr (GError) error = NULL;
  gsize length;
  gsize length_after;
  GStatBuf status;

  g_assert_false (publish (dirty, path, verification, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (folder), ==, 0);

  g_assert_true (publish (clean, path, verification, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (path, &before, &length, NULL));

  /* What was there stays as it was. */
  g_assert_false (publish (dirty, path, verification, NULL));
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);
  g_assert_cmpuint (count_files (folder), ==, 1);

  g_assert_false (publish (clean, missing, verification, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/publish/text", test_text);
  g_test_add_func ("/publish/metadata", test_metadata);
  g_test_add_func ("/publish/unreadable", test_unreadable);
  g_test_add_func ("/publish/bomb", test_bomb);
  g_test_add_func ("/publish/file-name", test_file_name);
  g_test_add_func ("/publish/clean", test_clean);
  g_test_add_func ("/publish/heading", test_heading);
  g_test_add_func ("/publish/to-file", test_to_file);
  return g_test_run ();
}
