/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-note-editor.h"

#include "core/kt-text.h"
#include "ui/timeline/kt-columns-layout.h"
#include "ui/timeline/kt-moment-entry.h"
#include "ui/timeline/kt-moment-text.h"
#include "ui/timeline/kt-note-saver.h"
#include "ui/timeline/kt-note-text.h"
#include "ui/timeline/kt-text-area.h"
#include "ui/widgets/kt-choice-name.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-style.h"
#include "ui/widgets/kt-toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

struct _KtNoteEditor
{
  GtkWidget parent_instance;

  KtSession *session;
  KtNote *original;
  gint64 casus_id;
  KtNoteSaver *saver;
  gboolean loading;

  GtkWidget *details;
  GtkWidget *kind;
  GtkWidget *moment;
  GtkWidget *participants;
  GtkWidget *working;
  GtkWidget *parts;
  GtkWidget *own_words;
  GtkWidget *impression;
  GtkWidget *text;
  GtkWidget *life_domains;
  GtkWidget *domain_toggles[KT_LIFE_DOMAIN_COUNT];
  GtkWidget *footer;
  GtkWidget *status;
  GtkWidget *more;
  GtkWidget *spelling;
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (KtNoteEditor, kt_note_editor, GTK_TYPE_WIDGET)

enum
{
  DONE,
  STORED,
  CURSOR_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KtNote *
collect (gpointer user_data)
{
  KtNoteEditor *self = user_data;
  KtNote *note = kt_note_copy (self->original);

  g_free (note->at);
  g_free (note->participants);
  g_free (note->text);
  g_free (note->own_words);
  g_free (note->impression);
  note->casus_id = self->casus_id;
  note->at = g_strdup (kt_moment_entry_get_moment (KT_MOMENT_ENTRY (self->moment)));
  note->kind = (KtNoteKind)gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  note->level =
      gtk_check_button_get_active (GTK_CHECK_BUTTON (self->working)) ? KT_NOTE_LEVEL_WORKING : KT_NOTE_LEVEL_DOSSIER;
  note->participants = kt_note_text_one_line (gtk_editable_get_text (GTK_EDITABLE (self->participants)));
  note->life_domains = 0;
  for (guint i = 0; i < KT_LIFE_DOMAIN_COUNT; i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->domain_toggles[i])))
        note->life_domains |= 1u << i;
    }
  note->text = kt_text_area_dup_text (KT_TEXT_AREA (self->text));
  note->own_words = kt_text_area_dup_text (KT_TEXT_AREA (self->own_words));
  note->impression = kt_text_area_dup_text (KT_TEXT_AREA (self->impression));
  return note;
}

/* (transfer full): what the status line says of words that are stored since @moment. */
static char *
describe_saved (KtNoteEditor *self, const char *moment)
{
  g_autofree char *now = kt_clock_get_moment (kt_session_get_clock (self->session));
  g_autofree char *when = NULL;

  if (strncmp (moment, now, 10) == 0)
    when = g_strdup (moment + 11);
  else
    when = kt_moment_text_format (moment, now);
  /* Translators: in the status line of a note, as in "saved 14:03". */
  return g_strdup_printf (_ ("saved %s"), when);
}

static char *
describe_state (KtNoteEditor *self)
{
  const char *moment = kt_note_saver_get_saved_moment (self->saver);

  switch (kt_note_saver_get_state (self->saver))
    {
    case KT_AUTOSAVE_WAITING:
    case KT_AUTOSAVE_SAVING:
      return g_strdup (_ ("saving…"));
    case KT_AUTOSAVE_FAILED:
      {
        g_autofree char *sentence = kt_error_get_sentence (kt_note_saver_get_error (self->saver));

        return g_strdup_printf ("%s %s", sentence, _ ("Your text stays here; saving is tried again by itself."));
      }
    case KT_AUTOSAVE_SAVED:
    default:
      if (moment != NULL)
        return describe_saved (self, moment);
      if (self->original->id != 0)
        {
          g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (self->original->saved);
          g_autofree char *before = g_date_time_format (time, "%Y-%m-%dT%H:%M");

          return describe_saved (self, before);
        }
      return g_strdup (_ ("kept by itself while you write"));
    }
}

static void
update_status (KtNoteEditor *self)
{
  g_autofree char *text = describe_state (self);
  gboolean failed = kt_note_saver_get_state (self->saver) == KT_AUTOSAVE_FAILED;

  gtk_label_set_label (GTK_LABEL (self->status), text);
  if (failed)
    gtk_widget_add_css_class (self->status, "error");
  else
    gtk_widget_remove_css_class (self->status, "error");
}

static void
inspect (KtNoteEditor *self)
{
  kt_text_area_inspect (KT_TEXT_AREA (self->own_words));
  kt_text_area_inspect (KT_TEXT_AREA (self->impression));
  kt_text_area_inspect (KT_TEXT_AREA (self->text));
}

static void
saver_changed_cb (KtNoteEditor *self)
{
  gboolean was_stored = self->original->id != 0;
  gint64 id = kt_note_saver_get_note_id (self->saver);

  update_status (self);
  if (kt_note_saver_get_state (self->saver) == KT_AUTOSAVE_SAVING)
    inspect (self);
  if (!was_stored && id != 0)
    {
      g_autoptr (KtNote) stored = kt_note_copy (self->original);

      stored->id = id;
      g_clear_pointer (&self->original, kt_note_unref);
      self->original = g_steal_pointer (&stored);
      g_signal_emit (self, signals[STORED], 0);
    }
}

static void
changed_cb (KtNoteEditor *self)
{
  if (!self->loading && self->saver != NULL)
    kt_note_saver_change (self->saver);
}

static void
update_parts (KtNoteEditor *self)
{
  KtNoteKind kind = (KtNoteKind)gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));

  /* Words that were written once are never out of sight. */
  gtk_widget_set_visible (self->parts, kt_note_kind_is_conversation (kind) ||
                                           !kt_text_area_is_blank (KT_TEXT_AREA (self->own_words)) ||
                                           !kt_text_area_is_blank (KT_TEXT_AREA (self->impression)));
  g_object_set (self->text, "title",
                gtk_widget_get_visible (self->parts) ? _ ("What was discussed") : _ ("What happened"), NULL);
}

static void
kind_changed_cb (KtNoteEditor *self)
{
  if (self->loading)
    return;

  update_parts (self);
  changed_cb (self);
}

static void
working_toggled_cb (KtNoteEditor *self)
{
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->working)))
    gtk_widget_add_css_class (GTK_WIDGET (self), "working");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "working");
  changed_cb (self);
}

static void
more_toggled_cb (KtNoteEditor *self)
{
  gboolean shown = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->more));

  gtk_widget_set_visible (self->details, shown);
  gtk_widget_set_visible (self->life_domains, shown);
}

static void
spelling_changed_cb (KtNoteEditor *self)
{
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->spelling));

  kt_text_area_set_check_spelling (KT_TEXT_AREA (self->own_words), active);
  kt_text_area_set_check_spelling (KT_TEXT_AREA (self->impression), active);
  kt_text_area_set_check_spelling (KT_TEXT_AREA (self->text), active);
}

static void
cursor_moved_cb (KtNoteEditor *self)
{
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

static void
done_cb (KtNoteEditor *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
focus_left_cb (KtNoteEditor *self)
{
  if (self->saver != NULL)
    kt_note_saver_hurry (self->saver);
}

static gboolean
done_shortcut_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  done_cb (KT_NOTE_EDITOR (widget));
  return TRUE;
}

static gboolean
spelling_shortcut_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (KT_NOTE_EDITOR (widget)->spelling);

  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
  return TRUE;
}

static gboolean
kt_note_editor_grab_focus (GtkWidget *widget)
{
  return !kt_focus_is_within (widget) &&
         gtk_widget_grab_focus (kt_note_editor_get_first_area (KT_NOTE_EDITOR (widget)));
}

static void
kt_note_editor_dispose (GObject *object)
{
  KtNoteEditor *self = KT_NOTE_EDITOR (object);

  if (self->saver != NULL && self->moment != NULL)
    kt_note_editor_finish (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_NOTE_EDITOR);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_note_editor_parent_class)->dispose (object);
}

static void
kt_note_editor_finalize (GObject *object)
{
  KtNoteEditor *self = KT_NOTE_EDITOR (object);

  g_clear_object (&self->saver);
  g_clear_pointer (&self->original, kt_note_unref);
  G_OBJECT_CLASS (kt_note_editor_parent_class)->finalize (object);
}

static void
kt_note_editor_class_init (KtNoteEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_note_editor_dispose;
  object_class->finalize = kt_note_editor_finalize;
  widget_class->grab_focus = kt_note_editor_grab_focus;

  signals[DONE] = g_signal_new ("done", KT_TYPE_NOTE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STORED] =
      g_signal_new ("stored", KT_TYPE_NOTE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CURSOR_MOVED] =
      g_signal_new ("cursor-moved", KT_TYPE_NOTE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_MOMENT_ENTRY);
  g_type_ensure (KT_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/timeline/kt-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, details);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, moment);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, participants);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, working);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, parts);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, own_words);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, impression);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, text);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, life_domains);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, footer);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, status);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, more);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, spelling);
  gtk_widget_class_bind_template_child (widget_class, KtNoteEditor, done);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, working_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, spelling_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, done_shortcut_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F7, 0, spelling_shortcut_cb, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_domain_toggle (KtNoteEditor *self, guint index)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (kt_vocabulary_get_label (KT_VOCABULARY_LIFE_DOMAIN, index));

  gtk_widget_add_css_class (toggle, "kt-chip");
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (changed_cb), self);
  adw_wrap_box_append (ADW_WRAP_BOX (self->life_domains), toggle);
  self->domain_toggles[index] = toggle;
}

static void
kt_note_editor_init (KtNoteEditor *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  kt_style_ensure (GTK_WIDGET (self), "timeline/timeline.css");
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->parts, kt_columns_layout_new (2, 260, 12));

  for (guint i = 0; i < KT_NOTE_KIND_COUNT; i++)
    gtk_string_list_append (kinds, kt_vocabulary_get_label (KT_VOCABULARY_NOTE_KIND, i));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kind), G_LIST_MODEL (kinds));
  kt_choice_name_set (GTK_DROP_DOWN (self->kind), _ ("Kind of note"));
  for (guint i = 0; i < KT_LIFE_DOMAIN_COUNT; i++)
    add_domain_toggle (self, i);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  /* Before the text view, which would begin a new line. */
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                        gtk_callback_action_new (done_shortcut_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

static void
show_note (KtNoteEditor *self, const KtNote *note)
{
  kt_moment_entry_set_clock (KT_MOMENT_ENTRY (self->moment), kt_session_get_clock (self->session));
  kt_moment_entry_set_moment (KT_MOMENT_ENTRY (self->moment), note->at);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), note->kind);
  gtk_editable_set_text (GTK_EDITABLE (self->participants), note->participants);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->working), note->level == KT_NOTE_LEVEL_WORKING);
  kt_text_area_set_text (KT_TEXT_AREA (self->own_words), note->own_words);
  kt_text_area_set_text (KT_TEXT_AREA (self->impression), note->impression);
  kt_text_area_set_text (KT_TEXT_AREA (self->text), note->text);
  for (guint i = 0; i < KT_LIFE_DOMAIN_COUNT; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->domain_toggles[i]), (note->life_domains & (1u << i)) != 0);
  update_parts (self);
}

GtkWidget *
kt_note_editor_new (KtSession *session, KtNote *note, gboolean brief)
{
  KtNoteEditor *self = g_object_new (KT_TYPE_NOTE_EDITOR, NULL);

  self->session = g_object_ref (session);
  self->original = kt_note_copy (note);
  self->casus_id = note->casus_id;
  self->saver = kt_note_saver_new (session, note->id, collect, self);
  g_signal_connect_object (self->saver, "changed", G_CALLBACK (saver_changed_cb), self, G_CONNECT_SWAPPED);

  show_note (self, note);
  g_settings_bind (kt_session_get_settings (session), "check-spelling", self->spelling, "active",
                   G_SETTINGS_BIND_DEFAULT);
  if (brief)
    {
      gtk_widget_insert_after (self->details, GTK_WIDGET (self), self->text);
      gtk_widget_set_visible (self->more, TRUE);
      g_object_set (self->text, "shows-title", FALSE, NULL);
      more_toggled_cb (self);
    }
  self->loading = FALSE;
  update_status (self);
  return GTK_WIDGET (self);
}

void
kt_note_editor_finish (KtNoteEditor *self)
{
  kt_moment_entry_commit (KT_MOMENT_ENTRY (self->moment));
  kt_note_saver_finish (self->saver);
}

gint64
kt_note_editor_get_note_id (KtNoteEditor *self)
{
  return kt_note_saver_get_note_id (self->saver);
}

KtNote *
kt_note_editor_dup_note (KtNoteEditor *self)
{
  KtNote *note = collect (self);

  note->id = kt_note_editor_get_note_id (self);
  return note;
}

KtNote *
kt_note_editor_get_original (KtNoteEditor *self)
{
  return self->original;
}

void
kt_note_editor_set_casus_id (KtNoteEditor *self, gint64 casus_id)
{
  if (self->casus_id == casus_id)
    return;

  self->casus_id = casus_id;
  changed_cb (self);
}

gboolean
kt_note_editor_get_cursor_bounds (KtNoteEditor *self, GtkWidget *relative_to, graphene_rect_t *bounds)
{
  GtkWidget *const areas[] = { self->own_words, self->impression, self->text };

  for (gsize i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      if (gtk_widget_has_focus (kt_text_area_get_view (KT_TEXT_AREA (areas[i]))))
        return kt_text_area_get_cursor_bounds (KT_TEXT_AREA (areas[i]), relative_to, bounds);
    }
  return FALSE;
}

GtkWidget *
kt_note_editor_get_first_area (KtNoteEditor *self)
{
  gboolean begins_with_text =
      !gtk_widget_get_visible (self->parts) ||
      (kt_text_area_is_blank (KT_TEXT_AREA (self->own_words)) && !kt_text_area_is_blank (KT_TEXT_AREA (self->text)));

  return begins_with_text ? self->text : self->own_words;
}
