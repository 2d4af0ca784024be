/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-moment-text.h"

#include "core/kt-date.h"

#include <string.h>

char *
kt_moment_text_format (const char *moment, const char *now)
{
  g_autoptr (GDateTime) time = kt_moment_to_date_time (moment);
  gboolean this_year = strncmp (moment, now, 4) == 0;

  return g_date_time_format (time, this_year ? "%a %-e %b %H:%M" : "%a %-e %b %Y %H:%M");
}

char *
kt_moment_text_format_month (int month)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (month / 12, month % 12 + 1, 1, 12, 0, 0);

  return g_date_time_format (time, "%OB %Y");
}
