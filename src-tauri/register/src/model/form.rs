//! What a field asks for: the forms of the window and the documentation of the command line are made of this.
//!
//! The shape of a field follows from its type, so that a form can never ask for what a record does not have. What a text means
//! beyond being a text (a row of a reference table, a country, more than a line) is told in [`meaning`], in one place.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::choice::Choice;
use super::id::Id;
use super::noun::Noun;
use super::record::Record;

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Form {
    /// One line.
    Text,
    /// Some lines.
    Prose,
    /// A calendar date.
    Date,
    /// A moment, in UTC on the wire.
    Instant,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Decimal,
    /// Yes or no, and unknown where nothing is stated.
    YesNo,
    /// One of a closed list; the words stand in the catalogue under `<list>-<value>`.
    Choice {
        /// Name of the list, with hyphens.
        list: String,
        /// Its values, in the order in which people read them.
        values: Vec<&'static str>,
    },
    /// A row of a reference table.
    Row {
        /// Id of the table.
        table: &'static str,
    },
    /// A country, ISO 3166-1 alpha-2.
    Country,
    /// A record of one noun.
    Record {
        /// Noun.
        noun: Noun,
    },
    /// A record of the noun that the field `noun` or `subject_noun` beside it names.
    AnyRecord,
    /// Some fields together.
    Group {
        /// The fields.
        fields: Vec<Field>,
    },
}

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Field {
    /// Name.
    pub name: &'static str,
    /// What one value is.
    pub form: Form,
    /// Whether a record cannot be without it.
    pub required: bool,
    /// Whether it has many values.
    pub many: bool,
}

impl Field {
    /// A field of one value.
    pub(crate) fn one<T: Shaped>(name: &'static str) -> Self {
        Self { name, form: meaning(name, T::form(), !T::REQUIRED), required: T::REQUIRED, many: false }
    }

    /// A field of many values.
    pub(crate) fn many<T: Shaped>(name: &'static str) -> Self {
        Self { name, form: meaning(name, T::form(), false), required: false, many: true }
    }
}

/// A type whose values a form can ask for.
pub(crate) trait Shaped {
    /// Whether there is no value that says "unknown".
    const REQUIRED: bool = true;

    /// What is asked.
    fn form() -> Form;
}

/// Tells what a text is, beyond being a text. Each row of a reference table that is named here is also demanded by the check
/// of its noun; a test holds the two together. `single` is a text of which there is one or none: in a table or a list the same
/// name may ask for something else.
fn meaning(field: &str, form: Form, single: bool) -> Form {
    if form != Form::Text {
        return form;
    }
    let table = match field {
        // The measures of an activity, a DPIA or an incident and the purpose of a request are told in words of one's own.
        "measures" | "purpose" if single => return Form::Prose,
        // The body that issued a certificate, not that of a letter.
        "body" if single => return form,
        "purpose" => "purposes",
        "category" | "categories" => "categories",
        "data_subjects" => "data_subjects",
        "grounds" => "grounds",
        "criteria" => "dpia_criteria",
        "ap_list" => "ap_dpia_list",
        "notice_items" => "notice_items",
        "item" => "provisions",
        "measure" => "measures",
        "measures" => "dtia_measures",
        "country" | "parent_country" => return Form::Country,
        "ap_reason"
        | "automated_explanation"
        | "body"
        | "cause"
        | "costs"
        | "description"
        | "effect"
        | "exclusions"
        | "explanation"
        | "fg_advice"
        | "fg_opinion"
        | "ground_reason"
        | "incident_terms"
        | "lessons"
        | "liability"
        | "note"
        | "onward_transfers"
        | "precheck_reason"
        | "reason"
        | "required_reason"
        | "subjects_reason" => {
            return Form::Prose;
        }
        _ => return form,
    };
    Form::Row { table }
}

macro_rules! shaped {
    ($($type:ty => $form:ident),+ $(,)?) => {
        $(impl Shaped for $type {
            fn form() -> Form {
                Form::$form
            }
        })+
    };
}

shaped!(String => Text, NaiveDate => Date, DateTime<Utc> => Instant, i64 => Whole, f64 => Decimal, bool => YesNo);

impl<T: Shaped> Shaped for Option<T> {
    const REQUIRED: bool = false;

    fn form() -> Form {
        T::form()
    }
}

impl<R: Record> Shaped for Id<R> {
    fn form() -> Form {
        Form::Record { noun: R::NOUN }
    }
}

impl Shaped for Id<()> {
    fn form() -> Form {
        Form::AnyRecord
    }
}

/// The form of a closed list.
pub(crate) fn choice<C: Choice>() -> Form {
    Form::Choice { list: C::LIST.replace('_', "-"), values: C::ALL.iter().map(|value| value.as_str()).collect() }
}
