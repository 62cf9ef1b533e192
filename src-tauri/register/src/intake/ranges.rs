//! Many ranges of a text, to be asked which of them stand at a place: without passing all of them at every question.

use std::ops::Range;

/// Ranges in the order in which they begin.
pub(super) struct Ranges {
    sorted: Vec<Reach>,
}

/// A range, its number, and how far it and those that begin before it reach.
struct Reach {
    range: Range<usize>,
    number: usize,
    furthest: usize,
}

impl Ranges {
    /// Takes ranges, which are numbered in the order in which they come.
    pub(super) fn of(ranges: impl IntoIterator<Item = Range<usize>>) -> Self {
        let mut sorted: Vec<Reach> = ranges
            .into_iter()
            .enumerate()
            .map(|(number, range)| Reach { number, furthest: range.end, range })
            .collect();
        sorted.sort_by_key(|one| one.range.start);
        let mut reach = 0;
        for one in &mut sorted {
            reach = reach.max(one.furthest);
            one.furthest = reach;
        }
        Self { sorted }
    }

    /// The numbers of the ranges that begin before the end of this one and end behind its start, the last to begin first.
    pub(super) fn meeting(&self, range: &Range<usize>) -> impl Iterator<Item = usize> {
        let (start, end) = (range.start, range.end);
        let next = self.sorted.partition_point(|one| one.range.start < end);
        let before = self.sorted.get(..next).unwrap_or_default().iter().rev();
        before
            .take_while(move |one| start < one.furthest)
            .filter(move |one| start < one.range.end)
            .map(|one| one.number)
    }

    /// Whether one of the ranges begins before the end of this one and ends behind its start.
    pub(super) fn meet(&self, range: &Range<usize>) -> bool {
        self.meeting(range).next().is_some()
    }

    /// The numbers of the ranges that hold a place, the lowest first.
    pub(super) fn holding(&self, place: usize) -> Vec<usize> {
        let mut found: Vec<usize> = self.meeting(&(place..place + 1)).collect();
        found.sort_unstable();
        found
    }

    /// Whether one of the ranges holds a place.
    pub(super) fn hold(&self, place: usize) -> bool {
        self.meet(&(place..place + 1))
    }

    /// Whether one of the ranges holds the whole of this one.
    pub(super) fn cover(&self, range: &Range<usize>) -> bool {
        let next = self.sorted.partition_point(|one| one.range.start <= range.start);
        next.checked_sub(1).and_then(|last| self.sorted.get(last)).is_some_and(|one| range.end <= one.furthest)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_stands_at_a_place_is_what_a_look_at_each_range_finds(
            all in prop::collection::vec((0_usize..40, 0_usize..12), 0..12),
            (start, length) in (0_usize..50, 0_usize..9),
        ) {
            let all: Vec<Range<usize>> = all.into_iter().map(|(start, length)| start..start + length).collect();
            let ranges = Ranges::of(all.iter().cloned());
            let asked = start..start + length;
            let holding: Vec<usize> = (0..all.len()).filter(|at| all[*at].contains(&start)).collect();
            prop_assert_eq!(ranges.hold(start), !holding.is_empty());
            prop_assert_eq!(ranges.holding(start), holding);
            prop_assert_eq!(
                ranges.meet(&asked),
                all.iter().any(|one| one.start < asked.end && asked.start < one.end)
            );
            prop_assert_eq!(
                ranges.cover(&asked),
                all.iter().any(|one| one.start <= asked.start && asked.end <= one.end)
            );
        }
    }
}
