/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-casus.h"
#include "core/kt-person.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* What a row of the caseload shows. Reference counted by its array only. */
typedef struct
{
  KtCasus *casus;
  char *latest_at;   /* moment of the latest note; NULL without notes */
  char *latest_gist; /* its first words on one line; NULL without notes */
  guint n_notes;
} KtCasusHead;

void kt_casus_head_free (KtCasusHead *self);

/* The stored casus or person that a new one is likely the double of. */
typedef struct
{
  KtCasus *casus;
  KtPerson *person; /* NULL when the title of the casus is alike */
} KtDouble;

void kt_double_free (KtDouble *self);

/* Stores @casus under a new id. Without a code it is given the next one, `K-YEAR-NNN`. Returns the id, 0 on error;
 * %KT_ERROR_EXISTS when the code is taken. */
gint64 kt_store_add_casus (KtStore *self, const KtCasus *casus, GError **error);
/* Writes all of @casus but its code. Coordinator and contact are 0 or persons of the casus, else %KT_ERROR_INVALID;
 * %KT_ERROR_NOT_FOUND when there is no such casus. */
gboolean kt_store_update_casus (KtStore *self, const KtCasus *casus, GError **error);
/* Hides the casus with its notes and persons, or brings it back. What stays hidden is gone after the next opening. */
gboolean kt_store_set_casus_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error);
/* (transfer full): %NULL with %KT_ERROR_NOT_FOUND when there is none. */
KtCasus *kt_store_get_casus (KtStore *self, gint64 id, GError **error);
/* The id of the casus with @code; 0 with %KT_ERROR_NOT_FOUND when there is none. */
gint64 kt_store_find_casus (KtStore *self, const char *code, GError **error);
/* (transfer full) (element-type gint64): all ids, first what is not closed, each with the latest note first. */
GArray *kt_store_list_casussen (KtStore *self, GError **error);
/* (transfer full) (element-type KtCasusHead): in the order of @ids, leaving out what is not there. */
GPtrArray *kt_store_get_casus_heads (KtStore *self, const gint64 *ids, gsize n_ids, GError **error);
/* (transfer full) (element-type utf8): the themes in use, in alphabetical order. */
GPtrArray *kt_store_list_themes (KtStore *self, GError **error);

/* Stores @person in its casus under a new id; 0 on error, %KT_ERROR_NOT_FOUND when there is no such casus. */
gint64 kt_store_add_person (KtStore *self, const KtPerson *person, GError **error);
/* Writes all of @person but its casus. */
gboolean kt_store_update_person (KtStore *self, const KtPerson *person, GError **error);
/* Hides the person, or brings it back, as kt_store_set_casus_deleted() does. */
gboolean kt_store_set_person_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error);
/* (transfer full) (element-type KtPerson): inwoners first, then network, then professionals, in order of entry. */
GPtrArray *kt_store_list_persons (KtStore *self, gint64 casus_id, GError **error);

/* (transfer full) (element-type KtDouble): at most five casussen whose title is like @title, leaving out @except. */
GPtrArray *kt_store_find_double_casussen (KtStore *self, const char *title, gint64 except, GError **error);
/* (transfer full) (element-type KtDouble): at most five inwoners or network members in any casus whose name is like
 * @name, leaving out the person @except. */
GPtrArray *kt_store_find_double_persons (KtStore *self, const char *name, gint64 except, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtCasusHead, kt_casus_head_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtDouble, kt_double_free)

G_END_DECLS
