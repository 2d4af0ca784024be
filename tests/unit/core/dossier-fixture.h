/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-dossier.h"

/* Takes any object for an analysis but one with the member `wrong`. */
gboolean accept_analysis (JsonNode *analysis, const char *path, GError **error);
/* (transfer full): the dossier that @text, which must be a right one, is. */
KtDossier *read_dossier (const char *text);
