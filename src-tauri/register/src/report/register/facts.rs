//! What the register holds of one activity, worded.

use super::Sources;
use crate::flags::compulsory::{self, Gap};
use crate::model::choice::{Choice as _, Mechanism, Role, TransferState};
use crate::model::{Activity, Id, Party, Record as _, Transfer};
use crate::reference::{self, Row};
use crate::words::{self, Language};

/// One activity in words, a line a fact. An empty list is a field that nobody filled in.
pub(super) struct Facts<'a> {
    pub(super) activity: &'a Activity,
    /// What links point at.
    pub(super) anchor: String,
    pub(super) controller: Card,
    pub(super) joint: Vec<String>,
    pub(super) dpo: Card,
    pub(super) purposes: Vec<String>,
    pub(super) data_subjects: Vec<String>,
    pub(super) categories: Vec<String>,
    pub(super) recipients: Vec<String>,
    pub(super) transfers: Transfers,
    pub(super) retention: Vec<String>,
    pub(super) measures: Vec<String>,
    pub(super) grounds: Vec<String>,
    pub(super) schools: Vec<String>,
    pub(super) dpia: Option<String>,
    /// The compulsory fields that are empty in the activity itself; what the board's card lacks counts once, for the board.
    pub(super) gaps: Vec<Gap>,
}

/// What is known of data leaving the EEA.
pub(super) enum Transfers {
    /// The register says that there are none, and holds none.
    None,
    /// The register says that there are none, but holds these.
    Contradicted(Vec<String>),
    /// These.
    Listed(Vec<String>),
    /// There are some, and none is on record.
    Unlisted,
    /// Nobody has said.
    Unknown,
}

impl<'a> Facts<'a> {
    pub(super) fn gather(sources: &Sources<'a>, activity: &'a Activity) -> Self {
        let language = sources.language;
        let view = sources.view;
        let named = |id: &str, found: Option<String>| found.unwrap_or_else(|| id.to_owned());
        let categories = activity.categories.iter().map(|row| {
            let name = named(&row.category, reference::category(&row.category).map(|found| label(found, language)));
            row.note.as_ref().map_or_else(|| name.clone(), |note| format!("{name}: {note}"))
        });
        let subjects = activity.data_subjects.iter();
        let schools = activity.schools.iter().filter_map(|id| view.schools.get(id)).map(|school| school.name.clone());
        Self {
            activity,
            gaps: compulsory::of_activity(view, activity),
            anchor: format!("activity-{}", activity.id),
            controller: Card::of_controller(sources),
            joint: activity.joint_controllers.clone(),
            dpo: Card::of_dpo(sources),
            purposes: activity.purposes.clone(),
            data_subjects: subjects
                .map(|id| named(id, reference::data_subject(id).map(|found| label(found, language))))
                .collect(),
            categories: categories.collect(),
            recipients: recipients(sources, activity),
            transfers: transfers(sources, activity),
            retention: retention(sources, activity),
            measures: measures(sources, activity),
            grounds: activity.grounds.iter().map(|id| ground(sources, id)).collect(),
            schools: schools.collect(),
            dpia: activity.dpia.and_then(|id| view.dpias.get(&id)).map(|dpia| {
                let date = dpia.dated_on.or(dpia.precheck_on).map(|date| sources.date(date));
                [Some(dpia.title.clone()), date, dpia.outcome.clone()]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(", ")
            }),
        }
    }

    /// Whether the register denies transfers and holds them.
    pub(super) const fn is_contradictory(&self) -> bool {
        matches!(self.transfers, Transfers::Contradicted(_))
    }

    /// How many fields are empty that the law asks for where possible.
    pub(super) fn possible_empty(&self) -> usize {
        [self.retention.is_empty(), self.measures.is_empty()].into_iter().filter(|empty| *empty).count()
    }
}

/// The label of a reference row, with a capital.
fn label(row: &impl Row, language: Language) -> String {
    let text = row.label(language);
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The board with its address and how to reach it; empty when there is no board.
fn controller(sources: &Sources<'_>) -> Vec<String> {
    let Some(board) = sources.view.board() else { return Vec::new() };
    let town = [&board.postcode, &board.city].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
    let address = [board.street.as_deref(), Some(town.as_str())].into_iter().flatten().filter(|part| !part.is_empty());
    let reach = [&board.email, &board.phone, &board.website].into_iter().flatten().map(String::as_str);
    let representative = board
        .representative
        .as_ref()
        .map(|name| sources.say_with("report-register-represented-by", &[("name", name.as_str().into())]));
    lines([Some(board.name.clone()), joined(address), representative, joined(reach)])
}

/// The data protection officer and how to reach them.
fn dpo(sources: &Sources<'_>) -> Vec<String> {
    let Some(board) = sources.view.board() else { return Vec::new() };
    lines([board.fg_name.clone(), board.fg_email.clone(), board.fg_phone.clone()])
}

/// The compulsory fields that the board's card lacks.
pub(super) fn board_gaps(sources: &Sources<'_>) -> Vec<Gap> {
    sources.view.board().map(compulsory::of_board).unwrap_or_default()
}

/// What the board's card says of the controller or of the FG, followed by what it lacks of it.
pub(super) struct Card {
    pub(super) lines: Vec<String>,
    pub(super) lacking: Vec<String>,
}

impl Card {
    /// Of the controller.
    pub(super) fn of_controller(sources: &Sources<'_>) -> Self {
        Self { lines: controller(sources), lacking: lacking(sources, &["board_contact"]) }
    }

    /// Of the FG.
    pub(super) fn of_dpo(sources: &Sources<'_>) -> Self {
        Self { lines: dpo(sources), lacking: lacking(sources, &["fg_name", "fg_contact"]) }
    }
}

fn lacking(sources: &Sources<'_>, of: &[&str]) -> Vec<String> {
    let gaps = board_gaps(sources).into_iter().filter(|gap| of.contains(&gap.lacking));
    gaps.map(|gap| sources.say(&format!("report-register-lacking-{}", words::key(gap.lacking)))).collect()
}

fn lines(parts: impl IntoIterator<Item = Option<String>>) -> Vec<String> {
    parts.into_iter().flatten().collect()
}

fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let parts: Vec<_> = parts.into_iter().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The recipients on record, then the processors and sub-processors of the products used (domain 4.1, r1d).
fn recipients(sources: &Sources<'_>, activity: &Activity) -> Vec<String> {
    let view = sources.view;
    let mut found: Vec<String> = Vec::new();
    let mut add = |line: String| {
        if !line.is_empty() && !found.contains(&line) {
            found.push(line);
        }
    };
    // The vendor of a product used stands there with its role already.
    let is_vendor =
        |party| activity.products.iter().filter_map(|id| view.products.get(id)).any(|used| used.party == party);
    for recipient in &activity.recipients {
        if recipient.description.is_none() && recipient.party.is_some_and(is_vendor) {
            continue;
        }
        let name = recipient.party.map(|party| view.party_name(party));
        add([name, recipient.description.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(": "));
    }
    // Who gets no personal data is no recipient of them.
    let products = || {
        let used = activity.products.iter().filter_map(|id| view.products.get(id));
        used.filter(|product| product.processes_personal_data != Some(false))
    };
    for product in products() {
        let words = [
            ("party", view.party_name(product.party).into()),
            ("role", role(sources, product.party).into()),
            ("product", product.name.as_str().into()),
        ];
        add(sources.say_with("report-register-recipient-as", &words));
    }
    for product in products() {
        for leaflet in view.statements_of(product.id) {
            for sub in view.subprocessings_of(leaflet.id) {
                let mut countries: Vec<String> =
                    sub.countries.iter().map(|row| country(sources, &row.country)).collect();
                countries.dedup();
                let place = joined(countries.iter().map(String::as_str))
                    .unwrap_or_else(|| sources.say("report-register-place-unknown"));
                let words = [("party", view.party_name(sub.party).into()), ("place", place.into())];
                add(sources.say_with("report-register-subprocessor", &words));
            }
        }
    }
    found
}

/// The roles in which a vendor gets the data; a processor, unless the register says otherwise.
fn role(sources: &Sources<'_>, vendor: Id<Party>) -> String {
    match sources.view.parties.get(&vendor) {
        Some(party) if !party.acts_as(Role::Processor) => {
            let named = party.roles.iter().filter_map(|role| reference::role(role.as_str()));
            // What the label gives as examples in brackets is not said of this vendor.
            let short = |label: &'static str| label.split_once(" (").map_or(label, |(role, _)| role);
            named.map(|row| short(row.label(sources.language))).collect::<Vec<_>>().join(", ")
        }
        Some(_) | None => sources.say("report-register-processor"),
    }
}

/// The name of a country, or its code.
pub(super) fn country(sources: &Sources<'_>, code: &str) -> String {
    reference::country(code).map_or_else(|| code.to_owned(), |country| label(country, sources.language))
}

fn transfers(sources: &Sources<'_>, activity: &Activity) -> Transfers {
    let listed: Vec<String> = compulsory::transfers_of(sources.view, activity)
        .into_iter()
        .map(|transfer| transfer_line(sources, transfer))
        .collect();
    match (activity.transfers, listed.is_empty()) {
        (TransferState::None, true) => Transfers::None,
        (TransferState::None, false) => Transfers::Contradicted(listed),
        (TransferState::Some, true) => Transfers::Unlisted,
        (TransferState::Some | TransferState::Unknown, false) => Transfers::Listed(listed),
        (TransferState::Unknown, true) => Transfers::Unknown,
    }
}

fn transfer_line(sources: &Sources<'_>, transfer: &Transfer) -> String {
    let view = sources.view;
    let who = view.party_name(transfer.recipient.unwrap_or(transfer.party)).to_owned();
    let unknown = || sources.say("report-register-unknown");
    let place = transfer.country.as_deref().map_or_else(unknown, |code| country(sources, code));
    let words = [("party", who.into()), ("country", place.into()), ("safeguard", safeguard(sources, transfer).into())];
    sources.say_with("report-register-transfer", &words)
}

/// The safeguard of chapter V that a transfer rests on.
pub(super) fn safeguard(sources: &Sources<'_>, transfer: &Transfer) -> String {
    transfer
        .mechanism
        .filter(|mechanism| *mechanism != Mechanism::Unknown)
        .and_then(|mechanism| reference::mechanism(mechanism.as_str()))
        .map_or_else(|| sources.say("report-register-safeguard-unknown"), |row| row.label(sources.language).to_owned())
}

fn retention(sources: &Sources<'_>, activity: &Activity) -> Vec<String> {
    let months = |months: i64| sources.say_with("report-register-months", &[("count", months.into())]);
    activity
        .retention
        .iter()
        .map(|row| {
            // The term in words may begin with the number of months, as one that was taken from a leaflet does.
            let said = |months: &String| row.term.as_ref().is_some_and(|term| term.starts_with(months.as_str()));
            let months = row.months.map(months).filter(|months| !said(months));
            let term = [months, row.term.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
            let parts = [row.subject.clone(), (!term.is_empty()).then_some(term)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(": ")
        })
        .filter(|line| !line.is_empty())
        .collect()
}

/// The measures in words, and what the vendors of the products declare.
fn measures(sources: &Sources<'_>, activity: &Activity) -> Vec<String> {
    let view = sources.view;
    let mut found: Vec<String> = activity.measures.iter().cloned().collect();
    for product in activity.products.iter().filter_map(|id| view.products.get(id)) {
        let declared = super::products::declared(sources, product.id);
        if let Some(levels) = declared {
            let words = [("product", product.label().into()), ("levels", levels.into())];
            found.push(sources.say_with("report-register-declared", &words));
        }
        let vendor = view.party_name(product.party);
        for certificate in view.certificates.values().filter(|certificate| certificate.party == product.party) {
            let until = certificate
                .until
                .map(|until| sources.say_with("report-register-until", &[("date", sources.date(until).into())]));
            let line = [Some(format!("{vendor}: {}", certificate.standard)), until]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ");
            if !found.contains(&line) {
                found.push(line);
            }
        }
    }
    found
}

/// A ground with its article, as in `artikel 6, lid 1, onder e: taak van algemeen belang`.
fn ground(sources: &Sources<'_>, id: &str) -> String {
    let Some(row) = reference::ground(id) else { return id.to_owned() };
    let key = if row.article == 9 { "report-register-ground-9" } else { "report-register-ground-6" };
    let words = [("point", row.point.as_str().into()), ("name", row.label(sources.language).into())];
    sources.say_with(key, &words)
}
