/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-stuck-casus.h"

#include "core/kt-json.h"
#include "core/kt-json-member.h"
#include "core/kt-text.h"

#include <string.h>

static const char *const members[KT_STUCK_STEPS] = {
  "purpose", "needed", "rule", "room", "maatwerk", "backed_by", "result",
};

KtStuckCasus *
kt_stuck_casus_new (void)
{
  KtStuckCasus *self = g_atomic_rc_box_new0 (KtStuckCasus);

  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    self->texts[i] = g_strdup ("");
  return self;
}

KtStuckCasus *
kt_stuck_casus_copy (const KtStuckCasus *self)
{
  KtStuckCasus *copy = g_atomic_rc_box_new0 (KtStuckCasus);

  copy->casus_id = self->casus_id;
  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    copy->texts[i] = g_strdup (self->texts[i]);
  return copy;
}

KtStuckCasus *
kt_stuck_casus_ref (KtStuckCasus *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtStuckCasus *self = data;

  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    g_free (self->texts[i]);
}

void
kt_stuck_casus_unref (KtStuckCasus *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_stuck_casus_is_blank (const KtStuckCasus *self)
{
  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    if (!kt_text_is_blank (self->texts[i]))
      return FALSE;
  return TRUE;
}

const char *
kt_stuck_casus_get_member (KtStuckStep step)
{
  return members[step];
}

gboolean
kt_stuck_casus_check (const KtStuckCasus *self, const char *place, GError **error)
{
  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    {
      g_autofree char *text_place = g_strconcat (place, members[i], NULL);

      if (!kt_text_check (self->texts[i], -1, KT_TEXT_MAX, text_place, error))
        return FALSE;
    }
  return TRUE;
}

void
kt_stuck_casus_build (const KtStuckCasus *self, JsonBuilder *builder)
{
  json_builder_begin_object (builder);
  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    if (*self->texts[i] != '\0')
      kt_json_add_text (builder, members[i], self->texts[i]);
  json_builder_end_object (builder);
}

KtStuckCasus *
kt_stuck_casus_read_node (JsonNode *node, const char *path, GError **error)
{
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, path);
  g_autoptr (KtStuckCasus) self = kt_stuck_casus_new ();
  g_autofree char *place = *path != '\0' ? g_strconcat (path, ".", NULL) : g_strdup ("");

  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    {
      g_autofree char *text = kt_json_object_get_string (object, members[i], FALSE);

      if (text != NULL)
        g_set_str (&self->texts[i], text);
    }
  if (!kt_json_object_finish (object, error) || !kt_stuck_casus_check (self, place, error))
    return NULL;
  return g_steal_pointer (&self);
}

char *
kt_stuck_casus_write (const KtStuckCasus *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  kt_stuck_casus_build (self, builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

KtStuckCasus *
kt_stuck_casus_read (const char *text, GError **error)
{
  g_autoptr (JsonNode) root = kt_json_parse (text, strlen (text), error);

  return root != NULL ? kt_stuck_casus_read_node (root, "", error) : NULL;
}
