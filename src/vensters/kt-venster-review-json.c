/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters/kt-venster-review.h"

#include "core/kt-date.h"
#include "core/kt-json-member.h"
#include "core/kt-json-parts.h"
#include "core/kt-parts.h"
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

static char *
read_line (KtJsonObject *object, const char *member, gboolean may_be_empty)
{
  char *text = kt_json_object_get_string (object, member, TRUE);
  g_autofree char *place = kt_json_object_get_place (object, member);

  if (text != NULL && !may_be_empty && kt_text_is_blank (text))
    kt_json_object_fail (object, member, "is empty");
  else if (text != NULL)
    kt_line_check (text, place, &object->error);
  return text;
}

/* A word of @vocabulary; @unsaid when the member is left out. */
static gint
read_word (KtJsonObject *object, const char *member, KtVocabulary vocabulary, gint unsaid)
{
  if (object->object == NULL || !json_object_has_member (object->object, member))
    return unsaid;
  return (gint)kt_json_object_get_nick (object, member, vocabulary);
}

static gpointer
read_evidence (KtJsonObject *object)
{
  g_autofree char *note = read_line (object, "note", FALSE);
  KtNotePart part = (KtNotePart)kt_json_object_get_nick (object, "part", KT_VOCABULARY_NOTE_PART);
  g_autofree char *passage = read_text (object, "passage");

  return kt_evidence_new (note, part, passage);
}

static void
check_answer (KtJsonObject *object, const KtVensterAnswer *answer)
{
  if (answer->evidence->len > KT_EVIDENCE_MAX)
    kt_json_object_fail (object, "evidence", "there are more than 100");
  else if (answer->is_factor && answer->extent != KT_EXTENT_UNSAID)
    kt_json_object_fail (object, "extent", "a factor helps or hinders and has no word");
  else if (answer->extent == KT_EXTENT_UNSAID && answer->influence == KT_INFLUENCE_UNSAID &&
           kt_text_is_blank (answer->remark) && answer->evidence->len == 0)
    kt_json_object_fail (object, "remark", "nothing is answered");
}

static gpointer
read_answer (KtJsonObject *object)
{
  KtVensterAnswer *answer = kt_venster_answer_new ();

  answer->question = read_line (object, "question", FALSE);
  answer->venster = (KtVenster)kt_json_object_get_nick (object, "venster", KT_VOCABULARY_VENSTER);
  answer->label = read_line (object, "label", FALSE);
  answer->asked = read_line (object, "asked", FALSE);
  answer->is_factor = kt_json_object_get_boolean (object, "factor", TRUE);
  answer->extent = read_word (object, "extent", KT_VOCABULARY_EXTENT, KT_EXTENT_UNSAID);
  answer->influence = read_word (object, "influence", KT_VOCABULARY_INFLUENCE, KT_INFLUENCE_UNSAID);
  g_free (answer->remark);
  answer->remark = read_text (object, "remark");
  kt_json_object_read_list (object, "evidence", read_evidence, answer->evidence);
  if (object->error == NULL)
    check_answer (object, answer);
  return answer;
}

static gpointer
read_position (KtJsonObject *object)
{
  g_autofree char *axis = read_line (object, "axis", FALSE);
  g_autofree char *left = read_line (object, "left", FALSE);
  g_autofree char *right = read_line (object, "right", FALSE);
  gint position = (gint)kt_json_object_get_int (object, "position", TRUE, -KT_AXIS_REACH, KT_AXIS_REACH);
  g_autofree char *why = read_text (object, "why");

  return kt_axis_position_new (axis, left, right, position, why);
}

/* Answers and positions begin with what they are about, see kt-venster-review.c. */
static char *
get_key (gconstpointer item)
{
  return g_strdup (*(char *const *)item);
}

static void
read_list (KtJsonObject *root, const char *member, KtJsonReadItem read, GPtrArray *items, const char *key)
{
  kt_json_object_read_list (root, member, read, items);
  kt_json_object_check_unique (root, member, items, get_key, key);
  if (items->len > KT_VENSTER_REVIEW_ITEMS_MAX)
    kt_json_object_fail (root, member, "there are more than 1000");
}

static void
read_government (KtJsonObject *root, KtVensterReview *review)
{
  g_autofree char *path = kt_json_object_get_place (root, "government");
  JsonNode *node = kt_json_object_get_object (root, "government", FALSE);
  g_autoptr (KtJsonObject) object = NULL;

  if (node == NULL)
    return;
  object = kt_json_object_new (node, path);
  g_free (review->government);
  review->government = read_line (object, "form", FALSE);
  g_free (review->government_label);
  review->government_label = read_line (object, "label", FALSE);
  g_free (review->government_why);
  review->government_why = read_text (object, "why");
  kt_json_object_finish_part (root, object);
}

KtVensterReview *
kt_venster_review_read (JsonNode *node, const char *path, GError **error)
{
  g_autoptr (KtJsonObject) root = kt_json_object_new (node, path);
  g_autoptr (KtVensterReview) review = NULL;
  g_autofree char *date = NULL, *bank = NULL;
  KtViewer viewer;

  kt_json_object_check_format (root, KT_VENSTER_REVIEW_FORMAT, KT_VENSTER_REVIEW_VERSION);
  date = kt_json_object_get_string (root, "date", TRUE);
  if (date != NULL && !kt_date_is_valid (date))
    kt_json_object_fail (root, "date", "is not a date");
  viewer = (KtViewer)kt_json_object_get_nick (root, "viewer", KT_VOCABULARY_VIEWER);
  bank = read_line (root, "bank", FALSE);
  review = kt_venster_review_new (date, viewer, bank);
  g_free (review->who);
  review->who = read_line (root, "who", TRUE);
  review->is_quick = kt_json_object_get_boolean (root, "quick", TRUE);
  g_free (review->samenhang);
  review->samenhang = read_text (root, "samenhang");
  read_list (root, "answers", read_answer, review->answers, ".question");
  read_list (root, "axes", read_position, review->axes, ".axis");
  read_government (root, review);
  return kt_json_object_finish (root, error) ? g_steal_pointer (&review) : NULL;
}

KtVensterReview *
kt_venster_review_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonNode) root = kt_json_parse (text, length, error);

  return root != NULL ? kt_venster_review_read (root, "", error) : NULL;
}

/* --- Writing --- */

static void
add_evidence (JsonBuilder *builder, gconstpointer part)
{
  const KtEvidence *evidence = part;

  kt_json_add_text (builder, "note", evidence->note);
  kt_json_add_text (builder, "part", kt_vocabulary_get_nick (KT_VOCABULARY_NOTE_PART, evidence->part));
  kt_json_add_text (builder, "passage", evidence->passage);
}

static void
add_answer (JsonBuilder *builder, gconstpointer part)
{
  const KtVensterAnswer *answer = part;

  kt_json_add_text (builder, "question", answer->question);
  kt_json_add_text (builder, "venster", kt_vocabulary_get_nick (KT_VOCABULARY_VENSTER, answer->venster));
  kt_json_add_text (builder, "label", answer->label);
  kt_json_add_text (builder, "asked", answer->asked);
  kt_json_add_boolean (builder, "factor", answer->is_factor);
  if (answer->extent != KT_EXTENT_UNSAID)
    kt_json_add_text (builder, "extent", kt_vocabulary_get_nick (KT_VOCABULARY_EXTENT, (guint)answer->extent));
  if (answer->influence != KT_INFLUENCE_UNSAID)
    kt_json_add_text (builder, "influence", kt_vocabulary_get_nick (KT_VOCABULARY_INFLUENCE, (guint)answer->influence));
  kt_json_add_text (builder, "remark", answer->remark);
  kt_parts_write (answer->evidence, builder, "evidence", add_evidence);
}

static void
add_position (JsonBuilder *builder, gconstpointer part)
{
  const KtAxisPosition *position = part;

  kt_json_add_text (builder, "axis", position->axis);
  kt_json_add_text (builder, "left", position->left);
  kt_json_add_text (builder, "right", position->right);
  kt_json_add_int (builder, "position", position->position);
  kt_json_add_text (builder, "why", position->why);
}

char *
kt_venster_review_print (const KtVensterReview *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "format", KT_VENSTER_REVIEW_FORMAT);
  kt_json_add_int (builder, "version", KT_VENSTER_REVIEW_VERSION);
  kt_json_add_text (builder, "date", self->date);
  kt_json_add_text (builder, "viewer", kt_vocabulary_get_nick (KT_VOCABULARY_VIEWER, self->viewer));
  kt_json_add_text (builder, "who", self->who);
  kt_json_add_text (builder, "bank", self->bank);
  kt_json_add_boolean (builder, "quick", self->is_quick);
  kt_json_add_text (builder, "samenhang", self->samenhang);
  kt_parts_write (self->answers, builder, "answers", add_answer);
  kt_parts_write (self->axes, builder, "axes", add_position);
  if (*self->government != '\0')
    {
      kt_json_begin_object (builder, "government");
      kt_json_add_text (builder, "form", self->government);
      kt_json_add_text (builder, "label", self->government_label);
      kt_json_add_text (builder, "why", self->government_why);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}
