/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The file format of an analysis, as FORMATS lays it down. */
#define KT_ANALYSIS_FORMAT "keukentafel-effects"
#define KT_ANALYSIS_VERSION 1

/**
 * kt_analysis_read:
 * @root: the object of a file
 * @path: where it stands, "" for a file of its own, `effects[0]` in a dossier
 *
 * Reads an analysis strictly: every member is known and in its bounds, and every price has an index.
 *
 * Returns: (transfer full): the analysis; %NULL with %KT_ERROR_INVALID, whose message begins with the place
 */
KtAnalysis *kt_analysis_read (JsonNode *root, const char *path, GError **error);
/* Whether kt_analysis_read() reads it; what a dossier is read with. */
gboolean kt_analysis_check (JsonNode *root, const char *path, GError **error);

G_END_DECLS
