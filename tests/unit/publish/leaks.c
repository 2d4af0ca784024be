/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the libraries below cairo and poppler allocate once and never free; the leak sanitizer asks for it by this name.
 * libc stands for p11-kit, whose constructor calls it: the stacks end there because libc has no frame pointers. */
const char *__lsan_default_suppressions (void);

const char *
__lsan_default_suppressions (void)
{
  return "leak:libfontconfig\nleak:libp11-kit\nleak:libc.so.6\n";
}
