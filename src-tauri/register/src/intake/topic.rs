//! Sections: what the headings of a part say that the text under them is about.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::bystander::are_bystanders;
use super::fold::pattern;
use super::name::with_form;
use super::view::View;
use super::vocabulary::{GRAMMAR, PAPERS, Papers, TOPICS, Topic};

/// The sections of a part.
pub(super) struct Topics {
    sections: Vec<Section>,
}

/// A heading and the text up to the next one.
#[derive(Debug)]
pub(super) struct Section {
    /// The line of the heading.
    pub(super) heading: Range<usize>,
    /// The text under it.
    pub(super) body: Range<usize>,
    /// What it is about; empty where the heading says nothing known.
    pub(super) topics: Vec<Topic>,
}

/// A heading that carries a number or a letter of its own.
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    let Papers { annexes, clauses, parts, .. } = &*PAPERS;
    pattern(&format!(
        r"^\s*(?:#+ )?(?:(?:\d{{1,2}}(?:\.\d{{1,2}})*|[a-h])[.):]? |(?:{annexes}|{clauses}|{parts}) [0-9ivx]+)"
    ))
});

impl Topics {
    /// Finds the sections of a part.
    pub(super) fn of(view: &View<'_>) -> Self {
        let mut sections: Vec<Section> = Vec::new();
        let mut found: Vec<(Range<usize>, Vec<Topic>)> = Vec::new();
        let lines = view.lines();
        for (index, line) in lines.iter().enumerate() {
            if let Some((title, topics)) = run_in(view, line) {
                found.push((title, topics));
            } else if let Some(topics) = heading(view, line, lines.get(index + 1)) {
                found.push((line.clone(), topics));
            }
        }
        carry(view, &mut found);
        for (index, (heading, topics)) in found.iter().enumerate() {
            let end = found.get(index + 1).map_or(view.text().len(), |(next, _)| next.start);
            sections.push(Section {
                heading: heading.clone(),
                body: (heading.end + 1).min(end)..end,
                topics: topics.clone(),
            });
        }
        Self { sections }
    }

    /// The section that holds a place, if a heading stands before it.
    pub(super) fn at(&self, place: usize) -> Option<&Section> {
        let next = self.sections.partition_point(|section| section.heading.start <= place);
        next.checked_sub(1).and_then(|i| self.sections.get(i))
    }

    /// Whether the section at a place is about a topic.
    pub(super) fn is(&self, place: usize, topic: Topic) -> bool {
        self.at(place).is_some_and(|section| section.topics.contains(&topic))
    }

    /// Whether a place lies in a section on sub-processors; the title of a list of them makes no section.
    pub(super) fn lists_subprocessors(&self, place: usize) -> bool {
        self.at(place)
            .is_some_and(|section| section.topics.contains(&Topic::Subprocessors) && section.heading.start > 40)
    }

    /// Sections about a topic.
    pub(super) fn about(&self, topic: Topic) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(move |section| section.topics.contains(&topic))
    }
}

/// Where headings carry numbers, one without a number or a topic of its own stands under the one above it.
fn carry(view: &View<'_>, found: &mut [(Range<usize>, Vec<Topic>)]) {
    let numbered = |heading: &Range<usize>| NUMBERED.is_match(view.at(heading).trim());
    if found.iter().filter(|(heading, _)| numbered(heading)).count() < 3 {
        return;
    }
    let mut above: Vec<Topic> = Vec::new();
    let mut last: Option<Range<usize>> = None;
    for (heading, topics) in found {
        // Headings on lines that follow each other are a table of contents.
        let contents = last.is_some_and(|last| last.end + 1 == heading.start && !view.parted(&last, heading));
        last = Some(heading.clone());
        if contents && numbered(heading) {
            above.clear();
        } else if numbered(heading) {
            // Data are told by moment ("Bij het inloggen"); other sections end where the next heading stands.
            above = topics.iter().copied().filter(|topic| *topic == Topic::Categories).collect();
        } else if topics.is_empty() && view.at(heading).len() < 48 {
            topics.clone_from(&above);
        } else if !topics.is_empty() && !topics.contains(&Topic::Optional) {
            above.clear();
        }
    }
}

/// A numbered title with the text behind it on the same line: "D. Persoonsgegevens. In het pakket worden verwerkt: …".
static RUN_IN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s*(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)] (?P<title>[^.:;,\n]{3,48})\. \S"));

/// A title without a number in front of the text: "Bewaartermijnen. Gegevens over bestellingen: …".
static BARE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*(?P<title>[a-z][a-z' -]{3,38})\. [a-z]"));

/// The title with which a line begins, and its topics.
fn run_in(view: &View<'_>, line: &Range<usize>) -> Option<(Range<usize>, Vec<Topic>)> {
    let numbered = RUN_IN.captures(view.at(line));
    let bare = || BARE.captures(view.at(line)).filter(|hit| hit.get(0).is_some_and(|_| opens(view, line)));
    let plain = numbered.is_none();
    let title = numbered.or_else(bare)?.name("title")?;
    let range = line.start + title.start()..line.start + title.end();
    if !view.starts_upper(range.start) || !view.starts_upper(range.end + 2) {
        return None;
    }
    let words = title.as_str();
    let mut topics: Vec<Topic> =
        TOPICS.iter().filter(|(_, words_of)| words_of.is_match(words)).map(|(topic, _)| *topic).collect();
    topics.extend(alone(words));
    let most = if plain { 3 } else { 6 };
    (words.split_whitespace().count() <= most && !topics.is_empty()).then_some((line.start..range.end, topics))
}

/// Whether a line begins a paragraph: what stands above it has ended.
fn opens(view: &View<'_>, line: &Range<usize>) -> bool {
    let above = view.line_at(line.start).checked_sub(1).and_then(|above| view.lines().get(above));
    above.is_none_or(|above| view.at(above).trim_end().ends_with(['.', ':', '!', '?', ')']) || view.parted(above, line))
}

/// The topic of words too common to look for inside a heading, that say enough when they are all of it.
fn alone(words: &str) -> Option<Topic> {
    let words = words.trim_end_matches([':', '.', '?']);
    PAPERS.headings.iter().find(|(_, headings)| headings.is(words)).map(|(topic, _)| *topic)
}

/// The topics of a line if it is a heading.
fn heading(view: &View<'_>, line: &Range<usize>, next: Option<&Range<usize>>) -> Option<Vec<Topic>> {
    let text = view.at(line).trim();
    if text.is_empty() || text.len() > 110 || view.rows_at(line.start).any(|row| row.cells.len() > 1) {
        return None;
    }
    let body = view.unmarked(line);
    let words = view.at(&body).trim();
    let numbered = NUMBERED.is_match(text);
    let closed = words.ends_with(['.', ',', ';']) && !words.ends_with("...");
    let marked = view.is_heading(line);
    let bullet = text.starts_with(['-', '*', '+', '>']);
    // A line that runs on in lower case is a sentence broken by the margin.
    let runs_on = next.is_some_and(|next| {
        !view.starts_upper(next.start) && view.at(next).starts_with(|c: char| c.is_ascii_lowercase())
    });
    // "1.1 Bewerker verwerkt de gegevens slechts om": the sentence goes on below.
    let open_ended =
        words.split_whitespace().count() > 3 && words.rsplit(' ').next().is_some_and(|last| GRAMMAR.links.is(last));
    if open_ended && !marked {
        return None;
    }
    let opens = view.starts_upper(body.start) || marked;
    if words.is_empty() || closed || bullet || !opens || (runs_on && !marked && text.len() > 60) {
        return None;
    }
    let mut topics: Vec<Topic> =
        TOPICS.iter().filter(|(_, words_of)| words_of.is_match(words)).map(|(topic, _)| *topic).collect();
    topics.extend(alone(words));
    let short = words.split_whitespace().count() <= 12;
    let headed = words.split(':').next().is_some_and(|head| head.split_whitespace().count() <= 12);
    let value_follows = words.find(':').is_some_and(|colon| words.len() > colon + 1);
    // "1. Naam B.V." under "de volgende subverwerkers:" is an item, not a section.
    let above = view.line_at(line.start).checked_sub(1).and_then(|above| view.lines().get(above));
    let item = text.starts_with(|c: char| c.is_ascii_digit())
        && above.is_some_and(|above| {
            let opens = TOPICS.iter().any(|(_, words_of)| words_of.find(words).is_some_and(|found| found.start() == 0));
            view.at(above).trim_end().ends_with(':')
                || (view.is_item(above) && !view.parted(above, line) && !opens)
                || (!opens && counts_on(view, line))
        });
    // What stands under a comma goes on with it.
    let goes_on = above.is_some_and(|above| view.at(above).trim_end().ends_with(',') && !view.parted(above, line));
    // A party with its legal form is an item of a list of parties.
    let literal = view.words(&body);
    let party = with_form(&literal).and_then(|name| literal.strip_prefix(name)).is_some_and(|told| {
        // "Naam B.V., Plaats (hosting)" without a number tells where it is and what it does.
        numbered || told.starts_with([',', '.']) && told.len() > 1 || told.starts_with(" (")
    });
    if (item || goes_on || party) && !marked {
        return None;
    }
    let resets = marked || (numbered && short && !value_follows);
    if topics.is_empty() {
        return resets.then_some(topics);
    }
    // A short line after a long one without a full stop is the end of a sentence.
    let previous = view.line_at(line.start).checked_sub(1).and_then(|above| view.lines().get(above));
    let ended = previous.is_none_or(|above| {
        above.len() < 50
            || view.at(above).trim_end().ends_with(['.', ';', ':', '!', '?', ')'])
            || view.parted(above, line)
    });
    if !resets && !ended {
        return None;
    }
    // "Contact: a@b.nl" is a label with a value, not a heading; a sentence of twelve words neither.
    let is_heading = resets || (short && headed && !value_follows && (!runs_on || text.len() < 40));
    if are_bystanders(words) {
        topics.retain(|topic| *topic != Topic::Subprocessors);
    }
    is_heading.then_some(topics)
}

/// Whether a numbered line goes on with a list that began at 1 under a line that announces it, over lines that continue its items.
fn counts_on(view: &View<'_>, line: &Range<usize>) -> bool {
    let number = |line: &Range<usize>| {
        let (digits, rest) = view.at(line).trim().split_once(". ")?;
        (!rest.is_empty()).then(|| digits.parse::<u32>().ok())?
    };
    let Some(mut next) = number(line).filter(|number| *number > 1) else { return false };
    let mut below = line.clone();
    for above in view.lines().iter().take(view.line_at(line.start)).rev().take(24) {
        if view.parted(above, &below) || view.is_heading(above) {
            return false;
        }
        if next == 1 {
            return view.at(above).trim_end().ends_with(':');
        }
        if number(above) == Some(next - 1) {
            next -= 1;
        }
        below = above.clone();
    }
    false
}

#[cfg(test)]
mod tests {
    use waarborg_extract::Part;

    use super::*;

    #[test]
    fn an_item_below_one_of_two_lines_is_no_heading() {
        let text = "Subverwerkers\nWij gebruiken:\n1. Wolkje Hosting B.V., Gent,\nBelgie, hosting\n2. Regen B.V., Breda, mail\n";
        let part = Part { text: text.to_owned(), ..Part::default() };
        let view = View::new(&part);
        let topics = Topics::of(&view);
        assert!(topics.is(view.text().find("breda").unwrap(), Topic::Subprocessors));
    }
}
