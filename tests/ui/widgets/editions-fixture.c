/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "editions-fixture.h"

#include "ui/widgets/kt-editions-dialog.h"
#include "ui/widgets/kt-focus.h"

static const EditionsPage *kind;

guint
editions_fixture_count (PageFixture *self)
{
  return kt_editions_get_heads (kind->get_editions (self->session))->len;
}

static gboolean
shows (gpointer page, const char *name)
{
  return g_str_equal (gtk_stack_get_visible_child_name (get_child (get_child (page, "view"), "stack")), name);
}

gpointer
editions_fixture_show_page (PageFixture *self)
{
  AdwNavigationPage *page = kind->make (self->session);

  page_fixture_show (self, GTK_WIDGET (page));
  wait_until (shows (page, "list"));
  wait_until (editions_fixture_count (self) == 1);
  return page;
}

gpointer
get_dialog (PageFixture *self)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (self->window));
}

gpointer
wait_for_dialog (PageFixture *self, GType type)
{
  wait_until (get_dialog (self) != NULL && g_type_is_a (G_OBJECT_TYPE (get_dialog (self)), type));
  return get_dialog (self);
}

void
fire (gpointer page, const char *action, const char *target)
{
  g_assert_true (target != NULL ? gtk_widget_activate_action (page, action, "s", target)
                                : gtk_widget_activate_action (page, action, NULL));
}

/* --- Files --- */

GFile *
editions_fixture_get_file (PageFixture *self, const char *name)
{
  return g_file_new_build_filename (self->folder, name, NULL);
}

void
editions_fixture_import (PageFixture *self, gpointer page, const char *text)
{
  g_autoptr (GFile) file = editions_fixture_get_file (self, "in");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), text, -1, &error);
  g_assert_no_error (error);
  kind->import (page, file);
}

char *
editions_fixture_wait_for_file (PageFixture *self, const char *name, const char *saved)
{
  g_autoptr (GFile) file = editions_fixture_get_file (self, name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  wait_until (find_widget (self->window, GTK_TYPE_LABEL, saved) != NULL);
  g_file_get_contents (g_file_peek_path (file), &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* --- Versions --- */

void
editions_fixture_look_in_first (PageFixture *self, gpointer page, const char *const *changes, const char *first)
{
  gpointer view = get_child (page, "view"), dialog;

  fire (view, "editions.versions", NULL);
  dialog = wait_for_dialog (self, KT_TYPE_EDITIONS_DIALOG);
  g_signal_emit_by_name (get_child (dialog, "list"), "activate", 0);
  for (gsize i = 0; changes[i] != NULL; i++)
    wait_until (shows_text (dialog, changes[i]));
  g_signal_emit_by_name (get_child (dialog, "list"), "activate", 1);
  wait_until (shows_text (dialog, first));
  click (get_child (dialog, "look_button"));
  wait_until (adw_banner_get_revealed (get_child (view, "older_banner")));
}

void
editions_fixture_look_in_newest (gpointer page)
{
  gpointer view = get_child (page, "view");

  fire (view, "editions.newest", NULL);
  g_assert_false (adw_banner_get_revealed (get_child (view, "older_banner")));
}

/* --- What all such pages have --- */

/* Whoever comes to the page can search at once. */
static void
test_focus (PageFixture *self, gconstpointer data)
{
  gpointer page = editions_fixture_show_page (self);

  gtk_window_set_focus (self->window, NULL);
  g_assert_true (gtk_widget_grab_focus (page));
  g_assert_true (kt_focus_is_within (get_child (page, "browser")));
}

static void
test_failure (PageFixture *self, gconstpointer data)
{
  g_autofree char *path = g_strdup (g_getenv (kind->file));
  AdwNavigationPage *page;

  g_setenv (kind->file, "/there/is/none", TRUE);
  page = kind->make (self->session);
  page_fixture_show (self, GTK_WIDGET (page));
  wait_until (shows (page, "failed"));
  g_setenv (kind->file, path, TRUE);
  fire (get_child (page, "view"), "editions.again", NULL);
  wait_until (shows (page, "list"));
}

static void
test_gone_while_reading (PageFixture *self, gconstpointer data)
{
  AdwNavigationPage *page = kind->make (self->session);

  page_fixture_show (self, GTK_WIDGET (page));
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *)&page);
  adw_toast_overlay_set_child (self->overlay, NULL);
  wait_until (page == NULL);
}

static void
add (const char *program, const EditionsTest *test)
{
  g_autofree char *name = g_path_get_basename (program), *path = g_strconcat ("/", name, "/", test->name, NULL);

  g_test_add (path, PageFixture, NULL, page_fixture_set_up, test->test, page_fixture_tear_down);
}

int
editions_fixture_run (int argc, char **argv, const EditionsPage *page, const EditionsTest *tests, gsize n_tests)
{
  static const EditionsTest common[] = {
    { "focus", test_focus },
    { "failure", test_failure },
    { "gone-while-reading", test_gone_while_reading },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  kind = page;
  for (gsize i = 0; i < n_tests; i++)
    add (argv[0], &tests[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (common); i++)
    add (argv[0], &common[i]);
  return g_test_run ();
}
