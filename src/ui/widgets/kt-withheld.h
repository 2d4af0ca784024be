/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-readback.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* (transfer full): what was found and what to do, in the language of the user; @heading: (nullable): the heading in the
 * document under which it was found. @in_text: what to do when it is in the text */
char *kt_withheld_describe (const KtFinding *finding, const char *heading, const char *in_text);
/* (transfer floating): the dialog that says so; its response `again` asks for another name of the file. */
AdwDialog *kt_withheld_create_dialog (const KtFinding *finding, const char *heading, const char *in_text);

G_END_DECLS
