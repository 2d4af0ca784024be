/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-recovery-code-page.h"

#include "store/kt-secret.h"
#include "ui/window/kt-fault.h"

#include <glib/gi18n-lib.h>

#define N_ASKED 2

struct _KtRecoveryCodePage
{
  AdwNavigationPage parent_instance;

  GtkStack *steps;
  GtkLabel *code_label;
  AdwPreferencesRow *first_row;
  AdwPreferencesRow *second_row;
  KtFault *fault;
  GtkWidget *done_button;
  GtkWidget *written_button;
  GtkButton *copy_button;

  char *code; /* in locked memory */
  guint asked[N_ASKED];
};

G_DEFINE_FINAL_TYPE (KtRecoveryCodePage, kt_recovery_code_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The group @index of @code, with its length; NULL when there are fewer. */
static const char *
find_group (const char *code, guint index, gsize *length)
{
  for (const char *p = code; *p != '\0';)
    {
      const char *start;

      while (*p != '\0' && !g_ascii_isalnum (*p))
        p++;
      start = p;
      while (g_ascii_isalnum (*p))
        p++;
      *length = (gsize)(p - start);
      if (*length > 0 && index-- == 0)
        return start;
    }

  return NULL;
}

static guint
count_groups (const char *code)
{
  guint n = 0;
  gsize length;

  while (find_group (code, n, &length) != NULL)
    n++;
  return n;
}

/* As people read it: O for 0, I and L for 1. */
static char
read_character (char character)
{
  switch (g_ascii_toupper (character))
    {
    case 'O':
      return '0';
    case 'I':
    case 'L':
      return '1';
    default:
      return g_ascii_toupper (character);
    }
}

static gboolean
is_right (KtRecoveryCodePage *self, AdwPreferencesRow *row, guint asked)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  gsize length = 0;
  const char *group = find_group (self->code, asked, &length);

  if (group == NULL || strlen (typed) != length)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (read_character (typed[i]) != read_character (group[i]))
      return FALSE;
  return TRUE;
}

static void
changed_cb (KtRecoveryCodePage *self)
{
  gtk_widget_set_sensitive (self->done_button, *gtk_editable_get_text (GTK_EDITABLE (self->first_row)) != '\0' &&
                                                   *gtk_editable_get_text (GTK_EDITABLE (self->second_row)) != '\0');
}

static void
forget (KtRecoveryCodePage *self)
{
  g_clear_pointer (&self->code, kt_secret_string_free);
  gtk_label_set_text (self->code_label, "");
  gtk_editable_set_text (GTK_EDITABLE (self->first_row), "");
  gtk_editable_set_text (GTK_EDITABLE (self->second_row), "");
}

static void
done_clicked_cb (KtRecoveryCodePage *self)
{
  AdwPreferencesRow *rows[N_ASKED] = { self->first_row, self->second_row };

  for (guint i = 0; i < N_ASKED; i++)
    if (!is_right (self, rows[i], self->asked[i]))
      {
        g_autofree char *text =
            g_strdup_printf (_ ("Group %u is not right. Compare it with your note; you can look at the code again."),
                             self->asked[i] + 1);

        kt_fault_set_text (self->fault, text);
        gtk_widget_grab_focus (GTK_WIDGET (rows[i]));
        gtk_editable_select_region (GTK_EDITABLE (rows[i]), 0, -1);
        return;
      }

  forget (self);
  g_signal_emit (self, signals[DONE], 0);
}

static void
activated_cb (KtRecoveryCodePage *self, AdwPreferencesRow *row)
{
  if (gtk_widget_get_sensitive (self->done_button))
    done_clicked_cb (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (row == self->first_row ? self->second_row : self->first_row));
}

static void
written_clicked_cb (KtRecoveryCodePage *self)
{
  kt_fault_set_text (self->fault, NULL);
  gtk_stack_set_visible_child_name (self->steps, "check");
  gtk_widget_grab_focus (GTK_WIDGET (self->first_row));
}

static void
again_clicked_cb (KtRecoveryCodePage *self)
{
  gtk_stack_set_visible_child_name (self->steps, "show");
}

static void
copy_clicked_cb (KtRecoveryCodePage *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->code);
  gtk_button_set_label (self->copy_button, _ ("Copied"));
}

static void
kt_recovery_code_page_shown (AdwNavigationPage *page)
{
  KtRecoveryCodePage *self = KT_RECOVERY_CODE_PAGE (page);

  if (gtk_widget_get_mapped (self->written_button))
    gtk_widget_grab_focus (self->written_button);
}

static void
kt_recovery_code_page_dispose (GObject *object)
{
  KtRecoveryCodePage *self = KT_RECOVERY_CODE_PAGE (object);

  g_clear_pointer (&self->code, kt_secret_string_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_RECOVERY_CODE_PAGE);

  G_OBJECT_CLASS (kt_recovery_code_page_parent_class)->dispose (object);
}

static void
kt_recovery_code_page_class_init (KtRecoveryCodePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_recovery_code_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = kt_recovery_code_page_shown;

  signals[DONE] =
      g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_FAULT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/window/kt-recovery-code-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtRecoveryCodePage, steps);
  gtk_widget_class_bind_template_child (widget_class, KtRecoveryCodePage, code_label);
  gtk_widget_class_bind_template_child (widget_class, KtRecoveryCodePage, first_row);
  gtk_widget_class_bind_template_child (widget_class, KtRecoveryCodePage, second_row);
  gtk_widget_class_bind_template_child (widget_class, KtRecoveryCodePage, fault);
  gtk_widget_class_bind_template_child (widget_class, KtRecoveryCodePage, done_button);
  gtk_widget_class_bind_template_child (widget_class, KtRecoveryCodePage, written_button);
  gtk_widget_class_bind_template_child (widget_class, KtRecoveryCodePage, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, written_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
}

static void
kt_recovery_code_page_init (KtRecoveryCodePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Rows of four groups: they fit at 360 px, and group 6 is found without counting from the start. */
static void
show_code (KtRecoveryCodePage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *group;
  gsize length;

  for (guint i = 0; (group = find_group (self->code, i, &length)) != NULL; i++)
    {
      if (i > 0)
        g_string_append (text, i % 4 == 0 ? "\n" : " ");
      g_string_append_len (text, group, (gssize)length);
    }

  gtk_label_set_text (self->code_label, text->str);
  memset (text->str, 0, text->len);
}

void
kt_recovery_code_page_set_code (KtRecoveryCodePage *self, const char *code)
{
  guint n_groups;
  AdwPreferencesRow *rows[N_ASKED];

  g_return_if_fail (KT_IS_RECOVERY_CODE_PAGE (self));

  forget (self);
  self->code = kt_secret_string_new (code);
  show_code (self);

  n_groups = count_groups (self->code);
  self->asked[0] = (guint)g_random_int_range (0, (gint32)n_groups / 2);
  self->asked[1] = (guint)g_random_int_range ((gint32)n_groups / 2, (gint32)n_groups);

  rows[0] = self->first_row;
  rows[1] = self->second_row;
  for (guint i = 0; i < N_ASKED; i++)
    {
      g_autofree char *title = g_strdup_printf (_ ("Group %u"), self->asked[i] + 1);

      adw_preferences_row_set_title (rows[i], title);
    }

  gtk_stack_set_visible_child_name (self->steps, "show");
}

gboolean
kt_recovery_code_page_is_open (KtRecoveryCodePage *self)
{
  g_return_val_if_fail (KT_IS_RECOVERY_CODE_PAGE (self), FALSE);
  return self->code != NULL;
}

guint
kt_recovery_code_page_get_asked (KtRecoveryCodePage *self, guint index)
{
  g_return_val_if_fail (KT_IS_RECOVERY_CODE_PAGE (self), 0);
  g_return_val_if_fail (index < N_ASKED, 0);
  return self->asked[index];
}
