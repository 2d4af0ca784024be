/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/* The most bytes that the document of a review may have. */
#define KT_VENSTER_DOCUMENT_MAX (4 * 1024 * 1024)

/* What a review says of one question or factor, as far as casussen are counted by it. */
typedef enum
{
  KT_VENSTER_MARK_LOOKED = 1 << 0, /* something is said of it */
  KT_VENSTER_MARK_HELPS = 1 << 1,
  KT_VENSTER_MARK_HINDERS = 1 << 2,
} KtVensterMarks;

/**
 * KtVensterMark:
 * @question: its name
 * @label: a few words about it
 */
typedef struct
{
  char *question;
  KtVenster venster;
  char *label;
  gboolean is_factor;
  KtVensterMarks marks;
} KtVensterMark;

KtVensterMark *kt_venster_mark_new (const char *question, KtVenster venster, const char *label, gboolean is_factor);
void kt_venster_mark_free (KtVensterMark *self);

/**
 * KtVensterRecord:
 * @id: 0 until it is stored
 * @casus_id: the casus that it is of
 * @date: the day that it is of; "" for a document of another format, which is kept as it stands
 * @document: the review as JSON text in the format keukentafel-venster-review, in which notes are named by their
 * number; only that it is an object is checked here
 * @viewer: whose eyes, a word of #KT_VOCABULARY_VIEWER as the document has it; only of what is read from the vault
 * @who: more about them, as the document has it; only of what is read from the vault
 * @marks: (element-type KtVensterMark): what the document says; not read back from the vault
 * @changed: when, in seconds since 1970; the store says
 *
 * A look at a casus through the four windows as the vault keeps it. A record like #KtCasus.
 */
typedef struct
{
  gint64 id;
  gint64 casus_id;
  char *date;
  char *document;
  char *viewer;
  char *who;
  GPtrArray *marks;
  gint64 changed;
} KtVensterRecord;

KtVensterRecord *kt_venster_record_new (const char *date, const char *document);
KtVensterRecord *kt_venster_record_ref (KtVensterRecord *self);
void kt_venster_record_unref (KtVensterRecord *self);

/* As kt_casus_check(). */
gboolean kt_venster_record_check (const KtVensterRecord *self, const char *place, GError **error);

/* (transfer full) (nullable): how the note that is called @note is called elsewhere; %NULL when it is not there. */
typedef char *(*KtNoteName) (const char *note, gpointer data);

/* (transfer full): a copy, without number, whose document calls notes as @name does. What shows an answer goes with its
 * note; an answer of which nothing else is said goes too.
 * @missing: (out) (optional) (transfer full): the first name that @name does not have, with its place */
KtVensterRecord *
kt_venster_record_rename_notes (const KtVensterRecord *self, KtNoteName name, gpointer data, char **missing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtVensterMark, kt_venster_mark_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtVensterRecord, kt_venster_record_unref)

G_END_DECLS
