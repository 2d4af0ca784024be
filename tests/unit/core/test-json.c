/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "core/kt-json.h"

#include <string.h>

static void
assert_fault (const char *text, gssize length, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = kt_json_parse (text, length < 0 ? strlen (text) : (gsize)length, &error);

  g_assert_null (node);
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, message);
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = kt_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
  return node;
}

static void
test_sound (void)
{
  static const char *const texts[] = {
    "{}",
    "[]",
    " {\r\n\t} ",
    "[1, -1, 0, -0, 1.5, 1e3, 1E-3, 0.5e+2]",
    "\"a\"",
    "null",
    "[true,false,null]",
    "{\"\": {\"a\": []}, \"a\": [[], {}]}",
    "1",
    "[9223372036854775807, -9223372036854775807]",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonNode) node = parse (texts[i]);
      g_autofree char *written = json_to_string (node, FALSE);
      g_autoptr (JsonNode) again = parse (written);

      g_assert_true (json_node_equal (node, again));
    }
}

static void
test_escapes (void)
{
  g_autoptr (JsonNode) node = parse ("\"\\uD83D\\ude00 \\u00e9 😀\"");

  g_assert_cmpstr (json_node_get_string (node), ==, "😀 é 😀");
}

static void
test_faults (void)
{
  assert_fault ("", -1, "line 1: the text ends too early");
  assert_fault ("\n\n{", -1, "line 3: the text ends too early");
  assert_fault ("[1", -1, "line 1: the text ends too early");
  assert_fault ("\"a", -1, "line 1: the text ends too early");
  assert_fault ("{\"a\":\n\nnul}", -1, "line 3: a value is missing");
  assert_fault ("{\"a\" 1}", -1, "line 1: a colon is missing");
  assert_fault ("{\"a\":1,}", -1, "line 1: the name of a member is missing");
  assert_fault ("{a:1}", -1, "line 1: the name of a member is missing");
  assert_fault ("[1,]", -1, "line 1: a value is missing");
  assert_fault ("[1 2]", -1, "line 1: a comma is missing");
  assert_fault ("[1}", -1, "line 1: a comma is missing");
  assert_fault ("{}\n{}", -1, "line 2: something follows the end of the text");
  assert_fault ("// note\n{}", -1, "line 1: a value is missing");
  assert_fault ("['a']", -1, "line 1: a value is missing");
  assert_fault ("[NaN]", -1, "line 1: a value is missing");
  assert_fault ("\xef\xbb\xbf{}", -1, "line 1: a value is missing");
}

static void
test_numbers (void)
{
  g_autofree char *digits = g_strnfill (2000, '1');

  assert_fault ("[01]", -1, "line 1: a comma is missing");
  assert_fault ("[+1]", -1, "line 1: a value is missing");
  assert_fault ("[.5]", -1, "line 1: a value is missing");
  assert_fault ("[1.]", -1, "line 1: a digit is missing in a number");
  assert_fault ("[1e]", -1, "line 1: a digit is missing in a number");
  assert_fault ("[-]", -1, "line 1: a digit is missing in a number");
  assert_fault ("[0x1]", -1, "line 1: a comma is missing");
  assert_fault ("[9223372036854775808]", -1, "line 1: a number is too large");
  assert_fault ("[1e999]", -1, "line 1: a number is too large");
  assert_fault (digits, -1, "line 1: a number is too long");
}

static void
test_texts (void)
{
  assert_fault ("\"a\nb\"", -1, "line 1: a text has a control character");
  assert_fault ("[\n\"a\x01\"]", -1, "line 2: a text has a control character");
  assert_fault ("\"\\x\"", -1, "line 1: an escape that JSON does not have");
  assert_fault ("\"\\u12g4\"", -1, "line 1: \\u needs four hexadecimal digits");
  assert_fault ("\"\\u0000\"", -1, "line 1: a text has a NUL character");
  assert_fault ("\"\\ud83d\"", -1, "line 1: half of a surrogate pair");
  assert_fault ("\"\\ude00\"", -1, "line 1: half of a surrogate pair");
  assert_fault ("\"\\ud83d\\u0041\"", -1, "line 1: half of a surrogate pair");
  assert_fault ("{\n\"a\0b\": 1}", 11, "line 2: has a NUL character");
  assert_fault ("{}\n\xff", -1, "line 2: is not UTF-8");
  assert_fault ("\"\xed\xa0\x80\"", -1, "line 1: is not UTF-8");
  assert_fault ("\"\xf0\x9f", -1, "line 1: is not UTF-8");
}

static void
test_twice (void)
{
  g_autoptr (JsonNode) apart = parse ("{\"a\": {\"a\": 1}, \"b\": [{\"a\": 1}, {\"a\": 1}]}");

  assert_fault ("{\"a\": 1,\n \"a\": 2}", -1, "line 2: member \"a\" is given twice");
  assert_fault ("{\"a\": 1, \"\\u0061\": 2}", -1, "line 1: member \"a\" is given twice");
  assert_fault ("[{\"x\": {\"a\\n\": 1, \"a\\u000A\": 2}}]", -1, "line 1: member \"a\" is given twice");
}

static void
test_depth (void)
{
  g_autofree char *opened = g_strnfill (KT_JSON_DEPTH_MAX, '[');
  g_autofree char *closed = g_strnfill (KT_JSON_DEPTH_MAX, ']');
  g_autofree char *deepest = g_strconcat (opened, closed, NULL);
  g_autofree char *deeper = g_strconcat ("[", deepest, "]", NULL);
  g_autofree char *hostile = g_strnfill (10 * 1000 * 1000, '[');
  g_autoptr (JsonNode) node = parse (deepest);

  assert_fault (deeper, -1, "line 1: nested too deeply");
  assert_fault (hostile, -1, "line 1: nested too deeply");
}

static void
test_size (void)
{
  g_autofree char *text = g_strnfill (KT_JSON_SIZE_MAX + 1, ' ');

  assert_fault (text, -1, "the text is larger than 64 MiB");
}

static void
test_members (void)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < 2001; i++)
    g_string_append_printf (text, "%s\"m%u\": 1", i > 0 ? ",\n" : "", i);
  g_string_append (text, "}");
  assert_fault (text->str, -1, "line 2001: an object has too many members");
  g_string_free (text, TRUE);
}

static void
test_object (void)
{
  g_autoptr (JsonNode) node =
      parse ("{\"name\": \"n\", \"size\": 3, \"list\": [], \"part\": {}, \"yes\": true, \"no\": false}");
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, "persons[2]");
  g_autofree char *name = kt_json_object_get_string (object, "name", TRUE);
  g_autofree char *place = kt_json_object_get_place (object, "name");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (name, ==, "n");
  g_assert_cmpstr (place, ==, "persons[2].name");
  g_assert_cmpint (kt_json_object_get_int (object, "size", TRUE, 0, 3), ==, 3);
  g_assert_nonnull (kt_json_object_get_array (object, "list", FALSE));
  g_assert_nonnull (kt_json_object_get_object (object, "part", TRUE));
  g_assert_true (kt_json_object_get_boolean (object, "yes", TRUE));
  g_assert_false (kt_json_object_get_boolean (object, "no", TRUE));
  g_assert_false (kt_json_object_get_boolean (object, "perhaps", FALSE));
  g_assert_null (kt_json_object_get_string (object, "phone", FALSE));
  g_assert_cmpint (kt_json_object_get_int (object, "count", FALSE, 1, 2), ==, 0);
  g_assert_null (kt_json_object_get_array (object, "others", FALSE));
  g_assert_null (kt_json_object_get_object (object, "other", FALSE));
  g_assert_true (kt_json_object_finish (object, &error));
  g_assert_no_error (error);
}

typedef void (*Read) (KtJsonObject *object);

static void
read_nothing (KtJsonObject *object)
{
}

static void
read_string (KtJsonObject *object)
{
  g_assert_null (kt_json_object_get_string (object, "m", TRUE));
  /* Every further getter gives its fallback, and the first error stays. */
  g_assert_null (kt_json_object_get_string (object, "other", TRUE));
}

static void
read_optional_string (KtJsonObject *object)
{
  g_assert_null (kt_json_object_get_string (object, "m", FALSE));
}

static void
read_int (KtJsonObject *object)
{
  g_assert_cmpint (kt_json_object_get_int (object, "m", TRUE, 1, 5), ==, 0);
}

static void
read_boolean (KtJsonObject *object)
{
  g_assert_false (kt_json_object_get_boolean (object, "m", TRUE));
}

static void
read_array (KtJsonObject *object)
{
  g_assert_null (kt_json_object_get_array (object, "m", FALSE));
}

static void
read_object (KtJsonObject *object)
{
  g_assert_null (kt_json_object_get_object (object, "m", FALSE));
}

static void
read_format (KtJsonObject *object)
{
  kt_json_object_check_format (object, "keukentafel-casus", 1);
}

static void
test_object_faults (void)
{
  static const struct
  {
    const char *text;
    const char *path;
    Read read;
    const char *message;
  } cases[] = {
    { "[]", "", read_nothing, "line 1: is not an object" },
    { "[]", "persons[2]", read_string, "persons[2]: is not an object" },
    { "{\"phoon\": 1}", "persons[2]", read_nothing, "persons[2].phoon: unknown member" },
    { "{\"ph\\u001boon\\n\": 1}", "", read_nothing, "phoon: unknown member" },
    { "{}", "", read_string, "m: is missing" },
    { "{\"m\": null}", "", read_string, "m: is not a text" },
    { "{\"m\": null}", "", read_optional_string, "m: is not a text" },
    { "{\"m\": 1}", "", read_string, "m: is not a text" },
    { "{}", "", read_int, "m: is missing" },
    { "{\"m\": 1.0}", "", read_int, "m: is not a whole number" },
    { "{\"m\": \"1\"}", "", read_int, "m: is not a whole number" },
    { "{\"m\": null}", "", read_int, "m: is not a whole number" },
    { "{\"m\": true}", "", read_int, "m: is not a whole number" },
    { "{\"m\": 0}", "", read_int, "m: is not between 1 and 5" },
    { "{\"m\": 6}", "", read_int, "m: is not between 1 and 5" },
    { "{}", "", read_boolean, "m: is missing" },
    { "{\"m\": 1}", "", read_boolean, "m: is not true or false" },
    { "{\"m\": null}", "", read_boolean, "m: is not true or false" },
    { "{\"m\": \"true\"}", "", read_boolean, "m: is not true or false" },
    { "{\"m\": {}}", "", read_array, "m: is not a list" },
    { "{\"m\": null}", "", read_array, "m: is not a list" },
    { "{\"m\": []}", "", read_object, "m: is not an object" },
    { "{\"m\": null}", "", read_object, "m: is not an object" },
    { "{\"m\": 1}", "", read_format, "format: is missing" },
    { "{\"format\": 1}", "", read_format, "format: is not a text" },
    { "{\"format\": \"keukentafel-tables\", \"version\": 1}", "", read_format, "format: is not keukentafel-casus" },
    { "{\"format\": \"keukentafel-casus\"}", "", read_format, "version: is missing" },
    { "{\"format\": \"keukentafel-casus\", \"version\": 0}", "", read_format,
      "version: is not between 1 and 9223372036854775807" },
    { "{\"format\": \"keukentafel-casus\", \"version\": 2, \"new\": 1}", "", read_format,
      "version: 2 is later than 1, the latest that is read here" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = parse (cases[i].text);
      g_autoptr (KtJsonObject) object = kt_json_object_new (node, cases[i].path);
      g_autoptr (GError) error = NULL;

      cases[i].read (object);
      g_assert_false (kt_json_object_finish (object, &error));
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/json/sound", test_sound);
  g_test_add_func ("/core/json/escapes", test_escapes);
  g_test_add_func ("/core/json/faults", test_faults);
  g_test_add_func ("/core/json/numbers", test_numbers);
  g_test_add_func ("/core/json/texts", test_texts);
  g_test_add_func ("/core/json/twice", test_twice);
  g_test_add_func ("/core/json/depth", test_depth);
  g_test_add_func ("/core/json/size", test_size);
  g_test_add_func ("/core/json/members", test_members);
  g_test_add_func ("/core/json/object", test_object);
  g_test_add_func ("/core/json/object-faults", test_object_faults);
  return g_test_run ();
}
