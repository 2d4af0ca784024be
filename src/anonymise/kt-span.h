/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What kind of identifier a span is. */
typedef enum
{
  KT_TAG_PERSOON,
  KT_TAG_LOCATIE,
  KT_TAG_INSTELLING,
  KT_TAG_DATUM,
  KT_TAG_LEEFTIJD,
  KT_TAG_TELEFOONNUMMER,
  KT_TAG_EMAILADRES,
  KT_TAG_URL,
  KT_TAG_BSN,
  KT_TAG_ID,
  KT_TAG_IBAN,
  KT_TAG_KENTEKEN,
  KT_TAG_ONBEKEND,
} KtTag;
#define KT_TAG_COUNT 13

/* What is certain is replaced; what is suspect is left standing until a person has decided on it. */
typedef enum
{
  KT_LAYER_CERTAIN,
  KT_LAYER_SUSPECT,
} KtLayer;

/**
 * KtSpan:
 * @start: the first code point of the original text
 * @end: the code point after the last; above @start
 * @replacement: what stands for it, in brackets
 */
typedef struct
{
  gsize start;
  gsize end;
  KtTag tag;
  KtLayer layer;
  char *replacement;
} KtSpan;

/* The word that files hold: `persoon`, `locatie`, ... and `certain`, `suspect`. */
const char *kt_tag_get_nick (KtTag tag);
const char *kt_layer_get_nick (KtLayer layer);

KtSpan *kt_span_new (gsize start, gsize end, KtTag tag, KtLayer layer, const char *replacement);
void kt_span_free (KtSpan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtSpan, kt_span_free)

G_END_DECLS
