/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-recovery-code.h"

#include "store/kt-secret.h"

#include <sodium.h>
#include <string.h>

#define N_DIGITS 28
#define N_CHECKED 26
#define GROUP 4

static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* CRC-10 finds every error within ten neighbouring bits, which are two digits. */
static guint
compute_check (const guint8 *values)
{
  guint rest = 0;

  for (gsize i = 0; i < N_CHECKED; i++)
    {
      for (int bit = 4; bit >= 0; bit--)
        {
          guint top = (rest >> 9) ^ ((values[i] >> bit) & 1u);

          rest = (rest << 1) & 0x3ff;
          if (top != 0)
            rest ^= 0x233;
        }
    }
  return rest;
}

static char *
write_code (const guint8 *values)
{
  char text[N_DIGITS + N_DIGITS / GROUP];
  char *code, *p = text;

  for (gsize i = 0; i < N_DIGITS; i++)
    {
      if (i > 0 && i % GROUP == 0)
        *p++ = '-';
      *p++ = digits[values[i]];
    }
  *p = '\0';
  code = kt_secret_string_new (text);
  sodium_memzero (text, sizeof text);
  return code;
}

char *
kt_recovery_code_new (void)
{
  guint8 values[N_DIGITS];
  guint check;
  char *code;

  if (sodium_init () < 0)
    g_error ("libsodium could not be started");
  randombytes_buf (values, N_CHECKED);
  for (gsize i = 0; i < N_CHECKED; i++)
    values[i] &= 31;
  check = compute_check (values);
  values[N_CHECKED] = (guint8)(check >> 5);
  values[N_CHECKED + 1] = (guint8)(check & 31);
  code = write_code (values);
  sodium_memzero (values, sizeof values);
  return code;
}

static int
get_value (char c)
{
  const char *found;

  c = g_ascii_toupper (c);
  if (c == 'O')
    c = '0';
  if (c == 'I' || c == 'L')
    c = '1';
  found = strchr (digits, c);
  return found != NULL ? (int)(found - digits) : -1;
}

char *
kt_recovery_code_normalize (const char *typed)
{
  guint8 values[N_DIGITS];
  char *code = NULL;
  gsize n = 0;

  for (; *typed != '\0'; typed++)
    {
      int value;

      if (*typed == '-' || g_ascii_isspace (*typed))
        continue;
      value = get_value (*typed);
      if (value < 0 || n == N_DIGITS)
        {
          n = 0;
          break;
        }
      values[n++] = (guint8)value;
    }
  if (n == N_DIGITS && compute_check (values) == (((guint)values[N_CHECKED] << 5) | values[N_CHECKED + 1]))
    code = write_code (values);
  sodium_memzero (values, sizeof values);
  return code;
}
