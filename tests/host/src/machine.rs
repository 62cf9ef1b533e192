//! The machine as the core asks for it, with the date that the test chose.

use std::fmt::Write as _;
use std::time::Instant;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use waarborg_register::world::{Recogniser, World};

pub(crate) struct Machine {
    today: NaiveDate,
    started: Instant,
}

impl Machine {
    pub(crate) fn on(today: NaiveDate) -> Self {
        Self { today, started: Instant::now() }
    }

    /// A word that nobody guesses.
    pub(crate) fn token(&self) -> String {
        let mut bytes = [0; 16];
        self.randomise(&mut bytes);
        bytes.iter().fold(String::new(), |mut token, byte| {
            write!(token, "{byte:02x}").expect("text takes text");
            token
        })
    }
}

impl World for Machine {
    fn now(&self) -> DateTime<Utc> {
        // It is ten in the morning when the test begins, and from there on the clock runs as it does.
        let passed = TimeDelta::from_std(self.started.elapsed()).unwrap_or_default();
        self.today.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(9) + passed
    }

    fn randomise(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the machine has randomness");
    }

    fn recogniser(&self) -> Option<Recogniser> {
        waarborg_machine::recogniser()
    }

    fn actor(&self) -> String {
        "fg".to_owned()
    }
}
