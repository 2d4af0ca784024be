/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../widgets/page-fixture.h"

#include "core/kt-venster-record.h"
#include "vensters/kt-venster-review.h"

/* A page fixture with a casus that has one note, and the question bank that the program begins with. */
typedef struct
{
  PageFixture base;
  gint64 casus_id;
  gint64 note_id;
} VenstersFixture;

/* @data: the id of the bank that the review of the casus names; NULL for no review. It answers one question, which no
 * bank has. */
void vensters_fixture_set_up (VenstersFixture *self, gconstpointer data);
void vensters_fixture_tear_down (VenstersFixture *self, gconstpointer data);

/* Adds a look to the casus; it answers the same question. */
void vensters_fixture_add_look (VenstersFixture *self, const char *date, KtViewer viewer, const char *bank);
void vensters_fixture_add_record (VenstersFixture *self, KtVensterRecord *record);

/* (transfer full) (element-type KtVensterRecord): what the vault has. */
GPtrArray *vensters_fixture_list (VenstersFixture *self);
/* (transfer full): the last of these. */
KtVensterReview *vensters_fixture_get_last (VenstersFixture *self);

/* (transfer none): the page, when it shows this. */
gpointer vensters_fixture_show_page (VenstersFixture *self, const char *name);
/* (transfer none): what the page shows. */
KtVensterReview *vensters_fixture_get_review (gpointer page);
/* Whether all that is asked in the window that is open can be answered. */
gboolean vensters_fixture_is_filled (gpointer page);
