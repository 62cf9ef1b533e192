//! Which documents a part holds, and where each of them stands.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::confidence;
use super::entry::Entries;
use super::fold::pattern;
use super::name::has_form;
use super::ranges::Ranges;
use super::view::View;
use super::vocabulary::{GRAMMAR, KINDS, Kind, PAPERS, Title, any_of, first_of};
use crate::model::choice::DocumentKind;

/// A document inside a part.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    /// What it is.
    pub(super) kind: DocumentKind,
    /// Its heading.
    pub(super) title: Range<usize>,
    /// Its text.
    pub(super) range: Range<usize>,
    /// How sure that is.
    pub(super) confidence: f64,
}

/// The documents of a part, in order.
pub(super) struct Segments {
    all: Vec<Segment>,
    /// Annexes of agreements that are no document of their own: what they say is no clause.
    annexes: Ranges,
}

struct Cues {
    title: Regex,
    evidence: Option<Regex>,
    /// With the words that say little without a title.
    titled: Option<Regex>,
    body: Option<Regex>,
}

static CUES: LazyLock<Vec<(&'static Kind, Cues)>> = LazyLock::new(|| {
    let list = |words: &'static Vec<String>| (!words.is_empty()).then(|| any_of(words));
    // What a line or a cell begins with.
    let first = |words: &'static Vec<String>| (!words.is_empty()).then(|| first_of(words));
    KINDS
        .iter()
        .map(|kind| {
            let titled = kind.evidence.iter().chain(&kind.also);
            let titled = (!kind.evidence.is_empty()).then(|| first_of(titled));
            let (evidence, body) = (first(&kind.evidence), list(&kind.body));
            (kind, Cues { title: any_of(&kind.title), evidence, titled, body })
        })
        .collect()
});

/// Lines from the top of a part in which a title may stand.
const TOP: usize = 14;
/// A document shorter than this is an entry in a list of annexes.
const SHORTEST: usize = 150;

impl Segments {
    /// Finds the documents of a part.
    pub(super) fn of(view: &View<'_>, entries: &Entries) -> Self {
        let mut titles = titles(view);
        // What does not hold with all the text that follows is no title, and ends no other document either. Less text holds no more,
        // so that one title that does not hold speaks for those of its kind below it.
        let last: Vec<usize> = (0..CUES.len()).map(|kind| last_held(view, kind, &titles)).collect();
        titles.retain(|(kind, title)| last.get(*kind).is_some_and(|last| title.start < *last));
        // A title without the body that belongs to it (a heading in a policy, an entry in a list of annexes) is none.
        let runs: Vec<&[(usize, Range<usize>)]> = titles.chunk_by(|one, two| one.0 == two.0).collect();
        let mut sure: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, run) in runs.iter().enumerate() {
            let next = runs.get(at + 1).and_then(|next| next.first());
            let end = next.map_or(view.text().len(), |(_, next)| next.start);
            let held = run.partition_point(|(kind, title)| {
                let range = title.start..end;
                (range.len() >= SHORTEST || end == view.text().len()) && holds(view, *kind, &range)
            });
            sure.extend(run.iter().take(held).cloned());
        }
        let mut titles = sure;
        titles.dedup_by(|later, earlier| later.0 == earlier.0);
        let mut all: Vec<Segment> = titles
            .iter()
            .enumerate()
            .filter_map(|(at, (kind, title))| {
                let end = titles.get(at + 1).map_or(view.text().len(), |(_, next)| next.start);
                let kind = CUES.get(*kind)?.0.document;
                Some(Segment { kind, title: title.clone(), range: title.start..end, confidence: confidence::LABEL })
            })
            .collect();
        if let Some(first) = all.first_mut() {
            first.range.start = 0;
        } else {
            all.extend(declared(view).or_else(|| filed(view)).or_else(|| untitled(view, entries)));
        }
        let annexes = all
            .iter()
            .filter(|segment| segment.kind == DocumentKind::Agreement)
            .filter_map(|segment| annexes(view, &segment.range));
        let annexes = Ranges::of(annexes);
        Self { all, annexes }
    }

    /// The documents.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &Segment> {
        self.all.iter()
    }

    /// What kind of document stands at a place.
    pub(super) fn kind_at(&self, place: usize) -> Option<DocumentKind> {
        let next = self.all.partition_point(|segment| segment.range.start <= place);
        next.checked_sub(1).and_then(|at| self.all.get(at)).map(|segment| segment.kind)
    }

    /// What kind of document stands at a place, if its title stands before it.
    pub(super) fn titled_at(&self, place: usize) -> Option<DocumentKind> {
        self.titled(place).map(|segment| segment.kind)
    }

    /// The last document whose title stands before a place.
    pub(super) fn titled(&self, place: usize) -> Option<&Segment> {
        let next = self.all.partition_point(|segment| segment.title.start <= place);
        next.checked_sub(1).and_then(|at| self.all.get(at))
    }

    /// Whether a place lies in a document of a kind; in an agreement, among its clauses.
    pub(super) fn is(&self, place: usize, kind: DocumentKind) -> bool {
        self.kind_at(place) == Some(kind) && !(kind == DocumentKind::Agreement && self.annexes.hold(place))
    }

    /// Whether the part holds a document of a kind.
    pub(super) fn has(&self, kind: DocumentKind) -> bool {
        self.all.iter().any(|segment| segment.kind == kind)
    }
}

/// The head of an annex, and that of a clause.
static ANNEX: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^{} (?:[0-9]{{1,2}}|[a-h]|[ivx]{{1,4}})\b", PAPERS.annexes)));
static CLAUSE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{} \d{{1,2}}", PAPERS.clauses)));

/// Where the annexes of an agreement stand that have no title of a document: from the first one behind the last clause.
fn annexes(view: &View<'_>, agreement: &Range<usize>) -> Option<Range<usize>> {
    let lines = view.lines_in(agreement);
    let bare = |line: &Range<usize>| view.at(line).trim_start_matches(['#', '*', '-', ' ']).to_owned();
    let clauses = lines.iter().rposition(|line| CLAUSE.is_match(&bare(line))).unwrap_or_default();
    let heads: Vec<usize> = lines
        .iter()
        .skip(clauses)
        .filter(|line| {
            let text = bare(line);
            let short = text.split_whitespace().count() <= 12 && !text.trim_end().ends_with(['.', ',', ';']);
            let opens = line.start + (view.at(line).len() - text.len());
            short && ANNEX.is_match(&text) && view.starts_upper(opens)
        })
        .map(|line| line.start)
        .collect();
    // Heads close to each other are a list of the annexes.
    let start = heads.iter().enumerate().find_map(|(at, head)| {
        let next = heads.get(at + 1).copied().unwrap_or(agreement.end);
        (next - head >= SHORTEST).then_some(*head)
    })?;
    Some(start..agreement.end)
}

/// Lines that may be titles, with the index of their kind.
fn titles(view: &View<'_>) -> Vec<(usize, Range<usize>)> {
    let mut titles = Vec::new();
    let lines = view.lines();
    for (number, line) in lines.iter().enumerate() {
        let text = view.at(line).trim();
        titles.extend(glued(view, line, number));
        // "Naam Ltd | Privacy leaflet | v. 2": a heading of several remarks.
        let remarks: Vec<&str> = text.split('|').map(str::trim).filter(|remark| !remark.is_empty()).collect();
        if number < 6 && remarks.len() > 1 {
            let own_of = |cues: &Cues| remarks.iter().any(|remark| own(&cues.title, remark) == Some(0));
            if let Some(kind) = CUES.iter().position(|(_, cues)| own_of(cues)) {
                titles.push((kind, line.clone()));
                continue;
            }
        }
        if text.is_empty()
            || text.len() > 120
            || text.ends_with(['.', ',', ';']) && !has_form(&view.words(line))
            || !view.starts_upper(line.start + leading_blanks(view, line))
        {
            continue;
        }
        let words = text.split_whitespace().count();
        let marked = view.is_heading(line);
        let annex = PAPERS.annexes.open(text);
        let capitals = view.words(line).chars().all(|c| !c.is_lowercase());
        let runs_on = lines.get(number + 1).is_some_and(|next| {
            view.at(next).starts_with(|c: char| c.is_ascii_lowercase()) && !view.starts_upper(next.start)
        });
        if words > 14
            || (runs_on && !annex && !marked && text.len() > 60)
            || text.split('\t').filter(|cell| !cell.is_empty()).count() > 2
        {
            continue;
        }
        let top = number < TOP;
        let numbered = bare_start(view, line) > 0 && !text.starts_with('#');
        let bare = view.at(&view.unmarked(line)).trim();
        let found = CUES.iter().enumerate().filter_map(|(kind, (described, cues))| {
            let at = [text, bare].into_iter().filter_map(|text| own(&cues.title, text)).min()?;
            let opens = at == 0 || own(&cues.title, bare) == Some(0);
            let anywhere = (top && number < 6 && words <= 10) || annex;
            // A part of the model may begin anywhere; other documents begin at the top, or with a marked heading.
            let model = matches!(
                described.document,
                DocumentKind::Leaflet | DocumentKind::SecurityAnnex | DocumentKind::Agreement
            );
            let place = (top && (model || !numbered))
                || annex
                || (model && (marked || capitals || words <= 8))
                || (marked && !numbered && described.document == DocumentKind::Policy);
            // "Subverwerkers: geen" is a label, "Subverwerkers" below the title of a leaflet a heading in it.
            let listed = described.document == DocumentKind::SubprocessorList
                && !annex
                && !PAPERS.title.lists.is_match(text)
                && (titles.iter().any(|(other, _)| *other != kind)
                    || text.split_once(':').is_some_and(|(_, value)| !value.trim().is_empty()));
            (place && (opens || anywhere) && !listed).then_some((!opens, at, kind))
        });
        if let Some((_, _, kind)) = found.min() {
            titles.push((kind, line.clone()));
        }
    }
    titles.sort_by_key(|(_, title)| title.start);
    titles.dedup_by(|later, earlier| later.1.start == earlier.1.start);
    titles
}

/// Where a line names the document itself: not "bijlage bij de verwerkersovereenkomst".
fn own(title: &Regex, line: &str) -> Option<usize> {
    let mut found = title.find_iter(line);
    found
        .find(|hit| {
            let before = line.get(..hit.start()).unwrap_or_default();
            !PAPERS.title.belongs.close(before.trim_end())
        })
        .map(|hit| hit.start())
}

/// A title that lost its line end: at the top of the part before a new sentence, or in capitals anywhere.
fn glued(view: &View<'_>, line: &Range<usize>, number: usize) -> Option<(usize, Range<usize>)> {
    let text = view.at(line);
    if text.len() < 40 {
        return None;
    }
    if number < 6 {
        let top = CUES.iter().enumerate().find_map(|(kind, (_, cues))| {
            let title = cues.title.find(text).filter(|title| title.start() == 0 && title.len() > 8)?;
            let next = line.start + title.end() + 1;
            (view.starts_upper(line.start) && view.starts_upper(next))
                .then(|| (kind, line.start..line.start + title.end()))
        });
        if top.is_some() {
            return top;
        }
    }
    let annex = PAPERS.annexes.first(text)?;
    let rest = line.start + annex..(line.end + 40).min(view.text().len());
    CUES.iter().enumerate().find_map(|(kind, (_, cues))| {
        let title = cues.title.find(view.at(&rest)).filter(|title| title.start() < 16 && title.len() > 3)?;
        let range = rest.start..rest.start + title.end();
        let capitals = view.words(&range).chars().all(|c| !c.is_lowercase());
        capitals.then_some((kind, range))
    })
}

fn leading_blanks(view: &View<'_>, line: &Range<usize>) -> usize {
    view.at(line).find(|c: char| c.is_ascii_alphanumeric()).unwrap_or_default()
}

/// How much of a line its number or bullet takes.
fn bare_start(view: &View<'_>, line: &Range<usize>) -> usize {
    view.unmarked(line).start - line.start
}

/// Whether a range has what belongs to a kind of document.
fn holds(view: &View<'_>, kind: usize, range: &Range<usize>) -> bool {
    CUES.get(kind)
        .is_some_and(|(described, cues)| evidence(view, cues, cues.titled.as_ref(), range).len() >= described.least)
}

/// Where the first title of a kind stands with which the rest of the text does not hold.
fn last_held(view: &View<'_>, kind: usize, titles: &[(usize, Range<usize>)]) -> usize {
    let starts: Vec<usize> = titles.iter().filter(|(one, _)| *one == kind).map(|(_, title)| title.start).collect();
    let held = starts.partition_point(|start| holds(view, kind, &(*start..view.text().len())));
    starts.get(held).copied().unwrap_or(usize::MAX)
}

/// The different cues that a range has.
fn evidence(view: &View<'_>, cues: &Cues, opening: Option<&Regex>, range: &Range<usize>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut note = |word: &str| {
        if !found.iter().any(|known| known == word) {
            found.push(word.to_owned());
        }
    };
    if let Some(opening) = opening {
        let lines = view.lines_in(range).iter().flat_map(|line| [line.clone(), view.unmarked(line)]);
        let cells = view.rows_in(range).flat_map(|row| row.cells.iter().cloned());
        let cells = cells.filter(|cell| range.contains(&cell.start));
        for piece in lines.chain(cells) {
            if let Some(cue) = opening.find(view.at(&piece).trim_start()) {
                note(cue.as_str());
            }
        }
    }
    if let Some(body) = &cues.body {
        body.find_iter(view.at(range)).for_each(|cue| note(cue.as_str()));
    }
    found
}

/// "This statement serves as the security annex", "dit bericht geldt als addendum": what a document says that it is.
fn declared(view: &View<'_>) -> Option<Segment> {
    static DECLARES: LazyLock<Regex> = LazyLock::new(|| {
        let (this, determiners, Title { it, serves, .. }) = (&GRAMMAR.this, &GRAMMAR.determiners, &PAPERS.title);
        pattern(&format!(r"\b(?:{this} \w+|{it}) {serves} (?:{determiners} )?(?P<what>[a-z ]{{4,60}})"))
    });
    DECLARES.captures_iter(view.text()).find_map(|hit| {
        let (whole, what) = (hit.get(0)?, hit.name("what")?.as_str());
        let named = CUES.iter().position(|(_, cues)| own(&cues.title, what) == Some(0));
        let amends = PAPERS.title.amends.open(what);
        let agreement = CUES.iter().position(|(kind, _)| kind.document == DocumentKind::Agreement);
        let kind =
            named.or(agreement.filter(|_| amends && PAPERS.title.agreement.within(view.after(whole.start(), 200))))?;
        let described = CUES.get(kind)?.0;
        let range = 0..view.text().len();
        (amends || holds(view, kind, &range)).then(|| Segment {
            kind: described.document,
            title: view.sentence(whole.start()),
            range: range.clone(),
            confidence: confidence::PROSE,
        })
    })
}

/// A document whose file is called after what it is.
fn filed(view: &View<'_>) -> Option<Segment> {
    let name = view.part.name.rsplit(['/', '\\']).next().unwrap_or_default();
    let words = super::vocabulary::folded(&name.replace(['-', '_', '.'], " "));
    let range = 0..view.text().len();
    let (at, (described, _)) = CUES.iter().enumerate().find(|(_, (_, cues))| cues.title.is_match(&words))?;
    let title = view.lines().first()?.clone();
    holds(view, at, &range).then(|| Segment {
        kind: described.document,
        title,
        range: range.clone(),
        confidence: confidence::GUESS,
    })
}

/// A document without a title: what its body says.
fn untitled(view: &View<'_>, entries: &Entries) -> Option<Segment> {
    let whole = 0..view.text().len();
    CUES.iter()
        .filter(|(kind, _)| {
            matches!(kind.document, DocumentKind::Agreement | DocumentKind::Leaflet | DocumentKind::SecurityAnnex)
        })
        .map(|(kind, cues)| {
            (evidence(view, cues, cues.evidence.as_ref(), &whole).len().saturating_sub(kind.least), kind.document)
        })
        .filter(|(more, _)| *more >= 2)
        .max_by_key(|(more, _)| *more)
        .map(|(_, kind)| {
            let title = entries
                .iter()
                .next()
                .map_or_else(|| view.lines().first().cloned().unwrap_or(0..0), super::entry::Entry::range);
            Segment { kind, title, range: whole.clone(), confidence: confidence::GUESS }
        })
}
