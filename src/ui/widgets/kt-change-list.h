/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-editions.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  KT_CHANGE_ADDED,
  KT_CHANGE_CHANGED,
  KT_CHANGE_GONE,
} KtChangeKind;
#define KT_CHANGE_KIND_COUNT 3

/**
 * KtChangeCalls:
 * @edition: what is compared
 * @compare: (transfer full): what @newer has otherwise than @older; what is in it belongs to these
 * @get_title: (transfer none): what it is that was added, is otherwise or was taken off
 * @tell: (transfer full): what the change comes down to
 *
 * What changes are, of what there are versions of.
 */
typedef struct
{
  const KtEditionCalls *edition;
  GArray *(*compare) (gconstpointer older, gconstpointer newer);
  KtChangeKind (*get_kind) (gconstpointer change);
  const char *(*get_title) (gconstpointer change);
  char *(*tell) (gconstpointer change);
} KtChangeCalls;

#define KT_TYPE_CHANGE_LIST (kt_change_list_get_type ())
G_DECLARE_FINAL_TYPE (KtChangeList, kt_change_list, KT, CHANGE_LIST, AdwBin)

/**
 * KtChangeList:
 *
 * What one version has otherwise than another: what was added, what is otherwise, what was taken off. What a change
 * comes down to is asked when its row is looked at.
 */
GtkWidget *kt_change_list_new (void);

/* Shows what @newer has otherwise than @older, and keeps both as long. Returns (transfer none): that.
 * @calls: static */
GArray *kt_change_list_show (KtChangeList *self, const KtChangeCalls *calls, gpointer older, gpointer newer);

G_END_DECLS
