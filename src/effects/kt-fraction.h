/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <gmp.h>

G_BEGIN_DECLS

/*
 * Exact fractions. A figure stays one until the rounding that a rule names, so that nothing depends on the order of
 * sums or on a machine.
 */

/* Digits that a decimal may have before its point, and as many behind it. */
#define KT_DECIMAL_DIGITS_MAX 30

/* Whether @text is a decimal: `-?[0-9]+(\.[0-9]+)?`, with no more digits than %KT_DECIMAL_DIGITS_MAX. */
gboolean kt_decimal_is_valid (const char *text);

/* Sets @fraction, which is initialised, to @decimal, which is valid. */
void kt_fraction_set_decimal (mpq_ptr fraction, const char *decimal);

/* Rounds @fraction, which need not be in its lowest terms, half away from zero. %FALSE when the result does not lie
 * between -(2^63-1) and 2^63-1. */
gboolean kt_fraction_round (mpq_srcptr fraction, gint64 *rounded);

/* (transfer full): @fraction with @places behind the point, rounded half away from zero; never "-0.000". */
char *kt_fraction_to_decimal (mpq_srcptr fraction, guint places);

G_END_DECLS
