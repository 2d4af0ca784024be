/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/**
 * KtDisclosure:
 * @id: 0 until it is stored
 * @casus_id: the casus that it is about
 * @made: when it left, in seconds since 1970; the store says
 * @recipient: for whom; never %NULL, like the other texts, one line, may be empty
 * @purpose: for what
 * @form: in which form
 * @title: what left, "Samenvatting voor intervisie"
 * @assessment_id: the #KtAssessment that was made of it, or 0
 * @fingerprint: of the document
 *
 * A line in the register of what left the program. A record like #KtCasus.
 */
typedef struct
{
  gint64 id;
  gint64 casus_id;
  gint64 made;
  char *recipient;
  char *purpose;
  KtDisclosureForm form;
  char *title;
  gint64 assessment_id;
  char *fingerprint;
} KtDisclosure;

/* With empty texts. */
KtDisclosure *kt_disclosure_new (void);
/* (transfer full): a copy that may be changed. */
KtDisclosure *kt_disclosure_copy (const KtDisclosure *self);
KtDisclosure *kt_disclosure_ref (KtDisclosure *self);
void kt_disclosure_unref (KtDisclosure *self);

/* As kt_casus_check(). */
gboolean kt_disclosure_check (const KtDisclosure *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtDisclosure, kt_disclosure_unref)

G_END_DECLS
