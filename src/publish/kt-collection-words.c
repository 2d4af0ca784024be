/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-collection-words.h"

#include <glib/gi18n-lib.h>

#define BETWEEN " · "

/* How much better off casussen or people are by the intervention. */
static const char *const standings[KT_STANDING_COUNT] = {
  NC_ ("standing", "better"),
  NC_ ("standing", "the same"),
  NC_ ("standing", "worse"),
  NC_ ("standing", "divided"),
};

const char *
kt_collection_words_name (KtVocabulary vocabulary, const char *nick)
{
  guint index;

  return kt_vocabulary_find (vocabulary, nick, &index) ? kt_vocabulary_get_label (vocabulary, index) : nick;
}

const char *
kt_collection_words_standing (KtStanding standing)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "standing", standings[standing]);
}

/* (transfer full): the life domains of @comparison that stand so, with commas between. */
static char *
join_domains (const KtOutcomeComparison *comparison, KtStanding standing)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < comparison->domains->len; i++)
    {
      const KtOutcomeDomain *domain = &g_array_index (comparison->domains, KtOutcomeDomain, i);
      g_autofree char *name = NULL;

      if (domain->standing != standing)
        continue;
      name = g_utf8_strdown (kt_collection_words_name (KT_VOCABULARY_LIFE_DOMAIN, domain->life_domain), -1);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return g_string_free_and_steal (g_steal_pointer (&names));
}

char *
kt_collection_words_domains (const KtOutcomeComparison *comparison)
{
  static const struct
  {
    KtStanding standing;
    const char *heading;
  } parts[] = {
    { KT_STANDING_BETTER, NC_ ("life domains", "Better") },
    { KT_STANDING_WORSE, NC_ ("life domains", "Worse") },
    { KT_STANDING_DIVIDED, NC_ ("life domains", "Divided") },
    { KT_STANDING_SAME, NC_ ("life domains", "The same") },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *names = NULL;

      if (comparison->n_domains[parts[i].standing] == 0)
        continue;
      names = join_domains (comparison, parts[i].standing);
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? BETWEEN : "",
                              g_dpgettext2 (GETTEXT_PACKAGE, "life domains", parts[i].heading), names);
    }
  if (text->len == 0)
    g_string_append (text, _ ("Nothing is rated in both scenarios"));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
kt_collection_words_effect (const KtCollectionEffect *effect)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < KT_STANDING_COUNT; i++)
    {
      if (effect->n[i] > 0)
        /* Translators: how many casussen, and how they stand: "3 better". */
        g_string_append_printf (text, C_ ("standing", "%s%u %s"), text->len > 0 ? ", " : "", effect->n[i],
                                kt_collection_words_standing ((KtStanding)i));
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
kt_collection_words_left_out (KtLeftOut left_out, gint basis)
{
  switch (left_out)
    {
    case KT_LEFT_OUT_FAULT:
      return g_strdup (_ ("Does not count: this analysis cannot be read"));
    case KT_LEFT_OUT_NO_REFERENCE:
      /* Translators: what an analysis is not compared with, such as "the former way". */
      return g_strdup_printf (_ ("Does not count: has no reference “%s”"),
                              kt_vocabulary_get_label (KT_VOCABULARY_BASIS, (guint)MAX (basis, 0)));
    case KT_LEFT_OUT_SAME_CASUS:
      return g_strdup (_ ("Does not count: a later analysis of this casus does"));
    case KT_LEFT_OUT_NOT:
    default:
      return NULL;
    }
}

char *
kt_collection_words_prices (gint price_year, KtPerspective perspective)
{
  /* Translators: a year, and whose costs are looked at. */
  return g_strdup_printf (_ ("Prices of %d · %s"), price_year,
                          kt_vocabulary_get_label (KT_VOCABULARY_PERSPECTIVE, perspective));
}

char *
kt_collection_words_bases (const KtCollectionGroup *group)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < KT_BASIS_COUNT; i++)
    {
      if (group->n_by_basis[i] > 0)
        g_string_append_printf (text, "%s%s (%u)", text->len > 0 ? ", " : "",
                                kt_vocabulary_get_label (KT_VOCABULARY_BASIS, i), group->n_by_basis[i]);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
kt_collection_words_apart (const KtCollectionGroup *group, const KtCollectionGroup *main)
{
  if (group->price_year == main->price_year)
    return g_strdup (_ ("Not added to the first: it looks at the costs of others."));
  if (group->perspective == main->perspective)
    return g_strdup_printf (_ ("Not added to the first: that one counts in prices of %d."), main->price_year);
  return g_strdup_printf (
      _ ("Not added to the first: that one counts in prices of %d and looks at the costs of others."),
      main->price_year);
}

char *
kt_collection_words_indicative (guint n, guint below)
{
  if (n >= below)
    return NULL;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u casus is too few to conclude much from. That begins at %u casussen.",
                                       "%u casussen are too few to conclude much from. That begins at %u casussen.", n),
                          n, below);
}
