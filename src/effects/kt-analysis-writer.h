/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* (transfer full): @analysis as FORMATS lays it down, which kt_analysis_read() reads again without loss. */
JsonNode *kt_analysis_write (const KtAnalysis *analysis);

G_END_DECLS
