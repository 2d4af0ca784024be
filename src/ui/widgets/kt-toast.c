/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

/* Long enough to read the title and reach the button without haste. */
#define UNDO_SECONDS 8
#define TITLE_CHARS 60
/* Beside a button in a window of less than so many pixels; a longer one would push the words of the button out. */
#define TITLE_CHARS_NARROW 12
#define NARROW 450

typedef struct
{
  KtUndoFunc undo;
  gpointer user_data;
  GDestroyNotify destroy;
} Undo;

static void
undo_free (gpointer data, GClosure *closure)
{
  Undo *undo = data;

  if (undo->destroy != NULL)
    undo->destroy (undo->user_data);
  g_free (undo);
}

static void
button_clicked_cb (AdwToast *toast, Undo *undo)
{
  KtUndoFunc func = g_steal_pointer (&undo->undo);

  if (func != NULL)
    func (undo->user_data);
}

/* An AdwDialog is no descendant of the overlay of its window: then it is the one that fills the window. */
static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (overlay == NULL && ADW_IS_APPLICATION_WINDOW (root))
    overlay = adw_application_window_get_content (ADW_APPLICATION_WINDOW (root));

  return ADW_IS_TOAST_OVERLAY (overlay) ? ADW_TOAST_OVERLAY (overlay) : NULL;
}

/* Titles are plain text, and sentences: where they do not fit they take more lines instead of being cut off. */
static void
set_title_widget (AdwToast *toast, int width)
{
  gboolean is_narrow = width < NARROW && adw_toast_get_button_label (toast) != NULL;
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", adw_toast_get_title (toast), "wrap", TRUE, "xalign", 0.0,
                                   "natural-wrap-mode", is_narrow ? GTK_NATURAL_WRAP_WORD : GTK_NATURAL_WRAP_NONE,
                                   "max-width-chars", is_narrow ? TITLE_CHARS_NARROW : TITLE_CHARS, NULL);

  gtk_widget_add_css_class (title, "heading");
  adw_toast_set_custom_title (toast, title);
}

static void
show (GtkWidget *widget, AdwToast *toast)
{
  GtkWidget *preferences = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_DIALOG);
  AdwToastOverlay *overlay = find_overlay (widget);

  if (preferences != NULL)
    {
      set_title_widget (toast, gtk_widget_get_width (preferences));
      adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (preferences), toast);
    }
  else if (overlay != NULL)
    {
      set_title_widget (toast, gtk_widget_get_width (GTK_WIDGET (overlay)));
      adw_toast_overlay_add_toast (overlay, toast);
    }
  else
    {
      g_object_unref (toast);
    }
}

void
kt_toast_undo (GtkWidget *widget, const char *title, KtUndoFunc undo, gpointer user_data, GDestroyNotify destroy)
{
  AdwToast *toast;
  Undo *data;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (undo != NULL);

  data = g_new0 (Undo, 1);
  data->undo = undo;
  data->user_data = user_data;
  data->destroy = destroy;

  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (button_clicked_cb), data, undo_free, 0);
  show (widget, toast);
}

void
kt_toast_say (GtkWidget *widget, const char *title)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  show (widget, adw_toast_new (title));
}

void
kt_toast_error (GtkWidget *widget, const GError *error)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sentence = kt_error_get_sentence (error);
  show (widget, adw_toast_new (sentence));
}
