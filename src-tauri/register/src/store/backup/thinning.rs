//! Which backups are kept as they age.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, Duration, Timelike as _, Utc};

/// Which backups to keep: one in five minutes for an hour, one an hour for a day, one a day for a month, one a week for half a year,
/// then one a month. The newest always stays. One of the future, of a clock that was set wrong, counts as made now.
pub fn keep(made: &[DateTime<Utc>], now: DateTime<Utc>) -> BTreeSet<DateTime<Utc>> {
    let mut sorted: Vec<DateTime<Utc>> = made.to_vec();
    sorted.sort();
    // The one that was made last, whatever stamps of the future stand beside it.
    let mut kept: BTreeSet<DateTime<Utc>> = sorted.iter().rev().find(|at| **at <= now).copied().into_iter().collect();
    let mut taken = BTreeSet::new();
    // Newest first, so that the last backup of an hour, a day or a week stands for it.
    for &at in sorted.iter().rev() {
        let age = (now - at).max(Duration::zero());
        let week = at.iso_week();
        let slot = if age < Duration::hours(1) {
            format!("minutes {}", at.timestamp().div_euclid(300))
        } else if age < Duration::days(1) {
            format!("hour {} {}", at.date_naive(), at.hour())
        } else if age < Duration::days(31) {
            format!("day {}", at.date_naive())
        } else if age < Duration::days(183) {
            format!("week {} {}", week.year(), week.week())
        } else {
            format!("month {} {}", at.year(), at.month())
        };
        if taken.insert(slot) {
            kept.insert(at);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn keeps_less_the_older_it_gets() {
        let now = at("2026-11-21T12:00:00Z");
        let every_ten_minutes: Vec<DateTime<Utc>> =
            (0..6 * 24 * 400).map(|step| now - Duration::minutes(10 * step)).collect();
        let kept = keep(&every_ten_minutes, now);
        let within =
            |from: Duration, to: Duration| kept.iter().filter(|&&at| now - at >= from && now - at < to).count();
        assert_eq!(within(Duration::zero(), Duration::hours(1)), 6, "the last hour keeps one in five minutes");
        assert_eq!(within(Duration::hours(1), Duration::days(1)), 24, "a day keeps one an hour");
        assert!((29..=32).contains(&within(Duration::days(1), Duration::days(31))), "a month keeps one a day");
        assert!((20..=24).contains(&within(Duration::days(31), Duration::days(183))), "half a year keeps one a week");
        assert!((7..=9).contains(&within(Duration::days(183), Duration::days(400))), "then one a month");
        assert!(kept.contains(&now), "the newest always stays");
    }

    #[test]
    fn a_busy_hour_does_not_fill_the_disk() {
        let now = at("2026-11-21T12:04:00Z");
        let every_ten_seconds: Vec<DateTime<Utc>> = (0..360).map(|step| now - Duration::seconds(10 * step)).collect();
        let kept = keep(&every_ten_seconds, now);
        assert!(kept.len() <= 13 && kept.contains(&now), "{kept:?}");
        let gaps = kept.iter().zip(kept.iter().skip(1)).map(|(one, next)| *next - *one);
        assert!(gaps.max().unwrap() <= Duration::minutes(5), "and none of the hour is without one");
    }

    #[test]
    fn a_stamp_of_the_future_takes_no_place_of_others() {
        let now = at("2026-11-21T12:00:00Z");
        let ahead = [at("2026-11-21T12:02:00Z"), at("2031-01-01T00:00:00Z")];
        let made = [now - Duration::minutes(20), now, ahead[0], ahead[1]];
        assert_eq!(keep(&made, now), BTreeSet::from(made), "counted as made now, beside the one that was");
        let next_year = now + Duration::days(40);
        let day = [at("2026-12-31T09:00:00Z"), at("2026-12-31T10:00:00Z"), ahead[1]];
        assert!(keep(&day, next_year).contains(&day[1]), "the last that was made stays");
    }

    #[test]
    fn thinning_twice_is_thinning_once() {
        let now = at("2026-11-21T12:00:00Z");
        let made: Vec<DateTime<Utc>> = (0..3000).map(|step| now - Duration::minutes(97 * step)).collect();
        let once = keep(&made, now);
        let again = keep(&once.iter().copied().collect::<Vec<_>>(), now);
        assert_eq!(once, again, "a backup that was kept is not lost by doing it again");
        assert!(keep(&[], now).is_empty());
    }
}
