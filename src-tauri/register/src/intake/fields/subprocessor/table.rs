//! Sub-processors in the rows of a table.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{NAME, SERVICE, is_role, nothing, remarked_absent, seat as own_country};
use crate::intake::confidence::TABLE;
use crate::intake::denial::affirmed;
use crate::intake::fold::pattern;
use crate::intake::listing::name_and_place;
use crate::intake::name::is_name;
use crate::intake::stated::Stated;
use crate::intake::tense::is_ended;
use crate::intake::vocabulary::{PartyColumns, RECIPIENTS, Recipients, Topic, folded};
use crate::intake::{Found, Sheet, country};
use crate::model::choice::DocumentKind;

/// Heads of a column that says where data lie, not where the party is seated.
static STORES: LazyLock<Regex> = LazyLock::new(|| {
    let PartyColumns { stores, place_of, data, .. } = &RECIPIENTS.columns;
    pattern(&format!(r"\b(?:{stores}|{place_of}\b.{{0,30}}\b{data})\b"))
});
/// Heads that name a place without saying of what; under a heading on storage that of the data.
static PLACE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\W*{}\W*$", RECIPIENTS.columns.place)));

/// The columns of a table of sub-processors.
pub(in crate::intake) struct Columns {
    /// Which table.
    pub(in crate::intake) table: usize,
    name: usize,
    /// Column of what the party does.
    pub(in crate::intake) service: Option<usize>,
    /// Column of the country of the party.
    pub(in crate::intake) country: Option<usize>,
    /// Column of where data are stored; the same where there is one column for both.
    pub(in crate::intake) storage: Option<usize>,
    /// Whether that column says where data are kept, not only where the party works with them.
    pub(in crate::intake) keeps: bool,
}

/// Longest cell that says in a word that a party is used no longer, in bytes.
const STATUS: usize = 24;

/// The columns, if a row is the head of a table of sub-processors.
pub(in crate::intake) fn head(sheet: &Sheet<'_>, row: &crate::intake::view::Row) -> Option<Columns> {
    let (view, Recipients { called, columns, .. }) = (&sheet.view, &*RECIPIENTS);
    let name = row.cells.iter().position(|cell| NAME.is_match(view.at(cell)) && cell.len() < 60)?;
    let service = row
        .cells
        .iter()
        .enumerate()
        .position(|(at, cell)| at != name && SERVICE.is_match(view.at(cell)) && cell.len() < 90);
    let place = row.range().start;
    let heads =
        || row.cells.iter().enumerate().filter(|(at, cell)| *at != name && !cell.is_empty() && cell.len() < 110);
    let transferred = |cell: &Range<usize>| cell.len() < 90 && columns.transfer.is_match(view.at(cell));
    let storage = heads()
        .find(|(at, cell)| Some(*at) != service && STORES.is_match(view.at(cell)) && !transferred(cell))
        .or_else(|| heads().find(|(_, cell)| PLACE.is_match(view.at(cell)) && sheet.topics.is(place, Topic::Storage)))
        .map(|(at, _)| at);
    let located = |(at, cell): &(usize, &Range<usize>)| {
        Some(*at) != storage && columns.country.is_match(view.at(cell)) && !transferred(cell)
    };
    let country = heads()
        .filter(located)
        .find(|(_, cell)| columns.land.is_match(view.at(cell)))
        .or_else(|| heads().find(located))
        .map(|(at, _)| at)
        .or(storage);
    let named = row.cells.get(name).is_some_and(|cell| called.near.within(&view.at(cell).replace(' ', "")));
    let section =
        sheet.topics.is(place, Topic::Subprocessors) || sheet.segments.is(place, DocumentKind::SubprocessorList);
    let told = called.near.within(view.before(place, 300));
    // A table that says what goes outside the EEA lists parties that receive data.
    let transfers = row.cells.iter().any(transferred);
    // What is used no longer is not used.
    let past = row.cells.iter().any(|cell| cell.len() < 60 && called.past.is_match(view.at(cell)))
        || view.lines().get(..view.line_at(place)).is_some_and(|above| {
            above
                .iter()
                .rev()
                .filter(|line| !line.is_empty())
                .take(2)
                .any(|line| line.len() < 90 && called.past.is_match(view.at(line)))
        });
    ((service.is_some() || country.is_some()) && (named || section || told || transfers) && !past).then_some(Columns {
        table: usize::MAX,
        name,
        service,
        country,
        storage,
        keeps: storage.and_then(|at| row.cells.get(at)).is_some_and(|cell| columns.keeps.is_match(view.at(cell))),
    })
}

/// The rows of tables of sub-processors.
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut columns: Option<Columns> = None;
    for row in view.rows() {
        if let Some(head) = head(sheet, row) {
            columns = Some(Columns { table: row.table, ..head });
            continue;
        }
        let Some(columns) = columns.as_ref().filter(|columns| columns.table == row.table) else { continue };
        let said = |cell: &Range<usize>| Some(view.words(cell)).filter(|text| !text.is_empty() && !nothing(text));
        let cell = |at: Option<usize>| at.and_then(|at| row.cell(at)).and_then(said);
        // A party whose name is joined over several rows is told by the first.
        let Some(first) = row.cells.get(columns.name).and_then(said) else { continue };
        let service = cell(columns.service);
        let (name, place) = name_and_place(&first);
        let remarked = [Some(first.as_str()), service.as_deref()].into_iter().flatten().any(remarked_absent);
        let mut told = (0..row.cells.len()).filter_map(|at| row.cell(at));
        let status = told.any(|cell| cell.len() < STATUS && is_ended(view.at(cell), &(0..cell.len())));
        if !is_name(&name) || is_role(&name) || remarked || status {
            continue;
        }
        let country_of = |text: &str| {
            let end = country::at_end(&affirmed(text)).map(|(code, _)| code);
            end.filter(|_| !RECIPIENTS.list.parents.within(&folded(text))).or_else(|| own_country(text))
        };
        let seat = cell(columns.country);
        let seat_country = seat
            .as_deref()
            .and_then(country_of)
            .or_else(|| cell(columns.storage).as_deref().and_then(country_of).filter(|_| columns.storage.is_some()));
        let seat_place = seat
            .as_deref()
            .and_then(|seat| seat.split_once(','))
            .map(|(place, _)| place.trim().to_owned())
            .filter(|_| columns.country != columns.storage && seat_country.is_some());
        let named_country = place.as_deref().and_then(country::exactly);
        found.push(Found::new(
            Stated::Subprocessor {
                name,
                place: place.filter(|_| named_country.is_none()).or(seat_place),
                country: seat_country.or(named_country).map(str::to_owned),
                service,
            },
            row.range(),
            TABLE,
        ));
    }
    found
}
