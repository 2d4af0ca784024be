/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/**
 * KtPerson:
 * @id: 0 until it is stored
 * @casus_id: the casus that the person belongs to; 0 until it is stored
 * @ref: the id in a casus file, `p1`; %NULL until it was given
 * @name: never %NULL; the other texts neither, they may be empty
 * @role: who the person is for the inwoner: "moeder", "wijkagent"
 * @born: %NULL when not known
 *
 * Somebody in a casus. A record like #KtCasus.
 */
typedef struct
{
  gint64 id;
  gint64 casus_id;
  char *ref;
  char *name;
  KtPersonKind kind;
  char *role;
  char *organisation;
  char *phone;
  char *email;
  char *address;
  char *born;
} KtPerson;

KtPerson *kt_person_new (void);
/* (transfer full): a copy that may be changed. */
KtPerson *kt_person_copy (const KtPerson *self);
KtPerson *kt_person_ref (KtPerson *self);
void kt_person_unref (KtPerson *self);

/* As kt_casus_check(). An address may have several lines. */
gboolean kt_person_check (const KtPerson *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtPerson, kt_person_unref)

G_END_DECLS
