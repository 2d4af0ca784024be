/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-why-dialog.h"

#include "core/kt-error.h"
#include "core/kt-money.h"
#include "publish/kt-effects-words.h"
#include "ui/widgets/kt-editions.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtWhyDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
  GPtrArray *rows;  /* (element-type AdwActionRow): of the activities that have a price from a list */
  GPtrArray *codes; /* (element-type utf8): of the prices of these */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtWhyDialog, kt_why_dialog, ADW_TYPE_DIALOG)

/* (transfer full): "2 hours a week, € 64,00 per hour (price level 2022), Gemeente (Wmo)". */
static char *
explain (const KtActivity *activity, const KtCost *cost)
{
  g_autofree char *amount = kt_effects_words_amount (activity), *price = kt_effects_words_price (&activity->price);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s · %s · %s", amount, price, kt_words_get_payer_label (activity->payer));
  if (activity->chance.likely != NULL && !g_str_equal (activity->chance.likely, "100"))
    {
      g_autofree char *chance = kt_effects_words_decimal (activity->chance.likely);

      g_string_append_printf (text, _ (" · chance %s%%"), chance);
    }
  if (cost->clipped)
    g_string_append (text, _ (" · only what lies in the period counts"));
  return g_string_free_and_steal (text);
}

static GtkWidget *
make_row (KtWhyDialog *self, const KtActivity *activity, const KtCost *cost)
{
  GtkWidget *row = adw_action_row_new (), *label;
  g_autofree char *explanation = explain (activity, cost), *likely = kt_money_format (cost->money.likely);
  g_autofree char *low = kt_money_format (cost->money.low), *high = kt_money_format (cost->money.high);
  g_autofree char *range = g_strdup_printf (_ ("%s (%s to %s)"), likely, low, high);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *activity->label != '\0' ? activity->label : activity->id);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), explanation);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  label = gtk_label_new (cost->money.low != cost->money.high ? range : likely);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  if (*activity->price.code != '\0')
    {
      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->codes, g_strdup (activity->price.code));
    }
  return row;
}

static void
add_scenario (KtWhyDialog *self, const KtScenarioCost *cost)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *total = kt_money_format (cost->total.likely);
  g_autofree char *title = g_strdup_printf (
      _ ("%s: %s"), kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, cost->scenario->role), total);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *label = g_markup_escape_text (cost->scenario->label, -1);

  adw_preferences_group_set_title (group, escaped);
  adw_preferences_group_set_description (group, label);
  for (guint i = 0; i < cost->costs->len; i++)
    adw_preferences_group_add (group, make_row (self, cost->scenario->activities->pdata[i], cost->costs->pdata[i]));
  adw_preferences_page_add (self->page, group);
}

/* (transfer full): @list is %NULL when it was not read, because of @error. */
static char *
say_source (const KtPriceList *list, const GError *error, const char *code)
{
  const KtPriceEntry *entry;

  if (g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    return g_strdup (
        _ ("The price list that this price came from is not in this vault, so its source is not known. The "
           "analysis keeps the amount itself."));
  if (list == NULL)
    return kt_error_get_sentence (error);
  entry = kt_price_list_find (list, code);
  if (entry == NULL)
    return g_strdup (_ ("This price is not in the price list of the analysis, so its source is not known."));
  return g_strdup_printf (_ ("Source of the price: %s (%s)"), entry->source,
                          kt_vocabulary_get_label (KT_VOCABULARY_CERTAINTY, entry->certainty));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtWhyDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtPriceList) list = kt_editions_find_finish (KT_EDITIONS (source), result, &error);

  if (self->cancellable == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwActionRow *row = self->rows->pdata[i];
      g_autofree char *said = say_source (list, error, self->codes->pdata[i]);
      g_autofree char *subtitle = g_strdup_printf ("%s\n%s", adw_action_row_get_subtitle (row), said);

      adw_action_row_set_subtitle (row, subtitle);
    }
}

static void
kt_why_dialog_dispose (GObject *object)
{
  KtWhyDialog *self = KT_WHY_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_why_dialog_parent_class)->dispose (object);
}

static void
kt_why_dialog_class_init (KtWhyDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_why_dialog_dispose;
}

static void
kt_why_dialog_init (KtWhyDialog *self)
{
  AdwToolbarView *view = ADW_TOOLBAR_VIEW (adw_toolbar_view_new ());

  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_toolbar_view_add_top_bar (view, adw_header_bar_new ());
  adw_toolbar_view_set_content (view, GTK_WIDGET (self->page));
  adw_dialog_set_child (ADW_DIALOG (self), GTK_WIDGET (view));
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Why this figure?"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 640);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);
}

AdwDialog *
kt_why_dialog_new (KtSession *session, KtAnalysisEditor *editor, guint comparison)
{
  KtWhyDialog *self = g_object_new (KT_TYPE_WHY_DIALOG, NULL);
  const KtAnalysisResult *result = kt_analysis_editor_get_result (editor);
  const KtComparison *pair = result->comparisons->pdata[comparison];

  add_scenario (self, pair->intervention);
  add_scenario (self, pair->reference);
  kt_editions_find_async (kt_session_get_price_lists (session), kt_analysis_editor_get_price_list (editor),
                          self->cancellable, found_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}
