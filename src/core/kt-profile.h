/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/**
 * KtProfile:
 * @theme: never %NULL
 * @household: how many inwoners it has
 * @born: (element-type utf8): the dates of birth of the inwoners that have one
 * @opened: (nullable): the date of the melding
 * @closed: (nullable): %NULL while it is not closed
 *
 * A casus as an outsider may know it without any name. Not changed after it was handed on.
 */
typedef struct
{
  gint64 casus_id;
  KtLaws laws;
  char *theme;
  guint household;
  GPtrArray *born;
  char *opened;
  char *closed;
} KtProfile;

KtProfile *kt_profile_new (gint64 casus_id);
void kt_profile_free (KtProfile *self);

/**
 * kt_profile_count_alike:
 * @profiles: (element-type KtProfile): the caseload
 * @casus_id: one of them
 * @date: the day on which ages are counted, `YYYY-MM-DD`
 *
 * How many casussen are alike in all that is known without a name: the same set of laws, the same theme, as large a
 * household (none, 1, 2, 3 or 4, more) and an oldest inwoner as old (0-3, 4-11, 12-17, 18-26, 27-44, 45-64, 65-79, 80
 * and above, not known).
 *
 * Returns: their number with the casus itself, so 1 when there is none like it; 0 when it is not in @profiles
 */
guint kt_profile_count_alike (GPtrArray *profiles, gint64 casus_id, const char *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtProfile, kt_profile_free)

G_END_DECLS
