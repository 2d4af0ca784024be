/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-draw.h"
#include "chart/kt-chart-picture.h"

#include <libxml/parser.h>

#include <string.h>

static KtChart *
make_chart (void)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_BARS, "Kosten <per> betaler & meer\001", "Wie \"betaalt\" wat?");

  kt_chart_add_pair (chart, "gemeente", 920000, 1840000);
  return chart;
}

static xmlNode *
get_child (xmlNode *node, const char *name)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (g_strcmp0 ((const char *)child->name, name) == 0)
      return child;
  g_error ("there is no %s", name);
}

static void
assert_content (xmlNode *node, const char *expected)
{
  xmlChar *content = xmlNodeGetContent (node);

  g_assert_cmpstr ((const char *)content, ==, expected);
  xmlFree (content);
}

static void
test_svg (void)
{
  g_autoptr (KtChart) chart = make_chart ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = kt_chart_to_svg (chart, 640, &error);
  xmlDoc *document;
  xmlNode *root;
  xmlChar *role;
  gsize size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (svg, &size);
  /* It can be made as large as one likes. */
  g_assert_null (g_strstr_len (data, (gssize)size, "<image"));
  document = xmlReadMemory (data, (int)size, NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  root = xmlDocGetRootElement (document);
  g_assert_cmpstr ((const char *)root->name, ==, "svg");
  assert_content (get_child (root, "title"), "Kosten <per> betaler & meer ");
  assert_content (get_child (root, "desc"), "Wie \"betaalt\" wat?");
  role = xmlGetProp (root, (const xmlChar *)"role");
  g_assert_cmpstr ((const char *)role, ==, "img");
  xmlFree (role);
  xmlFreeDoc (document);
  xmlCleanupParser ();
}

static guint32
read_number (const guint8 *data)
{
  return (guint32)data[0] << 24 | (guint32)data[1] << 16 | (guint32)data[2] << 8 | data[3];
}

/* A picture holds nothing but its size and its pixels. */
static void
test_png (void)
{
  g_autoptr (KtChart) chart = make_chart ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = kt_chart_to_png (chart, 640, 2, &error);
  gsize size, at = 8;
  const guint8 *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (png, &size);
  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (read_number (data + 16), ==, 1280);
  g_assert_cmpuint (read_number (data + 20), >, 100);
  while (at < size)
    {
      const char *kind = (const char *)data + at + 4;

      if (memcmp (kind, "IHDR", 4) != 0 && memcmp (kind, "IDAT", 4) != 0 && memcmp (kind, "IEND", 4) != 0 &&
          memcmp (kind, "bKGD", 4) != 0 && memcmp (kind, "sBIT", 4) != 0)
        g_error ("there is a chunk %.4s", kind);
      at += 12 + read_number (data + at);
    }
  g_assert_cmpuint (at, ==, size);
}

/* The same chart gives the same bytes. */
static void
test_same (void)
{
  g_autoptr (KtChart) chart = make_chart ();
  g_autoptr (GBytes) svg = kt_chart_to_svg (chart, 640, NULL);
  g_autoptr (GBytes) svg_again = kt_chart_to_svg (chart, 640, NULL);
  g_autoptr (GBytes) png = kt_chart_to_png (chart, 640, 1, NULL);
  g_autoptr (GBytes) png_again = kt_chart_to_png (chart, 640, 1, NULL);

  g_assert_true (g_bytes_equal (svg, svg_again));
  g_assert_true (g_bytes_equal (png, png_again));
}

/* Very many rows give a picture that can still be opened. */
static void
test_large (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_BARS, "", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;
  const guint8 *data;

  for (guint i = 0; i < 1500; i++)
    kt_chart_add_pair (chart, "gemeente", i, i);
  png = kt_chart_to_png (chart, 300, 1, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (png, NULL);
  g_assert_cmpuint (read_number (data + 20), <=, KT_CHART_PIXELS_MAX);
}

static void
test_contrast (void)
{
  const KtChartColour black = { 0, 0, 0 }, white = { 1, 1, 1 };

  g_assert_cmpfloat_with_epsilon (kt_chart_get_contrast (&black, &white), 21, 0.001);
  for (guint look = 0; look < KT_CHART_LOOK_COUNT; look++)
    {
      const KtChartPalette *palette = kt_chart_palette_get ((KtChartLook)look);
      gboolean is_high = look == KT_CHART_LOOK_CONTRAST_LIGHT || look == KT_CHART_LOOK_CONTRAST_DARK;

      for (guint role = 0; role < KT_CHART_ROLE_COUNT; role++)
        {
          double least = role >= KT_CHART_ROLE_TEXT ? (is_high ? 7 : 4.5) : (is_high ? 4.5 : 3);

          if (role == KT_CHART_ROLE_GRID)
            least = is_high ? 3 : 1.2;
          g_assert_cmpfloat (kt_chart_get_contrast (&palette->background, &palette->roles[role]), >=, least);
        }
    }
}

/* What is filled and what is hatched differ without colour too. */
static void
test_patterns (void)
{
  const KtChartRole roles[] = { KT_CHART_ROLE_INTERVENTION, KT_CHART_ROLE_REFERENCE };
  double covered[G_N_ELEMENTS (roles)];

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autoptr (GArray) shapes = g_array_new (FALSE, TRUE, sizeof (KtChartShape));
      KtChartShape shape = { .kind = KT_CHART_SHAPE_RECT, .role = roles[i], .width = 100, .height = 20 };
      KtChartLayout layout = { 100, 20, g_array_append_val (shapes, shape) };
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 100, 20);
      cairo_t *cr = cairo_create (surface);
      const guint8 *pixels;
      guint sum = 0;

      kt_chart_draw (&layout, kt_chart_palette_get (KT_CHART_LOOK_LIGHT), NULL, 1, cr);
      cairo_surface_flush (surface);
      pixels = cairo_image_surface_get_data (surface);
      for (guint y = 0; y < 20; y++)
        for (guint x = 0; x < 100; x++)
          sum += pixels[y * (guint)cairo_image_surface_get_stride (surface) + x];
      covered[i] = sum / (255.0 * 2000);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpfloat (covered[0], >, 0.99);
  g_assert_cmpfloat (covered[1], >, 0.2);
  g_assert_cmpfloat (covered[1], <, 0.7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-picture/svg", test_svg);
  g_test_add_func ("/chart-picture/png", test_png);
  g_test_add_func ("/chart-picture/same", test_same);
  g_test_add_func ("/chart-picture/large", test_large);
  g_test_add_func ("/chart-picture/contrast", test_contrast);
  g_test_add_func ("/chart-picture/patterns", test_patterns);
  return g_test_run ();
}
