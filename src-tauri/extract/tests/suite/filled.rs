//! PDF forms that a person filled in, and what was typed, stamped or drawn over a page.

use lopdf::{Dictionary, Object, Stream, dictionary};

use crate::paper::Paper;
use crate::reading::part;

/// A place on the page, measured from its top left corner.
fn at(left: f32, top: f32, right: f32, bottom: f32) -> Object {
    Object::Array([left, 842.0 - bottom, right, 842.0 - top].into_iter().map(Object::Real).collect())
}

/// How a field looks that somebody filled in, in a frame: its own space is twice as large as its place on the page.
fn typed(text: &str) -> Object {
    let content = format!("0 0 400 32 re S /Tx BMC q BT /F1 20 Tf 4 8 Td ({text}) Tj ET Q EMC");
    let corners = [0, 0, 400, 32].map(Object::from).to_vec();
    Stream::new(dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => corners }, content.into_bytes())
        .into()
}

fn widget(kind: &str, place: Object) -> Dictionary {
    dictionary! { "Subtype" => "Widget", "FT" => kind, "F" => 4, "Rect" => place }
}

#[test]
fn what_was_filled_in_stands_behind_its_label() {
    let mut paper = Paper::default();
    paper.page().text(60.0, 100.0, "Naam verwerker:").text(60.0, 130.0, "Plaats:").text(60.0, 160.0, "Land:");
    paper.objects = vec![typed("Lucht B.V."), typed("Gent")];
    let mut name = widget("Tx", at(150.0, 88.0, 350.0, 104.0));
    name.set("AP", dictionary! { "N" => (100, 0) });
    // The kind and the value stand at the field above it, and no program drew it.
    let mut town = dictionary! { "Subtype" => "Widget", "Rect" => at(150.0, 119.0, 350.0, 135.0) };
    town.set("Parent", dictionary! { "FT" => "Tx", "V" => Object::string_literal("Breda") });
    let mut hidden = widget("Tx", at(150.0, 148.0, 350.0, 164.0));
    hidden.set("F", 2);
    hidden.set("AP", dictionary! { "N" => (101, 0) });
    paper.annotations = vec![name, town, hidden];
    let read = part("a.pdf", &paper.bytes());
    assert_eq!(read.text, "Naam verwerker:\tLucht B.V.\n\nPlaats:\tBreda\n\nLand:\n");
    assert!(read.tables.is_empty(), "the frame of a field is no table: {:?}", read.tables);
}

#[test]
fn a_box_that_was_ticked_can_be_told_from_one_that_was_not() {
    let mut paper = Paper::default();
    paper.page().text(60.0, 100.0, "Wordt het BSN verwerkt?").text(220.0, 100.0, "Ja").text(260.0, 100.0, "Nee");
    let mut yes = widget("Btn", at(205.0, 91.0, 215.0, 101.0));
    yes.set("AS", "Off");
    let mut no = widget("Btn", at(245.0, 91.0, 255.0, 101.0));
    no.set("AS", "Ja1");
    let mut print = widget("Btn", at(300.0, 91.0, 310.0, 101.0));
    print.set("Ff", 1 << 16);
    paper.annotations = vec![yes, no, print];
    assert_eq!(part("a.pdf", &paper.bytes()).text, "Wordt het BSN verwerkt?\t☐ Ja\t☒ Nee\n");
}

#[test]
fn what_was_typed_over_the_page_is_read_and_remarks_are_not() {
    let mut paper = Paper::default();
    paper.page().text(60.0, 100.0, "Datum:").text(60.0, 130.0, "Wij delen geen gegevens.");
    let mut date = dictionary! { "Subtype" => "FreeText", "Rect" => at(110.0, 88.0, 210.0, 104.0) };
    date.set("Contents", Object::string_literal("3 mei 2026"));
    let mut remark = dictionary! { "Subtype" => "Text", "Rect" => at(300.0, 88.0, 320.0, 104.0) };
    remark.set("Contents", Object::string_literal("Klopt dit nog?"));
    let mut struck = dictionary! { "Subtype" => "StrikeOut", "Rect" => at(104.0, 120.0, 127.0, 132.0) };
    let (left, right, top, bottom) = (103.5_f32, 127.0_f32, 842.0_f32 - 121.0, 842.0_f32 - 132.5);
    let quad = [left, top, right, top, left, bottom, right, bottom];
    struck.set("QuadPoints", quad.map(Object::Real).to_vec());
    paper.annotations = vec![date, remark, struck];
    assert_eq!(part("a.pdf", &paper.bytes()).text, "Datum:\t3 mei 2026\n\nWij delen gegevens.\n");
}

#[test]
fn forms_that_make_no_sense_are_passed_over() {
    let mut paper = Paper::default();
    paper.page().text(60.0, 100.0, "Tekst.");
    paper.objects = vec![typed("Ver weg")];
    let mut own_parent = widget("Tx", at(10.0, 10.0, 20.0, 20.0));
    own_parent.remove(b"FT");
    own_parent.set("Parent", (101, 0));
    paper.objects.push(own_parent.clone().into());
    let mut endless = widget("Tx", Object::Array(vec![1e30_f32.into(), 0.into(), 0.into(), 0.into()]));
    endless.set("AP", dictionary! { "N" => (100, 0) });
    let mut flat = widget("Tx", at(60.0, 200.0, 60.0, 200.0));
    flat.set("AP", dictionary! { "N" => (100, 0) });
    let mut gone = widget("Tx", at(60.0, 300.0, 90.0, 320.0));
    gone.set("AP", dictionary! { "N" => (999, 0) });
    paper.annotations = vec![own_parent, endless, flat, gone, dictionary! { "Subtype" => "Widget" }];
    assert_eq!(part("a.pdf", &paper.bytes()).text, "Tekst.\n");
}
