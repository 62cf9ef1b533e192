//! The suites, in one binary: they share the time that linking takes.

mod accept;
mod backups;
mod calibration;
mod catalogue;
mod cli;
mod crash;
mod example;
mod extract_seeds;
mod flags;
mod full_disk;
mod generated;
mod history;
mod input;
mod intake_fixtures;
mod intake_seeds;
mod lists;
mod nouns;
mod opening;
mod read_only;
mod records;
mod released;
mod schema;
mod score;
mod truth;
mod vendor_paper;
mod words;
