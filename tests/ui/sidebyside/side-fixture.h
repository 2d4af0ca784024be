/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../widgets/page-fixture.h"

#include "core/kt-analysis-record.h"
#include "core/kt-collection-record.h"
#include "effects/kt-analysis.h"

/* An analysis with one activity a scenario, which happens once and costs its price, and one rating of wonen. */
typedef struct
{
  gint price_year;
  KtPerspective perspective;
  KtBasis basis;
  gint64 intervention; /* in cents */
  gint64 reference;
  gint score; /* of the intervention; that of the reference is 0 */
  const char *cheaper;
  const char *dearer;
} SideAnalysis;

/* Each waits until it is done and returns the id. */
gint64 side_fixture_add_casus (PageFixture *self, const char *title, const char *theme);
gint64 side_fixture_add_analysis (PageFixture *self, gint64 casus_id, const SideAnalysis *analysis);
/* Stores what no analysis can be read from. */
gint64 side_fixture_add_fault (PageFixture *self, gint64 casus_id);
void side_fixture_update_analysis (PageFixture *self, gint64 id, gint64 casus_id, const SideAnalysis *analysis);
/* (transfer full) (element-type KtCollectionRecord): the choices that are stored. */
GPtrArray *side_fixture_list_collections (PageFixture *self);
