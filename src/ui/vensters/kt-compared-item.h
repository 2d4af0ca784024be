/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Under which heading something stands, in their order. Two looks of different days have the first three otherwise
 * than looks beside each other. */
typedef enum
{
  KT_COMPARED_GROUP_DIFFERS, /* or it moved */
  KT_COMPARED_GROUP_APPEARS,
  KT_COMPARED_GROUP_GOES,
  KT_COMPARED_GROUP_BALANCE,
  KT_COMPARED_GROUP_GOVERNMENT,
  KT_COMPARED_GROUP_SAMENHANG,
  KT_COMPARED_GROUP_BETWEEN,
  KT_COMPARED_GROUP_SAME,
  KT_COMPARED_GROUP_ONE,
} KtComparedGroup;

/**
 * KtComparedCell:
 * @name: whose look it is
 * @said: (nullable): the answer; "" when nothing was said, %NULL when all of it is in @more
 * @influence: what it does, with its sign; may be empty
 * @scale: its place between two poles, as signs; may be empty
 * @more: the remark; may be empty
 * @asked: (nullable): how it was asked, when that is otherwise than the row says
 *
 * What one look says of something.
 */
typedef struct
{
  const char *name;
  const char *said;
  const char *influence;
  const char *scale;
  const char *more;
  const char *asked;
} KtComparedCell;

#define KT_TYPE_COMPARED_ITEM (kt_compared_item_get_type ())
G_DECLARE_FINAL_TYPE (KtComparedItem, kt_compared_item, KT, COMPARED_ITEM, GObject)

/**
 * KtComparedItem:
 *
 * A row of looks that are compared: what is asked, how far apart the answers are in a word, and what each look says; or
 * something that happened between two looks. It is filled by whoever makes it and does not change afterwards.
 *
 * Properties: `heading` (string) of its group; `label` (string): all of it, for who hears it; `can-open` (boolean).
 */

/* @word and @detail may be empty */
KtComparedItem *kt_compared_item_new (KtComparedGroup group,
                                      const char *heading,
                                      const char *title,
                                      const char *word,
                                      gboolean is_far,
                                      const char *detail);
/**
 * kt_compared_item_new_event:
 * @gist: may be empty
 * @hint: what its row does
 * @action: of the window, which opens where it stands
 * @target: (transfer floating): of @action
 *
 * Something that happened in between.
 */
KtComparedItem *kt_compared_item_new_event (const char *heading,
                                            const char *title,
                                            const char *gist,
                                            const char *hint,
                                            const char *action,
                                            GVariant *target);
/* @cell: texts (transfer none) */
void kt_compared_item_add (KtComparedItem *self, const KtComparedCell *cell);

KtComparedGroup kt_compared_item_get_group (KtComparedItem *self);
const char *kt_compared_item_get_heading (KtComparedItem *self);
const char *kt_compared_item_get_title (KtComparedItem *self);
/* How far apart, or what moved. */
const char *kt_compared_item_get_word (KtComparedItem *self);
/* Whether the word is one that asks to be talked about. */
gboolean kt_compared_item_get_is_far (KtComparedItem *self);
const char *kt_compared_item_get_detail (KtComparedItem *self);
guint kt_compared_item_get_n_cells (KtComparedItem *self);
const KtComparedCell *kt_compared_item_get_cell (KtComparedItem *self, guint index);
/* (nullable): of an event, as the next two. */
const char *kt_compared_item_get_hint (KtComparedItem *self);
const char *kt_compared_item_get_action (KtComparedItem *self);
GVariant *kt_compared_item_get_target (KtComparedItem *self);
/* (transfer full): all of it in words. */
char *kt_compared_item_make_label (KtComparedItem *self);
/* Whether both show the same. */
gboolean kt_compared_item_equal (KtComparedItem *self, KtComparedItem *other);

G_END_DECLS
