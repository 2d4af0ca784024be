/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-verification.h"
#include "publish/kt-document.h"

G_BEGIN_DECLS

/* The parts of a file that a finding is named by. */
typedef enum
{
  KT_READBACK_PLACE_TEXT,
  KT_READBACK_PLACE_METADATA,
  KT_READBACK_PLACE_FILE_NAME,
} KtReadbackPlace;

/* An identifier that is still in a file. */
typedef struct
{
  KtReadbackPlace place;
  KtTag kind;
} KtFinding;

/**
 * KtReadback:
 * @text: what a reader of the file sees
 * @metadata: what else is written in it: properties, bookmarks, names of members and styles
 *
 * A file as others find it. Free with kt_readback_free().
 */
typedef struct
{
  char *text;
  char *metadata;
} KtReadback;

/* Reads hostile bytes; %NULL with %KT_ERROR_FAILED when they are no such file, or hold what cannot be read. */
KtReadback *kt_readback_new (GBytes *file, KtDocumentFormat format, GError **error);
void kt_readback_free (KtReadback *self);

/**
 * kt_readback_verify:
 * @file_name: (nullable): the name that the file gets, without its folder
 * @verification: of all that must not be in it, from kt_review_make_verification()
 * @finding: (out) (optional): what was found, when the error is %KT_ERROR_REFUSED
 *
 * Reads @file back and looks for a registered name, address, phone number or e-mail address.
 *
 * Returns: whether there is none; else %KT_ERROR_REFUSED, naming the place and the kind and never the identifier
 */
gboolean kt_readback_verify (GBytes *file,
                             KtDocumentFormat format,
                             const char *file_name,
                             const KtVerification *verification,
                             KtFinding *finding,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtReadback, kt_readback_free)

G_END_DECLS
