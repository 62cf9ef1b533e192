//! What stands on a page without being part of it (ISO 32000-1, 12.5): what was filled in on a form, typed or stamped over the page, or
//! struck through with a pen. Whoever sees the page sees it; its remarks and links are not text of the document.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::drawing::Drawing;
use super::interpreter::{Interpreter, place_glyphs};
use super::matrix::Matrix;
use crate::failure::Failure;

/// The most that are drawn of a page; more are no form that a person fills in.
const MOST: usize = 5_000;

/// Flags by which it is not on the page (table 165): hidden, not to be viewed.
const UNSEEN: i64 = 1 << 1 | 1 << 5;

/// A button that does something, and is no answer (table 226).
const PUSHED: i64 = 1 << 16;

/// How far a property of a field is looked for in the fields above it.
const PARENTS: usize = 16;

/// A box on the page: left, bottom, right, top.
type Corners = [f64; 4];

/// Draws what stands on a page without being part of it. `matrix` leads from the page's space to its top left corner.
pub(super) fn draw<'a>(
    document: &'a Document,
    interpreter: &mut Interpreter<'a>,
    page: ObjectId,
    resources: &[&'a Dictionary],
    matrix: Matrix,
    drawing: &mut Drawing,
) -> Result<(), Failure> {
    let listed = document.get_dictionary(page).and_then(|page| page.get_deref(b"Annots", document));
    let Ok(listed) = listed.and_then(Object::as_array) else { return Ok(()) };
    for one in listed.iter().take(MOST) {
        let Some(dict) = document.dereference(one).ok().and_then(|(_, one)| one.as_dict().ok()) else { continue };
        let flags = dict.get_deref(b"F", document).and_then(Object::as_i64).unwrap_or_default();
        let Some(corners) = corners(document, dict, b"Rect").filter(|_| flags & UNSEEN == 0) else { continue };
        match dict.get_deref(b"Subtype", document).and_then(Object::as_name).unwrap_or_default() {
            b"StrikeOut" => strike(document, dict, matrix, drawing),
            b"Widget" if field(document, dict, b"FT").and_then(|kind| kind.as_name().ok()) == Some(b"Btn") => {
                tick(document, dict, corners, matrix, drawing);
            }
            b"Widget" | b"FreeText" | b"Stamp" => {
                // What is typed is text; the frame around it is no table.
                let (across, down) = (drawing.horizontal.len(), drawing.vertical.len());
                match appearance(document, dict) {
                    Some(form) => {
                        let onto = onto(document, form, corners).then(matrix);
                        interpreter.form(form, resources, onto, 0, drawing)?;
                    }
                    // Filled in by a program that leaves the drawing to the reader.
                    None => write(document, dict, corners, matrix, drawing),
                }
                drawing.horizontal.truncate(across);
                drawing.vertical.truncate(down);
            }
            _ => {}
        }
    }
    Ok(())
}

/// How it looks now: of several states the one that it is in.
fn appearance<'a>(document: &'a Document, dict: &'a Dictionary) -> Option<&'a Stream> {
    let normal = dict.get_deref(b"AP", document).and_then(Object::as_dict).ok()?.get_deref(b"N", document).ok()?;
    if let Ok(form) = normal.as_stream() {
        return Some(form);
    }
    let state = dict.get_deref(b"AS", document).and_then(Object::as_name).ok()?;
    normal.as_dict().ok()?.get_deref(state, document).and_then(Object::as_stream).ok()
}

/// The way from a form's own space, after its matrix, to its place on the page (algorithm 8).
fn onto(document: &Document, form: &Stream, [left, bottom, right, top]: Corners) -> Matrix {
    let own = super::interpreter::matrix_of(document, form);
    let Some([x0, y0, x1, y1]) = corners(document, &form.dict, b"BBox") else { return Matrix::shift(left, bottom) };
    let turned = [(x0, y0), (x0, y1), (x1, y0), (x1, y1)].map(|(x, y)| own.apply(x, y));
    let (from_x, to_x) = span(turned.map(|(x, _)| x));
    let (from_y, to_y) = span(turned.map(|(_, y)| y));
    let scale = |from: f64, to: f64, length: f64| if to - from > 1e-6 { length / (to - from) } else { 1.0 };
    let (across, up) = (scale(from_x, to_x, right - left), scale(from_y, to_y, top - bottom));
    Matrix::new([across, 0.0, 0.0, up, left - from_x * across, bottom - from_y * up])
}

/// Draws a box that can be ticked as the character for it.
fn tick(
    document: &Document,
    dict: &Dictionary,
    [left, bottom, _, top]: Corners,
    matrix: Matrix,
    drawing: &mut Drawing,
) {
    let flags = field(document, dict, b"Ff").and_then(|flags| flags.as_i64().ok()).unwrap_or_default();
    if flags & PUSHED != 0 {
        return;
    }
    let state = dict.get_deref(b"AS", document).and_then(Object::as_name).unwrap_or(b"Off");
    let (size, mark) = (top - bottom, if state == b"Off" { "☐" } else { "☒" });
    place_glyphs(drawing, place(left, bottom + 0.2 * size, size, matrix), mark, size, false);
}

/// Writes the value of a field that has no appearance.
fn write(document: &Document, dict: &Dictionary, [left, _, _, top]: Corners, matrix: Matrix, drawing: &mut Drawing) {
    /// As readers choose where the form leaves it to them, in points.
    const SIZE: f64 = 10.0;
    let value = field(document, dict, b"V").or_else(|| dict.get_deref(b"Contents", document).ok());
    let Some(text) = value.and_then(|value| lopdf::decode_text_string(value).ok()) else { return };
    for (number, line) in (1_u16..100).zip(text.lines()) {
        let baseline = top - f64::from(number) * 1.2 * SIZE + 0.2 * SIZE;
        let length = f64::from(u32::try_from(line.chars().count()).unwrap_or(u32::MAX));
        place_glyphs(drawing, place(left + 2.0, baseline, SIZE, matrix), line, length * 0.5 * SIZE, false);
    }
}

/// Draws the line through words that a pen has struck through: each four corners are a line of text (12.5.6.10).
fn strike(document: &Document, dict: &Dictionary, matrix: Matrix, drawing: &mut Drawing) {
    let Ok(quads) = dict.get_deref(b"QuadPoints", document).and_then(Object::as_array) else { return };
    let numbers: Vec<f64> = quads.iter().filter_map(|one| one.as_float().ok().map(f64::from)).collect();
    for quad in numbers.chunks_exact(8).take(MOST) {
        let corners: Vec<(f64, f64)> =
            quad.chunks_exact(2).filter_map(|at| Some(matrix.apply(*at.first()?, *at.get(1)?))).collect();
        let (left, right) = span(corners.iter().map(|(x, _)| *x));
        let (top, bottom) = span(corners.iter().map(|(_, y)| *y));
        // The corners hold the line with what hangs below it: its letters stand somewhat above the middle.
        let through = top + 0.55 * (bottom - top);
        drawing.stroke((left, through), (right, through));
    }
}

/// A property of a field, or of the nearest field above it that has it.
fn field<'a>(document: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let mut node = dict;
    for _ in 0..PARENTS {
        if let Ok(value) = node.get_deref(key, document) {
            return Some(value);
        }
        node = node.get_deref(b"Parent", document).and_then(Object::as_dict).ok()?;
    }
    None
}

/// Where text of a size begins, in points from the page's top left corner.
fn place(left: f64, baseline: f64, size: f64, matrix: Matrix) -> Matrix {
    Matrix::new([size, 0.0, 0.0, size, left, baseline]).then(matrix)
}

fn corners(document: &Document, dict: &Dictionary, key: &[u8]) -> Option<Corners> {
    let array = dict.get_deref(key, document).and_then(Object::as_array).ok()?;
    let number = |one: &Object| document.dereference(one).ok()?.1.as_float().ok().map(f64::from);
    let [x0, y0, x1, y1] = <[f64; 4]>::try_from(array.iter().filter_map(number).collect::<Vec<_>>()).ok()?;
    [x0, y0, x1, y1].iter().all(|one| one.abs() < 1e6).then(|| [x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)])
}

fn span(numbers: impl IntoIterator<Item = f64>) -> (f64, f64) {
    numbers.into_iter().fold((f64::MAX, f64::MIN), |(from, to), one| (from.min(one), to.max(one)))
}
