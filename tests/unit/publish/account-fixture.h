/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-account.h"
#include "publish/kt-lexicon-file.h"

/**
 * AccountFixture:
 *
 * An invented casus with an analysis whose every cent was worked out by hand. Prices of 2024, a year from 2024-07-01,
 * 4% discount:
 *
 *   Interventie
 *     care     64.00 (2022) x 1.073 = 68.672 an hour, 2 hours a week, 2024-07-01..2024-12-29: 182 days, 26 weeks, 52
 *              hours: 3570.944 -> 3570.94; low 1 hour: 1785.472 -> 1785.47; high 3.5 hours: 6249.152 -> 6249.15.
 *     move     once 900.00 on 2025-02-10.
 *     total    4470.94; low 2685.47; high 7149.15. By year 2024: 3570.94, 2025: 900.00.
 *   Referentie
 *     evict    once 7000.00 on 2025-02-01, in 40% of the cases: 2800.00; low 20%: 1400.00; high 60%: 4200.00.
 *     shelter  3100.00 a month, 2024-08-01..2024-09-30: 2 months: 6200.00.
 *     total    9000.00; low 7600.00; high 10400.00. By year 2024: 6200.00, 2025: 2800.00.
 *   Difference 9000.00 - 4470.94 = 4529.06; low 7600.00 - 7149.15 = 450.85; high 10400.00 - 2685.47 = 7714.53.
 *     By payer gemeente-wmo -> 3570.94 against 6200.00: 2629.06; the corporatie 0 against 2800.00: 2800.00; the inwoner
 *     900.00 against 0: -900.00.
 *   Present value 3570.94 + 900 / 1.04 = 3570.94 + 865.3846 = 4436.3246 -> 4436.32, and 6200 + 2800 / 1.04 = 6200 +
 *     2692.3077 -> 8892.31; 8892.31 - 4436.32 = 4455.99.
 *   Break-even care 1 + 4529.06 / 3570.94 = 2.268..: 182 days x 2.268 = 412.8 days, 13.56 months; move 900 + 4529.06 =
 *     5429.06.
 */
typedef struct
{
  KtLexicon *lexicon;
  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *decisions;
  KtAnalysis *analysis;
  KtAnalysisResult *result;
  KtDialogue *dialogue;
  KtPriceList *prices;
  KtAssessment *assessment; /* NULL for none; not the fixture’s */
} AccountFixture;

void account_fixture_set_up (AccountFixture *self, gconstpointer data);
void account_fixture_tear_down (AccountFixture *self, gconstpointer data);
/* Puts @next in place of the analysis, and works it out. */
void account_fixture_put (AccountFixture *self, KtAnalysis *next);
/* (transfer full): the review and the account of what the fixture holds now; in November 2026. */
KtReview *account_fixture_review (AccountFixture *self);
KtDocument *account_fixture_make (AccountFixture *self, const KtReview *review);
char *account_fixture_make_fingerprint (AccountFixture *self, const KtReview *review);
