/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-database.h"

G_BEGIN_DECLS

/* The version of the tables that this program reads and writes. */
#define KT_SCHEMA_VERSION 8

/* Brings the tables up to %KT_SCHEMA_VERSION, each step in a transaction of its own; %KT_ERROR_LATER_VERSION when they
 * are beyond it. */
gboolean kt_migrate (KtDatabase *database, GError **error);

G_END_DECLS
