//! Widths of the fonts that every reader has, for documents that leave them out.

/// A family of widths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Metrics {
    Courier,
    Helvetica,
    Times,
}

/// Widths of Helvetica from space to tilde, in thousandths (Adobe's font metrics).
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

/// Widths of Times from space to tilde, in thousandths (Adobe's font metrics).
const TIMES: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
];

impl Metrics {
    /// The family of a font, by its name in lower case.
    pub(super) fn of(name: &[u8]) -> Self {
        if crate::looks::contains(name, b"courier") || crate::looks::contains(name, b"mono") {
            Self::Courier
        } else if crate::looks::contains(name, b"times") || crate::looks::contains(name, b"serif") {
            Self::Times
        } else {
            Self::Helvetica
        }
    }
}

/// The width of a character; letters with marks are as wide as their letter, others as a digit.
pub(super) fn standard_width(metrics: Metrics, text: &str) -> f64 {
    use unicode_normalization::UnicodeNormalization as _;
    let table = match metrics {
        Metrics::Courier => return 600.0,
        Metrics::Helvetica => &HELVETICA,
        Metrics::Times => &TIMES,
    };
    let letter = text.nfd().next().unwrap_or('n');
    let at = u32::from(letter).checked_sub(32).and_then(|at| usize::try_from(at).ok());
    f64::from(at.and_then(|at| table.get(at)).copied().unwrap_or(556))
}
