//! Waarborg's core: the register of one school board as a library.
//!
//! It knows everything about a register and nothing about windows. Hosts (the desktop shell, the command line, the tests) hand
//! it bytes, a clock and a password, and call what [`api`](crate) declares.

pub mod intake;
/// The nouns of the register.
pub mod model {
    pub mod choice;
}
pub mod words;
