//! Character maps: from codes to text (`ToUnicode`) and from codes to glyphs (embedded CID maps).

use super::lexer::{Lexer, Operand, Token};

/// The most entries that are kept of one map.
const ENTRIES: usize = 200_000;

/// A character map.
#[derive(Debug, Default)]
pub(super) struct CMap {
    /// Lengths of codes in bytes, with their ranges.
    spaces: Vec<(usize, u32, u32)>,
    /// Ranges of codes and the text of the first, sorted.
    texts: Vec<(u32, u32, String)>,
    /// Ranges of codes and the glyph of the first, sorted.
    glyphs: Vec<(u32, u32, u32)>,
}

impl CMap {
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let mut lexer = Lexer::new(bytes);
        let mut operands: Vec<Operand> = Vec::new();
        while let Some(token) = lexer.next() {
            match token {
                Token::Operand(operand) => {
                    operands.push(operand);
                    if operands.len() > ENTRIES {
                        break;
                    }
                }
                Token::Operator(operator) => {
                    map.take(operator, &operands);
                    operands.clear();
                    if map.texts.len() + map.glyphs.len() > ENTRIES {
                        break;
                    }
                }
            }
        }
        // Stable: of two entries for a code the later one is found.
        map.texts.sort_by_key(|(low, _, _)| *low);
        map.glyphs.sort_by_key(|(low, _, _)| *low);
        map
    }

    fn take(&mut self, operator: &[u8], operands: &[Operand]) {
        match operator {
            b"endcodespacerange" => {
                for pair in operands.chunks_exact(2) {
                    if let [Operand::Text(low), Operand::Text(high)] = pair
                        && (1..=4).contains(&low.len())
                    {
                        self.spaces.push((low.len(), code(low), code(high)));
                    }
                }
            }
            b"endbfchar" => {
                for pair in operands.chunks_exact(2) {
                    if let [Operand::Text(from), Operand::Text(to)] = pair {
                        self.texts.push((code(from), code(from), text(to)));
                    }
                }
            }
            b"endbfrange" => {
                for three in operands.chunks_exact(3) {
                    self.take_range(three);
                }
            }
            b"endcidchar" => {
                for pair in operands.chunks_exact(2) {
                    if let [Operand::Text(from), to] = pair
                        && let Some(glyph) = to.number()
                    {
                        self.glyphs.push((code(from), code(from), whole(glyph)));
                    }
                }
            }
            b"endcidrange" => {
                for three in operands.chunks_exact(3) {
                    if let [Operand::Text(low), Operand::Text(high), to] = three
                        && let Some(glyph) = to.number()
                    {
                        self.glyphs.push((code(low), code(high), whole(glyph)));
                    }
                }
            }
            _ => {}
        }
    }

    fn take_range(&mut self, three: &[Operand]) {
        match three {
            [Operand::Text(low), Operand::Text(high), Operand::Text(to)] => {
                self.texts.push((code(low), code(high), text(to)));
            }
            [Operand::Text(low), _, Operand::Array(items)] => {
                for (item, from) in items.iter().zip(code(low)..=u32::MAX) {
                    if let Operand::Text(to) = item {
                        self.texts.push((from, from, text(to)));
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether the map has text at all.
    pub(super) fn has_text(&self) -> bool {
        !self.texts.is_empty()
    }

    /// The text of a code.
    pub(super) fn text(&self, code: u32) -> Option<String> {
        let end = self.texts.partition_point(|(low, _, _)| *low <= code);
        let (low, high, text) = self.texts.get(end.checked_sub(1)?)?;
        if code > *high {
            return None;
        }
        let mut characters: Vec<char> = text.chars().collect();
        if let Some(last) = characters.last_mut() {
            *last = char::from_u32(u32::from(*last).saturating_add(code - low))?;
        }
        Some(characters.into_iter().collect())
    }

    /// The glyph of a code.
    pub(super) fn glyph(&self, code: u32) -> Option<u32> {
        let end = self.glyphs.partition_point(|(low, _, _)| *low <= code);
        let (low, high, glyph) = self.glyphs.get(end.checked_sub(1)?)?;
        (code <= *high).then(|| glyph.saturating_add(code - low))
    }

    /// The first code of `bytes` and its length.
    pub(super) fn split(&self, bytes: &[u8]) -> (u32, usize) {
        for length in 1..=4.min(bytes.len()) {
            let first = code(bytes.get(..length).unwrap_or_default());
            if self.spaces.iter().any(|(len, low, high)| *len == length && (*low..=*high).contains(&first)) {
                return (first, length);
            }
        }
        let length = self.spaces.iter().map(|(length, _, _)| *length).min().unwrap_or(2).clamp(1, bytes.len().max(1));
        (code(bytes.get(..length).unwrap_or_default()), length)
    }
}

fn code(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |code, byte| code << 8 | u32::from(*byte))
}

/// UTF-16, most significant byte first.
fn text(bytes: &[u8]) -> String {
    if let [byte] = bytes {
        return char::from(*byte).to_string();
    }
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [high, low] => u16::from_be_bytes([*high, *low]),
        _ => 0,
    });
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
fn whole(number: f64) -> u32 {
    number.clamp(0.0, 1_000_000.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_characters_ranges_and_lists() {
        let map = CMap::read(
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange
              2 beginbfchar <0003> <0020> <0010> <00660069> endbfchar
              2 beginbfrange <0024> <003D> <0041> <0050> <0051> [<0132> <D83DDE00>] endbfrange
              1 begincidrange <0100> <0200> 7 endcidrange",
        );
        assert_eq!(map.text(3).as_deref(), Some(" "));
        assert_eq!(map.text(0x10).as_deref(), Some("fi"));
        assert_eq!(map.text(0x26).as_deref(), Some("C"));
        assert_eq!(map.text(0x50).as_deref(), Some("Ĳ"));
        assert_eq!(map.text(0x51).as_deref(), Some("😀"));
        assert_eq!(map.text(0x99), None);
        assert_eq!(map.glyph(0x102), Some(9));
        assert_eq!(map.split(&[0, 3, 0]), (3, 2));
    }

    #[test]
    fn a_list_ends_at_the_last_code() {
        let map = CMap::read(b"1 beginbfrange <FFFFFFFE> <FFFFFFFF> [<0041> <0042> <0043>] endbfrange");
        assert_eq!(map.text(u32::MAX).as_deref(), Some("B"));
        assert_eq!(map.text(0), None);
    }
}
