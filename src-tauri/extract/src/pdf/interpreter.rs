//! The interpreter of content streams (ISO 32000-1, chapters 8 and 9): what is drawn where.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, Stream};

use super::drawing::{Drawing, Glyph};
use super::font::Font;
use super::lexer::{Lexer, Operand, Token};
use super::matrix::Matrix;
use super::path::Path;
use super::scan::Placed;
use crate::failure::Failure;
use crate::limits::{DRAWN, UNPACKED};

/// How deep forms may lie in one another.
const FORMS: usize = 12;

/// How deep the graphics state may be saved.
const SAVES: usize = 512;

/// The most characters that are taken from one document.
const GLYPHS: usize = 10_000_000;

/// The most operands that an operator may have.
const OPERANDS: usize = 512;

/// The state that `q` saves.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    character_space: f64,
    word_space: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

/// Interprets the pages of one document, with one budget for all.
pub(super) struct Interpreter<'a> {
    document: &'a Document,
    /// Fonts by the place of their dictionary, which stays where it is as long as the document is borrowed.
    fonts: HashMap<usize, Rc<Font>>,
    left: u64,
    glyphs: usize,
}

/// The interpretation of one stream.
struct Drawn<'a, 'b> {
    interpreter: &'b mut Interpreter<'a>,
    drawing: &'b mut Drawing,
    resources: &'b [&'a Dictionary],
    depth: usize,
    state: State,
    saved: Vec<State>,
    text: Matrix,
    line: Matrix,
    path: Path,
}

impl<'a> Interpreter<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self { document, fonts: HashMap::new(), left: UNPACKED, glyphs: 0 }
    }

    /// Draws the content of a page. `matrix` leads from the page's space to its top left corner.
    pub(super) fn page(
        &mut self,
        content: &[u8],
        resources: &[&'a Dictionary],
        matrix: Matrix,
    ) -> Result<Drawing, Failure> {
        let mut drawing = Drawing::default();
        self.spend(content.len())?;
        self.stream(content, resources, matrix, 0, &mut drawing)?;
        Ok(drawing)
    }

    /// What the next stream may measure: what is left of the document's budget of unpacked bytes, and no more than a page.
    pub(super) fn left(&self) -> usize {
        usize::try_from(self.left.min(DRAWN)).unwrap_or(usize::MAX)
    }

    fn spend(&mut self, bytes: usize) -> Result<(), Failure> {
        // An empty form costs as well, or an endless number of them would be free.
        self.left = self.left.checked_sub(bytes as u64 + 64).ok_or(Failure::TooLarge { limit: UNPACKED })?;
        Ok(())
    }

    fn stream(
        &mut self,
        content: &[u8],
        resources: &[&'a Dictionary],
        matrix: Matrix,
        depth: usize,
        drawing: &mut Drawing,
    ) -> Result<(), Failure> {
        let state = State {
            matrix,
            font: None,
            size: 0.0,
            character_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut stream = Drawn {
            interpreter: self,
            drawing,
            resources,
            depth,
            state,
            saved: Vec::new(),
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            path: Path::default(),
        };
        let mut lexer = Lexer::new(content);
        let mut operands: Vec<Operand> = Vec::new();
        while let Some(token) = lexer.next() {
            match token {
                Token::Operand(operand) => {
                    if operands.len() < OPERANDS {
                        operands.push(operand);
                    }
                }
                Token::Operator(b"ID") => {
                    stream.drawing.picture(Placed { id: None, matrix: stream.state.matrix });
                    lexer.skip_image();
                    operands.clear();
                }
                Token::Operator(operator) => {
                    stream.take(operator, &operands)?;
                    operands.clear();
                }
            }
        }
        Ok(())
    }

    /// Draws a form that lies `depth` forms deep. `matrix` leads from where it is placed to the page's top left corner.
    pub(super) fn form(
        &mut self,
        form: &'a Stream,
        resources: &[&'a Dictionary],
        matrix: Matrix,
        depth: usize,
        drawing: &mut Drawing,
    ) -> Result<(), Failure> {
        let document = self.document;
        let content = match form.get_plain_content_with_limit(self.left()) {
            Ok(content) => content,
            Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
                return Err(Failure::TooLarge { limit: DRAWN });
            }
            // A form that cannot be unpacked draws nothing.
            Err(_) => return Ok(()),
        };
        self.spend(content.len())?;
        let own = form.dict.get_deref(b"Resources", document).and_then(Object::as_dict).ok();
        // A form without resources of its own uses those of its page.
        let resources: Vec<&'a Dictionary> = own.map_or_else(|| resources.to_vec(), |own| vec![own]);
        self.stream(&content, &resources, matrix_of(document, form).then(matrix), depth + 1, drawing)
    }

    fn font(&mut self, font: &'a Dictionary) -> Rc<Font> {
        let document = self.document;
        let key = std::ptr::from_ref(font).addr();
        Rc::clone(self.fonts.entry(key).or_insert_with(|| Rc::new(Font::read(document, font))))
    }
}

impl<'a> Drawn<'a, '_> {
    fn take(&mut self, operator: &[u8], operands: &[Operand]) -> Result<(), Failure> {
        match operator {
            b"Tj" | b"TJ" | b"'" | b"\"" => return self.show_operator(operator, operands),
            b"Do" => {
                if let [Operand::Name(name)] = operands {
                    return self.object(name);
                }
            }
            b"Td" | b"TD" | b"Tm" | b"T*" | b"BT" | b"Tf" | b"Tc" | b"Tw" | b"Tz" | b"TL" | b"Ts" => {
                self.text_state(operator, operands);
            }
            b"q" => {
                if self.saved.len() < SAVES {
                    self.saved.push(self.state.clone());
                }
            }
            b"Q" => {
                if let Some(state) = self.saved.pop() {
                    self.state = state;
                }
            }
            b"cm" => {
                if let Some(matrix) = six(operands) {
                    let matrix = matrix.then(self.state.matrix);
                    if matrix.is_sane() {
                        self.state.matrix = matrix;
                    }
                }
            }
            _ => self.path.take(operator, operands, self.state.matrix, self.drawing),
        }
        Ok(())
    }

    fn text_state(&mut self, operator: &[u8], operands: &[Operand]) {
        let number = |at: usize| operands.get(at).and_then(Operand::number);
        match (operator, number(0), number(1)) {
            (b"BT", _, _) => {
                self.text = Matrix::IDENTITY;
                self.line = Matrix::IDENTITY;
            }
            (b"Td", Some(x), Some(y)) => self.next_line(x, y),
            (b"TD", Some(x), Some(y)) => {
                self.state.leading = -y;
                self.next_line(x, y);
            }
            (b"T*", _, _) => self.next_line(0.0, -self.state.leading),
            (b"Tm", _, _) => {
                if let Some(matrix) = six(operands) {
                    self.text = matrix;
                    self.line = matrix;
                }
            }
            (b"Tf", _, Some(size)) => {
                self.state.size = size;
                if let Some(Operand::Name(name)) = operands.first()
                    && let Some(font) = self.resource(b"Font", name).and_then(|font| font.as_dict().ok())
                {
                    self.state.font = Some(self.interpreter.font(font));
                }
            }
            (b"Tc", Some(space), _) => self.state.character_space = space,
            (b"Tw", Some(space), _) => self.state.word_space = space,
            (b"Tz", Some(percent), _) => self.state.stretch = percent / 100.0,
            (b"TL", Some(leading), _) => self.state.leading = leading,
            (b"Ts", Some(rise), _) => self.state.rise = rise,
            _ => {}
        }
    }

    fn show_operator(&mut self, operator: &[u8], operands: &[Operand]) -> Result<(), Failure> {
        if operator == b"\"" {
            if let Some(space) = operands.first().and_then(Operand::number) {
                self.state.word_space = space;
            }
            if let Some(space) = operands.get(1).and_then(Operand::number) {
                self.state.character_space = space;
            }
        }
        if matches!(operator, b"'" | b"\"") {
            self.next_line(0.0, -self.state.leading);
        }
        match operands.last() {
            Some(Operand::Text(text)) => self.show(text)?,
            Some(Operand::Array(items)) => {
                for item in items {
                    match item {
                        Operand::Text(text) => self.show(text)?,
                        Operand::Number(shift) => {
                            let shift = -shift / 1000.0 * self.state.size * self.state.stretch;
                            self.text = Matrix::shift(shift, 0.0).then(self.text);
                        }
                        Operand::Name(_) | Operand::Array(_) | Operand::Other => {}
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::shift(x, y).then(self.line);
        self.text = self.line;
    }

    fn show(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let Some(font) = self.state.font.clone() else { return Ok(()) };
        let (size, stretch) = (self.state.size, self.state.stretch);
        let scale = Matrix::new([size * stretch, 0.0, 0.0, size, 0.0, self.state.rise]);
        let mut text = self.text;
        let drawing = &mut *self.drawing;
        let state = &self.state;
        let before = drawing.glyphs.len();
        font.decode(bytes, |shown| {
            let place = scale.then(text).then(state.matrix);
            let word_space = if shown.is_space { state.word_space } else { 0.0 };
            let advance = (shown.width / 1000.0 * size + state.character_space + word_space) * stretch;
            if place.is_sane() {
                let long = (place.a * place.a + place.b * place.b).sqrt();
                let unit = if size.abs() > 1e-9 { advance / (size * stretch) } else { 0.0 };
                place_glyphs(drawing, place, shown.text, unit * long, font.bold);
            }
            text = Matrix::shift(advance, 0.0).then(text);
        });
        self.interpreter.glyphs += drawing.glyphs.len() - before;
        if self.interpreter.glyphs > GLYPHS {
            return Err(Failure::TooLarge { limit: UNPACKED });
        }
        if text.is_sane() {
            self.text = text;
        }
        Ok(())
    }

    /// Draws a form, or places a picture.
    fn object(&mut self, name: &[u8]) -> Result<(), Failure> {
        let Some(form) = self.resource(b"XObject", name).and_then(|object| object.as_stream().ok()) else {
            return Ok(());
        };
        let kind = form.dict.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        if kind == b"Image" {
            let id = self.named(b"XObject", name).and_then(|object| object.as_reference().ok());
            self.drawing.picture(Placed { id, matrix: self.state.matrix });
        }
        if kind != b"Form" || self.depth >= FORMS {
            return Ok(());
        }
        self.interpreter.form(form, self.resources, self.state.matrix, self.depth, self.drawing)
    }

    fn resource(&self, kind: &[u8], name: &[u8]) -> Option<&'a Object> {
        let found = self.named(kind, name)?;
        self.interpreter.document.dereference(found).ok().map(|(_, object)| object)
    }

    /// A resource as it is listed: most often a reference.
    fn named(&self, kind: &[u8], name: &[u8]) -> Option<&'a Object> {
        let document = self.interpreter.document;
        self.resources.iter().find_map(|resources| {
            let group = resources.get_deref(kind, document).and_then(Object::as_dict).ok()?;
            group.get(name).ok()
        })
    }
}

/// The way out of a form's own space.
pub(super) fn matrix_of(document: &Document, form: &Stream) -> Matrix {
    let matrix = form.dict.get_deref(b"Matrix", document).and_then(Object::as_array).ok();
    let matrix = matrix.and_then(|array| {
        let numbers: Vec<f64> = array.iter().filter_map(|n| n.as_float().ok().map(f64::from)).collect();
        <[f64; 6]>::try_from(numbers).ok().map(Matrix::new)
    });
    matrix.unwrap_or(Matrix::IDENTITY)
}

/// Places the characters of one shown code side by side.
pub(super) fn place_glyphs(drawing: &mut Drawing, place: Matrix, text: &str, width: f64, bold: bool) {
    let characters = text.chars().filter(|character| !character.is_control());
    let count = text.chars().count().max(1);
    let share = width / f64::from(u32::try_from(count).unwrap_or(1));
    let size = (place.c * place.c + place.d * place.d).sqrt();
    if size < 0.1 {
        return;
    }
    let angle = place.b.atan2(place.a);
    let turn = turn(angle);
    let (x, y) = if turn == 0 {
        (place.e, place.f)
    } else {
        let (sine, cosine) = angle.sin_cos();
        (place.e * cosine + place.f * sine, place.f * cosine - place.e * sine)
    };
    let mut left = x;
    for character in characters {
        drawing.glyphs.push(Glyph { character, x: left, y, width: share, size, bold, turn });
        left += share;
    }
}

/// An angle in steps of five degrees.
#[expect(clippy::cast_possible_truncation, reason = "an angle is between -π and π")]
fn turn(angle: f64) -> i16 {
    let steps = (angle.to_degrees() / 5.0).round() as i16;
    if steps == -36 { 36 } else { steps }
}

fn six(operands: &[Operand]) -> Option<Matrix> {
    let numbers: Vec<f64> = operands.iter().filter_map(Operand::number).collect();
    <[f64; 6]>::try_from(numbers).ok().map(Matrix::new)
}
