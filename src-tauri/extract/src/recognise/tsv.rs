//! What Tesseract answers: a table with a row a word.

use super::WhyNot;

/// What was seen in a picture.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Seen {
    /// Size of the picture, as the recogniser saw it.
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// The words in the order in which they are read.
    pub(crate) words: Vec<SeenWord>,
}

/// A word in a picture; places are in pixels from its top left corner.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct SeenWord {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// How sure the recogniser is of it, between 0 and 1.
    pub(crate) sureness: f32,
    /// Which line it stands on: words of one line stand together and have one number.
    pub(crate) line: usize,
}

/// Signs alone of which the recogniser is less sure than this are specks and the edges of tables.
const SPECK: f32 = 0.6;

/// The levels of rows: the page, and a word.
const PAGE: &str = "1";
const WORD: &str = "5";

/// Reads the table. What is no row of it is passed over, but a page must be there.
pub(super) fn read(table: &str) -> Result<Seen, WhyNot> {
    let mut seen = Seen::default();
    let mut line = 0;
    let mut place: Option<[&str; 3]> = None;
    for row in table.lines() {
        let cells: Vec<&str> = row.splitn(12, '\t').collect();
        let [level, _, block, paragraph, row, _, left, top, width, height, sureness, text] = cells.as_slice() else {
            continue;
        };
        let number = |text: &str| text.parse::<f64>().ok().filter(|number| (0.0..1e6).contains(number));
        let (Some(left), Some(top), Some(width), Some(height)) =
            (number(left), number(top), number(width), number(height))
        else {
            continue;
        };
        if *level == PAGE {
            (seen.width, seen.height) = (width, height);
        }
        let Some(sureness) = sureness.parse::<f32>().ok().filter(|_| *level == WORD) else { continue };
        let here = [*block, *paragraph, *row];
        if place != Some(here) {
            line += 1;
            place = Some(here);
        }
        let text = text.trim().to_owned();
        let sureness = (sureness / 100.0).clamp(0.0, 1.0);
        let is_speck = sureness < SPECK && !text.chars().any(char::is_alphanumeric);
        if !text.is_empty() && !is_speck && width > 0.0 && height > 0.0 {
            seen.words.push(SeenWord { text, left, top, width, height, sureness, line });
        }
    }
    if seen.width < 1.0 || seen.height < 1.0 {
        return Err(WhyNot::Failed);
    }
    if seen.words.is_empty() { Err(WhyNot::NoLetters) } else { Ok(seen) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    #[test]
    fn reads_words_with_their_places_and_lines() {
        let table = format!(
            "{HEAD}1\t1\t0\t0\t0\t0\t0\t0\t800\t1000\t-1\t\n4\t1\t1\t1\t1\t0\t10\t20\t90\t12\t-1\t\n\
             5\t1\t1\t1\t1\t1\t10\t20\t40\t12\t96.5\tZoë\n5\t1\t1\t1\t1\t2\t60\t20\t40\t12\t91\tBos\n\
             5\t1\t1\t1\t2\t1\t10\t40\t40\t12\t12\t|\n5\t1\t1\t1\t3\t1\t10\t60\t40\t12\t33.0\tB.V.\n"
        );
        let seen = read(&table).unwrap();
        assert!((seen.width - 800.0).abs() < 0.1 && (seen.height - 1000.0).abs() < 0.1);
        let words: Vec<(&str, usize)> = seen.words.iter().map(|word| (word.text.as_str(), word.line)).collect();
        assert_eq!(words, [("Zoë", 1), ("Bos", 1), ("B.V.", 3)], "a speck is no word");
        assert!((seen.words[0].sureness - 0.965).abs() < 0.001);
    }

    #[test]
    fn an_answer_without_a_page_or_without_words_says_so() {
        assert_eq!(read(""), Err(WhyNot::Failed));
        assert_eq!(read("Error\tduring\n5\t1\n"), Err(WhyNot::Failed));
        assert_eq!(read(&format!("{HEAD}1\t1\t0\t0\t0\t0\t0\t0\t800\t1000\t-1\t\n")), Err(WhyNot::NoLetters));
        let endless = "5\t1\t1\t1\t1\t1\t10\t20\tinf\tNaN\t96\tx\n";
        assert_eq!(read(&format!("{HEAD}1\t1\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t\n{endless}")), Err(WhyNot::NoLetters));
    }
}
