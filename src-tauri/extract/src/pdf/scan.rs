//! Pages that are pictures of text, and the words that were recognised on them.

use std::collections::BTreeMap;

use lopdf::{Document, ObjectId};

use super::drawing::Glyph;
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

/// What a page that is a scan shows.
#[derive(Debug)]
pub(super) struct Scan {
    /// Its pictures, the largest first, each in strips from top to bottom; most are one strip.
    pictures: Vec<Vec<Placed>>,
    /// Why it shows more than is looked at, if it does.
    left: Option<WhyNot>,
}

/// A page with more characters than this has text of its own.
const CHARACTERS: usize = 50;

/// Over a picture, text of fewer characters that takes less than this share of the page is a stamp on a scan, such as the number of
/// an envelope.
const STAMPED: usize = 500;
const STAMP: f64 = 0.01;

/// A picture over this share of a page is what the page shows.
const WHOLE: f64 = 0.5;

/// A page without any text is a scan if this share of it is a picture.
const SOME: f64 = 0.05;

/// So many pictures of a page are looked at, the largest first.
const PICTURES: usize = 8;

/// Strips that lie no further apart than this touch, in points.
const TOUCH: f64 = 0.5;

impl Placed {
    fn size(&self) -> f64 {
        (self.matrix.a * self.matrix.d - self.matrix.b * self.matrix.c).abs()
    }

    /// Whether another lies under this one as the next strip of one picture.
    fn is_above(&self, other: &Self) -> bool {
        let (one, two) = (self.matrix, other.matrix);
        // The lower left corner of this one is the upper left one of the other, and the sides are as long.
        let apart = [one.e - two.e - two.c, one.f - two.f - two.d, one.a - two.a, one.b - two.b];
        self.id.is_some() && other.id.is_some() && apart.iter().all(|apart| apart.abs() < TOUCH)
    }
}

fn size(strips: &[Placed]) -> f64 {
    strips.iter().map(Placed::size).sum()
}

/// What a page shows if it is a scan.
pub(super) fn scan(placed: Vec<Placed>, glyphs: &[Glyph], page: f64) -> Option<Scan> {
    let written = glyphs.iter().filter(|glyph| !glyph.character.is_whitespace());
    let (characters, inked) = written.fold((0, 0.0), |(count, sum), glyph| (count + 1, sum + glyph.width * glyph.size));
    let least = if characters == 0 { SOME } else { WHOLE } * page;
    let is_stamp = characters < STAMPED && inked < STAMP * page;
    if (characters > CHARACTERS && !is_stamp) || size(&placed) < least {
        return None;
    }
    let mut pictures = joined(placed);
    pictures.sort_by(|one, two| size(two).total_cmp(&size(one)));
    let large = pictures.partition_point(|one| size(one) > SOME * page);
    let rest: f64 = pictures.iter().skip(large).map(|one| size(one)).sum();
    let left = if large > PICTURES {
        Some(WhyNot::Limit)
    } else {
        // Of many small pieces none shows a line of letters.
        (rest >= SOME * page).then_some(WhyNot::Kind)
    };
    pictures.truncate(large.min(PICTURES));
    Some(Scan { pictures, left })
}

/// Pictures in strips: most are one. Strips are drawn one after the other.
fn joined(placed: Vec<Placed>) -> Vec<Vec<Placed>> {
    let mut joined: Vec<Vec<Placed>> = Vec::new();
    for one in placed {
        match joined.last_mut() {
            Some(strips) if strips.last().is_some_and(|last| last.is_above(&one)) => strips.push(one),
            Some(strips) if strips.first().is_some_and(|first| one.is_above(first)) => strips.insert(0, one),
            _ => joined.push(vec![one]),
        }
    }
    joined
}

/// Recognises what the pages show that are scans, if anybody asked for it.
pub(super) fn recognise(document: &Document, sheets: &mut [Sheet], allowance: &mut Allowance) -> Option<Recognised> {
    let recognition = allowance.recognition()?;
    let scanned = sheets.iter().filter(|sheet| sheet.scan.is_some()).count();
    if scanned == 0 {
        return None;
    }
    recognition.expect(scanned);
    let mut told = Recognised::default();
    for sheet in sheets {
        let Some(scan) = sheet.scan.take() else { continue };
        let looked = recognition.begin().map(|()| Look::at(document, recognition, &scan, sheet.width * sheet.height));
        let (words, why) = looked.map_or_else(|why| (Vec::new(), Some(why)), |look| (look.words, look.why));
        if let Some(why) = why.or(words.is_empty().then_some(WhyNot::NoLetters)) {
            told.unread.push(UnrecognisedPage { page: sheet.number, why });
        }
        if !words.is_empty() {
            told.pages.push(sheet.number);
            sheet.add(words);
        }
    }
    Some(told)
}

/// A look at a page that is a scan.
struct Look<'a> {
    document: &'a Document,
    recognition: &'a Recognition,
    /// The words in its pictures.
    words: Vec<Word>,
    /// Why there may be more, if anything was not read.
    why: Option<WhyNot>,
}

impl<'a> Look<'a> {
    fn at(document: &'a Document, recognition: &'a Recognition, scan: &Scan, page: f64) -> Self {
        let mut look = Self { document, recognition, words: Vec::new(), why: scan.left };
        for strips in &scan.pictures {
            look.picture(strips, page);
        }
        look
    }

    fn picture(&mut self, strips: &[Placed], page: f64) {
        if let [one] = strips {
            self.one(one);
            return;
        }
        let ids: Vec<ObjectId> = strips.iter().filter_map(|strip| strip.id).collect();
        match (picture::joined(self.document, &ids), strips.first(), strips.last()) {
            (Ok(bytes), Some(first), Some(last)) => {
                let (top, rest) = (first.matrix, last.matrix);
                let matrix = Matrix { c: top.e + top.c - rest.e, d: top.f + top.d - rest.f, ..rest };
                self.read(first, Ok(bytes), matrix);
            }
            // They cannot be laid together. Each by itself shows lines of letters only if it is large.
            (Err(WhyNot::Kind), ..) => {
                for strip in strips {
                    if strip.size() > SOME * page { self.one(strip) } else { self.take(Err(WhyNot::Kind)) }
                }
            }
            (taken, ..) => self.take(taken.map(|_| Vec::new())),
        }
    }

    /// A picture in one piece, and the one that says where it is painted: letters may be the shape of that.
    fn one(&mut self, placed: &Placed) {
        let Some(id) = placed.id else { return self.take(Err(WhyNot::Kind)) };
        self.read(placed, picture::take_out(self.document, id, false), placed.matrix);
        if let Some((mask, is_soft)) = picture::mask(self.document, id) {
            let placed = Placed { id: Some(mask), ..*placed };
            self.read(&placed, picture::take_out(self.document, mask, is_soft), placed.matrix);
        }
    }

    fn read(&mut self, placed: &Placed, taken: Result<Vec<u8>, WhyNot>, matrix: Matrix) {
        let dots = picture::dots(self.document, placed);
        let seen = taken.and_then(|bytes| self.recognition.read(Picture { bytes, dots }));
        self.take(seen.map(|seen| on_page(&seen, matrix)));
    }

    /// Takes what was found. Layers of one scan lie over one another: a word is read once.
    fn take(&mut self, found: Result<Vec<Word>, WhyNot>) {
        match found {
            Ok(found) => {
                let is_new = |word: &Word| !self.words.iter().any(|other| covers(other, word));
                let found: Vec<Word> = found.into_iter().filter(is_new).collect();
                self.words.extend(found);
            }
            Err(WhyNot::NoLetters) => {}
            Err(why) => self.why = Some(why),
        }
    }
}

/// Whether a word stands where another does.
pub(super) fn covers(one: &Word, other: &Word) -> bool {
    let (x, y) = other.middle();
    one.turn == other.turn && one.left <= x && x <= one.right && one.y - one.size <= y && y <= one.y
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

    /// So many characters of ten points.
    fn written(count: usize) -> Vec<Glyph> {
        let glyph = Glyph { character: 'e', x: 0.0, y: 0.0, width: 5.0, size: 10.0, bold: false, turn: 0 };
        vec![glyph; count]
    }

    #[test]
    fn text_of_its_own_makes_a_page_no_scan() {
        let whole = Placed { id: None, matrix: Matrix::new([500.0, 0.0, 0.0, -800.0, 0.0, 800.0]) };
        let mark = Placed { id: None, matrix: Matrix::new([100.0, 0.0, 0.0, -50.0, 0.0, 50.0]) };
        let size = 500.0 * 800.0;
        let pictures = |placed: Vec<Placed>, count: usize| Some(scan(placed, &written(count), size)?.pictures.len());
        assert_eq!(pictures(vec![mark, whole], 12), Some(1), "a stamp over a scan");
        assert_eq!(pictures(vec![whole], 58), Some(1), "the number of an envelope over a scan");
        assert_eq!(pictures(vec![whole], 2000), None, "letters over a picture");
        assert_eq!(pictures(vec![mark], 0), None, "a logo alone");
        assert_eq!(pictures(vec![mark], 58), None, "a short letter with a logo");
    }

    #[test]
    fn strips_that_touch_are_one_picture() {
        let strip = |top: f64, width: f64| Placed {
            id: Some((1, 0)),
            matrix: Matrix::new([width, 0.0, 0.0, -10.0, 20.0, top + 10.0]),
        };
        let tops = |placed: Vec<Placed>| -> Vec<usize> { joined(placed).iter().map(Vec::len).collect() };
        assert_eq!(tops((0..80_u8).map(|at| strip(f64::from(at) * 10.0, 400.0)).collect()), [80]);
        assert_eq!(
            tops((0..80_u8).rev().map(|at| strip(f64::from(at) * 10.0, 400.0)).collect()),
            [80],
            "drawn upwards"
        );
        assert_eq!(tops(vec![strip(0.0, 400.0), strip(10.0, 300.0), strip(21.0, 300.0)]), [1, 1, 1]);
        let inline = Placed { id: None, ..strip(10.0, 400.0) };
        assert_eq!(tops(vec![strip(0.0, 400.0), inline]), [1, 1]);
    }

    #[test]
    fn what_is_not_looked_at_is_told() {
        let page = 500.0 * 800.0;
        let tile = |at: u8, side: f64| Placed {
            id: None,
            matrix: Matrix::new([side, 0.0, 0.0, -side, f64::from(at) * side, side]),
        };
        let left = |count: u8, side: f64| {
            let scan = scan((0..count).map(|at| tile(at, side)).collect(), &[], page)?;
            Some((scan.pictures.len(), scan.left))
        };
        assert_eq!(left(30, 40.0), Some((0, Some(WhyNot::Kind))), "all are small");
        assert_eq!(left(8, 150.0), Some((8, None)));
        assert_eq!(left(9, 150.0), Some((8, Some(WhyNot::Limit))));
    }
}
