#!/usr/bin/env python3
"""Make the documents of the example board from their sources. Run by hand; needs weasyprint, python-docx and poppler.

    ./make_documents.py [NAME…]     all sources, or those whose name begins so

Each `sources/NAME.md` yields `documents/NAME.pdf` or `.docx` and `sources/NAME.truth.json`. The form of a source is described in
README.md. A passage in the truth that does not stand in the document stops the run.
"""

import html
import json
import os
import re
import subprocess
import sys
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

os.environ["SOURCE_DATE_EPOCH"] = "1792368000"  # 19 October 2026: the same bytes at every run

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from weasyprint import HTML

import truth_lines

HERE = Path(__file__).resolve().parent
TABLES = {"rosa": ["Categorie", "Maatregel", "Voldoet", "Toelichting"],
          "categories": ["Van toepassing", "Categorie", "Toelichting"]}
WIDTHS = {"rosa": [20, 24, 18, 38], "categories": [17, 36, 47], "fields": [36, 64], "signatures": [50, 50]}


# --- Reading a source ---------------------------------------------------------------------------------------------------------

def read_source(path):
    """Front matter, blocks and truth lines of a source."""
    head, body = path.read_text("utf-8").split("\n---\n", 1)
    meta = dict(line.split(": ", 1) for line in head.splitlines() if line.strip())
    text, _, truth = body.partition("\n=== truth\n")
    return meta, list(blocks(text)), truth.splitlines()


def blocks(text):
    """Paragraphs, headings, lists, tables: one block each."""
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = [line.rstrip() for line in chunk.strip().splitlines()]
        first = lines[0]
        if first.startswith("::"):
            kind = first[2:].split()[0]
            yield kind, [[c.strip() for c in line.split("|")] for line in lines[1:]] if len(lines) > 1 else first[2:].split()[1:]
        elif mark := re.match(r"(#+) (.*)", first):
            yield f"h{len(mark[1])}", mark[2]
        elif first.startswith("- "):
            yield "ul", [i.strip() for i in re.split(r"(?m)^- ", chunk.strip()) if i.strip()]
        elif re.match(r"\d+\. ", first):
            yield "ol", [i.strip() for i in re.split(r"(?m)^\d+\. ", chunk.strip()) if i.strip()]
        elif first.startswith("> "):
            yield "note", " ".join(line[2:] for line in lines)
        elif first.startswith("|"):
            yield "table", [[c.strip() for c in line.strip("|").split("|")] for line in lines]
        else:
            yield "p", "\n".join(lines)


def rows(kind, data):
    """A table block with its head, as rows of cells; the head is None where there is none."""
    if kind == "table":
        return data[0], data[1:]
    return TABLES.get(kind), data


# --- PDF ----------------------------------------------------------------------------------------------------------------------

def inline(text):
    """**bold**, *italic* and ` // ` for the end of a line."""
    text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)
    text = re.sub(r"(?<!\*)\*([^*]+?)\*(?!\*)", r"<em>\1</em>", text)
    return text.replace(" // ", "<br>")


def block_html(kind, data, form):
    """One block as HTML."""
    if kind in ("h1", "h2", "h3", "p"):
        return f"<{kind}>{inline(data)}</{kind}>"
    if kind == "note":
        return f'<p class="note">{inline(data)}</p>'
    if kind in ("ul", "ol"):
        start = f'{kind} class="letters"' if data[0].startswith("a. ") else kind
        return f"<{start}>" + "".join(f"<li>{inline(i)}</li>" for i in data) + f"</{kind}>"
    if kind == "pagebreak":
        return '<div class="break"></div>'
    head, body = rows(kind, data)
    widths = WIDTHS.get(kind) or [int(w) for w in form.get("widths", "").split()] or []
    columns = "".join(f'<col style="width:{w}%">' for w in widths[:len(body[0])])
    top = "<thead><tr>" + "".join(f"<th>{inline(c)}</th>" for c in head) + "</tr></thead>" if head else ""
    lines = "".join("<tr>" + "".join(f"<td>{inline(c)}</td>" for c in r) + "</tr>" for r in body)
    return f'<table class="{kind}"><colgroup>{columns}</colgroup>{top}<tbody>{lines}</tbody></table>'


def css_text(text):
    """A string of CSS."""
    return json.dumps(text, ensure_ascii=False)


def css(meta):
    """The look of this vendor's papers."""
    accent, font = meta["accent"], meta["font"]
    looks = {
        "band": f"h1{{background:{accent};color:#fff;padding:10pt 12pt;margin:0 0 14pt}} h2{{color:{accent}}}",
        "rule": f"h1{{border-bottom:2.5pt solid {accent};padding-bottom:6pt}} h2{{border-left:4pt solid {accent};padding-left:7pt}}",
        "plain": "h1{font-size:15pt} h2{font-size:11.5pt;text-transform:none}",
        "formal": f"h1{{text-align:center;letter-spacing:.6pt}} h2{{color:{accent};font-variant:small-caps;font-size:13pt}}",
    }
    return f"""
    @page {{ size:A4; margin:{meta.get('margin', '22mm 21mm 20mm')};
      @top-right {{ content:{css_text(meta.get('header', ''))}; font:8pt '{font}'; color:#555 }}
      @bottom-left {{ content:{css_text(meta.get('footer', ''))}; font:7.5pt '{font}'; color:#555 }}
      @bottom-right {{ content:counter(page) {css_text(meta.get('of', ' / '))} counter(pages); font:7.5pt '{font}'; color:#555 }} }}
    body {{ font:{meta.get('size', '9.5pt')}/1.42 '{font}'; color:#1d1d1d; hyphens:manual }}
    .mark {{ font:bold 17pt '{meta.get('mark_font', font)}'; color:{accent}; margin:0 0 16pt }}
    h1 {{ font-size:17pt; line-height:1.2; margin:0 0 12pt }} h2 {{ font-size:12.5pt; margin:15pt 0 5pt; break-after:avoid }}
    h3 {{ font-size:10.5pt; margin:10pt 0 3pt; break-after:avoid }} p {{ margin:0 0 6pt }} ul,ol {{ margin:0 0 7pt; padding-left:16pt }}
    li {{ margin-bottom:2pt }} table {{ border-collapse:collapse; width:100%; margin:4pt 0 10pt; font-size:92% }}
    th {{ text-align:left; background:{meta.get('head', '#eceff1')}; font-weight:bold }}
    th,td {{ border:.5pt solid #9aa0a6; padding:3pt 5pt; vertical-align:top }} tr {{ break-inside:avoid }} thead {{ display:table-header-group }}
    .fields td {{ border-width:0 0 .4pt }} .fields td:first-child {{ font-weight:bold }}
    .letters {{ list-style:none; padding-left:6pt }} table + h1, p + h1, ul + h1 {{ margin-top:20pt }}
    .signatures {{ break-inside:avoid }} .signatures td {{ border:0; padding:3pt 10pt 3pt 0 }} .note {{ background:{meta.get('head', '#eceff1')}; padding:7pt 9pt }}
    .break {{ break-after:page }} {looks[meta.get('look', 'plain')]} {meta.get('css', '')}"""


def make_pdf(meta, source, target):
    """The document as PDF; only the glyphs in use are embedded."""
    mark = f'<div class="mark">{inline(meta["mark"])}</div>' if "mark" in meta else ""
    body = "".join(block_html(kind, data, meta) for kind, data in source)
    page = f"""<html lang="{meta.get('lang', 'nl')}"><head><title>{html.escape(meta['title'])}</title>
    <meta name="author" content="{html.escape(meta['author'])}"><style>{css(meta)}</style></head><body>{mark}{body}</body></html>"""
    HTML(string=page).write_pdf(target, optimize_images=True)


# --- DOCX ---------------------------------------------------------------------------------------------------------------------

def runs(paragraph, text):
    """**bold** and *italic* as runs of a paragraph."""
    for piece in re.split(r"(\*\*.+?\*\*|(?<!\*)\*[^*]+?\*(?!\*))", text.replace("\n", " ").replace(" // ", "\n")):
        if piece.startswith("**"):
            paragraph.add_run(piece.strip("*")).bold = True
        elif piece.startswith("*") and len(piece) > 2:
            paragraph.add_run(piece.strip("*")).italic = True
        elif piece:
            paragraph.add_run(piece)
    return paragraph


def shade(cell, colour):
    """A background for a table cell."""
    fill = OxmlElement("w:shd")
    for key, val in (("val", "clear"), ("color", "auto"), ("fill", colour.lstrip("#"))):
        fill.set(qn(f"w:{key}"), val)
    cell._tc.get_or_add_tcPr().append(fill)


def page_number(paragraph):
    """A field that shows the number of the page."""
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def add_table(doc, kind, data, meta):
    """A table with a repeated head."""
    head, body = rows(kind, data)
    table = doc.add_table(rows=0, cols=len(body[0]))
    table.style = "Table Grid" if kind not in ("fields", "signatures") else "Normal Table"
    table.autofit = False
    widths = WIDTHS.get(kind) or [int(w) for w in meta.get("widths", "").split()] or []
    widths = widths[:len(body[0])] or [100 / len(body[0])] * len(body[0])
    total = 16.4 / sum(widths)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width * total)
    for number, row in enumerate(([head] if head else []) + body):
        cells = table.add_row().cells
        for cell, text, width in zip(cells, row, widths, strict=True):
            cell.width = Cm(width * total)
            paragraph = runs(cell.paragraphs[0], text)
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
            for run in paragraph.runs:
                run.font.size = Pt(round(2 * float(meta.get("size", "10pt").removesuffix("pt")) - 2) / 2)
            if head and number == 0:
                shade(cell, meta.get("head", "#eceff1"))
                for run in paragraph.runs:
                    run.bold = True
        if kind == "fields":
            for run in cells[0].paragraphs[0].runs:
                run.bold = True
        row_properties = table.rows[-1]._tr.get_or_add_trPr()
        row_properties.append(OxmlElement("w:cantSplit"))
        if head and number == 0:
            row_properties.append(OxmlElement("w:tblHeader"))
    doc.add_paragraph().paragraph_format.space_after = Pt(2)


def restart(doc, paragraph_list):
    """Let a numbered list begin at 1 again."""
    numbering = doc.part.numbering_part.numbering_definitions._numbering
    style = doc.styles["List Number"].element.pPr.numPr.numId.val
    abstract = next(n for n in numbering.num_lst if n.numId == style).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraph_list:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number.numId


def make_docx(meta, source, target):
    """The document as DOCX, with styles of its own."""
    doc = Document()
    section = doc.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2.2)
    normal = doc.styles["Normal"]
    normal.font.name, normal.font.size = meta["font"], Pt(float(meta.get("size", "10pt").removesuffix("pt")))
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(5), 1.12
    for level, size in (("Heading 1", 17), ("Heading 2", 12.5), ("Heading 3", 10.5)):
        style = doc.styles[level]
        style.font.name, style.font.size, style.font.color.rgb = meta["font"], Pt(size), RGBColor.from_string(meta["accent"].lstrip("#"))
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(12), Pt(4)
    quote = doc.styles["Intense Quote"].font
    quote.italic, quote.bold, quote.color.rgb = False, False, RGBColor.from_string(meta["accent"].lstrip("#"))
    if "header" in meta:
        section.header.paragraphs[0].text = meta["header"]
        section.header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    section.footer.paragraphs[0].text = meta.get("footer", "") + "\t\t"
    page_number(section.footer.paragraphs[0])
    for paragraph in (section.header.paragraphs[0], section.footer.paragraphs[0]):
        for run in paragraph.runs:
            run.font.size = Pt(8)
    if "mark" in meta:
        run = doc.add_paragraph().add_run(meta["mark"])
        run.bold, run.font.size, run.font.color.rgb = True, Pt(18), RGBColor.from_string(meta["accent"].lstrip("#"))
    new_page = False
    for kind, data in source:
        match kind:
            case "h1" | "h2" | "h3":
                doc.add_heading(data, int(kind[1])).paragraph_format.page_break_before = new_page
                new_page = False
            case "p":
                runs(doc.add_paragraph(), data)
            case "note":
                runs(doc.add_paragraph(style="Intense Quote"), data)
            case "ul":
                for item in data:
                    runs(doc.add_paragraph(style="List 2" if data[0].startswith("a. ") else "List Bullet"), item)
            case "ol":
                restart(doc, [runs(doc.add_paragraph(style="List Number"), item) for item in data])
            case "pagebreak":
                new_page = True  # begins with the heading that follows: no empty page where the last one is just full
            case _:
                add_table(doc, kind, data, meta)
    stamp = datetime(2026, 10, 19, 9, 0)
    doc.core_properties.title, doc.core_properties.author = meta["title"], meta["author"]
    doc.core_properties.created = doc.core_properties.modified = stamp
    doc.core_properties.comments = ""
    made = BytesIO()
    doc.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for entry in old.infolist():
            if entry.filename != "docProps/thumbnail.jpeg":
                data = old.read(entry)
                if entry.filename == "_rels/.rels":
                    data = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", data)
                new.writestr(zipfile.ZipInfo(entry.filename, (2026, 10, 19, 9, 0, 0)), data, zipfile.ZIP_DEFLATED)


# --- Truth --------------------------------------------------------------------------------------------------------------------

def plain_text(source):
    """The document in reading order, white space and mark-up folded."""
    found = []
    for kind, data in source:
        if isinstance(data, str):
            found.append(data)
        elif kind in ("ul", "ol"):
            found += data
        elif kind != "pagebreak":
            head, body = rows(kind, data)
            found += [" ".join(r) for r in ([head] if head else []) + body]
    return fold(" ".join(found))


def fold(text):
    """One space between words, without mark-up."""
    return " ".join(re.sub(r"\*+", "", text.replace(" // ", " ")).split())


def check(name, truth, source):
    """Every passage must stand in the document."""
    text = plain_text(source)
    bad = [f["quote"] for f in truth["facts"] + truth["optional"] if fold(f["quote"]) not in text]
    for quote in bad:
        print(f"{name}: not in the document: {quote}", file=sys.stderr)
    if bad:
        raise SystemExit(1)


def main():
    chosen = sys.argv[1:] or [""]
    for path in sorted((HERE / "sources").glob("*.md")):
        if not any(path.stem.startswith(c) for c in chosen):
            continue
        meta, source, lines = read_source(path)
        target = HERE / "documents" / f"{path.stem}.{meta['format']}"
        (make_pdf if meta["format"] == "pdf" else make_docx)(meta, source, target)
        if not lines:
            print(f"{target.name}: {target.stat().st_size // 1024} kB, a paper of the board itself")
            continue
        truth = truth_lines.whole_truth(target.name, lines, source)
        check(path.stem, truth, source)
        rendered = ",\n".join("    " + json.dumps(f, ensure_ascii=False) for f in truth["facts"])
        maybe = ",\n".join("    " + json.dumps(f, ensure_ascii=False) for f in truth["optional"])
        (path.with_suffix(".truth.json")).write_text(
            '{\n  "document": ' + json.dumps(truth["document"]) + f',\n  "facts": [\n{rendered}\n  ],\n  "optional": [\n{maybe}\n  ],\n  "absent": '
            + json.dumps(truth["absent"], indent=4).replace("\n]", "\n  ]") + "\n}\n", "utf-8")
        pages = ""
        if meta["format"] == "pdf":
            told = subprocess.run(["pdfinfo", target], capture_output=True, text=True, check=True).stdout
            pages = re.search(r"Pages:\s+(\d+)", told)[1] + " pages, "
        print(f"{target.name}: {pages}{target.stat().st_size // 1024} kB, {len(truth['facts'])} facts, {len(truth['optional'])} optional")


if __name__ == "__main__":
    main()
