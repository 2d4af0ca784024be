/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-vault.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_DOUBLES_GROUP (kt_doubles_group_get_type ())
G_DECLARE_FINAL_TYPE (KtDoublesGroup, kt_doubles_group, KT, DOUBLES_GROUP, AdwPreferencesGroup)

/**
 * KtDoublesSource:
 * @find: asks for the likely doubles of what was typed, for example kt_vault_find_double_persons_async()
 * @finish: its result: (element-type KtDouble)
 *
 * Declared `static const`: the group keeps the pointer.
 */
typedef struct
{
  void (*find) (KtVault *vault,
                const char *text,
                gint64 except,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer user_data);
  GPtrArray *(*finish) (KtVault *vault, GAsyncResult *result, GError **error);
} KtDoublesSource;

/**
 * KtDoublesGroup:
 *
 * A warning that what is being entered is perhaps there already, with a row for each likely double; not to be seen when
 * there is none. Signal `open (gint64 casus_id)`: that casus is wanted instead.
 */

/* Where the doubles are found; @except: the id of what is being edited, which is no double of itself, or 0. */
void kt_doubles_group_set_source (KtDoublesGroup *self, KtVault *vault, const KtDoublesSource *source, gint64 except);
/* Shows the doubles of @text, as soon as nothing else was asked for a moment; @text: (nullable): what was typed so far,
 * %NULL when it has no doubles. */
void kt_doubles_group_look_for (KtDoublesGroup *self, const char *text);

G_END_DECLS
