//! What the register asks of the outside: the time, randomness, who is at work, and what recognises letters in pictures.
//!
//! All of it is passed in, so that rules, reports and tests are repeatable.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Amsterdam;
use uuid::Uuid;
pub use waarborg_extract::Recogniser;

/// The surroundings in which a register is open.
pub trait World: Send + Sync {
    /// The present instant, by the clock: it stamps the history, the backups and the lock, and no host may set it.
    fn now(&self) -> DateTime<Utc>;

    /// Fills `bytes` with randomness that nobody can foresee.
    fn randomise(&self, bytes: &mut [u8]);

    /// Who is at work: the name of the account.
    fn actor(&self) -> String;

    /// The program on this machine that recognises letters in pictures, if there is one. Asked whenever it is needed, so that one which
    /// was installed a moment ago is found.
    fn recogniser(&self) -> Option<Recogniser> {
        None
    }

    /// The same after looking anew, where what was found is remembered: a person may have installed a language for it a moment ago.
    fn look_for_recogniser(&self) -> Option<Recogniser> {
        self.recogniser()
    }

    /// The calendar date in Amsterdam, which decides deadlines. A host may set it apart from the clock, to see what another day
    /// brings; what did happen keeps its true time.
    fn today(&self) -> NaiveDate {
        date_in_amsterdam(self.now())
    }
}

/// The calendar date of an instant in Amsterdam.
pub fn date_in_amsterdam(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Amsterdam).date_naive()
}

/// A new identifier (version 7: sortable by time, random for the rest).
pub(crate) fn new_uuid(world: &dyn World) -> Uuid {
    let mut random = [0; 10];
    world.randomise(&mut random);
    let millis = u64::try_from(world.now().timestamp_millis()).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

/// A world that stands still: for tests, and for the example board.
///
/// Its randomness is a counter through SHA-256, so that two runs make the same register.
#[derive(Debug)]
pub struct StillWorld {
    now: DateTime<Utc>,
    drawn: std::sync::atomic::AtomicU64,
}

impl StillWorld {
    /// A world at noon, Amsterdam time, on a date.
    pub fn on(date: NaiveDate) -> Self {
        let noon = date.and_hms_opt(12, 0, 0).unwrap_or_default();
        let now = noon.and_local_timezone(Amsterdam).single().map_or(noon.and_utc(), |at| at.with_timezone(&Utc));
        Self { now, drawn: std::sync::atomic::AtomicU64::new(0) }
    }
}

impl World for StillWorld {
    fn now(&self) -> DateTime<Utc> {
        self.now
    }

    fn randomise(&self, bytes: &mut [u8]) {
        use sha2::Digest as _;
        for chunk in bytes.chunks_mut(32) {
            let count = self.drawn.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let hash = sha2::Sha256::digest(count.to_be_bytes());
            chunk.iter_mut().zip(hash).for_each(|(byte, random)| *byte = random);
        }
    }

    fn actor(&self) -> String {
        "waarborg".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_turns_in_amsterdam() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(date_in_amsterdam(at("2026-11-21T23:30:00Z")), date("2026-11-22"), "winter: an hour ahead");
        assert_eq!(date_in_amsterdam(at("2026-07-01T22:30:00Z")), date("2026-07-02"), "summer: two hours ahead");
    }
}
