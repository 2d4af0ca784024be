/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../widgets/page-fixture.h"

#include "store/kt-vault-review.h"

#define NAME "Blessing Okonjo"
#define PHONE "06-12345678"
/* Words that the program knows nothing of. */
#define UNKNOWN "Kwibus"
#define OTHER "Zwirrel"

/* The page Delen of a casus with one person, shown in a window. */
typedef struct
{
  PageFixture base;
  gint64 casus_id;
  gint64 first_note;
  GtkWidget *page;
} ShareFixture;

/* @data: NULL: two notes with nothing to decide and a working note; "review": notes with words to decide; "empty": a
 * working note only. */
void share_fixture_set_up (ShareFixture *self, gconstpointer data);
void share_fixture_tear_down (ShareFixture *self, gconstpointer data);

gint64 share_fixture_save_note (ShareFixture *self, gint64 id, const char *at, KtNoteLevel level, const char *text);
/* (transfer full) */
GPtrArray *share_fixture_list_decisions (ShareFixture *self);
GPtrArray *share_fixture_list_passages (ShareFixture *self);
GPtrArray *share_fixture_list_disclosures (ShareFixture *self);

/* The children of the page. */
gpointer share_fixture_get_review (ShareFixture *self);
gpointer share_fixture_get_document (ShareFixture *self);
/* Until what is shown is of what is chosen and decided. */
void share_fixture_settle (ShareFixture *self);
guint share_fixture_count (ShareFixture *self);
/* Presses a key that the review has. */
void share_fixture_press (ShareFixture *self, const char *key);
/* Says for whom and for what. */
void share_fixture_fill_in (ShareFixture *self);

/* What will go out, and whether it can. */
gboolean share_fixture_preview_has (ShareFixture *self, const char *text);
gboolean share_fixture_can_save (ShareFixture *self);
