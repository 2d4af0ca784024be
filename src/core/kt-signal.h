/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/**
 * KtSignal:
 * @id: 0 until it is stored
 * @text: what is the matter; never empty when it is stored
 * @question: the name of the question or factor of the four windows that it came from; "" for none
 * @casussen: (element-type gint64): the casussen that show it, in order of number; may be empty
 * @theme_id: the #KtSignalTheme that it is in; 0 for none
 * @made: when, in seconds since 1970; the store says, as @changed
 *
 * Something that casussen show and that is larger than one of them. A record like #KtCasus.
 */
typedef struct
{
  gint64 id;
  char *text;
  KtSignalKind kind;
  KtVenster venster;
  char *question;
  GArray *casussen;
  gint64 theme_id;
  gint64 made;
  gint64 changed;
} KtSignal;

/* Something that hinders, of samenhang and of no casus yet. */
KtSignal *kt_signal_new (const char *text);
KtSignal *kt_signal_copy (const KtSignal *self);
KtSignal *kt_signal_ref (KtSignal *self);
void kt_signal_unref (KtSignal *self);

gboolean kt_signal_has_casus (const KtSignal *self, gint64 casus_id);
/* While it is filled; 0 and a casus that it has already are left out. */
void kt_signal_add_casus (KtSignal *self, gint64 casus_id);
/* While it is filled, if it has it. */
void kt_signal_remove_casus (KtSignal *self, gint64 casus_id);

/* As kt_casus_check(). */
gboolean kt_signal_check (const KtSignal *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtSignal, kt_signal_unref)

G_END_DECLS
