/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-json.h"
#include "vensters/kt-venster-comparison.h"

#include <string.h>

/*
 * Six projects that a researcher described in words (003:2146-2153), entered as reviews. Laid side by side they say
 * what her table says, cell by cell. Only labels are taken over; what has no answer word there stands as a remark.
 */

static char *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "vensters", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
append_label (GString *cell, const KtComparedAnswer *row, const KtVensterAnswer *answer)
{
  if (cell->len > 0)
    g_string_append (cell, "; ");
  g_string_append (cell, row->label);
  if (answer->extent != KT_EXTENT_UNSAID)
    g_string_append_printf (cell, " %s", kt_vocabulary_get_nick (KT_VOCABULARY_EXTENT, (guint)answer->extent));
  else if (*answer->remark != '\0')
    g_string_append_printf (cell, " %s", answer->remark);
}

static char *
print_cell (const KtVensterComparison *comparison, guint review, const char *variable)
{
  g_autofree char *prefix = g_strconcat (variable, "/", NULL);
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < comparison->answers->len; i++)
    {
      const KtComparedAnswer *row = comparison->answers->pdata[i];

      if (row->answers->pdata[review] != NULL && g_str_has_prefix (row->question, prefix))
        append_label (cell, row, row->answers->pdata[review]);
    }
  return g_string_free_and_steal (cell);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* The thesis has the labels of a cell in an order of its own. */
static char *
sort_labels (const char *cell)
{
  g_auto (GStrv) labels = g_strsplit (cell, "; ", -1);

  qsort (labels, g_strv_length (labels), sizeof (char *), compare_strings);
  return g_strjoinv ("; ", labels);
}

static void
test_projects (void)
{
  g_autofree char *text = read_fixture ("projects.json"), *table = read_fixture ("table.tsv");
  g_auto (GStrv) lines = g_strsplit (g_strchomp (table), "\n", -1);
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_review_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonArray *projects = json_node_get_array (root);
  g_autoptr (KtVensterComparison) comparison = NULL;

  for (guint i = 0; i < json_array_get_length (projects); i++)
    {
      JsonObject *project = json_array_get_object_element (projects, i);
      g_autoptr (GError) error = NULL;
      KtVensterReview *review = kt_venster_review_read (json_object_get_member (project, "review"), "", &error);

      g_assert_no_error (error);
      g_ptr_array_add (reviews, review);
      g_ptr_array_add (names, g_strdup (json_object_get_string_member (project, "project")));
    }
  g_assert_cmpuint (reviews->len, ==, 6);
  g_assert_cmpuint (g_strv_length (lines), ==, 6 * 3);
  comparison = kt_venster_comparison_new (reviews);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      g_autofree char *cell = print_cell (comparison, i / 3, columns[1]), *sorted = sort_labels (cell);
      g_autofree char *expected = sort_labels (columns[2]);

      g_assert_cmpstr (columns[0], ==, names->pdata[i / 3]);
      g_assert_cmpstr (sorted, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projects/table", test_projects);
  return g_test_run ();
}
