/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-dossier.h"

G_BEGIN_DECLS

/* What effects/ and vensters/ know of a casus file. */
extern const KtDossierRooms kt_dossier_rooms;

G_END_DECLS
