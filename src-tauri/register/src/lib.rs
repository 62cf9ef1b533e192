//! Waarborg's core: the register of one school board as a library.
//!
//! It knows everything about a register and nothing about windows. Hosts (the desktop shell, the command line, the tests) hand
//! it bytes, a clock and a password, and call what [`api`] declares.

pub mod api;
pub mod chain;
pub mod compare;
pub mod documents;
pub mod error;
pub mod example;
pub mod file;
pub mod flags;
pub mod history;
pub mod intake;
pub mod model;
pub mod overview;
pub mod progress;
pub mod proposed_activity;
pub mod reference;
pub mod register;
pub mod report;
pub mod search;
pub mod settings;
pub mod standing;
pub mod store;
pub mod text;
mod typescript;
pub mod view;
pub mod words;
pub mod world;

pub use error::{Code, Error, Failure, Result};
pub use register::{Access, Register};
