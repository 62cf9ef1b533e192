//! The tokens of content streams and character maps.

/// How deep arrays may lie in one another; deeper ones read as nothing.
const DEPTH: usize = 32;

/// An operand.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Operand {
    Number(f64),
    Text(Vec<u8>),
    Name(Vec<u8>),
    Array(Vec<Operand>),
    /// A dictionary or a keyword such as `true`.
    Other,
}

/// An operand, or the operator that takes those before it.
#[derive(Debug, PartialEq)]
pub(super) enum Token<'a> {
    Operand(Operand),
    Operator(&'a [u8]),
}

/// Reads tokens; what cannot be read is skipped, byte by byte.
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Operand {
    pub(super) fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }
}

impl<'a> Lexer<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next token; `None` at the end.
    pub(super) fn next(&mut self) -> Option<Token<'a>> {
        loop {
            self.skip_space();
            let byte = self.peek()?;
            match byte {
                b'(' | b'<' | b'[' | b'/' | b'+' | b'-' | b'.' | b'0'..=b'9' => {
                    if let Some(operand) = self.operand(0) {
                        return Some(Token::Operand(operand));
                    }
                }
                b']' | b'>' | b')' | b'{' | b'}' => self.at += 1,
                _ => return Some(self.word()),
            }
        }
    }

    /// Skips the data of an inline image, from behind `ID` to behind `EI`.
    pub(super) fn skip_image(&mut self) {
        self.at += 1;
        while let Some(rest) = self.bytes.get(self.at..).filter(|rest| !rest.is_empty()) {
            let before = self.at.checked_sub(1).and_then(|at| self.bytes.get(at)).is_none_or(|&byte| is_space(byte));
            if before && rest.starts_with(b"EI") && rest.get(2).is_none_or(|&byte| is_space(byte)) {
                self.at += 2;
                return;
            }
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    fn word(&mut self) -> Token<'a> {
        let start = self.at;
        self.at += 1;
        while self.peek().is_some_and(is_regular) {
            self.at += 1;
        }
        let word = self.bytes.get(start..self.at).unwrap_or_default();
        match word {
            b"true" | b"false" | b"null" => Token::Operand(Operand::Other),
            word => Token::Operator(word),
        }
    }

    fn operand(&mut self, depth: usize) -> Option<Operand> {
        match self.peek()? {
            b'(' => Some(Operand::Text(self.literal())),
            b'/' => Some(Operand::Name(self.name())),
            b'[' => Some(self.array(depth)),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                self.skip_dictionary();
                Some(Operand::Other)
            }
            b'<' => Some(Operand::Text(self.hexadecimal())),
            _ => self.number().map(Operand::Number),
        }
    }

    fn array(&mut self, depth: usize) -> Operand {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.skip_space();
            match self.peek() {
                None => break,
                Some(b']') => {
                    self.at += 1;
                    break;
                }
                Some(b'[') if depth >= DEPTH => self.at += 1,
                Some(b'(' | b'<' | b'[' | b'/' | b'+' | b'-' | b'.' | b'0'..=b'9') => {
                    items.extend(self.operand(depth + 1));
                }
                Some(_) => self.at += 1,
            }
        }
        Operand::Array(items)
    }

    /// Skips a dictionary; the interpreter needs none.
    fn skip_dictionary(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match (byte, self.bytes.get(self.at + 1)) {
                (b'<', Some(b'<')) => {
                    depth += 1;
                    self.at += 2;
                }
                (b'>', Some(b'>')) => {
                    depth = depth.saturating_sub(1);
                    self.at += 2;
                    if depth == 0 {
                        return;
                    }
                }
                (b'(', _) => drop(self.literal()),
                _ => self.at += 1,
            }
        }
    }

    fn number(&mut self) -> Option<f64> {
        let start = self.at;
        let mut sign = 1.0;
        let (mut value, mut scale, mut fraction) = (0.0, 1.0, false);
        while let Some(byte) = self.peek() {
            match byte {
                b'-' if self.at == start => sign = -1.0,
                b'+' if self.at == start => {}
                // Some producers write "--5" or "1.-2": what follows the stray sign is ignored.
                b'-' => {}
                b'.' if !fraction => fraction = true,
                b'0'..=b'9' => {
                    value = value * 10.0 + f64::from(byte - b'0');
                    if fraction {
                        scale *= 10.0;
                    }
                }
                _ => break,
            }
            self.at += 1;
        }
        if self.at == start {
            self.at += 1;
            return None;
        }
        let number: f64 = sign * value / scale;
        number.is_finite().then_some(number)
    }

    fn name(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|&byte| is_regular(byte)) {
            self.at += 1;
            let pair = self.bytes.get(self.at..self.at + 2);
            match pair.filter(|_| byte == b'#') {
                Some(&[high, low]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                    name.push(digit(high) << 4 | digit(low));
                    self.at += 2;
                }
                _ => name.push(byte),
            }
        }
        name
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut bytes = Vec::new();
        let mut half = None;
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            if !byte.is_ascii_hexdigit() {
                continue;
            }
            match half.take() {
                None => half = Some(digit(byte) << 4),
                Some(high) => bytes.push(high | digit(byte)),
            }
        }
        bytes.extend(half);
        bytes
    }

    fn literal(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut bytes = Vec::new();
        let mut depth = 1_usize;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' => self.escape(&mut bytes),
                b'(' => {
                    depth += 1;
                    bytes.push(byte);
                }
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                    bytes.push(byte);
                }
                _ => bytes.push(byte),
            }
        }
        bytes
    }

    fn escape(&mut self, bytes: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => bytes.push(b'\n'),
            b'r' => bytes.push(b'\r'),
            b't' => bytes.push(b'\t'),
            b'b' => bytes.push(8),
            b'f' => bytes.push(12),
            b'\r' if self.peek() == Some(b'\n') => self.at += 1,
            b'\r' | b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(next @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(next - b'0');
                    self.at += 1;
                }
                // Octal codes above 377 lose their high bit, as the standard says.
                bytes.push((code & 0xFF).try_into().unwrap_or_default());
            }
            _ => bytes.push(byte),
        }
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'f' => byte - b'a' + 10,
        b'A'..=b'F' => byte - b'A' + 10,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_operands_and_operators() {
        let mut lexer = Lexer::new(b"/F#31 12 Tf [(a\\(b\\)\\101) -3.5 <4142 4>] TJ % rest\n<</A (>>)>> BDC .5 -.25 m");
        let mut seen = Vec::new();
        while let Some(token) = lexer.next() {
            seen.push(token);
        }
        let text = |bytes: &[u8]| Operand::Text(bytes.to_vec());
        assert_eq!(
            seen,
            [
                Token::Operand(Operand::Name(b"F1".to_vec())),
                Token::Operand(Operand::Number(12.0)),
                Token::Operator(b"Tf"),
                Token::Operand(Operand::Array(vec![text(b"a(b)A"), Operand::Number(-3.5), text(b"AB@")])),
                Token::Operator(b"TJ"),
                Token::Operand(Operand::Other),
                Token::Operator(b"BDC"),
                Token::Operand(Operand::Number(0.5)),
                Token::Operand(Operand::Number(-0.25)),
                Token::Operator(b"m"),
            ]
        );
    }

    #[test]
    fn survives_arrays_in_arrays() {
        let bytes = b"[".repeat(200_000);
        let mut lexer = Lexer::new(&bytes);
        while lexer.next().is_some() {}
    }

    #[test]
    fn skips_an_inline_image() {
        let mut lexer = Lexer::new(b"ID \x00EIx\xFF (\nEI Q");
        assert_eq!(lexer.next(), Some(Token::Operator(b"ID")));
        lexer.skip_image();
        assert_eq!(lexer.next(), Some(Token::Operator(b"Q")));
    }
}
