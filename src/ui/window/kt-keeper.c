/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-keeper.h"

#include "core/kt-error.h"
#include "ui/window/kt-example.h"
#include "ui/window/kt-kept-saves.h"
#include "ui/window/kt-settings.h"

struct _KtKeeper
{
  GObject parent_instance;

  GSettings *settings;
  KtClock *clock;
  KtKeyStrength strength;
  KtIdleTimer *idle_timer;

  char *folder;
  KtSession *session;
  KtVault *new_vault; /* made, but its recovery code is still being written down */
  KtKeptSaves *kept;
  guint n_pending;
};

G_DEFINE_FINAL_TYPE (KtKeeper, kt_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FOLDER,
  PROP_SESSION,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
change_pending (KtKeeper *self, int change)
{
  self->n_pending += (guint)change;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
update_idle_limit (KtKeeper *self)
{
  int minutes = g_settings_get_int (self->settings, KT_SETTING_AUTO_LOCK_MINUTES);

  kt_idle_timer_set_limit (self->idle_timer, (guint)minutes * 60 * 1000);
}

static void
change_folder (KtKeeper *self, const char *folder)
{
  if (g_set_str (&self->folder, folder))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDER]);
}

static void
unsaved_cb (KtSession *session, KtKeptSave *save, gpointer user_data)
{
  KtKeeper *self = user_data;

  kt_kept_saves_add (self->kept, session, save);
  /* The vault may have been opened again before its last save was known to have failed. */
  if (self->session != NULL)
    kt_kept_saves_store (self->kept, self->session);
}

static void
begin_session (KtKeeper *self, KtVault *vault)
{
  change_folder (self, kt_vault_get_folder (vault));
  /* The example is always found from the welcome page; the vault of the user is what the next start is for. */
  if (!kt_keeper_is_example (self))
    g_settings_set_string (self->settings, KT_SETTING_LAST_VAULT_FOLDER, self->folder);

  self->session = kt_session_new (vault, self->settings, self->clock);
  g_signal_connect_object (self->session, "unsaved", G_CALLBACK (unsaved_cb), self, 0);
  kt_kept_saves_store (self->kept, self->session);
  kt_idle_timer_start (self->idle_timer);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtKeeper) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!kt_vault_close_finish (KT_VAULT (source), result, &error))
    g_warning ("The vault was not closed well: code %d", error->code);
  change_pending (self, -1);
}

static void
close_vault (KtKeeper *self, KtVault *vault)
{
  change_pending (self, 1);
  kt_vault_close_async (vault, closed_cb, g_object_ref (self));
}

/* NULL, after @callback was told so, when something else is going on. */
static GTask *
begin_task (KtKeeper *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data, gpointer tag)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  if (self->n_pending > 0 || self->session != NULL || self->new_vault != NULL)
    {
      g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_BUSY, "a vault is being opened or is open");
      g_object_unref (task);
      return NULL;
    }

  change_pending (self, 1);
  return task;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KtKeeper *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (KtVault) vault = kt_vault_open_finish (result, &error);

  if (vault == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
  else if (g_task_return_error_if_cancelled (task))
    {
      close_vault (self, vault);
    }
  else
    {
      g_task_set_check_cancellable (task, FALSE);
      begin_session (self, vault);
      g_task_return_boolean (task, TRUE);
    }
  change_pending (self, -1);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KtKeeper *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  char *recovery_code = NULL;
  g_autoptr (KtVault) vault = kt_vault_create_finish (result, &recovery_code, &error);

  change_pending (self, -1);
  if (vault == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
  else
    {
      /* From here the vault is there, whatever was cancelled; whoever asked must learn its recovery code. */
      g_task_set_check_cancellable (task, FALSE);
      g_set_object (&self->new_vault, vault);
      g_task_return_pointer (task, recovery_code, (GDestroyNotify)kt_secret_string_free);
    }
}

static void
example_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KtKeeper *self = g_task_get_source_object (task);
  g_autofree char *folder = kt_example_get_folder ();
  GError *error = NULL;

  if (!kt_example_make_finish (result, &error))
    {
      change_pending (self, -1);
      g_task_return_error (task, error);
      return;
    }

  kt_vault_open_async (folder, KT_EXAMPLE_PASSPHRASE, self->clock, g_task_get_cancellable (task), opened_cb,
                       g_object_ref (task));
}

static void
look_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (kt_store_look_for (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KtKeeper *self = KT_KEEPER (source);
  const char *folder = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_vault = g_task_propagate_boolean (G_TASK (result), &error);

  change_pending (self, -1);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (is_vault)
    {
      change_folder (self, folder);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
}

static void
kt_keeper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KtKeeper *self = KT_KEEPER (object);

  switch (id)
    {
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, kt_keeper_get_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_keeper_dispose (GObject *object)
{
  KtKeeper *self = KT_KEEPER (object);

  if (self->session != NULL || self->new_vault != NULL)
    kt_keeper_close (self);
  g_clear_object (&self->idle_timer);

  G_OBJECT_CLASS (kt_keeper_parent_class)->dispose (object);
}

static void
kt_keeper_finalize (GObject *object)
{
  KtKeeper *self = KT_KEEPER (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->clock, kt_clock_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->kept, kt_kept_saves_free);

  G_OBJECT_CLASS (kt_keeper_parent_class)->finalize (object);
}

static void
kt_keeper_class_init (KtKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kt_keeper_get_property;
  object_class->dispose = kt_keeper_dispose;
  object_class->finalize = kt_keeper_finalize;

  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, KT_TYPE_SESSION,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kt_keeper_init (KtKeeper *self)
{
  self->kept = kt_kept_saves_new ();
  self->idle_timer = kt_idle_timer_new ();
  g_signal_connect_object (self->idle_timer, "idle", G_CALLBACK (kt_keeper_lock), self, G_CONNECT_SWAPPED);
}

KtKeeper *
kt_keeper_new (GSettings *settings, KtClock *clock, KtKeyStrength strength)
{
  KtKeeper *self = g_object_new (KT_TYPE_KEEPER, NULL);

  self->settings = g_object_ref (settings);
  self->clock = kt_clock_ref (clock);
  self->strength = strength;
  g_signal_connect_object (settings, "changed::" KT_SETTING_AUTO_LOCK_MINUTES, G_CALLBACK (update_idle_limit), self,
                           G_CONNECT_SWAPPED);
  update_idle_limit (self);
  return self;
}

GSettings *
kt_keeper_get_settings (KtKeeper *self)
{
  g_return_val_if_fail (KT_IS_KEEPER (self), NULL);
  return self->settings;
}

const char *
kt_keeper_get_folder (KtKeeper *self)
{
  g_return_val_if_fail (KT_IS_KEEPER (self), NULL);
  return self->folder;
}

void
kt_keeper_set_folder (KtKeeper *self, const char *folder)
{
  g_return_if_fail (KT_IS_KEEPER (self));
  g_return_if_fail (self->session == NULL);

  change_folder (self, folder);
}

KtSession *
kt_keeper_get_session (KtKeeper *self)
{
  g_return_val_if_fail (KT_IS_KEEPER (self), NULL);
  return self->session;
}

gboolean
kt_keeper_get_busy (KtKeeper *self)
{
  g_return_val_if_fail (KT_IS_KEEPER (self), FALSE);
  return self->n_pending > 0;
}

gboolean
kt_keeper_has_unsaved (KtKeeper *self)
{
  g_return_val_if_fail (KT_IS_KEEPER (self), FALSE);
  return !kt_kept_saves_is_empty (self->kept) || (self->session != NULL && kt_session_has_unsaved (self->session));
}

KtIdleTimer *
kt_keeper_get_idle_timer (KtKeeper *self)
{
  g_return_val_if_fail (KT_IS_KEEPER (self), NULL);
  return self->idle_timer;
}

gboolean
kt_keeper_is_example (KtKeeper *self)
{
  g_autofree char *example = kt_example_get_folder ();

  g_return_val_if_fail (KT_IS_KEEPER (self), FALSE);
  return g_strcmp0 (self->folder, example) == 0;
}

void
kt_keeper_choose_async (KtKeeper *self,
                        const char *folder,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = begin_task (self, cancellable, callback, user_data, kt_keeper_choose_async);
  g_autoptr (GTask) looking = NULL;

  if (task == NULL)
    return;

  looking = g_task_new (self, NULL, looked_cb, g_steal_pointer (&task));
  g_task_set_source_tag (looking, kt_keeper_choose_async);
  g_task_set_task_data (looking, g_strdup (folder), g_free);
  g_task_run_in_thread (looking, look_thread);
}

void
kt_keeper_open_async (KtKeeper *self,
                      const char *passphrase,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = begin_task (self, cancellable, callback, user_data, kt_keeper_open_async);

  if (task != NULL)
    kt_vault_open_async (self->folder, passphrase, self->clock, cancellable, opened_cb, task);
}

void
kt_keeper_open_with_data_key_async (KtKeeper *self,
                                    KtSecret *data_key,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  GTask *task = begin_task (self, cancellable, callback, user_data, kt_keeper_open_with_data_key_async);

  if (task != NULL)
    kt_vault_open_with_data_key_async (self->folder, data_key, self->clock, cancellable, opened_cb, task);
}

void
kt_keeper_recover_async (KtKeeper *self,
                         const char *recovery_code,
                         const char *passphrase,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task = begin_task (self, cancellable, callback, user_data, kt_keeper_recover_async);

  if (task != NULL)
    kt_vault_recover_async (self->folder, recovery_code, passphrase, self->clock, cancellable, opened_cb, task);
}

void
kt_keeper_open_example_async (KtKeeper *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task = begin_task (self, cancellable, callback, user_data, kt_keeper_open_example_async);

  if (task != NULL)
    kt_example_make_async (self->clock, cancellable, example_made_cb, task);
}

gboolean
kt_keeper_finish (KtKeeper *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
kt_keeper_create_async (KtKeeper *self,
                        const char *folder,
                        const char *passphrase,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = begin_task (self, cancellable, callback, user_data, kt_keeper_create_async);

  if (task != NULL)
    kt_vault_create_async (folder, passphrase, self->strength, self->clock, cancellable, created_cb, task);
}

gboolean
kt_keeper_create_finish (KtKeeper *self, GAsyncResult *result, char **recovery_code, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  *recovery_code = g_task_propagate_pointer (G_TASK (result), error);
  return *recovery_code != NULL;
}

void
kt_keeper_enter (KtKeeper *self)
{
  g_autoptr (KtVault) vault = g_steal_pointer (&self->new_vault);

  if (vault != NULL)
    begin_session (self, vault);
}

/* (transfer full) (nullable): the vault of the session that has ended now. */
static KtVault *
end_session (KtKeeper *self)
{
  g_autoptr (KtSession) session = NULL;
  KtVault *vault;

  if (self->session == NULL)
    return g_steal_pointer (&self->new_vault);

  /* Editors may wait for the vault here, and the session may be ended meanwhile. */
  session = g_object_ref (self->session);
  kt_session_end (session);
  if (self->session != session)
    return NULL;

  kt_idle_timer_stop (self->idle_timer);
  vault = g_object_ref (kt_session_get_vault (self->session));
  g_clear_object (&self->session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  return vault;
}

void
kt_keeper_lock (KtKeeper *self)
{
  g_autoptr (KtVault) vault = NULL;

  g_return_if_fail (KT_IS_KEEPER (self));

  if (self->session == NULL)
    return;

  vault = end_session (self);
  if (vault != NULL)
    close_vault (self, vault);
}

void
kt_keeper_close (KtKeeper *self)
{
  g_autoptr (KtVault) vault = NULL;

  g_return_if_fail (KT_IS_KEEPER (self));

  /* What is being made, opened or closed is let come to its end, which is near. */
  while (self->n_pending > 0)
    g_main_context_iteration (NULL, TRUE);

  vault = end_session (self);
  if (vault != NULL)
    kt_vault_close (vault);
}
