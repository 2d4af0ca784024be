/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Amounts as the Dutch write them, in every language: "€ 18.400", "€ 64,50". Figures hold whole cents. */

/* (transfer full): in whole euros, rounded half away from zero: "€ 18.400", "−€ 2.300". The space does not break. */
char *kt_money_format (gint64 cents);
/* (transfer full): to the cent: "€ 18.400,00", "−€ 2.300,50". @cents is not G_MININT64. */
char *kt_money_format_cents (gint64 cents);
/* (transfer full): to the cent, as one types it: "1234,50". */
char *kt_money_to_text (gint64 cents);

/**
 * kt_money_parse:
 * @text: what a person typed: 64, 64,5, 64.00, 1.234,50 or € 64
 * @most: the largest number of cents that it may be
 *
 * Reads an amount that is not below zero.
 *
 * Returns: whether it is one
 */
gboolean kt_money_parse (const char *text, gint64 most, gint64 *cents);

G_END_DECLS
