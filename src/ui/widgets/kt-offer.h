/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_TYPE_OFFER (kt_offer_get_type ())
G_DECLARE_DERIVABLE_TYPE (KtOffer, kt_offer, KT, OFFER, GObject)

/**
 * KtOfferClass:
 * @make_title: (transfer full): what it is, in a line
 * @make_detail: (transfer full): more about it
 *
 * What a kind of offer says of itself; the same each time.
 */
struct _KtOfferClass
{
  GObjectClass parent_class;

  char *(*make_title) (KtOffer *self);
  char *(*make_detail) (KtOffer *self);
};

/**
 * KtOffer:
 *
 * Something of a casus that a person may choose. Properties: `chosen` (boolean), `title` and `detail` (strings,
 * constant, made when they are asked for).
 */
gboolean kt_offer_get_chosen (KtOffer *self);
void kt_offer_set_chosen (KtOffer *self, gboolean chosen);

G_END_DECLS
