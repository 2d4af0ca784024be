/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-profile.h"

#include "core/kt-date.h"
#include "core/kt-likeness.h"

#include <string.h>

/* Where each band begins, after the first. */
static const guint household_bands[] = { 1, 2, 3, 5 };
static const guint age_bands[] = { 4, 12, 18, 27, 45, 65, 80 };
#define AGE_NOT_KNOWN G_MAXUINT

KtProfile *
kt_profile_new (gint64 casus_id)
{
  KtProfile *self = g_new0 (KtProfile, 1);

  self->casus_id = casus_id;
  self->theme = g_strdup ("");
  self->born = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
kt_profile_free (KtProfile *self)
{
  g_free (self->theme);
  g_ptr_array_unref (self->born);
  g_free (self->opened);
  g_free (self->closed);
  g_free (self);
}

static guint
get_band (guint value, const guint *begins, gsize n_begins)
{
  guint band = 0;

  while (band < n_begins && value >= begins[band])
    band++;
  return band;
}

/* In whole years. */
static guint
get_age (const char *born, const char *date)
{
  g_autoptr (GDate) birth = kt_date_to_gdate (born);
  g_autoptr (GDate) day = kt_date_to_gdate (date);
  guint years = g_date_get_year (day) - g_date_get_year (birth);

  /* Both sort as text, so whether the birthday was yet too. */
  return strcmp (date + strlen ("YYYY-"), born + strlen ("YYYY-")) < 0 ? years - 1 : years;
}

static guint
get_age_band (const KtProfile *self, const char *date)
{
  const char *oldest = NULL;

  for (guint i = 0; i < self->born->len; i++)
    {
      const char *born = g_ptr_array_index (self->born, i);

      if (oldest == NULL || strcmp (born, oldest) < 0)
        oldest = born;
    }
  if (oldest == NULL || strcmp (oldest, date) > 0)
    return AGE_NOT_KNOWN;
  return get_band (get_age (oldest, date), age_bands, G_N_ELEMENTS (age_bands));
}

/* (transfer full): a theme as themes are compared. Without Latin letters it has no key of its own. */
static char *
get_theme_key (const char *theme)
{
  g_autofree char *key = kt_likeness_key (theme);
  g_autofree char *trimmed = g_strstrip (g_strdup (theme));

  return *key != '\0' ? g_steal_pointer (&key) : g_utf8_casefold (trimmed, -1);
}

static gboolean
is_alike (const KtProfile *a, const KtProfile *b, const char *date)
{
  g_autofree char *theme = NULL;
  g_autofree char *other_theme = NULL;

  if (a->laws != b->laws ||
      get_band (a->household, household_bands, G_N_ELEMENTS (household_bands)) !=
          get_band (b->household, household_bands, G_N_ELEMENTS (household_bands)) ||
      get_age_band (a, date) != get_age_band (b, date))
    return FALSE;
  theme = get_theme_key (a->theme);
  other_theme = get_theme_key (b->theme);
  return g_str_equal (theme, other_theme);
}

guint
kt_profile_count_alike (GPtrArray *profiles, gint64 casus_id, const char *date)
{
  const KtProfile *self = NULL;
  guint n = 0;

  for (guint i = 0; i < profiles->len && self == NULL; i++)
    {
      const KtProfile *profile = g_ptr_array_index (profiles, i);

      if (profile->casus_id == casus_id)
        self = profile;
    }
  for (guint i = 0; self != NULL && i < profiles->len; i++)
    n += is_alike (self, g_ptr_array_index (profiles, i), date) ? 1 : 0;
  return n;
}
