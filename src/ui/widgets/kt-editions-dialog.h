/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-change-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KtVersionCalls:
 * @title: of the dialog with them; English, to be translated, as the next
 * @reading: what goes on while they are read
 * @failed: that they cannot be shown
 * @changes: what one has otherwise than another
 * @describe_first: (transfer full): what there is to say about the first version, which follows on none
 * @count: (transfer full): what @changes come to
 *
 * What versions are, of what there are versions of.
 */
typedef struct
{
  const char *title;
  const char *reading;
  const char *failed;
  const KtChangeCalls *changes;
  char *(*describe_first) (gpointer edition);
  char *(*count) (GArray *changes);
} KtVersionCalls;

#define KT_TYPE_EDITIONS_DIALOG (kt_editions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtEditionsDialog, kt_editions_dialog, KT, EDITIONS_DIALOG, AdwDialog)

/**
 * KtEditionsDialog:
 *
 * The versions of the price list or of the questions, newest first, and what each has otherwise than the one before.
 *
 * Signal `chosen (gpointer edition)`: somebody wants to look in this version; the dialog closes.
 */
/* @calls: static */
AdwDialog *kt_editions_dialog_new (KtEditions *editions, const KtVersionCalls *calls);

G_END_DECLS
