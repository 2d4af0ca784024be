/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-dossier-rooms.h"

#include "effects/kt-analysis-reader.h"
#include "vensters/kt-venster-review-record.h"

const KtDossierRooms kt_dossier_rooms = { kt_analysis_check, kt_venster_review_read_record };
