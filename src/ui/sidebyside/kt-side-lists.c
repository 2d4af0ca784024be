/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-side-lists.h"

#include "core/kt-money.h"
#include "publish/kt-collection-words.h"
#include "publish/kt-effects-words.h"
#include "ui/sidebyside/kt-side-rows.h"

#include <glib/gi18n-lib.h>

/* More rows than this nobody reads, and they take too long to make. */
#define ROWS_MAX 40
#define REMARKS_MAX 5

/* --- Sums --- */

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  gint64 one = ABS ((*(const KtTallyEntry *const *)a)->cents), other = ABS ((*(const KtTallyEntry *const *)b)->cents);

  return (one < other) - (one > other);
}

/* Who gains or spends most goes first. */
static void
add_payers (KtSideRows *rows, const KtTally *by_payer)
{
  g_autoptr (GPtrArray) payers = g_ptr_array_new ();

  for (guint i = 0; i < by_payer->len; i++)
    g_ptr_array_add (payers, &g_array_index (by_payer, KtTallyEntry, i));
  g_ptr_array_sort (payers, compare_sizes);
  for (guint i = 0; i < MIN (payers->len, ROWS_MAX); i++)
    {
      const KtTallyEntry *entry = payers->pdata[i];
      g_autofree char *amount = kt_effects_words_side (entry->cents);

      kt_side_rows_add (rows, kt_collection_words_name (KT_VOCABULARY_PAYER, entry->name), "", amount);
    }
  kt_side_rows_add_more (rows, payers->len - MIN (payers->len, ROWS_MAX));
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

/* The @i-th group of rows in @box, made when it is not there yet. */
static AdwPreferencesGroup *
get_box (GtkBox *box, guint i)
{
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (; group != NULL && i > 0; i--)
    group = gtk_widget_get_next_sibling (group);
  if (group == NULL)
    {
      GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

      group = adw_preferences_group_new ();
      gtk_widget_add_css_class (list, "boxed-list");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
      g_object_set_data (G_OBJECT (group), "list", list);
      gtk_box_append (box, group);
    }
  return ADW_PREFERENCES_GROUP (group);
}

static KtSideRows
begin (AdwPreferencesGroup *group, const char *title, const char *description)
{
  GtkListBox *list = g_object_get_data (G_OBJECT (group), "list");
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *description_markup = g_markup_escape_text (description, -1);

  if (g_strcmp0 (adw_preferences_group_get_title (group), title_markup) != 0)
    {
      adw_preferences_group_set_title (group, title_markup);
      gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
    }
  if (g_strcmp0 (adw_preferences_group_get_description (group), description_markup) != 0)
    adw_preferences_group_set_description (group, description_markup);
  return kt_side_rows_begin (list);
}

static void
fill_group (AdwPreferencesGroup *box, const KtCollectionGroup *group, const KtCollectionGroup *main, guint below)
{
  /* Translators: a year. */
  g_autofree char *title = g_strdup_printf (_ ("Prices of %d"), group->price_year);
  g_autofree char *description = describe_group (group, main, below);
  g_autofree char *amount = NULL, *range = NULL;
  KtSideRows rows = begin (box, title, description);

  if (group->too_large)
    {
      kt_side_rows_add (&rows, _ ("Too large to add up"), _ ("Is there a mistake in one of the amounts?"), "");
      kt_side_rows_end (&rows);
      return;
    }
  amount = kt_effects_words_side (group->difference.likely);
  range = kt_effects_words_range (group->difference.likely, group->difference.low, group->difference.high);
  kt_side_rows_add_sum (&rows, group->n > 1 ? _ ("Together") : _ ("Difference"),
                        g_strstrip (g_strdelimit (range, "()", ' ')), amount);
  add_payers (&rows, group->by_payer);
  kt_side_rows_end (&rows);
}

void
kt_side_lists_fill_groups (GtkBox *box, const KtCollection *collection, guint below)
{
  GtkWidget *left_over;

  for (guint i = 0; i < collection->groups->len; i++)
    fill_group (get_box (box, i), collection->groups->pdata[i], collection->groups->pdata[0], below);
  left_over = gtk_widget_get_first_child (GTK_WIDGET (box));
  for (guint i = 0; i < collection->groups->len; i++)
    left_over = gtk_widget_get_next_sibling (left_over);
  while (left_over != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (left_over);

      gtk_box_remove (box, left_over);
      left_over = next;
    }
  gtk_widget_set_visible (GTK_WIDGET (box), collection->groups->len > 0);
}

/* --- Lists --- */

guint
kt_side_lists_fill_left_out (GtkListBox *list, KtSideModel *model)
{
  GListModel *items = kt_side_model_get_items (model);
  KtSideRows rows = kt_side_rows_begin (list);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (KtOutcomeItem) item = g_list_model_get_item (items, i);
      g_autofree char *reason = NULL;

      if (!kt_outcome_item_get_chosen (item))
        continue;
      reason = kt_outcome_item_get_reason (item);
      if (reason != NULL && ++n <= ROWS_MAX)
        kt_side_rows_add_way (&rows, kt_outcome_item_get_code (item), reason, "win.open-casus",
                              g_variant_new_int64 (kt_outcome_item_get_casus_id (item)));
    }
  kt_side_rows_add_more (&rows, n - MIN (n, ROWS_MAX));
  kt_side_rows_end (&rows);
  return n;
}

guint
kt_side_lists_fill_effects (GtkListBox *list, const KtCollection *collection)
{
  KtSideRows rows = kt_side_rows_begin (list);
  guint n = collection->effects->len;

  for (guint i = 0; i < MIN (n, ROWS_MAX); i++)
    {
      const KtCollectionEffect *effect = &g_array_index (collection->effects, KtCollectionEffect, i);
      g_autofree char *words = kt_collection_words_effect (effect);

      kt_side_rows_add (&rows, kt_collection_words_name (KT_VOCABULARY_LIFE_DOMAIN, effect->life_domain),
                        kt_vocabulary_get_label (KT_VOCABULARY_RATER, effect->rater), words);
    }
  kt_side_rows_add_more (&rows, n - MIN (n, ROWS_MAX));
  kt_side_rows_end (&rows);
  return n;
}

static guint
fill_remarks (AdwPreferencesGroup *box, KtSideModel *model, KtRemarkKind kind)
{
  guint n;
  g_autoptr (GListStore) remarks = kt_remark_list (model, kind, REMARKS_MAX, &n);
  KtSideRows rows = begin (box, kt_remark_kind_get_label (kind), "");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (remarks)); i++)
    {
      g_autoptr (KtRemarkItem) remark = g_list_model_get_item (G_LIST_MODEL (remarks), i);

      kt_side_rows_add_way (&rows, kt_remark_item_get_text (remark), kt_remark_item_get_code (remark), "win.open-casus",
                            g_variant_new_int64 (kt_remark_item_get_casus_id (remark)));
    }
  if (n > REMARKS_MAX)
    {
      g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show all %u", "Show all %u", n), n);

      kt_side_rows_add_way (&rows, title, "", "side.show-remarks", g_variant_new_uint32 (kind));
    }
  kt_side_rows_end (&rows);
  gtk_widget_set_visible (GTK_WIDGET (box), n > 0);
  return n;
}

gboolean
kt_side_lists_fill_remarks (GtkBox *box, KtSideModel *model)
{
  guint n = 0;

  for (guint kind = 0; kind < KT_REMARK_KIND_COUNT; kind++)
    n += fill_remarks (get_box (box, kind), model, (KtRemarkKind)kind);
  return n > 0;
}
