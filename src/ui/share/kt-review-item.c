/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-review-item.h"

#include "core/kt-text.h"
#include "ui/share/kt-share-note.h"

#include <glib/gi18n-lib.h>

struct _KtReviewItem
{
  GObject parent_instance;

  KtReview *review;
  const KtReviewPassage *passage; /* of the review, as the next */
  KtPassage *stale;
  GArray *states; /* KtReviewState of each place */
  gboolean is_current;
  int current;
  char *title; /* made when it is asked for */
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtReviewItem, kt_review_item, G_TYPE_OBJECT)

static void
read_states (KtReviewItem *self)
{
  g_array_set_size (self->states, 0);
  for (guint i = 0; self->passage != NULL && i < self->passage->places->len; i++)
    {
      const KtReviewPlace *place = g_ptr_array_index (self->passage->places, i);

      g_array_append_val (self->states, place->state);
    }
  if (self->stale != NULL)
    {
      KtReviewState state = KT_REVIEW_STATE_SUSPECT;

      g_array_append_val (self->states, state);
    }
}

static const char *
get_title (KtReviewItem *self)
{
  g_autoptr (KtShareNote) note = NULL;

  if (self->stale != NULL)
    return _ ("Changed in the dossier");
  if (self->passage->part >= KT_REVIEW_PART_GIVEN)
    return _ ("The four windows");
  if (self->passage->note == NULL)
    return _ ("The casus");
  if (self->title == NULL)
    {
      note = kt_share_note_new (self->passage->note, TRUE);
      g_object_get (note, "title", &self->title, NULL);
    }
  return self->title;
}

static void
kt_review_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, get_title (KT_REVIEW_ITEM (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_review_item_finalize (GObject *object)
{
  KtReviewItem *self = KT_REVIEW_ITEM (object);

  g_clear_pointer (&self->review, kt_review_unref);
  g_clear_pointer (&self->states, g_array_unref);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (kt_review_item_parent_class)->finalize (object);
}

static void
kt_review_item_class_init (KtReviewItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kt_review_item_get_property;
  object_class->finalize = kt_review_item_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_review_item_init (KtReviewItem *self)
{
  self->states = g_array_new (FALSE, FALSE, sizeof (KtReviewState));
  self->current = KT_REVIEW_NO_PLACE;
}

KtReviewItem *
kt_review_item_new (KtReview *review, guint index)
{
  KtReviewItem *self = g_object_new (KT_TYPE_REVIEW_ITEM, NULL);

  self->review = kt_review_ref (review);
  self->passage = g_ptr_array_index (review->passages, index);
  read_states (self);
  return self;
}

KtReviewItem *
kt_review_item_new_stale (KtReview *review, guint index)
{
  KtReviewItem *self = g_object_new (KT_TYPE_REVIEW_ITEM, NULL);

  self->review = kt_review_ref (review);
  self->stale = g_ptr_array_index (review->stale, index);
  read_states (self);
  return self;
}

static gint64
get_note_id (KtReviewItem *self)
{
  return self->passage != NULL && self->passage->note != NULL ? self->passage->note->id : 0;
}

gboolean
kt_review_item_equals (KtReviewItem *self, KtReviewItem *other)
{
  if (self->passage == NULL || other->passage == NULL)
    return self->stale != NULL && other->stale != NULL && self->stale->id == other->stale->id;
  return get_note_id (self) == get_note_id (other) && self->passage->part == other->passage->part &&
         g_str_equal (self->passage->original, other->passage->original);
}

gboolean
kt_review_item_is_beside (KtReviewItem *self, KtReviewItem *other)
{
  return (self->passage == NULL) == (other->passage == NULL) && get_note_id (self) == get_note_id (other);
}

/* Where another review of the same paragraph has what was at @place. Different words may have the same around them. */
static int
find_place (KtReviewItem *self, const KtReviewPlace *place)
{
  for (guint i = 0; self->passage != NULL && i < self->passage->places->len; i++)
    {
      const KtReviewPlace *other = g_ptr_array_index (self->passage->places, i);

      if (g_str_equal (other->place, place->place) && g_str_equal (other->form, place->form))
        return (int)i;
    }
  return KT_REVIEW_NO_PLACE;
}

void
kt_review_item_update (KtReviewItem *self, KtReviewItem *other)
{
  const KtReviewPlace *place = kt_review_item_get_place (self, self->current);
  g_autoptr (KtReview) old = self->review;

  self->review = kt_review_ref (other->review);
  self->passage = other->passage;
  self->stale = other->stale;
  g_clear_pointer (&self->title, g_free);
  read_states (self);
  if (place != NULL)
    self->current = find_place (self, place);
  if (self->is_current && self->current == KT_REVIEW_NO_PLACE)
    self->current = kt_review_item_find (self, KT_REVIEW_NO_PLACE, TRUE, TRUE);
  g_signal_emit (self, signals[CHANGED], 0);
}

const KtReviewPassage *
kt_review_item_get_passage (KtReviewItem *self)
{
  return self->passage;
}

KtPassage *
kt_review_item_get_stale (KtReviewItem *self)
{
  return self->stale;
}

gboolean
kt_review_item_is_left_out (KtReviewItem *self)
{
  return self->passage != NULL && self->passage->decided != NULL && kt_text_is_blank (self->passage->decided->wording);
}

gboolean
kt_review_item_is_rewritten (KtReviewItem *self)
{
  return self->passage != NULL && self->passage->decided != NULL && !kt_review_item_is_left_out (self);
}

guint
kt_review_item_get_n_places (KtReviewItem *self)
{
  return self->states->len;
}

const KtReviewPlace *
kt_review_item_get_place (KtReviewItem *self, int place)
{
  if (self->passage == NULL || place < 0 || place >= (int)self->passage->places->len)
    return NULL;
  return g_ptr_array_index (self->passage->places, place);
}

KtReviewState
kt_review_item_get_state (KtReviewItem *self, int place)
{
  g_return_val_if_fail (place >= 0 && place < (int)self->states->len, KT_REVIEW_STATE_KEPT);
  return g_array_index (self->states, KtReviewState, place);
}

guint
kt_review_item_count_undecided (KtReviewItem *self)
{
  guint n = 0;

  for (guint i = 0; i < self->states->len; i++)
    n += g_array_index (self->states, KtReviewState, i) == KT_REVIEW_STATE_SUSPECT;
  return n;
}

int
kt_review_item_find (KtReviewItem *self, int place, gboolean forward, gboolean undecided)
{
  int n = (int)self->states->len;

  for (int i = forward ? place + 1 : MIN (place, n) - 1; i >= 0 && i < n; i += forward ? 1 : -1)
    {
      if (!undecided || kt_review_item_get_state (self, i) == KT_REVIEW_STATE_SUSPECT)
        return i;
    }
  return KT_REVIEW_NO_PLACE;
}

int
kt_review_item_get_current (KtReviewItem *self)
{
  return self->is_current ? self->current : KT_REVIEW_NO_PLACE;
}

gboolean
kt_review_item_is_current (KtReviewItem *self)
{
  return self->is_current;
}

void
kt_review_item_set_current (KtReviewItem *self, gboolean is_current, int place)
{
  if (self->is_current == is_current && self->current == place)
    return;
  self->is_current = is_current;
  self->current = place;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
kt_review_item_apply (KtReviewItem *self, const KtDecision *decision, const char *here)
{
  KtReviewState state = decision->verdict == KT_VERDICT_KEEP ? KT_REVIEW_STATE_KEPT : KT_REVIEW_STATE_REPLACED;
  gboolean has_changed = FALSE;

  for (guint i = 0; self->passage != NULL && i < self->passage->places->len; i++)
    {
      const KtReviewPlace *place = g_ptr_array_index (self->passage->places, i);

      if (!g_str_equal (place->form, decision->form) || (place->is_registered && state == KT_REVIEW_STATE_KEPT))
        continue;
      /* What was decided of one place before stands. */
      if (!g_str_equal (place->place, here) &&
          (decision->place != NULL || kt_review_item_get_state (self, (int)i) != KT_REVIEW_STATE_SUSPECT))
        continue;
      g_array_index (self->states, KtReviewState, i) = state;
      has_changed = TRUE;
    }
  if (has_changed)
    g_signal_emit (self, signals[CHANGED], 0);
}
