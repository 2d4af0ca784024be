/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-item.h"

#include <glib/gi18n-lib.h>

struct _KtBankItem
{
  GObject parent_instance;

  KtQuestionBank *bank;
  guint section;
  const char *name;
  char *title;
  const char *text;
  const char *source;
  KtQuestion *question; /* (nullable) */
  gboolean is_draft;
};

enum
{
  PROP_TITLE = 1,
  PROP_TEXT,
  PROP_MARK,
  PROP_LABEL,
  PROP_IS_MARKED,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtBankItem, kt_bank_item, G_TYPE_OBJECT)

const char *
kt_bank_section_get_label (guint section)
{
  switch (section)
    {
    case KT_BANK_SECTION_FACTORS:
      return _ ("What helps and hinders");
    case KT_BANK_SECTION_AXES:
      return _ ("Where the balance lies");
    case KT_BANK_SECTION_GOVERNMENT:
      return _ ("How a government steers");
    case KT_BANK_SECTION_WORDS:
      return _ ("Answer words");
    default:
      return kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, section);
    }
}

/* (transfer full) */
static char *
make_mark (KtBankItem *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (5, NULL, TRUE);
  const KtQuestion *question = self->question;

  if (question == NULL)
    return g_strdup ("");
  if (question->is_factor)
    {
      g_ptr_array_add (parts, (gpointer)kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, question->venster));
      g_ptr_array_add (parts, (gpointer)kt_vocabulary_get_label (KT_VOCABULARY_INFLUENCE, question->usual));
    }
  else
    {
      g_ptr_array_add (parts, question->aspect);
    }
  if (!question->is_factor && question->is_quick)
    g_ptr_array_add (parts, (gpointer)_ ("quick look"));
  if (!question->is_on)
    g_ptr_array_add (parts, (gpointer)_ ("off"));
  if (self->is_draft)
    g_ptr_array_add (parts, (gpointer)_ ("in the draft"));
  return g_strjoinv (" · ", (char **)parts->pdata);
}

static void
kt_bank_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtBankItem *self = KT_BANK_ITEM (object);
  g_autofree char *mark = make_mark (self);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_MARK:
      g_value_take_string (value, g_steal_pointer (&mark));
      break;
    case PROP_LABEL:
      g_value_take_string (value, g_strjoin (", ", self->title, self->text, *mark != '\0' ? mark : NULL, NULL));
      break;
    case PROP_IS_MARKED:
      g_value_set_boolean (value, *mark != '\0');
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_bank_item_finalize (GObject *object)
{
  KtBankItem *self = KT_BANK_ITEM (object);

  g_free (self->title);
  kt_question_bank_unref (self->bank);
  G_OBJECT_CLASS (kt_bank_item_parent_class)->finalize (object);
}

static void
kt_bank_item_class_init (KtBankItemClass *klass)
{
  static const char *const names[PROP_IS_MARKED] = {
    [PROP_TITLE] = "title",
    [PROP_TEXT] = "text",
    [PROP_MARK] = "mark",
    [PROP_LABEL] = "label",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kt_bank_item_finalize;
  object_class->get_property = kt_bank_item_get_property;

  for (guint i = 1; i < PROP_IS_MARKED; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_MARKED] =
      g_param_spec_boolean ("is-marked", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kt_bank_item_init (KtBankItem *self)
{
}

/* --- Making --- */

/* @title: (transfer full) */
static KtBankItem *
add (GPtrArray *items,
     KtQuestionBank *bank,
     guint section,
     const char *name,
     char *title,
     const char *text,
     const char *source)
{
  KtBankItem *self = g_object_new (KT_TYPE_BANK_ITEM, NULL);

  self->bank = kt_question_bank_ref (bank);
  self->section = section;
  self->name = name;
  self->title = title;
  self->text = text;
  self->source = source;
  g_ptr_array_add (items, self);
  return self;
}

static void
add_question (GPtrArray *items, KtQuestionBank *bank, guint section, KtQuestion *question)
{
  add (items, bank, section, question->name, g_strdup (question->label), question->text, question->source)->question =
      question;
}

GPtrArray *
kt_bank_items_list (KtQuestionBank *bank,
                    gboolean (*is_draft) (gpointer user_data, const char *name),
                    gpointer user_data)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint venster = 0; venster < KT_VENSTER_COUNT; venster++)
    for (guint i = 0; i < bank->questions->len; i++)
      {
        KtQuestion *question = bank->questions->pdata[i];

        if (question->venster == venster)
          add_question (items, bank, venster, question);
      }
  for (guint i = 0; i < bank->factors->len; i++)
    add_question (items, bank, KT_BANK_SECTION_FACTORS, bank->factors->pdata[i]);
  for (guint i = 0; i < items->len && is_draft != NULL; i++)
    {
      KtBankItem *item = items->pdata[i];

      item->is_draft = is_draft (user_data, item->name);
    }
  for (guint i = 0; i < bank->axes->len; i++)
    {
      const KtAxis *axis = bank->axes->pdata[i];

      add (items, bank, KT_BANK_SECTION_AXES, axis->name, g_strdup_printf ("%s – %s", axis->left, axis->right),
           axis->text, axis->source);
    }
  for (guint i = 0; i < bank->government->len; i++)
    {
      const KtGovernmentForm *form = bank->government->pdata[i];

      add (items, bank, KT_BANK_SECTION_GOVERNMENT, form->name, g_strdup (form->label), form->text, form->source);
    }
  for (guint i = 0; i < bank->words->len; i++)
    {
      const KtExtentMeaning *word = bank->words->pdata[i];

      add (items, bank, KT_BANK_SECTION_WORDS, kt_vocabulary_get_nick (KT_VOCABULARY_EXTENT, word->extent),
           g_strdup (kt_vocabulary_get_label (KT_VOCABULARY_EXTENT, word->extent)), word->meaning, word->source);
    }
  return items;
}

/* --- Asking --- */

guint
kt_bank_item_get_section (KtBankItem *self)
{
  return self->section;
}

const char *
kt_bank_item_get_name (KtBankItem *self)
{
  return self->name;
}

const char *
kt_bank_item_get_title (KtBankItem *self)
{
  return self->title;
}

const char *
kt_bank_item_get_text (KtBankItem *self)
{
  return self->text;
}

const char *
kt_bank_item_get_source (KtBankItem *self)
{
  return self->source;
}

KtQuestionBank *
kt_bank_item_get_bank (KtBankItem *self)
{
  return self->bank;
}

gboolean
kt_bank_item_is_draft (KtBankItem *self)
{
  return self->is_draft;
}

KtQuestion *
kt_bank_item_get_question (KtBankItem *self)
{
  return self->question;
}

gboolean
kt_bank_item_equal (KtBankItem *self, KtBankItem *other)
{
  if (self->question != NULL && other->question != NULL && !kt_question_equal (self->question, other->question))
    return FALSE;
  return self->section == other->section && self->is_draft == other->is_draft &&
         g_str_equal (self->name, other->name) && g_str_equal (self->title, other->title) &&
         g_str_equal (self->text, other->text) && g_str_equal (self->source, other->source);
}

gboolean
kt_bank_item_matches (KtBankItem *self, const char *words)
{
  g_autofree char *all = g_strjoin (" ", self->title, self->text, self->question != NULL ? self->question->aspect : "",
                                    self->question != NULL ? self->question->simple : "", NULL);

  return *words == '\0' || g_str_match_string (words, all, TRUE);
}
