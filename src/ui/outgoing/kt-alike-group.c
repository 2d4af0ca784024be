/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-alike-group.h"

#include "core/kt-profile.h"
#include "store/kt-vault-review.h"
#include "ui/outgoing/kt-recognition-text.h"
#include "ui/widgets/kt-result.h"

struct _KtAlikeGroup
{
  AdwPreferencesGroup parent_instance;

  AdwPreferencesRow *alike;
  GtkImage *icon;

  KtSession *session;
  gint64 casus_id;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtAlikeGroup, kt_alike_group, ADW_TYPE_PREFERENCES_GROUP)

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtAlikeGroup) self = user_data;
  g_autoptr (GPtrArray) profiles = kt_vault_list_profiles_finish (KT_VAULT (object), result, NULL);
  g_autofree char *today = NULL, *text = NULL;
  guint n_alike;

  /* What is only a help in looking is no reason to disturb anybody when it fails. */
  if (self->alike == NULL || kt_result_is_unwanted (result) || profiles == NULL)
    return;
  today = kt_clock_get_date (kt_session_get_clock (self->session));
  n_alike = kt_profile_count_alike (profiles, self->casus_id, today);
  text = kt_recognition_describe_alike (n_alike);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (text == NULL)
    return;
  adw_preferences_row_set_title (self->alike, text);
  gtk_image_set_from_icon_name (self->icon, n_alike == 1 ? "dialog-warning-symbolic" : "help-about-symbolic");
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), (const char *[]){ n_alike == 1 ? "warning" : "dimmed", NULL });
}

/* Any casus may come to be like this one. */
static void
list_profiles (KtAlikeGroup *self)
{
  kt_vault_list_profiles_async (kt_session_get_vault (self->session), self->cancellable, listed_cb,
                                g_object_ref (self));
}

static void
changed_cb (KtAlikeGroup *self)
{
  if (self->session != NULL)
    list_profiles (self);
}

static void
kt_alike_group_dispose (GObject *object)
{
  KtAlikeGroup *self = KT_ALIKE_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_ALIKE_GROUP);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_alike_group_parent_class)->dispose (object);
}

static void
kt_alike_group_class_init (KtAlikeGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_alike_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/outgoing/kt-alike-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KtAlikeGroup, alike);
  gtk_widget_class_bind_template_child (widget_class, KtAlikeGroup, icon);
}

static void
kt_alike_group_init (KtAlikeGroup *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_alike_group_set_casus (KtAlikeGroup *self, KtSession *session, gint64 casus_id)
{
  KtVault *vault;

  g_return_if_fail (KT_IS_ALIKE_GROUP (self));

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  vault = kt_session_get_vault (session);
  g_signal_connect_object (vault, "casus-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "persons-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  list_profiles (self);
}
