//! Who does what a clause says: the vendor, the school or another.
//!
//! Of the parties that a clause names the first acts, unless a preposition before it says that something is done to it or for it; with
//! "door" or "by" one acts wherever it stands. A clause without such a party goes on about the one of the clause before it.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::denial::clause;
use super::fold::pattern;
use super::name::{with_form, without_form};
use super::stated::Stated;
use super::view::View;
use super::vocabulary::{Doers, GRAMMAR, PARTIES, folded};
use super::{Found, Sheet, party::Vendor};

/// A party, as far as it matters whose a statement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// The vendor, its product or its people.
    Vendor,
    /// The school or its board.
    School,
    /// One that works for the vendor, or another that is neither.
    Other,
    /// An authority, which does nothing of what is promised.
    Authority,
}

/// A party in a clause.
struct Named {
    start: usize,
    /// `None` of one that was named before: "hij".
    who: Option<Who>,
    place: Place,
}

/// How a party stands in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Bare,
    /// Behind "door".
    Agent,
    /// Behind another preposition.
    Beside,
}

static PARTY: LazyLock<Regex> = LazyLock::new(|| {
    let Doers { vendor, ours, school, you, others, authorities, pronouns, .. } = &PARTIES.subject;
    pattern(&format!(
        r"\b(?:(?P<other>(?:{ours} )?{others})|(?P<authority>{authorities})|(?P<vendor>{vendor}|{ours} [a-z]+)|(?P<school>{school})|(?P<you>{you})|(?P<same>{pronouns}))\b"
    ))
});
/// What stands before a party: a preposition, and an article.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    let (Doers { beside, between, .. }, by) = (&PARTIES.subject, &GRAMMAR.by);
    pattern(&format!(r"\b(?:(?P<by>{by})|{beside}) (?:{between} ){{0,2}}$"))
});
/// The school, spoken to: whose a thing is, that does not say.
static YOU: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{}\b", PARTIES.subject.you)));
/// A clause that says first when something is done.
static WHEN: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\W*(?:\d+\W+)?{}\b", PARTIES.subject.when)));
/// A clause that goes on about the party named last.
static WHICH: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\W*{}\b", PARTIES.subject.which)));
/// How another party is reached, with that party: "de FG van uw school".
static REACHED: LazyLock<Regex> = LazyLock::new(|| {
    let (Doers { reached, between, school, others, authorities, .. }, of) = (&PARTIES.subject, &GRAMMAR.of);
    pattern(&format!(
        r"\b{reached}(?:(?: \w+){{0,2}}? {of})?(?: {between}){{0,2}} (?:{school}|{others}|{authorities})\b"
    ))
});
/// Another party right before its address: "met uw school (…", "Autoriteit Persoonsgegevens: …".
static BESIDE: LazyLock<Regex> = LazyLock::new(|| {
    let Doers { others, authorities, .. } = &PARTIES.subject;
    pattern(&format!(r"\b(?:{others}|{authorities})(?: \([a-z]{{1,12}}\))? ?[(:,] ?$"))
});

/// Longest piece before a place in which its owner is looked for.
const NEAR: usize = 160;

/// Whose the sentences of a part are.
pub(super) struct Subjects<'s> {
    view: &'s View<'s>,
    vendor: &'s Vendor,
    /// Names of the vendor and its products, folded.
    names: Vec<String>,
}

impl<'s> Subjects<'s> {
    /// Takes the names of a part.
    pub(super) fn of(sheet: &'s Sheet<'s>, before: &[Found]) -> Self {
        let vendor = &sheet.vendor;
        let products = before
            .iter()
            .filter_map(|found| if let Stated::ProductName(name) = &found.stated { Some(name) } else { None });
        let own = vendor.names.iter().chain(&vendor.legal).chain(&vendor.trade).map(|(name, ..)| name);
        let mut names: Vec<String> = own.chain(products).map(|name| folded(without_form(name))).collect();
        // "Vlierhof informeert de school", of Vlierhof Educatief B.V.
        let first = |name: &String| {
            let word = name.split(' ').next().unwrap_or_default();
            (word.len() > 4 && !PARTIES.names.common.is(word)).then(|| word.to_owned())
        };
        let short: Vec<String> = names.iter().filter_map(first).collect();
        names.extend(short);
        names.retain(|name| name.len() > 2);
        names.sort_unstable();
        names.dedup();
        Self { view: &sheet.view, vendor, names }
    }

    /// The clause of a sentence that holds a range.
    pub(super) fn clause(&self, sentence: &Range<usize>, range: &Range<usize>) -> Range<usize> {
        let whole = clause(self.view.text(), range);
        whole.start.max(sentence.start).min(range.start)..whole.end.min(sentence.end).max(range.end)
    }

    /// The folded text of a range.
    pub(super) fn text(&self, range: &Range<usize>) -> &str {
        self.view.at(range)
    }

    /// Who does what a range of a sentence says, if the sentence names one that does.
    pub(super) fn doer(&self, sentence: &Range<usize>, range: &Range<usize>) -> Option<Who> {
        const CLAUSES: usize = 6;
        let mut clause = self.clause(sentence, range);
        let follows = PARTIES.subject.follow.is_match(self.view.at(range));
        for _ in 0..CLAUSES {
            let text = self.view.at(&clause);
            let mut named = self.parties(&clause);
            named.retain(|one| one.who != Some(Who::Authority) || one.place == Place::Agent);
            if let Some(agent) = named.iter().find(|one| one.place == Place::Agent) {
                return agent.who;
            }
            named.retain(|one| one.place == Place::Bare && (!follows || one.start < range.start));
            // "Als de school vertrekt wissen wij alles": without a comma both stand in one clause.
            // "De school verplicht Verwerker te vernietigen": who is bound does it.
            let split = WHEN.is_match(text) || PARTIES.subject.orders.is_match(text);
            let ours = split && named.iter().any(|one| one.who == Some(Who::Vendor));
            let first = named.first().map(|first| if ours { Some(Who::Vendor) } else { first.who });
            match first {
                Some(Some(who)) => {
                    let told = who != Who::Vendor && PARTIES.subject.receives.is_match(text);
                    return (!told).then_some(who);
                }
                None if PARTIES.subject.passive.is_match(text) => return None,
                None if WHICH.is_match(text) => {
                    return self.parties(&(sentence.start..clause.start)).last().and_then(|one| one.who);
                }
                Some(None) | None => {}
            }
            if clause.start <= sentence.start {
                return None;
            }
            let last = clause.start.saturating_sub(2).max(sentence.start);
            let above = self.clause(sentence, &(last..last));
            if above.start >= clause.start {
                return None;
            }
            clause = above.start..clause.start;
        }
        None
    }

    /// Whether a sentence names the vendor.
    pub(super) fn names_vendor(&self, sentence: &Range<usize>) -> bool {
        self.parties(sentence).iter().any(|one| one.who == Some(Who::Vendor))
    }

    /// Whether what a sentence says at a range is of another than the vendor: it names one in that clause, and not the vendor.
    pub(super) fn another(&self, sentence: &Range<usize>, range: &Range<usize>) -> bool {
        let clause = self.clause(sentence, range);
        let named = self.parties(&clause);
        let addressed = |one: &Named| YOU.is_match(self.view.at(&(one.start..clause.end)));
        !named.iter().any(|one| one.who == Some(Who::Vendor))
            && named
                .iter()
                .any(|one| one.who.is_some() && !addressed(one) && (one.place != Place::Beside || self.is_owner(one)))
    }

    /// Whether a party stands behind "van" or "of".
    fn is_owner(&self, party: &Named) -> bool {
        let before = self.view.before(party.start, 24);
        BEFORE.find(before).is_some_and(|hit| GRAMMAR.of.open(hit.as_str()))
    }

    /// Whether the words right before an address, or in brackets behind it, say that it is that of another party.
    pub(super) fn reaches_another(&self, sentence: &Range<usize>, range: &Range<usize>) -> bool {
        let from = sentence.start.max(range.start.saturating_sub(NEAR));
        // Behind another address the words are about this one.
        let from = self.view.at(&(from..range.start)).rfind(['@', '\n']).map_or(from, |at| from + at + 1);
        let before = self.view.at(&(from..range.start));
        let last = REACHED.find_iter(before).last().is_some_and(|hit| !self.speaks(before, hit.end()));
        let behind = self.view.at(&(range.end..sentence.end.min(range.end + NEAR).max(range.end)));
        let bracket = behind.trim_start().strip_prefix('(').and_then(|rest| rest.split(')').next());
        let theirs = || {
            let clause = self.clause(sentence, &(range.start..range.start));
            let first =
                self.parties(&clause).into_iter().find(|one| one.place == Place::Bare && one.start < range.start);
            first.is_some_and(|one| one.who.is_some_and(|who| who != Who::Vendor))
                && PARTIES.subject.reachable.is_match(self.view.at(&clause))
        };
        last || theirs()
            || BESIDE.is_match(before)
            || bracket.is_some_and(|words| REACHED.is_match(words))
            || self.company(&(from..range.start)).is_some_and(|at| {
                PARTY.captures_iter(before).any(|hit| hit.name("other").is_some_and(|hit| from + hit.start() < at))
            })
    }

    /// Whether the vendor is named behind a place in a piece of text.
    fn speaks(&self, text: &str, from: usize) -> bool {
        let rest = text.get(from..).unwrap_or_default();
        PARTY.captures_iter(rest).any(|hit| hit.name("vendor").is_some())
            || self.names.iter().any(|name| whole(rest, name).next().is_some())
    }

    /// Where the last company of a range begins that is not the vendor.
    pub(super) fn company(&self, range: &Range<usize>) -> Option<usize> {
        let words = self.view.words(range);
        let name = with_form(&words).filter(|name| !self.vendor.is(name))?;
        self.view.at(range).find(&folded(without_form(name))).map(|at| range.start + at)
    }

    /// The parties that a range names, in its order.
    fn parties(&self, range: &Range<usize>) -> Vec<Named> {
        let text = self.view.at(range);
        let groups = [
            ("other", Some(Who::Other)),
            ("authority", Some(Who::Authority)),
            ("vendor", Some(Who::Vendor)),
            ("school", Some(Who::School)),
            ("you", Some(Who::School)),
            ("same", None),
        ];
        let mut found: Vec<(usize, Option<Who>)> = PARTY
            .captures_iter(text)
            .filter_map(|hit| groups.iter().find_map(|(group, who)| Some((hit.name(group)?.start(), *who))))
            .collect();
        for name in &self.names {
            found.extend(whole(text, name).map(|at| (at, Some(Who::Vendor))));
        }
        if let Some(at) = self.company(range) {
            found.push((at - range.start, Some(Who::Other)));
        }
        found.sort_by_key(|(at, _)| *at);
        found
            .into_iter()
            .map(|(at, who)| {
                let before = BEFORE.captures(text.get(..at).unwrap_or_default());
                // "Onderwijsinstelling of Verwerker": in Dutch the word joins them.
                let before = before.filter(|hit| {
                    let lead = hit.get(0).and_then(|hit| text.get(..hit.start())).unwrap_or_default().trim_end();
                    let joins = || PARTY.find_iter(lead).last().is_some_and(|party| party.end() == lead.len());
                    !(hit.get(0).is_some_and(|hit| GRAMMAR.or.open(hit.as_str())) && joins())
                });
                let place = before
                    .map_or(Place::Bare, |hit| if hit.name("by").is_some() { Place::Agent } else { Place::Beside });
                Named { start: range.start + at, who, place }
            })
            .collect()
    }
}

/// Where a name stands in a text as words of its own.
fn whole<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = usize> {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(name).map(|(at, _)| at).filter(move |at| {
        let (before, behind) = (text.get(..*at).unwrap_or_default(), text.get(at + name.len()..).unwrap_or_default());
        !letter(before.chars().next_back()) && !letter(behind.chars().next())
    })
}
