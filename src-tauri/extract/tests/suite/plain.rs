use waarborg_extract::Failure;

use crate::reading::{cells, part, read};

#[test]
fn leaves_ordinary_text_as_it_is() {
    let text = "Privacybijsluiter\n\n 1. Doel – leerlingen volgen\n\tIngesprongen: café, Ĳ, €\n";
    let part = part("bijsluiter.txt", text.as_bytes());
    assert_eq!(part.text, text);
    assert_eq!(part.lines.len(), 3, "empty lines are no lines");
    assert_eq!(part.slice(part.lines[1].span), " 1. Doel – leerlingen volgen");
    assert!(part.pages.is_empty());
}

#[test]
fn reads_every_usual_encoding_alike() {
    let text = "Gegevens van leerlingen: naam, geboortedatum – coördinator\nTweede regel: één\n";
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let files: [Vec<u8>; 5] = [
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        [b"\xFF\xFE".to_vec(), wide(u16::to_le_bytes)].concat(),
        [b"\xFE\xFF".to_vec(), wide(u16::to_be_bytes)].concat(),
        encoding_rs::WINDOWS_1252.encode(text).0.replace_line_ends(),
    ];
    for file in files {
        assert_eq!(part("a.txt", &file).text, text);
    }
}

/// Line ends as Windows writes them.
trait ReplaceLineEnds {
    fn replace_line_ends(&self) -> Vec<u8>;
}

impl ReplaceLineEnds for [u8] {
    fn replace_line_ends(&self) -> Vec<u8> {
        self.iter().flat_map(|byte| if *byte == b'\n' { vec![b'\r', b'\n'] } else { vec![*byte] }).collect()
    }
}

#[test]
fn a_line_of_many_tabs_does_not_make_all_others_as_long() {
    let text = format!("{}\n{}", "\t".repeat(500_000) + "x", "a\tb\n".repeat(100_000));
    let part = part("a.txt", text.as_bytes());
    let cells: usize = part.tables.iter().flat_map(|table| &table.rows).map(|row| row.cells.len()).sum();
    assert!(cells < 2_000_000, "{cells}");
    assert_eq!(part.tables[0].rows.len(), 100_001);
}

#[test]
fn survives_lone_surrogates() {
    let part = part("a.txt", b"\xFF\xFEa\0\x00\xD8\x00\xDCb\0\x00\xDC\n\0");
    assert_eq!(part.text, "a\u{10000}b\u{FFFD}\n");
}

#[test]
fn drops_what_cannot_be_seen_and_keeps_what_runs_from_right_to_left() {
    let part = part("a.txt", "naam\u{202E}txt.exe\u{0007} שלום\u{200F} مدرسة\u{0000}".replace('\0', "").as_bytes());
    assert_eq!(part.text, "naamtxt.exe שלום مدرسة");
}

#[test]
fn refuses_a_file_with_nothing_in_it() {
    assert_eq!(read("a.txt", b""), Err(Failure::Empty));
    assert_eq!(read("a.txt", b"\xEF\xBB\xBF"), Err(Failure::Empty));
    assert!(part("a.txt", b"\n \n").no_text, "a file with white space only has no text, but it has been read");
}

#[test]
fn finds_tables_in_lines_with_tabs() {
    let text = "Subverwerkers\n\nNaam:\tDienst\tLand\nWolkenhuis B.V.\tHosting\tNederland\n\nPostduif\tE-mail\tIerland\n\nSlot\n";
    let part = part("a.txt", text.as_bytes());
    assert_eq!(part.text, text);
    assert_eq!(part.tables.len(), 1);
    assert_eq!(
        cells(&part, &part.tables[0]),
        [["Naam:", "Dienst", "Land"], ["Wolkenhuis B.V.", "Hosting", "Nederland"], ["Postduif", "E-mail", "Ierland"]]
    );
}

#[test]
fn keeps_empty_cells_and_short_rows_in_their_columns() {
    let part =
        part("a.txt", b"Groep\tMaatregel\tUitkomst\tUitleg\nB\tTesten\tVoldaan\t\n\tHerstel\tVoldaan\ten meer\n");
    assert_eq!(
        cells(&part, &part.tables[0])[1..],
        [["B", "Testen", "Voldaan", ""], ["", "Herstel", "Voldaan", "en meer"]]
    );
}

#[test]
fn joins_a_cell_that_holds_line_ends() {
    let part = part("a.txt", b"Categorie\tUitkomst\tUitleg\nNaam\tja\twel\nFoto\teerste regel\ntweede regel\tslot\n");
    assert_eq!(
        cells(&part, &part.tables[0])[2],
        ["Foto", "eerste regel\ntweede regel", "slot"],
        "the row is whole only with both of its lines"
    );
}

/// Found by the fuzzer: the cells of such a row stood at the beginning of the text.
#[test]
fn a_bar_alone_is_an_empty_row_where_it_stands() {
    let part = part("a.md", b"Voor\n\n| Naam | Land |\n|---|---|\n |\n| Duif | NL |\n");
    assert_eq!(cells(&part, &part.tables[0]), [["Naam", "Land"], ["", ""], ["Duif", "NL"]]);
    assert!(
        part.tables[0].rows[1]
            .cells
            .iter()
            .all(|cell| cell.span.start == part.tables[0].rows[2].cells[0].span.start - 3)
    );
}

#[test]
fn reads_headings_and_tables_of_markdown() {
    let text = "# Bijsluiter\n\nTekst # geen kop\n\nContact\n-------\n\n| Naam | Land |\n|:-----|-----:|\n| Wolken\\|huis | NL |\n| Duif | |\n\n```\n# code\n```\n";
    let part = part("a.md", text.as_bytes());
    let headings: Vec<String> =
        part.lines.iter().filter(|line| line.heading).map(|line| part.slice(line.span)).collect();
    assert_eq!(headings, ["# Bijsluiter", "Contact"]);
    assert_eq!(cells(&part, &part.tables[0]), [["Naam", "Land"], ["Wolken\\|huis", "NL"], ["Duif", ""]]);
    assert_eq!(read("a.md", text.as_bytes()).unwrap().media_type, "text/markdown");
    assert_eq!(read("a.txt", text.as_bytes()).unwrap().media_type, "text/plain");
}
