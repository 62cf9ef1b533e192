//! Frozen figures, for trends and for "as it was".

use chrono::NaiveDate;

use super::check;
use super::record::{part, record};
use crate::words;

part! {
    /// One figure of a snapshot.
    Figure {
        /// Name of the figure, as in `flags.critical`.
        name: String,
        /// Its value.
        value: f64,
    }
}

record! {
    /// The figures of the register on a date, frozen for trends.
    Snapshot in "snapshot" {
        /// Date.
        taken_on: NaiveDate,
        /// Why it was taken.
        occasion: Option<String>,
    }
    parts {
        /// The figures.
        figures: Figure = "snapshot_figure",
    }
    label(self) { self.taken_on.format("%d-%m-%Y").to_string() }
    label_in(self, language) { words::date(language, self.taken_on) }
    check(self) { check::rule(self.figures.iter().all(|figure| figure.value.is_finite()), "figures", "count") }
}
