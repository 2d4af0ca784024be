/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-side-lists.h"

#include "core/kt-money.h"
#include "publish/kt-collection-words.h"
#include "publish/kt-effects-words.h"

#include <glib/gi18n-lib.h>

/* More rows than this nobody reads, and they take too long to make. */
#define ROWS_MAX 40
#define REMARKS_MAX 5

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
add_amount (GtkWidget *row, const char *text, gboolean is_strong)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  if (is_strong)
    gtk_widget_add_css_class (label, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

static void
add_casus (GtkWidget *row, gint64 casus_id)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-casus");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", casus_id);
}

static GtkWidget *
new_more_row (guint n)
{
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more", "And %u more", n), n);

  return new_row (title, "");
}

/* --- Sums --- */

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  gint64 one = ABS ((*(const KtTallyEntry *const *)a)->cents), other = ABS ((*(const KtTallyEntry *const *)b)->cents);

  return (one < other) - (one > other);
}

/* Who gains or spends most goes first. */
static void
add_payers (AdwPreferencesGroup *box, const KtTally *by_payer)
{
  g_autoptr (GPtrArray) payers = g_ptr_array_new ();

  for (guint i = 0; i < by_payer->len; i++)
    g_ptr_array_add (payers, &g_array_index (by_payer, KtTallyEntry, i));
  g_ptr_array_sort (payers, compare_sizes);
  for (guint i = 0; i < MIN (payers->len, ROWS_MAX); i++)
    {
      const KtTallyEntry *entry = payers->pdata[i];
      GtkWidget *row = new_row (kt_collection_words_name (KT_VOCABULARY_PAYER, entry->name), "");
      g_autofree char *amount = kt_effects_words_side (entry->cents);

      add_amount (row, amount, FALSE);
      adw_preferences_group_add (box, row);
    }
  if (payers->len > ROWS_MAX)
    adw_preferences_group_add (box, new_more_row (payers->len - ROWS_MAX));
}

static char *
describe_group (const KtCollectionGroup *group, const KtCollectionGroup *main, guint below)
{
  g_autoptr (GString) text = g_string_new (kt_vocabulary_get_label (KT_VOCABULARY_PERSPECTIVE, group->perspective));
  g_autofree char *bases = kt_collection_words_bases (group);
  g_autofree char *apart = group != main ? kt_collection_words_apart (group, main) : NULL;

  g_string_append (text, ". ");
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u casus.", "%u casussen.", group->n), group->n);
  if (group->n < below)
    g_string_append_printf (text, " %s", _ ("Indicative."));
  g_string_append_c (text, ' ');
  /* Translators: what casussen are compared with, and in brackets how many of them. */
  g_string_append_printf (text, _ ("Against: %s."), bases);
  if (apart != NULL)
    g_string_append_printf (text, " %s", apart);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

GtkWidget *
kt_side_lists_new_group (const KtCollectionGroup *group, const KtCollectionGroup *main, guint below)
{
  /* Translators: a year. */
  g_autofree char *title = g_strdup_printf (_ ("Prices of %d"), group->price_year);
  g_autofree char *description = describe_group (group, main, below);
  g_autofree char *description_markup = g_markup_escape_text (description, -1);
  GtkWidget *box = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, "description", description_markup, NULL);
  g_autofree char *amount = NULL, *range = NULL;
  GtkWidget *row;

  if (group->too_large)
    {
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (box),
                                 new_row (_ ("Too large to add up"), _ ("Is there a mistake in one of the amounts?")));
      return box;
    }
  amount = kt_effects_words_side (group->difference.likely);
  range = kt_effects_words_range (group->difference.likely, group->difference.low, group->difference.high);
  row = new_row (group->n > 1 ? _ ("Together") : _ ("Difference"), g_strstrip (g_strdelimit (range, "()", ' ')));
  add_amount (row, amount, TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (box), row);
  add_payers (ADW_PREFERENCES_GROUP (box), group->by_payer);
  return box;
}

/* --- Lists --- */

guint
kt_side_lists_fill_left_out (GtkListBox *list, KtSideModel *model)
{
  GListModel *items = kt_side_model_get_items (model);
  guint n = 0;

  gtk_list_box_remove_all (list);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (KtOutcomeItem) item = g_list_model_get_item (items, i);
      g_autofree char *reason = kt_outcome_item_get_reason (item);
      GtkWidget *row;

      if (!kt_outcome_item_get_chosen (item) || reason == NULL || ++n > ROWS_MAX)
        continue;
      row = new_row (kt_outcome_item_get_code (item), reason);
      add_casus (row, kt_outcome_item_get_casus_id (item));
      gtk_list_box_append (list, row);
    }
  if (n > ROWS_MAX)
    gtk_list_box_append (list, new_more_row (n - ROWS_MAX));
  return n;
}

guint
kt_side_lists_fill_effects (GtkListBox *list, const KtCollection *collection)
{
  gtk_list_box_remove_all (list);
  for (guint i = 0; i < MIN (collection->effects->len, ROWS_MAX); i++)
    {
      const KtCollectionEffect *effect = &g_array_index (collection->effects, KtCollectionEffect, i);
      g_autofree char *words = kt_collection_words_effect (effect);
      GtkWidget *row = new_row (kt_collection_words_name (KT_VOCABULARY_LIFE_DOMAIN, effect->life_domain),
                                kt_vocabulary_get_label (KT_VOCABULARY_RATER, effect->rater));

      add_amount (row, words, FALSE);
      gtk_list_box_append (list, row);
    }
  if (collection->effects->len > ROWS_MAX)
    gtk_list_box_append (list, new_more_row (collection->effects->len - ROWS_MAX));
  return collection->effects->len;
}

GtkWidget *
kt_side_lists_new_remarks (KtSideModel *model, KtRemarkKind kind)
{
  g_autoptr (GListStore) remarks = kt_remark_list (model, kind);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (remarks));
  GtkWidget *box;

  if (n == 0)
    return NULL;
  box = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", kt_remark_kind_get_label (kind), NULL);
  for (guint i = 0; i < MIN (n, REMARKS_MAX); i++)
    {
      g_autoptr (KtRemarkItem) remark = g_list_model_get_item (G_LIST_MODEL (remarks), i);
      GtkWidget *row = new_row (kt_remark_item_get_text (remark), kt_remark_item_get_code (remark));

      add_casus (row, kt_remark_item_get_casus_id (remark));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (box), row);
    }
  if (n > REMARKS_MAX)
    {
      g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show all %u", "Show all %u", n), n);
      GtkWidget *row = adw_button_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "side.show-remarks");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", (guint)kind);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (box), row);
    }
  return box;
}
