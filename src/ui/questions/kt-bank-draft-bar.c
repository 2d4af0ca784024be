/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-draft-bar.h"

#include "ui/questions/kt-bank-draft.h"
#include "ui/questions/kt-bank-version-dialog.h"
#include "ui/questions/kt-question-words.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtBankDraftBar
{
  AdwBin parent_instance;

  GtkLabel *label;

  KtSession *session;
  KtBankDraft *draft;
  GSimpleActionGroup *actions;
  gboolean is_active;
};

enum
{
  LEAVING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtBankDraftBar, kt_bank_draft_bar, ADW_TYPE_BIN)

static void
enable (KtBankDraftBar *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->is_active && is_enabled);
}

static void
update (KtBankDraftBar *self)
{
  gboolean is_shown = self->is_active && !kt_bank_draft_is_empty (self->draft);

  enable (self, "undo", kt_bank_draft_can_undo (self->draft));
  enable (self, "redo", kt_bank_draft_can_redo (self->draft));
  enable (self, "discard", is_shown);
  enable (self, "make-version", is_shown);
  if (!is_shown && kt_focus_is_within (GTK_WIDGET (self)))
    g_signal_emit (self, signals[LEAVING], 0);
  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
  if (is_shown)
    {
      KtQuestionBank *newest = kt_editions_get_newest (kt_session_get_question_banks (self->session));
      g_autoptr (GArray) changes = kt_question_bank_compare (newest, kt_bank_draft_get_bank (self->draft));
      g_autofree char *count = kt_question_words_count (changes);
      /* Translators: what is in a draft: "1 question added, 2 questions changed". */
      g_autofree char *words = g_strdup_printf (_ ("Draft: %s"), count);

      gtk_label_set_label (self->label, words);
    }
}

/* --- Actions --- */

static void
undo_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  kt_bank_draft_undo (KT_BANK_DRAFT_BAR (user_data)->draft);
}

static void
redo_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  kt_bank_draft_redo (KT_BANK_DRAFT_BAR (user_data)->draft);
}

static void
undo_discard_cb (gpointer draft)
{
  /* Not when something else was done since. */
  if (kt_bank_draft_is_empty (draft))
    kt_bank_draft_undo (draft);
}

static void
discard_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KtBankDraftBar *self = user_data;

  kt_bank_draft_discard (self->draft);
  kt_toast_undo (GTK_WIDGET (self), _ ("Draft discarded"), undo_discard_cb, g_object_ref (self->draft), g_object_unref);
}

static void
make_version_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KtBankDraftBar *self = user_data;

  /* The button goes with the draft, so the focus comes back to what stays. */
  g_signal_emit (self, signals[LEAVING], 0);
  kt_bank_version_dialog_present (GTK_WIDGET (self), self->session, kt_bank_draft_get_bank (self->draft));
}

/* --- Object --- */

static const GActionEntry entries[] = {
  { .name = "undo", .activate = undo_action },
  { .name = "redo", .activate = redo_action },
  { .name = "discard", .activate = discard_action },
  { .name = "make-version", .activate = make_version_action },
};

static void
kt_bank_draft_bar_dispose (GObject *object)
{
  KtBankDraftBar *self = KT_BANK_DRAFT_BAR (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_BANK_DRAFT_BAR);
  for (gsize i = 0; self->actions != NULL && i < G_N_ELEMENTS (entries); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->actions), entries[i].name);
  g_clear_object (&self->actions);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_bank_draft_bar_parent_class)->dispose (object);
}

static void
kt_bank_draft_bar_class_init (KtBankDraftBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_bank_draft_bar_dispose;

  signals[LEAVING] =
      g_signal_new ("leaving", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/questions/kt-bank-draft-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KtBankDraftBar, label);
}

static void
kt_bank_draft_bar_init (KtBankDraftBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

GActionGroup *
kt_bank_draft_bar_get_actions (KtBankDraftBar *self)
{
  g_return_val_if_fail (KT_IS_BANK_DRAFT_BAR (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

void
kt_bank_draft_bar_set_session (KtBankDraftBar *self, KtSession *session)
{
  g_return_if_fail (KT_IS_BANK_DRAFT_BAR (self));

  self->session = g_object_ref (session);
  self->draft = g_object_ref (kt_bank_draft_get (session));
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
kt_bank_draft_bar_set_active (KtBankDraftBar *self, gboolean is_active)
{
  g_return_if_fail (KT_IS_BANK_DRAFT_BAR (self));

  self->is_active = is_active;
  update (self);
}
