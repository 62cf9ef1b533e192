//! ODT and ODS.

use waarborg_extract::{Failure, Part};

use crate::reading::{cells, part, read};
use crate::word::{locked, package, swollen};

const TEXT: &str = "application/vnd.oasis.opendocument.text";
const SHEETS: &str = "application/vnd.oasis.opendocument.spreadsheet";

const NAMES: &str = "xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\" xmlns:fo=\"f\" xmlns:svg=\"v\" \
                     xmlns:draw=\"d\"";

pub(crate) fn content(styles: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body>{body}</office:body></office:document-content>"
    )
}

fn file(kind: &str, content: &str, common: &str) -> Vec<u8> {
    let common = format!("<office:document-styles {NAMES}>{common}</office:document-styles>");
    package(&[("mimetype", kind.as_bytes()), ("content.xml", content.as_bytes()), ("styles.xml", common.as_bytes())])
}

pub(crate) fn text(styles: &str, body: &str) -> Vec<u8> {
    file(TEXT, &content(styles, &format!("<office:text>{body}</office:text>")), "")
}

pub(crate) fn sheets(styles: &str, tables: &str) -> Vec<u8> {
    file(SHEETS, &content(styles, &format!("<office:spreadsheet>{tables}</office:spreadsheet>")), "")
}

fn headings(part: &Part) -> Vec<String> {
    part.lines.iter().filter(|line| line.heading).map(|line| part.slice(line.span)).collect()
}

#[test]
fn reads_paragraphs_with_their_white_space() {
    let body = "<text:h text:outline-level=\"1\">Kop</text:h>\n  <text:p>Naam  &amp;\n adres<text:tab/>B&#233;<text:line-break/>\
                onder<text:s text:c=\"2\"/>elkaar</text:p><text:p/>";
    let bytes = text("", body);
    let part = part("a.odt", &bytes);
    assert_eq!(part.text, "Kop\nNaam & adres\tBé\nonder  elkaar\n");
    assert_eq!(headings(&part), ["Kop"]);
    assert_eq!(read("a.docx", &bytes).unwrap().media_type, TEXT, "the content tells what it is");
}

#[test]
fn leaves_out_what_is_deleted_struck_through_hidden_or_a_remark() {
    let styles = "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties \
                  style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"T2\" style:family=\"text\">\
                  <style:text-properties style:text-line-through-style=\"none\"/></style:style>\
                  <style:style style:name=\"T3\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>\
                  <style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"P0\"/>\
                  <style:style style:name=\"P0\" style:family=\"paragraph\"><style:text-properties \
                  style:text-line-through-type=\"single\"/></style:style>";
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>\
                </text:changed-region></text:tracked-changes><text:p>Wij <text:span text:style-name=\"T1\">niet \
                <text:span text:style-name=\"T2\">wel</text:span></text:span> dus<office:annotation><text:p>let op</text:p>\
                </office:annotation><text:span text:style-name=\"T3\">geheim</text:span>.</text:p>\
                <text:p text:style-name=\"P1\">vervallen</text:p>";
    assert_eq!(part("a.odt", &text(styles, body)).text, "Wij wel dus.\n");
}

#[test]
fn numbers_lists_and_headings() {
    let common = "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\"/>\
                  <text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\" style:num-suffix=\".\"/>\
                  </text:outline-style><text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" \
                  style:num-format=\"a\" style:num-suffix=\")\"/><text:list-level-style-bullet text:level=\"2\"/></text:list-style>";
    let item = |text: &str| format!("<text:list-item><text:p>{text}</text:p></text:list-item>");
    let body = format!(
        "<text:h text:outline-level=\"1\">Doel</text:h><text:h text:outline-level=\"2\">Wie</text:h>\
         <text:list text:style-name=\"L1\">{}<text:list-item><text:p>twee</text:p><text:list>{}</text:list></text:list-item></text:list>\
         <text:list text:style-name=\"L1\" text:continue-numbering=\"true\">{}</text:list>\
         <text:list text:style-name=\"L1\">{}</text:list>",
        item("een"),
        item("diep"),
        item("drie"),
        item("opnieuw")
    );
    let bytes = file(TEXT, &content("", &format!("<office:text>{body}</office:text>")), common);
    assert_eq!(part("a.odt", &bytes).text, "1 Doel\n\n1.1. Wie\na) een\nb) twee\n- diep\nc) drie\na) opnieuw\n");
}

#[test]
fn knows_headings_by_their_style_and_by_bold_type() {
    let styles = "<style:style style:name=\"Heading_20_2\" style:family=\"paragraph\"/><style:style style:name=\"P1\" \
                  style:family=\"paragraph\" style:parent-style-name=\"Heading_20_2\"/><style:style style:name=\"B\" \
                  style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>";
    let body = "<text:p text:style-name=\"P1\">Een</text:p><text:p><text:span text:style-name=\"B\">Twee</text:span></text:p>\
                <text:p><text:span text:style-name=\"B\">Niet</text:span> dit</text:p>";
    assert_eq!(headings(&part("a.odt", &text(styles, body))), ["Een", "Twee"]);
}

#[test]
fn keeps_columns_where_cells_are_joined_or_repeated() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let rows = [
        cell("Naam") + &cell("Dienst") + &cell("Land"),
        "<table:table-cell table:number-columns-spanned=\"2\"><text:p>a</text:p></table:table-cell><table:covered-table-cell/>"
            .to_owned()
            + &cell("NL"),
        "<table:table-cell table:number-columns-repeated=\"2\"/>".to_owned() + &cell("IE"),
    ];
    let rows: String = rows.map(|row| format!("<table:table-row>{row}</table:table-row>")).concat();
    let part =
        part("a.odt", &text("", &format!("<text:p>Voor</text:p><table:table>{rows}</table:table><text:p>Na</text:p>")));
    assert_eq!(cells(&part, &part.tables[0]), [["Naam", "Dienst", "Land"], ["a", "", "NL"], ["", "", "IE"]]);
    assert_eq!(part.text, "Voor\n\nNaam\tDienst\tLand\na\t\tNL\n\t\tIE\n\nNa\n");
}

#[test]
fn reads_notes_behind_the_text_and_boxes_where_they_stand() {
    let body = "<text:p>Tekst<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Alleen leraren.</text:p>\
                </text:note-body></text:note> verder<draw:frame><svg:title>plaatje</svg:title><draw:text-box><text:p>kader</text:p>\
                </draw:text-box></draw:frame></text:p><text:p>slot</text:p>";
    assert_eq!(part("a.odt", &text("", body)).text, "kader\nTekst verder\nslot\nAlleen leraren.\n");
}

#[test]
fn reads_sheets_with_titles_above_the_table() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().map(|text| cell(text)).collect();
        format!("<table:table-row>{cells}<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>")
    };
    let empty = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let styles = "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let tables = format!(
        "<table:table table:name=\"Subverwerkers\">{}{empty}{}{}{empty}{}{empty}</table:table>\
         <table:table table:name=\"Lijst\" table:style-name=\"ta2\">{}</table:table>\
         <table:table table:name=\"Blad3\">{}</table:table>",
        row(&["Lijst van Rekenwolk"]),
        row(&["Naam", "Land"]),
        row(&["Wolkenhuis", "NL"]),
        row(&["Postduif", "IE"]),
        row(&["verborgen", "x"]),
        row(&["a", "b"])
    );
    let bytes = sheets(styles, &tables);
    let part = part("a.ods", &bytes);
    assert_eq!(part.text, "Subverwerkers\n\nLijst van Rekenwolk\n\nNaam\tLand\nWolkenhuis\tNL\nPostduif\tIE\n\na\tb\n");
    assert_eq!(part.tables.len(), 2);
    assert_eq!(cells(&part, &part.tables[0]), [["Naam", "Land"], ["Wolkenhuis", "NL"], ["Postduif", "IE"]]);
    assert_eq!(headings(&part), ["Subverwerkers"]);
    assert_eq!(read("a.zip", &bytes).unwrap().media_type, SHEETS);
}

#[test]
fn refuses_a_sheet_that_repeats_itself_without_end() {
    let tables = "<table:table><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell \
                  table:number-columns-repeated=\"16000\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
    assert!(matches!(read("a.ods", &sheets("", tables)), Err(Failure::TooLarge { .. })));
    assert!(matches!(read("a.ods", &swollen(&sheets("", ""), "content.xml")), Err(Failure::TooLarge { .. })));
    let long = "x".repeat(1_000_000);
    let tables = format!(
        "<table:table><table:table-row table:number-rows-repeated=\"900000\"><table:table-cell><text:p>{long}</text:p></table:table-cell></table:table-row></table:table>"
    );
    assert!(matches!(read("a.ods", &sheets("", &tables)), Err(Failure::TooLarge { .. })));
}

#[test]
fn asks_for_the_password_that_it_cannot_take() {
    let manifest =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let bytes = package(&[
        ("mimetype", TEXT.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", b"\x13\x07"),
    ]);
    assert_eq!(read("a.odt", &bytes), Err(Failure::Protected));
    assert_eq!(read("a.odt", &locked(&text("", "<text:p>a</text:p>"), "content.xml")), Err(Failure::Protected));
}

#[test]
fn calls_a_cut_or_hollow_file_damaged() {
    let whole = text("", &"<text:p>tekst</text:p>".repeat(500));
    assert!(matches!(read("a.odt", &whole[..whole.len() - 30]), Err(Failure::Damaged { .. })));
    let hollow = package(&[("mimetype", SHEETS.as_bytes())]);
    assert!(matches!(read("a.ods", &hollow), Err(Failure::Damaged { .. })));
    let deep = "<text:section>".repeat(400);
    assert!(matches!(read("a.odt", &text("", &deep)), Err(Failure::Damaged { .. })));
}

#[test]
fn leaves_out_hidden_rows_and_columns() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let twice = |text: &str| {
        format!("<table:table-cell table:number-columns-repeated=\"2\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |state: &str, cells: String| format!("<table:table-row{state}>{cells}</table:table-row>");
    let collapsed = " table:visibility=\"collapse\"";
    let columns = format!(
        "<table:table-column/><table:table-column{collapsed} table:number-columns-repeated=\"2\"/>\
         <table:table-column table:number-columns-repeated=\"16381\"/>"
    );
    let rows = [
        row("", cell("Naam") + &cell("Marge") + &cell("Inkoop") + &cell("Land")),
        row(collapsed, cell("Vertrokken") + &twice("x") + &cell("US")),
        row(" table:visibility=\"filter\"", cell("Gefilterd") + &twice("x") + &cell("UK")),
        format!(
            "<table:table-row-group table:display=\"false\">{}</table:table-row-group>",
            row("", cell("Ingeklapt"))
        ),
        // A cell that is repeated over a column that is shown and one that is not.
        row("", twice("Wolkenhuis") + &cell("12") + &cell("NL")),
    ];
    let tables = format!("<table:table>{columns}{}</table:table>", rows.concat());
    let shown = part("a.ods", &sheets("", &tables));
    assert_eq!(cells(&shown, &shown.tables[0]), [["Naam", "Land"], ["Wolkenhuis", "NL"]]);
    assert_eq!(shown.text, "Naam\tLand\nWolkenhuis\tNL\n");
    let all = part("a.ods", &sheets("", &tables.replace("visibility", "note").replace("display", "note")));
    assert_eq!(all.tables[0].rows.len(), 5);
    assert!(all.text.contains("Wolkenhuis\tWolkenhuis\t12\tNL"), "{}", all.text);
}

/// A few hundred bytes that ask for the square, or the cube, of what one repetition may cost.
#[test]
fn repetitions_inside_one_another_count_together() {
    let cells = |count: usize, inside: &str| {
        format!("<table:table-cell table:number-columns-repeated=\"{count}\">{inside}</table:table-cell>")
    };
    let rows = |count: usize, inside: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{count}\">{inside}</table:table-row>")
    };
    let word = "<text:p>x</text:p>";
    // A table of thousands of empty cells and one word, in each cell of another.
    let hollow = format!("{}{}", rows(1, &(cells(9_000, "") + &cells(1, word))), rows(20, &cells(1, word)));
    let nested = rows(1_000, &cells(1_000, &format!("<table:table>{hollow}</table:table>")));
    let deep = (0..6)
        .fold(word.to_owned(), |inside, _| format!("<table:table>{}</table:table>", rows(20, &cells(20, &inside))));
    // Paragraphs weigh more than their letters.
    let wordy = rows(1_000, &cells(1_000, &word.repeat(2_000)));
    for body in [format!("<table:table>{nested}</table:table>"), deep, format!("<table:table>{wordy}</table:table>")] {
        assert!(matches!(read("a.odt", &text("", &body)), Err(Failure::TooLarge { .. })));
        assert!(matches!(read("a.ods", &sheets("", &body)), Err(Failure::TooLarge { .. })));
    }
}

#[test]
fn refuses_a_mark_that_is_longer_than_all_words() {
    let long = "x".repeat(1_000_000);
    let common = format!(
        "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" \
         style:num-suffix=\"{long}\"/></text:list-style>"
    );
    let items = "<text:list-item><text:p>a</text:p></text:list-item>".repeat(200);
    let body = format!("<office:text><text:list text:style-name=\"L1\">{items}</text:list></office:text>");
    assert!(matches!(read("a.odt", &file(TEXT, &content("", &body), &common)), Err(Failure::TooLarge { .. })));
}
