/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/**
 * KtSignalTheme:
 * @id: 0 until it is stored
 * @title: one line; never empty when it is stored
 * @addressee: for whom it is: a werkatelier, the ALV; may be empty
 * @goal: the goal of the cooperative that it is tied to; may be empty
 * @came_back: what became of it; may be empty
 * @made: when, in seconds since 1970; the store says, as @changed
 *
 * What several signals have in common, put before a werkatelier or the ALV (001 section 5.1, 003:1245). A record like
 * #KtCasus.
 */
typedef struct
{
  gint64 id;
  char *title;
  char *addressee;
  char *goal;
  KtThemeStatus status;
  char *came_back;
  gint64 made;
  gint64 changed;
} KtSignalTheme;

/* An idea, with empty texts beside @title. */
KtSignalTheme *kt_signal_theme_new (const char *title);
KtSignalTheme *kt_signal_theme_copy (const KtSignalTheme *self);
KtSignalTheme *kt_signal_theme_ref (KtSignalTheme *self);
void kt_signal_theme_unref (KtSignalTheme *self);

/* As kt_casus_check(). */
gboolean kt_signal_theme_check (const KtSignalTheme *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtSignalTheme, kt_signal_theme_unref)

G_END_DECLS
