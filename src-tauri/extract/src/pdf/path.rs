//! Paths: what of them becomes a ruling.

use super::drawing::Drawing;
use super::lexer::Operand;
use super::matrix::Matrix;

/// A part of a path that can become a ruling.
enum Piece {
    Line((f64, f64), (f64, f64)),
    Box([(f64, f64); 4]),
}

/// The path that is being made.
#[derive(Default)]
pub(super) struct Path {
    pieces: Vec<Piece>,
    point: (f64, f64),
    start: (f64, f64),
}

impl Path {
    /// Takes an operator that makes or paints a path; others mean nothing here.
    pub(super) fn take(&mut self, operator: &[u8], operands: &[Operand], matrix: Matrix, drawing: &mut Drawing) {
        let number = |at: usize| operands.get(at).and_then(Operand::number);
        match operator {
            b"m" | b"l" => {
                let (Some(x), Some(y)) = (number(0), number(1)) else { return };
                let point = matrix.apply(x, y);
                if operator == b"l" {
                    self.pieces.push(Piece::Line(self.point, point));
                } else {
                    self.start = point;
                }
                self.point = point;
            }
            b"c" | b"v" | b"y" => {
                let last = operands.len();
                let (Some(x), Some(y)) = (last.checked_sub(2).and_then(number), last.checked_sub(1).and_then(number))
                else {
                    return;
                };
                self.point = matrix.apply(x, y);
            }
            b"h" => self.close(),
            b"re" => {
                let (Some(x), Some(y), Some(width), Some(height)) = (number(0), number(1), number(2), number(3)) else {
                    return;
                };
                let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
                let corners = corners.map(|(x, y)| matrix.apply(x, y));
                self.pieces.push(Piece::Box(corners));
            }
            b"S" => self.paint(true, false, drawing),
            b"s" => {
                self.close();
                self.paint(true, false, drawing);
            }
            b"f" | b"F" | b"f*" => {
                self.close();
                self.paint(false, true, drawing);
            }
            b"B" | b"B*" => self.paint(true, true, drawing),
            b"b" | b"b*" => {
                self.close();
                self.paint(true, true, drawing);
            }
            b"n" => self.pieces.clear(),
            _ => {}
        }
    }

    fn close(&mut self) {
        self.pieces.push(Piece::Line(self.point, self.start));
        self.point = self.start;
    }

    fn paint(&mut self, stroked: bool, filled: bool, drawing: &mut Drawing) {
        let pieces = std::mem::take(&mut self.pieces);
        // A thin box may also be drawn as four lines and filled.
        if filled && !stroked {
            let lines = pieces.iter().filter_map(|piece| match piece {
                Piece::Line(from, to) => Some([*from, *to]),
                Piece::Box(_) => None,
            });
            let points: Vec<(f64, f64)> = lines.flatten().collect();
            if (4..=10).contains(&points.len()) {
                let (low, high) =
                    points.iter().fold(((f64::MAX, f64::MAX), (f64::MIN, f64::MIN)), |(low, high), (x, y)| {
                        ((low.0.min(*x), low.1.min(*y)), (high.0.max(*x), high.1.max(*y)))
                    });
                drawing.fill(low, high);
            }
        }
        for piece in pieces {
            match piece {
                Piece::Line(from, to) if stroked => drawing.stroke(from, to),
                Piece::Box([one, two, three, four]) if stroked => {
                    for (from, to) in [(one, two), (two, three), (three, four), (four, one)] {
                        drawing.stroke(from, to);
                    }
                }
                Piece::Box([one, _, three, _]) if filled => drawing.fill(one, three),
                Piece::Line(..) | Piece::Box(_) => {}
            }
        }
    }
}
