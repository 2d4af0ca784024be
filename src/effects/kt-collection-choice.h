/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-collection.h"

G_BEGIN_DECLS

/* The file format of a choice. */
#define KT_COLLECTION_FORMAT "keukentafel-collection"
#define KT_COLLECTION_VERSION 1

/* Analyses that a choice may name at most. */
#define KT_COLLECTION_ANALYSES_MAX 100000

/**
 * KtCollectionChoice:
 * @how: how these casussen were chosen; may be empty
 * @basis: a #KtBasis or %KT_BASIS_ANY
 * @analyses: (element-type gint64): their ids, each once; an analysis may be gone since
 *
 * Which casussen are laid side by side, and why these. Filled once, then immutable.
 */
typedef struct
{
  char *how;
  gint basis;
  GArray *analyses;
} KtCollectionChoice;

/* Without analyses, compared with any reference. */
KtCollectionChoice *kt_collection_choice_new (void);
void kt_collection_choice_free (KtCollectionChoice *self);

/* (transfer full): %NULL with %KT_ERROR_INVALID, whose message begins with the place. */
KtCollectionChoice *kt_collection_choice_read (JsonNode *root, const char *path, GError **error);
/* (transfer full): what kt_collection_choice_read() reads again without loss. */
JsonNode *kt_collection_choice_write (const KtCollectionChoice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtCollectionChoice, kt_collection_choice_free)

G_END_DECLS
