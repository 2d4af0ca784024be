/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-caseload-words.h"

#include "core/kt-text.h"
#include "ui/widgets/kt-date-words.h"

#include <glib/gi18n-lib.h>

/* The parts that are not blank, with a dot between. */
static char *
join (const char *const *parts, gsize n_parts)
{
  GString *joined = g_string_new (NULL);

  for (gsize i = 0; i < n_parts; i++)
    {
      if (kt_text_is_blank (parts[i]))
        continue;
      if (joined->len > 0)
        g_string_append (joined, " · ");
      g_string_append (joined, parts[i]);
    }
  return g_string_free_and_steal (joined);
}

char *
kt_caseload_words_section (const KtCasusHead *head)
{
  if (head == NULL)
    return g_strdup ("");
  return g_strdup (head->casus->status == KT_CASUS_STATUS_CLOSED ? C_ ("casussen", "Closed") : C_ ("casussen", "Open"));
}

char *
kt_caseload_words_caption (const KtCasusHead *head)
{
  if (head == NULL)
    return g_strdup ("");

  const char *parts[] = {
    head->casus->code,
    head->casus->status == KT_CASUS_STATUS_MELDING
        ? kt_vocabulary_get_label (KT_VOCABULARY_CASUS_STATUS, KT_CASUS_STATUS_MELDING)
        : NULL,
    head->casus->theme,
  };

  return join (parts, G_N_ELEMENTS (parts));
}

char *
kt_caseload_words_gist (const KtCasusHead *head)
{
  if (head == NULL)
    return g_strdup ("");
  if (head->n_notes == 0)
    return g_strdup (_ ("No notes yet"));
  return g_strdup (kt_text_is_blank (head->latest_gist) ? _ ("Empty note") : head->latest_gist);
}

char *
kt_caseload_words_moment (const KtCasusHead *head, const char *now)
{
  return head == NULL || head->latest_at == NULL ? g_strdup ("") : kt_date_words_short (head->latest_at, now);
}

char *
kt_hit_words_section (const KtSearchHit *hit)
{
  switch (hit->kind)
    {
    case KT_SEARCH_HIT_CASUS:
      return g_strdup (_ ("Casussen"));
    case KT_SEARCH_HIT_PERSON:
      return g_strdup (_ ("Persons"));
    case KT_SEARCH_HIT_NOTE:
      return g_strdup (_ ("Notes"));
    default:
      g_assert_not_reached ();
    }
}

char *
kt_hit_words_found (const KtSearchHit *hit)
{
  return g_strdup (kt_text_is_blank (hit->snippet) ? hit->title : hit->snippet);
}

char *
kt_hit_words_caption (const KtSearchHit *hit)
{
  const char *parts[] = {
    hit->code,
    hit->kind == KT_SEARCH_HIT_NOTE && hit->casus_id == 0 ? _ ("Loose note") : NULL,
    hit->kind == KT_SEARCH_HIT_NOTE ? kt_vocabulary_get_label (KT_VOCABULARY_NOTE_KIND, hit->note_kind) : NULL,
    hit->kind == KT_SEARCH_HIT_CASUS ? NULL : hit->title,
  };

  return join (parts, G_N_ELEMENTS (parts));
}

char *
kt_hit_words_moment (const KtSearchHit *hit, const char *now)
{
  return hit->at == NULL ? g_strdup ("") : kt_date_words_short (hit->at, now);
}

char *
kt_hit_words_count (guint n_hits, gboolean is_all_shown)
{
  if (is_all_shown)
    return g_strdup_printf (ngettext ("%u result", "%u results", n_hits), n_hits);
  return g_strdup_printf (ngettext ("First %u result", "First %u results", n_hits), n_hits);
}
