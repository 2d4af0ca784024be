/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-note-row.h"

#include "core/kt-text.h"
#include "ui/timeline/kt-columns-layout.h"
#include "ui/timeline/kt-moment-text.h"
#include "ui/timeline/kt-note-text.h"
#include "ui/widgets/kt-plain-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A longer part is shown so far until it is asked for: laying out eighty pages takes longer than a frame. */
#define SHOWN_CHARS 4000
/* The height of a place that is not filled yet, about that of a short note. */
#define EMPTY_HEIGHT 96

enum
{
  PART_OWN_WORDS,
  PART_IMPRESSION,
  PART_TEXT,
  N_PARTS
};

struct _KtNoteRow
{
  GtkWidget parent_instance;

  KtNote *note;
  char *now;
  char *words; /* to be marked */
  gboolean shows_all;

  /* All NULL until there is a note. */
  GtkWidget *content;
  GtkWidget *icon;
  GtkWidget *heading;
  GtkWidget *body;

  /* NULL until they are needed, which for most rows is never. */
  GtkWidget *working;
  GtkWidget *columns;
  GtkWidget *boxes[N_PARTS]; /* none for the text */
  GtkWidget *texts[N_PARTS];
  GtkWidget *show_all;
  GtkWidget *chips;
  GtkWidget *edit;
  GtkWidget *menu;

  GtkWidget *editor;
};

G_DEFINE_FINAL_TYPE (KtNoteRow, kt_note_row, GTK_TYPE_WIDGET)

static const char *const kind_icons[KT_NOTE_KIND_COUNT] = {
  [KT_NOTE_KIND_TERLOOPS] = "document-edit-symbolic", [KT_NOTE_KIND_KEUKENTAFELGESPREK] = "emoji-food-symbolic",
  [KT_NOTE_KIND_HUISBEZOEK] = "user-home-symbolic",   [KT_NOTE_KIND_TELEFOON] = "call-start-symbolic",
  [KT_NOTE_KIND_BERICHT] = "mail-unread-symbolic",    [KT_NOTE_KIND_OVERLEG] = "system-users-symbolic",
};

static const char *
get_part (const KtNote *note, guint part)
{
  const char *const parts[N_PARTS] = { note->own_words, note->impression, note->text };

  return parts[part];
}

static GtkWidget *
new_text_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "yalign", 0.0,
                       NULL);
}

static void
add_column (KtNoteRow *self, guint part, const char *title)
{
  GtkWidget *caption = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (caption, "caption-heading");
  gtk_widget_add_css_class (caption, "kt-part-title");
  self->texts[part] = kt_plain_text_new ();
  self->boxes[part] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_layout_manager (self->boxes[part], kt_columns_layout_new (1, 240, 2));
  gtk_widget_add_css_class (self->boxes[part], "kt-part");
  gtk_box_append (GTK_BOX (self->boxes[part]), caption);
  gtk_box_append (GTK_BOX (self->boxes[part]), self->texts[part]);
  gtk_box_append (GTK_BOX (self->columns), self->boxes[part]);
}

static void
set_columns_visible (KtNoteRow *self, gboolean visible)
{
  if (visible && self->columns == NULL)
    {
      self->columns = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_widget_set_layout_manager (self->columns, kt_columns_layout_new (2, 240, 12));
      gtk_box_insert_child_after (GTK_BOX (self->body), self->columns, self->working);
      add_column (self, PART_OWN_WORDS, _ ("In own words"));
      add_column (self, PART_IMPRESSION, _ ("Impression of the professional"));
    }
  if (self->columns != NULL)
    gtk_widget_set_visible (self->columns, visible);
}

static void
set_working_visible (KtNoteRow *self, gboolean visible)
{
  if (visible && self->working == NULL)
    {
      self->working = new_text_label ();
      gtk_label_set_label (GTK_LABEL (self->working), _ ("Werkaantekening: not part of the dossier"));
      gtk_widget_add_css_class (self->working, "caption-heading");
      gtk_widget_add_css_class (self->working, "kt-working");
      gtk_box_prepend (GTK_BOX (self->body), self->working);
    }
  if (self->working != NULL)
    gtk_widget_set_visible (self->working, visible);
  if (visible)
    gtk_widget_add_css_class (self->content, "working");
  else
    gtk_widget_remove_css_class (self->content, "working");
}

static void show_all_cb (KtNoteRow *self);

static void
set_show_all_visible (KtNoteRow *self, gboolean visible)
{
  if (visible && self->show_all == NULL)
    {
      self->show_all = gtk_button_new_with_label (_ ("Show all of it"));
      gtk_widget_set_halign (self->show_all, GTK_ALIGN_START);
      gtk_widget_add_css_class (self->show_all, "flat");
      g_signal_connect_swapped (self->show_all, "clicked", G_CALLBACK (show_all_cb), self);
      gtk_box_insert_child_after (GTK_BOX (self->body), self->show_all, self->texts[PART_TEXT]);
    }
  if (self->show_all != NULL)
    gtk_widget_set_visible (self->show_all, visible);
}

/* Whether it is longer than what is shown of it. */
static gboolean
set_part (KtNoteRow *self, guint part)
{
  const char *whole = get_part (self->note, part);
  gboolean is_cut = !self->shows_all && g_utf8_strlen (whole, -1) > SHOWN_CHARS;
  g_autofree char *shown = NULL;
  g_autoptr (GArray) marks = NULL;

  if (self->texts[part] == NULL)
    return FALSE;

  gtk_widget_set_visible (self->boxes[part] != NULL ? self->boxes[part] : self->texts[part], !kt_text_is_blank (whole));
  if (is_cut)
    {
      g_autofree char *beginning = g_utf8_substring (whole, 0, SHOWN_CHARS);

      shown = g_strconcat (g_strchomp (beginning), "…", NULL);
    }
  else
    {
      shown = g_strchomp (g_strdup (whole));
    }

  kt_plain_text_set_text (KT_PLAIN_TEXT (self->texts[part]), shown);
  if (self->words != NULL)
    marks = kt_note_text_find_words (shown, self->words);
  kt_plain_text_set_marks (KT_PLAIN_TEXT (self->texts[part]), marks);
  return is_cut;
}

static void
set_chips (KtNoteRow *self)
{
  KtLifeDomains domains = self->note->life_domains;
  GtkWidget *chip;

  while (self->chips != NULL && (chip = gtk_widget_get_first_child (self->chips)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->chips), chip);
  if (domains == 0)
    {
      if (self->chips != NULL)
        gtk_widget_set_visible (self->chips, FALSE);
      return;
    }

  if (self->chips == NULL)
    {
      self->chips = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 4, NULL);
      gtk_box_append (GTK_BOX (self->body), self->chips);
    }
  for (guint i = 0; i < KT_LIFE_DOMAIN_COUNT; i++)
    {
      if ((domains & (1u << i)) != 0)
        {
          chip = gtk_label_new (kt_vocabulary_get_label (KT_VOCABULARY_LIFE_DOMAIN, i));
          gtk_widget_add_css_class (chip, "kt-chip");
          adw_wrap_box_append (ADW_WRAP_BOX (self->chips), chip);
        }
    }
  gtk_widget_set_visible (self->chips, TRUE);
}

static void
set_heading (KtNoteRow *self)
{
  g_autofree char *moment = kt_moment_text_format (self->note->at, self->now);
  g_autofree char *description = kt_note_row_describe (self->note);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b> · %s", moment, description);

  gtk_label_set_markup (GTK_LABEL (self->heading), markup);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), kind_icons[self->note->kind]);
}

static void
set_edit_target (KtNoteRow *self)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "x", self->note->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit), "timeline.edit");
}

static void
update (KtNoteRow *self)
{
  gboolean is_cut = FALSE;

  set_heading (self);
  set_working_visible (self, self->note->level == KT_NOTE_LEVEL_WORKING);
  set_columns_visible (self, !kt_text_is_blank (self->note->own_words) || !kt_text_is_blank (self->note->impression));
  for (guint i = 0; i < N_PARTS; i++)
    is_cut |= set_part (self, i);
  set_show_all_visible (self, is_cut);
  set_chips (self);
  if (self->edit != NULL)
    set_edit_target (self);
}

static void
show_all_cb (KtNoteRow *self)
{
  self->shows_all = TRUE;
  update (self);
}

static void
append_item (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  KtNoteRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) words = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();
  gint64 id = self->note->id;

  append_item (words, _ ("_Edit"), "timeline.edit", id);
  append_item (words, _ ("Earlier _versions…"), "timeline.versions", id);
  append_item (words, self->note->casus_id == 0 ? _ ("_Assign to a casus…") : _ ("_Move to another casus…"),
               "timeline.move", id);
  append_item (removal, _ ("_Delete"), "timeline.delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (words));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
build (KtNoteRow *self)
{
  self->content = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->content), 6);
  gtk_widget_add_css_class (self->content, "kt-note");

  self->icon = g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_START, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->icon, "kt-kind");
  gtk_grid_attach (GTK_GRID (self->content), self->icon, 0, 0, 1, 2);

  self->heading = new_text_label ();
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_widget_add_css_class (self->heading, "kt-heading");
  gtk_grid_attach (GTK_GRID (self->content), self->heading, 1, 0, 1, 1);

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_layout_manager (self->body, kt_columns_layout_new (1, 400, 6));
  gtk_grid_attach (GTK_GRID (self->content), self->body, 1, 1, 3, 1);
  self->texts[PART_TEXT] = kt_plain_text_new ();
  gtk_box_append (GTK_BOX (self->body), self->texts[PART_TEXT]);

  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

static void
update_visibility (KtNoteRow *self)
{
  if (self->content != NULL)
    gtk_widget_set_visible (self->content, self->note != NULL && self->editor == NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkWidget *
get_child (KtNoteRow *self)
{
  if (self->editor != NULL)
    return self->editor;
  return self->note != NULL ? self->content : NULL;
}

static GtkSizeRequestMode
kt_note_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kt_note_row_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  GtkWidget *child = get_child (KT_NOTE_ROW (widget));

  /* A list also asks for the height at no width in particular, which is no reason to lay out the text at one. */
  if (child == NULL || (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0))
    *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? EMPTY_HEIGHT : 0;
  else
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
kt_note_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = get_child (KT_NOTE_ROW (widget));

  if (child != NULL)
    gtk_widget_allocate (child, width, height, -1, NULL);
}

static void
kt_note_row_dispose (GObject *object)
{
  KtNoteRow *self = KT_NOTE_ROW (object);

  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->note, kt_note_unref);
  G_OBJECT_CLASS (kt_note_row_parent_class)->dispose (object);
}

static void
kt_note_row_finalize (GObject *object)
{
  KtNoteRow *self = KT_NOTE_ROW (object);

  g_free (self->now);
  g_free (self->words);
  G_OBJECT_CLASS (kt_note_row_parent_class)->finalize (object);
}

static void
kt_note_row_class_init (KtNoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_note_row_dispose;
  object_class->finalize = kt_note_row_finalize;
  widget_class->get_request_mode = kt_note_row_get_request_mode;
  widget_class->measure = kt_note_row_measure;
  widget_class->size_allocate = kt_note_row_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
kt_note_row_init (KtNoteRow *self)
{
  update_visibility (self);
}

GtkWidget *
kt_note_row_new (void)
{
  return g_object_new (KT_TYPE_NOTE_ROW, NULL);
}

void
kt_note_row_set_note (KtNoteRow *self, KtNote *note, const char *now)
{
  if (note != NULL)
    kt_note_ref (note);
  if (self->note == NULL || note == NULL || self->note->id != note->id)
    {
      self->shows_all = FALSE;
      g_clear_pointer (&self->words, g_free);
    }
  g_clear_pointer (&self->note, kt_note_unref);
  self->note = note;
  g_set_str (&self->now, now);

  if (note != NULL)
    {
      if (self->content == NULL)
        build (self);
      update (self);
    }
  update_visibility (self);
}

KtNote *
kt_note_row_get_note (KtNoteRow *self)
{
  return self->note;
}

gboolean
kt_note_row_needs_actions (KtNoteRow *self)
{
  return self->content != NULL && self->edit == NULL;
}

void
kt_note_row_add_actions (KtNoteRow *self)
{
  self->edit = g_object_new (GTK_TYPE_BUTTON, "icon-name", "document-edit-symbolic", "valign", GTK_ALIGN_START,
                             "tooltip-text", _ ("Edit (Enter or F2)"), NULL);
  gtk_widget_add_css_class (self->edit, "flat");
  gtk_widget_add_css_class (self->edit, "kt-action");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Edit"), -1);
  gtk_grid_attach (GTK_GRID (self->content), self->edit, 2, 0, 1, 1);

  self->menu = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "valign", GTK_ALIGN_START,
                             "tooltip-text", _ ("More (Menu or Shift+F10)"), NULL);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_add_css_class (self->menu, "kt-action");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), create_menu_cb, self, NULL);
  gtk_grid_attach (GTK_GRID (self->content), self->menu, 3, 0, 1, 1);

  if (self->note != NULL)
    set_edit_target (self);
}

void
kt_note_row_set_editor (KtNoteRow *self, GtkWidget *editor)
{
  if (self->editor == editor)
    return;

  g_clear_pointer (&self->editor, gtk_widget_unparent);
  if (editor != NULL)
    {
      gtk_widget_set_parent (editor, GTK_WIDGET (self));
      self->editor = editor;
    }
  update_visibility (self);
}

void
kt_note_row_mark_words (KtNoteRow *self, const char *words)
{
  if (!g_set_str (&self->words, words) || self->note == NULL)
    return;

  /* What was found must be seen, however far into the note it is. */
  self->shows_all |= words != NULL;
  update (self);
}

gboolean
kt_note_row_get_mark_bounds (KtNoteRow *self, GtkWidget *relative_to, graphene_rect_t *bounds)
{
  if (self->note == NULL || self->words == NULL || self->editor != NULL)
    return FALSE;

  for (guint i = 0; i < N_PARTS; i++)
    {
      if (self->texts[i] != NULL && kt_plain_text_get_mark_bounds (KT_PLAIN_TEXT (self->texts[i]), relative_to, bounds))
        return TRUE;
    }
  return FALSE;
}

void
kt_note_row_popup_menu (KtNoteRow *self)
{
  if (self->note == NULL || self->editor != NULL)
    return;

  if (kt_note_row_needs_actions (self))
    kt_note_row_add_actions (self);
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu));
}

char *
kt_note_row_describe (const KtNote *note)
{
  const char *kind = kt_vocabulary_get_label (KT_VOCABULARY_NOTE_KIND, note->kind);
  g_autofree char *with = NULL;

  if (kt_text_is_blank (note->participants))
    return g_strdup (kind);

  /* Translators: who took part in a conversation, as in "with oldest child, coach". */
  with = g_strdup_printf (_ ("with %s"), note->participants);
  return g_strdup_printf ("%s · %s", kind, with);
}
