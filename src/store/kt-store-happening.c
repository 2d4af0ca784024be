/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-happening.h"

#include "core/kt-date.h"
#include "store/kt-store-private.h"

/* What is no text is nothing. A CASE keeps what is no JSON, or no object, from being taken apart. */
#define MEMBER(value, name)                                                                                            \
  "CASE WHEN json_type(" value ", '$." name "') = 'text' THEN json_extract(" value ", '$." name "') END"
#define OBJECT(row) "CASE " row ".type WHEN 'object' THEN " row ".value ELSE '{}' END"

/* The numbers are those of KtHappening. */
#define HAPPENINGS                                                                                                                                  \
  "WITH shown AS (SELECT id, opened, closed FROM casus WHERE id = ?1 AND deleted IS NULL),"                                                         \
  " scenario (analysis, part) AS (SELECT a.id, " OBJECT (                                                                                           \
      "s") " FROM shown JOIN analysis a ON a.casus_id = shown.id,"                                                                                  \
           "  json_each(CASE WHEN json_valid(a.document) THEN a.document ELSE '{}' END, '$.scenarios') s"                                           \
           "  WHERE a.deleted IS NULL),"                                                                                                            \
           " happened AS (SELECT analysis, part FROM scenario WHERE " MEMBER (                                                                      \
               "part",                                                                                                                              \
               "basis") " = 'happened'),"                                                                                                           \
                        " event (analysis, part) AS (SELECT analysis, " OBJECT (                                                                    \
                            "e") " FROM happened, json_each(part, '$.events') e),"                                                                  \
                                 " support (analysis, part) AS (SELECT analysis, " OBJECT (                                                         \
                                     "a") " FROM happened, json_each(part, '$.activities') a),"                                                     \
                                          " period AS (SELECT analysis, " MEMBER (                                                                  \
                                              "part",                                                                                               \
                                              "start") " AS first, " MEMBER ("part",                                                                \
                                                                             "end") " AS last,"                                                     \
                                                                                    "  " MEMBER (                                                   \
                                                                                        "part",                                                     \
                                                                                        "label") " AS label FROM "                                  \
                                                                                                 "support),"                                        \
                                                                                                 " happening (kind, "                               \
                                                                                                 "number, day, text) "                              \
                                                                                                 "AS ("                                             \
                                                                                                 "  SELECT 0, 0, "                                  \
                                                                                                 "opened, '' FROM "                                 \
                                                                                                 "shown"                                            \
                                                                                                 "  UNION ALL SELECT "                              \
                                                                                                 "1, "                                              \
                                                                                                 "analysis, " MEMBER ("part", "date") ", " MEMBER ( \
                                                                                                     "part",                                        \
                                                                                                     "label") " FROM "                              \
                                                                                                              "event"                               \
                                                                                                              "  "                                  \
                                                                                                              "UNION "                              \
                                                                                                              "ALL "                                \
                                                                                                              "SELECT"                              \
                                                                                                              " CASE "                              \
                                                                                                              "WHEN "                               \
                                                                                                              "last "                               \
                                                                                                              "IS "                                 \
                                                                                                              "NULL "                               \
                                                                                                              "THEN "                               \
                                                                                                              "3 "                                  \
                                                                                                              "ELSE "                               \
                                                                                                              "2 "                                  \
                                                                                                              "END, "                               \
                                                                                                              "analys"                              \
                                                                                                              "is, "                                \
                                                                                                              "first,"                              \
                                                                                                              " label"                              \
                                                                                                              " FROM "                              \
                                                                                                              "period"                              \
                                                                                                              "  "                                  \
                                                                                                              "UNION "                              \
                                                                                                              "ALL "                                \
                                                                                                              "SELECT"                              \
                                                                                                              " 4, "                                \
                                                                                                              "analys"                              \
                                                                                                              "is, "                                \
                                                                                                              "last, "                              \
                                                                                                              "label "                              \
                                                                                                              "FROM "                               \
                                                                                                              "period"                              \
                                                                                                              "  "                                  \
                                                                                                              "UNION "                              \
                                                                                                              "ALL "                                \
                                                                                                              "SELECT"                              \
                                                                                                              " 5, "                                \
                                                                                                              "s.id, "                              \
                                                                                                              "date("                               \
                                                                                                              "s."                                  \
                                                                                                              "made, "                              \
                                                                                                              "'unixe"                              \
                                                                                                              "poch',"                              \
                                                                                                              " '"                                  \
                                                                                                              "localt"                              \
                                                                                                              "ime'),"                              \
                                                                                                              " s."                                 \
                                                                                                              "text "                               \
                                                                                                              "FROM "                               \
                                                                                                              "shown"                               \
                                                                                                              "   "                                 \
                                                                                                              "JOIN "                               \
                                                                                                              "signal"                              \
                                                                                                              "_casus"                              \
                                                                                                              " sc "                                \
                                                                                                              "ON "                                 \
                                                                                                              "sc."                                 \
                                                                                                              "casus_"                              \
                                                                                                              "id = "                               \
                                                                                                              "shown."                              \
                                                                                                              "id "                                 \
                                                                                                              "JOIN "                               \
                                                                                                              "signal"                              \
                                                                                                              " s ON "                              \
                                                                                                              "s.id "                               \
                                                                                                              "= "                                  \
                                                                                                              "sc."                                 \
                                                                                                              "signal"                              \
                                                                                                              "_id "                                \
                                                                                                              "WHERE "                              \
                                                                                                              "s."                                  \
                                                                                                              "delete"                              \
                                                                                                              "d IS "                               \
                                                                                                              "NULL"                                \
                                                                                                              "  "                                  \
                                                                                                              "UNION "                              \
                                                                                                              "ALL "                                \
                                                                                                              "SELECT"                              \
                                                                                                              " 6, "                                \
                                                                                                              "0, "                                 \
                                                                                                              "closed"                              \
                                                                                                              ", '' "                               \
                                                                                                              "FROM "                               \
                                                                                                              "shown)"                              \
                                                                                                              "SELECT"                              \
                                                                                                              " kind,"                              \
                                                                                                              " min("                               \
                                                                                                              "number"                              \
                                                                                                              "), "                                 \
                                                                                                              "day, "                               \
                                                                                                              "text "                               \
                                                                                                              "FROM "                               \
                                                                                                              "happen"                              \
                                                                                                              "ing "                                \
                                                                                                              "WHERE "                              \
                                                                                                              "day "                                \
                                                                                                              "IS "                                 \
                                                                                                              "NOT "                                \
                                                                                                              "NULL "                               \
                                                                                                              "AND "                                \
                                                                                                              "text "                               \
                                                                                                              "IS "                                 \
                                                                                                              "NOT "                                \
                                                                                                              "NULL"                                \
                                                                                                              " GROUP"                              \
                                                                                                              " BY "                                \
                                                                                                              "day, "                               \
                                                                                                              "kind, "                              \
                                                                                                              "text "                               \
                                                                                                              "ORDER "                              \
                                                                                                              "BY "                                 \
                                                                                                              "day, "                               \
                                                                                                              "kind, "                              \
                                                                                                              "2, "                                 \
                                                                                                              "text"

GPtrArray *
kt_store_list_happenings (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, HAPPENINGS, error);
  g_autoptr (GPtrArray) happenings = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_happening_record_free);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, casus_id);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    {
      const char *date = kt_statement_get_text (statement, 2);

      if (kt_date_is_valid (date))
        g_ptr_array_add (happenings, kt_happening_record_new ((KtHappening)kt_statement_get_int (statement, 0),
                                                              kt_statement_get_int (statement, 1), date,
                                                              kt_statement_get_text (statement, 3)));
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&happenings);
}
