/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-price-browser.h"

#include "ui/widgets/kt-choice-name.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-price-model.h"

#include <glib/gi18n-lib.h>

struct _KtPriceBrowser
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkDropDown *payer;
  GtkDropDown *life_domain;
  GtkLabel *count;
  GtkStack *stack;
  GtkListView *list;

  KtPriceModel *model;
  GPtrArray *payers; /* what each line of the drop-down stands for; the first is NULL: all */
  GPtrArray *life_domains;
  gboolean is_filling;
};

enum
{
  ACTIVATED,
  STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtPriceBrowser, kt_price_browser, ADW_TYPE_BIN)

static void
update (KtPriceBrowser *self)
{
  KtPriceList *list = kt_price_model_get_list (self->model);
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint n_all = list != NULL ? list->prices->len : 0;
  g_autofree char *count = NULL;

  if (n_found == n_all)
    count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u price", "%u prices", n_all), n_all);
  else
    /* Translators: how many prices were found, and how many there are. */
    count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u price", "%u of %u prices", n_all), n_found, n_all);
  gtk_label_set_label (self->count, n_found > 0 ? count : "");
  gtk_stack_set_visible_child_name (self->stack, list == NULL ? "blank" : n_found > 0 ? "list" : "nothing-found");
}

/* After what was looked for changed: from the top, and said to who cannot see it. */
static void
show_found (KtPriceBrowser *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0;

  update (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry),
                           is_empty ? _ ("No price found") : gtk_label_get_label (self->count),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  if (!is_empty)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
words_changed_cb (KtPriceBrowser *self)
{
  if (self->model == NULL)
    return;
  kt_price_model_set_words (self->model, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  show_found (self);
}

static const char *
get_chosen (GtkDropDown *drop_down, GPtrArray *values)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected < values->len ? values->pdata[selected] : NULL;
}

static void
choice_changed_cb (KtPriceBrowser *self)
{
  if (self->model == NULL || self->is_filling)
    return;
  kt_price_model_set_payer (self->model, get_chosen (self->payer, self->payers));
  kt_price_model_set_life_domain (self->model, get_chosen (self->life_domain, self->life_domains));
  show_found (self);
}

static void
clear_cb (KtPriceBrowser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->payer, 0);
  gtk_drop_down_set_selected (self->life_domain, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
activate_cb (KtPriceBrowser *self, guint position)
{
  g_autoptr (KtPriceItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, kt_price_item_get_entry (item));
}

static void
entry_activate_cb (KtPriceBrowser *self)
{
  activate_cb (self, 0);
}

static void
entry_stop_cb (KtPriceBrowser *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    g_signal_emit (self, signals[STOPPED], 0);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
focus_row (KtPriceBrowser *self, guint position)
{
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  if (!kt_focus_is_within (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
entry_key_cb (KtPriceBrowser *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) ||
      g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return GDK_EVENT_PROPAGATE;
  focus_row (self, 0);
  return GDK_EVENT_STOP;
}

/* --- Choices --- */

static gint
compare_labels (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* (transfer full): the nicks of @vocabulary that are in @present, in its order, and then the other texts in there. */
static GPtrArray *
list_values (GHashTable *present, KtVocabulary vocabulary)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free), *others = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer text;
  guint index;

  g_ptr_array_add (values, NULL);
  for (guint i = 0; i < kt_vocabulary_get_size (vocabulary); i++)
    {
      const char *nick = kt_vocabulary_get_nick (vocabulary, i);

      if (g_hash_table_contains (present, nick))
        g_ptr_array_add (values, g_strdup (nick));
    }
  g_hash_table_iter_init (&iter, present);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    {
      if (!kt_vocabulary_find (vocabulary, text, &index))
        g_ptr_array_add (others, text);
    }
  g_ptr_array_sort (others, compare_labels);
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (values, g_strdup (others->pdata[i]));
  g_ptr_array_unref (others);
  return values;
}

/* Fills a drop-down with @values, of which the chosen one stays chosen when it is still there. */
static void
fill (GtkDropDown *drop_down,
      GPtrArray **values,
      GPtrArray *filled,
      const char *all,
      const char *(*get_label) (const char *value))
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const char *chosen = get_chosen (drop_down, *values);
  guint selected = 0;

  gtk_string_list_append (labels, all);
  for (guint i = 1; i < filled->len; i++)
    {
      gtk_string_list_append (labels, get_label (filled->pdata[i]));
      if (g_strcmp0 (filled->pdata[i], chosen) == 0)
        selected = i;
    }
  g_ptr_array_unref (*values);
  *values = filled;
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (drop_down, selected);
}

static void
fill_choices (KtPriceBrowser *self, KtPriceList *list)
{
  g_autoptr (GHashTable) payers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) life_domains = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; list != NULL && i < list->prices->len; i++)
    {
      const KtPriceEntry *entry = list->prices->pdata[i];

      g_hash_table_add (payers, entry->payer);
      g_hash_table_add (life_domains, entry->life_domain);
    }
  self->is_filling = TRUE;
  fill (self->payer, &self->payers, list_values (payers, KT_VOCABULARY_PAYER), _ ("All who pay"),
        kt_words_get_payer_label);
  fill (self->life_domain, &self->life_domains, list_values (life_domains, KT_VOCABULARY_LIFE_DOMAIN),
        _ ("All leefgebieden"), kt_words_get_life_domain_label);
  self->is_filling = FALSE;
}

/* --- Object --- */

static gboolean
kt_price_browser_grab_focus (GtkWidget *widget)
{
  return !kt_focus_is_within (widget) && gtk_widget_grab_focus (GTK_WIDGET (KT_PRICE_BROWSER (widget)->entry));
}

static void
kt_price_browser_dispose (GObject *object)
{
  KtPriceBrowser *self = KT_PRICE_BROWSER (object);

  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PRICE_BROWSER);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (kt_price_browser_parent_class)->dispose (object);
}

static void
kt_price_browser_finalize (GObject *object)
{
  KtPriceBrowser *self = KT_PRICE_BROWSER (object);

  g_ptr_array_unref (self->payers);
  g_ptr_array_unref (self->life_domains);
  G_OBJECT_CLASS (kt_price_browser_parent_class)->finalize (object);
}

static void
kt_price_browser_class_init (KtPriceBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_price_browser_dispose;
  object_class->finalize = kt_price_browser_finalize;
  widget_class->grab_focus = kt_price_browser_grab_focus;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[STOPPED] =
      g_signal_new ("stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_PRICE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/widgets/kt-price-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPriceBrowser, count);
  gtk_widget_class_bind_template_child (widget_class, KtPriceBrowser, entry);
  gtk_widget_class_bind_template_child (widget_class, KtPriceBrowser, life_domain);
  gtk_widget_class_bind_template_child (widget_class, KtPriceBrowser, list);
  gtk_widget_class_bind_template_child (widget_class, KtPriceBrowser, payer);
  gtk_widget_class_bind_template_child (widget_class, KtPriceBrowser, stack);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
}

static void
kt_price_browser_init (KtPriceBrowser *self)
{
  self->payers = g_ptr_array_new_with_free_func (g_free);
  self->life_domains = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = kt_price_model_new ();
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->model));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->stack));
  fill_choices (self, NULL);
  kt_choice_name_set (self->payer, _ ("Who pays"));
  kt_choice_name_set (self->life_domain, _ ("Leefgebied"));
}

GtkWidget *
kt_price_browser_new (void)
{
  return g_object_new (KT_TYPE_PRICE_BROWSER, NULL);
}

void
kt_price_browser_set_list (KtPriceBrowser *self, KtPriceList *list)
{
  g_return_if_fail (KT_IS_PRICE_BROWSER (self));

  kt_price_model_set_list (self->model, list);
  fill_choices (self, list);
  kt_price_model_set_payer (self->model, get_chosen (self->payer, self->payers));
  kt_price_model_set_life_domain (self->model, get_chosen (self->life_domain, self->life_domains));
  update (self);
}

void
kt_price_browser_set_shown (KtPriceBrowser *self, const char *code)
{
  g_return_if_fail (KT_IS_PRICE_BROWSER (self));

  kt_price_model_set_shown (self->model, code);
}

KtPriceEntry *
kt_price_browser_get_shown (KtPriceBrowser *self)
{
  g_return_val_if_fail (KT_IS_PRICE_BROWSER (self), NULL);

  return kt_price_model_get_shown (self->model);
}

void
kt_price_browser_focus_shown (KtPriceBrowser *self)
{
  g_return_if_fail (KT_IS_PRICE_BROWSER (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    {
      if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->model), i))
        continue;
      focus_row (self, i);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
