/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-secret.h"

#include <sodium.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

struct _KtSecret
{
  guint8 bytes[KT_SECRET_SIZE];
};

static gpointer
allocate (gsize size)
{
  gpointer memory;

  if (sodium_init () < 0)
    g_error ("libsodium could not be started");
  memory = sodium_malloc (size);
  if (memory == NULL)
    g_error ("There is no memory left for a secret");
  return memory;
}

KtSecret *
kt_secret_new (const guint8 *bytes)
{
  KtSecret *self = allocate (sizeof (KtSecret));

  memcpy (self->bytes, bytes, KT_SECRET_SIZE);
  return self;
}

KtSecret *
kt_secret_new_random (void)
{
  KtSecret *self = allocate (sizeof (KtSecret));

  randombytes_buf (self->bytes, KT_SECRET_SIZE);
  return self;
}

KtSecret *
kt_secret_copy (const KtSecret *self)
{
  return kt_secret_new (self->bytes);
}

void
kt_secret_free (KtSecret *self)
{
  sodium_free (self);
}

const guint8 *
kt_secret_get_bytes (const KtSecret *self)
{
  return self->bytes;
}

char *
kt_secret_string_new (const char *text)
{
  gsize size = strlen (text) + 1;

  return memcpy (allocate (size), text, size);
}

void
kt_secret_string_free (char *text)
{
  sodium_free (text);
}

void
kt_secret_forbid_core_dumps (void)
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
}
