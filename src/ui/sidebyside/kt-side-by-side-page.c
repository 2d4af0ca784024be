/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-side-by-side-page.h"

#include "core/kt-text.h"
#include "publish/kt-effects-words.h"
#include "ui/sidebyside/kt-outcome-row.h"
#include "ui/sidebyside/kt-side-export.h"
#include "ui/sidebyside/kt-side-sums.h"
#include "ui/widgets/kt-choice-name.h"
#include "ui/widgets/kt-file-dialog.h"
#include "ui/widgets/kt-late-menu.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

/* Reading that is done sooner shows no progress. */
#define PROGRESS_AFTER 64

struct _KtSideBySidePage
{
  AdwNavigationPage parent_instance;

  AdwNavigationSplitView *split;
  AdwWindowTitle *title;
  GtkDropDown *basis_drop_down;
  GtkStringList *basis_names;
  GtkStack *stack;
  GtkProgressBar *progress;
  GtkNoSelection *selection;
  GtkLabel *together_label;
  KtSideSums *sums;
  GMenu *choices;
  GMenu *themes;
  GMenu *bases;
  GtkMenuButton *menu_button;
  GMenuModel *menu;
  GtkMenuButton *choose_button;
  GMenuModel *choose_menu;

  KtSession *session;
  KtCollections *collections;
  KtSideModel *model;
  GSimpleActionGroup *actions;
  gboolean is_filling;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtSideBySidePage, kt_side_by_side_page, ADW_TYPE_NAVIGATION_PAGE)

static GSimpleAction *
get_action (KtSideBySidePage *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

/* --- Menus --- */

static void
add_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  /* Otherwise an underscore in it would be a mnemonic. */
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);

  g_menu_item_set_label (item, escaped);
  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
fill_choices (KtSideBySidePage *self)
{
  GPtrArray *records = kt_collections_get_records (self->collections);

  g_menu_remove_all (self->choices);
  for (guint i = 0; i < records->len; i++)
    {
      const KtCollectionRecord *record = records->pdata[i];
      const char *label = kt_text_is_blank (record->title) ? _ ("Without a name") : record->title;

      add_item (self->choices, label, "side.open", g_variant_new_int64 (record->id));
    }
}

static void
fill_themes (KtSideBySidePage *self)
{
  g_auto (GStrv) themes = kt_side_model_list_themes (self->model);

  g_menu_remove_all (self->themes);
  for (guint i = 0; themes[i] != NULL; i++)
    add_item (self->themes, themes[i], "side.choose-theme", g_variant_new_string (themes[i]));
}

static void
fill_bases (KtSideBySidePage *self)
{
  self->is_filling = TRUE;
  gtk_string_list_append (self->basis_names, _ ("Against the first reference"));
  for (guint i = 0; i < KT_BASIS_COUNT; i++)
    {
      const char *label = kt_vocabulary_get_label (KT_VOCABULARY_BASIS, i);
      /* Translators: what casussen are compared with, such as "The former way". */
      g_autofree char *against = g_strdup_printf (_ ("Against: %s"), label);

      gtk_string_list_append (self->basis_names, against);
      add_item (self->bases, label, "side.choose-basis",
                g_variant_new_string (kt_vocabulary_get_nick (KT_VOCABULARY_BASIS, i)));
    }
  self->is_filling = FALSE;
}

/* --- Showing --- */

static char *
describe_together (KtSideBySidePage *self, const KtCollection *collection)
{
  g_autofree char *casussen =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u casus", "%u casussen", collection->n), collection->n);
  const KtCollectionGroup *group = collection->groups->len > 0 ? collection->groups->pdata[0] : NULL;
  g_autofree char *amount = NULL;

  if (group == NULL || group->too_large || collection->groups->len > 1)
    return g_strdup_printf (_ ("Together: %s"), casussen);
  amount = kt_effects_words_side (group->difference.likely);
  if (collection->n < (guint)g_settings_get_int (kt_session_get_settings (self->session), KT_SETTING_INDICATIVE_BELOW))
    /* Translators: how many casussen, and what they come to, which says little: "3 casussen, € 1.200 cheaper". */
    return g_strdup_printf (_ ("Indicative: %s, %s"), casussen, amount);
  /* Translators: how many casussen, and what they come to: "12 casussen, € 18.400 cheaper". */
  return g_strdup_printf (_ ("Together: %s, %s"), casussen, amount);
}

static void
changed_cb (KtSideBySidePage *self)
{
  const KtCollection *collection = kt_side_model_get_collection (self->model);
  g_autofree char *together = describe_together (self, collection);

  gtk_label_set_label (self->together_label, together);
  g_simple_action_set_enabled (get_action (self, "export"), collection->n > 0);
}

static void
reading_cb (KtSideBySidePage *self)
{
  gboolean has_items = g_list_model_get_n_items (kt_side_model_get_items (self->model)) > 0;
  guint n_read, n_all;
  gboolean is_reading = kt_side_model_is_reading (self->model, &n_read, &n_all);

  if (!is_reading)
    fill_themes (self);
  gtk_stack_set_visible_child_name (self->stack, has_items ? "casussen" : is_reading ? "reading" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_reading && n_all >= PROGRESS_AFTER);
  if (is_reading && n_all >= PROGRESS_AFTER)
    {
      /* Translators: so many analyses of so many are read. */
      g_autofree char *text = g_strdup_printf (_ ("%u of %u analyses"), n_read, n_all);

      gtk_progress_bar_set_fraction (self->progress, (double)n_read / n_all);
      gtk_progress_bar_set_text (self->progress, text);
    }
}

static void
show_open (KtSideBySidePage *self)
{
  gint64 id = kt_collections_get_open (self->collections);

  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->basis_drop_down, (guint)(kt_collections_get_basis (self->collections) + 1));
  self->is_filling = FALSE;
  adw_window_title_set_subtitle (self->title, kt_collections_get_title (self->collections));
  g_simple_action_set_state (get_action (self, "open"), g_variant_new_int64 (id));
  g_simple_action_set_enabled (get_action (self, "remove"), id != 0);
}

static void
listed_cb (KtSideBySidePage *self)
{
  fill_choices (self);
  show_open (self);
}

static void
failed_cb (KtSideBySidePage *self, const GError *error)
{
  kt_toast_error (GTK_WIDGET (self), error);
}

/* --- What a person does --- */

static void
activate_cb (KtSideBySidePage *self, guint position)
{
  g_autoptr (KtOutcomeItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-casus", "x", kt_outcome_item_get_casus_id (item));
}

static void
basis_selected_cb (KtSideBySidePage *self)
{
  if (!self->is_filling && self->model != NULL)
    kt_side_model_set_basis (self->model, (gint)gtk_drop_down_get_selected (self->basis_drop_down) - 1);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  kt_collections_open (KT_SIDE_BY_SIDE_PAGE (user_data)->collections, g_variant_get_int64 (parameter));
}

/* What it takes to bring a choice back. Its toast may be clicked after the page is gone; then there is nothing to open
 * it in. */
typedef struct
{
  GWeakRef collections;
  gint64 id;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_weak_ref_clear (&removal->collections);
  g_free (removal);
}

static void
bring_back (gpointer data)
{
  Removal *removal = data;
  g_autoptr (KtCollections) collections = g_weak_ref_get (&removal->collections);

  if (collections != NULL)
    kt_collections_bring_back (collections, removal->id);
}

static void
remove_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KtSideBySidePage *self = user_data;
  Removal *removal = g_new0 (Removal, 1);

  g_weak_ref_init (&removal->collections, self->collections);
  removal->id = kt_collections_remove (self->collections);
  kt_toast_undo (GTK_WIDGET (self), _ ("The choice was removed"), bring_back, removal, removal_free);
}

static void
order_action (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  KtSideBySidePage *self = user_data;
  gboolean by_difference = g_str_equal (g_variant_get_string (state, NULL), "difference");

  g_simple_action_set_state (action, state);
  kt_side_model_set_order (self->model, by_difference ? KT_SIDE_ORDER_DIFFERENCE : KT_SIDE_ORDER_CODE);
}

static void
choose_all_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  kt_side_model_choose (KT_SIDE_BY_SIDE_PAGE (user_data)->model, NULL);
}

static void
choose_none_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  kt_side_model_choose_none (KT_SIDE_BY_SIDE_PAGE (user_data)->model);
}

static void
choose_theme_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  kt_side_model_choose (KT_SIDE_BY_SIDE_PAGE (user_data)->model, g_variant_get_string (parameter, NULL));
}

static void
choose_basis_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KtSideBySidePage *self = user_data;
  guint basis;

  if (!kt_vocabulary_find (KT_VOCABULARY_BASIS, g_variant_get_string (parameter, NULL), &basis))
    return;
  kt_side_model_choose_basis (self->model, (KtBasis)basis);
  show_open (self);
}

static void
show_together_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_navigation_split_view_set_show_content (KT_SIDE_BY_SIDE_PAGE (user_data)->split, TRUE);
}

/* --- The table --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSideBySidePage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = kt_side_export_finish (result, &error);

  if (self->split == NULL)
    return;
  if (is_saved)
    kt_toast_say (GTK_WIDGET (self), _ ("Table saved, without codes and names"));
  else
    kt_toast_error (GTK_WIDGET (self), error);
}

void
kt_side_by_side_page_save (KtSideBySidePage *self, GFile *file)
{
  const KtCollection *collection;

  g_return_if_fail (KT_IS_SIDE_BY_SIDE_PAGE (self));

  collection = kt_side_model_get_collection (self->model);
  if (collection != NULL)
    kt_side_export_async (self->session, collection, file, self->cancellable, saved_cb, g_object_ref (self));
}

static void
file_chosen_cb (gpointer self, GFile *file, gpointer user_data)
{
  kt_side_by_side_page_save (self, file);
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KtSideBySidePage *self = user_data;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *date = kt_clock_get_date (kt_session_get_clock (self->session));
  /* Translators: the name of a file. */
  g_autofree char *name = g_strdup_printf (_ ("side-by-side-%s.csv"), date);

  gtk_file_dialog_set_title (dialog, _ ("Save table"));
  gtk_file_dialog_set_initial_name (dialog, name);
  kt_file_dialog_save (dialog, GTK_WIDGET (self), self->cancellable, file_chosen_cb, self, NULL);
}

/* --- Object --- */

static const GActionEntry entries[] = {
  { .name = "open", .activate = open_action, .parameter_type = "x", .state = "int64 0" },
  { .name = "remove", .activate = remove_action },
  { .name = "order", .parameter_type = "s", .state = "'code'", .change_state = order_action },
  { .name = "choose-all", .activate = choose_all_action },
  { .name = "choose-none", .activate = choose_none_action },
  { .name = "choose-theme", .activate = choose_theme_action, .parameter_type = "s" },
  { .name = "choose-basis", .activate = choose_basis_action, .parameter_type = "s" },
  { .name = "show-together", .activate = show_together_action },
  { .name = "export", .activate = export_action },
};

static gboolean
kt_side_by_side_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (KT_SIDE_BY_SIDE_PAGE (widget)->stack), GTK_DIR_TAB_FORWARD);
}

static void
kt_side_by_side_page_dispose (GObject *object)
{
  KtSideBySidePage *self = KT_SIDE_BY_SIDE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->collections != NULL)
    kt_collections_hurry (self->collections);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SIDE_BY_SIDE_PAGE);
  g_clear_object (&self->model);
  g_clear_object (&self->collections);
  g_clear_object (&self->session);
  g_clear_object (&self->actions);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (kt_side_by_side_page_parent_class)->dispose (object);
}

static void
kt_side_by_side_page_class_init (KtSideBySidePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_side_by_side_page_dispose;
  widget_class->grab_focus = kt_side_by_side_page_grab_focus;

  g_type_ensure (KT_TYPE_OUTCOME_ROW);
  g_type_ensure (KT_TYPE_SIDE_SUMS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/sidebyside/kt-side-by-side-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, bases);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, basis_drop_down);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, basis_names);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, choices);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, progress);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, selection);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, split);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, stack);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, sums);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, themes);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, title);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, together_label);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, menu);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, KtSideBySidePage, choose_menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, basis_selected_cb);
}

static void
kt_side_by_side_page_init (KtSideBySidePage *self)
{
  self->cancellable = g_cancellable_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "side", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_late_menu_set (self->choose_button, self->choose_menu);
  kt_late_menu_set (self->menu_button, self->menu);
  fill_bases (self);
  kt_choice_name_set (self->basis_drop_down, _ ("What the casussen are compared with"));
}

AdwNavigationPage *
kt_side_by_side_page_new (KtSession *session)
{
  KtSideBySidePage *self = g_object_new (KT_TYPE_SIDE_BY_SIDE_PAGE, NULL);

  self->session = g_object_ref (session);
  self->collections = kt_collections_new (session);
  self->model = kt_side_model_new (session, self->collections);
  gtk_no_selection_set_model (self->selection, kt_side_model_get_items (self->model));
  kt_side_sums_set_model (self->sums, session, self->collections, self->model);
  g_signal_connect_object (self->collections, "opened", G_CALLBACK (show_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->collections, "listed", G_CALLBACK (listed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->collections, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "reading", G_CALLBACK (reading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  reading_cb (self);
  show_open (self);
  return ADW_NAVIGATION_PAGE (self);
}
