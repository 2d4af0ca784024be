/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "dossier-fixture.h"

#include <string.h>

#define HEAD "{\"format\": \"keukentafel-casus\", \"version\": 1, "
#define CASUS "\"casus\": {\"code\": \"K-2024-014\", \"title\": \"Huur\"}"
#define EFFECTS ", \"effects\": [{}]"

static const char whole[] =
    HEAD "\"casus\": {\"code\": \"K-2024-014\", \"title\": \"Huur en school\", \"status\": \"closed\","
         " \"opened\": \"2024-01-10\", \"closed\": \"2024-09-30\", \"laws\": [\"participatiewet\", \"wmo\"],"
         " \"theme\": \"schulden\", \"coordinator\": \"w\", \"contact\": \"p2\"},"
         " \"persons\": [{\"id\": \"p2\", \"name\": \"Fatima el Amrani\", \"kind\": \"inwoner\", \"role\": \"moeder\","
         " \"phone\": \"06 12345678\", \"email\": \"f@example.nl\", \"address\": \"Dorpsstraat 1\\n1234 AB Laarwijk\","
         " \"born\": \"1980-02-14\"}, {\"name\": \"buurvrouw\", \"kind\": \"netwerk\"},"
         " {\"id\": \"w\", \"name\": \"Joost\", \"kind\": \"professional\", \"organisation\": \"Wijkteam\"}],"
         " \"notes\": [{\"id\": \"n1\", \"at\": \"2024-01-10T14:00\", \"kind\": \"keukentafelgesprek\","
         " \"text\": \"Koffie 😀\\r\\nen\\tthee\", \"life_domains\": [\"financien\", \"wonen\"],"
         " \"participants\": \"moeder\", \"own_words\": \"Ik ben moe.\", \"impression\": \"Gespannen.\"},"
         " {\"at\": \"2024-01-11T09:30\", \"level\": \"werkaantekening\"}],"
         " \"effects\": [{\"title\": \"Zo ging het\", \"later\": {\"x\": [1, 1.5, null, true]}, \"a\": \" \"},"
         " {\"title\": 7}],"
         " \"dialogues\": [{\"analysis\": 1, \"price_list\": \"start-1\", \"dialogue\": {\"said\": [\"Ja\"]}}],"
         " \"vensters\": [{\"x\": [1.5, null]}, {\"date\": \"2024-02-01\", \"answers\": [{\"question\": \"a\","
         " \"evidence\": [{\"note\": \"n1\", \"passage\": \"Koffie\"}]}]}],"
         " \"signals\": [{\"text\": \"Wachten\", \"kind\": \"regel\"}],"
         " \"stuck\": {\"purpose\": \"Thuis\", \"result\": \"Nog niet\"}}";

static void
test_read (void)
{
  g_autoptr (KtDossier) dossier = read_dossier (whole);
  KtCasus *casus = dossier->casus;
  KtPerson *person = dossier->persons->pdata[0];
  KtNote *note = dossier->notes->pdata[0], *working = dossier->notes->pdata[1];
  KtAnalysisRecord *first = dossier->analyses->pdata[0], *second = dossier->analyses->pdata[1];

  g_assert_cmpstr (casus->code, ==, "K-2024-014");
  g_assert_cmpint (casus->status, ==, KT_CASUS_STATUS_CLOSED);
  g_assert_cmpstr (casus->opened, ==, "2024-01-10");
  g_assert_cmpstr (casus->closed, ==, "2024-09-30");
  g_assert_cmpuint (casus->laws, ==, KT_LAW_WMO | KT_LAW_PARTICIPATIEWET);
  g_assert_cmpstr (casus->theme, ==, "schulden");
  g_assert_cmpint (casus->coordinator, ==, 3);
  g_assert_cmpint (casus->contact, ==, 1);

  g_assert_cmpuint (dossier->persons->len, ==, 3);
  g_assert_cmpstr (person->ref, ==, "p2");
  g_assert_cmpstr (person->address, ==, "Dorpsstraat 1\n1234 AB Laarwijk");
  g_assert_cmpstr (person->born, ==, "1980-02-14");
  g_assert_cmpstr (person->organisation, ==, "");

  g_assert_cmpuint (dossier->notes->len, ==, 2);
  g_assert_cmpint (note->kind, ==, KT_NOTE_KIND_KEUKENTAFELGESPREK);
  g_assert_cmpint (note->level, ==, KT_NOTE_LEVEL_DOSSIER);
  g_assert_cmpstr (note->text, ==, "Koffie 😀\r\nen\tthee");
  g_assert_cmpuint (note->life_domains, ==, KT_LIFE_DOMAIN_WONEN | KT_LIFE_DOMAIN_FINANCIEN);
  g_assert_cmpstr (note->own_words, ==, "Ik ben moe.");
  g_assert_cmpstr (note->impression, ==, "Gespannen.");
  g_assert_null (working->ref);
  g_assert_cmpint (working->level, ==, KT_NOTE_LEVEL_WORKING);
  g_assert_cmpuint (dossier->analyses->len, ==, 2);
  g_assert_cmpstr (first->title, ==, "Zo ging het");
  /* The members stay in their order. */
  g_assert_cmpstr (first->document, ==, "{\"title\":\"Zo ging het\",\"later\":{\"x\":[1,1.5,null,true]},\"a\":\" \"}");
  g_assert_cmpstr (first->dialogue, ==, "");
  g_assert_cmpstr (second->title, ==, "");
  g_assert_cmpstr (second->price_list, ==, "start-1");
  g_assert_cmpstr (second->dialogue, ==, "{\"said\":[\"Ja\"]}");
  /* A review calls a note by its position here, and one of another format stays as it is. */
  g_assert_cmpuint (dossier->vensters->len, ==, 2);
  g_assert_cmpstr (((KtVensterRecord *)dossier->vensters->pdata[0])->document, ==, "{\"x\":[1.5,null]}");
  g_assert_nonnull (strstr (((KtVensterRecord *)dossier->vensters->pdata[1])->document, "\"note\":\"1\""));
}

static void
test_least (void)
{
  g_autoptr (KtDossier) dossier = read_dossier (HEAD CASUS "}");

  g_assert_cmpint (dossier->casus->status, ==, KT_CASUS_STATUS_OPEN);
  g_assert_cmpstr (dossier->casus->theme, ==, "");
  g_assert_null (dossier->casus->opened);
  g_assert_cmpuint (dossier->persons->len, ==, 0);
  g_assert_cmpuint (dossier->notes->len, ==, 0);
  g_assert_cmpuint (dossier->analyses->len, ==, 0);
  g_assert_cmpuint (dossier->vensters->len, ==, 0);
}

static void
test_round_trip (void)
{
  g_autoptr (KtDossier) dossier = read_dossier (whole);
  g_autofree char *written = kt_dossier_write (dossier);
  g_autoptr (KtDossier) again = read_dossier (written);
  g_autofree char *rewritten = kt_dossier_write (again);
  KtPerson *neighbour = again->persons->pdata[1];
  KtNote *working = again->notes->pdata[1];

  g_assert_cmpstr (written, ==, rewritten);
  g_assert_true (g_str_has_suffix (written, "}\n"));
  g_assert_cmpint (again->casus->coordinator, ==, 3);
  g_assert_cmpint (again->casus->contact, ==, 1);
  /* A free id is found beside those that are given. */
  g_assert_cmpstr (neighbour->ref, ==, "p1");
  g_assert_cmpstr (working->ref, ==, "n2");
  g_assert_cmpstr (((KtNote *)again->notes->pdata[0])->text, ==, "Koffie 😀\r\nen\tthee");
  g_assert_cmpuint (again->analyses->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const KtAnalysisRecord *before = dossier->analyses->pdata[i], *after = again->analyses->pdata[i];

      g_assert_cmpstr (after->document, ==, before->document);
      g_assert_cmpstr (after->price_list, ==, before->price_list);
      g_assert_cmpstr (after->dialogue, ==, before->dialogue);
    }
  g_assert_cmpuint (again->vensters->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const KtVensterRecord *before = dossier->vensters->pdata[i], *after = again->vensters->pdata[i];

      g_assert_cmpstr (after->document, ==, before->document);
    }
}

static void
test_written_order (void)
{
  static const char *const members[] = {
    "\"format\"",    "\"version\"",  "\"casus\"",   "\"code\"",  "\"title\"",   "\"status\"",
    "\"laws\"",      "\"theme\"",    "\"persons\"", "\"id\"",    "\"notes\"",   "\"effects\"",
    "\"dialogues\"", "\"vensters\"", "\"signals\"", "\"stuck\"", "\"purpose\"", "\"result\"",
  };
  g_autoptr (KtDossier) dossier = read_dossier (whole);
  g_autofree char *written = kt_dossier_write (dossier);
  const char *place = written;

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      place = strstr (place, members[i]);
      g_assert_nonnull (place);
    }
  /* What is empty is left out. */
  g_assert_null (strstr (written, "\"\""));
}

static void
test_faults (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "[]", "line 1: is not an object" },
    { "{", "line 1: the text ends too early" },
    { "{}", "format: is missing" },
    { "{\"format\": \"keukentafel-effects\", \"version\": 1}", "format: is not keukentafel-casus" },
    { "{\"format\": \"keukentafel-casus\", \"version\": 2, \"x\": 1}",
      "version: 2 is later than 1, the latest that is read here" },
    { HEAD "\"persons\": []}", "casus: is missing" },
    { HEAD "\"casus\": null}", "casus: is not an object" },
    { HEAD "\"casus\": {\"title\": \"t\"}}", "casus.code: is missing" },
    { HEAD "\"casus\": {\"code\": \"c\"}}", "casus.title: is missing" },
    { HEAD "\"casus\": {\"code\": \" \", \"title\": \"t\"}}", "casus.code: is empty" },
    { HEAD "\"casus\": {\"code\": \"-\", \"title\": \"t\"}}", "casus.code: - stands for no casus" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\\nt\"}}", "casus.title: has more than one line" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\", \"status\": \"dicht\"}}", "casus.status: unknown status" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\", \"status\": null}}", "casus.status: is not a text" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\", \"opened\": \"10-01-2024\"}}",
      "casus.opened: is not a date" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\", \"closed\": \"\"}}", "casus.closed: is not a date" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\", \"laws\": \"wmo\"}}", "casus.laws: is not a list" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\", \"laws\": [\"wmo\", \"wlz\"]}}",
      "casus.laws[1]: unknown law" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\", \"laws\": [\"wmo\", \"wmo\"]}}",
      "casus.laws[1]: given twice" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\", \"laws\": [1]}}", "casus.laws[0]: is not a text" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\", \"laws\": [{}]}}", "casus.laws[0]: is not a text" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\", \"wijk\": \"Noord\"}}", "casus.wijk: unknown member" },
    { HEAD "\"casus\": {\"code\": \"c\", \"title\": \"t\", \"contact\": \"p1\"}, \"persons\": [{\"name\": \"n\"}]}",
      "casus.contact: no person has this id" },
    { HEAD CASUS ", \"persons\": {}}", "persons: is not a list" },
    { HEAD CASUS ", \"persons\": [[]]}", "persons[0]: is not an object" },
    { HEAD CASUS ", \"persons\": [{}, {}, {\"phoon\": \"06\"}]}", "persons[2].phoon: unknown member" },
    { HEAD CASUS ", \"persons\": [{\"id\": \"p1\"}, {\"id\": \"p1\"}]}", "persons[1].id: given twice" },
    { HEAD CASUS ", \"persons\": [{\"id\": \"\"}]}", "persons[0].id: is empty" },
    { HEAD CASUS ", \"persons\": [{\"kind\": \"buur\"}]}", "persons[0].kind: unknown kind" },
    { HEAD CASUS ", \"persons\": [{\"name\": 1}]}", "persons[0].name: is not a text" },
    { HEAD CASUS ", \"persons\": [{\"name\": \"a\\u0002\"}]}", "persons[0].name: has a control character" },
    { HEAD CASUS ", \"persons\": [{\"born\": \"1980-02-30\"}]}", "persons[0].born: is not a date" },
    { HEAD CASUS ", \"notes\": [{}]}", "notes[0].at: is missing" },
    { HEAD CASUS ", \"notes\": [{\"at\": \"2024-01-10\"}]}", "notes[0].at: is not a moment YYYY-MM-DDTHH:MM" },
    { HEAD CASUS ", \"notes\": [{\"at\": \"2024-01-10T14:00\", \"kind\": \"brief\"}]}", "notes[0].kind: unknown kind" },
    { HEAD CASUS ", \"notes\": [{\"at\": \"2024-01-10T14:00\", \"level\": \"working\"}]}",
      "notes[0].level: unknown level" },
    { HEAD CASUS ", \"notes\": [{\"at\": \"2024-01-10T14:00\", \"life_domains\": [\"tuin\"]}]}",
      "notes[0].life_domains[0]: unknown life domain" },
    { HEAD CASUS ", \"notes\": [{\"at\": \"2024-01-10T14:00\", \"id\": \"n\"},"
                 " {\"at\": \"2024-01-10T14:00\", \"id\": \"n\"}]}",
      "notes[1].id: given twice" },
    { HEAD CASUS ", \"notes\": [{\"at\": \"2024-01-10T14:00\", \"text\": null}]}", "notes[0].text: is not a text" },
    { HEAD CASUS ", \"effects\": {}}", "effects: is not a list" },
    { HEAD CASUS ", \"effects\": [{}, 1]}", "effects[1]: is not an object" },
    { HEAD CASUS ", \"effects\": [{}, {\"wrong\": 1}]}", "effects[1].wrong: is wrong" },
    { HEAD CASUS ", \"dialogues\": {}}", "dialogues: is not a list" },
    { HEAD CASUS ", \"dialogues\": [{\"analysis\": 0}]}",
      "dialogues[0].analysis: there is no analysis at this place of effects" },
    { HEAD CASUS EFFECTS ", \"dialogues\": [{}]}", "dialogues[0].analysis: is missing" },
    { HEAD CASUS EFFECTS ", \"dialogues\": [{\"analysis\": -1}]}",
      "dialogues[0].analysis: is not between 0 and 2147483647" },
    { HEAD CASUS EFFECTS ", \"dialogues\": [{\"analysis\": 0, \"dialogue\": []}]}",
      "dialogues[0].dialogue: is not an object" },
    { HEAD CASUS EFFECTS ", \"dialogues\": [{\"analysis\": 0, \"price_list\": null}]}",
      "dialogues[0].price_list: is not a text" },
    { HEAD CASUS EFFECTS ", \"dialogues\": [{\"analysis\": 0, \"price_list\": \"x\"},"
                         " {\"analysis\": 0, \"dialogue\": {}}]}",
      "dialogues[1].analysis: given twice" },
    { HEAD CASUS EFFECTS ", \"dialogues\": [{\"analysis\": 0, \"x\": 1}]}", "dialogues[0].x: unknown member" },
    { HEAD CASUS ", \"signals\": [{\"text\": \" \", \"kind\": \"regel\"}]}", "signals[0].text: is empty" },
    { HEAD CASUS ", \"signals\": [{\"text\": \"a\", \"kind\": \"klacht\"}]}", "signals[0].kind: unknown kind" },
    { HEAD CASUS ", \"stuck\": []}", "stuck: is not an object" },
    { HEAD CASUS ", \"stuck\": {\"purpose\": 1}}", "stuck.purpose: is not a text" },
    { HEAD CASUS ", \"stuck\": {\"doel\": \"a\"}}", "stuck.doel: unknown member" },
    { HEAD CASUS ", \"vensters\": null}", "vensters: is not a list" },
    { HEAD CASUS ", \"vensters\": [{}, 1]}", "vensters[1]: is not an object" },
    { HEAD CASUS ", \"vensters\": [{\"wrong\": 1}]}", "vensters[0].wrong: is wrong" },
    { HEAD CASUS ", \"vensters\": [{\"date\": \"2024-02-01\", \"answers\": [{\"evidence\": [{\"note\": \"n8\"}]}]}]}",
      "vensters[0].answers[0].evidence[0].note: no note has this id" },
    { HEAD CASUS ", \"goals\": []}", "goals: unknown member" },
    { HEAD CASUS ",\n\"notes\": [],\n\"notes\": []}", "line 3: member \"notes\" is given twice" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (kt_dossier_read (cases[i].text, strlen (cases[i].text), &fixture_rooms, &error));
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
assert_long (const char *before, gsize length, const char *after, const char *message)
{
  g_autofree char *filling = g_strnfill (length, 'x');
  g_autofree char *text = g_strconcat (before, filling, after, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDossier) dossier = kt_dossier_read (text, strlen (text), &fixture_rooms, &error);

  if (message == NULL)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_lengths (void)
{
  assert_long (HEAD CASUS ", \"persons\": [{\"name\": \"", 1000, "\"}]}", NULL);
  assert_long (HEAD CASUS ", \"persons\": [{\"name\": \"", 10000, "\"}]}",
               "persons[0].name: is longer than 1000 characters");
  assert_long (HEAD CASUS ", \"notes\": [{\"at\": \"2024-01-10T14:00\", \"text\": \"", 200000, "\"}]}", NULL);
  assert_long (HEAD CASUS ", \"notes\": [{\"at\": \"2024-01-10T14:00\", \"text\": \"", 5 * 1024 * 1024, "\"}]}",
               "notes[0].text: is longer than 200000 characters");
  assert_long (HEAD CASUS ", \"effects\": [{\"title\": \"", 4 * 1024 * 1024 - 12, "\"}]}", NULL);
  assert_long (HEAD CASUS ", \"effects\": [{\"title\": \"", 4 * 1024 * 1024 - 11, "\"}]}",
               "effects[0]: is larger than 4 MiB");
  assert_long (HEAD CASUS EFFECTS ", \"dialogues\": [{\"analysis\": 0, \"dialogue\": {\"a\": \"", 4 * 1024 * 1024,
               "\"}}]}", "dialogues[0].dialogue: is larger than 4 MiB");
}

static void
test_damaged (void)
{
  /* Whatever is cut off or changed, it is read or refused with a place. */
  for (gsize length = 0; length < strlen (whole); length++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (kt_dossier_read (whole, length, &fixture_rooms, &error));
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
    }
  for (gsize i = 0; i < 8 * strlen (whole); i++)
    {
      g_autofree char *text = g_strdup (whole);
      g_autoptr (KtDossier) dossier = NULL;

      text[i / 8] = (char)(text[i / 8] ^ (1 << i % 8));
      dossier = kt_dossier_read (text, strlen (whole), &fixture_rooms, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/dossier/read", test_read);
  g_test_add_func ("/core/dossier/least", test_least);
  g_test_add_func ("/core/dossier/round-trip", test_round_trip);
  g_test_add_func ("/core/dossier/written-order", test_written_order);
  g_test_add_func ("/core/dossier/faults", test_faults);
  g_test_add_func ("/core/dossier/lengths", test_lengths);
  g_test_add_func ("/core/dossier/damaged", test_damaged);
  return g_test_run ();
}
