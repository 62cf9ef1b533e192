//! The suites, in one binary: they share the time that linking takes.

mod backups;
mod contract;
mod crash;
mod example;
mod history;
mod input;
mod intake_seeds;
mod opening;
mod records;
mod vendor_paper;
mod words;
