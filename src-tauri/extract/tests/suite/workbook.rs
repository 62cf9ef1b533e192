//! XLSX.

use waarborg_extract::Failure;

use crate::reading::{cells, part, read};
use crate::word::{locked, package, swollen};

const LIST: &str = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/een.xml\"/><Relationship Id=\"r2\" \
                    Target=\"/xl/worksheets/twee.xml\"/></Relationships>";
const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000000\"/></numFmts><fonts><font/><font><strike/>\
                      </font></fonts><cellStyleXfs><xf numFmtId=\"9\" fontId=\"1\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\" \
                      fontId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"164\" \
                      fontId=\"0\"/></cellXfs></styleSheet>";
const SHARED: &str = "<sst><si><t>Naam</t></si><si><r><t>Wolken</t></r><r><rPr><strike/></rPr><t>oud</t></r><r><t>huis</t></r><rPh>\
                      <t>klank</t></rPh></si></sst>";

/// A workbook of two sheets.
pub(crate) fn book(one: &str, two: &str, hidden: bool) -> Vec<u8> {
    let state = if hidden { " state=\"veryHidden\"" } else { "" };
    let workbook = format!(
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Subverwerkers\" r:id=\"r1\"/><sheet name=\"Blad2\" r:id=\"r2\"{state}/></sheets></workbook>"
    );
    let sheet = |rows: &str| format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", LIST.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/sharedStrings.xml", SHARED.as_bytes()),
        ("xl/worksheets/een.xml", sheet(one).as_bytes()),
        ("xl/worksheets/twee.xml", sheet(two).as_bytes()),
    ])
}

/// A workbook whose first sheet says something of its columns.
fn with_columns(rows: &str, columns: &str) -> Vec<u8> {
    of_one_sheet(&format!("{columns}<sheetData>{rows}</sheetData>"))
}

/// A workbook with one sheet, of which the content is given.
pub(crate) fn of_one_sheet(content: &str) -> Vec<u8> {
    let sheet = format!("<worksheet>{content}</worksheet>");
    let workbook = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Blad1\" r:id=\"r1\"/></sheets></workbook>";
    package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", LIST.as_bytes()),
        ("xl/worksheets/een.xml", sheet.as_bytes()),
    ])
}

pub(crate) fn words(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

/// A list of sub-processors, with a title above its head and a gap in it.
pub(crate) fn list() -> String {
    let rows = [
        (1, words("B1", "Lijst van Rekenwolk")),
        (3, format!("<c r=\"B3\" t=\"s\"><v>0</v></c>{}{}", words("C3", "Land"), words("D3", "Sinds"))),
        (
            4,
            format!(
                "<c r=\"B4\" t=\"s\"><v>1</v></c>{}<c r=\"D4\" s=\"1\"><v>44755</v></c>",
                words("C4", "NL &amp; BE")
            ),
        ),
        (
            6,
            format!(
                "<c r=\"B6\" s=\"3\"><v>1234567</v></c>{}<c r=\"D6\" t=\"str\"><f>A1</f><v>nooit</v></c>",
                words("C6", "IE")
            ),
        ),
        (7, format!("<c r=\"B7\" s=\"2\" t=\"inlineStr\"><is><t>Vertrokken</t></is></c>{}", words("C7", "US"))),
    ];
    rows.map(|(number, cells)| format!("<row r=\"{number}\">{cells}</row>")).concat()
}

#[test]
fn reads_sheets_with_their_numbers_days_and_titles() {
    let part =
        part("a.xlsx", &book(&list(), "<row><c t=\"b\"><v>1</v></c><c><v>0.30000000000000004</v></c></row>", false));
    assert_eq!(
        cells(&part, &part.tables[0]),
        [
            ["Naam", "Land", "Sinds"],
            ["Wolkenhuis", "NL & BE", "2022-07-13"],
            ["01234567", "IE", "nooit"],
            ["", "US", ""]
        ]
    );
    assert!(part.tables[0].rows[3].cells[0].struck);
    assert!(part.text.starts_with("Subverwerkers\n\nLijst van Rekenwolk\n\nNaam\tLand\tSinds\n"), "{}", part.text);
    assert!(part.text.ends_with("\n\nTRUE\t0.3\n"), "a name that nobody gave is left out: {}", part.text);
}

#[test]
fn leaves_out_hidden_sheets() {
    let part = part("a.xlsx", &book(&list(), &format!("<row>{}</row>", words("A1", "geheim")), true));
    assert!(!part.text.contains("geheim"));
}

#[test]
fn tells_a_second_table_from_one_that_goes_on() {
    let row = |number: u32, cells: [&str; 2]| {
        format!(
            "<row r=\"{number}\">{}{}</row>",
            words(&format!("A{number}"), cells[0]),
            words(&format!("B{number}"), cells[1])
        )
    };
    let title = format!("<row r=\"7\">{}</row>", words("A7", "Bewaartermijnen"));
    let rows = [
        row(1, ["Naam", "Land"]),
        row(2, ["a", "NL"]),
        row(4, ["b", "IE"]),
        title,
        row(8, ["Soort", "Jaren"]),
        row(9, ["c", "2"]),
    ];
    let part = part("a.xlsx", &book(&rows.concat(), "", true));
    let tables: Vec<_> = part.tables.iter().map(|table| cells(&part, table)).collect();
    assert_eq!(
        tables,
        [[["Naam", "Land"].as_slice(), &["a", "NL"], &["b", "IE"]].as_slice(), &[&["Soort", "Jaren"], &["c", "2"]]]
    );
    assert!(part.text.contains("\n\nBewaartermijnen\n\nSoort\t"), "{}", part.text);
}

#[test]
fn refuses_what_asks_for_too_much() {
    let far = |row: u32| format!("<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>");
    let rows: String = (1..200).map(far).collect();
    assert!(matches!(read("a.xlsx", &book(&rows, "", true)), Err(Failure::TooLarge { .. })));
    assert_eq!(part("a.xlsx", &book(&far(1_048_576), "", true)).text.trim(), "Subverwerkers\n\n1");
    let bomb = swollen(&book(&list(), "", true), "sharedStrings.xml");
    assert!(matches!(read("a.xlsx", &bomb), Err(Failure::TooLarge { .. })));
}

#[test]
fn refuses_what_is_damaged_or_locked() {
    assert!(matches!(read("a.xlsx", &package(&[("xl/workbook.xml", b"<workbook/>")])), Err(Failure::Damaged { .. })));
    let whole = book(&list(), "", false);
    assert!(matches!(read("a.xlsx", &whole[..whole.len() / 2]), Err(Failure::Damaged { .. })));
    assert_eq!(read("a.xlsx", &locked(&whole, "workbook.xml")), Err(Failure::Protected));
    assert_eq!(read("a.docx", &whole).unwrap().parts[0].name, "a.docx", "the content tells what it is");
}

#[test]
fn leaves_out_hidden_rows_and_columns() {
    let row = |number: u32, state: &str, cells: &[(&str, &str)]| {
        let cells: String = cells.iter().map(|(column, text)| words(&format!("{column}{number}"), text)).collect();
        format!("<row r=\"{number}\"{state}>{cells}</row>")
    };
    let hidden = " hidden=\"1\"";
    let rows = [
        row(1, "", &[("A", "Naam"), ("B", "Marge"), ("C", "Land"), ("E", "Dienst")]),
        row(2, hidden, &[("A", "Vertrokken"), ("C", "US")]),
        row(3, "", &[("A", "Wolkenhuis"), ("B", "12%"), ("C", "NL"), ("D", "intern"), ("E", "hosting")]),
    ]
    .concat();
    let book = book(&rows, "", true);
    let columns = "<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"4\" \
                   max=\"4\" hidden=\"true\"/></cols>";
    let shown = part("a.xlsx", &with_columns(&rows, columns));
    assert_eq!(cells(&shown, &shown.tables[0]), [["Naam", "Land", "Dienst"], ["Wolkenhuis", "NL", "hosting"]]);
    assert!(!part("a.xlsx", &book).text.contains("Vertrokken"), "a row that is hidden, or filtered away");
    let all = rows.replace(hidden, "");
    let told = part("a.xlsx", &with_columns(&all, &columns.replace("hidden", "best")));
    assert!(told.text.contains("Vertrokken") && told.text.contains("intern"), "{}", told.text);
}
