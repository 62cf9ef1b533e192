//! Suites through the public calls: one binary.

mod intake_seeds;
