//! Headers and footers: what every page repeats.

use std::collections::BTreeMap;

use super::page::Sheet;

/// How many lines at the top and at the bottom of a page may be furniture.
const LINES: usize = 4;

/// Leaves out what pages repeat at the same height, but for its first occurrence: a version or a date may stand there only.
pub(super) fn leave_out(sheets: &mut [Sheet]) {
    let mut counts: BTreeMap<(i64, String), usize> = BTreeMap::new();
    for sheet in sheets.iter() {
        for at in edges(sheet) {
            *counts.entry(key(sheet, at)).or_default() += 1;
        }
    }
    let enough = (sheets.len() * 2).div_ceil(5).max(3);
    let mut seen: Vec<(i64, String)> = Vec::new();
    for sheet in sheets.iter_mut() {
        let edges = edges(sheet);
        let mut dropped = Vec::new();
        for at in edges {
            let key = key(sheet, at);
            if counts.get(&key).is_some_and(|count| *count >= enough) {
                if seen.contains(&key) {
                    dropped.push(at);
                } else {
                    seen.push(key);
                }
            }
        }
        let mut at = 0;
        sheet.lines.retain(|_| {
            at += 1;
            !dropped.contains(&(at - 1))
        });
    }
}

/// The places of the first and last lines of a page.
fn edges(sheet: &Sheet) -> Vec<usize> {
    let count = sheet.lines.len();
    (0..count).filter(|at| *at < LINES || at + LINES >= count).collect()
}

/// The height of a line and its text without numbers.
#[expect(clippy::cast_possible_truncation, reason = "heights on a page are small")]
fn key(sheet: &Sheet, at: usize) -> (i64, String) {
    let Some(line) = sheet.lines.get(at) else { return (0, String::new()) };
    let text: String = line.text().chars().map(|c| if c.is_numeric() { '#' } else { c }).collect();
    // "Pagina 9 van 12" and "Pagina 10 van 12" are one.
    let mut masked = text.replace("##", "#");
    while masked.contains("##") {
        masked = masked.replace("##", "#");
    }
    ((line.y / 4.0).round() as i64, masked)
}
