/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-fault-page.h"

#include <adwaita.h>

GtkWidget *
kt_fault_page_new (const char *title, const char *sentence)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "dialog-warning-symbolic", "title", title, "description",
                       sentence, NULL);
}
