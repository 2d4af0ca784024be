/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KT_SECRET_SIZE 32

/* A key of 32 bytes in memory that is locked, kept out of core dumps and wiped when it is freed. */
typedef struct _KtSecret KtSecret;

/* (transfer full): from @bytes, %KT_SECRET_SIZE of them. */
KtSecret *kt_secret_new (const guint8 *bytes);
KtSecret *kt_secret_new_random (void);
KtSecret *kt_secret_copy (const KtSecret *self);
void kt_secret_free (KtSecret *self);
const guint8 *kt_secret_get_bytes (const KtSecret *self);

/* A string in such memory, for passphrases and codes; kt_secret_string_free() wipes it and takes %NULL. */
char *kt_secret_string_new (const char *text);
void kt_secret_string_free (char *text);

/* Keeps the memory of this process out of core dumps and away from debuggers. Both programs call it at their start. */
void kt_secret_forbid_core_dumps (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtSecret, kt_secret_free)

G_END_DECLS
