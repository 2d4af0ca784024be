/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-outgoing-leave.h"

#include "core/kt-text.h"
#include "ui/widgets/kt-share-export.h"

gboolean
kt_outgoing_leave_is_filled_in (const KtOutgoingLeave *self)
{
  return !kt_text_is_blank (gtk_editable_get_text (self->recipient)) &&
         !kt_text_is_blank (gtk_editable_get_text (self->purpose));
}

gboolean
kt_outgoing_leave_is_allowed (const KtOutgoingLeave *self)
{
  const KtOutgoing *made = kt_outgoing_maker_get_made (self->maker);

  return !kt_exporter_is_writing (self->exporter) && !kt_outgoing_maker_is_busy (self->maker) && made != NULL &&
         kt_review_count_undecided (made->review) == 0 && kt_outgoing_leave_is_filled_in (self);
}

void
kt_outgoing_leave_choose_file (const KtOutgoingLeave *self, guint form)
{
  KtClock *clock = kt_session_get_clock (kt_outgoing_maker_get_session (self->maker));
  g_autofree char *date = kt_clock_get_date (clock);
  g_autofree char *name = self->get_file_name (date, kt_share_export_get_format ((KtDisclosureForm)form));

  kt_exporter_choose_file (self->exporter, (KtDisclosureForm)form, name);
}

void
kt_outgoing_leave_write (const KtOutgoingLeave *self, KtDisclosureForm form, GFile *file)
{
  const KtOutgoing *made = kt_outgoing_maker_get_made (self->maker);
  g_autoptr (KtDisclosure) disclosure = kt_outgoing_make_disclosure (
      made, form, gtk_editable_get_text (self->recipient), gtk_editable_get_text (self->purpose));

  kt_exporter_write (self->exporter, made->review, made->document, disclosure, file);
}
