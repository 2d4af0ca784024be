/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-passphrase-strength.h"

static void
test_judge (void)
{
  static const struct
  {
    const char *passphrase;
    KtPassphraseStrength strength;
  } cases[] = {
    { "", KT_PASSPHRASE_EMPTY },
    { "kort", KT_PASSPHRASE_SHORT },
    { "ééééééé", KT_PASSPHRASE_SHORT }, /* seven characters in fourteen bytes */
    { "aaaaaaaaaaaaaaaaaaaa", KT_PASSPHRASE_WEAK },
    { "123456789", KT_PASSPHRASE_WEAK },
    { "Welkom2024!", KT_PASSPHRASE_WEAK },
    { "keukentafelgesprekken", KT_PASSPHRASE_WEAK },
    { "fiets stoel regen", KT_PASSPHRASE_FAIR },
    { "fiets stoel regen kaas", KT_PASSPHRASE_STRONG },
    { "fiets stoel welkom kaas", KT_PASSPHRASE_FAIR },
    { "x7#Kq!29vT$m_4Z", KT_PASSPHRASE_STRONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].passphrase);
      g_assert_cmpint (kt_passphrase_judge (cases[i].passphrase), ==, cases[i].strength);
      g_assert_cmpstr (kt_passphrase_strength_get_hint (cases[i].strength), !=, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passphrase-strength/judge", test_judge);
  return g_test_run ();
}
