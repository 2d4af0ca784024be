/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-row-scope.h"

#include "ui/caseload/kt-caseload-words.h"

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
hit_section (gpointer this, const KtSearchHit *hit, KtClock *clock)
{
  return hit == NULL ? g_strdup ("") : kt_hit_words_section (hit);
}

static const struct
{
  const char *name;
  GCallback function;
} functions[] = {
  { "casus_title", G_CALLBACK (casus_title) },     { "casus_caption", G_CALLBACK (casus_caption) },
  { "casus_gist", G_CALLBACK (casus_gist) },       { "casus_moment", G_CALLBACK (casus_moment) },
  { "casus_section", G_CALLBACK (casus_section) }, { "casus_description", G_CALLBACK (casus_description) },
  { "hit_section", G_CALLBACK (hit_section) },
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
