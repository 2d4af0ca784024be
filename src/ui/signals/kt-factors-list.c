/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-factors-list.h"

#include "store/kt-vault-vensters.h"
#include "ui/signals/kt-factor-dialog.h"
#include "ui/signals/kt-signal-dialog.h"
#include "ui/signals/kt-signal-words.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

/* What takes longer says that it is at work. */
#define SPINNER_MILLISECONDS 500

struct _KtFactorsList
{
  AdwBin parent_instance;

  GtkStack *stack; /* the child */
  AdwBin *place;
  AdwStatusPage *failure;

  KtSession *session;
  GPtrArray *counts; /* (nullable) */
  gboolean is_stale; /* something changed while nobody looked */
  guint timeout;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtFactorsList, kt_factors_list, ADW_TYPE_BIN)

/* --- From a factor on --- */

typedef struct
{
  KtFactorsList *self;
  KtSignal *draft;
} Way;

static void
way_free (Way *way)
{
  g_object_unref (way->self);
  kt_signal_unref (way->draft);
  g_free (way);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Way, way_free)

static void
casussen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Way) way = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = kt_vault_list_casussen_with_factor_finish (KT_VAULT (source), result, &error);

  if (way->self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (way->self)))
    return;
  if (ids == NULL)
    {
      kt_toast_error (GTK_WIDGET (way->self), error);
      return;
    }
  for (guint i = 0; i < ids->len; i++)
    kt_signal_add_casus (way->draft, g_array_index (ids, gint64, i));
  kt_signal_dialog_present (GTK_WIDGET (way->self), way->self->session, way->draft);
}

/* A signal of the casussen in which it hindered, or else of all in which it was looked at. */
static void
make_signal (KtFactorsList *self, const KtFactorCount *count)
{
  Way *way = g_new0 (Way, 1);
  KtVensterMarks marks = KT_VENSTER_MARK_LOOKED;

  way->self = g_object_ref (self);
  way->draft = kt_signal_new (count->label);
  way->draft->venster = count->venster;
  g_set_str (&way->draft->question, count->question);
  if (count->n_hinders > 0)
    marks = KT_VENSTER_MARK_HINDERS;
  kt_vault_list_casussen_with_factor_async (kt_session_get_vault (self->session), count->question, marks, NULL,
                                            casussen_cb, way);
}

static const KtFactorCount *
get_count (KtFactorsList *self, gpointer widget)
{
  return self->counts->pdata[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "position"))];
}

static void
activated_cb (KtFactorsList *self, GtkWidget *row)
{
  kt_factor_dialog_present (GTK_WIDGET (self), self->session, get_count (self, row));
}

static void
signal_clicked_cb (KtFactorsList *self, GtkWidget *button)
{
  make_signal (self, get_count (self, button));
}

/* --- Rows --- */

/* (transfer full): never a number without that of the casussen in which it was looked at, and no number that is none.
 */
static char *
describe (const KtFactorCount *count)
{
  if (count->n_hinders == 0 && count->n_helps == 0)
    return g_strdup_printf (ngettext ("Looked at in %u casus; neither helped nor hindered",
                                      "Looked at in %u casussen; neither helped nor hindered", count->n_looked),
                            count->n_looked);
  if (count->n_helps == 0)
    return g_strdup_printf (ngettext ("Hindered in %u of %u casus in which it was looked at",
                                      "Hindered in %u of %u casussen in which it was looked at", count->n_looked),
                            count->n_hinders, count->n_looked);
  if (count->n_hinders == 0)
    return g_strdup_printf (ngettext ("Helped in %u of %u casus in which it was looked at",
                                      "Helped in %u of %u casussen in which it was looked at", count->n_looked),
                            count->n_helps, count->n_looked);
  return g_strdup_printf (ngettext ("Hindered in %u and helped in %u of %u casus in which it was looked at",
                                    "Hindered in %u and helped in %u of %u casussen in which it was looked at",
                                    count->n_looked),
                          count->n_hinders, count->n_helps, count->n_looked);
}

static GtkWidget *
make_row (KtFactorsList *self, guint position)
{
  const KtFactorCount *count = self->counts->pdata[position];
  g_autofree char *subtitle = describe (count);
  GtkWidget *row = kt_signal_words_make_row (count->label, subtitle);
  GtkWidget *button = gtk_button_new_from_icon_name ("kt-signals-symbolic");

  g_object_set_data (G_OBJECT (row), "position", GUINT_TO_POINTER (position));
  g_object_set_data (G_OBJECT (button), "position", GUINT_TO_POINTER (position));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Make it a signal"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (signal_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
show (KtFactorsList *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;
  guint venster = KT_VENSTER_COUNT;

  adw_preferences_page_set_description (
      page, _ ("What the looks through the four windows say, over all casussen. This table stays inside your vault."));
  for (guint i = 0; i < self->counts->len; i++)
    {
      const KtFactorCount *count = self->counts->pdata[i];

      if (group == NULL || count->venster != venster)
        {
          venster = count->venster;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, venster));
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, make_row (self, i));
    }
  adw_bin_set_child (self->place, GTK_WIDGET (page));
  gtk_stack_set_visible_child_name (self->stack, self->counts->len > 0 ? "list" : "empty");
}

/* --- Reading --- */

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtFactorsList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) counts = kt_vault_count_factors_finish (KT_VAULT (source), result, &error);

  if (kt_result_is_unwanted (result))
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (counts != NULL)
    {
      g_clear_pointer (&self->counts, g_ptr_array_unref);
      self->counts = g_steal_pointer (&counts);
      show (self);
    }
  else
    {
      g_autofree char *sentence = kt_error_get_sentence (error);

      adw_status_page_set_description (self->failure, sentence);
      gtk_stack_set_visible_child_name (self->stack, "failed");
    }
}

static void
slow_cb (gpointer user_data)
{
  KtFactorsList *self = user_data;

  self->timeout = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
load (KtFactorsList *self)
{
  self->is_stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->is_stale = FALSE;
  kt_result_ask_anew (&self->cancellable);
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_once (SPINNER_MILLISECONDS, slow_cb, self);
  kt_vault_count_factors_async (kt_session_get_vault (self->session), self->cancellable, counted_cb,
                                g_object_ref (self));
}

/* --- Object --- */

static void
kt_factors_list_map (GtkWidget *widget)
{
  KtFactorsList *self = KT_FACTORS_LIST (widget);

  GTK_WIDGET_CLASS (kt_factors_list_parent_class)->map (widget);
  if (self->is_stale)
    load (self);
}

static void
kt_factors_list_dispose (GObject *object)
{
  KtFactorsList *self = KT_FACTORS_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_factors_list_parent_class)->dispose (object);
}

static void
kt_factors_list_finalize (GObject *object)
{
  KtFactorsList *self = KT_FACTORS_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  G_OBJECT_CLASS (kt_factors_list_parent_class)->finalize (object);
}

static void
kt_factors_list_class_init (KtFactorsListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_factors_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_factors_list_finalize;
  GTK_WIDGET_CLASS (klass)->map = kt_factors_list_map;
}

static void
kt_factors_list_init (KtFactorsList *self)
{
  GtkWidget *empty = g_object_new (
      ADW_TYPE_STATUS_PAGE, "icon-name", "kt-signals-symbolic", "title", _ ("Nothing looked at yet"), "description",
      _ ("Open a casus and look at it through the four windows. What helps and what hinders there is "
         "counted here, over all casussen."),
      NULL);

  self->stack = GTK_STACK (gtk_stack_new ());
  self->place = ADW_BIN (adw_bin_new ());
  self->failure = g_object_new (ADW_TYPE_STATUS_PAGE, "title", _ ("The casussen could not be counted"), NULL);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->place), "list");
  gtk_stack_add_named (self->stack, adw_spinner_new (), "loading");
  gtk_stack_add_named (self->stack, empty, "empty");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->failure), "failed");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

void
kt_factors_list_set_session (KtFactorsList *self, KtSession *session)
{
  KtVault *vault = kt_session_get_vault (session);

  self->session = g_object_ref (session);
  g_signal_connect_object (vault, "vensters-changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "casus-changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}
