use waarborg_extract::{Failure, Part};

use crate::reading::{cells, part, read};
use crate::word::{cell, document, locked, main_document, package, paragraph};

fn headings(part: &Part) -> Vec<String> {
    part.lines.iter().filter(|line| line.heading).map(|line| part.slice(line.span)).collect()
}

#[test]
fn reads_paragraphs_tabs_breaks_and_entities() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"0\"/></w:tabs></w:pPr><w:r><w:t>Naam &amp; adres</w:t>\
                <w:tab/><w:t>B&#233;</w:t><w:br/><w:t>onder</w:t></w:r></w:p>";
    assert_eq!(part("a.docx", &document(body)).text, "Naam & adres\tBé\nonder\n");
}

#[test]
fn leaves_out_what_was_deleted_hidden_or_drawn_twice() {
    let body = "<w:p><w:r><w:t>blijft </w:t></w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del>\
                <w:ins><w:r><w:t>erbij</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>\
                <w:r><w:instrText>PAGE</w:instrText></w:r></w:p>\
                <w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p><w:r><w:t>kader</w:t></w:r></w:p>\
                </w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:p><w:r><w:t>kader</w:t></w:r></w:p></mc:Fallback>\
                </mc:AlternateContent></w:r></w:p>";
    assert_eq!(part("a.docx", &document(body)).text, "blijft erbij\nkader\n");
}

#[test]
fn knows_headings_by_their_style_and_by_bold_type() {
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style>\
                  <w:style w:styleId=\"Eigen\"><w:name w:val=\"Bijlagekop\"/><w:basedOn w:val=\"Kop1\"/></w:style>\
                  <w:style w:styleId=\"T\"><w:name w:val=\"Table Heading\"/></w:style></w:styles>";
    let styled = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let body = styled("Kop1", "Een")
        + &styled("Eigen", "Twee")
        + &styled("T", "geen")
        + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Drie</w:t></w:r></w:p>"
        + "<w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>vier</w:t></w:r></w:p>";
    let main = main_document(&body);
    let bytes = package(&[("word/document.xml", main.as_bytes()), ("word/styles.xml", styles.as_bytes())]);
    assert_eq!(headings(&part("a.docx", &bytes)), ["Een", "Twee", "Drie"]);
}

#[test]
fn writes_the_numbers_and_bullets_of_lists() {
    let numbering = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
                     <w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>\
                     <w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>\
                     <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/>\
                     </w:num></w:numbering>";
    let item = |list: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let main = main_document(&(item(1, "Doel") + &item(2, "naam") + &item(1, "Termijn")));
    let bytes = package(&[("word/document.xml", main.as_bytes()), ("word/numbering.xml", numbering.as_bytes())]);
    assert_eq!(part("a.docx", &bytes).text, "1. Doel\n- naam\n2. Termijn\n");
}

#[test]
fn keeps_columns_where_cells_are_joined() {
    let struck = "<w:tc><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>geloof</w:t></w:r></w:p></w:tc>";
    let rows = [
        cell("<w:vMerge w:val=\"restart\"/>", "Beschikbaarheid") + &cell("", "Ontwerp") + &cell("", "Voldaan"),
        cell("<w:vMerge/>", "") + &cell("<w:gridSpan w:val=\"2\"/>", "Niet getoetst"),
        cell("", "Nee") + struck + &cell("", "een</w:t></w:r></w:p><w:p><w:r><w:t>twee"),
    ];
    let rows: String = rows.map(|row| format!("<w:tr>{row}</w:tr>")).concat();
    let part = part("a.docx", &document(&format!("{}<w:tbl>{rows}</w:tbl>{}", paragraph("Voor"), paragraph("Na"))));
    assert_eq!(
        cells(&part, &part.tables[0]),
        [["Beschikbaarheid", "Ontwerp", "Voldaan"], ["", "Niet getoetst", ""], ["Nee", "", "een twee"]]
    );
    assert!(part.tables[0].rows[2].cells[1].struck);
    assert!(!part.tables[0].rows[2].cells[0].struck);
    assert_eq!(part.text, "Voor\n\nBeschikbaarheid\tOntwerp\tVoldaan\n\tNiet getoetst\t\nNee\t\teen twee\n\nNa\n");
}

#[test]
fn leaves_out_what_is_struck_through() {
    let struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\">niet </w:t></w:r>";
    let says = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let body = format!("<w:p>{}{struck}{}</w:p><w:p>{struck}</w:p>", says("Wij delen "), says(" gegevens."));
    assert_eq!(part("a.docx", &document(&body)).text, "Wij delen gegevens.\n");
}

#[test]
fn unwraps_a_frame_and_reads_the_table_in_it() {
    let inner = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        cell("", "a"),
        cell("", "b"),
        cell("", "c"),
        cell("", "d")
    );
    let body = format!("<w:tbl><w:tr><w:tc>{}{inner}</w:tc></w:tr></w:tbl>", paragraph("In een kader"));
    let part = part("a.docx", &document(&body));
    assert_eq!(part.text, "In een kader\n\na\tb\nc\td\n");
    assert_eq!(part.tables.len(), 1);
}

#[test]
fn reads_notes_behind_the_text() {
    let notes = "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\"><w:p><w:r><w:t>lijn</w:t></w:r></w:p></w:footnote>\
                 <w:footnote w:id=\"2\"><w:p><w:r><w:t>Alleen leerkrachten.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let main = main_document(&paragraph("Tekst"));
    let bytes = package(&[("word/document.xml", main.as_bytes()), ("word/footnotes.xml", notes.as_bytes())]);
    assert_eq!(part("a.docx", &bytes).text, "Tekst\nAlleen leerkrachten.\n");
}

#[test]
fn follows_the_list_of_the_package_to_the_main_document() {
    let list = "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";
    let main = main_document(&paragraph("Elders"));
    let bytes = package(&[("_rels/.rels", list.as_bytes()), ("word/document2.xml", main.as_bytes())]);
    assert_eq!(part("a.docx", &bytes).text, "Elders\n");
}

#[test]
fn refuses_a_bomb() {
    let bomb = vec![b' '; 300 * 1024 * 1024];
    let bytes = package(&[("word/document.xml", &bomb)]);
    assert!(bytes.len() < 2_000_000);
    assert!(matches!(read("a.docx", &bytes), Err(Failure::TooLarge { .. })));
}

#[test]
fn refuses_a_bomb_that_lies_about_its_size() {
    let size = 8 * 1024 * 1024_u32;
    let mut bytes = package(&[("word/document.xml", &vec![b' '; size as usize])]);
    // In the list of members and, where the writer put it there, before the member itself.
    let told = bytes.windows(4).enumerate().filter(|(_, four)| *four == size.to_le_bytes());
    let places: Vec<usize> = told.map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert!(matches!(read("a.docx", &bytes), Err(Failure::Damaged { .. })));
}

#[test]
fn refuses_a_package_of_too_many_members() {
    let names: Vec<String> = (0..10_000).map(|number| format!("word/{number}")).collect();
    let main = main_document(&paragraph("Tekst"));
    let mut members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    members.push(("word/document.xml", main.as_bytes()));
    assert!(matches!(read("a.docx", &package(&members)), Err(Failure::TooLarge { .. })));
    members.truncate(100);
    members.push(("word/document.xml", main.as_bytes()));
    assert_eq!(part("a.docx", &package(&members)).text, "Tekst\n");
}

#[test]
fn refuses_a_package_with_a_password() {
    let bytes = locked(&document(&paragraph("tekst")), ".xml");
    assert_eq!(read("a.docx", &bytes), Err(Failure::Protected));
}

#[test]
fn drops_what_cannot_be_seen_and_keeps_what_runs_from_right_to_left() {
    let row = |text: &str| format!("<w:tr>{}{}</w:tr>", cell("", text), cell("", "b"));
    let hidden = "naam\u{202E}txt.exe\u{200B} שלום\u{200F}";
    let body = paragraph(hidden) + "<w:tbl>" + &row(hidden) + &row("c") + "</w:tbl>" + &paragraph("&#x202E;om");
    let part = part("a.docx", &document(&body));
    assert!(!part.text.contains(['\u{202E}', '\u{200B}', '\u{200F}']), "{:?}", part.text);
    assert_eq!(part.text.matches("naamtxt.exe שלום").count(), 2, "{}", part.text);
}

#[test]
fn reads_xml_in_utf_16() {
    let main = main_document(&paragraph("Coördinator ‘één’"));
    let wide: Vec<u8> = main.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bytes = package(&[("word/document.xml", &[b"\xFF\xFE".to_vec(), wide].concat())]);
    assert_eq!(part("a.docx", &bytes).text, "Coördinator ‘één’\n");
}

#[test]
fn refuses_xml_that_is_nested_too_deep_or_cut() {
    let deep = "<w:tbl><w:tr><w:tc>".repeat(20_000);
    let closed = format!("{deep}{}", "</w:tc></w:tr></w:tbl>".repeat(20_000)) + "</w:body></w:document>";
    let shallow = "<w:sdt>".repeat(400) + &"</w:sdt>".repeat(400) + "</w:body></w:document>";
    for body in [deep.as_str(), &closed, &shallow, "<w:p><w:r><w:t>half"] {
        let bytes = package(&[("word/document.xml", format!("<w:document><w:body>{body}").as_bytes())]);
        assert!(matches!(read("a.docx", &bytes), Err(Failure::Damaged { .. })));
    }
}

#[test]
fn expands_no_entities() {
    let main = "<!DOCTYPE d [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]><w:document><w:p><w:r><w:t>x&b;y</w:t></w:r></w:p></w:document>";
    assert_eq!(part("a.docx", &package(&[("word/document.xml", main.as_bytes())])).text, "xy\n");
}

#[test]
fn refuses_a_mark_that_is_longer_than_all_words() {
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"lowerRoman\"/><w:lvlText \
         w:val=\"{}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
        "%1".repeat(20_000)
    );
    let item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>";
    let main = main_document(&item.repeat(3_000));
    let bytes = package(&[("word/document.xml", main.as_bytes()), ("word/numbering.xml", numbering.as_bytes())]);
    assert!(matches!(read("a.docx", &bytes), Err(Failure::TooLarge { .. })));
}

#[test]
fn what_pages_repeat_is_read_once_and_begins_no_chapter() {
    let of = |root: &str, text: &str| {
        let bold = format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>");
        format!("<w:{root} xmlns:w=\"http://w\">{bold}<w:p><w:r><w:t>3</w:t></w:r></w:p></w:{root}>")
    };
    let main = main_document(&paragraph("Wij verwerken gegevens."));
    let bytes = package(&[
        ("word/document.xml", main.as_bytes()),
        ("word/header1.xml", of("hdr", "Wolkje, versie 2.1").as_bytes()),
        ("word/header3.xml", of("hdr", "Wolkje, versie 2.1").as_bytes()),
        ("word/footer2.xml", of("ftr", "Lucht B.V.").as_bytes()),
    ]);
    let part = part("a.docx", &bytes);
    assert_eq!(part.text, "Wolkje, versie 2.1\nLucht B.V.\nWij verwerken gegevens.\n");
    assert!(headings(&part).is_empty());
}
