/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-json.h"
#include "core/kt-words.h"

G_BEGIN_DECLS

/* (transfer full): what @object says; what is wrong with it is noted in it, see #KtJsonObject. */
typedef gpointer (*KtJsonReadItem) (KtJsonObject *object);

/* Appends what @read makes of each object of the list @member, which must be there, to @items. The first error is
 * noted in @object and ends the reading. */
void kt_json_object_read_list (KtJsonObject *object, const char *member, KtJsonReadItem read, GPtrArray *items);

/* Refuses the first of @items, which were read from the list @member, whose key an earlier one has. @get_key:
 * (transfer full): of an item; @place: where in it the key stands, ".id", or "" */
void kt_json_object_check_unique (KtJsonObject *object,
                                  const char *member,
                                  const GPtrArray *items,
                                  char *(*get_key) (gconstpointer item),
                                  const char *place);

/* Hands over what is wrong with @part, an object within @object. */
void kt_json_object_finish_part (KtJsonObject *object, KtJsonObject *part);

/* Which word of @vocabulary the member is, which must be there; 0 after an error, which names all that it may be. */
guint kt_json_object_get_nick (KtJsonObject *object, const char *member, KtVocabulary vocabulary);

G_END_DECLS
