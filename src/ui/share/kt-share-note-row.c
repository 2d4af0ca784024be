/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-share-note-row.h"

struct _KtShareNoteRow
{
  AdwBin parent_instance;

  GtkCheckButton *check;
  GtkLabel *title;
  GtkLabel *gist;

  KtShareNote *note;
  GBindingGroup *bindings;
};

enum
{
  PROP_0,
  PROP_NOTE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtShareNoteRow, kt_share_note_row, ADW_TYPE_BIN)

static void
kt_share_note_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtShareNoteRow *self = KT_SHARE_NOTE_ROW (object);

  switch (prop_id)
    {
    case PROP_NOTE:
      g_value_set_object (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_share_note_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KtShareNoteRow *self = KT_SHARE_NOTE_ROW (object);

  switch (prop_id)
    {
    case PROP_NOTE:
      if (g_set_object (&self->note, g_value_get_object (value)))
        {
          g_binding_group_set_source (self->bindings, self->note);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_share_note_row_dispose (GObject *object)
{
  KtShareNoteRow *self = KT_SHARE_NOTE_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->note);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SHARE_NOTE_ROW);

  G_OBJECT_CLASS (kt_share_note_row_parent_class)->dispose (object);
}

static void
kt_share_note_row_class_init (KtShareNoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_share_note_row_get_property;
  object_class->set_property = kt_share_note_row_set_property;
  object_class->dispose = kt_share_note_row_dispose;

  properties[PROP_NOTE] = g_param_spec_object ("note", NULL, NULL, KT_TYPE_SHARE_NOTE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/share/kt-share-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtShareNoteRow, check);
  gtk_widget_class_bind_template_child (widget_class, KtShareNoteRow, title);
  gtk_widget_class_bind_template_child (widget_class, KtShareNoteRow, gist);
}

static void
kt_share_note_row_init (KtShareNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "chosen", self->check, "active", G_BINDING_BIDIRECTIONAL);
  g_binding_group_bind (self->bindings, "title", self->title, "label", G_BINDING_DEFAULT);
  g_binding_group_bind (self->bindings, "gist", self->gist, "label", G_BINDING_DEFAULT);
}
