/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-dossier-private.h"
#include "core/kt-json-member.h"

/* The members of the casus format about what a casus shows beyond itself, and about where it is stuck. */

static gpointer
read_signal (JsonNode *node, const char *path, guint position, gpointer data, GError **error)
{
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, path);
  g_autoptr (KtSignal) signal = kt_signal_new ("");
  g_autofree char *place = g_strconcat (path, ".", NULL);
  guint kind = signal->kind, venster = signal->venster;
  GError *check_error = NULL;
  gboolean sound;

  kt_dossier_read_text (object, "text", TRUE, &signal->text);
  kt_dossier_read_nick (object, "kind", TRUE, KT_VOCABULARY_SIGNAL_KIND, "kind", &kind);
  signal->kind = (KtSignalKind)kind;
  kt_dossier_read_nick (object, "venster", FALSE, KT_VOCABULARY_VENSTER, "venster", &venster);
  signal->venster = (KtVenster)venster;
  kt_dossier_read_text (object, "question", FALSE, &signal->question);

  sound = kt_signal_check (signal, place, &check_error);
  return kt_dossier_finish_record (object, sound, check_error, error) ? g_steal_pointer (&signal) : NULL;
}

void
kt_dossier_read_signals (KtDossier *self, KtJsonObject *root)
{
  JsonNode *stuck = kt_json_object_get_object (root, "stuck", FALSE);
  KtStuckCasus *read;

  kt_dossier_read_records (root, "signals", read_signal, NULL, self->signals);
  if (stuck == NULL || root->error != NULL)
    return;
  read = kt_stuck_casus_read_node (stuck, "stuck", &root->error);
  if (read == NULL)
    return;
  kt_stuck_casus_unref (self->stuck);
  self->stuck = read;
}

void
kt_dossier_add_signals (const KtDossier *self, JsonBuilder *builder)
{
  if (self->signals->len > 0)
    kt_json_begin_array (builder, "signals");
  for (guint i = 0; i < self->signals->len; i++)
    {
      const KtSignal *signal = self->signals->pdata[i];

      json_builder_begin_object (builder);
      kt_dossier_add_text (builder, "text", signal->text);
      kt_dossier_add_nick (builder, "kind", KT_VOCABULARY_SIGNAL_KIND, signal->kind);
      kt_dossier_add_nick (builder, "venster", KT_VOCABULARY_VENSTER, signal->venster);
      kt_dossier_add_text (builder, "question", signal->question);
      json_builder_end_object (builder);
    }
  if (self->signals->len > 0)
    json_builder_end_array (builder);
  if (kt_stuck_casus_is_blank (self->stuck))
    return;
  json_builder_set_member_name (builder, "stuck");
  kt_stuck_casus_build (self->stuck, builder);
}
