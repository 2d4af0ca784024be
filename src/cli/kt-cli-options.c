/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-options.h"

#include "core/kt-date.h"
#include "core/kt-error.h"

gboolean
kt_cli_option_get_word (const char *option, const char *text, KtVocabulary vocabulary, guint *index, GError **error)
{
  g_autoptr (GString) words = NULL;

  if (text == NULL || kt_vocabulary_find (vocabulary, text, index))
    return TRUE;
  words = g_string_new (NULL);
  for (guint i = 0; i < kt_vocabulary_get_size (vocabulary); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", kt_vocabulary_get_nick (vocabulary, i));
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is not one of %s", option, words->str);
  return FALSE;
}

gboolean
kt_cli_option_get_mask (const char *option, char **texts, KtVocabulary vocabulary, guint *mask, GError **error)
{
  for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      guint index = 0;

      if (!kt_cli_option_get_word (option, texts[i], vocabulary, &index, error))
        return FALSE;
      *mask |= 1u << index;
    }
  return TRUE;
}

gboolean
kt_cli_option_check_date (const char *option, const char *text, GError **error)
{
  if (text == NULL || kt_date_is_valid (text))
    return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is not a date YYYY-MM-DD", option);
  return FALSE;
}
