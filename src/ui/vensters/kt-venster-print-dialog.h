/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"
#include "vensters/kt-venster-review.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows over @parent the printed look of @review on its way out. @review is of the casus @casus_id and does not change
 * any more. */
void kt_venster_print_present (GtkWidget *parent, KtSession *session, gint64 casus_id, KtVensterReview *review);

G_END_DECLS
