/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/kt-keeper.h"
#include "ui/window/kt-window.h"

#define PASSPHRASE "fiets stoel regen kaas"

/* A window on a keeper with folders of its own. */
typedef struct
{
  char *folder; /* for a vault; not there yet */
  char *parent;
  GSettings *settings;
  KtKeeper *keeper;
  GtkApplication *application;
  KtWindow *window;
} WindowFixture;

/* (transfer full): the one for all tests of a process. */
GtkApplication *window_fixture_make_application (void);

void window_fixture_set_up (WindowFixture *self, gconstpointer application);
void window_fixture_tear_down (WindowFixture *self, gconstpointer data);

/* Makes a vault with @passphrase and closes it. Returns (transfer full) its recovery code. */
char *window_fixture_make_vault (WindowFixture *self, const char *passphrase);
/* Opens the window, on the vault that was made if there is one. */
void window_fixture_open_window (WindowFixture *self);

/* With a vault with %PASSPHRASE that is open in the window. */
void window_fixture_set_up_unlocked (WindowFixture *self, gconstpointer application);
void window_fixture_unlock (WindowFixture *self);
/* Waits until it is there and returns its id. */
gint64 window_fixture_add_casus (WindowFixture *self, const char *title);

/* The first widget of @type that can be seen below the window; NULL when there is none. */
gpointer window_fixture_find (WindowFixture *self, GType type);
/* The object called @name in the .ui file of @page, or of what is in it. */
gpointer get_child (gpointer page, const char *name);
void type_text (gpointer page, const char *name, const char *text);
void click (gpointer page, const char *name);

/* Runs the main loop until @condition holds. */
#define wait_until(condition)                                                                                          \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    while (!(condition))                                                                                               \
      g_main_context_iteration (NULL, TRUE);                                                                           \
  }                                                                                                                    \
  G_STMT_END
