/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-place.h"

#include <string.h>

char *
kt_place_get_label (const char *folder)
{
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);
  g_autofree char *shown = g_filename_display_name (folder);

  if (length > 1 && strncmp (shown, home, length) == 0 && shown[length] == G_DIR_SEPARATOR)
    return g_strconcat ("~", shown + length, NULL);
  return g_steal_pointer (&shown);
}

char *
kt_place_get_default_vault (void)
{
  return g_build_filename (g_get_user_data_dir (), "keukentafel", "kluis", NULL);
}
