//! What `make fuzz` runs still fits: it compiles, its corpus is read, and every target is one.

use std::fs;
use std::path::PathBuf;

use waarborg_tests::root;

#[expect(unreachable_pub, reason = "the targets of the fuzzer reach it from their own workspace")]
#[path = "../../fuzz/src/lib.rs"]
mod fuzz;

fn folder(name: &str) -> PathBuf {
    root().join("tests/fuzz").join(name)
}

fn names(folder: PathBuf) -> Vec<String> {
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn every_seed_of_the_fuzzer_is_read() {
    let mut all = 0;
    for (target, run) in fuzz::TARGETS {
        for seed in names(folder("corpus").join(target)) {
            let bytes = fs::read(folder("corpus").join(target).join(&seed)).unwrap();
            assert!(run(&bytes), "{target}/{seed} is not what it is meant to be");
            all += bytes.len();
        }
    }
    assert!(all < 100_000, "the corpus in the repository is small, not {all} bytes");
}

#[test]
fn every_target_of_the_fuzzer_can_be_run() {
    let manifest = fs::read_to_string(folder("Cargo.toml")).unwrap();
    // The first name is that of the package.
    let listed = manifest.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    let bins: Vec<&str> = listed.skip(1).collect();
    let targets: Vec<&str> = fuzz::TARGETS.iter().map(|(name, _)| *name).collect();
    assert_eq!(bins, targets);
    assert_eq!(names(folder("corpus")), targets, "every target has seeds");
    for target in targets {
        let text = fs::read_to_string(folder("fuzz_targets").join(format!("{target}.rs"))).unwrap();
        assert!(text.contains(&format!("waarborg_fuzz::{target}(data);")), "{target}");
    }
    assert_eq!(names(folder("fuzz_targets")).len(), fuzz::TARGETS.len());
}
