//! From characters to words, and from words to lines.

use super::drawing::{Drawing, Glyph, Rule};

/// A gap wider than this share of the size parts words.
const WORD_GAP: f64 = 0.15;

/// Baselines that differ less than this share of the size are one line.
const BASELINE: f64 = 0.3;

/// A gap wider than this share of the size may part columns.
const COLUMN_GAP: f64 = 0.7;

/// A bullet or number stands no further than this many sizes before what it marks.
const MARKER_GAP: f64 = 3.5;

/// A word on a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    /// Baseline.
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) struck: bool,
    pub(super) turn: i16,
    /// Whether white space was drawn before or behind it.
    spaced: (bool, bool),
    /// How sure a recogniser is of it; `None` where the document itself says which letters these are.
    sureness: Option<f32>,
}

/// Words on one baseline, from left to right.
#[derive(Debug, Clone, Default)]
pub(super) struct TextLine {
    pub(super) words: Vec<Word>,
    pub(super) y: f64,
    pub(super) size: f64,
}

/// A stretch of a line without a wide gap.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    pub(super) words: Vec<Word>,
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Word {
    /// A word that was recognised in a picture, from `left` to `right`.
    pub(super) fn recognised(
        text: &str,
        sureness: f32,
        (left, right): (f64, f64),
        y: f64,
        size: f64,
        turn: i16,
    ) -> Self {
        let (text, sureness) = (text.to_owned(), Some(sureness));
        Self { text, left, right, y, size, bold: false, struck: false, turn, spaced: (true, true), sureness }
    }

    pub(super) fn sureness(&self) -> Option<f32> {
        self.sureness
    }

    /// The middle of the word, a little above the baseline.
    pub(super) fn middle(&self) -> (f64, f64) {
        (f64::midpoint(self.left, self.right), self.y - 0.3 * self.size)
    }
}

impl TextLine {
    pub(super) fn left(&self) -> f64 {
        self.words.first().map_or(0.0, |word| word.left)
    }

    pub(super) fn right(&self) -> f64 {
        self.words.iter().map(|word| word.right).fold(0.0, f64::max)
    }

    /// How sure a recogniser is of it: of its words on average.
    pub(super) fn sureness(&self) -> Option<f32> {
        sureness(self.words.iter().map(|word| word.sureness))
    }

    pub(super) fn is_bold(&self) -> bool {
        self.words.iter().all(|word| word.bold)
    }

    /// The text; a wide gap is a tab.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for segment in self.segments().iter().map(Segment::text).filter(|segment| !segment.is_empty()) {
            if !text.is_empty() {
                text.push('\t');
            }
            text.push_str(&segment);
        }
        text
    }

    /// The stretches between wide gaps. A bullet or number belongs to what it marks.
    pub(super) fn segments(&self) -> Vec<Segment> {
        if self.is_justified() {
            return vec![Segment { words: self.words.clone(), left: self.left(), right: self.right() }];
        }
        let mut segments: Vec<Segment> = Vec::new();
        for word in &self.words {
            let first = segments.len() == 1;
            match segments.last_mut() {
                Some(last)
                    if word.left - last.right < COLUMN_GAP * self.size
                        || (first && word.left - last.right < MARKER_GAP * self.size && last.is_marker()) =>
                {
                    last.right = last.right.max(word.right);
                    last.words.push(word.clone());
                }
                _ => segments.push(Segment { words: vec![word.clone()], left: word.left, right: word.right }),
            }
        }
        segments
    }
}

impl TextLine {
    /// Whether its words are spread over the line: the gaps are wide, and all the same.
    fn is_justified(&self) -> bool {
        let gaps = self.words.windows(2).map(|pair| match pair {
            [one, two] => two.left - one.right,
            _ => 0.0,
        });
        let (least, most) = gaps.fold((f64::MAX, 0.0_f64), |(least, most), gap| (least.min(gap), most.max(gap)));
        self.words.len() > 3 && least > 0.5 * self.size && most - least < 0.15 * self.size
    }
}

impl Segment {
    pub(super) fn text(&self) -> String {
        text(&self.words)
    }

    /// Whether it is but a bullet, or a number or letter of a list.
    fn is_marker(&self) -> bool {
        let [word] = self.words.as_slice() else { return false };
        let text = word.text.as_str();
        if matches!(text, "-" | "–" | "•" | "◦" | "▪" | "·" | "o" | "*" | "□" | "☐" | "☑" | "☒" | "✓" | "➢" | "►")
        {
            return true;
        }
        let stem = text.trim_start_matches('(').trim_end_matches(['.', ')', ':']);
        stem.len() < text.len() && stem.len() <= 5 && stem.chars().all(|c| c.is_ascii_digit() || c == '.')
            || stem.len() < text.len() && stem.len() <= 2 && stem.chars().all(|c| c.is_ascii_lowercase())
    }
}

/// The mean of those that are known.
pub(super) fn sureness(all: impl Iterator<Item = Option<f32>>) -> Option<f32> {
    let (count, sum) = all.flatten().fold((0.0_f32, 0.0), |(count, sum), one| (count + 1.0, sum + one));
    (count > 0.0).then(|| sum / count)
}

/// Words parted by single spaces, without those that are struck through: the document withdraws them.
pub(super) fn text(words: &[Word]) -> String {
    let mut text = String::new();
    for word in words.iter().filter(|word| !word.struck) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&word.text);
    }
    text
}

/// The words of a page, in the order in which they were drawn.
pub(super) fn words(drawing: &Drawing) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    let mut space = true;
    for glyph in &drawing.glyphs {
        if glyph.character.is_whitespace() {
            if let Some(word) = words.last_mut().filter(|_| open) {
                word.spaced.1 = true;
            }
            open = false;
            space = true;
            continue;
        }
        match words.last_mut().filter(|word| open && goes_on(word, glyph)) {
            Some(word) => {
                word.text.push(glyph.character);
                word.right = word.right.max(glyph.x + glyph.width);
                word.bold &= glyph.bold;
            }
            None => words.push(begin(glyph, space)),
        }
        open = true;
        space = false;
    }
    strike(&mut words, &drawing.horizontal);
    words
}

fn begin(glyph: &Glyph, space_before: bool) -> Word {
    Word {
        text: glyph.character.to_string(),
        left: glyph.x,
        right: glyph.x + glyph.width,
        y: glyph.y,
        size: glyph.size,
        bold: glyph.bold,
        struck: false,
        turn: glyph.turn,
        spaced: (space_before, false),
        sureness: None,
    }
}

/// Whether a character stands right behind a word.
fn goes_on(word: &Word, glyph: &Glyph) -> bool {
    let size = word.size.max(glyph.size);
    let gap = glyph.x - word.right;
    word.turn == glyph.turn
        && (word.y - glyph.y).abs() < BASELINE * size
        && gap < WORD_GAP * size
        && gap > -0.5 * size
        && glyph.x > word.left - 0.1 * size
}

/// Marks the words with a ruling through the middle of their letters.
fn strike(words: &mut [Word], rules: &[Rule]) {
    if rules.is_empty() {
        return;
    }
    let mut rules = rules.to_vec();
    rules.sort_by(|one, two| one.at.total_cmp(&two.at));
    for word in words.iter_mut().filter(|word| word.turn == 0) {
        let (top, bottom) = (word.y - 0.42 * word.size, word.y - 0.15 * word.size);
        let first = rules.partition_point(|rule| rule.at < top);
        let through = rules.get(first..).unwrap_or_default().iter().take_while(|rule| rule.at <= bottom);
        let inset = 0.1 * (word.right - word.left);
        word.struck = through.into_iter().any(|rule| rule.from <= word.left + inset && rule.to >= word.right - inset);
    }
}

/// The words in lines, from top to bottom and from left to right.
pub(super) fn lines(mut words: Vec<Word>) -> Vec<TextLine> {
    words.sort_by(|one, two| one.y.total_cmp(&two.y));
    let mut lines: Vec<TextLine> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if word.y - line.y <= BASELINE * line.size.max(word.size) => {
                line.size = line.size.max(word.size);
                line.words.push(word);
            }
            _ => lines.push(TextLine { y: word.y, size: word.size, words: vec![word] }),
        }
    }
    for line in &mut lines {
        line.words.sort_by(|one, two| one.left.total_cmp(&two.left));
        line.words = joined(std::mem::take(&mut line.words));
        // The largest word stands on the line; a raised mark does not.
        line.y = line.words.iter().max_by(|one, two| one.size.total_cmp(&two.size)).map_or(line.y, |word| word.y);
    }
    lines
}

/// Joins what was drawn apart but stands together, and drops what was drawn twice to look bold.
fn joined(words: Vec<Word>) -> Vec<Word> {
    let mut joined: Vec<Word> = Vec::new();
    for word in words {
        if let Some(last) = joined.last_mut() {
            let size = last.size.max(word.size);
            if last.text == word.text && (last.left - word.left).abs() < 0.3 * size {
                last.bold = true;
                continue;
            }
            let gap = word.left - last.right;
            if !last.spaced.1 && !word.spaced.0 && gap.abs() < WORD_GAP * size {
                last.text.push_str(&word.text);
                last.right = last.right.max(word.right);
                last.sureness = sureness([last.sureness, word.sureness].into_iter());
                last.spaced.1 = word.spaced.1;
                last.struck &= word.struck;
                continue;
            }
        }
        joined.push(word);
    }
    joined
}
