//! Whether the stated confidence means what it says: of the facts proposed at 0.9, nine in ten are right.

use std::collections::BTreeMap;

use crate::truth::{Score, example, fixtures};

/// Fewest facts that make a share worth judging.
const ENOUGH: u32 = 20;
/// How far the share may fall below the stated confidence.
const SLACK: f64 = 0.1;

#[test]
fn confidence_is_kept() {
    let mut buckets: BTreeMap<String, (f64, u32, u32)> = BTreeMap::new();
    for (document, truth) in fixtures().into_iter().chain(example()) {
        for fact in Score::of(&document, &truth).judged {
            let Some(right) = fact.right else { continue };
            let bucket = buckets.entry(format!("{:.2}", fact.confidence)).or_insert((fact.confidence, 0, 0));
            bucket.1 += 1;
            bucket.2 += u32::from(right);
        }
    }
    println!("confidence  facts  right  share");
    let mut broken = Vec::new();
    for (name, (stated, facts, right)) in &buckets {
        let share = f64::from(*right) / f64::from(*facts);
        println!("{name:>10} {facts:>6} {right:>6}  {share:.3}");
        if *facts >= ENOUGH && share < stated - SLACK {
            broken.push(format!("{name}: {share:.3}"));
        }
    }
    assert!(buckets.len() >= 5, "hardly anything was read");
    assert!(broken.is_empty(), "right less often than stated: {broken:?}");
}
