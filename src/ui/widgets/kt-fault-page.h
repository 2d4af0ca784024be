/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer floating): says in the place of something that it cannot be shown, @title, and in @sentence why. */
GtkWidget *kt_fault_page_new (const char *title, const char *sentence);

G_END_DECLS
