/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-withheld.h"

#include <glib/gi18n-lib.h>

static const char *
get_kind (KtTag kind)
{
  switch (kind)
    {
    case KT_TAG_PERSOON:
      return _ ("A name of someone in this casus");
    case KT_TAG_LOCATIE:
      return _ ("An address of someone in this casus");
    case KT_TAG_TELEFOONNUMMER:
      return _ ("A phone number of someone in this casus");
    case KT_TAG_EMAILADRES:
      return _ ("An e-mail address of someone in this casus");
    default:
      return _ ("Something that belongs to someone in this casus");
    }
}

static char *
describe_place (const KtFinding *finding, const char *heading)
{
  switch (finding->place)
    {
    case KT_READBACK_PLACE_TEXT:
      if (heading != NULL)
        /* Translators: the first is what was found, the second a heading in the document. */
        return g_strdup_printf (_ ("%s is still in the text, under “%s”."), get_kind (finding->kind), heading);
      /* Translators: what was found. */
      return g_strdup_printf (_ ("%s is still in the text."), get_kind (finding->kind));
    case KT_READBACK_PLACE_FILE_NAME:
      /* Translators: what was found. */
      return g_strdup_printf (_ ("%s is in the name of the file."), get_kind (finding->kind));
    case KT_READBACK_PLACE_METADATA:
    default:
      /* Translators: what was found. */
      return g_strdup_printf (_ ("%s is still in the properties of the file."), get_kind (finding->kind));
    }
}

static const char *
get_next_step (const KtFinding *finding, const char *in_text)
{
  switch (finding->place)
    {
    case KT_READBACK_PLACE_TEXT:
      return in_text;
    case KT_READBACK_PLACE_FILE_NAME:
      return _ ("Choose a name that says nothing about anyone.");
    case KT_READBACK_PLACE_METADATA:
    default:
      return _ ("Try another kind of file.");
    }
}

char *
kt_withheld_describe (const KtFinding *finding, const char *heading, const char *in_text)
{
  g_autofree char *place = describe_place (finding, heading);

  return g_strdup_printf ("%s\n\n%s", place, get_next_step (finding, in_text));
}

AdwDialog *
kt_withheld_create_dialog (const KtFinding *finding, const char *heading, const char *in_text)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Nothing was written"), NULL);
  g_autofree char *body = kt_withheld_describe (finding, heading, in_text);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  if (finding->place == KT_READBACK_PLACE_FILE_NAME)
    {
      adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "again", _ ("_Other name…"));
      adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "again", ADW_RESPONSE_SUGGESTED);
      adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "again");
    }
  else
    {
      adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "close");
    }
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  return dialog;
}
