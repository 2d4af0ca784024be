/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "ui/widgets/kt-toast.h"

static char *
get_sentence (GQuark domain, int code)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, "persons[2].phoon: unknown member");

  return kt_error_get_sentence (error);
}

static void
test_every_code (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = KT_ERROR_INVALID; code <= KT_ERROR_FAILED; code++)
    {
      char *sentence = get_sentence (KT_ERROR, code);

      /* What happened, and a next step; nothing of the message for the command line; and for each code its own. */
      g_assert_true (g_str_has_suffix (sentence, "."));
      g_assert_cmpint (g_utf8_strlen (sentence, -1), >, 40);
      g_assert_null (strstr (sentence, "phoon"));
      g_assert_true (g_hash_table_add (seen, sentence));
    }
}

static void
test_other_domains (void)
{
  static const struct
  {
    int io_code;
    KtError code;
  } pairs[] = {
    { G_IO_ERROR_NO_SPACE, KT_ERROR_NO_SPACE },
    { G_IO_ERROR_NOT_FOUND, KT_ERROR_NOT_FOUND },
    { G_IO_ERROR_PERMISSION_DENIED, KT_ERROR_READ_ONLY },
    { G_IO_ERROR_READ_ONLY, KT_ERROR_READ_ONLY },
    { G_IO_ERROR_EXISTS, KT_ERROR_EXISTS },
    { G_IO_ERROR_TIMED_OUT, KT_ERROR_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *sentence = get_sentence (G_IO_ERROR, pairs[i].io_code);
      g_autofree char *expected = get_sentence (KT_ERROR, pairs[i].code);

      g_assert_cmpstr (sentence, ==, expected);
    }
}

static void
count_cb (gpointer user_data)
{
  (*(guint *)user_data)++;
}

/* Finds the button of the toast that is shown. */
static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_undo_toast (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *label = gtk_label_new ("?");
  GtkWidget *button;
  guint n_undone = 0;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), label);
  adw_window_set_content (ADW_WINDOW (window), overlay);
  gtk_window_present (GTK_WINDOW (window));

  kt_toast_undo (label, "Gone", count_cb, &n_undone, NULL);
  button = find_button (overlay, "Undo");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n_undone, ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
free_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
}

static void
test_toast_without_overlay (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("?"));
  gboolean freed = FALSE;

  kt_toast_undo (label, "Gone", count_cb, &freed, free_cb);
  g_assert_true (freed);
  g_object_unref (label);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/error-sentence/every-code", test_every_code);
  g_test_add_func ("/error-sentence/other-domains", test_other_domains);
  g_test_add_func ("/toast/undo-once", test_undo_toast);
  g_test_add_func ("/toast/without-overlay", test_toast_without_overlay);
  return g_test_run ();
}
