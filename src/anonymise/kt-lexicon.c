/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-lexicon.h"

#include "anonymise/kt-lexicon-format.h"
#include "core/kt-error.h"

struct _KtLexicon
{
  gatomicrefcount ref_count;
  GBytes *bytes;
  const guint32 *slots;
  gsize mask;
  const guint8 *entries;
  gsize entries_size;
  const char **kinds;
  guint n_kinds;
};

/* Whether the kinds, of @size bytes at @at, are as many strings as the header says; they are noted. */
static gboolean
read_kinds (KtLexicon *self, const char *at, gsize size)
{
  const char *end = at + size;

  for (guint i = 0; at != NULL && i < self->n_kinds; i++)
    {
      const char *nul = memchr (at, '\0', (gsize)(end - at));

      self->kinds[i] = at;
      at = nul != NULL ? nul + 1 : NULL;
    }
  return at == end;
}

KtLexicon *
kt_lexicon_new (GBytes *bytes, GError **error)
{
  g_autoptr (KtLexicon) self = g_new0 (KtLexicon, 1);
  gsize size, slots_size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  KtLexiconHeader header = { 0 };

  g_atomic_ref_count_init (&self->ref_count);
  self->bytes = g_bytes_ref (bytes);
  if (size >= sizeof header)
    memcpy (&header, data, sizeof header);
  slots_size = (gsize)header.n_slots * sizeof *self->slots;
  if (header.magic != KT_LEXICON_MAGIC || header.n_slots == 0 || (header.n_slots & (header.n_slots - 1)) != 0 ||
      header.n_kinds > G_MAXUINT8 || size != sizeof header + slots_size + header.entries_size + header.kinds_size)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_DAMAGED, "the lexicon is damaged");
      return NULL;
    }
  self->slots = (const guint32 *)(gconstpointer)(data + sizeof header);
  self->mask = header.n_slots - 1;
  self->entries = data + sizeof header + slots_size;
  self->entries_size = header.entries_size;
  self->n_kinds = header.n_kinds;
  self->kinds = g_new0 (const char *, header.n_kinds + 1);
  if (!read_kinds (self, (const char *)self->entries + header.entries_size, header.kinds_size))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_DAMAGED, "the lexicon is damaged");
      return NULL;
    }
  return g_steal_pointer (&self);
}

KtLexicon *
kt_lexicon_ref (KtLexicon *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
kt_lexicon_unref (KtLexicon *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_bytes_unref (self->bytes);
  g_free (self->kinds);
  g_free (self);
}

static const KtLexiconEntry *
find (const KtLexicon *self, guint64 hash, const char *text, gsize length)
{
  guint32 tag = (guint32)(hash >> 56);

  /* A table without a free slot is damaged; it is not walked for ever. */
  for (gsize i = 0; i <= self->mask; i++)
    {
      guint32 slot = self->slots[(hash + i) & self->mask];
      gsize offset = (gsize)(slot & 0xffffff) * 4;
      const KtLexiconEntry *entry;

      if (slot == 0)
        break;
      if (slot >> 24 != tag || offset + G_STRUCT_OFFSET (KtLexiconEntry, text) + length > self->entries_size)
        continue;
      entry = (const KtLexiconEntry *)(gconstpointer)(self->entries + offset);
      if (entry->length == length && memcmp (entry->text, text, length) == 0)
        return entry;
    }
  return NULL;
}

KtEntry
kt_lexicon_look_up (const KtLexicon *self, const char *text, gsize length)
{
  if (length > KT_LEXICON_WORD_MAX)
    return (KtEntry){ 0 };
  return kt_lexicon_look_up_hash (self, kt_hash (text, length), text, length);
}

KtEntry
kt_lexicon_look_up_hash (const KtLexicon *self, guint64 hash, const char *text, gsize length)
{
  const KtLexiconEntry *entry = find (self, hash, text, length);

  if (entry == NULL)
    return (KtEntry){ 0 };
  return (KtEntry){ .classes = entry->classes & ~(guint)KT_CLASSES_TELLING, .kind = entry->kind };
}

KtEntry
kt_lexicon_look_up_telling (const KtLexicon *self, const char *text, gsize length)
{
  const KtLexiconEntry *entry = NULL;

  if (length <= KT_LEXICON_WORD_MAX)
    entry = find (self, kt_hash (text, length), text, length);
  if (entry == NULL || (entry->classes & KT_CLASSES_TELLING) == 0)
    return (KtEntry){ 0 };
  return (KtEntry){ .classes = entry->classes & KT_CLASSES_TELLING, .is_weak = entry->is_weak };
}

const char *
kt_lexicon_get_kind (const KtLexicon *self, guint8 kind)
{
  return kind < self->n_kinds ? self->kinds[kind] : "een instelling";
}
