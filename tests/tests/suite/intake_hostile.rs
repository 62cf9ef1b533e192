//! Texts that are made to cost time: the work of intake grows with the text, not with its square.

use std::time::{Duration, Instant};

use waarborg_extract::{Limits, extract};
use waarborg_register::intake;

/// How long each text is.
const LONG: usize = 200_000;
/// How many parties few and many are.
const FEW: usize = 40;
const MANY: usize = 800;
/// How much longer a text with many parties may take than one with few: each has a fact of its own, and the text is the same.
const LONGER: u32 = 5;

/// How long reading takes of so many listed parties and then a piece without end, with one of the parties at each `~`.
fn reading(parties: usize, listed: &str, piece: &str) -> Duration {
    let list: String = (0..parties).map(|party| listed.replace('~', &party.to_string())).collect();
    let told = (0..LONG / piece.len()).map(|at| piece.replace('~', &(at % parties).to_string()));
    let text = format!("Subverwerkers\n\nNaam\tDienst\tLand\n{list}\n{}", told.collect::<String>());
    let extraction = extract("a.txt", text.as_bytes(), &Limits::default()).unwrap();
    let begun = Instant::now();
    let facts = intake::read(&extraction).facts;
    assert!(facts.len() >= parties, "the parties of {piece:?} are read");
    begun.elapsed()
}

#[test]
fn a_text_that_names_many_parties_takes_no_longer_than_one_that_names_few() {
    let near = "Duif~ B.V.\thosting\tNederland\n";
    for piece in [
        "Duif~ werkt op grond van het modelcontract aan de dienst. ",
        "Duif~ werkt op grond van het modelcontract, ",
        "na beëindiging van de overeenkomst wist Duif~ alle gegevens, ",
    ] {
        let (few, many) = (reading(FEW, near, piece), reading(MANY, near, piece));
        assert!(many < few * LONGER + Duration::from_secs(1), "{piece:?}: {few:?} became {many:?}");
    }
}
