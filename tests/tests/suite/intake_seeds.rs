//! Intake measured on the seed documents by the project's scorer. Skipped, and counted, where the seeds are absent.

use std::process::Command;

use waarborg_extract::{Limits, extract};
use waarborg_register::intake;
use waarborg_tests::seeds;

/// Least F1 of each seed (text, DOCX, PDF). They may rise, not fall.
const FLOORS: [(&str, [f64; 3]); 5] = [
    ("000_a72f889111d7b109", [0.95, 0.95, 0.95]),
    ("001_f3717164095d9291", [0.95, 0.93, 0.93]),
    ("002_a29e0a997f7fb20f", [0.95, 0.95, 0.95]),
    ("003_b140dd40c448d1ad", [0.95, 0.95, 0.95]),
    ("004_75e4bbcef912049b", [0.93, 0.93, 0.93]),
];

#[test]
fn seeds_reach_their_floors() {
    let Some(seeds) = seeds() else { return };
    let scorer = seeds.join("../tools/score_intake.py");
    let folder = tempfile::tempdir().unwrap();
    let mut below = Vec::new();
    for (seed, floors) in FLOORS {
        for (format, floor) in ["txt", "docx", "pdf"].into_iter().zip(floors) {
            let source = seeds.join(format!("{seed}.{format}"));
            let bytes = std::fs::read(&source).unwrap();
            let extraction = extract(&format!("{seed}.{format}"), &bytes, &Limits::default()).unwrap();
            let reading = intake::read(&extraction);
            let proposal = folder.path().join(format!("{seed}.{format}.json"));
            let text = folder.path().join(format!("{seed}.{format}.txt"));
            serde_json::to_writer(std::fs::File::create(&proposal).unwrap(), &reading).unwrap();
            std::fs::write(
                &text,
                extraction.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n"),
            )
            .unwrap();
            let output = Command::new("python3")
                .arg(&scorer)
                .arg(&proposal)
                .arg(seeds.join(format!("{seed}.truth.json")))
                .arg("--text")
                .arg(&text)
                .arg("--json")
                .output()
                .unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let score: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            let ratio = |name: &str| score[name].as_f64().unwrap();
            println!(
                "{seed}.{format}: F1 {:.3} recall {:.3} precision {:.3}",
                ratio("f1"),
                ratio("recall"),
                ratio("precision")
            );
            for (kind, name) in [("missing", "missing_facts"), ("false", "false_facts")] {
                for fact in score[name].as_array().unwrap() {
                    println!(
                        "    {kind} {} {} «{}» {}",
                        fact["field"],
                        fact["value"],
                        fact["quote"].as_str().unwrap_or_default().replace('\n', "⏎"),
                        fact["reason"]
                    );
                }
            }
            println!("    explanations {}", score["rosa_explanations"]);
            if ratio("f1") < floor {
                below.push(format!("{seed}.{format}: {} < {floor}", ratio("f1")));
            }
        }
    }
    assert!(below.is_empty(), "{below:?}");
}
