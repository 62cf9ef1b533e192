//! Files that something happened to: no reader may panic, whatever the bytes are.

use proptest::prelude::*;

use crate::paper::{Paper, plain};
use crate::reading::read;
use crate::sound::check;
use crate::word::{cell, main_document, package, paragraph};
use crate::{mail, odf, workbook};

/// What happens to bytes on their way.
#[derive(Debug, Clone)]
enum Accident {
    Set(usize, u8),
    Cut(usize),
    Drop(usize, usize),
    Repeat(usize, usize),
}

fn accidents() -> impl Strategy<Value = Vec<Accident>> {
    let accident = prop_oneof![
        6 => (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Accident::Set(at, byte)),
        1 => any::<usize>().prop_map(Accident::Cut),
        2 => (any::<usize>(), 1..200_usize).prop_map(|(at, length)| Accident::Drop(at, length)),
        2 => (any::<usize>(), 1..200_usize).prop_map(|(at, length)| Accident::Repeat(at, length)),
    ];
    prop::collection::vec(accident, 1..12)
}

fn befall(bytes: &[u8], accidents: &[Accident]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for accident in accidents {
        let length = bytes.len();
        if length == 0 {
            break;
        }
        match accident {
            Accident::Set(at, byte) => bytes[at % length] = *byte,
            Accident::Cut(at) => bytes.truncate(at % length),
            Accident::Drop(at, more) => drop(bytes.drain(at % length..(at % length + more).min(length))),
            Accident::Repeat(at, more) => {
                let piece = bytes[at % length..(at % length + more).min(length)].to_vec();
                bytes.splice(at % length..at % length, piece);
            }
        }
    }
    bytes
}

/// Reads, and checks what came out if anything did.
fn survive(name: &str, bytes: &[u8]) {
    if let Ok(extraction) = read(name, bytes) {
        extraction.parts.iter().for_each(check);
    }
}

/// A page with every kind of thing on it, its content not compressed, so that accidents happen to it too.
fn drawn() -> Vec<u8> {
    let mut paper = Paper::default();
    paper.page().raw(b"q 60 700 200 50 re S 160 700 m 160 750 l S 60 725 m 260 725 l S Q");
    paper.text(64.0, 103.0, "Ja").text(164.0, 103.0, "naam").text(64.0, 133.0, "Nee").text(164.0, 133.0, "geloof");
    paper.raw(b"BT /F1 9 Tf 1 0 0 1 60 600 Tm 11 TL [(Naam) -4000 (Land)] TJ T* [(Duif) -4000 (NL)] TJ T* (x) ' ET");
    paper.page().raw(b"BT /F1 9 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (CONCEPT) Tj ET BI /W 1 ID x EI");
    let mut document = paper.document();
    document.decompress();
    crate::paper::save(&mut document)
}

fn written() -> (String, Vec<u8>) {
    let row = format!("<w:tr>{}{}</w:tr>", cell("<w:gridSpan w:val=\"2\"/>", "a"), cell("<w:vMerge/>", "b &amp; c"));
    let body = format!("{}<w:tbl>{row}{row}</w:tbl>{}", paragraph("Voor"), paragraph("Na"));
    let main = main_document(&body);
    let bytes = package(&[("word/document.xml", main.as_bytes())]);
    (main, bytes)
}

/// A message with an archive of documents of every kind.
fn sent() -> Vec<u8> {
    let text = odf::text("", "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>");
    let sheet = workbook::book(&workbook::list(), "", false);
    let archive = package(&[("a.odt", &text), ("b.xlsx", &sheet), ("c.html", PAGE.as_bytes())]);
    mail::message(&[mail::attached("application/zip", "a.zip", &archive), mail::piece("text/html", "", PAGE)])
}

const PAGE: &str = "<!DOCTYPE html><meta charset=utf-8><h1>Kop</h1><ol><li>een<li value=4><s>twee</s></ol><table><tr><th rowspan=2>a\
                    <td colspan=2>b<tr><td>&eacute;&#233;n<table><tr><td>x<td>y</table></table><pre> a </pre><p style='display:none'>x";

/// A sheet of which rows and cells are repeated.
const TABLE: &str = "<table:table table:name=\"Lijst\"><table:table-row table:number-rows-repeated=\"3\"><table:table-cell \
                     table:number-columns-repeated=\"2\" office:value=\"3\"/><table:table-cell><text:p>a<text:s text:c=\"2\"/>b\
                     </text:p></table:table-cell></table:table-row></table:table>";

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pdf_survives(accidents in accidents()) {
        survive("a.pdf", &befall(&drawn(), &accidents));
    }

    #[test]
    fn compressed_pdf_survives(accidents in accidents()) {
        survive("a.pdf", &befall(&plain().bytes(), &accidents));
    }

    #[test]
    fn docx_survives(accidents in accidents()) {
        survive("a.docx", &befall(&written().1, &accidents));
    }

    #[test]
    fn xml_of_docx_survives(accidents in accidents()) {
        let main = befall(written().0.as_bytes(), &accidents);
        survive("a.docx", &package(&[("word/document.xml", &main)]));
    }

    #[test]
    fn odf_survives(accidents in accidents(), sheet: bool) {
        let (name, bytes) = if sheet { ("a.ods", odf::sheets("", TABLE)) } else { ("a.odt", odf::text("", TABLE)) };
        survive(name, &befall(&bytes, &accidents));
    }

    #[test]
    fn xml_of_odf_survives(accidents in accidents(), sheet: bool) {
        let body = if sheet { "spreadsheet" } else { "text" };
        let content = odf::content("", &format!("<office:{body}><text:h>Kop</text:h>{TABLE}</office:{body}>"));
        let kind = format!("application/vnd.oasis.opendocument.{body}");
        survive("a", &package(&[("mimetype", kind.as_bytes()), ("content.xml", &befall(content.as_bytes(), &accidents))]));
    }

    #[test]
    fn xlsx_survives(accidents in accidents()) {
        survive("a.xlsx", &befall(&workbook::book(&workbook::list(), "", false), &accidents));
    }

    #[test]
    fn xml_of_xlsx_survives(accidents in accidents()) {
        let list = befall(workbook::list().as_bytes(), &accidents);
        survive("a.xlsx", &workbook::book(&String::from_utf8_lossy(&list), "<row><c r=\"A1\" s=\"9\"/></row>", false));
    }

    #[test]
    fn html_survives(accidents in accidents()) {
        survive("a.html", &befall(PAGE.as_bytes(), &accidents));
    }

    #[test]
    fn tags_survive(tags in prop::collection::vec(prop::sample::select(TAGS), 0..80)) {
        survive("a.html", tags.concat().as_bytes());
    }

    #[test]
    fn mail_survives(accidents in accidents()) {
        survive("a.eml", &befall(&sent(), &accidents));
    }

    #[test]
    fn archives_survive(accidents in accidents()) {
        let bytes = package(&[("a.docx", &written().1), ("b.pdf", &plain().bytes()), ("c/d.eml", &sent())]);
        survive("a.zip", &befall(&bytes, &accidents));
    }

    #[test]
    fn content_of_pdf_survives(content in prop::collection::vec(prop::sample::select(CONTENT), 0..80)) {
        let mut paper = Paper::default();
        paper.page().raw(content.join(" ").as_bytes());
        survive("a.pdf", &paper.bytes());
    }

    #[test]
    fn text_survives(text in "(\\PC|[\t\n\r|#-]|\\PC\t){0,300}", markdown: bool) {
        survive(if markdown { "a.md" } else { "a.txt" }, text.as_bytes());
    }

    #[test]
    fn bytes_survive(bytes in prop::collection::vec(any::<u8>(), 0..400), name in "a\\.(txt|md|pdf|docx|odt|ods|xlsx|html|eml|zip)") {
        survive(&name, &bytes);
    }
}

/// Tags, to be put in any order.
const TAGS: &[&str] = &[
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "<td rowspan=3>",
    "<td rowspan=0>",
    "<tbody>",
    "<td colspan=9>",
    "</td>",
    "<th>",
    "<p>",
    "</p>",
    "<h1>",
    "</h1>",
    "<ol>",
    "<li>",
    "</li>",
    "</ol>",
    "<ul>",
    "</ul>",
    "<s>",
    "</s>",
    "<div hidden>",
    "</div>",
    "<pre>",
    "</pre>",
    "<br>",
    "<style>",
    "</style>",
    ".a{text-decoration:line-through}",
    "<b class=a>",
    "<script>",
    "</script>",
    "<title>",
    "</title>",
    "<select><option>",
    "tekst ",
    "&eacute;",
    "&#0;",
    "<!--",
    "-->",
    "<![CDATA[",
    "<svg/>",
    "<head>",
    "<body>",
    "\n",
];

/// Words of the language of pages, to be put in any order.
const CONTENT: &[&str] = &[
    "BT",
    "ET",
    "q",
    "Q",
    "cm",
    "Tm",
    "Td",
    "TD",
    "T*",
    "Tj",
    "TJ",
    "'",
    "\"",
    "/F1 10 Tf",
    "/F9 0 Tf",
    "re",
    "m",
    "l",
    "h",
    "S",
    "f",
    "B",
    "n",
    "Tz",
    "TL",
    "Tc",
    "Do",
    "/Im",
    "0",
    "1",
    "-1",
    "72",
    "700",
    "1e9",
    "99999999999999999999",
    "0.001",
    "(Tekst met woorden)",
    "(a)",
    "<4142",
    "[(ab) -900 (cd)]",
    "[[[",
    "<<",
    "1 0 0 1 72 700 cm",
    "100 0 0 10 0 0 cm",
    "BT /F1 10 Tf 72 700 Td (Naam) Tj 120 0 Td (Land) Tj ET",
    "60 600 200 50 re S",
    "160 600 m 160 650 l S",
    "ID",
    "EI",
];
