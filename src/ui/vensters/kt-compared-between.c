/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-compared-between.h"

#include "core/kt-happening.h"
#include "core/kt-note.h"
#include "ui/vensters/kt-casus-notes.h"
#include "ui/widgets/kt-date-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *at; /* a day, or a moment, which comes after what is known of its day alone */
  KtComparedItem *item;
} Between;

static void
clear_between (gpointer data)
{
  Between *between = data;

  g_free (between->at);
  g_object_unref (between->item);
}

static gint
compare_times (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Between *)a)->at, ((const Between *)b)->at);
}

static gboolean
is_between (const char *at, const char *from, const char *to)
{
  return strncmp (at, from, strlen (from)) >= 0 && strncmp (at, to, strlen (to)) <= 0;
}

static const char *
name_happening (KtHappening kind)
{
  switch (kind)
    {
    case KT_HAPPENING_OPENED:
      return _ ("Casus opened");
    case KT_HAPPENING_EVENT:
      return _ ("Event");
    case KT_HAPPENING_BEGIN:
      return _ ("Activity begins");
    case KT_HAPPENING_ONCE:
      return _ ("Activity, once");
    case KT_HAPPENING_END:
      return _ ("Activity ends");
    case KT_HAPPENING_SIGNAL:
      return _ ("Signal");
    case KT_HAPPENING_CLOSED:
    default:
      return _ ("Casus closed");
    }
}

static KtComparedItem *
make_happening (const KtHappeningRecord *happening, gint64 casus_id)
{
  g_autofree char *day = kt_date_words_long (happening->date), *gist = kt_casus_notes_make_gist (happening->text);
  g_autofree char *title = g_strdup_printf ("%s · %s", day, name_happening (happening->kind));

  switch (happening->kind)
    {
    case KT_HAPPENING_OPENED:
    case KT_HAPPENING_CLOSED:
      return kt_compared_item_new_event (_ ("What happened in between"), title, gist,
                                         _ ("Open the details of the casus"), "win.edit-casus",
                                         g_variant_new_int64 (casus_id));
    case KT_HAPPENING_SIGNAL:
      return kt_compared_item_new_event (_ ("What happened in between"), title, gist, _ ("Open the signals"),
                                         "win.show-place", g_variant_new_string ("signals"));
    case KT_HAPPENING_EVENT:
    case KT_HAPPENING_BEGIN:
    case KT_HAPPENING_ONCE:
    case KT_HAPPENING_END:
    default:
      return kt_compared_item_new_event (_ ("What happened in between"), title, gist, _ ("Open this analysis"),
                                         "win.open-analysis", g_variant_new ("(xx)", casus_id, happening->id));
    }
}

static KtComparedItem *
make_note (const KtNote *note)
{
  g_autofree char *title = kt_casus_notes_make_title (note);
  g_autofree char *gist = kt_casus_notes_make_gist (*note->text != '\0' ? note->text : note->own_words);

  return kt_compared_item_new_event (_ ("What happened in between"), title, gist, _ ("Open this note"), "win.open-note",
                                     g_variant_new ("(xxs)", note->casus_id, note->id, ""));
}

GPtrArray *
kt_compared_between_list (const GPtrArray *notes,
                          const GPtrArray *happenings,
                          gint64 casus_id,
                          const char *from,
                          const char *to)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Between));
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_array_set_clear_func (found, clear_between);
  for (guint i = 0; happenings != NULL && i < happenings->len; i++)
    {
      const KtHappeningRecord *happening = happenings->pdata[i];

      if (is_between (happening->date, from, to))
        {
          const Between between = { g_strdup (happening->date), make_happening (happening, casus_id) };

          g_array_append_val (found, between);
        }
    }
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const KtNote *note = notes->pdata[i];

      if (is_between (note->at, from, to))
        {
          const Between between = { g_strdup (note->at), make_note (note) };

          g_array_append_val (found, between);
        }
    }
  g_array_sort (found, compare_times);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (items, g_object_ref (g_array_index (found, Between, i).item));
  return items;
}
