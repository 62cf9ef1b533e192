//! Who else gets the data: sub-processors, and who receives them outside the EEA.

use std::collections::BTreeMap;

use super::super::answer::Answer;
use super::super::content::ComparedCell;
use super::super::side::Side;
use super::super::wording::Wording;
use super::{Line, on_leaflets, said};
use crate::model::choice::Choice as _;
use crate::model::{Id, Leaflet, Party, Subprocessing, Transfer};
use crate::text::fold;
use crate::words;

/// How many sub-processors are listed, each of them a row, and who is named without being listed.
pub(super) fn subprocessors(sides: &[Side], wording: Wording) -> Vec<Line> {
    let count = on_leaflets(sides, wording, |side, leaflet| {
        let count = side.view.subprocessings_of(leaflet.id).count();
        // An empty list does not say that there are none.
        let number = u32::try_from(count).ok().filter(|count| *count > 0).map(f64::from);
        ComparedCell::new(wording, number.map_or(Answer::Silent, Answer::Number))
    });
    let mut lines = vec![Line::new("count", wording.say("compare-row-count"), count)];
    for (_, party, name) in parties(sides) {
        let cells = on_leaflets(sides, wording, |side, leaflet| subprocessor(side, leaflet, party, wording));
        lines.push(Line::new(party.to_string(), name, cells));
    }
    let unlisted = on_leaflets(sides, wording, |side, leaflet| {
        let evidence = leaflet
            .unlisted
            .iter()
            .flat_map(|name| said(side, leaflet.id.uuid(), "subprocessor.unlisted", name))
            .collect();
        ComparedCell::new(wording, Answer::list(leaflet.unlisted.clone())).from(evidence)
    });
    if unlisted.iter().any(|cell| matches!(cell.answer, Answer::List(_))) {
        lines.push(Line::new("unlisted", words::field(wording.0, Some("leaflet"), "unlisted"), unlisted));
    }
    lines
}

/// The sub-processors of all columns, by name.
fn parties(sides: &[Side]) -> Vec<(String, Id<Party>, String)> {
    let mut parties: Vec<(String, Id<Party>, String)> = sides
        .iter()
        .flat_map(|side| side.view.subprocessings.values().map(|row| (row.party, side.view.party_name(row.party))))
        .map(|(party, name)| (fold(name), party, name.to_owned()))
        .collect();
    parties.sort_unstable_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    parties.dedup_by_key(|(_, party, _)| *party);
    parties
}

fn subprocessor(side: &Side, leaflet: &Leaflet, party: Id<Party>, wording: Wording) -> ComparedCell {
    let rows: Vec<&Subprocessing> = side.view.subprocessings_of(leaflet.id).filter(|row| row.party == party).collect();
    let mut facts: Vec<String> = rows.iter().flat_map(|row| told(row, wording)).collect();
    facts.dedup();
    let evidence = rows.iter().flat_map(|row| side.passages(row.id.uuid(), "subprocessor", |_| true)).collect();
    ComparedCell::new(wording, Answer::list(facts)).from(evidence)
}

/// What a leaflet tells of a sub-processor.
fn told(row: &Subprocessing, wording: Wording) -> Vec<String> {
    let mut handled: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for country in &row.countries {
        handled.entry(&country.country).or_default().push(wording.member("handling", country.handling.as_str()));
    }
    let mut facts: Vec<String> = row.service.iter().chain(&row.place).cloned().collect();
    facts.extend(
        handled.into_iter().map(|(code, handled)| format!("{} ({})", wording.country(code), handled.join(", "))),
    );
    if row.countries.is_empty() {
        facts.push(wording.say("compare-no-country"));
    }
    facts.extend(row.onward_transfers.clone());
    facts
}

/// What the leaflet says of transfers, and what the register holds of them.
pub(super) fn transfers(sides: &[Side], wording: Wording) -> Vec<Line> {
    let stated =
        on_leaflets(sides, wording, |_, leaflet| ComparedCell::new(wording, Answer::of(leaflet.no_transfers_stated)));
    let label = words::field(wording.0, Some("leaflet"), "no_transfers_stated");
    let mut lines = vec![Line::new("no_transfers_stated", label, stated)];
    let mut keys: Vec<(String, String)> = sides
        .iter()
        .flat_map(|side| {
            side.view.transfers.values().map(|transfer| (label_of(side, transfer, wording), key(transfer)))
        })
        .collect();
    keys.sort_unstable();
    keys.dedup_by(|one, other| one.1 == other.1);
    for (label, wanted) in keys {
        let cells = sides.iter().map(|side| transfer(side, &wanted, wording)).collect();
        lines.push(Line::new(wanted, label, cells));
    }
    lines
}

/// What tells a transfer from another: where it goes, and to whom.
pub(in super::super) fn key(transfer: &Transfer) -> String {
    let country = transfer.country.as_deref().unwrap_or("?");
    transfer.recipient.map_or_else(|| country.to_owned(), |recipient| format!("{country}:{recipient}"))
}

fn label_of(side: &Side, transfer: &Transfer, wording: Wording) -> String {
    let country =
        transfer.country.as_deref().map_or_else(|| wording.say("compare-no-country"), |code| wording.country(code));
    match transfer.recipient.map(|party| side.view.party_name(party)).filter(|name| !name.is_empty()) {
        Some(recipient) => format!("{country} · {recipient}"),
        None => country,
    }
}

fn transfer(side: &Side, wanted: &str, wording: Wording) -> ComparedCell {
    let rows: Vec<&Transfer> = side.view.transfers.values().filter(|transfer| key(transfer) == wanted).collect();
    let mut facts: Vec<String> = rows.iter().flat_map(|row| safeguards(row, wording)).collect();
    facts.dedup();
    let evidence = rows.iter().flat_map(|row| side.passages(row.id.uuid(), "transfer", |_| true)).collect();
    ComparedCell::new(wording, Answer::list(facts)).from(evidence)
}

/// On what a transfer stands.
fn safeguards(row: &Transfer, wording: Wording) -> Vec<String> {
    let mechanism = row.mechanism.map_or_else(
        || wording.say("compare-no-mechanism"),
        |mechanism| wording.member("mechanism", mechanism.as_str()),
    );
    let permission = match (row.permission_on, row.permission_document) {
        (Some(date), _) => wording.say_with("compare-permission-on", &[("date", wording.date(date).into())]),
        (None, Some(_)) => wording.say("compare-permission"),
        (None, None) => wording.say("compare-no-permission"),
    };
    let dtia = row.dtia_on.map(|date| wording.say_with("compare-dtia-on", &[("date", wording.date(date).into())]));
    [Some(mechanism), Some(permission), dtia].into_iter().flatten().collect()
}
