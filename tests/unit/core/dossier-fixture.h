/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-dossier.h"

/* Takes any object for an analysis or review but one with the member `wrong`; a review has a member `date`, or is kept
 * as it stands. */
extern const KtDossierRooms fixture_rooms;
/* (transfer full): the dossier that @text, which must be a right one, is. */
KtDossier *read_dossier (const char *text);
