/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-filter.h"

#include "core/kt-text.h"
#include "ui/widgets/kt-date-words.h"

#include <glib/gi18n-lib.h>

static void
add_chip (GPtrArray *chips, KtFilterPart part, guint index, char *label)
{
  KtFilterChip *chip = g_new0 (KtFilterChip, 1);

  chip->part = part;
  chip->index = index;
  chip->label = label;
  g_ptr_array_add (chips, chip);
}

static void
add_words (GPtrArray *chips, KtFilterPart part, KtVocabulary vocabulary, guint flags)
{
  for (guint i = 0; i < kt_vocabulary_get_size (vocabulary); i++)
    {
      if ((flags & (1u << i)) != 0)
        add_chip (chips, part, i, g_strdup (kt_vocabulary_get_label (vocabulary, i)));
    }
}

static char *
describe_period (const char *from, const char *until)
{
  g_autofree char *first = from != NULL ? kt_date_words_long (from) : NULL;
  g_autofree char *last = until != NULL ? kt_date_words_long (until) : NULL;

  if (first == NULL)
    /* Translators: a period that ends with this date. */
    return g_strdup_printf (_ ("until %s"), last);
  if (last == NULL)
    /* Translators: a period that begins with this date. */
    return g_strdup_printf (_ ("from %s"), first);
  return g_strdup_printf ("%s – %s", first, last);
}

void
kt_filter_chip_free (KtFilterChip *self)
{
  g_free (self->label);
  g_free (self);
}

gboolean
kt_filter_is_empty (const KtSearchQuery *filter)
{
  return filter->statuses == 0 && filter->laws == 0 && kt_text_is_blank (filter->theme) && filter->note_kinds == 0 &&
         filter->from == NULL && filter->until == NULL;
}

GPtrArray *
kt_filter_list_chips (const KtSearchQuery *filter)
{
  GPtrArray *chips = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_filter_chip_free);

  add_words (chips, KT_FILTER_PART_STATUS, KT_VOCABULARY_CASUS_STATUS, filter->statuses);
  add_words (chips, KT_FILTER_PART_LAW, KT_VOCABULARY_LAW, filter->laws);
  if (!kt_text_is_blank (filter->theme))
    add_chip (chips, KT_FILTER_PART_THEME, 0, kt_text_gist (filter->theme, 40));
  add_words (chips, KT_FILTER_PART_NOTE_KIND, KT_VOCABULARY_NOTE_KIND, filter->note_kinds);
  if (filter->from != NULL || filter->until != NULL)
    add_chip (chips, KT_FILTER_PART_PERIOD, 0, describe_period (filter->from, filter->until));
  return chips;
}

void
kt_filter_remove_chip (KtSearchQuery *filter, const KtFilterChip *chip)
{
  guint flag = 1u << chip->index;

  switch (chip->part)
    {
    case KT_FILTER_PART_STATUS:
      filter->statuses &= ~flag;
      break;
    case KT_FILTER_PART_LAW:
      filter->laws &= ~flag;
      break;
    case KT_FILTER_PART_THEME:
      g_clear_pointer (&filter->theme, g_free);
      break;
    case KT_FILTER_PART_NOTE_KIND:
      filter->note_kinds &= ~flag;
      break;
    case KT_FILTER_PART_PERIOD:
      g_clear_pointer (&filter->from, g_free);
      g_clear_pointer (&filter->until, g_free);
      break;
    default:
      g_assert_not_reached ();
    }
}
