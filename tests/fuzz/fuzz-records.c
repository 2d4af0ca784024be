/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-json.h"
#include "effects/kt-collection-choice.h"
#include "effects/kt-dialogue.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What was read is written, and what was written reads the same. */
static void
check_dialogue (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDialogue) dialogue = kt_dialogue_read (root, "", &error), again = NULL;
  g_autoptr (JsonNode) written = NULL, rewritten = NULL;
  gint left;

  if (dialogue == NULL)
    {
      g_assert_nonnull (error);
      return;
    }
  left = dialogue->seconds;
  for (guint i = 0; i < KT_DIALOGUE_STEPS; i++)
    left -= dialogue->step_seconds[i];
  g_assert_cmpint (left, >=, 0);
  written = kt_dialogue_write (dialogue);
  again = kt_dialogue_read (written, "", &error);
  g_assert_no_error (error);
  rewritten = kt_dialogue_write (again);
  g_assert_true (json_node_equal (written, rewritten));
}

static void
check_choice (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtCollectionChoice) choice = kt_collection_choice_read (root, "", &error), again = NULL;
  g_autoptr (JsonNode) written = NULL, rewritten = NULL;

  if (choice == NULL)
    {
      g_assert_nonnull (error);
      return;
    }
  written = kt_collection_choice_write (choice);
  again = kt_collection_choice_read (written, "", &error);
  g_assert_no_error (error);
  rewritten = kt_collection_choice_write (again);
  g_assert_true (json_node_equal (written, rewritten));
}

/* What the vault keeps beside analyses: what was said about one, and choices of them. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (JsonNode) root = kt_json_parse ((const char *)data, size, NULL);

  if (root == NULL)
    return 0;
  check_dialogue (root);
  check_choice (root);
  return 0;
}
