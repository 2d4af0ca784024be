/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-name-short.h"

#include <string.h>

/* Names of which a short form is no beginning, with what is usual. */
static const char *const usual[][2] = {
  { "adriana", "adrie sjaan jaan janny" },
  { "adrianus", "arie adri janus" },
  { "agnieszka", "aga" },
  { "aleksandra", "ola" },
  { "alexander", "alex lex xander" },
  { "alida", "ali lida" },
  { "antonia", "toos tonny tonnie" },
  { "antonius", "anton teun antoon" },
  { "bernardus", "bernard nardus" },
  { "catharina", "kaatje rina tineke trien toos katrien" },
  { "christina", "stien tineke" },
  { "cornelia", "corrie cora nel neeltje lia corry" },
  { "cornelis", "kees cor nelis" },
  { "daniel", "daan" },
  { "elisabeth", "elly bep liesbeth betty beppie bets elsje lies" },
  { "franciscus", "frans franciscus cis" },
  { "geertruida", "truus geertje trudy" },
  { "gerardus", "gerard gerrit" },
  { "gijsbertus", "gijs bert" },
  { "giovanni", "gio" },
  { "hendrik", "henk hein driek" },
  { "hendrika", "riek rika henny hennie" },
  { "hendrikus", "henk hein driek henry" },
  { "hubertus", "huub bert" },
  { "jacoba", "coba coby" },
  { "jacobus", "jaap ko sjaak cobus" },
  { "johanna", "joke annie hanneke jannie jopie hannie" },
  { "johannes", "johan joop hans" },
  { "josephina", "fien" },
  { "josephus", "sjef jef joep" },
  { "katarzyna", "kasia" },
  { "lambertus", "bert lammert" },
  { "leonardus", "leo leendert" },
  { "ludovicus", "lowie louis" },
  { "malgorzata", "gosia" },
  { "margaretha", "greet greetje gretha marga griet" },
  { "maria", "mia marie ria riet mieke mies" },
  { "marinus", "rinus" },
  { "martinus", "tinus martin" },
  { "matthijs", "thijs" },
  { "mohamed", "mo moh" },
  { "mohammed", "mo moh" },
  { "muhammed", "mo" },
  { "nicolaas", "nico klaas" },
  { "petronella", "nel nellie petra" },
  { "petrus", "piet peter" },
  { "sebastiaan", "bas" },
  { "theodorus", "theo dorus" },
  { "wilhelmina", "mien willy minie helma willemien" },
  { "wilhelmus", "wim willem helmus" },
};

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiou", c) != NULL;
}

/* "fatimaatje", "jantje", "sofietje", "bramtje": as it is formed, and as it is often written. */
static void
add_diminutives (const char *given, GPtrArray *forms)
{
  static const char *const endings[] = { "tje", "je", "etje", "pje" };
  gsize length = strlen (given);

  if (length < 3)
    return;
  if (is_vowel (given[length - 1]))
    {
      g_ptr_array_add (forms, g_strdup_printf ("%stje", given));
      g_ptr_array_add (forms, g_strdup_printf ("%s%ctje", given, given[length - 1]));
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    g_ptr_array_add (forms, g_strconcat (given, endings[i], NULL));
}

void
kt_name_add_short_forms (const char *given, GPtrArray *forms)
{
  add_diminutives (given, forms);
  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      g_auto (GStrv) words = NULL;

      if (!g_str_equal (usual[i][0], given))
        continue;
      words = g_strsplit (usual[i][1], " ", -1);
      for (gsize k = 0; words[k] != NULL; k++)
        g_ptr_array_add (forms, g_strdup (words[k]));
    }
}
