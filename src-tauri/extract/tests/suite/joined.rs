//! Cells that cover rows below them, in every format that has them.

use waarborg_extract::Part;

use crate::odf;
use crate::paper::Paper;
use crate::reading::{part, read};
use crate::word::{cell, document};
use crate::workbook::{of_one_sheet, words};

/// What stands in each place of the first table: its own text, or in brackets that of the cell which covers it.
fn places(part: &Part) -> Vec<Vec<String>> {
    let table = &part.tables[0];
    let place = |cell: &waarborg_extract::Cell| {
        cell.joined.map_or_else(|| part.slice(cell.span), |span| format!("({})", part.slice(span)))
    };
    table.rows.iter().map(|row| row.cells.iter().map(place).collect()).collect()
}

/// Parties of which the first two lie in one country, and do so by way of one service.
const PARTIES: [[&str; 3]; 4] = [
    ["Naam", "Land", "Dienst"],
    ["Duif", "Nederland", "post"],
    ["Wolk", "(Nederland)", "(post)"],
    ["Zeil", "Ierland", "opslag"],
];

#[test]
fn a_cell_of_a_page_covers_the_rows_below_also_at_their_end() {
    let page = "<table><tr><th>Naam<th>Land<th>Dienst<tr><td>Duif<td rowspan=2>Nederland<td rowspan=2>post<tr><td>Wolk\
                <tr><td>Zeil<td>Ierland<td>opslag</table>";
    let part = part("a.html", page.as_bytes());
    assert_eq!(places(&part), PARTIES);
    assert_eq!(part.text.matches("Nederland").count(), 1);
}

#[test]
fn a_cell_of_a_page_covers_no_row_of_another_group() {
    let page = "<table><thead><tr><th rowspan=9>Land<th>Naam</thead><tbody><tr><td rowspan=0>Nederland<td>Duif<tr><td>Wolk\
                <tr><td>Zeil</tbody><tbody><tr><td>Ierland<td>Kade</tbody></table>";
    assert_eq!(
        places(&part("a.html", page.as_bytes())),
        [
            ["Land", "Naam"],
            ["Nederland", "Duif"],
            ["(Nederland)", "Wolk"],
            ["(Nederland)", "Zeil"],
            ["Ierland", "Kade"]
        ]
    );
}

#[test]
fn a_cell_over_rows_and_columns_covers_its_first_column() {
    let page = "<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>";
    assert_eq!(places(&part("a.html", page.as_bytes())), [["a", "", "b"], ["(a)", "", "c"], ["d", "e", "f"]]);
}

#[test]
fn what_is_struck_through_covers_nothing() {
    let page = "<table><tr><td rowspan=2><s>Nederland</s><td>Duif<tr><td>Wolk</table>";
    assert_eq!(places(&part("a.html", page.as_bytes())), [["", "Duif"], ["", "Wolk"]]);
}

#[test]
fn a_cell_of_a_document_covers_the_rows_below() {
    let begin = |text| cell("<w:vMerge w:val=\"restart\"/>", text);
    let goes_on = cell("<w:vMerge/>", "");
    // What a change did away with is no property any more.
    let changed = "<w:tcPrChange><w:tcPr><w:gridSpan w:val=\"3\"/><w:vMerge/></w:tcPr></w:tcPrChange>";
    let rows = [
        cell("", "Naam") + &cell("", "Land") + &cell("", "Dienst"),
        cell("", "Duif") + &begin("Nederland") + &begin("post"),
        cell("", "Wolk") + &goes_on + &cell("<w:vMerge w:val=\"continue\"/>", ""),
        cell(changed, "Zeil") + &begin("Ierland") + &cell("", "opslag"),
    ];
    let rows: String = rows.map(|row| format!("<w:tr>{row}</w:tr>")).concat();
    let part = part("a.docx", &document(&format!("<w:tbl>{rows}</w:tbl>")));
    assert_eq!(places(&part), PARTIES);
    assert!(part.text.ends_with("Wolk\t\t\nZeil\tIerland\topslag\n"), "{}", part.text);
}

/// Rows of an `OpenDocument` table with two cells that cover two rows.
fn open_document() -> String {
    let cell = |rows: u32, text: &str| {
        format!("<table:table-cell table:number-rows-spanned=\"{rows}\"><text:p>{text}</text:p></table:table-cell>")
    };
    let rows = [
        cell(1, "Naam") + &cell(1, "Land") + &cell(1, "Dienst"),
        cell(1, "Duif") + &cell(2, "Nederland") + &cell(2, "post"),
        cell(1, "Wolk") + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>",
        cell(1, "Zeil") + &cell(1, "Ierland") + &cell(1, "opslag"),
    ];
    rows.map(|row| format!("<table:table-row>{row}</table:table-row>")).concat()
}

#[test]
fn a_cell_of_an_open_document_covers_the_rows_below() {
    let table = format!("<table:table>{}</table:table>", open_document());
    assert_eq!(places(&part("a.odt", &odf::text("", &table))), PARTIES);
    assert_eq!(places(&part("a.ods", &odf::sheets("", &table))), PARTIES);
    // A covered place without a cell that covers it is an empty one.
    let stray = table.replace("number-rows-spanned=\"2\"", "number-rows-spanned=\"1\"");
    assert_eq!(places(&part("a.odt", &odf::text("", &stray)))[2], ["Wolk", "", ""]);
}

/// A sheet of the parties, with ranges that are merged.
fn sheet(ranges: &str) -> Vec<u8> {
    let row = |number: usize, cells: &[&str]| {
        let cells: String = cells
            .iter()
            .zip(["B", "C", "D"])
            .filter(|(text, _)| !text.is_empty())
            .map(|(text, column)| words(&format!("{column}{number}"), text))
            .collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    let rows = [
        row(2, &["Naam", "Land", "Dienst"]),
        row(3, &["Duif", "Nederland", "post"]),
        row(4, &["Wolk"]),
        row(5, &["Zeil", "Ierland", "opslag"]),
    ];
    of_one_sheet(&format!("<sheetData>{}</sheetData><mergeCells>{ranges}</mergeCells>", rows.concat()))
}

#[test]
fn merged_cells_of_a_sheet_cover_the_rows_below() {
    let ranges = "<mergeCell ref=\"C3:C4\"/><mergeCell ref=\"D3:D4\"/><mergeCell ref=\"B2:B2\"/>";
    assert_eq!(places(&part("a.xlsx", &sheet(ranges))), PARTIES);
}

#[test]
fn merged_cells_of_a_sheet_that_make_no_sense_cover_nothing() {
    for range in ["C4:C3", "C", ":", "C3:", "3:4", "C0:C99999999999", "A1:A9", "E2:E5", "$C$3:$C$4"] {
        let rows = places(&part("a.xlsx", &sheet(&format!("<mergeCell ref=\"{range}\"/>"))));
        assert_eq!(rows[2], ["Wolk", "", ""], "{range}");
    }
    // A range that runs over cells with words of their own leaves them theirs.
    let rows = places(&part("a.xlsx", &sheet("<mergeCell ref=\"B2:C1048576\"/><mergeCell ref=\"C2:C9\"/>")));
    assert_eq!(rows[1..], [["Duif", "Nederland", "post"], ["Wolk", "(Nederland)", ""], ["Zeil", "Ierland", "opslag"]]);
}

#[test]
fn rulings_tell_which_rows_a_cell_covers() {
    let mut paper = Paper::default();
    paper.page();
    for y in [80.0, 100.0, 140.0, 160.0] {
        paper.rule((60.0, y), (360.0, y));
    }
    // Between the first two parties only the column of the names is parted.
    paper.rule((60.0, 120.0), (160.0, 120.0));
    for x in [60.0, 160.0, 260.0, 360.0] {
        paper.rule((x, 80.0), (x, 160.0));
    }
    let rows =
        [["Naam", "Land", "Dienst"], ["Duif", "Nederland", "post"], ["Wolk", "", ""], ["Zeil", "Ierland", "opslag"]];
    for (y, row) in [93.0, 113.0, 133.0, 153.0].into_iter().zip(rows) {
        for (x, text) in [64.0, 164.0, 264.0].into_iter().zip(row) {
            if !text.is_empty() {
                paper.text(x, y, text);
            }
        }
    }
    let part = part("a.pdf", &paper.bytes());
    assert_eq!(places(&part), PARTIES, "{}", part.text);
}

#[test]
fn hostile_spans_cost_no_more_than_what_they_cover() {
    let row = "<tr><td rowspan=1000000000 colspan=65535>x<td rowspan=0 colspan=0>y<td rowspan=-3 colspan=-1>z";
    let page = format!("<table>{}</table>", row.repeat(100));
    assert_eq!(part("a.html", page.as_bytes()).tables[0].rows.len(), 100);
    // A page as large as is allowed stays readable where joined cells would make it larger.
    let group = format!("<tbody><tr><td>{}{}", "<td rowspan=0>x".repeat(200), "<tr><td colspan=64>y".repeat(500));
    let wide = format!("<table>{}</table>", group.repeat(30));
    let rows = part("a.html", wide.as_bytes()).tables.remove(0).rows;
    assert_eq!(rows.len(), 15_030);
    let places: usize = rows.iter().map(|row| row.cells.len()).sum();
    assert!(places < 1_400_000, "{places} places");

    let cells = cell("<w:gridSpan w:val=\"99999999999\"/><w:vMerge/>", "") + &cell("<w:gridSpan w:val=\"-1\"/>", "a");
    let rows = format!("<w:tr>{cells}</w:tr>").repeat(1000);
    assert_eq!(part("a.docx", &document(&format!("<w:tbl>{rows}</w:tbl>"))).tables[0].rows.len(), 1000);

    let covered = "<table:table-row><table:table-cell table:number-rows-spanned=\"99999999999999999999\"/><table:table-cell \
                   table:number-rows-spanned=\"18446744073709551615\" table:number-columns-spanned=\"0\"><text:p>a</text:p>\
                   </table:table-cell><table:covered-table-cell table:number-columns-repeated=\"60\"/></table:table-row>";
    let table = format!("<table:table>{}</table:table>", covered.repeat(1000));
    assert_eq!(part("a.odt", &odf::text("", &table)).tables[0].rows.len(), 1000);
    let endless = covered.replace("\"60\"", "\"18446744073709551615\"");
    assert!(read("a.odt", &odf::text("", &format!("<table:table>{endless}</table:table>"))).is_err());

    let rows = format!("<row>{}</row>", words("A1", "x")).repeat(2000);
    let ranges = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(20_000);
    let content = format!("<sheetData>{rows}</sheetData><mergeCells>{ranges}</mergeCells>");
    assert_eq!(part("a.xlsx", &of_one_sheet(&content)).tables.len(), 0, "one column is no table");
}
