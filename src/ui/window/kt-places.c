/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-places.h"

#include "ui/sidebyside/kt-side-by-side-page.h"
#include "ui/signals/kt-signals-page.h"
#include "ui/window/kt-methods-page.h"

#include <glib/gi18n-lib.h>

static const KtPlace places[] = {
  { "signals", N_ ("Signals"), "kt-signals-symbolic", kt_signals_page_new },
  { "side-by-side", N_ ("Side by side"), "kt-side-by-side-symbolic", kt_side_by_side_page_new },
  { "prices", N_ ("Prices and methods"), "kt-prices-symbolic", kt_methods_page_new },
};

const KtPlace *
kt_places_get (guint *n_places)
{
  *n_places = G_N_ELEMENTS (places);
  return places;
}

const KtPlace *
kt_places_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_str_equal (places[i].name, name))
        return &places[i];
    }
  return NULL;
}
