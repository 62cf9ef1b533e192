//! Tables on paper: with rulings, without, with joined cells, and over pages.

use crate::paper::Paper;
use crate::reading::{cells, part};

/// Draws all rulings of a grid.
fn grid(paper: &mut Paper, xs: &[f64], ys: &[f64]) {
    for y in ys {
        paper.rule((xs[0], *y), (xs[xs.len() - 1], *y));
    }
    for x in xs {
        paper.rule((*x, ys[0]), (*x, ys[ys.len() - 1]));
    }
}

#[test]
fn rebuilds_a_ruled_table_with_wrapped_cells() {
    let mut paper = Paper::default();
    paper.page().text(60.0, 60.0, "Subverwerkers");
    grid(&mut paper, &[60.0, 160.0, 300.0, 400.0], &[80.0, 100.0, 130.0, 150.0]);
    paper.text(64.0, 93.0, "Naam").text(164.0, 93.0, "Dienst").text(304.0, 93.0, "Land");
    paper.text(64.0, 111.0, "Wolkenhuis").text(64.0, 123.0, "B.V.");
    paper.text(164.0, 111.0, "opslag van").text(164.0, 123.0, "resultaten").text(304.0, 111.0, "Nederland");
    paper.text(64.0, 143.0, "Postduif").text(304.0, 143.0, "Ierland");
    paper.text(60.0, 180.0, "Na de tabel.");
    let part = part("a.pdf", &paper.bytes());
    assert_eq!(
        cells(&part, &part.tables[0]),
        [
            ["Naam", "Dienst", "Land"],
            ["Wolkenhuis B.V.", "opslag van resultaten", "Nederland"],
            ["Postduif", "", "Ierland"]
        ]
    );
    assert_eq!(
        part.text,
        "Subverwerkers\n\nNaam\tDienst\tLand\nWolkenhuis B.V.\topslag van resultaten\tNederland\nPostduif\t\tIerland\n\nNa de tabel.\n"
    );
}

#[test]
fn keeps_cells_over_more_rows_or_columns_whole() {
    let mut paper = Paper::default();
    paper.page();
    // The left column joins both rows, the last row joins both right columns; boxes as producers draw them.
    for (x, y, width, height) in
        [(60, 742, 100, -60), (160, 742, 100, -30), (260, 742, 100, -30), (160, 712, 200, -30), (60, 682, 300, -20)]
    {
        paper.raw(format!("{x} {y} {width} {height} re S").as_bytes());
    }
    paper.text(64.0, 112.0, "Beschikbaarheid").text(164.0, 112.0, "Ontwerp").text(264.0, 112.0, "Voldaan");
    paper.text(164.0, 145.0, "Niet getoetst en niet beschreven").text(64.0, 173.0, "Over de hele breedte van de tabel");
    let part = part("a.pdf", &paper.bytes());
    assert_eq!(
        cells(&part, &part.tables[0]),
        [
            ["Beschikbaarheid", "Ontwerp", "Voldaan"],
            ["", "Niet getoetst en niet beschreven", ""],
            ["Over de hele breedte van de tabel", "", ""]
        ]
    );
}

#[test]
fn reads_thin_boxes_as_rulings_and_a_frame_as_none() {
    let mut paper = Paper::default();
    paper.page().raw(b"40 40 515 762 re S");
    for (x, y, width, height) in [
        (60.0, 741.0, 200.0, 0.5),
        (60.0, 711.0, 200.0, 0.5),
        (60.0, 681.0, 200.0, 0.5),
        (60.0, 681.0, 0.5, 60.0),
        (160.0, 681.0, 0.5, 60.0),
        (260.0, 681.0, 0.5, 60.0),
    ] {
        paper.raw(format!("{x} {y} {width} {height} re f").as_bytes());
    }
    paper.text(64.0, 115.0, "a").text(164.0, 115.0, "b").text(64.0, 145.0, "c").text(164.0, 145.0, "d");
    paper.text(64.0, 300.0, "tekst in een kader om de bladzijde");
    let part = part("a.pdf", &paper.bytes());
    assert_eq!(part.tables.len(), 1);
    assert_eq!(cells(&part, &part.tables[0]), [["a", "b"], ["c", "d"]]);
}

/// A table that runs over two pages and is cut in the midst of a row. The head may be repeated.
fn over_pages(ruled: bool, repeated: bool) -> Paper {
    let mut paper = Paper::default();
    let (xs, row) = ([60.0, 160.0, 260.0], 30.0);
    paper.page().text(60.0, 640.0, "Maatregelen die zijn genomen en die in deze bijlage staan beschreven:");
    let mut y = 700.0;
    let write = |paper: &mut Paper, y: f64, cells: [&str; 3], more: &str| {
        for (x, text) in xs.iter().zip(cells) {
            paper.text(x + 4.0, y + 12.0, text);
        }
        paper.text(xs[2] + 4.0, y + 24.0, more);
    };
    write(&mut paper, y, ["Onderdeel", "Uitkomst", "Uitleg"], "");
    y += row;
    write(&mut paper, y, ["Ontwerp", "Voldaan", "getoetst"], "in mei");
    y += row;
    write(&mut paper, y, ["Herstel", "Niet voldaan", "er is nog geen"], "proef gedaan");
    if ruled {
        grid(&mut paper, &[60.0, 160.0, 260.0, 360.0], &[700.0, 730.0, 760.0, 790.0]);
    }
    paper.page();
    let mut y = 60.0;
    if repeated {
        write(&mut paper, y, ["Onderdeel", "Uitkomst", "Uitleg"], "");
        y += row;
    }
    write(&mut paper, y, ["", "", "met terugzetten"], "van de kopie");
    y += row;
    write(&mut paper, y, ["Testen", "Voldaan", "ieder jaar"], "in april");
    y += row;
    write(&mut paper, y, ["Logging", "Voldaan", "ieder kwartaal"], "gelezen");
    if ruled {
        let ys: &[f64] = if repeated { &[60.0, 90.0, 120.0, 150.0, 180.0] } else { &[60.0, 90.0, 120.0, 150.0] };
        grid(&mut paper, &[60.0, 160.0, 260.0, 360.0], ys);
    }
    paper.text(60.0, y + 80.0, "Deze tekst staat onder de tabel en hoort er niet meer bij, want hij is lang.");
    paper
}

#[test]
fn joins_the_pages_of_a_table_and_the_row_that_is_cut() {
    for (ruled, repeated) in [(true, true), (true, false), (false, true), (false, false)] {
        let part = part("a.pdf", &over_pages(ruled, repeated).bytes());
        assert_eq!(part.tables.len(), 1, "ruled {ruled}, repeated {repeated}: {}", part.text);
        assert_eq!(
            cells(&part, &part.tables[0]),
            [
                ["Onderdeel", "Uitkomst", "Uitleg"],
                ["Ontwerp", "Voldaan", "getoetst in mei"],
                ["Herstel", "Niet voldaan", "er is nog geen proef gedaan met terugzetten van de kopie"],
                ["Testen", "Voldaan", "ieder jaar in april"],
                ["Logging", "Voldaan", "ieder kwartaal gelezen"],
            ],
            "ruled {ruled}, repeated {repeated}"
        );
        assert!(part.text.ends_with("want hij is lang.\n"));
    }
}

#[test]
fn finds_columns_without_rulings() {
    let mut paper = Paper::default();
    paper.page().text(60.0, 80.0, "De volgende partijen verwerken gegevens in onze opdracht, zoals hieronder staat:");
    for (row, cells) in
        (0..).zip([["Naam", "Plaats", "Land"], ["Wolkenhuis", "Zwolle", "NL"], ["Postduif", "Dublin", "IE"]])
    {
        for (x, text) in [60.0, 180.0, 300.0].into_iter().zip(cells) {
            paper.text(x, 110.0 + 14.0 * f64::from(row), text);
        }
    }
    let part = part("a.pdf", &paper.bytes());
    assert_eq!(
        cells(&part, &part.tables[0]),
        [["Naam", "Plaats", "Land"], ["Wolkenhuis", "Zwolle", "NL"], ["Postduif", "Dublin", "IE"]]
    );
}

#[test]
fn takes_lists_for_no_tables() {
    let mut paper = Paper::default();
    paper.page();
    for (row, marker) in (0..).zip(["1.", "2.", "a)", "•", "-"]) {
        let y = 100.0 + 14.0 * f64::from(row);
        paper.text(72.0, y, marker).text(96.0, y, "een onderdeel van een opsomming");
    }
    let part = part("a.pdf", &paper.bytes());
    assert!(part.tables.is_empty(), "{}", part.text);
    assert!(part.text.starts_with("1. een onderdeel van een opsomming\n"));
}

#[test]
fn marks_cells_that_are_struck_through() {
    let mut paper = Paper::default();
    paper.page();
    grid(&mut paper, &[60.0, 160.0, 300.0], &[80.0, 100.0, 120.0]);
    paper.text(64.0, 93.0, "Ja").text(164.0, 93.0, "naam").text(64.0, 113.0, "Nee").text(164.0, 113.0, "geloof");
    paper.rule((163.0, 110.0), (200.0, 110.0));
    let part = part("a.pdf", &paper.bytes());
    let struck: Vec<bool> = part.tables[0].rows.iter().flat_map(|row| &row.cells).map(|cell| cell.struck).collect();
    assert_eq!(struck, [false, false, false, true]);
}

#[test]
fn keeps_two_tables_apart_that_touch() {
    let mut paper = Paper::default();
    paper.page();
    grid(&mut paper, &[60.0, 120.0, 360.0], &[80.0, 100.0, 120.0]);
    grid(&mut paper, &[60.0, 180.0, 260.0, 360.0], &[120.0, 140.0, 160.0]);
    for (x, y, text) in [(64.0, 93.0, "Toets"), (124.0, 93.0, "zelf"), (64.0, 113.0, "Datum"), (124.0, 113.0, "in mei")]
    {
        paper.text(x, y, text);
    }
    for (row, cells) in (0..).zip([["Groep", "Maatregel", "Uitkomst"], ["B", "Testen", "Voldaan"]]) {
        for (x, text) in [64.0, 184.0, 264.0].into_iter().zip(cells) {
            paper.text(x, 133.0 + 20.0 * f64::from(row), text);
        }
    }
    let part = part("a.pdf", &paper.bytes());
    let tables: Vec<_> = part.tables.iter().map(|table| cells(&part, table)).collect();
    assert_eq!(tables[0], [["Toets", "zelf"], ["Datum", "in mei"]]);
    assert_eq!(tables[1], [["Groep", "Maatregel", "Uitkomst"], ["B", "Testen", "Voldaan"]]);
}

#[test]
fn takes_words_that_are_spread_over_a_line_for_no_columns() {
    let mut paper = Paper::default();
    paper.page();
    for y in [700, 688, 676, 664] {
        let content = format!("BT /F1 10 Tf 7 Tw 60 {y} Td (gegevens van de leerling in het leermiddel) Tj ET");
        paper.raw(content.as_bytes());
    }
    let part = part("a.pdf", &paper.bytes());
    assert!(part.tables.is_empty());
    assert_eq!(part.text, "gegevens van de leerling in het leermiddel\n".repeat(4));
}

#[test]
fn joins_a_cut_row_whose_cells_are_centred() {
    let mut paper = Paper::default();
    let xs = [60.0, 160.0, 260.0, 460.0];
    let write = |paper: &mut Paper, y: f64, cells: [&str; 3]| {
        for (x, text) in xs.iter().zip(cells) {
            if !text.is_empty() {
                paper.text(x + 4.0, y + 13.0, text);
            }
        }
    };
    paper.page();
    for (row, cells) in (0..).zip([
        ["Maatregel", "Uitkomst", "Uitleg"],
        ["Ontwerp", "Voldaan", "getoetst"],
        ["Herstel", "Voldaan", "geoefend"],
        ["", "", "Er is een lange uitleg"],
    ]) {
        write(&mut paper, 700.0 + 20.0 * f64::from(row), cells);
    }
    grid(&mut paper, &xs, &[700.0, 720.0, 740.0, 760.0, 780.0]);
    paper.page();
    write(&mut paper, 60.0, ["Testen", "Niet voldaan", ""]);
    write(&mut paper, 80.0, ["Logging", "Voldaan", "gelezen"]);
    grid(&mut paper, &xs, &[60.0, 80.0, 100.0]);
    let part = part("a.pdf", &paper.bytes());
    assert_eq!(part.tables.len(), 1);
    let rows = cells(&part, &part.tables[0]);
    assert_eq!(rows[3..], [["Testen", "Niet voldaan", "Er is een lange uitleg"], ["Logging", "Voldaan", "gelezen"]]);
}
