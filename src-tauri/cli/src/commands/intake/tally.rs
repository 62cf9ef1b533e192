//! What came of the facts of several documents.

use std::collections::BTreeSet;

use serde_json::Value;
use waarborg_register::Failure;

use crate::desk::Desk;
use crate::reference::{items, text_of};
use crate::table::{self, Table};

/// How many facts there are of each fate.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Read in the documents.
    proposed: usize,
    /// New to the register, or in the place of what it said; taken over, or to be.
    accepted: usize,
    /// The register says so already.
    same: usize,
    /// The register says otherwise, and keeps that.
    differing: usize,
    /// Refused, now or before.
    refused: usize,
    /// Less sure than is asked.
    unsure: usize,
    /// Kept with the document alone: no record takes them.
    unplaced: usize,
    /// What the register cannot hold.
    impossible: usize,
    /// Names that come close to one in the register: a person decides whether they mean the same.
    asked: usize,
}

impl Tally {
    /// Counts what came of one document.
    pub(super) fn take(&mut self, answer: &Value) {
        let filed = answer.get("value").or_else(|| answer.get("proposal")).filter(|filed| !filed.is_null());
        let Some(filed) = filed else {
            self.proposed += items(answer, "facts").len();
            return;
        };
        let count = |name: &str| {
            let number = filed.get(name).and_then(Value::as_u64).unwrap_or_default();
            usize::try_from(number).unwrap_or(usize::MAX)
        };
        let facts = items(filed, "facts");
        let (read, refused) = (count("read"), count("refused"));
        self.proposed += read;
        self.refused += refused;
        self.unsure += read.saturating_sub(refused + facts.len());
        self.asked += items(filed, "matches").len() + items(filed, "product_matches").len();
        let is_left = |conflict: &&Value| conflict.get("overwritten").and_then(Value::as_bool) != Some(true);
        let place = |one: &Value| one.get("fact").and_then(Value::as_u64);
        let left: BTreeSet<_> = items(filed, "conflicts").iter().filter(is_left).map(place).collect();
        for fact in facts {
            match text_of(fact, "standing") {
                "same" => self.same += 1,
                "differs" if left.contains(&place(fact)) => self.differing += 1,
                "refused" => self.impossible += 1,
                "unplaced" => self.unplaced += 1,
                _ => self.accepted += 1,
            }
        }
    }

    /// Each fate with how many facts it befell.
    pub(super) fn counts(&self) -> [(&'static str, usize); 9] {
        [
            ("proposed", self.proposed),
            ("accepted", self.accepted),
            ("same", self.same),
            ("differing", self.differing),
            ("refused", self.refused),
            ("unsure", self.unsure),
            ("unplaced", self.unplaced),
            ("impossible", self.impossible),
            ("asked", self.asked),
        ]
    }

    /// Tells what came of all documents.
    pub(super) fn show(&self, desk: &mut Desk, files: usize, failed: &[(String, Failure)], accepts: bool) {
        let read = files.saturating_sub(failed.len());
        let counts = [("files", files), ("read", read), ("failed", failed.len())];
        let line = desk.say("cli-intake-files", &counts.map(|(name, count)| (name, count.to_string().into())));
        if files > 1 {
            desk.output.line(&line);
        }
        for (path, failure) in failed {
            let line = table::wrap(&format!("{path}: {}", failure.message), desk.output.width(), 2);
            desk.output.line(&format!("  {}", table::one_line(&line)));
        }
        let mut table = Table::default();
        for (fate, count) in self.counts() {
            let fate = if fate == "accepted" && !accepts { "acceptable" } else { fate };
            table.row([desk.say(&format!("cli-intake-{fate}"), &[]), count.to_string()]);
        }
        desk.output.table(&table);
    }
}
