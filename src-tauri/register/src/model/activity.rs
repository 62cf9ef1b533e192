//! Processing activities: the record of art. 30(1) AVG.

use chrono::NaiveDate;

use super::board::School;
use super::check;
use super::choice::TransferState;
use super::dpia::Dpia;
use super::id::Id;
use super::party::Party;
use super::product::Product;
use super::record::{part, record};

part! {
    /// A category of personal data in an activity.
    ActivityCategory {
        /// Id of the reference table, as in `dc07`.
        category: String,
        /// What exactly.
        note: Option<String>,
    }
}

part! {
    /// A recipient of the data (art. 30(1)(d)).
    ActivityRecipient {
        /// Party, if it is one of the register.
        party: Option<Id<Party>>,
        /// Category of recipients or exchange partner, such as `DUO`.
        description: Option<String>,
    }
}

part! {
    /// An erasure term (art. 30(1)(f)).
    ActivityRetention {
        /// What is kept.
        subject: Option<String>,
        /// Months; `None` where the term is not a number of months.
        #[ts(type = "number | null")]
        months: Option<i64>,
        /// The term in words, with the event from which it runs.
        term: Option<String>,
    }
}

record! {
    /// A processing activity of the board.
    Activity in "activity" {
        /// Name.
        name: String,
        /// What is done.
        description: Option<String>,
        /// Whether data go outside the EEA (art. 30(1)(e)); "none" is said explicitly.
        transfers: TransferState,
        /// Security measures in general terms (art. 30(1)(g)).
        measures: Option<String>,
        /// Reasons for the grounds.
        ground_reason: Option<String>,
        /// Where the data come from.
        origin: Option<String>,
        /// Whether decisions are automated (art. 22).
        automated_decisions: Option<bool>,
        /// How.
        automated_explanation: Option<String>,
        /// Function that answers for it.
        owner: Option<String>,
        /// Last review.
        reviewed_on: Option<NaiveDate>,
        /// DPIA.
        dpia: Option<Id<Dpia>>,
        /// Remarks.
        note: Option<String>,
    }
    parts {
        /// Purposes in words (art. 30(1)(b)).
        purposes: String = "activity_purpose",
        /// Grounds of art. 6, ids as in `g6e`, and of art. 9, as in `g9g`.
        grounds: String = "activity_ground",
        /// Data subjects, ids as in `ds1` (art. 30(1)(c)).
        data_subjects: String = "activity_data_subject",
        /// Categories of data (art. 30(1)(c)).
        categories: ActivityCategory = "activity_category",
        /// Recipients (art. 30(1)(d)).
        recipients: ActivityRecipient = "activity_recipient",
        /// Erasure terms (art. 30(1)(f)).
        retention: ActivityRetention = "activity_retention",
        /// Joint controllers and representatives (art. 30(1)(a)).
        joint_controllers: String = "activity_joint_controller",
        /// Products used.
        products: Id<Product> = "activity_product",
        /// Schools concerned; none listed means all.
        schools: Id<School> = "activity_school",
    }
    label(self) { self.name.clone() }
    check(self) {
        check::name("name", &self.name)?;
        self.grounds.iter().try_for_each(|ground| check::known("grounds", "grounds", ground))?;
        self.data_subjects.iter().try_for_each(|subject| check::known("data_subjects", "data_subjects", subject))?;
        self.categories.iter().try_for_each(|row| check::known("categories", "categories", &row.category))?;
        self.retention.iter().try_for_each(|row| check::count("retention", row.months))
    }
}
