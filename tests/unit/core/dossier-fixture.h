/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-dossier.h"

/* (transfer full): the dossier that @text, which must be a right one, is. */
KtDossier *read_dossier (const char *text);
