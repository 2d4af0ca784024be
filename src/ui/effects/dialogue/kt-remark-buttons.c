/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-remark-buttons.h"

#include "core/kt-text.h"
#include "effects/kt-dialogue-edit.h"
#include "ui/widgets/kt-typing.h"

#include <glib/gi18n-lib.h>

struct _KtRemarkButtons
{
  AdwBin parent_instance;

  GtkToggleButton *agree;
  GtkToggleButton *differ;
  AdwEntryRow *row;

  KtAnalysisEditor *editor;
  char *scenario;
  char *item;
  gint rater;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (KtRemarkButtons, kt_remark_buttons, ADW_TYPE_BIN)

enum
{
  DIFFERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const KtRemark *
get_remark (KtRemarkButtons *self)
{
  return kt_dialogue_find_remark (kt_analysis_editor_get_dialogue (self->editor), self->scenario, self->item,
                                  self->rater);
}

static void
show (KtRemarkButtons *self)
{
  const KtRemark *remark = get_remark (self);
  const char *text = remark != NULL ? remark->text : "";

  self->is_showing = TRUE;
  gtk_toggle_button_set_active (self->agree, remark != NULL && remark->agreed);
  gtk_toggle_button_set_active (self->differ, remark != NULL && !remark->agreed);
  if (remark != NULL && !remark->agreed)
    gtk_widget_add_css_class (GTK_WIDGET (self->differ), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->differ), "warning");
  kt_typing_show_text (self->row, text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), remark == NULL || remark->agreed
                                                                      ? _ ("What was said about it")
                                                                      : _ ("Who sees it otherwise, and how"));
  self->is_showing = FALSE;
}

static void
put (KtRemarkButtons *self, gboolean agreed, const char *text, const char *field)
{
  kt_analysis_editor_put_dialogue (self->editor,
                                   kt_dialogue_put_remark (kt_analysis_editor_get_dialogue (self->editor),
                                                           self->scenario, self->item, self->rater, agreed, text),
                                   field);
}

static void
toggled_cb (KtRemarkButtons *self, GtkToggleButton *button)
{
  const KtRemark *remark = get_remark (self);
  gboolean agreed = button == self->agree;

  if (self->is_showing)
    return;
  if (gtk_toggle_button_get_active (button))
    {
      put (self, agreed, remark != NULL ? remark->text : "", NULL);
      if (!agreed)
        g_signal_emit (self, signals[DIFFERED], 0);
    }
  else
    kt_analysis_editor_put_dialogue (self->editor,
                                     kt_dialogue_remove_remark (kt_analysis_editor_get_dialogue (self->editor),
                                                                self->scenario, self->item, self->rater),
                                     NULL);
}

static void
typed_cb (KtRemarkButtons *self)
{
  const KtRemark *remark = get_remark (self);
  g_autofree char *field = g_strdup_printf ("remark/%s/%s/%d", self->scenario, self->item, self->rater);

  if (self->is_showing)
    return;
  kt_typing_begin (self->row);
  put (self, remark == NULL || remark->agreed, gtk_editable_get_text (GTK_EDITABLE (self->row)), field);
  kt_typing_end (self->row);
}

static GtkToggleButton *
add_button (KtRemarkButtons *self, GtkWidget *box, const char *label, const char *tooltip)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "kt-remark");
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return GTK_TOGGLE_BUTTON (button);
}

static void
kt_remark_buttons_dispose (GObject *object)
{
  g_clear_object (&KT_REMARK_BUTTONS (object)->row);
  G_OBJECT_CLASS (kt_remark_buttons_parent_class)->dispose (object);
}

static void
kt_remark_buttons_finalize (GObject *object)
{
  KtRemarkButtons *self = KT_REMARK_BUTTONS (object);

  g_clear_object (&self->editor);
  g_free (self->scenario);
  g_free (self->item);
  G_OBJECT_CLASS (kt_remark_buttons_parent_class)->finalize (object);
}

static void
kt_remark_buttons_class_init (KtRemarkButtonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kt_remark_buttons_dispose;
  object_class->finalize = kt_remark_buttons_finalize;

  signals[DIFFERED] =
      g_signal_new ("differed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_remark_buttons_init (KtRemarkButtons *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  self->agree = add_button (self, box, _ ("Agreed"), _ ("We agree about this"));
  self->differ = add_button (self, box, _ ("Not agreed"), _ ("We see it differently"));
  self->row = g_object_ref_sink (ADW_ENTRY_ROW (adw_entry_row_new ()));
  adw_entry_row_set_max_length (self->row, KT_LINE_MAX);
  g_signal_connect_object (self->row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), box);
}

KtRemarkButtons *
kt_remark_buttons_new (KtAnalysisEditor *editor, const char *scenario, const char *item)
{
  KtRemarkButtons *self = g_object_new (KT_TYPE_REMARK_BUTTONS, NULL);

  self->editor = g_object_ref (editor);
  self->scenario = g_strdup (scenario);
  self->item = g_strdup (item);
  self->rater = KT_DIALOGUE_NO_RATER;
  g_signal_connect_object (editor, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return self;
}

void
kt_remark_buttons_set_rater (KtRemarkButtons *self, gint rater)
{
  self->rater = rater;
  show (self);
}

GtkWidget *
kt_remark_buttons_get_row (KtRemarkButtons *self)
{
  return GTK_WIDGET (self->row);
}
