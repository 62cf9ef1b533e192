//! Pages that are pictures of text, and the words that were recognised on them.

use std::collections::BTreeMap;

use lopdf::{Document, ObjectId};

use super::matrix::Matrix;
use super::page::Sheet;
use super::picture;
use super::words::Word;
use crate::allowance::Allowance;
use crate::recognise::{Picture, Recognised, Recognition, Seen, SeenWord, UnrecognisedPage, WhyNot};

/// A picture on a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    /// The picture; `None` where it stands in the page's own content.
    pub(super) id: Option<ObjectId>,
    /// From the square in which a picture is drawn to the page's top left corner, in points.
    pub(super) matrix: Matrix,
}

/// A page with more characters than this has text of its own.
const CHARACTERS: usize = 50;

/// A picture over this share of a page is what the page shows.
const WHOLE: f64 = 0.5;

/// A page without any text is a scan if this share of it is a picture.
const SOME: f64 = 0.05;

/// So many pictures of a page are looked at, the largest first.
const PICTURES: usize = 8;

impl Placed {
    fn size(&self) -> f64 {
        (self.matrix.a * self.matrix.d - self.matrix.b * self.matrix.c).abs()
    }
}

/// The pictures of a page that is a scan, the largest first; none of another.
pub(super) fn pictures(mut placed: Vec<Placed>, characters: usize, size: f64) -> Vec<Placed> {
    let least = if characters == 0 { SOME } else { WHOLE } * size;
    let shown: f64 = placed.iter().map(Placed::size).sum();
    if characters > CHARACTERS || shown < least {
        return Vec::new();
    }
    placed.retain(|one| one.size() > SOME * size);
    placed.sort_by(|one, two| two.size().total_cmp(&one.size()));
    placed.truncate(PICTURES);
    placed
}

/// Recognises what the pages show that are scans, if anybody asked for it.
pub(super) fn recognise(document: &Document, sheets: &mut [Sheet], allowance: &mut Allowance) -> Option<Recognised> {
    let recognition = allowance.recognition()?;
    let scanned = sheets.iter().filter(|sheet| sheet.is_scanned()).count();
    if scanned == 0 {
        return None;
    }
    recognition.expect(scanned);
    let mut told = Recognised::default();
    for sheet in sheets.iter_mut().filter(|sheet| sheet.is_scanned()) {
        match recognition.begin().and_then(|()| words(document, sheet, recognition)) {
            Ok(words) => {
                told.pages.push(sheet.number);
                sheet.add(words);
            }
            Err(why) => told.unread.push(UnrecognisedPage { page: sheet.number, why }),
        }
    }
    Some(told)
}

/// The words in the pictures of a page.
fn words(document: &Document, sheet: &Sheet, recognition: &Recognition) -> Result<Vec<Word>, WhyNot> {
    let mut words: Vec<Word> = Vec::new();
    let mut why = WhyNot::NoLetters;
    for placed in &sheet.scans {
        match read(document, placed, recognition) {
            // Layers of one scan lie over one another: a word is read once.
            Ok(found) => {
                let known = words.len();
                let is_new =
                    |word: &Word| !words.get(..known).unwrap_or_default().iter().any(|other| covers(other, word));
                let found: Vec<Word> = found.into_iter().filter(is_new).collect();
                words.extend(found);
            }
            Err(WhyNot::NoLetters) => {}
            Err(other) => why = other,
        }
    }
    if words.is_empty() { Err(why) } else { Ok(words) }
}

fn covers(one: &Word, other: &Word) -> bool {
    let (x, y) = other.middle();
    one.turn == other.turn && one.left <= x && x <= one.right && one.y - one.size <= y && y <= one.y
}

fn read(document: &Document, placed: &Placed, recognition: &Recognition) -> Result<Vec<Word>, WhyNot> {
    let bytes = picture::take_out(document, placed.id.ok_or(WhyNot::Kind)?)?;
    let dots = picture::dots(document, placed);
    Ok(on_page(&recognition.read(Picture { bytes, dots })?, placed.matrix))
}

/// The words of a picture where they stand on the page.
fn on_page(seen: &Seen, matrix: Matrix) -> Vec<Word> {
    let place = |x: f64, y: f64| matrix.apply(x / seen.width, 1.0 - y / seen.height);
    let turn = turn(seen, place);
    let angle = f64::from(turn) * 5.0_f64.to_radians();
    let (sine, cosine) = angle.sin_cos();
    // As it would stand if the words ran from left to right.
    let upright = |(x, y): (f64, f64)| (x * cosine + y * sine, y * cosine - x * sine);
    let mut lines: BTreeMap<usize, Vec<Boxed>> = BTreeMap::new();
    for word in &seen.words {
        let corners = [(word.left, word.top), (word.left + word.width, word.top + word.height)];
        let [one, two] = corners.map(|(x, y)| upright(place(x, y)));
        let boxed = Boxed {
            word,
            left: one.0.min(two.0),
            right: one.0.max(two.0),
            top: one.1.min(two.1),
            bottom: one.1.max(two.1),
        };
        lines.entry(word.line).or_default().push(boxed);
    }
    let mut words: Vec<Word> = Vec::new();
    for line in lines.values() {
        let size = middle(line.iter().map(Boxed::size).collect());
        let y = middle(line.iter().map(|boxed| boxed.baseline(size)).collect());
        words.extend(
            line.iter()
                .map(|one| Word::recognised(&one.word.text, one.word.sureness, (one.left, one.right), y, size, turn)),
        );
    }
    even(&mut words);
    words
}

/// The direction in which words follow one another on the page, in steps of five degrees: a scan may lie on its side.
fn turn(seen: &Seen, place: impl Fn(f64, f64) -> (f64, f64)) -> i16 {
    let middle = |word: &SeenWord| place(word.left + word.width / 2.0, word.top + word.height / 2.0);
    let mut votes = [0_usize; 4];
    for pair in seen.words.windows(2) {
        let [one, two] = pair else { continue };
        if one.line != two.line {
            continue;
        }
        let ((from_x, from_y), (to_x, to_y)) = (middle(one), middle(two));
        let (right, down) = (to_x - from_x, to_y - from_y);
        let direction = match (right.abs() >= down.abs(), right >= 0.0, down >= 0.0) {
            (true, true, _) => 0,
            (false, _, true) => 1,
            (true, false, _) => 2,
            (false, _, false) => 3,
        };
        if let Some(votes) = votes.get_mut(direction) {
            *votes += 1;
        }
    }
    // Among equals the last is taken, which is the upright one.
    let most = [(3, -18), (2, 36), (1, 18), (0, 0)].into_iter().max_by_key(|(at, _)| votes.get(*at).copied());
    most.map_or(0, |(_, turn)| turn)
}

/// A word in its box, which its letters fill from top to bottom.
struct Boxed<'a> {
    word: &'a SeenWord,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// How far letters reach above the line and below it, as shares of their size: small ones, tall ones, and those with a tail.
const SMALL: f64 = 0.52;
const TALL: f64 = 0.72;
const TAIL: f64 = 0.21;

impl Boxed<'_> {
    fn has_tail(&self) -> bool {
        self.word.text.contains(['g', 'j', 'p', 'q', 'y', 'Q', ',', ';', '(', ')', '[', ']', '|', '/', '@'])
    }

    fn is_tall(&self) -> bool {
        let tall = |c: char| c.is_uppercase() || c.is_numeric() || !c.is_alphabetic() || "bdfhijklt".contains(c);
        self.word.text.chars().any(|c| tall(c) || !c.is_ascii())
    }

    /// The size of its letters, by how high they are.
    fn size(&self) -> f64 {
        let above = if self.is_tall() { TALL } else { SMALL };
        let below = if self.has_tail() { TAIL } else { 0.0 };
        (self.bottom - self.top) / (above + below)
    }

    fn baseline(&self, size: f64) -> f64 {
        self.bottom - if self.has_tail() { TAIL * size } else { 0.0 }
    }
}

/// Sizes that differ less than this share are one, measured in pixels as they are.
const ALIKE: f64 = 0.15;

/// Gives the words of running text one size: the lines of a paragraph would else stand apart.
fn even(words: &mut [Word]) {
    let usual = middle(words.iter().map(|word| word.size).collect());
    for word in words {
        if (word.size - usual).abs() < ALIKE * usual {
            word.size = usual;
        }
    }
}

fn middle(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen() -> Seen {
        let word = |text: &str, left: f64, width: f64, line: usize| SeenWord {
            text: text.to_owned(),
            left,
            top: 100.0,
            width,
            height: 30.0,
            sureness: 0.9,
            line,
        };
        Seen {
            width: 1000.0,
            height: 2000.0,
            words: vec![word("Hallo", 100.0, 200.0, 1), word("daar", 350.0, 150.0, 1)],
        }
    }

    #[test]
    fn words_stand_where_the_page_shows_them() {
        // The picture fills a page of 500 by 1000 points; its top row is the upper edge.
        let words = on_page(&seen(), Matrix::new([500.0, 0.0, 0.0, -1000.0, 0.0, 1000.0]));
        let first = &words[0];
        assert!((first.left - 50.0).abs() < 0.1 && (first.right - 150.0).abs() < 0.1, "{first:?}");
        assert!((first.y - 65.0).abs() < 0.1, "without tails the line is the lower edge: {first:?}");
        assert!((words[1].y - first.y).abs() < 0.01 && (words[1].size - first.size).abs() < 0.01);
        assert_eq!(first.turn, 0);
    }

    #[test]
    fn a_page_on_its_side_is_read_along_its_lines() {
        // The same picture, turned a quarter clockwise on a page of 1000 by 500.
        let words = on_page(&seen(), Matrix::new([0.0, 500.0, 1000.0, 0.0, 0.0, 0.0]));
        assert_eq!(words.iter().map(|word| word.turn).collect::<Vec<_>>(), [18, 18]);
        assert!(words[0].right < words[1].left, "in the direction of reading: {words:?}");
    }

    #[test]
    fn text_of_its_own_makes_a_page_no_scan() {
        let whole = Placed { id: None, matrix: Matrix::new([500.0, 0.0, 0.0, -800.0, 0.0, 800.0]) };
        let mark = Placed { id: None, matrix: Matrix::new([100.0, 0.0, 0.0, -50.0, 0.0, 50.0]) };
        let size = 500.0 * 800.0;
        assert_eq!(pictures(vec![mark, whole], 12, size).len(), 1, "a stamp over a scan");
        assert!(pictures(vec![whole], 2000, size).is_empty(), "letters over a picture");
        assert!(pictures(vec![mark], 0, size).is_empty(), "a logo alone");
    }
}
