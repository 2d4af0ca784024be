/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-letters.h"

#include "ui/caseload/kt-hit-text.h"

/* A letter has a picture of its own for each quarter of a pixel at which it may stand. */
#define PLACES 4

/* The letters of Dutch and the signs between them, the most frequent first; so many at a time as take a few
 * milliseconds. */
static const char *const letters[] = { "enatir", "odslgh", "vkmubp", "wjczfx", "DEHIMZ", "WVAOBS", "GKPTNJ",
                                       "LRFUCy", "012345", "6789.,", "…·:;-–", "‘’“”()", "éëèïöü", "/?!qQX" };

struct _KtLetters
{
  GtkWidget *widget;
  KtWordShaper *shaper;
  guint n_painted; /* of the above */
  guint idle_id;
};

static void
snapshot_letters (KtLetters *self, GtkSnapshot *snapshot)
{
  GdkRGBA color;

  gtk_widget_get_color (self->widget, &color);
  for (int face = 0; face < KT_FACE_COUNT; face++)
    {
      g_autoptr (KtHitText) text = kt_hit_text_new (self->shaper, letters[self->n_painted], NULL, face, -1, 1);

      kt_hit_text_snapshot (text, snapshot, 0, 0, &color);
    }
}

static void
paint (KtLetters *self)
{
  GtkNative *native = gtk_widget_get_native (self->widget);
  float scale = (float)gdk_surface_get_scale (gtk_native_get_surface (native));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t bounds;

  gtk_snapshot_scale (snapshot, scale, scale);
  for (guint place = 0; place < PLACES; place++)
    {
      snapshot_letters (self, snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (1.0f / (PLACES * scale), 0));
    }
  node = gtk_snapshot_free_to_node (snapshot);
  /* The picture begins at a whole pixel, as a window does: else its letters stand at other parts of one. */
  gsk_render_node_get_bounds (node, &bounds);
  graphene_rect_round_extents (&bounds, &bounds);
  g_object_unref (gsk_renderer_render_texture (gtk_native_get_renderer (native), node, &bounds));
}

static gboolean
paint_cb (gpointer user_data)
{
  KtLetters *self = user_data;

  if (gtk_widget_get_mapped (self->widget))
    paint (self);
  self->n_painted++;
  if (self->n_painted < G_N_ELEMENTS (letters))
    return G_SOURCE_CONTINUE;
  self->idle_id = 0;
  return G_SOURCE_REMOVE;
}

KtLetters *
kt_letters_new (GtkWidget *widget, KtWordShaper *shaper)
{
  KtLetters *self = g_new0 (KtLetters, 1);

  self->widget = widget;
  self->shaper = kt_word_shaper_ref (shaper);
  self->idle_id = g_idle_add_full (G_PRIORITY_LOW, paint_cb, self, NULL);
  return self;
}

void
kt_letters_free (KtLetters *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  kt_word_shaper_unref (self->shaper);
  g_free (self);
}
