/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-casus.h"
#include "store/kt-store-note.h"
#include "store/kt-store-search.h"

G_BEGIN_DECLS

#define PASSPHRASE "keukentafel aan het raam"
/* When the clock of a fixture starts. */
#define START "2026-03-04T10:00"

/* A vault in a folder of its own, made anew for every test. */
typedef struct
{
  char *folder; /* does not exist yet when the vault is made */
  char *above;
  KtClock *clock;
  KtStore *store;
  char *recovery_code;
} Fixture;

void fixture_set_up (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);
/* Closes the vault and opens it again at @moment, or at the time that it is when %NULL. */
void fixture_reopen (Fixture *self, const char *moment);

#define fixture_add(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* (transfer full) */
char *fixture_get_path (Fixture *self, const char *name);

void remove_folder (const char *folder);

gint64 add_casus (KtStore *store, const char *title);
gint64 add_person (KtStore *store, gint64 casus_id, const char *name, KtPersonKind kind);
gint64 add_note (KtStore *store, gint64 casus_id, const char *at, const char *text);
/* Writes @text in a stored note. */
void set_note_text (KtStore *store, gint64 id, const char *text);
/* (transfer full): the hits of @words, at most 50. */
GPtrArray *search (KtStore *store, const char *words);
/* The number of hits of @words. */
guint count_hits (KtStore *store, const char *words);

G_END_DECLS
