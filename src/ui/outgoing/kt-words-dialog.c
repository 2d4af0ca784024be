/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-words-dialog.h"

#include "core/kt-decision.h"
#include "ui/widgets/kt-first-focus.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PARAGRAPH_HEIGHT 180
#define PARAGRAPH_WIDTH 260
#define ACCEPT "accept"

typedef struct
{
  GtkEditable *entry;
  GtkTextBuffer *buffer;
  gboolean has_brackets; /* which are put around it by the program */
  KtWordsFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
} Question;

static Question *
question_new (KtWordsFunc func, gpointer user_data, GDestroyNotify destroy)
{
  Question *question = g_new0 (Question, 1);

  question->func = func;
  question->user_data = user_data;
  question->destroy = destroy;
  return question;
}

static void
question_free (Question *question)
{
  g_clear_object (&question->entry);
  g_clear_object (&question->buffer);
  question->destroy (question->user_data);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* Takes @words; (transfer full): without the brackets that it has on either side. */
static char *
strip_brackets (char *words)
{
  if (strlen (words) > 1 && g_str_has_prefix (words, "[") && g_str_has_suffix (words, "]"))
    {
      words[strlen (words) - 1] = '\0';
      memmove (words, words + 1, strlen (words));
    }
  return g_strstrip (words);
}

static char *
get_words (const Question *question)
{
  char *words = NULL;

  if (question->buffer != NULL)
    g_object_get (question->buffer, "text", &words, NULL);
  else
    words = g_strdup (gtk_editable_get_text (question->entry));
  g_strstrip (words);
  return question->has_brackets ? strip_brackets (words) : words;
}

static void
response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  g_autofree char *words = get_words (question);

  if (g_str_equal (response, ACCEPT))
    question->func (words, question->user_data);
}

static void
ask (GtkWidget *parent,
     const char *heading,
     const char *body,
     const char *accept,
     GtkWidget *child,
     GtkWidget *focus,
     Question *question)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), ACCEPT, accept, NULL);
  adw_alert_dialog_set_response_appearance (dialog, ACCEPT, ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, ACCEPT);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_extra_child (dialog, child);
  adw_alert_dialog_set_prefer_wide_layout (dialog, question->buffer != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  kt_first_focus_set (focus);
  adw_alert_dialog_choose (dialog, parent, NULL, response_cb, question);
}

static void
ask_words (GtkWidget *parent,
           const char *heading,
           const char *body,
           const char *accept,
           const char *words,
           guint max,
           Question *question)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  gtk_entry_set_max_length (GTK_ENTRY (entry), (int)max);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  question->entry = GTK_EDITABLE (g_object_ref (entry));
  ask (parent, heading, body, accept, entry, entry, question);
}

void
kt_words_dialog_ask (GtkWidget *parent,
                     const char *heading,
                     const char *body,
                     const char *accept,
                     const char *words,
                     guint max,
                     KtWordsFunc func,
                     gpointer user_data,
                     GDestroyNotify destroy)
{
  ask_words (parent, heading, body, accept, words, max, question_new (func, user_data, destroy));
}

void
kt_words_dialog_ask_wording (GtkWidget *parent,
                             const char *words,
                             const char *wording,
                             KtWordsFunc func,
                             gpointer user_data,
                             GDestroyNotify destroy)
{
  Question *question = question_new (func, user_data, destroy);
  g_autofree char *proposed = strip_brackets (g_strdup (wording));
  /* Translators: words of a note. */
  g_autofree char *body =
      g_strdup_printf (_ ("What stands in place of “%s”, everywhere in what you share? Empty: nothing."), words);

  question->has_brackets = TRUE;
  ask_words (parent, _ ("Say otherwise"), body, _ ("_Replace"), proposed, KT_DECISION_WORDING_MAX, question);
}

void
kt_words_dialog_ask_paragraph (GtkWidget *parent,
                               const char *heading,
                               const char *body,
                               const char *accept,
                               const char *words,
                               KtWordsFunc func,
                               gpointer user_data,
                               GDestroyNotify destroy)
{
  GtkWidget *text = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  Question *question = question_new (func, user_data, destroy);

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (text), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (text), 9);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (text), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (text), 9);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), text);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), PARAGRAPH_HEIGHT);
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_size_request (scroller, PARAGRAPH_WIDTH, -1);
  question->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)));
  gtk_text_buffer_set_text (question->buffer, words, -1);
  ask (parent, heading, body, accept, scroller, text, question);
}
