//! Suites through the public calls: one binary.

mod intake_fixtures;
mod intake_seeds;
