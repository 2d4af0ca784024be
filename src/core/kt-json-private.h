/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-json.h"

G_BEGIN_DECLS

/* (transfer full): what of a name from outside is shown in a message, without control characters. */
char *kt_json_show_name (const char *name);

G_END_DECLS
