/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-model-file.h"

#include "config.h"

#include "core/kt-error.h"

/* (transfer full): the text of the file that @variable names, or of @installed. */
static char *
read_file (const char *variable, const char *installed, gsize *length, GError **error)
{
  const char *path = g_getenv (variable);
  g_autoptr (GError) failure = NULL;
  char *text = NULL;

  if (!g_file_get_contents (path != NULL ? path : installed, &text, length, &failure))
    g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "what a vault begins with cannot be read: %s", failure->message);
  return text;
}

KtPriceList *
kt_price_list_open_start (GError **error)
{
  gsize length;
  g_autofree char *text = read_file ("KT_PRICES", KT_PKGDATADIR "/model/prices.json", &length, error);

  return text != NULL ? kt_price_list_parse (text, length, error) : NULL;
}

KtQuestionBank *
kt_question_bank_open_start (GError **error)
{
  gsize length;
  g_autofree char *text = read_file ("KT_VENSTERS", KT_PKGDATADIR "/model/vensters.json", &length, error);

  return text != NULL ? kt_question_bank_parse (text, length, error) : NULL;
}
