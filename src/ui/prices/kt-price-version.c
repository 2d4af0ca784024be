/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-price-version.h"

#include "ui/prices/kt-price-words.h"

#include <glib/gi18n-lib.h>

/* --- Changes --- */

static GArray *
compare (gconstpointer older, gconstpointer newer)
{
  return kt_price_list_compare (older, newer);
}

static KtChangeKind
get_kind (gconstpointer change)
{
  return kt_price_change_get_kind (change);
}

static const char *
get_title (gconstpointer data)
{
  const KtPriceChange *change = data;

  return change->after != NULL ? change->after->description : change->before->description;
}

static char *
tell (gconstpointer change)
{
  return kt_price_words_tell (change);
}

const KtChangeCalls kt_price_change_calls = { &kt_price_list_calls, compare, get_kind, get_title, tell };

/* --- Versions --- */

void
kt_price_version_complete (KtPriceList *next, KtPriceList *newest, KtClock *clock, const char *changes)
{
  kt_version_complete (&next->id, &next->made, newest->made, clock);
  g_set_str (&next->changes, changes);
}

void
kt_price_version_complete_as (KtPriceList *next, KtPriceList *newest, KtClock *clock, KtVersionGroup *group)
{
  g_autofree char *changes = kt_version_group_get_changes (group);

  kt_price_version_complete (next, newest, clock, changes);
  g_free (next->title);
  next->title = kt_version_group_get_title (group);
}

static char *
describe_first (gpointer edition)
{
  guint n = ((KtPriceList *)edition)->prices->len;

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "The first version, with %u price", "The first version, with %u prices", n), n);
}

const KtVersionCalls kt_price_version_calls = {
  N_ ("Versions of the price list"),
  N_ ("Reading the price list"),
  N_ ("The price list cannot be shown"),
  &kt_price_change_calls,
  describe_first,
  kt_price_words_count,
};
