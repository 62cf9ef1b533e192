use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use waarborg_extract::{Failure, Limits, extract};

use crate::paper::{Paper, plain, save};
use crate::reading::{part, read};

#[test]
fn leaves_out_words_with_a_line_through_them() {
    let mut paper = Paper::default();
    paper.page().text(60.0, 100.0, "Wij delen").text(104.0, 100.0, "geen").text(129.0, 100.0, "gegevens.");
    paper.rule((103.0, 97.2), (127.0, 97.2)).text(60.0, 130.0, "Vervallen").rule((58.0, 127.0), (110.0, 127.0));
    // A line under words is no line through them.
    paper.text(60.0, 160.0, "Blijft").rule((58.0, 161.5), (90.0, 161.5));
    assert_eq!(part("a.pdf", &paper.bytes()).text, "Wij delen gegevens.\n\nBlijft\n");
}

#[test]
fn reads_lines_with_their_places() {
    let part = part("a.pdf", &plain().bytes());
    assert_eq!(part.text, "Bijlage voor school De Regenboog.\nTweede regel.\n");
    let line = &part.lines[1];
    let area = line.area.unwrap();
    assert_eq!(line.page, Some(1));
    assert!((area.x - 72.0).abs() < 1.0 && area.y < 114.0 && area.y + area.height > 114.0, "{area:?}");
    assert!(area.width > 40.0 && area.width < 90.0, "{area:?}");
    assert!((part.pages[0].width - 595.0).abs() < 0.1 && (part.pages[0].height - 842.0).abs() < 0.1);
}

#[test]
fn shows_text_in_every_way_there_is() {
    let mut paper = Paper::default();
    paper.page().raw(
        b"BT /F1 10 Tf 12 TL 72 700 Td (een) Tj T* (twee) Tj (drie) ' 1 0 (vier vijf) \" ET
          q 2 0 0 2 0 0 cm BT /F1 5 Tf 1 0 0 1 36 300 Tm [(sa) 20 (men) -600 (apart)] TJ ET Q
          BT /F1 10 Tf 50 Tz 72 500 Td (smal) Tj 100 Tz 3 Tc (wijd) Tj 0 Tc ET",
    );
    assert_eq!(part("a.pdf", &paper.bytes()).text, "een\ntwee\ndrie\nvier vijf\n\nsamen apart\n\nsmalwijd\n");
}

#[test]
fn reads_fonts_with_maps_and_encodings_of_their_own() {
    let mut paper = Paper::default();
    let map = b"1 begincodespacerange <0000> <FFFF> endcodespacerange 3 beginbfchar <0001> <0132> <0002> <006A> <0003>
                <00660069> endbfchar";
    paper.objects = vec![
        Stream::new(Dictionary::new(), map.to_vec()).into(),
        dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2", "DW" => 1000,
        "W" => vec![1.into(), Object::Array(vec![500.into(), 300.into()]), 3.into(), 3.into(), 600.into()] }
        .into(),
    ];
    paper.fonts = vec![
        (
            "C",
            dictionary! { "Type" => "Font", "Subtype" => "Type0", "Encoding" => "Identity-H",
            "ToUnicode" => (100, 0), "DescendantFonts" => vec![(101, 0).into()] },
        ),
        (
            "D",
            dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Own",
            "Encoding" => dictionary! { "Type" => "Encoding", "Differences" => vec![
                1.into(), "eacute".into(), "uni20AC".into(), "f_i".into(), "g123".into()] } },
        ),
        (
            "M",
            dictionary! { "Type" => "Font", "Subtype" => "TrueType", "BaseFont" => "Mac", "Encoding" => "MacRomanEncoding" },
        ),
    ];
    paper.page().raw(b"BT /C 10 Tf 72 700 Td <000100020003> Tj ET");
    paper.raw(b"BT /D 10 Tf 72 650 Td (c\\001f\\002\\003) Tj ET BT /M 10 Tf 72 600 Td (\\215\\216) Tj ET");
    let part = part("a.pdf", &paper.bytes());
    assert_eq!(part.text, "Ĳjfi\n\ncéf€fi\n\nçé\n");
    assert!((part.lines[0].area.unwrap().width - 14.0).abs() < 0.1, "0.5 + 0.3 + 0.6 of ten points");
}

#[test]
fn joins_words_across_line_ends_and_keeps_paragraphs_apart() {
    let mut paper = Paper::default();
    paper.page();
    let lines = ["Wij slaan het IP-", "adres op. De leer-", "en toetsresultaten", "ook.", "Een", "nieuwe", "alinea"];
    for (at, line) in (0..).zip(lines) {
        let gap = if at > 3 { 14.0 } else { 0.0 };
        paper.text(72.0, 100.0 + 12.0 * f64::from(at) + gap, line);
    }
    assert_eq!(
        part("a.pdf", &paper.bytes()).text,
        "Wij slaan het IP-adres\nop. De leer-\nen toetsresultaten\nook.\n\nEen\nnieuwe\nalinea\n"
    );
}

#[test]
fn undoes_hyphens_in_a_document_that_breaks_words_by_them() {
    let mut paper = Paper::default();
    paper.page();
    let lines = [
        "De gegevens van leerlingen en de",
        "verwerking van de resultaten. De gege-",
        "vens staan bij ons en de verwer-",
        "king van resul-",
        "taten gebeurt door leer-",
        "lingen en hun bege-",
        "leiders. De leer-",
        "en toetsresultaten",
        "van een VO-",
        "school.",
    ];
    for (at, line) in (0..).zip(lines) {
        paper.text(72.0, 100.0 + 12.0 * f64::from(at), line);
    }
    let text = part("a.pdf", &paper.bytes()).text;
    assert!(text.contains("bij ons en de verwerking") && text.contains("begeleiders"), "{text}");
    assert!(text.contains("leer-\nen toetsresultaten") && text.contains("VO-school"), "{text}");
}

#[test]
fn marks_larger_and_bold_lines_as_headings() {
    let mut paper = plain();
    paper.styled("F1", 16.0, 72.0, 60.0, "Privacybijsluiter").styled("F2", 10.0, 72.0, 150.0, "1. Doel");
    let part = part("a.pdf", &paper.bytes());
    let headings: Vec<String> =
        part.lines.iter().filter(|line| line.heading).map(|line| part.slice(line.span)).collect();
    assert_eq!(headings, ["Privacybijsluiter", "1. Doel"]);
}

#[test]
fn reads_two_columns_one_after_the_other() {
    let mut paper = Paper::default();
    paper.page().text(72.0, 60.0, "Een kop over de hele breedte van de bladzijde, zoals kranten die hebben staan");
    for row in 0..10 {
        let y = 100.0 + 12.0 * f64::from(row);
        paper.text(72.0, y, &format!("links {row} staat een zin die vult"));
        paper.text(320.0, y, &format!("rechts {row} loopt een ander stuk"));
    }
    let text = part("a.pdf", &paper.bytes()).text;
    let order: Vec<usize> = ["links 0", "links 9", "rechts 0", "rechts 9"].map(|s| text.find(s).unwrap()).into();
    assert!(order.is_sorted(), "{text}");
}

#[test]
fn says_once_what_every_page_repeats() {
    let mut paper = Paper::default();
    for page in 1..=5 {
        paper.page().text(72.0, 30.0, "Bijsluiter versie 2.1").text(300.0, 820.0, &format!("Pagina {page} van 5"));
        for line in 0..20 {
            paper.text(
                72.0,
                100.0 + 20.0 * f64::from(line),
                &format!("Zin {line} van blad {}", "abcde".get(page - 1..page).unwrap()),
            );
        }
    }
    let part = part("a.pdf", &paper.bytes());
    assert_eq!(part.text.matches("Bijsluiter versie 2.1").count(), 1);
    assert_eq!(part.text.matches("Pagina").count(), 1);
    assert_eq!(part.text.matches("Zin").count(), 100);
    assert_eq!(part.page_at(part.text.chars().count() - 3), Some(5));
}

#[test]
fn reads_a_page_that_lies_on_its_side() {
    let mut paper = Paper::default();
    paper.rotate = 90;
    // Written upwards, so that it reads from left to right when the page is turned.
    paper.page().raw(b"BT /F1 10 Tf 0 1 -1 0 100 72 Tm (boven) Tj ET BT /F1 10 Tf 0 1 -1 0 112 72 Tm (onder) Tj ET");
    let part = part("a.pdf", &paper.bytes());
    assert_eq!(part.text, "boven\nonder\n");
    assert!((part.pages[0].width - 842.0).abs() < 0.1);
}

#[test]
fn counts_the_pages_of_a_scan() {
    let mut paper = Paper::default();
    let image = dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1,
    "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8 };
    paper.objects = vec![Stream::new(image, vec![0]).into()];
    paper.resources = vec![("XObject", dictionary! { "Im" => (100, 0) }.into())];
    paper.page().raw(b"q 595 0 0 842 0 0 cm /Im Do Q").page().raw(b"q 595 0 0 842 0 0 cm /Im Do Q");
    let part = part("a.pdf", &paper.bytes());
    assert!(part.no_text);
    assert_eq!(part.pages.len(), 2);
    assert_eq!(part.text, "");
}

#[test]
fn does_not_take_a_page_that_lost_its_content_for_a_scan() {
    // As where the end of a file was cut off and the rest repaired: the page is there, what is written on it is not.
    for (of, key) in [("Page", b"Contents".as_slice()), ("Pages", b"Kids")] {
        let mut document = plain().document();
        let node = document
            .objects
            .values()
            .find_map(|object| object.as_dict().ok().filter(|node| node.has_type(of.as_bytes())));
        let value = node.unwrap().get(key).unwrap();
        let lost = value.as_array().map_or_else(|_| value.as_reference(), |kids| kids[0].as_reference()).unwrap();
        document.objects.remove(&lost);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        let failure = read("a.pdf", &bytes).unwrap_err();
        assert!(matches!(failure, Failure::Damaged { .. }), "{of}: {failure}");
    }
}

#[test]
fn heeds_the_number_of_pages() {
    let mut paper = plain();
    paper.page().page();
    let limits = Limits { pages: 2, ..Limits::default() };
    assert_eq!(extract("a.pdf", &paper.bytes(), &limits), Err(Failure::TooManyPages { pages: 3, limit: 2 }));
}

#[test]
fn reads_what_is_only_forbidden_and_not_what_is_locked() {
    let forbidden = plain().locked("eigenaar", "");
    assert!(part("a.pdf", &forbidden).text.contains("De Regenboog"));
    let locked = plain().locked("eigenaar", "geheim");
    assert_eq!(read("a.pdf", &locked), Err(Failure::Protected));
}

#[test]
fn repairs_what_can_be_repaired() {
    let bytes = plain().bytes();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let at = text.rfind("startxref").unwrap();
    let mut broken = bytes[..bytes.len() - (text.len() - at)].to_vec();
    broken.extend_from_slice(b"startxref\n7\n%%EOF");
    assert!(part("a.pdf", &broken).text.contains("De Regenboog"));
}

#[test]
fn draws_a_form_that_contains_itself_a_few_times_only() {
    let mut paper = plain();
    let form = dictionary! { "Type" => "XObject", "Subtype" => "Form",
    "Resources" => dictionary! { "XObject" => dictionary! { "Fm" => (100, 0) } } };
    paper.objects = vec![Stream::new(form, b"/Fm Do /Fm Do".to_vec()).into()];
    paper.resources = vec![("XObject", dictionary! { "Fm" => (100, 0) }.into())];
    paper.raw(b"/Fm Do");
    assert!(part("a.pdf", &paper.bytes()).text.contains("De Regenboog"));
}

#[test]
fn reads_the_text_of_a_form() {
    let mut paper = Paper::default();
    let form = dictionary! { "Type" => "XObject", "Subtype" => "Form", "Matrix" => vec![1.into(), 0.into(), 0.into(), 1.into(), 100.into(), 0.into()] };
    paper.objects = vec![Stream::new(form, b"BT /F1 10 Tf 0 700 Td (in een formulier) Tj ET".to_vec()).into()];
    paper.resources = vec![("XObject", dictionary! { "Fm" => (100, 0) }.into())];
    paper.page().raw(b"/Fm Do");
    let part = part("a.pdf", &paper.bytes());
    assert_eq!(part.text, "in een formulier\n");
    assert!((part.lines[0].area.unwrap().x - 100.0).abs() < 0.1);
}

#[test]
fn refuses_forms_that_multiply_without_end() {
    let mut paper = plain();
    let form = |next: u32| {
        let resources = dictionary! { "XObject" => dictionary! { "Fm" => (next, 0) } };
        let form = dictionary! { "Type" => "XObject", "Subtype" => "Form", "Resources" => resources };
        Object::from(Stream::new(form, b"/Fm Do ".repeat(64)))
    };
    paper.objects = (101..112).map(form).collect();
    paper.resources = vec![("XObject", dictionary! { "Fm" => (100, 0) }.into())];
    paper.raw(b"/Fm Do");
    assert!(matches!(read("a.pdf", &paper.bytes()), Err(Failure::TooLarge { .. })));
}

#[test]
fn drops_what_cannot_be_seen() {
    let mut paper = Paper::default();
    paper.page().raw(b"BT /F1 10 Tf 72 700 Td (na\\001am\\007 \\255zacht) Tj ET");
    let part = part("a.pdf", &paper.bytes());
    let hidden = |letter: char| letter == '\u{AD}' || (letter.is_control() && !matches!(letter, '\n' | '\t'));
    assert!(part.text.contains("zacht") && !part.text.contains(hidden), "{:?}", part.text);
}

#[test]
fn refuses_a_bomb() {
    let mut paper = Paper::default();
    paper.page().raw(&vec![b' '; 70 * 1024 * 1024]);
    let bytes = paper.bytes();
    assert!(bytes.len() < 500_000);
    assert!(matches!(read("a.pdf", &bytes), Err(Failure::TooLarge { .. })));
}

#[test]
fn survives_arrays_and_dictionaries_in_one_another() {
    for (open, close) in [("[", "]"), ("<</A ", ">>")] {
        let (open, close) = (open.repeat(200_000), close.repeat(200_000));
        let mut paper = plain();
        paper.raw(format!("{open}{close} TJ").as_bytes());
        assert!(part("a.pdf", &paper.bytes()).text.contains("De Regenboog"));
        let object = format!("%PDF-1.7\n1 0 obj\n{open}{close}\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF");
        assert!(read("a.pdf", object.as_bytes()).is_err());
    }
}

#[test]
fn survives_pages_in_a_circle() {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let kids = vec![Object::from(pages)];
    document.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => kids, "Parent" => pages }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    assert!(matches!(read("a.pdf", &save(&mut document)), Err(Failure::Damaged { .. })));
}
