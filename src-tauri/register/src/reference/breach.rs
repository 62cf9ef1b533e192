//! Duties after a breach, and what a notice must hold (domain 6).

use super::table::{Words, table};

table! {
    /// Who tells whom, and within what time.
    BreachDuty, all breach_duties, one breach_duty, file "breach_duties" {
        /// The time in words.
        clock: Words,
        /// Hours, only where the law counts them; for `b_ap` from when the school knows.
        hours: Option<u32>,
        /// The article that it rests on.
        basis: Words,
    }
}

table! {
    /// A step in deciding on an incident.
    BreachStep, all breach_steps, one breach_step, file "breach_steps" {}
}

table! {
    /// What a vendor's notice of a breach should hold.
    NoticeItem, all notice_items, one notice_item, file "notice_items" {}
}

table! {
    /// What a notice to the supervisory authority holds (article 33(3) AVG).
    AuthorityNoticeItem, all authority_notice, one authority_notice_item, file "authority_notice" {}
}

table! {
    /// When data subjects need not be informed (article 34(3) AVG).
    BreachException, all breach_exceptions, one breach_exception, file "breach_exceptions" {}
}
