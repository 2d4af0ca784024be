/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-dossier.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* Stores a whole casus in one transaction. Returns its id, 0 on error; %KT_ERROR_EXISTS when the code is taken. */
gint64 kt_store_import_dossier (KtStore *self, const KtDossier *dossier, GError **error);
/* (transfer full): everything of a casus but working notes, which are no part of the dossier. */
KtDossier *kt_store_export_dossier (KtStore *self, gint64 casus_id, GError **error);

G_END_DECLS
