/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KtPlace:
 * @name: the parameter of `win.show-place`, and the tag of the page
 * @label: English, to be translated
 * @create: (returns floating): makes the page of the place
 *
 * What is beside the casussen of a vault: it has a line above the caseload.
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *icon_name;
  AdwNavigationPage *(*create) (KtSession *session);
} KtPlace;

/* (transfer none): all places, in the order of the side bar. */
const KtPlace *kt_places_get (guint *n_places);
/* (transfer none) (nullable) */
const KtPlace *kt_places_find (const char *name);

G_END_DECLS
