/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-row-scope.h"

#include "ui/caseload/kt-caseload-words.h"
#include "ui/caseload/kt-snippet.h"

struct _KtRowScope
{
  GtkBuilderCScope parent_instance;

  KtClock *clock;
};

static void kt_row_scope_iface_init (GtkBuilderScopeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KtRowScope,
                               kt_row_scope,
                               GTK_TYPE_BUILDER_CSCOPE,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDER_SCOPE, kt_row_scope_iface_init))

static char *
casus_title (gpointer this, const KtCasusHead *head, KtClock *clock)
{
  return g_strdup (head == NULL ? "" : head->casus->title);
}

static char *
casus_caption (gpointer this, const KtCasusHead *head, KtClock *clock)
{
  return kt_caseload_words_caption (head);
}

static char *
casus_gist (gpointer this, const KtCasusHead *head, KtClock *clock)
{
  return kt_caseload_words_gist (head);
}

static char *
casus_moment (gpointer this, const KtCasusHead *head, KtClock *clock)
{
  g_autofree char *now = kt_clock_get_moment (clock);

  return kt_caseload_words_moment (head, now);
}

static char *
casus_section (gpointer this, const KtCasusHead *head, KtClock *clock)
{
  return kt_caseload_words_section (head);
}

/* What a screen reader says after the title. */
static char *
casus_description (gpointer this, const KtCasusHead *head, KtClock *clock)
{
  g_autofree char *caption = casus_caption (this, head, clock);
  g_autofree char *moment = casus_moment (this, head, clock);
  g_autofree char *gist = casus_gist (this, head, clock);

  return g_strjoin (", ", caption, gist, *moment != '\0' ? moment : NULL, NULL);
}

static char *
hit_text (gpointer this, const KtSearchHit *hit, KtClock *clock)
{
  g_autofree char *found = NULL;

  if (hit == NULL)
    return g_strdup ("");
  found = kt_hit_words_found (hit);
  return kt_snippet_get_text (found);
}

static PangoAttrList *
hit_attributes (gpointer this, const KtSearchHit *hit, KtClock *clock)
{
  g_autofree char *found = NULL;

  if (hit == NULL)
    return NULL;
  found = kt_hit_words_found (hit);
  return kt_snippet_get_attributes (found);
}

static char *
hit_caption (gpointer this, const KtSearchHit *hit, KtClock *clock)
{
  return hit == NULL ? g_strdup ("") : kt_hit_words_caption (hit);
}

static char *
hit_moment (gpointer this, const KtSearchHit *hit, KtClock *clock)
{
  g_autofree char *now = kt_clock_get_moment (clock);

  return hit == NULL ? g_strdup ("") : kt_hit_words_moment (hit, now);
}

static char *
hit_section (gpointer this, const KtSearchHit *hit, KtClock *clock)
{
  return hit == NULL ? g_strdup ("") : kt_hit_words_section (hit);
}

/* What a screen reader says: one text, because setting more of them for fifty rows at every key press takes time. */
static char *
hit_label (gpointer this, const KtSearchHit *hit, KtClock *clock)
{
  g_autofree char *text = hit_text (this, hit, clock);
  g_autofree char *caption = hit_caption (this, hit, clock);
  g_autofree char *moment = hit_moment (this, hit, clock);

  return g_strjoin (", ", text, caption, *moment != '\0' ? moment : NULL, NULL);
}

static const struct
{
  const char *name;
  GCallback function;
} functions[] = {
  { "casus_title", G_CALLBACK (casus_title) },     { "casus_caption", G_CALLBACK (casus_caption) },
  { "casus_gist", G_CALLBACK (casus_gist) },       { "casus_moment", G_CALLBACK (casus_moment) },
  { "casus_section", G_CALLBACK (casus_section) }, { "casus_description", G_CALLBACK (casus_description) },
  { "hit_text", G_CALLBACK (hit_text) },           { "hit_attributes", G_CALLBACK (hit_attributes) },
  { "hit_caption", G_CALLBACK (hit_caption) },     { "hit_moment", G_CALLBACK (hit_moment) },
  { "hit_section", G_CALLBACK (hit_section) },     { "hit_label", G_CALLBACK (hit_label) },
};

static void
unref_clock (gpointer clock, GClosure *closure)
{
  kt_clock_unref (clock);
}

static GClosure *
kt_row_scope_create_closure (GtkBuilderScope *scope,
                             GtkBuilder *builder,
                             const char *name,
                             GtkBuilderClosureFlags flags,
                             GObject *object,
                             GError **error)
{
  KtRowScope *self = KT_ROW_SCOPE (scope);

  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      if (g_str_equal (functions[i].name, name))
        return g_cclosure_new (functions[i].function, kt_clock_ref (self->clock), unref_clock);
    }
  g_set_error (error, GTK_BUILDER_ERROR, GTK_BUILDER_ERROR_INVALID_FUNCTION, "No function named “%s”", name);
  return NULL;
}

static void
kt_row_scope_iface_init (GtkBuilderScopeInterface *iface)
{
  iface->create_closure = kt_row_scope_create_closure;
}

static void
kt_row_scope_finalize (GObject *object)
{
  kt_clock_unref (KT_ROW_SCOPE (object)->clock);
  G_OBJECT_CLASS (kt_row_scope_parent_class)->finalize (object);
}

static void
kt_row_scope_class_init (KtRowScopeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_row_scope_finalize;
}

static void
kt_row_scope_init (KtRowScope *self)
{
}

KtRowScope *
kt_row_scope_new (KtClock *clock)
{
  KtRowScope *self = g_object_new (KT_TYPE_ROW_SCOPE, NULL);

  self->clock = kt_clock_ref (clock);
  return self;
}

GtkListItemFactory *
kt_row_scope_create_factory (KtRowScope *self, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/nl/keukentafel/Keukentafel/caseload/%s.ui", name);

  return gtk_builder_list_item_factory_new_from_resource (GTK_BUILDER_SCOPE (self), path);
}
