/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-browser.h"

#include "ui/questions/kt-bank-model.h"
#include "ui/widgets/kt-choice-name.h"
#include "ui/widgets/kt-focus.h"

#include <glib/gi18n-lib.h>

struct _KtBankBrowser
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkDropDown *section;
  GtkLabel *count;
  GtkStack *stack;
  GtkListView *list;

  KtBankModel *model;
  guint tick; /* until the list is at its top */
  guint n_frames;
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtBankBrowser, kt_bank_browser, ADW_TYPE_BIN)

static guint
get_n_found (KtBankBrowser *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

static void
update (KtBankBrowser *self)
{
  guint n_found = get_n_found (self), n_all = kt_bank_model_get_n_all (self->model);
  g_autofree char *count = n_found == n_all ? g_strdup ("")
                                            /* Translators: how many rows were found, and how many there are. */
                                            : g_strdup_printf (_ ("%u of %u"), n_found, n_all);

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), *count != '\0');
  gtk_stack_set_visible_child_name (self->stack, n_found > 0 || n_all == 0 ? "list" : "nothing-found");
}

/* The list begins at its first row, with the heading above it out of sight, until it has been laid out. */
static gboolean
go_up_tick (GtkWidget *list, GdkFrameClock *clock, gpointer user_data)
{
  KtBankBrowser *self = user_data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  if (self->n_frames++ == 0 || gtk_adjustment_get_upper (adjustment) == 0)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, 0);
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
go_up (KtBankBrowser *self)
{
  self->n_frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), go_up_tick, self, NULL);
}

/* The first line of the drop-down is all. */
static gint
get_section (KtBankBrowser *self)
{
  guint selected = gtk_drop_down_get_selected (self->section);

  return selected == GTK_INVALID_LIST_POSITION ? -1 : (gint)selected - 1;
}

/* After what was looked for changed: from the top, and said to who cannot see it. */
static void
filter_cb (KtBankBrowser *self)
{
  if (self->model == NULL)
    return;
  kt_bank_model_set_filter (self->model, gtk_editable_get_text (GTK_EDITABLE (self->entry)), get_section (self));
  update (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry),
                           get_n_found (self) == 0 ? _ ("No question found") : gtk_label_get_label (self->count),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  go_up (self);
}

static void
clear_cb (KtBankBrowser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->section, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
activate_cb (KtBankBrowser *self, guint position)
{
  g_autoptr (KtBankItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, item);
}

static void
entry_activate_cb (KtBankBrowser *self)
{
  activate_cb (self, 0);
}

static void
entry_stop_cb (KtBankBrowser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static gboolean
entry_key_cb (KtBankBrowser *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || get_n_found (self) == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  if (!kt_focus_is_within (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

static void
setup_header_cb (GtkListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "margin-start", 12, "margin-top", 6, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkListItemFactory *factory, GtkListHeader *header)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       kt_bank_section_get_label (kt_bank_item_get_section (gtk_list_header_get_item (header))));
}

/* --- Object --- */

static gboolean
kt_bank_browser_grab_focus (GtkWidget *widget)
{
  return !kt_focus_is_within (widget) && gtk_widget_grab_focus (GTK_WIDGET (KT_BANK_BROWSER (widget)->entry));
}

static void
kt_bank_browser_dispose (GObject *object)
{
  KtBankBrowser *self = KT_BANK_BROWSER (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list), self->tick);
  self->tick = 0;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_BANK_BROWSER);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (kt_bank_browser_parent_class)->dispose (object);
}

static void
kt_bank_browser_class_init (KtBankBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_bank_browser_dispose;
  widget_class->grab_focus = kt_bank_browser_grab_focus;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, KT_TYPE_BANK_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/questions/kt-bank-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, KtBankBrowser, count);
  gtk_widget_class_bind_template_child (widget_class, KtBankBrowser, entry);
  gtk_widget_class_bind_template_child (widget_class, KtBankBrowser, list);
  gtk_widget_class_bind_template_child (widget_class, KtBankBrowser, section);
  gtk_widget_class_bind_template_child (widget_class, KtBankBrowser, stack);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
}

static void
kt_bank_browser_init (KtBankBrowser *self)
{
  g_autoptr (GtkStringList) sections = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (sections, _ ("All windows and lists"));
  for (guint i = 0; i < KT_BANK_SECTION_COUNT; i++)
    gtk_string_list_append (sections, kt_bank_section_get_label (i));
  gtk_drop_down_set_model (self->section, G_LIST_MODEL (sections));
  kt_choice_name_set (self->section, _ ("Which part"));
  self->model = kt_bank_model_new ();
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->model));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->stack));
}

void
kt_bank_browser_set_items (KtBankBrowser *self, GPtrArray *items)
{
  g_return_if_fail (KT_IS_BANK_BROWSER (self));

  if (kt_bank_model_get_n_all (self->model) == 0)
    go_up (self);
  kt_bank_model_set_items (self->model, items);
  update (self);
}

void
kt_bank_browser_set_shown (KtBankBrowser *self, guint section, const char *name)
{
  g_return_if_fail (KT_IS_BANK_BROWSER (self));

  kt_bank_model_set_shown (self->model, section, name);
}

KtBankItem *
kt_bank_browser_get_shown (KtBankBrowser *self)
{
  g_return_val_if_fail (KT_IS_BANK_BROWSER (self), NULL);

  return kt_bank_model_get_shown (self->model);
}

KtVenster
kt_bank_browser_get_venster (KtBankBrowser *self)
{
  gint section;

  g_return_val_if_fail (KT_IS_BANK_BROWSER (self), 0);

  section = get_section (self);
  return section >= 0 && section < KT_VENSTER_COUNT ? (KtVenster)section : KT_VENSTER_LEEFWERELD;
}
