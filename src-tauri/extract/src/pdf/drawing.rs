//! What is drawn on a page: characters and rulings, in points from the page's top left corner.

use super::scan::Placed;

/// The most pictures that are kept of a page; more are a drawing.
const PICTURES: usize = 1_000;

/// A character on a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    pub(super) character: char,
    /// Left edge.
    pub(super) x: f64,
    /// Baseline.
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) size: f64,
    pub(super) bold: bool,
    /// Direction of writing in steps of five degrees, clockwise; `x` and `y` are turned back by it.
    pub(super) turn: i16,
}

/// A horizontal or vertical ruling.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    /// `y` of a horizontal ruling, `x` of a vertical one.
    pub(super) at: f64,
    pub(super) from: f64,
    pub(super) to: f64,
}

/// All that is drawn on a page.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) horizontal: Vec<Rule>,
    pub(super) vertical: Vec<Rule>,
    pub(super) pictures: Vec<Placed>,
}

/// A filled shape thinner than this is a ruling, in points.
const THIN: f64 = 3.0;

/// Rulings shorter than this are strokes of a drawing, in points.
const SHORT: f64 = 4.0;

/// The most rulings that are kept of a page; more are a drawing.
const RULES: usize = 20_000;

impl Drawing {
    /// Takes a straight stroke.
    pub(super) fn stroke(&mut self, from: (f64, f64), to: (f64, f64)) {
        let (width, height) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
        if self.horizontal.len() + self.vertical.len() >= RULES {
            return;
        }
        if height <= 1.0 && width >= SHORT {
            let at = f64::midpoint(from.1, to.1);
            self.horizontal.push(Rule { at, from: from.0.min(to.0), to: from.0.max(to.0) });
        } else if width <= 1.0 && height >= SHORT {
            let at = f64::midpoint(from.0, to.0);
            self.vertical.push(Rule { at, from: from.1.min(to.1), to: from.1.max(to.1) });
        }
    }

    /// Takes a picture.
    pub(super) fn picture(&mut self, picture: Placed) {
        if self.pictures.len() < PICTURES {
            self.pictures.push(picture);
        }
    }

    /// Takes a filled box, which is a ruling if it is thin.
    pub(super) fn fill(&mut self, from: (f64, f64), to: (f64, f64)) {
        let (width, height) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
        let (middle_x, middle_y) = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
        if height <= THIN && width > 2.0 * height {
            self.stroke((from.0, middle_y), (to.0, middle_y));
        } else if width <= THIN && height > 2.0 * width {
            self.stroke((middle_x, from.1), (middle_x, to.1));
        }
    }
}
