/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-timeline-menus.h"

#include "core/kt-words.h"
#include "ui/timeline/kt-moment-text.h"
#include "ui/timeline/kt-timeline-model.h"

GMenuModel *
kt_timeline_menus_new_months (const GArray *entries)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) latest = g_menu_new ();
  g_autoptr (GMenu) earlier = g_menu_new ();
  g_autoptr (GMenu) year = NULL;
  int before = -1;

  for (guint i = entries->len; i > 0; i--)
    {
      int month = g_array_index (entries, KtTimelineEntry, i - 1).month;
      g_autofree char *label = NULL;
      g_autoptr (GMenuItem) item = NULL;

      if (month == before)
        continue;
      if (before < 0)
        {
          year = g_object_ref (latest);
        }
      else if (before / 12 != month / 12)
        {
          g_autofree char *name = g_strdup_printf ("%d", month / 12);

          g_clear_object (&year);
          year = g_menu_new ();
          g_menu_append_submenu (earlier, name, G_MENU_MODEL (year));
        }
      before = month;
      label = kt_moment_text_format_month (month);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "timeline.jump", "i", month);
      g_menu_append_item (year, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (latest));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (earlier));
  return G_MENU_MODEL (menu);
}

GMenuModel *
kt_timeline_menus_new_kinds (void)
{
  GMenu *kinds = g_menu_new ();

  for (guint i = 0; i < KT_NOTE_KIND_COUNT; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (kt_vocabulary_get_label (KT_VOCABULARY_NOTE_KIND, i), NULL);

      g_menu_item_set_action_and_target (item, "timeline.new-note", "s",
                                         kt_vocabulary_get_nick (KT_VOCABULARY_NOTE_KIND, i));
      g_menu_append_item (kinds, item);
    }
  return G_MENU_MODEL (kinds);
}
