/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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
 * @get_title: (transfer none): what it is that was added, is otherwise or was taken off
 * @tell: (transfer full): what the change comes down to
 *
 * What changes are, by their index in @changes.
 */
typedef struct
{
  KtChangeKind (*get_kind) (gpointer changes, guint index);
  const char *(*get_title) (gpointer changes, guint index);
  char *(*tell) (gpointer changes, guint index);
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

/* @calls: static; @changes: (transfer full): freed with @destroy; @n_changes: how many there are in it */
void kt_change_list_set_changes (KtChangeList *self,
                                 const KtChangeCalls *calls,
                                 gpointer changes,
                                 GDestroyNotify destroy,
                                 guint n_changes);

G_END_DECLS
