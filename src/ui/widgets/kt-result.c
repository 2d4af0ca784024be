/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-result.h"

gboolean
kt_result_is_unwanted (GAsyncResult *result)
{
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));

  return cancellable != NULL && g_cancellable_is_cancelled (cancellable);
}

void
kt_result_ask_anew (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
  *cancellable = g_cancellable_new ();
}
