use lopdf_printpdf::{Document, Object};

use super::super::content::{Column, Content, KeyValue, Link, Text};
use super::super::tests::sample;
use super::*;
use crate::words::Language;

/// Nobody watches, and nobody stops it.
fn render(report: &Report) -> Result<Vec<u8>, RenderError> {
    super::render(report, &Progress::default())
}

fn read(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).expect("what we write can be read")
}

fn text_of(document: &Document, page: u32) -> String {
    document.extract_text(&[page]).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn all_text(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    pages.iter().map(|page| text_of(document, *page)).collect::<Vec<_>>().join("\n")
}

/// The sample with one section only.
fn with_blocks(blocks: Vec<Block>) -> Report {
    let mut report = sample::report(0);
    report.sections = vec![Section { blocks, ..Section::new("only", "Enige") }];
    report
}

fn table(rows: usize) -> Table {
    Table {
        columns: vec![Column::new("Kop van links", 1.0), Column::figures("Kop van rechts", 1.0)],
        rows: (0..rows).map(|row| vec![format!("rij {row}.").into(), Text::strong(row.to_string()).into()]).collect(),
        summary: None,
    }
}

#[test]
fn a_document_is_tagged_titled_and_embeds_its_faces() {
    let report = sample::report(9);
    let document = read(&render(&report).unwrap());
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"PageMode").unwrap().as_name().unwrap(), b"UseOutlines", "a name, not a string");
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"nl-NL");
    assert!(catalog.get(b"MarkInfo").unwrap().as_dict().unwrap().get(b"Marked").unwrap().as_bool().unwrap());
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"OutputIntents") && catalog.has(b"Outlines"));
    let metadata = document.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let xmp = String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap();
    assert!(xmp.contains("<xmp:CreateDate>2026-11-22T09:30:00+00:00</xmp:CreateDate>"));
    assert!(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"));
    let information = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let information = document.get_dictionary(information).unwrap();
    assert_eq!(information.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20261122093000+00'00'");
    let embedded =
        document.objects.values().filter(|object| object.as_dict().is_ok_and(|dict| dict.has(b"FontFile2"))).count();
    assert_eq!(embedded, 3);
}

#[test]
fn identifiers_follow_the_content() {
    let id = |report: &Report| {
        let document = read(&render(report).unwrap());
        document.trailer.get(b"ID").unwrap().as_array().unwrap()[0].clone()
    };
    assert_eq!(id(&sample::report(2)), id(&sample::report(2)));
    assert_ne!(
        id(&sample::report(2)),
        id(&sample::report(3)),
        "printpdf's own identifier is the same for every document"
    );
}

#[test]
fn pages_are_numbered_and_the_contents_point_at_them() {
    let document = read(&render(&sample::report(9)).unwrap());
    let count = u32::try_from(document.get_pages().len()).unwrap();
    for page in 2..=count {
        assert!(text_of(&document, page).contains(&format!("Pagina {page} van {count}")), "page {page}");
    }
    let contents = text_of(&document, 2);
    let chapter = (3..=count).find(|page| text_of(&document, *page).starts_with("Verwerkingsactiviteiten")).unwrap();
    assert!(contents.contains(&format!("Verwerkingsactiviteiten {chapter} ")), "{contents}");
}

#[test]
fn the_words_of_the_renderer_are_in_the_language_of_the_report() {
    let mut report = sample::report(1);
    report.language = Language::En;
    let text = all_text(&read(&render(&report).unwrap()));
    assert!(text.contains("Contents") && text.contains("Page 2 of") && text.contains("As of 22 November 2026"));
    assert!(!text.contains("Inhoud"));
}

#[test]
fn the_head_of_a_table_is_repeated_and_no_row_is_lost() {
    let document = read(&render(&with_blocks(vec![Block::Table(table(200))])).unwrap());
    let pages = u32::try_from(document.get_pages().len()).unwrap();
    assert!(pages > 5, "200 rows fill some pages");
    for page in 3..=pages {
        assert!(text_of(&document, page).contains("Kop van links"), "page {page}");
    }
    let text = all_text(&document);
    for row in 0..200 {
        assert_eq!(text.matches(&format!("rij {row}.")).count(), 1, "row {row}");
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_on_the_next() {
    let long = (0..3000).map(|number| format!("w{number}. ")).collect::<Vec<_>>().concat();
    let mut table = table(1);
    table.rows.push(vec![long.as_str().into(), "kort".into()]);
    let document = read(&render(&with_blocks(vec![Block::Table(table)])).unwrap());
    let text = all_text(&document);
    for number in [0, 1, 1499, 2998, 2999] {
        assert_eq!(
            text.matches(&format!(" w{number}. ")).count() + text.matches(&format!("\nw{number}. ")).count(),
            1,
            "{number}"
        );
    }
    assert!(document.get_pages().len() > 4);
}

#[test]
fn long_names_and_odd_characters_do_no_harm() {
    let name = "Zeerlangenaam".repeat(20);
    let mut report = with_blocks(vec![
        Block::KeyValues(vec![KeyValue::new(name.as_str(), name.as_str())]),
        Block::Table(Table {
            columns: vec![Column::new(name.as_str(), 0.0), Column::new("b", f32::NAN)],
            rows: vec![vec![]],
            summary: None,
        }),
        Block::Paragraph(
            Text::new("voor \u{202e}مدرسة\u{0} 学校 🎓 na").to(Link::Web("https://x.example/é (1)".to_owned())),
        ),
        Block::Bullets(vec![Text::new("")]),
        Block::Paragraph(Text::new("nergens").to(Link::Section("bestaat-niet".to_owned()))),
    ]);
    report.title.clone_from(&name);
    report.board = format!("{name} \u{202e}<&>");
    let bytes = render(&report).unwrap();
    let document = read(&bytes);
    let page = u32::try_from(document.get_pages().len()).unwrap();
    let content = document.get_page_content(document.get_pages()[&page]);
    let content = String::from_utf8_lossy(&content);
    assert!(content.contains("ActualText"), "readers get the characters that the faces lack");
    let word = "مدرسة".encode_utf16().map(|unit| format!("{unit:04X}")).collect::<Vec<_>>().concat();
    assert!(content.to_uppercase().contains(&word), "{content}");
    assert!(text_of(&document, page).contains('□'), "what the faces lack is shown as a box");
}

#[test]
fn an_empty_report_is_a_cover() {
    let mut report = sample::report(0);
    report.sections.clear();
    assert_eq!(read(&render(&report).unwrap()).get_pages().len(), 1);
    assert_eq!(render_files(&report, &Progress::default()).unwrap().len(), 1);
}

#[test]
fn links_lead_to_pages_of_the_document() {
    let document = read(&render(&sample::report(3)).unwrap());
    let pages: Vec<_> = document.get_pages().into_values().collect();
    let mut inside = 0;
    for object in document.objects.values() {
        let Ok(dict) = object.as_dict() else { continue };
        if dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Link") {
            continue;
        }
        assert!(dict.has(b"StructParent") && dict.has(b"Contents"));
        if let Ok(destination) = dict.get(b"Dest").and_then(Object::as_array) {
            assert!(pages.contains(&destination[0].as_reference().unwrap()));
            inside += 1;
        }
    }
    assert!(inside >= 8, "the contents and the overview both lead to the activities: {inside}");
}

#[test]
fn volumes_hold_everything_once_and_number_their_own_pages() {
    let mut report = sample::report(40);
    report.sections[0].blocks.push(Block::Table(table(ROWS_A_SECTION + 1)));
    let units = divide_tables(units(&report), &report);
    let ranges = plan(&units, 20, &Progress::default()).unwrap();
    assert!(ranges.len() > 2);
    assert_eq!(ranges.iter().cloned().flatten().collect::<Vec<_>>(), (0..units.len()).collect::<Vec<_>>());
    let of = ranges.len();
    let mut titles = Vec::new();
    for (index, range) in ranges.into_iter().enumerate() {
        let volume = Volume { number: index + 1, of };
        let alone = range.len() == 1;
        let laid = lay_out(&report, body(&report, &units[range], volume, &Progress::default()).unwrap(), volume);
        assert!(laid.pages.len() <= 20 || alone, "{} pages", laid.pages.len());
        titles.extend(laid.entries.iter().filter(|entry| !entry.anchor.contains('#')).map(|entry| entry.title.clone()));
        let document = read(&write(laid, &report, volume, &Progress::default()).unwrap());
        assert!(text_of(&document, 1).contains(&format!("Deel {} van {of}", index + 1)));
        assert!(text_of(&document, 2).contains(&format!(
            "Deel {} van {of} · pagina 2 van {}",
            index + 1,
            document.get_pages().len()
        )));
    }
    assert_eq!(titles.len(), 42, "two chapters and forty activities, each once");
}

#[test]
fn a_document_of_many_pages_is_one_file_until_it_is_too_long() {
    let report = sample::report(40);
    let alone = Progress::default();
    let pages = pages_of(&whole(&units(&report), usize::MAX, &alone).unwrap().unwrap());
    assert!(whole(&units(&report), pages, &alone).unwrap().is_some());
    assert!(whole(&units(&report), pages - 1, &alone).unwrap().is_none());
    let files: Vec<_> = render_files(&report, &Progress::default()).unwrap().collect::<Result<_, _>>().unwrap();
    assert_eq!(files, [render(&report).unwrap()], "what fits one file is that file");
    let mut long = sample::report(3);
    let words = "regel\n".repeat(60 * PAGES_A_FILE);
    long.sections.push(Section::new("long", "Lang").block(Block::Paragraph(Text::new(words))));
    long.sections.push(Section::new("last", "Laatste").on_new_page().paragraph("Het einde."));
    let files: Vec<_> = render_files(&long, &Progress::default()).unwrap().collect::<Result<_, _>>().unwrap();
    assert!(files.len() > 1);
    let last = read(files.last().unwrap());
    assert!(text_of(&last, 1).contains(&format!("Deel {0} van {0}", files.len())));
}

#[test]
fn a_heading_stays_with_what_follows() {
    // However full the page before, a heading is never the last thing on it.
    for lines in 30..60 {
        let mut flow = Flow::new(Structure::new());
        let filling = Section::new("filling", "Vulling").block(Block::Paragraph(Text::new("regel\n".repeat(lines))));
        flow.section(1, "filling", "Vulling", &filling);
        let next = Section::new("next", "Volgende").block(Block::Table(table(3)));
        flow.section(2, "next", "Volgende", &next);
        let heading = flow.places["next"].page;
        let words = |page: &Page| {
            let is_head = |mark: &leaf::Mark| matches!(&mark.shape, leaf::Shape::Words { words, .. } if words.starts_with("rij 0."));
            page.marks.iter().any(is_head)
        };
        assert!(words(&flow.pages[heading]), "{lines} lines");
    }
}

#[test]
fn a_heading_and_its_introduction_stay_with_what_they_introduce() {
    let address = "Naam\nStraat 1\n1234 AB Plaats\ninfo@voorbeeld.example\n088-0000000";
    let facts = vec![KeyValue::new("Verantwoordelijke", address), KeyValue::new("Doel", "Onderwijs")];
    let introduction = || Block::Paragraph(Text::new("Een zin die zegt waar dit over gaat."));
    for introduced in [Block::KeyValues(facts), Block::Table(table(3))] {
        for lines in 30..60 {
            let mut flow = Flow::new(Structure::new());
            let filling =
                Section::new("filling", "Vulling").block(Block::Paragraph(Text::new("regel\n".repeat(lines))));
            flow.section(1, "filling", "Vulling", &filling);
            let part = Section::new("part", "Deel").block(introduction()).block(introduced.clone());
            let mut chapter = Section::new("chapter", "Hoofdstuk");
            chapter.parts.push(part.clone());
            flow.section(2, "chapter", "Hoofdstuk", &chapter);
            flow.section(3, "part", "Deel", &part);
            let stands_on = |start: &str| {
                let has = |page: &Page| {
                    let is = |mark: &leaf::Mark| matches!(&mark.shape, leaf::Shape::Words { words, .. } if words.starts_with(start));
                    page.marks.iter().any(is)
                };
                flow.pages.iter().position(has).unwrap()
            };
            let first = if matches!(introduced, Block::Table(_)) { "rij 0." } else { "Straat 1" };
            let places = ["Hoofdstuk", "Deel", "Een zin", first].map(stands_on);
            assert!(places.iter().all(|page| *page == places[0]), "{lines} lines: {places:?}");
        }
    }
}

#[test]
fn a_cell_with_words_on_the_right_ends_at_its_edge() {
    let mut flow = Flow::new(Structure::new());
    let figures = Table {
        columns: vec![Column::new("a", 1.0), Column::figures("b", 1.0)],
        rows: vec![vec![Content::default(), "1 234,50".into()]],
        summary: None,
    };
    let section = Section::new("x", "x").block(Block::Table(figures));
    flow.section(1, "x", "x", &section);
    let ends = flow.pages[0].marks.iter().find_map(|mark| match &mark.shape {
        leaf::Shape::Words { x, face, size, words, .. } if words == "1 234,50" => Some(x + face.width(words, *size)),
        leaf::Shape::Words { .. } | leaf::Shape::Fill { .. } => None,
    });
    assert!((ends.unwrap() - (look::RIGHT - 5.0)).abs() < 0.01);
}
