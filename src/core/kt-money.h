/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most cents that are read: a double in a file of another program still holds them exactly. */
#define KT_MONEY_CENTS_MAX ((G_GINT64_CONSTANT (1) << 53) - 1)

/**
 * kt_money_read:
 * @text: what a person or a spreadsheet wrote: 64, 64,5, 64.50, € 1.234,50
 * @cents: (out): from 0 to %KT_MONEY_CENTS_MAX
 *
 * Reads an amount in euros: digits, or groups of three with points between, and cents behind a comma or a point.
 *
 * Returns: whether it is one
 */
gboolean kt_money_read (const char *text, gint64 *cents);

/* (transfer full): "€ 1.234,50" as the language of the user writes it. */
char *kt_money_format (gint64 cents);
/* (transfer full): "1234,50", as kt_money_read() and spreadsheets read it in every language. */
char *kt_money_format_plain (gint64 cents);

G_END_DECLS
