/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-account-dialog.h"

#include "publish/kt-account.h"
#include "ui/effects/kt-account-maker.h"
#include "ui/outgoing/kt-outgoing-dialog.h"

#include <glib/gi18n-lib.h>

void
kt_account_dialog_present (GtkWidget *parent, KtSession *session, KtAnalysisRecord *record)
{
  g_autoptr (KtOutgoingMaker) maker = kt_account_maker_new (session, record);
  const KtOutgoingWords words = {
    .title = C_ ("effects", "Account"),
    .failed = _ ("The account cannot be made now"),
    .purpose = _ ("What for, such as the yearly account"),
    .export = {
      .title = _ ("Save account"),
      .saved = _ ("Account saved"),
      .copied = _ ("Account copied"),
      .next_step = _ ("Change those words in the analysis, or in the price list."),
    },
    .get_file_name = kt_account_get_file_name,
  };

  kt_outgoing_dialog_present (parent, maker, KT_ACCOUNT_FINGERPRINT_KIND, &words);
}
