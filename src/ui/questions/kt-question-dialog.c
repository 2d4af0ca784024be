/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-question-dialog.h"

#include "core/kt-text.h"
#include "ui/questions/kt-question-words.h"
#include "ui/widgets/kt-suggest-row.h"
#include "ui/widgets/kt-words-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  FIELD_LABEL,
  FIELD_ASPECT,
  FIELD_TEXT,
  FIELD_SIMPLE,
  FIELD_SOURCE,
} Field;
#define N_FIELDS 5

struct _KtQuestionDialog
{
  AdwDialog parent_instance;

  GtkWidget *put_button;
  AdwPreferencesGroup *kind_group;
  AdwComboRow *kind_row;
  AdwComboRow *venster_row;
  GtkListBoxRow *kind_fault;
  AdwPreferencesGroup *words_group;
  GtkEditable *label_row;
  GtkListBoxRow *label_fault;
  KtSuggestRow *aspect_row;
  GtkListBoxRow *aspect_fault;
  AdwBin *text_bin;
  AdwBin *simple_bin;
  AdwComboRow *usual_row;
  AdwSwitchRow *quick_row;
  GtkEditable *source_row;
  GtkListBoxRow *source_fault;
  KtWordsField *text;   /* a child of the bin */
  KtWordsField *simple; /* another */

  KtBankDraft *draft;
  KtQuestion *replaced;          /* (nullable) */
  gboolean was_filled[N_FIELDS]; /* what was never filled in is no fault yet */
  gboolean is_filled;
};

enum
{
  PUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtQuestionDialog, kt_question_dialog, ADW_TYPE_DIALOG)

static gboolean
is_factor (KtQuestionDialog *self)
{
  return adw_combo_row_get_selected (self->kind_row) == 1;
}

/* A question of the organisation's own says itself where it comes from. */
static gboolean
is_own (KtQuestionDialog *self)
{
  return self->replaced == NULL || strstr (self->replaced->name, ".eigen-") != NULL;
}

static gboolean
has_field (KtQuestionDialog *self, Field field)
{
  if (field == FIELD_ASPECT || field == FIELD_SIMPLE)
    return !is_factor (self);
  return field != FIELD_SOURCE || is_own (self);
}

/* (transfer full): one line without white space around it, however long. */
static char *
read_field (KtQuestionDialog *self, Field field)
{
  g_autofree char *text = NULL;

  if (field == FIELD_TEXT || field == FIELD_SIMPLE)
    text = kt_words_field_get_text (field == FIELD_TEXT ? self->text : self->simple);
  else
    text = g_strdup (gtk_editable_get_text (field == FIELD_LABEL    ? self->label_row
                                            : field == FIELD_ASPECT ? GTK_EDITABLE (self->aspect_row)
                                                                    : self->source_row));
  return g_strstrip (kt_text_clean (text, KT_TEXT_MAX, TRUE));
}

/* (transfer full): what is filled in. */
static KtQuestion *
read_question (KtQuestionDialog *self)
{
  KtQuestion *question = self->replaced != NULL ? kt_question_copy (self->replaced) : kt_question_new ();
  struct
  {
    Field field;
    char **place;
  } fields[] = {
    { FIELD_LABEL, &question->label },   { FIELD_ASPECT, &question->aspect }, { FIELD_TEXT, &question->text },
    { FIELD_SIMPLE, &question->simple }, { FIELD_SOURCE, &question->source },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (!has_field (self, fields[i].field))
        continue;
      g_free (*fields[i].place);
      *fields[i].place = read_field (self, fields[i].field);
    }
  question->is_quick = !is_factor (self) && adw_switch_row_get_active (self->quick_row);
  question->usual = is_factor (self) ? (KtInfluence)adw_combo_row_get_selected (self->usual_row) : 0;
  if (self->replaced != NULL)
    return question;
  if (question->aspect == NULL)
    question->aspect = g_strdup ("");
  if (question->simple == NULL)
    question->simple = g_strdup ("");
  question->venster = (KtVenster)adw_combo_row_get_selected (self->venster_row);
  question->is_factor = is_factor (self);
  question->is_on = TRUE;
  question->name = kt_question_bank_make_name (kt_bank_draft_get_bank (self->draft), question->venster);
  return question;
}

/* --- Faults --- */

/* @fault: (nullable) */
static void
show_fault (gpointer row, GtkListBoxRow *fault_row, const char *fault)
{
  GtkWidget *label = gtk_list_box_row_get_child (fault_row);

  gtk_label_set_label (GTK_LABEL (label), fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (fault_row), fault != NULL);
  if (fault != NULL)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (row, GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (fault != NULL)
    gtk_accessible_update_relation (row, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, label, NULL, -1);
  else
    gtk_accessible_reset_relation (row, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
}

static void
show_field_fault (KtQuestionDialog *self, Field field, const char *fault)
{
  switch (field)
    {
    case FIELD_LABEL:
      show_fault (self->label_row, self->label_fault, fault);
      break;
    case FIELD_ASPECT:
      show_fault (self->aspect_row, self->aspect_fault, fault);
      break;
    case FIELD_TEXT:
      kt_words_field_set_fault (self->text, fault);
      break;
    case FIELD_SIMPLE:
      kt_words_field_set_fault (self->simple, fault);
      break;
    case FIELD_SOURCE:
      show_fault (self->source_row, self->source_fault, fault);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* (transfer full) (nullable) */
static char *
find_same (KtQuestionDialog *self)
{
  g_autoptr (KtQuestion) question = read_question (self);
  const KtQuestion *same = kt_question_bank_find_same_text (kt_bank_draft_get_bank (self->draft), question);

  return same != NULL ? g_strdup_printf (_ ("“%s” asks exactly this already."), same->label) : NULL;
}

/* Shows what is wrong with a field; whether it can be kept. */
static gboolean
check_field (KtQuestionDialog *self, Field field)
{
  static const guint most[N_FIELDS] = { KT_QUESTION_LABEL_MAX, KT_QUESTION_LABEL_MAX, KT_QUESTION_TEXT_MAX,
                                        KT_QUESTION_TEXT_MAX, KT_QUESTION_TEXT_MAX };
  g_autofree char *text = read_field (self, field), *fault = NULL;
  gboolean is_blank = kt_text_is_blank (text);

  if (!has_field (self, field))
    return TRUE;
  self->was_filled[field] |= !is_blank;
  if (is_blank)
    fault = self->was_filled[field] ? g_strdup (_ ("This cannot be left empty.")) : NULL;
  else if (g_utf8_strlen (text, -1) > most[field])
    fault = g_strdup_printf (_ ("This is too long. It can have %u characters."), most[field]);
  else if (field == FIELD_TEXT)
    fault = find_same (self);
  show_field_fault (self, field, fault);
  return !is_blank && fault == NULL;
}

/* Shows whether one more fits; whether it does. */
static gboolean
check_room (KtQuestionDialog *self)
{
  const KtQuestionBank *bank = kt_bank_draft_get_bank (self->draft);
  guint n = is_factor (self) ? bank->factors->len : bank->questions->len;
  gboolean is_full = self->replaced == NULL && n >= KT_QUESTION_BANK_ITEMS_MAX;
  g_autofree char *fault = is_full ? g_strdup_printf (_ ("There are %u already, and no more fit."), n) : NULL;

  show_fault (self->kind_row, self->kind_fault, fault);
  return !is_full;
}

static void
update (KtQuestionDialog *self)
{
  gboolean is_good;

  if (!self->is_filled)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->aspect_row), !is_factor (self));
  gtk_widget_set_visible (GTK_WIDGET (self->aspect_fault), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->simple_bin), !is_factor (self));
  gtk_widget_set_visible (GTK_WIDGET (self->quick_row), !is_factor (self));
  gtk_widget_set_visible (GTK_WIDGET (self->usual_row), is_factor (self));
  gtk_widget_set_visible (GTK_WIDGET (self->source_row), is_own (self));
  is_good = check_room (self);
  for (Field field = 0; field < N_FIELDS; field++)
    is_good = check_field (self, field) && is_good;
  if (is_good && self->replaced != NULL)
    {
      g_autoptr (KtQuestion) question = read_question (self);

      is_good = !kt_question_equal (self->replaced, question);
    }
  gtk_widget_set_sensitive (self->put_button, is_good);
}

static void
put_cb (KtQuestionDialog *self)
{
  g_autoptr (KtQuestion) question = read_question (self);
  g_autoptr (KtQuestionDialog) held = g_object_ref (self);

  kt_bank_draft_put (self->draft, question);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (held, signals[PUT], 0, question->name);
}

static void
cancel_cb (KtQuestionDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- Filling --- */

static void
suggest_aspects (KtQuestionDialog *self)
{
  const KtQuestionBank *bank = kt_bank_draft_get_bank (self->draft);
  guint venster = adw_combo_row_get_selected (self->venster_row);
  g_autoptr (GPtrArray) aspects = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  for (guint i = 0; i < bank->questions->len; i++)
    {
      const KtQuestion *question = bank->questions->pdata[i];

      if (question->venster == venster &&
          !g_ptr_array_find_with_equal_func (aspects, question->aspect, g_str_equal, NULL))
        g_ptr_array_add (aspects, question->aspect);
    }
  if (aspects->len > 0)
    kt_suggest_row_set_suggestions (self->aspect_row, (const char *const *)aspects->pdata);
}

static void
venster_cb (KtQuestionDialog *self)
{
  if (self->is_filled)
    suggest_aspects (self);
}

static KtWordsField *
add_words_field (KtQuestionDialog *self, AdwBin *bin, const char *label)
{
  KtWordsField *field = kt_words_field_new (label, TRUE);

  kt_words_field_enable_undo (field);
  adw_bin_set_child (bin, GTK_WIDGET (field));
  g_signal_connect_object (field, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return field;
}

static void
fill_choices (KtQuestionDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL), vensters = gtk_string_list_new (NULL),
                            influences = gtk_string_list_new (NULL);

  gtk_string_list_append (kinds, _ ("A question"));
  gtk_string_list_append (kinds, _ ("Something that helps or hinders"));
  for (guint i = 0; i < KT_VENSTER_COUNT; i++)
    gtk_string_list_append (vensters, kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, i));
  for (guint i = 0; i < KT_INFLUENCE_COUNT; i++)
    gtk_string_list_append (influences, kt_vocabulary_get_label (KT_VOCABULARY_INFLUENCE, i));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  adw_combo_row_set_model (self->venster_row, G_LIST_MODEL (vensters));
  adw_combo_row_set_model (self->usual_row, G_LIST_MODEL (influences));
}

static void
fill (KtQuestionDialog *self, KtVenster venster)
{
  const KtQuestion *question = self->replaced;

  adw_combo_row_set_selected (self->venster_row, venster);
  if (question == NULL)
    {
      gtk_editable_set_text (self->source_row, _ ("Own question"));
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->kind_group), FALSE);
  adw_combo_row_set_selected (self->kind_row, question->is_factor ? 1 : 0);
  adw_combo_row_set_selected (self->venster_row, question->venster);
  adw_combo_row_set_selected (self->usual_row, question->is_factor ? question->usual : 0);
  gtk_editable_set_text (self->label_row, question->label);
  gtk_editable_set_text (GTK_EDITABLE (self->aspect_row), question->aspect);
  kt_words_field_set_text (self->text, question->text);
  kt_words_field_set_text (self->simple, question->simple);
  adw_switch_row_set_active (self->quick_row, question->is_quick);
  gtk_editable_set_text (self->source_row, question->source);
  adw_preferences_group_set_description (
      self->words_group, _ ("Answers are kept under a question, so let it go on asking the same. For something else, "
                            "switch this one off and add another."));
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Word it otherwise"));
}

/* --- Object --- */

static void
kt_question_dialog_dispose (GObject *object)
{
  KtQuestionDialog *self = KT_QUESTION_DIALOG (object);

  self->is_filled = FALSE;
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_QUESTION_DIALOG);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->replaced, kt_question_unref);
  G_OBJECT_CLASS (kt_question_dialog_parent_class)->dispose (object);
}

static void
kt_question_dialog_class_init (KtQuestionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_question_dialog_dispose;

  signals[PUT] = g_signal_new ("put", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_STRING);

  g_type_ensure (KT_TYPE_SUGGEST_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/questions/kt-question-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, aspect_fault);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, aspect_row);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, kind_fault);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, kind_group);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, label_fault);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, label_row);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, put_button);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, quick_row);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, simple_bin);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, source_fault);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, text_bin);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, usual_row);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, venster_row);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionDialog, words_group);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, venster_cb);
}

static void
kt_question_dialog_init (KtQuestionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text = add_words_field (self, self->text_bin, _ ("As it is asked"));
  self->simple = add_words_field (self, self->simple_bin, _ ("As the inwoner is asked, in simpler words"));
  fill_choices (self);
}

AdwDialog *
kt_question_dialog_new (KtBankDraft *draft, KtQuestion *question, KtVenster venster)
{
  KtQuestionDialog *self = g_object_new (KT_TYPE_QUESTION_DIALOG, NULL);

  self->draft = g_object_ref (draft);
  self->replaced = question != NULL ? kt_question_ref (question) : NULL;
  fill (self, venster);
  suggest_aspects (self);
  self->is_filled = TRUE;
  update (self);
  return ADW_DIALOG (self);
}
