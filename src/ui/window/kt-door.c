/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-door.h"

#include "ui/window/kt-create-page.h"
#include "ui/window/kt-recover-page.h"
#include "ui/window/kt-recovery-code-page.h"
#include "ui/window/kt-unlock-page.h"
#include "ui/window/kt-welcome-page.h"

struct _KtDoor
{
  AdwBin parent_instance;

  AdwNavigationView *view;
  KtWelcomePage *welcome_page;
  KtCreatePage *create_page;
  KtRecoveryCodePage *recovery_code_page;
  KtUnlockPage *unlock_page;
  KtRecoverPage *recover_page;

  KtKeeper *keeper;
};

G_DEFINE_FINAL_TYPE (KtDoor, kt_door, ADW_TYPE_BIN)

static void
created_cb (KtDoor *self, const char *recovery_code)
{
  kt_recovery_code_page_set_code (self->recovery_code_page, recovery_code);
  adw_navigation_view_push (self->view, ADW_NAVIGATION_PAGE (self->recovery_code_page));
}

static void
done_cb (KtDoor *self)
{
  kt_keeper_enter (self->keeper);
}

static void
kt_door_dispose (GObject *object)
{
  KtDoor *self = KT_DOOR (object);

  g_clear_object (&self->keeper);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_DOOR);

  G_OBJECT_CLASS (kt_door_parent_class)->dispose (object);
}

static void
kt_door_class_init (KtDoorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_door_dispose;

  g_type_ensure (KT_TYPE_CREATE_PAGE);
  g_type_ensure (KT_TYPE_RECOVER_PAGE);
  g_type_ensure (KT_TYPE_RECOVERY_CODE_PAGE);
  g_type_ensure (KT_TYPE_UNLOCK_PAGE);
  g_type_ensure (KT_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/window/kt-door.ui");
  gtk_widget_class_bind_template_child (widget_class, KtDoor, view);
  gtk_widget_class_bind_template_child (widget_class, KtDoor, welcome_page);
  gtk_widget_class_bind_template_child (widget_class, KtDoor, create_page);
  gtk_widget_class_bind_template_child (widget_class, KtDoor, recovery_code_page);
  gtk_widget_class_bind_template_child (widget_class, KtDoor, unlock_page);
  gtk_widget_class_bind_template_child (widget_class, KtDoor, recover_page);
  gtk_widget_class_bind_template_callback (widget_class, created_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
kt_door_init (KtDoor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

KtDoor *
kt_door_new (KtKeeper *keeper)
{
  KtDoor *self = g_object_new (KT_TYPE_DOOR, NULL);
  const char *tags[] = { "welcome", "unlock" };

  self->keeper = g_object_ref (keeper);
  kt_welcome_page_set_keeper (self->welcome_page, keeper);
  kt_create_page_set_keeper (self->create_page, keeper);
  kt_unlock_page_set_keeper (self->unlock_page, keeper);
  kt_recover_page_set_keeper (self->recover_page, keeper);

  if (kt_keeper_get_folder (keeper) != NULL)
    adw_navigation_view_replace_with_tags (self->view, tags, G_N_ELEMENTS (tags));
  return self;
}

gboolean
kt_door_has_open_code (KtDoor *self)
{
  g_return_val_if_fail (KT_IS_DOOR (self), FALSE);
  return kt_recovery_code_page_is_open (self->recovery_code_page);
}
