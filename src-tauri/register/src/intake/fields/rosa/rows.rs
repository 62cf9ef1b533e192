//! Outcomes in tables: a word or a mark beside the measure, or a cross in the column of an outcome.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::layout::Layout;
use super::{OUTCOMES, around, measure, named, outcome};
use crate::intake::Found;
use crate::intake::confidence::{LABEL, TABLE};
use crate::intake::fold::pattern;
use crate::intake::mark::ticked;
use crate::intake::stated::Stated;
use crate::intake::view::{Row, View};
use crate::intake::vocabulary::{MeasureTable, PROMISES, WORDS, folded};
use crate::model::choice::Outcome;

/// Fewest measures that make a report where only marks tell the outcome: "back-up: ja" and "logging: ja" are none.
const FEWEST: usize = 8;

/// Bytes of a cell that is an outcome and no explanation.
const MOST: usize = 40;

/// "V = voldaan", "1: alternatieve maatregel", "oranje = alternatieve maatregel".
static LEGEND: LazyLock<Regex> = LazyLock::new(|| {
    let (outcomes, MeasureTable { means, that, articles, of_measure, is, colours, dash, tick, cross, .. }) =
        (&*OUTCOMES, &PROMISES.measures);
    pattern(&format!(
        r"(?:^|[\s(,;*|-])(?P<mark>[a-z0-9+]{{1,3}}|{colours}|{dash}|{tick}|{cross}|\[[x-]\]|~{{1,2}}|\+/-) ?(?:=|:|{means}) ?(?:{that} {articles} {of_measure} (?:{is} )?)?(?P<outcome>{outcomes})(?:\W|$)"
    ))
});
/// "Voldaan (V), alternatieve maatregel (A)".
static EXPLAINED: LazyLock<Regex> = LazyLock::new(|| {
    let (outcomes, colours) = (&*OUTCOMES, &PROMISES.measures.colours);
    pattern(&format!(r"\b(?P<outcome>{outcomes}) \((?P<mark>[a-z]{{1,3}}|{colours}|\[[x-]\]|\+/-)\)"))
});

/// What marks mean of themselves.
static MARKS: LazyLock<HashMap<String, Outcome>> = LazyLock::new(|| {
    let words = WORDS.marks.iter().rev();
    words.flat_map(|(outcome, words)| words.iter().map(|word| (folded(word), *outcome))).collect()
});

/// The outcomes that tables state.
pub(super) fn read(view: &View<'_>) -> Vec<Found> {
    let legend = legend(view);
    let mut stated = Vec::new();
    let mut marked = Vec::new();
    for table in view.rows().chunk_by(|one, two| one.table == two.table) {
        let mut columns: Option<Vec<(usize, Outcome)>> = None;
        let mut layout: Option<Layout> = None;
        for row in table {
            if let Some(head) = head(view, row, &legend) {
                columns = Some(head);
                continue;
            }
            if let Some(head) = Layout::of(view, row) {
                layout = Some(head);
                continue;
            }
            if let Some(found) = columns.as_ref().and_then(|head| cross(view, row, head)) {
                marked.push(found);
                continue;
            }
            let placed = layout.as_ref().and_then(|layout| placed(view, row, layout, &legend));
            if let Some((found, sure)) = placed.or_else(|| beside(view, row, &legend)) {
                if sure { stated.push(found) } else { marked.push(found) }
            }
        }
    }
    let measures: BTreeSet<&str> = stated.iter().chain(&marked).filter_map(measure).collect();
    if measures.len() >= FEWEST {
        stated.extend(marked);
    }
    stated
}

/// The measure and its outcome in the columns of which the head says so, wherever these stand.
fn placed(view: &View<'_>, row: &Row, layout: &Layout, legend: &HashMap<String, Outcome>) -> Option<(Found, bool)> {
    let (name, said) = (row.cells.get(layout.measure)?, row.cell(layout.outcome)?);
    let id = named(view.at(name))?;
    let text = view.at(said);
    let word = outcome(text).filter(|_| text.len() <= MOST);
    let outcome = word.or_else(|| mark(text, legend))?;
    let explanation = layout
        .explanation
        .and_then(|at| row.cell(at))
        .map(|cell| view.words(cell))
        .filter(|text| text.chars().any(char::is_alphanumeric));
    let range = row.passage(name, said);
    let sure = word.is_some() && !is_mark(text);
    let stated = Stated::Rosa { measure: id.to_owned(), outcome, explanation };
    Some((Found::new(stated, range, if sure { TABLE } else { LABEL }), sure))
}

/// The measure and what stands in the cells after it; whether it says so in the words of the scheme.
fn beside(view: &View<'_>, row: &Row, legend: &HashMap<String, Outcome>) -> Option<(Found, bool)> {
    let cells: Vec<&Range<usize>> = row.told().into_iter().map(|(_, cell)| cell).collect();
    for (at, cell) in cells.iter().enumerate() {
        let Some(id) = named(view.at(cell)).filter(|_| row.owns(cell)) else { continue };
        // Between a measure and its outcome a level may stand, a code, or whether the measure applies at all.
        let mut near = Vec::new();
        for (place, next) in cells.iter().enumerate().skip(at + 1).take(3) {
            let text = view.at(next);
            let (word, mark) = (outcome(text), mark(text, legend));
            near.push((place, next, text, word, mark));
            if text.len() > 12 && word.is_none() && mark.is_none() {
                break;
            }
        }
        // The scheme's own word tells more than a mark before it; but a sentence is the explanation of that mark.
        let by_word = near.iter().find(|(_, _, text, word, _)| word.is_some() && text.len() <= MOST);
        let Some((place, next, text, word, mark)) =
            by_word.or_else(|| near.iter().find(|near| near.3.or(near.4).is_some()))
        else {
            continue;
        };
        let Some(outcome) = word.or(*mark) else { continue };
        let explanation =
            cells.get(place + 1).map(|cell| view.words(cell)).filter(|text| text.chars().any(char::is_alphanumeric));
        let range = row.passage(cell, next);
        let stated = Stated::Rosa { measure: id.to_owned(), outcome, explanation };
        return Some((
            Found::new(stated, range, if word.is_some() { TABLE } else { LABEL }),
            word.is_some() && !is_mark(text),
        ));
    }
    None
}

/// The columns of outcomes, if a row is their head.
fn head(view: &View<'_>, row: &Row, legend: &HashMap<String, Outcome>) -> Option<Vec<(usize, Outcome)>> {
    if row.cells.iter().any(|cell| named(view.at(cell)).is_some()) {
        return None;
    }
    let columns: Vec<(usize, Outcome)> = row
        .cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| !cell.is_empty() && cell.len() < 40)
        .filter_map(|(at, cell)| Some((at, outcome(view.at(cell)).or_else(|| mark(view.at(cell), legend))?)))
        .collect();
    let different: BTreeSet<Outcome> = columns.iter().map(|(_, outcome)| *outcome).collect();
    (different.len() >= 2 && different.len() == columns.len()).then_some(columns)
}

/// A measure with a cross in one of the columns of outcomes.
fn cross(view: &View<'_>, row: &Row, columns: &[(usize, Outcome)]) -> Option<Found> {
    let (name, id) = row.cells.iter().enumerate().find_map(|(at, cell)| Some((at, named(view.at(cell))?)))?;
    let places: Vec<usize> = columns.iter().map(|(at, _)| *at).collect();
    let at = ticked(view, row, &places)?;
    let (_, outcome) = columns.iter().find(|(column, _)| *column == at)?;
    let explanation = row
        .cells
        .iter()
        .enumerate()
        .filter(|(at, cell)| *at > name && !places.contains(at) && cell.len() > 2)
        .map(|(_, cell)| view.words(cell))
        .find(|text| text.chars().any(char::is_alphanumeric));
    Some(Found::new(Stated::Rosa { measure: id.to_owned(), outcome: *outcome, explanation }, row.range(), LABEL))
}

/// The outcome for which a mark stands.
fn mark(cell: &str, legend: &HashMap<String, Outcome>) -> Option<Outcome> {
    let text = bare(cell);
    legend.get(text).or_else(|| MARKS.get(text)).copied()
}

fn is_mark(cell: &str) -> bool {
    mark(cell, &HashMap::new()).is_some()
}

fn bare(cell: &str) -> &str {
    cell.trim().trim_end_matches(['.', ',', ';'])
}

/// What the document says that its own marks mean; the levels of the classification are none.
fn legend(view: &View<'_>) -> HashMap<String, Outcome> {
    let text = view.text();
    around(&LEGEND, text, 1)
        .into_iter()
        .chain(around(&EXPLAINED, text, 12))
        .filter_map(|hit| {
            let (mark, said) = (hit.name("mark")?.as_str(), hit.name("outcome")?.as_str());
            Some((drawn(mark).to_owned(), outcome(said)?))
        })
        .filter(|(mark, _)| !matches!(mark.as_str(), "l" | "m" | "h"))
        .collect()
}

/// The mark as it is drawn: "een streepje betekent dat de maatregel niet van toepassing is".
fn drawn(mark: &str) -> &str {
    let MeasureTable { dash, tick, cross, .. } = &PROMISES.measures;
    let marks = [(dash, "-"), (tick, "[x]"), (cross, "[-]")];
    marks.into_iter().find(|(words, _)| words.is(mark)).map_or(mark, |(_, drawn)| drawn)
}

#[cfg(test)]
mod tests {
    use waarborg_extract::Part;

    use super::*;

    fn outcomes(text: &str) -> Vec<(String, Outcome)> {
        let part = Part { text: text.to_owned(), ..Part::default() };
        read(&View::new(&part))
            .into_iter()
            .filter_map(|found| {
                if let Stated::Rosa { measure, outcome, .. } = found.stated { Some((measure, outcome)) } else { None }
            })
            .collect()
    }

    const NAMES: [&str; 8] =
        ["Ontwerp", "Onderhoud", "Testen", "Monitoring", "Herstel", "Backup", "Logging", "Fysieke toegang"];

    fn table(cells: &str) -> String {
        NAMES.map(|name| format!("{name}\t{cells}\n")).concat()
    }

    #[test]
    fn marks_count_where_a_good_part_of_the_measures_is_listed() {
        assert_eq!(outcomes(&table("Nee\tVolgt")).len(), 8);
        assert!(outcomes(&table("\u{2718}\t")).iter().all(|(_, outcome)| *outcome == Outcome::NotMet));
        assert!(outcomes(&table("H\tgelijkwaardig")).iter().all(|(_, outcome)| *outcome == Outcome::Alternative));
        assert_eq!(outcomes("Backup\tJa\nLogging\tJa\nMonitoring\tJa\n"), []);
    }

    #[test]
    fn the_word_of_the_scheme_tells_more_than_a_mark_before_it() {
        assert!(outcomes(&table("ja\tniet voldaan")).iter().all(|(_, outcome)| *outcome == Outcome::NotMet));
        assert!(outcomes(&table("-\tvoldaan")).iter().all(|(_, outcome)| *outcome == Outcome::Met));
        assert_eq!(outcomes(&table("-\t")), [], "nothing is stated");
        assert_eq!(outcomes(&table("niet ingevuld\t")), [], "nothing is stated");
    }

    #[test]
    fn a_legend_gives_marks_their_meaning() {
        let text = format!("Legenda: A = alternatieve maatregel, V = voldaan\n\n{}", table("A\tx"));
        assert!(outcomes(&text).iter().all(|(_, outcome)| *outcome == Outcome::Alternative));
        assert_eq!(outcomes(&table("A\tx")), []);
        let text =
            format!("Een streepje betekent dat de maatregel niet van toepassing is.\n\n{}", table("\u{2013}\tx"));
        assert!(outcomes(&text).iter().all(|(_, outcome)| *outcome == Outcome::NotApplicable));
        assert_eq!(outcomes(&text).len(), 8);
    }

    #[test]
    fn the_outcome_may_stand_before_the_measure() {
        let rows = NAMES.map(|name| format!("| A | {name} (B) | waarom |\n")).concat();
        let text = format!("A = alternatieve maatregel\n\n| uitkomst | maatregel | toelichting |\n|--|--|--|\n{rows}");
        let found = outcomes(&text);
        assert_eq!(found.len(), 8);
        assert!(found.iter().all(|(_, outcome)| *outcome == Outcome::Alternative));
        let rows = NAMES.map(|name| format!("| B | {name} | waarom dat zo is | niet voldaan |\n")).concat();
        let found = outcomes(&format!("| Aspect | Maatregel | Toelichting | Status |\n|--|--|--|--|\n{rows}"));
        assert_eq!(found.len(), 8);
        assert!(found.iter().all(|(_, outcome)| *outcome == Outcome::NotMet));
    }

    #[test]
    fn colours_and_letters_mean_what_the_legend_says() {
        let text = format!("Voldaan (groen), alternatieve maatregel (oranje)\n\n{}", table("oranje\tx"));
        assert!(outcomes(&text).iter().all(|(_, outcome)| *outcome == Outcome::Alternative));
        let rows = NAMES.map(|name| format!("| {name} | | x | |\n")).concat();
        let text =
            format!("V = voldaan, A = alternatieve maatregel, N = niet voldaan\n\n| Maatregel | V | A | N |\n{rows}");
        let found = outcomes(&text);
        assert_eq!(found.len(), 8);
        assert!(found.iter().all(|(_, outcome)| *outcome == Outcome::Alternative));
    }

    #[test]
    fn a_cross_stands_in_the_column_of_its_outcome() {
        let rows = NAMES.map(|name| format!("| {name} | | X | |\n")).concat();
        let text = format!("| Maatregel | Voldaan | Niet voldaan | N.v.t. |\n{rows}");
        let found = outcomes(&text);
        assert_eq!(found.len(), 8);
        assert!(found.iter().all(|(_, outcome)| *outcome == Outcome::NotMet));
    }
}
