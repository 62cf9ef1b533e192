//! What article 30(1) AVG asks without fail and the register lacks (domain 4.1). The flags and the report both count by this.

use crate::model::choice::{Mechanism, TransferState};
use crate::model::{Activity, Board, Id, Party, Transfer};
use crate::reference;
use crate::view::View;

/// A compulsory field that is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The field of the record to look at.
    pub field: &'static str,
    /// What is lacking: a field, or the words `board_contact` and `fg_contact` for contact details, which several fields can give.
    pub lacking: &'static str,
    /// The letter of article 30(1).
    pub letter: &'static str,
}

/// Keeps those that are not filled.
fn gaps<const N: usize>(fields: [(Gap, bool); N]) -> Vec<Gap> {
    fields.into_iter().filter_map(|(gap, filled)| (!filled).then_some(gap)).collect()
}

/// What the board's own card lacks: letter (a) asks name and contact details, of the controller and of its FG.
pub fn of_board(board: &Board) -> Vec<Gap> {
    let reachable =
        [&board.street, &board.city, &board.email, &board.phone].into_iter().any(|text| is_filled(text.as_deref()));
    let fg_reachable = is_filled(board.fg_email.as_deref()) || is_filled(board.fg_phone.as_deref());
    let gap = |field, lacking| Gap { field, lacking, letter: "a" };
    gaps([
        (gap("email", "board_contact"), reachable),
        (gap("fg_name", "fg_name"), is_filled(board.fg_name.as_deref())),
        (gap("fg_email", "fg_contact"), fg_reachable),
    ])
}

/// What an activity lacks of its own.
pub fn of_activity(view: &View, activity: &Activity) -> Vec<Gap> {
    let purposes = activity.purposes.iter().any(|purpose| is_filled(Some(purpose)));
    let named = activity
        .recipients
        .iter()
        .any(|recipient| recipient.party.is_some() || is_filled(recipient.description.as_deref()));
    // The vendor of a product that is used is a recipient, unless it gets no personal data.
    let supplied = activity
        .products
        .iter()
        .filter_map(|id| view.products.get(id))
        .any(|product| product.processes_personal_data != Some(false));
    // "None" must be said, and "some" be told: silence is not an answer.
    let transfers = activity.transfers == TransferState::None || !transfers_of(view, activity).is_empty();
    let gap = |field, letter| Gap { field, lacking: field, letter };
    gaps([
        (gap("purposes", "b"), purposes),
        (gap("data_subjects", "c"), !activity.data_subjects.is_empty()),
        (gap("categories", "c"), !activity.categories.is_empty()),
        (gap("recipients", "d"), named || supplied),
        (gap("transfers", "e"), transfers),
    ])
}

/// The transfers outside the EEA that the products of an activity bring.
pub fn transfers_of<'a>(view: &'a View, activity: &Activity) -> Vec<&'a Transfer> {
    let mut vendors: Vec<Id<Party>> =
        activity.products.iter().filter_map(|id| view.products.get(id)).map(|product| product.party).collect();
    vendors.sort_unstable();
    vendors.dedup();
    vendors
        .into_iter()
        .flat_map(|vendor| view.transfers_of(vendor))
        .filter(|transfer| transfer.product.is_none_or(|product| activity.products.contains(&product)))
        .filter(|transfer| transfer.mechanism != Some(Mechanism::None))
        .filter(|transfer| transfer.country.as_deref().is_none_or(|code| !reference::is_eea(code)))
        .collect()
}

fn is_filled(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}
