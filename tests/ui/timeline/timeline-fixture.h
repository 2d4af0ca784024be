/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

/* A vault in a temporary folder, open in a session, and a window with a toast overlay. */
typedef struct
{
  char *parent;
  char *folder;
  KtClock *clock;
  KtVault *vault;
  KtSession *session;
  gint64 casus_id;
  gint64 other_casus_id;
  GtkWidget *window;
  GtkWidget *bin; /* where a page goes */
} Fixture;

#define FIXTURE_NOW "2026-10-20T14:03"

void fixture_set_up (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);
/* Closes the vault and opens it again, as after a restart of the program. */
void fixture_reopen (Fixture *self);

gint64 fixture_save (Fixture *self, KtNote *note);
/* A note of the casus; @id 0 makes it. */
gint64 fixture_add (Fixture *self, const char *at, KtNoteKind kind, const char *text);
/* (transfer full) (nullable) */
KtNote *fixture_get (Fixture *self, gint64 id);
/* The only note of @casus_id, or 0. */
gint64 fixture_get_only (Fixture *self, gint64 casus_id);
guint fixture_count (Fixture *self, gint64 casus_id);
/* Whether the text of a note in the vault is @text. */
gboolean fixture_has_text (Fixture *self, gint64 id, const char *text);

void fixture_show (Fixture *self, GtkWidget *child);

/* The @n-th widget of @type below @root, counted from 0; %NULL when there is none. */
GtkWidget *find_widget (GtkWidget *root, GType type, guint n);
/* The label or button with @text that is shown below @root. */
GtkWidget *find_text (GtkWidget *root, GType type, const char *text);
/* The text buffer of the part of a note called @title. */
GtkTextBuffer *find_buffer (GtkWidget *root, const char *title);
/* Types at the cursor. */
void type_text (GtkTextBuffer *buffer, const char *text);
char *dup_text (GtkTextBuffer *buffer);

/* One turn of the main loop, which sleeps at most a moment. */
void turn (void);
#define WAIT_UNTIL(condition)                                                                                          \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    gint64 wait_end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;                                                   \
    while (!(condition))                                                                                               \
      {                                                                                                                \
        if (g_get_monotonic_time () > wait_end)                                                                        \
          g_error ("%s:%d: waited too long for %s", __FILE__, __LINE__, #condition);                                   \
        turn ();                                                                                                       \
      }                                                                                                                \
  }                                                                                                                    \
  G_STMT_END
