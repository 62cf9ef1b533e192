//! The surroundings of the command line: the clock of the machine, its randomness, and the account that works.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Amsterdam;
use waarborg_register::world::World;

/// The machine on which the command runs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Machine {
    /// The date that is taken for today.
    pub(crate) today: Option<NaiveDate>,
}

impl World for Machine {
    fn now(&self) -> DateTime<Utc> {
        #[expect(clippy::disallowed_methods, reason = "the one clock of this program; everything else is handed it")]
        let now = Utc::now();
        let Some(date) = self.today else { return now };
        let time = now.with_timezone(&Amsterdam).time();
        // An hour that summer time skips does not exist on that date; the same hour in UTC stands in.
        let at = date.and_time(time);
        at.and_local_timezone(Amsterdam).earliest().map_or(at.and_utc(), |at| at.with_timezone(&Utc))
    }

    fn randomise(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system has randomness");
    }

    fn actor(&self) -> String {
        let named = |name| std::env::var(name).ok().filter(|user: &String| !user.trim().is_empty());
        named("USER").or_else(|| named("LOGNAME")).or_else(|| named("USERNAME")).unwrap_or_else(|| "-".to_owned())
    }
}
