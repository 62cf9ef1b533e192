//! The lists of words that patterns are made of, by the table of the data in which they stand. What a list is for, the data say.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::terms::{Phrases, Terms, Written};
use super::{Topic, load};

/// Declares tables of lists. Data that lack a list, or have one that is not declared here, are refused.
macro_rules! tables {
    ($($(#[$about:meta])* $table:ident { $($list:ident: $form:ty),+ $(,)? })+) => {$(
        $(#[$about])*
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(in crate::intake) struct $table {
            $(pub(in crate::intake) $list: $form,)+
        }
    )+};
}

/// Small words.
pub(in crate::intake) static GRAMMAR: LazyLock<Grammar> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/grammar.toml")));
/// Dates and spans of time.
pub(in crate::intake) static TIME: LazyLock<Time> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/time.toml")));
/// How papers are put together.
pub(in crate::intake) static PAPERS: LazyLock<Papers> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/papers.toml")));
/// Who is who.
pub(in crate::intake) static PARTIES: LazyLock<Parties> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/parties.toml")));
/// Forms and questionnaires.
pub(in crate::intake) static ANSWERS: LazyLock<Answers> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/answers.toml")));
/// Sentences that state a fact.
pub(in crate::intake) static FACTS: LazyLock<Facts> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/facts.toml")));

tables! {
    Grammar {
        determiners: Terms, indefinite: Terms, and: Terms, by: Terms, of: Terms, on: Terms, this: Terms, links: Terms,
        abbreviations: Terms, denials: Phrases,
    }
    Time { months: Vec<Terms>, ordinals: Terms, dutch: Numbers, english: Numbers, units: Units }
    /// Numbers in words: ones from 1, teens from 10, tens from 20.
    Numbers { ones: Terms, teens: Terms, tens: Terms }
    Units {
        hours: Terms, days: Terms, weeks: Terms, months: Terms, years: Terms,
        short: Terms, whole: Terms, one: Terms, half: Terms, one_and_half: Terms,
    }
    Papers {
        annexes: Terms, clauses: Terms, parts: Terms, headings: BTreeMap<Topic, Terms>, label: Labelled, record: Recorded,
        message: Message, title: Title, date: Dating, version: Version, signature: Signature,
    }
    Labelled { relative: Terms, subject: Terms, covered: Terms }
    Recorded { purpose: Terms, kinds: Terms, data: Terms }
    Message {
        heads: Terms, beside: Terms, subjects: Terms, passing: Terms, quoted: Terms, passed: Terms, begins: Terms,
    }
    Title { belongs: Terms, it: Terms, serves: Terms, amends: Terms, agreement: Terms }
    Dating {
        dates: Terms, agreed: Terms, opens: Terms, before: Terms, made: Terms, between: Terms, others: Terms,
    }
    Version {
        names: Terms, alone: Terms, lists: Terms, bracketed: Terms, number: Terms, state: Terms, made: Terms, replaces: Terms,
        covenant: Terms, others: Terms,
    }
    Signature {
        represented: Terms, whose: Terms, office: Terms, titles: Terms, particles: Terms, opens: Terms, signed: Terms,
        behalf: Terms, name: Terms, date: Terms, function: Terms, mark: Terms, other: Terms,
    }
    Parties {
        sides: Sides, clause: Clause, roles: Roles, trade: Trade, introduction: Introduction, board: Board, names: Names,
        forms: Forms, address: Address,
    }
    Sides { school: Terms, vendor: Terms }
    Clause { hereafter: Terms, called: Terms, school: Terms, vendor: Terms, board: Terms, second: Terms }
    Roles {
        processor: Terms, controller: Terms, distributor: Terms, subprocessor: Terms, acts: Terms, we_are: Terms,
        then: Terms, as_processor: Terms, does: Terms, does_before: Terms, does_behind: Terms, takes: Terms,
        processes: Terms, which: Terms, as_distributor: Phrases, supplies: Terms,
    }
    Trade {
        brand_of: Terms, also: Terms, trading: Terms, under: Terms, trading_as: Terms, label: Terms, is: Terms,
    }
    Introduction {
        chamber: Terms, register: Terms, seated: Terms, registered: Terms, is: Terms, made: Terms, papers: Terms, of: Terms,
        refers: Phrases, we: Terms, sole: Terms, office: Phrases,
    }
    Board { foundation: Terms, schools: Terms, called: Terms }
    Names {
        articles: Written, joints: Written, joints_before_form: Written, joints_alone: Written, ends: Written, leading_forms: Written,
        common: Terms,
    }
    Forms { anywhere: Written, stopped: Written, capitals: Written, inside: Terms, at_end: Written }
    Address {
        before_town: Written, inside_town: Written, provinces: Written, additions: Written, town: Written,
        street: Written, rooms: Written, ways_before: Written, ways_behind: Written, german_town: Written, at: Written, article: Written, office: Written, label: Written,
        plates: BTreeMap<String, String>,
    }
    Answers { yes: Terms, no: Terms, heads: Heads, marks: Marks, asked: Asked }
    Heads { yes: Terms, no: Terms }
    Marks { ticked: Terms, void: Terms }
    /// What a question asks for.
    Asked {
        processed: Phrases, such_as: Phrases, whose: Phrases, kept: Phrases, after_end: Phrases, wiped: Phrases,
        stored: Phrases, outside: Phrases, subprocessors: Phrases, objection: Phrases, logging_in: Phrases,
        breach: Phrases, authority: Phrases, oneself: Phrases, established: Phrases, discovered: Phrases,
        assessed: Phrases, certified: Phrases, availability: Phrases,
    }
    Facts { mail: Mail, content: Content, login: Login, claim: Claim, objection: Objection, assessment: Assessed, covenant: Covenant, trial: Trial, service: Service, exit: Exit, audience: Audience }
    Mail {
        word: Terms, in_use: Terms, status: Terms, done: Terms, not: Phrases, coming: Terms, record: Terms,
        first_two: Terms, refers: Phrases,
    }
    Content { shown: Phrases, uses: Terms, brands: Phrases, media: Phrases }
    Login { enters: Terms, not: Terms, failing: Terms }
    Claim { scheme: Phrases, again: Phrases, conform: Phrases, not: Phrases }
    Objection {
        objects: Terms, term: Terms, ahead: Terms, deviates: Phrases, answers: Phrases, others: Phrases, change: Phrases,
    }
    Assessed { done: Phrases, done_by: Terms, not: Phrases, scheme: Phrases, subject: Phrases, behind: Written, acts: Written }
    Covenant {
        names: Terms, subject: Terms, agreements: Terms, model: Terms, editions: Terms, papers: Phrases,
    }
    Trial {
        names: Terms, pilots: Terms, tries: Terms, free: Phrases, refers: Phrases, agreement: Terms, without: Terms,
        not: Terms, unwritten: Terms, sign: Terms, signed: Terms,
    }
    Service {
        every: Terms, days: Terms, through: Terms, last: Terms, from: Terms, till: Terms, hour: Terms, serves: Phrases,
        others: Phrases, longer: Terms, weeks: Terms,
    }
    Exit {
        at: Terms, end: Terms, agreement: Terms, licence: Terms, ends: Terms, after: Terms, within: Terms,
        following: Terms, spans: Terms, then: Terms, then_after: Terms, ended: Terms, each: Terms, current: Terms,
        period: Terms, returned: Phrases, open: Phrases, blank_before: Terms, blank_behind: Terms, limit: Terms,
        blank_term: Terms, when: Terms, leaver: Terms, lasting: Terms, whose: Terms, stops: Terms, stops_first: Terms,
        says: Terms, off: Terms, upon: Terms, all: Phrases, destroyed: Phrases,
    }
    Audience {
        compounds: Terms, or: Terms, bracketed: Vec<[String; 2]>, serves: Phrases, dutch: Sectors, english: Sectors,
    }
    /// Kinds of education that share a word.
    Sectors { kinds: Terms, word: Terms }
}
