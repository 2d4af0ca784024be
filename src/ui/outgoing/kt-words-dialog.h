/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* @words: what was typed, without white space around it. */
typedef void (*KtWordsFunc) (const char *words, gpointer user_data);

/**
 * kt_words_dialog_ask:
 * @accept: of the button that takes the words
 * @max: code points
 * @func: called when they are taken, with @user_data, of which @destroy lets go in any case
 *
 * Asks for a few words.
 */
void kt_words_dialog_ask (GtkWidget *parent,
                          const char *heading,
                          const char *body,
                          const char *accept,
                          const char *words,
                          guint max,
                          KtWordsFunc func,
                          gpointer user_data,
                          GDestroyNotify destroy);
/* The same for a paragraph. */
void kt_words_dialog_ask_paragraph (GtkWidget *parent,
                                    const char *heading,
                                    const char *body,
                                    const char *accept,
                                    const char *words,
                                    KtWordsFunc func,
                                    gpointer user_data,
                                    GDestroyNotify destroy);

/**
 * kt_words_dialog_ask_wording:
 * @words: what is to be replaced, as it is written
 * @wording: what stands there instead so far, with its brackets or without
 * @func: gets it without brackets; empty for nothing
 *
 * Asks what stands in place of words that go out.
 */
void kt_words_dialog_ask_wording (GtkWidget *parent,
                                  const char *words,
                                  const char *wording,
                                  KtWordsFunc func,
                                  gpointer user_data,
                                  GDestroyNotify destroy);

G_END_DECLS
