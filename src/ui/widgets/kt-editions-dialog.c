/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-editions-dialog.h"

#include "ui/widgets/kt-date-words.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtEditionsDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  GtkListView *list;
  GtkNoSelection *selection;
  AdwNavigationPage *versions_page;
  AdwNavigationPage *version_page;
  AdwWindowTitle *version_title;
  GtkWidget *look_button;
  GtkLabel *sentence;
  GtkLabel *count;
  GtkStack *stack;
  KtChangeList *changes;

  KtEditions *editions;
  const KtVersionCalls *calls;
  GPtrArray *heads;      /* (element-type KtEditionRecord): newest first */
  GCancellable *finding; /* what the version that was chosen has */
  gpointer version;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtEditionsDialog, kt_editions_dialog, ADW_TYPE_DIALOG)

/* --- A version --- */

static void
report (KtEditionsDialog *self, const GError *error)
{
  kt_toast_error (GTK_WIDGET (self->toasts), error);
}

static void
show_changes (KtEditionsDialog *self, gpointer older)
{
  GArray *changes = kt_change_list_show (self->changes, self->calls->changes, older, self->version);
  g_autofree char *count = self->calls->count (changes);

  /* Once is enough. */
  if (!g_str_equal (count, gtk_label_get_label (self->sentence)))
    gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, "changes");
}

static void
found_older_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtEditionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer older = kt_editions_find_finish (KT_EDITIONS (object), result, &error);

  if (older != NULL)
    {
      show_changes (self, older);
      self->calls->changes->edition->unref (older);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      report (self, error);
    }
}

static void
show_first (KtEditionsDialog *self)
{
  g_autofree char *count = self->calls->describe_first (self->version);

  gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, "blank");
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtEditionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer version = kt_editions_find_finish (KT_EDITIONS (object), result, &error);

  if (version == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        report (self, error);
      return;
    }
  self->version = version;
  gtk_widget_set_sensitive (self->look_button, TRUE);
  for (guint i = 0; i < self->heads->len; i++)
    {
      const KtEditionRecord *head = self->heads->pdata[i];

      if (!g_str_equal (head->edition_id, self->calls->changes->edition->get_id (version)))
        continue;
      if (i + 1 == self->heads->len)
        show_first (self);
      else
        kt_editions_find_async (self->editions, ((KtEditionRecord *)self->heads->pdata[i + 1])->edition_id,
                                self->finding, found_older_cb, g_object_ref (self));
    }
}

static void
forget_version (KtEditionsDialog *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_clear_pointer (&self->version, self->calls->changes->edition->unref);
}

static void
activate_cb (KtEditionsDialog *self, guint position)
{
  const KtEditionRecord *head;
  g_autofree char *date = NULL;

  if (position >= self->heads->len)
    return;
  head = self->heads->pdata[position];
  date = kt_date_words_long (head->made);
  forget_version (self);
  self->finding = g_cancellable_new ();
  adw_navigation_page_set_title (self->version_page, head->title);
  adw_window_title_set_title (self->version_title, head->title);
  adw_window_title_set_subtitle (self->version_title, date);
  gtk_label_set_label (self->sentence, head->changes);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), *head->changes != '\0');
  gtk_label_set_label (self->count, "");
  gtk_stack_set_visible_child_name (self->stack, "blank");
  gtk_widget_set_sensitive (self->look_button, FALSE);
  kt_editions_find_async (self->editions, head->edition_id, self->finding, found_cb, g_object_ref (self));
  if (adw_navigation_view_get_visible_page (self->navigation) != self->version_page)
    adw_navigation_view_push (self->navigation, self->version_page);
}

static void
look_cb (KtEditionsDialog *self)
{
  gpointer version = self->calls->changes->edition->ref (self->version);
  g_autoptr (KtEditionsDialog) held = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (held, signals[CHOSEN], 0, version);
  held->calls->changes->edition->unref (version);
}

/* --- Versions --- */

static GtkWidget *
append_label (GtkWidget *box, const char *style, gboolean is_dimmed)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, style);
  if (is_dimmed)
    gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  append_label (row, "heading", FALSE);
  append_label (row, "caption", TRUE);
  append_label (row, "body", FALSE);
  gtk_list_item_set_child (item, row);
}

/* (transfer full): "26 November 2026 · newest version". */
static char *
describe (KtEditionsDialog *self, guint position)
{
  g_autofree char *date = kt_date_words_long (((KtEditionRecord *)self->heads->pdata[position])->made);

  if (position + 1 == self->heads->len)
    return g_strconcat (date, " · ", _ ("first version"), NULL);
  return position == 0 ? g_strconcat (date, " · ", _ ("newest version"), NULL) : g_steal_pointer (&date);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, KtEditionsDialog *self)
{
  const KtEditionRecord *head = self->heads->pdata[gtk_list_item_get_position (item)];
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *made = gtk_widget_get_next_sibling (title), *changes = gtk_widget_get_next_sibling (made);
  g_autofree char *words = describe (self, gtk_list_item_get_position (item));
  g_autofree char *whole = g_strjoin (", ", head->title, words, *head->changes != '\0' ? head->changes : NULL, NULL);

  gtk_label_set_label (GTK_LABEL (title), head->title);
  gtk_label_set_label (GTK_LABEL (made), words);
  gtk_label_set_label (GTK_LABEL (changes), head->changes);
  gtk_widget_set_visible (changes, *head->changes != '\0');
  gtk_list_item_set_accessible_label (item, whole);
}

static void
lists_changed_cb (KtEditionsDialog *self)
{
  GPtrArray *heads = kt_editions_get_heads (self->editions);
  g_autoptr (GtkStringList) ids = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) old = self->heads;

  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_edition_record_unref);
  for (guint i = heads->len; i > 0; i--)
    {
      KtEditionRecord *head = heads->pdata[i - 1];

      g_ptr_array_add (self->heads, kt_edition_record_ref (head));
      gtk_string_list_append (ids, head->edition_id);
    }
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (ids));
}

/* --- Object --- */

static void
kt_editions_dialog_dispose (GObject *object)
{
  KtEditionsDialog *self = KT_EDITIONS_DIALOG (object);

  forget_version (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_EDITIONS_DIALOG);
  g_clear_object (&self->editions);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  G_OBJECT_CLASS (kt_editions_dialog_parent_class)->dispose (object);
}

/* What is still looked for holds the dialog. */
static void
kt_editions_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (KT_EDITIONS_DIALOG (dialog)->finding);
}

static void
kt_editions_dialog_class_init (KtEditionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_editions_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = kt_editions_dialog_closed;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (KT_TYPE_CHANGE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/widgets/kt-editions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, count);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, look_button);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, version_page);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, version_title);
  gtk_widget_class_bind_template_child (widget_class, KtEditionsDialog, versions_page);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
}

static void
kt_editions_dialog_init (KtEditionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kt_editions_dialog_new (KtEditions *editions, const KtVersionCalls *calls)
{
  KtEditionsDialog *self = g_object_new (KT_TYPE_EDITIONS_DIALOG, NULL);

  self->editions = g_object_ref (editions);
  self->calls = calls;
  adw_dialog_set_title (ADW_DIALOG (self), _ (calls->title));
  adw_navigation_page_set_title (self->versions_page, _ (calls->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (calls->title), -1);
  g_signal_connect_object (self->editions, "changed", G_CALLBACK (lists_changed_cb), self, G_CONNECT_SWAPPED);
  lists_changed_cb (self);
  return ADW_DIALOG (self);
}
