//! The lists on those who work with the data for the vendor. What a list is for, the data say.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::load;
use super::tables::tables;
use super::terms::{Phrases, Terms, Written};

/// Who else works with the data.
pub(in crate::intake) static RECIPIENTS: LazyLock<Recipients> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/recipients.toml")));
/// Who else does, outside any list.
pub(in crate::intake) static UNLISTED: LazyLock<Unlisted> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/unlisted.toml")));

tables! {
    Recipients {
        called: Called, columns: PartyColumns, sentence: PartySentence, list: Lists,
        bystanders: Bystanders, change: Change, told: ToldParties, mechanisms: Mechanisms,
        transfer: Transfers,
    }
    /// What those parties are called.
    Called {
        one: Terms, several: Terms, near: Terms, older: Terms, labels: Terms, purpose: Terms, is: Terms, are: Terms, following: Terms,
        none: Terms, defines: Terms, explains: Written, past: Phrases,
    }
    /// Heads of the columns of a list.
    PartyColumns {
        name: Terms, service: Terms, country: Phrases, land: Phrases, transfer: Phrases, stores: Terms, place_of: Terms,
        data: Terms, keeps: Phrases, place: Terms, lost_name: Terms, lost_service: Terms, lost_country: Terms,
        lost_storage: Terms, kinds: Terms, recipients: Terms,
    }
    /// A party in a sentence, with its seat and what it does.
    PartySentence {
        seated_in: Written, serves: Written, articles: Written, seat: Written, placed: Written, seated: Written,
        seated_at: Written, transfer: Written, for_what: Written, for_articles: Written, calls: Terms, is_a: Written,
        kinds: Written,
    }
    Lists {
        parties: Terms, dutch: Terms, english: Terms, helps: Terms, uses: Terms, engages: Terms, we: Terms,
        we_engage: Terms, ours: Terms, passive: Terms, used: Terms, themselves: Terms, parents: Terms, aside: Terms,
    }
    /// Parties that do not process for the vendor.
    Bystanders {
        who: Terms, with: Terms, our: Terms, product: Terms, take: Terms, take_english: Terms, taking: Terms, see: Terms,
        data: Terms, access: Terms, without: Terms, others: Terms,
    }
    Change {
        greets: Terms, at_all_times: Terms, r#if: Terms, takes: Terms, over: Terms, does: Terms, moves: Terms, moves_to: Terms,
        engages: Terms, we: Terms, we_will: Terms, we_engage: Terms, leaves: Terms,
    }
    /// Sentences that call a party a sub-processor.
    ToldParties {
        ours: Terms, kinds: Terms, is: Terms, among: Terms, of: Terms, us: Terms, others: Terms, uses: Terms,
        particle: Terms, r#as: Terms, articles: Written, seat: Written,
    }
    Mechanisms { framework: Terms, clauses: Terms, rules: Terms, adequacy: Terms, lapsed: Terms, or: Terms }
    Transfers {
        sends: Terms, joins: Terms, not_joined: Terms, access: Terms, no_access: Terms, goes_on: Terms, titles: Terms,
        initials: BTreeMap<String, String>,
    }
    Unlisted { articles: Terms, called: CalledSo, behind: Behind, done: Done, told: Beside, around: Around }
    /// What a party is, right before its name.
    CalledSo {
        bureau: Terms, kinds: Terms, ours: Terms, field: Terms, partner: Terms, operator: Terms, supplier: Written,
        staff: Terms, staff_of: Terms, staff_does: Terms, joins: Terms, trade_does: Written,
    }
    /// Words that a host or a helper follows.
    Behind {
        hosts: Terms, runs: Terms, runs_over: Terms, goes: Terms, goes_to: Terms, backups: Terms, backups_are: Terms,
        backups_kept: Terms, backups_at: Terms, backups_kept_at: Terms, halls: Terms, halls_are: Terms, halls_own: Terms,
        of: Terms, the_work: Terms, technical: Terms, work: Terms, work_does: Terms, work_articles: Terms,
        work_kinds: Terms, through: Terms, with_software: Terms, messages: Terms, messages_go: Terms, messages_over: Terms,
        uses: Terms, besides: Terms, also: Terms, services: Terms, engages: Terms, engages_who: Terms, makes: Terms,
        makes_use: Terms, engages_articles: Terms, engages_kinds: Terms,
    }
    Done { dutch: DoneBy, english: DoneBy }
    /// What is done, and by whom.
    DoneBy { are: Terms, done: Terms, by: Terms, articles: Terms, of: Terms }
    /// What a sentence says beside the name.
    Beside { moreover: Phrases, handles: Phrases, tests: Phrases, plain: Phrases, subject: Terms, past: Phrases }
    /// What stands around a name and is no part of it.
    Around {
        apposed: Terms, joints: Written, ends: Written, article: Written, bodies: Phrases, or: Written, or_dutch: Written,
    }
}
