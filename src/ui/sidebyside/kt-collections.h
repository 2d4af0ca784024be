/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-collection-record.h"
#include "effects/kt-collection-choice.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

#define KT_TYPE_COLLECTIONS (kt_collections_get_type ())
G_DECLARE_FINAL_TYPE (KtCollections, kt_collections, KT, COLLECTIONS, GObject)

/**
 * KtCollections:
 *
 * The choices of casussen of a vault, of which one is open. What is changed in that one is saved within a second and
 * when the session is closing; a new one is stored with its first change.
 *
 * Signals: `opened ()`: another choice is open; `listed ()`: which choices there are, or a name, is another;
 * `failed (const GError *error)`: what was changed could not be read or stored. It is tried again with the next change.
 */
KtCollections *kt_collections_new (KtSession *session);

/* Whether the choices of the vault were read; before that nothing is open. */
gboolean kt_collections_is_loaded (KtCollections *self);
/* (transfer none) (element-type KtCollectionRecord): what is stored, in order of entry. */
GPtrArray *kt_collections_get_records (KtCollections *self);
/* The id of what is open; 0 while it was not stored yet. */
gint64 kt_collections_get_open (KtCollections *self);

/* Opens a choice that is stored, or with 0 a new one. */
void kt_collections_open (KtCollections *self, gint64 id);
/* Hides the choice that is open, and opens another one or a new one. Returns its id, 0 when it was not stored. */
gint64 kt_collections_remove (KtCollections *self);
/* Brings a choice back that was hidden, and opens it. */
void kt_collections_bring_back (KtCollections *self, gint64 id);

/* Of what is open; (transfer none). */
const char *kt_collections_get_title (KtCollections *self);
const char *kt_collections_get_how (KtCollections *self);
gint kt_collections_get_basis (KtCollections *self);
/* Whether it was not stored and nothing of it was changed. */
gboolean kt_collections_is_new (KtCollections *self);
gboolean kt_collections_has_analysis (KtCollections *self, gint64 id);

/* A title is one line; what is too long for it is cut off. */
void kt_collections_set_title (KtCollections *self, const char *title);
void kt_collections_set_how (KtCollections *self, const char *how);
void kt_collections_set_basis (KtCollections *self, gint basis);
/* Puts an analysis in one that is new, which is no change. */
void kt_collections_prefill (KtCollections *self, gint64 id);
/* Puts an analysis in or takes it out. Those that are not told of stay as they are. */
void kt_collections_set_analysis (KtCollections *self, gint64 id, gboolean chosen);

/* Saves at once what changed. */
void kt_collections_hurry (KtCollections *self);

G_END_DECLS
