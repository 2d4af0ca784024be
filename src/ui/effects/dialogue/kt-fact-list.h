/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_FACT_LIST (kt_fact_list_get_type ())
G_DECLARE_FINAL_TYPE (KtFactList, kt_fact_list, KT, FACT_LIST, AdwBin)

/**
 * KtFactList:
 *
 * A titled list of what is so, to be read only; it is not seen while there is nothing in it.
 */
KtFactList *kt_fact_list_new (const char *title);

/* What is added between these is what it has from then on. */
void kt_fact_list_begin (KtFactList *self);
/* @words stand below @title. */
void kt_fact_list_add (KtFactList *self, const char *title, const char *words);
void kt_fact_list_end (KtFactList *self);

G_END_DECLS
