/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-review-write.h"

void
kt_review_passage_write (const KtReviewPassage *passage, gsize from, KtDocumentBlock *block)
{
  gsize at = from;

  for (guint i = 0; i < passage->places->len; i++)
    {
      const KtReviewPlace *place = g_ptr_array_index (passage->places, i);

      if (place->start > at)
        kt_document_block_append (block, passage->text + at, (gssize)(place->start - at), KT_DOCUMENT_MARK_NONE);
      if (place->state == KT_REVIEW_STATE_REPLACED)
        kt_document_block_append (block, place->wording, -1, KT_DOCUMENT_MARK_REPLACED);
      else
        kt_document_block_append (block, passage->text + place->start, (gssize)(place->end - place->start),
                                  place->state == KT_REVIEW_STATE_SUSPECT ? KT_DOCUMENT_MARK_SUSPECT
                                                                          : KT_DOCUMENT_MARK_NONE);
      at = place->end;
      /* Nothing in its place leaves one space, not two. */
      if (place->state == KT_REVIEW_STATE_REPLACED && *place->wording == '\0' && passage->text[at] == ' ' &&
          (place->start == 0 || passage->text[place->start - 1] == ' '))
        at++;
    }
  kt_document_block_append (block, passage->text + at, -1, KT_DOCUMENT_MARK_NONE);
}
