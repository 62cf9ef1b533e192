//! The lists on those who work with the data for the vendor. What a list is for, the data say.

use std::sync::LazyLock;

use super::load;
use super::tables::tables;
use super::terms::Terms;

/// Who else works with the data.
pub(in crate::intake) static RECIPIENTS: LazyLock<Recipients> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/recipients.toml")));

tables! {
    Recipients { list: Lists, change: Change, mechanisms: Mechanisms, transfer: Transfers }
    Lists {
        parties: Terms, dutch: Terms, english: Terms, helps: Terms, uses: Terms, engages: Terms, we: Terms,
        we_engage: Terms, ours: Terms, passive: Terms, used: Terms, themselves: Terms, aside: Terms,
    }
    Change { greets: Terms, at_all_times: Terms, r#if: Terms, leaves: Terms }
    Mechanisms { framework: Terms, clauses: Terms, rules: Terms, adequacy: Terms, lapsed: Terms, or: Terms }
    Transfers {
        sends: Terms, joins: Terms, not_joined: Terms, access: Terms, no_access: Terms, goes_on: Terms, titles: Terms,
    }
}
