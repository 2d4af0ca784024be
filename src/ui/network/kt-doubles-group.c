/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/network/kt-doubles-group.h"

#include "core/kt-text.h"
#include "ui/widgets/kt-result.h"

#include <glib/gi18n-lib.h>

/* How long somebody must have stopped typing before doubles are looked for. */
#define DELAY_MS 250

struct _KtDoublesGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
  GWeakRef vault; /* weak, because a sheet that is still closing may outlive its dialog and the session */
  const KtDoublesSource *source;
  gint64 except;
  char *text; /* what is looked for when the time is over; NULL when nothing is */
  guint delay_id;
  GCancellable *cancellable;
};

enum
{
  OPEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtDoublesGroup, kt_doubles_group, ADW_TYPE_PREFERENCES_GROUP)

static void
open_cb (GtkWidget *button, KtDoublesGroup *self)
{
  const gint64 *casus_id = g_object_get_data (G_OBJECT (button), "casus-id");

  g_signal_emit (self, signals[OPEN], 0, *casus_id);
}

static GtkWidget *
create_row (KtDoublesGroup *self, const KtDouble *found)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open"));
  g_autofree char *casus = g_strdup_printf ("%s · %s", found->casus->code, found->casus->title);
  g_autofree char *label = g_strdup_printf (_ ("Open %s"), found->casus->code);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 found->person != NULL ? found->person->name : found->casus->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), found->person != NULL ? casus : found->casus->code);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "casus-id", g_memdup2 (&found->casus->id, sizeof found->casus->id),
                          g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
set_doubles (KtDoublesGroup *self, GPtrArray *doubles)
{
  guint n_doubles = doubles != NULL ? doubles->len : 0;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_doubles; i++)
    {
      GtkWidget *row = create_row (self, g_ptr_array_index (doubles, i));

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  if (n_doubles > 0 && !gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("Perhaps this is there already."),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_set_visible (GTK_WIDGET (self), n_doubles > 0);
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtDoublesGroup) self = user_data;
  g_autoptr (GPtrArray) doubles = self->source->finish (KT_VAULT (object), result, NULL);

  /* What is only a warning is no reason to disturb anybody when it fails. */
  if (!kt_result_is_unwanted (result))
    set_doubles (self, doubles);
}

static gboolean
find_cb (gpointer user_data)
{
  KtDoublesGroup *self = user_data;
  g_autoptr (KtVault) vault = g_weak_ref_get (&self->vault);

  self->delay_id = 0;
  if (vault == NULL || self->text == NULL || kt_text_is_blank (self->text) ||
      g_utf8_strlen (self->text, -1) > KT_LINE_MAX)
    {
      set_doubles (self, NULL);
      return G_SOURCE_REMOVE;
    }
  self->cancellable = g_cancellable_new ();
  self->source->find (vault, self->text, self->except, self->cancellable, found_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
stop_finding (KtDoublesGroup *self)
{
  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
kt_doubles_group_dispose (GObject *object)
{
  stop_finding (KT_DOUBLES_GROUP (object));
  G_OBJECT_CLASS (kt_doubles_group_parent_class)->dispose (object);
}

static void
kt_doubles_group_finalize (GObject *object)
{
  KtDoublesGroup *self = KT_DOUBLES_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->text);
  g_weak_ref_clear (&self->vault);
  G_OBJECT_CLASS (kt_doubles_group_parent_class)->finalize (object);
}

static void
kt_doubles_group_class_init (KtDoublesGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kt_doubles_group_dispose;
  object_class->finalize = kt_doubles_group_finalize;

  signals[OPEN] = g_signal_new ("open", KT_TYPE_DOUBLES_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT64);
}

static void
kt_doubles_group_init (KtDoublesGroup *self)
{
  self->rows = g_ptr_array_new ();
  g_weak_ref_init (&self->vault, NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Perhaps there already"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
kt_doubles_group_set_source (KtDoublesGroup *self, KtVault *vault, const KtDoublesSource *source, gint64 except)
{
  g_return_if_fail (KT_IS_DOUBLES_GROUP (self));

  g_weak_ref_set (&self->vault, vault);
  self->source = source;
  self->except = except;
}

void
kt_doubles_group_look_for (KtDoublesGroup *self, const char *text)
{
  g_return_if_fail (KT_IS_DOUBLES_GROUP (self));
  g_return_if_fail (self->source != NULL);

  stop_finding (self);
  g_set_str (&self->text, text);
  self->delay_id = g_timeout_add (DELAY_MS, find_cb, self);
}
