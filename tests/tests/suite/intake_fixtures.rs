//! Intake measured on made documents of vendors that do not exist.

use waarborg_tests::truth::{Score, example, fixtures};

/// Least F1 over all fixtures together. It may rise, not fall.
const FLOOR: f64 = 0.97;
/// Least F1 over the papers of the example board, which were written apart from the program that reads them.
const EXAMPLE_FLOOR: f64 = 0.98;

#[test]
fn made_documents_are_understood() {
    let scores: Vec<Score> = fixtures().iter().map(|(document, truth)| Score::of(document, truth)).collect();
    assert!(scores.len() >= 41, "the fixtures are gone");
    let f1 = Score::f1(&scores);
    assert!(f1 >= FLOOR, "F1 {f1} is below {FLOOR}");
}

#[test]
fn papers_of_the_example_are_understood() {
    let scores: Vec<Score> = example().iter().map(|(document, truth)| Score::of(document, truth)).collect();
    assert_eq!(scores.len(), 18, "papers of the example are gone");
    let f1 = Score::f1(&scores);
    assert!(f1 >= EXAMPLE_FLOOR, "F1 {f1} is below {EXAMPLE_FLOOR}");
}
