/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Adds to @forms (element-type utf8) how somebody with the folded first name @given is usually called: "wim" for
 * wilhelmus, "jantje" for jan. What is an ordinary word too is not among them. */
void kt_name_add_short_forms (const char *given, GPtrArray *forms);

G_END_DECLS
