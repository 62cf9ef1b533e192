//! The look of the pages: sizes, distances and colours, in points. A4, one accent, much white.

use super::face::Face;

/// A colour in sRGB, each part from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Colour(pub(super) f32, pub(super) f32, pub(super) f32);

const fn rgb(hex: u32) -> Colour {
    #[expect(clippy::cast_precision_loss, reason = "a byte fits a float exactly")]
    const fn part(hex: u32, shift: u32) -> f32 {
        ((hex >> shift) & 0xFF) as f32 / 255.0
    }
    Colour(part(hex, 16), part(hex, 8), part(hex, 0))
}

pub(super) const INK: Colour = rgb(0x001B_1F24);
/// On white 6.4 : 1.
pub(super) const MUTED: Colour = rgb(0x0056_5E69);
/// On white 9.9 : 1.
pub(super) const ACCENT: Colour = rgb(0x0015_4273);
pub(super) const TINT: Colour = rgb(0x00EA_F0F6);
pub(super) const RULE: Colour = rgb(0x00C6_D0DA);
pub(super) const GOOD: Colour = rgb(0x001A_6638);
pub(super) const ATTENTION: Colour = rgb(0x0084_4F00);
pub(super) const BAD: Colour = rgb(0x00A4_1F2B);
/// A bar of what nobody has said. On white 3.2 : 1.
pub(super) const BLANK: Colour = rgb(0x008A_94A0);

pub(super) const PAGE_WIDTH: f32 = 595.276;
pub(super) const PAGE_HEIGHT: f32 = 841.89;
pub(super) const LEFT: f32 = 65.0;
pub(super) const RIGHT: f32 = PAGE_WIDTH - 65.0;
/// The width of the text.
pub(super) const MEASURE: f32 = RIGHT - LEFT;
/// Where the text begins and ends, from the top of the page.
pub(super) const TOP: f32 = 86.0;
pub(super) const BOTTOM: f32 = PAGE_HEIGHT - 74.0;
/// What of a page can be written on.
pub(super) const BODY_HEIGHT: f32 = BOTTOM - TOP;
/// The baselines of what repeats on every page, from the top.
pub(super) const HEADER_LINE: f32 = 50.0;
pub(super) const FOOTER_LINE: f32 = PAGE_HEIGHT - 40.0;

/// How words are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    pub(super) face: Face,
    pub(super) size: f32,
    /// From baseline to baseline.
    pub(super) leading: f32,
    pub(super) colour: Colour,
}

impl Style {
    const fn new(face: Face, size: f32, leading: f32, colour: Colour) -> Self {
        Self { face, size, leading, colour }
    }
}

pub(super) const BODY: Style = Style::new(Face::Regular, 10.0, 14.5, INK);
pub(super) const CELL: Style = Style::new(Face::Regular, 9.2, 12.4, INK);
pub(super) const LABEL: Style = Style::new(Face::Strong, 9.2, 12.4, INK);
pub(super) const HEAD: Style = Style::new(Face::Strong, 8.6, 11.6, ACCENT);
pub(super) const SMALL: Style = Style::new(Face::Regular, 8.2, 11.0, MUTED);
pub(super) const COVER_BOARD: Style = Style::new(Face::Strong, 13.0, 17.0, ACCENT);
pub(super) const COVER_TITLE: Style = Style::new(Face::Strong, 31.0, 37.0, ACCENT);
pub(super) const COVER_SUBTITLE: Style = Style::new(Face::Regular, 15.0, 21.0, MUTED);

/// A number beside its label.
pub(super) const NUMBER: Style = Style::new(Face::Strong, 11.0, 13.0, ACCENT);
/// Words beside a bar.
pub(super) const BESIDE: Style = Style::new(Face::Regular, 8.4, 10.6, INK);
pub(super) const FRONT_TITLE: Style = Style::new(Face::Strong, 23.0, 28.0, ACCENT);

impl Style {
    /// How far the baseline lies below the top of a line: where the capitals, 0.66 em high, look centred.
    pub(super) fn ascent(self) -> f32 {
        f32::midpoint(self.leading, 0.66 * self.size)
    }
}

/// A heading's style with the space before and after it. Level 1 is a chapter.
pub(super) const fn heading(level: usize) -> (Style, f32, f32) {
    match level {
        0 | 1 => (Style::new(Face::Strong, 19.0, 24.0, ACCENT), 26.0, 10.0),
        2 => (Style::new(Face::Strong, 13.5, 17.5, ACCENT), 22.0, 7.0),
        _ => (Style::new(Face::Strong, 10.8, 14.5, INK), 15.0, 4.0),
    }
}
