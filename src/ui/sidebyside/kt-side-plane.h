/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart.h"
#include "ui/sidebyside/kt-side-model.h"

G_BEGIN_DECLS

/* (transfer full): the casussen that count as points: what they save against in how many life domains more people are
 * better than worse off. @with_codes: whether points have the code of their casus; else they are numbered by their
 * difference, as in the table that leaves. */
KtChart *kt_side_plane_new (KtSideModel *model, gboolean with_codes);

G_END_DECLS
