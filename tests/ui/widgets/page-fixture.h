/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

/* When the clock of a fixture starts. */
#define START "2026-10-16T15:00"

/* A new vault, and a window that notes which actions of the window a page fires. */
typedef struct
{
  char *folder;
  KtVault *vault;
  KtSession *session;
  GtkWindow *window;
  AdwToastOverlay *overlay; /* where the page goes */
  char *fired;              /* the last action with its parameter: "open-casus int64 3"; NULL for none */
} PageFixture;

void page_fixture_set_up (PageFixture *self, gconstpointer data);
void page_fixture_tear_down (PageFixture *self, gconstpointer data);
/* As locking and unlocking do: what is typed is handed to the vault, the page goes, and the vault opens once more. */
void page_fixture_reopen (PageFixture *self);
/* As a crash does: the vault opens once more, and nobody was told before. */
void page_fixture_crash (PageFixture *self);
void page_fixture_show (PageFixture *self, GtkWidget *page);

/* Each waits until it is done and returns the id. */
gint64 page_fixture_add_casus (PageFixture *self, const char *title, KtCasusStatus status, KtLaws laws);
gint64 page_fixture_add_note (PageFixture *self, gint64 casus_id, const char *at, const char *text);
gint64
page_fixture_add_person (PageFixture *self, gint64 casus_id, const char *name, KtPersonKind kind, const char *role);
/* (transfer full) */
KtCasus *page_fixture_get_casus (PageFixture *self, gint64 casus_id);
/* (transfer full) (element-type KtPerson) */
GPtrArray *page_fixture_list_persons (PageFixture *self, gint64 casus_id);
/* (transfer full) (element-type KtDisclosure): what stands in the register of a casus. */
GPtrArray *page_fixture_list_disclosures (PageFixture *self, gint64 casus_id);
void page_fixture_update_casus (PageFixture *self, KtCasus *casus);
/* The newest question bank. */
void page_fixture_add_bank (PageFixture *self, const char *id, const char *document);
/* The document of one that cannot be read. */
#define BROKEN_BANK "{\"format\": \"keukentafel-vensters\", \"version\": 1, \"id\": 3}"

/* For a call of the vault about something else: callback and user data are page_fixture_answered_cb() and the address
 * of a GAsyncResult that is NULL. page_fixture_wait_for() gives the answer, which is to be unreffed. */
void page_fixture_answered_cb (GObject *object, GAsyncResult *result, gpointer user_data);
GAsyncResult *page_fixture_wait_for (GAsyncResult **call);

/* The first widget of type @type below @widget, of those whose text, title or label is @text if that is not NULL. */
gpointer find_widget (gpointer widget, GType type, const char *text);
/* Whether a label that shows @text can be seen below @widget. */
gboolean shows_text (gpointer widget, const char *text);
/* The child called @name in the template of @widget. */
gpointer get_child (gpointer widget, const char *name);
void set_text (gpointer editable, const char *text);
void click (gpointer button);
/* Presses a key that @widget itself has, as "<Alt>Right"; whether it did something. */
gboolean press (gpointer widget, const char *key);
/* Likewise for a key value that @widget waits for itself. */
gboolean press_key (gpointer widget, guint key);

/* Runs the main loop until @condition holds. */
#define wait_until(condition)                                                                                          \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    while (!(condition))                                                                                               \
      g_main_context_iteration (NULL, TRUE);                                                                           \
  }                                                                                                                    \
  G_STMT_END
