/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-price-offer.h"

#include "core/kt-edition-record.h"
#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"
#include "ui/widgets/kt-date-words.h"
#include "ui/widgets/kt-editions.h"

#include <glib/gi18n-lib.h>

struct _KtPriceOffer
{
  AdwActionRow parent_instance;

  GtkWidget *button;
  KtEditions *lists;
  KtAnalysisEditor *editor;
};

G_DEFINE_FINAL_TYPE (KtPriceOffer, kt_price_offer, ADW_TYPE_ACTION_ROW)

/* (transfer full): the version as one calls it. */
static char *
name_version (KtPriceOffer *self, const char *list_id)
{
  GPtrArray *heads = kt_editions_get_heads (self->lists);

  for (guint i = 0; heads != NULL && i < heads->len; i++)
    {
      const KtEditionRecord *head = heads->pdata[i];

      if (g_str_equal (head->edition_id, list_id))
        {
          g_autofree char *made = kt_date_words_long (head->made);

          return g_strdup_printf (_ ("%s of %s"), head->title, made);
        }
    }
  return g_strdup (*list_id != '\0' ? _ ("A list that is not in this vault") : _ ("No list"));
}

static void
show (KtPriceOffer *self)
{
  const char *used = kt_analysis_editor_get_price_list (self->editor);
  KtPriceList *newest = kt_editions_get_newest (self->lists);
  gboolean has_newer = newest != NULL && !g_str_equal (newest->id, used);
  g_autofree char *name = name_version (self, used);

  if (has_newer)
    {
      g_autofree char *subtitle = g_strdup_printf (_ ("%s. There is a newer one."), name);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
    }
  else
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), name);
    }
  gtk_widget_set_visible (self->button, has_newer);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPriceOffer) self = user_data;
  KtPriceList *newest = self->lists != NULL ? kt_editions_get_newest (self->lists) : NULL;

  if (newest == NULL || !g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "use"))
    return;
  kt_analysis_editor_put_prices (
      self->editor, kt_analysis_use_prices (kt_analysis_editor_get_analysis (self->editor), newest, NULL), newest->id);
}

/* (transfer full): what comes out of @analysis against its first reference, in a sentence. */
static char *
say_difference (KtAnalysis *analysis)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtAnalysisResult) result = kt_analysis_calculate (analysis, &error);

  if (result == NULL)
    return g_strdup (_ ("The amounts would be larger than can be counted."));
  return kt_effects_words_difference (result->comparisons->pdata[0], NULL);
}

static void
look_cb (KtPriceOffer *self)
{
  KtPriceList *newest = kt_editions_get_newest (self->lists);
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  g_autoptr (KtAnalysis) next = NULL;
  g_autofree char *now = NULL, *then = NULL, *changes = NULL, *body = NULL;
  AdwDialog *dialog;
  guint n_changed;

  if (newest == NULL)
    return;
  next = kt_analysis_use_prices (analysis, newest, &n_changed);
  now = say_difference (analysis);
  then = say_difference (next);
  changes = g_strdup_printf (
      ngettext ("%u activity gets another price.", "%u activities get another price.", n_changed), n_changed);
  body = g_strdup_printf (_ ("%s\n\nNow: %s\n\nThen: %s"), changes, now, then);
  dialog = adw_alert_dialog_new (_ ("Use the newer prices?"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _ ("_Keep these"), "use", _ ("_Use the newer"),
                                  NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, answered_cb, g_object_ref (self));
}

static void
kt_price_offer_dispose (GObject *object)
{
  KtPriceOffer *self = KT_PRICE_OFFER (object);

  g_clear_object (&self->lists);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (kt_price_offer_parent_class)->dispose (object);
}

static void
kt_price_offer_class_init (KtPriceOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_price_offer_dispose;
}

static void
kt_price_offer_init (KtPriceOffer *self)
{
  self->button = gtk_button_new_with_mnemonic (_ ("_Look at it…"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (look_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->button);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Price list"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);
}

GtkWidget *
kt_price_offer_new (KtSession *session, KtAnalysisEditor *editor)
{
  KtPriceOffer *self = g_object_new (KT_TYPE_PRICE_OFFER, NULL);

  self->lists = g_object_ref (kt_session_get_price_lists (session));
  self->editor = g_object_ref (editor);
  g_signal_connect_object (self->lists, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
