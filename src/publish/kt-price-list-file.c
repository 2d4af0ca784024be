/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-price-list-file.h"

#include "config.h"

#include "core/kt-error.h"

KtPriceList *
kt_price_list_open_start (GError **error)
{
  const char *path = g_getenv ("KT_PRICES");
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path != NULL ? path : KT_PKGDATADIR "/model/prices.json", &text, &length, &failure))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "the price list to begin with cannot be read: %s",
                   failure->message);
      return NULL;
    }
  return kt_price_list_parse (text, length, error);
}
