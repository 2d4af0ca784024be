/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

typedef struct
{
  const char *const *words;
  guint size;
} KtGeneratorWords;

/* A theme of casussen, with the title and the laws of such a casus. */
typedef struct
{
  const char *name;
  const char *title;
  KtLaws laws;
} KtGeneratorTheme;

extern const KtGeneratorTheme kt_generator_themes[];
extern const guint kt_generator_n_themes;

extern const KtGeneratorWords kt_generator_title_tails;
extern const KtGeneratorWords kt_generator_first_names;
extern const KtGeneratorWords kt_generator_last_names;
extern const KtGeneratorWords kt_generator_street_heads;
extern const KtGeneratorWords kt_generator_street_tails;
extern const KtGeneratorWords kt_generator_inwoner_roles;
extern const KtGeneratorWords kt_generator_network_roles;
extern const KtGeneratorWords kt_generator_professional_roles;
extern const KtGeneratorWords kt_generator_organisations;

/* Every head goes with every tail: `huur` and `contract`. The gender is that of the tail. */
extern const KtGeneratorWords kt_generator_compound_heads;
extern const KtGeneratorWords kt_generator_compound_de_tails;
extern const KtGeneratorWords kt_generator_compound_het_tails;
extern const KtGeneratorWords kt_generator_adjectives;
extern const KtGeneratorWords kt_generator_days;

/*
 * Sentences of at most 20 words, with places for what is drawn anew: {i} the inwoner, {v} her first name, {n} somebody
 * of the network, {p} a professional, {o} an organisation, {c} a compound, {e} and {E} one with its article, {a} an
 * adjective, {d} a day, {u} a time, {b} an amount, {f} a telephone number, {g} a number from 2 to 12.
 */
extern const KtGeneratorWords kt_generator_happenings;
extern const KtGeneratorWords kt_generator_own_words;
extern const KtGeneratorWords kt_generator_impressions;

G_END_DECLS
