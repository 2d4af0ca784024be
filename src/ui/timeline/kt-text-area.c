/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-text-area.h"

#include "core/kt-text.h"
#include "ui/timeline/kt-note-text.h"
#include "ui/timeline/kt-spelling.h"
#include "ui/widgets/kt-focus.h"

#include <glib/gi18n-lib.h>
#include <gtksourceview/gtksource.h>

struct _KtTextArea
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *scroller;
  GtkWidget *view;
  GtkWidget *refusal; /* what was not taken over */
  GtkWidget *remark;  /* what stands out in the text */
  GtkSourceBuffer *buffer;
  SpellingTextBufferAdapter *spelling;
  GCancellable *cancellable; /* of loading the spelling */
  gboolean check_spelling;
  gboolean setting;
  gboolean is_cleaned; /* what is being inserted */
};

G_DEFINE_FINAL_TYPE (KtTextArea, kt_text_area, GTK_TYPE_WIDGET)

enum
{
  PROP_TITLE = 1,
  PROP_SHOWS_TITLE,
  N_PROPERTIES
};

enum
{
  CHANGED,
  CURSOR_MOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
spelling_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KtTextArea *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SpellingChecker) checker = kt_spelling_load_finish (result, &error);
  g_autoptr (GMenuModel) menu = NULL;

  /* Without an answer the area is gone. */
  if (checker == NULL)
    return;

  self->spelling = spelling_text_buffer_adapter_new (self->buffer, checker);
  /* Checking goes on in the background for a moment when the text is gone, and wants it whole. */
  g_object_set_data_full (G_OBJECT (self->spelling), "kt-buffer", g_object_ref (self->buffer), g_object_unref);
  menu = kt_spelling_menu_new (spelling_text_buffer_adapter_get_menu_model (self->spelling));
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->view), menu);
  gtk_widget_insert_action_group (self->view, "spelling", G_ACTION_GROUP (self->spelling));
  spelling_text_buffer_adapter_set_enabled (self->spelling, self->check_spelling);
}

static void
show_line (GtkWidget *label, const char *text)
{
  gtk_widget_set_visible (label, text != NULL);
  if (text == NULL || g_str_equal (gtk_label_get_label (GTK_LABEL (label)), text))
    return;

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_accessible_announce (GTK_ACCESSIBLE (label), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
insert_text_cb (GtkTextBuffer *buffer, GtkTextIter *location, char *text, int length, gpointer user_data)
{
  KtTextArea *self = user_data;
  int count = gtk_text_buffer_get_char_count (buffer);
  g_autofree char *cleaned = NULL;

  if (self->setting || self->is_cleaned)
    return;

  switch (kt_note_text_clean (text, length, (gsize)MAX (0, KT_TEXT_MAX - count), &cleaned))
    {
    case KT_NOTE_TEXT_TOO_LONG:
      g_signal_stop_emission_by_name (buffer, "insert-text");
      show_line (
          self->refusal,
          _ ("That is too much for one note: it was not taken over. Add it in parts, or keep it as a document."));
      return;
    case KT_NOTE_TEXT_LONG_PARAGRAPH:
      g_signal_stop_emission_by_name (buffer, "insert-text");
      show_line (self->refusal,
                 _ ("That goes on for pages without a line break: it was not taken over. Break it up first."));
      return;
    case KT_NOTE_TEXT_CLEANED:
      show_line (self->refusal, _ ("Characters that cannot be shown were left out."));
      break;
    case KT_NOTE_TEXT_FINE:
      show_line (self->refusal, NULL);
      break;
    default:
      g_assert_not_reached ();
    }

  if (cleaned != NULL)
    {
      g_signal_stop_emission_by_name (buffer, "insert-text");
      self->is_cleaned = TRUE;
      if (cleaned[0] != '\0')
        gtk_text_buffer_insert (buffer, location, cleaned, -1);
      self->is_cleaned = FALSE;
    }
}

static void
changed_cb (KtTextArea *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
cursor_moved_cb (KtTextArea *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

static gboolean
kt_text_area_grab_focus (GtkWidget *widget)
{
  return !kt_focus_is_within (widget) && gtk_widget_grab_focus (KT_TEXT_AREA (widget)->view);
}

static void
kt_text_area_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KtTextArea *self = KT_TEXT_AREA (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->title)));
      break;
    case PROP_SHOWS_TITLE:
      g_value_set_boolean (value, gtk_widget_get_visible (self->title));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_text_area_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KtTextArea *self = KT_TEXT_AREA (object);

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_label (GTK_LABEL (self->title), g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    case PROP_SHOWS_TITLE:
      gtk_widget_set_visible (self->title, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_text_area_dispose (GObject *object)
{
  KtTextArea *self = KT_TEXT_AREA (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->spelling != NULL)
    spelling_text_buffer_adapter_set_enabled (self->spelling, FALSE);
  g_clear_object (&self->spelling);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (kt_text_area_parent_class)->dispose (object);
}

static void
kt_text_area_class_init (KtTextAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_text_area_get_property;
  object_class->set_property = kt_text_area_set_property;
  object_class->dispose = kt_text_area_dispose;
  widget_class->grab_focus = kt_text_area_grab_focus;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWS_TITLE] =
      g_param_spec_boolean ("shows-title", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] =
      g_signal_new ("changed", KT_TYPE_TEXT_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CURSOR_MOVED] =
      g_signal_new ("cursor-moved", KT_TYPE_TEXT_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "textarea");
}

static GtkWidget *
new_line_label (KtTextArea *self, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                                   "visible", FALSE, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
kt_text_area_init (KtTextArea *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->check_spelling = TRUE;

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->title, "caption-heading");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));

  self->buffer = gtk_source_buffer_new (NULL);
  gtk_source_buffer_set_highlight_syntax (self->buffer, FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (self->buffer, FALSE);
  /* Without a scheme it looks like any other text of the window. */
  gtk_source_buffer_set_style_scheme (self->buffer, NULL);

  /* Tab leaves the text, so that everything is reached from the keyboard. */
  self->view =
      g_object_new (GTK_SOURCE_TYPE_VIEW, "buffer", self->buffer, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                    "top-margin", 8, "bottom-margin", 8, "left-margin", 10, "right-margin", 10, NULL);
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->title), self->view);

  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->view, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "min-content-height", 76, "max-content-height", 420, "propagate-natural-height", TRUE,
                                 "vexpand", TRUE, NULL);
  gtk_widget_add_css_class (self->scroller, "kt-text");
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  self->refusal = new_line_label (self, "warning");
  self->remark = new_line_label (self, "dim-label");

  /* A paste that is under way, and the checking of the spelling, keep the buffer longer than its area. */
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (insert_text_cb), self, 0);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);

  self->cancellable = g_cancellable_new ();
  kt_spelling_load_async (self->cancellable, spelling_loaded_cb, self);
}

GtkWidget *
kt_text_area_new (void)
{
  return g_object_new (KT_TYPE_TEXT_AREA, NULL);
}

void
kt_text_area_set_text (KtTextArea *self, const char *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter start;

  self->setting = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_end_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  self->setting = FALSE;
  kt_text_area_inspect (self);
}

char *
kt_text_area_dup_text (KtTextArea *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self->buffer), &start, &end);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self->buffer), &start, &end, TRUE);
}

gboolean
kt_text_area_is_blank (KtTextArea *self)
{
  g_autofree char *text = kt_text_area_dup_text (self);

  return kt_text_is_blank (text);
}

void
kt_text_area_set_check_spelling (KtTextArea *self, gboolean check_spelling)
{
  self->check_spelling = check_spelling;
  if (self->spelling != NULL)
    spelling_text_buffer_adapter_set_enabled (self->spelling, check_spelling);
}

void
kt_text_area_inspect (KtTextArea *self)
{
  g_autofree char *text = kt_text_area_dup_text (self);

  show_line (self->remark, kt_note_text_has_bsn (text) ? _ ("There is a BSN in it; a note does not need one.") : NULL);
}

gboolean
kt_text_area_get_cursor_bounds (KtTextArea *self, GtkWidget *relative_to, graphene_rect_t *bounds)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter iter;
  GdkRectangle place;
  graphene_point_t corner;
  int x, y;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &x, &y);

  /* The text scrolls inside its own frame too: what matters is the part of it that can be seen. */
  y = CLAMP (y, 0, MAX (0, gtk_widget_get_height (self->view) - place.height));
  if (!gtk_widget_compute_point (self->view, relative_to, &GRAPHENE_POINT_INIT ((float)x, (float)y), &corner))
    return FALSE;

  graphene_rect_init (bounds, corner.x, corner.y, MAX (1, place.width), place.height);
  return TRUE;
}

GtkWidget *
kt_text_area_get_view (KtTextArea *self)
{
  return self->view;
}
