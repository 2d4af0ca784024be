/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-assessment.h"
#include "core/kt-decision.h"
#include "core/kt-disclosure.h"
#include "core/kt-passage.h"
#include "core/kt-words.h"
#include "store/kt-database.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* How many bits of a `sid` number the notes within one minute. */
#define KT_SID_NUMBER_BITS 14

#define KT_DOUBLES_MAX 5

struct _KtStore
{
  char *folder;
  KtClock *clock;
  int lock;
  KtSecret *data_key;
  KtDatabase *database;
  gboolean has_purged; /* since the index was last tidied */
};

/* What a cancelled @cancellable interrupts until the next call; %NULL for nothing. */
void kt_store_set_cancellable (KtStore *self, GCancellable *cancellable);

/* The casus that what has @id is in, hidden or not; 0 when there is none. */
gint64 kt_store_get_casus_of_person (KtStore *self, gint64 id);
gint64 kt_store_get_casus_of_note (KtStore *self, gint64 id);
gint64 kt_store_get_casus_of_decision (KtStore *self, gint64 id);
gint64 kt_store_get_casus_of_passage (KtStore *self, gint64 id);
gint64 kt_store_get_casus_of_disclosure (KtStore *self, gint64 id);
gint64 kt_store_get_casus_of_analysis (KtStore *self, gint64 id);
gint64 kt_store_get_casus_of_venster_review (KtStore *self, gint64 id);
/* The casus that @sql finds for @id, 0 when it finds none. */
gint64 kt_store_get_casus_by (KtStore *self, const char *sql, gint64 id);

/* Whether there is a casus @id that is not hidden; else %KT_ERROR_NOT_FOUND. */
gboolean kt_store_need_casus (KtStore *self, gint64 id, GError **error);
/* Brings up to date what the casus tells of its notes. */
gboolean kt_store_refresh_casus (KtStore *self, gint64 id, GError **error);
/* Hides a row of @table, or brings it back; %KT_ERROR_NOT_FOUND when there is none.
 * @words_sql: (nullable): finds the searched columns of the row. */
gboolean kt_store_set_deleted (KtStore *self,
                               const char *table,
                               const char *words_sql,
                               gint64 id,
                               gboolean deleted,
                               GError **error);

/* Removes a row of @table; not an error when there is none. */
gboolean kt_store_remove_row (KtStore *self, const char *table, gint64 id, GError **error);

/* As the public function of the same object, for what was made at @made. */
gint64 kt_store_write_decision (KtStore *self, const KtDecision *decision, gint64 made, GError **error);
gint64 kt_store_write_passage (KtStore *self, const KtPassage *passage, gint64 made, GError **error);
gint64 kt_store_write_assessment (KtStore *self, const KtAssessment *assessment, gint64 made, GError **error);
gint64 kt_store_write_disclosure (KtStore *self, const KtDisclosure *disclosure, gint64 made, GError **error);

/* Puts whether @mask filters words of @vocabulary, then a parameter for each: its nick when @mask has it, else NULL. */
void kt_store_put_vocabulary (KtStatement *statement, KtVocabulary vocabulary, guint mask);
/* The first or last `sid` that a note of @date at @time can have; @fallback without a date. */
gint64 kt_store_get_sid_of_date (const char *date, const char *time, gint64 number, gint64 fallback);

/* What is searched in the rows that are not hidden. */
#define KT_CASUS_WORDS "SELECT code, title, theme FROM casus WHERE deleted IS NULL"
#define KT_PERSON_WORDS "SELECT name, role, organisation, phone, email, address FROM person WHERE deleted IS NULL"
#define KT_NOTE_WORDS "SELECT text, own_words, impression, participants FROM note WHERE deleted IS NULL"

/* (transfer full): the long words in all columns that @sql finds, for @id when it is not 0; %NULL on error. */
GHashTable *kt_store_list_words (KtStore *self, const char *sql, gint64 id, GError **error);
/* Makes the words that @sql finds now known to the search by beginnings, and forgets those of @before, what it found
 * before rows were written, that are in no index any more.
 * @before: (nullable): %NULL for new rows */
gboolean kt_store_change_words (KtStore *self, GHashTable *before, const char *sql, gint64 id, GError **error);

G_END_DECLS
