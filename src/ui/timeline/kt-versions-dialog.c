/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-versions-dialog.h"

#include "core/kt-text.h"
#include "ui/timeline/kt-moment-text.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtVersionsDialog
{
  AdwDialog parent_instance;

  KtSession *session;
  gint64 note_id;
  GtkWidget *origin; /* what a toast is shown around */
  GPtrArray *versions;
  GtkSingleSelection *selection;

  GtkWidget *stack;
  GtkWidget *split;
  GtkWidget *list;
  GtkWidget *content_page;
  GtkWidget *text;
  GtkWidget *copy;
  GtkWidget *put_back;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (KtVersionsDialog, kt_versions_dialog, ADW_TYPE_DIALOG)

/* Puts words back, or the other ones again. */
typedef struct
{
  KtSession *session;
  GtkWidget *origin;
  gint64 note_id;
  KtNoteVersion *words; /* to be put back */
  KtNote *before;       /* for undo */
} Change;

static void
change_free (Change *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->origin);
  g_clear_pointer (&self->words, kt_note_version_free);
  g_clear_pointer (&self->before, kt_note_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) origin = user_data;
  g_autoptr (GError) error = NULL;

  if (kt_vault_save_note_finish (KT_VAULT (source), result, &error) == 0)
    kt_toast_error (origin, error);
}

static void
undo_cb (gpointer user_data)
{
  Change *change = user_data;

  kt_vault_save_note_async (kt_session_get_vault (change->session), change->before, NULL, undone_cb,
                            g_object_ref (change->origin));
}

static void
put_back_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (kt_vault_save_note_finish (KT_VAULT (source), result, &error) == 0)
    {
      kt_toast_error (change->origin, error);
      return;
    }

  GtkWidget *origin = change->origin;

  kt_toast_undo (origin, _ ("Earlier version put back"), undo_cb, g_steal_pointer (&change),
                 (GDestroyNotify)change_free);
}

static void
put_back_got_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtNote) now = kt_vault_get_note_finish (KT_VAULT (source), result, &error);
  g_autoptr (KtNote) note = NULL;

  if (now == NULL)
    {
      kt_toast_error (change->origin, error);
      return;
    }

  note = kt_note_copy (now);
  g_set_str (&note->text, change->words->text);
  g_set_str (&note->own_words, change->words->own_words);
  g_set_str (&note->impression, change->words->impression);
  change->before = g_steal_pointer (&now);
  kt_vault_save_note_async (KT_VAULT (source), note, NULL, put_back_saved_cb, g_steal_pointer (&change));
}

static void
append_part (GString *whole, const char *title, const char *text)
{
  if (kt_text_is_blank (text))
    return;
  if (whole->len > 0)
    g_string_append (whole, "\n\n");
  if (title != NULL)
    g_string_append_printf (whole, "%s\n", title);
  g_string_append (whole, text);
}

static char *
get_words (const KtNoteVersion *version)
{
  GString *whole = g_string_new (NULL);
  gboolean has_parts = !kt_text_is_blank (version->own_words) || !kt_text_is_blank (version->impression);

  append_part (whole, _ ("In own words"), version->own_words);
  append_part (whole, _ ("Impression of the professional"), version->impression);
  append_part (whole, has_parts ? _ ("What was discussed") : NULL, version->text);
  return g_string_free_and_steal (whole);
}

static KtNoteVersion *
get_selected (KtVersionsDialog *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  return self->versions != NULL && position < self->versions->len ? g_ptr_array_index (self->versions, position) : NULL;
}

static void
selected_cb (KtVersionsDialog *self)
{
  KtNoteVersion *version = get_selected (self);
  g_autofree char *words = version != NULL ? get_words (version) : g_strdup ("");
  GtkStringObject *moment = gtk_single_selection_get_selected_item (self->selection);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), words, -1);
  if (moment != NULL)
    adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self->content_page), gtk_string_object_get_string (moment));
}

static void
activated_cb (KtVersionsDialog *self)
{
  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split), TRUE);
}

static void
copy_cb (KtVersionsDialog *self)
{
  KtNoteVersion *version = get_selected (self);

  if (version == NULL)
    return;

  g_autofree char *words = get_words (version);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), words);
}

static void
put_back_cb (KtVersionsDialog *self)
{
  KtNoteVersion *version = get_selected (self);
  Change *change;

  if (version == NULL)
    return;

  change = g_new0 (Change, 1);
  change->session = g_object_ref (self->session);
  change->origin = g_object_ref (self->origin);
  change->note_id = self->note_id;
  change->words = g_new0 (KtNoteVersion, 1);
  change->words->text = g_strdup (version->text);
  change->words->own_words = g_strdup (version->own_words);
  change->words->impression = g_strdup (version->impression);
  kt_vault_get_note_async (kt_session_get_vault (self->session), self->note_id, NULL, put_back_got_cb, change);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtVersionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = kt_vault_list_versions_finish (KT_VAULT (source), result, &error);
  g_autoptr (GtkStringList) moments = gtk_string_list_new (NULL);

  if (self->session == NULL)
    return;
  if (versions == NULL)
    {
      kt_toast_error (self->origin, error);
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  g_autofree char *now = kt_clock_get_moment (kt_session_get_clock (self->session));

  for (guint i = 0; i < versions->len; i++)
    {
      KtNoteVersion *version = g_ptr_array_index (versions, i);
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (version->saved);
      g_autofree char *saved = g_date_time_format (time, "%Y-%m-%dT%H:%M");
      g_autofree char *moment = kt_moment_text_format (saved, now);

      gtk_string_list_append (moments, moment);
    }
  self->versions = g_steal_pointer (&versions);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (moments));
  selected_cb (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->versions->len > 0 ? "versions" : "empty");
  if (self->versions->len > 0)
    gtk_widget_grab_focus (self->list);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const char *moment = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), moment);
  gtk_list_item_set_accessible_label (item, moment);
}

static void
kt_versions_dialog_dispose (GObject *object)
{
  KtVersionsDialog *self = KT_VERSIONS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_VERSIONS_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);
  g_clear_object (&self->origin);
  G_OBJECT_CLASS (kt_versions_dialog_parent_class)->dispose (object);
}

static void
kt_versions_dialog_finalize (GObject *object)
{
  KtVersionsDialog *self = KT_VERSIONS_DIALOG (object);

  g_clear_pointer (&self->versions, g_ptr_array_unref);
  G_OBJECT_CLASS (kt_versions_dialog_parent_class)->finalize (object);
}

static void
kt_versions_dialog_class_init (KtVersionsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_versions_dialog_dispose;
  object_class->finalize = kt_versions_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/timeline/kt-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtVersionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KtVersionsDialog, split);
  gtk_widget_class_bind_template_child (widget_class, KtVersionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KtVersionsDialog, content_page);
  gtk_widget_class_bind_template_child (widget_class, KtVersionsDialog, text);
  gtk_widget_class_bind_template_child (widget_class, KtVersionsDialog, copy);
  gtk_widget_class_bind_template_child (widget_class, KtVersionsDialog, put_back);
  gtk_widget_class_bind_template_child (widget_class, KtVersionsDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_back_cb);
}

static void
kt_versions_dialog_init (KtVersionsDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (NULL);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
}

KtVersionsDialog *
kt_versions_dialog_present (GtkWidget *parent, KtSession *session, gint64 note_id)
{
  KtVersionsDialog *self = g_object_new (KT_TYPE_VERSIONS_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->note_id = note_id;
  self->origin = g_object_ref (parent);
  kt_vault_list_versions_async (kt_session_get_vault (session), note_id, NULL, listed_cb, g_object_ref_sink (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
  return self;
}
