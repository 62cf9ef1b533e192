//! The surroundings of the command line: the clock of the machine, its randomness, and the account that works.

use chrono::{DateTime, NaiveDate, Utc};
use waarborg_register::world::{World, date_in_amsterdam};

/// The machine on which the command runs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Machine {
    /// The date that deadlines are counted from, if not that of the clock. The history and the backups keep the clock's.
    pub(crate) today: Option<NaiveDate>,
}

impl World for Machine {
    fn now(&self) -> DateTime<Utc> {
        #[expect(clippy::disallowed_methods, reason = "the one clock of this program; everything else is handed it")]
        let now = Utc::now();
        now
    }

    fn today(&self) -> NaiveDate {
        self.today.unwrap_or_else(|| date_in_amsterdam(self.now()))
    }

    fn randomise(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system has randomness");
    }

    fn actor(&self) -> String {
        let named = |name| std::env::var(name).ok().filter(|user: &String| !user.trim().is_empty());
        named("USER").or_else(|| named("LOGNAME")).or_else(|| named("USERNAME")).unwrap_or_else(|| "-".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_day_moves_the_deadlines_and_not_the_clock() {
        let date = NaiveDate::from_ymd_opt(1999, 12, 31);
        let elsewhere = Machine { today: date };
        assert_eq!(Some(elsewhere.today()), date);
        let (before, after) = (Machine { today: None }.now(), elsewhere.now());
        assert!((after - before).num_seconds().abs() < 60, "the history and the backups keep the true time");
    }
}
