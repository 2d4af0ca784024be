/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_ITEM_ROW (kt_item_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (KtItemRow, kt_item_row, KT, ITEM_ROW, AdwExpanderRow)

/**
 * KtItemRowClass:
 * @fill: shows what the item is now; it is there
 * @remove: (transfer full): the analysis without it
 *
 * An activity or event in a list: what it is, whether people agree about it, and opened what can be said of it.
 */
struct _KtItemRowClass
{
  AdwExpanderRowClass parent_class;

  void (*fill) (KtItemRow *self);
  KtAnalysis *(*remove) (KtItemRow *self);
};

/* Called by a kind of row when it has its fields: adds the remark and the button that removes it. */
void kt_item_row_begin (KtItemRow *self, KtAnalysisEditor *editor, const char *scenario, const char *id);
void kt_item_row_finish (KtItemRow *self);
/* Shows the state of the editor. */
void kt_item_row_fill (KtItemRow *self);

KtAnalysisEditor *kt_item_row_get_editor (KtItemRow *self);
const char *kt_item_row_get_id (KtItemRow *self);
/* The index of its scenario in the analysis as it is now. */
guint kt_item_row_get_scenario_index (KtItemRow *self);
const KtScenario *kt_item_row_get_scenario (KtItemRow *self);
gboolean kt_item_row_is_filling (KtItemRow *self);
/* (transfer full): what a change of @field is called, so that typing in it is one step. */
char *kt_item_row_name_field (KtItemRow *self, const char *field);

typedef GtkWidget *(*KtItemRowMake) (gpointer panel, const char *id);

/* Makes @list look like one that says what it is. */
void kt_item_rows_prepare (GtkListBox *list, const char *label);
/* Makes the rows of @list those of @ids, in that order: rows that are there stay as they are and open, and when only
 * their order is another they stay where they are, because somebody may be typing in one. */
void kt_item_rows_fill (GtkListBox *list, GPtrArray *ids, KtItemRowMake make, gpointer panel);
/* (nullable): the row of @id. */
GtkWidget *kt_item_rows_find (GtkListBox *list, const char *id);

G_END_DECLS
