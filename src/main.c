/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "ui/window/kt-application.h"

#include <libintl.h>

int
main (int argc, char **argv)
{
  g_autoptr (KtApplication) application = NULL;

  bindtextdomain (GETTEXT_PACKAGE, KT_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = kt_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
