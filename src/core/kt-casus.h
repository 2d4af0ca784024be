/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/**
 * KtCasus:
 * @id: 0 until it is stored
 * @code: given by the program, `K-2026-014`; says nothing about anyone; %NULL until it is stored
 * @title: never %NULL
 * @laws: the laws that it falls under
 * @theme: free text; never %NULL, may be empty
 * @opened: the date of the melding; %NULL when not known
 * @closed: %NULL while it is not closed
 * @coordinator: person id of the regisseur, or 0
 * @contact: person id of the aanspreekpunt, or 0; one of each at any moment (000:898, 003:633)
 *
 * One support question of a household, from melding to closing. A record: it is filled by whoever makes it and not
 * changed after it was handed on. Reference counted atomically.
 */
typedef struct
{
  gint64 id;
  char *code;
  char *title;
  KtCasusStatus status;
  KtLaws laws;
  char *theme;
  char *opened;
  char *closed;
  gint64 coordinator;
  gint64 contact;
} KtCasus;

/* An open casus with empty texts. */
KtCasus *kt_casus_new (void);
/* (transfer full): a copy that may be changed. */
KtCasus *kt_casus_copy (const KtCasus *self);
KtCasus *kt_casus_ref (KtCasus *self);
void kt_casus_unref (KtCasus *self);

/* Whether lengths, characters and dates are in order; @place stands before the member's name, "" or "casus.". */
gboolean kt_casus_check (const KtCasus *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtCasus, kt_casus_unref)

G_END_DECLS
