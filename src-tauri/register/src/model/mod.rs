//! The nouns of the register.

pub mod choice;
