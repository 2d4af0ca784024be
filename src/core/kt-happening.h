/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the order in which they stand on one day. */
typedef enum
{
  KT_HAPPENING_OPENED, /* the casus */
  KT_HAPPENING_EVENT,  /* in the life of the inwoner; this and the next three are of an analysis */
  KT_HAPPENING_BEGIN,  /* of support */
  KT_HAPPENING_ONCE,   /* support that was given once */
  KT_HAPPENING_END,    /* of support: its last day */
  KT_HAPPENING_SIGNAL, /* was raised */
  KT_HAPPENING_CLOSED, /* the casus */
} KtHappening;
#define KT_HAPPENING_COUNT 7

/**
 * KtHappeningRecord:
 * @id: of the first analysis that has it, or of the signal; 0 of what the casus itself says
 * @date: `YYYY-MM-DD`
 * @text: what people call it; of what the casus itself says it is ""
 *
 * Something that is known to have happened in a casus on a day, besides its notes.
 */
typedef struct
{
  KtHappening kind;
  gint64 id;
  char *date;
  char *text;
} KtHappeningRecord;

KtHappeningRecord *kt_happening_record_new (KtHappening kind, gint64 id, const char *date, const char *text);
void kt_happening_record_free (KtHappeningRecord *self);

G_END_DECLS
