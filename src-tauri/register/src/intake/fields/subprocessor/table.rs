//! Sub-processors in the rows of a table.

use std::sync::LazyLock;

use regex::Regex;

use super::{COUNTRY, NAME, SERVICE, is_role, nothing};
use crate::intake::confidence::TABLE;
use crate::intake::fold::pattern;
use crate::intake::listing::name_and_place;
use crate::intake::name::is_name;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::Topic;
use crate::intake::{Found, Sheet, country};
use crate::model::choice::DocumentKind;

static TRANSFER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:doorgifte|transfer|transfer mechanism|buiten (?:de )?(?:eer|eu)|outside (?:the )?(?:eea|eu)|waarborg|safeguard)\b",
    )
});
/// Parties that are used no longer.
static PAST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:vervallen|niet meer gebruiken|niet langer gebruik\w*|gebruikt tot|gestopt|voormalige|voorheen|formerly|no longer|former|discontinued|used until)\b",
    )
});

/// The columns of a table of sub-processors.
pub(in crate::intake) struct Columns {
    /// Which table.
    pub(in crate::intake) table: usize,
    name: usize,
    service: Option<usize>,
    /// Column of the country.
    pub(in crate::intake) country: Option<usize>,
    /// Whether that column says where data are stored, not where the party is seated.
    pub(in crate::intake) stores: bool,
}

/// The columns, if a row is the head of a table of sub-processors.
pub(in crate::intake) fn head(sheet: &Sheet<'_>, row: &crate::intake::view::Row) -> Option<Columns> {
    let view = &sheet.view;
    let name = row.cells.iter().position(|cell| NAME.is_match(view.at(cell)) && cell.len() < 60)?;
    let service = row
        .cells
        .iter()
        .enumerate()
        .position(|(at, cell)| at != name && SERVICE.is_match(view.at(cell)) && cell.len() < 90);
    let country = row
        .cells
        .iter()
        .enumerate()
        .position(|(at, cell)| at != name && COUNTRY.is_match(view.at(cell)) && cell.len() < 110);
    let place = row.range().start;
    let named = row.cells.get(name).is_some_and(|cell| {
        view.at(cell).replace(' ', "").contains("subverwerker") || view.at(cell).contains("subprocessor")
    });
    let section =
        sheet.topics.is(place, Topic::Subprocessors) || sheet.segments.is(place, DocumentKind::SubprocessorList);
    let told = ["subverwerker", "subprocessor"].iter().any(|word| view.before(place, 300).contains(word));
    let stores = country.and_then(|at| row.cells.get(at)).is_some_and(|cell| {
        ["opslag", "storage", "gegevens", "data", "verwerking", "processing"]
            .iter()
            .any(|word| view.at(cell).contains(word))
    });
    // A table that says what goes outside the EEA lists parties that receive data.
    let transfers = row.cells.iter().any(|cell| cell.len() < 90 && TRANSFER.is_match(view.at(cell)));
    // What is used no longer is not used.
    let past = row.cells.iter().any(|cell| cell.len() < 60 && PAST.is_match(view.at(cell)))
        || view.lines().get(..view.line_at(place)).is_some_and(|above| {
            above
                .iter()
                .rev()
                .filter(|line| !line.is_empty())
                .take(2)
                .any(|line| line.len() < 90 && PAST.is_match(view.at(line)))
        });
    ((service.is_some() || country.is_some()) && (named || section || told || transfers) && !past).then_some(Columns {
        table: usize::MAX,
        name,
        service,
        country,
        stores,
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
        let cell = |at: Option<usize>| {
            at.and_then(|at| row.cells.get(at))
                .map(|cell| view.words(cell))
                .filter(|text| !text.is_empty() && !nothing(text))
        };
        let Some(first) = cell(Some(columns.name)) else { continue };
        let (name, place) = name_and_place(&first);
        if !is_name(&name) || is_role(&name) {
            continue;
        }
        let seat = cell(columns.country);
        let seat_country = seat.as_deref().and_then(|seat| {
            country::at_end(seat).map(|(code, _)| code).or_else(|| country::within(seat).first().copied())
        });
        let seat_place = seat
            .as_deref()
            .and_then(|seat| seat.split_once(','))
            .map(|(place, _)| place.trim().to_owned())
            .filter(|_| !columns.stores && seat_country.is_some());
        let named_country = place.as_deref().and_then(country::exactly);
        found.push(Found::new(
            Stated::Subprocessor {
                name,
                place: place.filter(|_| named_country.is_none()).or(seat_place),
                country: seat_country.or(named_country).map(str::to_owned),
                service: cell(columns.service),
            },
            row.range(),
            TABLE,
        ));
    }
    found
}
