/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-chart-export.h"

#include "chart/kt-chart-picture.h"
#include "chart/kt-chart-table.h"
#include "ui/widgets/kt-registered.h"

#include <glib/gi18n-lib.h>

/* As wide as fits in a document, and sharp there. */
#define WIDTH 800
#define SCALE 2

typedef struct
{
  KtChart *chart;
  KtChartFormat format;
  GFile *file;
  GBytes *svg;
  GBytes *png;
  char *text;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  kt_chart_unref (work->chart);
  g_clear_object (&work->file);
  g_clear_pointer (&work->svg, g_bytes_unref);
  g_clear_pointer (&work->png, g_bytes_unref);
  g_free (work->text);
  g_free (work);
}

/* What leaves is about nobody when the chart was given no casussen. */
static void
start (GTask *task, gpointer tag, const KtChartExport *self, Work *work, KtDisclosureForm form, GTaskThreadFunc func)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *title = NULL;

  work->chart = kt_chart_ref (self->chart);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, work_free);
  if (self->casussen == NULL || self->vault == NULL)
    {
      g_task_run_in_thread (task, func);
      return;
    }
  /* Translators: in the register of what left the program; the title of a chart. */
  title = g_strdup_printf (_ ("Chart: %s"), self->chart->title);
  lines = kt_registered_new_lines (self->casussen, form, title);
  kt_registered_run (task, self->vault, lines, func);
}

static void
copy_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  work->svg = kt_chart_to_svg (work->chart, WIDTH, &error);
  if (work->svg != NULL)
    work->png = kt_chart_to_png (work->chart, WIDTH, SCALE, &error);
  if (work->png != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
kt_chart_export_copy_async (const KtChartExport *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  start (task, kt_chart_export_copy_async, self, g_new0 (Work, 1), KT_DISCLOSURE_FORM_COPY, copy_thread);
}

static void
copy_numbers_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (KtChartTable) table = kt_chart_get_table (work->chart);

  work->text = kt_chart_table_to_text (table);
  g_task_return_boolean (task, TRUE);
}

void
kt_chart_export_copy_numbers_async (const KtChartExport *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  start (task, kt_chart_export_copy_numbers_async, self, g_new0 (Work, 1), KT_DISCLOSURE_FORM_COPY,
         copy_numbers_thread);
}

GdkContentProvider *
kt_chart_export_copy_finish (GAsyncResult *result, GError **error)
{
  const Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) texture = NULL;
  GdkContentProvider *formats[2];

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  if (work->text != NULL)
    return gdk_content_provider_new_typed (G_TYPE_STRING, work->text);
  texture = gdk_texture_new_from_bytes (work->png, error);
  if (texture == NULL)
    return NULL;
  formats[0] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  formats[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", work->svg);
  return gdk_content_provider_new_union (formats, G_N_ELEMENTS (formats));
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  g_autoptr (GBytes) picture = work->format == KT_CHART_FORMAT_SVG
                                   ? kt_chart_to_svg (work->chart, WIDTH, &error)
                                   : kt_chart_to_png (work->chart, WIDTH, SCALE, &error);

  if (picture != NULL &&
      g_file_replace_contents (work->file, g_bytes_get_data (picture, NULL), g_bytes_get_size (picture), NULL, FALSE,
                               G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
kt_chart_export_save_async (const KtChartExport *self,
                            KtChartFormat format,
                            GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->format = format;
  work->file = g_object_ref (file);
  start (task, kt_chart_export_save_async, self, work,
         format == KT_CHART_FORMAT_SVG ? KT_DISCLOSURE_FORM_SVG : KT_DISCLOSURE_FORM_PNG, save_thread);
}

gboolean
kt_chart_export_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
