/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-sign-list.h"

#include "ui/outgoing/kt-recognition-text.h"

#include <glib/gi18n-lib.h>

/* So many sentences at a time: a long casus has hundreds. */
#define ROWS_MORE 25

/* The rows of one kind, which are made when it is opened. */
typedef struct
{
  AdwExpanderRow *row;
  GtkLabel *count;
  GPtrArray *signs; /* those of this kind, in the recognition */
  GPtrArray *rows;
  guint n_shown; /* of the signs */
} Kind;

struct _KtSignList
{
  AdwPreferencesGroup parent_instance;

  AdwActionRow *nothing; /* says that nothing was seen, or why it was not looked */
  Kind kinds[KT_RECOGNITION_KIND_COUNT];
  KtRecognition *recognition;
};

enum
{
  PLACE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtSignList, kt_sign_list, ADW_TYPE_PREFERENCES_GROUP)

static void show_more (KtSignList *self, Kind *kind);

static void
activated_cb (AdwActionRow *row, KtSignList *self)
{
  const KtRecognitionSign *sign = g_object_get_data (G_OBJECT (row), "sign");

  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, sign->passage, (guint)sign->start, (guint)sign->end);
}

static Kind *
find_kind (KtSignList *self, gpointer row)
{
  for (guint i = 0; i < KT_RECOGNITION_KIND_COUNT; i++)
    {
      if (row == self->kinds[i].row)
        return &self->kinds[i];
    }
  g_return_val_if_reached (NULL);
}

static void
more_cb (AdwButtonRow *button, KtSignList *self)
{
  Kind *kind = find_kind (self, gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_EXPANDER_ROW));
  guint first = kind->rows->len - 1;

  show_more (self, kind);
  /* Whoever asked for more goes on there. */
  gtk_widget_grab_focus (g_ptr_array_index (kind->rows, first));
}

static void
add_row (Kind *kind, GtkWidget *row)
{
  g_ptr_array_add (kind->rows, row);
  adw_expander_row_add_row (kind->row, row);
}

static GtkWidget *
create_row (KtSignList *self, GPtrArray *signs, guint i, guint n)
{
  const KtRecognitionSign *sign = g_ptr_array_index (signs, i);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *markup = kt_recognition_make_markup (self->recognition, signs, i, n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Show this place in the text"), -1);
  g_object_set_data_full (G_OBJECT (row), "sign", g_memdup2 (sign, sizeof *sign), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_DEFAULT);
  return row;
}

static void
show_more (KtSignList *self, Kind *kind)
{
  guint n_left, n;

  /* The row that was asked for more. */
  if (kind->rows->len > 0)
    adw_expander_row_remove (kind->row, g_ptr_array_steal_index (kind->rows, kind->rows->len - 1));
  for (guint i = 0; i < ROWS_MORE && kind->n_shown < kind->signs->len; i++, kind->n_shown += n)
    {
      n = kt_recognition_count_together (self->recognition, kind->signs, kind->n_shown);
      add_row (kind, create_row (self, kind->signs, kind->n_shown, n));
    }
  n_left = kind->signs->len - kind->n_shown;
  if (n_left > 0)
    {
      GtkWidget *more = adw_button_row_new ();
      g_autofree char *title = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "Show more: %u place is left", "Show more: %u places are left", n_left),
          n_left);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (more), title);
      g_signal_connect_object (more, "activated", G_CALLBACK (more_cb), self, G_CONNECT_DEFAULT);
      add_row (kind, more);
    }
}

static void
expanded_cb (KtSignList *self, GParamSpec *pspec, AdwExpanderRow *row)
{
  Kind *kind = find_kind (self, row);

  if (adw_expander_row_get_expanded (row) && kind->n_shown == 0)
    show_more (self, kind);
}

static void
clear_rows (Kind *kind)
{
  for (guint i = 0; i < kind->rows->len; i++)
    adw_expander_row_remove (kind->row, g_ptr_array_index (kind->rows, i));
  g_ptr_array_set_size (kind->rows, 0);
  g_ptr_array_set_size (kind->signs, 0);
  kind->n_shown = 0;
}

static void
show_kind (KtSignList *self, KtRecognitionKind number)
{
  Kind *kind = &self->kinds[number];
  g_autofree char *gist = kt_recognition_make_gist (self->recognition, number);
  g_autofree char *count = g_strdup_printf ("%u", kind->signs->len);

  gtk_widget_set_visible (GTK_WIDGET (kind->row), kind->signs->len > 0);
  adw_expander_row_set_subtitle (kind->row, gist);
  gtk_label_set_label (kind->count, count);
  if (adw_expander_row_get_expanded (kind->row))
    show_more (self, kind);
}

static void
create_kind (KtSignList *self, KtRecognitionKind number)
{
  Kind *kind = &self->kinds[number];

  kind->signs = g_ptr_array_new ();
  kind->rows = g_ptr_array_new ();
  kind->row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  kind->count = GTK_LABEL (gtk_label_new (NULL));
  /* The gist is what somebody wrote, and no markup; for the title that is the same. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (kind->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (kind->row), kt_recognition_kind_get_title (number));
  adw_expander_row_set_title_lines (kind->row, 2);
  adw_expander_row_set_subtitle_lines (kind->row, 2);
  gtk_widget_add_css_class (GTK_WIDGET (kind->count), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (kind->count), "dimmed");
  adw_expander_row_add_suffix (kind->row, GTK_WIDGET (kind->count));
  gtk_widget_set_visible (GTK_WIDGET (kind->row), FALSE);
  g_signal_connect_object (kind->row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (kind->row));
}

static void
kt_sign_list_finalize (GObject *object)
{
  KtSignList *self = KT_SIGN_LIST (object);

  for (guint i = 0; i < KT_RECOGNITION_KIND_COUNT; i++)
    {
      g_ptr_array_unref (self->kinds[i].signs);
      g_ptr_array_unref (self->kinds[i].rows);
    }
  g_clear_pointer (&self->recognition, kt_recognition_unref);

  G_OBJECT_CLASS (kt_sign_list_parent_class)->finalize (object);
}

static void
kt_sign_list_class_init (KtSignListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_sign_list_finalize;

  signals[PLACE_ACTIVATED] = g_signal_new ("place-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
}

static void
kt_sign_list_init (KtSignList *self)
{
  self->nothing = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->nothing), FALSE);
  adw_action_row_set_title_lines (self->nothing, 0);
  adw_action_row_set_subtitle_lines (self->nothing, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->nothing));
  for (int i = 0; i < KT_RECOGNITION_KIND_COUNT; i++)
    create_kind (self, (KtRecognitionKind)i);
}

static void
say (KtSignList *self, const char *title, const char *subtitle)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->nothing), title);
  adw_action_row_set_subtitle (self->nothing, subtitle);
}

void
kt_sign_list_set_recognition (KtSignList *self, KtRecognition *recognition)
{
  g_return_if_fail (KT_IS_SIGN_LIST (self));

  for (guint i = 0; i < KT_RECOGNITION_KIND_COUNT; i++)
    clear_rows (&self->kinds[i]);
  g_clear_pointer (&self->recognition, kt_recognition_unref);
  self->recognition = recognition != NULL ? kt_recognition_ref (recognition) : NULL;
  for (guint i = 0; recognition != NULL && i < recognition->signs->len; i++)
    {
      KtRecognitionSign *sign = &g_array_index (recognition->signs, KtRecognitionSign, i);

      g_ptr_array_add (self->kinds[sign->kind].signs, sign);
    }
  for (int i = 0; i < KT_RECOGNITION_KIND_COUNT; i++)
    {
      if (recognition != NULL)
        show_kind (self, (KtRecognitionKind)i);
      else
        gtk_widget_set_visible (GTK_WIDGET (self->kinds[i].row), FALSE);
    }
  say (self, _ ("The program sees nothing by itself"),
       _ ("That does not mean that nobody can be recognised: you know what is special here."));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), recognition != NULL && recognition->signs->len == 0);
}

void
kt_sign_list_set_failure (KtSignList *self, const char *sentence)
{
  g_return_if_fail (KT_IS_SIGN_LIST (self));

  kt_sign_list_set_recognition (self, NULL);
  say (self, _ ("The program could not look by itself"), sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), TRUE);
}
