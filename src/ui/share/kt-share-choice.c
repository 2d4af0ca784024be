/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-share-choice.h"

#include "core/kt-date.h"
#include "ui/share/kt-share-note.h"
#include "ui/widgets/kt-choice-name.h"
#include "ui/widgets/kt-offer-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* `YYYY-MM` */
#define MONTH_LENGTH 7

struct _KtShareChoice
{
  AdwBin parent_instance;

  GtkLabel *count;
  GtkWidget *all_button;
  GtkWidget *none_button;
  GtkWidget *period;
  GtkDropDown *from;
  GtkDropDown *until;
  GtkCheckButton *look_check;
  GtkLabel *look_label;
  GtkLabel *working;
  GtkNoSelection *selection;

  GListStore *notes;
  GHashTable *left_out; /* ids of notes */
  GPtrArray *months;    /* those that have notes, in order */
  gboolean setting;     /* several at a time: what changes is told once */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtShareChoice, kt_share_choice, ADW_TYPE_BIN)

static guint
count_chosen (KtShareChoice *self)
{
  guint n = 0;

  for (guint i = 0; i < kt_share_choice_get_n_notes (self); i++)
    {
      g_autoptr (KtShareNote) note = g_list_model_get_item (G_LIST_MODEL (self->notes), i);

      n += kt_offer_get_chosen (KT_OFFER (note));
    }
  return n;
}

static void
show_count (KtShareChoice *self)
{
  guint n_notes = kt_share_choice_get_n_notes (self);
  /* Translators: of the second number of notes, so many are chosen. */
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u note", "%u of %u notes", n_notes),
                                           count_chosen (self), n_notes);

  gtk_label_set_label (self->count, text);
}

static void
tell_changed (KtShareChoice *self)
{
  show_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Chooses what lies within two months, both included, and nothing else. With %NULL there is no bound. */
static void
choose_period (KtShareChoice *self, const char *from, const char *until)
{
  self->setting = TRUE;
  for (guint i = 0; i < kt_share_choice_get_n_notes (self); i++)
    {
      g_autoptr (KtShareNote) note = g_list_model_get_item (G_LIST_MODEL (self->notes), i);
      const char *at = kt_share_note_get_note (note)->at;

      kt_offer_set_chosen (KT_OFFER (note), (from == NULL || strncmp (at, from, MONTH_LENGTH) >= 0) &&
                                                (until == NULL || strncmp (at, until, MONTH_LENGTH) <= 0));
    }
  self->setting = FALSE;
  tell_changed (self);
}

/* The drop-downs at the first and the last month. */
static void
reset_period (KtShareChoice *self)
{
  self->setting = TRUE;
  gtk_drop_down_set_selected (self->from, 0);
  gtk_drop_down_set_selected (self->until, self->months->len > 0 ? self->months->len - 1 : GTK_INVALID_LIST_POSITION);
  self->setting = FALSE;
}

static void
chosen_cb (KtShareChoice *self, GParamSpec *pspec, KtShareNote *note)
{
  gint64 id = kt_share_note_get_note (note)->id;

  if (kt_offer_get_chosen (KT_OFFER (note)))
    g_hash_table_remove (self->left_out, &id);
  else
    g_hash_table_add (self->left_out, g_memdup2 (&id, sizeof id));
  if (!self->setting)
    tell_changed (self);
}

static void
look_toggled_cb (KtShareChoice *self)
{
  if (!self->setting)
    tell_changed (self);
}

static void
all_cb (KtShareChoice *self)
{
  reset_period (self);
  choose_period (self, NULL, NULL);
}

static void
none_cb (KtShareChoice *self)
{
  reset_period (self);
  choose_period (self, "9999-99", NULL);
}

static void
period_cb (KtShareChoice *self, GParamSpec *pspec, GtkDropDown *changed)
{
  guint from = gtk_drop_down_get_selected (self->from);
  guint until = gtk_drop_down_get_selected (self->until);

  if (self->setting || from >= self->months->len || until >= self->months->len)
    return;

  if (from > until)
    {
      /* The other one gives way. */
      self->setting = TRUE;
      gtk_drop_down_set_selected (changed == self->from ? self->until : self->from,
                                  gtk_drop_down_get_selected (changed));
      self->setting = FALSE;
      from = until = gtk_drop_down_get_selected (changed);
    }
  choose_period (self, g_ptr_array_index (self->months, from), g_ptr_array_index (self->months, until));
}

static void
set_months (KtShareChoice *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->months, 0);
  for (guint i = 0; i < kt_share_choice_get_n_notes (self); i++)
    {
      g_autoptr (KtShareNote) note = g_list_model_get_item (G_LIST_MODEL (self->notes), i);
      const char *at = kt_share_note_get_note (note)->at;
      const char *last = self->months->len > 0 ? g_ptr_array_index (self->months, self->months->len - 1) : "";

      if (strncmp (at, last, MONTH_LENGTH) != 0)
        {
          g_autoptr (GDateTime) moment = kt_moment_to_date_time (at);
          /* Translators: a month with its year, see strftime(). */
          g_autofree char *word = g_date_time_format (moment, _ ("%b %Y"));

          gtk_string_list_append (words, word);
          g_ptr_array_add (self->months, g_strndup (at, MONTH_LENGTH));
        }
    }

  self->setting = TRUE;
  gtk_drop_down_set_model (self->from, G_LIST_MODEL (words));
  gtk_drop_down_set_model (self->until, G_LIST_MODEL (words));
  self->setting = FALSE;
  gtk_widget_set_visible (self->period, self->months->len > 1);
  reset_period (self);
}

static void
kt_share_choice_dispose (GObject *object)
{
  KtShareChoice *self = KT_SHARE_CHOICE (object);

  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SHARE_CHOICE);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->left_out, g_hash_table_unref);
  g_clear_pointer (&self->months, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_share_choice_parent_class)->dispose (object);
}

static void
kt_share_choice_class_init (KtShareChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_share_choice_dispose;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_OFFER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/share/kt-share-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, KtShareChoice, count);
  gtk_widget_class_bind_template_child (widget_class, KtShareChoice, all_button);
  gtk_widget_class_bind_template_child (widget_class, KtShareChoice, none_button);
  gtk_widget_class_bind_template_child (widget_class, KtShareChoice, period);
  gtk_widget_class_bind_template_child (widget_class, KtShareChoice, from);
  gtk_widget_class_bind_template_child (widget_class, KtShareChoice, until);
  gtk_widget_class_bind_template_child (widget_class, KtShareChoice, look_check);
  gtk_widget_class_bind_template_child (widget_class, KtShareChoice, look_label);
  gtk_widget_class_bind_template_child (widget_class, KtShareChoice, working);
  gtk_widget_class_bind_template_child (widget_class, KtShareChoice, selection);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
}

static void
kt_share_choice_init (KtShareChoice *self)
{
  self->notes = g_list_store_new (KT_TYPE_SHARE_NOTE);
  self->left_out = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->months = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->notes));
  kt_choice_name_set (self->from, _ ("First month"));
  kt_choice_name_set (self->until, _ ("Last month"));
}

void
kt_share_choice_set_notes (KtShareChoice *self, GPtrArray *notes)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_working = 0;

  g_return_if_fail (KT_IS_SHARE_CHOICE (self));

  for (guint i = 0; i < notes->len; i++)
    {
      KtNote *note = g_ptr_array_index (notes, i);

      if (kt_note_is_blank (note))
        continue;
      if (note->level == KT_NOTE_LEVEL_WORKING)
        {
          n_working++;
        }
      else
        {
          KtShareNote *item = kt_share_note_new (note, !g_hash_table_contains (self->left_out, &note->id));

          g_signal_connect_object (item, "notify::chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
          g_ptr_array_add (items, item);
        }
    }
  g_list_store_splice (self->notes, 0, kt_share_choice_get_n_notes (self), items->pdata, items->len);
  set_months (self);

  gtk_widget_set_visible (GTK_WIDGET (self->working), n_working > 0);
  if (n_working > 0)
    {
      g_autofree char *text =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u werkaantekening stays out: it is no part of the dossier.",
                                        "%u werkaantekeningen stay out: they are no part of the dossier.", n_working),
                           n_working);

      gtk_label_set_label (self->working, text);
    }
  show_count (self);
}

GPtrArray *
kt_share_choice_get_chosen (KtShareChoice *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_unref);

  g_return_val_if_fail (KT_IS_SHARE_CHOICE (self), chosen);

  for (guint i = 0; i < kt_share_choice_get_n_notes (self); i++)
    {
      g_autoptr (KtShareNote) note = g_list_model_get_item (G_LIST_MODEL (self->notes), i);

      if (kt_offer_get_chosen (KT_OFFER (note)))
        g_ptr_array_add (chosen, kt_note_ref (kt_share_note_get_note (note)));
    }
  return chosen;
}

guint
kt_share_choice_get_n_notes (KtShareChoice *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->notes));
}

void
kt_share_choice_offer_look (KtShareChoice *self, const char *label)
{
  g_return_if_fail (KT_IS_SHARE_CHOICE (self));

  gtk_label_set_label (self->look_label, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->look_check), label != NULL);
}

gboolean
kt_share_choice_has_look (KtShareChoice *self)
{
  g_return_val_if_fail (KT_IS_SHARE_CHOICE (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->look_check)) && gtk_check_button_get_active (self->look_check);
}
