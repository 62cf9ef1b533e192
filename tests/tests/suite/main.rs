//! The suites, in one binary: they share the time that linking takes.

mod accept;
mod catalogue;
mod cli;
mod contract;
mod example;
mod intake_fixtures;
mod intake_seeds;
mod records;
mod vendor_paper;
mod words;
