/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-settings.h"

#include "config.h"

GSettings *
kt_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) own = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, KT_APPLICATION_ID, TRUE);
  if (schema == NULL)
    {
      g_autoptr (GError) error = NULL;

      own = g_settings_schema_source_new_from_directory (KT_PKGDATADIR "/../glib-2.0/schemas", source, TRUE, &error);
      if (own != NULL)
        schema = g_settings_schema_source_lookup (own, KT_APPLICATION_ID, FALSE);
      if (schema == NULL)
        g_error ("The settings schema %s is not installed", KT_APPLICATION_ID);
    }

  return g_settings_new_full (schema, NULL, NULL);
}
