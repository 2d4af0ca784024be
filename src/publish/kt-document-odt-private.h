/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-document.h"

#include <libxml/xmlwriter.h>

G_BEGIN_DECLS

/* For the files of the ODT only. */

/* How wide the text of a page is, in centimetres: an A4 without its margins. Tables and pictures go no further. */
#define KT_ODT_TEXT_CENTIMETRES 16
/* The same as ODF writes a length. */
#define KT_ODT_TEXT_WIDTH G_STRINGIFY (KT_ODT_TEXT_CENTIMETRES) "cm"

/* The element around all of a member, with the namespaces of all of them. */
void kt_odt_start_root (xmlTextWriter *xml, const char *name);
void kt_odt_start (xmlTextWriter *xml, const char *name);
/* Nothing when @value is %NULL. */
void kt_odt_attribute (xmlTextWriter *xml, const char *name, const char *value);
void kt_odt_end (xmlTextWriter *xml);
void kt_odt_write_text (xmlTextWriter *xml, const char *text);
void kt_odt_write_paragraph (xmlTextWriter *xml, const char *style, const char *text);

/* Each writes the member of its name, and leaves what is open at its end to be closed.
 * @pictures: from kt_odt_make_pictures() */
void kt_odt_write_content (xmlTextWriter *xml, const KtDocument *document, const GPtrArray *pictures);
void kt_odt_write_styles (xmlTextWriter *xml, const KtDocument *document, const GPtrArray *pictures);

/* (transfer full) (element-type utf8): for each block of @document what its table or picture is called in a list of
 * them: as the heading above, and no two alike; %NULL where it is neither. */
GPtrArray *kt_odt_make_names (const KtDocument *document);

/* The styles of all tables of @document, which stand before its text. */
void kt_odt_write_table_styles (xmlTextWriter *xml, const KtDocument *document);
/* @number: which of the blocks @table is, from 0; @name: from kt_odt_make_names() */
void kt_odt_write_table (xmlTextWriter *xml, const KtDocumentBlock *table, guint number, const char *name);
/* (transfer full): how wide each column of @table is, in tenths of a millimetre, together as wide as the text of a
 * page. No word and no amount is broken as long as there is room, whatever the fonts of who opens the file. */
guint *kt_odt_measure_columns (const KtDocumentBlock *table);

/* (transfer full) (element-type GBytes): for each block of @document its picture, %NULL where it is none; %NULL with
 * %KT_ERROR_FAILED. */
GPtrArray *kt_odt_make_pictures (const KtDocument *document, GError **error);
/* (transfer full): the member that holds the picture of block @number, from 0. */
char *kt_odt_make_picture_name (guint number);
/* @name: from kt_odt_make_names() */
void
kt_odt_write_picture (xmlTextWriter *xml, const KtDocumentBlock *block, guint number, const char *name, GBytes *png);

G_END_DECLS
