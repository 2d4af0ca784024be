/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-analysis-record.h"

#include "core/kt-error.h"
#include "core/kt-json.h"

#include <string.h>

KtAnalysisRecord *
kt_analysis_record_new (const char *document)
{
  KtAnalysisRecord *self = g_atomic_rc_box_new0 (KtAnalysisRecord);

  self->title = g_strdup ("");
  self->price_list = g_strdup ("");
  self->document = g_strdup (document);
  self->dialogue = g_strdup ("");
  return self;
}

KtAnalysisRecord *
kt_analysis_record_copy (const KtAnalysisRecord *self)
{
  KtAnalysisRecord *copy = g_atomic_rc_box_new0 (KtAnalysisRecord);

  *copy = *self;
  copy->title = g_strdup (self->title);
  copy->price_list = g_strdup (self->price_list);
  copy->document = g_strdup (self->document);
  copy->dialogue = g_strdup (self->dialogue);
  return copy;
}

KtAnalysisRecord *
kt_analysis_record_ref (KtAnalysisRecord *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtAnalysisRecord *self = data;

  g_free (self->title);
  g_free (self->price_list);
  g_free (self->document);
  g_free (self->dialogue);
}

void
kt_analysis_record_unref (KtAnalysisRecord *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* A title may be any text that a file can have, or it could not be kept as it is typed on. */
static gboolean
check_text (const char *text, const char *place, GError **error)
{
  if (strlen (text) <= KT_ANALYSIS_TEXT_MAX && g_utf8_validate (text, -1, NULL))
    return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is not UTF-8, or is larger than %d MiB", place,
               KT_ANALYSIS_TEXT_MAX >> 20);
  return FALSE;
}

gboolean
kt_analysis_record_check (const KtAnalysisRecord *self, const char *place, GError **error)
{
  g_autofree char *title_place = g_strconcat (place, "title", NULL);
  g_autofree char *price_list_place = g_strconcat (place, "price_list", NULL);
  g_autofree char *document_place = g_strconcat (place, "document", NULL);
  g_autofree char *dialogue_place = g_strconcat (place, "dialogue", NULL);

  return check_text (self->title, title_place, error) && check_text (self->price_list, price_list_place, error) &&
         kt_json_check_document (self->document, KT_ANALYSIS_TEXT_MAX, document_place, error) &&
         (*self->dialogue == '\0' ||
          kt_json_check_document (self->dialogue, KT_ANALYSIS_TEXT_MAX, dialogue_place, error));
}
