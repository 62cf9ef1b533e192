//! The name of a product from the words around it, in a document without a label for it.
//!
//! Each way of speaking gives a name some weight: "Naam is een app" more than "de app Naam". The name with the most is proposed,
//! with the names in one enumeration with it.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::name::is_product;
use super::text::Text;
use crate::intake::confidence::{GUESS, PROSE};
use crate::intake::fold::squash;
use crate::intake::name::{has_form, is_name, leading, without_form};
use crate::intake::stated::Stated;
use crate::intake::view::one_line;
use crate::intake::vocabulary::{GRAMMAR, KINDS, PRODUCTS, ProductTold, Topic, WORDS};
use crate::intake::{Found, Sheet};

/// A capitalised name of at most four words.
const NAME: &str = r"[A-ZÀ-Ý0-9][\w’'+-]*(?:\s(?:&\s)?[A-ZÀ-Ý0-9][\w’'+-]*){0,3}";
/// Marks that stand around a name.
const MARK: &str = r#"[*_"“”‘’']*"#;

/// What kind of thing a product is: any word that ends in one of these.
static NOUN: LazyLock<String> = LazyLock::new(|| {
    let nouns: Vec<String> = WORDS.products.nouns.iter().map(|noun| regex::escape(noun)).collect();
    format!(r"(?:[\w-]*(?:{}))\b", nouns.join("|"))
});

fn compiled(source: &str) -> Regex {
    Regex::new(&source.replace("NAME", NAME).replace("MARK", MARK).replace("NOUN", &NOUN)).expect("literal")
}

/// "Naam is een online leeromgeving".
static DEFINED: LazyLock<Regex> = LazyLock::new(|| {
    let ProductTold { is, articles, .. } = &PRODUCTS.told;
    compiled(&format!(r"(?P<name>NAME)MARK\s+{is}\s+{articles}\s+(?P<between>(?:[\w’'-]+,?\s+){{0,4}}?)NOUN"))
});
/// "Naam, het portaal waarmee …".
static APPOSED: LazyLock<Regex> = LazyLock::new(|| {
    let articles = &PRODUCTS.told.articles;
    compiled(&format!(r"(?P<name>NAME)MARK,\s+{articles}\s+(?P<between>(?:[\w’'-]+\s+){{0,3}}?)NOUN"))
});
/// "Het leerlingvolgsysteem Naam".
static CALLED: LazyLock<Regex> = LazyLock::new(|| {
    let called = PRODUCTS.told.called.as_written();
    compiled(&format!(r"\b{called}\s+(?:[a-z-]+\s+){{0,2}}?NOUN\s+MARK(?P<name>NAME)"))
});
/// “Services” means Naam.
static MEANT: LazyLock<Regex> = LazyLock::new(|| {
    let ProductTold { quoted, means, the, .. } = &PRODUCTS.told;
    let quoted = quoted.as_written();
    compiled(&format!(r#"["“”'‘]{quoted}["”'’]\s*(?::|{means})\s+(?:{the} )?MARK(?P<name>NAME)"#))
});
/// "De diensten Naam en Naam", "bij onze software, Naam en Naam, horen".
static LISTED: LazyLock<Regex> = LazyLock::new(|| {
    let ProductTold { ours, kinds, .. } = &PRODUCTS.told;
    let (and, ours) = (&GRAMMAR.and, ours.as_written());
    compiled(&format!(
        r"{ours}\s+{kinds}(?:,|:)?\s+MARK(?P<name>NAME)MARK(?P<more>(?:,\s+MARKNAMEMARK)*\s+{and}\s+MARKNAMEMARK)?"
    ))
});
/// "U gebruikt Naam voor …", "gebruikt jouw school Naam?", "the school uses Naam".
static USED: LazyLock<Regex> = LazyLock::new(|| {
    let ProductTold { uses, used_for, .. } = &PRODUCTS.told;
    let uses = uses.as_written();
    compiled(&format!(r"\b{uses}\s+MARK(?P<name>NAME)MARK\s*(?:\?|,|{used_for})"))
});
/// "… als je school Naam gebruikt".
static TAKEN: LazyLock<Regex> = LazyLock::new(|| {
    let ProductTold { schools, takes, .. } = &PRODUCTS.told;
    let schools = schools.as_written();
    compiled(&format!(r"\b{schools}\s+MARK(?P<name>NAME)MARK\s+{takes}\b"))
});
/// "Met Naam houden scholen …", "aan de slag met Naam".
static WITH: LazyLock<Regex> = LazyLock::new(|| {
    let with = PRODUCTS.told.with.as_written();
    compiled(&format!(r"\b{with}\s+MARK(?P<name>NAME)MARK\s*(?:\?|,|[a-z]+\s+[a-z]+\s+[a-z]+)"))
});
/// "… providing Naam and Naam (the “Services”)", "hoort bij *Naam* en *Naam*".
static SERVED: LazyLock<Regex> = LazyLock::new(|| {
    let ProductTold { hereafter, quoted, .. } = &PRODUCTS.told;
    let (and, quoted) = (&GRAMMAR.and, quoted.as_written());
    compiled(&format!(
        r#"MARK(?P<name>NAME)MARK(?P<more>(?:,\s+MARKNAMEMARK)*\s+{and}\s+MARKNAMEMARK)?\s+\({hereafter}\s+["“”'‘]{quoted}["”'’]"#
    ))
});
static BELONGS: LazyLock<Regex> = LazyLock::new(|| {
    let (and, belongs) = (&GRAMMAR.and, PRODUCTS.told.belongs.as_written());
    compiled(&format!(r"{belongs}\s+MARK(?P<name>NAME)MARK(?P<more>(?:,\s+MARKNAMEMARK)*\s+{and}\s+MARKNAMEMARK)?[.,]"))
});
/// "provides the mathematics game Naam".
static PROVIDED: LazyLock<Regex> = LazyLock::new(|| {
    let ProductTold { provides, the, .. } = &PRODUCTS.told;
    let and = &GRAMMAR.and;
    compiled(&format!(
        r"{provides}\s+(?:{the}\s+)?(?:[a-z-]+\s+){{0,2}}?NOUN\s+MARK(?P<name>NAME)MARK(?P<more>\s+{and}\s+{the}\s+(?:[a-z-]+\s+){{0,2}}?NOUN\s+MARKNAMEMARK)?"
    ))
});
/// "De Naam Leeromgeving": a name that ends in what the product is.
static ENDING: LazyLock<Regex> = LazyLock::new(|| {
    let ending = PRODUCTS.told.ending.as_written();
    compiled(&format!(r"\b{ending}\s+MARK(?P<name>(?:[A-Z][\w’'-]*\s){{1,3}}[A-Z]NOUN)"))
});
/// "Naam wordt gemaakt door …".
static MADE: LazyLock<Regex> = LazyLock::new(|| {
    let ProductTold { becomes, made, by, .. } = &PRODUCTS.told;
    compiled(&format!(r"(?P<name>NAME)MARK\s+{becomes}\s+{made}\s+{by}\b"))
});
/// "interactieve leeromgeving (Naam)".
static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    let ProductTold { bracketed, named, .. } = &PRODUCTS.told;
    compiled(&format!(
        r#"(?:{bracketed}\s+\(|{named}\s+["“„‘])(?P<name>[A-Za-z]?[A-Z][\w-]*(?:\s[A-Z][\w-]*){{0,3}})[)"”’]"#
    ))
});
/// The words of a title before the name of the product.
static TITLED: LazyLock<Regex> = LazyLock::new(|| {
    let ProductTold { annexes, titles, title_of, the, .. } = &PRODUCTS.told;
    Regex::new(&format!(
        r"(?i)^[^a-z]{{0,12}}(?:{annexes}\s+\w{{1,3}}\s*[:.–-]*\s*)?{titles}\s+(?:{title_of} )?(?:{the} )?"
    ))
    .expect("alternatives are escaped")
});
/// Words between article and noun that make the noun belong to something else.
static OTHERS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!(r"(?i)\b{}\b", PRODUCTS.told.others)).expect("alternatives are escaped"));
/// Words before a name that make it another's, or an example.
static FOREIGN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?i)\b{}\b[^.;]{{0,60}}$", PRODUCTS.told.foreign)).expect("alternatives are escaped")
});

/// How a name may relate to that of the vendor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    /// Not at all.
    Never,
    /// The vendor's name with a word more.
    Longer,
    /// It may be the vendor's name.
    Any,
}

/// What a way of speaking is worth.
#[derive(Clone, Copy)]
struct Hint {
    weight: usize,
    own: Own,
    /// Enumeration in which the name stands.
    list: Option<usize>,
}

/// A name that may be that of the product.
struct Candidate {
    name: String,
    /// How much speaks for it.
    weight: usize,
    /// Enumeration in which it stands.
    list: Option<usize>,
    range: Range<usize>,
}

/// What a document without a label calls its product.
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
    let mut all = Candidates::of(sheet);
    let ways: [(&Regex, usize, Own); 10] = [
        (&DEFINED, 3, Own::Any),
        (&APPOSED, 3, Own::Any),
        (&MEANT, 4, Own::Any),
        (&MADE, 2, Own::Any),
        (&USED, 3, Own::Any),
        (&TAKEN, 3, Own::Any),
        (&BRACKETED, 3, Own::Never),
        (&CALLED, 2, Own::Longer),
        (&ENDING, 2, Own::Longer),
        (&WITH, 1, Own::Never),
    ];
    for (words, weight, own) in ways {
        for hit in words.captures_iter(&sheet.view.part.text) {
            all.take(&hit, Hint { weight, own, list: None });
        }
    }
    let lists = [&LISTED, &SERVED, &BELONGS, &PROVIDED]
        .into_iter()
        .flat_map(|words| words.captures_iter(&sheet.view.part.text));
    for (list, hit) in lists.enumerate() {
        all.enumerate(&hit, list);
    }
    all.titles();
    all.best()
}

struct Candidates<'a> {
    sheet: &'a Sheet<'a>,
    named: Vec<Candidate>,
    /// Where a name stands among those named.
    known: HashMap<String, usize>,
    text: Text<'a>,
}

impl<'a> Candidates<'a> {
    fn of(sheet: &'a Sheet<'a>) -> Self {
        Self { sheet, named: Vec::new(), known: HashMap::new(), text: Text::of(&sheet.view.part.text) }
    }

    /// Notes the name that a way of speaking gives.
    fn take(&mut self, hit: &Captures<'_>, hint: Hint) {
        let (Some(whole), Some(name)) = (hit.get(0), hit.name("name")) else { return };
        if hit.name("between").is_some_and(|between| OTHERS.is_match(between.as_str())) {
            return;
        }
        self.note(name.as_str(), name.start(), whole.start(), hint);
    }

    /// Notes the names of an enumeration.
    fn enumerate(&mut self, hit: &Captures<'_>, list: usize) {
        static NAMES: LazyLock<Regex> = LazyLock::new(|| compiled("(?P<name>NAME)"));
        let hint = Hint { weight: 2, own: Own::Any, list: Some(list) };
        let (Some(whole), Some(name)) = (hit.get(0), hit.name("name")) else { return };
        self.note(name.as_str(), name.start(), whole.start(), hint);
        let Some(more) = hit.name("more") else { return };
        for other in NAMES.find_iter(more.as_str()) {
            self.note(other.as_str(), more.start() + other.start(), whole.start(), hint);
        }
    }

    /// "Privacybijsluiter Naam", "SLA Naam en Naam", "Naam, versie 2", "Naam – leerlingvolgsysteem": the first lines.
    fn titles(&mut self) {
        let sheet = self.sheet;
        let view = &sheet.view;
        let starts: Vec<usize> = sheet.segments.iter().map(|segment| view.line_at(segment.title.start)).collect();
        for (list, start) in starts.into_iter().chain([0]).enumerate() {
            for line in view.lines().iter().skip(start).take(TOP) {
                let text = view.words(line);
                let rest = TITLED.find(&text).and_then(|title| text.get(title.end()..)).unwrap_or_default();
                let taken = unversioned(rest.get(..leading(rest)).unwrap_or_default());
                let also = rest
                    .get(taken.len()..)
                    .and_then(|more| GRAMMAR.and.behind(more.strip_prefix(' ')?)?.strip_prefix(' '));
                let also = also.map(|more| unversioned(more.get(..leading(more)).unwrap_or_default()));
                let own =
                    if taken.split(' ').any(|word| PRODUCTS.told.parties.is(word)) { Own::Never } else { Own::Longer };
                let list = also.as_ref().map(|_| 1000 + list);
                for name in also.iter().chain([&taken]) {
                    self.repeated(name, line, Hint { weight: 2, own, list });
                }
                // The title of a leaflet or an annex says whose it is, also where the text has the name in another form.
                let brand = taken.split(' ').next().filter(|brand| brand.len() > 3 && taken.contains(' '));
                let remarked = rest.get(taken.len()..).is_some_and(|more| more.starts_with(" ("));
                let known = brand.is_some_and(|brand| self.text.times(brand) > 1) || remarked;
                if also.is_none() && known && self.text.times(&taken) == 1 {
                    self.add(&taken, line.clone(), Hint { weight: 2, own, list: None });
                }
                if let Some(name) = before_kind(&text).filter(|_| taken.is_empty()) {
                    self.repeated(name, line, Hint { weight: 2, own: Own::Longer, list: None });
                }
                if let Some(name) = headed(&text).filter(|_| taken.is_empty()) {
                    self.repeated(&unversioned(name), line, Hint { weight: 1, own: Own::Never, list: None });
                }
            }
        }
    }

    /// Notes a name that stands in the text more than once.
    fn repeated(&mut self, name: &str, line: &Range<usize>, hint: Hint) {
        if self.text.times(name) > 1 {
            self.add(name, line.clone(), hint);
        }
    }

    /// Notes a name that stands at `at`, told by words that begin at `from`.
    fn note(&mut self, name: &str, at: usize, from: usize, hint: Hint) {
        let view = &self.sheet.view;
        let place = |byte: usize| view.place_of(byte);
        let topics = &self.sheet.topics;
        let foreign = hint.own != Own::Any && FOREIGN.is_match(view.before(place(from), 80));
        // A list of definitions defines words; only "Services means Naam" names a product.
        let defines = topics.is(place(at), Topic::Definitions) && hint.weight < 4;
        if topics.lists_subprocessors(place(at)) || defines || foreign {
            return;
        }
        let name = self.unbroken(name, at > from);
        let name = name.get(..leading(&name)).unwrap_or_default().trim();
        let line = view.lines().get(view.line_at(place(from.min(at)))).map_or(0, |line| line.start);
        let sentence = view.sentence(place(at));
        self.add(name, sentence.start.max(line)..sentence.end, hint);
    }

    fn add(&mut self, name: &str, range: Range<usize>, hint: Hint) {
        if name.len() < 3 || !is_name(name) || !is_product(name) || self.refuses(name, hint.own) {
            return;
        }
        if let Some(known) = self.known.get(name).and_then(|at| self.named.get_mut(*at)) {
            known.weight += hint.weight;
            known.list = known.list.or(hint.list);
        } else if self.named.len() < MOST {
            let Hint { weight, list, .. } = hint;
            self.known.insert(name.to_owned(), self.named.len());
            self.named.push(Candidate { name: name.to_owned(), weight, list, range });
        }
    }

    /// Names that are no product's: abbreviations, companies, products of others, words that only open a sentence.
    fn refuses(&mut self, name: &str, own: Own) -> bool {
        static OTHERS: LazyLock<Vec<String>> =
            LazyLock::new(|| WORDS.products.others.iter().map(|other| squash(other)).collect());
        let vendor = &self.sheet.vendor;
        let theirs = match own {
            Own::Never => vendor.is(name),
            Own::Longer => vendor.contains(name),
            Own::Any => false,
        };
        let abbreviation = name.len() < 6 && name.chars().all(char::is_uppercase);
        let digits = name.starts_with(|c: char| c.is_ascii_digit());
        let bare = squash(without_form(name));
        let first = name.split_whitespace().next().map(squash);
        let another = OTHERS.iter().any(|other| {
            *other == bare
                || other.len() > 4 && first.as_ref() == Some(other)
                || other.len() > 7 && bare.contains(other.as_str())
        });
        // "Hier", "Ouders": a word that also stands in small letters only opens a sentence.
        let low = name.to_lowercase();
        let opener = low != name && self.text.words.contains(low.as_str());
        theirs || opener || digits || abbreviation || has_form(name) || another && self.text.times(name) < 5
    }

    /// A name that runs over a line end, if the text has it so more than once; otherwise the part next to the words that told it.
    fn unbroken(&mut self, name: &str, after: bool) -> String {
        let joined = one_line(name);
        if !name.contains('\n') || self.text.repeats(&joined) {
            return joined;
        }
        let mut lines = name.lines();
        one_line(if after { lines.next() } else { lines.next_back() }.unwrap_or(name))
    }

    /// The name with the most weight, and the others of its enumeration.
    fn best(self) -> Vec<Found> {
        let text = &self.sheet.view.part.text;
        let score = |one: &Candidate| one.weight * 4 + text.match_indices(&one.name).take(3).count();
        let scores: Vec<usize> = self.named.iter().map(score).collect();
        let Some(most) = scores.iter().max().filter(|most| **most > 6) else { return Vec::new() };
        let best = scores.iter().position(|one| one == most).and_then(|at| self.named.get(at));
        let Some(best) = best else { return Vec::new() };
        let confidence = if best.weight > 2 { PROSE - 0.1 } else { GUESS + 0.1 };
        self.named
            .iter()
            .filter(|one| one.name == best.name || best.list.is_some() && one.list == best.list)
            .map(|one| Found::new(Stated::ProductName(one.name.clone()), one.range.clone(), confidence))
            .collect()
    }
}

/// Most names that are weighed; a document that gives more has no product of its own.
const MOST: usize = 200;

/// Lines from a title in which a document names its product.
const TOP: usize = 5;

/// A name without the version behind it.
fn unversioned(name: &str) -> String {
    let versioned = |word: &str| word.contains('.') && word.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    name.split_whitespace().take_while(|word| !versioned(word)).collect::<Vec<_>>().join(" ")
}

/// The name before the words that say what document it is: "Naam — Service Level Description".
fn before_kind(line: &str) -> Option<&str> {
    static KIND: LazyLock<Regex> = LazyLock::new(|| {
        let titles: Vec<String> = KINDS.iter().flat_map(|kind| &kind.title).map(|title| regex::escape(title)).collect();
        Regex::new(&format!(r"(?i)\s*[–—|:·-]+\s+(?:{})\b", titles.join("|"))).expect("literal")
    });
    let line = line.trim_start_matches(['#', '*', ' ']);
    let name = line.get(..KIND.find(line)?.start())?;
    (leading(name) == name.len()).then_some(name).filter(|name| !name.is_empty())
}

/// The name with which one of the first lines begins, if a version, a dash with a description or nothing follows it.
fn headed(line: &str) -> Option<&str> {
    static FOLLOWS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(&format!(r"(?i)^(?:,? {}|\s*[–—-]\s+[a-zé]|\s*$)", PRODUCTS.told.versions))
            .expect("alternatives are escaped")
    });
    let line = line.trim_start_matches(['#', '*', ' ']);
    let name = line.get(..leading(line))?;
    FOLLOWS.is_match(line.get(name.len()..)?).then_some(name).filter(|name| !name.is_empty())
}
