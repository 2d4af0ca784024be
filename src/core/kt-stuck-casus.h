/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The steps in which a casus that is stuck is worked through, in this order (002:222-226, 430-436). */
typedef enum
{
  KT_STUCK_PURPOSE,
  KT_STUCK_NEEDED,
  KT_STUCK_RULE,
  KT_STUCK_ROOM,     /* what the law leaves room for */
  KT_STUCK_MAATWERK, /* why it is that and not arbitrariness */
  KT_STUCK_BACKED,   /* by whom */
  KT_STUCK_RESULT,
} KtStuckStep;
#define KT_STUCK_STEPS 7

/**
 * KtStuckCasus:
 * @casus_id: the casus that it is about
 * @texts: what is written in each step; never %NULL, may be empty
 *
 * A record like #KtCasus.
 */
typedef struct
{
  gint64 casus_id;
  char *texts[KT_STUCK_STEPS];
} KtStuckCasus;

/* With nothing written. */
KtStuckCasus *kt_stuck_casus_new (void);
KtStuckCasus *kt_stuck_casus_copy (const KtStuckCasus *self);
KtStuckCasus *kt_stuck_casus_ref (KtStuckCasus *self);
void kt_stuck_casus_unref (KtStuckCasus *self);

/* Whether nothing is written. */
gboolean kt_stuck_casus_is_blank (const KtStuckCasus *self);

/* The name of the member that @step is in. */
const char *kt_stuck_casus_get_member (KtStuckStep step);

/* As kt_casus_check(). */
gboolean kt_stuck_casus_check (const KtStuckCasus *self, const char *place, GError **error);

/* All but the casus, as an object that is the next value; empty texts are left out. */
void kt_stuck_casus_build (const KtStuckCasus *self, JsonBuilder *builder);
/* (transfer full): what @node is, which stands at @path; %NULL with %KT_ERROR_INVALID for what was not written so. */
KtStuckCasus *kt_stuck_casus_read_node (JsonNode *node, const char *path, GError **error);
/* (transfer full): the same as JSON text. */
char *kt_stuck_casus_write (const KtStuckCasus *self);
KtStuckCasus *kt_stuck_casus_read (const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtStuckCasus, kt_stuck_casus_unref)

G_END_DECLS
