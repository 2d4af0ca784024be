/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-window-picture.h"

#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-style.h"
#include "vensters/kt-venster-pane.h"

#include <glib/gi18n-lib.h>

/* More would not be read at a glance. */
#define LINES_MAX 3

struct _KtWindowPicture
{
  AdwBin parent_instance;

  GtkWidget *panes[KT_VENSTER_COUNT]; /* children of the child */
  gint open;                          /* a KtVenster, or -1 */
};

G_DEFINE_FINAL_TYPE (KtWindowPicture, kt_window_picture, ADW_TYPE_BIN)

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- What a pane tells --- */

static GtkWidget *
append_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* A sign, which is there for who sees no colours, and the few words. */
static void
append_answers (GtkWidget *box, GString *said, const GPtrArray *answers, gboolean helps)
{
  /* To say that there is one more takes the room of that one. */
  guint n_shown = answers->len <= LINES_MAX + 1 ? answers->len : LINES_MAX;

  for (guint i = 0; i < n_shown; i++)
    {
      const KtVensterAnswer *answer = answers->pdata[i];
      /* A sign stands before its words, never at the end of a line. */
      g_autofree char *text = g_strdup_printf ("%s\302\240%s", helps ? "+" : "−", answer->label);
      GtkWidget *label = append_label (box, text, helps ? "kt-helps" : "kt-hinders");

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_lines (GTK_LABEL (label), 2);
      /* translators: what helps or hinders, for who hears it */
      g_string_append_printf (said, helps ? _ ("; helps: %s") : _ ("; hinders: %s"), answer->label);
    }
  if (n_shown < answers->len)
    {
      guint n_more = answers->len - n_shown;
      g_autofree char *more = g_strdup_printf (helps ? ngettext ("and %u more helps", "and %u more help", n_more)
                                                     : ngettext ("and %u more hinders", "and %u more hinder", n_more),
                                               n_more);

      append_label (box, more, "kt-aside");
      g_string_append_printf (said, "; %s", more);
    }
}

static void
show_pane (KtWindowPicture *self, KtVenster venster, const KtVensterReview *review, const KtQuestionBank *bank)
{
  g_autoptr (KtVensterPane) pane = kt_venster_pane_new (review, bank, venster);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *name;
  const char *title = kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, venster);
  g_autofree char *looked = NULL;
  g_autoptr (GString) said = g_string_new (title);

  if (pane->n_asked == 0)
    looked = g_strdup (_ ("Nothing asked"));
  else if (pane->n_answered == 0)
    looked = g_strdup_printf (ngettext ("%u question", "%u questions", pane->n_asked), pane->n_asked);
  else
    looked = g_strdup_printf (_ ("%u of %u looked at"), pane->n_answered, pane->n_asked);
  g_string_append_printf (said, ", %s", looked);
  name = append_label (box, title, "heading");
  gtk_label_set_wrap (GTK_LABEL (name), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  append_label (box, looked, "caption");
  append_answers (box, said, pane->helps, TRUE);
  append_answers (box, said, pane->hinders, FALSE);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_button_set_child (GTK_BUTTON (self->panes[venster]), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->panes[venster]), GTK_ACCESSIBLE_PROPERTY_LABEL, said->str, -1);
}

/* --- Going about --- */

static void
clicked_cb (KtWindowPicture *self, GtkWidget *button)
{
  for (guint i = 0; i < KT_VENSTER_COUNT; i++)
    if (self->panes[i] == button)
      g_signal_emit (self, signals[OPENED], 0, i);
}

/* The panes are in two rows of two, above the sill. */
static gint
go (gint from, guint key)
{
  if (from == KT_VENSTER_SAMENHANG)
    return key == GDK_KEY_Up ? KT_VENSTER_ORGANISATIE : from;
  switch (key)
    {
    case GDK_KEY_Left:
      return from & ~1;
    case GDK_KEY_Right:
      return from | 1;
    case GDK_KEY_Up:
      return from & ~2;
    default:
      return (from & 2) != 0 ? KT_VENSTER_SAMENHANG : from | 2;
    }
}

static gboolean
key_cb (KtWindowPicture *self, guint key, guint code, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0 ||
      (key != GDK_KEY_Left && key != GDK_KEY_Right && key != GDK_KEY_Up && key != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < KT_VENSTER_COUNT; i++)
    if (gtk_widget_has_focus (self->panes[i]))
      {
        gtk_widget_grab_focus (self->panes[go (i, key)]);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

/* --- Object --- */

static gboolean
kt_window_picture_grab_focus (GtkWidget *widget)
{
  return !kt_focus_is_within (widget) &&
         gtk_widget_grab_focus (KT_WINDOW_PICTURE (widget)->panes[MAX (KT_WINDOW_PICTURE (widget)->open, 0)]);
}

static void
kt_window_picture_class_init (KtWindowPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = kt_window_picture_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "window-picture");

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
kt_window_picture_init (KtWindowPicture *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->open = -1;
  gtk_grid_set_row_homogeneous (grid, FALSE);
  gtk_grid_set_column_homogeneous (grid, TRUE);
  gtk_grid_set_row_spacing (grid, 6);
  gtk_grid_set_column_spacing (grid, 6);
  for (guint i = 0; i < KT_VENSTER_COUNT; i++)
    {
      self->panes[i] = gtk_button_new ();
      gtk_widget_add_css_class (self->panes[i], i == KT_VENSTER_SAMENHANG ? "kt-sill" : "kt-pane");
      gtk_widget_set_vexpand (self->panes[i], i != KT_VENSTER_SAMENHANG);
      gtk_grid_attach (grid, self->panes[i], i == KT_VENSTER_SAMENHANG ? 0 : i % 2, i / 2,
                       i == KT_VENSTER_SAMENHANG ? 2 : 1, 1);
      g_signal_connect_object (self->panes[i], "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (grid));
  /* Before GTK goes by where things are. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  kt_style_ensure (GTK_WIDGET (self), "vensters/vensters.css");
}

GtkWidget *
kt_window_picture_new (void)
{
  return g_object_new (KT_TYPE_WINDOW_PICTURE, NULL);
}

void
kt_window_picture_show (KtWindowPicture *self, const KtVensterReview *review, const KtQuestionBank *bank)
{
  for (guint i = 0; i < KT_VENSTER_COUNT; i++)
    show_pane (self, i, review, bank);
}

void
kt_window_picture_set_open (KtWindowPicture *self, gint venster)
{
  self->open = venster;
  for (gint i = 0; i < KT_VENSTER_COUNT; i++)
    if (i == venster)
      gtk_widget_add_css_class (self->panes[i], "kt-open");
    else
      gtk_widget_remove_css_class (self->panes[i], "kt-open");
}

GtkWidget *
kt_window_picture_get_pane (KtWindowPicture *self, KtVenster venster)
{
  return self->panes[venster];
}
