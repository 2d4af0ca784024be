/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): @folder as one shows it, with ~ for the home folder. */
char *kt_place_get_label (const char *folder);
/* (transfer full): where the vault of this user comes unless another place is chosen. */
char *kt_place_get_default_vault (void);

G_END_DECLS
