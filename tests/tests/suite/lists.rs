//! The value lists of the core, for the suites that hold the schema, the catalogue and what people read to them.

use waarborg_register::history::Operation;
use waarborg_register::model::Noun;
use waarborg_register::model::choice::*;

/// A list: its name and its members.
pub(crate) type List = (&'static str, Vec<&'static str>);

macro_rules! values {
    ($($list:ty),+ $(,)?) => {
        vec![$((<$list>::LIST, <$list>::ALL.iter().map(|value| value.as_str()).collect::<Vec<_>>())),+]
    };
}

/// Every list that a column of the schema chooses from.
pub(crate) fn stored() -> Vec<List> {
    values![
        Sector,
        Level,
        Outcome,
        AssessmentForm,
        Applies,
        Role,
        Participation,
        ContactKind,
        ProductKind,
        ProductStatus,
        AiClass,
        LoginHub,
        UseKind,
        UseStatus,
        OptionalChoice,
        AgreementBasis,
        AgreementStatus,
        Side,
        LeafletLayout,
        Handling,
        Mechanism,
        SccModule,
        DpfStatus,
        DtiaOutcome,
        NoticeFrom,
        DocumentKind,
        ChangeDecision,
        TransferState,
        IncidentKind,
        IncidentSource,
        Risk,
        RequestKind,
        RequestStatus,
        DecisionKind,
        Noun,
    ]
}

/// Every list.
pub(crate) fn all() -> Vec<List> {
    let mut lists = stored();
    // Of these the schema keeps text, or nothing.
    lists.extend(values![Aspect, Severity, Operation]);
    lists
}
