/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-assessment-draft.h"

#include "core/kt-json-member.h"
#include "core/kt-json.h"
#include "core/kt-text.h"

#include <string.h>

KtAssessmentDraft *
kt_assessment_draft_new (void)
{
  KtAssessmentDraft *self = g_atomic_rc_box_new0 (KtAssessmentDraft);

  self->answered_by = g_strdup ("");
  self->fingerprint = g_strdup ("");
  self->why = g_strdup ("");
  return self;
}

KtAssessmentDraft *
kt_assessment_draft_ref (KtAssessmentDraft *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtAssessmentDraft *self = data;

  g_free (self->answered_by);
  g_free (self->fingerprint);
  g_free (self->why);
}

void
kt_assessment_draft_unref (KtAssessmentDraft *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_assessment_draft_is_blank (const KtAssessmentDraft *self)
{
  return self->singled_out == KT_ANSWER_NONE && self->linked == KT_ANSWER_NONE && self->inferred == KT_ANSWER_NONE &&
         kt_text_is_blank (self->why) && kt_text_is_blank (self->answered_by);
}

/* What is open is left out. */
static void
write_answer (JsonBuilder *builder, const char *member, KtOpenAnswer answer)
{
  if (answer != KT_ANSWER_NONE)
    kt_json_add_boolean (builder, member, answer == KT_ANSWER_YES);
}

char *
kt_assessment_draft_write (const KtAssessmentDraft *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "answered_by", self->answered_by);
  kt_json_add_text (builder, "fingerprint", self->fingerprint);
  write_answer (builder, "singled_out", self->singled_out);
  write_answer (builder, "linked", self->linked);
  write_answer (builder, "inferred", self->inferred);
  kt_json_add_text (builder, "why", self->why);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static void
read_text (KtJsonObject *object, const char *member, char **text)
{
  g_autofree char *read = kt_json_object_get_string (object, member, TRUE);

  if (read != NULL)
    g_set_str (text, read);
}

static KtOpenAnswer
read_answer (KtJsonObject *object, const char *member)
{
  if (object->error != NULL || !json_object_has_member (object->object, member))
    return KT_ANSWER_NONE;
  return kt_json_object_get_boolean (object, member, TRUE) ? KT_ANSWER_YES : KT_ANSWER_NO;
}

KtAssessmentDraft *
kt_assessment_draft_read (const char *text, GError **error)
{
  g_autoptr (JsonNode) root = kt_json_parse (text, strlen (text), error);
  g_autoptr (KtAssessmentDraft) self = kt_assessment_draft_new ();
  g_autoptr (KtJsonObject) object = NULL;

  if (root == NULL)
    return NULL;
  object = kt_json_object_new (root, "");
  read_text (object, "answered_by", &self->answered_by);
  read_text (object, "fingerprint", &self->fingerprint);
  self->singled_out = read_answer (object, "singled_out");
  self->linked = read_answer (object, "linked");
  self->inferred = read_answer (object, "inferred");
  read_text (object, "why", &self->why);
  return kt_json_object_finish (object, error) ? g_steal_pointer (&self) : NULL;
}
