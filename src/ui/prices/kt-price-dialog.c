/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-price-dialog.h"

#include "core/kt-money.h"
#include "core/kt-text.h"
#include "ui/prices/kt-price-version.h"
#include "ui/prices/kt-price-words.h"
#include "ui/widgets/kt-suggest-row.h"

#include <glib/gi18n-lib.h>

/* Dutch in every language, as the prices are. */
static const char *const units[] = { "uur",   "contact", "dagdeel", "dag",         "etmaal", "week",
                                     "maand", "jaar",    "traject", "gebeurtenis", "stuk" };

struct _KtPriceDialog
{
  AdwDialog parent_instance;

  GtkWidget *save_button;
  AdwBanner *banner;
  GtkEditable *description_row;
  GtkEditable *amount_row;
  KtSuggestRow *unit_row;
  AdwSpinRow *year_row;
  AdwComboRow *payer_row;
  GtkEditable *other_payer_row;
  AdwComboRow *life_domain_row;
  GtkEditable *source_row;
  KtVersionGroup *version;

  KtSession *session;
  KtPriceEntry *replaced;
  GPtrArray *payers; /* what the lines of the combo row stand for; the last is NULL: somebody else */
  GPtrArray *life_domains;
  gboolean is_filled;
  char *code; /* of the price that is being saved */
};

enum
{
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtPriceDialog, kt_price_dialog, ADW_TYPE_DIALOG)

static const char *
get_chosen (AdwComboRow *row, GPtrArray *values)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected < values->len ? values->pdata[selected] : NULL;
}

/* "" while somebody else is chosen and not filled in. */
static const char *
get_payer (KtPriceDialog *self)
{
  const char *chosen = get_chosen (self->payer_row, self->payers);

  return chosen != NULL ? chosen : gtk_editable_get_text (self->other_payer_row);
}

/* (transfer full): a code that @list does not have, made of @description. */
static char *
make_code (KtPriceList *list, const char *description)
{
  g_autofree char *ascii = g_str_to_ascii (description, "C");
  g_autoptr (GString) code = g_string_new ("eigen");
  gboolean is_apart = TRUE;
  gsize length;

  for (const char *p = ascii; *p != '\0' && code->len < 60; p++)
    {
      if (!g_ascii_isalnum (*p))
        {
          is_apart = TRUE;
          continue;
        }
      if (is_apart)
        g_string_append_c (code, '-');
      is_apart = FALSE;
      g_string_append_c (code, g_ascii_tolower (*p));
    }
  length = code->len;
  for (guint n = 2; kt_price_list_find (list, code->str) != NULL; n++)
    {
      g_string_truncate (code, length);
      g_string_append_printf (code, "-%u", n);
    }
  return g_string_free_and_steal (g_steal_pointer (&code));
}

/* (transfer full): what is filled in, as a price of @list. */
static KtPriceEntry *
read_entry (KtPriceDialog *self, KtPriceList *list)
{
  KtPriceEntry *entry = kt_price_entry_new ();
  g_autofree char *payer = g_strstrip (g_strdup (get_payer (self)));
  gboolean was_own = self->replaced != NULL && self->replaced->certainty == KT_CERTAINTY_OWN;

  entry->description = g_strstrip (g_strdup (gtk_editable_get_text (self->description_row)));
  entry->code = self->replaced != NULL ? g_strdup (self->replaced->code) : make_code (list, entry->description);
  entry->unit = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->unit_row))));
  kt_money_parse (gtk_editable_get_text (self->amount_row), KT_PRICE_LIST_CENTS_MAX, &entry->cents);
  entry->year = (gint)adw_spin_row_get_value (self->year_row);
  entry->payer = g_strdup (kt_words_read_payer (payer));
  entry->life_domain = g_strdup (get_chosen (self->life_domain_row, self->life_domains));
  entry->source = g_strstrip (g_strdup (gtk_editable_get_text (self->source_row)));
  entry->source_url = g_strdup (was_own ? self->replaced->source_url : "");
  entry->certainty = KT_CERTAINTY_OWN;
  return entry;
}

/* --- Faults --- */

/* (transfer full) (nullable): why what is in @row cannot be kept; marks the row. */
static char *
check_line (gpointer row)
{
  gboolean is_good = kt_line_check (gtk_editable_get_text (GTK_EDITABLE (row)), "", NULL);

  if (is_good)
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
  return is_good ? NULL
                 : g_strdup_printf (_ ("“%s” is too long, or has more than one line."),
                                    adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static char *
check_amount (KtPriceDialog *self)
{
  const char *text = gtk_editable_get_text (self->amount_row);
  gint64 cents;
  gboolean is_good = kt_text_is_blank (text) || kt_money_parse (text, KT_PRICE_LIST_CENTS_MAX, &cents);

  if (is_good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->amount_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->amount_row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->amount_row), GTK_ACCESSIBLE_STATE_INVALID,
                               is_good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  return is_good ? NULL : g_strdup (_ ("This is no amount in euros. Write it as 64 or 64,50."));
}

static char *
find_fault (KtPriceDialog *self)
{
  gpointer rows[] = { self->description_row, self->unit_row, self->other_payer_row, self->source_row };
  g_autofree char *amount = check_amount (self);
  char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *fault = check_line (rows[i]);

      if (first == NULL)
        first = g_steal_pointer (&fault);
    }
  return first != NULL ? first : g_steal_pointer (&amount);
}

static gboolean
is_complete (KtPriceDialog *self)
{
  return !kt_text_is_blank (gtk_editable_get_text (self->description_row)) &&
         !kt_text_is_blank (gtk_editable_get_text (self->amount_row)) &&
         !kt_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->unit_row))) &&
         !kt_text_is_blank (get_payer (self)) && !kt_text_is_blank (gtk_editable_get_text (self->source_row));
}

static void
update (KtPriceDialog *self)
{
  KtPriceList *newest = kt_editions_get_newest (kt_session_get_price_lists (self->session));
  g_autofree char *fault = NULL, *version_fault = NULL;
  gboolean is_new = FALSE;

  if (!self->is_filled)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->other_payer_row), get_chosen (self->payer_row, self->payers) == NULL);
  fault = find_fault (self);
  if (fault == NULL && is_complete (self))
    {
      g_autoptr (KtPriceEntry) entry = read_entry (self, newest);
      g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (KtPriceChange));
      KtPriceChange change = { kt_price_list_find (newest, entry->code), entry };
      g_autofree char *sum = NULL;

      is_new = change.before == NULL || !kt_price_entry_equal (change.before, entry);
      g_array_append_val (changes, change);
      sum = kt_price_words_sum_up (changes);
      kt_version_group_propose_changes (self->version, sum);
    }
  version_fault = kt_version_group_find_fault (self->version);
  if (fault == NULL && is_new && version_fault != NULL)
    fault = g_steal_pointer (&version_fault);
  if (fault != NULL)
    adw_banner_set_title (self->banner, fault);
  adw_banner_set_revealed (self->banner, fault != NULL);
  gtk_widget_set_sensitive (self->save_button, !kt_version_group_is_adding (self->version) && fault == NULL && is_new);
}

/* --- Saving --- */

static void
added_cb (KtPriceDialog *self)
{
  g_signal_emit (self, signals[ADDED], 0, self->code);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
save_cb (KtPriceDialog *self)
{
  KtEditions *lists = kt_session_get_price_lists (self->session);
  KtPriceList *newest = kt_editions_get_newest (lists);
  g_autoptr (KtPriceEntry) entry = read_entry (self, newest);
  g_autoptr (GPtrArray) put = g_ptr_array_new ();
  g_autoptr (KtPriceList) next = NULL;

  g_ptr_array_add (put, entry);
  next = kt_price_list_make_next (newest, put, NULL);
  kt_price_version_complete_as (next, newest, kt_session_get_clock (self->session), self->version);
  g_set_str (&self->code, entry->code);
  kt_version_group_add (self->version, lists, next);
}

static void
cancel_cb (KtPriceDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- Filling --- */

/* Adds @text, and its line, unless it is there. */
static void
add_value (GPtrArray *values, GtkStringList *labels, const char *text, const char *label)
{
  if (g_ptr_array_find_with_equal_func (values, text, g_str_equal, NULL))
    return;
  g_ptr_array_add (values, g_strdup (text));
  gtk_string_list_append (labels, label);
}

static void
select_value (AdwComboRow *row, GPtrArray *values, const char *text)
{
  guint position;

  if (text != NULL && g_ptr_array_find_with_equal_func (values, text, g_str_equal, &position))
    adw_combo_row_set_selected (row, position);
}

static void
fill_choices (KtPriceDialog *self, KtPriceList *list)
{
  g_autoptr (GtkStringList) payers = gtk_string_list_new (NULL), life_domains = gtk_string_list_new (NULL);

  for (guint i = 0; i < KT_PAYER_COUNT; i++)
    add_value (self->payers, payers, kt_vocabulary_get_nick (KT_VOCABULARY_PAYER, i),
               kt_vocabulary_get_label (KT_VOCABULARY_PAYER, i));
  for (guint i = 0; i < KT_LIFE_DOMAIN_COUNT; i++)
    add_value (self->life_domains, life_domains, kt_vocabulary_get_nick (KT_VOCABULARY_LIFE_DOMAIN, i),
               kt_vocabulary_get_label (KT_VOCABULARY_LIFE_DOMAIN, i));
  for (guint i = 0; i < list->prices->len; i++)
    {
      const KtPriceEntry *entry = list->prices->pdata[i];

      add_value (self->payers, payers, entry->payer, entry->payer);
      add_value (self->life_domains, life_domains, entry->life_domain, entry->life_domain);
    }
  g_ptr_array_add (self->payers, NULL);
  gtk_string_list_append (payers, _ ("Somebody else"));
  adw_combo_row_set_model (self->payer_row, G_LIST_MODEL (payers));
  adw_combo_row_set_model (self->life_domain_row, G_LIST_MODEL (life_domains));
}

static void
fill_units (KtPriceDialog *self, KtPriceList *list)
{
  g_autoptr (GPtrArray) suggestions = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    g_ptr_array_add (suggestions, (gpointer)units[i]);
  for (guint i = 0; i < list->prices->len; i++)
    {
      char *unit = ((KtPriceEntry *)list->prices->pdata[i])->unit;

      if (!g_ptr_array_find_with_equal_func (suggestions, unit, g_str_equal, NULL))
        g_ptr_array_add (suggestions, unit);
    }
  g_ptr_array_add (suggestions, NULL);
  kt_suggest_row_set_suggestions (self->unit_row, (const char *const *)suggestions->pdata);
}

static void
fill (KtPriceDialog *self)
{
  const KtPriceEntry *entry = self->replaced;
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (self->session));
  gboolean is_own = entry != NULL && entry->certainty == KT_CERTAINTY_OWN;

  gtk_editable_set_text (self->source_row, is_own ? entry->source : _ ("Own contract"));
  /* A price that is replaced by one's own is that of today, as a new one is. */
  adw_spin_row_set_value (self->year_row, is_own ? entry->year : (double)g_ascii_strtoull (today, NULL, 10));
  if (entry == NULL)
    return;
  gtk_editable_set_text (self->description_row, entry->description);
  gtk_editable_set_text (GTK_EDITABLE (self->unit_row), entry->unit);
  select_value (self->payer_row, self->payers, entry->payer);
  select_value (self->life_domain_row, self->life_domains, entry->life_domain);
  if (is_own)
    {
      g_autofree char *amount = kt_money_to_text (entry->cents);

      gtk_editable_set_text (self->amount_row, amount);
    }
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->amount_row));
  adw_dialog_set_title (ADW_DIALOG (self), is_own ? _ ("Change own price") : _ ("Own price instead"));
}

/* --- Object --- */

static void
kt_price_dialog_dispose (GObject *object)
{
  KtPriceDialog *self = KT_PRICE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PRICE_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->replaced, kt_price_entry_unref);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->payers, g_ptr_array_unref);
  g_clear_pointer (&self->life_domains, g_ptr_array_unref);
  G_OBJECT_CLASS (kt_price_dialog_parent_class)->dispose (object);
}

static void
kt_price_dialog_class_init (KtPriceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_price_dialog_dispose;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (KT_TYPE_SUGGEST_ROW);
  g_type_ensure (KT_TYPE_VERSION_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/prices/kt-price-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPriceDialog, amount_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDialog, description_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDialog, life_domain_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDialog, other_payer_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDialog, payer_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDialog, unit_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDialog, version);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDialog, year_row);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
kt_price_dialog_init (KtPriceDialog *self)
{
  self->payers = g_ptr_array_new_with_free_func (g_free);
  self->life_domains = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kt_price_dialog_new (KtSession *session, KtPriceEntry *entry)
{
  KtPriceDialog *self = g_object_new (KT_TYPE_PRICE_DIALOG, NULL);
  KtPriceList *newest = kt_editions_get_newest (kt_session_get_price_lists (session));

  self->session = g_object_ref (session);
  self->replaced = entry != NULL ? kt_price_entry_ref (entry) : NULL;
  fill_choices (self, newest);
  fill_units (self, newest);
  fill (self);
  kt_version_group_propose_title (self->version, newest->title);
  self->is_filled = TRUE;
  update (self);
  return ADW_DIALOG (self);
}
