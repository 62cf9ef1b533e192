//! Where the words of a message stand: below its head, and above the message that it answers.

use std::ops::Range;

use waarborg_extract::Part;

/// A message, whose text begins with who wrote to whom.
const MESSAGE: &str = "message/rfc822";

/// The lines by which a message, a memo or a letter is known that was saved as something else.
const HEADS: [&str; 8] = ["van:", "from:", "aan:", "to:", "onderwerp:", "subject:", "verzonden:", "sent:"];
/// What else stands among those lines.
const BESIDE: [&str; 8] = ["cc:", "bcc:", "betreft:", "datum:", "date:", "bijlagen:", "attachments:", "kenmerk:"];
/// The words of a line above a message that is quoted.
const QUOTED: [&str; 2] = ["oorspronkelijk", "original message"];
/// The words of a line above a message that is passed on.
const PASSED: [&str; 4] = ["doorgestuurd bericht", "forwarded message", "begin forwarded", "begin doorgestuurd"];
/// What a subject begins with where the message below it is passed on.
const SUBJECTS: [&str; 2] = ["onderwerp:", "subject:"];
const PASSING: [&str; 4] = ["fw:", "fwd:", "doorgestuurd:", "doorst:"];

/// How many lines are looked at for a head.
const TOP: usize = 4;

/// Where the words of a part stand, in characters. The head of a message names people of the school as well as of the vendor, and
/// only says that they wrote to each other; a message quoted below an answer is what the other one wrote. A message that is passed
/// on is what was sent: it is read.
pub(super) fn words_of(part: &Part) -> Range<usize> {
    let whole = part.text.chars().count();
    let top: Vec<String> = part.text.split('\n').take(TOP).map(low).collect();
    let heads = || top.iter().enumerate().filter(|(_, line)| is_head(line));
    if part.media_type != MESSAGE && heads().count() < 2 {
        return 0..whole;
    }
    let Some(last) = heads().map(|(at, _)| at).next_back() else { return 0..whole };
    let mut start = 0;
    let mut place = 0;
    let mut passed = false;
    let mut within = true;
    // How far the line of the head that stands just above is indented, and whether it is a label alone, with its value below it.
    let mut above: Option<(usize, bool)> = None;
    for (number, line) in part.text.split('\n').enumerate() {
        let next = place + line.chars().count() + 1;
        let text = low(line);
        let indent = line.len() - line.trim_start().len();
        let goes_on = above.is_some_and(|(margin, bare)| bare || indent > margin);
        let head = within && (is_head(&text) || is_beside(&text) || is_mark(&text, &QUOTED) || is_mark(&text, &PASSED));
        if head || within && !text.is_empty() && (number <= last || goes_on) {
            start = next.min(whole);
            let bare = HEADS.iter().chain(&BESIDE).any(|label| *label == text);
            above = if head { Some((indent, bare)) } else { above.map(|(margin, _)| (margin, false)) };
            let subject = SUBJECTS.iter().find_map(|label| text.strip_prefix(label)).unwrap_or_default().trim_start();
            passed |= PASSING.iter().any(|mark| subject.starts_with(mark));
        } else if text.is_empty() {
            above = None;
        } else {
            within = false;
            if !passed && is_mark(&text, &QUOTED) {
                return start..place;
            }
        }
        place = next;
    }
    start..whole
}

/// The beginning of a line in small letters.
fn low(line: &str) -> String {
    const ENOUGH: usize = 60;
    let line = line.trim();
    let end = line.char_indices().nth(ENOUGH).map_or(line.len(), |(end, _)| end);
    line.get(..end).unwrap_or(line).to_lowercase()
}

fn is_head(line: &str) -> bool {
    HEADS.iter().any(|head| line.starts_with(head))
}

fn is_beside(line: &str) -> bool {
    BESIDE.iter().any(|head| line.starts_with(head))
}

/// Whether a line marks the message below it: "-----Oorspronkelijk bericht-----".
fn is_mark(line: &str, words: &[&str]) -> bool {
    let bare = line.trim_start_matches(['>', ' ']);
    let text = bare.trim_start_matches(['-', ' ']);
    (bare.starts_with("-----") || text.starts_with("begin ")) && words.iter().any(|words| text.starts_with(words))
}
