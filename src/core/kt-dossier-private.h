/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-dossier.h"
#include "core/kt-json.h"

G_BEGIN_DECLS

/* Reads the object @node, which stands at @path as number @position of its list, from 1; %NULL with %KT_ERROR_INVALID.
 */
typedef gpointer (*KtReadRecord) (JsonNode *node, const char *path, guint position, gpointer data, GError **error);

/* Reads a list of objects into @records; whether all of them could be read. */
gboolean kt_dossier_read_records (KtJsonObject *root,
                                  const char *member,
                                  KtReadRecord read_record,
                                  gpointer data,
                                  GPtrArray *records);
/* Takes the error over from a check of the record, which found its place by itself. */
gboolean kt_dossier_finish_record (KtJsonObject *object, gboolean sound, GError *check_error, GError **error);

/* Leaves @text or @index as it is when the member is left out. */
void kt_dossier_read_text (KtJsonObject *object, const char *member, gboolean required, char **text);
void kt_dossier_read_nick (KtJsonObject *object,
                           const char *member,
                           gboolean required,
                           KtVocabulary vocabulary,
                           const char *what,
                           guint *index);

/* The ids of a list, each with the position of its record. */
GHashTable *kt_dossier_refs_new (void);
/* (transfer full): the `id` of a record; %NULL when it has none. Not empty and not among @refs yet. */
char *kt_dossier_read_ref (KtJsonObject *object, GHashTable *refs, guint position);
/* The position of the record that has @ref; 0 when that is %NULL. Else it is a fault of @member that WHAT has it. */
gint64
kt_dossier_find_ref (KtJsonObject *object, GHashTable *refs, const char *ref, const char *member, const char *what);

/* Writes a member, but not an empty text. */
void kt_dossier_add_text (JsonBuilder *builder, const char *member, const char *text);
void kt_dossier_add_nick (JsonBuilder *builder, const char *member, KtVocabulary vocabulary, guint index);

/* The members about a review and what left the program.
 * @note_refs: the ids of the notes; by position when they are written */
void kt_dossier_read_review (KtDossier *self, KtJsonObject *root, GHashTable *note_refs);
void kt_dossier_add_review (const KtDossier *self, JsonBuilder *builder, char **note_refs);

/* The members about the Effectencalculator. */
void kt_dossier_read_effects (KtDossier *self, KtJsonObject *root, KtDossierCheckAnalysis check);
void kt_dossier_add_effects (const KtDossier *self, JsonBuilder *builder);

/* The member about the four windows.
 * @note_refs: as for kt_dossier_read_review() */
void kt_dossier_read_vensters (KtDossier *self, KtJsonObject *root, KtDossierReadReview read, GHashTable *note_refs);
void kt_dossier_add_vensters (const KtDossier *self, JsonBuilder *builder, char **note_refs);

/* The members about signals and about a casus that is stuck. */
void kt_dossier_read_signals (KtDossier *self, KtJsonObject *root);
void kt_dossier_add_signals (const KtDossier *self, JsonBuilder *builder);

G_END_DECLS
