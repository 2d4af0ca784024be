/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-edition-record.h"

#include "core/kt-date.h"
#include "core/kt-error.h"
#include "core/kt-json.h"
#include "core/kt-text.h"

KtEditionRecord *
kt_edition_record_new (KtEditionKind kind, const char *edition_id)
{
  KtEditionRecord *self = g_atomic_rc_box_new0 (KtEditionRecord);

  self->kind = kind;
  self->edition_id = g_strdup (edition_id);
  self->title = g_strdup ("");
  self->made = g_strdup ("");
  self->changes = g_strdup ("");
  return self;
}

KtEditionRecord *
kt_edition_record_ref (KtEditionRecord *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtEditionRecord *self = data;

  g_free (self->edition_id);
  g_free (self->title);
  g_free (self->made);
  g_free (self->changes);
  g_free (self->document);
}

void
kt_edition_record_unref (KtEditionRecord *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_edition_record_check (const KtEditionRecord *self, const char *place, GError **error)
{
  g_autofree char *edition_id_place = g_strconcat (place, "edition_id", NULL);
  g_autofree char *title_place = g_strconcat (place, "title", NULL);
  g_autofree char *changes_place = g_strconcat (place, "changes", NULL);
  g_autofree char *document_place = g_strconcat (place, "document", NULL);

  if (!kt_line_check (self->edition_id, edition_id_place, error) ||
      !kt_text_check_filled (self->edition_id, edition_id_place, error) ||
      !kt_line_check (self->title, title_place, error) ||
      !kt_text_check (self->changes, -1, KT_TEXT_MAX, changes_place, error))
    return FALSE;
  if (!kt_date_is_valid (self->made))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%smade: is not a date", place);
      return FALSE;
    }
  return kt_json_check_document (self->document != NULL ? self->document : "", KT_EDITION_DOCUMENT_MAX, document_place,
                                 error);
}
