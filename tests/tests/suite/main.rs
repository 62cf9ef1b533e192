//! The suites, in one binary: they share the time that linking takes.

mod example;
mod records;
mod words;
