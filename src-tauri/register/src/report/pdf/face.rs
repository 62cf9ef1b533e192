//! The faces that reports are set in, and how wide their characters are.

use std::sync::LazyLock;

use printpdf::ParsedFont;
use unicode_normalization::UnicodeNormalization as _;

/// What stands for a character that the faces lack.
pub(super) const REPLACEMENT: char = '□';
/// Where a word may be broken, with a hyphen if it is.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// A face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    /// Upright, for running text.
    Regular,
    /// Semi-bold, for headings and emphasis.
    Strong,
    /// Italic, for notes.
    Italic,
}

impl Face {
    /// Every face.
    pub(super) const ALL: [Self; 3] = [Self::Regular, Self::Strong, Self::Italic];

    /// The face's name within the document: fixed, so that the same report gives the same bytes.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Regular => "WaarborgSans-Regular",
            Self::Strong => "WaarborgSans-SemiBold",
            Self::Italic => "WaarborgSans-Italic",
        }
    }

    const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../../../assets/fonts/WaarborgSans-Regular.ttf"),
            Self::Strong => include_bytes!("../../../../../assets/fonts/WaarborgSans-SemiBold.ttf"),
            Self::Italic => include_bytes!("../../../../../assets/fonts/WaarborgSans-Italic.ttf"),
        }
    }

    /// The face as printpdf embeds it.
    pub(super) fn parsed(self) -> &'static ParsedFont {
        &self.metrics().font
    }

    fn metrics(self) -> &'static Metrics {
        match self {
            Self::Regular => &REGULAR,
            Self::Strong => &STRONG,
            Self::Italic => &ITALIC,
        }
    }

    /// Whether the face has this character.
    pub(super) fn has(self, character: char) -> bool {
        self.metrics().advance(character).is_some()
    }

    /// How far a character moves the pen, in em. One that the face lacks is as wide as its replacement.
    pub(super) fn advance(self, character: char) -> f32 {
        let metrics = self.metrics();
        metrics.advance(character).unwrap_or(metrics.replacement)
    }

    /// How wide words are at a size, in points.
    pub(super) fn width(self, words: &str, size: f32) -> f32 {
        words.chars().map(|character| self.advance(character)).sum::<f32>() * size
    }
}

static REGULAR: LazyLock<Metrics> = LazyLock::new(|| Metrics::of(Face::Regular));
static STRONG: LazyLock<Metrics> = LazyLock::new(|| Metrics::of(Face::Strong));
static ITALIC: LazyLock<Metrics> = LazyLock::new(|| Metrics::of(Face::Italic));

struct Metrics {
    font: ParsedFont,
    /// The advances of the characters below U+0250, which is nearly all that is ever set; NaN where the face has none.
    common: Vec<f32>,
    replacement: f32,
}

impl Metrics {
    fn of(face: Face) -> Self {
        let mut font =
            ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new()).expect("the embedded faces are well formed");
        font.font_name = Some(face.name().to_owned());
        let common = (0..0x250).map(|code| look_up(&font, code).unwrap_or(f32::NAN)).collect();
        let replacement = look_up(&font, u32::from(REPLACEMENT)).unwrap_or(1.0);
        Self { font, common, replacement }
    }

    fn advance(&self, character: char) -> Option<f32> {
        let code = u32::from(character);
        match usize::try_from(code).ok().and_then(|code| self.common.get(code)) {
            Some(advance) if advance.is_nan() => None,
            Some(advance) => Some(*advance),
            None => look_up(&self.font, code),
        }
    }
}

fn look_up(font: &ParsedFont, code: u32) -> Option<f32> {
    let glyph = font.lookup_glyph_index(code)?;
    let advance = font.get_glyph_width(glyph)?;
    Some(f32::from(advance) / f32::from(font.units_per_em))
}

/// Words as they are set: composed (ë in one character), without what cannot be seen or would turn the order of reading round.
///
/// Line feeds stay. Characters that the faces lack stay too, so that the document keeps them; they are shown as [`REPLACEMENT`].
pub(super) fn clean(words: &str) -> String {
    let composed: String = words.nfc().collect();
    let mut cleaned = String::with_capacity(composed.len());
    for character in composed.chars() {
        match character {
            // U+0085, U+2028 and U+2029 separate lines and paragraphs.
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            // The spaces that the faces have no need to tell apart. U+00A0 and U+202F do not break.
            '\t' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => cleaned.push(' '),
            '\u{202f}' => cleaned.push('\u{a0}'),
            '\u{2011}' => cleaned.push('-'),
            _ if character.is_control() || is_invisible(character) => {}
            _ => cleaned.push(character),
        }
    }
    cleaned
}

/// Marks of direction, joiners, variation selectors and tags.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_faces_have_what_dutch_needs() {
        for face in Face::ALL {
            for character in "ëïéèöüçÉĲĳ€–—‘’“”„•…§©°²³½×≥≤→✓▲✗○□".chars()
            {
                assert!(face.has(character), "{face:?} lacks {character}");
            }
        }
    }

    #[test]
    fn figures_are_equally_wide() {
        for face in [Face::Regular, Face::Strong] {
            let widths: Vec<_> = ('0'..='9').map(|figure| face.advance(figure).to_bits()).collect();
            assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "columns of figures line up in {face:?}");
        }
    }

    #[test]
    fn what_turns_the_order_round_is_dropped() {
        assert_eq!(clean("a\u{202e}b\u{2066}c\u{200f}\u{0}d\u{7}"), "abcd");
        assert_eq!(clean("e\u{308}\u{200b}\tx\u{2028}y"), "ë x\ny");
        assert_eq!(clean("مدرسة"), "مدرسة", "unknown letters stay in the text");
    }
}
