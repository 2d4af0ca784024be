/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-venster-print-dialog.h"

#include "publish/kt-venster-print.h"
#include "ui/outgoing/kt-outgoing-dialog.h"
#include "ui/vensters/kt-venster-maker.h"

#include <glib/gi18n-lib.h>

void
kt_venster_print_present (GtkWidget *parent, KtSession *session, gint64 casus_id, KtVensterReview *review)
{
  g_autoptr (KtOutgoingMaker) maker = kt_venster_maker_new (session, casus_id, review);
  const KtOutgoingWords words = {
    .title = _ ("The four windows"),
    .failed = _ ("The four windows cannot be printed now"),
    .purpose = _ ("What for, such as a meeting of the team"),
    .export = {
      .title = _ ("Save the four windows"),
      .saved = _ ("The four windows are saved"),
      .copied = _ ("The four windows are copied"),
      .next_step = _ ("Change those words on the page Vensters."),
    },
    .get_file_name = kt_venster_print_get_file_name,
  };

  kt_outgoing_dialog_present (parent, maker, KT_VENSTER_PRINT_FINGERPRINT_KIND, &words);
}
