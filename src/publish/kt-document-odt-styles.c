/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-odt-private.h"

#define FOOTER "Footer"
#define QUOTE "Quotations"

/* The named paragraph styles, which whoever edits the file finds in the list of styles. */
static const struct
{
  const char *name;
  const char *display_name;
  const char *parent;
  const char *outline_level;
  const char *size;
  const char *weight;
  const char *style;
  const char *color;
  const char *top;
  const char *bottom;
  const char *left;
  const char *keep;
  const char *align;
} paragraph_styles[] = {
  { "Title", "Title", "Standard", NULL, "20pt", "bold", NULL, NULL, "0cm", "0.1cm", NULL, "always", NULL },
  { "Subtitle", "Subtitle", "Standard", NULL, "10pt", NULL, NULL, "#5e5c64", "0cm", "0.5cm", NULL, NULL, NULL },
  { "Heading_20_1", "Heading 1", "Standard", "1", "14pt", "bold", NULL, NULL, "0.7cm", "0.2cm", NULL, "always", NULL },
  { "Heading_20_2", "Heading 2", "Standard", "2", "12pt", "bold", NULL, NULL, "0.5cm", "0.15cm", NULL, "always", NULL },
  { "Text_20_body", "Text body", "Standard", NULL, NULL, NULL, NULL, NULL, "0cm", "0.2cm", NULL, NULL, NULL },
  { "Label", "Label", "Standard", NULL, "9pt", "bold", NULL, "#5e5c64", "0.15cm", "0.05cm", NULL, "always", NULL },
  { "Fact", "Fact", "Standard", NULL, "9.5pt", NULL, NULL, "#5e5c64", "0cm", "0cm", NULL, "always", NULL },
  { QUOTE, "Quotations", "Standard", NULL, NULL, NULL, "italic", NULL, "0cm", "0.2cm", "0.5cm", NULL, NULL },
  { "List_20_item", "List item", "Standard", NULL, NULL, NULL, NULL, NULL, "0cm", "0.1cm", NULL, NULL, NULL },
  { FOOTER, "Footer", "Standard", NULL, "9pt", NULL, NULL, "#5e5c64", NULL, NULL, NULL, NULL, NULL },
  { "Table_20_Contents", "Table Contents", "Standard", NULL, "9.5pt", NULL, NULL, NULL, "0cm", "0cm", NULL, NULL,
    "start" },
  { "Table_20_Heading", "Table Heading", "Table_20_Contents", NULL, "9.5pt", "bold", NULL, NULL, NULL, NULL, NULL, NULL,
    "start" },
  { "Table_20_number", "Table number", "Table_20_Contents", NULL, "9.5pt", NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    "end" },
  { "Table_20_total", "Table total", "Table_20_Contents", NULL, "9.5pt", "bold", NULL, NULL, NULL, NULL, NULL, NULL,
    "end" },
};

static void
write_tab_at_the_end (xmlTextWriter *xml)
{
  kt_odt_start (xml, "style:tab-stops");
  kt_odt_start (xml, "style:tab-stop");
  kt_odt_attribute (xml, "style:type", "right");
  kt_odt_attribute (xml, "style:position", KT_ODT_TEXT_WIDTH);
  kt_odt_end (xml);
  kt_odt_end (xml);
}

static void
write_paragraph_style (xmlTextWriter *xml, gsize i)
{
  kt_odt_start (xml, "style:style");
  kt_odt_attribute (xml, "style:name", paragraph_styles[i].name);
  kt_odt_attribute (xml, "style:display-name", paragraph_styles[i].display_name);
  kt_odt_attribute (xml, "style:family", "paragraph");
  kt_odt_attribute (xml, "style:parent-style-name", paragraph_styles[i].parent);
  kt_odt_attribute (xml, "style:default-outline-level", paragraph_styles[i].outline_level);
  kt_odt_start (xml, "style:paragraph-properties");
  kt_odt_attribute (xml, "fo:margin-top", paragraph_styles[i].top);
  kt_odt_attribute (xml, "fo:margin-bottom", paragraph_styles[i].bottom);
  kt_odt_attribute (xml, "fo:margin-left", paragraph_styles[i].left);
  kt_odt_attribute (xml, "fo:keep-with-next", paragraph_styles[i].keep);
  /* LibreOffice leaves lines that are to stay with the next at the end of a page when they are wider than they are
   * high. */
  kt_odt_attribute (xml, "fo:line-height", paragraph_styles[i].keep != NULL ? "100%" : NULL);
  if (g_str_equal (paragraph_styles[i].name, QUOTE))
    {
      kt_odt_attribute (xml, "fo:border-left", "1.5pt solid #c0bfbc");
      kt_odt_attribute (xml, "fo:padding-left", "0.3cm");
    }
  kt_odt_attribute (xml, "fo:text-align", paragraph_styles[i].align);
  if (g_str_equal (paragraph_styles[i].name, FOOTER))
    write_tab_at_the_end (xml);
  kt_odt_end (xml);
  kt_odt_start (xml, "style:text-properties");
  kt_odt_attribute (xml, "fo:font-size", paragraph_styles[i].size);
  kt_odt_attribute (xml, "fo:font-weight", paragraph_styles[i].weight);
  kt_odt_attribute (xml, "fo:font-style", paragraph_styles[i].style);
  kt_odt_attribute (xml, "fo:color", paragraph_styles[i].color);
  kt_odt_end (xml);
  kt_odt_end (xml);
}

static void
write_list_style (xmlTextWriter *xml)
{
  kt_odt_start (xml, "text:list-style");
  kt_odt_attribute (xml, "style:name", "List_20_1");
  kt_odt_attribute (xml, "style:display-name", "List 1");
  kt_odt_start (xml, "text:list-level-style-bullet");
  kt_odt_attribute (xml, "text:level", "1");
  kt_odt_attribute (xml, "text:bullet-char", "•");
  kt_odt_start (xml, "style:list-level-properties");
  kt_odt_attribute (xml, "text:list-level-position-and-space-mode", "label-alignment");
  kt_odt_start (xml, "style:list-level-label-alignment");
  kt_odt_attribute (xml, "text:label-followed-by", "listtab");
  kt_odt_attribute (xml, "text:list-tab-stop-position", "0.6cm");
  kt_odt_attribute (xml, "fo:text-indent", "-0.6cm");
  kt_odt_attribute (xml, "fo:margin-left", "0.6cm");
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_end (xml);
}

/* What the document is and which page of how many, which whoever opens the file counts. */
static void
write_footer (xmlTextWriter *xml, const KtDocument *document)
{
  kt_odt_start (xml, "style:footer");
  kt_odt_start (xml, "text:p");
  kt_odt_attribute (xml, "text:style-name", FOOTER);
  kt_odt_write_text (xml, document->meta);
  kt_odt_start (xml, "text:tab");
  kt_odt_end (xml);
  kt_odt_start (xml, "text:page-number");
  kt_odt_attribute (xml, "text:select-page", "current");
  xmlTextWriterWriteString (xml, BAD_CAST "1");
  kt_odt_end (xml);
  xmlTextWriterWriteString (xml, BAD_CAST " / ");
  kt_odt_start (xml, "text:page-count");
  xmlTextWriterWriteString (xml, BAD_CAST "1");
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_end (xml);
}

void
kt_odt_write_styles (xmlTextWriter *xml, const KtDocument *document, const GPtrArray *pictures)
{
  kt_odt_start_root (xml, "office:document-styles");

  kt_odt_start (xml, "office:font-face-decls");
  kt_odt_start (xml, "style:font-face");
  kt_odt_attribute (xml, "style:name", "Body");
  kt_odt_attribute (xml, "svg:font-family", "Arial, 'Liberation Sans'");
  kt_odt_attribute (xml, "style:font-family-generic", "swiss");
  kt_odt_attribute (xml, "style:font-pitch", "variable");
  kt_odt_end (xml);
  kt_odt_end (xml);

  kt_odt_start (xml, "office:styles");
  kt_odt_start (xml, "style:style");
  kt_odt_attribute (xml, "style:name", "Standard");
  kt_odt_attribute (xml, "style:family", "paragraph");
  kt_odt_start (xml, "style:paragraph-properties");
  kt_odt_attribute (xml, "fo:line-height", "130%");
  kt_odt_attribute (xml, "fo:orphans", "2");
  kt_odt_attribute (xml, "fo:widows", "2");
  kt_odt_end (xml);
  kt_odt_start (xml, "style:text-properties");
  kt_odt_attribute (xml, "style:font-name", "Body");
  kt_odt_attribute (xml, "fo:font-size", "10.5pt");
  kt_odt_attribute (xml, "fo:language", document->language);
  kt_odt_attribute (xml, "fo:country", "NL");
  kt_odt_end (xml);
  kt_odt_end (xml);
  for (gsize i = 0; i < G_N_ELEMENTS (paragraph_styles); i++)
    write_paragraph_style (xml, i);
  write_list_style (xml);
  kt_odt_end (xml);

  kt_odt_start (xml, "office:automatic-styles");
  kt_odt_start (xml, "style:page-layout");
  kt_odt_attribute (xml, "style:name", "A4");
  kt_odt_start (xml, "style:page-layout-properties");
  kt_odt_attribute (xml, "fo:page-width", "21cm");
  kt_odt_attribute (xml, "fo:page-height", "29.7cm");
  kt_odt_attribute (xml, "style:print-orientation", "portrait");
  kt_odt_attribute (xml, "fo:margin-top", "2.2cm");
  kt_odt_attribute (xml, "fo:margin-bottom", "1.5cm");
  /* What these two leave is KT_ODT_TEXT_WIDTH. */
  kt_odt_attribute (xml, "fo:margin-left", "2.5cm");
  kt_odt_attribute (xml, "fo:margin-right", "2.5cm");
  kt_odt_end (xml);
  kt_odt_start (xml, "style:footer-style");
  kt_odt_start (xml, "style:header-footer-properties");
  kt_odt_attribute (xml, "fo:min-height", "1cm");
  kt_odt_attribute (xml, "fo:margin-top", "0.5cm");
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_end (xml);

  kt_odt_start (xml, "office:master-styles");
  kt_odt_start (xml, "style:master-page");
  kt_odt_attribute (xml, "style:name", "Standard");
  kt_odt_attribute (xml, "style:page-layout-name", "A4");
  write_footer (xml, document);
  kt_odt_end (xml);
  kt_odt_end (xml);
}
