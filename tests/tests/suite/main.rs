//! The suites, in one binary: they share the time that linking takes.

mod calibration;
mod catalogue;
mod contract;
mod example;
mod intake_fixtures;
mod intake_seeds;
mod records;
mod score;
mod vendor_paper;
mod words;
