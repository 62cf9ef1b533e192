//! How well intake understands: each field over the fixtures, and whether the stated confidence means what it says.

use waarborg_tests::truth::{Bucket, Figure, Score, example, fixtures, scores};

use super::Bench;

impl Bench {
    /// Has no budget here: `intake_floors.rs` and `calibration.rs` of the suite hold it.
    #[expect(clippy::unused_self, reason = "the form of every group")]
    pub(crate) fn understanding(&mut self) {
        let made = scores(fixtures());
        println!(
            "\n{:<28} {:>6} {:>8} {:>6} {:>10} {:>7}",
            "field", "found", "missing", "false", "precision", "recall"
        );
        let figures = Figure::by_field(&made);
        for (field, figure) in &figures {
            line(field, figure);
        }
        let mut all = Figure::default();
        for figure in figures.values() {
            all.found += figure.found;
            all.missing += figure.missing;
            all.untrue += figure.untrue;
        }
        line("together", &all);
        let both: Vec<Score> = made.into_iter().chain(scores(example())).collect();
        println!("\n{:>10} {:>6} {:>6} {:>6}", "confidence", "facts", "right", "share");
        for bucket in Bucket::of(&both) {
            let Bucket { confidence, facts, right } = bucket;
            println!("{confidence:>10.2} {facts:>6} {right:>6} {:>6.3}", bucket.share());
        }
    }
}

fn line(field: &str, figure: &Figure) {
    let Figure { found, missing, untrue } = figure;
    let (precision, recall) = (figure.precision(), figure.recall());
    println!("{field:<28} {found:>6} {missing:>8} {untrue:>6} {precision:>10.3} {recall:>7.3}");
}
