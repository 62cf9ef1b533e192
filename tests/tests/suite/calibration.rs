//! Whether the stated confidence means what it says: of the facts proposed at 0.9, nine in ten are right.

use waarborg_tests::truth::{Bucket, example, fixtures, scores};

/// Fewest facts that make a share worth judging.
const ENOUGH: u32 = 20;

#[test]
fn confidence_is_kept() {
    let buckets = Bucket::of(&scores(fixtures().into_iter().chain(example())));
    println!("confidence  facts  right  share");
    let mut broken = Vec::new();
    for bucket in &buckets {
        let (Bucket { confidence, facts, right }, share) = (bucket, bucket.share());
        println!("{confidence:>10.2} {facts:>6} {right:>6}  {share:.3}");
        if *facts >= ENOUGH && share < *confidence {
            broken.push(format!("{confidence:.2}: {share:.3}"));
        }
    }
    assert!(buckets.len() >= 5, "hardly anything was read");
    assert!(broken.is_empty(), "right less often than stated: {broken:?}");
}
