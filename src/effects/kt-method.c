/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-method.h"

#include <glib/gi18n-lib.h>

#define QUESTIONS_MAX 4

typedef struct
{
  const char *title;
  const char *goal;
  const char *caution;
  guint minutes;
  guint minutes_light;
  KtMethodQuestion questions[QUESTIONS_MAX + 1]; /* up to the first without a name */
} Step;

/* Together two hours and forty minutes, or an hour and a half when few people could come (001 section 4.1). */
static const Step steps[] = {
  /* Who was chosen and who was not at the table has influence on what comes out (001:399). */
  { N_ ("At the table"),
    N_ ("Everybody knows why we are here, and who is missing."),
    N_ ("No figures yet, and nobody has to account for anything."),
    15,
    5,
    {
        { "seats", N_ ("Who is at the table, and who is missing?"),
          N_ ("Is the inwoner here? If not, who can speak for them? Put down as well who should have been here."),
          KT_METHOD_SEATS },
        { "aim", N_ ("What do we want to learn from this casus?"),
          N_ ("One or two sentences that everybody agrees with."), KT_METHOD_ANSWER },
        { "selection", N_ ("Why this casus, and whose costs do we look at?"),
          N_ ("Say honestly how it was chosen. A casus that went well tells less about the others."),
          KT_METHOD_SELECTION },
        { KT_METHOD_VARIANT_NAME, N_ ("How much time do we have?"),
          N_ ("The clock shows how long a step may take. It is a guide and not a rule."), KT_METHOD_VARIANT },
    } },
  /* Better or worse off is counted from here (001:248). */
  { N_ ("The beginning"),
    N_ ("One picture of how things were when it began."),
    N_ ("Not yet what was done about it."),
    10,
    5,
    {
        { "begin", N_ ("How were things for the inwoner at the beginning?"),
          N_ ("Think of wonen, financiën, health, family and days. What would a neighbour have seen?"),
          KT_METHOD_ANSWER },
        { "wish", N_ ("What did the inwoner want?"), N_ ("In the inwoner’s own words, as far as we know them."),
          KT_METHOD_ANSWER },
        { "period", N_ ("Which period do we look at?"),
          N_ ("From the first contact until it was quiet again, or until today."), KT_METHOD_PERIOD },
    } },
  /* Along a time line, what happened before what was done about it (001:384). */
  { N_ ("What happened"),
    N_ ("The moments that mattered in the life of the inwoner, in order."),
    N_ ("Only what happened in this life. What we did comes in the next step."),
    25,
    15,
    {
        { "events", N_ ("What happened in the life of the inwoner?"),
          N_ ("A move, a job, an illness, a quarrel that was made up. Good and bad."), KT_METHOD_EVENTS },
        { "turn", N_ ("When did it turn, and what made it turn?"), N_ ("For better or for worse."), KT_METHOD_ANSWER },
    } },
  /* Short cycles, trust, the network and short lines are what was done otherwise (001:374, 382, 386). */
  { N_ ("What we did"),
    N_ ("All help, also that of family, neighbours and volunteers."),
    N_ ("No calculating yet: prices may come later."),
    30,
    20,
    {
        { "activities", N_ ("What was done, by whom, from when until when, and how often?"),
          N_ ("Conversations, home visits, budgetbeheer, respijtzorg, and what the network did."),
          KT_METHOD_ACTIVITIES },
        { "payers", N_ ("Who pays for it?"),
          N_ ("Who invests is often not who gains. The network pays with time, and that counts too."),
          KT_METHOD_PAYERS },
        { "otherwise", N_ ("What did we do otherwise than usual?"),
          N_ ("Shorter lines, less help at a time, more of what people could do themselves."), KT_METHOD_ANSWER },
    } },
  /* Those involved give the reasons for what they think would have happened (001:382, 384). */
  { N_ ("Without this approach"),
    N_ ("A course of things that everybody at the table thinks is likely."),
    N_ ("Not the worst that could have happened, and not what we would have liked."),
    30,
    20,
    {
        { "basis", N_ ("What do we compare with?"),
          N_ ("Choose what would really have been the alternative here, at that time."), KT_METHOD_BASIS, TRUE },
        { "why", N_ ("Why is that plausible?"),
          N_ ("What do you base it on: earlier years, another inwoner, what was already applied for?"), KT_METHOD_WHY,
          TRUE },
        { "reference-activities", N_ ("What help would there have been then?"),
          N_ ("Begin with what was done, if much would have been the same, and change what would differ."),
          KT_METHOD_ACTIVITIES, TRUE },
        { "reference-events", N_ ("What would have happened in this life then?"),
          N_ ("What would not have happened, what later, and what instead?"), KT_METHOD_EVENTS, TRUE },
    } },
  /* By life domain and by whom, beside the money and never added to it (001:248, 388). */
  { N_ ("Better or worse off"),
    N_ ("How much better or worse off the inwoner is, as each of us sees it."),
    N_ ("No average: where people differ, both stand."),
    25,
    10,
    {
        { "ratings", N_ ("How is the inwoner now, compared with the beginning?"),
          N_ ("First the inwoner, then the network, then the professional. Leave out what you do not know."),
          KT_METHOD_RATINGS },
        { "reference-ratings", N_ ("And how would it have been without this approach?"),
          N_ ("Compared with the same beginning."), KT_METHOD_RATINGS, TRUE },
        { "most", N_ ("Which of these matters most to the inwoner?"), N_ ("And how do we know?"), KT_METHOD_ANSWER },
    } },
  /* What it cost, and what made it dearer or cheaper; few casussen only indicate (001:388, 399). */
  { N_ ("What comes out"),
    N_ ("We say aloud what we see, and what it comes from."),
    N_ ("One casus is one person: it proves nothing about all the others."),
    15,
    10,
    {
        { "outcome", N_ ("What do we see, and does it surprise us?"),
          N_ ("Look at the money and at the inwoner, one beside the other."), KT_METHOD_OUTCOME, FALSE, TRUE },
        { "mechanisms", N_ ("What made it dearer or cheaper?"),
          N_ ("Not who, but what: a shorter trajectory, a rule, a waiting list, a neighbour."), KT_METHOD_MECHANISMS },
    } },
  /* Differences of opinion may stay (001:399). */
  { N_ ("Closing"),
    N_ ("Everybody knows what stands, what does not, and who does what."),
    N_ ("No new subjects."),
    10,
    5,
    {
        { "differences", N_ ("Where do we differ, and may that stay so?"),
          N_ ("You need not agree. It is worth as much to know where you do not."), KT_METHOD_DIFFERENCES },
        { "look-up", N_ ("What is still to be looked up, and by whom?"), N_ ("Prices, dates, numbers of hours."),
          KT_METHOD_ANSWER },
        { "inwoner", N_ ("Who tells the inwoner, and those who were missing?"), N_ ("What came out is about them."),
          KT_METHOD_ANSWER },
        { "date", N_ ("When do we look at it again?"), N_ ("A date is enough."), KT_METHOD_DATE },
    } },
};

guint
kt_method_get_n_steps (void)
{
  return G_N_ELEMENTS (steps);
}

const char *
kt_method_get_title (guint step)
{
  return _ (steps[step].title);
}

const char *
kt_method_get_goal (guint step)
{
  return _ (steps[step].goal);
}

const char *
kt_method_get_caution (guint step)
{
  return _ (steps[step].caution);
}

guint
kt_method_get_minutes (guint step, gboolean is_light)
{
  return is_light ? steps[step].minutes_light : steps[step].minutes;
}

guint
kt_method_get_n_questions (guint step)
{
  guint count = 0;

  while (steps[step].questions[count].name != NULL)
    count++;
  return count;
}

KtMethodQuestion
kt_method_get_question (guint step, guint index)
{
  KtMethodQuestion question = steps[step].questions[index];

  question.text = _ (question.text);
  question.help = _ (question.help);
  return question;
}

gboolean
kt_method_go_on (guint *step, guint *index)
{
  if (*index + 1 < kt_method_get_n_questions (*step))
    {
      (*index)++;
      return TRUE;
    }
  if (*step + 1 == G_N_ELEMENTS (steps))
    return FALSE;
  (*step)++;
  *index = 0;
  return TRUE;
}

gboolean
kt_method_go_back (guint *step, guint *index)
{
  if (*index > 0)
    {
      (*index)--;
      return TRUE;
    }
  if (*step == 0)
    return FALSE;
  (*step)--;
  *index = kt_method_get_n_questions (*step) - 1;
  return TRUE;
}
