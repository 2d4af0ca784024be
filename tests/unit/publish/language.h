/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* From here on texts are in Dutch, or as they stand in the source. */
void speak_dutch (void);
void speak_english (void);
