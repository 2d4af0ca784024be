/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-hit-text.h"
#include "ui/caseload/kt-snippet.h"

#include <pango/pangocairo.h>

/* Marks around found words, see store/kt-store-search.h. */
#define FOUND(word) "\x02" word "\x03"

static const char *const plain_texts[] = {
  "Kort",
  "Gesprek aan de keukentafel over de huur, die al drie maanden niet is betaald.",
  "…met de " FOUND ("schuld") "hulp gebeld: café “De Zoete Inval” gaf € 12,50 terug; moeder is opgelucht…",
  FOUND ("Moeder") " zegt: ‘Ik wil niet verhuizen’, en " FOUND (
      "moeder") " blijft erbij. Één kamer is genoeg voor ons.",
  "Moeder belt\xc2\xa0: de post-/pakketbode vond niemand; zij was bij Özgür (nr. 12-a).",
  "",
};

typedef struct
{
  PangoContext *context;
  KtWordShaper *shaper;
} Fixture;

static void
set_font (Fixture *fixture, const char *name)
{
  PangoFontDescription *font = pango_font_description_from_string (name);

  pango_context_set_font_description (fixture->context, font);
  pango_font_description_free (font);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  set_font (fixture, "Sans 11");
  fixture->shaper = kt_word_shaper_new (fixture->context);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  kt_word_shaper_unref (fixture->shaper);
  g_object_unref (fixture->context);
}

static KtHitText *
set_snippet (Fixture *fixture, const char *snippet, KtFace face, int width, int n_lines)
{
  g_autofree char *text = kt_snippet_get_text (snippet);
  g_autoptr (PangoAttrList) bold = kt_snippet_get_attributes (snippet);

  return kt_hit_text_new (fixture->shaper, text, bold, face, width, n_lines);
}

static PangoLayout *
lay_out (Fixture *fixture, const char *text, PangoAttrList *attributes, int width, int n_lines)
{
  PangoLayout *layout = pango_layout_new (fixture->context);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -n_lines);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  return layout;
}

static int
get_ink_width (KtHitText *text)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t bounds;

  kt_hit_text_snapshot (text, snapshot, 0, 0, &(GdkRGBA){ 0, 0, 0, 1 });
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return 0;
  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.origin.x, >=, -2);
  return (int)(bounds.origin.x + bounds.size.width);
}

/* Pango sets the same lines, but for what it ends with an ellipsis: there a letter more or less may stand. */
static void
assert_set_as_by_pango (KtHitText *text, PangoLayout *layout, int width)
{
  PangoRectangle ink, logical;

  pango_layout_get_pixel_extents (layout, &ink, &logical);
  g_assert_cmpint (kt_hit_text_get_n_lines (text), ==, pango_layout_get_line_count (layout));
  g_assert_cmpint (kt_hit_text_get_width (text), <=, width);
  if (pango_layout_is_ellipsized (layout))
    return;
  g_assert_cmpint (ABS (kt_hit_text_get_width (text) - logical.width), <=, 1);
  g_assert_cmpint (ABS (get_ink_width (text) - (ink.x + ink.width)), <=, 2);
}

static void
test_as_pango (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain_texts); i++)
    {
      g_autofree char *text = kt_snippet_get_text (plain_texts[i]);
      g_autoptr (PangoAttrList) bold = kt_snippet_get_attributes (plain_texts[i]);
      g_autoptr (PangoAttrList) caption = kt_face_get_attributes (KT_FACE_CAPTION);

      for (int width = 120; width < 700; width += 7)
        {
          g_autoptr (KtHitText) found = set_snippet (fixture, plain_texts[i], KT_FACE_PLAIN, width, 2);
          g_autoptr (PangoLayout) found_layout = lay_out (fixture, text, bold, width, 2);
          g_autoptr (KtHitText) below = kt_hit_text_new (fixture->shaper, text, NULL, KT_FACE_CAPTION, width, 2);
          g_autoptr (PangoLayout) below_layout = lay_out (fixture, text, caption, width, 2);

          g_test_message ("%s in %d px", text, width);
          assert_set_as_by_pango (found, found_layout, width);
          assert_set_as_by_pango (below, below_layout, width);
        }
    }
}

/* What is plain is set without Pango: that is what makes it quick. */
static void
test_plain (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain_texts); i++)
    {
      g_autoptr (KtHitText) text = set_snippet (fixture, plain_texts[i], KT_FACE_PLAIN, 300, 2);

      g_assert_false (kt_hit_text_is_laid_out (text));
    }
}

static void
test_other_scripts (Fixture *fixture, gconstpointer data)
{
  const char *const texts[] = {
    "Moeder heet فاطمة",
    "שלום aan de deur",
    "Blij \xf0\x9f\x99\x82 met de brief",
    "cafe\xcc\x81",
    "tab\tstop",
    "een\nregel",
    "zacht\xc2\xadkoppelteken",
    "Дом",
    "\xe2\x80\xae"
    "omgekeerd",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (KtHitText) text = kt_hit_text_new (fixture->shaper, texts[i], NULL, KT_FACE_PLAIN, 200, 2);

      g_test_message ("%s", texts[i]);
      g_assert_true (kt_hit_text_is_laid_out (text));
      g_assert_cmpint (kt_hit_text_get_width (text), >, 0);
      g_assert_cmpint (get_ink_width (text), >, 0);
    }
}

/* A word longer than a line is parted by Pango. */
static void
test_long_word (Fixture *fixture, gconstpointer data)
{
  const char *word = "Schuldhulpverleningstrajectbegeleidingsovereenkomst";
  g_autoptr (KtHitText) parted = kt_hit_text_new (fixture->shaper, word, NULL, KT_FACE_PLAIN, 200, 2);
  g_autoptr (KtHitText) cut = kt_hit_text_new (fixture->shaper, word, NULL, KT_FACE_PLAIN, 200, 1);

  g_assert_true (kt_hit_text_is_laid_out (parted));
  g_assert_cmpint (kt_hit_text_get_n_lines (parted), ==, 2);
  g_assert_false (kt_hit_text_is_laid_out (cut));
  g_assert_cmpint (kt_hit_text_get_n_lines (cut), ==, 1);
  g_assert_cmpint (kt_hit_text_get_width (cut), <=, 200);
  g_assert_cmpint (kt_hit_text_get_width (cut), >, 180);
}

static void
test_as_long_as_needed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtHitText) text = kt_hit_text_new (fixture->shaper, "gisteren 14:03", NULL, KT_FACE_CAPTION, -1, 1);
  g_autoptr (KtHitText) fitting =
      kt_hit_text_new (fixture->shaper, "gisteren 14:03", NULL, KT_FACE_CAPTION, kt_hit_text_get_width (text), 1);

  g_assert_cmpint (kt_hit_text_get_width (text), ==, kt_hit_text_get_width (fitting));
  g_assert_cmpint (get_ink_width (text), ==, get_ink_width (fitting));
}

/* Spaces at the end are no reason for another line. */
static void
test_spaces_at_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtHitText) text = kt_hit_text_new (fixture->shaper, "Gebeld", NULL, KT_FACE_PLAIN, -1, 1);
  g_autoptr (KtHitText) spaced =
      kt_hit_text_new (fixture->shaper, "Gebeld     ", NULL, KT_FACE_PLAIN, kt_hit_text_get_width (text), 2);

  g_assert_cmpint (kt_hit_text_get_n_lines (spaced), ==, 1);
}

/* The reader makes letters larger while hits are in sight. */
static void
test_larger_font (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtHitText) before = set_snippet (fixture, plain_texts[1], KT_FACE_PLAIN, -1, 1);
  int height = kt_word_shaper_get_line_height (fixture->shaper, KT_FACE_PLAIN);

  set_font (fixture, "Sans 22");
  kt_word_shaper_begin (fixture->shaper);
  g_assert_cmpint (kt_word_shaper_get_line_height (fixture->shaper, KT_FACE_PLAIN), >, height * 3 / 2);
  g_autoptr (KtHitText) after = set_snippet (fixture, plain_texts[1], KT_FACE_PLAIN, -1, 1);
  g_assert_cmpint (kt_hit_text_get_width (after), >, kt_hit_text_get_width (before) * 3 / 2);
  g_assert_cmpint (get_ink_width (before), <, get_ink_width (after) * 2 / 3);
}

/* More words than are kept, of which a text that is there already holds some. */
static void
test_many_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtHitText) kept = set_snippet (fixture, plain_texts[1], KT_FACE_PLAIN, 300, 2);
  int width = get_ink_width (kept);

  for (int i = 0; i < 10000; i++)
    {
      g_autofree char *word = g_strdup_printf ("%d", i);
      g_autoptr (KtHitText) text = kt_hit_text_new (fixture->shaper, word, NULL, KT_FACE_PLAIN, 300, 2);

      g_assert_cmpint (kt_hit_text_get_n_lines (text), ==, 1);
    }
  g_assert_cmpint (get_ink_width (kept), ==, width);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
#define ADD(name, function) g_test_add ("/hit-text/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("as-pango", test_as_pango);
  ADD ("plain", test_plain);
  ADD ("other-scripts", test_other_scripts);
  ADD ("long-word", test_long_word);
  ADD ("as-long-as-needed", test_as_long_as_needed);
  ADD ("spaces-at-end", test_spaces_at_end);
  ADD ("larger-font", test_larger_font);
  ADD ("many-words", test_many_words);
  return g_test_run ();
}
