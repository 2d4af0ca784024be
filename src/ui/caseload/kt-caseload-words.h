/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-casus.h"
#include "store/kt-store-search.h"

G_BEGIN_DECLS

/*
 * What the rows of the side say. Pure; a record that is not loaded yet, %NULL, gives empty text. @now is a moment.
 * All return (transfer full).
 */

/* The heading over a casus: open or closed. */
char *kt_caseload_words_section (const KtCasusHead *head);
/* "K-2026-014 · Schulden". */
char *kt_caseload_words_caption (const KtCasusHead *head);
/* The first words of the latest note. */
char *kt_caseload_words_gist (const KtCasusHead *head);
/* When the latest note was made. */
char *kt_caseload_words_moment (const KtCasusHead *head, const char *now);

/* The heading over hits of one kind. */
char *kt_hit_words_section (const KtSearchHit *hit);
/* What was found: the snippet, for a casus without one its title. With marks around the found words. */
char *kt_hit_words_found (const KtSearchHit *hit);
/* Where it was found: "K-2026-014 · Keukentafelgesprek · Title". */
char *kt_hit_words_caption (const KtSearchHit *hit);
/* When the note was made; nothing for other hits. */
char *kt_hit_words_moment (const KtSearchHit *hit, const char *now);

/* How many were found; with @is_all_shown unset there may be more. */
char *kt_hit_words_count (guint n_hits, gboolean is_all_shown);

G_END_DECLS
