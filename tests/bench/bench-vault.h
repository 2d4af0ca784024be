/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store.h"

/* The vault of a measurement, in a folder that is empty before and gone after. */

#define BENCH_VAULT_PASSPHRASE "geheim aan tafel"

/* (transfer full) */
KtStore *bench_vault_create (const char *folder, KtClock *clock);
void bench_vault_remove (const char *folder);
