/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): a list of its own with the same parts, which are reference counted atomically. @unref: of a part */
GPtrArray *kt_parts_copy (GPtrArray *parts, GDestroyNotify unref);

G_END_DECLS
