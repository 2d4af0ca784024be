/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-dialogue.h"

#include "core/kt-json-member.h"
#include "core/kt-parts.h"
#include "core/kt-json-parts.h"
#include "core/kt-text.h"

/* --- Reading --- */

static char *
read_text (KtJsonObject *object, const char *member)
{
  char *text = kt_json_object_get_string (object, member, TRUE);
  g_autofree char *place = kt_json_object_get_place (object, member);

  if (text != NULL)
    kt_text_check (text, -1, KT_TEXT_MAX, place, &object->error);
  return text;
}

static gpointer
read_seat (KtJsonObject *object)
{
  g_autofree char *who = read_text (object, "who");

  return kt_seat_new (who, kt_json_object_get_boolean (object, "present", TRUE));
}

static gpointer
read_remark (KtJsonObject *object)
{
  g_autofree char *scenario = read_text (object, "scenario");
  g_autofree char *item = read_text (object, "item");
  gint rater = KT_DIALOGUE_NO_RATER;
  gboolean agreed = kt_json_object_get_boolean (object, "agreed", TRUE);
  g_autofree char *text = read_text (object, "text");

  if (object->error == NULL && json_object_has_member (object->object, "rater"))
    rater = (gint)kt_json_object_get_nick (object, "rater", KT_VOCABULARY_RATER);
  return kt_remark_new (scenario, item, rater, agreed, text);
}

static gpointer
read_mechanism (KtJsonObject *object)
{
  gboolean dearer = kt_json_object_get_boolean (object, "dearer", TRUE);
  g_autofree char *text = read_text (object, "text");

  return kt_mechanism_new (dearer, text);
}

static gpointer
read_answer (KtJsonObject *object)
{
  g_autofree char *question = read_text (object, "question");
  g_autofree char *text = read_text (object, "text");

  return kt_answer_new (question, text);
}

static char *
get_remark_key (gconstpointer item)
{
  const KtRemark *remark = item;

  return g_strdup_printf ("%s\n%s\n%d", remark->scenario, remark->item, remark->rater);
}

static char *
get_question (gconstpointer item)
{
  return g_strdup (((const KtAnswer *)item)->question);
}

static void
read_list (KtJsonObject *root, const char *member, KtJsonReadItem read, GPtrArray *items)
{
  kt_json_object_read_list (root, member, read, items);
  if (items->len > KT_DIALOGUE_ITEMS_MAX)
    kt_json_object_fail (root, member, "there are more than 2000");
}

static gint
read_seconds (KtJsonObject *root, guint step, JsonNode *node, gint most)
{
  gint64 seconds =
      JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;
  g_autofree char *place = g_strdup_printf ("step_seconds[%u]", step);

  if (seconds >= 0 && seconds <= most)
    return (gint)seconds;
  kt_json_object_fail (root, place, "is not a whole number from 0 to what is left of seconds");
  return 0;
}

/* Whoever wrote none did not keep them apart. */
static void
read_step_seconds (KtJsonObject *root, KtDialogue *dialogue)
{
  JsonArray *array = kt_json_object_get_array (root, "step_seconds", FALSE);
  guint length = array != NULL ? json_array_get_length (array) : 0;
  gint left = dialogue->seconds;

  if (length > KT_DIALOGUE_STEPS)
    kt_json_object_fail (root, "step_seconds", "there are more than 16");
  for (guint i = 0; i < length && root->error == NULL; i++)
    {
      dialogue->step_seconds[i] = read_seconds (root, i, json_array_get_element (array, i), left);
      left -= dialogue->step_seconds[i];
    }
}

KtDialogue *
kt_dialogue_read (JsonNode *node, const char *path, GError **error)
{
  g_autoptr (KtJsonObject) root = kt_json_object_new (node, path);
  g_autoptr (KtDialogue) dialogue = kt_dialogue_new ();

  kt_json_object_check_format (root, KT_DIALOGUE_FORMAT, KT_DIALOGUE_VERSION);
  dialogue->perspective = (KtPerspective)kt_json_object_get_nick (root, "perspective", KT_VOCABULARY_PERSPECTIVE);
  g_free (dialogue->selection);
  dialogue->selection = read_text (root, "selection");
  read_list (root, "seats", read_seat, dialogue->seats);
  read_list (root, "remarks", read_remark, dialogue->remarks);
  kt_json_object_check_unique (root, "remarks", dialogue->remarks, get_remark_key, "");
  read_list (root, "mechanisms", read_mechanism, dialogue->mechanisms);
  read_list (root, "answers", read_answer, dialogue->answers);
  kt_json_object_check_unique (root, "answers", dialogue->answers, get_question, ".question");
  dialogue->step = (gint)kt_json_object_get_int (root, "step", TRUE, 0, KT_DIALOGUE_STEP_MAX);
  dialogue->seconds = (gint)kt_json_object_get_int (root, "seconds", TRUE, 0, KT_DIALOGUE_SECONDS_MAX);
  read_step_seconds (root, dialogue);
  return kt_json_object_finish (root, error) ? g_steal_pointer (&dialogue) : NULL;
}

/* --- Writing --- */

static void
add_seat (JsonBuilder *builder, gconstpointer item)
{
  const KtSeat *seat = item;

  kt_json_add_text (builder, "who", seat->who);
  kt_json_add_boolean (builder, "present", seat->present);
}

static void
add_remark (JsonBuilder *builder, gconstpointer item)
{
  const KtRemark *remark = item;

  kt_json_add_text (builder, "scenario", remark->scenario);
  kt_json_add_text (builder, "item", remark->item);
  if (remark->rater != KT_DIALOGUE_NO_RATER)
    kt_json_add_text (builder, "rater", kt_vocabulary_get_nick (KT_VOCABULARY_RATER, (guint)remark->rater));
  kt_json_add_boolean (builder, "agreed", remark->agreed);
  kt_json_add_text (builder, "text", remark->text);
}

static void
add_mechanism (JsonBuilder *builder, gconstpointer item)
{
  const KtMechanism *mechanism = item;

  kt_json_add_boolean (builder, "dearer", mechanism->dearer);
  kt_json_add_text (builder, "text", mechanism->text);
}

static void
add_answer (JsonBuilder *builder, gconstpointer item)
{
  const KtAnswer *answer = item;

  kt_json_add_text (builder, "question", answer->question);
  kt_json_add_text (builder, "text", answer->text);
}

static void
write_step_seconds (JsonBuilder *builder, const KtDialogue *self)
{
  guint n = KT_DIALOGUE_STEPS;

  while (n > 0 && self->step_seconds[n - 1] == 0)
    n--;
  if (n == 0)
    return;
  kt_json_begin_array (builder, "step_seconds");
  for (guint i = 0; i < n; i++)
    json_builder_add_int_value (builder, self->step_seconds[i]);
  json_builder_end_array (builder);
}

JsonNode *
kt_dialogue_write (const KtDialogue *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "format", KT_DIALOGUE_FORMAT);
  kt_json_add_int (builder, "version", KT_DIALOGUE_VERSION);
  kt_json_add_text (builder, "perspective", kt_vocabulary_get_nick (KT_VOCABULARY_PERSPECTIVE, self->perspective));
  kt_json_add_text (builder, "selection", self->selection);
  kt_parts_write (self->seats, builder, "seats", add_seat);
  kt_parts_write (self->remarks, builder, "remarks", add_remark);
  kt_parts_write (self->mechanisms, builder, "mechanisms", add_mechanism);
  kt_parts_write (self->answers, builder, "answers", add_answer);
  kt_json_add_int (builder, "step", self->step);
  kt_json_add_int (builder, "seconds", self->seconds);
  write_step_seconds (builder, self);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
