//! Pages of the web.

use crate::reading::{cells, part, read};

#[test]
fn reads_what_a_browser_shows() {
    let page = "<!DOCTYPE html><html><head><title>Niet dit</title><style>p{color:red}</style><script>var a = \"</p>\";</script></head>\
                <body><h1>Privacy&shy;verklaring</h1><p>Wij   verwerken\n <b>naam</b> &amp; adres.<br>Tweede regel<p>Zonder einde\
                <div hidden>weg</div><div style=\"display: none\">weg</div><template>weg</template><svg><text>weg</text></svg>\
                <pre>a  b\nc</pre><input type=checkbox checked>Ja <input type=\"radio\"> Nee</body></html>";
    let part = part("a.html", page.as_bytes());
    assert_eq!(
        part.text,
        "Privacyverklaring\nWij verwerken naam & adres.\nTweede regel\nZonder einde\na  b\nc\n☑ Ja ☐ Nee\n"
    );
    assert_eq!(part.lines.iter().filter(|line| line.heading).count(), 1);
}

#[test]
fn leaves_out_what_is_struck_through() {
    let page = "<style>.oud{text-decoration:line-through}</style><p>Wij <s>nooit</s> <del>niet</del> wel <span style='text-decoration: \
                underline line-through'>x</span><span class=\"a oud\">y</span>.<p><strike>Vervallen</strike>";
    assert_eq!(part("a.htm", page.as_bytes()).text, "Wij wel .\n");
}

#[test]
fn numbers_lists() {
    let page =
        "<ul><li>naam<li><p>klas</p></li></ul><ol start=3><li>c</li><li value=7>g<ul><li>diep</ul><li>h</ol><p>na";
    assert_eq!(part("a.html", page.as_bytes()).text, "- naam\n- klas\n3. c\n7. g\n- diep\n8. h\nna\n");
}

#[test]
fn keeps_columns_where_cells_are_joined_or_not_closed() {
    let page = "<table><caption>Partijen</caption><thead><tr><th>Naam<th>Dienst<th>Land</thead><tr><td rowspan=2>Duif<td colspan=2>a</tr>\
                <tr><td>post</td><td><s>NL</s></td></tr><tr style='text-decoration:line-through'><td>x</td><td>y</td><td>z</td></table>";
    let part = part("a.html", page.as_bytes());
    assert_eq!(
        cells(&part, &part.tables[0]),
        [["Naam", "Dienst", "Land"], ["Duif", "a", ""], ["", "post", ""], ["", "", ""]]
    );
    let struck: Vec<bool> = part.tables[0].rows.iter().flat_map(|row| &row.cells).map(|cell| cell.struck).collect();
    assert_eq!(struck[8..], [true, true, true, true]);
    assert!(part.text.starts_with("Partijen\n\nNaam\tDienst\tLand\n"));
}

#[test]
fn unwraps_tables_that_only_place_things() {
    let page = "<table><tr><td>links</td><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>";
    let part = part("a.html", page.as_bytes());
    assert_eq!(part.text, "links\n\na\tb\nc\td\n");
    assert_eq!(part.tables.len(), 1);
}

#[test]
fn is_told_by_its_content_or_its_name() {
    for (name, bytes) in [
        ("a.txt", b"\xEF\xBB\xBF \n<!-- x --><HTML><p>tekst".as_slice()),
        ("a.txt", b"<?xml version=\"1.0\"?><!DOCTYPE html><html><body><p>tekst</p></body></html>"),
        ("pagina.HTM", b"tekst"),
    ] {
        let read = read(name, bytes).unwrap();
        assert_eq!((read.media_type.as_str(), read.parts[0].text.trim()), ("text/html", "tekst"));
    }
    let wide: Vec<u8> = "<p>één</p>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(part("a.html", &wide).text, "één\n");
    let latin = b"<meta charset='windows-1252'><p>co\xF6rdinator";
    assert_eq!(part("a.html", latin).text, "coördinator\n");
    assert_eq!(read("a.md", b"<p align=center>Kop</p>\n\n# Kop\n").unwrap().media_type, "text/markdown");
    assert_eq!(read("a.txt", b"Prijs <100 euro en <b>vet</b>").unwrap().media_type, "text/plain");
}

#[test]
fn survives_pages_that_are_nested_without_end() {
    let deep =
        ["<div>", "<table><tr><td>", "<ul><li>", "<s>", "<p style=color:red>", "<b><i>"].map(|tag| tag.repeat(50_000));
    for page in &deep {
        let text = part("a.html", format!("<p>voor</p>{page}na").as_bytes()).text;
        assert!(text.starts_with("voor\n"), "{text}");
    }
    let wide = format!("<table>{}</table>", "<tr><td colspan=1000>x<td rowspan=60000 colspan=60>y".repeat(20_000));
    assert!(read("a.html", wide.as_bytes()).is_err(), "more cells than are allowed");
}

#[test]
fn calls_a_page_without_words_one_without_text() {
    assert!(part("a.html", b"<html><body><img src=scan.png></body></html>").no_text);
}

#[test]
fn hides_what_is_not_to_be_seen_however_many_elements_are_open() {
    let page = format!("<html><body>{}<script>geheim()</script>woorden</body></html>", "<b>".repeat(5000));
    assert_eq!(part("a.html", page.as_bytes()).text, "woorden\n");
}

#[test]
fn takes_no_choice_that_nobody_made() {
    let page = "<p>Land <select><option>Kies een land<option value=US>Verenigde Staten</option><option selected>Nederland\
                <option>België</select> voor <select multiple><optgroup label=x><option>naam<option SELECTED>adres</optgroup>\
                </select>.<p>Sector <select><option>po</option><option>vo</option></select> onbekend";
    let text = part("a.html", page.as_bytes()).text;
    assert_eq!(text.split_whitespace().collect::<Vec<_>>().join(" "), "Land Nederland voor adres . Sector onbekend");
}

#[test]
fn a_wide_row_does_not_make_all_others_slow() {
    let page =
        format!("<table><tr>{}<td rowspan=2>x</tr>{}</table>", "<td>".repeat(200_000), "<tr><td>y".repeat(400_000));
    assert_eq!(part("a.html", page.as_bytes()).tables[0].rows.len(), 400_001);
}
