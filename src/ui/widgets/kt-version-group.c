/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-version-group.h"

#include "core/kt-text.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _KtVersionGroup
{
  AdwPreferencesGroup parent_instance;

  GtkEditable *title_row;
  GtkEditable *changes_row;

  char *proposed_title;
  char *proposed_changes;
  gboolean is_adding;
};

enum
{
  CHANGED,
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtVersionGroup, kt_version_group, ADW_TYPE_PREFERENCES_GROUP)

static void
changed_cb (KtVersionGroup *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Only what nobody wrote otherwise is replaced. */
static void
propose (GtkEditable *row, char **proposed, const char *text)
{
  gboolean is_own = !g_str_equal (gtk_editable_get_text (row), *proposed != NULL ? *proposed : "");

  if (g_set_str (proposed, text) && !is_own)
    gtk_editable_set_text (row, text);
}

/* --- Adding --- */

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtVersionGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_added = kt_editions_add_finish (KT_EDITIONS (object), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL) /* closed */
    return;
  if (is_added)
    {
      g_signal_emit (self, signals[ADDED], 0);
      return;
    }
  self->is_adding = FALSE;
  kt_toast_error (GTK_WIDGET (self), error);
  changed_cb (self);
}

void
kt_version_group_add (KtVersionGroup *self, KtEditions *editions, gpointer edition)
{
  g_return_if_fail (KT_IS_VERSION_GROUP (self));

  self->is_adding = TRUE;
  changed_cb (self);
  kt_editions_add_async (editions, edition, NULL, added_cb, g_object_ref (self));
}

gboolean
kt_version_group_is_adding (KtVersionGroup *self)
{
  g_return_val_if_fail (KT_IS_VERSION_GROUP (self), FALSE);

  return self->is_adding;
}

/* --- Object --- */

static void
kt_version_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_VERSION_GROUP);
  G_OBJECT_CLASS (kt_version_group_parent_class)->dispose (object);
}

static void
kt_version_group_finalize (GObject *object)
{
  KtVersionGroup *self = KT_VERSION_GROUP (object);

  g_free (self->proposed_title);
  g_free (self->proposed_changes);
  G_OBJECT_CLASS (kt_version_group_parent_class)->finalize (object);
}

static void
kt_version_group_class_init (KtVersionGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_version_group_dispose;
  object_class->finalize = kt_version_group_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADDED] =
      g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/widgets/kt-version-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KtVersionGroup, changes_row);
  gtk_widget_class_bind_template_child (widget_class, KtVersionGroup, title_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
kt_version_group_init (KtVersionGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_version_group_propose_title (KtVersionGroup *self, const char *title)
{
  g_return_if_fail (KT_IS_VERSION_GROUP (self));

  propose (self->title_row, &self->proposed_title, title);
}

void
kt_version_group_propose_changes (KtVersionGroup *self, const char *changes)
{
  g_return_if_fail (KT_IS_VERSION_GROUP (self));

  propose (self->changes_row, &self->proposed_changes, changes);
}

char *
kt_version_group_find_fault (KtVersionGroup *self)
{
  GtkEditable *rows[] = { self->title_row, self->changes_row };
  char *fault = NULL;

  g_return_val_if_fail (KT_IS_VERSION_GROUP (self), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *text = gtk_editable_get_text (rows[i]);
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (rows[i]));

      if (fault == NULL && kt_text_is_blank (text))
        fault = g_strdup_printf (_ ("Fill in “%s”."), title);
      else if (fault == NULL && !kt_line_check (text, "", NULL))
        fault = g_strdup_printf (_ ("“%s” is too long, or has more than one line."), title);
    }
  return fault;
}

char *
kt_version_group_get_title (KtVersionGroup *self)
{
  g_return_val_if_fail (KT_IS_VERSION_GROUP (self), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (self->title_row)));
}

char *
kt_version_group_get_changes (KtVersionGroup *self)
{
  g_return_val_if_fail (KT_IS_VERSION_GROUP (self), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (self->changes_row)));
}

void
kt_version_complete (char **id, char **made, const char *newest_made, KtClock *clock)
{
  g_autofree char *today = kt_clock_get_date (clock);

  g_free (*id);
  *id = g_uuid_string_random ();
  /* One that came with the program may be of later than the clock of this computer says. */
  g_set_str (made, strcmp (today, newest_made) > 0 ? today : newest_made);
}
