/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-span.h"

static const char *const tags[KT_TAG_COUNT] = {
  "persoon", "locatie", "instelling", "datum", "leeftijd", "telefoonnummer", "emailadres",
  "url",     "bsn",     "id",         "iban",  "kenteken", "onbekend",
};

const char *
kt_tag_get_nick (KtTag tag)
{
  g_return_val_if_fail ((guint)tag < KT_TAG_COUNT, NULL);

  return tags[tag];
}

const char *
kt_layer_get_nick (KtLayer layer)
{
  return layer == KT_LAYER_CERTAIN ? "certain" : "suspect";
}

KtSpan *
kt_span_new (gsize start, gsize end, KtTag tag, KtLayer layer, const char *replacement)
{
  KtSpan *self = g_new (KtSpan, 1);

  *self = (KtSpan){ start, end, tag, layer, g_strdup (replacement) };
  return self;
}

void
kt_span_free (KtSpan *self)
{
  g_free (self->replacement);
  g_free (self);
}
