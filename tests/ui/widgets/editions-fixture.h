/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page-fixture.h"

#include "ui/widgets/kt-editions.h"

/**
 * EditionsPage:
 * @make: the page of the place Prijzen en methoden that a test is about
 * @file: the variable that says where the edition to begin with is
 */
typedef struct
{
  AdwNavigationPage *(*make) (KtSession *session);
  KtEditions *(*get_editions) (KtSession *session);
  void (*import) (gpointer page, GFile *file);
  const char *file;
} EditionsPage;

typedef struct
{
  const char *name;
  void (*test) (PageFixture *, gconstpointer);
} EditionsTest;

/* What main() returns: after these tests come those that all such pages have. @page, which tests get, is kept. */
int editions_fixture_run (int argc, char **argv, const EditionsPage *page, const EditionsTest *tests, gsize n_tests);

/* (transfer none): a page, once it shows the first edition. */
gpointer editions_fixture_show_page (PageFixture *self);
guint editions_fixture_count (PageFixture *self);

/* (transfer none) (nullable) */
gpointer get_dialog (PageFixture *self);
gpointer wait_for_dialog (PageFixture *self, GType type);
/* Fires an action of @page. @target: (nullable): its parameter */
void fire (gpointer page, const char *action, const char *target);

/* Imports a file with this text. */
void editions_fixture_import (PageFixture *self, gpointer page, const char *text);
/* (transfer full): what stands in the file @name, when the page said @saved about it. */
char *editions_fixture_wait_for_file (PageFixture *self, const char *name, const char *saved);
/* (transfer full): where that is. */
GFile *editions_fixture_get_file (PageFixture *self, const char *name);

/* Looks in the first of two versions: the dialog says of the newer @changes (ended by %NULL), and of the first @first.
 */
void editions_fixture_look_in_first (PageFixture *self, gpointer page, const char *const *changes, const char *first);
/* Goes back to the newest. */
void editions_fixture_look_in_newest (gpointer page);
