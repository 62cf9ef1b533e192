//! The suites, in one binary: they share the time that linking takes.

mod accept;
mod catalogue;
mod cli;
mod example;
mod flags;
mod generated;
mod intake_fixtures;
mod intake_seeds;
mod records;
mod score;
mod vendor_paper;
mod words;
