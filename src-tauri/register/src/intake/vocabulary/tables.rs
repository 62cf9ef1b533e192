//! The lists of words that patterns are made of, by the table of the data in which they stand. What a list is for, the data say.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use super::terms::{Phrases, Terms, Written};
use super::{Topic, load};
use crate::model::choice::ContactKind;

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
pub(super) use tables;

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
/// Data, of whom, why and how long.
pub(in crate::intake) static DATA: LazyLock<Data> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/data.toml")));
/// Where data lie.
pub(in crate::intake) static STORAGE: LazyLock<Storage> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/storage.toml")));
/// Products.
pub(in crate::intake) static PRODUCTS: LazyLock<Products> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/products.toml")));
/// What annexes, service levels and clauses promise.
pub(in crate::intake) static PROMISES: LazyLock<Promises> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/promises.toml")));
/// Sentences that state a fact.
pub(in crate::intake) static FACTS: LazyLock<Facts> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/facts.toml")));

tables! {
    Grammar {
        determiners: Terms, indefinite: Terms, and: Terms, or: Terms, by: Terms, of: Terms, on: Terms, this: Terms, links: Terms,
        abbreviations: Terms, denials: Phrases, naught: Terms, lacking: Terms, affirming: Terms, turns: Terms, whither: Terms,
        aside: Terms,
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
    Title { belongs: Terms, lists: Phrases, it: Terms, serves: Terms, amends: Terms, agreement: Terms }
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
        sides: Sides, blocks: Sided, subject: Doers, clause: Clause, roles: Roles, trade: Trade,
        introduction: Introduction, board: Board, names: Names, forms: Forms, persons: Persons, address: Address, contact: Contact,
    }
    Sides { school: Terms, vendor: Terms }
    /// Lines that open what is said of one party.
    Sided { school: Terms, beside: Terms, others: Terms }
    /// Who does what a clause says.
    Doers {
        vendor: Terms, ours: Terms, school: Terms, you: Terms, others: Terms, authorities: Terms, pronouns: Terms,
        orders: Phrases, when: Terms, beside: Terms, between: Terms, receives: Phrases, passive: Phrases, follow: Phrases, which: Terms, to_vendor: Phrases,
        reachable: Phrases, reached: Phrases,
    }
    Clause { hereafter: Terms, called: Terms, school: Terms, vendor: Terms, board: Terms, second: Terms }
    Roles {
        processor: Terms, controller: Terms, distributor: Terms, subprocessor: Terms, acts: Terms, we_are: Terms,
        then: Terms, as_processor: Terms, does: Terms, does_before: Terms, does_behind: Terms, takes: Terms,
        processes: Terms, which: Terms, as_distributor: Phrases, supplies: Terms, hub: Terms,
    }
    Trade {
        brand_of: Terms, also: Terms, trading: Terms, under: Terms, trading_as: Terms, label: Terms, is: Terms,
        part_is: Written, part_of: Written, trades_as: Written,
    }
    Introduction {
        chamber: Terms, register: Terms, seated: Terms, registered: Terms, is: Terms, made: Terms, papers: Terms, of: Terms,
        refers: Phrases, we: Terms, sole: Terms, office: Phrases,
    }
    Board { foundation: Terms, schools: Terms, called: Terms }
    Names {
        articles: Written, joints: Written, joints_before_form: Written, joints_alone: Written, ends: Written, leading_forms: Written,
        common: Terms, bodies: Terms, ends_labelled: Written, ends_behind_comma: Written,
    }
    Forms { anywhere: Written, stopped: Written, capitals: Written, inside: Terms, at_end: Written }
    Persons { given: HashSet<String>, particles: Terms, companies: Terms, customers: Terms, own_customer: Terms }
    Address {
        seated: Written, inside_city: Written,
        town_begins: Written, before_town: Written, inside_town: Written, provinces: Written, additions: Written, town: Written,
        street: Written, rooms: Written, ways_before: Written, ways_behind: Written, counties: Written, german_town: Written, at: Written, article: Written, office: Written, label: Written,
        plates: BTreeMap<String, String>,
    }
    /// How a party is reached, and how others are.
    Contact {
        pages: Written, hosts: Written, reports: Written, report_hosts: Written, not_pages: Terms, examples: Terms,
        example_hosts: Terms, phone: Terms, other_numbers: Terms, common: Terms, school_hosts: Terms, school: Terms,
        school_label: Terms, school_opens: Terms, authority: Terms, asks: Terms, ours: Terms, ours_whole: Phrases,
        calls: Terms, calls_us: Terms, us: Terms, headed: Terms, lists_schools: Terms, breach: Terms,
        own: BTreeMap<ContactKind, Terms>,
    }
    Answers { yes: Terms, no: Terms, heads: Heads, marks: Marks, asked: Asked, extent: Extent, columns: Columns }
    Heads { yes: Terms, no: Terms }
    Marks { ticked: Terms, void: Terms }
    /// What a question asks for.
    Asked {
        processed: Phrases, such_as: Phrases, whose: Phrases, kept: Phrases, after_end: Phrases, wiped: Phrases,
        stored: Phrases, outside: Phrases, subprocessors: Phrases, objection: Phrases, logging_in: Phrases,
        breach: Phrases, authority: Phrases, oneself: Phrases, established: Phrases, discovered: Phrases,
        assessed: Phrases, certified: Phrases, availability: Phrases,
    }
    Extent { partly: Terms, void: Terms, unmade: Terms, limited: Terms, but: Phrases, hangs: Written, begins: Terms, begins_void: Terms }
    Columns { yes: Terms, no: Terms, partly: Terms }
    Data {
        category: Categories, people: People, purpose: Purposes, subject: Subjects, attribute: Attributes, retention: Retention,
    }
    Categories { verdict: Verdict, prose: Listed, special: Special, refused: Refused, rows: Told }
    Verdict { no: Terms, partly: Terms, yes: Terms }
    /// Lists and sentences on data.
    Listed {
        denial: Phrases, refused: Phrases, unasked: Terms, occurs: Terms, nowhere: Terms, unwanted: Terms, left_out: Terms,
        left_out_here: Terms, of: Terms, each: Terms, people: Terms, keep: Terms, told: Terms, acts: Phrases, joins: Terms,
        articles: Terms, beside: Terms, none: Phrases, but: Phrases, columns: Terms, announces: Terms, rights: Terms,
    }
    Special { names: Terms, labels: Terms, none: Terms, kept: Terms, refused: Terms, rows: Terms, nothing: Terms }
    Refused {
        no: Phrases, acts: Phrases, limited: Phrases, not_done: Terms, dutch_end: Terms, english_end: Terms, lists: Terms,
        neither: Terms, nor: Terms, labels: Terms,
    }
    /// Rows that say whose data a cell lists, and questions.
    Told {
        data_of: Terms, parents: Terms, others: Terms, left_out: Terms, processes: Phrases, refused: Phrases, no: Phrases,
    }
    People { also: Terms, of: Terms, acts: Terms, no: Phrases, pupil: Terms, parent: Terms, teacher: Terms }
    Purposes {
        consent: Phrases, opens_denial: Terms, denied: Terms, compares: Terms, not: Terms, used: Terms, uses: Terms,
        we: Terms, to: Phrases, next: Terms, data: Phrases, never: Phrases, others: Terms, acts: Phrases, ends: Phrases,
        papers: Terms,
    }
    Subjects {
        sixteen: Phrases, under: Phrases, young: Phrases, including: Phrases, till: Terms, data: Terms, of: Terms,
        their: Terms, called: Terms, are: Terms, meant: Terms, of_people: Terms, of_people_all: Terms, by_users: Terms,
        doubtful: Phrases, none: Phrases, have: Terms, no: Terms, access: Terms, personal: Terms, personal_are: Terms,
        personal_of: Terms, personal_their: Terms, personal_people: Terms, about: Phrases, doubt: Phrases, both: Phrases,
        former: Terms, children: Terms, partner: Terms, elder: Terms, elder_than: Terms, elder_or: Terms, uses: Uses,
        holds: Holds,
    }
    /// People who do something with the product.
    Uses { each: Terms, one: Terms, does: Terms, people: Terms, their: Terms, acts: Terms }
    /// People whose data the product holds.
    Holds {
        inside: Terms, stand: Terms, used: Terms, role: Terms, data: Terms, of: Terms, your: Terms, who: Terms, work: Terms,
        about_whom: Terms, meant_for: Terms, made_for: Terms, made_too: Terms,
    }
    Attributes {
        word: Terms, such_as: Terms, behind: Terms, passive: Terms, releases: Terms, articles: Terms, released: Terms,
        maybe: Terms, lead: Terms, all: Terms, receives: Terms, between: Terms, from: Terms, federation: Terms,
        columns: Terms, roles: Terms, of: Terms, each: Terms, people: Terms, whose: Terms, whose_behind: Terms,
        particles: Terms, received: Terms, received_of: Terms, goes_on: Terms, goes_on_of: Terms, goes_on_each: Terms,
        joins: Terms, not: Terms,
    }
    Retention {
        kept: Terms, stays: Terms, available: Terms, stay: Terms, spans: Terms, stored: Terms, others: Phrases,
        not_now: Phrases, exit: Phrases, until: Terms, copies: Phrases, term: Terms, data: Terms, gone: Terms, asked: Terms,
        columns: Terms, endless: Phrases, by_hand: Phrases, lasting: Phrases, while_kept: Terms, year_end: Phrases,
        trigger: Terms, verbs: Terms, keepers: Terms, parts: Terms, or: Terms, after: Terms,
    }
    Storage {
        before: Before, lies: Lies, stands: Stands, hall: Hall, verb_last: VerbLast, said: StorageSaid, town: TownWords,
    }
    /// Words between what lies somewhere and its place.
    Before { inside: Terms, articles: Terms, hall_articles: Terms, halls: Terms }
    /// What lies somewhere, and how a sentence says so.
    Lies {
        storage: Terms, of: Terms, takes_place: Terms, happens: Terms, only: Terms, storage_in: Terms, stands: Terms,
        stand: Terms, stand_in: Terms, plainly: Terms, are: Terms, kept: Terms, servers: Terms, servers_stand: Terms,
        halls: Terms, halls_stand: Terms, are_english: Terms, kept_english: Terms, halls_english: Terms, halls_are: Terms,
    }
    /// The same with another subject or verb.
    Stands {
        servers: Terms, servers_stand: Terms, things: Terms, stand: Terms, puts: Terms, puts_in: Terms, whose: Terms,
        own: Terms, things_english: Terms, stand_english: Terms, in_english: Terms, regions: Terms, customers: Terms,
        customers_in: Terms, place: Terms, place_too: Terms, of: Terms, the: Terms, storage: Terms, labels: Terms,
        copies: Terms, go: Terms, go_to: Terms, are: Terms, processed_in: Terms, articles: Terms,
    }
    /// Halls, and the parties that have them.
    Hall { names: Terms, inside: Terms, national: Terms, all_of_them: Terms, hosts: Phrases, seat: Phrases }
    VerbLast { inside: Terms, articles: Terms, verbs: Terms }
    StorageSaid { asked: Terms, unreal: Phrases, denied: Phrases }
    /// Towns and countries in literal text.
    TownWords {
        saints: Written, inside: Written, lies_in: Written, articles: Written, ways: Written, unions: Written,
        links: Written, links_in_sentence: Written, before: Written, says: Written, says_more: Written,
    }
    Products { editions: Terms, page: Page, number: Number, label: ProductLabel, told: ProductTold }
    Page {
        endings: Written, entrances: Terms, doors: Terms, sees: Phrases, others: Phrases, product: Phrases, login: Terms,
    }
    /// The number of an article.
    Number { called: Terms, listed: Terms }
    /// A name beside a label.
    ProductLabel {
        about: Written, kind: Written, of: Written, is: Written, articles: Written, serves: Written, plural: Terms,
        names: Terms, subject: Terms,
    }
    /// A name told by the words around it.
    ProductTold {
        is: Written, articles: Written, called: Terms, quoted: Terms, means: Written, the: Written, ours: Terms,
        kinds: Written, uses: Terms, used_for: Written, schools: Terms, takes: Written, with: Terms, hereafter: Written,
        belongs: Terms, provides: Written, ending: Terms, becomes: Written, made: Written, by: Written, bracketed: Written,
        named: Written, annexes: Written, titles: Written, title_of: Written, versions: Written, others: Written,
        foreign: Terms, parties: Written,
    }
    Promises {
        measures: MeasureTable, levels: Levels, availability: Availability, continuity: Continuity, breach: Breach,
    }
    /// Tables of measures and their legends.
    MeasureTable {
        rosa: Terms, prefixes: Terms, measure: Terms, outcome: Terms, explanation: Terms, annexes: Terms, initials: Terms,
        means: Terms, that: Terms, articles: Terms, of_measure: Terms, is: Terms, colours: Terms, dash: Terms, tick: Terms,
        cross: Terms,
    }
    Levels { scheme: Terms, heads: Terms, between: Terms, meant_for: Terms, articles: Terms, shared: Phrases }
    Availability {
        percent: Terms, about: Phrases, of: Terms, articles: Terms, times: Terms, periods: Terms, meant_for: Terms,
        usable: Phrases, acts: Terms, says: Phrases, goes_on: Terms, others: Phrases, reached: Phrases,
    }
    Continuity {
        hours: Terms, letter: Terms, short: Terms, in_hours: Terms, unit: Terms, letters: Terms, says: Terms,
        meant_for: Terms, articles: Terms, nouns: Terms, values: Terms, sentence: Times<Terms>, table: Times<Phrases>,
    }
    Breach {
        about: Terms, in_the_street: Terms, data: Terms, then: Terms, refers: Terms, undue: Phrases, school: Phrases,
        authority: Phrases, authority_short: Terms, people: Phrases, subject: Terms, subject_too: Terms, whose: Terms,
        discovered: Phrases, established: Terms, establishes: Terms, fast: Terms, limit: Terms, limits: Terms, units: Terms,
        after: Terms, after_party: Terms, after_party_does: Terms, tells: Tells, own: Own,
    }
    /// Words for telling.
    Tells {
        words: Terms, brings: Terms, aware: Terms, gets: Terms, word: Terms, lets: Terms, know: Terms, gives: Terms,
        on: Terms, enlightens: Terms, inside: Terms,
    }
    /// Who reports to the authority.
    Own { acts: Terms, behind: Terms, reporter: Terms, not: Phrases }
    Facts {
        mail: Mail, content: Content, login: Login, claim: Claim, objection: Objection, assessment: Assessed,
        covenant: Covenant, trial: Trial, service: Service, exit: Exit, audience: Audience, certificate: Certified,
    }
    /// Standards, and how a sentence says that the vendor is certified for one.
    Certified {
        iso: Terms, nen: Terms, isae: Terms, soc: Terms, kind: Terms, types: Terms, bodies: Terms, held: Phrases, not: Phrases,
        until: Phrases, obtained: Terms, whose: Terms, latest: Terms, reports: Terms, surely: Phrases, turns: Terms,
        follows: Phrases, without: Terms,
    }
    Mail {
        standards: Terms, transport: Terms, word: Terms, in_use: Terms, status: Terms, done: Terms, not: Phrases, coming: Terms, record: Terms,
        first_two: Terms, refers: Phrases,
    }
    Content { shown: Phrases, uses: Terms, brands: Phrases, media: Phrases }
    Login { enters: Terms, not: Terms, failing: Terms }
    Claim { scheme: Phrases, again: Phrases, conform: Phrases, not: Phrases }
    Objection {
        may: Phrases, objects: Terms, term: Terms, ahead: Terms, deviates: Phrases, answers: Phrases, others: Phrases, change: Phrases,
    }
    Assessed { done: Phrases, done_by: Terms, not: Phrases, scheme: Phrases, subject: Phrases, behind: Written, acts: Written }
    Covenant {
        names: Terms, subject: Terms, agreements: Terms, model: Terms, replaces: Terms, editions: Terms, papers: Phrases,
        of_the_model: Terms, of_the_branch: Terms,
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

/// Words for the three terms of continuity: how long a service may be away, how soon it is back, how much may be lost.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::intake) struct Times<T> {
    pub(in crate::intake) away: T,
    pub(in crate::intake) back: T,
    pub(in crate::intake) lost: T,
}
