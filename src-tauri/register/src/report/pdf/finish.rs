//! What makes printpdf's document a finished one: outline, structure, language, metadata, output intent and identifier.

use lopdf_printpdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest as _, Sha256};

use super::draw::Drawn;
use super::metadata::{information, text, xmp};
use super::structure::{self, destination};
use super::{Laid, Volume};
use crate::report::{RenderError, Report};
use crate::words::{Language, say};

const SRGB: &[u8] = include_bytes!("../../../../../assets/colour/sRGB.icc");

/// Finishes a document and returns its bytes.
pub(super) fn finish(
    drawn: Drawn,
    laid: Laid,
    report: &Report,
    volume: Volume,
    reach: impl Fn(usize, usize) -> Result<(), RenderError>,
) -> Result<Vec<u8>, RenderError> {
    reach(0, 1)?;
    let Drawn { mut document, pieces } = drawn;
    let title = if volume.of > 1 {
        format!("{} – {}", report.title, say(report.language, "report-volume", &volume.arguments()))
    } else {
        report.title.clone()
    };
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let tree = structure::add(&mut document, &laid, &pieces, &pages);
    let outline = outline(&mut document, &laid, &pages);
    drop(laid);
    let metadata = document.add_object(xmp(report, &title));
    let profile = document.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text("sRGB"),
        "RegistryName" => text("http://www.color.org"),
        "Info" => text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    let information = document.add_object(information(report, &title));
    // The trailer's old information dictionary is left unreferenced: it must not be written.
    if let Ok(old) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.objects.remove(&old);
    }
    document.trailer.set("Info", information);
    let catalog = document.catalog_mut().map_err(|error| failure(&error))?;
    catalog.set("StructTreeRoot", tree);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set(
        "Lang",
        text(match report.language {
            Language::Nl => "nl-NL",
            Language::En => "en-GB",
        }),
    );
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    // 1.7 has all that is used here: tags, object streams, PDF/A-2 and PDF/UA-1.
    "1.7".clone_into(&mut document.version);
    identify(&mut document, report, &title);
    save(document, reach)
}

fn failure(error: &impl std::fmt::Display) -> RenderError {
    RenderError::Pdf(error.to_string())
}

/// The identifier is the hash of what the pages and the metadata say, so that the same report gives the same file.
fn identify(document: &mut Document, report: &Report, title: &str) {
    let mut hash = Sha256::new();
    for part in [title, &report.board, &report.made_at.to_rfc3339(), &report.generator()] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    for object in document.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    let digest = hash.finalize();
    let id = Object::String(digest.get(..16).unwrap_or_default().to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
}

fn save(
    mut document: Document,
    reach: impl Fn(usize, usize) -> Result<(), RenderError>,
) -> Result<Vec<u8>, RenderError> {
    let of = document.objects.len();
    for (number, object) in document.objects.values_mut().enumerate() {
        reach(number, of)?;
        if let Object::Stream(stream) = object
            && stream.allows_compression
        {
            // One that does not become smaller stays as it is.
            let _ignored = stream.compress();
        }
    }
    let mut bytes = Vec::new();
    // The builder's own level is 0: object streams that are not compressed at all.
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).compression_level(6).build();
    document.save_with_options(&mut bytes, options).map_err(|error| failure(&error))?;
    Ok(bytes)
}

/// The outline, as deep as the sections; only chapters are unfolded at first.
fn outline(document: &mut Document, laid: &Laid, pages: &[ObjectId]) -> Option<ObjectId> {
    let entries: Vec<(usize, &str, Object)> = laid
        .entries
        .iter()
        .filter_map(|entry| Some((entry.level, entry.title.as_str(), destination(laid, pages, &entry.anchor)?)))
        .collect();
    if entries.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let mut visible = 0;
    let (first, last) = siblings(document, &entries, root, &mut visible)?;
    let outlines = dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => visible };
    document.set_object(root, outlines);
    Some(root)
}

/// Adds entries of one level with those below them; returns the first and the last, and how many they are.
fn siblings(
    document: &mut Document,
    entries: &[(usize, &str, Object)],
    parent: ObjectId,
    count: &mut i64,
) -> Option<(ObjectId, ObjectId)> {
    let level = entries.first()?.0;
    let groups: Vec<&[(usize, &str, Object)]> = split_before(entries, level);
    let ids: Vec<ObjectId> = groups.iter().map(|_| document.new_object_id()).collect();
    for (index, group) in groups.iter().enumerate() {
        let (Some((head, below)), Some(id)) = (group.split_first(), ids.get(index)) else { continue };
        let mut item = Dictionary::new();
        item.set("Title", text(head.1));
        item.set("Parent", parent);
        item.set("Dest", head.2.clone());
        if let Some(previous) = index.checked_sub(1).and_then(|index| ids.get(index)) {
            item.set("Prev", *previous);
        }
        if let Some(next) = ids.get(index + 1) {
            item.set("Next", *next);
        }
        let mut inside = 0;
        if let Some((first, last)) = siblings(document, below, *id, &mut inside) {
            item.set("First", first);
            item.set("Last", last);
            // Negative: folded.
            item.set("Count", -inside);
        }
        document.set_object(*id, item);
        *count += 1;
    }
    Some((*ids.first()?, *ids.last()?))
}

fn split_before<'a, 'b>(entries: &'a [(usize, &'b str, Object)], level: usize) -> Vec<&'a [(usize, &'b str, Object)]> {
    let mut groups = Vec::new();
    let mut rest = entries;
    while let Some((_, after)) = rest.split_first() {
        let length = 1 + after.iter().take_while(|entry| entry.0 > level).count();
        let (group, others) = rest.split_at(length);
        groups.push(group);
        rest = others;
    }
    groups
}
