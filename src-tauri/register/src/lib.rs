//! Waarborg's core: the register of one school board as a library.
//!
//! It knows everything about a register and nothing about windows. Hosts (the desktop shell, the command line, the tests) hand
//! it bytes, a clock and a password, and call what [`api`](crate) declares.

pub mod report;
pub mod words;
